"""The working state while one article's text is written: lines, indentation, identifiers, attributes."""

from functools import lru_cache
from typing import Final
from urllib.parse import quote

from corpuskit.article import Block, Kind, Mark, Role
from corpuskit.serializers.tei_inline import PARAGRAPH, Context, are_deep, inline, plain
from corpuskit.serializers.xml_text import escape_attribute
from corpuskit.wire.tei import ROLE_TYPES, RULE_PREFIX, SOURCE_PREFIX, default_kind, default_level

OF_ROLE: Final = -1
"""Stands for the level that a block's role and kind suggest."""


class TextWriter:
    """Collects the lines of one article's ``text``; lives for one call of ``dumps``."""

    def __init__(self, identifier: str, indentation: str) -> None:
        self.identifier = identifier
        self.lines: list[str] = []
        self.indentation = indentation
        self._counts: dict[str, int] = {}

    def new_identifier(self, name: str) -> str:
        """The next ``xml:id`` of a kind of element: ``{article}.p1``, ``{article}.p2``."""
        number = self._counts[name] = self._counts.get(name, 0) + 1
        return f"{self.identifier}.{name}{number}"

    def new_mark_identifier(self) -> str:
        """The next ``xml:id`` of a part of a mark."""
        return self.new_identifier("m")

    def line(self, line: str) -> None:
        """Add a line at the present depth."""
        self.lines.append(self.indentation + line)

    def open(self, tag: str) -> None:
        """Add a line and go one deeper."""
        self.lines.append(self.indentation + tag)
        self.indentation += "  "

    def close(self, tag: str) -> None:
        """Go one up again and add a line."""
        self.indentation = self.indentation[:-2]
        self.lines.append(self.indentation + tag)

    def content(self, block: Block, context: Context = PARAGRAPH) -> str:
        """A block's text and marks as mixed content."""
        if not block.marks:
            return plain(block.text)
        marks: tuple[Mark, ...] = () if are_deep(block.marks) else block.marks
        return inline(block.text, marks, context, self.new_mark_identifier)

    def element(self, name: str, attributes: str, block: Block, context: Context = PARAGRAPH) -> None:
        """Add a block as one element on a line."""
        content = self.content(block, context)
        self.lines.append(f"{self.indentation}<{name}{attributes}{self.attributes(block)}>{content}</{name}>")

    def paragraph(self, block: Block) -> None:
        """Add a block as a ``p``."""
        self.element("p", f' xml:id="{self.new_identifier("p")}"', block)

    def anonymous(self, block: Block) -> None:
        """Add a block as an ``ab`` that names its role: for what TEI has no element for, or not here."""
        attributes = f' type="{ROLE_TYPES[block.role]}" xml:id="{self.new_identifier("ab")}"'
        self.element("ab", attributes, block)

    def attributes(self, block: Block, kind: Kind | None = None, level: int | None = OF_ROLE) -> str:
        """What is written of a block besides its text: what its element does not imply, and its source.

        ``kind`` and ``level`` are what the element implies, where it is not what the role suggests.
        """
        out = _rendition(block.role, block.kind, block.level, block.run_in, kind, level)
        if block.label is not None:
            out += f' n="{escape_attribute(block.label)}"'
        if block.span is not None:
            out += f' source="{SOURCE_PREFIX}:{block.span.start},{block.span.end}"'
        return out + _analysis(block.rule) if block.rule else out


@lru_cache(maxsize=1024)
def _rendition(
    role: Role,
    kind: Kind,
    level: int | None,
    run_in: bool,
    implied_kind: Kind | None,
    implied_level: int | None,
) -> str:
    words: list[str] = []
    if kind != (implied_kind or default_kind(role)):
        words.append(kind)
    if level != (default_level(role, kind) if implied_level == OF_ROLE else implied_level):
        words.append(f"level-{'none' if level is None else level}")
    if role in {"date", "dateline"} and run_in != (role == "dateline"):
        words.append(role)
    if run_in:
        words.append("run-in")
    return f' rend="{" ".join(words)}"' if words else ""


@lru_cache(maxsize=1024)
def _analysis(rule: str) -> str:
    return f' ana="{RULE_PREFIX}:{quote(rule, safe="", errors="replace")}"'
