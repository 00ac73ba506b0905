"""Tables with a row a document: CSV, TSV, and what else stands between cells.

A table that corpuskit wrote is handed on in pieces that hold an article each, for its own reader.
"""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from attrs import define, frozen

from corpuskit.decode import decode
from corpuskit.errors import InputError
from corpuskit.inputs.containers import Opened
from corpuskit.inputs.intake import Intake
from corpuskit.inputs.items import Found, Item, too_large
from corpuskit.inputs.records import content_of
from corpuskit.inputs.streams import Line
from corpuskit.lexicon import record_fields
from corpuskit.wire.table import BYTE_ORDER_MARK, COMMA, TAB

_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_UNCLOSED = "unexpected end of data"
"""What Python's reader says of the last row of a table."""
_DELIMITERS = (COMMA, TAB, ";", "|")
_OWN = frozenset({"doc_id", "text"})
_OF_BLOCKS = frozenset({"article", "block", "role"})


def items(opened: Opened, intake: Intake) -> Iterator[Found]:
    """An item for each row. Raises :class:`InputError` where the table as a whole cannot be read."""
    if intake.encoding is not None and "\n".encode(intake.encoding) != b"\n":
        raise InputError("invalid-table", f"tables cannot be read in {intake.encoding}: save it in UTF-8")
    lines = _Lines(opened.stream.lines(intake.max_bytes), intake.encoding)
    # The limit is the process's, so it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), intake.max_bytes))
    delimiter = _delimiter(lines.peek())
    rows = _rows(csv.reader(lines, delimiter=delimiter, strict=True), lines, opened, intake)
    first = next(rows, None)
    if first is None:
        raise InputError("empty-input", "the table is empty")
    if isinstance(first, InputError):
        yield first
        return
    table = _Table(opened, intake, first.cells, delimiter, is_marked=lines.is_marked)
    columns = _columns_of(intake, first)
    if columns is not None:
        yield table.document(first, columns)
    elif _OWN.issubset(first.cells) and not intake.fields.are_given:
        yield from table.articles(rows)
        return
    columns = columns or _read_together(first.cells)
    for row in rows:
        yield row if isinstance(row, InputError) else table.document(row, columns)


@frozen
class _Row:
    """A row's cells and where it begins."""

    cells: list[str]
    line: int
    place: str


@frozen
class _Table:
    """A table that is being read; the rows of one that corpuskit wrote become its pieces."""

    opened: Opened
    intake: Intake
    header: list[str]
    delimiter: str
    is_marked: bool

    def document(self, row: _Row, columns: list[str]) -> Found:
        """The document of a row."""
        if len(row.cells) != len(columns):
            return self._uneven(row, len(columns))
        cells = _read_together(row.cells)
        try:
            found = content_of(dict(zip(columns, cells, strict=True)), self.intake.fields)
        except InputError as error:
            return self.opened.placed(error, row.place)
        name = f"{self.opened.name}/{row.line}"
        data = found.data
        if cells is not row.cells and isinstance(data, str):
            # The document is decoded on its own, which says what its encoding rests on.
            data = _as_written(row.cells[cells.index(data)])
        place = self.opened.at(row.place)
        return Item(
            name, self.opened.path, place, found.format, found.stated, data, identifier=found.identifier
        )

    def articles(self, rows: Iterator[_Row | InputError]) -> Iterator[Found]:
        """A piece for each article: a row, or the neighbours that name the same article."""
        key = self.header.index("article") if _OF_BLOCKS.issubset(self.header) else None
        piece: list[_Row] = []
        for row in rows:
            if isinstance(row, InputError):
                yield row
            elif len(row.cells) != len(self.header):
                yield self._uneven(row, len(self.header))
            else:
                if piece and (key is None or row.cells[key] != piece[0].cells[key]):
                    yield self._piece(piece)
                    piece = []
                piece.append(row)
        if piece:
            yield self._piece(piece)

    def _piece(self, rows: list[_Row]) -> Item:
        text = StringIO(newline="")
        writer = csv.writer(text, delimiter=self.delimiter, lineterminator="\n")
        writer.writerows([self.header, *(row.cells for row in rows)])
        data = text.getvalue().encode("utf-8", "surrogateescape")
        name, place = f"{self.opened.name}/{rows[0].line}", self.opened.at(rows[0].place)
        format_ = "tsv" if self.delimiter == TAB else "csv"
        return Item(
            name, self.opened.path, place, format_, data=BYTE_ORDER_MARK + data if self.is_marked else data
        )

    def _uneven(self, row: _Row, expected: int) -> InputError:
        reason = f"the row has {len(row.cells)} cells, the header {expected}"
        return self.opened.error("invalid-table", reason, row.place)


