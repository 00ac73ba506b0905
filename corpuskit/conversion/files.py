"""Files that appear whole or not at all, and never in the place of what is not ours."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from corpuskit.conversion.compression import head_of
from corpuskit.errors import OutputError

HEAD = 4096
"""How many bytes of a file tell whose it is."""


def partial(path: Path) -> Path:
    """The temporary name of a file until it is complete."""
    return path.with_name(f".{path.name}.part")


def put_in_place(path: Path, *, sync: bool) -> None:
    """Give a complete file its name. ``sync``: it is on the disk, under that name, when this returns."""
    if sync:
        sync_file(partial(path))
    partial(path).replace(path)
    if sync:
        sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Wait until what a file holds is on the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_files(paths: Sequence[Path]) -> None:
    """Wait until files, and their names, are on the disk; many at once where the system can do that."""
    if not paths:
        return
    if hasattr(os, "sync"):
        os.sync()
        return
    for path in paths:
        sync_file(path)


def sync_folder(folder: Path) -> None:
    """Wait until a folder's names are on the disk, where the system can be asked for that (not Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def replacing(path: Path, *, sync: bool = False) -> Iterator[BinaryIO]:
    """A file under a temporary name, which takes its own when it is complete."""
    try:
        with partial(path).open("wb") as file:
            yield file
        put_in_place(path, sync=sync)
    except BaseException:
        partial(path).unlink(missing_ok=True)
        raise


def refuse_foreign(path: Path, is_own: Callable[[bytes], bool], *, force: bool) -> None:
    """Never overwrite what corpuskit did not write, which ``is_own`` tells by a file's beginning.

    Raises :class:`OutputError` (``output-exists``, ``output-not-writable``).
    """
    if not os.path.exists(path):
        return
    if os.path.isdir(path):
        raise OutputError("output-not-writable", "is a folder", source=str(path))
    if force:
        return
    with as_output_error(path):
        head = head_of(path, HEAD)
    if head and not is_own(head):
        reason = "exists and was not written by corpuskit; --force overwrites it"
        raise OutputError("output-exists", reason, source=str(path))


def holds(path: Path, data: bytes) -> bool:
    """Whether a file is there that holds these bytes and no others."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


@contextmanager
def as_output_error(path: Path) -> Iterator[None]:
    """Say of which place the system complains; a pipe that nobody reads is not the place's fault."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or os.strerror(error.errno or 0)
        raise OutputError("output-not-writable", f"cannot be written: {reason}", source=str(path)) from None
