"""Names that are taken, and by whom, for any number of names in little memory."""

from corpuskit.scratch import ScratchTable, as_bytes, as_text

FEW = 10_000
"""Names that are kept in memory; where there are more, all go to a database."""


class Taken:
    """Every name belongs to whoever claimed it first.

    Many names lie in a temporary database on disk (SQLite, in the system's temporary folder, deleted with
    this object): exact, unlike a set of hashes, and its memory stays the same for any number of names. Names
    that come in order, as those made from paths do, are appended to it; others cost a look into a tree.
    """

    def __init__(self) -> None:
        self._few: dict[str, str] = {}
        self._database: ScratchTable | None = None

    def claim(self, name: str, owner: str) -> str | None:
        """Take a name for an owner; whoever has it already, or ``None``."""
        if self._database is not None:
            return self._claim(self._database, name, owner)
        if name in self._few:
            return self._few[name]
        self._few[name] = owner
        if len(self._few) > FEW:
            self._move()
        return None

    def owner(self, name: str) -> str | None:
        """Whoever has a name."""
        if self._database is None:
            return self._few.get(name)
        query = "SELECT owner FROM taken WHERE name = ?"
        found = self._database.execute(query, (as_bytes(name),)).fetchone()
        return as_text(found[0]) if found else None

    def _claim(self, database: ScratchTable, name: str, owner: str) -> str | None:
        command = "INSERT OR IGNORE INTO taken VALUES (?, ?)"
        if database.execute(command, (as_bytes(name), as_bytes(owner))).rowcount:
            return None
        return self.owner(name)

    def _move(self) -> None:
        opened = ScratchTable("taken (name BLOB PRIMARY KEY, owner BLOB) WITHOUT ROWID")
        rows = sorted((as_bytes(name), as_bytes(owner)) for name, owner in self._few.items())
        opened.executemany("INSERT INTO taken VALUES (?, ?)", rows)
        self._few = {}
        self._database = opened
