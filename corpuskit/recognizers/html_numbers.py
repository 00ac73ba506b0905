"""A page's blocks in numbers, once the linear pass has scored them: the input of the forests."""

from collections.abc import Sequence

from corpuskit.article import Block
from corpuskit.formats import Page
from corpuskit.recognizers.head_features import find_core
from corpuskit.recognizers.looks import Look
from corpuskit.recognizers.third_pass import COLUMNS as TEXT_COLUMNS
from corpuskit.recognizers.third_pass import third_pass

ANSWERS = ("body", "head", "caption", "lead")
"""What the linear pass tells of a block, each as a logit."""
COLUMNS = (
    *TEXT_COLUMNS,
    "head-logit", "caption-logit", "lead-logit",
    "place-share", "parent-share", "grandparent-share", "in-main", "below-main", "from-main", "path-share",
    "siblings-share", "tag-p", "heading-level", "in-figure", "in-list", "hidden", "agrees",
    "path-count", "after-image", "before-image",
)  # fmt: skip
_MAIN_SHARE = 0.7
_DEEPEST = 60


def page_numbers(
    blocks: list[Block], looks: list[Look], logits: Sequence[list[float]], page: Page, rows: list[int],
    agreements: list[int],
) -> list[list[int]]:  # fmt: skip
    """Numbers for the blocks at ``rows``; ``logits`` are the linear pass's, by :data:`ANSWERS`."""
    body = logits[0]
    core = find_core(looks, body)
    found = third_pass(blocks, looks, body, body, rows, (core.start, core.end))
    regions = _Regions(looks, body, page)
    tenths = [[round(10 * logit) for logit in answer] for answer in logits[1:]]
    places, hints = page.places, page.hints
    flags = regions.flags
    count = len(blocks)
    for row, i in zip(found, rows, strict=True):
        at = hints[i].place
        parent = places[at].parent
        above = places[parent].parent if parent >= 0 else -1
        block = blocks[i]
        path = regions.path[i]
        row += [
            tenths[0][i], tenths[1][i], tenths[2][i],
            regions.share(at), regions.share(parent), regions.share(above),
            int(regions.inside[at]), regions.depth[at] - regions.depth[regions.main],
            regions.from_main[at], 100 * regions.path_mass.get(path, 0) // regions.total,
            regions.siblings(parent if parent >= 0 else at), int(places[at].tag == "p"),
            (block.level or 0) if block.kind == "heading" else 0,
            int("figure" in flags[at] or "figcaption" in flags[at]), int("li" in flags[at]),
            int(places[at].hidden), agreements[i], min(regions.path_count[path], 99),
            int(i > 0 and blocks[i - 1].kind == "image"), int(i + 1 < count and blocks[i + 1].kind == "image"),
        ]  # fmt: skip
    return found


_FLAGS = frozenset({"figure", "figcaption", "li"})


class _Regions:
    """How the likely body is spread over the page's elements."""

    def __init__(self, looks: list[Look], body: list[float], page: Page) -> None:
        places, hints = page.places, page.hints
        size = len(places)
        mass = [0] * size
        whole = [0] * size
        self.path: list[tuple[str, tuple[str, ...], str]] = []
        self.path_mass: dict[tuple[str, tuple[str, ...], str], int] = {}
        self.path_count: dict[tuple[str, tuple[str, ...], str], int] = {}
        for look, logit, hint in zip(looks, body, hints, strict=True):
            length = min(look.length, 2000)
            place = places[hint.place]
            parent = places[place.parent] if place.parent >= 0 else place
            key = (place.tag, place.words, parent.tag)
            self.path.append(key)
            self.path_count[key] = self.path_count.get(key, 0) + 1
            whole[hint.place] += length
            if logit > 0:
                mass[hint.place] += length
                self.path_mass[key] = self.path_mass.get(key, 0) + length
        depth = [0] * size
        flags: list[frozenset[str]] = [frozenset()] * size
        for i, place in enumerate(places):
            if place.parent >= 0:
                depth[i] = min(depth[place.parent] + 1, _DEEPEST)
                flags[i] = flags[place.parent]
            if place.tag in _FLAGS:
                flags[i] = flags[i] | {place.tag}
        for i in range(size - 1, 0, -1):
            parent = places[i].parent
            if parent >= 0:
                mass[parent] += mass[i]
                whole[parent] += whole[i]
        self.total = max(mass[0] if size else 0, 1)
        self.mass, self.whole, self.depth, self.flags = mass, whole, depth, flags
        main = 0
        for i in range(size):
            if mass[i] >= _MAIN_SHARE * self.total and depth[i] >= depth[main]:
                main = i
        self.main = main
        self.inside = [False] * size
        self.from_main = [0] * size
        main_chain = set()
        at = main
        while at >= 0:
            main_chain.add(at)
            at = places[at].parent
        for i in range(size):
            parent = places[i].parent
            self.inside[i] = i == main or (parent >= 0 and self.inside[parent])
            if i in main_chain:
                self.from_main[i] = depth[main] - depth[i]
            elif parent >= 0:
                self.from_main[i] = self.from_main[parent]

    def share(self, place: int) -> int:
        """The share of the page's likely body that stands in an element, in hundredths."""
        return 100 * self.mass[place] // self.total if place >= 0 else 100

    def siblings(self, place: int) -> int:
        """The share of an element's text that is likely body, in hundredths."""
        return 100 * self.mass[place] // max(self.whole[place], 1)