@define
class _Lines:
    """A table's lines as text, and where the row begins that is being read."""

    _lines: Iterator[Line]
    _encoding: str | None
    is_marked: bool = False
    line: int = 1
    place: str = "line 1, byte 0"
    is_too_long: bool = False
    _first: str | None = None
    _begins: bool = False

    def peek(self) -> str:
        """The first line, which stays to be read."""
        self._first = self._decoded(next(self._lines, Line(1, 0, b"")))
        return self._first

    def begin(self) -> None:
        """The next line begins a row."""
        self._begins, self.is_too_long = self._first is None, False

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if self._first is not None:
            first, self._first = self._first, None
            return first
        line = next(self._lines)
        if self._begins:
            self.line, self.place = line.number, f"line {line.number}, byte {line.offset}"
            self._begins = False
        return self._decoded(line)

    def _decoded(self, line: Line) -> str:
        data = line.data
        if data is None:
            self.is_too_long = True
            return "\n"
        if line.number == 1:
            self.is_marked = data.startswith(BYTE_ORDER_MARK)
            if data.startswith((b"\xff\xfe", b"\xfe\xff")):
                raise InputError("invalid-table", "is in UTF-16; tables are read in UTF-8: save it so")
            data = data.removeprefix(BYTE_ORDER_MARK)
        if self._encoding is None:
            return data.decode("utf-8", "surrogateescape") + "\n"
        return data.decode(self._encoding, "replace") + "\n"


def _rows(
    reader: Iterator[list[str]], lines: _Lines, opened: Opened, intake: Intake
) -> Iterator[_Row | InputError]:
    """The rows that are not blank; in place of one that cannot be read stands the error."""
    while True:
        lines.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            said = str(error)
            reason = "a quotation mark that is never closed" if said == _UNCLOSED else said
            yield opened.error("invalid-table", reason, lines.place)
            continue
        if lines.is_too_long:
            yield opened.placed(too_large("", intake.max_bytes), lines.place)
        elif cells:
            yield _Row(cells, lines.line, lines.place)


def _delimiter(header: str) -> str:
    """What stands most often in the header, outside quotation marks."""
    bare = _QUOTED.sub("", header)
    return max(_DELIMITERS, key=bare.count)


def _columns_of(intake: Intake, first: _Row) -> list[str] | None:
    """The columns of a table without a header, as the preset's scraper writes it; ``None``: there is one."""
    if intake.fields.preset is None:
        return None
    columns: list[str] = record_fields()["presets"][intake.fields.preset].get("columns", [])
    if len(first.cells) != len(columns) or set(columns) & set(first.cells):
        return None
    return columns


def _read_together(cells: list[str]) -> list[str]:
    """A row's cells; where one is no UTF-8, as the whole row reads best: a name alone tells no encoding."""
    whole = "\n".join(cells)
    if whole.isascii() or isinstance(_as_written(whole), str):
        return cells
    data = [cell.encode("utf-8", "surrogateescape") for cell in cells]
    try:
        encoding = decode(b"\n".join(data), "")[0].description.encoding or "utf-8"
    except InputError:
        encoding = "utf-8"
    return [cell.decode(encoding, "replace") for cell in data]


def _as_written(text: str) -> bytes | str:
    """Text, or the bytes of a cell that are no UTF-8: decoding finds out what they are."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogateescape")
    return text
