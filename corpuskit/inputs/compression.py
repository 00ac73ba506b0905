"""Compressed streams, piece by piece: gzip, bzip2, xz and Zstandard, also several one behind the other."""

from collections.abc import Callable, Iterator
from typing import Protocol

from corpuskit.errors import FormatError, InputError

SUFFIXES = {".gz": "gzip", ".bz2": "bzip2", ".xz": "xz", ".lzma": "xz", ".zst": "zstd"}
"""Suffix to the name of the compression."""
TAR_SUFFIXES = {
    ".tgz": ".tar.gz",
    ".tbz": ".tar.bz2",
    ".tbz2": ".tar.bz2",
    ".txz": ".tar.xz",
    ".tzst": ".tar.zst",
}
"""Short forms of two suffixes."""

_MAGIC = {
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ\0": "xz",
    b"(\xb5/\xfd": "zstd",
}

_PIECE = 1 << 18
"""The most bytes that come of one step, where the library can be told."""
_ZSTD_INPUT = 512
"""Bytes handed to zstandard at a time: a block of 4 bytes may become 128 KB (RFC 8878, 3.1.1.2.2)."""
_RATIO_FROM = 10_000_000
"""Bytes below which the ratio is not looked at: short texts may repeat themselves."""


class _Engine(Protocol):
    """Decompresses one stream."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


def compression_of(head: bytes) -> str | None:
    """The compression that the first six bytes show; ``None`` where they show none."""
    return next((name for magic, name in _MAGIC.items() if head.startswith(magic)), None)


def decompressed(
    chunks: Iterator[bytes],
    compression: str,
    max_ratio: float,
    put_back: Callable[[bytes], None] | None = None,
    start: int = 0,
) -> Iterator[bytes]:
    """The chunks of what is compressed in ``chunks``, which begin at the byte ``start``.

    ``put_back`` is given what was taken of them from a broken byte on.

    Raises :class:`InputError` where it is cut short or broken (``damaged-container``) or becomes more than
    ``max_ratio`` times as large (``compression-ratio``), with the offset in the compressed bytes, and
    :class:`FormatError` (``missing-extra``).
    """
    make, errors = _LIBRARIES[compression]()
    engine: _Engine | None = None
    taken = given = 0
    for chunk in chunks:
        data, is_full = chunk, False
        while data or is_full:
            if engine is None:
                data = _behind_padding(data, compression)
                if not data:
                    break
                engine = make()
            before = len(data)
            copy: Callable[[], _Engine] | None = getattr(engine, "copy", None)  # gzip's alone has one
            kept = copy() if copy is not None else None
            try:
                piece = engine.decompress(data, _PIECE)
            except errors as error:
                if kept is not None:
                    yield from _before_break(kept, data, errors)
                if put_back is not None:
                    put_back(data)
                raise _damaged(compression, f"are broken: {error}", start + taken) from None
            data = engine.unused_data if engine.eof else getattr(engine, "unconsumed_tail", b"")
            taken += before - len(data)
            is_full = len(piece) >= _PIECE and not engine.eof
            if engine.eof:
                engine = None
            if piece:
                given += len(piece)
                if given > _RATIO_FROM and given > max_ratio * taken:
                    raise too_dense(max_ratio, f"byte {start + taken}")
                yield piece
    if engine is not None:
        raise _damaged(compression, "end too early", start + taken)


def _before_break(engine: _Engine, data: bytes, errors: tuple[type[Exception], ...]) -> Iterator[bytes]:
    """What broken data give, byte by byte, up to where they are broken."""
    try:
        for at in range(len(data)):
            if piece := engine.decompress(data[at : at + 1], _PIECE):
                yield piece
    except errors:
        return


def too_dense(max_ratio: float, place: str) -> InputError:
    """The error of what becomes more than text can."""
    reason = f"becomes more than {max_ratio:,.0f} times as large; raise --max-ratio if it is meant to"
    return InputError("compression-ratio", reason, place=place)


def _behind_padding(data: bytes, compression: str) -> bytes:
    """The next stream: zeros may stand before it, as on tapes."""
    return data.lstrip(b"\0") if compression != "zstd" else data


def _damaged(compression: str, how: str, taken: int) -> InputError:
    reason = f"the {compression} data {how}" + ("; what stands before was read" if taken else "")
    return InputError("damaged-container", reason, place=f"byte {taken}")


_Library = tuple[Callable[[], _Engine], tuple[type[Exception], ...]]


def _gzip() -> _Library:
    import zlib

    return lambda: zlib.decompressobj(wbits=31), (zlib.error,)


def _bzip2() -> _Library:
    import bz2

    return bz2.BZ2Decompressor, (OSError, ValueError)


def _xz() -> _Library:
    import lzma

    # The memory limit is the decoder's own: the highest preset needs 65 MB.
    return lambda: lzma.LZMADecompressor(memlimit=1 << 28), (lzma.LZMAError,)


class _ZstdEngine:
    """zstandard's decompressor, which cannot be told how much to give, fed little by little."""

    def __init__(self, engine: "_ZstdObject", errors: tuple[type[Exception], ...]) -> None:
        self._engine = engine
        self._errors = errors
        self._error: Exception | None = None
        self.unconsumed_tail = b""

    @property
    def eof(self) -> bool:
        return self._engine.eof

    @property
    def unused_data(self) -> bytes:
        return self._engine.unused_data + self.unconsumed_tail

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        if self._error is not None:
            raise self._error
        parts: list[bytes] = []
        length = position = 0
        while position < len(data) and length < max_length and not self.eof:
            try:
                part = self._engine.decompress(data[position : position + _ZSTD_INPUT])
            except self._errors as error:
                if not parts:
                    raise
                self._error = error  # for the next time: what stands before comes first
                break
            parts.append(part)
            length += len(part)
            position += _ZSTD_INPUT
        self.unconsumed_tail = data[position:]
        return b"".join(parts)


class _ZstdObject(Protocol):
    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, /) -> bytes: ...


def _zstd() -> _Library:
    try:
        from compression.zstd import ZstdDecompressor, ZstdError
    except ImportError:
        pass
    else:
        return ZstdDecompressor, (ZstdError,)
    try:
        import zstandard
    except ImportError:
        reason = "the compression zstd needs zstandard: pip install 'corpuskit[zst]'"
        raise FormatError("missing-extra", reason) from None
    errors = (zstandard.ZstdError,)
    return lambda: _ZstdEngine(zstandard.ZstdDecompressor().decompressobj(), errors), errors


_LIBRARIES: dict[str, Callable[[], _Library]] = {"gzip": _gzip, "bzip2": _bzip2, "xz": _xz, "zstd": _zstd}
