"""What an address says by its path."""

import re
from typing import Final
from urllib.parse import urlsplit

from corpuskit.lexicon import author_paths
from corpuskit.patterns import lazy

_PATH: Final = re.compile(r"[^/?#:]+")
_SCHEME: Final = lazy(r"^[a-z]+:(?://[^/]*)?", re.IGNORECASE)
_PLAIN_HOST: Final = re.compile(r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:/|\Z)")
"""The host of most addresses, which need no general reader."""
_ADDRESS: Final = re.compile(r"(?:(?:https?:)?//|www\.)\S+\Z", re.IGNORECASE)
_SLUG_WORD: Final = re.compile(r"[^\W\d_]{4,}")


def is_author_path(target: str | None) -> bool:
    """Whether an address leads to a page about an author, by its path."""
    if not target:
        return False
    known = author_paths()
    pieces = target.lower().replace("?", "/").replace("#", "/").replace(":", "/").split("/")
    # Most addresses have no such piece anywhere, not even as a host or as their last.
    return not known.isdisjoint(pieces) and any(
        piece in known for piece in _PATH.findall(_SCHEME.sub("", target).lower())[:-1]
    )


def slug_words(url: str | None) -> frozenset[str]:
    """The longer words of an address's path."""
    return frozenset(_SLUG_WORD.findall(_SCHEME.sub("", url).lower())) if url else frozenset()


def host_of(url: str) -> str | None:
    """The host that an address names; ``None`` where it names none, or a broken one (``http://[a``)."""
    plain = _PLAIN_HOST.match(url)
    if plain is not None:
        return plain[1]
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def is_address(text: str) -> bool:
    """Whether a text is an address (``https://www.example.org``, ``www.example.org``) and no name."""
    return _ADDRESS.match(text) is not None


def path_pieces(url: str) -> frozenset[str]:
    """The names of the folders in an address's path."""
    try:
        return frozenset(urlsplit(url).path.split("/")[:-1])
    except ValueError:
        return frozenset()
