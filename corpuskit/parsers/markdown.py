"""Markdown as scrapers write it.

A scanner of our own rather than a CommonMark library: it gives code-point spans for every block, and the
news rules of :mod:`corpuskit.parsers.blocks` need no repair afterwards. What was measured against the
candidates stands in ``docs/architecture.md``.
"""

from typing import Final

from corpuskit.article import Block, Mark, Step
from corpuskit.formats import DEFAULT_ROLES, Draft, Parser
from corpuskit.messages import Message, message
from corpuskit.parsers.blocks import BlockScanner, RawBlock
from corpuskit.parsers.header import read_header
from corpuskit.parsers.inline import is_plain, scan_lines
from corpuskit.parsers.inline_scanner import Definition, Inline
from corpuskit.parsers.spanning_links import join_spanning_links
from corpuskit.parsers.tables import read_table
from corpuskit.parsers.targets import NESTED_ADDRESS, clean_target, reference_label
from corpuskit.source import Source, Span


def parse(source: Source) -> Draft:
    """Markdown to a draft: every block with its span, its plain text, and marks for its inline markup."""
    text = source.text
    header = read_header(text)
    scanner = BlockScanner(text, header.end if header else 0)
    raw_blocks = scanner.scan()
    definitions = {
        reference_label(label): Definition(clean_target(target), title)
        for label, target, title in reversed(scanner.definitions)
    }
    titles = (title for _, _, title in scanner.definitions)
    blocks: list[Block] = header.blocks if header else []
    has_ends = any("](" in block.text for block in blocks)
    markers = dead_links = joined_lines = 0
    for raw in raw_blocks:
        if raw.kind == "paragraph" and len(raw.lines) == 1:
            start, end = raw.lines[0]
            content = text[start:end]
            if end == raw.end and start == raw.start and is_plain(content):
                blocks.append(Block("paragraph", "paragraph", content, Span(start, end)))
                has_ends = has_ends or ("]" in content and "](" in content)
                continue
        if raw.kind == "link-definition":
            inline = _definition(text, raw, next(titles))
        else:
            inline = _inline(text, raw, definitions)
        blocks.append(_block(raw, inline))
        has_ends = has_ends or "](" in inline.text
        markers += inline.markers + (raw.kind != "paragraph")
        dead_links += inline.dead_links
        joined_lines += len(raw.lines) - 1 if raw.lines else 0
    if has_ends:
        markers += join_spanning_links(blocks)
    counts = (("markdown", markers), ("white-space", joined_lines), ("empty-links", dead_links))
    steps = tuple([Step(name, count) for name, count in counts if count])
    messages = [found for block in blocks if block.marks and (found := _missing_space(block))]
    if _may_nest_addresses(text):
        messages += _nested_addresses(text, blocks)
    if header is None:
        return Draft(source, tuple(blocks), steps=steps, messages=tuple(messages))
    return Draft(source, tuple(blocks), tuple(header.stated), steps, (*header.messages, *messages))


def _missing_space(block: Block) -> Message | None:
    """Say where emphasis of a whole word ends in the middle of one: ``*bar*baz``."""
    text = block.text
    for mark in block.marks:
        if mark.kind not in {"emphasis", "strong"} or mark.end - mark.start <= 2 or mark.end >= len(text):
            continue
        if text[mark.end].isalpha() and text[mark.end - 1].isalpha():
            word = text[mark.start : mark.end + 12]
            return message("missing-space", f"a space seems to be missing in {word!r}", block.span)
    return None


def _may_nest_addresses(text: str) -> bool:
    """Whether a text has addresses in angle brackets, and such a bracket in the middle of a word."""
    place = text.find("<") if "<http" in text else -1
    while place >= 0:
        if place and text[place - 1] not in " \n":
            return True
        place = text.find("<", place + 1)
    return False


def _nested_addresses(text: str, blocks: list[Block]) -> list[Message]:
    """Say where an address was resolved against another one: ``[x](https://a/<https:/b/c>)``."""
    targets = {mark.target for block in blocks for mark in block.marks}
    return [
        message("nested-address", f"{match[1]!r} was read as {target!r}", Span(*match.span(1)))
        for match in NESTED_ADDRESS.finditer(text)
        if (target := clean_target(match[1])) in targets
    ]


def _inline(text: str, raw: RawBlock, definitions: dict[str, Definition]) -> Inline:
    if not raw.lines:
        return Inline("", (), ())
    if raw.kind == "table":
        return read_table(text, raw.lines, definitions)
    if raw.kind == "code":
        return _verbatim(text, raw.lines)
    return scan_lines(text, raw.lines, definitions)


def _definition(text: str, raw: RawBlock, title: str | None) -> Inline:
    """A definition's address, with the title that stands there; of two for one label, links use the first."""
    start, end = raw.lines[0]
    mark = Mark("link", 0, end - start, clean_target(text[start:end]), title)
    return Inline(text[start:end], (mark,), ((0, start),))


def _verbatim(text: str, lines: list[tuple[int, int]]) -> Inline:
    parts: list[str] = []
    offsets: list[tuple[int, int]] = []
    length = 0
    for start, end in lines:
        offsets.append((length, start))
        parts.append(text[start:end])
        length += end - start + 1
    return Inline("\n".join(parts), (), tuple(offsets))


def _block(raw: RawBlock, inline: Inline) -> Block:
    kind = raw.kind
    if kind == "paragraph" and not inline.text and any(mark.kind == "image" for mark in inline.marks):
        kind = "image"
    offsets = inline.offsets
    if not offsets and inline.text and raw.lines and raw.end - raw.start != len(inline.text):
        offsets = ((0, raw.lines[0][0]),)
    return Block(
        kind,
        DEFAULT_ROLES[kind],
        inline.text,
        Span(raw.start, raw.end),
        inline.marks,
        None if kind == "table" else raw.level,
        raw.label,
        False,
        None,
        offsets,
    )


FORMAT: Final = Parser(
    "markdown", "Markdown as scrapers write it", (".md", ".markdown"), "text/markdown", parse
)
