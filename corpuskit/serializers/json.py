"""One article, one indented JSON object; lossless."""

import re

import msgspec

from corpuskit.article import Article
from corpuskit.formats import Serializer
from corpuskit.serializers.article_json import encode

_OWN = re.compile(rb'\{\s*"schema":\s*"corpuskit/article/')


def dumps(article: Article) -> bytes:
    """An article as the bytes of a JSON file. Raises :class:`~corpuskit.errors.SerializationError`."""
    return msgspec.json.format(encode(article), indent=2) + b"\n"


def is_own(head: bytes) -> bool:
    """Whether a file that begins so holds an article as corpuskit writes it."""
    return _OWN.match(head) is not None


FORMAT = Serializer(
    name="json",
    description="one JSON object, lossless",
    suffix=".json",
    media_type="application/json",
    dumps=dumps,
    is_own=is_own,
)
