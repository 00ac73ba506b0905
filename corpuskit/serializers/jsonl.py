"""An article a line, each a compact JSON object; lossless."""

from collections.abc import Mapping

from corpuskit.article import Article, evolve
from corpuskit.formats import Collection, Serializer
from corpuskit.serializers.article_json import encode, encode_with_quotations
from corpuskit.serializers.json import is_own


def dumps(article: Article) -> bytes:
    """An article as a line. Raises :class:`~corpuskit.errors.SerializationError`."""
    return encode(article) + b"\n"


def _opening(identifier: str) -> bytes:  # noqa: ARG001  lines need no frame, so the collection's id stands nowhere
    return b""


def _dumps_with_quotations(article: Article) -> bytes:
    return encode_with_quotations(article) + b"\n"


def _configured(options: Mapping[str, str]) -> Serializer:
    if options.get("quotations") != "yes":
        return FORMAT
    dumps = _dumps_with_quotations
    return evolve(FORMAT, dumps=dumps, collection=Collection(opening=_opening, item=dumps))


FORMAT = Serializer(
    name="jsonl",
    description="one JSON object a line, lossless",
    suffix=".jsonl",
    media_type="application/x-ndjson",
    dumps=dumps,
    is_own=is_own,
    collection=Collection(opening=_opening, item=dumps),
    configure=_configured,
)
