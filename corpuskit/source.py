"""Where text comes from: the decoded source and positions in it."""

from msgspec import Struct


class Span(Struct, frozen=True, gc=False):
    """A stretch of ``Source.text``: half-open, zero-based offsets in Unicode code points (as in RFC 5147)."""

    start: int
    end: int


class SourceDescription(Struct, frozen=True, gc=False):
    """What is known of a source without its text; travels with every article that came from it.

    ``size`` counts bytes as they were read, ``characters`` counts code points after decoding, ``sha256``
    is the hexadecimal digest of the bytes. ``encoding_basis`` is one of ``given``, ``bom``, ``utf-8``
    (strict decoding succeeded), ``pattern`` (UTF-16 or UTF-32 without a mark), ``declared`` (the document
    says so, and it fits), ``detected``, ``text`` (the caller passed a string) and ``utf-8-replaced`` (UTF-8
    with a few broken bytes). ``retrieved`` is when it was fetched, in ISO 8601, where its container says so.
    """

    name: str
    encoding: str | None = None
    encoding_basis: str | None = None
    sha256: str | None = None
    size: int | None = None
    characters: int | None = None
    media_type: str | None = None
    retrieved: str | None = None


class Source(Struct, frozen=True, gc=False):
    """A decoded document: the text that every span points into, and its description.

    ``replaced`` counts the characters that XML cannot hold and that became U+FFFD, one for one.
    """

    text: str
    description: SourceDescription
    replaced: int = 0

    def __repr__(self) -> str:
        return f"Source(description={self.description!r}, replaced={self.replaced!r})"
