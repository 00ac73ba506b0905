"""Bytes of files and of standard input, up to a limit."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import RawIOBase
from typing import BinaryIO

from corpuskit.errors import InputError
from corpuskit.inputs.items import DEFAULT_MAX_BYTES, too_large


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


def read_path(
    path: str | os.PathLike[str], max_bytes: int = DEFAULT_MAX_BYTES, extent: tuple[int, int] | None = None
) -> bytes:
    """A file's bytes, or those of ``extent``: offset and length, in bytes.

    Raises :class:`InputError`: ``not-found``, ``no-permission``, ``unreadable``, ``too-large``.
    """
    try:
        with open(path, "rb", buffering=0) as file:
            if extent is not None:
                return _stretch(file, path, max_bytes, extent)
            size = os.fstat(file.fileno()).st_size
            # A device or a pipe states no size: read just past the limit.
            data = file.read() if 0 < size <= max_bytes else file.read(max_bytes + 1)
    except OSError as error:
        raise input_error(path, error) from None
    if len(data or b"") > max_bytes:
        raise too_large(str(path), max_bytes)
    return data or b""


def _stretch(file: RawIOBase, path: str | os.PathLike[str], max_bytes: int, extent: tuple[int, int]) -> bytes:
    offset, length = extent
    if length > max_bytes:
        raise too_large(str(path), max_bytes)
    file.seek(offset)
    parts = []
    while length:
        part = file.read(length)
        if not part:
            reason = "the file became shorter while it was read"
            raise InputError("unreadable", reason, source=str(path))
        parts.append(part)
        offset, length = offset + len(part), length - len(part)
    return b"".join(parts)


def read_standard_input(max_bytes: int = DEFAULT_MAX_BYTES) -> bytes:
    """What stands on standard input. Raises :class:`InputError` (``too-large``, ``unreadable``)."""
    try:
        data = sys.stdin.buffer.read(max_bytes + 1)
    except OSError as error:
        raise input_error("stdin", error) from None
    if len(data) > max_bytes:
        raise too_large("stdin", max_bytes)
    return data


def input_error(path: str | os.PathLike[str], error: OSError) -> InputError:
    """What keeps a path from being read."""
    if isinstance(error, FileNotFoundError):
        return InputError("not-found", "there is no such file or folder", source=str(path))
    if isinstance(error, PermissionError):
        return InputError("no-permission", "may not be read", source=str(path))
    return InputError("unreadable", error.strerror or str(error), source=str(path))
