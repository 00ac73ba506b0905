"""schema.org NewsArticle as JSON-LD, https://schema.org/NewsArticle.

A projection: each property holds what schema.org defines it to hold, and what has no property there is left
out. What is not known has no key. The choices that the definitions leave open:

- ``alternativeHeadline`` is "a secondary title": the kicker. The standfirst, or else the summary, is the
  ``description``.
- ``sourceOrganization`` is "the organization on whose behalf the creator was working": the agencies.
- ``citation`` is "a citation or reference to another creative work": the related links.
- ``creditText`` of an image is "text that can be used to credit the person(s) and/or organization(s)"; the
  alternative text is the image's ``description``.
- ``sdPublisher`` is "the party responsible for generating and publishing the current structured data
  markup": corpuskit, so that the file can be told from the publisher's own.

Many in one file are one document with a ``@graph``, https://www.w3.org/TR/json-ld11/#named-graphs.
"""

import re
from typing import Any, BinaryIO

import msgspec
from attrs import define

from corpuskit.article import Article, Author, Figure
from corpuskit.errors import SerializationError
from corpuskit.formats import Collection, Serializer
from corpuskit.serializers.counts import count_words

Json = dict[str, Any]

_CONTEXT = "https://schema.org"
_WRITER: Json = {"@type": "Organization", "name": "corpuskit"}
_OWN = re.compile(
    rb'\{\s*"@context":\s*"https://schema\.org",\s*(?:"@graph":\s*\[\s*\{\s*)?"@type":\s*"NewsArticle",'
    rb'\s*"sdPublisher":\s*\{\s*"@type":\s*"Organization",\s*"name":\s*"corpuskit"'
)
_OPENING = b'{"@context": "https://schema.org", "@graph": [\n'
_CLOSING = b"\n]}\n"


def news_article(article: Article) -> Json:
    """The NewsArticle's properties, without ``@context``."""
    publisher, language = article.publisher, article.language.code
    return _known({
        "@type": "NewsArticle",
        "sdPublisher": _WRITER,
        "identifier": article.id,
        "headline": article.headline,
        "alternativeHeadline": article.kicker,
        "description": article.lead,
        "author": [_author(author) for author in article.authors if author.name],
        "sourceOrganization": [_organization(name) for name in article.agencies if name],
        "datePublished": article.published and article.published.iso,
        "dateModified": article.modified and article.modified.iso,
        "dateline": article.dateline and article.dateline.text,
        "publisher": publisher and _organization(publisher.name or publisher.domain, publisher.domain),
        "url": article.url,
        "mainEntityOfPage": article.url,
        "inLanguage": None if language == "und" else language,
        "articleSection": article.section,
        "keywords": [word for word in article.keywords if word],
        "articleBody": article.text,
        "wordCount": count_words(article.text) or None,
        "image": [image for figure in article.figures if len(image := _image(figure)) > 1],
        "citation": [
            _known({"@type": "CreativeWork", "name": related.title, "url": related.url})
            for related in article.related
            if related.title or related.url
        ],
        "correction": [block.text for block in article.blocks if block.role == "correction" and block.text],
        "copyrightNotice": article.rights,
    })  # fmt: skip


def _known(properties: Json) -> Json:
    """The properties that say something."""
    return {key: value for key, value in properties.items() if value not in (None, "", [], {})}


def _author(author: Author) -> Json:
    """A person or an organization; ``jobTitle`` is a property of persons alone."""
    is_person = author.type == "person"
    return _known({
        "@type": "Person" if is_person else "Organization",
        "name": author.name,
        "jobTitle": author.role if is_person else None,
        "url": author.url,
    })  # fmt: skip


def _organization(name: str | None, domain: str | None = None) -> Json:
    if not name:
        return {}
    return _known({"@type": "Organization", "name": name, "url": f"https://{domain}/" if domain else None})


def _image(figure: Figure) -> Json:
    creators = [{"@type": "Person", "name": name} for name in figure.creators if name]
    return _known({
        "@type": "ImageObject",
        "url": figure.url,
        "caption": figure.caption,
        "description": figure.alt,
        "creditText": figure.credit,
        "creator": creators + [_organization(name) for name in figure.agencies if name],
    })  # fmt: skip


def dumps(article: Article) -> bytes:
    """An article as an indented JSON-LD document. Raises :class:`SerializationError`."""
    return msgspec.json.format(_encode(article, {"@context": _CONTEXT}), indent=2) + b"\n"


def _item(article: Article) -> bytes:
    return _encode(article, {})


def _encode(article: Article, opening: Json) -> bytes:
    try:
        return msgspec.json.encode(opening | news_article(article))
    except UnicodeEncodeError as error:
        reason = f"a lone surrogate ({error.object[error.start]!a}) cannot be written"
        raise SerializationError("forbidden-characters", reason, source=article.id) from error


def _opening(identifier: str) -> bytes:  # noqa: ARG001  a graph without a name is the default graph
    return _OPENING


def is_own(head: bytes) -> bool:
    """Whether a file that begins so was written by corpuskit as JSON-LD."""
    return _OWN.match(head) is not None


@define
class _Graph:
    """Articles as the items of one ``@graph``, a line each."""

    file: BinaryIO
    is_open: bool = False

    def add(self, item: bytes) -> None:
        """Write an article's object, behind a comma where one stands before it."""
        self.file.write((b",\n" if self.is_open else _OPENING) + item)
        self.is_open = True

    def close(self) -> None:
        """Close the graph."""
        if self.is_open:
            self.file.write(_CLOSING)


FORMAT = Serializer(
    name="jsonld",
    description="schema.org NewsArticle",
    suffix=".jsonld",
    media_type="application/ld+json",
    dumps=dumps,
    is_own=is_own,
    collection=Collection(opening=_opening, item=_item, closing=_CLOSING, natural=False, writer=_Graph),
)
