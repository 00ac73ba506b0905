"""The header that a scraper writes above a text: front matter, or lines of a label and a value.

What it states becomes :class:`~corpuskit.formats.Stated` fields; its lines stay in the draft as blocks.
"""

import re
from datetime import date
from typing import Final, NamedTuple

from corpuskit.article import Block, Mark
from corpuskit.escapes import writable
from corpuskit.formats import Stated
from corpuskit.lexicon import header_fields
from corpuskit.messages import Message, message
from corpuskit.patterns import lazy
from corpuskit.source import Span
from corpuskit.wire.markdown import SCHEMA_LINE

_LINE: Final = lazy(
    r"(?P<label>[^\s:：=#\[\](){}<>*|][^:：=\n\[\](){}<>*|]{0,29}?)[ \t]*[:：][ \t]*(?P<value>.*)"
)
_FRONT_LINE: Final = lazy(r"(?P<label>[\w.:-][\w .:-]{0,38}?)[ \t]*(?P<sign>[:=])(?:[ \t]+(?P<value>.*)|$)")
_LIST_ITEM: Final = lazy(r"[ \t]*-[ \t]+(?P<value>.*)")
_READ_OTHERWISE: Final = re.compile(r": | #")
"""What ends or breaks an unquoted value in YAML 1.2 (sections 7.3.3 and 6.6), and stands in headlines."""
_MOST_LINES: Final = 60
_LISTS: Final = frozenset({"author", "keywords", "section"})
_FEWEST_FIELDS: Final = 2


class Header(NamedTuple):
    """A header's blocks, what it states, what is wrong with it, and where the text goes on."""

    blocks: list[Block]
    stated: list[Stated]
    messages: list[Message]
    end: int


class _Line(NamedTuple):
    start: int
    end: int
    text: str


def read_header(text: str) -> Header | None:
    """The header at the start of a text; ``None`` where there is none.

    Front matter stands between two ``---`` (YAML) or ``+++`` (TOML) lines. Label lines need a title among
    them, or two known labels; blank lines may stand between them.
    """
    start = 0
    while start < len(text) and text[start] in " \t\r\n\ufeff":
        start += 1
    fence = text[start : start + 3]
    if fence in {"---", "+++"}:
        return _front_matter(text, start, fence)
    first = text[start : start + 60].split("\n", 1)[0]
    return _label_lines(text, start) if ":" in first or "：" in first else None


def _lines(text: str, position: int) -> list[_Line]:
    found = []
    for _ in range(_MOST_LINES):
        if position >= len(text):
            break
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        found.append(_Line(position, end, text[position:end].rstrip("\r")))
        position = end + 1
    return found


def _front_matter(text: str, start: int, fence: str) -> Header | None:
    lines = _lines(text, start)
    if lines[0].text.strip() != fence:
        return None
    closing = next((i for i, line in enumerate(lines[1:], 1) if line.text.strip() == fence), -1)
    inner = lines[1:closing]
    labels = [match["label"].strip() for line in inner if (match := _FRONT_LINE.match(line.text))]
    # A sentence with a colon between two rules is no front matter.
    if closing < 0 or all(" " in label and label.casefold() not in header_fields() for label in labels):
        return None
    toml = _toml("\n".join(line.text for line in inner)) if fence == "+++" else None
    header = Header([], [], [], lines[closing].end)
    _fence_block(header, lines[0])
    label = ""
    if inner and inner[0].text == SCHEMA_LINE:
        for line in inner:
            _take_own(header, line)
        _fence_block(header, lines[closing])
        return header
    for line in inner:
        match = _FRONT_LINE.match(line.text)
        item = _LIST_ITEM.match(line.text)
        if match and not line.text[0].isspace():
            label = match["label"].strip().casefold()
            value_at = match.start("value") if match["value"] is not None else len(line.text)
            _take(header, line, label, value_at, match.end("label"))
            if toml is not None:
                _restate(header, toml.get(match["label"].strip()))
        elif line.text.strip():
            _take(header, line, label if item else "", item.start("value") if item else 0, 0)
    _fence_block(header, lines[closing])
    return header


