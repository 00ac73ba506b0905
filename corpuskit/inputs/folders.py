"""The names in a folder, in an order that is the same everywhere."""

from collections.abc import Iterable

from corpuskit.scratch import ScratchTable, as_bytes, as_text

_FEW = 10_000
"""Names of a folder that are put in order in memory."""


def in_order(entries: Iterable[tuple[str, bool]]) -> Iterable[tuple[str, bool]]:
    """Names of files and folders, each with whether it is a folder, sorted by name.

    Those of a large folder are put in order on disk.
    """
    few: list[tuple[str, bool]] = []
    table: ScratchTable | None = None
    for entry in entries:
        few.append(entry)
        if len(few) >= _FEW:
            table = table or ScratchTable(
                "entry (name BLOB, is_folder INTEGER, PRIMARY KEY (name, is_folder)) WITHOUT ROWID"
            )
            _store(table, few)
    if table is None:
        return sorted(few)
    _store(table, few)
    rows = table.execute("SELECT name, is_folder FROM entry ORDER BY name, is_folder")
    return ((as_text(name), bool(is_folder)) for name, is_folder in rows)


def _store(table: ScratchTable, entries: list[tuple[str, bool]]) -> None:
    rows = sorted((as_bytes(name), is_folder) for name, is_folder in entries)
    table.executemany("INSERT OR IGNORE INTO entry VALUES (?, ?)", rows)
    entries.clear()
