"""Data for the report's scripts: compressed, and small for what repeats."""

import gzip
from base64 import b64encode
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from typing import Any

import msgspec

from corpuskit.article import SET_ASIDE_ROLES, Article
from corpuskit.reports.parts import shown
from corpuskit.reports.statistics import outlet

MOST_ROWS = 250_000
"""Documents in the table: a browser still sorts so many in about a second."""
PARTS_LIMIT = 20_000_000
"""Bytes, compressed, of documents that are embedded with their parts."""
EXAMPLES_LIMIT = 2_000_000
"""The same for the examples of messages that come behind that limit."""
_CHUNK = 64
"""Documents that are compressed together, and unpacked when one of them is opened."""


def packed(value: object) -> str:
    """JSON, compressed, as text that may stand in an element; the same value gives the same text."""
    return packed_text(msgspec.json.encode(value))


def packed_text(data: bytes) -> str:
    """Text, compressed, as text that may stand in an element."""
    return b64encode(gzip.compress(data, 9, mtime=0)).decode()


class _Values:
    """A column in which values repeat: each stands once, rows hold its number, or a list of numbers."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._rows: list[int | list[int]] = []

    def number(self, value: str) -> int:
        return self._numbers.setdefault(value, len(self._numbers))

    def add(self, value: str | None) -> None:
        self._rows.append(-1 if value is None else self.number(value))

    def add_all(self, values: Iterable[str]) -> None:
        self._rows.append([self.number(value) for value in values])

    def column(self) -> dict[str, object]:
        return {"values": list(self._numbers), "rows": self._rows}


class DocumentTable:
    """A row a document: what the table of the report shows, sorts and searches."""

    def __init__(self) -> None:
        self.rows = 0
        self._plain: dict[str, list[Any]] = {
            name: [] for name in ("id", "headline", "published", "words", "set_aside", "chunk")
        }
        self._values = {
            name: _Values()
            for name in ("publisher", "language", "section", "authors", "agencies", "keywords", "messages")
        }

    def add(self, article: Article, words: int, chunk: int | None) -> None:
        """Add a document; ``chunk`` is where its parts are."""
        self.rows += 1
        aside = sum(len(block.text) for block in article.blocks if block.role in SET_ASIDE_ROLES)
        whole = sum(len(block.text) for block in article.blocks)
        plain, values = self._plain, self._values
        plain["id"].append(article.id)
        plain["headline"].append(" ".join((article.headline or "").split()))
        plain["published"].append((article.published and article.published.iso) or "")
        plain["words"].append(words)
        plain["set_aside"].append(round(100 * aside / whole) if whole else 0)
        plain["chunk"].append(-1 if chunk is None else chunk)
        values["publisher"].add(outlet(article))
        values["language"].add(None if article.language.code == "und" else article.language.code)
        values["section"].add(article.section)
        values["authors"].add_all(author.name for author in article.authors)
        values["agencies"].add_all(article.agencies)
        values["keywords"].add_all(article.keywords)
        values["messages"].add_all(dict.fromkeys(message.code for message in article.messages))

    def packed(self) -> str:
        """The table for the page."""
        columns = {name: column.column() for name, column in self._values.items()}
        return packed({"count": self.rows, **self._plain, **columns})


class PartsFile:
    """The parts of documents, in chunks, up to a limit; they wait in a temporary file."""

    def __init__(self, limit: int) -> None:
        self._file = TemporaryFile()  # noqa: SIM115  it lives as long as the object, and has no name
        self._waiting: dict[str, object] = {}
        self._limit = limit
        self._size = self._chunks = 0
        self.documents = 0

    def add(self, row: int, article: Article, *, wanted: bool) -> int | None:
        """The number of the chunk that takes the document; ``None`` where the limit is reached.

        ``wanted``: it is an example, for which there is some room behind the limit.
        """
        if self._size >= self._limit + (EXAMPLES_LIMIT if wanted else 0):
            return None
        self._waiting[str(row)] = shown(article)
        self.documents += 1
        chunk = self._chunks
        if len(self._waiting) == _CHUNK:
            self._flush()
        return chunk

    def _flush(self) -> None:
        if self._waiting:
            text = packed(self._waiting)
            self._size += len(text) * 3 // 4
            self._file.write(text.encode() + b"\n")
            self._chunks += 1
            self._waiting = {}

    def chunks(self) -> Iterator[tuple[int, str]]:
        """Each chunk with its number; nothing can be added any more."""
        self._flush()
        self._file.seek(0)
        for number, line in enumerate(self._file):
            yield number, line.decode().rstrip("\n")
        self._file.close()
