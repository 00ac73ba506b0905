"""What a page states of its article: JSON-LD, OpenGraph, ``meta``, Dublin Core, microdata, ``title``.

Every statement is kept with its origin, the best first; which one is believed is for the recognizers.
"""

import re
from functools import cache
from typing import Any

from attrs import define, field
from selectolax.lexbor import LexborHTMLParser, LexborNode

from corpuskit.escapes import writable
from corpuskit.formats import Stated
from corpuskit.lexicon import page_fields
from corpuskit.messages import Message, message
from corpuskit.parsers.html_blocks import BlockBuilder
from corpuskit.parsers.json_ld import (
    address_of,
    article_nodes,
    nodes_of,
    read_json,
    text_of,
    texts_of,
)

_LONGEST_VALUE = 2000
_LONGEST_BODY = 400_000
_ADDRESS = re.compile(r"https?://\S+$")
_LD_JSON = re.compile(r"^\s*application/(?:\w+\+)?ld\+json", re.IGNORECASE)
_TAGS = re.compile(r"<[^<>]{0,2000}>")
_MICRODATA = (
    "headline",
    "author",
    "datePublished",
    "dateCreated",
    "dateModified",
    "articleSection",
    "publisher",
)
_FIELD_OF = {
    "headline": "title", "author": "author", "datePublished": "published", "dateCreated": "published",
    "dateModified": "modified", "articleSection": "section", "publisher": "publisher",
}  # fmt: skip


@define
class Metadata:
    """What was found: statements, the texts of bodies, remarks."""

    stated: list[Stated] = field(factory=list)
    bodies: list[str] = field(factory=list)
    messages: list[Message] = field(factory=list)

    def add(self, name: str, value: Any, origin: str) -> None:
        """Note a statement, once for each origin and value."""
        text = text_of(value)
        if text:
            stated = Stated(name, writable(text[:_LONGEST_VALUE]), origin=origin)
            if stated not in self.stated:
                self.stated.append(stated)


def read_metadata(tree: LexborHTMLParser, source: str, builder: BlockBuilder) -> Metadata:
    """Everything that the page states; ``builder`` holds the body's scripts and ``meta`` elements."""
    found = Metadata()
    heads = _head_elements(tree) + builder.data
    metas = [node for node in heads if node.tag == "meta"]
    links = [node for node in heads if node.tag == "link"]
    canonical = _canonical(links)
    scripts = [
        node for node in heads if node.tag == "script" and _LD_JSON.match(node.attributes.get("type") or "")
    ]
    _read_json_ld(found, scripts, canonical)
    _read_metas(found, metas)
    if "itemprop" in source:
        _read_microdata(found, tree)
    if canonical:
        found.add("url", canonical, "canonical")
    title = tree.css_first("head > title") or tree.css_first("title")
    if title is not None:
        found.add("title", title.text(), "html")
    root = tree.root
    if root is not None:
        found.add("language", root.attributes.get("lang") or root.attributes.get("xml:lang"), "html")
    _read_alternates(found, links)
    return found


def _head_elements(tree: LexborHTMLParser) -> list[LexborNode]:
    head = tree.head
    found = []
    node = head.first_child if head is not None else None
    while node is not None:
        if node.tag in {"meta", "link", "script"}:
            found.append(node)
        node = node.next
    return found


def _canonical(links: list[LexborNode]) -> str | None:
    for node in links:
        attributes = node.attributes
        if "canonical" in (attributes.get("rel") or "").lower().split():
            address = (attributes.get("href") or "").strip()
            if _ADDRESS.match(address):
                return address
    return None


def _read_alternates(found: Metadata, links: list[LexborNode]) -> None:
    """The language of this version, where the page lists its versions (``hreflang``)."""
    own = {stated.value for stated in found.stated if stated.field == "url"}
    for node in links:
        attributes = node.attributes
        code = attributes.get("hreflang")
        if code and code != "x-default" and (attributes.get("href") or "").strip() in own:
            found.add("language", code, "hreflang")


def _read_metas(found: Metadata, metas: list[LexborNode]) -> None:
    values: dict[str, list[str]] = {}
    for node in metas:
        attributes = node.attributes
        content = attributes.get("content")
        if not content:
            continue
        for name in ("property", "name", "itemprop", "http-equiv"):
            key = attributes.get(name)
            if key:
                values.setdefault(key.strip().lower(), []).append(content)
    for key, entries in _keys().items():
        if key in values:
            for name, origin in entries:
                for value in values[key] if name in {"author", "keywords"} else values[key][:1]:
                    if name == "author" and _ADDRESS.match(value.strip()):
                        continue
                    found.add(name, value, origin)


