"""What was recognised in a document, as lines for a terminal."""

import shutil
import sys
from bisect import bisect_right
from collections.abc import Iterator

from corpuskit.article import SET_ASIDE_ROLES, Article, Block
from corpuskit.conversion.pipeline import articles_in, format_of
from corpuskit.conversion.settings import Settings
from corpuskit.decode import decode
from corpuskit.errors import InputError
from corpuskit.inputs.files import STANDARD_INPUT
from corpuskit.inputs.items import Content
from corpuskit.inputs.reading import read_path
from corpuskit.source import Span

_DIM, _BOLD, _CYAN, _GREEN, _YELLOW, _RESET = (
    "\x1b[2m", "\x1b[1m", "\x1b[36m", "\x1b[32m", "\x1b[33m", "\x1b[0m",
)  # fmt: skip
_FIELDS = (
    "headline", "kicker", "standfirst", "byline", "authors", "agencies", "dateline", "published", "modified",
    "publisher", "url", "language", "section", "keywords", "rights",
)  # fmt: skip
_FURNITURE = frozenset(
    {"headline", "kicker", "standfirst", "byline", "date", "dateline", "caption", "credit", "related"}
)


def inspection(file: str, format_: str | None, chosen: Settings, *, color: bool) -> Iterator[str]:
    """Lines that show every article in a file. Raises :class:`InputError` where it cannot be read."""
    name = "stdin" if file == STANDARD_INPUT else file
    data = sys.stdin.buffer.read() if file == STANDARD_INPUT else read_path(file)
    width = shutil.get_terminal_size((100, 24)).columns
    paint = _Paint(color)
    for article in articles_in(Content(data, format_ or format_of(name)), name, chosen):
        if isinstance(article, InputError):
            raise article
        lines = _line_starts(data, name, chosen) if article.source.name == name else []
        yield from _metadata(article, lines, paint)
        yield ""
        yield from _blocks(article, lines, width, paint)
        for message in article.messages:
            yield paint(_YELLOW, f"{message.severity}: {message.reason} [{message.code}]")


class _Paint:
    def __init__(self, color: bool) -> None:
        self._color = color

    def __call__(self, style: str, text: str) -> str:
        return f"{style}{text}{_RESET}" if self._color and text.strip() else text


def _line_starts(data: bytes, name: str, chosen: Settings) -> list[int]:
    text = decode(data, name, encoding=chosen.encoding, errors=chosen.encoding_errors)[0].text
    starts = [0]
    position = text.find("\n")
    while position >= 0:
        starts.append(position + 1)
        position = text.find("\n", position + 1)
    return starts


def _line(span: Span | None, starts: list[int]) -> str:
    return str(bisect_right(starts, span.start)) if span is not None and starts else ""


def _metadata(article: Article, lines: list[int], paint: _Paint) -> Iterator[str]:
    yield paint(
        _BOLD, f"{article.source.name}  {article.source.encoding or 'text'} ({article.source.encoding_basis})"
    )
    evidence = {entry.field: entry for entry in article.evidence}
    for field in _FIELDS:
        value = _value(article, field)
        if not value:
            continue
        found = evidence.get(field)
        why = f"{found.rule}, {found.certainty}" if found else ""
        where = f"line {_line(found.span, lines)}" if found and found.span and lines else ""
        reason = paint(_DIM, ", ".join(part for part in (why, where) if part))
        yield f"{paint(_CYAN, f'{field:<11}')} {value}  {reason}"
    for number, figure in enumerate(article.figures, 1):
        name = paint(_CYAN, f"figure {number:<4}")
        yield f"{name} {figure.caption or figure.alt or figure.url}  {figure.credit or ''}"


def _value(article: Article, field: str) -> str:
    value = getattr(article, field)
    if field == "authors":
        return "; ".join(f"{a.name} ({a.role or a.type})" for a in article.authors)
    if field in {"published", "modified"} and value is not None:
        return f"{value.iso}{' (ambiguous)' if value.ambiguous else ''}"
    if field == "publisher" and value is not None:
        return " ".join(part for part in (value.name, value.domain) if part)
    if field == "dateline" and value is not None:
        return str(value.text)
    if field == "language":
        return str(value.code)
    return "; ".join(value) if isinstance(value, tuple) else (value or "").replace("\n", " / ")


def _blocks(article: Article, lines: list[int], width: int, paint: _Paint) -> Iterator[str]:
    yield paint(_DIM, f"{'line':>5}  {'role':<15}{'rule':<28}text")
    for block in article.blocks:
        text = _shown(block)
        room = max(width - 50, 20)
        text = text if len(text) <= room else text[: room - 1] + "…"
        style = _DIM if block.role in SET_ASIDE_ROLES else _GREEN if block.role in _FURNITURE else ""
        role = paint(style, f"{block.role:<15}") if style else f"{block.role:<15}"
        rule = paint(_DIM, f"{block.rule or 'as parsed':<28}")
        yield f"{_line(block.span, lines):>5}  {role}{rule}{text}"


def _shown(block: Block) -> str:
    text = " ".join(block.text.split())
    if not text and block.marks:
        text = f"({block.marks[0].target or block.marks[0].title})"
    return f"{block.label} {text}" if block.label and block.kind == "list-item" else text
