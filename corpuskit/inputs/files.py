"""Documents in files and folders, and on standard input."""

import os
from collections.abc import Iterable, Iterator, Mapping
from os.path import splitext
from pathlib import Path, PurePosixPath

from attrs import field, frozen

from corpuskit.errors import InputError
from corpuskit.inputs.items import DEFAULT_MAX_BYTES, Item, Skipped
from corpuskit.inputs.reading import input_error, read_standard_input

STANDARD_INPUT = "-"
_DATA_PACKAGE = "datapackage.json"
"""Describes the tables beside it, and is no article."""

Found = Item | Skipped | InputError


@frozen
class Intake:
    """What is taken from the inputs, and as what.

    ``suffixes`` maps the suffixes of documents, with their dot and in lower case, to the name of the format
    that reads them, or to ``None`` where the text must be looked at. ``format`` overrules it for every
    document. ``max_bytes`` limits a document.
    """

    suffixes: Mapping[str, str | None] = field(factory=dict)
    format: str | None = None
    max_bytes: int = DEFAULT_MAX_BYTES

    def format_of(self, name: str) -> str | None:
        """The format of a document of that name."""
        return self.format or self.suffixes.get(splitext(name)[1].lower())


def discover(
    paths: Iterable[str | os.PathLike[str]], intake: Intake, exclude: Path | None = None
) -> Iterator[Found]:
    """Every document in the files and folders named, lazily and in a stable order.

    Folders are searched recursively for files with one of the intake's suffixes; hidden files, office lock
    files, README files, descriptions of tables (``datapackage.json``) and links to folders are passed over,
    and so is ``exclude``, the folder or file that is written to. A file that is named itself is always taken.
    Names are relative to the folder, or, where there are several inputs, to what they have in common.
    """
    chosen = [Path(path) for path in paths]
    base = _base(chosen)
    for path in chosen:
        if str(path) == STANDARD_INPUT:
            yield _standard_input(intake)
        elif path.is_dir():
            inside = _name(path, base)
            yield from _walk(path, "" if inside == "." else f"{inside}/", intake, exclude)
        elif not path.exists():
            yield InputError("not-found", "there is no such file or folder", source=str(path))
        else:
            yield Item(_name(path, base), str(path), format=intake.format_of(path.name))


def _standard_input(intake: Intake) -> Found:
    """What stands there, at once: other processes cannot read it."""
    try:
        return Item("stdin", None, format=intake.format, data=read_standard_input(intake.max_bytes))
    except InputError as error:
        return error


def _base(paths: list[Path]) -> Path:
    real = [path.absolute() for path in paths if str(path) != STANDARD_INPUT]
    if len(real) == 1:
        return real[0] if real[0].is_dir() else real[0].parent
    parents = [str(path.parent) for path in real]
    return Path(os.path.commonpath(parents)) if parents else Path()


def _walk(folder: Path, prefix: str, intake: Intake, exclude: Path | None) -> Iterator[Found]:
    """The documents below a folder; ``prefix`` is what their names begin with."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield input_error(folder, error)
        return
    for entry in entries:
        name = entry.name
        if name.startswith((".", "~$")):
            continue
        if entry.is_dir(follow_symlinks=False):
            path = Path(entry.path)
            if exclude is None or path.absolute() != exclude:
                yield from _walk(path, f"{prefix}{name}/", intake, exclude)
        elif entry.is_file() and (
            exclude is None or name != exclude.name or Path(entry.path).absolute() != exclude
        ):
            stem, suffix = splitext(name)
            if suffix.lower() not in intake.suffixes or stem.upper() == "README" or name == _DATA_PACKAGE:
                yield Skipped(prefix + name)
            else:
                yield Item(prefix + name, entry.path, format=intake.format_of(name))


def _name(path: Path, base: Path) -> str:
    try:
        return PurePosixPath(path.absolute().relative_to(base)).as_posix()
    except ValueError:
        return path.name
