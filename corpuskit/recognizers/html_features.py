"""What a block of a page looks like: on its own, by the elements around it, and beside its neighbours.

A feature is a short string that is there or not, as in :mod:`~corpuskit.recognizers.looks`. The words of
classes and ids are features too: those that few publishers use are not learned.
"""

from bisect import bisect_right
from collections import Counter
from typing import Final

from corpuskit.article import Block
from corpuskit.formats import Draft, Page, Place
from corpuskit.recognizers.html_places import PlaceFacts, in_menus
from corpuskit.recognizers.looks import Look, look_at_block
from corpuskit.recognizers.text_keys import letters

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


class PageLooks:
    """The looks of a page's blocks, and the names of features of its blocks and of its places.

    ``own`` has the features of each block, none for entries of menus; ``gained`` those that each place adds
    for all blocks inside it. ``title`` is the block of the headline, as far as it can be told now, or -1.
    ``copies`` says how often a block's text stands elsewhere on the page, ``described`` whether it is what
    the page states as its description.
    """

    __slots__ = ("copies", "described", "facts", "gained", "looks", "own", "title")

    def __init__(
        self,
        looks: list[Look],
        own: list[list[str]],
        gained: list[list[str]],
        facts: PlaceFacts,
        title: int,
        copies: list[int],
        described: list[bool],
    ) -> None:
        self.looks = looks
        self.own = own
        self.gained = gained
        self.facts = facts
        self.title = title
        self.copies = copies
        self.described = described


def look_at_page(draft: Draft, blocks: list[Block], titles: frozenset[str]) -> PageLooks:
    """Looks at all blocks; ``titles`` are the letters of what the page states as its title.

    The features of a block are its own and those of its place, which many blocks share.
    """
    page = draft.page or Page()
    times = Counter([block.text for block in blocks])
    menus = in_menus(page)
    looks = [
        _menu_look(block)
        if menus[hint.place] and len(block.text) < _LONGEST_ENTRY
        else look_at_block(block, "", False)
        for block, hint in zip(blocks, page.hints, strict=True)
    ]
    for block, look in zip(blocks, looks, strict=True):
        if times[block.text] > 1 and block.text:
            look.is_repeated = True
            look.names.append("repeated")
    facts = PlaceFacts(page, looks)
    keys = [
        letters(block.text) if look.length < _LONGEST_KEY and not look.is_menu else ""
        for block, look in zip(blocks, looks, strict=True)
    ]
    title = _title_of(blocks, keys, titles)
    copies = _copies(blocks, looks)
    described = _described(draft, blocks, looks, keys)
    bodies = [letters(body) for body in page.bodies if len(body) > 200]
    own: list[list[str]] = []
    count = len(blocks)
    categories = ["edge", "edge", *[look.category for look in looks], "edge", "edge"]
    numbers = [hint.place for hint in page.hints]
    tags = page.places
    heading = "none"
    for i, (block, look) in enumerate(zip(blocks, looks, strict=True)):
        if look.is_menu or (look.length < _LONGEST_ENTRY and menus[numbers[i]]):
            own.append([])
            continue
        here, before, after = categories[i + 2], categories[i + 1], categories[i + 3]
        place = numbers[i]
        hint = page.hints[i]
        names = [
            *look.names,
            f"is-{here}",
            f"before-{before}-{here}",
            f"after-{here}-{after}",
            f"around-{before}-{after}",
            f"before2-{categories[i]}",
            f"after2-{categories[i + 4]}",
            f"at-{tags[place].tag}-{here}",
            f"under-{heading}",
            _beside(tags, numbers, i, i - 1, "before") if i else "first",
            _beside(tags, numbers, i, i + 1, "after") if i + 1 < count else "last",
        ]
        if hint.inline:
            names += [f"i-{word}" for word in hint.inline[:_MOST_WORDS]]
        if hint.time:
            names.append("time")
        own_letters = keys[i] or (letters(block.text) if bodies else "")
        zone = _zone(i, title)
        names += _stated_names(own_letters, titles, bodies, zone if described[i] else "")
        if before in _TEXTS and after in _TEXTS and _is_bold(look):
            names.append(f"bold-between-{here}")
        if block.role == "embed":
            names.append("embed")
        if copies[i]:
            names.append("copied")
        names += (zone, f"{zone}-{here}")
        own.append(names)
        if here.startswith("heading"):
            heading = look.label or here
    return PageLooks(looks, own, gained_names(page), facts, title, copies, described)


