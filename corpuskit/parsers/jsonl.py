"""An article a line, as JSON objects."""

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from corpuskit.article import Article
from corpuskit.errors import InputError
from corpuskit.formats import Loader
from corpuskit.parsers.article_json import decode

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def load(data: bytes, name: str) -> Iterator[Article | InputError]:
    """An article for each line, or the error that says why it holds none; blank lines are nothing.

    Lines end at line feeds alone: U+2028 and its like stand inside JSON texts.
    """
    return stream(BytesIO(data), name)


def stream(file: BinaryIO, name: str) -> Iterator[Article | InputError]:
    """The same for an open file, a line at a time."""
    for line, text in enumerate(file, 1):
        if line == 1:
            text = text.removeprefix(_BYTE_ORDER_MARK)
        if text.isspace() or not text:
            continue
        try:
            yield decode(text.removesuffix(b"\n"), name, line)
        except InputError as error:
            yield error


FORMAT = Loader(
    name="jsonl",
    description="an article a line, as JSON objects",
    suffixes=(".jsonl", ".ndjson"),
    media_type="application/x-ndjson",
    load=load,
    stream=stream,
)
