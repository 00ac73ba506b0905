"""Markdown that corpuskit wrote: what it states of itself is taken as it stands, and nothing is guessed."""

from typing import Any, Final

from corpuskit.article import Article, Author, Block, Dateline, DateStamp, Language, Mark, Publisher, Role
from corpuskit.formats import Draft
from corpuskit.recognizers.captions import marked_credit
from corpuskit.recognizers.reading import Reading, in_order, split, with_role
from corpuskit.wire.markdown import FIGURE_NOTE, SCHEMA, role_in, role_of_form
from corpuskit.wire.validity import is_date, is_language, precision_of

_FORM: Final = "own.form"
_NOTED: Final = "own.note"
_STATED: Final = "own.stated"


def is_own(draft: Draft) -> bool:
    """Whether a draft's front matter says that corpuskit wrote it."""
    return bool(draft.stated) and (draft.stated[0].field, draft.stated[0].value) == ("schema", SCHEMA)


def recognize(draft: Draft, identifier: str, url: str | None) -> Article:
    """The article that the document states; ``url`` stands in where it states none."""
    reading = Reading(draft, list(draft.blocks), url=url)
    values = {stated.field: _value(stated.value) for stated in draft.stated}
    _take_texts(reading, values)
    _take_dates(reading, values)
    _take_names(reading, values)
    for stated in draft.stated:
        reading.note(_FIELDS.get(stated.field, stated.field), _STATED, stated.span)
    _assign_roles(reading)
    return reading.article(_text(values, "id") or identifier)


_FIELDS: Final = {"title": "headline", "date": "published", "domain": "publisher"}


def _value(raw: str) -> Any:
    """A value as JSON where it is quoted, a list or an object; else the text as it stands."""
    if raw[:1] not in {'"', "[", "{"}:
        return raw
    import json

    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return raw


def _text(values: dict[str, Any], name: str) -> str | None:
    value = values.get(name)
    return value if isinstance(value, str) else None


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _take_texts(reading: Reading, values: dict[str, Any]) -> None:
    reading.headline = _text(values, "title")
    reading.kicker = _text(values, "kicker")
    reading.standfirst = _text(values, "standfirst")
    reading.byline = _text(values, "byline")
    reading.url = _text(values, "url") or reading.url
    reading.section = _text(values, "section")
    reading.rights = _text(values, "rights")
    reading.keywords = _texts(values.get("keywords"))
    code = _text(values, "language")
    reading.language = Language(code, "stated") if code and is_language(code) else Language()


def _take_dates(reading: Reading, values: dict[str, Any]) -> None:
    reading.published = _stamp(_text(values, "date"))
    reading.modified = _stamp(_text(values, "modified"))
    found = values.get("dateline")
    if isinstance(found, dict):
        text, place, date, agency = (_text(found, name) for name in ("text", "place", "date", "agency"))
        reading.dateline = Dateline(text or "", place, date if date and is_date(date) else None, agency)


def _stamp(value: str | None) -> DateStamp | None:
    if value is None:
        return None
    iso = value if is_date(value) else None
    return DateStamp(value, iso, precision_of(iso))


def _take_names(reading: Reading, values: dict[str, Any]) -> None:
    name, domain = _text(values, "publisher"), _text(values, "domain")
    reading.publisher = Publisher(name, domain) if name or domain else None
    reading.agencies = _texts(values.get("agencies"))
    found = values.get("authors")
    for entry in [found] if isinstance(found, str) else found if isinstance(found, list) else []:
        if isinstance(entry, str):
            reading.authors.append(Author(entry))
        elif isinstance(entry, dict) and (named := _text(entry, "name")):
            organization = entry.get("type") == "organization"
            reading.authors.append(
                Author(
                    named,
                    "organization" if organization else "person",
                    _text(entry, "role"),
                    _text(entry, "url"),
                )
            )


def _assign_roles(reading: Reading) -> None:
    """Give each block the role that the comment before it, or else its form, says."""
    noted: Role | None = None
    in_figure = False
    blocks: list[Block] = []
    for index, block in enumerate(reading.blocks):
        if block.role == "metadata":
            blocks.append(block)
        elif _is_verbatim(reading, block) and block.text == FIGURE_NOTE:
            blocks.append(with_role(block, "metadata", _NOTED))
            in_figure = True
        elif _is_verbatim(reading, block) and (role := role_in(block.text)):
            blocks.append(with_role(block, "metadata", _NOTED))
            noted = role
        elif noted is None and _goes_on(reading, index):
            blocks.append(with_role(block, blocks[-1].role, blocks[-1].rule or _FORM))
        else:
            if in_figure and block.kind != "image":
                noted, in_figure = "caption", False
            found = with_role(
                block, noted or role_of_form(block.kind, block.level), _NOTED if noted else _FORM
            )
            blocks += _parts(found, reading.draft.source.text)
            noted = None
    reading.blocks = blocks


def _is_verbatim(reading: Reading, block: Block) -> bool:
    """Whether a block's text stands in the source without an escape at its beginning."""
    return block.span is not None and reading.draft.source.text.startswith("<!--", block.span.start)


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether a block is a further item of the list that a comment stands before."""
    if index == 0 or not reading.blocks[index].kind == reading.blocks[index - 1].kind == "list-item":
        return False
    return reading.blank_lines_before(index) == 0


def _parts(block: Block, source: str) -> list[Block]:
    """A caption and its credit, a credit with its names, a link to other articles with their titles."""
    if block.role == "caption":
        return _caption(block, source)
    if block.role == "credit":
        return [marked_credit(block, _NOTED)]
    if block.role == "related":
        return [_related(block)]
    return [block]


def _caption(block: Block, source: str) -> list[Block]:
    """A caption, and the credit that its bold end is."""
    bold = [mark for mark in block.marks if mark.kind == "strong" and mark.end == len(block.text)]
    start = max((mark.start for mark in bold), default=0)
    end = len(block.text[:start].rstrip())
    if not bold:
        return [block]
    if end == 0:
        return [marked_credit(block, _NOTED)]
    caption, credit = split(block, end, start, source)
    return [caption, marked_credit(credit, _NOTED)]


def _related(block: Block) -> Block:
    """The links' texts are titles, save a link over the label; what stands before the first is the label."""
    links = [
        mark
        for mark in block.marks
        if mark.kind == "link" and not block.text[: mark.end].endswith(_LABEL_ENDS)
    ]
    marks = [mark for mark in block.marks if mark not in links]
    marks += [Mark("title", mark.start, mark.end, mark.target, mark.title) for mark in links]
    label = len(block.text[: links[0].start].rstrip()) if links else 0
    if label:
        marks.append(Mark("label", 0, label))
    return with_role(block, "related", _NOTED, in_order(marks))


_LABEL_ENDS: Final[tuple[str, ...]] = (":", "：")
