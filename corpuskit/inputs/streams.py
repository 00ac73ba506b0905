"""Bytes that are read once, from front to back: of files, of what is compressed, of members of archives.

Nothing is held but the piece that is being read. Where a stream breaks off, what stands before is given, and
then the error with its place.
"""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from corpuskit.errors import InputError

CHUNK = 1 << 18
"""Bytes that are asked for at a time."""


class Readable(Protocol):
    """What gives bytes when it is asked for them."""

    def read(self, size: int, /) -> bytes:
        """Up to ``size`` bytes; none at the end."""


class Line(NamedTuple):
    """A line without its line feed; ``data`` is ``None`` where it is longer than the limit."""

    number: int
    offset: int
    data: bytes | None


class Stream:
    """A stream of bytes, as chunks that an iterator gives."""

    def __init__(self, chunks: Iterator[bytes], head: bytes = b"") -> None:
        self._chunks = chunks
        self._held, self._at = head, 0
        self._error: InputError | None = None
        self._ended = False
        self.offset = 0
        """How many bytes were given."""

    def read(self, size: int = -1) -> bytes:
        """Up to ``size`` bytes; fewer only at the end.

        Raises :class:`InputError` where the stream is broken, once all that stands before was given.
        """
        if size < 0 or len(self._held) - self._at < size:
            self._hold(size)
        start, end = self._at, len(self._held) if size < 0 else min(self._at + size, len(self._held))
        if start == end and size and self._error is not None:
            raise self._error
        self._at = end
        self.offset += end - start
        return self._held[start:end]

    def peek(self, size: int) -> bytes:
        """The next bytes, which stay to be read."""
        self._hold(size)
        return self._held[self._at : self._at + size]

    def unread(self, data: bytes) -> None:
        """Put back what was read last."""
        self._held, self._at = data + self._held[self._at :], 0
        self.offset -= len(data)

    def skip(self, size: int) -> int:
        """Pass over bytes, and say how many there were."""
        left = size
        while left and (piece := self.read(min(left, CHUNK))):
            left -= len(piece)
        return size - left

    def chunks(self) -> Iterator[bytes]:
        """All that is left, piece by piece. Raises :class:`InputError` at the end of a broken stream."""
        while True:
            chunk = self._held[self._at :] or self._next()
            self._held, self._at = b"", 0
            if not chunk:
                break
            self.offset += len(chunk)
            yield chunk
        if self._error is not None:
            raise self._error

    def lines(self, longest: int) -> Iterator[Line]:
        r"""All lines that are left, ended by ``\\n`` alone; the last may lack it.

        Raises :class:`InputError` behind the last whole line of a broken stream.
        """
        tail: list[bytes] = []
        number, offset, length = 1, self.offset, 0
        for chunk in self.chunks():
            pieces = chunk.split(b"\n")
            for piece in pieces[:-1]:
                whole = length + len(piece)
                data = None if whole > longest else b"".join([*tail, piece]) if tail else piece
                yield Line(number, offset, data)
                number, offset, length = number + 1, offset + whole + 1, 0
                tail.clear()
            length += len(pieces[-1])
            if length <= longest:
                tail.append(pieces[-1])
            else:
                tail.clear()
        if length:
            yield Line(number, offset, b"".join(tail) if length <= longest else None)

    def _hold(self, size: int) -> None:
        """Have at least ``size`` bytes at hand, or all that are left; a negative size is all."""
        length = len(self._held) - self._at
        if 0 <= size <= length:
            return
        parts = [self._held[self._at :]]
        while (size < 0 or length < size) and (chunk := self._next()):
            parts.append(chunk)
            length += len(chunk)
        if len(parts) > 1:
            self._held, self._at = b"".join(parts), 0

    def _next(self) -> bytes:
        """The next chunk; empty at the end, also where the stream is broken."""
        if self._ended:
            return b""
        try:
            for chunk in self._chunks:
                if chunk:
                    return chunk
        except InputError as error:
            self._error = error
        self._ended = True
        return b""


def from_file(file: Readable) -> Iterator[bytes]:
    """The chunks of an open file."""
    while chunk := file.read(CHUNK):
        yield chunk
