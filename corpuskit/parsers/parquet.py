"""Rows of Parquet as articles, a few at a time.

Columns may stand in any order; ``schema`` and ``id`` must be there, and what is missing or null is taken for
empty. Columns of other names are not read.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec
from msgspec.structs import replace

from corpuskit.article import Article
from corpuskit.errors import InputError, ParseError
from corpuskit.formats import Loader
from corpuskit.parsers.article_json import reason_and_path
from corpuskit.parsers.shapes import InvalidValueError, article_of
from corpuskit.wire.parquet import EvidenceRow, pyarrow
from corpuskit.wire.shape import ArticleShape, EvidenceShape

_REQUIRED = ("schema", "id")
_BATCH = 64


def load(data: bytes, name: str) -> Iterator[Article | InputError]:
    """An article for each row, or the error that says why it holds none.

    Raises :class:`ParseError` (``invalid-table``) where the file is no Parquet or lacks its columns.
    """
    return stream(pyarrow.BufferReader(data), name)


def stream(opened: BinaryIO, name: str) -> Iterator[Article | InputError]:
    """The same for an open file, a few rows at a time."""
    try:
        file = pyarrow.parquet.ParquetFile(opened)
        names = file.schema_arrow.names
    except (pyarrow.ArrowException, OSError, ValueError, OverflowError) as error:
        raise ParseError("invalid-table", f"no Parquet: {error}", source=name) from error
    missing = [column for column in _REQUIRED if column not in names]
    if missing:
        reason = f"there is no column {' and no column '.join(missing)}"
        raise ParseError("invalid-table", reason, source=name)
    columns = [column for column in ArticleShape.__struct_fields__ if column in names]
    return _rows(file, columns, name)


def _rows(file: Any, columns: list[str], name: str) -> Iterator[Article | InputError]:
    number = 0
    try:
        for batch in file.iter_batches(batch_size=_BATCH, columns=columns, use_threads=False):
            for row in batch.to_pylist():
                number += 1
                yield _article(row, name, number)
    except (pyarrow.ArrowException, OSError, ValueError, OverflowError) as error:
        place = f"row {number + 1}"
        yield ParseError("invalid-table", f"broken Parquet: {error}", source=name, place=place)


def _article(row: dict[str, Any], name: str, number: int) -> Article | InputError:
    try:
        return article_of(_shape({key: value for key, value in row.items() if value is not None}))
    except InvalidValueError as error:
        reason, path = error.reason, error.place
    except msgspec.ValidationError as error:
        reason, path = reason_and_path(error)
    return ParseError("invalid-article", reason, source=name, place=f"row {number}, {path}")


def _shape(row: dict[str, Any]) -> ArticleShape:
    """A row as the JSON form has it."""
    evidence = msgspec.convert(row.pop("evidence", ()), tuple[EvidenceRow, ...])
    return replace(
        msgspec.convert(row, ArticleShape),
        evidence={entry.field: EvidenceShape(entry.rule, entry.span, entry.certainty) for entry in evidence},
    )


FORMAT = Loader(
    name="parquet",
    description="rows of Parquet, an article a row; needs the extra parquet",
    suffixes=(".parquet",),
    media_type="application/vnd.apache.parquet",
    load=load,
    stream=stream,
)
