"""Where converted articles go: standard output, a folder, or one file. Files appear whole or not at all."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from shutil import copyfileobj
from typing import BinaryIO, Protocol

from corpuskit.article import Article
from corpuskit.conversion.companions import companion_of
from corpuskit.conversion.naming import Naming
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
        self.collection = collection if collection is not None and (collection.natural or many) else None
        self.tally = self.collection.tally() if self.collection and self.collection.tally else None
        self.count = 0

    def add(self, article: Article, name: str) -> bytes:
        """What an article adds to the file. Raises :class:`FormatError` where the file can hold no more."""
        self.count += 1
        if self.collection is not None:
            if self.tally is not None:
                self.tally.add(article)
            late = self.tally is not None or self.count > 1
            return (b"" if late else self.collection.opening(_COLLECTION_NAME)) + self.collection.item(
                article
            )
        if self.count > 1:
            reason = f"a {self._serializer.name} file holds one article; write to a folder"
            raise FormatError("format-holds-one", reason, source=name)
        return self._serializer.dumps(article)

    def late_opening(self) -> bytes:
        """What goes before everything, where it can only be known at the end."""
        return self.tally.opening(_COLLECTION_NAME) if self.tally is not None and self.count else b""

    def end(self) -> bytes:
        """What closes the file."""
        return self.collection.closing if self.collection is not None and self.count else b""


class StandardOutput:
    """One article, or a format that usually holds many, to standard output."""

    def __init__(self, serializer: Serializer) -> None:
        self._framing = _Framing(serializer, many=False)
        collection = self._framing.collection
        self._writer = collection.writer(sys.stdout.buffer) if collection and collection.writer else None

    def write(self, article: Article, name: str) -> None:
        """Write to standard output at once."""
        if self._writer is not None:
            with _as_output_error(_STANDARD_OUTPUT):
                self._writer.add(article)
            return
        data = self._framing.add(article, name)
        with _as_output_error(_STANDARD_OUTPUT):
            sys.stdout.buffer.write(data)

    def close(self) -> None:
        """Write the closing of a collection."""
        with _as_output_error(_STANDARD_OUTPUT):
            if self._writer is not None:
                self._writer.close()
            sys.stdout.buffer.write(self._framing.end())
            sys.stdout.buffer.flush()

    def discard(self) -> None:
        """Nothing to take back."""

    def paths(self) -> tuple[Path, ...]:
        """Standard output is no file."""
        return ()


class FolderOutput:
    """A file an article, in folders like those of the sources or as a template names them."""

    def __init__(
        self, folder: Path, serializer: Serializer, *, force: bool, naming: Naming | None = None
    ) -> None:
        self._folder = folder
        self._serializer = serializer
        self._force = force
        self._naming = naming
        self._paths: list[Path] = []
        self._sources: dict[str, str] = {}

    def write(self, article: Article, name: str) -> None:
        """Write the article's file under its source's name. Raises also where another one has that name."""
        path = self._path(article, name)
        if self._naming is not None:
            # Folders of some systems do not tell large letters from small ones.
            before = self._sources.setdefault(str(path).casefold(), name)
            if before != name:
                reason = f"{before} has the same name by the template; add {{id}} to it"
                raise OutputError("output-exists", reason, source=str(path))
        _refuse_foreign(path, self._serializer, force=self._force)
        data = self._serializer.dumps(article)
        with _as_output_error(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with _replacing(path) as file:
                file.write(data)
        self._paths.append(path)

    def _path(self, article: Article, name: str) -> Path:
        suffix = self._serializer.suffix
        if self._naming is None:
            return self._folder / PurePosixPath(name).with_suffix(suffix)
        return self._folder / f"{self._naming(article, name)}{suffix}"

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
        self._serializer = serializer
        self._framing = _Framing(serializer, many=many)
        self._written: list[Path] = []
        self._force = force
        _refuse_foreign(path, serializer, force=force)
        if serializer.companion is not None:
            with _as_output_error(path):
                companion_of(path, serializer, None, force=force)
        self._partial = path.with_name(f".{path.name}.part")
        with _as_output_error(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._partial.open("wb")
        collection = self._framing.collection
        self._writer = collection.writer(self._file) if collection and collection.writer else None

    def write(self, article: Article, name: str) -> None:
        """Add the article to the file."""
        if self._writer is not None:
            self._framing.count += 1
            with _as_output_error(self._path):
                self._writer.add(article)
            return
        data = self._framing.add(article, name)
        with _as_output_error(self._path):
            self._file.write(data)

    def close(self) -> None:
        """Write the closing and give the file its name."""
        with _as_output_error(self._path):
            if self._writer is not None:
                self._writer.close()
            else:
                self._file.write(self._framing.end())
            self._file.close()
            if not self._framing.count:
                self._partial.unlink()
                return
            opening = self._framing.late_opening()
            if opening:
                _put_before(self._partial, opening)
            companion = companion_of(self._path, self._serializer, self._framing.tally, force=self._force)
            self._partial.replace(self._path)
            self._written.append(self._path)
            if companion is not None:
                beside, data = companion
                with _replacing(beside) as file:
                    file.write(data)

    def discard(self) -> None:
        """Remove the unfinished file."""
        # On a full disk, what could not be flushed fails once more here, and is about to be deleted.
        with suppress(OSError):
            self._file.close()
        self._partial.unlink(missing_ok=True)

    def paths(self) -> tuple[Path, ...]:
        """The one file, once it is complete."""
        return tuple(self._written)


class SeveralOutputs:
    """The same articles to several places, one for each format."""

    def __init__(self, outputs: Iterable[Output]) -> None:
        self._outputs = tuple(outputs)

    def write(self, article: Article, name: str) -> None:
        """Write the article everywhere."""
        for output in self._outputs:
            output.write(article, name)

    def close(self) -> None:
        """Finish everywhere."""
        for output in self._outputs:
            output.close()

    def discard(self) -> None:
        """Give up everywhere."""
        for output in self._outputs:
            output.discard()

    def paths(self) -> tuple[Path, ...]:
        """The files of all formats."""
        return tuple(path for output in self._outputs for path in output.paths())


def _put_before(path: Path, opening: bytes) -> None:
    """Put ``opening`` before what a file holds."""
    whole = path.with_name(f"{path.name}2")
    try:
        with whole.open("wb") as file, path.open("rb") as rest:
            file.write(opening)
            copyfileobj(rest, file)
        whole.replace(path)
    except BaseException:
        whole.unlink(missing_ok=True)
        raise


def choose_output(
    serializers: Sequence[Serializer],
    out: Path | None,
    *,
    several: bool,
    force: bool,
    naming: Naming | None = None,
) -> Callable[[], Output]:
    """Decide where articles go; the place is opened when the function that comes back is called.

    One article and no ``out``: standard output. Several and no ``out``: ``./corpus``. An ``out`` with a
    suffix is one file, else a folder; in a folder, formats that usually hold many articles make one file.
    Several formats go to one folder. Raises :class:`FormatError` where they were to go to one file.
    """
    if len(serializers) == 1 and naming is None:
        if out is None and not several:
            return lambda: StandardOutput(serializers[0])
        if out is not None and out.suffix and not out.is_dir():
            return lambda: FileOutput(out, serializers[0], many=several, force=force)
    place = out or DEFAULT_FOLDER
    if place.suffix and not place.is_dir():
        raise FormatError("format-holds-one", f"{place} is one file; name a folder for several files")
    outputs = [_in_folder(place, serializer, force=force, naming=naming) for serializer in serializers]
    return outputs[0] if len(outputs) == 1 else lambda: SeveralOutputs(open_one() for open_one in outputs)


def _in_folder(
    folder: Path, serializer: Serializer, *, force: bool, naming: Naming | None
) -> Callable[[], Output]:
    """One file for all articles where the format usually holds many, else a file each."""
    if serializer.collection is not None and serializer.collection.natural:
        path = folder / f"{_COLLECTION_NAME}{serializer.suffix}"
        return lambda: FileOutput(path, serializer, many=True, force=force)
    return lambda: FolderOutput(folder, serializer, force=force, naming=naming)


def _refuse_foreign(path: Path, serializer: Serializer, *, force: bool) -> None:
    """Never overwrite what corpuskit did not write."""
    if force or not path.exists():
        return
    if path.is_dir():
        raise OutputError("output-not-writable", "is a folder", source=str(path))
    with _as_output_error(path), path.open("rb") as file:
        head = file.read(HEAD)
    if head and not serializer.is_own(head):
        raise _foreign(path)


def _foreign(path: Path) -> OutputError:
    reason = "exists and was not written by corpuskit; --force overwrites it"
    return OutputError("output-exists", reason, source=str(path))


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
