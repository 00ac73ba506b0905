"""Temporary tables on disk, for what would otherwise grow in memory with the number of documents."""

from typing import Any

CACHE = 2_000
"""Kilobytes of memory for a table: at two million names four times as much saves a twelfth of the time."""


def scratch_table(definition: str) -> Any:
    """A database with one table, in one transaction that is never finished; it vanishes with the process.

    SQLite keeps it in the system's temporary folder (``TMPDIR``). Text is stored as bytes (:func:`as_bytes`),
    since names of files may hold what is no UTF-8; their order is that of Python's strings.
    """
    import sqlite3

    opened = sqlite3.connect("", isolation_level=None)
    for setting in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = -{CACHE}"):
        opened.execute(f"PRAGMA {setting}")
    opened.execute(f"CREATE TABLE {definition}")
    opened.execute("BEGIN")
    return opened


def as_bytes(text: str) -> bytes:
    """Text as a table holds it."""
    return text.encode("utf-8", "surrogatepass")


def as_text(data: bytes) -> str:
    """Text as it was."""
    return data.decode("utf-8", "surrogatepass")
