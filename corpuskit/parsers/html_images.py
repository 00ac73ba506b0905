"""Where an image is: lazy pages keep its address in attributes of their own."""

import re
from typing import Any, Final

from selectolax.lexbor import LexborNode

_LAZY: Final[tuple[str, ...]] = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-url",
    "data-hi-res-src",
)
_LAZY_SETS: Final[tuple[str, ...]] = ("srcset", "data-srcset", "data-lazy-srcset")
_CANDIDATE: Final = re.compile(r"(\S+)(?:\s+([0-9.]{1,9})[wx])?\s*(?:,\s+|,(?=https?:|/)|$)")
_SMALLEST: Final = 3
"""Pixels; smaller images count visits and show nothing."""
_LONGEST_SET: Final = 20_000


def image_of(node: LexborNode) -> tuple[str | None, str | None] | None:
    """An image's address, if one is given, and its alternative text; ``None`` for a counting pixel."""
    attributes = node.attributes
    if _size(attributes.get("width")) < _SMALLEST or _size(attributes.get("height")) < _SMALLEST:
        return None
    source = attributes.get("src") or ""
    if not source or source.startswith("data:") or "blank." in source or "placeholder" in source:
        source = (
            _first(attributes, _LAZY)
            or _largest(_first(attributes, _LAZY_SETS))
            or _from_picture(node)
            or ("" if source.startswith("data:") else source)
        )
    return source.strip() or None, attributes.get("alt")


def _first(attributes: dict[str, Any], names: tuple[str, ...]) -> str:
    """The value of the first of these attributes that has one."""
    for name in names:
        value: str | None = attributes.get(name)
        if value:
            return value
    return ""


def _size(value: str | None) -> int:
    value = value.removesuffix("px") if value else value
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 6 else _SMALLEST


def _largest(candidates: str) -> str:
    """The address of the widest image in a ``srcset``."""
    found = [
        (float(size) if size and size.count(".") < 2 and size != "." else 0.0, address)
        for address, size in _CANDIDATE.findall(candidates[:_LONGEST_SET])
        if not address.startswith("data:")
    ]
    return max(found, default=(0.0, ""), key=lambda entry: entry[0])[1]


def _from_picture(node: LexborNode) -> str:
    """The address that the ``<picture>`` around an image offers."""
    parent = node.parent
    if parent is None or parent.tag != "picture":
        return ""
    for source in parent.css("source"):
        value = source.attributes.get("srcset") or source.attributes.get("data-srcset")
        if value:
            return _largest(value)
    return ""
