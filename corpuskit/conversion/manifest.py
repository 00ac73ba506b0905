"""``manifest.jsonl``: what became of every document of a run, a line an article, in the inputs' order."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Literal

import msgspec

from corpuskit.conversion.report import Failure
from corpuskit.escapes import readable_name
from corpuskit.messages import Message

Status = Literal["written", "failed", "skipped", "empty", "superseded", "gone"]


class Said(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A message, or why a document failed."""

    severity: str
    code: str
    reason: str
    place: str | None = None
    span: tuple[int, int] | None = None


class Entry(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A line of the manifest.

    ``source`` is the document's name relative to the inputs, ``place`` where in its container it stands,
    ``digest`` the SHA-256 of what was read and of what its container says of it. ``outputs`` are files
    relative to the manifest, one for each format. ``status``: ``written``; ``failed``, then ``failure`` says
    why; ``skipped``, since no parser is known for it, or for a ``reason``; ``empty``, since it holds no
    article; ``superseded``, an article in a shard whose source has changed since; ``gone``, one whose source
    is no longer there.
    """

    source: str
    status: Status
    place: str | None = None
    digest: str | None = None
    id: str | None = None
    outputs: tuple[str, ...] = ()
    failure: Said | None = None
    messages: tuple[Said, ...] = ()
    reason: str | None = None


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Entry)


def line_of(entry: Entry) -> bytes:
    """An entry as a line; names of files are made readable where UTF-8 cannot hold them."""
    try:
        return _ENCODER.encode(entry) + b"\n"
    except UnicodeEncodeError:
        return _ENCODER.encode(_writable(entry)) + b"\n"


def entry_of(line: bytes) -> Entry:
    """The entry of a line. Raises ``msgspec.MsgspecError``."""
    return _DECODER.decode(line)


def entries(file: BinaryIO, end: int | None = None) -> Iterator[tuple[int, bytes, Entry]]:
    """Every entry with its offset and its line, up to the offset ``end``; half a line at the end is none."""
    offset = 0
    while end is None or offset < end:
        line = file.readline()
        if not line.endswith(b"\n"):
            return
        yield offset, line, entry_of(line)
        offset += len(line)


def said_of(message: Message) -> Said:
    """A message as the manifest has it."""
    span = (message.span.start, message.span.end) if message.span else None
    return Said(message.severity, message.code, message.reason, span=span)


def said_of_failure(failure: Failure) -> Said:
    """Why a document failed, as the manifest has it."""
    return Said("error", failure.code, failure.reason, failure.place)


def failure_of(entry: Entry) -> Failure:
    """The failure that an entry tells of."""
    said = entry.failure or Said("error", "internal-error", "")
    return Failure(entry.source, said.code, said.reason, said.place)


def count_lines(path: Path) -> int:
    """How many lines a file has."""
    count = 0
    with path.open("rb") as file:
        while data := file.read(1_000_000):
            count += data.count(b"\n")
    return count


def _writable(entry: Entry) -> Entry:
    return msgspec.convert(_replaced(msgspec.to_builtins(entry)), Entry)


def _replaced(value: object) -> object:
    if isinstance(value, str):
        return readable_name(value)
    if isinstance(value, dict):
        return {key: _replaced(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_replaced(inner) for inner in value]
    return value
