"""Paragraphs, lists, quotations and tables as Markdown; signs that would begin another block are escaped."""

import re
from collections.abc import Iterator

from corpuskit.article import Block, Mark, evolve
from corpuskit.serializers.md_inline import in_one_line, inline

_BREAK = re.compile(r"\s*[\n\r]\s*")
_BLOCK_SIGN = re.compile(r"#{1,6}(?=\s|$)|>|\||[-+](?=\s|$)|-(?=[-|:\s]*$)|=(?==*$)|:(?=[-|:\s]*$)")
_BULLET = re.compile(r"[•▪‣◦](?=\s)")
_NUMBER = re.compile(r"([0-9]{1,9})([.)])(?=\s|$)")
_LABEL = re.compile(r"([0-9]{1,3})[.)]")
_INDENT = "    "
_SEPARATOR = "***"


def write_block(block: Block) -> str:
    """A paragraph, quotation, table, image or separator; empty where nothing of it can be written."""
    if block.kind == "rule":
        return _SEPARATOR
    if block.kind == "image":
        return inline("", [evolve(mark, start=0, end=0) for mark in block.marks if mark.kind == "image"][:1])
    if block.kind == "table":
        return _table(block)
    lines = _lines(inline(block.text, _written_marks(block)))
    if block.kind == "block-quote":
        prefix = "> " * (block.level or 1)
        lines = [prefix + line for line in lines]
    return "\n".join(lines)


def _written_marks(block: Block) -> tuple[Mark, ...]:
    """A block's marks; in one that leads to other articles, the titles are links too."""
    if block.role != "related":
        return block.marks
    return tuple(evolve(mark, kind="link") if mark.kind == "title" else mark for mark in block.marks)


def caption_and_credit(said: list[Block]) -> Block:
    """A caption, a credit or both as one paragraph, in which nothing but a credit is a bold end."""
    if said[0].role == "credit":
        return _with_credit(evolve(said[0], text="", marks=()), said[0])
    caption = said[0]
    size = len(caption.text.rstrip())
    marks = tuple(mark for mark in caption.marks if not (mark.kind == "strong" and mark.end >= size))
    plain = evolve(caption, marks=marks)
    return _with_credit(plain, said[1]) if len(said) > 1 else plain


def _with_credit(caption: Block, credit: Block) -> Block:
    text = f"{caption.text.rstrip()} " if caption.text else ""
    shift = len(text)
    start = shift + len(credit.text) - len(credit.text.lstrip())
    inner = [
        evolve(mark, start=mark.start + shift, end=mark.end + shift)
        for mark in credit.marks
        if mark.kind == "link"
    ]
    text += credit.text.rstrip()
    return evolve(caption, text=text, marks=(*caption.marks, *inner, Mark("strong", start, len(text))))


def _lines(written: str) -> list[str]:
    """The lines of a text, each ended so that the break stays, none beginning another block."""
    if "\n" not in written and "\r" not in written:
        return [_escape_start(written)]
    lines = [_escape_start(line) for line in _BREAK.split(written)]
    return [
        line + ("  " if line.endswith("\\") else "\\") if index < len(lines) - 1 else line
        for index, line in enumerate(lines)
    ]


def _escape_start(line: str) -> str:
    if _BLOCK_SIGN.match(line):
        return f"\\{line}"
    if _BULLET.match(line):
        return f"&#{ord(line[0])};{line[1:]}"
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line


def write_list(items: list[Block]) -> str:
    """Neighbouring list items as one list, numbered where the numbers count on."""
    depths = list(_depths(items))
    numbers = _numbers(items, depths)
    written: list[str] = []
    for item, depth, number in zip(items, depths, numbers, strict=True):
        sign = f"{number}. " if number is not None else "- "
        indent = _INDENT * (depth - 1)
        lines = _lines(inline(item.text, _written_marks(item)))
        written.append(indent + sign + f"\n{indent}{' ' * len(sign)}".join(lines))
    return "\n".join(written)


def _depths(items: list[Block]) -> Iterator[int]:
    """Each item's depth, at most one more than that of the item before."""
    depth = 0
    for item in items:
        depth = max(1, min(item.level or 1, depth + 1))
        yield depth


def _numbers(items: list[Block], depths: list[int]) -> list[int | None]:
    """The numbers of the items, where each has a neighbour at its depth that counts on; else none of all.

    A number that is not expected is text, so a list that only some numbers stand in has bullets.
    """
    found: list[int | None] = [
        int(match[1]) if (match := _LABEL.fullmatch(item.label or "")) else None for item in items
    ]
    kept: list[int | None] = [None] * len(items)
    previous: dict[int, int] = {}
    for index, (number, depth) in enumerate(zip(found, depths, strict=True)):
        previous = {level: at for level, at in previous.items() if level <= depth}
        before = previous.get(depth)
        if number is not None and before is not None and found[before] == number - 1:
            kept[before], kept[index] = found[before], number
        previous[depth] = index
    return kept if None not in kept else [None] * len(items)


def _table(block: Block) -> str:
    """A pipe table whose header is the first row."""
    rows: list[str] = []
    start = 0
    for row in block.text.split("\n"):
        cells = []
        for cell in row.split("\t"):
            written = in_one_line(inline(block.text, block.marks, start, start + len(cell)))
            cells.append(written.replace("|", "\\|"))
            start += len(cell) + 1
        rows.append(f"| {' | '.join(cells)} |")
        if len(rows) == 1:
            rows.append(f"|{' --- |' * len(cells)}")
    return "\n".join(rows)
