"""The one model: an article as a sequence of typed blocks, with metadata and evidence.

Everything here is immutable and holds nothing but text, numbers and itself: msgspec's structs, which are made
in an eighth of the time that attrs classes take and copied in less than a tenth. :func:`evolve` copies them.
"""

from bisect import bisect_right
from importlib import import_module
from typing import Any, Literal, TypeVar, get_args

from msgspec import Struct
from msgspec.structs import replace

from corpuskit.messages import Message
from corpuskit.quotations import find_quotations
from corpuskit.source import SourceDescription, Span

Kind = Literal[
    "heading", "paragraph", "list-item", "table", "block-quote", "code", "image", "rule", "link-definition",
    "metadata",
]  # fmt: skip
"""What the markup says a block is; set by a parser."""

Role = Literal[
    # in the article
    "kicker", "headline", "standfirst", "byline", "date", "dateline", "lead", "paragraph", "cross-head",
    "list-item", "table", "quote", "pull-quote", "attribution", "image", "caption", "credit", "related",
    "embed", "correction", "live-entry", "question", "answer", "end-note", "separator",
    # set aside
    "navigation", "teaser", "share", "subscribe", "advertisement", "cookie", "paywall", "comment", "tags",
    "author-bio", "copyright", "source-url", "link-definition", "metadata", "boilerplate",
]  # fmt: skip
"""What a block does in the article; set by a recognizer."""

MarkKind = Literal[
    "link", "emphasis", "strong", "code", "strikethrough", "image",  # from the markup
    "label", "title", "quotation", "date", "person", "organization", "place", "job",  # recognised
]  # fmt: skip

Certainty = Literal["high", "medium", "low"]
Precision = Literal["year", "month", "day", "minute", "second"]
AuthorType = Literal["person", "organization"]

KINDS: tuple[Kind, ...] = get_args(Kind)
ROLES: tuple[Role, ...] = get_args(Role)
MARK_KINDS: tuple[MarkKind, ...] = get_args(MarkKind)

BODY_ROLES: frozenset[str] = frozenset({
    "dateline", "paragraph", "cross-head", "list-item", "table", "quote", "correction", "live-entry",
    "question", "answer", "end-note",
})  # fmt: skip
"""Roles whose text makes up :attr:`Article.text`."""

SET_ASIDE_ROLES: frozenset[str] = frozenset({
    "navigation", "teaser", "share", "subscribe", "advertisement", "cookie", "paywall", "comment", "tags",
    "author-bio", "copyright", "source-url", "link-definition", "metadata", "boilerplate",
})  # fmt: skip
"""Roles of what is not the article; kept, and written apart."""

PARAGRAPH_ROLES: frozenset[str] = BODY_ROLES - {"cross-head", "dateline"}
"""Roles that count as a paragraph when paragraphs are counted."""

_QUOTING_ROLES: frozenset[str] = (PARAGRAPH_ROLES - {"table"}) | {"lead", "standfirst", "pull-quote"}
_ENDING_QUOTATIONS: frozenset[str] = frozenset({"cross-head", "table", "separator", "headline"})
"""Roles over which no quotation goes on; captions and what is set aside may stand between its paragraphs."""


class Mark(Struct, frozen=True, gc=False):
    """A stretch of a block's text: half-open offsets into ``Block.text``, in code points.

    ``target`` is a link's or an image's address (a valid URI reference), or a date's ISO form. ``title``
    is a link's title or an image's alternative text. An image stands at ``start == end``.
    """

    kind: MarkKind
    start: int
    end: int
    target: str | None = None
    title: str | None = None


