"""Shards: the articles of a format in files of a limited size, numbered, each whole or not there."""

from pathlib import Path
from typing import Any

import msgspec

from corpuskit.conversion.collection_file import CollectionFile, Piece, shard_name
from corpuskit.conversion.companions import companion_of
from corpuskit.conversion.files import as_output_error, refuse_foreign, replacing
from corpuskit.conversion.outputs import Output
from corpuskit.conversion.plan import Outcome
from corpuskit.conversion.report import MOST_NAMED
from corpuskit.formats import CompanionTally, Serializer, Tally


class ShardsOutput(Output):
    """``corpus-00000.jsonl``, ``corpus-00001.jsonl``, …: a new file after every :meth:`cut`."""

    def __init__(self, folder: Path, serializer: Serializer, suffix: str, *, force: bool) -> None:
        self._folder = folder
        self._serializer = serializer
        self._suffix = suffix
        self._force = force
        self._number = 0
        self._file: CollectionFile | None = None
        self._names: list[str] = []
        collection = serializer.collection
        tally = collection.tally() if collection is not None and collection.tally else None
        self._companion_tally: Tally | None = tally if isinstance(tally, CompanionTally) else None
        if serializer.companion is not None:
            with as_output_error(folder):
                companion_of(folder, ["corpus"], serializer, None, force=force)

    def go_on(self, shard: int, names: list[str], state: Any) -> None:
        """Go on behind shards that are there: the next number, all files so far, and what was remembered."""
        self._number = shard
        self._names = [name for name in names if name.endswith(self._suffix)]
        if self._companion_tally is not None and state is not None:
            self._companion_tally = msgspec.convert(state, type(self._companion_tally))

    def check(self, piece: Piece, outcome: Outcome) -> None:  # noqa: ARG002  one name for all
        """Raise where the next shard has the name of a file that is not ours."""
        if self._file is None:
            refuse_foreign(self._next_path(), self._serializer.is_own, force=self._force)

    def write(self, piece: Piece, outcome: Outcome) -> Path:
        """Add the article to the current shard."""
        if self._file is None:
            self._file = CollectionFile(self._next_path(), self._serializer, many=True, sync=True)
        if self._companion_tally is not None:
            self._companion_tally.add(piece[1])
        self._file.add(piece, outcome.name)
        return self._file.path

    def cut(self) -> list[Path]:
        """Finish the current shard; the file, if there is one."""
        if self._file is None:
            return []
        self._number += 1
        self._file.finish()
        path, self._file = self._file.path, None
        self._names.append(path.name)
        return [path]

    def state(self) -> Any:
        """What must be remembered to go on later."""
        return msgspec.to_builtins(self._companion_tally) if self._companion_tally is not None else None

    def close(self) -> list[Path]:
        """Finish the last shard, and write what belongs beside the shards."""
        made = self.cut()
        if not self._names:
            return made
        with as_output_error(self._folder):
            tally = self._companion_tally
            companion = companion_of(self._folder, self._names, self._serializer, tally, force=self._force)
        if companion is not None:
            beside, data = companion
            with as_output_error(beside), replacing(beside, sync=True) as file:
                file.write(data)
        return made

    def discard(self) -> None:
        """Remove the unfinished shard."""
        if self._file is not None:
            self._file.discard()
            self._file = None

    def _next_path(self) -> Path:
        return self._folder / f"{shard_name(self._number)}{self._suffix}"

    def paths(self) -> tuple[Path, ...]:
        """The shards."""
        return tuple(self._folder / name for name in self._names[:MOST_NAMED])
