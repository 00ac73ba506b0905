"""Text as XML: escapes, names, and the characters that XML cannot hold."""

import re
from functools import lru_cache
from hashlib import sha256
from typing import Final

from corpuskit.patterns import lazy

_FORBIDDEN: Final = lazy(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORBIDDEN_CONTROLS: Final = bytes(set(range(32)) - {9, 10, 13})
_ATTRIBUTE_MARKUP: Final = re.compile('[&<>"\t\n\r]')
_ESCAPES: Final = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}
_NAME_START: Final = (
    r"A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f"
    r"\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_LIKE_AN_INNER_ID: Final = re.compile(r"\.(?:ab|corpus|div|fig|file|m|p|resp|src)[0-9]*$")
"""How identifiers inside a text end: that of a text must not, or two texts of a corpus could share one."""
_NO_NAME_START: Final = lazy(f"[^{_NAME_START}]")
_PLAIN_NAME: Final = re.compile(r"[A-Z_a-z][A-Z_a-z\-.0-9]*")
_NO_NAME_PART: Final = lazy(rf"[^{_NAME_START}\-.0-9\u00b7\u0300-\u036f\u203f-\u2040]")


def escape(text: str) -> str:
    """Text as element content."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text.replace("\r", "&#13;") if "\r" in text else text


def escape_attribute(text: str) -> str:
    """Text as an attribute's value, between double quotes."""
    return _ATTRIBUTE_MARKUP.sub(_entity, text) if _ATTRIBUTE_MARKUP.search(text) else text


def _entity(match: re.Match[str]) -> str:
    return _ESCAPES[match.group()]


@lru_cache(maxsize=256)
def xml_name(identifier: str) -> str:
    """An identifier as an NCName, and as none that an element inside another text could have.

    Unchanged where it is one, else with a digest that keeps it apart.
    """
    name = identifier
    if _PLAIN_NAME.fullmatch(name) is None:
        name = _NO_NAME_PART.sub(lambda match: f"_{ord(match.group()):x}_", name)
        if not name or _NO_NAME_START.match(name):
            name = f"d{name}"
    if name == identifier and not _LIKE_AN_INNER_ID.search(name):
        return name
    return f"{name}-{sha256(identifier.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def encode(document: str) -> bytes:
    """A document as UTF-8, each character that XML cannot hold replaced by U+FFFD."""
    try:
        data = document.encode()
    except UnicodeEncodeError:
        return _FORBIDDEN.sub("\ufffd", document).encode()
    controls = len(data) - len(data.translate(None, _FORBIDDEN_CONTROLS))
    if controls or "\ufffe" in document or "\uffff" in document:
        return _FORBIDDEN.sub("\ufffd", document).encode()
    return data
