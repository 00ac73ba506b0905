"""JSON text as articles, with the place of what is wrong."""

import re
from typing import Any

import msgspec

from corpuskit.article import Article
from corpuskit.errors import ParseError
from corpuskit.parsers.shapes import InvalidValueError, article_of
from corpuskit.wire.shape import ArticleShape

_decoder = msgspec.json.Decoder(ArticleShape)
_BYTE = re.compile(r" \(byte (\d+)\)")
_PATH = re.compile(r" - at `(\$[^`]*)`$")
_ELIDED = "[...]"


def decode(data: bytes, source: str, line: int = 1) -> Article:
    """One JSON object as an article; ``line`` is the line of the file that ``data`` begins in.

    Raises :class:`ParseError`: ``invalid-json`` with the line, ``invalid-article`` with the path of the key.
    """
    try:
        return article_of(_decoder.decode(data))
    except InvalidValueError as error:
        raise _invalid_article(error.reason, error.place, source, line) from error
    except msgspec.ValidationError as error:
        reason, path = reason_and_path(error)
        raise _invalid_article(reason, whole_path(data, path), source, line) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        reason = _BYTE.sub("", str(error))
        place = f"line {line + data.count(b'%c' % 10, 0, _offset(error, data))}"
        raise ParseError("invalid-json", reason, source=source, place=place) from error


def _invalid_article(reason: str, path: str, source: str, line: int) -> ParseError:
    place = f"line {line}, {path}" if line > 1 else path
    return ParseError("invalid-article", reason, source=source, place=place)


def _offset(error: Exception, data: bytes) -> int:
    if isinstance(error, UnicodeDecodeError):
        return error.start
    match = _BYTE.search(str(error))
    return int(match[1]) if match else len(data)


def reason_and_path(error: msgspec.ValidationError) -> tuple[str, str]:
    """What is wrong, and the path of the key where it is."""
    text = str(error)
    match = _PATH.search(text)
    return (text[: match.start()], match[1]) if match else (text, "$")


def whole_path(data: bytes, path: str, shape: type = ArticleShape) -> str:
    """The path of an error with the indexes and keys that msgspec writes as ``[...]``."""
    try:
        document = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return path
    while _ELIDED in path:
        start = path.index(_ELIDED)
        step = _broken_step(document, path[:start], shape)
        if step is None:
            break
        path = path[:start] + step + path[start + len(_ELIDED) :]
    return path


def _broken_step(document: Any, parent: str, shape: type) -> str | None:
    """Which entry of the container at the path ``parent`` is refused."""
    container = document
    steps = re.findall(r"\.([^.\[\]]+)|\[(\d+)\]", parent)
    for name, number in steps:
        holder, key = container, name or int(number)
        container = holder[key]
    entries = enumerate(container) if isinstance(container, list) else container.items()
    for key_or_index, entry in list(entries):
        alone = [entry] if isinstance(container, list) else {key_or_index: entry}
        holder[key] = alone
        try:
            msgspec.convert(document, shape)
        except msgspec.ValidationError as error:
            if reason_and_path(error)[1].startswith(re.sub(r"\[\d+\]", _ELIDED, parent) + _ELIDED):
                holder[key] = container
                return f"[{key_or_index}]" if isinstance(container, list) else f".{key_or_index}"
    holder[key] = container
    return None
