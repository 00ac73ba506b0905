"""Members of zip archives, without ever writing one to a disk (PKWARE APPNOTE 6.3.10).

The list at the archive's end is read entry by entry: Python's zipfile holds it whole, which takes 600 bytes
and more a member. Where an archive comes as a stream, or its end is missing, the headers before the members
are followed instead.
"""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from struct import Struct
from typing import BinaryIO, NamedTuple

from corpuskit.errors import InputError
from corpuskit.escapes import readable_name
from corpuskit.inputs.containers import Opened
from corpuskit.inputs.intake import Intake
from corpuskit.inputs.items import Found
from corpuskit.inputs.members import Gate, Member
from corpuskit.inputs.reading import input_error, open_seekable
from corpuskit.inputs.streams import CHUNK, Readable, Stream, from_file

_ENTRY = Struct("<4sHHHHHHLLLHHHHHLL")
_LOCAL = Struct("<4sHHHHHLLLHH")
_END = Struct("<4sHHHHLLH")
_END_64 = Struct("<4sQHHLLQQQQ")
_LOCATOR = Struct("<4sLQL")
_LONGEST_COMMENT = 0xFFFF
_WHOLE = 0xFFFFFFFF
"""What a field of 32 bits says where the number stands in the extra field."""
_ENCRYPTED, _SIZES_BEHIND, _UTF_8 = 0x1, 0x8, 0x800
_UNIX, _LINK = 3, 0xA000
_NO_ZIP = "is no zip archive, or its end is missing"


def items(opened: Opened, intake: Intake) -> Iterator[Found]:
    """The documents of all members. Raises :class:`InputError` where the archive is broken."""
    gate = Gate(opened, intake)
    if not opened.is_file or opened.path is None:
        yield from _in_sequence(opened.stream, gate)
        return
    try:
        with open_seekable(opened.path) as file:
            start, count, shift = _list_of(file)
            if count is None:
                yield from _in_sequence(opened.stream, gate)
                reason = "the list of members is missing: the archive is cut short"
                raise InputError("damaged-container", reason, place=f"byte {file.seek(0, 2)}")
            listing = Stream(_from(file, start))
            for _ in range(count):
                entry = _entry(listing, start + listing.offset)
                if not entry.name.endswith("/"):
                    yield from gate.items(_listed(entry, file, shift))
    except OSError as error:
        raise input_error(opened.path, error) from None


def _from(file: BinaryIO, position: int) -> Iterator[bytes]:
    """A file's chunks from a position on, whatever else is read from it meanwhile."""
    while True:
        file.seek(position)
        chunk = file.read(CHUNK)
        if not chunk:
            return
        position += len(chunk)
        yield chunk


class _Entry(NamedTuple):
    """What is known of a member."""

    name: str
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    offset: int
    mode: int = 0


def _listed(entry: _Entry, data: BinaryIO, shift: int) -> Member:
    """A member of the list, read from where its header is."""
    place = entry.offset + shift

    def chunks() -> Iterator[bytes]:
        head = b""
        if 0 <= place <= data.seek(0, 2):
            data.seek(place)
            head = data.read(_LOCAL.size)
        if len(head) < _LOCAL.size or not head.startswith(b"PK\3\4"):
            raise InputError("damaged-container", "no member begins there", place=f"byte {place}")
        *_, name, extra = _LOCAL.unpack(head)
        data.seek(name + extra, 1)
        yield from _unpacked(entry, data, place)

    return Member(entry.name, place, entry.size, chunks, entry.packed, _refusal(entry))


def _met(entry: _Entry, packed: Readable) -> Member:
    """A member whose header was met in a stream, and whose bytes follow."""
    return Member(
        entry.name,
        entry.offset,
        entry.size,
        lambda: _unpacked(entry, packed, entry.offset),
        entry.packed,
        _refusal(entry),
    )


