"""What a block looks like in numbers, once two passes have scored all of them: the input of the third pass.

The numbers are whole: code points, blocks, logits in tenths, shares in hundredths.
"""

from collections import Counter
from itertools import accumulate
from math import exp
from typing import Final

from corpuskit.article import Block
from corpuskit.recognizers.looks import CATEGORIES, SHORTEST_IN_COMMON, Look, words_of

COLUMNS: Final[tuple[str, ...]] = (
    "logit", "first-logit", "in-core", "from-core-start", "from-core-end",
    "length", "sentences", "link-share", "category", "ends-sentence", "repeated", "words", "cohesion",
    "title-words", "since-heading",
    "logit-before", "logit-after", "logit-before-3", "logit-after-2", "logit-after-3",
    "length-before", "length-after", "cohesion-before", "cohesion-after", "link-share-after",
    "mass-before-3", "mass-after-3", "mass-before-6", "mass-after-6", "mass-before-12", "mass-after-12",
    "share", "body-before", "body-after", "body", "blocks",
    "gap-before", "gap-after", "text-gap-before", "text-gap-after",
    "turns-before", "turns-near-after",
)  # fmt: skip
"""The numbers' names, in the order in which :func:`third_pass` gives them."""

CATEGORY: Final = {name: place for place, name in enumerate(CATEGORIES)}
"""The looks' categories as numbers."""
_REACH: Final = 12
_MOST_GAP, _MOST_TEXT = 99, 9999
_NO_COHESION: Final = -1
_LONGEST_TURN: Final = 120
_TURNS_NEAR: Final = 4
_LEAST_TURNS: Final = 3
SENTENCE_ENDS: Final = frozenset('.!?…。！？।"”»')


def third_pass(
    blocks: list[Block],
    looks: list[Look],
    first: list[float],
    second: list[float],
    rows: list[int],
    core: tuple[int, int],
) -> list[list[int]]:
    """Numbers for the blocks at ``rows``, from two passes' logits and from where the body begins and ends."""
    count = len(blocks)
    tenths = [0] * _REACH + [round(10 * logit) for logit in second] + [0] * _REACH
    lengths = [0] * _REACH + [look.length for look in looks] + [0] * _REACH
    near = _near(rows, count)
    shares = [0] * (count + 2 * _REACH)
    for i in near:
        shares[i + _REACH] = round(100 * looks[i].link_share)
    body = [look.length if logit > 0 else 0 for look, logit in zip(looks, second, strict=True)]
    bodies = [0, *accumulate(body)]
    total = bodies[-1]
    likely = [_likely(look.length, logit) for look, logit in zip(looks, second, strict=True)]
    masses = [0] * (_REACH + 1) + list(accumulate(likely))
    masses += [masses[-1]] * _REACH
    own_words = _words_around(blocks, looks, near)
    times = Counter[str]()
    for words, size in zip(own_words, body, strict=True):
        if size:
            times.update(words)
    cohesions = [_NO_COHESION] * (count + 2 * _REACH)
    for i in near:
        cohesions[i + _REACH] = _cohesion(own_words[i], times, 1 if body[i] else 0)
    title = _title_words(blocks, own_words)
    sizes = lengths[_REACH : _REACH + count]
    blocks_before, text_before = _gaps(body, sizes)
    blocks_after, text_after = _gaps(body[::-1], sizes[::-1])
    turns = [0, *accumulate(_turns(blocks, looks))]
    since = _since_heading(blocks)
    start, end = core
    last = count - 1
    found = []
    for i in rows:
        at, look = i + _REACH, looks[i]
        mass = masses[at]
        found.append([
            tenths[at], round(10 * first[i]), int(start <= i <= end), i - start, i - end,
            look.length, look.sentences, shares[at], CATEGORY[look.category],
            int(blocks[i].text[-1:] in SENTENCE_ENDS), int(look.is_repeated), len(own_words[i]),
            cohesions[at], len(own_words[i] & title), since[i],
            tenths[at - 1], tenths[at + 1], tenths[at - 3], tenths[at + 2], tenths[at + 3],
            lengths[at - 1], lengths[at + 1], cohesions[at - 1], cohesions[at + 1], shares[at + 1],
            mass - masses[at - 3], masses[at + 4] - masses[at + 1],
            mass - masses[at - 6], masses[at + 7] - masses[at + 1],
            mass - masses[at - 12], masses[at + 13] - masses[at + 1],
            100 * bodies[i + 1] // total if total else 0, bodies[i], total - bodies[i + 1], total, count,
            blocks_before[i], blocks_after[last - i], text_before[i], text_after[last - i],
            turns[i], turns[min(i + 1 + _TURNS_NEAR, count)] - turns[i + 1],
        ])  # fmt: skip
    return found


