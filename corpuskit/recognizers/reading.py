"""The working table of one recognition: blocks whose roles are still being settled, and what was found.

It lives for one document and never leaves this room; what leaves is an :class:`~corpuskit.article.Article`.
"""

import re
from typing import Final

from corpuskit.article import (
    Article,
    Author,
    Block,
    Certainty,
    Dateline,
    DateStamp,
    Evidence,
    Language,
    Mark,
    Publisher,
    Role,
    evolve,
)
from corpuskit.formats import Draft
from corpuskit.messages import Message, message
from corpuskit.source import Span

_ESCAPE: Final = re.compile(r"&#?[A-Za-z0-9]{1,32};|<br\s{0,3}/?>", re.IGNORECASE)
"""What is written with many characters and is one in the text."""

_DATE_IN_URL: Final = re.compile(
    r"(?<!\d)(20\d{2}|19\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)"
)


class Reading:
    """What the recognizers share: the draft, the blocks as they stand now, and the fields found so far."""

    def __init__(self, draft: Draft, blocks: list[Block], url: str | None = None) -> None:
        self.draft = draft
        self.blocks = blocks
        self.headline: str | None = None
        self.kicker: str | None = None
        self.standfirst: str | None = None
        self.byline: str | None = None
        self.authors: list[Author] = []
        self.agencies: list[str] = []
        self.dateline: Dateline | None = None
        self.published: DateStamp | None = None
        self.modified: DateStamp | None = None
        self.publisher: Publisher | None = None
        self.url = url
        self.language = Language()
        self.section: str | None = None
        self.keywords: list[str] = []
        self.rights: str | None = None
        self.evidence: list[Evidence] = []
        self.messages: list[Message] = []
        self.body_index = 0
        """The first block behind the headline, byline, date stamp, standfirst and opening picture."""

    def assign(self, index: int, role: Role, rule: str) -> Block:
        """Give a block its role and the name of the rule that said so."""
        block = self.blocks[index] = with_role(self.blocks[index], role, rule)
        return block

    def note(self, field_name: str, rule: str, span: Span | None, certainty: Certainty = "high") -> None:
        """Record why a field has its value; a field's first reason stays."""
        for entry in self.evidence:
            if entry.field == field_name:
                return
        self.evidence.append(Evidence(field_name, rule, span, certainty))

    def warn(self, code: str, reason: str, span: Span | None = None) -> None:
        """Record a message; the table of codes says how severe it is."""
        self.messages.append(message(code, reason, span))

    def blank_lines_before(self, index: int) -> int:
        """How many blank lines stand between a block and the one before it; 0 where that is not known."""
        if index <= 0:
            return 0
        before, here = self.blocks[index - 1].span, self.blocks[index].span
        if before is None or here is None:
            return 0
        return max(self.draft.source.text.count("\n", before.end, here.start) - 1, 0)

    def day_in_url(self) -> str | None:
        """The day that the article's address holds (``/2025/03/04/``), in ISO 8601."""
        match = _DATE_IN_URL.search(self.url) if self.url else None
        return f"{match[1]}-{match[2]}-{match[3]}" if match else None

    def add_agency(self, name: str) -> None:
        """Add an agency once."""
        if name not in self.agencies:
            self.agencies.append(name)

    def forget_authors(self) -> None:
        """Take back what was found of authors and agencies, since something surer says others."""
        self.authors, self.agencies = [], []
        self.forget("authors", "agencies")

    def forget(self, *fields: str) -> None:
        """Take back the evidence of fields that have other values now, or none."""
        self.evidence = [entry for entry in self.evidence if entry.field not in fields]

    def article(self, identifier: str) -> Article:
        """What the table holds, as an article."""
        return Article(
            id=identifier,
            blocks=tuple(self.blocks),
            headline=self.headline,
            kicker=self.kicker,
            standfirst=self.standfirst,
            byline=self.byline,
            authors=tuple(self.authors),
            agencies=tuple(self.agencies),
            dateline=self.dateline,
            published=self.published,
            modified=self.modified,
            publisher=self.publisher,
            url=self.url,
            language=self.language,
            section=self.section,
            keywords=tuple(self.keywords),
            rights=self.rights,
            source=self.draft.source.description,
            evidence=tuple(self.evidence),
            steps=self.draft.steps,
            messages=(*self.draft.messages, *self.messages),
        )


def with_role(
    block: Block,
    role: Role,
    rule: str,
    marks: tuple[Mark, ...] | None = None,
    *,
    run_in: bool = False,
) -> Block:
    """The block in another role, and with other marks if they are given; four times as fast as ``evolve``."""
    return Block(
        block.kind,
        role,
        block.text,
        block.span,
        block.marks if marks is None else marks,
        block.level,
        block.label,
        run_in,
        rule,
        block.offsets,
    )


