"""Files that lie elsewhere: whatever fsspec has a file system for, by addresses with a scheme."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from io import RawIOBase
from typing import Any, BinaryIO, TypeVar, cast

from corpuskit.errors import InputError
from corpuskit.inputs.folders import EntryKind, in_order
from corpuskit.inputs.remote_errors import error_of, is_passing, missing
from corpuskit.inputs.streams import CHUNK

_Result = TypeVar("_Result")
_WEB = frozenset({"http", "https"})
"""A page of links is no folder."""
_STORES = frozenset({"s3", "s3a", "gs", "gcs", "abfs", "abfss", "az"})
_LOGS = ("fsspec", "gcsfs", "huggingface_hub", "s3fs")
_MAGIC = frozenset("*?[")
_BLOCK = 8_000_000
"""Bytes that are asked of a server at a time where a file is read in order."""
_TRIES = 4
_PAUSE = 0.5
"""Seconds before the second try; each further pause is twice as long."""
_CONNECT, _SILENCE = 30, 120
"""Seconds to wait for a connection, and for the next bytes."""


def is_remote(path: str) -> bool:
    """Whether a path is an address with a scheme, such as ``s3://bucket/folder``."""
    scheme, sign, _ = path.partition("://")
    return bool(sign) and scheme.isidentifier()


def gives_parts(address: str) -> bool:
    """Whether parts of a file can be had for certain: many servers of the web give whole files only."""
    return not _is_web(address)


