"""A document beside what was recognised in it: each line of the source with the roles of its blocks."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from os import PathLike
from typing import Unpack

from attrs import frozen

from corpuskit.article import SET_ASIDE_ROLES, Article, Block
from corpuskit.conversion.pipeline import article_of, articles_in, draft_of, format_of
from corpuskit.conversion.settings import Choices, settings
from corpuskit.errors import InputError
from corpuskit.formats import Loader
from corpuskit.inputs.items import DEFAULT_MAX_BYTES, Content
from corpuskit.inputs.reading import read_path
from corpuskit.messages import Message
from corpuskit.registry import reader
from corpuskit.reports.parts import fields_of, text_of
from corpuskit.source import Span

STANDARD_INPUT = "-"
FURNITURE = frozenset({
    "kicker", "headline", "standfirst", "byline", "date", "dateline", "lead", "caption", "credit", "image",
    "related", "embed", "separator", "pull-quote",
})  # fmt: skip
"""Roles of what is the article and not its body."""
_LINE_END = re.compile(r"\r\n|\r|\n")


def look_of(role: str | None) -> str:
    """How a role is shown: as ``body``, ``furniture`` of the article, set ``aside``, or ``nothing``."""
    if role is None:
        return "nothing"
    if role in SET_ASIDE_ROLES:
        return "aside"
    return "furniture" if role in FURNITURE else "body"


@frozen
class FieldRow:
    """A field with its value, the rule that found it, how sure that was, and the source's line, from 1."""

    name: str
    value: str
    rule: str | None
    certainty: str | None
    line: int | None


@frozen
class Piece:
    """A stretch of a line, or a block whose place is not known.

    ``line`` counts from 1. ``begins``: the block begins here; where not, it goes on from the line before.
    ``role`` is ``None`` for what is in no block. ``messages`` are those said of this place.
    """

    line: int | None
    text: str
    role: str | None = None
    rule: str | None = None
    begins: bool = True
    messages: tuple[Message, ...] = ()


@frozen
class Inspection:
    """An article, and the text of its source where that is at hand."""

    article: Article
    source: str | None = None

    def fields(self) -> tuple[FieldRow, ...]:
        """The fields that have a value."""
        spans = {entry.field: entry.span for entry in self.article.evidence}
        starts = self._line_starts()
        return tuple(
            FieldRow(name, value, rule, certainty, _line(spans.get(name), starts))
            for name, value, rule, certainty in (
                (entry.name, entry.value, entry.rule, entry.certainty) for entry in fields_of(self.article)
            )
        )

    def general_messages(self) -> tuple[Message, ...]:
        """What is said of the document as a whole."""
        placed = self.source is not None
        return tuple(said for said in self.article.messages if said.span is None or not placed)

    def pieces(self) -> Iterator[Piece]:
        """The lines of the source that hold anything, in parts where several blocks share one.

        Blocks whose place is not known stand where they are in the article.
        """
        if self.source is None or not any(block.span for block in self.article.blocks):
            for block in self.article.blocks:
                yield Piece(None, text_of(block), block.role, block.rule)
            return
        yield from _placed(self.article, self.source, self._line_starts())

    def _line_starts(self) -> list[int]:
        if self.source is None:
            return []
        return [0, *(match.end() for match in _LINE_END.finditer(self.source))]

    def text(self, *, width: int = 100, full: bool = False, color: bool = False) -> str:
        """What a terminal shows; ``full`` shows long lines whole, ``color`` with the escapes of ANSI."""
        from corpuskit.reports.inspection_text import lines_of

        return "\n".join(lines_of(self, width=width, full=full, color=color))

    def html(self) -> str:
        """The same as a page that needs nothing but a browser."""
        from corpuskit.reports.inspection_page import page_of

        return "".join(page_of((self,)))


def inspect(
    path: str | PathLike[str],
    *,
    format: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
    **choices: Unpack[Choices],
) -> Iterator[Inspection]:
    """What is recognised in each document of a file, or of standard input (``-``), beside its source.

    Articles that are read back come without the source. The other keywords are those of
    :func:`corpuskit.parse`. Raises :class:`~corpuskit.errors.InputError` where the file, or an article in it,
    cannot be read.
    """
    name = "stdin" if str(path) == STANDARD_INPUT else str(path)
    data = sys.stdin.buffer.read() if str(path) == STANDARD_INPUT else read_path(str(path), max_bytes)
    content = Content(data, format or format_of(name))
    chosen = settings(**choices)
    found = reader(content.format) if content.format else None
    if isinstance(found, Loader):
        for article in articles_in(content, name, chosen):
            if isinstance(article, InputError):
                raise article
            yield Inspection(article)
    else:
        drafted = draft_of(content, chosen, name, found)
        yield Inspection(article_of(drafted, chosen, name=name), drafted.source.text)


def _line(span: Span | None, starts: list[int]) -> int | None:
    return bisect_right(starts, span.start) if span is not None and starts else None


def _placed(article: Article, source: str, starts: list[int]) -> Iterator[Piece]:
    """The source from its first to its last character, cut at line ends and at the borders of blocks."""
    said = sorted(
        (message.span.start, index, message)
        for index, message in enumerate(article.messages)
        if message.span is not None
    )
    position = 0
    for block in article.blocks:
        if block.span is None:
            yield Piece(None, text_of(block), block.role, block.rule)
            continue
        if block.span.end <= position:
            continue
        yield from _cut(source, position, block.span.start, None, starts, said)
        yield from _cut(source, max(position, block.span.start), block.span.end, block, starts, said)
        position = block.span.end
    yield from _cut(source, position, len(source), None, starts, said)


def _cut(
    source: str,
    start: int,
    end: int,
    block: Block | None,
    starts: list[int],
    said: list[tuple[int, int, Message]],
) -> Iterator[Piece]:
    """The lines of a stretch that are not blank."""
    begins = True
    while start < end:
        line = bisect_right(starts, start)
        stop = min(starts[line], end) if line < len(starts) else end
        text = source[start:stop].rstrip("\r\n")
        messages = tuple(message for at, _, message in said if start <= at < stop)
        if text.strip() or messages:
            role, rule = (block.role, block.rule) if block else (None, None)
            yield Piece(line, text, role, rule, begins, messages)
            begins = False
        start = stop
