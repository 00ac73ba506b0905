"""What the Markdown that corpuskit writes says of itself, for the serializer and for its readers."""

from corpuskit.article import ROLES, Kind, Role
from corpuskit.patterns import lazy

SCHEMA = "corpuskit/markdown/1"
SCHEMA_LINE = f"schema: {SCHEMA}"
"""The first line of the front matter: what follows says what it is, and need not be recognised."""

TOP_LEVEL = 1
"""The level of the headline's heading; cross-heads stand below it."""

FIGURE_NOTE = "<!-- figure -->"
"""Stands before an image whose caption, or credit, is the paragraph under it."""

_NOTE = lazy(r"<!-- ([a-z-]+) -->")
_FORMS: dict[Kind, Role] = {
    "heading": "cross-head",
    "list-item": "list-item",
    "table": "table",
    "block-quote": "quote",
    "image": "image",
    "rule": "separator",
}
_ROLES: dict[str, Role] = {role: role for role in ROLES}


def role_note(role: Role) -> str:
    """The comment that gives the block behind it, or the list, a role that its form does not say."""
    return f"<!-- {role} -->"


def role_in(note: str) -> Role | None:
    """The role that a comment gives; ``None``: it is none of ours."""
    match = _NOTE.fullmatch(note)
    return _ROLES.get(match[1]) if match else None


def role_of_form(kind: Kind, level: int | None = None) -> Role:
    """The role that a block's form says: a heading, a list item, a table, a quotation, an image, a rule."""
    return "headline" if level == TOP_LEVEL and kind == "heading" else _FORMS.get(kind, "paragraph")
