"""What a block looks like, in terms that know no language and no publisher: the model's input.

A feature is a short string; it is either there or not. Numbers are cut into bins. Constants are the bins'
borders; they were set by hand, and the weights that were learned for them stand in ``lexicon/``.
"""

import re
from bisect import bisect_right
from collections import Counter
from functools import cache
from itertools import accumulate

from corpuskit.article import Block
from corpuskit.formats import Draft
from corpuskit.lexicon import label_pattern, label_starts, phrases
from corpuskit.recognizers.folding import fold

_WIDE = re.compile(r"[\u0e00-\u0eff\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]")
_WIDE_WEIGHT = 1.5
"""A character of a script without spaces says about as much as two and a half others."""
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*\s|[。！？।]")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[:.]\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_LENGTHS = (1, 11, 21, 36, 51, 71, 101, 151, 221, 321, 501, 801)
_SHARES = (0.001, 0.1, 0.25, 0.5, 0.75, 0.95)
_COUNTS = (1, 2, 3, 5, 8, 13)
_DISTANCES = (1, 2, 3, 4, 6, 9, 14, 22, 40)
_INDENTS = (1, 3, 7, 13)
_TENTHS = tuple(tenth / 10 for tenth in range(1, 10))
_LABELS = (
    "advertisement", "byline", "comments", "cookie", "copyright", "correction", "end-note", "modified",
    "navigation", "paywall", "photo-credit", "published", "read-time", "related", "share",
    "source-url", "subscribe", "tags", "teaser", "video-credit", "reply", "bio", "with-agencies", "newsletter",
)  # fmt: skip
_LONGEST_LABELLED = 400
_LONGEST_HEADING_LINE = 90
_SHORTEST_ECHO, _LONGEST_ECHO = 16, 300
_WINDOW = 6
_STAMPED = 80
_PAGE_SHARE = 0.45
_SHORT = 40


class Look:
    """What is known of one block before its neighbours are looked at."""

    __slots__ = ("category", "indent", "label", "length", "link_share", "names", "sentences")

    def __init__(self, length: int, category: str) -> None:
        self.length = length
        self.category = category
        self.link_share = 0.0
        self.sentences = 0
        self.indent = 0
        self.label = ""
        self.names: list[str] = []


def look_at(draft: Draft, blocks: list[Block]) -> list[Look]:
    """A look at each block, alone and in the document as a whole."""
    text = draft.source.text
    times = Counter(block.text for block in blocks)
    looks = [_look(block, text) for block in blocks]
    usual = Counter[int]()
    for look in looks:
        usual[look.indent] += look.length if look.sentences else 0
    (indent, _), *_ = usual.most_common(1) or [(0, 0)]
    gaps = _blank_lines(blocks, text)
    folded = text.lower()
    first_level = [i for i, block in enumerate(blocks) if block.kind == "heading" and block.level == 1]
    first = next((block.text for block in blocks if block.text and block.kind != "metadata"), "")
    for index, (block, look) in enumerate(zip(blocks, looks, strict=True)):
        look.names.append(f"blank{gaps[index]}{gaps[index + 1]}")
        look.names.append(f"blank{gaps[index]}{gaps[index + 1]}-length{bisect_right(_LENGTHS, look.length)}")
        if times[block.text] > 1 and block.text:
            look.names.append("repeated")
        if _SHORTEST_ECHO <= look.length <= _LONGEST_ECHO and look.sentences < 2:
            look.names.append(f"echo{bisect_right(_COUNTS, folded.count(block.text.lower()))}")
            if len(first) > len(block.text) and block.text in first:
                look.names.append("in-first")
    if len(first_level) == 1:
        looks[first_level[0]].names.append("only-h1")
        look.names.append(f"indent{_signed(look.indent - indent, _INDENTS)}")
    return looks


def _blank_lines(blocks: list[Block], text: str) -> list[int]:
    """How many blank lines, up to three, stand before each block, and after the last."""
    found = []
    end = 0
    for block in blocks:
        if block.span is None:
            found.append(1)
            continue
        found.append(min(max(text.count("\n", end, block.span.start) - 1, 0), 3))
        end = block.span.end
    return [*found, 3]


def is_page(blocks: list[Block], looks: list[Look]) -> bool:
    """Whether most of the document is menus and teasers: short or linked blocks."""
    clutter = sum(
        look.link_share > 0.5 or (look.length < _SHORT and block.kind != "rule")
        for block, look in zip(blocks, looks, strict=True)
    )
    return clutter > _PAGE_SHARE * len(blocks)


