"""A corpus that was written: its articles, one after the other, never more than one in memory."""

import os
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader
from os import PathLike
from typing import BinaryIO

from attrs import define, field

from corpuskit.article import Article
from corpuskit.conversion.pipeline import format_of
from corpuskit.errors import CorpuskitError, FormatError, InputError
from corpuskit.formats import Loader
from corpuskit.inputs.files import STANDARD_INPUT, files_below
from corpuskit.inputs.folders import oddity
from corpuskit.inputs.intake import is_about, is_manifest
from corpuskit.inputs.reading import name_unpacked, unpacked
from corpuskit.keywords import checked
from corpuskit.registry import readable_suffixes, reader, serializer

PathName = str | PathLike[str]
OnFailure = Callable[[InputError], None]
"""Takes the error that says why an article could not be read."""

MOST_COMPLETE = ("jsonl", "parquet", "json", "tei", "csv", "tsv")
"""Formats of articles, those first that hold the most and are read the fastest."""
_TABLES = frozenset({"csv", "tsv"})
_FIRST_COLUMN = b"doc_id"
"""What a table of ours begins with, whichever columns were chosen."""
_HEAD = 4096


@define
class Corpus:
    """The articles of a corpus, read anew by every iteration.

    ``format`` is the one that is read: a folder that holds the same articles in several is read in the most
    complete one. ``skipped`` names the files that the last iteration passed over. Iteration raises
    :class:`~corpuskit.errors.InputError` where an article cannot be read, or, if there is an ``on_failure``,
    hands the error over and goes on.
    """

    path: str
    format: str
    on_failure: OnFailure | None = None
    skipped: list[str] = field(factory=list)

    def __iter__(self) -> Iterator[Article]:
        self.skipped.clear()
        for entry in self._entries():
            if not isinstance(entry, InputError):
                yield entry
            elif self.on_failure is None:
                raise entry
            else:
                self.on_failure(entry)

    def _entries(self) -> Iterator[Article | InputError]:
        loader = _loader(self.format)
        is_folder = os.path.isdir(self.path)
        for path, name in files_below(self.path):
            if is_folder and (is_manifest(name) or is_about(name)):
                continue
            if is_folder and format_of(name_unpacked(name)) != self.format:
                self.skipped.append(name)
                continue
            if is_folder and (reason := oddity(path)):
                yield InputError("not-a-file", reason, source=path)
                continue
            try:
                yield from self._articles(path, name, loader, is_folder=is_folder)
            except InputError as error:
                yield error

    def _articles(
        self, path: str, name: str, loader: Loader, *, is_folder: bool
    ) -> Iterator[Article | InputError]:
        with unpacked(path) as file:
            if is_folder and not _is_own(file, self.format):
                self.skipped.append(name)
            elif loader.stream is not None:
                yield from loader.stream(file, name)
            else:
                yield from loader.load(file.read(), name)


@checked
def open_corpus(path: PathName, *, format: str | None = None, on_failure: OnFailure | None = None) -> Corpus:
    """The corpus in a folder or a file that corpuskit wrote (``-``: JSONL, or ``format``, on standard input).

    Without ``format`` a folder is read in the most complete format that it holds. Nothing is read before the
    corpus is iterated. Raises :class:`~corpuskit.errors.InputError` where there is no corpus at ``path``, and
    :class:`~corpuskit.errors.FormatError` for a format that holds no articles.
    """
    name = str(path)
    if format is None:
        format = "jsonl" if name == STANDARD_INPUT else _format_at(name)
    _loader(format)
    return Corpus(name, format, on_failure)


def failing_softly(corpus: Corpus | PathName | Iterable[Article], on_failure: OnFailure) -> Iterable[Article]:
    """A corpus, or the path of one, as articles; what cannot be read goes to ``on_failure``."""
    if isinstance(corpus, Corpus):
        return Corpus(corpus.path, corpus.format, corpus.on_failure or on_failure, corpus.skipped)
    if isinstance(corpus, str | PathLike):
        return open_corpus(corpus, on_failure=on_failure)
    return corpus


def _loader(format: str) -> Loader:
    found = reader(format)
    if not isinstance(found, Loader):
        raise FormatError("unknown-format", f"{format!r} is scraped text, not a format of articles")
    return found


def _format_at(path: str) -> str:
    """The format of the corpus at a path. Raises :class:`InputError`."""
    if not os.path.exists(path):
        raise InputError("not-found", "there is no such file or folder", source=path)
    found: set[str] = set()
    scraped = 0
    for place, name in files_below(path):
        if is_manifest(name) and place != path:
            continue
        format_ = format_of(name_unpacked(name))
        if format_ not in MOST_COMPLETE:
            scraped += name.endswith(tuple(readable_suffixes()))
        elif format_ not in found and (
            place == path or (not oddity(place) and _begins_as_own(place, format_))
        ):
            found.add(format_)
    for format_ in MOST_COMPLETE:
        if format_ in found:
            return format_
    reason = "holds no article that corpuskit wrote"
    if scraped:
        reason = f"is not converted yet; run: corpuskit convert {path} --out corpus.jsonl"
    raise InputError("no-documents", reason, source=path)


def _begins_as_own(path: str, format_: str) -> bool:
    with unpacked(path) as file:
        return _is_own(file, format_)


def _is_own(file: BinaryIO, format_: str) -> bool:
    """Whether a file is corpuskit's by its first bytes; where no serializer can tell, it is tried."""
    if not isinstance(file, BufferedReader):
        return True
    if format_ in _TABLES:
        return file.peek(_HEAD).removeprefix(BOM_UTF8).lstrip(b'"').startswith(_FIRST_COLUMN)
    try:
        own = serializer(format_).is_own
    except CorpuskitError:
        return True
    return own(file.peek(_HEAD)[:_HEAD])
