"""CSV and TSV against a Frictionless Table Schema: the header, then every cell; read as a stream.

Own code for the few words of Table Schema that tables of articles need: the library frictionless guesses at
the dialect in spite of the schema, which can cost it minutes with cells of 100,000 characters.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO, Literal

import msgspec
from attrs import frozen

from corpuskit.errors import FormatError
from corpuskit.schemas import schema
from corpuskit.validation.findings import Finding
from corpuskit.wire.table import BYTE_ORDER_MARK, FIRST_COLUMNS, unguard
from corpuskit.wire.validity import is_date, is_language

_LARGEST_CELL = 1 << 30
_OF_BLOCKS = frozenset({"article", "block", "role"})
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_TYPES: Mapping[str, Callable[[str], bool]] = {
    "string": lambda _: True,
    "any": lambda _: True,
    "integer": lambda cell: re.fullmatch("[+-]?[0-9]+", cell) is not None,
    "number": lambda cell: _NUMBER.fullmatch(cell) is not None,
    "boolean": lambda cell: cell in {"true", "false", "True", "False", "TRUE", "FALSE", "1", "0"},
    "year": lambda cell: re.fullmatch("[0-9]{4}", cell) is not None,
    "date": lambda cell: len(cell) == len("2024-01-01") and is_date(cell),
    "datetime": lambda cell: "T" in cell and is_date(cell),
}
_NUMBERS = frozenset({"integer", "number", "year"})
"""Types whose limits are numbers; those of others are texts."""
_OWN_CHECKS: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "published": (is_date, "no ISO 8601 date"),
    "modified": (is_date, "no ISO 8601 date"),
    "language": (is_language, "no BCP 47 code"),
}
"""What a column of ours must hold that Table Schema has no one word for."""


class _Constraints(msgspec.Struct, rename="camel", forbid_unknown_fields=True):
    """What must hold of a column's cells."""

    required: bool = False
    unique: bool = False
    enum: list[Any] | None = None
    pattern: str | None = None
    minimum: str | int | float | None = None
    maximum: str | int | float | None = None
    min_length: int = 0
    max_length: int | None = None


class _Column(msgspec.Struct):
    """What a Table Schema says of a column."""

    name: str
    type: Literal["string", "any", "integer", "number", "boolean", "year", "date", "datetime"] = "string"
    constraints: _Constraints = msgspec.field(default_factory=_Constraints)


class _Described(msgspec.Struct, rename="camel"):
    """What counts here of a Table Schema."""

    fields: list[_Column]
    primary_key: str | list[str] = []


@frozen
class TableSchema:
    """The columns of a table and what must hold of their cells, in the words of Table Schema."""

    fields: Mapping[str, _Column]
    unique: frozenset[str]
    is_ours: bool

    @classmethod
    def read(cls, data: bytes, *, is_ours: bool = False) -> "TableSchema":
        """A schema from its JSON. Raises :class:`FormatError` (``unusable-schema``)."""
        try:
            found = msgspec.json.decode(data, type=_Described)
            for column in found.fields:
                re.compile(column.constraints.pattern or "")
                if column.type in _NUMBERS:
                    _ = [float(limit) for limit in _limits(column)]
        except (msgspec.DecodeError, ValueError, re.error) as error:
            reason = f"no Table Schema that can be checked here (frictionless may): {error}"
            raise FormatError("unusable-schema", reason) from None
        key = [found.primary_key] if isinstance(found.primary_key, str) else found.primary_key
        unique = {column.name for column in found.fields if column.constraints.unique}
        return cls({column.name: column for column in found.fields}, frozenset(unique.union(key)), is_ours)


def validate(
    file: BinaryIO, source: str, delimiter: str, given: TableSchema | None
) -> Iterator[Finding | None]:
    """``None`` for each row that was read, and a finding for whatever is wrong."""
    # The limit is the process's, so it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), _LARGEST_CELL))
    lines = _Lines(file)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        header = next(reader, [])
        table = given or _ours(header)
        yield from _header_findings(header, table, source)
        yield from _row_findings(reader, header, table, source, is_guarded=table.is_ours and lines.has_mark)
    except UnicodeDecodeError:
        yield Finding(source, "undecodable", "tables are read as UTF-8, and this is none", lines.number)