def remote_files(address: str, is_passed_over: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """The files at an address: their way from it (empty for itself) and their addresses.

    They come in the order that they would have in a folder here, a folder listed at a time. A glob in an
    address (``s3://bucket/2024-*/*.jsonl``) stands for what it matches. Folders are left out of which
    ``is_passed_over`` says so, given their way.

    Raises :class:`InputError` and :class:`FormatError` (``missing-extra``).
    """
    system, path = _system(address)
    if _is_web(address):
        yield "", address
        return
    try:
        if _MAGIC & set(path) and not system.exists(path):
            yield from _matches(system, path, is_passed_over)
        elif system.info(path)["type"] != "directory":
            yield "", address
        else:
            yield from _below(system, path.rstrip("/"), "", is_passed_over)
    except Exception as error:  # noqa: BLE001  each file system has exceptions of its own
        raise error_of(error, address) from None


def _matches(system: Any, pattern: str, is_passed_over: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """What a glob matches, named from the last folder before its first sign."""
    parts = pattern.split("/")
    first = next(number for number, part in enumerate(parts) if _MAGIC & set(part))
    base = "/".join(parts[:first])
    matches = {name: info["type"] == "directory" for name, info in system.glob(pattern, detail=True).items()}
    if not matches:
        raise InputError("not-found", "nothing matches it")
    for name in sorted(matches, key=lambda found: found.split("/")):
        inside = name[len(base) :].lstrip("/")
        if not matches[name]:
            yield inside, system.unstrip_protocol(name)
        elif not is_passed_over(inside):
            yield from _below(system, name.rstrip("/"), f"{inside}/", is_passed_over)


def _below(
    system: Any, folder: str, inside: str, is_passed_over: Callable[[str], bool]
) -> Iterator[tuple[str, str]]:
    start = len(folder) + 1
    listed = (
        (name, EntryKind.FOLDER if entry["type"] == "directory" else EntryKind.FILE)
        for entry in system.ls(folder, detail=True)
        # Stores of objects may have an empty one that stands for the folder.
        if (name := entry["name"].rstrip("/")[start:])
    )
    for name, kind in in_order(listed):
        if kind is EntryKind.FILE:
            yield inside + name, system.unstrip_protocol(f"{folder}/{name}")
        elif not is_passed_over(inside + name):
            yield from _below(system, f"{folder}/{name}", f"{inside}{name}/", is_passed_over)


def read_remote(address: str, limit: int, extent: tuple[int, int] | None) -> bytes:
    """A file's first bytes up to ``limit``, or those of ``extent``. Raises as :func:`remote_files`."""
    if extent is not None:
        system, path = _system(address)
        start, length = extent
        data: bytes = _tried(lambda: system.cat_file(path, start=start, end=start + length), address)
        if len(data) < length:
            raise InputError("unreadable", "the file became shorter while it was read", source=address)
        return data[:length]
    parts: list[bytes] = []
    left = limit
    for chunk in open_remote(address):
        parts.append(chunk[:left])
        left -= len(parts[-1])
        if not left:
            break
    return b"".join(parts)


def read_many(addresses: Sequence[str], limit: int) -> dict[str, bytes]:
    """The files of up to ``limit`` bytes among those at addresses with one scheme, fetched side by side.

    What is larger, or cannot be read, is left out.
    """
    system, _ = _system(addresses[0])
    if _is_web(addresses[0]) or not system.async_impl:
        return {}
    paths = [system._strip_protocol(address) for address in addresses]
    found = system.cat_ranges(paths, [0] * len(paths), [limit + 1] * len(paths), on_error="return")
    return {
        address: data
        for address, data in zip(addresses, found, strict=True)
        if isinstance(data, bytes) and len(data) <= limit
    }


def open_remote(address: str, at: int = 0) -> Iterator[bytes]:
    """The chunks of a file from a byte on. Raises as :func:`remote_files`.

    Where a connection breaks off, the rest is asked for again, from where it broke off.
    """
    system, path = _system(address)
    failures = 0
    while True:
        try:
            with _from(system, path, at, is_web=_is_web(address)) as file:
                while chunk := file.read(CHUNK):
                    at += len(chunk)
                    failures = 0
                    yield bytes(chunk)
                return
        except Exception as error:  # noqa: BLE001  each file system has exceptions of its own
            failures += 1
            if failures == _TRIES or not is_passing(error):
                found = error_of(error, address)
                if not at:
                    raise found from None
                reason = f"{found.reason}; what stands before was read"
                raise InputError(found.code, reason, source=address, place=f"byte {at}") from None
            time.sleep(_PAUSE * 2 ** (failures - 1))


def _from(system: Any, path: str, at: int, *, is_web: bool) -> Any:
    """A file, open to be read in order from a byte on."""
    if not is_web:
        file = system.open(path, "rb", block_size=_BLOCK)
        file.seek(at)
        return file
    # A stream, since many servers of the web do not give parts of files; with a size, which is not used, no
    # other request asks for it.
    headers = {**system.kwargs["headers"], "Range": f"bytes={at}-"} if at else system.kwargs["headers"]
    file = system.open(path, "rb", block_size=0, size=1, headers=headers)
    if at and file.r.status != 206:
        file.close()
        raise InputError(
            "unreadable", f"the server gives whole files only, not what stands from byte {at} on"
        )
    return file


@contextmanager
def opened_remote(address: str) -> Iterator[BinaryIO]:
    """A file, open for bytes in any order. Raises as :func:`remote_files`, also while it is read."""
    system, path = _system(address)
    file = _File(_tried(lambda: system.open(path, "rb", block_size=_BLOCK), address), address)
    try:
        yield cast(BinaryIO, file)
    finally:
        file.close()


class _File(RawIOBase):
    """A file of a file system whose errors are ours."""

    def __init__(self, file: Any, address: str) -> None:
        self._file = file
        self._address = address

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        position: int = self._file.seek(offset, whence)
        return self._file.tell() if position is None else position

    def tell(self) -> int:
        position: int = self._file.tell()
        return position

    def read(self, size: int | None = -1) -> bytes:
        at = self._file.tell()

        def again() -> bytes:
            self._file.seek(at)
            return bytes(self._file.read(-1 if size is None else size))

        return _tried(again, self._address)

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()


def _tried(work: Callable[[], _Result], address: str) -> _Result:
    """What comes of work that a network may disturb. Raises :class:`InputError`."""
    for number in range(_TRIES):
        try:
            return work()
        except Exception as error:  # noqa: BLE001  each file system has exceptions of its own
            if number + 1 == _TRIES or not is_passing(error):
                raise error_of(error, address) from None
            time.sleep(_PAUSE * 2**number)
    raise AssertionError


def _system(address: str) -> tuple[Any, str]:
    """The file system of an address, and what it calls the file."""
    try:
        import fsspec
    except ImportError:
        raise missing(address, "fsspec") from None
    _hush()
    try:
        system, path = fsspec.core.url_to_fs(address, **_options(address))
    except ImportError as error:
        raise missing(address, str(error)) from None
    except ValueError as error:
        raise InputError("unreadable", f"no file system is known for it: {error}", source=address) from None
    except Exception as error:  # noqa: BLE001  each file system has exceptions of its own
        raise error_of(error, address) from None
    return system, path


@cache
def _hush() -> None:
    """What file systems log of failures is not printed beside our report, unless someone asked for it."""
    import logging

    for name in _LOGS:
        logging.getLogger(name).addHandler(logging.NullHandler())


def _options(address: str) -> dict[str, Any]:
    """How a file system is opened: stores of objects keep no lists of them, which grow with their number.

    On the web, downloads may take any time, proxies are those of the environment, and what comes is what lies
    there: a server that packs a packed file again would have it unpacked once too often.
    """
    scheme = address.partition("://")[0]
    if scheme in _STORES:
        return {"use_listings_cache": False}
    if scheme in _WEB:
        import aiohttp
        from fsspec.config import conf

        given = conf.get(scheme, {}).get("headers", {})
        limits = aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT, sock_read=_SILENCE)
        return {
            "headers": {"Accept-Encoding": "identity", **given},
            "client_kwargs": {"timeout": limits, "trust_env": True},
        }
    return {}


def _is_web(address: str) -> bool:
    return address.partition("://")[0] in _WEB
