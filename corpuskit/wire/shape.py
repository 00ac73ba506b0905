"""The JSON form of an article, ``corpuskit/article/1``, as msgspec types: the keys, their order, their types.

Every key is always written. The keys ``lead``, ``text``, ``figures`` and ``related`` follow from the others:
they are there to be read by people and programs, and a loader does not use them. So do ``quotations``, the
one key that is only written where it is asked for.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from corpuskit.article import AuthorType, Certainty, Kind, MarkKind, Precision, Role
from corpuskit.messages import Severity

SCHEMA: Literal["corpuskit/article/1"] = "corpuskit/article/1"
"""The name and version of the form; the first key of every object."""

Count = Annotated[int, Meta(ge=0)]
Level = Annotated[int, Meta(ge=1)]
SpanShape = tuple[Count, Count]
"""``[start, end]``: half-open code-point offsets into the decoded source."""


class MarkShape(Struct, frozen=True, gc=False):
    """A :class:`~corpuskit.article.Mark`."""

    kind: MarkKind
    start: Count
    end: Count
    target: str | None = None
    title: str | None = None


class BlockShape(Struct, frozen=True):
    """A :class:`~corpuskit.article.Block`."""

    kind: Kind
    role: Role
    text: str
    level: Level | None = None
    label: str | None = None
    run_in: bool = False
    rule: str | None = None
    marks: tuple[MarkShape, ...] = ()
    span: SpanShape | None = None


class AuthorShape(Struct, frozen=True, gc=False):
    """An :class:`~corpuskit.article.Author`."""

    name: str
    type: AuthorType = "person"
    role: str | None = None
    url: str | None = None


class DateShape(Struct, frozen=True, gc=False):
    """A :class:`~corpuskit.article.DateStamp`."""

    raw: str
    iso: str | None = None
    precision: Precision | None = None
    ambiguous: bool = False


class DatelineShape(Struct, frozen=True, gc=False):
    """A :class:`~corpuskit.article.Dateline`."""

    text: str
    place: str | None = None
    date: str | None = None
    agency: str | None = None


class PublisherShape(Struct, frozen=True, gc=False):
    """A :class:`~corpuskit.article.Publisher`."""

    name: str | None = None
    domain: str | None = None


class LanguageShape(Struct, frozen=True, gc=False):
    """A :class:`~corpuskit.article.Language`."""

    code: str = "und"
    basis: str | None = None
    score: Annotated[float, Meta(ge=0, le=1)] | None = None


class FigureShape(Struct, frozen=True, gc=False):
    """A :class:`~corpuskit.article.Figure`."""

    caption: str | None = None
    credit: str | None = None
    creators: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    url: str | None = None
    alt: str | None = None


class RelatedShape(Struct, frozen=True, gc=False):
    """A :class:`~corpuskit.article.Related`."""

    title: str
    url: str | None = None


class SourceShape(Struct, frozen=True, gc=False):
    """A :class:`~corpuskit.source.SourceDescription`."""

    name: str
    encoding: str | None = None
    encoding_basis: str | None = None
    sha256: str | None = None
    size: Count | None = None
    characters: Count | None = None
    media_type: str | None = None
    retrieved: str | None = None


class EvidenceShape(Struct, frozen=True, gc=False):
    """An :class:`~corpuskit.article.Evidence`; its field is the key that it stands under."""

    rule: str
    span: SpanShape | None = None
    certainty: Certainty = "high"


class StepShape(Struct, frozen=True, gc=False):
    """A :class:`~corpuskit.article.Step`."""

    name: str
    count: Count


class MessageShape(Struct, frozen=True, gc=False):
    """A :class:`~corpuskit.messages.Message`."""

    severity: Severity
    code: str
    reason: str
    span: SpanShape | None = None


class ArticleShape(Struct, frozen=True):
    """An :class:`~corpuskit.article.Article`."""

    schema: Literal["corpuskit/article/1"]
    id: str
    headline: str | None = None
    kicker: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    authors: tuple[AuthorShape, ...] = ()
    agencies: tuple[str, ...] = ()
    dateline: DatelineShape | None = None
    published: DateShape | None = None
    modified: DateShape | None = None
    publisher: PublisherShape | None = None
    url: str | None = None
    language: LanguageShape = LanguageShape()
    section: str | None = None
    keywords: tuple[str, ...] = ()
    rights: str | None = None
    lead: str | None = None
    text: str = ""
    blocks: tuple[BlockShape, ...] = ()
    figures: tuple[FigureShape, ...] = ()
    related: tuple[RelatedShape, ...] = ()
    source: SourceShape = SourceShape("")
    evidence: dict[str, EvidenceShape] = {}
    steps: tuple[StepShape, ...] = ()
    messages: tuple[MessageShape, ...] = ()


class QuotedPartShape(Struct, frozen=True, gc=False):
    """A :class:`~corpuskit.article.QuotedPart`."""

    block: Count
    start: Count
    end: Count


class QuotationShape(Struct, frozen=True):
    """A :class:`~corpuskit.article.Quotation`."""

    text: str
    parts: tuple[QuotedPartShape, ...]


class QuotedArticleShape(ArticleShape, frozen=True):
    """An article with its quotations, for those who ask for them; it is read as an :class:`ArticleShape`."""

    quotations: tuple[QuotationShape, ...] = ()
