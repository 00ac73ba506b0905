"""Members of tar archives, in their order, without ever writing one to a disk."""

import tarfile
from collections.abc import Iterator
from typing import Any

from corpuskit.errors import InputError
from corpuskit.escapes import readable_name
from corpuskit.inputs.containers import Opened
from corpuskit.inputs.intake import Intake
from corpuskit.inputs.items import Found
from corpuskit.inputs.members import Gate, Member
from corpuskit.inputs.streams import CHUNK, Stream, from_file

_BLOCK = 512
_LONGEST_EXTENSION = 1_000_000
"""Bytes of a header that extends another one, with a long name for instance; more is an attack."""
_EXTENSIONS = frozenset({b"L", b"K", b"x", b"g", b"X"})
"""Types of such headers (POSIX.1-2001, pax; GNU tar)."""


def items(opened: Opened, intake: Intake) -> Iterator[Found]:
    """The documents of all members. Raises :class:`InputError` where the archive is broken."""
    window = _Window(opened.stream)
    gate = Gate(opened, intake)
    with _open(window) as archive:
        while (info := _next(archive)) is not None:
            if not info.isdir():
                yield from gate.items(_member(archive, info))
    _check_end(archive.offset, window)


class _Info(tarfile.TarInfo):
    """A header, refused where it wants to extend another one without measure."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> "_Info":
        found = super().frombuf(buf, encoding, errors)
        if found.type in _EXTENSIONS and found.size > _LONGEST_EXTENSION:
            raise InputError("damaged-container", f"a header of {found.size:,} bytes is none")
        return found


class _Window:
    """A stream that remembers what was read last."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._before = self._last = b""
        self._end = 0

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self._before, self._last = self._last, data
        self._end += len(data)
        return data

    def at(self, offset: int) -> bytes:
        """The block at an offset, as far as it was read."""
        kept = self._before + self._last
        start = offset - (self._end - len(kept))
        return kept[max(start, 0) : max(start + _BLOCK, 0)]


def _member(archive: tarfile.TarFile, info: tarfile.TarInfo) -> Member:
    name = readable_name(info.name)
    return Member(name, info.offset, info.size, lambda: _chunks(archive, info), refusal=_refusal(info))


def _refusal(info: tarfile.TarInfo) -> tuple[str, str] | None:
    if info.issym() or info.islnk():
        return "unsafe-member", f"is a link to {info.linkname!r}; links are not followed"
    if not info.isreg():
        return "unsafe-member", "is a device or a pipe"
    return None


def _chunks(archive: tarfile.TarFile, info: tarfile.TarInfo) -> Iterator[bytes]:
    try:
        if info.sparse is not None:
            sparse = archive.extractfile(info)
            yield from from_file(sparse) if sparse is not None else ()
            return
        # What extractfile gives passes three more readers, which takes as long as all else.
        stream: Any = archive.fileobj
        stream.seek(info.offset_data)
        left = info.size
        while left and (chunk := stream.read(min(left, CHUNK))):
            left -= len(chunk)
            yield chunk
    except tarfile.TarError as error:
        raise InputError("damaged-container", f"is cut short: {error}") from None
    if left:
        raise InputError("damaged-container", f"is cut short: {left:,} bytes are missing")


def _open(window: _Window) -> tarfile.TarFile:
    try:
        return tarfile.open(fileobj=window, mode="r|", tarinfo=_Info, errors="surrogateescape")  # type: ignore[call-overload, no-any-return]
    except tarfile.TarError as error:
        raise InputError("damaged-container", f"is no tar archive: {error}", place="byte 0") from None


def _next(archive: tarfile.TarFile) -> tarfile.TarInfo | None:
    try:
        found = archive.next()
    except tarfile.TarError as error:
        place = f"byte {archive.offset}"
        reason = f"the archive ends too early or is broken: {error}; what stands before was read"
        raise InputError("damaged-container", reason, place=place) from None
    archive.members.clear()  # type: ignore[attr-defined]  # it keeps all that it has seen
    return found


def _check_end(offset: int, window: _Window) -> None:
    """Raise where an archive does not end as archives do: with blocks of zeros (POSIX, ustar)."""
    block = window.at(offset)
    if len(block) == _BLOCK and not block.strip(b"\0"):
        return
    how = "is no header of a member" if len(block) == _BLOCK else "is missing: the archive is cut short"
    reason = f"what should stand here {how}; what stands before was read"
    raise InputError("damaged-container", reason, place=f"byte {offset}")