def part(block: Block, start: int, end: int, role: Role, rule: str | None) -> Block:
    """``block.text[start:end]`` as a block of its own, with the marks inside it and its span in the source.

    The span reaches over the markup at the block's own edges where the part does; inside the block it is
    that of the text alone.
    """
    inner = block.source_span(start, end)
    span = inner
    if inner is not None and block.span is not None:
        span = Span(
            block.span.start if start == 0 else inner.start,
            block.span.end if end == len(block.text) else inner.end,
        )
    marks = tuple(
        [
            Mark(
                mark.kind, max(mark.start, start) - start, min(mark.end, end) - start, mark.target, mark.title
            )
            for mark in block.marks
            if (mark.start < end and mark.end > start)
            or (
                mark.start == mark.end and (start <= mark.start < end or mark.start == end == len(block.text))
            )
        ]
    )
    offsets = _cut_offsets(block, start, end) if block.offsets else ()
    return Block(
        block.kind,
        role,
        block.text[start:end],
        span,
        marks,
        block.level,
        block.label,
        False,
        rule,
        offsets,
    )


def split(block: Block, end: int, start: int, source: str) -> tuple[Block, Block]:
    """A block cut in two: ``text[:end]`` and ``text[start:]``, in the role and by the rule that it has.

    What stands between them in ``source``, markers and separators, belongs to the second.
    """
    first = part(block, 0, end, block.role, block.rule)
    second = part(block, start, len(block.text), block.role, block.rule)
    between = [mark for mark in block.marks if end <= mark.start == mark.end < start] if end < start else []
    if between:
        second = evolve(second, marks=(*(evolve(mark, start=0, end=0) for mark in between), *second.marks))
    if first.span is None or second.span is None:
        return first, second
    opening = first.span.end
    escape = _ESCAPE.match(source, opening - 1) if end else None
    if escape is not None and not block.text.startswith(escape.group(), end - 1):
        opening = escape.end()
        first = evolve(first, span=Span(first.span.start, opening))
    while opening < second.span.start and source[opening].isspace():
        opening += 1
    return first, evolve(second, span=Span(opening, second.span.end))


def whole_emphasis(block: Block) -> tuple[Mark, ...]:
    """The marks that set the whole block in italics or in bold, save perhaps its last character."""
    return tuple(
        [
            mark
            for mark in block.marks
            if mark.kind in {"emphasis", "strong"} and mark.start == 0 and mark.end >= len(block.text) - 1
        ]
    )


def without_whole_emphasis(block: Block) -> tuple[Mark, ...]:
    """A block's marks save those that set all of it in italics or in bold."""
    whole = whole_emphasis(block)
    return tuple([mark for mark in block.marks if mark not in whole]) if whole else block.marks


def _cut_offsets(block: Block, start: int, end: int) -> tuple[tuple[int, int], ...]:
    cut: list[tuple[int, int]] = []
    for text_offset, source_offset in block.offsets:
        if text_offset >= end:
            break
        if text_offset <= start:
            cut = [(0, source_offset + start - text_offset)]
        else:
            cut.append((text_offset - start, source_offset))
    return tuple(cut)


def join(first: Block, second: Block, role: Role, rule: str, label: Mark) -> Block:
    """Two neighbouring blocks as one, their texts with a space between them; the first has a label."""
    shift = len(first.text) + 1
    moved = [
        Mark(mark.kind, mark.start + shift, mark.end + shift, mark.target, mark.title)
        for mark in second.marks
    ]
    offsets = [*_all_offsets(first), *[(at + shift, place) for at, place in _all_offsets(second)]]
    span = None
    if first.span is not None and second.span is not None:
        span = Span(first.span.start, second.span.end)
    return Block(
        first.kind,
        role,
        f"{first.text} {second.text}",
        span,
        in_order([label, *first.marks, *moved]),
        first.level,
        first.label,
        False,
        rule,
        tuple(offsets),
    )


def _all_offsets(block: Block) -> tuple[tuple[int, int], ...]:
    if block.offsets or block.span is None:
        return block.offsets
    return ((0, block.span.start),)


def without_marks(block: Block, *kinds: str) -> tuple[Mark, ...]:
    """A block's marks save those of some kinds."""
    return tuple([mark for mark in block.marks if mark.kind not in kinds])


def in_order(marks: list[Mark]) -> tuple[Mark, ...]:
    """Marks by position, the longer one first where two begin together."""
    if len(marks) == 2:
        first, second = marks
        stays = first.start < second.start or (first.start == second.start and first.end >= second.end)
        return (first, second) if stays else (second, first)
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)) if marks else ())
