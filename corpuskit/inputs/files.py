"""Documents in files and folders, and on standard input."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Set
from itertools import chain
from pathlib import Path, PurePosixPath

import msgspec

from corpuskit.errors import FormatError, InputError
from corpuskit.escapes import readable_name
from corpuskit.inputs.compression import compression_of
from corpuskit.inputs.containers import (
    HEAD,
    Kind,
    Opened,
    choose,
    contents,
    is_perhaps_feed,
    kind_of,
    looked_at,
)
from corpuskit.inputs.folders import EntryKind, in_order, kind_in_folder, oddity
from corpuskit.inputs.intake import Intake, is_hidden
from corpuskit.inputs.items import Found, Item, Skipped
from corpuskit.inputs.parts import Part
from corpuskit.inputs.reading import input_error, open_path, standard_input
from corpuskit.inputs.remote import is_remote, remote_files
from corpuskit.inputs.streams import Stream

STANDARD_INPUT = "-"
Judge = Callable[[str, str, Set[str]], str | None]
"""Takes a file's path, the folder that was named and the suffixes in the file's own; why it is not read."""


def discover(
    paths: Iterable[str | os.PathLike[str]],
    intake: Intake,
    exclude: Path | None = None,
    judge: Judge | None = None,
) -> Iterator[Found]:
    """Every document in the files and folders named, lazily and in a stable order.

    A path may be an address with a scheme (``s3://bucket/folder``).

    Folders are searched recursively for files with one of the intake's suffixes, and for containers; hidden
    files, office lock files, README files, descriptions of tables (``datapackage.json``) and links to folders
    are passed over, and so are ``exclude``, the folder or file that is written to, and what ``judge`` has a
    reason against. A file that is named itself is always taken. Names are relative to the folder, or, where
    there are several inputs, to what they have in common.

    Of the intake's part, files are taken whole; where a single file is named, it is cut.
    """
    given = [os.fspath(path) for path in paths]
    base = _base([Path(path) for path in given if not is_remote(path) and path != STANDARD_INPUT])
    search = _Search(intake, exclude, judge)
    files = (file for place in given for file in _files(place, base, search, alone=len(given) == 1))
    if intake.part is None:
        for file in files:
            yield from file.documents(intake) if isinstance(file, _File) else (file,)
        return
    first = next(files, None)
    if isinstance(first, _File) and len(given) == 1 and first.is_named:
        yield from first.part(intake, intake.part)
        return
    for file in intake.part.every(chain([first] if first else [], files)):
        yield from file.documents(intake) if isinstance(file, _File) else (file,)


class _Search(msgspec.Struct, frozen=True):
    """What is looked for in folders: see :func:`discover`."""

    intake: Intake
    exclude: Path | None
    judge: Judge | None

    def is_excluded(self, path: str, name: str) -> bool:
        """Whether it is what is written to."""
        return (
            self.exclude is not None and name == self.exclude.name and Path(path).absolute() == self.exclude
        )


class _File(msgspec.Struct, frozen=True):
    """A file that was found; ``path`` is ``None`` for standard input. ``is_named``: it stands for itself."""

    name: str
    path: str | None
    kind: Kind
    is_named: bool = False

    def documents(self, intake: Intake) -> Iterator[Found]:
        """What is in it."""
        if self.path is None:
            return _standard_input(intake)
        return _documents(self.name, self.path, self.kind, intake)

    def part(self, intake: Intake, part: Part) -> Iterator[Found]:
        """A part of what is in it: a stretch where that can be read alone, or one document in so many."""
        container = self.kind.container
        if container is None or not container.gives_parts or self.kind.compression or self.path is None:
            return part.every(self.documents(intake))
        stream = Stream(open_path(self.path))
        opened = Opened(self.name, self.path, stream, is_file=True, part=part)
        return contents(opened, self.kind, intake)


def _files(place: str, base: Path, search: _Search, *, alone: bool) -> Iterator[_File | Skipped | InputError]:
    """The files of an input, with what was passed over."""
    if place == STANDARD_INPUT:
        yield _File(STANDARD_INPUT, None, kind_of("stdin", search.intake), is_named=True)
    elif is_remote(place):
        yield from _elsewhere(place, search.intake, alone=alone)
    else:
        yield from _here(Path(place), base, search)


def _here(path: Path, base: Path, search: _Search) -> Iterator[_File | Skipped | InputError]:
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except OSError as error:
        yield input_error(path, error)
        return
    if is_folder:
        inside = _name(path, base)
        yield from _walk(path, path, "" if inside == "." else f"{inside}/", "", search)
    else:
        kind = kind_of(path.name, search.intake)
        yield _File(readable_name(_name(path, base)), str(path), kind, is_named=True)


def _elsewhere(address: str, intake: Intake, *, alone: bool) -> Iterator[_File | Skipped | InputError]:
    """The documents at an address; where there are other inputs, names begin with all of it."""
    prefix = "" if alone else f"{address.partition('://')[2].strip('/')}/"

    def is_passed_over(folder: str) -> bool:
        return is_hidden(folder.rpartition("/")[2]) or intake.is_excluded(folder)

    try:
        for inside, found in remote_files(address, is_passed_over):
            name = prefix + inside if inside else prefix.rstrip("/") or _last(address)
            kind = choose(inside, intake) if inside else kind_of(_last(address), intake)
            if isinstance(kind, Skipped):
                yield Skipped(name)
            elif kind is not None:
                yield _File(name, found, kind, is_named=not inside)
    except (InputError, FormatError) as error:
        yield InputError(error.code, error.reason, source=address)


def _last(address: str) -> str:
    """The last part of an address's path; a query is no part of a name."""
    return address.partition("?")[0].rstrip("/").rpartition("/")[2] or "document"


def files_below(path: str) -> Iterator[tuple[str, str]]:
    """The file itself, or the files below a folder in a stable order, hidden ones left out; with names.

    Files are what they are here: nothing looks into containers.
    """
    if not os.path.isdir(path):
        yield path, path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                place = os.path.join(folder, name)  # noqa: PTH118  for each of millions of files
                yield place, os.path.relpath(place, path)


def _standard_input(intake: Intake) -> Iterator[Found]:
    """What stands there, at once or piece by piece: other processes cannot read it."""
    stream = Stream(standard_input())
    try:
        kind = kind_of("stdin", intake)
        kind = Kind(kind.name, compression_of(stream.peek(6)), "", kind.container)
        yield from contents(Opened("stdin", None, stream), kind, intake)
    except InputError as error:
        yield error


def _documents(name: str, path: str, kind: Kind, intake: Intake) -> Iterator[Found]:
    """The documents of a file: itself, or what is in it."""
    if is_perhaps_feed(kind, intake):
        if kind.suffix:
            yield from contents(Opened(name, path, Stream(open_path(path))), kind, intake)
            return
        kind = looked_at(kind, Stream(open_path(path)).peek(HEAD))
    if kind.container is None:
        format_ = intake.format_of(kind.name)
        fields = intake.fields if format_ == "json" else None
        yield Item(kind.named(name), path, format=format_, compression=kind.compression, fields=fields)
        return
    yield from contents(Opened(name, path, Stream(open_path(path)), is_file=True), kind, intake)


def _base(paths: list[Path]) -> Path:
    real = [path.absolute() for path in paths]
    if len(real) == 1:
        return real[0] if os.path.isdir(real[0]) else real[0].parent
    try:
        return Path(os.path.commonpath([path.parent for path in real]))
    except ValueError:  # there are none, or they lie on several drives
        return Path()


def _walk(
    folder: Path, top: Path, prefix: str, inside: str, search: _Search
) -> Iterator[_File | Skipped | InputError]:
    """The files below a folder.

    ``top`` is the folder that was named, ``prefix`` what names begin with, ``inside`` the way from the top.
    """
    suffixes: set[str] = set()
    try:
        entries = _entries(folder, suffixes)
    except OSError as error:
        yield input_error(folder, error)
        return
    for name, entry in entries:
        path = os.path.join(folder, name)  # noqa: PTH118  for each of millions of files
        if search.is_excluded(path, name):
            continue
        if entry is EntryKind.FOLDER:
            if not search.intake.is_excluded(inside + name):
                yield from _walk(Path(path), top, f"{prefix}{name}/", f"{inside}{name}/", search)
            continue
        kind = choose(inside + name, search.intake)
        if kind is None:
            continue
        shown = readable_name(prefix + name)
        if entry is EntryKind.OTHER:
            yield _odd(path, shown, is_meant=isinstance(kind, Kind))
        elif isinstance(kind, Skipped):
            yield Skipped(shown)
        elif search.judge is not None and (reason := search.judge(path, str(top), suffixes)):
            yield Skipped(shown, reason)
        else:
            yield _File(shown, path, kind)


def _odd(path: str, name: str, *, is_meant: bool) -> Skipped | InputError:
    """Why an entry of a folder is not read; where its name is that of a document, it has failed."""
    reason = oddity(path) or "went away while the folder was read"
    if is_meant and not os.path.isdir(path):
        return InputError("not-a-file", reason, source=path)
    return Skipped(name, reason)


def _entries(folder: Path, suffixes: set[str]) -> Iterable[tuple[str, EntryKind]]:
    """The names in a folder that may be meant, in order; their suffixes are added to the set."""
    with os.scandir(folder) as entries:
        return in_order(_listed(entries, suffixes))


def _listed(entries: Iterable["os.DirEntry[str]"], suffixes: set[str]) -> Iterator[tuple[str, EntryKind]]:
    for entry in entries:
        if not is_hidden(entry.name):
            suffixes.add(os.path.splitext(entry.name)[1].lower())
            yield entry.name, kind_in_folder(entry)


def _name(path: Path, base: Path) -> str:
    try:
        return PurePosixPath(path.absolute().relative_to(base)).as_posix()
    except ValueError:
        return path.name
