"""Pages that need nothing but themselves: styles, scripts and data stand in the file."""

from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import Path

from corpuskit.conversion.files import as_output_error, refuse_foreign, replacing

_SIGN = '<meta name="generator" content="corpuskit">'
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
    refuse_foreign(path, is_page, force=force)
    with as_output_error(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as file:
            file.writelines(piece.encode("utf-8", "replace") for piece in pieces)


def is_page(head: bytes) -> bool:
    """Whether a file that begins so is a page that corpuskit wrote."""
    return _SIGN.encode() in head
