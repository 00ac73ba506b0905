"""Bytes of files and of standard input: whole, in part, or piece by piece."""

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from io import BufferedReader, RawIOBase
from os.path import splitext
from typing import Any, BinaryIO

from corpuskit.errors import InputError
from corpuskit.inputs.compression import SUFFIXES, decompressed
from corpuskit.inputs.items import DEFAULT_MAX_BYTES, too_large
from corpuskit.inputs.remote import is_remote, open_remote, opened_remote, read_remote
from corpuskit.inputs.streams import CHUNK, Stream, from_file


@contextmanager
def opened(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """A file or standard input (``-``), open for bytes. Raises :class:`InputError`, also while it is read."""
    if str(path) == "-":
        yield sys.stdin.buffer
        return
    try:
        with open(path, "rb") as file:
            yield file
    except OSError as error:
        raise input_error(path, error) from None


@contextmanager
def unpacked(path: str) -> Iterator[BinaryIO]:
    """A file or standard input as :func:`opened` gives it, decompressed where the file's suffix says so."""
    compression = SUFFIXES.get(splitext(path)[1].lower())
    if compression is None:
        with opened(path) as file:
            yield file
        return
    # Whoever reads it holds a piece at a time, so that no limit on the ratio is needed.
    stream = Stream(decompressed(open_path(path), compression, float("inf")))
    yield BufferedReader(_StreamFile(stream))


def name_unpacked(name: str) -> str:
    """A file's name without the suffix of its compression (``corpus.jsonl.gz``: ``corpus.jsonl``)."""
    stem, suffix = splitext(name)
    return stem if suffix.lower() in SUFFIXES else name


class _StreamFile(RawIOBase):
    """A stream as a file of the standard library, which knows lines."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def read_path(path: str, max_bytes: int = DEFAULT_MAX_BYTES, extent: tuple[int, int] | None = None) -> bytes:
    """A file's bytes, or those of ``extent``: offset and length, in bytes.

    ``path`` may be an address with a scheme. Raises :class:`InputError`: ``not-found``, ``no-permission``,
    ``unreadable``, ``too-large``.
    """
    if is_remote(path):
        return _remote(path, max_bytes, extent)
    try:
        with open(path, "rb", buffering=0) as file:
            if extent is not None:
                return _stretch(file, path, max_bytes, extent)
            size = os.fstat(file.fileno()).st_size
            # A device or a pipe states no size, and gives a piece at a time: read just past the limit.
            data = file.read() if 0 < size <= max_bytes else Stream(from_file(file)).read(max_bytes + 1)
    except OSError as error:
        raise input_error(path, error) from None
    if len(data or b"") > max_bytes:
        raise too_large(path, max_bytes)
    return data or b""


def _remote(path: str, max_bytes: int, extent: tuple[int, int] | None) -> bytes:
    if extent is not None and extent[1] > max_bytes:
        raise too_large(path, max_bytes)
    data = read_remote(path, max_bytes + 1, extent)
    if len(data) > max_bytes:
        raise too_large(path, max_bytes)
    return data


def _stretch(file: RawIOBase, path: str, max_bytes: int, extent: tuple[int, int]) -> bytes:
    offset, length = extent
    if length > max_bytes:
        raise too_large(path, max_bytes)
    file.seek(offset)
    parts = []
    while length:
        part = file.read(length)
        if not part:
            raise InputError("unreadable", "the file became shorter while it was read", source=path)
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def read_compressed(path: str, compression: str, max_bytes: int = DEFAULT_MAX_BYTES) -> bytes:
    """What is compressed in a file. Raises :class:`InputError`, also where it is cut short or broken."""
    # The limit on the size makes one on the ratio needless.
    stream = Stream(decompressed(open_path(path), compression, float("inf")))
    return read_whole(stream, path, max_bytes)


def read_whole(stream: Stream, source: str, max_bytes: int) -> bytes:
    """All of a stream. Raises :class:`InputError`: also where it is broken, since half a document is none."""
    data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise too_large(source, max_bytes)
    stream.read(1)
    return data


def open_path(path: str, start: int = 0) -> Iterator[bytes]:
    """The chunks of a file from a byte on; ``path`` may be an address with a scheme.

    Raises :class:`InputError`.
    """
    if is_remote(path):
        yield from open_remote(path, start)
        return
    try:
        with open(path, "rb", buffering=0) as file:
            if start:
                file.seek(start)
            while chunk := file.read(CHUNK):
                yield chunk
    except OSError as error:
        raise input_error(path, error) from None


def open_seekable(path: str) -> AbstractContextManager[BinaryIO]:
    """A file, open for bytes in any order; ``path`` may be an address with a scheme."""
    return opened_remote(path) if is_remote(path) else opened(path)


def size_of(path: str) -> int:
    """How many bytes a file has. Raises :class:`InputError`."""
    with open_seekable(path) as file:
        return file.seek(0, os.SEEK_END)


def standard_input() -> Iterator[bytes]:
    """The chunks of standard input. Raises :class:`InputError`."""
    try:
        while chunk := os.read(sys.stdin.fileno(), CHUNK):
            yield chunk
    except OSError as error:
        raise input_error("stdin", error) from None


def input_error(path: str | os.PathLike[str], error: OSError) -> InputError:
    """What keeps a path from being read."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return InputError("not-found", "there is no such file or folder", source=str(path))
    if isinstance(error, PermissionError):
        return InputError("no-permission", "may not be read", source=str(path))
    return InputError("unreadable", error.strerror or str(error), source=str(path))
