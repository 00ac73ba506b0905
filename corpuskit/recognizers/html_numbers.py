"""A page's blocks in numbers, once the linear pass has scored them: the input of the forests."""

from collections.abc import Sequence
from typing import Final

from corpuskit.article import Block
from corpuskit.formats import Page
from corpuskit.recognizers.head_features import find_core
from corpuskit.recognizers.html_features import PageLooks
from corpuskit.recognizers.html_places import KINDS
from corpuskit.recognizers.looks import Look
from corpuskit.recognizers.third_pass import COLUMNS as TEXT_COLUMNS
from corpuskit.recognizers.third_pass import third_pass

ANSWERS: Final[tuple[str, ...]] = ("body", "head", "caption", "lead")
"""What the linear pass tells of a block, each as a logit."""
COLUMNS: Final[tuple[str, ...]] = (
    *TEXT_COLUMNS,
    "head-logit", "caption-logit", "lead-logit",
    "place-share", "parent-share", "grandparent-share", "in-main", "below-main", "from-main", "path-share",
    "siblings-share", "tag-p", "heading-level", "in-figure", "in-list", "hidden", "agrees",
    "path-count", "after-image", "before-image", "from-title", "copies",
    "text-share", "parent-text-share", "grandparent-text-share", "best-logit", "described",
    "emphasised",
    *[f"in-{kind}" for kind in KINDS],
)  # fmt: skip
_MAIN_SHARE: Final = 0.7
_DEEPEST: Final = 60


def page_numbers(
    blocks: list[Block], page_looks: PageLooks, logits: Sequence[list[float]], page: Page, rows: list[int],
) -> list[list[int]]:  # fmt: skip
    """Numbers for the blocks at ``rows``; ``logits`` are the linear pass's, by :data:`ANSWERS`."""
    if not rows:
        return []
    looks, facts = page_looks.looks, page_looks.facts
    agreements = page_looks.agrees
    best = _best(looks, logits[0])
    # Where little looks like a body, the likeliest text is looked at as if it were one.
    body = [logit + max(_LIKELY - best, 0.0) for logit in logits[0]]
    core = find_core(looks, body)
    found = third_pass(blocks, looks, logits[0], body, rows, (core.start, core.end))
    regions = _Regions(looks, body, page)
    heads, captions, leads = logits[1:]
    places, hints = page.places, page.hints
    flags = regions.flags
    count = len(blocks)
    tenths_of_best = round(10 * best)
    named: dict[int, list[int]] = {}
    for row, i in zip(found, rows, strict=True):
        at = hints[i].place
        parent = places[at].parent
        above = places[parent].parent if parent >= 0 else -1
        block = blocks[i]
        path = regions.path[i]
        row += [
            round(10 * heads[i]), round(10 * captions[i]), round(10 * leads[i]),
            regions.share(at), regions.share(parent), regions.share(above),
            int(regions.inside[at]), regions.depth[at] - regions.depth[regions.main],
            regions.from_main[at], 100 * regions.path_mass[path] // regions.total,
            regions.siblings(parent if parent >= 0 else at), int(places[at].tag == "p"),
            (block.level or 0) if block.kind == "heading" else 0,
            flags[at] & 1, flags[at] >> 1,
            int(places[at].hidden), agreements[i], min(regions.path_count[path], 99),
            int(i > 0 and blocks[i - 1].kind == "image"),
            int(i + 1 < count and blocks[i + 1].kind == "image"),
            i - page_looks.title if page_looks.title >= 0 else -999, page_looks.copies[i],
            facts.shares[at], facts.shares[parent] if parent >= 0 else 100,
            facts.shares[above] if above >= 0 else 100,
            tenths_of_best, int(page_looks.described[i]), int("emphasised-whole" in looks[i].names),
        ]  # fmt: skip
        kinds = facts.kinds[at]
        bits = named.get(kinds)
        if bits is None:
            bits = named[kinds] = [kinds >> bit & 1 for bit in range(len(KINDS))]
        row += bits
    return found


_LIKELY: Final = 0.5
_AMONG: Final = 3
_SHORTEST_TEXT: Final = 60


