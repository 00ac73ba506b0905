"""What a block looks like among the others: the input of the block model's two passes."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from corpuskit.article import Block
from corpuskit.recognizers.block_labels import LABELS
from corpuskit.recognizers.feature_names import bins, pairs, signed_bin, signed_bins, words
from corpuskit.recognizers.looks import (
    CATEGORIES,
    COUNTS,
    INDENTS,
    SHARES,
    SHORT,
    Look,
)

_DISTANCES: Final[tuple[int, ...]] = (1, 2, 3, 4, 6, 9, 14, 22, 40)
_TENTHS: Final = tuple(tenth / 10 for tenth in range(1, 10))
_WINDOW: Final = 6
_STAMPED: Final = 80
_SECTIONS: Final = frozenset({
    "related", "comments", "newsletter", "teaser", "share", "tags", "subscribe", "bio",
})  # fmt: skip
"""Short lines that open a section as a heading does."""


_CATEGORIES: Final[tuple[str, ...]] = ("edge", *CATEGORIES)
_LABELLED: Final[tuple[str, ...]] = ("none", *LABELS)
_IS: Final = words("is-", CATEGORIES)
_BEFORE, _AFTER = pairs("before-", _CATEGORIES, CATEGORIES), pairs("after-", CATEGORIES, _CATEGORIES)
_AROUND: Final = pairs("around-", _CATEGORIES, _CATEGORIES)
_BEFORE_2, _BEFORE_3, _BEFORE_4 = (words(f"before{place}-", _CATEGORIES) for place in (2, 3, 4))
_AFTER_2, _AFTER_3, _AFTER_4 = (words(f"after{place}-", _CATEGORIES) for place in (2, 3, 4))
_PLACE, _FIRST, _LAST = bins("place", _TENTHS), bins("first", _DISTANCES), bins("last", _DISTANCES)
_SINCE_HEADING, _UNDER = bins("since-heading", _DISTANCES), pairs("under-", ("none", *CATEGORIES), _LABELLED)
_STAMPS, _REPLIES, _REPLIED = bins("stamps", COUNTS), bins("replies", COUNTS), bins("replied", COUNTS)
_REPEATS, _LINKS_NEAR = bins("repeats", COUNTS), bins("links-near", COUNTS)
_RUN: Final = {category: bins(f"run-{category}-", COUNTS) for category in CATEGORIES}
_SIZES: Final[tuple[int, ...]] = (5, 10, 20, 40, 80, 160, 320)
_SIZE: Final = bins("blocks", _SIZES)


def _sums(flags: Iterable[bool]) -> list[int]:
    """How many were true before each place."""
    return [0, *accumulate(flags)]


def first_pass(blocks: list[Block], looks: list[Look]) -> list[list[str]]:
    """For each block its own features and those of what stands around it."""
    count = len(blocks)
    categories = ["edge"] * 4 + [look.category for look in looks] + ["edge"] * 4
    total = sum([look.length for look in looks]) or 1
    size = _SIZE[bisect_right(_SIZES, count)]
    found: list[list[str]] = []
    passed = run = 0
    since_heading, heading_label, heading_category = 0, "none", "none"
    stamps = _sums([look.has_time and look.length < _STAMPED for look in looks])
    replies = _sums([look.label in _REPLIES_OF for look in looks])
    repeats = _sums([look.is_repeated for look in looks])
    links = _sums([look.link_share > 0.5 for look in looks])
    for index, look in enumerate(looks):
        here = look.category
        before, after = categories[index + 3], categories[index + 5]
        run = run + 1 if here == before else 0
        if look.is_menu:
            found.append([])
        else:
            low, high = max(index - _WINDOW, 0), min(index + _WINDOW + 1, count)
            found.append([
                *look.names,
                _IS[here],
                _BEFORE[before][here],
                _AFTER[here][after],
                _AROUND[before][after],
                _BEFORE_2[categories[index + 2]],
                _BEFORE_3[categories[index + 1]],
                _BEFORE_4[categories[index]],
                _AFTER_2[categories[index + 6]],
                _AFTER_3[categories[index + 7]],
                _AFTER_4[categories[index + 8]],
                _PLACE[bisect_right(_TENTHS, passed / total)],
                _FIRST[bisect_right(_DISTANCES, index)],
                _LAST[bisect_right(_DISTANCES, count - 1 - index)],
                _SINCE_HEADING[bisect_right(_DISTANCES, since_heading)],
                _UNDER[heading_category][heading_label],
                _STAMPS[bisect_right(COUNTS, stamps[high] - stamps[low])],
                _REPLIES[bisect_right(COUNTS, replies[high] - replies[low])],
                _REPLIED[bisect_right(COUNTS, replies[index])],
                _REPEATS[bisect_right(COUNTS, repeats[high] - repeats[low])],
                _LINKS_NEAR[bisect_right(COUNTS, links[high] - links[low])],
                _RUN[here][bisect_right(COUNTS, run)],
                size,
            ])  # fmt: skip
        passed += look.length
        since_heading += 1
        if here in _HEADINGS:
            since_heading, heading_label, heading_category = 0, look.label or "none", here
        elif look.label in _SECTIONS and look.length < SHORT:
            heading_label = look.label
    return found


_HEADINGS: Final = frozenset({"heading", "heading-linked"})
_REPLIES_OF: Final = frozenset({"reply", "comments"})
_LOGITS: Final[tuple[float, ...]] = (-6.0, -4.0, -2.5, -1.2, 0.0, 1.2, 2.5, 4.0)
_COARSE: Final[tuple[float, ...]] = (-3.0, -1.0, 1.0, 3.0)
_MASSES: Final[tuple[int, ...]] = (1, 60, 200, 500, 1200, 3000, 8000)
_GAPS: Final[tuple[int, ...]] = (1, 2, 3, 5, 8, 15, 30)
_REACH: Final = 3
HOPELESS: Final = -6.5
"""A logit of the first pass below which a block is not looked at again, unless it is a heading."""
MENU: Final = -8.0
"""The logit of a menu's entries, which no pass looks at."""
_COHESIONS: Final[tuple[float, ...]] = (0.001, 0.1, 0.2, 0.3, 0.4, 0.55, 0.75)


