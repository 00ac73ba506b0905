"""Replace stretches of a block's text, and move its marks and offsets with it."""

from bisect import bisect_right
from typing import NamedTuple

from attrs import evolve

from corpuskit.article import Block


class Edit(NamedTuple):
    """``text[start:end]`` becomes ``new``, which is no longer than what it replaces."""

    start: int
    end: int
    new: str


def apply_edits(block: Block, edits: list[Edit]) -> Block:
    """The block with the edits made. They must be in order and must not overlap."""
    parts: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    previous = removed = 0
    for edit in edits:
        parts += [block.text[previous : edit.start], edit.new]
        starts.append(edit.start + len(edit.new))
        removed += edit.end - edit.start - len(edit.new)
        shifts.append(removed)
        previous = edit.end
    parts.append(block.text[previous:])

    def moved(position: int) -> int:
        index = bisect_right(starts, position) - 1
        if index < 0:
            return position
        return max(position - shifts[index], starts[index] - (shifts[index - 1] if index else 0))

    marks = tuple(evolve(mark, start=moved(mark.start), end=moved(mark.end)) for mark in block.marks)
    return evolve(block, text="".join(parts), marks=marks, offsets=_moved_offsets(block, edits))


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
        text_offset, source_offset = old[pending - 1]
        new.append((edit.end - removed, source_offset + edit.end - text_offset))
    new += [(at - removed, place) for at, place in old[pending:]]
    return tuple(new)
