"""Ids for articles: from their sources' names, from their sources' bytes, or from their addresses."""

import re
import unicodedata
from pathlib import PurePosixPath
from typing import Literal

from corpuskit.article import Article
from corpuskit.patterns import lazy

_ILLEGAL = lazy(
    "[^-.0-9A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c\u200d\u203f\u2040"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff]"
)
_SIMPLE = re.compile(r"([0-9A-Za-z_][-0-9A-Za-z_]*)\.[0-9A-Za-z]+")
"""A plain file name, ten times as fast as a path object."""
_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*://(?:www\.)?")
_DIGITS = 16
"""64 bits: among 10 million articles, two different ones share an id with a chance of 3 in a million."""
_CANNOT_START = re.compile("[-.0-9\u00b7\u0300-\u036f\u203f\u2040]")


def identifier(name: str) -> str:
    """An NCName (XML Namespaces 1.0) from a source's name: its path without suffix, joined by full stops.

    What an NCName cannot hold becomes ``_``; a ``d`` is put before what it cannot begin with.
    """
    simple = _SIMPLE.fullmatch(name)
    if simple is not None:
        return simple[1] if not _CANNOT_START.match(simple[1]) else f"d{simple[1]}"
    path = PurePosixPath(unicodedata.normalize("NFC", name))
    parts = [part for part in (*path.parts[:-1], path.stem) if part not in {"/", ".", ".."}]
    made = _ILLEGAL.sub("_", ".".join(parts)) or "document"
    return f"d{made}" if _CANNOT_START.match(made) else made


IdBasis = Literal["name", "hash", "url"]


def identify(article: Article, basis: IdBasis) -> str:
    """The id of a recognised article: the same for the same input, on any machine.

    ``hash``: the first 16 hexadecimal digits of the digest of its source's bytes. ``url``: its address
    without scheme, or as for ``hash`` where it has none.
    """
    if basis == "name":
        return article.id
    if basis == "url" and article.url:
        return identifier(f"{_SCHEME.sub('', article.url).rstrip('/')}.x")
    return f"d{(article.source.sha256 or '')[:_DIGITS]}"
