"""Plain text: paragraphs between blank lines, or a line a paragraph where there are no blank lines."""

import re

from corpuskit.article import Block, Mark, Step
from corpuskit.formats import DEFAULT_ROLES, Draft, Parser
from corpuskit.parsers.assembly import is_unspaced
from corpuskit.parsers.blocks import BlockScanner, RawBlock
from corpuskit.parsers.targets import clean_target
from corpuskit.source import Source, Span

_URL = re.compile(r"https?://[^\s<>\"“”«»、。，」』）】]{3,4000}")
_TRAILING = ".,;:!?'\"»”’)"


class _PlainScanner(BlockScanner):
    """The line scanner without Markdown: rules, bullets and numbers are all that plain text has."""

    def special(self, first: str, content: str, start: int, indent: int) -> bool:
        if first in "#[>|:`~":
            return False
        if first == "_" or (first == "*" and not content.strip("* \t")):
            return super().special(first, content, start, indent)
        if first == "=" or (first == "-" and not content.strip("- \t")):
            if len(content) >= 3:
                self.begin("rule", start, content).lines = []
                self.open = None
                return True
            return False
        return super().special(first, content, start, indent)


def parse(source: Source) -> Draft:
    """Plain text to a draft: every block with its span, and marks for the addresses in it."""
    text = source.text
    raw_blocks = _PlainScanner(text).scan()
    if len(raw_blocks) == 1 and raw_blocks[0].kind == "paragraph" and _is_line_a_paragraph(raw_blocks[0]):
        raw_blocks = [RawBlock("paragraph", start, end, start) for start, end in raw_blocks[0].lines]
    blocks = tuple(_block(text, raw) for raw in raw_blocks)
    joined = sum(max(len(raw.lines) - 1, 0) for raw in raw_blocks)
    return Draft(source, blocks, steps=(Step("white-space", joined),) if joined else ())


_WRAP_COLUMN = 100


def _is_line_a_paragraph(raw: RawBlock) -> bool:
    """Whether the lines are too long, or too uneven, to be one wrapped paragraph."""
    longest = max(end - start for start, end in raw.lines)
    return len(raw.lines) > 2 and longest > _WRAP_COLUMN


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
        if parts and not (is_unspaced(parts[-1][-1]) and is_unspaced(part[0])):
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


FORMAT = Parser("plain", "plain text", (".txt", ".text"), "text/plain", parse)
