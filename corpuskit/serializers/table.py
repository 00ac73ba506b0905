"""Articles as rows, for CSV and TSV alike; a row an article, or a row a block.

RFC 4180: CRLF line ends, quotes around a cell that holds a separator, a quote or a line break. UTF-8 without
a byte order mark, unless the table is for Excel. An empty cell says that nothing is known. ``published`` and
``modified`` are ISO 8601. ``n_paragraphs`` counts as in TEI, ``n_words`` what stands between white space (see
:func:`corpuskit.serializers.counts.count_words`).

What a row an article cannot hold: the blocks with their kinds, roles, marks and spans, set-aside text,
kicker, byline and dateline, authors' roles and addresses, dates as printed, rights, credits and images, how
source and language are known, evidence, steps and messages. JSON, Parquet and TEI hold all of it.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO

from msgspec import Struct

from corpuskit.article import Article
from corpuskit.errors import FormatError
from corpuskit.formats import Collection, Serializer
from corpuskit.serializers.datapackage import NAME as DATA_PACKAGE
from corpuskit.serializers.datapackage import describe, join
from corpuskit.serializers.table_cells import CELLS
from corpuskit.suggestions import hint
from corpuskit.wire.table import (
    ARTICLE_COLUMNS,
    BLOCK_COLUMNS,
    BYTE_ORDER_MARK,
    COLUMNS,
    FIRST_COLUMNS,
    PARAGRAPH_COLUMNS,
    Column,
    guard,
)


def table_serializer(name: str, description: str, media_type: str, delimiter: str) -> Serializer:
    """The serializer of a table whose cells stand between ``delimiter``."""

    def configured(options: Mapping[str, str]) -> Serializer:
        by_block = options.get("rows") == "paragraphs"
        known = PARAGRAPH_COLUMNS if by_block else ARTICLE_COLUMNS
        chosen = _chosen(options["columns"], known) if options.get("columns") else None
        table = _Table(
            delimiter,
            chosen or (BLOCK_COLUMNS if by_block else COLUMNS),
            by_block=by_block,
            for_excel=options.get("excel") == "yes",
        )
        columns = tuple(column for header in table.columns for column in known if column.name == header)

        def companion(files: Sequence[str]) -> tuple[str, bytes]:
            return DATA_PACKAGE, describe(files, name, media_type, delimiter, columns)

        return Serializer(
            name=name,
            description=description,
            suffix=f".{name}",
            media_type=media_type,
            dumps=table.dumps,
            is_own=table.is_own,
            collection=Collection(opening=table.opening, item=table.rows),
            configure=configured,
            companion=companion,
            join_companion=join,
        )

    return configured({})


def _chosen(names: str, known: tuple[Column, ...]) -> tuple[str, ...]:
    """The names in a list with commas, behind those that every table has. Raises :class:`FormatError`."""
    chosen = [name.strip() for name in names.split(",") if name.strip()]
    allowed = [column.name for column in known]
    for name in chosen:
        if name not in allowed:
            raise FormatError("unknown-option", f"columns: there is no {name!r}; {hint(name, allowed)}")
    return tuple(dict.fromkeys((*FIRST_COLUMNS, *chosen)))


class _Table(Struct, frozen=True):
    """Rows with one delimiter and one choice of columns."""

    delimiter: str
    columns: tuple[str, ...]
    by_block: bool
    for_excel: bool

    def dumps(self, article: Article) -> bytes:
        """A table of one article: the header and its rows."""
        return self.opening("") + self.rows(article)

    def opening(self, identifier: str) -> bytes:  # noqa: ARG002  a table has no place for the collection's id
        """The header."""
        return (BYTE_ORDER_MARK if self.for_excel else b"") + self._lines([self.columns])

    def rows(self, article: Article) -> bytes:
        """An article's row, or its rows."""
        if self.by_block:
            return self._lines(self._block_rows(article))
        text = article.text
        return self._lines([[CELLS[column](article, text) for column in self.columns]])

    def is_own(self, head: bytes) -> bool:
        """Whether a file that begins so has the header that is written now, or one that needs no choice."""
        head = head.removeprefix(BYTE_ORDER_MARK)
        headers = (self.columns, COLUMNS, BLOCK_COLUMNS)
        return any(head.startswith(self._lines([header])) for header in headers)

    def _block_rows(self, article: Article) -> Iterator[list[str]]:
        from corpuskit.serializers.table_blocks import block_rows

        own_columns = {"doc_id", "text", "article", "block", "role", "in_text", "n_words"}
        shared = {column: CELLS[column](article, "") for column in self.columns if column not in own_columns}
        for identifier, text, own in block_rows(article):
            cells = {**shared, **own, "doc_id": identifier, "text": text}
            if "n_words" in self.columns:
                cells["n_words"] = CELLS["n_words"](article, text)
            yield [cells[column] for column in self.columns]

    def _lines(self, rows: Iterable[Iterable[str]]) -> bytes:
        out = StringIO()
        writer = csv.writer(out, delimiter=self.delimiter)
        for cells in rows:
            writer.writerow(map(guard, cells) if self.for_excel else cells)
        return out.getvalue().encode("utf-8", "replace")
