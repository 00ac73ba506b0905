"""What a file is by its name, and the documents that are in it.

A file is a document, or a container: an archive of files, or one of records. Either may be compressed. An
archive may hold compressed files and containers, but none that holds containers again.
"""

import re
from collections.abc import Iterator
from importlib import import_module
from os.path import splitext
from typing import NamedTuple

import msgspec

from corpuskit.article import evolve
from corpuskit.errors import CorpuskitError, FormatError, InputError
from corpuskit.inputs.compression import SUFFIXES, TAR_SUFFIXES, decompressed
from corpuskit.inputs.intake import Intake, is_about, is_hidden, is_manifest
from corpuskit.inputs.items import Found, Item, Skipped
from corpuskit.inputs.parts import Part
from corpuskit.inputs.reading import read_whole
from corpuskit.inputs.streams import Stream


class Container(NamedTuple):
    """A kind of container: how it is called, known and read.

    The module has a function ``items(opened, intake)``, which yields what it finds and raises
    :class:`InputError` where it cannot go on. ``gives_parts``: it reads ``opened.part`` alone, uncompressed.
    """

    name: str
    description: str
    suffixes: tuple[str, ...]
    module: str
    is_archive: bool = False
    gives_parts: bool = False


CONTAINERS: tuple[Container, ...] = (
    Container("tar", "archives of files", (".tar",), "corpuskit.inputs.tar", is_archive=True),
    Container("zip", "archives of files", (".zip",), "corpuskit.inputs.zip", is_archive=True),
    Container(
        "jsonl", "a JSON object a line", (".jsonl", ".ndjson"), "corpuskit.inputs.jsonl", gives_parts=True
    ),
    Container("csv", "a table with a row a document", (".csv",), "corpuskit.inputs.tables"),
    Container("tsv", "the same with tabs", (".tsv",), "corpuskit.inputs.tables"),
    Container(
        "parquet",
        "rows; needs the extra parquet",
        (".parquet",),
        "corpuskit.inputs.parquet",
        gives_parts=True,
    ),
    Container("warc", "web archives; needs the extra warc", (".warc",), "corpuskit.inputs.warc"),
    Container("feed", "RSS and Atom, an entry a document", (".rss", ".atom"), "corpuskit.inputs.feeds"),
)
HEAD = 4096
"""Bytes that tell a feed from other XML."""
_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)[\s>/]")
CONTAINER_NAMES = frozenset(container.name for container in CONTAINERS)
_BY_SUFFIX = {suffix: container for container in CONTAINERS for suffix in container.suffixes}
_BY_NAME = {container.name: container for container in CONTAINERS}


class Kind(msgspec.Struct, frozen=True):
    """What a name says: a container or, where that is ``None``, a document; and how it is compressed.

    ``suffix`` is that of the compression, ``name`` is the name without it.
    """

    name: str
    compression: str | None
    suffix: str
    container: Container | None

    def named(self, name: str) -> str:
        """The name of a document of this kind: a file's without the suffix of its compression."""
        return name[: len(name) - len(self.suffix)]

    @property
    def is_plain(self) -> bool:
        """Whether it is a document as it is."""
        return self.compression is None and self.container is None


class Opened(msgspec.Struct, frozen=True):
    """A container that is being read: its name and path, its place in an outer one, and its bytes.

    ``depth`` says how many containers it is in. ``is_file``: the stream's bytes are those of the file at
    ``path``, so that stretches of it can be read again. ``part`` is all that is wanted of it.
    ``packed`` is what ``stream`` is decompressed from: where that breaks off, it goes on from there.
    """

    name: str
    path: str | None
    stream: Stream
    place: str | None = None
    depth: int = 0
    is_file: bool = False
    part: Part | None = None
    packed: Stream | None = None

    def at(self, place: str) -> str:
        """A place in the container, with the way to it."""
        return f"{self.place}, {place}" if self.place else place

    def error(self, code: str, reason: str, place: str | None = None) -> InputError:
        """An error at a place of the container."""
        where = self.at(place) if place else self.place
        return InputError(code, reason, source=self.path or self.name, place=where)

    def placed(self, error: CorpuskitError, place: str | None = None) -> InputError:
        """The error with the container's name, and the way to its place."""
        inner = ", ".join(part for part in (place, error.place) if part)
        return self.error(error.code, error.reason, inner or None)