@cache
def _keys() -> dict[str, list[tuple[str, str]]]:
    """Keys of ``meta`` to the fields that they state, OpenGraph before others, in the lexicon's order."""
    table: dict[str, list[tuple[str, str]]] = {}
    for name, origins in page_fields().items():
        for origin, keys in origins.items():
            for key in keys:
                table.setdefault(key, []).append((name, origin))
    return table


def _read_json_ld(found: Metadata, scripts: list[LexborNode], canonical: str | None) -> None:
    nodes: list[dict[str, Any]] = []
    for script in scripts:
        text = script.text()
        if not text or not text.strip():
            continue
        value = read_json(text)
        if value is None:
            found.messages.append(
                message("invalid-json-ld", f"a script cannot be read: {' '.join(text.split())[:60]!r}")
            )
            continue
        nodes += nodes_of(value)
    known = {
        node["@id"]: node for node in reversed(nodes) if isinstance(node.get("@id"), str) and len(node) > 1
    }
    for node in article_nodes(nodes, canonical)[:4]:
        _read_node(found, node, known)


def _read_node(found: Metadata, node: dict[str, Any], known: dict[str, dict[str, Any]]) -> None:
    found.add("title", node.get("headline") or node.get("name"), "json-ld")
    if not any(stated.field == "author" for stated in found.stated):
        for author in _listed(node.get("author")) or _listed(node.get("creator")):
            if isinstance(author, dict) and "name" not in author:
                author = known.get(str(author.get("@id")), author)
            names = author.get("name") if isinstance(author, dict) else author
            is_organization = isinstance(author, dict) and "Organization" in str(author.get("@type"))
            for name in texts_of(names):
                found.add("organization" if is_organization else "author", name, "json-ld")
    for key, name in (
        ("datePublished", "published"), ("dateCreated", "published"), ("uploadDate", "published"),
        ("dateModified", "modified"), ("articleSection", "section"), ("inLanguage", "language"),
        ("description", "description"), ("alternativeHeadline", "kicker"),
    ):  # fmt: skip
        found.add(name, node.get(key), "json-ld")
    for word in texts_of(node.get("keywords"))[:50]:
        found.add("keywords", word, "json-ld")
    publisher = node.get("publisher")
    if isinstance(publisher, dict) and "name" not in publisher:
        publisher = known.get(str(publisher.get("@id")), publisher)
    found.add("publisher", publisher, "json-ld")
    found.add("url", address_of(node.get("url")) or address_of(node.get("mainEntityOfPage")), "json-ld")
    if str(node.get("isAccessibleForFree")).lower() == "false":
        found.add("paywalled", "true", "json-ld")
    body = node.get("articleBody") or node.get("text")
    if isinstance(body, str) and len(body) <= _LONGEST_BODY:
        found.bodies.append(writable(_TAGS.sub(" ", body)))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _read_microdata(found: Metadata, tree: LexborHTMLParser) -> None:
    for name in _MICRODATA:
        for node in tree.css(f'[itemprop~="{name}"]')[:5]:
            attributes = node.attributes
            value = attributes.get("content") or attributes.get("datetime")
            if (not value and name == "author") or name == "publisher":
                inner = node.css_first('[itemprop~="name"]')
                value = (inner.attributes.get("content") or inner.text()) if inner is not None else value
            if not value and node.tag not in {"meta", "link", "img"}:
                value = node.text()
            if name == "author" and _is_in_comment(node):
                continue
            if value and len(value) < 400 and not _ADDRESS.match(value.strip()):
                found.add(_FIELD_OF[name], value, "microdata")
            if name != "author":
                break


_LEVELS_OF_COMMENTS = 5


def _is_in_comment(node: LexborNode) -> bool:
    """Whether an element stands in one that is called a comment."""
    above: LexborNode | None = node
    for _ in range(_LEVELS_OF_COMMENTS):
        if above is None:
            break
        attributes = above.attributes
        if any("comment" in (attributes.get(name) or "").lower() for name in ("class", "id", "itemtype")):
            return above.tag not in {"body", "html", "article"}
        above = above.parent
    return False
