"""Corpora as what other libraries work with: data frames, Arrow tables, datasets, spaCy's documents.

Each library comes with an extra and is imported when it is asked for. All articles are in memory at once,
save with :func:`to_spacy`, which gives one document at a time.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from os import PathLike
from typing import Any, Literal

from corpuskit.article import BODY_ROLES, SET_ASIDE_ROLES, Article, Block
from corpuskit.corpora.corpus import Corpus, open_corpus
from corpuskit.errors import FormatError
from corpuskit.keywords import checked
from corpuskit.serializers.counts import count_paragraphs, count_words
from corpuskit.serializers.table_blocks import block_rows
from corpuskit.wire.table import BLOCK_COLUMNS, COLUMNS

Articles = Corpus | str | PathLike[str] | Iterable[Article]
Rows = Literal["articles", "paragraphs"]
LISTS = ("authors", "agencies", "keywords", "captions")
"""Columns that hold a list of texts."""
_GAP = "\n\n"
INTEGERS = ("n_paragraphs", "n_words", "block")


@checked
def to_pandas(corpus: Articles, *, rows: Rows = "articles") -> Any:
    """A ``pandas.DataFrame`` (extra ``pandas``) with the columns of the tables, and a row an article.

    ``rows="paragraphs"``: a row a block, as in tables with that option. Lists are lists, counts are numbers;
    what is not known is ``None``. ``published`` and ``modified`` are ISO 8601 text, as exact as the source
    is: ``pandas.to_datetime(frame.published, format="ISO8601", utc=True)`` makes moments of them.

    ``corpus`` is one that was opened, the path of one, or any articles. Raises
    :class:`~corpuskit.errors.FormatError` (``missing-extra``) and :class:`~corpuskit.errors.InputError`.
    """
    pandas = _library("pandas", "pandas")
    return pandas.DataFrame(_columns(corpus, rows))


@checked
def to_polars(corpus: Articles, *, rows: Rows = "articles") -> Any:
    """A ``polars.DataFrame`` (extra ``polars``) with the columns of :func:`to_pandas`; raises as it does."""
    polars = _library("polars", "polars")
    columns = _columns(corpus, rows)
    types = {
        name: polars.List(polars.String)
        if name in LISTS
        else polars.Int64
        if name in INTEGERS
        else polars.Boolean
        if name == "in_text"
        else polars.String
        for name in columns
    }
    return polars.DataFrame(columns, schema=types)


@checked
def to_arrow(corpus: Articles) -> Any:
    """A ``pyarrow.Table`` (extra ``parquet``), lossless, with the columns of Parquet.

    Raises as :func:`to_pandas` does.
    """
    pyarrow = _library("pyarrow", "parquet")
    parquet = import_module("corpuskit.serializers.parquet")
    tables, lines = [], []
    for article in _articles(corpus):
        lines.append(parquet.row_of(article))
        if len(lines) == parquet.ROWS:
            tables.append(parquet.table_of(lines))
            lines = []
    if lines:
        tables.append(parquet.table_of(lines))
    schema = import_module("corpuskit.serializers.arrow_schema").schema()
    return pyarrow.concat_tables(tables) if tables else schema.empty_table()


@checked
def to_dataset(corpus: Articles) -> Any:
    """A ``datasets.Dataset`` of Hugging Face (extra ``datasets``) with the columns of :func:`to_arrow`.

    For a corpus that is larger than memory, convert to Parquet and use ``datasets.load_dataset("parquet",
    data_files=…, streaming=True)``. Raises as :func:`to_pandas` does.
    """
    datasets = _library("datasets", "datasets")
    return datasets.Dataset(to_arrow(corpus))


def to_spacy(corpus: Articles, nlp: Any, *, body: bool = False, **options: Any) -> Iterator[Any]:
    """A spaCy ``Doc`` for each article, one at a time, made by a pipeline (``spacy.blank("en")``, or loaded).

    The text is that of all blocks that are not set aside, or of the ``body`` alone, a blank line between
    them. ``doc.spans["roles"]`` holds a span for each block, labelled with its role; ``doc.spans["marks"]``
    one for each stretch that recognition marked (``person``, ``organization``, ``place``, ``date``, ``link``
    and others). ``doc.user_data["article"]`` is a dictionary of what is known of the article. ``options`` go
    to ``nlp.pipe``.
    """
    laid_out = (_laid_out(article, body=body) for article in _articles(corpus))
    texts = ((text, (article, blocks)) for article, text, blocks in laid_out)
    for doc, (article, blocks) in nlp.pipe(texts, as_tuples=True, **options):
        roles, marks = [], []
        for start, block in blocks:
            roles.append(_span(doc, start, block.text, 0, len(block.text), block.role))
            marks += [
                _span(doc, start, block.text, mark.start, mark.end, mark.kind)
                for mark in block.marks
                if mark.end > mark.start
            ]
        doc.spans["roles"] = [span for span in roles if span is not None]
        doc.spans["marks"] = [span for span in marks if span is not None]
        known = article_row(article, "")
        doc.user_data["article"] = {name: known[name] for name in known if name not in {"text", "n_words"}}
        yield doc


def article_row(article: Article, text: str) -> dict[str, Any]:
    """The cells of an article's row, by column: texts, lists of texts, numbers, or ``None``."""
    publisher = article.publisher
    return {
        "doc_id": article.id,
        "text": text,
        "headline": article.headline,
        "standfirst": article.standfirst,
        "authors": [author.name for author in article.authors],
        "agencies": list(article.agencies),
        "published": article.published.iso if article.published else None,
        "modified": article.modified.iso if article.modified else None,
        "publisher": publisher.name if publisher else None,
        "domain": publisher.domain if publisher else None,
        "url": article.url,
        "language": article.language.code,
        "section": article.section,
        "keywords": list(article.keywords),
        "captions": [figure.caption for figure in article.figures if figure.caption],
        "n_paragraphs": count_paragraphs(article),
        "n_words": count_words(text),
        "source": article.source.name,
        "sha256": article.source.sha256,
    }


