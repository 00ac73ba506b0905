"""Tables that hold data become one block; those that lay a page out stay the blocks that they hold."""

from typing import Any, NamedTuple

from corpuskit.article import Block, Mark, evolve

_LONGEST_CELL = 300
_FEWEST_CELLS = 4
_MOST_BLOCKS = 20_000


class Cell(NamedTuple):
    """Where a block stands in a table: the table, its row and column, counted from 1."""

    table: Any
    row: int
    column: int
    is_head: bool = False


def merged_table(blocks: list[Block], cells: list[Cell | None], table: Any) -> Block | None:
    """The table as one block, rows as lines and cells with tabs between; ``None`` where it is no data."""
    if not _is_data(blocks, cells, table):
        return None
    columns = max(cell.column for cell in cells if cell is not None)
    rows: dict[int, dict[int, list[Block]]] = {}
    for block, cell in zip(blocks, cells, strict=True):
        if cell is not None:
            rows.setdefault(cell.row, {}).setdefault(cell.column, []).append(block)
    parts: list[str] = []
    marks: list[Mark] = []
    length = 0
    for row in sorted(rows):
        for column in range(1, columns + 1):
            if parts:
                parts.append("\t" if column > 1 else "\n")
                length += 1
            elif column > 1:
                parts.append("\t")
                length += 1
            for place, block in enumerate(rows[row].get(column, ())):
                if place:
                    parts.append(" ")
                    length += 1
                parts.append(block.text.replace("\n", " ").replace("\t", " "))
                marks += [evolve(m, start=m.start + length, end=m.end + length) for m in block.marks]
                length += len(block.text)
    text = "".join(parts)
    return Block("table", "table", text, None, tuple(m for m in marks if m.kind != "image"))


def _is_data(blocks: list[Block], cells: list[Cell | None], table: Any) -> bool:
    """Whether there are rows of several short cells and nothing else: no heading, list, table or picture."""
    if not _FEWEST_CELLS <= len(blocks) <= _MOST_BLOCKS:
        return False
    found: set[tuple[int, int]] = set()
    for block, cell in zip(blocks, cells, strict=True):
        if cell is None or cell.table is not table or cell.column == 0:
            return False
        if block.kind != "paragraph" or not block.text or len(block.text) > _LONGEST_CELL:
            return False
        if block.role == "embed" or any(mark.kind == "image" and not block.text for mark in block.marks):
            return False
        found.add((cell.row, cell.column))
    rows = {row for row, _ in found}
    return len(rows) > 1 and max(column for _, column in found) > 1 and len(found) >= _FEWEST_CELLS
