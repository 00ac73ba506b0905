"""Which place the articles of each format go to."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from corpuskit.conversion.collection_file import COLLECTION_NAME
from corpuskit.conversion.compression import COMPRESSIONS, Compression
from corpuskit.conversion.outputs import (
    STANDARD_OUTPUT,
    FileOutput,
    FolderOutput,
    Output,
    StandardOutput,
)
from corpuskit.conversion.shards import ShardsOutput
from corpuskit.errors import FormatError
from corpuskit.formats import Serializer
from corpuskit.registry import WRITABLE, written_as

DEFAULT_FORMAT = "tei"
"""What is written where neither ``to`` nor the suffix of ``out`` says it."""
DEFAULT_FOLDER = Path("corpus")
DASH = Path("-")
"""As ``out``: standard output, for many articles too."""


class Place(msgspec.Struct, frozen=True):
    """Where the articles of one format go; ``many``: to a file that is a collection."""

    kind: Literal["standard-output", "file", "shards", "folder"]
    path: Path
    serializer: Serializer
    many: bool


class Layout(msgspec.Struct, frozen=True):
    """What holds for all places of a run.

    ``named``: by a template. ``sync``: what is finished is on the disk.
    """

    force: bool = False
    named: bool = False
    shards: bool = False
    sync: bool = False
    compression: Compression | None = None

    def suffix(self, serializer: Serializer) -> str:
        """What the files of a format end with."""
        is_packed = self.compression is not None and not _packs_itself(serializer)
        return f"{serializer.suffix}.{self.compression}" if is_packed else serializer.suffix

    def open(self, place: Place) -> Output:
        """Open a place. Raises :class:`OutputError`."""
        serializer, suffix = place.serializer, self.suffix(place.serializer)
        if place.kind == "standard-output":
            return StandardOutput(serializer, suffix, many=place.many)
        if place.kind == "file":
            return FileOutput(place.path, serializer, many=place.many, force=self.force, sync=self.sync)
        if place.kind == "shards":
            return ShardsOutput(place.path, serializer, suffix, force=self.force)
        return FolderOutput(
            place.path,
            serializer,
            suffix,
            force=self.force,
            named=self.named,
            shards=self.shards,
            sync=self.sync,
        )


def choose_places(
    serializers: Sequence[Serializer], out: Path | None, layout: Layout, *, several: bool
) -> tuple[Place, ...]:
    """Decide where articles go.

    With shards: to a folder, files of many articles where the format has such files, else folders. Without:
    one article and no ``out`` to standard output, several and no ``out`` to ``./corpus``. An ``out`` with a
    suffix is one file, else a folder; in a folder, formats that usually hold many articles make one file.
    Several formats go to one folder, and so do files that are named by a template. Raises
    :class:`FormatError` where these were to go to one file, or to one with the suffix of another format.
    """
    if out == DASH:
        return (_standard_output(serializers, layout, several=several),)
    if len(serializers) == 1 and not layout.named and not layout.shards:
        only = serializers[0]
        if out is None and not several:
            return (Place("standard-output", STANDARD_OUTPUT, only, _is_natural(only)),)
        if out is not None and is_file(out):
            _refuse_other_suffix(out, only)
            _refuse_other_compression(out, only, layout.compression)
            return (Place("file", out, only, _is_natural(only) or (several and only.collection is not None)),)
    folder = out or DEFAULT_FOLDER
    if is_file(folder):
        raise FormatError("format-holds-one", f"{folder} is one file; name a folder for several files")
    return tuple(_in_folder(folder, serializer, layout) for serializer in serializers)


def format_of_name(out: Path | None) -> str:
    """The format that a name stands for; raises :class:`FormatError` where its suffix is none's."""
    if out is None or out == DASH or not is_file(out):
        return DEFAULT_FORMAT
    found = written_as(out.name)
    if found is None:
        known = " ".join(suffix for entry in WRITABLE for suffix in entry.suffixes)
        reason = (
            f"{out}: no format that is written has that suffix; give --to, or a name with one of {known}; "
            "or make a folder of that name first"
        )
        raise FormatError("unknown-format", reason)
    return found


def _refuse_other_suffix(out: Path, only: Serializer) -> None:
    """Raise where a file would have the suffix of a format that it is not in; ``.txt`` is any text's."""
    found = written_as(out.name)
    if found in {None, only.name, "txt"} or out.name.lower().endswith(only.suffix):
        return
    reason = f"{out} is a name for {found}, not {only.name}; give --to {found}, or a name in {only.suffix}"
    raise FormatError("unknown-format", reason)


def _standard_output(serializers: Sequence[Serializer], layout: Layout, *, several: bool) -> Place:
    """One file, which goes to standard output. Raises :class:`FormatError` where more would be written."""
    if len(serializers) != 1 or layout.named or layout.shards or layout.sync:
        reason = "standard output takes one file of one format, without shards and manifest; name a folder"
        raise FormatError("format-holds-one", reason)
    only = serializers[0]
    many = _is_natural(only) or (several and only.collection is not None)
    return Place("standard-output", STANDARD_OUTPUT, only, many)


def is_file(out: Path) -> bool:
    """Whether a path that is written to means one file: it has a suffix and is no folder yet."""
    return out.suffix != "" and not os.path.isdir(out)


def _refuse_other_compression(out: Path, serializer: Serializer, compression: Compression | None) -> None:
    """Raise :class:`FormatError` where a file's name says something else than what it would hold."""
    suffix = out.suffix.removeprefix(".")
    packed = suffix if suffix in COMPRESSIONS else None
    bare = out.with_suffix("") if packed else out
    if _packs_itself(serializer):
        if packed:
            reason = f"{out}: {serializer.name} compresses what it holds itself; name it {bare}"
            raise FormatError("unknown-option", reason)
    elif compression not in (None, packed):
        reason = f"{out} is to be compressed with {compression}; name it {bare}.{compression}, or a folder"
        raise FormatError("unknown-option", reason)


def _packs_itself(serializer: Serializer) -> bool:
    return serializer.collection is not None and serializer.collection.is_packed


def _in_folder(folder: Path, serializer: Serializer, layout: Layout) -> Place:
    """One file for all articles where the format usually holds many, else a file each; or shards."""
    if layout.shards and serializer.collection is not None and not layout.named:
        return Place("shards", folder, serializer, many=True)
    if _is_natural(serializer):
        path = folder / f"{COLLECTION_NAME}{layout.suffix(serializer)}"
        return Place("file", path, serializer, many=True)
    return Place("folder", folder, serializer, many=False)


def _is_natural(serializer: Serializer) -> bool:
    return serializer.collection is not None and serializer.collection.natural
