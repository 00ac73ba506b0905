"""Text that a document spells with escapes, such as entities; and names of files that need them to be text.

An escape can name what no source holds, since decoding replaces it there: characters that XML cannot hold.
"""

from re import Match

from corpuskit.patterns import lazy

_NO_TEXT = lazy("[\ud800-\udfff]")
_FORBIDDEN = lazy("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def unescape(text: str) -> str:
    """The text with its entities resolved, as :func:`html.unescape` does it."""
    if "&" not in text:
        return text
    from html import unescape as decoded  # the table of all entities: few texts need it

    return decoded(text)


def resolved(text: str) -> str:
    """The text with its entities resolved."""
    return writable(unescape(text)) if "&" in text else text


def writable(text: str) -> str:
    """The text with a space for a form feed and its like, and U+FFFD for what else XML cannot hold."""
    return writable_and_count(text)[0]


def writable_and_count(text: str) -> tuple[str, int]:
    """The same, and how many characters that were."""
    return _FORBIDDEN.subn(lambda match: " " if match.group().isspace() else "\ufffd", text)


def readable_name(name: str) -> str:
    """A file's name as text that every format can hold, and that leads back to the file.

    In a name that is not in UTF-8, each byte that does not fit, and ``%``, is written as in addresses
    (RFC 3986, 2.1): ``caf%E9.md``. Other names stay as they are.
    """
    if name.isascii() or not _NO_TEXT.search(name):
        return name
    return _NO_TEXT.sub(_percent, name.replace("%", "%25"))


def _percent(match: Match[str]) -> str:
    is_byte = "\udc80" <= match.group() <= "\udcff"  # as Python decodes names (PEP 383)
    data = match.group().encode("utf-8", "surrogateescape" if is_byte else "surrogatepass")
    return "".join(f"%{byte:02X}" for byte in data)
