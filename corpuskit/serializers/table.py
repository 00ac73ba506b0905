"""An article as a row, for CSV and TSV alike.

RFC 4180: CRLF line ends, quotes around a cell that holds a separator, a quote or a line break. UTF-8 without
a byte order mark. An empty cell says that nothing is known. ``published`` and ``modified`` are ISO 8601.
``n_paragraphs`` counts as in TEI, ``n_words`` what stands between white space (see
:func:`corpuskit.serializers.counts.count_words`).

What a row cannot hold: the blocks with their kinds, roles, marks and spans, set-aside text, kicker, byline
and dateline, authors' roles and addresses, dates as printed, rights, credits and images, how source and
language are known, evidence, steps and messages. JSON and TEI hold all of it.
"""

import csv
from io import StringIO

from attrs import define

from corpuskit.article import Article, DateStamp
from corpuskit.formats import Collection, Serializer
from corpuskit.serializers.counts import count_paragraphs, count_words
from corpuskit.wire.table import COLUMNS, join_list

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def table_serializer(name: str, description: str, media_type: str, delimiter: str) -> Serializer:
    """The serializer of a table whose cells stand between ``delimiter``."""
    table = _Table(delimiter)
    return Serializer(
        name=name,
        description=description,
        suffix=f".{name}",
        media_type=media_type,
        dumps=table.dumps,
        is_own=table.is_own,
        collection=Collection(opening=table.opening, item=table.row),
    )


@define
class _Table:
    """Rows with one delimiter."""

    delimiter: str

    def dumps(self, article: Article) -> bytes:
        """A table of one article: the header and a row."""
        return self._line(COLUMNS) + self.row(article)

    def opening(self, identifier: str) -> bytes:  # noqa: ARG002  a table has no place for the collection's id
        """The header."""
        return self._line(COLUMNS)

    def row(self, article: Article) -> bytes:
        """An article's row."""
        return self._line(_cells(article))

    def is_own(self, head: bytes) -> bool:
        """Whether a file that begins so has the header that corpuskit writes."""
        return head.removeprefix(_BYTE_ORDER_MARK).startswith(self._line(COLUMNS).rstrip())

    def _line(self, cells: tuple[str, ...]) -> bytes:
        out = StringIO()
        csv.writer(out, delimiter=self.delimiter).writerow(cells)
        return out.getvalue().encode("utf-8", "replace")


def _cells(article: Article) -> tuple[str, ...]:
    text = article.text
    publisher = article.publisher
    return (
        article.id,
        text,
        article.headline or "",
        article.standfirst or "",
        join_list(author.name for author in article.authors),
        join_list(article.agencies),
        _iso(article.published),
        _iso(article.modified),
        (publisher and publisher.name) or "",
        (publisher and publisher.domain) or "",
        article.url or "",
        article.language.code,
        article.section or "",
        join_list(article.keywords),
        join_list(figure.caption for figure in article.figures if figure.caption),
        str(count_paragraphs(article)),
        str(count_words(text)),
        article.source.name,
        article.source.sha256 or "",
    )


def _iso(stamp: DateStamp | None) -> str:
    return (stamp and stamp.iso) or ""