def _block_rows(article: Article) -> Iterator[dict[str, Any]]:
    shared = article_row(article, "")
    for identifier, text, own in block_rows(article):
        cells = {
            **shared,
            "doc_id": identifier,
            "text": text,
            "article": article.id,
            "block": int(own["block"]),
            "role": own["role"],
            "in_text": own["role"] in BODY_ROLES,
            "n_words": count_words(text),
        }
        yield {name: cells[name] for name in BLOCK_COLUMNS}


def _columns(corpus: Articles, rows: Rows) -> dict[str, list[Any]]:
    names = COLUMNS if rows == "articles" else BLOCK_COLUMNS
    columns: dict[str, list[Any]] = {name: [] for name in names}
    for article in _articles(corpus):
        found = [article_row(article, article.text)] if rows == "articles" else _block_rows(article)
        for row in found:
            for name, column in columns.items():
                column.append(row[name])
    return columns


def _articles(corpus: Articles) -> Iterable[Article]:
    return open_corpus(corpus) if isinstance(corpus, str | PathLike) else corpus


def _library(name: str, extra: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise FormatError("missing-extra", f"this needs {name}: pip install 'corpuskit[{extra}]'") from None


def _laid_out(article: Article, *, body: bool) -> tuple[Article, str, list[tuple[int, Block]]]:
    """A text of the article's blocks, and where each begins in it."""
    parts: list[str] = []
    found: list[tuple[int, Block]] = []
    length = 0
    runs_on = True
    for block in article.blocks:
        left_out = block.role not in BODY_ROLES if body else block.role in SET_ASIDE_ROLES
        if left_out or not block.text.strip():
            continue
        if not runs_on:
            parts.append(_GAP)
            length += len(_GAP)
        found.append((length, block))
        parts.append(block.text)
        length += len(block.text)
        runs_on = block.run_in
    return article, "".join(parts), found


def _span(doc: Any, offset: int, text: str, start: int, end: int, label: str) -> Any:
    """The tokens of a stretch without the white space at its ends; ``None`` where there are none."""
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    end -= len(stretch) - len(stretch.rstrip())
    if end <= start:
        return None
    return doc.char_span(offset + start, offset + end, label=label, alignment_mode="expand")
