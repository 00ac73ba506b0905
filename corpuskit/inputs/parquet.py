"""Rows of Parquet, a few at a time, row group by row group."""

from collections.abc import Iterator
from typing import Any

import msgspec

from corpuskit.errors import InputError
from corpuskit.inputs.containers import Opened
from corpuskit.inputs.intake import Intake
from corpuskit.inputs.items import Found, Item
from corpuskit.inputs.reading import open_seekable
from corpuskit.inputs.records import columns_of, content_of, is_own
from corpuskit.wire.parquet import pyarrow

_BATCH = 64
_OWN = ("schema", "id")


def items(opened: Opened, intake: Intake) -> Iterator[Found]:
    """An item for each row; one that corpuskit wrote stays an article. Raises :class:`InputError`."""
    if not opened.is_file or opened.path is None:
        reason = "Parquet is read from both ends: unpack the file first"
        raise InputError("nested-archive", reason)
    with open_seekable(opened.path) as file:
        number = 0
        try:
            table = pyarrow.parquet.ParquetFile(file)
            names = table.schema_arrow.names
            are_own = not intake.fields.are_given and all(name in names for name in _OWN)
            columns = None if are_own else columns_of(intake.fields, names)
            first, last = opened.part.stretch(table.metadata.num_rows) if opened.part else (0, 1 << 62)
            for group in range(table.num_row_groups):
                length = table.metadata.row_group(group).num_rows
                if number + length <= first or number >= last:
                    number += length
                    continue
                batches = table.iter_batches(_BATCH, row_groups=[group], columns=columns, use_threads=False)
                for batch in batches:
                    for row in _rows(batch):
                        number += 1
                        if first < number <= last:
                            yield _item(row, number, names, opened, intake)
        except (pyarrow.ArrowException, OSError, ValueError) as error:
            if not number:
                raise InputError("damaged-container", f"is no Parquet, or broken: {error}") from None
            reason = f"is broken: {error}; what stands before was read"
            raise InputError("damaged-container", reason, place=f"row {number + 1}") from None


def _rows(batch: Any) -> Iterator[dict[str, Any] | InputError]:
    """The rows of a batch; in place of one with text that is no UTF-8, or no date: the error."""
    try:
        rows: list[dict[str, Any]] = batch.to_pylist()
    except (ValueError, OverflowError):
        for place in range(batch.num_rows):
            yield _row(batch.slice(place, 1))
    else:
        yield from rows


def _row(alone: Any) -> dict[str, Any] | InputError:
    try:
        found: dict[str, Any] = alone.to_pylist()[0]
    except (ValueError, OverflowError) as error:
        return InputError("invalid-record", f"holds what is no text or no date: {error}")
    return found


def _item(
    row: dict[str, Any] | InputError, number: int, names: list[str], opened: Opened, intake: Intake
) -> Found:
    name, place = f"{opened.name}/{number}", opened.at(f"row {number}")
    if isinstance(row, InputError):
        return opened.placed(row, f"row {number}")
    if not intake.fields.are_given and is_own(row):
        return Item(name, opened.path, place, "jsonl", data=_as_json(row))
    try:
        # The columns that were not read are named where no column holds the text.
        found = content_of({**dict.fromkeys(names), **row}, intake.fields)
    except InputError as error:
        return opened.placed(error, f"row {number}")
    return Item(name, opened.path, place, found.format, found.stated, found.data, identifier=found.identifier)


def _as_json(row: dict[str, Any]) -> bytes:
    """A row in the JSON form: without nulls, and evidence by its fields."""
    known = {key: value for key, value in row.items() if value is not None}
    entries = known.get("evidence")
    if isinstance(entries, list):
        known["evidence"] = {
            entry["field"]: {key: value for key, value in entry.items() if key != "field"}
            for entry in entries
        }
    return msgspec.json.encode(known)