def _look(block: Block, source: str) -> Look:
    text = block.text
    wide = 0 if text.isascii() else len(_WIDE.findall(text))
    length = len(text) + int(wide * _WIDE_WEIGHT)
    look = Look(length, "")
    names = look.names
    kind = block.kind
    if kind in {"heading", "list-item", "block-quote"}:
        names.append(f"{kind}{min(block.level or 1, 4)}")
    names.append(kind)
    size = bisect_right(_LENGTHS, length)
    names.append(f"length{size}")
    names.append(f"{kind}-length{size}")
    if block.marks:
        _look_at_marks(block, look)
    if block.span is not None:
        line_start = source.rfind("\n", 0, block.span.start) + 1
        look.indent = block.span.start - line_start
    if text and not text.isspace():
        _look_at_text(text, look, size, wide)
    look.category = _category(block, look)
    return look


def _look_at_marks(block: Block, look: Look) -> None:
    linked = emphasised = links = 0
    signs: set[str] = set()
    total = max(len(block.text), 1)
    for mark in block.marks:
        size = mark.end - mark.start
        if mark.kind == "link":
            linked += size
            links += 1
            if mark.start == 0 and mark.end < total:
                signs.add("begins-with-link")
            target = mark.target or ""
            if target.startswith("#"):
                signs.add("link-anchor")
            elif target.startswith("mailto:"):
                signs.add("link-mail")
        elif mark.kind == "image":
            signs.add("has-image")
        elif mark.kind in {"strong", "emphasis"}:
            emphasised += size
    look.link_share = min(linked / total, 1.0)
    names = look.names
    names += sorted(signs)
    if links:
        names.append(f"links{bisect_right(_COUNTS, links)}")
        names.append(f"linked{bisect_right(_SHARES, look.link_share)}")
    if emphasised >= total - 1 > 0:
        names.append("emphasised-whole")
    elif emphasised:
        names.append("emphasised-part")


def _look_at_text(text: str, look: Look, size: int, wide: int) -> None:
    names = look.names
    if look.link_share == 0:
        names.append("unlinked")
    last = text[-1]
    if last in "\"'”’»)]" and len(text) > 1 and text[-2] in ".!?…。！？":
        end = "quote"
    elif last in ".。।…!?！？:：,;)":
        end = last
    else:
        end = "letter" if last.isalpha() else "digit" if last.isdigit() else "sign"
    names.append(f"ends-{end}")
    names.append(f"length{size}-ends-{end}")
    first = text[0]
    names.append(
        "begins-upper" if first.isupper()
        else "begins-lower" if first.islower()
        else "begins-digit" if first.isdigit()
        else "begins-letter" if first.isalpha()
        else f"begins-{first}" if first in "\"'“„«»›•-–—([©#@►▶|/+>" else "begins-sign"
    )  # fmt: skip
    sentences = len(_SENTENCE.findall(text)) + (end in {".", "。", "।", "!", "?", "quote"})
    look.sentences = sentences
    names.append(f"sentences{bisect_right(_COUNTS, sentences)}")
    names.append(f"commas{bisect_right(_COUNTS, text.count(',') + text.count('，') + text.count('、'))}")
    if not wide:
        words = text.split()
        count = len(words)
        capitals = sum(word[0].isupper() for word in words) / count
        names.append(f"capitals{bisect_right(_SHARES, capitals)}")
        names.append(f"words{bisect_right(_COUNTS, count)}")
        if count > 1 and text.isupper():
            names.append("all-capitals")
    else:
        names.append("wide")
    for sign in "|©@/#→»›…":
        if sign in text:
            names.append(f"has-{sign}")
    if any(quote in text for quote in "\"“„«”」"):
        names.append("has-quotation")
    if any(character.isdigit() for character in text):
        names.append("has-digit")
        if _YEAR.search(text):
            names.append("has-time")
    if "http" in text or "www." in text:
        names.append("has-address")
    if look.length <= _LONGEST_LABELLED:
        _look_at_labels(text, look)


def _look_at_labels(text: str, look: Look) -> None:
    names = look.names
    first = text.split(None, 1)[0].lower().rstrip(":：,.|-")
    starts = label_starts(*_LABELS)
    if text[0].lower() in starts or first in starts:
        folded = fold(text)
        for kind in _LABELS:
            match = label_pattern(kind).match(folded)
            if match:
                names.append(f"label-{kind}")
                look.label = look.label or kind
                if match.end() == len(folded):
                    names.append(f"label-{kind}-whole")
    lowered = text.lower()
    for kind, pattern in _notices():
        if pattern.search(lowered):
            names.append(f"says-{kind}")