_EDGES: Final[tuple[str, ...]] = ("e", "0", "1", "2", "3", "4")
_OWN: Final = bins("own", _LOGITS)
_OWN_BEFORE: Final = {own: words(f"own-before{own}", _EDGES) for own in _EDGES}
_OWN_AFTER: Final = {own: words(f"own-after{own}", _EDGES) for own in _EDGES}
_OWN_AROUND: Final = {own: {one: words(f"own-around{own}{one}", _EDGES) for one in _EDGES} for own in _EDGES}
_SCORE_2, _SCORE_3 = words("score-2", _EDGES), words("score-3", _EDGES)
_SCORE_AFTER_2, _SCORE_AFTER_3 = words("score+2", _EDGES), words("score+3", _EDGES)
_MASS_BEFORE, _MASS_AFTER = bins("mass-before", _MASSES), bins("mass-after", _MASSES)
_MASSES_BOTH: Final = tuple([bins(f"masses{place}", _MASSES) for place in range(len(_MASSES) + 1)])
_WIDE_BEFORE, _WIDE_AFTER = bins("wide-before", _MASSES), bins("wide-after", _MASSES)
_SHARE: Final = bins("share", _TENTHS)
_GAP_BEFORE, _GAP_AFTER = bins("gap-before", _GAPS), bins("gap-after", _GAPS)
_TEXT_GAP_BEFORE, _TEXT_GAP_AFTER = bins("gap-text-before", _MASSES), bins("gap-text-after", _MASSES)
_WITHIN: Final = pairs("within-", ("none", "all", "in"), CATEGORIES)
_MAIN_INDENT: Final = signed_bins("main-indent", INDENTS)
_MARKS: Final = bins("marks", COUNTS)
_MARKS_OWN: Final = tuple([words(f"{name}-", _EDGES) for name in _MARKS])
_FROM_TITLE: Final = signed_bins("from-title", _DISTANCES)
_FROM_TITLE_OF: Final = {category: signed_bins(f"from-title-{category}", COUNTS) for category in CATEGORIES}


def title_candidates(looks: list[Look]) -> list[int]:
    """The blocks that the first pass may take for the headline: neither menus nor too short or long."""
    return [i for i, look in enumerate(looks) if 8 < look.length < 400 and not look.is_menu]


