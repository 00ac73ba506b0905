"""The table of formats. Modules are imported only when their format is asked for."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Literal

from attrs import frozen

from corpuskit.errors import FormatError
from corpuskit.formats import Loader, Parser, Serializer


@frozen
class Entry:
    """A row of the table: enough to list a format without importing it."""

    name: str
    description: str
    suffixes: tuple[str, ...]
    module: str


READABLE: tuple[Entry, ...] = (
    Entry("markdown", "Markdown as scrapers write it", (".md", ".markdown"), "corpuskit.parsers.markdown"),
    Entry("plain", "plain text", (".txt", ".text"), "corpuskit.parsers.plain"),
    Entry("tei", "TEI-XML written by corpuskit", (".xml", ".tei"), "corpuskit.parsers.tei"),
    Entry("json", "an article as a JSON object", (".json",), "corpuskit.parsers.json"),
    Entry("jsonl", "an article a line, as JSON objects", (".jsonl", ".ndjson"), "corpuskit.parsers.jsonl"),
    Entry("csv", "a table, an article a row, commas", (".csv",), "corpuskit.parsers.csv"),
    Entry("tsv", "a table, an article a row, tabs", (".tsv",), "corpuskit.parsers.tsv"),
)

WRITABLE: tuple[Entry, ...] = (
    Entry("tei", "TEI P5, many in one file as teiCorpus", (".xml",), "corpuskit.serializers.tei"),
    Entry("json", "one JSON object, lossless", (".json",), "corpuskit.serializers.json"),
    Entry("jsonl", "one JSON object a line, lossless", (".jsonl",), "corpuskit.serializers.jsonl"),
    Entry("csv", "a table with a row an article, RFC 4180", (".csv",), "corpuskit.serializers.csv"),
    Entry("tsv", "the same with tabs", (".tsv",), "corpuskit.serializers.tsv"),
)


def reader(name: str) -> Parser | Loader:
    """The parser or loader of a format. Raises :class:`FormatError` (``unknown-format``)."""
    found = import_module(_entry(READABLE, name, "read").module).FORMAT
    if not isinstance(found, Parser | Loader):
        raise FormatError("unknown-format", f"the module of format {name!r} holds no parser")
    return found


def serializer(name: str) -> Serializer:
    """The serializer of a format. Raises :class:`FormatError` (``unknown-format``)."""
    found = import_module(_entry(WRITABLE, name, "write").module).FORMAT
    if not isinstance(found, Serializer):
        raise FormatError("unknown-format", f"the module of format {name!r} holds no serializer")
    return found


@cache
def readable_suffixes() -> dict[str, str]:
    """Suffix, with its dot and in lower case, to the name of the format that reads it."""
    return {suffix: entry.name for entry in READABLE for suffix in entry.suffixes}


def _entry(table: tuple[Entry, ...], name: str, verb: Literal["read", "write"]) -> Entry:
    for entry in table:
        if entry.name == name:
            return entry
    raise FormatError("unknown-format", f"cannot {verb} {name!r}; known: {', '.join(_names(table))}")


def _names(table: tuple[Entry, ...]) -> Iterator[str]:
    return (entry.name for entry in table)