_NOTHING: Final[frozenset[str]] = frozenset()


def _near(rows: list[int], count: int) -> set[int]:
    """The rows and their neighbours."""
    near = set(rows)
    near.update([i - 1 for i in rows if i])
    near.update([i + 1 for i in rows if i + 1 < count])
    return near


def _words_around(blocks: list[Block], looks: list[Look], near: set[int]) -> list[frozenset[str]]:
    """The long words of the blocks, without those of menus' entries that are not near."""
    found = [look.words or _NOTHING for look in looks]
    first = next((i for i, block in enumerate(blocks) if block.text), 0)
    for i in {first, *near}:
        look = looks[i]
        if look.is_menu and look.length > SHORTEST_IN_COMMON:
            found[i] = words_of(blocks[i].text)
    return found


def _likely(length: int, logit: float) -> int:
    """A block's length times how likely it is body."""
    return round(length / (1 + exp(-logit))) if logit > -6 else 0


def _cohesion(words: frozenset[str], times: Counter[str], least: int) -> int:
    """The share of a block's long words that the body also has elsewhere, in hundredths."""
    if not words:
        return _NO_COHESION
    common = 0
    for word in words:
        if times.get(word, 0) > least:
            common += 1
    return 100 * common // len(words)


def _title_words(blocks: list[Block], own_words: list[frozenset[str]]) -> frozenset[str]:
    """The long words of the first main heading, or of the first line."""
    for block, words in zip(blocks, own_words, strict=True):
        if block.kind == "heading" and block.level == 1:
            return words
    return next((words for block, words in zip(blocks, own_words, strict=True) if block.text), _NOTHING)


def _gaps(body: list[int], lengths: list[int]) -> tuple[list[int], list[int]]:
    """For each block how many blocks, and code points, stand between it and the body's last one before it."""
    gaps: list[int] = []
    texts: list[int] = []
    blocks, text = _MOST_GAP, _MOST_TEXT
    for size, length in zip(body, lengths, strict=True):
        gaps.append(blocks)
        texts.append(text)
        if size:
            blocks = text = 0
        else:
            blocks, text = blocks + 1, text + length
    return gaps, texts


def _since_heading(blocks: list[Block]) -> list[int]:
    found = []
    last = -1
    for i, block in enumerate(blocks):
        found.append(i - last)
        if block.kind == "heading":
            last = i
    return found


def _turns(blocks: list[Block], looks: list[Look]) -> list[int]:
    """Which lines open someone's turn, as in comments: a time, "reply", a colon after a word that recurs."""
    ends = [_introduction(block.text, look) for block, look in zip(blocks, looks, strict=True)]
    often = Counter(ends)
    return [
        int(
            not look.is_menu
            and look.length < _LONGEST_TURN
            and (
                look.has_time
                or look.label in {"reply", "comments"}
                or (end != "" and often[end] >= _LEAST_TURNS)
            )
        )
        for end, look in zip(ends, looks, strict=True)
    ]


def _introduction(text: str, look: Look) -> str:
    """The last word of a short line that ends with a colon."""
    return text.rsplit(None, 1)[-1] if text.endswith(":") and look.length < _LONGEST_TURN else ""
