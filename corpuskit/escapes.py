"""Text that a document spells with escapes: entities, and the strings of front matter.

An escape can name what no source holds, since decoding replaces it there: characters that XML cannot hold.
"""

from corpuskit.patterns import lazy

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
    return _FORBIDDEN.sub(lambda match: " " if match.group().isspace() else "\ufffd", text)
