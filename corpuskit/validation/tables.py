"""CSV and TSV against a Frictionless Table Schema: the header, then every cell; read as a stream.

Own code for the few words of Table Schema that tables of articles need: the library frictionless guesses at
the dialect in spite of the schema, which can cost it minutes with cells of 100,000 characters.
"""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

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
_CONSTRAINTS = frozenset({
    "required", "unique", "enum", "minimum", "maximum", "pattern", "minLength", "maxLength",
})  # fmt: skip
_OWN_CHECKS: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "published": (is_date, "no ISO 8601 date"),
    "modified": (is_date, "no ISO 8601 date"),
    "language": (is_language, "no BCP 47 code"),
}
"""What a column of ours must hold that Table Schema has no one word for."""


@frozen
class TableSchema:
    """The columns of a table and what must hold of their cells, in the words of Table Schema."""

    fields: Mapping[str, Mapping[str, Any]]
    unique: frozenset[str]
    is_ours: bool

    @classmethod
    def read(cls, data: bytes, *, is_ours: bool = False) -> "TableSchema":
        """A schema from its JSON. Raises :class:`FormatError` (``unusable-schema``)."""
        try:
            found = json.loads(data)
            fields = {field["name"]: field for field in found["fields"]}
            key = found.get("primaryKey", [])
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise FormatError("unusable-schema", f"no Table Schema: {error!r}") from None
        for name, field in fields.items():
            unknown = set(field.get("constraints", {})) - _CONSTRAINTS
            if field.get("type", "string") not in _TYPES or unknown:
                what = ", ".join(sorted(unknown)) or f"the type {field.get('type')}"
                reason = f"column {name}: {what} cannot be checked here; frictionless can"
                raise FormatError("unusable-schema", reason)
        unique = {name for name, field in fields.items() if field.get("constraints", {}).get("unique")}
        return cls(fields, frozenset(unique | set([key] if isinstance(key, str) else key)), is_ours)


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
    field = table.fields.get(name)
    if field is None:
        return None
    rules = field.get("constraints", {})
    if cell == "":
        return "the cell is empty; it must not be" if rules.get("required") else None
    kind = field.get("type", "string")
    if not _TYPES[kind](cell):
        return f"{_shown(cell)} is no {kind}"
    own = _OWN_CHECKS.get(name) if table.is_ours else None
    if own is not None and not own[0](cell):
        return f"{_shown(cell)} is {own[1]}"
    return _broken_constraint(cell, rules)


def _broken_constraint(cell: str, rules: Mapping[str, Any]) -> str | None:
    if "enum" in rules and cell not in rules["enum"]:
        return f"{_shown(cell)} is none of: {', '.join(map(str, rules['enum']))}"
    if "pattern" in rules and not re.fullmatch(rules["pattern"], cell):
        return f"{_shown(cell)} does not match {rules['pattern']}"
    if len(cell) < rules.get("minLength", 0) or len(cell) > rules.get("maxLength", len(cell)):
        return f"the cell has {len(cell)} characters"
    for word in ("minimum", "maximum"):
        if word in rules and _is_beyond(cell, rules[word], word):
            return f"{_shown(cell)} is beyond the {word}, {rules[word]}"
    return None


def _is_beyond(cell: str, limit: Any, word: str) -> bool:
    value: Any = float(cell) if isinstance(limit, int | float) else cell
    return bool(value < limit if word == "minimum" else value > limit)


def _shown(cell: str) -> str:
    return repr(cell if len(cell) <= 60 else f"{cell[:60]}…")
