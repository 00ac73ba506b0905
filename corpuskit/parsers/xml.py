"""The one way into XML: no document type, no entities, no network, no giant documents."""

from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from corpuskit.errors import ParseError

_CHUNK = 65_536


def elements(file: BinaryIO, roots: tuple[str, ...], tag: str, source: str) -> Iterator[etree._Element]:
    """Each ``tag`` element of an open document, emptied once the next one is asked for.

    What stands around them stays below the document's element. Comments and processing instructions are left
    out. Raises :class:`ParseError`: ``invalid-xml`` with the line, ``not-our-tei`` where the document's
    element is none of ``roots``.
    """
    # Not iterparse: it insists that ids are unique, and one id that stands twice would end a whole corpus.
    parser = etree.XMLPullParser(
        events=("start", "end"),
        load_dtd=False,
        no_network=True,
        resolve_entities=False,
        huge_tree=False,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
    )
    root: etree._Element | None = None
    try:
        while chunk := file.read(_CHUNK):
            parser.feed(chunk)
            for event, element in parser.read_events():
                if not isinstance(element, etree._Element):
                    continue
                if root is None:
                    root = element
                    _refuse_document_type(root, source)
                if event == "end" and element.tag == tag and root.tag in roots:
                    yield element
                    _forget(element)
        parser.close()
    except etree.XMLSyntaxError as error:
        reason = error.msg or "not well-formed"
        place = f"line {error.lineno}" if error.lineno else None
        raise ParseError("invalid-xml", reason.partition(", line ")[0], source=source, place=place) from error
    if root is not None and root.tag not in roots:
        name = etree.QName(root).localname
        reason = f"the root element is {name!r}, not TEI or teiCorpus in the namespace of TEI"
        raise ParseError("not-our-tei", reason, source=source, place=f"line {root.sourceline}")


def _refuse_document_type(root: etree._Element, source: str) -> None:
    if root.getroottree().docinfo.internalDTD is not None:
        reason = "the document type declaration is refused: it could name entities or other files"
        raise ParseError("invalid-xml", reason, source=source, place="line 1")


def _forget(element: etree._Element) -> None:
    """Remove an element; a text behind it stays, since it may be what is wrong with the document."""
    parent, tail = element.getparent(), element.tail
    if parent is not None and tail and tail.strip():
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + tail
        else:
            before.tail = (before.tail or "") + tail
    element.clear()
    if parent is not None:
        parent.remove(element)
