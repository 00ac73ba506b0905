"""A block's lines as one text before its markup is read, and its text and marks after it was."""

import re
from typing import Final

from corpuskit.article import Mark, MarkKind
from corpuskit.lexicon import phrases

Offsets = tuple[tuple[int, int], ...]
PieceMark = tuple[MarkKind, int, int, str | None, str | None]
"""A mark before its offsets are known: kind, first piece, the piece behind its last, target, title."""


def join_lines(
    source: str, lines: list[tuple[int, int]]
) -> tuple[str, list[tuple[int, int]], frozenset[int]]:
    """The lines joined by line feeds, where each stands in the source, and which breaks are to stay."""
    parts: list[str] = []
    origin: list[tuple[int, int]] = []
    hard: set[int] = set()
    length = 0
    for index, (start, end) in enumerate(lines):
        if index:
            parts.append("\n")
            length += 1
        origin.append((length, start))
        part = source[start:end]
        last = index == len(lines) - 1
        if not last and part.endswith("\\") and not part.endswith("\\\\"):
            part = part[:-1]
            hard.add(length + len(part))
        elif not last and source.startswith("  ", end):
            hard.add(length + len(part))
        parts.append(part)
        length += len(part)
    return "".join(parts), origin, frozenset(hard)


def assemble(
    texts: list[str], places: list[int], marks: list[PieceMark], origin: list[tuple[int, int]]
) -> tuple[str, tuple[Mark, ...], Offsets]:
    """Pieces as one text without white space at its ends, with its marks and its offsets in the source.

    ``places`` are the pieces' offsets in the joined lines; ``origin`` says where each line begins there and
    in the source.
    """
    starts: list[int] = []
    offsets: list[tuple[int, int]] = []
    length = line = 0
    expected = -1
    for text, place in zip(texts, places, strict=True):
        starts.append(length)
        if not text:
            continue
        while line + 1 < len(origin) and origin[line + 1][0] <= place:
            line += 1
        at = origin[line][1] + place - origin[line][0]
        if at != expected:
            offsets.append((length, at))
        end = place + len(text)
        while line + 1 < len(origin) and origin[line + 1][0] < end:
            line += 1
            offsets.append((length + origin[line][0] - place, origin[line][1]))
        length += len(text)
        expected = origin[line][1] + end - origin[line][0]
    starts.append(length)
    return _trim("".join(texts), starts, marks, offsets)


def _trim(
    text: str, starts: list[int], marks: list[PieceMark], offsets: list[tuple[int, int]]
) -> tuple[str, tuple[Mark, ...], Offsets]:
    stripped = text.strip()
    lead = len(text) - len(text.lstrip()) if stripped else 0
    end = lead + len(stripped)
    settled = []
    for kind, first, last, target, title in marks:
        left = min(max(starts[first] - lead, 0), len(stripped))
        right = min(max(starts[last] - lead, left), len(stripped))
        if kind != "image":
            left, right = _shrink(stripped, left, right)
            if left == right and (kind != "link" or (target is None and title is None)):
                continue
        settled.append(Mark(kind, left, right, target, title))
    settled.sort(key=lambda mark: (mark.start, -mark.end))
    if lead or end < len(text):
        offsets = _shift(offsets, lead, end)
    return stripped, tuple(settled), tuple(offsets)


def _shrink(text: str, left: int, right: int) -> tuple[int, int]:
    while left < right and text[left].isspace():
        left += 1
    while right > left and text[right - 1].isspace():
        right -= 1
    return left, right


def _shift(offsets: list[tuple[int, int]], lead: int, end: int) -> list[tuple[int, int]]:
    shifted: list[tuple[int, int]] = []
    for text_offset, source_offset in offsets:
        if text_offset >= end:
            break
        if text_offset <= lead:
            shifted = [(0, source_offset + lead - text_offset)]
        else:
            shifted.append((text_offset - lead, source_offset))
    return shifted


_WORD: Final = re.compile(r"\w+")


def glue(before: str, after: str) -> str:
    """What stands between two lines of one paragraph: a space, or nothing.

    Nothing between two characters of a script without spaces, and nothing behind a word's hyphen, where
    converters break lines, save before a conjunction ("in- and outside").
    """
    last, first = before[-1:], after[:1]
    if is_unspaced(last) and is_unspaced(first):
        return ""
    if last == "-" and before[-2:-1].isalnum() and (word := _WORD.match(after)):
        return " " if word.group().casefold() in phrases("conjunction") else ""
    return " "


def is_unspaced(character: str) -> bool:
    """Whether a character is Han, kana or their punctuation: scripts that are written without spaces."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or "\uff00" <= character <= "\uff9f"
    )
