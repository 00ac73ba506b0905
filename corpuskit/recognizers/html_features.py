"""What a block of a page looks like: on its own, by the elements around it, and beside its neighbours.

A feature is a short string that is there or not, as in :mod:`~corpuskit.recognizers.looks`. The words of
classes and ids are features too: those that few publishers use are not learned.
"""

from bisect import bisect_right
from collections import Counter
from typing import Final

from corpuskit.article import Block
from corpuskit.formats import Draft, Hint, Page, Place
from corpuskit.recognizers.feature_names import bins, pairs, words
from corpuskit.recognizers.html_places import KINDS, SHARES, PlaceFacts, in_menus
from corpuskit.recognizers.looks import CATEGORIES, Look, look_at_block
from corpuskit.recognizers.text_keys import begins_otherwise, letters

_AROUND: Final = frozenset({
    "article", "aside", "nav", "footer", "header", "main", "figure", "figcaption", "form", "button", "table",
    "ul", "ol", "section", "blockquote", "details", "dialog", "address", "li", "dl",
})  # fmt: skip
_SHORTEST_AGREEMENT: Final = 25
_MOST_WORDS: Final = 40
_SHORTEST_TITLE: Final = 15
_LONGEST_KEY: Final = 300
_LONGEST_ENTRY: Final = 60
"""Shorter blocks of a ``nav`` or a ``footer`` are no part of an article, and are not scored."""
_DISTANCES: Final[tuple[int, ...]] = (2, 3, 5, 8, 13, 21, 40, 80)
_SHORTEST_COPY, _START = 40, 48
_TEXTS: Final = frozenset({"long", "sentence", "line"})
_LONGEST_BOLD: Final = 100


_HERE: Final[tuple[str, ...]] = (*CATEGORIES, "edge")
_AFTER_TITLE: Final[tuple[str, ...]] = bins("after-title", _DISTANCES)
_TAGS: Final[tuple[str, ...]] = (
    "article", "aside", "blockquote", "body", "button", "dd", "div", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "legend", "li", "main", "nav", "ol", "p",
    "pre", "section", "summary", "table", "td", "th", "tr", "ul",
)  # fmt: skip
"""Elements that blocks usually stand in; names for others are made when they are met."""
_IS: Final = words("is-", _HERE)
_BEFORE: Final = pairs("before-", _HERE, _HERE)
_AFTER: Final = pairs("after-", _HERE, _HERE)
_BETWEEN: Final = pairs("around-", _HERE, _HERE)
_BEFORE_2, _AFTER_2 = words("before2-", _HERE), words("after2-", _HERE)
_AT: Final = pairs("at-", _TAGS, _HERE)
_TAG, _TAG_PAIR = words("tag-", _TAGS), pairs("tags-", _TAGS, _TAGS)
_ROLE: Final = words("role-", KINDS)
_SIDES: Final[tuple[str, ...]] = ("before", "after")
_SAME: Final = {side: f"{side}-same" for side in _SIDES}
_ELSEWHERE: Final = {side: f"{side}-elsewhere" for side in _SIDES}
_SIBLING: Final = {side: words(f"{side}-sibling-", _TAGS) for side in _SIDES}
_ZONE: Final = pairs("", ("no-title", "before-title", *_AFTER_TITLE), _HERE)
_IN: Final = words("in-", _AROUND)
_TEXT_SHARE, _OUTER_SHARE = bins("text-share", SHARES), bins("outer-share", SHARES)


Gained = tuple[list[list[str]], list[list[str]]]
"""What each place adds for all blocks inside it: words that none around it has; features."""


class PageLooks:
    """The looks of a page's blocks, and the names of features of its blocks and of its places.

    ``own`` has the features of each block, none for entries of menus; ``gained`` those that each place adds
    for all blocks inside it. ``title`` is the block of the headline, as far as it can be told now, or -1.
    ``copies`` says how often a block's text stands elsewhere on the page, ``described`` whether it is what
    the page states as its description, ``agrees`` whether it stands in the body that the page states: 1, or
    -1 where it does not, 0 where none is stated.
    """

    __slots__ = ("agrees", "copies", "described", "facts", "gained", "looks", "own", "title")

    def __init__(
        self,
        looks: list[Look],
        own: list[list[str]],
        gained: Gained,
        facts: PlaceFacts,
        title: int,
        copies: list[int],
        described: list[bool],
        agrees: list[int],
    ) -> None:
        self.looks = looks
        self.own = own
        self.gained = gained
        self.facts = facts
        self.title = title
        self.copies = copies
        self.described = described
        self.agrees = agrees