def _fence_block(header: Header, line: _Line) -> None:
    header.blocks.append(Block("rule", "metadata", "", _span(line, 0)))


def _span(line: _Line, at: int) -> Span:
    return Span(line.start + at, line.start + len(line.text.rstrip()))


def _toml(inner: str) -> dict[str, object] | None:
    import tomllib

    try:
        return tomllib.loads(inner)
    except (ValueError, RecursionError):  # also for a number of thousands of digits, and for deep nesting
        return None


def _restate(header: Header, value: object) -> None:
    """Put TOML's own reading of a value in the place of ours, where that is a text or a date."""
    if header.stated and isinstance(value, str | date):
        last = header.stated[-1]
        header.stated[-1] = Stated(last.field, writable(str(value)), last.span)


def _take(header: Header, line: _Line, label: str, value_at: int, label_end: int) -> None:
    """Make a block of the line, and state its value if the label is known."""
    text = line.text.strip()
    indent = len(line.text) - len(line.text.lstrip())
    marks = (Mark("label", 0, label_end - indent),) if label_end > indent else ()
    header.blocks.append(Block("metadata", "metadata", text, _span(line, indent), marks))
    field = header_fields().get(label)
    raw = line.text[value_at:].strip()
    if field is None or not raw:
        return
    span = Span(line.start + value_at, line.start + len(line.text.rstrip()))
    if raw[0] not in "\"'[{>|" and field == "title" and _READ_OTHERWISE.search(raw):
        header.messages.append(
            message("broken-front-matter", f"the value {raw!r} needs quotes in YAML; it was read whole", span)
        )
    values = _values(raw) if field in _LISTS else [_unquoted(raw)]
    header.stated.extend(Stated(field, value, span) for value in values if value)


def _take_own(header: Header, line: _Line) -> None:
    """Make a block of a line that corpuskit wrote, and state its value as it stands, under its own name."""
    match = _FRONT_LINE.match(line.text)
    if match is None or not (match["value"] or "").strip():
        _take(header, line, "", 0, 0)
        return
    _take(header, line, "", match.start("value"), match.end("label"))
    span = Span(line.start + match.start("value"), line.start + len(line.text.rstrip()))
    header.stated.append(Stated(match["label"], match["value"].strip(), span))


def _unquoted(raw: str) -> str:
    if len(raw) > 1 and raw[0] == raw[-1] == '"':
        import json

        try:
            return writable(str(json.loads(raw)))
        except ValueError:
            return raw[1:-1]
    if len(raw) > 1 and raw[0] == raw[-1] == "'":
        return raw[1:-1].replace("''", "'")
    return "" if raw in {">", "|", ">-", "|-", "null", "~", "[]"} else raw


def _values(raw: str) -> list[str]:
    if raw[0] == "[" and raw[-1] == "]":
        pieces = re.findall(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[^,\[\]\s][^,\[\]]*", raw[1:-1])
        return [_unquoted(piece.strip()) for piece in pieces]
    return [_unquoted(raw)]


def _label_lines(text: str, start: int) -> Header | None:
    header = Header([], [], [], start)
    end = start
    for line in _lines(text, start):
        match = _LINE.match(line.text.strip())
        if not match:
            if line.text.strip():
                break
            continue
        indent = len(line.text) - len(line.text.lstrip())
        label = match["label"].strip().casefold()
        field = header_fields().get(label)
        if field == "content" and not match["value"] and header.stated:
            _take(header, line, "", 0, match.end("label") + indent)
            end = line.end
            break
        if field is None or field == "content" or not match["value"].strip():
            break
        _take(header, line, label, match.start("value") + indent, match.end("label") + indent)
        end = line.end
    fields = {stated.field for stated in header.stated}
    if "title" not in fields and len(fields) < _FEWEST_FIELDS:
        return None
    return header._replace(end=end, messages=[])