def _refusal(entry: _Entry) -> tuple[str, str] | None:
    if entry.flags & _ENCRYPTED:
        return "encrypted-member", "is encrypted"
    if entry.mode & 0xF000 == _LINK:
        return "unsafe-member", "is a link; links are not followed"
    return None


def _unpacked(entry: _Entry, packed: Readable, place: int) -> Iterator[bytes]:
    """A member's bytes, checked against its checksum, from where they begin; ``place`` is its header's."""
    info = zipfile.ZipInfo(entry.name or "member")
    info.compress_type, info.CRC = entry.method, entry.crc
    info.compress_size, info.file_size = entry.packed, entry.size
    try:
        with zipfile.ZipExtFile(packed, "r", info) as file:
            yield from from_file(file)
    except NotImplementedError as error:
        reason = f"its compression cannot be read: {error}"
        raise InputError("damaged-container", reason, place=f"byte {place}") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError) as error:
        reason = f"is cut short or broken: {error}" if str(error) else "is cut short"
        raise InputError("damaged-container", reason, place=f"byte {place}") from None


def _list_of(file: BinaryIO) -> tuple[int, int | None, int]:
    """Where the list of members begins, how many it has, and how far all offsets are off.

    ``None`` members: there is no list. Bytes may stand before the archive, in a program that unpacks itself.
    """
    size = file.seek(0, 2)
    tail_at = max(size - _LONGEST_COMMENT - _END.size, 0)
    file.seek(tail_at)
    tail = file.read()
    found = tail.rfind(b"PK\5\6")
    if found < 0 or len(tail) - found < _END.size:
        return 0, None, 0
    end = tail_at + found
    _, _, _, _, count, length, offset, _ = _END.unpack_from(tail, found)
    if _WHOLE in {length, offset} or count == 0xFFFF:
        file.seek(max(end - _LOCATOR.size, 0))
        locator = file.read(_LOCATOR.size)
        if len(locator) == _LOCATOR.size and locator.startswith(b"PK\6\7"):
            file.seek(max(end - _LOCATOR.size - _END_64.size, 0))
            record = file.read(_END_64.size)
            if record.startswith(b"PK\6\6"):
                *_, count, length, offset = _END_64.unpack(record)
                end -= _LOCATOR.size + _END_64.size
    start = end - length
    # A list that would begin before the file is none.
    return (start, count, start - offset) if start >= 0 else (0, None, 0)


def _entry(file: Stream, place: int) -> _Entry:
    """The next entry of the list, which is at ``place``. Raises :class:`InputError`."""
    head = file.read(_ENTRY.size)
    if len(head) < _ENTRY.size or not head.startswith(b"PK\1\2"):
        reason = "the list of members is broken; what stands before was read"
        raise InputError("damaged-container", reason, place=f"byte {place}")
    _, made, _, flags, method, _, _, crc, packed, size, names, extras, notes, _, _, mode, offset = (
        _ENTRY.unpack(head)
    )
    name = _name(file.read(names), flags)
    wide = _wide(file.read(extras))
    file.skip(notes)
    size = next(wide, 0) if size == _WHOLE else size
    packed = next(wide, 0) if packed == _WHOLE else packed
    offset = next(wide, 0) if offset == _WHOLE else offset
    return _Entry(name, flags, method, crc, packed, size, offset, mode >> 16 if made >> 8 == _UNIX else 0)


def _name(raw: bytes, flags: int) -> str:
    """A member's name: archivers that do not say so write UTF-8 too."""
    try:
        name = raw.decode("utf-8")
    except UnicodeDecodeError:
        name = raw.decode("utf-8", "surrogateescape") if flags & _UTF_8 else raw.decode("cp437")
    return readable_name(name).replace("\\", "/")


