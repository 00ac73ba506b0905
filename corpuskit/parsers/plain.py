"""Plain text: paragraphs between blank lines, or a line a paragraph where there are no blank lines."""

import re
from itertools import pairwise
from typing import ClassVar, Final

from corpuskit.article import Block, Mark, Step
from corpuskit.formats import DEFAULT_ROLES, Draft, Parser
from corpuskit.parsers.assembly import glue
from corpuskit.parsers.blocks import BlockScanner, RawBlock
from corpuskit.parsers.header import read_header
from corpuskit.parsers.targets import clean_target
from corpuskit.source import Source, Span

_URL: Final = re.compile(r"https?://[^\s<>\"“”«»、。，」』）】]{3,4000}")
_TRAILING: Final = ".,;:!?'\"»”’)"


class _PlainScanner(BlockScanner):
    """The line scanner without Markdown: rules, bullets and numbers are all that plain text has."""

    special_characters: ClassVar[frozenset[str]] = BlockScanner.special_characters | {"o"}

    def bullet(self, content: str, start: int, indent: int) -> bool:
        """A list item with a bullet; laid-out pages also use an ``o`` for it."""
        if indent and content.startswith("o ") and self.indents:
            block = self.begin("list-item", start, content, 2, self.depth(indent))
            block.label = "o"
            return True
        return super().bullet(content, start, indent)

    def table_line(self, content: str, start: int) -> bool:  # noqa: ARG002  no line is one
        """Plain text has no pipe tables: a line of hyphens and bars is text."""
        return False

    def tagged(self, content: str, start: int) -> bool:  # noqa: ARG002  no line is
        """Tags are text in plain text."""
        return False

    def special(self, first: str, content: str, start: int, indent: int) -> bool:
        if first in "#[>|:`~":
            return False
        if first == "o" and not (indent and self.indents):
            return False
        if first == "_" or (first == "*" and not content.strip("* \t")):
            return super().special(first, content, start, indent)
        if first in "=-" and not content.strip(f"{first} \t"):
            if len(content) >= 3:
                self.begin("rule", start, content).lines = []
                self.open = None
                return True
            return False
        return super().special(first, content, start, indent)


def parse(source: Source) -> Draft:
    """Plain text to a draft: every block with its span, and marks for the addresses in it."""
    text = source.text
    header = read_header(text)
    start = header.end if header else 0
    raw_blocks = _PlainScanner(text, start).scan()
    if not is_wrapped(text[start:] if start else text):
        raw_blocks = [line for raw in raw_blocks for line in _each_line(raw)]
    blocks = [_block(text, raw) for raw in raw_blocks]
    joined = sum(max(len(raw.lines) - 1, 0) for raw in raw_blocks)
    steps = (Step("white-space", joined),) if joined else ()
    if header is None:
        return Draft(source, tuple(blocks), steps=steps)
    blocks = header.blocks + blocks
    return Draft(source, tuple(blocks), tuple(header.stated), steps, tuple(header.messages))


_WRAP_COLUMN: Final = 100
_SHORT_LINE: Final = 0.6
"""A wrapped paragraph's lines, save its last, reach this share of the longest line."""


def is_wrapped(text: str) -> bool:
    """Whether lines were broken at a column, so that neighbouring lines are one paragraph.

    They were where no line is longer than 100 code points, and most lines that have a successor are about
    as long as the longest; otherwise a line is a paragraph.
    """
    lines = [len(line.strip()) for line in text.split("\n")]
    longest = max(lines, default=0)
    if longest > _WRAP_COLUMN:
        return False
    inner = [length for length, following in pairwise(lines) if length and following]
    return 2 * sum(length >= _SHORT_LINE * longest for length in inner) >= len(inner)


def _each_line(raw: RawBlock) -> list[RawBlock]:
    """A block of several lines as a block for each: the first keeps the kind."""
    if len(raw.lines) <= 1:
        return [raw]
    first, *others = raw.lines
    kind = raw.kind
    rest = [RawBlock("paragraph", start, end, start) for start, end in others]
    raw.lines, raw.end, raw.kind = [first], first[1], kind
    return [raw, *rest]


def _block(text: str, raw: RawBlock) -> Block:
    content, offsets = _join(text, raw.lines)
    if not offsets and content and raw.end - raw.start != len(content):
        offsets = ((0, raw.lines[0][0]),)
    marks = tuple(_links(content)) if "://" in content else ()
    return Block(
        kind=raw.kind,
        role=DEFAULT_ROLES[raw.kind],
        text=content,
        span=Span(raw.start, raw.end),
        marks=marks,
        level=raw.level,
        label=raw.label,
        offsets=offsets,
    )


def _join(text: str, lines: list[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    if len(lines) <= 1:
        return (text[slice(*lines[0])], ()) if lines else ("", ())
    parts: list[str] = []
    offsets: list[tuple[int, int]] = []
    length = 0
    for start, end in lines:
        part = text[start:end]
        if parts and glue(parts[-1], part):
            parts.append(" ")
            length += 1
        offsets.append((length, start))
        parts.append(part)
        length += len(part)
    return "".join(parts), tuple(offsets)


def _links(content: str) -> list[Mark]:
    found = []
    for match in _URL.finditer(content):
        address = match.group().rstrip(_TRAILING)
        if len(address) > len("https://"):
            found.append(Mark("link", match.start(), match.start() + len(address), clean_target(address)))
    return found


FORMAT: Final = Parser("plain", "plain text", (".txt", ".text"), "text/plain", parse)
