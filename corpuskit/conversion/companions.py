"""Files that belong beside a collection: the description of a table, a registry file."""

from collections.abc import Sequence
from pathlib import Path

from corpuskit.conversion.files import HEAD
from corpuskit.errors import OutputError
from corpuskit.formats import CompanionTally, Serializer, Tally


def companion_of(
    folder: Path, names: Sequence[str], serializer: Serializer, tally: Tally | None, *, force: bool
) -> tuple[Path, bytes] | None:
    """The file that belongs beside the files of a collection, joined with what is there already.

    Raises :class:`~corpuskit.errors.OutputError` where that one is not ours, unless ``force``.
    """
    companion = tally.companion if isinstance(tally, CompanionTally) else serializer.companion
    if companion is None:
        return None
    name, data = companion(names)
    beside = folder / name
    if not beside.exists():
        return beside, data
    if beside.is_dir():
        reason = f"is a folder, and {names[0]} needs a file of that name beside it; give it another name"
        raise OutputError("output-not-writable", reason, source=str(beside))
    joined = _joined(beside, data, serializer)
    if joined is None and not force:
        reason = "exists and was not written by corpuskit; --force overwrites it"
        raise OutputError("output-exists", reason, source=str(beside))
    return beside, data if joined is None else joined


def _joined(beside: Path, data: bytes, serializer: Serializer) -> bytes | None:
    """What the file is to hold; ``None`` where it is not ours, which its first line tells."""
    if serializer.join_companion is not None:
        return serializer.join_companion(beside.read_bytes(), data)
    with beside.open("rb") as file:
        first = file.readline(HEAD)
    return data if data.startswith(first) else None
