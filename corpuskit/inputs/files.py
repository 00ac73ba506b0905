"""Documents in files and folders, and on standard input."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from attrs import frozen

from corpuskit.errors import InputError

DEFAULT_MAX_BYTES = 20_000_000
"""The largest document that is read unless the caller says otherwise: no news article comes near it."""

STANDARD_INPUT = "-"
_DATA_PACKAGE = "datapackage.json"
"""Describes the tables beside it, and is no article."""


@frozen
class Item:
    """A document that can be read: its name, relative to what was asked for, and where it is."""

    name: str
    path: Path | None

    def read(self, max_bytes: int = DEFAULT_MAX_BYTES) -> bytes:
        """The document's bytes. Raises :class:`InputError`, also where there are more than ``max_bytes``."""
        if self.path is None:
            return _limited(sys.stdin.buffer.read(max_bytes + 1), self.name, max_bytes)
        return read_file(self.path, max_bytes)


@frozen
class Skipped:
    """A file in a folder that no parser is known for."""

    name: str


def read_file(path: Path, max_bytes: int = DEFAULT_MAX_BYTES) -> bytes:
    """A file's bytes.

    Raises :class:`InputError`: ``not-found``, ``no-permission``, ``unreadable`` or ``too-large``.
    """
    try:
        with open(path, "rb", buffering=0) as file:
            size = os.fstat(file.fileno()).st_size
            # A device or a pipe states no size: read just past the limit.
            data = file.read() if 0 < size <= max_bytes else file.read(max_bytes + 1)
            return _limited(data or b"", str(path), max_bytes)
    except OSError as error:
        raise _input_error(path, error) from None


def discover(
    paths: Iterable[str | os.PathLike[str]], suffixes: Iterable[str], exclude: Path | None = None
) -> Iterator[Item | Skipped | InputError]:
    """Every document in the files and folders named, lazily and in a stable order.

    Folders are searched recursively for files with one of ``suffixes`` (with their dot); hidden files,
    office lock files, README files, descriptions of tables (``datapackage.json``) and links to folders are
    passed over, and so is ``exclude``, the folder or file that is written to. A file that is named itself is
    always taken. Names are relative to the folder, or, where there are several inputs, to what they have in
    common.
    """
    chosen = [Path(path) for path in paths]
    known = frozenset(suffixes)
    base = _base(chosen)
    for path in chosen:
        if str(path) == STANDARD_INPUT:
            yield Item("stdin", None)
        elif path.is_dir():
            inside = _name(path, base)
            yield from _walk(path, "" if inside == "." else f"{inside}/", known, exclude)
        elif not path.exists():
            yield InputError("not-found", "there is no such file or folder", source=str(path))
        else:
            yield Item(_name(path, base), path)


def _base(paths: list[Path]) -> Path:
    real = [path.absolute() for path in paths if str(path) != STANDARD_INPUT]
    if len(real) == 1:
        return real[0] if real[0].is_dir() else real[0].parent
    parents = [str(path.parent) for path in real]
    return Path(os.path.commonpath(parents)) if parents else Path()


def _walk(
    folder: Path, prefix: str, suffixes: frozenset[str], exclude: Path | None
) -> Iterator[Item | Skipped | InputError]:
    """The documents below a folder; ``prefix`` is what their names begin with."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _input_error(folder, error)
        return
    for entry in entries:
        name = entry.name
        if name.startswith((".", "~$")):
            continue
        if entry.is_dir(follow_symlinks=False):
            path = Path(entry.path)
            if exclude is None or path.absolute() != exclude:
                yield from _walk(path, f"{prefix}{name}/", suffixes, exclude)
        elif entry.is_file() and (
            exclude is None or name != exclude.name or Path(entry.path).absolute() != exclude
        ):
            stem, suffix = os.path.splitext(name)
            if suffix.lower() not in suffixes or stem.upper() == "README" or name == _DATA_PACKAGE:
                yield Skipped(prefix + name)
            else:
                yield Item(prefix + name, Path(entry.path))


def _is(path: str, name: str, other: Path | None) -> bool:
    return other is not None and name == other.name and Path(path).absolute() == other


def _name(path: Path, base: Path) -> str:
    try:
        return PurePosixPath(path.absolute().relative_to(base)).as_posix()
    except ValueError:
        return path.name


def _limited(data: bytes, name: str, max_bytes: int) -> bytes:
    if len(data) > max_bytes:
        raise InputError(
            "too-large", f"larger than {max_bytes:,} bytes; raise --max-bytes to read it", source=name
        )
    return data


def _input_error(path: Path, error: OSError) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError("not-found", "there is no such file or folder", source=str(path))
    if isinstance(error, PermissionError):
        return InputError("no-permission", "may not be read", source=str(path))
    return InputError("unreadable", error.strerror or str(error), source=str(path))