def _ours(header: list[str]) -> TableSchema:
    name = "paragraphs" if set(header) >= _OF_BLOCKS else "csv"
    return TableSchema.read(schema(name), is_ours=True)


class _Lines:
    """The lines of a table as text, with their ends; says whether it began with a byte order mark."""

    def __init__(self, file: BinaryIO) -> None:
        self.has_mark = False
        self.number = 0
        self._file = file

    def __iter__(self) -> Iterator[str]:
        for line in self._file:
            self.number += 1
            if self.number == 1 and line.startswith(BYTE_ORDER_MARK):
                self.has_mark = True
                line = line.removeprefix(BYTE_ORDER_MARK)
            yield line.decode("utf-8")


def _header_findings(header: list[str], table: TableSchema, source: str) -> Iterator[Finding]:
    def wrong(reason: str) -> Finding:
        return Finding(source, "invalid-table", reason, 1)

    for name in sorted({name for name in header if header.count(name) > 1}):
        yield wrong(f"the header names {name} more than once")
    unknown = [name for name in header if name not in table.fields]
    if unknown:
        names = ", ".join(map(repr, unknown))
        yield wrong(f"no column is called {names}; there are: {', '.join(table.fields)}")
    if table.is_ours:
        if tuple(header[:2]) != FIRST_COLUMNS:
            yield wrong("the first two columns are doc_id and text (Text Interchange Format)")
        return
    missing = [name for name in table.fields if name not in header]
    if missing:
        yield wrong(f"the header lacks {', '.join(missing)}")


def _row_findings(
    reader: Any, header: list[str], table: TableSchema, source: str, *, is_guarded: bool
) -> Iterator[Finding | None]:
    seen: dict[str, dict[str, int]] = {name: {} for name in table.unique}
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Finding(source, "invalid-table", str(error), line)
            continue
        if not cells:
            continue
        yield None
        if len(cells) != len(header):
            reason = f"the row has {len(cells)} cells, the header {len(header)}"
            yield Finding(source, "invalid-table", reason, line)
            continue
        for name, cell in zip(header, map(unguard, cells) if is_guarded else cells, strict=True):
            reason_of_cell = _wrong_cell(name, cell, table)
            if reason_of_cell:
                yield Finding(source, "invalid-table", reason_of_cell, line, name)
            if name in seen and cell:
                before = seen[name].setdefault(cell, line)
                if before != line:
                    reason = f"{_shown(cell)} stands in line {before} already"
                    yield Finding(source, "doubled-id", reason, line, name)


def _wrong_cell(name: str, cell: str, table: TableSchema) -> str | None:
    column = table.fields.get(name)
    if column is None:
        return None
    if cell == "":
        return "the cell is empty; it must not be" if column.constraints.required else None
    if not _TYPES[column.type](cell):
        return f"{_shown(cell)} is no {column.type}"
    own = _OWN_CHECKS.get(name) if table.is_ours else None
    if own is not None and not own[0](cell):
        return f"{_shown(cell)} is {own[1]}"
    return _broken_constraint(cell, column)


def _broken_constraint(cell: str, column: _Column) -> str | None:
    rules = column.constraints
    if rules.enum is not None and cell not in map(str, rules.enum):
        return f"{_shown(cell)} is none of: {', '.join(map(str, rules.enum))}"
    if rules.pattern is not None and not re.fullmatch(rules.pattern, cell):
        return f"{_shown(cell)} does not match {rules.pattern}"
    if len(cell) < rules.min_length or (rules.max_length is not None and len(cell) > rules.max_length):
        return f"the cell has {len(cell)} characters"
    if rules.minimum is not None and _is_below(cell, rules.minimum, column.type):
        return f"{_shown(cell)} is beyond the minimum, {rules.minimum}"
    if rules.maximum is not None and _is_below(rules.maximum, cell, column.type):
        return f"{_shown(cell)} is beyond the maximum, {rules.maximum}"
    return None


def _is_below(left: str | int | float, right: str | int | float, kind: str) -> bool:
    return float(left) < float(right) if kind in _NUMBERS else str(left) < str(right)


def _limits(column: _Column) -> list[str | int | float]:
    return [limit for limit in (column.constraints.minimum, column.constraints.maximum) if limit is not None]


def _shown(cell: str) -> str:
    return repr(cell if len(cell) <= 60 else f"{cell[:60]}…")