class Block(Struct, frozen=True, gc=False, eq=False):
    r"""The unit of text: its markup (``kind``), its part in the article (``role``), its plain text.

    ``text`` holds no markup; a line break that the source demands is ``\\n``. In a table, rows are lines and
    cells are separated by tabs. ``level`` is a heading's level (1 to 6), a list item's or a quotation's depth
    (from 1), else ``None``. ``label`` is what an ordered list's item was numbered with (``3.``), or the
    bullet. ``run_in``: the text runs on into the next block without a break, as a dateline does into the
    first paragraph; it then keeps its trailing space. ``rule`` names what assigned the role.

    ``offsets`` maps ``text`` to the source, for a block that was parsed in this process: pairs of a text
    offset and the source offset of the same character, each holding until the next pair. It takes no part in
    comparisons and is not serialized.
    """

    kind: Kind
    role: Role
    text: str
    span: Span | None = None
    marks: tuple[Mark, ...] = ()
    level: int | None = None
    label: str | None = None
    run_in: bool = False
    rule: str | None = None
    offsets: tuple[tuple[int, int], ...] = ()

    def _said(self) -> tuple[object, ...]:
        """Everything but the offsets."""
        return (
            self.kind, self.role, self.text, self.span, self.marks, self.level, self.label, self.run_in,
            self.rule,
        )  # fmt: skip

    def __eq__(self, other: object) -> bool:
        return self._said() == other._said() if isinstance(other, Block) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._said())

    def __repr__(self) -> str:
        names = self.__struct_fields__[:-1]
        shown = ", ".join(f"{name}={value!r}" for name, value in zip(names, self._said(), strict=True))
        return f"Block({shown})"

    def source_span(self, start: int, end: int) -> Span | None:
        """The span in the source of ``text[start:end]``, without markup around it; ``None`` if unknown.

        With no recorded offsets the text is taken for verbatim when it is as long as the block's span.
        """
        if self.span is None or not 0 <= start <= end <= len(self.text):
            return None
        if not self.offsets:
            if self.span.end - self.span.start != len(self.text):
                return None
            return Span(self.span.start + start, self.span.start + end)
        if len(self.offsets) == 1:
            shift = self.offsets[0][1] - self.offsets[0][0]
            return Span(start + shift, end + shift)
        if start == end:
            at = self._source_offset(start)
            return Span(at, at)
        return Span(self._source_offset(start), self._source_offset(end - 1) + 1)

    def _source_offset(self, position: int) -> int:
        following = bisect_right(self.offsets, (position, 1 << 62))
        text_offset, source_offset = self.offsets[following - 1]
        found = source_offset + position - text_offset
        return min(found, self.offsets[following][1]) if following < len(self.offsets) else found


class Author(Struct, frozen=True, gc=False):
    """Someone who wrote the article: a person, or an organization such as an agency or a newsroom."""

    name: str
    type: AuthorType = "person"
    role: str | None = None
    url: str | None = None


class DateStamp(Struct, frozen=True, gc=False):
    """A date as printed and as understood.

    ``iso`` is an ISO 8601 day (``2022-01-27``), a year or month where no more is stated, or a date-time with
    seconds and, where one is stated, an offset. ``ambiguous``: day and month could be swapped.
    """

    raw: str
    iso: str | None = None
    precision: Precision | None = None
    ambiguous: bool = False


class Dateline(Struct, frozen=True, gc=False):
    """Where and when a story was filed: ``KYIV, Jan 27 (Reuters) -``. ``date`` is ISO 8601."""

    text: str
    place: str | None = None
    date: str | None = None
    agency: str | None = None


class Publisher(Struct, frozen=True, gc=False):
    """The outlet: its name where the document says it, and the registrable domain of the article's URL."""

    name: str | None = None
    domain: str | None = None


class Language(Struct, frozen=True, gc=False):
    """A BCP 47 code (``und`` where unsure), what it rests on, and a score from 0 to 1 where one was made."""

    code: str = "und"
    basis: str | None = None
    score: float | None = None


class Figure(Struct, frozen=True, gc=False):
    """An image's caption, credit line, its creators and agencies, address and alternative text."""

    caption: str | None = None
    credit: str | None = None
    creators: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    url: str | None = None
    alt: str | None = None


class Related(Struct, frozen=True, gc=False):
    """A link to another article."""

    title: str
    url: str | None = None


class QuotedPart(Struct, frozen=True, gc=False):
    """A stretch of a block's text, quotation marks included; ``block`` is its place in ``Article.blocks``."""

    block: int
    start: int
    end: int


class Quotation(Struct, frozen=True, gc=False):
    """What stands between quotation marks; one of several paragraphs has a part in each, in order."""

    text: str
    parts: tuple[QuotedPart, ...]


class Evidence(Struct, frozen=True, gc=False):
    """Why a metadata field has its value: the rule that found it, where, and how sure."""

    field: str
    rule: str
    span: Span | None = None
    certainty: Certainty = "high"


class Step(Struct, frozen=True, gc=False):
    """A normalization that changed something, and how often."""

    name: str
    count: int


