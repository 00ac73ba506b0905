"""Where converted articles go: standard output, one file, or a folder with a file an article."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from corpuskit.conversion.collection_file import CollectionFile, Framing, Piece, shard_name
from corpuskit.conversion.companions import companion_of
from corpuskit.conversion.compression import compressed, pack
from corpuskit.conversion.files import as_output_error, holds, refuse_foreign, replacing, sync_files
from corpuskit.conversion.plan import Outcome
from corpuskit.conversion.report import MOST_NAMED
from corpuskit.conversion.taken import Taken
from corpuskit.errors import OutputError
from corpuskit.formats import Serializer

STANDARD_OUTPUT = Path("standard output")


class Output:
    """A place for articles in one format."""

    def own(self, files: Sequence[Path]) -> None:
        """Until it is said anew: an earlier run wrote these files, and they may be overwritten."""

    def check(self, piece: Piece, outcome: Outcome) -> None:
        """Raise :class:`OutputError` where something else has the name that an article would get."""

    def write(self, piece: Piece, outcome: Outcome) -> Path:
        """Write what the format made of an article, which was checked; the file.

        Raises :class:`OutputError`.
        """
        raise NotImplementedError

    def cut(self) -> list[Path]:
        """Make what was written safe, where it need not wait for the end; the files that are finished now."""
        return []

    def close(self) -> list[Path]:
        """Finish: what was begun becomes visible; the files that are finished now."""
        return []

    def discard(self) -> None:
        """Give up: nothing half-written stays behind."""

    def paths(self) -> tuple[Path, ...]:
        """The files that were written, the first 10,000 of them."""
        return ()

    def state(self) -> Any:
        """What must be remembered to go on later, as JSON has it."""
        return None

    def go_on(self, shard: int, names: list[str], state: Any) -> None:
        """Go on where an earlier run was: the next shard, the names of all files, what was remembered."""

    def remember(self, files: Sequence[str], source: str) -> None:
        """These files, relative to the folder, were written by an earlier run, from that source."""


class StandardOutput(Output):
    """One article, or a format that usually holds many, to standard output."""

    def __init__(self, serializer: Serializer, suffix: str, *, many: bool) -> None:
        self._framing = Framing(serializer, many=many)
        self._sink = compressed(sys.stdout.buffer, suffix)
        self._writer = self._framing.writer(sys.stdout.buffer, self._sink)

    def write(self, piece: Piece, outcome: Outcome) -> Path:
        """Write to standard output at once."""
        with as_output_error(STANDARD_OUTPUT):
            if self._writer is not None:
                self._writer.add(piece[0])
            else:
                self._sink.write(self._framing.early_opening())
                self._sink.write(self._framing.add(piece, outcome.name))
        return STANDARD_OUTPUT

    def close(self) -> list[Path]:
        """Write the closing of a collection."""
        with as_output_error(STANDARD_OUTPUT):
            if self._writer is not None:
                self._writer.close()
            self._sink.write(self._framing.end())
            self._sink.close()
            sys.stdout.buffer.flush()
        return []


class FolderOutput(Output):
    """A file an article, in folders like those of the sources or as a template names them.

    With ``shards``, every shard is a folder. With ``sync``, a cut waits until all files are on the disk.
    """

    def __init__(
        self,
        folder: Path,
        serializer: Serializer,
        suffix: str,
        *,
        force: bool,
        named: bool = False,
        shards: bool = False,
        sync: bool = False,
    ) -> None:
        self._folder = folder
        self._serializer = serializer
        self._suffix = suffix
        self._force = force
        self._shards = shards
        self._sync = sync
        self._number = 0
        self._paths: list[Path] = []
        self._since_cut: list[Path] = []
        self._taken = Taken() if named else None
        self._parent: Path | None = None
        self._own: Sequence[Path] = ()
        with as_output_error(folder):
            folder.mkdir(parents=True, exist_ok=True)

    def go_on(self, shard: int, names: list[str], state: Any) -> None:  # noqa: ARG002  files are not listed
        """The number of the next shard."""
        self._number = shard

    def remember(self, files: Sequence[str], source: str) -> None:
        """Names of files that are taken."""
        if self._taken is not None:
            for file in files:
                self._taken.claim(str(self._folder / file).casefold(), source)

    def own(self, files: Sequence[Path]) -> None:
        """Files that may be overwritten."""
        self._own = files

    def check(self, piece: Piece, outcome: Outcome) -> None:
        """Raise where the name is another article's, or that of a file that is not ours.

        A file with the same bytes may be, of a format that bears no sign: it was written before a run ended.
        """
        path = self._path_of(outcome)
        if self._taken is not None:
            # Folders of some systems do not tell large letters from small ones.
            before = self._taken.claim(str(path).casefold(), outcome.name)
            if before is not None and before != outcome.name:
                reason = f"{before} has the same name by the template; add {{id}} to it"
                raise OutputError("output-exists", reason, source=str(path))
        try:
            refuse_foreign(path, self._serializer.is_own, force=self._force or path in self._own)
        except OutputError as error:
            if error.code != "output-exists" or not holds(path, pack(piece[0], path.name)):
                raise

    def write(self, piece: Piece, outcome: Outcome) -> Path:
        """Write the article's file under its name."""
        path = self._path_of(outcome)
        with as_output_error(path):
            if path.parent != self._parent:
                self._make(path.parent)
            with replacing(path) as file:
                file.write(pack(piece[0], path.name))
        if len(self._paths) < MOST_NAMED:
            self._paths.append(path)
        if self._sync or self._shards:
            self._since_cut.append(path)
        return path

    def cut(self) -> list[Path]:
        """Wait until every file is on the disk. With shards, the next file goes to the next folder."""
        if self._since_cut:
            with as_output_error(self._folder):
                sync_files(self._since_cut)
            self._since_cut = []
            self._number += 1
        return []

    def close(self) -> list[Path]:
        """Every file is already in place."""
        return self.cut()

    def paths(self) -> tuple[Path, ...]:
        """The files, in the order in which they were written."""
        return tuple(self._paths)

    def _path_of(self, outcome: Outcome) -> Path:
        folder = self._folder / shard_name(self._number) if self._shards else self._folder
        return folder / f"{outcome.file}{self._suffix}"

    def _make(self, parent: Path) -> None:
        """Make a folder, but not the whole place again where that has vanished with all that it held."""
        if parent != self._folder:
            self._folder.stat()
            parent.mkdir(parents=True, exist_ok=True)
        self._parent = parent


