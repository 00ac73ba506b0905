"""Pages that need nothing but themselves: styles, scripts and data stand in the file."""

import os
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import Path

from corpuskit.errors import OutputError

_SIGN = '<meta name="generator" content="corpuskit">'
_HEAD = 4096
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'unsafe-eval'; img-src data:"
)
"""Nothing is fetched, whatever a scraped text says; the charts' expressions need evaluation."""


@cache
def asset(name: str) -> str:
    """A style sheet or a script of the pages."""
    return files(__package__).joinpath("assets", name).read_text("utf-8")


def page(title: str, styles: Iterable[str], body: Iterable[str]) -> Iterator[str]:
    """A page's text, piece by piece."""
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f"{_SIGN}\n"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield f"<title>{escape(title)}</title>\n<style>\n"
    yield from map(asset, styles)
    yield "</style>\n</head>\n<body>\n"
    for piece in body:
        yield piece
        yield "\n"
    yield "</body>\n</html>\n"


def write_page(path: Path, pieces: Iterable[str], *, force: bool) -> None:
    """Write a page; it takes its name when it is complete.

    Raises :class:`~corpuskit.errors.OutputError` where it cannot be written, or where ``path`` is a file that
    corpuskit did not write, unless ``force``.
    """
    refuse_foreign(path, force=force)
    partial = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with partial.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
                file.writelines(pieces)
            partial.replace(path)
        except BaseException:
            partial.unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = f"cannot be written: {error.strerror or error}"
        raise OutputError("output-not-writable", reason, source=str(path)) from None


def refuse_foreign(path: Path, *, force: bool) -> None:
    """Raise :class:`~corpuskit.errors.OutputError` where the file is not ours to overwrite."""
    if os.path.isdir(path):
        raise OutputError("output-not-writable", "is a folder", source=str(path))
    if force or not os.path.exists(path):
        return
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        raise OutputError("output-not-writable", reason, source=str(path)) from None
    if head and _SIGN.encode() not in head:
        reason = "exists and was not written by corpuskit; --force overwrites it"
        raise OutputError("output-exists", reason, source=str(path))
