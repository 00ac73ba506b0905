"""The columns of the tables, how a list stands in one cell, and how a cell is kept from being a formula."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple

from corpuskit.article import ROLES

ColumnType = Literal["string", "integer", "boolean"]
"""The types of Frictionless Table Schema that the columns need.

A date may be a year, a day or a moment, which is no one type there: it is a string in ISO 8601.
"""


class Column(NamedTuple):
    """A column of a table."""

    name: str
    type: ColumnType
    description: str


_LIST = "joined by '; '; inside a value a semicolon is '\\;' and a backslash is '\\\\'"

ARTICLE_COLUMNS: tuple[Column, ...] = (
    Column("doc_id", "string", "The row's identifier, unique in the table: the article's."),
    Column("text", "string", "The body as plain text, a blank line between blocks."),
    Column("headline", "string", "The headline."),
    Column("standfirst", "string", "The summary between headline and body."),
    Column("authors", "string", f"Who wrote the article, {_LIST}."),
    Column("agencies", "string", f"The news agencies of the text, {_LIST}."),
    Column("published", "string", "When it was published: ISO 8601, as exact as the source is."),
    Column("modified", "string", "When it was changed last: ISO 8601, as exact as the source is."),
    Column("publisher", "string", "The outlet's name."),
    Column("domain", "string", "The registrable domain of the article's address."),
    Column("url", "string", "The article's canonical address."),
    Column("language", "string", "A BCP 47 code; und where it is not known."),
    Column("section", "string", "The section of the outlet."),
    Column("keywords", "string", f"Keywords, {_LIST}."),
    Column("captions", "string", f"The captions of figures, {_LIST}."),
    Column("n_paragraphs", "integer", "How many paragraphs of the body hold text."),
    Column("n_words", "integer", "How many words the text has, between white space."),
    Column("source", "string", "The name of the file that the article was read from."),
    Column("sha256", "string", "The SHA-256 of that file."),
)
"""A row an article. The first two columns are what the Text Interchange Format asks for
(https://docs.ropensci.org/tif/)."""

PARAGRAPH_COLUMNS: tuple[Column, ...] = (
    Column(
        "doc_id", "string", "The row's identifier, unique in the table: the block's xml:id in TEI, if any."
    ),
    Column("text", "string", "The block as plain text."),
    Column("article", "string", "The article's identifier: the doc_id of a table with a row an article."),
    Column("block", "integer", "The block's number among all blocks of the article, from 1."),
    Column("role", "string", "What the block does in the article."),
    Column("in_text", "boolean", "Whether the block is part of the article's text."),
    *ARTICLE_COLUMNS[2:],
)
"""A row a block; what is said of the article stands in each of its rows, ``n_words`` counts the block's."""

COLUMNS = tuple(column.name for column in ARTICLE_COLUMNS)
"""The header of a table with a row an article."""

BLOCK_COLUMNS = (
    "doc_id",
    "text",
    "article",
    "block",
    "role",
    "in_text",
    "n_words",
    "headline",
    "authors",
    "published",
    "publisher",
    "domain",
    "url",
    "language",
    "section",
)
"""The header of a table with a row a block, unless others are chosen: what one groups and filters by."""

FIRST_COLUMNS = ("doc_id", "text")
"""What every table has, before everything else."""

CONSTRAINTS: Mapping[str, dict[str, Any]] = {
    "doc_id": {"required": True},
    "article": {"required": True},
    "role": {"enum": list(ROLES)},
    "block": {"minimum": 1},
    "n_words": {"minimum": 0},
    "n_paragraphs": {"minimum": 0},
}
"""What must hold of a column's cells, in the words of Frictionless Table Schema."""


def table_schema(columns: Iterable[Column]) -> dict[str, Any]:
    """A table of these columns as Frictionless Table Schema has it.

    See https://specs.frictionlessdata.io/table-schema/.
    """
    return {
        "fields": [_field(column) for column in columns],
        "missingValues": [""],
        "primaryKey": ["doc_id"],
    }


def _field(column: Column) -> dict[str, Any]:
    field = {"name": column.name, "type": column.type, "description": column.description}
    return {**field, "constraints": CONSTRAINTS[column.name]} if column.name in CONSTRAINTS else field


COMMA = ","
TAB = "\t"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
IS_TRUE: Mapping[bool, str] = {True: "true", False: "false"}

_VALUE = re.compile(r"(?:\\.|[^\\;])+", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


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


def guard(cell: str) -> str:
    """A cell that spreadsheets do not take for a formula: an apostrophe goes before what begins like one.

    What begins like one is what OWASP lists under CSV injection: ``=``, ``+``, ``-``, ``@``, tab and carriage
    return (https://owasp.org/www-community/attacks/CSV_Injection). Where apostrophes stand before it already,
    another one is added, so that :func:`unguard` is exact.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguard(cell: str) -> str:
    """The cell that :func:`guard` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell
