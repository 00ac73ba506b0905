"""One document's way: decode, parse, recognize, normalize; and from an article to bytes and back."""

import re
from collections.abc import Iterator
from os import PathLike
from os.path import splitext
from pathlib import Path

from attrs import evolve

from corpuskit.article import Article
from corpuskit.conversion.ids import identifier
from corpuskit.decode import decode, from_text
from corpuskit.errors import FormatError, InputError, ParseError
from corpuskit.formats import Draft, Loader, Parser
from corpuskit.inputs.files import DEFAULT_MAX_BYTES, read_file
from corpuskit.normalizers import normalize
from corpuskit.recognizers import recognize
from corpuskit.registry import readable_suffixes, reader, serializer
from corpuskit.source import Source, SourceDescription

_MARKDOWN_LINK = re.compile(r"\]\([^\s()]|<https?://[^\s>]{1,2000}>|^\#{1,6}[ \t]+\S", re.MULTILINE)
"""What only Markdown has."""
_MARKDOWN_SIGN = re.compile(
    r"\*\*[^*\n]+\*\*|^[^\n]+\n[=-]{4,}[ \t]*$|^\[[^\]\n]+\]:|^> \S|^\|.*\|\s*$", re.MULTILINE
)
"""What Markdown has, and laid-out text may have too."""


def parse(
    data: str | bytes,
    *,
    format: str | None = None,
    name: str = "document",
    encoding: str | None = None,
    url: str | None = None,
) -> Article:
    """Read one scraped document and recognise its parts.

    ``format`` is a readable format's name; without it Markdown is told from plain text by its signs.
    ``name`` is the source's name, from which the article's id is made. ``encoding`` overrules detection.
    ``url`` is the article's address where the caller knows it. Raises :class:`InputError` where the document
    cannot be read, and :class:`FormatError` for an unknown format.
    """
    found = reader(format) if format else None
    if isinstance(found, Loader):
        return loads(data.encode() if isinstance(data, str) else data, format or "", name=name)
    drafted = draft(data, parser=found, name=name, encoding=encoding)
    return normalize(recognize(drafted, identifier=identifier(name), url=url))


def draft(
    data: str | bytes, *, parser: Parser | None = None, name: str = "document", encoding: str | None = None
) -> Draft:
    """Decode and parse a scraped document; nothing is recognised yet."""
    source, messages = (
        from_text(data, name) if isinstance(data, str) else decode(data, name, encoding=encoding)
    )
    parser = parser or _sniff(source.text, name)
    found = parser.parse(_with_media_type(source, parser.media_type))
    return evolve(found, messages=(*messages, *found.messages)) if messages else found


def read(
    path: str | PathLike[str],
    *,
    format: str | None = None,
    encoding: str | None = None,
    url: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Article:
    """Read the one article that a file holds. Raises :class:`InputError` also where it holds none or many."""
    path = Path(path)
    data = read_file(path, max_bytes)
    name = path.name
    format = format or format_of(name)
    if format is not None and isinstance(reader(format), Loader):
        return loads(data, format, name=name)
    return parse(data, format=format, name=name, encoding=encoding, url=url)


def read_all(
    path: str | PathLike[str],
    *,
    format: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Iterator[Article | InputError]:
    """Read every article that a file holds; in place of one that cannot be read stands the error."""
    path = Path(path)
    data = read_file(path, max_bytes)
    yield from articles_in(data, path.name, format or format_of(path.name))


def articles_in(
    data: bytes,
    name: str,
    format: str | None,
    encoding: str | None = None,
) -> Iterator[Article | InputError]:
    """Every article in a file's bytes; a scraped document is one."""
    found = reader(format) if format else None
    if isinstance(found, Loader):
        yield from found.load(data, name)
    else:
        yield parse(data, format=format, name=name, encoding=encoding)


def dumps(article: Article, to: str) -> bytes:
    """An article as the bytes of a complete file. Raises :class:`FormatError` for an unknown format."""
    return serializer(to).dumps(article)


def loads(data: bytes, format: str, *, name: str = "document") -> Article:
    """The one article in ``data``. Raises :class:`InputError` where there is none, or more than one."""
    articles = list(loads_all(data, format, name=name))
    if len(articles) != 1:
        raise ParseError("not-one-article", f"holds {len(articles)} articles instead of one", source=name)
    if isinstance(articles[0], InputError):
        raise articles[0]
    return articles[0]


def loads_all(data: bytes, format: str, *, name: str = "document") -> Iterator[Article | InputError]:
    """Every article in ``data``, which is in a format that corpuskit writes."""
    found = reader(format)
    if not isinstance(found, Loader):
        raise FormatError(
            "unknown-format", f"{format!r} is scraped text, not a format of articles; use parse()"
        )
    return found.load(data, name)


def format_of(name: str) -> str | None:
    """The format that a file name's suffix stands for; ``None`` where text must be looked at (``.txt``)."""
    found = readable_suffixes().get(splitext(name)[1].lower())
    return None if found == "plain" else found


def _with_media_type(source: Source, media_type: str) -> Source:
    said = source.description
    description = SourceDescription(
        said.name, said.encoding, said.encoding_basis, said.sha256, said.size, said.characters, media_type
    )
    return Source(source.text, description)


def _sniff(text: str, name: str) -> Parser:
    """Markdown by its signs; by its suffix or lesser signs only where blank lines part the paragraphs."""
    is_markdown = (
        text[:_OPENING].lstrip().startswith("# ")
        or bool(_MARKDOWN_LINK.search(text))
        or ((format_of(name) == "markdown" or bool(_MARKDOWN_SIGN.search(text))) and not _is_laid_out(text))
    )
    found = reader("markdown" if is_markdown else "plain")
    if not isinstance(found, Parser):
        raise FormatError("unknown-format", "markdown and plain are parsers")
    return found


_LAID_OUT = 0.3
_OPENING = 40


def _is_laid_out(text: str) -> bool:
    """Whether lines, not blank lines, part the text: many lines are indented, or few blank lines stand."""
    lines = text.split("\n")
    filled = [line for line in lines if line and not line.isspace()]
    indented = sum(line.startswith("  ") for line in filled)
    blank = len(lines) - len(filled)
    return len(filled) > 2 and (indented > _LAID_OUT * len(filled) or blank < _LAID_OUT * len(filled))