def second_pass(
    blocks: list[Block],
    looks: list[Look],
    first: list[list[str]],
    logits: list[float],
    title: int,
) -> list[list[str]]:
    """The first pass's features, and what its scores say about the block and what stands around it."""
    count = len(blocks)
    masses = [look.length if logit > 0 else 0 for look, logit in zip(looks, logits, strict=True)]
    total = sum(masses) or 1
    cumulative = [0, *accumulate(masses)]
    coarse = ["01234"[bisect_right(_COARSE, logit)] for logit in logits]
    edged = ["e"] * _REACH + coarse + ["e"] * _REACH
    gaps_before, gaps_after = _gaps(looks, logits), _gaps(looks[::-1], logits[::-1])[::-1]
    sections = _section_scores(blocks, looks, logits)
    indent = _main_indent(looks, masses)
    before_marks = _ending_marks(looks, masses, total)
    found: list[list[str]] = []
    cohesion = _cohesion(looks, logits)
    for index, (look, logit) in enumerate(zip(looks, logits, strict=True)):
        if logit <= HOPELESS and (logit <= MENU or look.category != "heading"):
            found.append([])
            continue
        own, at = coarse[index], index + _REACH
        passed, rest = cumulative[index], cumulative[index + 1]
        before = bisect_right(_MASSES, passed - cumulative[max(index - 4, 0)])
        after = bisect_right(_MASSES, cumulative[min(index + 5, count)] - rest)
        wide_before = passed - cumulative[max(index - 12, 0)]
        wide_after = cumulative[min(index + 13, count)] - rest
        within = "none" if passed == 0 else "all" if rest == total else "in"
        gap_before, gap_after = gaps_before[index], gaps_after[index]
        marks = bisect_right(COUNTS, before_marks[index])
        words_shared = cohesion[index]
        found.append([
            *first[index],
            _OWN[bisect_right(_LOGITS, logit)],
            _OWN_BEFORE[own][edged[at - 1]],
            _OWN_AFTER[own][edged[at + 1]],
            _OWN_AROUND[own][edged[at - 1]][edged[at + 1]],
            _SCORE_2[edged[at - 2]],
            _SCORE_3[edged[at - 3]],
            _SCORE_AFTER_2[edged[at + 2]],
            _SCORE_AFTER_3[edged[at + 3]],
            _MASS_BEFORE[before],
            _MASS_AFTER[after],
            _MASSES_BOTH[before][after],
            _WIDE_BEFORE[bisect_right(_MASSES, wide_before)],
            _WIDE_AFTER[bisect_right(_MASSES, wide_after)],
            _SHARE[bisect_right(_TENTHS, passed / total)],
            _GAP_BEFORE[bisect_right(_GAPS, gap_before[0])],
            _GAP_AFTER[bisect_right(_GAPS, gap_after[0])],
            _TEXT_GAP_BEFORE[bisect_right(_MASSES, gap_before[1])],
            _TEXT_GAP_AFTER[bisect_right(_MASSES, gap_after[1])],
            _WITHIN[within][look.category],
            _MAIN_INDENT[signed_bin(look.indent - indent, INDENTS)],
            _MARKS[marks],
            _MARKS_OWN[marks][own],
            sections[index],
            _FROM_TITLE[signed_bin(index - title, _DISTANCES)] if title >= 0 else "no-title",
            _FROM_TITLE_OF[look.category][signed_bin(index - title, COUNTS)] if title >= 0 else "no-title",
            words_shared,
            _COHESION_OWN[words_shared][own],
        ])  # fmt: skip
    return found


def _main_indent(looks: list[Look], masses: list[int]) -> int:
    """The indent under which most of the body stands."""
    weights: dict[int, int] = {}
    for look, mass in zip(looks, masses, strict=True):
        weights[look.indent] = weights.get(look.indent, 0) + mass
    return max(weights, key=lambda key: weights[key], default=0)


_COHESION: Final = tuple([bins(f"cohesion{place}-", COUNTS) for place in range(len(_COHESIONS) + 1)])
_NO_COHESION: Final = "cohesionnone"
_COHESION_OWN: Final = {
    name: words(f"{name}-", _EDGES) for names in (*_COHESION, (_NO_COHESION,)) for name in names
}


def _cohesion(looks: list[Look], logits: list[float]) -> list[str]:
    """The share of a block's long words that the body also has elsewhere."""
    times = Counter[str]()
    for look, logit in zip(looks, logits, strict=True):
        if logit > 0 and look.words:
            times.update(look.words)
    found = []
    for look, logit in zip(looks, logits, strict=True):
        own = look.words
        if not own or logit <= MENU:
            found.append(_NO_COHESION)
            continue
        least = 1 if logit > 0 else 0
        shared = sum([times[word] > least for word in own])
        share = _COHESION[bisect_right(_COHESIONS, shared / len(own))]
        found.append(share[bisect_right(COUNTS, len(own))])
    return found


def _gaps(looks: list[Look], logits: list[float]) -> list[tuple[int, int]]:
    """Blocks, and code points, since the last block that the first pass took for body."""
    found = []
    blocks = characters = 99
    for look, logit in zip(looks, logits, strict=True):
        found.append((blocks, characters))
        if logit > 0:
            blocks = characters = 0
        else:
            blocks += 1
            characters += look.length
    return found


def _section_scores(blocks: list[Block], looks: list[Look], logits: list[float]) -> list[str]:
    """For each block the share of its section, from heading to heading, that the first pass took for body."""
    found: list[str] = []
    start = 0
    for end in range(1, len(blocks) + 1):
        if end < len(blocks) and blocks[end].kind != "heading":
            continue
        size = body = 0
        for look, logit in zip(looks[start:end], logits[start:end], strict=True):
            size += look.length
            if logit > 0:
                body += look.length
        share = bisect_right(SHARES, body / size if size else 0.0)
        found += [f"section{share}-{bisect_right(COUNTS, end - start)}"] * (end - start)
        start = end
    return found


_ENDINGS: Final = frozenset(
    {"related", "comments", "newsletter", "teaser", "share", "tags", "copyright", "subscribe"}
)


def _ending_marks(looks: list[Look], masses: list[int], total: int) -> list[int]:
    """How many blocks that use to stand below an article came since two thirds of the body."""
    found = []
    seen = passed = 0
    for look, mass in zip(looks, masses, strict=True):
        found.append(seen)
        passed += mass
        if look.label in _ENDINGS and 3 * passed > 2 * total:
            seen += 1
    return found