def _best(looks: list[Look], body: list[float]) -> float:
    """The logit of the page's third likeliest block of some length: how sure the linear pass is of it."""
    long = [logit for look, logit in zip(looks, body, strict=True) if look.length >= _SHORTEST_TEXT]
    return sorted(long, reverse=True)[:_AMONG][-1] if long else 0.0


_FLAGS: Final = {"figure": 1, "figcaption": 1, "li": 2}
"""Bits of what stands around a block: a figure, an item of a list."""
_MOST_LENGTH: Final = 2000
_Path = tuple[str, tuple[str, ...], str]
"""What blocks of one kind have in common on a page: tag, words of the classes, the tag around."""


class _Regions:
    """How the likely body is spread over the page's elements."""

    def __init__(self, looks: list[Look], body: list[float], page: Page) -> None:
        self.places = page.places
        size = len(page.places)
        self.mass = [0] * size
        self.whole = [0] * size
        self.path: list[int] = []
        self.path_mass: list[int] = []
        self.path_count: list[int] = []
        self._count(looks, body, page)
        for i in range(size - 1, 0, -1):
            outer = page.places[i].parent
            if outer >= 0:
                self.mass[outer] += self.mass[i]
                self.whole[outer] += self.whole[i]
        self.total = max(self.mass[0] if size else 0, 1)
        self.depth = [0] * size
        self.flags = [0] * size
        self._descend()
        self.main = self._main()
        self.inside = [False] * size
        self.from_main = [0] * size
        self._measure_from_main()

    def _count(self, looks: list[Look], body: list[float], page: Page) -> None:
        """How much text, and how much of the likely body, stands right in each element and on each path."""
        numbers = [-1] * len(page.places)
        known: dict[_Path, int] = {}
        for look, logit, hint in zip(looks, body, page.hints, strict=True):
            at = hint.place
            path = numbers[at]
            if path < 0:
                path = numbers[at] = self._path_of(at, known)
            self.path.append(path)
            self.path_count[path] += 1
            length = min(look.length, _MOST_LENGTH)
            self.whole[at] += length
            if logit > 0:
                self.mass[at] += length
                self.path_mass[path] += length

    def _path_of(self, at: int, known: dict[_Path, int]) -> int:
        """The number of an element's path."""
        place = self.places[at]
        around = self.places[place.parent] if place.parent >= 0 else place
        key = (place.tag, place.words, around.tag)
        path = known.get(key)
        if path is None:
            path = known[key] = len(known)
            self.path_mass.append(0)
            self.path_count.append(0)
        return path

    def _descend(self) -> None:
        for i, place in enumerate(self.places):
            if place.parent >= 0:
                self.depth[i] = min(self.depth[place.parent] + 1, _DEEPEST)
                self.flags[i] = self.flags[place.parent]
            self.flags[i] |= _FLAGS.get(place.tag, 0)

    def _main(self) -> int:
        """The innermost element that holds most of the likely body."""
        main = 0
        for i, mass in enumerate(self.mass):
            if mass >= _MAIN_SHARE * self.total and self.depth[i] >= self.depth[main]:
                main = i
        return main

    def _measure_from_main(self) -> None:
        """For each element whether it stands in the main one, and how far up the two part."""
        around = set()
        at = self.main if self.places else -1
        while at >= 0:
            around.add(at)
            at = self.places[at].parent
        for i, place in enumerate(self.places):
            outer = place.parent
            self.inside[i] = i == self.main or (outer >= 0 and self.inside[outer])
            if i in around:
                self.from_main[i] = self.depth[self.main] - self.depth[i]
            elif outer >= 0:
                self.from_main[i] = self.from_main[outer]

    def share(self, place: int) -> int:
        """The share of the page's likely body that stands in an element, in hundredths."""
        return 100 * self.mass[place] // self.total if place >= 0 else 100

    def siblings(self, place: int) -> int:
        """The share of an element's text that is likely body, in hundredths."""
        return 100 * self.mass[place] // max(self.whole[place], 1)
