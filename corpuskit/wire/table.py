"""The columns of the tables, and how a list stands in one cell."""

import re
from collections.abc import Iterable

COLUMNS = (
    "doc_id",
    "text",
    "headline",
    "standfirst",
    "authors",
    "agencies",
    "published",
    "modified",
    "publisher",
    "domain",
    "url",
    "language",
    "section",
    "keywords",
    "captions",
    "n_paragraphs",
    "n_words",
    "source",
    "sha256",
)
"""The header; the first two are what the Text Interchange Format asks for."""

COMMA = ","
TAB = "\t"

_VALUE = re.compile(r"(?:\\.|[^\\;])+", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


def join_list(values: Iterable[str]) -> str:
    r"""Values as one cell, joined by ``; ``; inside one, ``\;`` is a semicolon and ``\\`` a backslash.

    Empty values are left out.
    """
    return "; ".join([value.replace("\\", "\\\\").replace(";", "\\;") for value in values if value])


def split_list(cell: str) -> tuple[str, ...]:
    """The values of a cell that :func:`join_list` wrote; one space behind a semicolon belongs to none."""
    values = []
    for match in _VALUE.finditer(cell):
        value = match.group()
        if match.start() and value.startswith(" "):
            value = value[1:]
        values.append(_ESCAPE.sub(r"\1", value))
    return tuple(value for value in values if value)
