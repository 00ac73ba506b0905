"""Files that lie elsewhere: whatever fsspec has a file system for, by addresses with a scheme."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from corpuskit.errors import FormatError, InputError
from corpuskit.inputs.streams import CHUNK

_WEB = frozenset({"http", "https"})
"""A page of links is no folder."""


def is_remote(path: str) -> bool:
    """Whether a path is an address with a scheme, such as ``s3://bucket/folder``."""
    scheme, sign, _ = path.partition("://")
    return bool(sign) and scheme.isidentifier()


def remote_files(address: str) -> Iterator[tuple[str, str]]:
    """The files at an address: their way from it (empty for itself) and their addresses, in order.

    Raises :class:`InputError` and :class:`FormatError` (``missing-extra``).
    """
    system, path = _system(address)
    with _errors(address):
        if address.partition("://")[0] in _WEB or not system.isdir(path):
            if not system.exists(path):
                raise InputError("not-found", "there is no such file or folder", source=address)
            yield "", address
            return
        folder = path.rstrip("/")
        for found in sorted(system.find(folder)):
            yield found[len(folder) :].lstrip("/"), system.unstrip_protocol(found)


def read_remote(address: str, limit: int, extent: tuple[int, int] | None) -> bytes:
    """A file's first bytes up to ``limit``, or those of ``extent``. Raises as :func:`remote_files`."""
    system, path = _system(address)
    with _errors(address):
        if extent is not None:
            start, length = extent
            data: bytes = system.cat_file(path, start=start, end=start + length)
        else:
            with system.open(path, "rb") as file:
                data = file.read(limit)
    return data


def open_remote(address: str) -> Iterator[bytes]:
    """The chunks of a file. Raises as :func:`remote_files`."""
    with opened_remote(address) as file:
        while chunk := file.read(CHUNK):
            yield chunk


@contextmanager
def opened_remote(address: str) -> Iterator[BinaryIO]:
    """A file, open for bytes in any order. Raises as :func:`remote_files`, also while it is read."""
    system, path = _system(address)
    with _errors(address), system.open(path, "rb") as file:
        yield file


def _system(address: str) -> tuple[Any, str]:
    try:
        import fsspec
    except ImportError:
        raise _missing(address, "fsspec") from None
    try:
        system, path = fsspec.core.url_to_fs(address)
    except ImportError as error:
        raise _missing(address, str(error)) from None
    except ValueError as error:
        raise InputError("unreadable", f"no file system is known for it: {error}", source=address) from None
    return system, path


def _missing(address: str, what: str) -> FormatError:
    reason = f"{address.partition('://')[0]}:// needs what the extra remote brings ({what})"
    return FormatError("missing-extra", f"{reason}: pip install 'corpuskit[remote]'", source=address)


@contextmanager
def _errors(address: str) -> Iterator[None]:
    """What goes wrong elsewhere, as errors of ours."""
    try:
        yield
    except FileNotFoundError:
        reason = "there is no such file or folder"
        raise InputError("not-found", reason, source=address) from None
    except PermissionError:
        raise InputError("no-permission", "may not be read", source=address) from None
    except (OSError, TimeoutError) as error:
        raise InputError("unreadable", str(error) or type(error).__name__, source=address) from None
