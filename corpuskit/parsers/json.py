"""An article as a JSON object."""

from collections.abc import Iterator

from corpuskit.article import Article
from corpuskit.errors import InputError
from corpuskit.formats import Loader
from corpuskit.parsers.article_json import decode

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def load(data: bytes, name: str) -> Iterator[Article | InputError]:
    """The article of a JSON file. Raises :class:`~corpuskit.errors.ParseError`."""
    return iter([decode(data.removeprefix(_BYTE_ORDER_MARK), name)])


FORMAT = Loader(
    name="json",
    description="an article as a JSON object",
    suffixes=(".json",),
    media_type="application/json",
    load=load,
)
