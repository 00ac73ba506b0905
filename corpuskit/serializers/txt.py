"""The body as plain text: paragraphs joined by a blank line, one newline at the end.

A file a document is what AntConc, Voyant and LancsBox take for a text, so that is the usual form. Where all
documents go to one file, two blank lines part them: a body holds no more than one in a row, and no reader
takes white space for a word, as a form feed or a line of signs may be.
"""

import re
from collections.abc import Mapping
from functools import partial

from corpuskit.article import Article
from corpuskit.formats import Collection, Serializer

_BREAKS = re.compile(r"(?:\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029])")
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_BETWEEN = b"\n\n"


def _lines(article: Article, *, whole: bool) -> str:
    """The body, behind headline and standfirst where the ``whole`` article is wanted."""
    parts = [article.headline, article.standfirst, article.text] if whole else [article.text]
    text = _BREAKS.sub("\n", "\n\n".join(part for part in parts if part))
    return _BLANK_LINES.sub("\n\n", text).strip()


def _dumps(article: Article, *, whole: bool) -> bytes:
    text = _lines(article, whole=whole)
    return f"{text}\n".encode("utf-8", "replace") if text else b""


def _item(article: Article, *, whole: bool) -> bytes:
    data = _dumps(article, whole=whole)
    return data + _BETWEEN if data else b""


def _opening(identifier: str) -> bytes:  # noqa: ARG001  plain text has no place for the collection's id
    return b""


def is_own(head: bytes) -> bool:  # noqa: ARG001  plain text bears no sign of who wrote it
    """Never: without a sign of its own a text may be anyone's, and is not overwritten unasked."""
    return False


def _serializer(*, whole: bool) -> Serializer:
    return Serializer(
        name="txt",
        description="plain text of the body",
        suffix=".txt",
        media_type="text/plain",
        dumps=partial(_dumps, whole=whole),
        is_own=is_own,
        collection=Collection(opening=_opening, item=partial(_item, whole=whole), natural=False),
        configure=_configure,
    )


def _configure(options: Mapping[str, str]) -> Serializer:
    return _serializer(whole=options.get("parts") == "article")


FORMAT = _serializer(whole=False)
