"""Articles as rows of Parquet, lossless: the keys of the JSON form, with real types.

Lists are lists of structs, dates the ISO 8601 text that JSON has, since a year or a day is no moment. The
articles go through JSON into Arrow's own reader of it, which takes a twentieth of the time that building
columns from Python objects takes.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, BinaryIO

from msgspec.structs import asdict

from corpuskit.article import Article
from corpuskit.formats import Collection, Serializer
from corpuskit.serializers.arrow_schema import schema
from corpuskit.serializers.article_json import encode_value, shape_of
from corpuskit.wire.parquet import EvidenceRow, pyarrow
from corpuskit.wire.shape import SCHEMA

ROWS = 1_000
"""The most rows of a row group."""
BYTES = 16_000_000
"""A row group takes no more rows when its articles' JSON is as long."""

_MAGIC = b"PAR1"


class ParquetWriter:
    """Collects the articles of a row group and writes it when it is full."""

    def __init__(self, file: BinaryIO) -> None:
        self._writer = pyarrow.parquet.ParquetWriter(file, schema(), compression="zstd")
        self._lines: list[bytes] = []
        self._length = 0

    def add(self, item: bytes) -> None:
        """Take an article's JSON."""
        self._lines.append(item)
        self._length += len(item)
        if len(self._lines) >= ROWS or self._length >= BYTES:
            self._write()

    def close(self) -> None:
        """Write the last row group and what the file holds where."""
        if self._lines:
            self._write()
        self._writer.close()

    def _write(self) -> None:
        self._writer.write_table(table_of(self._lines), row_group_size=ROWS)
        self._lines, self._length = [], 0


def table_of(rows: Sequence[bytes]) -> Any:
    """An Arrow table of what :func:`row_of` made of articles, at least one."""
    data = b"\n".join(rows)
    table = pyarrow.json.read_json(
        pyarrow.BufferReader(data),
        read_options=pyarrow.json.ReadOptions(use_threads=False, block_size=len(data) + 1),
        parse_options=pyarrow.json.ParseOptions(explicit_schema=schema(), unexpected_field_behavior="error"),
    )
    return table.replace_schema_metadata(schema().metadata)


def dumps(article: Article) -> bytes:
    """A file of one article. Raises :class:`~corpuskit.errors.SerializationError`."""
    file = BytesIO()
    writer = ParquetWriter(file)
    writer.add(row_of(article))
    writer.close()
    return file.getvalue()


def is_own(head: bytes) -> bool:
    """Whether a file that begins so holds articles: its first column says the form, in plain sight."""
    return head.startswith(_MAGIC) and SCHEMA.rpartition("/")[0].encode() in head


def row_of(article: Article) -> bytes:
    """An article as JSON for Arrow. Raises :class:`~corpuskit.errors.SerializationError`."""
    shape = shape_of(article)
    evidence = [
        EvidenceRow(field, entry.rule, entry.span, entry.certainty) for field, entry in shape.evidence.items()
    ]
    return encode_value({**asdict(shape), "evidence": evidence}, article.id)


def _opening(identifier: str) -> bytes:  # noqa: ARG001  the writer makes the whole file
    return b""


FORMAT = Serializer(
    name="parquet",
    description="rows of Parquet, lossless; needs the extra parquet",
    suffix=".parquet",
    media_type="application/vnd.apache.parquet",
    dumps=dumps,
    is_own=is_own,
    collection=Collection(opening=_opening, item=row_of, writer=ParquetWriter, is_packed=True),
)
