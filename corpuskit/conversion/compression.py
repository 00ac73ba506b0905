"""Compressed output: gzip from the standard library, Zstandard from Python 3.14's or the extra ``zst``."""

from collections import deque
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal, Protocol

from corpuskit.errors import FormatError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Compression = Literal["gz", "zst"]

COMPRESSIONS: tuple[Compression, ...] = ("gz", "zst")
_GZIP_LEVEL = 6
_ZSTD_LEVEL = 3
"""The levels that both programs take when none is named."""
_BLOCK = 2_000_000
"""Bytes that are compressed on their own: print-style documents take 0.3 % more."""
_THREADS = 4


def checked_compression(name: Compression | None) -> Compression | None:
    """A compression that there is, with its library. Raises :class:`FormatError`."""
    if name is not None and name not in COMPRESSIONS:
        raise FormatError("unknown-option", f"compress is {' or '.join(COMPRESSIONS)}, not {name!r}")
    if name == "zst":
        zstandard()
    return name


class Sink(Protocol):
    """What bytes are written to."""

    def write(self, data: bytes, /) -> object:
        """Write."""

    def close(self) -> None:
        """Write what is left; the file below stays open."""


def compressed(file: BinaryIO, name: str) -> Sink:
    """A sink that writes to a file, compressed as the suffix of its (later) name says."""
    if name.endswith(".gz"):
        return _Blocks(file, _gzip)
    return _Zstandard(file) if name.endswith(".zst") else _Plain(file)


def compresses(sink: Sink) -> bool:
    """Whether what is written to a sink is compressed."""
    return not isinstance(sink, _Plain)


def pack(data: bytes, name: str) -> bytes:
    """Bytes as they stand in a small file of that name: compressed where its suffix says so."""
    if name.endswith(".gz"):
        return _gzip(data)
    return _zst(data) if name.endswith(".zst") else data


def head_of(path: Path, length: int) -> bytes:
    """What a file begins with, behind its compression; something that is nobody's where that is broken."""
    import gzip
    import zlib

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
    library = zstandard()
    try:
        with library.open(path, "rb") as packed:
            return bytes(packed.read(length))
    except library.ZstdError:
        return b"?"


class _Plain:
    """No compression; the file below is not closed with it."""

    def __init__(self, file: BinaryIO) -> None:
        self.write = file.write

    def close(self) -> None:
        """Nothing is left to write."""


class _Blocks:
    """Compresses block by block, in threads: the library lets other threads work meanwhile.

    A block is a compressed stream of its own, and blocks are cut by their length alone, so that the same
    bytes in give the same bytes out.
    """

    def __init__(self, file: BinaryIO, compress: Callable[[bytes], bytes]) -> None:
        self._file = file
        self._compress = compress
        self._waiting = bytearray()
        self._threads: ThreadPoolExecutor | None = None
        self._running: deque[Future[bytes]] = deque()

    def write(self, data: bytes, /) -> None:
        """Take data; what is compressed by now is written."""
        self._waiting += data
        while len(self._waiting) >= _BLOCK:
            block = bytes(self._waiting[:_BLOCK])
            del self._waiting[:_BLOCK]
            if self._threads is None:
                from concurrent.futures import ThreadPoolExecutor

                self._threads = ThreadPoolExecutor(_THREADS)
            self._running.append(self._threads.submit(self._compress, block))
            while len(self._running) > _THREADS:
                self._file.write(self._running.popleft().result())

    def close(self) -> None:
        """Write the rest, also where there is nothing: an empty stream is a valid file."""
        for block in self._running:
            self._file.write(block.result())
        self._running.clear()
        self._file.write(self._compress(bytes(self._waiting)))
        self._waiting.clear()
        if self._threads is not None:
            self._threads.shutdown()


def _gzip(data: bytes) -> bytes:
    import gzip

    return gzip.compress(data, _GZIP_LEVEL, mtime=0)


def _zst(data: bytes) -> bytes:
    library = zstandard()
    make = library.compress if not _is_extra(library) else library.ZstdCompressor(level=_ZSTD_LEVEL).compress
    packed: bytes = make(data)
    return packed


def _is_extra(library: Any) -> bool:
    """Whether the module is that of the extra, which differs from Python's own."""
    return hasattr(library, "ZstdCompressionParameters")


class _Zstandard:
    """One frame, compressed in the library's threads: some readers stop where a first frame ends.

    The library promises the same bytes for any number of threads, but others for none.
    """

    def __init__(self, file: BinaryIO) -> None:
        library = zstandard()
        self._file = file
        if _is_extra(library):
            self._engine = library.ZstdCompressor(level=_ZSTD_LEVEL, threads=_THREADS).compressobj()
        else:
            names = library.CompressionParameter
            options = {names.compression_level: _ZSTD_LEVEL, names.nb_workers: _THREADS}
            self._engine = library.ZstdCompressor(options=options)

    def write(self, data: bytes, /) -> None:
        """Take data; what is compressed by now is written."""
        self._file.write(self._engine.compress(data))

    def close(self) -> None:
        """Write the rest."""
        self._file.write(self._engine.flush())


def zstandard() -> Any:
    """The module for Zstandard. Raises :class:`FormatError` (``missing-extra``)."""
    for name in ("compression.zstd", "zstandard"):
        try:
            return import_module(name)
        except ImportError:
            continue
    reason = "the compression zst needs zstandard: pip install 'corpuskit[zst]'"
    raise FormatError("missing-extra", reason) from None
