"""Where converted articles go: standard output, a folder, or one file. Files appear whole or not at all."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from corpuskit.article import Article
from corpuskit.errors import FormatError, OutputError
from corpuskit.formats import Serializer

HEAD = 4096
"""How many bytes of a file tell whose it is."""

_STANDARD_OUTPUT = Path("standard output")
DEFAULT_FOLDER = Path("corpus")
_COLLECTION_NAME = "corpus"


class Output(Protocol):
    """A place for articles."""

    def write(self, article: Article, name: str) -> None:
        """Write one article; ``name`` is its source's. Raises :class:`OutputError`."""

    def close(self) -> None:
        """Finish: what was begun becomes visible."""

    def discard(self) -> None:
        """Give up: nothing half-written stays behind."""

    def paths(self) -> tuple[Path, ...]:
        """The files that were written."""


class _Framing:
    """The bytes of one file: a single article, or a collection's opening, items and closing."""

    def __init__(self, serializer: Serializer, *, many: bool) -> None:
        collection = serializer.collection
        self._serializer = serializer
        self._collection = collection if collection is not None and (collection.natural or many) else None
        self.count = 0

    def add(self, article: Article, name: str) -> bytes:
        """What an article adds to the file. Raises :class:`FormatError` where the file can hold no more."""
        self.count += 1
        if self._collection is not None:
            opening = self._collection.opening(_COLLECTION_NAME) if self.count == 1 else b""
            return opening + self._collection.item(article)
        if self.count > 1:
            reason = f"a {self._serializer.name} file holds one article; write to a folder"
            raise FormatError("format-holds-one", reason, source=name)
        return self._serializer.dumps(article)

    def end(self) -> bytes:
        """What closes the file."""
        return self._collection.closing if self._collection is not None and self.count else b""


class StandardOutput:
    """One article, or a format that usually holds many, to standard output."""

    def __init__(self, serializer: Serializer) -> None:
        self._framing = _Framing(serializer, many=False)

    def write(self, article: Article, name: str) -> None:
        """Write to standard output at once."""
        data = self._framing.add(article, name)
        with _as_output_error(_STANDARD_OUTPUT):
            sys.stdout.buffer.write(data)

    def close(self) -> None:
        """Write the closing of a collection."""
        with _as_output_error(_STANDARD_OUTPUT):
            sys.stdout.buffer.write(self._framing.end())
            sys.stdout.buffer.flush()

    def discard(self) -> None:
        """Nothing to take back."""

    def paths(self) -> tuple[Path, ...]:
        """Standard output is no file."""
        return ()


class FolderOutput:
    """A file an article, in folders like those of the sources."""

    def __init__(self, folder: Path, serializer: Serializer, *, force: bool) -> None:
        self._folder = folder
        self._serializer = serializer
        self._force = force
        self._paths: list[Path] = []

    def write(self, article: Article, name: str) -> None:
        """Write the article's file under its source's name."""
        path = self._folder / PurePosixPath(name).with_suffix(self._serializer.suffix)
        _refuse_foreign(path, self._serializer, force=self._force)
        data = self._serializer.dumps(article)
        with _as_output_error(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with _replacing(path) as file:
                file.write(data)
        self._paths.append(path)

    def close(self) -> None:
        """Every file is already in place."""

    def discard(self) -> None:
        """Every file that is in place is whole."""

    def paths(self) -> tuple[Path, ...]:
        """The files, in the order in which they were written."""
        return tuple(self._paths)


class FileOutput:
    """All articles in one file, which takes its name when it is complete."""

    def __init__(self, path: Path, serializer: Serializer, *, many: bool, force: bool) -> None:
        self._path = path
        self._framing = _Framing(serializer, many=many)
        self._complete = False
        _refuse_foreign(path, serializer, force=force)
        self._partial = path.with_name(f".{path.name}.part")
        with _as_output_error(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._partial.open("wb")

    def write(self, article: Article, name: str) -> None:
        """Add the article to the file."""
        data = self._framing.add(article, name)
        with _as_output_error(self._path):
            self._file.write(data)

    def close(self) -> None:
        """Write the closing and give the file its name."""
        with _as_output_error(self._path):
            self._file.write(self._framing.end())
            self._file.close()
            if self._framing.count:
                self._partial.replace(self._path)
                self._complete = True
            else:
                self._partial.unlink()

    def discard(self) -> None:
        """Remove the unfinished file."""
        # On a full disk, what could not be flushed fails once more here, and is about to be deleted.
        with suppress(OSError):
            self._file.close()
        self._partial.unlink(missing_ok=True)

    def paths(self) -> tuple[Path, ...]:
        """The one file, once it is complete."""
        return (self._path,) if self._complete else ()


def choose_output(
    serializer: Serializer, out: Path | None, *, several: bool, force: bool
) -> Callable[[], Output]:
    """Decide where articles go; the place is opened when the function that comes back is called.

    One article and no ``out``: standard output. Several and no ``out``: ``./corpus``. An ``out`` with a
    suffix is one file, else a folder; in a folder, formats that usually hold many articles make one file.
    """
    if out is None and not several:
        return lambda: StandardOutput(serializer)
    place = out or DEFAULT_FOLDER
    if place.suffix and not place.is_dir():
        return lambda: FileOutput(place, serializer, many=several, force=force)
    if serializer.collection is not None and serializer.collection.natural:
        path = place / f"{_COLLECTION_NAME}{serializer.suffix}"
        return lambda: FileOutput(path, serializer, many=True, force=force)
    return lambda: FolderOutput(place, serializer, force=force)


def _refuse_foreign(path: Path, serializer: Serializer, *, force: bool) -> None:
    """Never overwrite what corpuskit did not write."""
    if force or not path.exists():
        return
    if path.is_dir():
        raise OutputError("output-not-writable", "is a folder", source=str(path))
    with _as_output_error(path), path.open("rb") as file:
        head = file.read(HEAD)
    if head and not serializer.is_own(head):
        raise OutputError(
            "output-exists",
            "exists and was not written by corpuskit; --force overwrites it",
            source=str(path),
        )


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    """A file under a temporary name, which takes its own when it is complete."""
    partial = path.with_name(f".{path.name}.part")
    try:
        with partial.open("wb") as file:
            yield file
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


@contextmanager
def _as_output_error(path: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or os.strerror(error.errno or 0)
        raise OutputError("output-not-writable", f"cannot be written: {reason}", source=str(path)) from None
