"""Articles as the objects of :mod:`corpuskit.wire.shape`, and those as bytes."""

import msgspec

from corpuskit.article import Article, Block, Dateline, DateStamp, Evidence, Mark
from corpuskit.errors import SerializationError
from corpuskit.messages import Message
from corpuskit.source import Span
from corpuskit.wire.shape import (
    SCHEMA,
    ArticleShape,
    AuthorShape,
    BlockShape,
    DatelineShape,
    DateShape,
    EvidenceShape,
    FigureShape,
    LanguageShape,
    MarkShape,
    MessageShape,
    PublisherShape,
    QuotationShape,
    QuotedArticleShape,
    QuotedPartShape,
    RelatedShape,
    SourceShape,
    SpanShape,
    StepShape,
)

_encoder = msgspec.json.Encoder()


def encode(article: Article) -> bytes:
    """An article as compact JSON. Raises :class:`SerializationError` where a text is no Unicode text."""
    return encode_value(shape_of(article), article.id)


def encode_with_quotations(article: Article) -> bytes:
    """An article as :func:`encode` gives it, with the key ``quotations`` at the end."""
    shape = shape_of(article)
    quotations = tuple(
        [
            QuotationShape(
                found.text, tuple([QuotedPartShape(part.block, part.start, part.end) for part in found.parts])
            )
            for found in article.quotations
        ]
    )
    fields = msgspec.structs.asdict(shape)
    return encode_value(QuotedArticleShape(**fields, quotations=quotations), article.id)


def encode_value(value: object, identifier: str) -> bytes:
    """What an article became as compact JSON; raises as :func:`encode` does."""
    try:
        return _encoder.encode(value)
    except UnicodeEncodeError as error:
        reason = f"a lone surrogate ({error.object[error.start]!a}) cannot be written"
        raise SerializationError("forbidden-characters", reason, source=identifier) from error


def shape_of(article: Article) -> ArticleShape:
    """An article as the object that is encoded."""
    publisher, language, source = article.publisher, article.language, article.source
    return ArticleShape(
        SCHEMA,
        article.id,
        article.headline,
        article.kicker,
        article.standfirst,
        article.byline,
        tuple([AuthorShape(author.name, author.type, author.role, author.url) for author in article.authors]),
        article.agencies,
        dateline_shape(article.dateline),
        date_shape(article.published),
        date_shape(article.modified),
        None if publisher is None else PublisherShape(publisher.name, publisher.domain),
        article.url,
        LanguageShape(language.code, language.basis, language.score),
        article.section,
        article.keywords,
        article.rights,
        article.lead,
        article.text,
        tuple([_block_shape(block) for block in article.blocks]),
        tuple(
            [
                FigureShape(
                    figure.caption, figure.credit, figure.creators, figure.agencies, figure.url, figure.alt
                )
                for figure in article.figures
            ]
        ),
        tuple([RelatedShape(related.title, related.url) for related in article.related]),
        SourceShape(
            source.name,
            source.encoding,
            source.encoding_basis,
            source.sha256,
            source.size,
            source.characters,
            source.media_type,
            source.retrieved,
        ),
        evidence_shapes(article.evidence),
        tuple([StepShape(step.name, step.count) for step in article.steps]),
        message_shapes(article.messages),
    )


def mark_shapes(marks: tuple[Mark, ...]) -> tuple[MarkShape, ...]:
    """A block's marks as they are encoded."""
    return tuple([MarkShape(mark.kind, mark.start, mark.end, mark.target, mark.title) for mark in marks])


def date_shape(stamp: DateStamp | None) -> DateShape | None:
    """A date stamp as it is encoded."""
    return None if stamp is None else DateShape(stamp.raw, stamp.iso, stamp.precision, stamp.ambiguous)


def dateline_shape(dateline: Dateline | None) -> DatelineShape | None:
    """A dateline as it is encoded."""
    if dateline is None:
        return None
    return DatelineShape(dateline.text, dateline.place, dateline.date, dateline.agency)


def evidence_shapes(evidence: tuple[Evidence, ...]) -> dict[str, EvidenceShape]:
    """Field to evidence; a field that stands twice keeps its last."""
    return {
        entry.field: EvidenceShape(entry.rule, _span_shape(entry.span), entry.certainty) for entry in evidence
    }


def message_shapes(messages: tuple[Message, ...]) -> tuple[MessageShape, ...]:
    """Messages as they are encoded."""
    return tuple(
        [
            MessageShape(message.severity, message.code, message.reason, _span_shape(message.span))
            for message in messages
        ]
    )


def _block_shape(block: Block) -> BlockShape:
    span = block.span
    return BlockShape(
        block.kind,
        block.role,
        block.text,
        block.level,
        block.label,
        block.run_in,
        block.rule,
        mark_shapes(block.marks) if block.marks else (),
        None if span is None else (span.start, span.end),
    )


def _span_shape(span: Span | None) -> SpanShape | None:
    return None if span is None else (span.start, span.end)