class Article(Struct, frozen=True, gc=False):
    """An article: all blocks of its source in source order, and what was recognised.

    Uncertain is empty: a field that no rule vouches for is ``None`` or ``()``.
    """

    id: str
    blocks: tuple[Block, ...] = ()
    headline: str | None = None
    kicker: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    authors: tuple[Author, ...] = ()
    agencies: tuple[str, ...] = ()
    dateline: Dateline | None = None
    published: DateStamp | None = None
    modified: DateStamp | None = None
    publisher: Publisher | None = None
    url: str | None = None
    language: Language = Language()
    section: str | None = None
    keywords: tuple[str, ...] = ()
    rights: str | None = None
    source: SourceDescription = SourceDescription("")
    evidence: tuple[Evidence, ...] = ()
    steps: tuple[Step, ...] = ()
    messages: tuple[Message, ...] = ()

    @property
    def text(self) -> str:
        """The body as plain text, blocks joined by a blank line: what people count."""
        parts: list[str] = []
        run_in = False
        for block in self.blocks:
            if block.role in BODY_ROLES and block.text:
                if run_in:
                    parts[-1] += block.text
                else:
                    parts.append(block.text)
                run_in = block.run_in
        return "\n\n".join(parts)

    def _repr_html_(self) -> str:
        """What a notebook shows. How it looks is not the model's matter, and imported only here."""
        shown: str = import_module("corpuskit.reports.notebook").html_of(self)
        return shown

    @property
    def lead(self) -> str | None:
        """The standfirst, or else the summary, where the text has one of its own."""
        if self.standfirst:
            return self.standfirst
        return "\n".join(block.text for block in self.blocks if block.role == "lead") or None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """One figure for each run of image, caption and credit blocks."""
        return tuple(_figure(group) for group in figure_groups(self.blocks))

    @property
    def related(self) -> tuple[Related, ...]:
        """The links to other articles that the text itself makes."""
        found = []
        for block in self.blocks:
            if block.role == "related":
                titles = [mark for mark in block.marks if mark.kind == "title"]
                found += [Related(block.text[mark.start : mark.end], mark.target) for mark in titles]
                if not titles:
                    found.append(Related(block.text))
        return tuple(found)

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands between quotation marks in the body, the lead and pull quotes, in order.

        A quotation that opens in several paragraphs and closes in the last is one. See
        :mod:`corpuskit.quotations` for what is sure enough.
        """
        found: list[Quotation] = []
        run: list[int] = []
        for index, block in enumerate(self.blocks):
            if block.role in _QUOTING_ROLES:
                run.append(index)
            elif block.role in _ENDING_QUOTATIONS:
                found += self._quotations_in(run)
                run = []
        return (*found, *self._quotations_in(run))

    def _quotations_in(self, run: list[int]) -> list[Quotation]:
        texts = [self.blocks[index].text for index in run]
        found = []
        for quoted in find_quotations(texts):
            text = "\n\n".join([texts[part.paragraph][part.start : part.end] for part in quoted])
            parts = tuple([QuotedPart(run[part.paragraph], part.start, part.end) for part in quoted])
            found.append(Quotation(text, parts))
        return found


_Value = TypeVar("_Value", bound=Struct)


def evolve(value: _Value, **changes: Any) -> _Value:
    """A copy of an article or of a part of one with other values in some fields.

    Raises ``TypeError`` for a field that it does not have.
    """
    return replace(value, **changes)


_FIGURE_ORDER = {"image": 0, "caption": 1, "credit": 2}


def figure_groups(blocks: tuple[Block, ...]) -> list[tuple[Block, ...]]:
    """Group neighbouring image, caption and credit blocks, at most one of each, in that order."""
    groups: list[tuple[Block, ...]] = []
    current: list[Block] = []
    for block in blocks:
        order = _FIGURE_ORDER.get(block.role)
        if current and (order is None or order <= _FIGURE_ORDER[current[-1].role]):
            groups.append(tuple(current))
            current = []
        if order is not None:
            current.append(block)
    if current:
        groups.append(tuple(current))
    return groups


def _figure(group: tuple[Block, ...]) -> Figure:
    caption = credit = url = alt = None
    creators: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    for block in group:
        for mark in block.marks:
            if mark.kind == "image" and url is None:
                url, alt = mark.target, mark.title
        if block.role == "caption":
            caption = block.text
        elif block.role == "credit":
            credit = block.text
            creators = _marked(block, "person")
            agencies = _marked(block, "organization")
    return Figure(caption, credit, creators, agencies, url, alt)


def _marked(block: Block, kind: MarkKind) -> tuple[str, ...]:
    return tuple(block.text[mark.start : mark.end] for mark in block.marks if mark.kind == kind)
