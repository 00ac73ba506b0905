"""What a corpus holds already, by the manifest of the run before: for runs that convert what has changed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from corpuskit.conversion.manifest import Entry, entries, entry_of, line_of
from corpuskit.scratch import ScratchTable

_CURRENT = frozenset({"written"})
_PAST = frozenset({"superseded", "gone"})


class Revisit(msgspec.Struct, frozen=True):
    """An item that was converted before, with the digest that it had then."""

    item: Any
    digest: str


class Known:
    """The documents of a manifest. They lie in a temporary database, so that their number costs no memory."""

    def __init__(self, manifest: Path) -> None:
        self._file: BinaryIO = manifest.open("rb")
        self._database = ScratchTable(
            "known (source BLOB PRIMARY KEY, digest TEXT, start INTEGER, length INTEGER,"
            " seen INTEGER) WITHOUT ROWID"
        )
        for source, digest, start, length in _groups(self._file):
            command = "INSERT OR REPLACE INTO known VALUES (?, ?, ?, ?, 0)"
            self._database.execute(command, (source.encode(), digest, start, length))

    def digest(self, source: str) -> str | None:
        """The digest that a document had when all its articles were written; else ``None``."""
        query = "SELECT digest FROM known WHERE source = ?"
        found = self._database.execute(query, (source.encode("utf-8", "replace"),)).fetchone()
        return found[0] if found else None

    def lines(self, source: str) -> list[bytes]:
        """What the manifest says of a document's articles; it counts as found from now on."""
        key = source.encode("utf-8", "replace")
        query = "SELECT start, length FROM known WHERE source = ?"
        found = self._database.execute(query, (key,)).fetchone()
        if found is None:
            return []
        self.see(source)
        return self._read(*found)

    def see(self, source: str) -> None:
        """A document is still there."""
        key = source.encode("utf-8", "replace")
        self._database.execute("UPDATE known SET seen = 1 WHERE source = ?", (key,))

    def rest(self, *, are_gone: bool) -> Iterator[bytes]:
        """What the manifest says of articles whose source was not found, and what it said of past ones.

        ``are_gone``: all sources were looked for, so that those are no longer there.
        """
        query = "SELECT start, length FROM known WHERE seen = 0 ORDER BY start"
        for start, length in self._database.execute(query):
            for line in self._read(start, length):
                yield turned(line, "gone") if are_gone else line
        self._file.seek(0)
        for _, line, entry in entries(self._file):
            if entry.status in _PAST:
                yield line

    def close(self) -> None:
        """Let go of the manifest and the database."""
        self._file.close()
        self._database.close()

    def _read(self, start: int, length: int) -> list[bytes]:
        self._file.seek(start)
        return self._file.read(length).splitlines(keepends=True)


def turned(line: bytes, status: Any) -> bytes:
    """A line with another status, if it told of an article that was written."""
    entry = entry_of(line)
    if entry.status not in _CURRENT:
        return b""
    return line_of(Entry(entry.source, status, entry.place, entry.digest, entry.id, entry.outputs))


def _groups(file: BinaryIO) -> Iterator[tuple[str, str | None, int, int]]:
    """The lines of each document: its name, its digest if all its articles were written, offset, length."""
    source, digest, start, length = "", None, 0, 0
    for offset, line, entry in entries(file):
        if entry.status in _PAST or entry.status == "skipped":
            continue
        if entry.source != source or offset != start + length:
            if length:
                yield source, digest, start, length
            source, digest, start, length = entry.source, entry.digest, offset, 0
        if entry.status not in {"written", "empty"}:
            digest = None
        length += len(line)
    if length:
        yield source, digest, start, length