def _stated_names(own: str, titles: frozenset[str], bodies: list[str], described: str) -> list[str]:
    """Whether a block's letters are a stated title, stand in a stated body, are a description (and where)."""
    names = []
    if own and own in titles:
        names.append("is-title")
    if bodies and len(own) >= _SHORTEST_AGREEMENT:
        names.append("in-stated-body" if any(own in body for body in bodies) else "not-in-stated-body")
    if described:
        names += ("described", f"described-{described}")
    return names


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


def _title_of(blocks: list[Block], keys: list[str], titles: frozenset[str]) -> int:
    """The heading that says a stated title, else any block that does, else the first main heading."""
    same = [i for i, key in enumerate(keys) if key and key in titles]
    headings = [i for i in same if blocks[i].kind == "heading"]
    main = (
        i
        for i, b in enumerate(blocks)
        if b.kind == "heading" and b.level == 1 and len(b.text) > _SHORTEST_TITLE
    )
    return headings[0] if headings else same[0] if same else next(main, -1)


def _zone(index: int, title: int) -> str:
    if title < 0:
        return "no-title"
    if index <= title:
        return "before-title"
    return f"after-title{bisect_right(_DISTANCES, index - title)}"


_SHORTEST_DESCRIPTION, _LONGEST_DESCRIBED = 25, 700


def _described(draft: Draft, blocks: list[Block], looks: list[Look], keys: list[str]) -> list[bool]:
    """Whether each block is a description that the page states of itself, which may be cut short."""
    values = [letters(s.value) for s in draft.stated if s.field == "description"]
    wanted = {value for value in values if len(value) >= _SHORTEST_DESCRIPTION}
    starts = {value[:_SHORTEST_DESCRIPTION] for value in wanted}
    found = []
    for block, look, key in zip(blocks, looks, keys, strict=True):
        if not starts or look.is_menu or not _SHORTEST_DESCRIPTION <= look.length <= _LONGEST_DESCRIBED:
            found.append(False)
            continue
        own = key or letters(block.text)
        same = own[:_SHORTEST_DESCRIPTION] in starts
        found.append(same and any(own.startswith(value) or value.startswith(own) for value in wanted))
    return found


def _copies(blocks: list[Block], looks: list[Look]) -> list[int]:
    """How many other blocks begin as a block of some length does."""
    starts = [
        block.text[:_START] if look.length >= _SHORTEST_COPY else ""
        for block, look in zip(blocks, looks, strict=True)
    ]
    times = Counter(starts)
    return [min(times[start] - 1, 9) if start else 0 for start in starts]


def _beside(places: tuple[Place, ...], numbers: list[int], here: int, there: int, side: str) -> str:
    """Whether a neighbour stands in the same element, in its sibling, or elsewhere."""
    mine, other = places[numbers[here]], places[numbers[there]]
    if mine is other:
        return f"{side}-same"
    if mine.parent == other.parent:
        return f"{side}-sibling-{other.tag}"
    return f"{side}-elsewhere"


def gained_names(page: Page) -> list[list[str]]:
    """For each place the features that hold in it and in all places inside it, and not around it."""
    found: list[list[str]] = []
    around: list[frozenset[str]] = []
    for place in page.places:
        above = around[place.parent] if place.parent >= 0 else _NOTHING
        names = [f"w-{word}" for word in place.words[:_MOST_WORDS]]
        if place.tag in _AROUND:
            names.append(f"in-{place.tag}")
        if place.hidden:
            names.append("hidden")
        gained = [name for name in dict.fromkeys(names) if name not in above]
        found.append(gained)
        around.append(above.union(gained) if gained else above)
    return found


_NOTHING: Final[frozenset[str]] = frozenset()


def own_names(page: Page, facts: PlaceFacts, number: int) -> list[str]:
    """The features of a place alone: its tag, its words and those of the two around it, its share of text."""
    place = page.places[number]
    names = [
        f"tag-{place.tag}",
        f"text-share{facts.share_bin(number)}",
        f"outer-share{facts.share_bin(place.parent)}",
    ]
    role = facts.roles[number]
    if role is not None:
        names.append(f"role-{role}")
    names += [f"w0-{word}" for word in place.words[:_MOST_WORDS]]
    if place.parent >= 0:
        parent = page.places[place.parent]
        names.append(f"tags-{parent.tag}-{place.tag}")
        names += [f"w1-{word}" for word in parent.words[:_MOST_WORDS]]
        if parent.parent >= 0:
            names += [f"w2-{word}" for word in page.places[parent.parent].words[:_MOST_WORDS]]
    return names


def place_names(page: Page, looks: PageLooks, number: int) -> list[str]:
    """All features that the blocks in a place share."""
    names = own_names(page, looks.facts, number)
    while number >= 0:
        names += looks.gained[number]
        number = page.places[number].parent
    return names
