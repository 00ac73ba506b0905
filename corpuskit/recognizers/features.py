"""What a block looks like among the others: the input of the block model's two passes."""

from bisect import bisect_right
from collections import Counter
from itertools import accumulate

from corpuskit.article import Block
from corpuskit.recognizers.looks import COUNTS, INDENTS, SHARES, SHORT, Look, signed, words_of

_DISTANCES = (1, 2, 3, 4, 6, 9, 14, 22, 40)
_TENTHS = tuple(tenth / 10 for tenth in range(1, 10))
_WINDOW = 6
_STAMPED = 80
_SECTIONS = frozenset({
    "related", "comments", "newsletter", "teaser", "share", "tags", "subscribe", "bio",
})  # fmt: skip
"""Short lines that open a section as a heading does."""


def _sums(flags: list[bool]) -> list[int]:
    """How many were true before each place."""
    return [0, *accumulate(map(int, flags))]


def first_pass(blocks: list[Block], looks: list[Look]) -> list[list[str]]:
    """For each block its own features and those of what stands around it."""
    count = len(blocks)
    categories = ["edge"] * 4 + [look.category for look in looks] + ["edge"] * 4
    total = sum(look.length for look in looks) or 1
    size = f"blocks{bisect_right((5, 10, 20, 40, 80, 160, 320), count)}"
    found: list[list[str]] = []
    passed = 0
    since_heading, heading_label, heading_category = 0, "none", "none"
    stamps = _sums([("has-time" in look.names and look.length < _STAMPED) for look in looks])
    replies = _sums([look.label in {"reply", "comments"} for look in looks])
    repeats = _sums([("repeated" in look.names) for look in looks])
    links = _sums([look.link_share > 0.5 for look in looks])
    run = 0
    for index, look in enumerate(looks):
        here = categories[index + 4]
        run = run + 1 if index and here == looks[index - 1].category else 0
        low, high = max(index - _WINDOW, 0), min(index + _WINDOW + 1, count)
        before, after = categories[index + 3], categories[index + 5]
        names = (
            []
            if look.is_menu
            else [
                *look.names,
                f"is-{here}",
                f"before-{before}-{here}",
                f"after-{here}-{after}",
                f"around-{before}-{after}",
                f"before2-{categories[index + 2]}",
                f"before3-{categories[index + 1]}",
                f"before4-{categories[index]}",
                f"after2-{categories[index + 6]}",
                f"after3-{categories[index + 7]}",
                f"after4-{categories[index + 8]}",
                f"place{bisect_right(_TENTHS, passed / total)}",
                f"first{bisect_right(_DISTANCES, index)}",
                f"last{bisect_right(_DISTANCES, count - 1 - index)}",
                f"since-heading{bisect_right(_DISTANCES, since_heading)}",
                f"under-{heading_category}-{heading_label}",
                f"stamps{bisect_right(COUNTS, stamps[high] - stamps[low])}",
                f"replies{bisect_right(COUNTS, replies[high] - replies[low])}",
                f"replied{bisect_right(COUNTS, replies[index])}",
                f"repeats{bisect_right(COUNTS, repeats[high] - repeats[low])}",
                f"links-near{bisect_right(COUNTS, links[high] - links[low])}",
                f"run-{here}-{bisect_right(COUNTS, run)}",
                size,
            ]
        )
        found.append(names)
        passed += look.length
        since_heading += 1
        if here.startswith("heading"):
            since_heading, heading_label, heading_category = 0, look.label or "none", here
        elif look.label in _SECTIONS and look.length < SHORT:
            heading_label = look.label
    return found


_LOGITS = (-6.0, -4.0, -2.5, -1.2, 0.0, 1.2, 2.5, 4.0)
_COARSE = (-3.0, -1.0, 1.0, 3.0)
_MASSES = (1, 60, 200, 500, 1200, 3000, 8000)
_GAPS = (1, 2, 3, 5, 8, 15, 30)
_REACH = 3
HOPELESS = -6.5
"""A logit of the first pass below which a block is not looked at again, unless it is a heading."""
MENU = -8.0
"""The logit of a menu's entries, which no pass looks at."""
_COHESIONS = (0.001, 0.1, 0.2, 0.3, 0.4, 0.55, 0.75)


