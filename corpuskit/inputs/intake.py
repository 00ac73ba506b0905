"""What is taken from the inputs, and as what."""

import re
from collections.abc import Mapping
from functools import cache
from os.path import split, splitext

import msgspec

from corpuskit.errors import FormatError
from corpuskit.inputs.items import DEFAULT_MAX_BYTES
from corpuskit.inputs.parts import Part
from corpuskit.inputs.records import Fields

MOST_MEMBERS = 500_000
"""The most members of an archive: several times a large corpus, far below what an attack needs."""
MOST_RATIO = 1000.0
"""The most bytes that a compressed one may become: text reaches 10, deflate cannot pass 1,032."""

_MANIFEST = "manifest.jsonl"
_DATA_PACKAGE = "datapackage.json"
"""Describes the tables beside it, and is no article."""
_GLOB = re.compile(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]]*\]|.", re.DOTALL)


class Intake(msgspec.Struct, frozen=True):
    """What is taken from the inputs, and as what.

    ``suffixes`` maps the suffixes of documents, with their dot and in lower case, to the name of the format
    that reads them, or to ``None`` where the text must be looked at. ``format`` overrules it for every
    document; where it names a container (``jsonl``, ``warc``), for every file of an unknown suffix and for
    standard input. ``include`` and ``exclude`` are globs for files in folders and members of archives.
    ``fields`` says what the keys and columns of records hold. ``encoding`` is that of tables and documents.
    ``part`` is what is taken of all files.

    ``max_bytes`` limits a document, ``max_members`` an archive, ``max_ratio`` what decompression may make of
    a byte.
    """

    suffixes: Mapping[str, str | None] = msgspec.field(default_factory=dict)
    format: str | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fields: Fields = msgspec.field(default_factory=Fields)
    encoding: str | None = None
    part: Part | None = None
    max_bytes: int = DEFAULT_MAX_BYTES
    max_members: int = MOST_MEMBERS
    max_ratio: float = MOST_RATIO

    def format_of(self, name: str) -> str | None:
        """The format of a document of that name."""
        return self.format or self.suffixes.get(splitext(name)[1].lower())

    def is_chosen(self, name: str) -> bool:
        """Whether the globs take a name, relative to its folder or archive, with ``/`` between its parts."""
        if self.exclude and self.is_excluded(name):
            return False
        return not self.include or any(_glob(pattern).fullmatch(name) for pattern in self.include)

    def is_excluded(self, name: str) -> bool:
        """Whether a glob leaves out a file, or a folder with all that is in it."""
        return any(_glob(pattern).fullmatch(name) for pattern in self.exclude)


def is_hidden(name: str) -> bool:
    """Whether a file is one that no one means: hidden, a lock of an office program, or of an archiver."""
    return name.startswith((".", "~$")) or name == "__MACOSX"


def is_about(name: str) -> bool:
    """Whether a file, by its name or its path, tells about the others: a README, a description of tables."""
    own = split(name)[1]
    return splitext(own)[0].upper() == "README" or own == _DATA_PACKAGE


def is_manifest(name: str) -> bool:
    """Whether a file says what became of the documents of a run."""
    return name.endswith(_MANIFEST)


@cache
def _glob(pattern: str) -> re.Pattern[str]:
    """A glob as a pattern: ``*`` and ``?`` stay within a name, ``**`` crosses folders.

    Without a slash it is for the name alone, in any folder. Raises :class:`FormatError` (``unknown-option``).
    """
    parts = []
    for piece in _GLOB.findall(pattern.removesuffix("/")):
        if piece == "**/":
            parts.append("(?:.*/)?")
        elif piece == "**":
            parts.append(".*")
        elif piece == "*":
            parts.append("[^/]*")
        elif piece == "?":
            parts.append("[^/]")
        elif len(piece) > 2 and piece[0] == "[":
            inner = re.sub(r"([\\^\[&~|])", r"\\\1", piece[1:-1])
            parts.append(f"[^{inner[1:]}]" if inner[0] == "!" else f"[{inner}]")
        else:
            parts.append(re.escape(piece))
    anywhere = "" if "/" in pattern.removesuffix("/") else "(?:.*/)?"
    try:
        return re.compile(anywhere + "".join(parts), re.DOTALL)
    except re.error as error:
        raise FormatError("unknown-option", f"{pattern!r} is no pattern of names: {error.msg}") from None