def look_at_page(draft: Draft, blocks: list[Block], titles: frozenset[str]) -> PageLooks:
    """Looks at all blocks; ``titles`` are the letters of what the page states as its title.

    The features of a block are its own and those of its place, which many blocks share.
    """
    page = draft.page or Page()
    places = page.places
    menus = in_menus(page)
    numbers = [hint.place for hint in page.hints]
    looks = _looks_alone(blocks, numbers, menus)
    facts = PlaceFacts(page, looks)
    bodies = [letters(body) for body in page.bodies if len(body) > 200]
    descriptions = _descriptions(draft)
    beginnings = None if bodies else frozenset({value[0] for value in (*titles, *descriptions)})
    keys = [
        ""
        if look.is_menu or (not bodies and look.length > _LONGEST_DESCRIBED)
        else _key(block.text, beginnings)
        for block, look in zip(blocks, looks, strict=True)
    ]
    title = _title_of(blocks, looks, keys, titles)
    copies = _copies(blocks, looks)
    described = _described(descriptions, looks, keys)
    own: list[list[str]] = []
    agrees = [_agreement(key, bodies) if bodies else 0 for key in keys]
    last = len(blocks) - 1
    categories = ["edge", "edge", *[look.category for look in looks], "edge", "edge"]
    under = "under-none"
    for i, (block, look, hint) in enumerate(zip(blocks, looks, page.hints, strict=True)):
        place = numbers[i]
        if look.is_menu or (look.length < _LONGEST_ENTRY and menus[place]):
            own.append([])
            continue
        here, before, after = categories[i + 2], categories[i + 1], categories[i + 3]
        names = [
            *look.names,
            _IS[here],
            _BEFORE[before][here],
            _AFTER[here][after],
            _BETWEEN[before][after],
            _BEFORE_2[categories[i]],
            _AFTER_2[categories[i + 4]],
            _at(places[place].tag, here),
            under,
            _beside(places, place, numbers[i - 1], "before") if i else "first",
            _beside(places, place, numbers[i + 1], "after") if i < last else "last",
        ]
        if hint.inline or hint.time or block.role == "embed":
            names += _inside_names(block, hint)
        zone = _zone(i, title)
        if keys[i] in titles and (bodies or look.length < _LONGEST_KEY):
            names.append("is-title")
        if agrees[i]:
            names.append("in-stated-body" if agrees[i] > 0 else "not-in-stated-body")
        if described[i]:
            names += ("described", f"described-{zone}")
        if before in _TEXTS and after in _TEXTS and _is_bold(look):
            names.append(f"bold-between-{here}")
        if copies[i]:
            names.append("copied")
        names += (zone, _ZONE[zone][here])
        own.append(names)
        if here == "heading" or here == "heading-linked":
            under = f"under-{look.label or here}"
    return PageLooks(looks, own, gained(page), facts, title, copies, described, agrees)


def _looks_alone(blocks: list[Block], numbers: list[int], menus: list[bool]) -> list[Look]:
    """Looks at all blocks, and whether their texts stand there once; little is looked at in menus."""
    times = Counter([block.text for block in blocks])
    looks = []
    for block, number in zip(blocks, numbers, strict=True):
        in_menu = menus[number] and len(block.text) < _LONGEST_ENTRY
        look = _menu_look(block) if in_menu else look_at_block(block, "", False)
        if times[block.text] > 1 and block.text:
            look.is_repeated = True
            look.names.append("repeated")
        looks.append(look)
    return looks


def _inside_names(block: Block, hint: Hint) -> list[str]:
    """The features of what stands inside a block: words of its inline elements, a time, no text at all."""
    names = [f"i-{word}" for word in hint.inline[:_MOST_WORDS]]
    if hint.time:
        names.append("time")
    if block.role == "embed":
        names.append("embed")
    return names


def _agreement(key: str, bodies: list[str]) -> int:
    """Whether a block's letters stand in a body that the page states; 0 where they are too few."""
    if len(key) < _SHORTEST_AGREEMENT:
        return 0
    return 1 if any(key in body for body in bodies) else -1


def _at(tag: str, here: str) -> str:
    names = _AT.get(tag)
    return names[here] if names is not None else f"at-{tag}-{here}"


def _key(text: str, beginnings: frozenset[str] | None) -> str:
    """The letters of a text; nothing where ``beginnings`` are given and its first letter is none of them."""
    if beginnings is not None and begins_otherwise(text, beginnings):
        return ""
    return letters(text)


def _is_bold(look: Look) -> bool:
    return look.length <= _LONGEST_BOLD and "emphasised-whole" in look.names


def _menu_look(block: Block) -> Look:
    """A look at a short block of a menu, which is there for its neighbours alone."""
    linked = sum([mark.end - mark.start for mark in block.marks if mark.kind == "link"])
    share = min(linked / max(len(block.text), 1), 1.0)
    if block.kind == "list-item":
        category = "item-linked" if share > _MOSTLY else "item"
    elif block.kind == "heading":
        category = "heading-linked" if share > _MOSTLY else "heading"
    elif block.kind != "paragraph":
        category = block.kind if block.kind in {"image", "rule", "table"} else "short"
    else:
        category = "linked" if share > _MOSTLY else "short" if block.text else "empty"
    look = Look(len(block.text), category)
    look.link_share = share
    return look


_MOSTLY: Final = 0.5


