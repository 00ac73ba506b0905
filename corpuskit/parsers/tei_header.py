"""The ``teiHeader`` of a TEI file as an article's metadata."""

from typing import Any

import msgspec
from lxml import etree

from corpuskit.article import Author, Block, Dateline, DateStamp, Language, Publisher, Step
from corpuskit.parsers.shapes import (
    InvalidValueError,
    date_of,
    dateline_of,
    evidence_of,
    language_of,
    messages_of,
    whole_number,
)
from corpuskit.parsers.tei_inline import TEI
from corpuskit.source import SourceDescription
from corpuskit.wire import tei
from corpuskit.wire.shape import DateShape, LanguageShape
from corpuskit.wire.tei import APPLICATION, Remainder, text_of
from corpuskit.wire.validity import precision_of

_decoder = msgspec.json.Decoder(Remainder)
_BIBLIOGRAPHY = f"{TEI}fileDesc/{TEI}sourceDesc/{TEI}biblStruct"
_ANALYTIC = f"{_BIBLIOGRAPHY}/{TEI}analytic"
_MONOGRAPH = f"{_BIBLIOGRAPHY}/{TEI}monogr"
_IMPRINT = f"{_MONOGRAPH}/{TEI}imprint"
_DIGITAL_SOURCE = f"{TEI}fileDesc/{TEI}sourceDesc/{TEI}bibl[@type='digitalSource']"
_REMAINDER = "xenoData"


def is_ours(header: etree._Element) -> bool:
    """Whether corpuskit wrote the header."""
    path = f"{TEI}encodingDesc/{TEI}appInfo/{TEI}application[@ident='{APPLICATION}']"
    return header.find(path) is not None


def read_remainder(header: etree._Element) -> Remainder:
    """What stands in ``xenoData``. Raises :class:`InvalidValueError`."""
    data = _text(header, f"{TEI}xenoData[@type='application/json']")
    if data is None:
        return Remainder()
    try:
        return _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        raise InvalidValueError(_REMAINDER, str(error)) from error


def _identifier(header: etree._Element) -> str:
    """The ``xml:id`` of the TEI element that the header stands in."""
    document = header.getparent()
    return "" if document is None else document.get("{http://www.w3.org/XML/1998/namespace}id", "")


def read_header(header: etree._Element, remainder: Remainder, blocks: tuple[Block, ...]) -> dict[str, Any]:
    """The fields of an article, save its blocks, by name. Raises :class:`InvalidValueError`."""
    analytic = header.find(_ANALYTIC)
    authors = [] if analytic is None else analytic.findall(f"{TEI}author")
    terms = header.findall(f"{TEI}profileDesc/{TEI}textClass/{TEI}keywords/{TEI}term")
    suggested = {
        "kicker": _text(header, f"{_ANALYTIC}/{TEI}title[@type='kicker']"),
        "standfirst": _text(header, f"{TEI}profileDesc/{TEI}abstract/{TEI}p"),
        "byline": _text(header, f"{_BIBLIOGRAPHY}/{TEI}note[@type='byline']"),
    }
    for role in ("kicker", "standfirst", "byline"):
        if suggested[role] is None and role not in remainder.absent:
            suggested[role] = text_of(blocks, role)
    return {
        **suggested,
        "id": _identifier(header) if remainder.id is None else remainder.id,
        "headline": _text(header, f"{_ANALYTIC}/{TEI}title[@type='main']"),
        "authors": tuple([_author(author) for author in authors]),
        "agencies": tuple(
            [name.text or "" for name in header.findall(f"{_ANALYTIC}/{TEI}respStmt/{TEI}orgName")]
        ),
        "dateline": _dateline(remainder, blocks),
        "published": _date(header, "published", remainder.published),
        "modified": _date(header, "updated", remainder.modified),
        "publisher": _publisher(header, remainder),
        "url": _text(header, f"{_ANALYTIC}/{TEI}idno[@type='URI']"),
        "language": _language(header, remainder),
        "section": _text(header, f"{_IMPRINT}/{TEI}biblScope[@unit='section']"),
        "keywords": tuple([term.text or "" for term in terms]),
        "rights": _text(header, f"{_ANALYTIC}/{TEI}availability/{TEI}licence"),
        "source": _source(header),
        "evidence": evidence_of(remainder.evidence, f"{_REMAINDER}.evidence"),
        "steps": _steps(header),
        "messages": messages_of(remainder.messages, f"{_REMAINDER}.messages"),
    }