class FileOutput(Output):
    """All articles in one file, which takes its name when it is complete."""

    def __init__(
        self, path: Path, serializer: Serializer, *, many: bool, force: bool, sync: bool = False
    ) -> None:
        self._path = path
        self._serializer = serializer
        self._written: list[Path] = []
        self._force = force
        refuse_foreign(path, serializer.is_own, force=force)
        if serializer.companion is not None:
            with as_output_error(path):
                companion_of(path.parent, [path.name], serializer, None, force=force)
        with as_output_error(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        self._file = CollectionFile(path, serializer, many=many, sync=sync)

    def write(self, piece: Piece, outcome: Outcome) -> Path:
        """Add the article to the file."""
        self._file.add(piece, outcome.name)
        return self._path

    def close(self) -> list[Path]:
        """Write the closing and give the file its name; nothing appears where its companion cannot."""
        framing = self._file.framing
        with as_output_error(self._path):
            companion = (
                companion_of(
                    self._path.parent, [self._path.name], self._serializer, framing.tally, force=self._force
                )
                if framing.count
                else None
            )
        if not self._file.finish():
            return []
        self._written.append(self._path)
        if companion is not None:
            beside, data = companion
            with as_output_error(beside), replacing(beside) as file:
                file.write(data)
        return self._written

    def discard(self) -> None:
        """Remove the unfinished file."""
        self._file.discard()

    def paths(self) -> tuple[Path, ...]:
        """The one file, once it is complete."""
        return tuple(self._written)
