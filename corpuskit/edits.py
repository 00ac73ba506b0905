"""Replace stretches of a block's text, and move its marks and offsets with it."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from corpuskit.article import Block, evolve


class Edit(NamedTuple):
    """``text[start:end]``, which is not empty, becomes ``new``."""

    start: int
    end: int
    new: str


def replace(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made. They must be in order and must not overlap."""
    parts: list[str] = []
    previous = 0
    for edit in edits:
        parts += [text[previous : edit.start], edit.new]
        previous = edit.end
    return "".join([*parts, text[previous:]])


def apply_edits(block: Block, edits: list[Edit]) -> Block:
    """The block with the edits made. They must be in order and must not overlap."""
    starts = [edit.start for edit in edits]
    shifts: list[int] = []
    shift = 0
    for edit in edits:
        shifts.append(shift)
        shift += len(edit.new) - (edit.end - edit.start)

    def moved(position: int) -> int:
        index = bisect_left(starts, position) - 1
        if index < 0:
            return position
        edit = edits[index]
        if position >= edit.end:
            return position + shifts[index] + len(edit.new) - (edit.end - edit.start)
        return edit.start + shifts[index] + min(position - edit.start, len(edit.new))

    marks = tuple(evolve(mark, start=moved(mark.start), end=moved(mark.end)) for mark in block.marks)
    return evolve(block, text=replace(block.text, edits), marks=marks, offsets=_moved_offsets(block, edits))


def _moved_offsets(block: Block, edits: list[Edit]) -> tuple[tuple[int, int], ...]:
    """New pairs behind each edit; the old ones keep their source offsets."""
    old = list(block.offsets)
    if not old:
        if block.span is None:
            return ()
        old = [(0, block.span.start)]
    new: list[tuple[int, int]] = []
    removed = 0
    pending = 0
    for edit in edits:
        while pending < len(old) and old[pending][0] <= edit.start:
            new.append((old[pending][0] - removed, old[pending][1]))
            pending += 1
        removed += edit.end - edit.start - len(edit.new)
        while pending < len(old) and old[pending][0] < edit.end:
            pending += 1
        if not pending:  # what stands before the first pair has no place in the source
            continue
        if pending == len(old) or old[pending][0] > edit.end:
            text_offset, source_offset = old[pending - 1]
            new.append((edit.end - removed, source_offset + edit.end - text_offset))
    new += [(at - removed, place) for at, place in old[pending:]]
    return tuple(new)
