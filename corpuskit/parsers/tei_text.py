"""The ``body`` and the ``back`` of a TEI file as blocks."""

from collections.abc import Iterator
from typing import NoReturn
from urllib.parse import unquote

from lxml import etree

from corpuskit.article import KINDS, Block, Kind, Mark, Role
from corpuskit.parsers.shapes import InvalidValueError, whole_number
from corpuskit.parsers.tei_inline import TEI, Content, address_and_text
from corpuskit.source import Span
from corpuskit.wire.tei import (
    HEAD_TYPES,
    RULE_PREFIX,
    SOURCE_PREFIX,
    TYPE_ROLES,
    default_kind,
    default_level,
)

_KINDS = {str(kind): kind for kind in KINDS}
_HEAD_ROLES = {name: role for role, name in HEAD_TYPES.items()}
_NOTE_ROLES: dict[str | None, Role] = {"correction": "correction", "endNote": "end-note"}
_SPEECH_ROLES: dict[str | None, Role] = {"question": "question", "answer": "answer"}
_LEVEL = "level-"


def read_body(body: etree._Element) -> list[Block]:
    """The blocks of the article, in order. Raises :class:`InvalidValueError` at what is not our TEI."""
    return [block for division in body for block in _division(division)]


def read_back(back: etree._Element) -> list[Block]:
    """The blocks that were set aside, in order. Raises :class:`InvalidValueError`."""
    return [_anonymous(element) for division in back for element in division]


def _division(division: etree._Element) -> Iterator[Block]:
    kind = division.get("type")
    children = list(division)
    if kind == "entry" and children:
        is_timed = _name(children[0]) == "dateline" and "run-in" in children[0].get("rend", "").split()
        size = 2 if is_timed and len(children) > 1 else 1
        yield _entry(children[:size])
        children = children[size:]
    elif kind == "section" and children:
        yield _block(children[0], "cross-head", level=_number(division, division.get("n")))
        children = children[1:]
    for child in children:
        yield from _element(child)


def _entry(elements: list[etree._Element]) -> Block:
    """The block that begins an entry: its time and the text behind it, or one of them."""
    content = Content()
    for element in elements:
        content.read(element)
    last = elements[-1]
    kind: Kind = "heading" if _name(last) == "head" else "paragraph"
    return _finished(last, "live-entry", content.text, content.finished_marks(), kind)


def _element(element: etree._Element) -> Iterator[Block]:
    name = _name(element)
    match name:
        case "p":
            yield _block(element, "paragraph")
        case "head":
            yield _block(element, _known(_HEAD_ROLES, element, "type"))
        case "ab":
            yield _anonymous(element)
        case "byline":
            yield _block(element, "byline")
        case "dateline":
            yield _dateline(element)
        case "milestone":
            yield _block(element, "separator")
        case "table":
            yield _table(element)
        case "bibl":
            yield _block(element, "attribution")
        case "gap":
            pass
        case _:
            yield from _container(name, element)


def _container(name: str, element: etree._Element) -> Iterator[Block]:
    match name:
        case "div":
            yield from _division(element)
        case "figure":
            yield from _figure(element)
        case "list":
            yield from _list(element, "list-item", 1)
        case "quote" if element.get("type") == "pull":
            yield _block(element, "pull-quote")
        case "quote":
            yield from (_block(child, "quote") for child in element)
        case "cit":
            for child in element:
                yield from _element(child)
        case "note":
            role = _known(_NOTE_ROLES, element, "type")
            yield from (_block(child, role) for child in element)
        case "sp":
            yield from _speech(element)
        case "argument":
            yield from _summary(element)
        case _:
            _refuse(element, f"corpuskit writes no {name} here")


def _summary(element: etree._Element) -> Iterator[Block]:
    for child in element:
        if _name(child) == "list":
            yield from _list(child, "lead", 1)
        else:
            yield _block(child, "lead")


def _anonymous(element: etree._Element) -> Block:
    return _block(element, _known(TYPE_ROLES, element, "type"))


def _dateline(element: etree._Element) -> Block:
    words = element.get("rend", "").split()
    if "date" in words or ("run-in" not in words and "dateline" not in words):
        return _block(element, "date")
    return _block(element, "dateline")


