"""Whether a short block in the body is a cross-head or a caption, in numbers.

The numbers are whole: code points, blocks, logits in tenths, shares in hundredths.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from corpuskit.article import Block
from corpuskit.recognizers.head_features import Core
from corpuskit.recognizers.looks import Look
from corpuskit.recognizers.third_pass import CATEGORY, SENTENCE_ENDS

COLUMNS: Final[tuple[str, ...]] = (
    "head", "caption", "body", "body-before", "body-after", "body-before-2", "body-after-2",
    "head-before", "head-after", "caption-before", "caption-after",
    "from-core-start", "from-core-end", "length", "words", "sentences", "end", "category", "level",
    "link-share", "emphasised", "is-list-item", "capitals", "has-time", "photo", "position",
    "repeated", "times",
    "length-before", "length-after", "length-before-2", "length-after-2",
    "category-before", "category-after", "ends-sentence-before", "image-before", "image-near",
    "photo-after", "in-body", "since-head", "to-head", "is-page", "is-bare",
)  # fmt: skip
"""The numbers' names, in the order in which :func:`role_numbers` gives them."""

_HOPELESS: Final = -4.0
"""Logits of the second pass below which a block is not looked at."""
LONGEST_HEAD, LONGEST = 180, 420
_ABOVE, _BELOW = 12, 4
_MOST_TIMES, _MOST_DISTANCE = 9, 40
_ENDS: Final = {**dict.fromkeys(".。।…", 1), **dict.fromkeys("?？", 2), **dict.fromkeys("!！", 3),
         **dict.fromkeys(":：", 4), **dict.fromkeys('"”’»」', 5), **dict.fromkeys(")）]", 6),
         ",": 7}  # fmt: skip


def role_candidates(blocks: list[Block], looks: list[Look], core: Core, rows: list[int]) -> list[int]:
    """The blocks in the body and near it that may be a cross-head or a caption."""
    first, last = core.start - _ABOVE, core.end + _BELOW
    return [i for i in rows if first <= i <= last and 0 < looks[i].length <= LONGEST and blocks[i].text]


def role_numbers(
    blocks: list[Block],
    looks: list[Look],
    places: list[int],
    heads: Mapping[int, float],
    captions: Mapping[int, float],
    logits: list[float],
    core: Core,
    body: Counter[str],
    *,
    page: bool,
    bare: bool,
) -> dict[int, list[int]]:
    """Numbers for the blocks at ``places``; ``heads`` and ``captions`` are the second pass's logits there."""
    count = len(blocks)
    times = Counter(block.text for block in blocks)
    likely = [i for i in places if heads[i] > 0 and looks[i].length <= LONGEST_HEAD]
    since = _distances(places, likely)
    until = _distances(places[::-1], likely[::-1])
    found = {}
    for i in places:
        if heads[i] < _HOPELESS and captions[i] < _HOPELESS:
            continue
        block, look = blocks[i], looks[i]
        before, after, before_2, after_2 = (
            looks[j] if 0 <= j < count else None for j in (i - 1, i + 1, i - 2, i + 2)
        )
        own = look.words or frozenset()
        least = 1 if logits[i] > 0 else 0
        names = look.names
        found[i] = [
            _tenths(heads[i]), _tenths(captions[i]), _tenths(logits[i]),
            *(_tenths(logits[j]) if 0 <= j < count else -99 for j in (i - 1, i + 1, i - 2, i + 2)),
            *(_tenths(of[j]) if j in of else -99 for of in (heads, captions) for j in (i - 1, i + 1)),
            min(i - core.start, _MOST_DISTANCE), max(i - core.end, -_MOST_DISTANCE),
            look.length, len(block.text.split()), look.sentences, _ENDS.get(block.text[-1], 0),
            CATEGORY[look.category], (block.level or 1) if block.kind == "heading" else 0,
            round(100 * look.link_share), int("emphasised-whole" in names), int(block.kind == "list-item"),
            int("all-capitals" in names), int(look.has_time), int(look.is_credit),
            int("says-position" in names), int(look.is_repeated), min(times[block.text], _MOST_TIMES),
            *(other.length if other else -1 for other in (before, after, before_2, after_2)),
            CATEGORY[before.category] if before else -1, CATEGORY[after.category] if after else -1,
            int(i > 0 and blocks[i - 1].text[-1:] in SENTENCE_ENDS),
            int(i > 0 and blocks[i - 1].kind == "image"),
            int(any(blocks[j].kind == "image" for j in range(max(i - 3, 0), min(i + 3, count)))),
            int(after is not None and after.is_credit),
            100 * sum([body[word] > least for word in own]) // len(own) if own else -1,
            since[i], until[i], int(page), int(bare),
        ]  # fmt: skip
    return found


def _tenths(logit: float) -> int:
    return round(10 * logit)


def _distances(places: list[int], marks: list[int]) -> dict[int, int]:
    """For each place how far the last mark before it is, both in the same order."""
    found = {}
    position, last = 0, None
    for i in places:
        found[i] = min(abs(i - last), _MOST_DISTANCE) if last is not None else _MOST_DISTANCE
        if position < len(marks) and marks[position] == i:
            last, position = i, position + 1
    return found
