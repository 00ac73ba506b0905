"""Pipe tables: rows become lines, cells are separated by tabs, the header row carries a label mark."""

import re
from typing import Final

from corpuskit.article import Mark
from corpuskit.parsers.inline import scan_lines
from corpuskit.parsers.inline_scanner import Definition, Inline

_CELL_BORDER: Final = re.compile(r"(?<!\\)\|")


def read_table(source: str, lines: list[tuple[int, int]], definitions: dict[str, Definition]) -> Inline:
    """Read a table's lines: the header row, then the other rows; the delimiter row is not among them."""
    parts: list[str] = []
    marks: list[Mark] = []
    offsets: list[tuple[int, int]] = []
    length = dead_links = 0
    markers = 1
    header_end = 0
    for row, (start, end) in enumerate(lines):
        for column, (left, right) in enumerate(_cells(source, start, end)):
            if row or column:
                parts.append("\t" if column else "\n")
                length += 1
            if left == right:
                continue
            cell = scan_lines(source, [(left, right)], definitions)
            text = cell.text.replace("\n", " ").replace("\t", " ")
            marks += [
                Mark(mark.kind, mark.start + length, mark.end + length, mark.target, mark.title)
                for mark in cell.marks
            ]
            offsets += [(offset + length, at) for offset, at in cell.offsets] or [(length, left)]
            dead_links += cell.dead_links
            markers += cell.markers
            parts.append(text)
            length += len(text)
        if row == 0:
            header_end = length
    text = "".join(parts)
    if header_end and text[:header_end].strip():
        marks.append(Mark("label", 0, header_end))
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return Inline(text, tuple(marks), tuple(offsets), dead_links, markers)


def _cells(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """The trimmed stretches of a row's cells; the empty ones outside the outer borders are left out."""
    borders = [match.start() for match in _CELL_BORDER.finditer(source, start, end)]
    edges = [start - 1, *borders, end]
    cells = [(edges[index] + 1, edges[index + 1]) for index in range(len(edges) - 1)]
    if borders and borders[0] == start:
        cells.pop(0)
    if borders and borders[-1] == end - 1 and cells:
        cells.pop()
    return [_trim(source, left, right) for left, right in cells]


def _trim(source: str, left: int, right: int) -> tuple[int, int]:
    while left < right and source[left].isspace():
        left += 1
    while right > left and source[right - 1].isspace():
        right -= 1
    return left, right
