"""Link targets: valid URI references, or nothing."""

import re
from typing import Final

from corpuskit.patterns import lazy
from corpuskit.wire.validity import as_target

DESTINATION: Final = lazy(
    r"\(\s{0,9}+"
    r"(?:<([^<>\n]{0,4000})>|((?:https?://|/|\#|www\.|mailto:)(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.){0,400}+\)"
    r"|\n(?=[^\s\"'(])){0,4000}+|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.){0,400}+\)){0,4000}+))"
    r"(?:\s{1,9}+(?:\"((?:[^\"\\]|\\.){0,1000}+)\"|'((?:[^'\\]|\\.){0,1000}+)'|\(([^()]{0,1000}+)\)))?"
    r"\s{0,9}+\)",
    re.DOTALL,
)
"""What stands behind a link's text: an address, in angle brackets or bare, and a title (CommonMark 6.3)."""
LOOSE_DESTINATION: Final = lazy(
    r"\(\s{0,99}+(?=\S)((?:(?:https?|mailto|data|javascript|whatsapp|tel|sms|viber|tg|fb-messenger):|/|\#)"
    r"(?:[^()\"]|\([^()]{0,400}+\)){0,4000}+)?(?:\"(.{0,1000}?)\")?\s{0,99}+\)",
    re.DOTALL,
)
"""Addresses with spaces or without an address, and titles with quotes inside, which converters write."""
JSON_DESTINATION: Final = lazy(r"\(\s{0,9}(https?://(?:[^\s()\"{]|\n(?=\S)){1,1000}+\{\"[^()]{0,4000}+)\)")
"""Addresses with JSON in their query, quotes and spaces and all."""
_NESTED: Final = re.compile(r"<(https?):/{1,3}([^<>\s]{3,4000})>$", re.IGNORECASE)
"""An autolink that a converter resolved against the page: ``https://a/dir/<https:/b/c>``."""
NESTED_ADDRESS: Final = lazy(r"\]\(\s{0,9}([^\s()<>]{1,4000}<https?:/{1,3}[^\s()<>]{3,4000}>)", re.IGNORECASE)
"""The same in a text, behind a link's text."""
_PLAIN: Final = re.compile(
    r"(?:https?://[A-Za-z0-9.\-]+)?/(?!/)[!$&'()*+,\-./0-9:;=?@A-Z_a-z~]*+"
    r"(?:%[0-9A-Fa-f]{2}[!$&'()*+,\-./0-9:;=?@A-Z_a-z~]*+)*+"
)
"""Most addresses: a host, perhaps, and a path of characters that may stand there."""
_DEAD: Final = re.compile(r"(?:#|javascript:.*|about:blank|void\(0\);?)$", re.IGNORECASE | re.DOTALL)

_DEAD_STARTS: Final = "#jJaAvV"


def clean_target(address: str) -> str | None:
    """An address as a valid URI reference (RFC 3986, IRIs allowed), or ``None`` where it leads nowhere.

    An address in angle brackets at the end is the one that was meant. Characters that no URI may hold are
    percent-encoded. A bare ``#`` and ``javascript:`` lead nowhere.
    """
    if _PLAIN.fullmatch(address):
        return address
    address = address.strip()
    nested = _NESTED.search(address) if "<" in address else None
    if nested is not None:
        address = f"{nested[1]}://{nested[2]}"
    if not address or (address[0] in _DEAD_STARTS and _DEAD.match(address)):
        return None
    return as_target(address)


def reference_label(label: str) -> str:
    """A link label in the form in which labels are compared (CommonMark: case-folded, one space)."""
    return " ".join(label.casefold().split())
