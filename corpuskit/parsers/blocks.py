"""Markdown's blocks, found line by line, with news rules over CommonMark.

The rules that differ, since news text is no code and scrapers wrap lines:

- an indented paragraph is a paragraph, never code;
- a numbered line is a list item only beside a neighbour that counts on (``1986. It was …`` is text);
- ``---`` under text is a heading only where it is as long as the text, as converters write it;
- a line that goes on inside a paragraph never starts a numbered list;
- a heading goes on in the next line where a converter wrapped it at its column;
- tags of paragraphs and divisions that a scraper left part paragraphs, and are markup.
"""

import re
from typing import ClassVar, Final

from corpuskit.article import Kind
from corpuskit.patterns import lazy

Stretch = tuple[int, int]

_RULE: Final = re.compile(r"([-*_])(?:[ \t]*\1){2,}$")
_BULLET: Final = re.compile(r"([-*+•▪‣◦])[ \t\u00a0]+(?=\S)")
_NUMBER: Final = lazy(r"([0-9]{1,3})([.)])[ \t\u00a0]+(?=\S)")
_HEADING_IN_ITEM: Final = lazy(r"(#{1,6})[ \t]+(?=\S)")
_DELIMITER_ROW: Final = lazy(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*+\|?$")
_QUOTE: Final = re.compile(r"(?:>[ \t]?)+")
_FENCE: Final = lazy(r"(`{3,}|~{3,})[^`]*$")
_DEFINITION: Final = lazy(
    r"\[([^\[\]]{1,200})\]:[ \t]*<?([^\s<>]{1,4000})>?(?:[ \t]+[\"'(]([^\"')]{0,1000})[\"')])?$"
)
_BLOCK_TAG: Final = lazy(r"(?<!\\)</?(?:p|div)(?:\s[^<>\n]{0,300})?/?>", re.IGNORECASE)
_BLOCK_TAG_BEGINNINGS: Final[tuple[str, ...]] = ("p", "P", "d", "D", "/p", "/P", "/d", "/D")
_SHORTEST_UNDERLINE: Final = 4
_MOST_HEADING_LINES: Final = 4
_UNDERLINED: Final = frozenset({"paragraph", "list-item"})
_WRAP_COLUMN: Final = 79
"""html2text breaks lines, headings too, before this column; no other converter breaks a heading."""
_DEEPEST_LIST: Final = 9


class RawBlock:
    """A block before its inline markup is read: its kind and where its lines stand in the source."""

    __slots__ = ("end", "kind", "label", "level", "lines", "number", "start")

    def __init__(self, kind: Kind, start: int, end: int, content: int, level: int | None = None) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.level = level
        self.label: str | None = None
        self.number: int | None = None
        self.lines: list[Stretch] = [(content, end)] if content < end else []


class BlockScanner:
    """One pass over a text's lines."""

    special_characters: ClassVar[frozenset[str]] = frozenset("#=-*_+•▪‣◦0123456789>`~|[:\\")
    """What a line that may begin a block can begin with."""

    def __init__(self, text: str, start: int = 0) -> None:
        self.text = text
        self.start = start
        self.blocks: list[RawBlock] = []
        self.open: RawBlock | None = None
        self.indents: list[int] = []
        self.fence: str | None = None
        self.definitions: list[tuple[str, str, str | None]] = []
        self.leading: list[tuple[int, str]] = []
        """Lines of tags before the first block: their places, and the lines."""

    def scan(self) -> list[RawBlock]:
        """Find the blocks of the text."""
        position = self.start
        text = self.text[position:] if position else self.text
        lines = text.split("\n") if "\r" not in text else re.split("\r\n|\n|\r", text)
        special = self.special_characters
        separators = _separators(text) if "\r" in text else None
        has_tags = _may_have_tags(text) and _BLOCK_TAG.search(text) is not None
        for index, line in enumerate(lines):
            content = line.strip() if line else line
            if content:
                if has_tags and "<" in content and self.tagged(content, position + line.index(content)):
                    pass
                elif self.open is None and content[0] not in special and content == line:
                    # Nine lines in ten are this: a paragraph's first, flush left. As in begin().
                    self.open = RawBlock("paragraph", position, position + len(content), position)
                    self.blocks.append(self.open)
                    self.indents.clear()
                else:
                    indent = len(line) - len(line.lstrip())
                    self.line(content, position + indent, indent)
            elif self.fence is None:
                self.open = None
            position += len(line) + (separators[index] if separators else 1)
        if self.leading and self.blocks:
            self.blocks[0].start = self.leading[0][0]
        else:
            for start, content in self.leading:
                self.begin("paragraph", start, content)
        return self.settle_numbers()

    def tagged(self, content: str, start: int) -> bool:
        """Part a line at its block tags; a tag belongs to the block before it. ``False``: it has none."""
        if self.fence is not None or content[0] == "|" or "`" in content:
            return False
        text_from, opening = 0, 0
        for match in _BLOCK_TAG.finditer(content):
            self.part(content, start, text_from, match.start(), opening)
            self.open = None
            text_from = match.end()
            if self.blocks:
                self.blocks[-1].end = start + text_from
                opening = text_from
        if not text_from:
            return False
        self.part(content, start, text_from, len(content), opening)
        if not self.blocks:
            self.leading.append((start, content))
        return True

    def part(self, content: str, start: int, left: int, right: int, opening: int) -> None:
        """Take in a stretch of a line; its block reaches back to ``opening``, over tags before it."""
        inner = content[left:right].strip()
        if not inner:
            return
        known = len(self.blocks)
        self.line(inner, start + content.index(inner, left), 0)
        if len(self.blocks) > known and opening < left:
            self.blocks[known].start = start + opening

    def line(self, content: str, start: int, indent: int) -> None:
        """Take in a line that is not blank."""
        first = content[0]
        if self.fence is not None:
            self.fenced(content, start)
        elif content == "\\":
            self.begin("rule", start, content).lines = []
            self.open = None
        elif first in self.special_characters and self.special(first, content, start, indent):
            return
        elif self.open is not None and self.may_go_on(self.open, content):
            self.extend(start, start + len(content))
        else:
            self.begin("paragraph", start, content)

    def begin(
        self, kind: Kind, start: int, content: str, skip: int = 0, level: int | None = None
    ) -> RawBlock:
        """Open a block at ``start``; its text begins ``skip`` characters later."""
        if kind != "list-item":
            self.indents.clear()
        block = RawBlock(kind, start, start + len(content), start + skip, level)
        self.blocks.append(block)
        self.open = block
        return block

    def extend(self, start: int, end: int) -> None:
        """Add a line to the open block."""
        block = self.open
        if block is not None:
            block.lines.append((start, end))
            block.end = end

    def special(self, first: str, content: str, start: int, indent: int) -> bool:
        """Take in a line that may begin a block; ``False``: it is text after all."""
        if first == "#":
            return self.atx_heading(content, start)
        if first == "=":
            return self.underline(content, start, 1)
        if first == ">":
            return self.block_quote(content, start)
        if first in "|:":
            return self.table_line(content, start)
        if first in "`~" and (match := _FENCE.match(content)) and self.open is None:
            self.fence = match.group(1)
            block = self.begin("code", start, content)
            block.lines, block.label = [], content[match.end(1) :].strip() or None
            return True
        if first == "[":
            return self.definition(content, start)
        if first.isdigit():
            return self.numbered(content, start, indent)
        if first in "-*_":
            if first == "-" and self.table_line(content, start):
                return True
            if first == "-" and self.underline(content, start, 2):
                return True
            if _RULE.match(content):
                self.begin("rule", start, content).lines = []
                self.open = None
                return True
        return self.bullet(content, start, indent)

    def atx_heading(self, content: str, start: int) -> bool:
        """A heading with number signs before it."""
        title = content.lstrip("#")
        level = len(content) - len(title)
        if level > 6 or (title and title[0] not in " \t\u00a0"):
            return False
        inner = title.strip()
        closing = inner.rstrip("#")
        if closing != inner and (not closing or closing[-1] in " \t"):
            inner = closing.rstrip()
        skip = level + len(title) - len(title.lstrip()) if inner else level
        block = self.begin("heading", start, content, skip, level)
        block.lines = [(start + skip, start + skip + len(inner))] if inner else []
        has_link = "]" in content and "](" in content
        self.open = block if _WRAP_COLUMN // 2 < len(content) <= _WRAP_COLUMN or has_link else None
        return True

    def may_go_on(self, block: RawBlock, content: str) -> bool:
        """Whether a line without signs of its own belongs to the block that is open."""
        if block.kind == "heading":
            return self.goes_on(block, content)
        return block.kind != "link-definition"

    def goes_on(self, heading: RawBlock, content: str) -> bool:
        """Whether a line is the rest of a wrapped heading: of an address, or a word that did not fit."""
        above = self.text[heading.start : heading.lines[-1][1]]
        if above.rfind("](") > above.rfind(")"):
            return True
        length = heading.lines[-1][1] - (heading.start if len(heading.lines) == 1 else heading.lines[-1][0])
        word = content.split(None, 1)[0]
        return len(content) <= _WRAP_COLUMN and length + 1 + len(word) >= _WRAP_COLUMN

    def underline(self, content: str, start: int, level: int) -> bool:
        """A heading with a line of signs under it."""
        mark = content[0]
        if content.strip(mark) or len(content) < 3:
            return False
        block = self.open
        if block is not None and block.kind in _UNDERLINED and len(block.lines) <= _MOST_HEADING_LINES:
            lengths = [end - start for start, end in block.lines]
            whole = sum(lengths) + len(lengths) - 1
            alike = len(content) >= _SHORTEST_UNDERLINE and abs(len(content) - whole) <= len(lengths)
            if alike or (level == 1 and len(lengths) == 1):
                block.kind, block.level = "heading", level
                block.end = start + len(content)
                self.open = None
                return True
        if level == 1 and block is None:
            self.begin("rule", start, content).lines = []
            self.open = None
            return True
        return False

    def block_quote(self, content: str, start: int) -> bool:
        """A line of a quotation."""
        match = _QUOTE.match(content)
        if match is None:
            return False
        rest = content[match.end() :]
        depth = match.group().count(">")
        inner = start + match.end() + len(rest) - len(rest.lstrip())
        block = self.open
        if not rest.strip():
            if block is not None and block.kind == "block-quote":
                block.end = start + len(content)
                self.open = None
            else:
                self.begin("rule", start, content).lines = []
                self.open = None
        elif block is not None and block.kind == "block-quote" and block.level == depth:
            self.extend(inner, start + len(content))
        else:
            self.begin("block-quote", start, content, inner - start, depth)
        return True

    def table_line(self, content: str, start: int) -> bool:
        """A line of a pipe table, or the delimiter row that makes the line above its header."""
        block = self.open
        end = start + len(content)
        if block is not None and block.kind == "table":
            self.extend(start, end)
            return True
        if (
            block is None
            or block.kind != "paragraph"
            or "|" not in content + self.text[slice(*block.lines[-1])]
        ):
            return False
        if not _DELIMITER_ROW.match(content) or "|" not in self.text[slice(*block.lines[-1])]:
            return False
        header = block.lines.pop()
        if block.lines:
            block.end = block.lines[-1][1]
            block = self.begin("table", header[0], self.text[slice(*header)])
        else:
            block.kind = "table"
            block.lines = [header]
        block.level = 1
        block.end = end
        self.indents.clear()
        return True

    def definition(self, content: str, start: int) -> bool:
        """A link reference definition."""
        if self.open is not None and self.open.kind != "link-definition":
            return False
        match = _DEFINITION.match(content)
        if match is None:
            return False
        self.definitions.append((match.group(1), match.group(2), match.group(3)))
        block = self.begin("link-definition", start, content)
        block.label = match.group(1)
        block.lines = [(start + match.start(2), start + match.end(2))]
        return True

    def bullet(self, content: str, start: int, indent: int) -> bool:
        """A list item with a bullet."""
        match = _BULLET.match(content)
        if match is None:
            if len(content) == 1 and content in "-*+" and self.open is None:
                self.begin("rule", start, content).lines = []
                self.open = None
                return True
            return False
        depth = self.depth(indent)
        heading = _HEADING_IN_ITEM.match(content, match.end())
        if heading is not None:
            indents = self.indents[:]
            self.begin("heading", start, content, heading.end(), len(heading.group(1)))
            self.indents = indents
            self.open = None
            return True
        block = self.begin("list-item", start, content, match.end(), depth)
        block.label = match.group(1)
        return True

    def numbered(self, content: str, start: int, indent: int) -> bool:
        """A list item with a number; whether it stays one is settled at the end."""
        if self.open is not None and self.open.number is None:
            return False
        match = _NUMBER.match(content)
        if match is None:
            return False
        block = self.begin("list-item", start, content, match.end(), self.depth(indent))
        block.label = match.group().rstrip()
        block.number = int(match.group(1))
        return True

    def depth(self, indent: int) -> int:
        """The depth of a list item, from its indentation and those of the items before it."""
        indents = self.indents
        while indents and indent < indents[-1]:
            indents.pop()
        if not indents or (indent >= indents[-1] + 2 and len(indents) < _DEEPEST_LIST):
            indents.append(indent)
        return len(indents)

    def fenced(self, content: str, start: int) -> None:
        """A line inside a code fence."""
        block = self.open
        if block is None or self.fence is None:  # a tag ended the block in the line that opened the fence
            self.fence = None
            self.line(content, start, 0)
        elif content.startswith(self.fence) and not content.strip(self.fence[0]):
            block.end = start + len(content)
            self.fence = None
            self.open = None
        else:
            self.extend(start, start + len(content))

    def settle_numbers(self) -> list[RawBlock]:
        """Turn numbered lines without a neighbour that counts on back into paragraphs."""
        items = [block for block in self.blocks if block.kind == "list-item"]
        if not any(block.number is not None for block in items):
            return self.blocks
        previous: dict[int, RawBlock] = {}
        confirmed: set[int] = set()
        for block in self.blocks:
            if block.number is None or block.level is None:
                if block.kind not in {"list-item", "paragraph", "image"}:
                    previous.clear()
                continue
            before = previous.get(block.level)
            if before is not None and before.number is not None and block.number == before.number + 1:
                confirmed.update((id(before), id(block)))
            previous[block.level] = block
        for block in items:
            if block.number is not None and id(block) not in confirmed:
                block.kind, block.level, block.label = "paragraph", None, None
                block.lines[0] = (block.start, block.lines[0][1])
        return self.blocks


def _may_have_tags(text: str) -> bool:
    """Whether a pattern that must look at every character has anything to look for."""
    place = text.find("<")
    while place >= 0:
        if text.startswith(_BLOCK_TAG_BEGINNINGS, place + 1):
            return True
        place = text.find("<", place + 1)
    return False


def _separators(text: str) -> list[int]:
    return [len(match.group()) for match in re.finditer("\r\n|\n|\r", text)] + [0]
