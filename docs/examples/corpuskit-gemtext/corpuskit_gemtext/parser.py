"""Gemtext to blocks: a line is what its first characters say."""

import re
from collections.abc import Iterator

from corpuskit.article import Block, Kind, Mark
from corpuskit.formats import DEFAULT_ROLES, Draft, Parser
from corpuskit.source import Source, Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_HEADING = re.compile(r"(#{1,3})[ \t]*(?=\S)")
_LINK = re.compile(r"=>[ \t]*(\S+)[ \t]*")
_ITEM = re.compile(r"\*[ \t]+(?=\S)")
_QUOTE = re.compile(r">[ \t]*(?=\S)")
_FENCE = "```"


def parse(source: Source) -> Draft:
    """A block for each line that is not blank; what stands between two fences is one block."""
    return Draft(source, tuple(_blocks(source.text)))


def _blocks(text: str) -> Iterator[Block]:
    opened: int | None = None
    for line in _LINE.finditer(text):
        start, end = line.start(), line.start() + len(line.group().rstrip())
        is_fence = text.startswith(_FENCE, start)
        if opened is not None:
            if is_fence:
                yield _code(text, opened, end)
                opened = None
        elif is_fence:
            opened = start
        else:
            yield _line(text, start, end)
    if opened is not None:  # a fence that is never closed goes to the end
        yield _code(text, opened, len(text))


def _line(text: str, start: int, end: int) -> Block:
    if match := _HEADING.match(text, start, end):
        return _block(text, "heading", start, match.end(), end, level=len(match[1]))
    if match := _ITEM.match(text, start, end):
        return _block(text, "list-item", start, match.end(), end, level=1, label="*")
    if match := _QUOTE.match(text, start, end):
        return _block(text, "block-quote", start, match.end(), end, level=1)
    if match := _LINK.match(text, start, end):
        address, label = match[1], text[match.end() : end]
        at = match.end() if label else match.start(1)
        mark = Mark("link", 0, len(label or address), address)
        return _block(text, "paragraph", start, at, end, marks=(mark,))
    return _block(text, "paragraph", start, start, end)


def _code(text: str, start: int, end: int) -> Block:
    """What stands between fences, with the text behind the first one; the fences are markup.

    ``offsets`` say for each line where in the source it is, since line ends may be of one or two characters.
    """
    stop = end - len(_FENCE) if text.endswith(_FENCE, start + len(_FENCE), end) else end
    lines = list(_LINE.finditer(text, start + len(_FENCE), stop))
    offsets, length = [], 0
    for line in lines:
        offsets.append((length, line.start()))
        length += len(line.group().rstrip()) + 1
    inside = "\n".join(line.group().rstrip() for line in lines)
    return Block("code", DEFAULT_ROLES["code"], inside, Span(start, end), offsets=tuple(offsets))


def _block(
    text: str,
    kind: Kind,
    start: int,
    begin: int,
    end: int,
    *,
    level: int | None = None,
    label: str | None = None,
    marks: tuple[Mark, ...] = (),
) -> Block:
    """A line's block: it takes its place from ``start``, and its text from ``begin``, behind the markup."""
    return Block(
        kind,
        DEFAULT_ROLES[kind],
        text[begin:end],
        Span(start, end),
        marks,
        level,
        label,
        offsets=((0, begin),),
    )


FORMAT = Parser(
    name="gemtext",
    description="gemtext, the text format of the Gemini protocol",
    suffixes=(".gmi", ".gemini"),
    media_type="text/gemini",
    parse=parse,
)
