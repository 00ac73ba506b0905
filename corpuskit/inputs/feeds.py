"""Entries of RSS and Atom feeds that hold whole texts, one at a time."""

from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any

from lxml import etree

from corpuskit.errors import InputError
from corpuskit.formats import Stated
from corpuskit.inputs.containers import Opened
from corpuskit.inputs.intake import Intake
from corpuskit.inputs.items import Found, Item
from corpuskit.inputs.streams import Stream

_ATOM = "{http://www.w3.org/2005/Atom}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_RSS_1 = "{http://purl.org/rss/1.0/}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTRIES = ("item", f"{_RSS_1}item", f"{_ATOM}entry")


def items(opened: Opened, intake: Intake) -> Iterator[Found]:
    """An item for each entry. Raises :class:`InputError` where the feed is no XML any more."""
    languages: list[str] = []
    number = 0
    for tag, element in _elements(opened.stream):
        if tag == "language":
            languages.append((element.text or "").strip())
            continue
        number += 1
        place = f"entry {number}, line {element.sourceline}"
        format_, text = _text_of(element)
        if not text.strip():
            yield opened.error("empty-input", "the entry holds no text", place)
            continue
        language = element.get(_LANGUAGE) or next(iter(languages), "")
        stated = tuple(_stated(element, language))
        name = f"{opened.name}/{number}"
        yield Item(name, opened.path, opened.at(place), intake.fields.format or format_, stated, text)


def _elements(stream: Stream) -> Iterator[tuple[str, Any]]:
    """The entries, and what says the feed's language, each of which is forgotten when the next is read.

    Nothing that a document type declares is followed: no entities, no files, no network.
    """
    found = etree.iterparse(
        stream,
        events=("end",),
        tag=(*_ENTRIES, "language"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    try:
        for _, element in found:
            yield ("language" if element.tag == "language" else "entry"), element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        line, column = error.position
        place = f"line {line}, column {column}"
        reason = f"the feed is broken or cut short: {error.msg}; what stands before was read"
        raise InputError("damaged-container", reason, place=place) from None


def _text_of(entry: Any) -> tuple[str | None, str]:
    """The format and the text of an entry's content, or else of its description."""
    content = entry.find(f"{_ATOM}content")
    if content is None:
        content = entry.find(f"{_ATOM}summary")
    if content is not None:
        kind = content.get("type", "text")
        if kind in {"xhtml", "application/xhtml+xml"}:
            return "html", "".join(etree.tostring(child, encoding="unicode") for child in content)
        return ("html" if "html" in kind else None), "".join(content.itertext())
    for name in (f"{_CONTENT}encoded", "description", f"{_RSS_1}description"):
        text = entry.findtext(name) or ""
        if text.strip():
            return ("html" if "<" in text and ">" in text else None), text
    return None, ""


_FIELDS = (
    ("title", ("title", f"{_RSS_1}title", f"{_ATOM}title")),
    ("author", (f"{_DUBLIN_CORE}creator", f"{_ATOM}author/{_ATOM}name", "author")),
    ("published", ("pubDate", f"{_DUBLIN_CORE}date", f"{_ATOM}published")),
    ("modified", (f"{_ATOM}updated",)),
    ("keywords", ("category", f"{_DUBLIN_CORE}subject")),
)


def _stated(entry: Any, language: str) -> Iterator[Stated]:
    """What an entry says of its text."""
    url = _address(entry)
    if url:
        yield Stated("url", url, rule="feed.link")
    for field, paths in _FIELDS:
        for path in paths:
            values = [" ".join("".join(one.itertext()).split()) for one in entry.findall(path)]
            for value in [_dated(value) if field == "published" else value for value in values if value]:
                yield Stated(field, value, rule=f"feed.{field}")
            if any(values):
                break
    for category in entry.findall(f"{_ATOM}category"):
        if term := (category.get("label") or category.get("term") or "").strip():
            yield Stated("keywords", term, rule="feed.keywords")
    if language:
        yield Stated("language", language, rule="feed.language")


def _address(entry: Any) -> str:
    for link in entry.findall(f"{_ATOM}link"):
        if link.get("rel", "alternate") == "alternate" and link.get("href"):
            return str(link.get("href")).strip()
    for path in ("link", f"{_RSS_1}link"):
        text: str = (entry.findtext(path) or "").strip()
        if text:
            return text
    guid = entry.find("guid")
    is_address = guid is not None and guid.get("isPermaLink", "true") == "true"
    return (guid.text or "").strip() if is_address else ""


def _dated(value: str) -> str:
    """A date of RFC 5322, as RSS has it, in ISO 8601; any other stays."""
    try:
        return parsedate_to_datetime(value).isoformat()
    except (ValueError, OverflowError):
        return value