@cache
def _notices() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Phrases of notices that may stand anywhere in a block."""
    kinds = ("cookie", "copyright", "newsletter", "paywall", "subscribe", "comments", "share")
    found = []
    for kind in kinds:
        words = sorted(p for p in phrases(kind) if " " in p or p[0] >= "\u2e80")
        found.append((kind, re.compile("|".join(map(re.escape, words)))))
    return tuple(found)


def _category(block: Block, look: Look) -> str:
    """One of a dozen coarse kinds, for the neighbours to see."""
    kind = block.kind
    if kind == "heading":
        return "heading-linked" if look.link_share > 0.5 else "heading"
    if kind in {"image", "rule", "table", "metadata"}:
        return kind
    if not block.text:
        return "empty"
    if look.link_share > 0.5:
        return "item-linked" if kind == "list-item" else "linked"
    if look.length > 220 or (look.length > 120 and look.sentences > 1):
        return "long"
    if look.sentences and look.length > 60:
        return "sentence"
    if kind == "list-item":
        return "item"
    return "short" if look.length < _SHORT else "line"


def _signed(value: float, bins: tuple[int, ...]) -> str:
    return f"-{bisect_right(bins, -value)}" if value < 0 else str(bisect_right(bins, value))


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
        names = [
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
            f"stamps{bisect_right(_COUNTS, stamps[high] - stamps[low])}",
            f"replies{bisect_right(_COUNTS, replies[high] - replies[low])}",
            f"replied{bisect_right(_COUNTS, replies[index])}",
            f"repeats{bisect_right(_COUNTS, repeats[high] - repeats[low])}",
            f"links-near{bisect_right(_COUNTS, links[high] - links[low])}",
            f"run-{here}-{bisect_right(_COUNTS, run)}",
            size,
        ]
        found.append(names)
        passed += look.length
        since_heading += 1
        if here.startswith("heading"):
            since_heading, heading_label, heading_category = 0, look.label or "none", here
        elif look.label in {"related", "comments", "newsletter", "teaser", "share", "tags", "subscribe", "bio"}:
            if look.length < _SHORT:
                heading_label = look.label
    return found


_LOGITS = (-6.0, -4.0, -2.5, -1.2, 0.0, 1.2, 2.5, 4.0)
_COARSE = (-3.0, -1.0, 1.0, 3.0)
_MASSES = (1, 60, 200, 500, 1200, 3000, 8000)
_GAPS = (1, 2, 3, 5, 8, 15, 30)
_REACH = 3
_COHESIONS = (0.001, 0.1, 0.2, 0.3, 0.4, 0.55, 0.75)


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
    found = []
    cohesion = _cohesion(blocks, looks, logits)
    for index, look in enumerate(looks):
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
            f"main-indent{_signed(look.indent - indent, _INDENTS)}",
            f"marks{bisect_right(_COUNTS, before_marks[index])}",
            f"marks{bisect_right(_COUNTS, before_marks[index])}-{coarse[index]}",
            f"section{sections[index]}",
            f"from-title{_signed(index - title, _DISTANCES)}" if title >= 0 else "no-title",
            f"from-title-{look.category}{_signed(index - title, _COUNTS)}" if title >= 0 else "no-title",
            f"cohesion{cohesion[index]}",
            f"cohesion{cohesion[index]}-{coarse[index]}",
        ]
        found.append(names)
    return found


_LONG_WORD = re.compile(r"[^\W\d_]{5,}|[\u0e00-\u0eff\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af]{2}")


def words_of(text: str) -> frozenset[str]:
    """The long words of a text, in lower case; pairs of characters in scripts without spaces."""
    return frozenset(_LONG_WORD.findall(text.lower()))


def _cohesion(blocks: list[Block], looks: list[Look], logits: list[float]) -> list[str]:
    """The share of a block's long words that the body also has elsewhere."""
    words = [words_of(block.text) if look.length > 20 else frozenset() for block, look in zip(blocks, looks, strict=True)]
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
        found.append(f"{bisect_right(_COHESIONS, shared / len(own))}-{bisect_right(_COUNTS, len(own))}")
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
        share = bisect_right(_SHARES, body / size if size else 0.0)
        found += [f"{share}-{bisect_right(_COUNTS, end - start)}"] * (end - start)
        start = end
    return found


_ENDINGS = frozenset({"related", "comments", "newsletter", "teaser", "share", "tags", "copyright", "subscribe"})


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
