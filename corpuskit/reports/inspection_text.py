"""An inspection as lines for a terminal."""

from collections.abc import Iterator
from textwrap import wrap
from typing import NamedTuple
from unicodedata import combining, east_asian_width

from corpuskit.messages import Message
from corpuskit.reports.inspection import FieldRow, Inspection, Piece, counts_of, folded, look_of
from corpuskit.reports.terminal import one_line

_BOLD, _DIM, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_FIELD, _WARNING, _ERROR = "\x1b[36m", "\x1b[33m", "\x1b[31m"
_LOOKS = {"furniture": "\x1b[32m", "aside": _DIM, "body": "", "nothing": "\x1b[35m"}
_SURE = {"high": "\x1b[32m", "medium": _WARNING, "low": _ERROR}
_MARGIN = "{:>5}  {:<15}{:<28}"
_MARGIN_WIDTH = 50
_GOES_ON = "│"
_NARROWEST = 20
_NAME_WIDTH = 12
_FOLDED = "set aside"


def lines_of(inspection: Inspection, *, width: int, full: bool, color: bool) -> Iterator[str]:
    """Fields with their evidence, then the lines of the source with their roles, messages in place."""
    paint = _Paint(color)
    room = max(width - _MARGIN_WIDTH, _NARROWEST)
    article = inspection.article
    known = f"{article.source.encoding or 'text'} ({article.source.encoding_basis})"
    yield paint(_BOLD, one_line(f"{article.source.name}  {known}"))
    for field in inspection.fields():
        yield from _field(field, width, paint)
    for number, figure in enumerate(article.figures, 1):
        shown = figure.caption or figure.alt or figure.url or ""
        yield from _value(f"figure {number}", shown, _Evidence(figure.credit or "", ""), width, paint)
    for message in inspection.general_messages():
        yield from _said(message, paint, width)
    yield ""
    yield paint(_DIM, _MARGIN.format("line", "role", "rule") + "text")
    for pieces in folded(inspection.pieces()):
        if len(pieces) > 1 and not full:
            yield _fold(pieces, room, paint)
            continue
        for piece in pieces:
            yield from _piece(piece, room, paint, full=full)
            for message in piece.messages:
                yield from _said(message, paint, width, " " * 7)


class _Evidence(NamedTuple):
    """What stands behind a value, and its style."""

    text: str
    style: str


def _field(field: FieldRow, width: int, paint: "_Paint") -> Iterator[str]:
    where = f"line {field.line}" if field.line else None
    why = ", ".join(part for part in (field.rule, field.certainty, where) if part)
    style = _DIM if field.certainty in {None, "high"} else _SURE[field.certainty or ""]
    yield from _value(field.name, field.value, _Evidence(why, style), width, paint)


def _value(name: str, value: str, evidence: _Evidence, width: int, paint: "_Paint") -> Iterator[str]:
    """A name, its value, what stands behind it: in one line where they fit, else below each other."""
    room = max(width - _NAME_WIDTH, _NARROWEST)
    head = f"{paint(_FIELD, f'{name:<11}')} "
    rows = _wrapped(one_line(value), room) or [""]
    behind = one_line(evidence.text)
    if behind and len(rows) == 1 and _columns(rows[0]) + 2 + _columns(behind) <= room:
        yield f"{head}{rows[0]}  {paint(evidence.style, behind)}"
        return
    yield f"{head}{rows[0]}"
    for row in rows[1:]:
        yield f"{'':<{_NAME_WIDTH}}{row}"
    for row in _wrapped(behind, room):
        yield f"{'':<{_NAME_WIDTH}}{paint(evidence.style, row)}"


def _fold(pieces: tuple[Piece, ...], room: int, paint: "_Paint") -> str:
    """A run of parts that were set aside, in one line."""
    first, last = pieces[0].line, pieces[-1].line
    lines = f"to line {last} (see --full)" if first and last else "(see --full)"
    counts = _cut(counts_of(pieces), room)
    return f"{first or '':>5}  {paint(_DIM, f'{_FOLDED:<15}{lines:<28}{counts}')}"


def _piece(piece: Piece, room: int, paint: "_Paint", *, full: bool) -> Iterator[str]:
    style = _LOOKS[look_of(piece.role)]
    role = (piece.role or "in no block") if piece.begins else _GOES_ON
    rule = (piece.rule or "as parsed") if piece.begins and piece.role else ""
    text = one_line(piece.text.strip())
    rows = (_wrapped(text, room) if full else [_cut(text, room)]) or [""]
    line = f"{piece.line or '':>5}  "
    yield f"{line}{paint(style, f'{role:<15}')}{paint(_DIM, f'{rule:<28}')}{paint(style, rows[0])}"
    for row in rows[1:]:
        yield f"{'':>7}{paint(style, _GOES_ON)}{'':<42}{paint(style, row)}"


def _said(message: Message, paint: "_Paint", width: int, indent: str = "") -> Iterator[str]:
    style = _ERROR if message.severity == "error" else _WARNING if message.severity == "warning" else _FIELD
    text = f"{message.severity}: {one_line(message.reason)} [{message.code}]"
    for row in _wrapped(text, max(width - len(indent), _NARROWEST)):
        yield f"{indent}{paint(style, row)}"


def _wrapped(text: str, room: int) -> list[str]:
    if _columns(text) == len(text):
        return wrap(text, room)
    return [row for part in wrap(text, room) for row in _chopped(part, room)]


def _chopped(text: str, room: int) -> Iterator[str]:
    """Text whose characters may take two columns, in rows that fit."""
    row, used = "", 0
    for character in text:
        columns = _columns(character)
        if used + columns > room:
            yield row
            row, used = "", 0
        row, used = row + character, used + columns
    if row:
        yield row


def _cut(text: str, room: int) -> str:
    if len(text) <= room and _columns(text) <= room:
        return text
    first = next(_chopped(text, room - 1), "")
    return f"{first}…"


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(
        0 if combining(character) else 2 if east_asian_width(character) in "FW" else 1 for character in text
    )


class _Paint:
    def __init__(self, color: bool) -> None:
        self._color = color

    def __call__(self, style: str, text: str) -> str:
        return f"{style}{text}{_RESET}" if self._color and style and text.strip() else text
