"""Records of web archives (WARC, ISO 28500): pages and texts as they were fetched.

fastwarc finds the records and reads their headers. Decompression, HTTP's head and what it did to a body are
seen to here: fastwarc (2.0) says nothing of records that are cut short, and loses all that follow a body that
it cannot decode.
"""

import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import define

from corpuskit.article import evolve
from corpuskit.errors import FormatError, InputError
from corpuskit.formats import Stated
from corpuskit.inputs.compression import compression_of, decompressed
from corpuskit.inputs.containers import Opened
from corpuskit.inputs.intake import Intake
from corpuskit.inputs.items import Found, Item, Skipped, too_large
from corpuskit.inputs.reading import read_whole
from corpuskit.inputs.streams import CHUNK, Stream

if TYPE_CHECKING:
    from collections.abc import Iterable

_FORMATS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": None,
    "text/markdown": "markdown",
    "": None,
}
_LONGEST_HEADERS = 1 << 16
_END = b"\r\n\r\n"
_MEMBER = b"\x1f\x8b\x08"
"""How a member of a gzip file begins (RFC 1952, 2.3.1)."""
_WORD = b"WARC/"
_LOOK = 4096
"""Compressed bytes that are looked at for a record's first word; a gzip header may hold a file's name."""


def items(opened: Opened, intake: Intake) -> Iterator[Found]:
    """An item for each response, resource or conversion record with a text.

    Other records, and responses that are none of success, are skipped; those that cannot hold a document
    (requests, metadata) are not named. Raises :class:`InputError` where the archive is broken; where each
    record is compressed on its own, those behind a broken one are read.
    """
    warc = _fastwarc()
    done = _Done()
    while True:
        try:
            yield from _of_stream(warc, opened, intake, done)
            return
        except InputError as error:
            following = _following(opened.packed, intake) if opened.packed is not None else None
            if following is None:
                raise
            yield opened.placed(error)
            done.bytes += opened.stream.offset
            opened = evolve(opened, stream=following)


@define
class _Done:
    """How much was read of an archive: records, and bytes before the last break."""

    records: int = 0
    bytes: int = 0


def _following(packed: Stream, intake: Intake) -> Stream | None:
    """What comes behind a break, from the next record on that is compressed on its own; ``None``: nothing."""
    window = packed.read(CHUNK)
    first = 1  # what begins with the window is what broke
    while window:
        at = window.find(_MEMBER, first)
        while at >= 0:
            # Enough to see a record's first word, or what cannot be one.
            if _begins(window[at : at + _LOOK]):
                packed.unread(window[at:])
                start = packed.offset
                return Stream(decompressed(packed.chunks(), "gzip", intake.max_ratio, packed.unread, start))
            at = window.find(_MEMBER, at + 1)
        following = packed.read(CHUNK)
        if not following:
            return None
        # A member's head may stand across two windows.
        window, first = window[max(len(window) - _LOOK, first) :] + following, 0
    return None


def _begins(data: bytes) -> bool:
    try:
        return zlib.decompressobj(wbits=31).decompress(data, len(_WORD)) == _WORD
    except zlib.error:
        return False


def _of_stream(warc: Any, opened: Opened, intake: Intake, done: _Done) -> Iterator[Found]:
    source = _Source(opened.stream)
    kinds = (warc.response, warc.resource, warc.conversion)
    is_short = False
    for record in _records(warc, source, done.bytes):
        done.records += 1
        number = done.records
        if record.record_type not in kinds:
            continue
        place = f"record {number}, byte {done.bytes + record.stream_pos}"
        raw = record.reader.read(intake.max_bytes + _LONGEST_HEADERS)
        states_length = (record.headers.get("Content-Length") or "").strip().isdigit()
        is_short = not states_length or len(raw) < min(
            record.content_length, intake.max_bytes + _LONGEST_HEADERS
        )
        if is_short:
            yield opened.error("damaged-container", "the record is cut short", place)
            continue
        try:
            yield _item(record, _payload(record, raw), f"{opened.name}/{number}", place, opened, intake)
        except InputError as error:
            yield opened.placed(error, place)
    if source.tail and source.tail != _END and not is_short:
        reason = "the archive ends in the middle of a record; what stands before was read"
        raise InputError("damaged-container", reason, place=f"byte {done.bytes + source.tell()}")


class _Payload(NamedTuple):
    """What was fetched: headers, their names in lower case, a body, and whether it is what was asked for."""

    headers: dict[str, str]
    body: bytes
    is_success: bool = True


def _item(record: Any, payload: _Payload, name: str, place: str, opened: Opened, intake: Intake) -> Found:
    type_, charset = _type_of(payload.headers)
    if type_ not in _FORMATS or not payload.is_success:
        return Skipped(name)
    data = _body(payload, intake)
    if len(data) > intake.max_bytes:
        raise too_large("", intake.max_bytes)
    format_ = intake.fields.format or _FORMATS[type_]
    return Item(name, opened.path, opened.at(place), format_, _stated(record), data, charset=charset)