def _text(parent: etree._Element, path: str) -> str | None:
    found = parent.find(path)
    return None if found is None else (found.text or "")


def _author(author: etree._Element) -> Author:
    if not len(author):
        raise InvalidValueError(f"line {author.sourceline}", "the author has no name")
    name = author[0]
    return Author(
        name.text or "",
        "person" if name.tag == f"{TEI}persName" else "organization",
        _text(author, f"{TEI}roleName"),
        name.get("n", name.get("ref")),
    )


def _dateline(remainder: Remainder, blocks: tuple[Block, ...]) -> Dateline | None:
    if "dateline" in remainder.absent:
        return None
    return dateline_of(remainder.dateline or tei.dateline_of(blocks), f"{_REMAINDER}.dateline")


def _date(header: etree._Element, kind: str, exact: DateShape | None) -> DateStamp | None:
    if exact is not None:
        return date_of(exact, f"{_REMAINDER}.{kind}")
    element = header.find(f"{_IMPRINT}/{TEI}date[@type='{kind}']")
    if element is None:
        return None
    iso = element.get("when")
    return date_of(DateShape(element.text or "", iso, precision_of(iso)), f"line {element.sourceline}")


def _publisher(header: etree._Element, remainder: Remainder) -> Publisher | None:
    name = _text(header, f"{_MONOGRAPH}/{TEI}title[@level='j']")
    domain = _text(header, f"{_IMPRINT}/{TEI}publisher")
    if name is None and domain is None and not remainder.nameless_publisher:
        return None
    return Publisher(name, domain)


def _language(header: etree._Element, remainder: Remainder) -> Language:
    if remainder.language is not None:
        return language_of(remainder.language, f"{_REMAINDER}.language")
    element = header.find(f"{TEI}profileDesc/{TEI}langUsage/{TEI}language")
    code = "und" if element is None else element.get("ident", "und")
    return language_of(LanguageShape(code), "language/@ident")


def _source(header: etree._Element) -> SourceDescription:
    source = header.find(_DIGITAL_SOURCE)
    if source is None:
        return SourceDescription(name="")
    return SourceDescription(
        name=_text(source, f"{TEI}title") or "",
        encoding=_text(source, f"{TEI}note[@type='encoding']"),
        encoding_basis=_text(source, f"{TEI}note[@type='encodingBasis']"),
        sha256=_text(source, f"{TEI}idno[@type='sha256']"),
        size=_quantity(source, f"{TEI}extent/{TEI}measure[@unit='bytes']", "quantity"),
        characters=_quantity(source, f"{TEI}extent/{TEI}measure[@unit='chars']", "quantity"),
        media_type=_text(source, f"{TEI}note[@type='mediaType']"),
        retrieved=_text(source, f"{TEI}note[@type='retrieved']"),
    )


def _steps(header: etree._Element) -> tuple[Step, ...]:
    path = f"{TEI}encodingDesc/{TEI}editorialDecl/{TEI}normalization/{TEI}p"
    return tuple(
        [Step(step.get("n", ""), _quantity(step, f"{TEI}num", "value") or 0) for step in header.findall(path)]
    )


def _quantity(parent: etree._Element, path: str, attribute: str) -> int | None:
    element = parent.find(path)
    if element is None:
        return None
    value = element.get(attribute, "")
    number = whole_number(value)
    if number is None:
        raise InvalidValueError(f"line {element.sourceline}", f"{value!r} is no number")
    return number
