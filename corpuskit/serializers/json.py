"""One article, one indented JSON object; lossless."""

import re
from collections.abc import Mapping

import msgspec

from corpuskit.article import Article, evolve
from corpuskit.formats import Serializer
from corpuskit.serializers.article_json import encode, encode_with_quotations

_OWN = re.compile(rb'\{\s*"schema":\s*"corpuskit/article/')


def dumps(article: Article) -> bytes:
    """An article as the bytes of a JSON file. Raises :class:`~corpuskit.errors.SerializationError`."""
    return msgspec.json.format(encode(article), indent=2) + b"\n"


def is_own(head: bytes) -> bool:
    """Whether a file that begins so holds an article as corpuskit writes it."""
    return _OWN.match(head) is not None


def _dumps_with_quotations(article: Article) -> bytes:
    return msgspec.json.format(encode_with_quotations(article), indent=2) + b"\n"


def _configured(options: Mapping[str, str]) -> Serializer:
    return evolve(FORMAT, dumps=_dumps_with_quotations) if options.get("quotations") == "yes" else FORMAT


FORMAT = Serializer(
    name="json",
    description="one JSON object, lossless",
    suffix=".json",
    media_type="application/json",
    dumps=dumps,
    is_own=is_own,
    configure=_configured,
)
