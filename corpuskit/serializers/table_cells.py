"""What stands in the cells of a table: one function a column."""

from collections.abc import Callable, Mapping
from typing import Final

from corpuskit.article import Article, DateStamp
from corpuskit.serializers.counts import count_paragraphs, count_words
from corpuskit.wire.table import join_list

Cell = Callable[[Article, str], str]
"""Takes an article and the text of the row, and gives what stands in the cell."""


def _domain(article: Article, _text: str) -> str:
    return (article.publisher and article.publisher.domain) or ""


def _publisher(article: Article, _text: str) -> str:
    return (article.publisher and article.publisher.name) or ""


def _captions(article: Article, _text: str) -> str:
    return join_list(figure.caption for figure in article.figures if figure.caption)


def _iso(stamp: DateStamp | None) -> str:
    return (stamp and stamp.iso) or ""


CELLS: Final[Mapping[str, Cell]] = {
    "doc_id": lambda article, _: article.id,
    "text": lambda _, text: text,
    "headline": lambda article, _: article.headline or "",
    "standfirst": lambda article, _: article.standfirst or "",
    "authors": lambda article, _: join_list(author.name for author in article.authors),
    "agencies": lambda article, _: join_list(article.agencies),
    "published": lambda article, _: _iso(article.published),
    "modified": lambda article, _: _iso(article.modified),
    "publisher": _publisher,
    "domain": _domain,
    "url": lambda article, _: article.url or "",
    "language": lambda article, _: article.language.code,
    "section": lambda article, _: article.section or "",
    "keywords": lambda article, _: join_list(article.keywords),
    "captions": _captions,
    "n_paragraphs": lambda article, _: str(count_paragraphs(article)),
    "n_words": lambda _, text: str(count_words(text)),
    "source": lambda article, _: article.source.name,
    "sha256": lambda article, _: article.source.sha256 or "",
}
"""The columns that say something of an article."""
