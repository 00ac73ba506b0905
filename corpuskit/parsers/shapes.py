"""The objects of :mod:`corpuskit.wire.shape` as parts of the model, each checked."""

from typing import Final

from msgspec.structs import astuple

from corpuskit.article import (
    Article,
    Author,
    Block,
    Dateline,
    DateStamp,
    Evidence,
    Language,
    Mark,
    Publisher,
    Step,
)
from corpuskit.messages import Message
from corpuskit.source import SourceDescription, Span
from corpuskit.wire.shape import (
    ArticleShape,
    BlockShape,
    DatelineShape,
    DateShape,
    EvidenceShape,
    LanguageShape,
    MarkShape,
    MessageShape,
    SpanShape,
)
from corpuskit.wire.validity import is_date, is_language, is_target

_MOST_DIGITS: Final = 18
"""Numbers of so many fit into 64 bits."""
_ADDRESSED: Final = frozenset({"link", "image", "title"})


class InvalidValueError(ValueError):
    """A value has the right type and yet cannot be; ``place`` is its path."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place = place
        self.reason = reason


def whole_number(digits: str) -> int | None:
    """The number that the digits are; ``None`` where they are no digits, or more than any place has."""
    return int(digits) if digits.isdecimal() and len(digits) <= _MOST_DIGITS else None


def article_of(shape: ArticleShape) -> Article:
    """An article from its shape. Raises :class:`InvalidValueError`."""
    publisher = shape.publisher
    return Article(
        id=shape.id,
        blocks=tuple([_block(block, index) for index, block in enumerate(shape.blocks)]),
        headline=shape.headline,
        kicker=shape.kicker,
        standfirst=shape.standfirst,
        byline=shape.byline,
        authors=tuple(
            [Author(author.name, author.type, author.role, author.url) for author in shape.authors]
        ),
        agencies=shape.agencies,
        dateline=dateline_of(shape.dateline, "$.dateline"),
        published=date_of(shape.published, "$.published"),
        modified=date_of(shape.modified, "$.modified"),
        publisher=None if publisher is None else Publisher(publisher.name, publisher.domain),
        url=shape.url,
        language=language_of(shape.language, "$.language"),
        section=shape.section,
        keywords=shape.keywords,
        rights=shape.rights,
        source=SourceDescription(*astuple(shape.source)),
        evidence=evidence_of(shape.evidence, "$.evidence"),
        steps=tuple([Step(step.name, step.count) for step in shape.steps]),
        messages=messages_of(shape.messages, "$.messages"),
    )


def marks_of(shapes: tuple[MarkShape, ...], length: int, place: str) -> tuple[Mark, ...]:
    """A block's marks, where its text has ``length`` characters. Raises :class:`InvalidValueError`."""
    return tuple([_mark(shape, length, f"{place}[{index}]") for index, shape in enumerate(shapes)])


def date_of(shape: DateShape | None, place: str) -> DateStamp | None:
    """A date stamp. Raises :class:`InvalidValueError`."""
    if shape is None:
        return None
    _check_date(shape.iso, f"{place}.iso")
    return DateStamp(shape.raw, shape.iso, shape.precision, shape.ambiguous)


def dateline_of(shape: DatelineShape | None, place: str) -> Dateline | None:
    """A dateline. Raises :class:`InvalidValueError`."""
    if shape is None:
        return None
    _check_date(shape.date, f"{place}.date")
    return Dateline(shape.text, shape.place, shape.date, shape.agency)


def language_of(shape: LanguageShape, place: str) -> Language:
    """A language. Raises :class:`InvalidValueError`."""
    if not is_language(shape.code):
        raise InvalidValueError(f"{place}.code", f"{shape.code!r} is no BCP 47 code")
    return Language(shape.code, shape.basis, shape.score)


def evidence_of(shapes: dict[str, EvidenceShape], place: str) -> tuple[Evidence, ...]:
    """Evidence by field. Raises :class:`InvalidValueError`."""
    return tuple(
        [
            Evidence(name, shape.rule, span_of(shape.span, f"{place}.{name}.span"), shape.certainty)
            for name, shape in shapes.items()
        ]
    )


def messages_of(shapes: tuple[MessageShape, ...], place: str) -> tuple[Message, ...]:
    """Messages. Raises :class:`InvalidValueError`."""
    return tuple(
        [
            Message(shape.severity, shape.code, shape.reason, span_of(shape.span, f"{place}[{index}].span"))
            for index, shape in enumerate(shapes)
        ]
    )


def span_of(shape: SpanShape | None, place: str) -> Span | None:
    """A span. Raises :class:`InvalidValueError` where it ends before it starts."""
    if shape is None:
        return None
    if shape[0] > shape[1]:
        raise InvalidValueError(place, f"the span {list(shape)} ends before it starts")
    return Span(*shape)


def _block(shape: BlockShape, index: int) -> Block:
    span = shape.span
    if span is not None and span[0] > span[1]:
        span_of(span, f"$.blocks[{index}].span")
    return Block(
        shape.kind,
        shape.role,
        shape.text,
        None if span is None else Span(span[0], span[1]),
        marks_of(shape.marks, len(shape.text), f"$.blocks[{index}].marks") if shape.marks else (),
        shape.level,
        shape.label,
        shape.run_in,
        shape.rule,
    )


def _mark(shape: MarkShape, length: int, place: str) -> Mark:
    if not shape.start <= shape.end <= length:
        reason = f"the mark {shape.start} to {shape.end} does not lie in a text of {length} characters"
        raise InvalidValueError(place, reason)
    target = shape.target
    if target is not None:
        if shape.kind == "date":
            _check_date(target, f"{place}.target")
        elif shape.kind in _ADDRESSED and not is_target(target):
            raise InvalidValueError(f"{place}.target", f"{target!r} is no URI reference")
    return Mark(shape.kind, shape.start, shape.end, target, shape.title)


def _check_date(iso: str | None, place: str) -> None:
    if iso is not None and not is_date(iso):
        raise InvalidValueError(place, f"{iso!r} is no ISO 8601 date")