def _title_of(blocks: list[Block], looks: list[Look], keys: list[str], titles: frozenset[str]) -> int:
    """The heading that says a stated title, else any block that does, else the first main heading."""
    same = [i for i, key in enumerate(keys) if key in titles and looks[i].length < _LONGEST_KEY]
    for i in same:
        if blocks[i].kind == "heading":
            return i
    if same:
        return same[0]
    for i, block in enumerate(blocks):
        if block.kind == "heading" and block.level == 1 and len(block.text) > _SHORTEST_TITLE:
            return i
    return -1


def _zone(index: int, title: int) -> str:
    if title < 0:
        return "no-title"
    if index <= title:
        return "before-title"
    return _AFTER_TITLE[bisect_right(_DISTANCES, index - title)]


_SHORTEST_DESCRIPTION, _LONGEST_DESCRIBED = 25, 700


def _descriptions(draft: Draft) -> set[str]:
    """The letters of what the page states as its description, where it is of some length."""
    values = [letters(stated.value) for stated in draft.stated if stated.field == "description"]
    return {value for value in values if len(value) >= _SHORTEST_DESCRIPTION}


def _described(wanted: set[str], looks: list[Look], keys: list[str]) -> list[bool]:
    """Whether each block is a description that the page states of itself, which may be cut short."""
    if not wanted:
        return [False] * len(looks)
    starts = {value[:_SHORTEST_DESCRIPTION] for value in wanted}
    return [
        _SHORTEST_DESCRIPTION <= look.length <= _LONGEST_DESCRIBED
        and key[:_SHORTEST_DESCRIPTION] in starts
        and any(key.startswith(value) or value.startswith(key) for value in wanted)
        for look, key in zip(looks, keys, strict=True)
    ]


def _copies(blocks: list[Block], looks: list[Look]) -> list[int]:
    """How many other blocks begin as a block of some length does."""
    starts = [
        block.text[:_START] if look.length >= _SHORTEST_COPY else ""
        for block, look in zip(blocks, looks, strict=True)
    ]
    times = Counter(starts)
    return [min(times[start] - 1, 9) if start else 0 for start in starts]


def _beside(places: tuple[Place, ...], here: int, there: int, side: str) -> str:
    """Whether a neighbour stands in the same element, in its sibling, or elsewhere."""
    if here == there:
        return _SAME[side]
    other = places[there]
    if places[here].parent != other.parent:
        return _ELSEWHERE[side]
    return _SIBLING[side].get(other.tag) or f"{side}-sibling-{other.tag}"


def gained(page: Page) -> Gained:
    """For each place the features that hold in it and in all places inside it, and not around it.

    Places stand in the order of their beginnings, so that those around one are the last ones still open.
    """
    gained_words: list[list[str]] = []
    gained_names: list[list[str]] = []
    nothing: list[str] = []
    opened: list[int] = []
    around: set[str] = set()
    for number, place in enumerate(page.places):
        parent = place.parent
        while opened and opened[-1] != parent:
            closed = opened.pop()
            around.difference_update(gained_words[closed])
            around.difference_update(gained_names[closed])
        own = nothing
        for word in place.words[:_MOST_WORDS]:
            if word not in around:
                around.add(word)
                if own is nothing:
                    own = []
                own.append(word)
        gained_words.append(own)
        names = nothing
        name = _IN.get(place.tag)
        if name is not None and name not in around:
            around.add(name)
            names = [name]
        if place.hidden and not (parent >= 0 and page.places[parent].hidden):
            names = [*names, "hidden"]
        gained_names.append(names)
        opened.append(number)
    return gained_words, gained_names


def own_names(page: Page, facts: PlaceFacts, number: int) -> list[str]:
    """The features of a place alone, save those of its words: its tag, what it holds, its share of text."""
    place = page.places[number]
    parent = place.parent
    names = [
        _TAG.get(place.tag) or f"tag-{place.tag}",
        _TEXT_SHARE[facts.share_bin(number)],
        _OUTER_SHARE[facts.share_bin(parent)],
    ]
    role = facts.roles[number]
    if role is not None:
        names.append(_ROLE[role])
    if parent >= 0:
        around = page.places[parent].tag
        known = _TAG_PAIR.get(around)
        names.append((known.get(place.tag) if known else None) or f"tags-{around}-{place.tag}")
    return names


def words_near(page: Page, number: int) -> list[tuple[str, ...]]:
    """The words of a place and those of the two around it, for the features ``w0-…`` to ``w2-…``."""
    found = []
    for _ in range(_LEVELS):
        if number < 0:
            break
        place = page.places[number]
        found.append(place.words[:_MOST_WORDS])
        number = place.parent
    return found


_LEVELS: Final = 3


def place_names(page: Page, looks: PageLooks, number: int) -> list[str]:
    """All features that the blocks in a place share."""
    names = own_names(page, looks.facts, number)
    for level, near in enumerate(words_near(page, number)):
        names += [f"w{level}-{word}" for word in near]
    gained_words, gained_names = looks.gained
    while number >= 0:
        names += [f"w-{word}" for word in gained_words[number]]
        names += gained_names[number]
        number = page.places[number].parent
    return names