def title_candidates(looks: list[Look]) -> list[int]:
    """The blocks that the first pass may take for the headline: neither menus nor too short or long."""
    return [i for i, look in enumerate(looks) if not look.is_menu and 8 < look.length < 400]


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
    cumulative = [0]
    for mass in masses:
        cumulative.append(cumulative[-1] + mass)
    coarse = [str(bisect_right(_COARSE, logit)) for logit in logits]
    edged = ["e"] * _REACH + coarse + ["e"] * _REACH
    gaps_before, gaps_after = _gaps(looks, logits), _gaps(looks[::-1], logits[::-1])[::-1]
    sections = _section_scores(blocks, looks, logits)
    weights: dict[int, int] = {}
    for look, mass in zip(looks, masses, strict=True):
        weights[look.indent] = weights.get(look.indent, 0) + mass
    indent = max(weights, key=lambda key: weights[key], default=0)
    before_marks = _ending_marks(looks, masses, total)
    found: list[list[str]] = []
    cohesion = _cohesion(blocks, looks, logits)
    for index, look in enumerate(looks):
        if logits[index] <= (MENU if look.category == "heading" else HOPELESS):
            found.append([])
            continue
        here = f"own{bisect_right(_LOGITS, logits[index])}"
        at = index + _REACH
        share = cumulative[index] / total
        near_before = cumulative[index] - cumulative[max(index - 4, 0)]
        near_after = cumulative[min(index + 5, count)] - cumulative[index + 1]
        wide_before = cumulative[index] - cumulative[max(index - 12, 0)]
        wide_after = cumulative[min(index + 13, count)] - cumulative[index + 1]
        within = "none" if cumulative[index] == 0 else "all" if cumulative[index + 1] == total else "in"
        gap_before, gap_after = gaps_before[index], gaps_after[index]
        names = [
            *first[index],
            here,
            f"own-before{coarse[index]}{edged[at - 1]}",
            f"own-after{coarse[index]}{edged[at + 1]}",
            f"own-around{coarse[index]}{edged[at - 1]}{edged[at + 1]}",
            f"score-2{edged[at - 2]}",
            f"score-3{edged[at - 3]}",
            f"score+2{edged[at + 2]}",
            f"score+3{edged[at + 3]}",
            f"mass-before{bisect_right(_MASSES, near_before)}",
            f"mass-after{bisect_right(_MASSES, near_after)}",
            f"masses{bisect_right(_MASSES, near_before)}{bisect_right(_MASSES, near_after)}",
            f"wide-before{bisect_right(_MASSES, wide_before)}",
            f"wide-after{bisect_right(_MASSES, wide_after)}",
            f"share{bisect_right(_TENTHS, share)}",
            f"gap-before{bisect_right(_GAPS, gap_before[0])}",
            f"gap-after{bisect_right(_GAPS, gap_after[0])}",
            f"gap-text-before{bisect_right(_MASSES, gap_before[1])}",
            f"gap-text-after{bisect_right(_MASSES, gap_after[1])}",
            f"within-{within}-{look.category}",
            f"main-indent{signed(look.indent - indent, INDENTS)}",
            f"marks{bisect_right(COUNTS, before_marks[index])}",
            f"marks{bisect_right(COUNTS, before_marks[index])}-{coarse[index]}",
            f"section{sections[index]}",
            f"from-title{signed(index - title, _DISTANCES)}" if title >= 0 else "no-title",
            f"from-title-{look.category}{signed(index - title, COUNTS)}" if title >= 0 else "no-title",
            f"cohesion{cohesion[index]}",
            f"cohesion{cohesion[index]}-{coarse[index]}",
        ]
        found.append(names)
    return found


def _cohesion(blocks: list[Block], looks: list[Look], logits: list[float]) -> list[str]:
    """The share of a block's long words that the body also has elsewhere."""
    words = [
        words_of(block.text) if look.length > 20 else frozenset()
        for block, look in zip(blocks, looks, strict=True)
    ]
    times = Counter[str]()
    for own, logit in zip(words, logits, strict=True):
        if logit > 0:
            times.update(own)
    found = []
    for own, logit in zip(words, logits, strict=True):
        if not own:
            found.append("none")
            continue
        least = 1 if logit > 0 else 0
        shared = sum(times[word] > least for word in own)
        found.append(f"{bisect_right(_COHESIONS, shared / len(own))}-{bisect_right(COUNTS, len(own))}")
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
        size = sum(look.length for look in looks[start:end])
        body = sum(
            look.length for look, logit in zip(looks[start:end], logits[start:end], strict=True) if logit > 0
        )
        share = bisect_right(SHARES, body / size if size else 0.0)
        found += [f"{share}-{bisect_right(COUNTS, end - start)}"] * (end - start)
        start = end
    return found


_ENDINGS = frozenset(
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