def _payload(record: Any, raw: bytes) -> _Payload:
    """A record's block, without the head that HTTP put before it (RFC 9112, 2.1)."""
    type_ = record.headers.get("Content-Type") or ""
    if not type_.lower().startswith("application/http"):
        return _Payload({"content-type": type_}, raw)
    head, sign, body = raw.partition(b"\r\n\r\n")
    if not sign:
        head, _, body = raw.partition(b"\n\n")
    status, *lines = head.decode("latin-1").split("\n")
    headers: dict[str, str] = {}
    for line in lines:
        field, _, value = line.partition(":")
        headers.setdefault(field.strip().lower(), value.strip())
    version, _, code = status.strip().partition(" ")
    # Success (RFC 9110, 15.3): the server gave what was asked for.
    return _Payload(headers, body, version.startswith("HTTP/") and code.startswith("2"))


def _fastwarc() -> Any:
    try:
        from fastwarc import warc
    except ImportError:
        reason = "web archives need fastwarc: pip install 'corpuskit[warc]'"
        raise FormatError("missing-extra", reason) from None
    return warc


class _Source:
    """A stream as fastwarc reads it; it remembers how it ended."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self.tail = b""

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self.tail = (self.tail + data)[-len(_END) :]
        return data

    def tell(self) -> int:
        return self._stream.offset


def _records(warc: Any, source: _Source, before: int) -> Iterator[Any]:
    last: int | None = None
    found: Iterable[Any] = warc.ArchiveIterator(
        source, parse_http=False, stream_detect=False, max_header_len=_LONGEST_HEADERS
    )
    try:
        for record in found:
            last = record.stream_pos
            yield record
    except (OSError, ValueError) as error:
        if last is None:
            raise InputError("damaged-container", f"is no web archive: {error}", place="byte 0") from None
        reason = f"what follows the record at this place cannot be read: {error}; what stands before was read"
        raise InputError("damaged-container", reason, place=f"byte {before + last}") from None


def _type_of(headers: dict[str, str]) -> tuple[str, str | None]:
    """The media type, and the charset if one is declared."""
    type_, *parameters = headers.get("content-type", "").split(";")
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return type_.strip().lower(), value.strip(" \t\"'") or None
    return type_.strip().lower(), None


def _stated(record: Any) -> tuple[Stated, ...]:
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    date = (record.headers.get("WARC-Date") or "").strip()
    addressed = (Stated("url", url, rule="warc.target-uri"),) if url.startswith("http") else ()
    return (*addressed, Stated("retrieved", date, rule="warc.date")) if date else addressed


def _body(payload: _Payload, intake: Intake) -> bytes:
    """What the server sent, without what HTTP did to it. Raises :class:`InputError`.

    Crawlers often undo it and leave the header, so that a body that does not look encoded is left alone.
    """
    body = payload.body
    if "chunked" in payload.headers.get("transfer-encoding", "").lower():
        body = _joined(body)
    for encoding in reversed(payload.headers.get("content-encoding", "").lower().split(",")):
        body = _decoded(body, encoding.strip(), intake)
    return body


def _joined(body: bytes) -> bytes:
    """The chunks of a body in one piece (RFC 9112, 7.1)."""
    parts: list[bytes] = []
    position = 0
    while position < len(body):
        end = body.find(b"\r\n", position)
        try:
            size = int(body[position:end].split(b";")[0].strip() or b"x", 16)
        except ValueError:
            return body if not parts else b"".join(parts)
        if end < 0 or size == 0:
            break
        parts.append(body[end + 2 : end + 2 + size])
        position = end + 2 + size + 2
    return b"".join(parts)


def _decoded(body: bytes, encoding: str, intake: Intake) -> bytes:
    limit = intake.max_bytes + 1
    if encoding in {"gzip", "x-gzip", "zstd"} and compression_of(body):
        kind = "zstd" if encoding == "zstd" else "gzip"
        return read_whole(Stream(decompressed(iter([body]), kind, intake.max_ratio)), "", intake.max_bytes)
    try:
        if encoding == "deflate":
            return _inflated(body, limit)
        if encoding == "br":
            return _unbrotlied(body, limit)
    except ValueError as error:
        raise InputError("damaged-container", f"its {encoding} data are broken: {error}") from None
    return body


def _inflated(body: bytes, limit: int) -> bytes:
    """With or without the frame that RFC 9110 asks for; servers send both."""
    for wbits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        try:
            return zlib.decompressobj(wbits).decompress(body, limit)
        except zlib.error:
            continue
    return body


def _unbrotlied(body: bytes, limit: int) -> bytes:
    try:
        import brotli
    except ImportError:
        reason = "a body compressed with Brotli needs brotli: pip install 'corpuskit[warc]'"
        raise InputError("missing-extra", reason) from None
    engine = brotli.Decompressor()
    try:
        data: bytes = engine.process(body, output_buffer_limit=limit)
        while len(data) < limit and not engine.is_finished():
            more = engine.process(b"", output_buffer_limit=limit)
            if not more:
                break
            data += more
    except brotli.error:
        return body  # decoded already
    return data[:limit]
