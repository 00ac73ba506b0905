"""What a block of a page looks like: on its own, by the elements around it, and beside its neighbours.

A feature is a short string that is there or not, as in :mod:`~corpuskit.recognizers.looks`. The words of
classes and ids are features too: those that few publishers use are not learned.
"""

from collections import Counter

from corpuskit.article import Block
from corpuskit.formats import Draft, Page, Place
from corpuskit.recognizers.looks import Look, _look
from corpuskit.recognizers.text_keys import letters

_AROUND = frozenset({
    "article", "aside", "nav", "footer", "header", "main", "figure", "figcaption", "form", "button", "table",
    "ul", "ol", "section", "blockquote", "details", "dialog", "address", "li", "dl",
})  # fmt: skip
_SHORTEST_AGREEMENT = 25
_MOST_WORDS = 40


class PageLooks:
    """The looks of a page's blocks, and the names of features of its blocks and of its places."""

    __slots__ = ("looks", "own", "places")

    def __init__(self, looks: list[Look], own: list[list[str]], places: list[tuple[str, ...]]) -> None:
        self.looks = looks
        self.own = own
        self.places = places


def look_at_page(draft: Draft, blocks: list[Block], titles: frozenset[str]) -> PageLooks:
    """Looks at all blocks; ``titles`` are the letters of what the page states as its title.

    The features of a block are its own and those of its place, which many blocks share.
    """
    page = draft.page or Page()
    times = Counter([block.text for block in blocks])
    looks = [_look(block, "", False) for block in blocks]
    for block, look in zip(blocks, looks, strict=True):
        if times[block.text] > 1 and block.text:
            look.names.append("repeated")
    places = place_names(page)
    bodies = [letters(body) for body in page.bodies if len(body) > 200]
    own: list[list[str]] = []
    count = len(blocks)
    categories = ["edge", "edge", *[look.category for look in looks], "edge", "edge"]
    numbers = [hint.place for hint in page.hints]
    tags = page.places
    heading = "none"
    for i, (block, look) in enumerate(zip(blocks, looks, strict=True)):
        if look.is_menu:
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
        own_letters = letters(block.text) if look.length < 300 or bodies else ""
        if own_letters and own_letters in titles:
            names.append("is-title")
        if bodies and len(own_letters) >= _SHORTEST_AGREEMENT:
            names.append(
                "in-stated-body" if any(own_letters in body for body in bodies) else "not-in-stated-body"
            )
        if block.role == "embed":
            names.append("embed")
        own.append(names)
        if here.startswith("heading"):
            heading = look.label or here
    return PageLooks(looks, own, places)


def _beside(places: tuple[Place, ...], numbers: list[int], here: int, there: int, side: str) -> str:
    """Whether a neighbour stands in the same element, in its sibling, or elsewhere."""
    mine, other = places[numbers[here]], places[numbers[there]]
    if mine is other:
        return f"{side}-same"
    if mine.parent == other.parent:
        return f"{side}-sibling-{other.tag}"
    return f"{side}-elsewhere"


def place_names(page: Page) -> list[tuple[str, ...]]:
    """For each place the features that all blocks in it share: its words, its tags, those around it."""
    found: list[tuple[str, ...]] = []
    around: list[frozenset[str]] = []
    for place in page.places:
        above = around[place.parent] if place.parent >= 0 else frozenset()
        own = {f"w-{word}" for word in place.words[:_MOST_WORDS]}
        if place.tag in _AROUND:
            own.add(f"in-{place.tag}")
        if place.hidden:
            own.add("hidden")
        mine = above | own if own else above
        around.append(mine)
        names = list(mine)
        names.append(f"tag-{place.tag}")
        names += [f"w0-{word}" for word in place.words[:_MOST_WORDS]]
        if place.parent >= 0:
            parent = page.places[place.parent]
            names.append(f"tags-{parent.tag}-{place.tag}")
            names += [f"w1-{word}" for word in parent.words[:_MOST_WORDS]]
            if parent.parent >= 0:
                names += [f"w2-{word}" for word in page.places[parent.parent].words[:_MOST_WORDS]]
        found.append(tuple(names))
    return found
