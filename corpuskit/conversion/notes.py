"""The manifest of a run on its way: lines are added under a temporary name."""

from pathlib import Path
from typing import BinaryIO

from corpuskit.conversion.files import as_output_error, partial, sync_file
from corpuskit.conversion.manifest import Entry, line_of, said_of, said_of_failure
from corpuskit.conversion.plan import Found, Outcome
from corpuskit.conversion.report import Failure
from corpuskit.inputs.items import Item, Skipped


class Notes:
    """Lines for the manifest at ``path``; ``size`` and ``lines`` say how much there is."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None
        self.size = 0
        self.lines = 0

    def open(self, size: int, lines: int) -> None:
        """Begin, or go on behind what is safe; what stands behind that is forgotten."""
        before = partial(self._path)
        with as_output_error(self._path):
            self._file = before.open("r+b" if before.exists() else "w+b")
            self._file.truncate(size)
            self._file.seek(size)
        self.size, self.lines = size, lines

    def written(self, item: Item, outcome: Outcome, outputs: tuple[str, ...]) -> None:
        """An article was written to these files, relative to the manifest."""
        messages = tuple(said_of(message) for message in outcome.messages)
        self._add(
            Entry(
                item.name,
                "written",
                item.place,
                outcome.digest,
                outcome.id,
                outputs,
                messages=messages,
            )
        )

    def failed(self, item: Found, outcome: Outcome, failure: Failure) -> None:
        """An article, or a whole item, failed."""
        said = said_of_failure(failure)
        if not isinstance(item, Item):
            self._add(Entry(failure.source, "failed", failure.place, failure=said))
            return
        messages = tuple(said_of(message) for message in outcome.messages)
        self._add(
            Entry(
                item.name,
                "failed",
                item.place,
                outcome.digest,
                outcome.id or None,
                failure=said,
                messages=messages,
            )
        )

    def skipped(self, item: Skipped) -> None:
        """A file was passed over."""
        self._add(Entry(item.name, "skipped", reason=item.reason))

    def empty(self, item: Item) -> None:
        """An item holds no article."""
        self._add(Entry(item.name, "empty", item.place))

    def write(self, line: bytes) -> None:
        """Add a line as it is. Raises :class:`~corpuskit.errors.OutputError`."""
        if not line or self._file is None:
            return
        with as_output_error(self._path):
            self._file.write(line)
        self.size += len(line)
        self.lines += 1

    def sync(self) -> None:
        """Wait until all lines are on the disk."""
        if self._file is not None:
            with as_output_error(self._path):
                self._file.flush()
                sync_file(partial(self._path))

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _add(self, entry: Entry) -> None:
        self.write(line_of(entry))
