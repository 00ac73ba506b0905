"""A document beside what was recognised in it: each line of the source with the roles of its blocks."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from typing import Unpack

from attrs import frozen

from corpuskit.article import SET_ASIDE_ROLES, Article, Block
from corpuskit.conversion.pipeline import article_in, articles_in, draft_of, intake, placed
from corpuskit.conversion.settings import ReadChoices, Settings, settings
from corpuskit.errors import CorpuskitError, InputError
from corpuskit.formats import Loader
from corpuskit.inputs.files import discover
from corpuskit.inputs.intake import Intake
from corpuskit.inputs.items import DEFAULT_MAX_BYTES, Item
from corpuskit.keywords import checked
from corpuskit.messages import Message
from corpuskit.registry import reader
from corpuskit.reports.parts import fields_of, text_of
from corpuskit.source import Span

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


PathName = str | PathLike[str]

MANY_ASIDES = 10
"""As many pieces in a row that are set aside, without a message, are folded where a person looks."""


def folded(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, ...]]:
    """The pieces one by one, and together those of a long run that was set aside: a menu, a footer."""
    run: list[Piece] = []
    for piece in pieces:
        if piece.role in SET_ASIDE_ROLES and not piece.messages:
            run.append(piece)
            continue
        yield from _run(run)
        run = []
        yield (piece,)
    yield from _run(run)


def _run(run: list[Piece]) -> Iterator[tuple[Piece, ...]]:
    if len(run) >= MANY_ASIDES:
        yield tuple(run)
    else:
        yield from ((piece,) for piece in run)


def counts_of(run: Iterable[Piece]) -> str:
    """What a run holds: ``navigation 120, teaser 14``."""
    roles = Counter(piece.role for piece in run if piece.begins)
    return ", ".join(f"{role} {count:,}" for role, count in roles.most_common())


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
        """What a terminal shows, ``color`` with the escapes of ANSI.

        ``full`` shows long lines whole, and each line of what was set aside at length.
        """
        from corpuskit.reports.inspection_text import lines_of

        return "\n".join(lines_of(self, width=width, full=full, color=color))

    def html(self) -> str:
        """The same as a page that needs nothing but a browser."""
        from corpuskit.reports.inspection_page import page_of

        return "".join(page_of((self,)))


@checked
def inspect(
    path: PathName | Iterable[PathName],
    *,
    format: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
    limit: int | None = None,
    on_failure: Callable[[CorpuskitError], None] | None = None,
    **choices: Unpack[ReadChoices],
) -> Iterator[Inspection]:
    """What is recognised in each document of a file, archive, folder or pipe (``-``), beside its source.

    ``path`` may be several of them.
    Articles that are read back come without the source. ``limit`` takes the first so many documents. The
    other keywords are those of :func:`corpuskit.parse`, and what is taken from the inputs as in
    :func:`corpuskit.convert`. Raises :class:`~corpuskit.errors.InputError` where a document cannot be read;
    with ``on_failure``, which is called with the error, the others follow.
    """
    chosen = settings(**choices)
    paths = [path] if isinstance(path, str | PathLike) else list(path)
    found = _inspections(paths, intake(format, max_bytes, **choices), chosen)
    count = 0
    for inspection in found:
        if isinstance(inspection, CorpuskitError):
            if on_failure is None:
                raise inspection
            on_failure(inspection)
            continue
        yield inspection
        count += 1
        if count == limit:
            return
    if not count and on_failure is None:
        raise InputError("no-documents", "no document was found", source=", ".join(map(str, paths)))


def _inspections(
    paths: Iterable[PathName], taken: Intake, chosen: Settings
) -> Iterator[Inspection | CorpuskitError]:
    for item in discover(paths, taken):
        if isinstance(item, Item):
            try:
                yield from _inspected(item, taken.max_bytes, chosen)
            except CorpuskitError as error:
                yield placed(error, item)
        elif isinstance(item, CorpuskitError):
            yield item


def _inspected(item: Item, max_bytes: int, chosen: Settings) -> Iterator[Inspection | CorpuskitError]:
    content = item.content(max_bytes)
    found = reader(content.format) if content.format else None
    if isinstance(found, Loader):
        for article in articles_in(content, item.name, chosen):
            yield placed(article, item) if isinstance(article, InputError) else Inspection(article)
    else:
        drafted = draft_of(content, chosen, item.name, found)
        yield Inspection(article_in(drafted, content, chosen, item.name), drafted.source.text)


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
