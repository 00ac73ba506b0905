"""Tables as articles; for CSV and TSV alike.

A row an article holds less than an article: no markup, no spans, no roles. Its text is split at blank lines;
each piece is a paragraph, save that where the table counts fewer paragraphs than pieces, the pieces that look
most like cross-heads (short, no small letter first, no full stop last) are taken for such. In a table with
the columns ``article``, ``block`` and ``role`` a row is a block; neighbours that name the same article are
one. Columns may stand in any order; ``doc_id`` and ``text`` must be there; columns of other names are not
read.

A byte order mark before a header of ours says that the table was written for Excel: what keeps its cells from
being formulas is taken off.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import chain
from typing import BinaryIO, Protocol
from unicodedata import east_asian_width

from msgspec import Struct

from corpuskit.article import ROLES, Article, Author, Block, DateStamp, Language, Publisher, evolve
from corpuskit.errors import DecodingError, InputError, ParseError
from corpuskit.formats import Loader
from corpuskit.source import SourceDescription
from corpuskit.wire.table import COLUMNS, PARAGRAPH_COLUMNS, split_list, unguard
from corpuskit.wire.tei import default_kind, default_level, text_of
from corpuskit.wire.validity import is_date, is_language, precision_of

_MARK = "\ufeff"
LONGEST_CELL = 20_000_000
"""Characters of a cell where a table is read line by line; a quotation that is never closed ends there."""
_REQUIRED = ("doc_id", "text")
_OF_BLOCKS = frozenset({"article", "block", "role"})
_OUR_COLUMNS = frozenset({*COLUMNS, *(column.name for column in PARAGRAPH_COLUMNS)})
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
        text = _decoded(data, source)
        # The limit is the process's, so it is only ever raised, and no cell is longer than its file.
        csv.field_size_limit(max(csv.field_size_limit(), len(text)))
        lines = StringIO(text.removeprefix(_MARK), newline="")
        return _articles(lines, source, delimiter, is_marked=text.startswith(_MARK))

    def stream(file: BinaryIO, source: str) -> Iterator[Article | InputError]:
        csv.field_size_limit(max(csv.field_size_limit(), LONGEST_CELL))
        lines = _lines(file, source)
        first = next(lines, "")
        opened = chain([first.removeprefix(_MARK)], lines)
        return _articles(opened, source, delimiter, is_marked=first.startswith(_MARK))

    return Loader(name, description, (f".{name}",), media_type, load, stream)


def _decoded(data: bytes, source: str, before: int = 0) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        reason = "tables are read as UTF-8, and this is none"
        place = f"byte {before + error.start}"
        raise DecodingError("undecodable", reason, source=source, place=place) from error


def _lines(file: BinaryIO, source: str) -> Iterator[str]:
    """The lines of an open file, each with its end, which may be a carriage return alone."""
    before = 0
    for data in file:
        yield from StringIO(_decoded(data, source, before), newline="")
        before += len(data)


def _articles(
    lines: Iterable[str], source: str, delimiter: str, *, is_marked: bool
) -> Iterator[Article | InputError]:
    """The articles of a table; ``is_marked``: a byte order mark stood before it."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    header = _header(reader, source)
    rows = _rows(reader, header, source, is_guarded=is_marked and _OUR_COLUMNS.issuperset(header))
    return _by_block(rows) if _OF_BLOCKS.issubset(header) else _by_article(rows)


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


class _Row(Struct, frozen=True):
    """A row's cells by column, and where it begins."""

    cells: dict[str, str]
    place: str
    source: str

    def error(self, reason: str) -> ParseError:
        """What is wrong with the row."""
        return ParseError("invalid-table", reason, source=self.source, place=self.place)


def _rows(
    reader: _Reader, header: list[str], source: str, *, is_guarded: bool
) -> Iterator[_Row | InputError]:
    while True:
        row = _Row({}, f"line {reader.line_num + 1}", source)
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield row.error(str(error))
            continue
        if not cells:
            continue
        if len(cells) != len(header):
            yield row.error(f"the row has {len(cells)} cells, the header {len(header)}")
            continue
        yield evolve(row, cells=dict(zip(header, map(unguard, cells) if is_guarded else cells, strict=True)))


def _by_article(rows: Iterator[_Row | InputError]) -> Iterator[Article | InputError]:
    for row in rows:
        if isinstance(row, InputError):
            yield row
            continue
        try:
            yield _article(row.cells)
        except ValueError as error:
            yield row.error(str(error))


def _by_block(rows: Iterator[_Row | InputError]) -> Iterator[Article | InputError]:
    """An article for the rows that name it; a row that cannot be read is missing from its article."""
    first: _Row | None = None
    blocks: list[Block] = []
    for row in rows:
        if isinstance(row, InputError):
            yield row
            continue
        if first is not None and row.cells["article"] != first.cells["article"]:
            yield _of_blocks(first, blocks)
            first, blocks = None, []
        first = first or row
        try:
            blocks.append(_block(row.cells["role"], row.cells["text"]))
        except ValueError as error:
            yield row.error(str(error))
    if first is not None:
        yield _of_blocks(first, blocks)


def _of_blocks(row: _Row, blocks: list[Block]) -> Article | InputError:
    """The article of these blocks; a row of it says the rest."""
    try:
        article = _metadata(row.cells, row.cells["article"], tuple(blocks))
    except ValueError as error:
        return row.error(str(error))
    return evolve(
        article,
        headline=article.headline if "headline" in row.cells else text_of(blocks, "headline"),
        standfirst=article.standfirst if "standfirst" in row.cells else text_of(blocks, "standfirst"),
        kicker=text_of(blocks, "kicker"),
        byline=text_of(blocks, "byline"),
    )


def _block(name: str, text: str) -> Block:
    """A row as a block. Raises ``ValueError``."""
    for role in ROLES:
        if role == name:
            kind = default_kind(role)
            level = default_level(role, kind)
            return Block(kind, role, text, level=level, run_in=role == "dateline" and _runs_on(text))
    raise ValueError(f"role: there is no {name!r}")


def _runs_on(dateline: str) -> bool:
    """Whether the paragraph follows without a break: a space is left, or the script knows none."""
    return dateline[-1:].isspace() or (dateline != "" and east_asian_width(dateline[-1]) in {"W", "F"})


def _article(row: dict[str, str]) -> Article:
    """A row as an article. Raises ``ValueError``."""
    headline, standfirst = row.get("headline"), row.get("standfirst")
    blocks = [
        *([Block("heading", "headline", headline, level=1)] if headline else []),
        *([Block("paragraph", "standfirst", standfirst)] if standfirst else []),
        *_text_blocks(row["text"], row.get("n_paragraphs") or None),
        *(Block("paragraph", "caption", caption) for caption in split_list(row.get("captions", ""))),
    ]
    return _metadata(row, row["doc_id"], tuple(blocks))


def _metadata(row: dict[str, str], identifier: str, blocks: tuple[Block, ...]) -> Article:
    """An article of these blocks, with what a row says of it. Raises ``ValueError``."""
    cell = {name: value or None for name, value in row.items()}.get
    agencies = split_list(row.get("agencies", ""))
    publisher, domain = cell("publisher"), cell("domain")
    return Article(
        id=identifier,
        blocks=blocks,
        headline=cell("headline"),
        standfirst=cell("standfirst"),
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
