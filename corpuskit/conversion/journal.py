"""The journal of a run: how far it is, so that it can go on after anything that ends a process.

A line is appended and synced when what it tells of is safe on the disk. Half a line at the end, from a full
disk or a lost machine, is no line. Nothing in it is a time or a machine's name.
"""

import os
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from corpuskit.conversion.files import as_output_error, sync_folder
from corpuskit.errors import OutputError

Files = list[tuple[str, int]]
"""Names, relative to the manifest, and sizes in bytes."""


class Begin(msgspec.Struct, frozen=True, tag_field="event", tag="begin"):
    """A run: digests of what it does and of what it reads; what an earlier run left, and its next shard."""

    version: str
    making: str
    reading: str
    shard: int = 0
    files: Files = []
    states: list[Any] = []


class Commit(msgspec.Struct, frozen=True, tag_field="event", tag="commit", omit_defaults=True):
    """How far a run is: everything up to here is on the disk under its name.

    ``items`` of the inputs are done, and ``articles`` of the one that follows; ``names`` is a digest of the
    items' names. The manifest has ``size`` bytes. ``shard`` is the number of the next one, ``files`` are
    those of this commit, ``states`` what the outputs must remember.
    """

    items: int
    articles: int
    names: str
    size: int
    shard: int
    files: Files
    states: list[Any]
    written: int = 0
    failed: int = 0
    passed_over: int = 0
    unchanged: int = 0
    lines: int = 0
    messages: dict[str, int] = {}


class Complete(msgspec.Struct, frozen=True, tag_field="event", tag="complete"):
    """All inputs are done."""


class Done(msgspec.Struct, frozen=True, tag_field="event", tag="done"):
    """The manifest has its name, too: nothing is left to do."""


Event = Begin | Commit | Complete | Done
_DECODER: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)


class Journal:
    """A journal that is written by one run at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.begin: Begin | None = None
        self.last: Commit | None = None
        self.files: Files = []
        self.is_complete = False
        self.is_done = False
        with as_output_error(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file: BinaryIO = path.open("a+b", buffering=0)  # another run may begin it at this moment
        try:
            _lock(self._file, path)
            self._read()
        except BaseException:
            self._file.close()
            raise

    def start(self, begin: Begin) -> None:
        """Forget what stands here, and begin anew."""
        with as_output_error(self.path):
            self._file.truncate(0)
        self.begin, self.last = begin, None
        self.files = list(begin.files)
        self.is_complete = self.is_done = False
        self.add(begin)
        with as_output_error(self.path):
            sync_folder(self.path.parent)

    def add(self, event: Event) -> None:
        """Append a line; it is on the disk when this returns."""
        data = msgspec.json.encode(event) + b"\n"
        with as_output_error(self.path):
            self._check_place()
            written = self._file.write(data)
            if written != len(data):
                raise OSError(28, os.strerror(28))
            os.fsync(self._file.fileno())
        self._take(event)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _check_place(self) -> None:
        """Raise where the file is no longer what its name stands for: the folder was moved or deleted."""
        there, here = self.path.stat(), os.fstat(self._file.fileno())
        if (there.st_dev, there.st_ino) != (here.st_dev, here.st_ino):
            raise FileNotFoundError(2, "the folder was replaced while the run went on")

    def _read(self) -> None:
        self._file.seek(0)
        data = self._file.read()
        end = 0
        for line in data.splitlines(keepends=True):
            if not line.endswith(b"\n"):
                break
            try:
                event = _DECODER.decode(line)
            except msgspec.MsgspecError:
                break
            self._take(event)
            end += len(line)
        self._file.truncate(end)

    def _take(self, event: Event) -> None:
        if isinstance(event, Begin):
            self.begin = event
            self.files = list(event.files)
        elif isinstance(event, Commit):
            self.last = event
            self.files += event.files
        elif isinstance(event, Complete):
            self.is_complete = True
        else:
            self.is_done = True


def _lock(file: BinaryIO, path: Path) -> None:
    """Keep other runs away until the file is closed, where the system can do that (not Windows)."""
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        reason = "another run is writing there"
        raise OutputError("output-in-use", reason, source=str(path.parent)) from None
    except OSError:
        return  # a file system without locks
