"""An article a line, as JSON objects."""

from collections.abc import Iterator

from corpuskit.article import Article
from corpuskit.errors import InputError
from corpuskit.formats import Loader
from corpuskit.parsers.article_json import decode

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def load(data: bytes, name: str) -> Iterator[Article | InputError]:
    """An article for each line, or the error that says why it holds none; blank lines are nothing.

    Lines end at line feeds alone: U+2028 and its like stand inside JSON texts.
    """
    start, line = len(_BYTE_ORDER_MARK) if data.startswith(_BYTE_ORDER_MARK) else 0, 0
    while start < len(data):
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        line += 1
        text = data[start:end]
        start = end + 1
        if not text.strip():
            continue
        try:
            yield decode(text, name, line)
        except InputError as error:
            yield error


FORMAT = Loader(
    name="jsonl",
    description="an article a line, as JSON objects",
    suffixes=(".jsonl", ".ndjson"),
    media_type="application/x-ndjson",
    load=load,
)