def _wide(extra: bytes) -> Iterator[int]:
    """The numbers of 64 bits in an extra field, in their order (4.5.3)."""
    position = 0
    while position + 4 <= len(extra):
        tag, length = int.from_bytes(extra[position : position + 2], "little"), 0
        length = int.from_bytes(extra[position + 2 : position + 4], "little")
        if tag == 1:
            for start in range(position + 4, min(position + 4 + length, len(extra)) - 7, 8):
                yield int.from_bytes(extra[start : start + 8], "little")
        position += 4 + length


def _in_sequence(stream: Stream, gate: Gate) -> Iterator[Found]:
    """The members in the order of their headers, up to the list.

    Raises :class:`InputError` where one is cut short, or where something else stands.
    """
    while True:
        start = stream.offset
        head = stream.read(_LOCAL.size)
        if head.startswith((b"PK\1\2", b"PK\5\6", b"PK\6\6")):
            stream.skip(1 << 62)
            return
        if len(head) < _LOCAL.size or not head.startswith(b"PK\3\4"):
            if not head and start:
                return
            reason = (
                _NO_ZIP if not start else "the archive is cut short or broken; what stands before was read"
            )
            raise InputError("damaged-container", reason, place=f"byte {start}")
        _, _, flags, method, _, _, crc, packed, size, names, extras = _LOCAL.unpack(head)
        name = _name(stream.read(names), flags)
        wide = _wide(stream.read(extras))
        size = next(wide, 0) if size == _WHOLE else size
        packed = next(wide, 0) if packed == _WHOLE else packed
        entry = _Entry(name, flags, method, crc, packed, size, start)
        if flags & _SIZES_BEHIND and not packed:
            yield from _of_unknown_size(entry, stream, gate)
            continue
        following = stream.offset + packed
        if not name.endswith("/"):
            yield from gate.items(_met(entry, stream))
        stream.skip(following - stream.offset)
        if stream.offset < following:
            reason = "the archive ends in the middle of a member"
            raise InputError("damaged-container", reason, place=f"byte {stream.offset}")
        if flags & _SIZES_BEHIND:
            _pass_sizes(stream)


def _of_unknown_size(entry: _Entry, stream: Stream, gate: Gate) -> Iterator[Found]:
    """A member whose end shows only when it is decompressed; the sizes stand behind it."""
    place = f"member {entry.name!r}, byte {entry.offset}"
    if entry.method != zipfile.ZIP_DEFLATED or entry.flags & _ENCRYPTED:
        reason = "its size is not known, so that nothing behind it can be read"
        raise InputError("damaged-container", reason, place=place)
    engine, parts, length, packed = zlib.decompressobj(wbits=-15), [], 0, 0
    try:
        while not engine.eof:
            data = engine.unconsumed_tail or stream.read(4096)
            if not data:
                raise InputError("damaged-container", "is cut short", place=place)
            part = engine.decompress(data, 1 << 18)
            length += len(part)
            packed += len(data) - len(engine.unconsumed_tail) - len(engine.unused_data)
            if length <= gate.intake.max_bytes:
                parts.append(part)
    except zlib.error as error:
        raise InputError("damaged-container", f"is broken: {error}", place=place) from None
    stream.unread(engine.unused_data)
    crc = _pass_sizes(stream)
    data = b"".join(parts) if length <= gate.intake.max_bytes else b""
    known = entry._replace(method=zipfile.ZIP_STORED, crc=crc, packed=length, size=length)
    if not entry.name.endswith("/"):
        yield from gate.items(_met(known, BytesIO(data)))


def _pass_sizes(stream: Stream) -> int:
    """Pass over what stands behind a member, and give its checksum (4.3.9)."""
    head = stream.read(4)
    crc = stream.read(4) if head == b"PK\7\10" else head
    sizes = stream.read(16)
    # Eight bytes of sizes, or sixteen in large archives: the next header tells.
    if sizes[8:10] == b"PK" or len(sizes) < 16:
        stream.unread(sizes[8:])
    return int.from_bytes(crc, "little")
