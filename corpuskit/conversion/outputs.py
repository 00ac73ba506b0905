"""Where converted articles go: standard output, one file, shards, or a folder with a file an article."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, Protocol

from attrs import frozen

from corpuskit.conversion.collection_file import COLLECTION_NAME, CollectionFile, Framing, Piece
from corpuskit.conversion.companions import companion_of
from corpuskit.conversion.files import as_output_error, refuse_foreign, replacing
from corpuskit.conversion.plan import Outcome
from corpuskit.conversion.report import MOST_NAMED
from corpuskit.conversion.taken import Taken
from corpuskit.errors import FormatError, OutputError
from corpuskit.formats import Serializer

STANDARD_OUTPUT = Path("standard output")
DEFAULT_FOLDER = Path("corpus")


class Output(Protocol):
    """A place for articles in one format."""

    def write(self, piece: Piece, outcome: Outcome) -> None:
        """Write what the format made of an article. Raises :class:`OutputError`."""

    def close(self) -> None:
        """Finish: what was begun becomes visible."""

    def discard(self) -> None:
        """Give up: nothing half-written stays behind."""

    def paths(self) -> tuple[Path, ...]:
        """The files that were written, the first 10,000 of them."""


class StandardOutput:
    """One article, or a format that usually holds many, to standard output."""

    def __init__(self, serializer: Serializer, *, many: bool) -> None:
        self._framing = Framing(serializer, many=many)
        self._writer = self._framing.writer(sys.stdout.buffer)

    def write(self, piece: Piece, outcome: Outcome) -> None:
        """Write to standard output at once."""
        with as_output_error(STANDARD_OUTPUT):
            if self._writer is not None:
                self._writer.add(piece[0])
            else:
                sys.stdout.buffer.write(self._framing.add(piece, outcome.name))

    def close(self) -> None:
        """Write the closing of a collection."""
        with as_output_error(STANDARD_OUTPUT):
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

    def __init__(self, folder: Path, serializer: Serializer, *, force: bool, named: bool = False) -> None:
        self._folder = folder
        self._serializer = serializer
        self._force = force
        self._paths: list[Path] = []
        self._taken = Taken() if named else None
        self._parent: Path | None = None
        with as_output_error(folder):
            folder.mkdir(parents=True, exist_ok=True)

    def write(self, piece: Piece, outcome: Outcome) -> None:
        """Write the article's file under its name. Raises also where another one has that name."""
        path = self._folder / f"{outcome.file}{self._serializer.suffix}"
        if self._taken is not None:
            # Folders of some systems do not tell large letters from small ones.
            before = self._taken.claim(str(path).casefold(), outcome.name)
            if before is not None and before != outcome.name:
                reason = f"{before} has the same name by the template; add {{id}} to it"
                raise OutputError("output-exists", reason, source=str(path))
        refuse_foreign(path, self._serializer, force=self._force)
        with as_output_error(path):
            if path.parent != self._parent:
                self._make(path.parent)
            with replacing(path) as file:
                file.write(piece[0])
        if len(self._paths) < MOST_NAMED:
            self._paths.append(path)

    def _make(self, parent: Path) -> None:
        """Make a folder, but not the whole place again where that has vanished with all that it held."""
        if parent != self._folder:
            self._folder.stat()
            parent.mkdir(parents=True, exist_ok=True)
        self._parent = parent

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
        self._written: list[Path] = []
        self._force = force
        refuse_foreign(path, serializer, force=force)
        if serializer.companion is not None:
            with as_output_error(path):
                companion_of(path, serializer, None, force=force)
        with as_output_error(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        self._file = CollectionFile(path, serializer, many=many, sync=False)

    def write(self, piece: Piece, outcome: Outcome) -> None:
        """Add the article to the file."""
        self._file.add(piece, outcome.name)

    def close(self) -> None:
        """Write the closing and give the file its name; nothing appears where its companion cannot."""
        framing = self._file.framing
        with as_output_error(self._path):
            companion = (
                companion_of(self._path, self._serializer, framing.tally, force=self._force)
                if framing.count
                else None
            )
        if not self._file.finish():
            return
        self._written.append(self._path)
        if companion is not None:
            beside, data = companion
            with as_output_error(beside), replacing(beside) as file:
                file.write(data)

    def discard(self) -> None:
        """Remove the unfinished file."""
        self._file.discard()

    def paths(self) -> tuple[Path, ...]:
        """The one file, once it is complete."""
        return tuple(self._written)


@frozen
class Place:
    """Where the articles of one format go; ``many``: to a file that is a collection."""

    kind: Literal["standard-output", "file", "folder"]
    path: Path
    serializer: Serializer
    many: bool

    def open(self, *, force: bool, named: bool) -> Output:
        """Open the place. Raises :class:`OutputError`."""
        if self.kind == "standard-output":
            return StandardOutput(self.serializer, many=self.many)
        if self.kind == "file":
            return FileOutput(self.path, self.serializer, many=self.many, force=force)
        return FolderOutput(self.path, self.serializer, force=force, named=named)


def choose_places(
    serializers: Sequence[Serializer], out: Path | None, *, several: bool, named: bool
) -> tuple[Place, ...]:
    """Decide where articles go.

    One article and no ``out``: standard output. Several and no ``out``: ``./corpus``. An ``out`` with a
    suffix is one file, else a folder; in a folder, formats that usually hold many articles make one file.
    Several formats go to one folder, and so do files that are ``named`` by a template. Raises
    :class:`FormatError` where these were to go to one file.
    """
    if len(serializers) == 1 and not named:
        only = serializers[0]
        if out is None and not several:
            return (Place("standard-output", STANDARD_OUTPUT, only, _is_natural(only)),)
        if out is not None and is_file(out):
            return (Place("file", out, only, _is_natural(only) or (several and only.collection is not None)),)
    folder = out or DEFAULT_FOLDER
    if is_file(folder):
        raise FormatError("format-holds-one", f"{folder} is one file; name a folder for several files")
    return tuple(_in_folder(folder, serializer) for serializer in serializers)


def is_file(out: Path) -> bool:
    """Whether a path that is written to means one file: it has a suffix and is no folder yet."""
    return out.suffix != "" and not out.is_dir()


def _in_folder(folder: Path, serializer: Serializer) -> Place:
    """One file for all articles where the format usually holds many, else a file each."""
    if _is_natural(serializer):
        return Place("file", folder / f"{COLLECTION_NAME}{serializer.suffix}", serializer, many=True)
    return Place("folder", folder, serializer, many=False)


def _is_natural(serializer: Serializer) -> bool:
    return serializer.collection is not None and serializer.collection.natural
