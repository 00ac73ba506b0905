"""Temporary tables on disk, for what would otherwise grow in memory with the number of documents."""

from collections.abc import Iterable, Sequence
from typing import Any

from corpuskit.errors import OutputError

CACHE = 2_000
"""Kilobytes of memory for a table: at two million names four times as much saves a twelfth of the time."""


class ScratchTable:
    """A database with one table, in one transaction that is never finished; it vanishes with this object.

    SQLite keeps it in the system's temporary folder (``TMPDIR``). Text is stored as bytes (:func:`as_bytes`),
    since names of files may hold what is no UTF-8; their order is that of Python's strings.

    All that is done with it raises :class:`OutputError` where that folder is full.
    """

    def __init__(self, definition: str) -> None:
        import sqlite3
        import weakref

        self._error = sqlite3.OperationalError
        self._connection = sqlite3.connect("", isolation_level=None)
        self._closing = weakref.finalize(self, self._connection.close)
        for setting in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = -{CACHE}"):
            self.execute(f"PRAGMA {setting}")
        self.execute(f"CREATE TABLE {definition}")
        self.execute("BEGIN")

    def execute(self, command: str, values: Sequence[Any] = ()) -> Any:
        """Do one command, and give its cursor."""
        try:
            return self._connection.execute(command, values)
        except self._error as error:
            raise _full(error) from None

    def executemany(self, command: str, rows: Iterable[Sequence[Any]]) -> None:
        """Do a command for each row."""
        try:
            self._connection.executemany(command, rows)
        except self._error as error:
            raise _full(error) from None

    def close(self) -> None:
        """Let go of it."""
        self._closing()


def _full(error: Exception) -> OutputError:
    reason = (
        f"tables of names lie there and cannot be written: {error}; set TMPDIR to a folder with more room"
    )
    return OutputError("output-not-writable", reason, source="the temporary folder")


def as_bytes(text: str) -> bytes:
    """Text as a table holds it."""
    return text.encode("utf-8", "surrogatepass")


def as_text(data: bytes) -> str:
    """Text as it was."""
    return data.decode("utf-8", "surrogatepass")
