"""TEI-XML that corpuskit wrote: one ``TEI``, or a ``teiCorpus`` of many."""

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from lxml import etree

from corpuskit.article import Article, Block, evolve
from corpuskit.errors import InputError, ParseError
from corpuskit.formats import Loader
from corpuskit.parsers.shapes import InvalidValueError, marks_of, whole_number
from corpuskit.parsers.tei_header import is_ours, read_header, read_remainder
from corpuskit.parsers.tei_inline import TEI
from corpuskit.parsers.tei_text import read_back, read_body
from corpuskit.parsers.xml import elements
from corpuskit.wire.tei import Remainder, in_source_order

_ROOTS = (f"{TEI}TEI", f"{TEI}teiCorpus")


def load(data: bytes, name: str) -> Iterator[Article | InputError]:
    """The article of each ``TEI`` in a file, or the error that says why one could not be read.

    Raises :class:`ParseError` where the file is no XML, or ends being it.
    """
    return stream(BytesIO(data), name)


def stream(file: BinaryIO, name: str) -> Iterator[Article | InputError]:
    """The same for an open file, an article at a time."""
    for element in elements(file, _ROOTS, _ROOTS[0], name):
        try:
            yield _article(element)
        except InvalidValueError as error:
            yield ParseError("not-our-tei", error.reason, source=name, place=error.place)


def _article(element: etree._Element) -> Article:
    header = element.find(f"{TEI}teiHeader")
    if header is None or not is_ours(header):
        raise InvalidValueError(
            f"line {element.sourceline}", "the header does not say that corpuskit wrote it"
        )
    remainder = read_remainder(header)
    blocks = _blocks(element, remainder)
    return Article(blocks=blocks, **read_header(header, remainder, blocks))


def _blocks(element: etree._Element, remainder: Remainder) -> tuple[Block, ...]:
    body = element.find(f"{TEI}text/{TEI}body")
    back = element.find(f"{TEI}text/{TEI}back")
    inside = [] if body is None else read_body(body)
    set_aside = [] if back is None else read_back(back)
    blocks = _in_order(inside, set_aside, remainder.set_aside)
    for place, shapes in remainder.marks.items():
        number = whole_number(place)
        if number is None or number >= len(blocks):
            raise InvalidValueError("xenoData.marks", f"there is no block {place}")
        block = blocks[number]
        blocks[number] = evolve(block, marks=marks_of(shapes, len(block.text), f"xenoData.marks.{place}"))
    return tuple(blocks)


def _in_order(inside: list[Block], set_aside: list[Block], places: tuple[int, ...]) -> list[Block]:
    """All blocks in the order of the source: as ``places`` says, or as their spans do."""
    if not set_aside:
        return inside
    if not places:
        merged = in_source_order(inside, set_aside)
        return inside + set_aside if merged is None else merged
    if len(places) != len(set_aside):
        raise InvalidValueError("xenoData.set_aside", f"{len(places)} places for {len(set_aside)} blocks")
    blocks = list(inside)
    for place, block in zip(places, set_aside, strict=True):
        blocks.insert(place, block)
    return blocks


FORMAT = Loader(
    name="tei",
    description="TEI-XML written by corpuskit",
    suffixes=(".xml", ".tei"),
    media_type="application/tei+xml",
    load=load,
    stream=stream,
)
