"""The names in a folder, in an order that is the same everywhere, and what each is."""

import os
import stat
from collections.abc import Iterable, Iterator
from enum import IntEnum

from corpuskit.escapes import readable_name
from corpuskit.scratch import ScratchTable, as_bytes, as_text

_FEW = 10_000
"""Names of a folder that are put in order in memory."""


class EntryKind(IntEnum):
    """What an entry of a folder is. ``OTHER``: a link to a folder or to nothing, a pipe, a device."""

    FILE = 0
    FOLDER = 1
    OTHER = 2


def in_order(entries: Iterable[tuple[str, EntryKind]]) -> Iterable[tuple[str, EntryKind]]:
    """The names in a folder, each with what it is, sorted by name.

    Those of a large folder are put in order on disk.
    """
    few: list[tuple[str, EntryKind]] = []
    table: ScratchTable | None = None
    for entry in entries:
        few.append(entry)
        if len(few) >= _FEW:
            table = table or ScratchTable(
                "entry (name BLOB, kind INTEGER, PRIMARY KEY (name, kind)) WITHOUT ROWID"
            )
            _store(table, few)
    if table is None:
        return sorted(few)
    _store(table, few)
    return _stored(table)


def _store(table: ScratchTable, entries: list[tuple[str, EntryKind]]) -> None:
    rows = sorted((as_bytes(name), int(kind)) for name, kind in entries)
    table.executemany("INSERT OR IGNORE INTO entry VALUES (?, ?)", rows)
    entries.clear()


def _stored(table: ScratchTable) -> Iterator[tuple[str, EntryKind]]:
    try:
        for name, kind in table.execute("SELECT name, kind FROM entry ORDER BY name, kind"):
            yield as_text(name), EntryKind(kind)
    finally:
        table.close()


def kind_in_folder(entry: "os.DirEntry[str]") -> EntryKind:
    """What an entry of a folder is."""
    if entry.is_dir(follow_symlinks=False):
        return EntryKind.FOLDER
    try:
        return EntryKind.FILE if entry.is_file() else EntryKind.OTHER
    except OSError:  # links that lead in a circle
        return EntryKind.OTHER


_SPECIAL = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket"}


def oddity(path: str) -> str | None:
    """What an entry of a folder is that is no file and no folder; ``None`` for a file."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116
    except OSError as error:
        if not os.path.islink(path):  # noqa: PTH114
            return "went away while the folder was read"
        reason = "there is nothing" if isinstance(error, FileNotFoundError) else error.strerror
        return f"is a link to {readable_name(os.readlink(path))}: {reason}"  # noqa: PTH115
    if stat.S_ISREG(mode):
        return None
    if stat.S_ISDIR(mode):
        return "is a link to a folder, which is not followed; name it to have it read"
    return f"is {_SPECIAL.get(stat.S_IFMT(mode), 'a device')}, not a file; name it to have it read"