def kind_of(name: str, intake: Intake) -> Kind:
    """What a file of that name is.

    Where the intake's format is a container's, it goes before the suffix, save those of archives.
    """
    stem, suffix = splitext(name)
    if suffix.lower() in TAR_SUFFIXES:
        name = stem + TAR_SUFFIXES[suffix.lower()]
        stem, suffix = splitext(name)
    compression = SUFFIXES.get(suffix.lower())
    inner = stem if compression else name
    container = _BY_SUFFIX.get(splitext(inner)[1].lower())
    if intake.format in _BY_NAME and (container is None or not container.is_archive):
        container = _BY_NAME[intake.format]
    return Kind(inner, compression, suffix if compression else "", container)


def is_perhaps_feed(kind: Kind, intake: Intake) -> bool:
    """Whether a document may be a feed, which only its beginning tells."""
    return kind.container is None and intake.format is None and kind.name.lower().endswith(".xml")


def looked_at(kind: Kind, head: bytes) -> Kind:
    """The kind of an XML document, now that its beginning is known: a feed is a container."""
    root = _ROOT.search(head)
    is_feed = root is not None and root[1] in {b"rss", b"feed", b"RDF"}
    return evolve(kind, container=_BY_NAME["feed"]) if is_feed else kind


def choose(name: str, intake: Intake) -> Kind | Skipped | None:
    """What to do with a file in a folder, or a member of an archive; ``None``: no one wants it named.

    ``name`` is relative to the folder or archive.
    """
    own = name.rpartition("/")[2]
    if is_hidden(own) or not intake.is_chosen(name):
        return None
    if is_manifest(own):
        return Skipped(name)
    kind = kind_of(name, intake)
    if kind.container is None:
        suffix = splitext(kind.name)[1].lower()
        if is_about(own) or not (suffix in intake.suffixes or intake.include):
            return Skipped(name)
    return kind


def contents(opened: Opened, kind: Kind, intake: Intake) -> Iterator[Found]:
    """The documents of what was opened, or the errors in their place; nothing is raised.

    Where nothing at all is in it, it is passed over, and not without a word.
    """
    is_empty = opened.part is None  # a part of a file may have none
    try:
        for found in _contents(opened, kind, intake):
            is_empty = False
            yield found
        if is_empty:
            yield Skipped(opened.name, "no document was found in it")
    except (InputError, FormatError) as error:
        yield opened.placed(error)
    except Exception as error:  # noqa: BLE001  a defect in one container's way must not stop the others
        yield opened.error("internal-error", f"a defect in corpuskit: {type(error).__name__}: {error}")


def _contents(opened: Opened, kind: Kind, intake: Intake) -> Iterator[Found]:
    if kind.compression is not None:
        packed = opened.stream
        chunks = decompressed(packed.chunks(), kind.compression, intake.max_ratio, packed.unread)
        opened = evolve(opened, stream=Stream(chunks), is_file=False, packed=packed)
    if is_perhaps_feed(kind, intake):
        kind = looked_at(kind, opened.stream.peek(HEAD))
    if kind.container is None:
        data = read_whole(opened.stream, opened.path or opened.name, intake.max_bytes)
        format_ = intake.format_of(kind.name)
        chosen = intake.fields if format_ == "json" else None
        yield Item(kind.named(opened.name), opened.path, opened.place, format_, data=data, fields=chosen)
    elif opened.depth > 1:
        yield opened.error("nested-archive", "is a container in a container in a container")
    else:
        if kind.container.is_archive and kind.container.name == intake.format:
            intake = evolve(intake, format=None)  # what the archive is, its members are not
        yield from import_module(kind.container.module).items(opened, intake)
