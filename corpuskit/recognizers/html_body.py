"""A body's own structure in a page: entries of live blogs, cross-heads that a break parts from their text."""

import re
from typing import Final

from corpuskit.article import Block
from corpuskit.recognizers.reading import Reading, split, with_role, without_whole_emphasis

TIMED: Final = re.compile(
    r"(?:\[?\d{1,2}\s?[h:.]\s?\d{2}(?:\s?(?:am|pm|uhr))?\b\]?|\d{1,2}\s?(?:am|pm)\b)(?!\s*[%€$])",
    re.IGNORECASE,
)
"""A time of day at the start: what every entry of a live blog begins with."""
_FEWEST_ENTRIES: Final = 3
_LONGEST_HEAD, _SHORTEST_TEXT = 120, 80
_SENTENCE_END: Final[tuple[str, ...]] = (".", ",", ";", ":", "。", "、", "…")


def recognize(reading: Reading) -> None:
    """Name live entries, and part cross-heads from the paragraphs that they stand in."""
    _live_entries(reading)
    _part_heads(reading)


def _live_entries(reading: Reading) -> None:
    """Paragraphs that begin with a time, where there are several: what happened, minute by minute."""
    found = [i for i, b in enumerate(reading.blocks) if b.role == "paragraph" and TIMED.match(b.text)]
    if len(found) >= _FEWEST_ENTRIES:
        for i in found:
            block = reading.blocks[i]
            marks = without_whole_emphasis(block)
            reading.blocks[i] = with_role(block, "live-entry", "live-entry.time", marks)


def _part_heads(reading: Reading) -> None:
    index = 0
    while index < len(reading.blocks):
        block = reading.blocks[index]
        end = _head_in(block) if block.role == "paragraph" else 0
        if end:
            head, rest = split(block, end, end + 1, "")
            marks = without_whole_emphasis(head)
            reading.blocks[index : index + 1] = [
                with_role(head, "cross-head", "cross-head.bold-first-line", marks), rest,
            ]  # fmt: skip
            index += 1
        index += 1


def _head_in(block: Block) -> int:
    """Where the bold first line of a paragraph ends; 0 where it has none."""
    end = block.text.find("\n")
    if not 0 < end <= _LONGEST_HEAD or len(block.text) - end < _SHORTEST_TEXT:
        return 0
    line = block.text[:end]
    bold = any(m.kind == "strong" and m.start == 0 and end - 1 <= m.end <= end + 1 for m in block.marks)
    return end if bold and not line.endswith(_SENTENCE_END) else 0
