"""Names of files from a template, safe on every system."""

import os
import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import PurePosixPath
from string import Formatter

from corpuskit.article import Article, Publisher
from corpuskit.errors import FormatError
from corpuskit.suggestions import hint

LONGEST = 200
"""Bytes of a file's name in UTF-8, suffix included: the usual limit is 255, and backups add to a name."""
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
"""What Windows forbids in a name (Microsoft, Naming Files, Paths, and Namespaces)."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)", re.IGNORECASE)
_UNKNOWN = "unknown"
_NAMELESS = "document"
_DIGEST = 8
_ROOM = 230
"""Bytes of a name that a source gives: with a suffix and as a temporary file it stays below 255."""

Naming = Callable[[Article, str], str]
"""Takes an article and its source's name, and gives a path without suffix, its parts joined by ``/``."""

FIELDS = (
    "id", "stem", "folder", "date", "year", "month", "publisher", "domain", "language", "section", "headline",
    "hash",
)  # fmt: skip
"""What a template may name."""


def naming(template: str) -> Naming:
    """Names from a template such as ``{year}/{publisher}-{id}``; what is not known is ``unknown``.

    Raises :class:`~corpuskit.errors.FormatError` (``unknown-option``) for a field that there is not.
    """
    try:
        parsed = list(Formatter().parse(template))
    except ValueError as error:
        raise FormatError("unknown-option", f"the name template {template!r}: {error}") from None
    for _, field, more, conversion in parsed:
        if more or conversion:
            reason = f"the name template {template!r}: a field is its name alone, as {{{field}}}"
            raise FormatError("unknown-option", reason)
        if field is not None and field not in FIELDS:
            reason = f"the name template has no field {field!r}; {hint(field, FIELDS)}"
            raise FormatError("unknown-option", reason)

    pieces = [(literal, field) for literal, field, _, _ in parsed]

    def name_of(article: Article, name: str) -> str:
        values = _values(article, name)
        made = "".join([literal + (values[field] if field is not None else "") for literal, field in pieces])
        return "/".join(safe(part) for part in made.split("/") if part.strip(". ")) or _UNKNOWN

    return name_of


def safe(part: str) -> str:
    """A part of a path that every system takes, of at most 180 bytes, so that a suffix has room."""
    part = _FORBIDDEN.sub("_", part).strip().rstrip(". ") or _UNKNOWN
    if _RESERVED.match(part):
        part = f"_{part}"
    return _shortened(part, LONGEST - 20)


def source_path(name: str) -> str:
    """A path without suffix, its parts joined by ``/``, by the name of a source.

    An article that is read back says itself what its source was called; that must not lead elsewhere.
    """
    parts = [part for part in PurePosixPath(name).parts if part not in {"/", "//", ".."}]
    if parts:
        parts[-1] = PurePosixPath(parts[-1]).stem
    if os.name == "nt":
        return "/".join(map(safe, parts)) or _NAMELESS
    return "/".join(_shortened(part.replace("\0", "_"), _ROOM) for part in parts) or _NAMELESS


def _shortened(part: str, room: int) -> str:
    """A part of a path of at most so many bytes; what is cut off is told apart by a digest."""
    data = part.encode("utf-8", "replace")
    if len(data) <= room:
        return data.decode()
    kept = data[: room - _DIGEST - 1].decode("utf-8", "ignore").rstrip(". ")
    return f"{kept}-{sha256(data).hexdigest()[:_DIGEST]}"


def _values(article: Article, name: str) -> dict[str, str]:
    """What the fields are for an article."""
    path = PurePosixPath(name)
    date = (article.published and article.published.iso) or ""
    publisher = article.publisher or Publisher()
    values = {
        "id": article.id,
        "stem": path.stem,
        "date": date[:10],
        "year": date[:4],
        "month": date[5:7],
        "publisher": publisher.name or publisher.domain,
        "domain": publisher.domain,
        "language": article.language.code,
        "section": article.section,
        "headline": article.headline,
        "hash": (article.source.sha256 or "")[:16],
    }
    found = {field: _FORBIDDEN.sub("_", value) if value else _UNKNOWN for field, value in values.items()}
    return {**found, "folder": "/".join(path.parts[:-1])}
