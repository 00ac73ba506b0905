"""Tables, a row an article, as articles; for CSV and TSV alike.

A row holds less than an article: no markup, no spans, no roles. Its text is split at blank lines; each piece
is a paragraph, save that where the table counts fewer paragraphs than pieces, the pieces that look most like
cross-heads (short, no small letter first, no full stop last) are taken for such. Columns may stand in any
order; ``doc_id`` and ``text`` must be there; columns of other names are not read.
"""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from typing import Protocol

from corpuskit.article import Article, Author, Block, DateStamp, Language, Publisher
from corpuskit.errors import DecodingError, InputError, ParseError
from corpuskit.formats import Loader
from corpuskit.source import SourceDescription
from corpuskit.wire.table import split_list
from corpuskit.wire.validity import is_date, is_language, precision_of

_REQUIRED = ("doc_id", "text")
_GAP = re.compile(r"(?<=[^\n])\n\n(?=.)", re.DOTALL)
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", "।", "؟", '"', "”", "»", ":")


class _Reader(Protocol):
    """What ``csv.reader`` makes."""

    @property
    def line_num(self) -> int: ...

    def __next__(self) -> list[str]: ...

    def __iter__(self) -> Iterator[list[str]]: ...


def table_loader(name: str, description: str, media_type: str, delimiter: str) -> Loader:
    """The loader of a table whose cells stand between ``delimiter``."""

    def load(data: bytes, source: str) -> Iterator[Article | InputError]:
        return _load(data, source, delimiter)

    return Loader(name, description, (f".{name}",), media_type, load)


def _load(data: bytes, source: str, delimiter: str) -> Iterator[Article | InputError]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reason = "tables are read as UTF-8, and this is none"
        raise DecodingError("undecodable", reason, source=source, place=f"byte {error.start}") from error
    # The limit is the process's, so it is only ever raised, and no cell is longer than its file.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header = _header(reader, source)
    return _rows(reader, header, source)


def _header(reader: _Reader, source: str) -> list[str]:
    try:
        header: list[str] = next(reader, [])
    except csv.Error as error:
        raise ParseError("invalid-table", str(error), source=source, place="line 1") from error
    missing = [name for name in _REQUIRED if name not in header]
    if missing:
        reason = f"the header has no column {' and no column '.join(missing)}"
        raise ParseError("invalid-table", reason, source=source, place="line 1")
    doubled = sorted({name for name in header if header.count(name) > 1})
    if doubled:
        reason = f"the header names {', '.join(doubled)} more than once"
        raise ParseError("invalid-table", reason, source=source, place="line 1")
    return header


def _rows(reader: _Reader, header: list[str], source: str) -> Iterator[Article | InputError]:
    while True:
        place = f"line {reader.line_num + 1}"
        try:
            cells = next(reader)
            if not cells:
                continue
            article = _article(_row(header, cells))
        except StopIteration:
            return
        except (csv.Error, ValueError) as error:
            yield ParseError("invalid-table", str(error), source=source, place=place)
        else:
            yield article


def _row(header: list[str], cells: list[str]) -> dict[str, str]:
    if len(cells) != len(header):
        reason = f"the row has {len(cells)} cells, the header {len(header)}"
        raise ValueError(reason)
    return dict(zip(header, cells, strict=True))


def _article(row: dict[str, str]) -> Article:
    """A row as an article. Raises ``ValueError``."""
    cell = {name: value or None for name, value in row.items()}.get
    agencies = split_list(row.get("agencies", ""))
    headline, standfirst = cell("headline"), cell("standfirst")
    publisher, domain = cell("publisher"), cell("domain")
    blocks = [
        *([Block("heading", "headline", headline, level=1)] if headline else []),
        *([Block("paragraph", "standfirst", standfirst)] if standfirst else []),
        *_text_blocks(row["text"], cell("n_paragraphs")),
        *(Block("paragraph", "caption", caption) for caption in split_list(row.get("captions", ""))),
    ]
    return Article(
        id=row["doc_id"],
        blocks=tuple(blocks),
        headline=headline,
        standfirst=standfirst,
        authors=tuple(
            Author(name, "organization" if name in agencies else "person")
            for name in split_list(row.get("authors", ""))
        ),
        agencies=agencies,
        published=_date("published", cell("published")),
        modified=_date("modified", cell("modified")),
        publisher=Publisher(publisher, domain) if publisher or domain else None,
        url=cell("url"),
        language=_language(cell("language")),
        section=cell("section"),
        keywords=split_list(row.get("keywords", "")),
        source=SourceDescription(name=row.get("source", ""), sha256=cell("sha256")),
    )


def _text_blocks(text: str, count: str | None) -> Iterator[Block]:
    pieces = _GAP.split(text) if text else []
    if count is not None and not count.isdecimal():
        raise ValueError(f"n_paragraphs: {count!r} is no number")
    surplus = 0 if count is None else max(len(pieces) - int(count), 0)
    by_likeness = sorted(range(len(pieces)), key=lambda index: _head_likeness(pieces[index]))
    heads = set(by_likeness[:surplus])
    for index, piece in enumerate(pieces):
        if index in heads:
            yield Block("heading", "cross-head", piece, rule="cross-head.paragraph-count")
        else:
            yield Block("paragraph", "paragraph", piece)


def _head_likeness(piece: str) -> tuple[bool, bool, int]:
    """The smaller, the more a piece looks like a cross-head; blank ones are no paragraphs at all."""
    is_unlike = piece[:1].islower() or "\n" in piece or piece.endswith(_SENTENCE_ENDS)
    return piece.strip() != "", is_unlike, len(piece)


def _date(column: str, iso: str | None) -> DateStamp | None:
    if iso is None:
        return None
    if not is_date(iso):
        raise ValueError(f"{column}: {iso!r} is no ISO 8601 date")
    return DateStamp(iso, iso, precision_of(iso))


def _language(code: str | None) -> Language:
    if code is None:
        return Language()
    if not is_language(code):
        raise ValueError(f"language: {code!r} is no BCP 47 code")
    return Language(code)