def _figure(figure: etree._Element) -> Iterator[Block]:
    for child in figure:
        match _name(child):
            case "head":
                yield _block(child, "caption")
            case "bibl":
                yield _block(child, "credit")
            case "ab":
                yield _block(child, "image")
            case "graphic":
                yield _image(figure, child)
            case "figDesc" if figure.find(f"{TEI}graphic") is None:
                yield _image(figure, child)


def _image(figure: etree._Element, element: etree._Element) -> Block:
    target, title = address_and_text(figure)
    marks = [Mark("image", 0, 0, target, title)]
    link = figure.get("corresp")
    if link is not None:
        marks.insert(0, Mark("link", 0, 0, link))
    return _finished(element, "image", "", tuple(marks))


def _list(element: etree._Element, role: Role, depth: int, shared: str | None = None) -> Iterator[Block]:
    label = element.get("n", shared)
    for item in element:
        yield _block(item, role, kind="list-item", level=depth, label=label)
        for nested in item.iterchildren(f"{TEI}list"):
            yield from _list(nested, role, depth + 1, label)


def _table(element: etree._Element) -> Block:
    content = Content()
    for number, row in enumerate(element):
        if number:
            content.add("\n")
        label = content.begin("label") if row.get("role") == "label" else None
        for column, cell in enumerate(row):
            if column:
                content.add("\t")
            content.read(cell)
        if label is not None:
            label.end = content.length
    return _finished(element, "table", content.text, content.finished_marks())


def _speech(element: etree._Element) -> Iterator[Block]:
    role = _known(_SPEECH_ROLES, element, "n")
    content = Content()
    for child in element:
        if _name(child) == "speaker":
            label = content.begin("label")
            content.read(child)
            label.end = content.length
            content.add(" ")
        else:
            content.read(child)
            yield _finished(child, role, content.text, content.finished_marks())
            content = Content()


_OF_ROLE = -1


def _block(
    element: etree._Element,
    role: Role,
    *,
    kind: Kind | None = None,
    level: int | None = _OF_ROLE,
    label: str | None = None,
) -> Block:
    content = Content()
    content.read(element)
    return _finished(element, role, content.text, content.finished_marks(), kind, level, label)


def _finished(
    element: etree._Element,
    role: Role,
    text: str,
    marks: tuple[Mark, ...],
    kind: Kind | None = None,
    level: int | None = _OF_ROLE,
    label: str | None = None,
) -> Block:
    """A block from its text and its element's attributes; the rest is what the element implies."""
    stated_level: int | None = level
    kind = kind or default_kind(role)
    run_in = False
    for word in element.get("rend", "").split():
        if word in _KINDS:
            kind = _KINDS[word]
        elif word == "run-in":
            run_in = True
        elif word.startswith(_LEVEL):
            value = word.removeprefix(_LEVEL)
            stated_level = None if value == "none" else _number(element, value)
    if stated_level == _OF_ROLE:
        stated_level = default_level(role, kind)
    rule = element.get("ana")
    return Block(
        kind,
        role,
        text,
        _span(element),
        marks,
        stated_level,
        element.get("n", label),
        run_in,
        None if rule is None else unquote(rule.removeprefix(f"{RULE_PREFIX}:")),
    )


def _span(element: etree._Element) -> Span | None:
    source = element.get("source")
    if source is None:
        return None
    start, end = map(whole_number, source.removeprefix(f"{SOURCE_PREFIX}:").partition(",")[::2])
    if start is None or end is None or start > end:
        _refuse(element, f"{source!r} is no stretch of the source")
    return Span(start, end)


def _number(element: etree._Element, value: str | None) -> int | None:
    if value is None:
        return None
    number = whole_number(value)
    if number is None:
        _refuse(element, f"{value!r} is no level")
    return number


def _known(table: dict[str, Role] | dict[str | None, Role], element: etree._Element, attribute: str) -> Role:
    role = table.get(element.get(attribute, ""))
    if role is None:
        _refuse(element, f"{_name(element)}/@{attribute} is {element.get(attribute)!r}")
    return role


def _name(element: etree._Element) -> str:
    return str(element.tag).removeprefix(TEI)


def _refuse(element: etree._Element, reason: str) -> NoReturn:
    raise InvalidValueError(f"line {element.sourceline}", reason)
