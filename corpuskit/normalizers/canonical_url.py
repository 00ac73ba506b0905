"""The article's address in its canonical form; addresses inside the text stay as they are.

RFC 3986 normalization (case of scheme and host, default port, dots, percent-encoding) by url-normalize;
parameters that only track a visit and fragments go. A fragment that is a route (``#!/``, ``#/``) stays, and
so do empty segments of the path, which web archives have (``/web/2024/https://…``).
"""

import re
from typing import Final
from urllib.parse import urlsplit, urlunsplit

from corpuskit.article import Article, evolve
from corpuskit.formats import Normalizer
from corpuskit.lexicon import tracking_parameters

_CANONICAL: Final = re.compile(
    r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[A-Za-z0-9_~-]+(?:\.[A-Za-z0-9_~-]+)*)*+/?\Z"
)
"""Addresses that need no second look, as most are."""
_ROUTE = ("!", "/")
_EMPTY: Final = "~empty~"
"""Stands for an empty segment meanwhile: the library makes one slash of two, which leads elsewhere."""


def canonical(url: str) -> str:
    """The canonical form of an ``http`` or ``https`` address; anything else comes back as it is."""
    if (_CANONICAL.match(url) and url.count("/") > 2) or not url[:8].lower().startswith(
        ("http://", "https://")
    ):
        return url
    from url_normalize import url_normalize

    try:
        parts = urlsplit(url)
        fragment = parts.fragment if parts.fragment.startswith(_ROUTE) else ""
        path = _with_names(parts.path) if "//" in parts.path else parts.path
        plain = urlunsplit((parts.scheme, parts.netloc, path, _untracked(parts.query), ""))
        found = url_normalize(plain)
    except (ValueError, UnicodeError):
        return url
    if not found:
        return url
    found = found.replace(_EMPTY, "") if path is not parts.path else found
    return f"{found}#{fragment}" if fragment else found


def _with_names(path: str) -> str:
    """The path with a name for each empty segment between others."""
    first, *between, last = path.split("/")
    return "/".join([first, *(segment or _EMPTY for segment in between), last])


def _untracked(query: str) -> str:
    """The query without the parameters that only track."""
    if not query:
        return query
    names, prefixes = tracking_parameters()
    parts = query.replace("&amp;", "&").split("&")
    kept = [part for part in parts if not _tracks(part.partition("=")[0].lower(), names, prefixes)]
    return query if len(kept) == len(parts) else "&".join(kept)


def _tracks(name: str, names: frozenset[str], prefixes: tuple[str, ...]) -> bool:
    return name in names or name.startswith(prefixes)


def apply(article: Article) -> tuple[Article, int]:
    """The article with its address in canonical form."""
    if article.url is None:
        return article, 0
    url = canonical(article.url)
    return (article, 0) if url == article.url else (evolve(article, url=url), 1)


STEP = Normalizer("canonical-url", apply)
