"""The names and defaults of the TEI form, and what of an article TEI has no place for."""

from collections.abc import Sequence
from operator import itemgetter

from msgspec import Struct

from corpuskit.article import ROLES, Block, Kind, MarkKind, Role
from corpuskit.wire.shape import (
    DatelineShape,
    DateShape,
    EvidenceShape,
    LanguageShape,
    MarkShape,
    MessageShape,
)

NAMESPACE = "http://www.tei-c.org/ns/1.0"
APPLICATION = "corpuskit"
"""What ``application/@ident`` says in every header."""

SOURCE_PREFIX = "src"
RULE_PREFIX = "rule"
RESPONSIBLE = ".resp1"
"""How the id of the statement ends that says who inferred what: a ``q`` that it answers for follows from the
text, and a loader passes over it."""
DEEPEST_MARKS = 100
"""Marks nested deeper than this are written as data alone: XML readers refuse deep documents."""


def _camel_case(name: str) -> str:
    first, *others = name.split("-")
    return first + "".join(other.capitalize() for other in others)


ROLE_TYPES: dict[Role, str] = {role: _camel_case(role) for role in ROLES}
"""A role as the value of ``@type``: ``source-url`` is ``sourceUrl``."""

TYPE_ROLES: dict[str, Role] = {name: role for role, name in ROLE_TYPES.items()}

HEAD_TYPES: dict[Role, str] = {"kicker": "kicker", "headline": "main", "standfirst": "sub"}
"""The values of ``head/@type`` at the top of an article."""

MARK_ELEMENTS: dict[MarkKind, str] = {
    "link": "ref",
    "emphasis": "emph",
    "strong": "hi",
    "code": "code",
    "strikethrough": "hi",
    "image": "figure",
    "label": "label",
    "title": "ref",
    "quotation": "q",
    "date": "date",
    "person": "persName",
    "organization": "orgName",
    "place": "placeName",
    "job": "roleName",
}
"""The element of a mark where its surroundings allow it; elsewhere it is a ``seg`` typed with its kind."""

_KINDS: dict[Role, Kind] = {
    "headline": "heading",
    "cross-head": "heading",
    "list-item": "list-item",
    "table": "table",
    "quote": "block-quote",
    "image": "image",
    "separator": "rule",
    "link-definition": "link-definition",
    "metadata": "metadata",
}
_LEVELS: dict[tuple[Role, Kind], int] = {("headline", "heading"): 1}


def default_kind(role: Role) -> Kind:
    """The kind of a block whose element names none."""
    return _KINDS.get(role, "paragraph")


def default_level(role: Role, kind: Kind) -> int | None:
    """The level of a block whose element states none."""
    return 1 if kind in {"list-item", "block-quote"} else _LEVELS.get((role, kind))


class Remainder(Struct, omit_defaults=True):
    """What ``xenoData`` holds: what the rest of the file does not say, and nothing else.

    ``id`` is the article's, where it is no NCName and ``xml:id`` cannot say it. ``absent`` names fields that
    are empty though the text suggests a value. ``set_aside`` holds the places of
    the blocks in ``back`` among all blocks, where spans do not tell. ``marks`` maps the place of a block to
    its marks, where the markup alone would read back otherwise.
    """

    id: str | None = None
    evidence: dict[str, EvidenceShape] = {}
    messages: tuple[MessageShape, ...] = ()
    language: LanguageShape | None = None
    published: DateShape | None = None
    modified: DateShape | None = None
    dateline: DatelineShape | None = None
    nameless_publisher: bool = False
    absent: tuple[str, ...] = ()
    set_aside: tuple[int, ...] = ()
    marks: dict[str, tuple[MarkShape, ...]] = {}


def in_source_order(body: Sequence[Block], set_aside: Sequence[Block]) -> list[Block] | None:
    """The blocks of the body and those set aside, sorted by span; ``None`` where a span is missing."""
    starts = [(block.span.start, block) for block in (*body, *set_aside) if block.span is not None]
    if len(starts) < len(body) + len(set_aside):
        return None
    return [block for _, block in sorted(starts, key=itemgetter(0))]


def text_of(blocks: Sequence[Block], role: Role) -> str | None:
    """The text of the blocks in a role, a line each: what the field of that name usually holds."""
    texts = [block.text for block in blocks if block.role == role]
    return "\n".join(texts) if texts else None


def dateline_of(blocks: Sequence[Block]) -> DatelineShape | None:
    """What the first dateline and its marks say."""
    for block in blocks:
        if block.role == "dateline":
            found: dict[MarkKind, str | None] = {}
            for mark in block.marks:
                value = mark.target if mark.kind == "date" else block.text[mark.start : mark.end]
                found.setdefault(mark.kind, value)
            return DatelineShape(
                block.text.strip(), found.get("place"), found.get("date"), found.get("organization")
            )
    return None
