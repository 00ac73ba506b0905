"""An article as people look at it: its fields with their evidence, its blocks with their roles."""

from msgspec import Struct

from corpuskit.article import Article, Author, Block, DateStamp
from corpuskit.source import SourceDescription

FIELDS = (
    "headline", "kicker", "standfirst", "byline", "authors", "agencies", "dateline", "published", "modified",
    "publisher", "url", "language", "section", "keywords", "rights",
)  # fmt: skip
LONGEST_TEXT = 5_000
"""Characters of a block that a report embeds."""


class Field(Struct, frozen=True, array_like=True, gc=False):
    """A field that has a value, and why."""

    name: str
    value: str
    rule: str | None = None
    certainty: str | None = None


class Part(Struct, frozen=True, array_like=True, gc=False):
    """A block."""

    role: str
    text: str
    rule: str | None = None


class Said(Struct, frozen=True, array_like=True, gc=False):
    """A message."""

    severity: str
    code: str
    reason: str


class Shown(Struct, frozen=True):
    """What a page shows of an article."""

    source: str
    origin: str
    fields: tuple[Field, ...]
    parts: tuple[Part, ...]
    messages: tuple[Said, ...]


def shown(article: Article) -> Shown:
    """What a page shows of an article; very long blocks are cut."""
    source = article.source
    return Shown(
        source=source.name,
        origin=" · ".join(origin_of(source)),
        fields=tuple(fields_of(article)),
        parts=tuple(Part(block.role, _cut(text_of(block)), block.rule) for block in article.blocks),
        messages=tuple(Said(message.severity, message.code, message.reason) for message in article.messages),
    )


def origin_of(source: SourceDescription) -> list[str]:
    """What is known of a source besides its name: its encoding, what says so, when it was fetched."""
    found = [source.encoding, source.encoding_basis, source.retrieved and f"retrieved {source.retrieved}"]
    return list(dict.fromkeys(part for part in found if part))


def fields_of(article: Article) -> list[Field]:
    """The fields that have a value, each in words, with the rule that found it and how sure it was."""
    evidence = {entry.field: entry for entry in article.evidence}
    found = []
    for name in FIELDS:
        value = value_of(article, name)
        if value:
            why = evidence.get(name)
            found.append(Field(name, value, why.rule if why else None, why.certainty if why else None))
    return found


def value_of(article: Article, name: str) -> str:
    """A field in words; empty where it has no value."""
    value = getattr(article, name)
    if name == "authors":
        return "; ".join(map(_author, article.authors))
    if isinstance(value, DateStamp):
        return f"{value.iso or value.raw}{' (ambiguous)' if value.ambiguous else ''}"
    if name == "publisher" and value is not None:
        return " · ".join(part for part in (value.name, value.domain) if part)
    if name == "dateline" and value is not None:
        return str(value.text)
    if name == "language":
        return "" if value.code == "und" else str(value.code)
    return "; ".join(value) if isinstance(value, tuple) else " / ".join((value or "").splitlines())


def text_of(block: Block) -> str:
    """A block's text as it is shown: with its bullet or number; of a block without text, what it links to."""
    if not block.text and block.marks:
        return f"({block.marks[0].title or block.marks[0].target or block.marks[0].kind})"
    if block.label and block.kind == "list-item":
        return f"{block.label} {block.text}"
    return block.text


def _author(author: Author) -> str:
    return f"{author.name} ({author.role or author.type})"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT]}…"
