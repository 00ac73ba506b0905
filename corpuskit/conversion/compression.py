"""Compressed output: gzip from the standard library, Zstandard from Python 3.14's or the extra ``zstd``.

Both formats allow a file to be several compressed streams, one after the other.
"""

import gzip
import zlib
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Literal, Protocol

from corpuskit.errors import FormatError

Compression = Literal["gz", "zst"]

COMPRESSIONS: tuple[Compression, ...] = ("gz", "zst")
_GZIP_LEVEL = 6
_ZSTD_LEVEL = 3
"""The levels that both programs take when none is named."""
_NO_COMPRESSION = frozenset({"parquet"})
"""Formats that compress what they hold themselves."""


class Sink(Protocol):
    """What bytes are written to."""

    def write(self, data: bytes, /) -> object:
        """Write."""

    def close(self) -> None:
        """Write what is left; the file below stays open."""


def suffix_of(compression: Compression | None, format_: str) -> str:
    """What a compressed file of that format has behind its suffix."""
    return f".{compression}" if compression and format_ not in _NO_COMPRESSION else ""


def compressed(file: BinaryIO, name: str) -> Sink:
    """A sink that writes to a file, compressed as the suffix of its (later) name says."""
    if name.endswith(".gz"):
        # No name and no time: the same articles give the same bytes.
        return gzip.GzipFile("", "wb", _GZIP_LEVEL, file, mtime=0)
    if name.endswith(".zst"):
        return _Stream(file, zstandard().ZstdCompressor(level=_ZSTD_LEVEL))
    return _Plain(file)


def pack(data: bytes, name: str) -> bytes:
    """Bytes as they stand in a file of that name: compressed where its suffix says so."""
    file = BytesIO()
    sink = compressed(file, name)
    sink.write(data)
    sink.close()
    return file.getvalue()


def head_of(path: Path, length: int) -> bytes:
    """What a file begins with, behind its compression; something that is nobody's where that is broken."""
    try:
        if path.suffix == ".gz":
            with gzip.open(path) as packed:
                return packed.read(length)
        if path.suffix == ".zst":
            return _zst_head(path, length)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        return b"?"
    with path.open("rb") as file:
        return file.read(length)


def _zst_head(path: Path, length: int) -> bytes:
    zstd = zstandard()
    try:
        with zstd.open(path) as packed:
            return bytes(packed.read(length))
    except zstd.ZstdError:
        return b"?"


class _Plain:
    """No compression; the file below is not closed with it."""

    def __init__(self, file: BinaryIO) -> None:
        self.write = file.write

    def close(self) -> None:
        """Nothing is left to write."""


class _Stream:
    """A compressor and the file that it writes to."""

    def __init__(self, file: BinaryIO, compressor: Any) -> None:
        self._file = file
        self._compressor = compressor

    def write(self, data: bytes, /) -> None:
        self._file.write(self._compressor.compress(data))

    def close(self) -> None:
        self._file.write(self._compressor.flush())


def zstandard() -> Any:
    """The module for Zstandard. Raises :class:`FormatError` (``missing-extra``)."""
    for name in ("compression.zstd", "backports.zstd"):
        try:
            return import_module(name)
        except ImportError:
            continue
    reason = "Zstandard needs a library: pip install 'corpuskit[zstd]'"
    raise FormatError("missing-extra", reason) from None
