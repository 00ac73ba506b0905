"""Blocks that share an element: figures, lists, tables, quotations, notes, speeches, summaries."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from corpuskit.article import Block, Mark, evolve
from corpuskit.serializers.tei_inline import (
    CREDIT,
    PARAGRAPH,
    PHRASE,
    are_deep,
    graphic,
    inline,
    inline_cells,
    is_time,
    time,
)
from corpuskit.serializers.tei_writer import TextWriter
from corpuskit.serializers.xml_text import escape, escape_attribute
from corpuskit.wire.validity import as_target

_DEEPEST_LIST: Final = 20
_BULLETS: Final = frozenset("-*+•–—·▪●○◦‣")


def write_figure(writer: TextWriter, blocks: Sequence[Block]) -> None:
    """An image, its caption and its credit line, as far as they are there."""
    image = blocks[0] if blocks[0].role == "image" else None
    mark = None if image is None else _only_image(image)
    attributes = f' type="image" xml:id="{writer.new_identifier("fig")}"'
    if mark is not None and image is not None and len(image.marks) > 1:
        attributes += f' corresp="{escape_attribute(as_target(image.marks[0].target or ""))}"'
    writer.open(f"<figure{attributes}>")
    for block in blocks:
        if block.role == "caption":
            writer.element("head", ' type="caption"', block)
        elif block.role == "credit":
            writer.element("bibl", ' type="credit"', block, CREDIT)
        elif mark is not None:
            writer.line(graphic(mark, writer.attributes(block)))
        else:
            writer.element("ab", ' type="image"', block)
    writer.close("</figure>")


def _only_image(block: Block) -> Mark | None:
    """The image of a block that holds nothing else, save a link around it."""
    *around, image = block.marks or (None,)
    if image is None or block.text or image.kind != "image" or not (image.target or image.title is not None):
        return None
    if not around:
        return image
    link = around[0]
    is_bare_link = len(around) == 1 and link is not None and link.kind == "link" and link.title is None
    return image if is_bare_link and link is not None and link.target else None


def write_list(writer: TextWriter, blocks: Sequence[Block]) -> None:
    """List items, nested as far as their levels go down one by one; other levels are stated."""
    label = blocks[0].label
    shared = label is not None and all(block.label == label for block in blocks)
    attributes = _list_rendition(label)
    if shared and label is not None:
        attributes += f' n="{escape_attribute(label)}"'
    writer.open(f"<list{attributes}>")
    depth = 1
    for index, block in enumerate(blocks):
        while block.level is not None and 1 <= block.level < depth:
            depth -= 1
            writer.close("</list></item>")
        plain = evolve(block, label=None) if shared else block
        opening = f"<item{writer.attributes(plain, 'list-item', depth)}>{writer.content(block)}"
        following = blocks[index + 1].level if index + 1 < len(blocks) else None
        if following == depth + 1 and depth < _DEEPEST_LIST:
            depth += 1
            writer.open(f"{opening}<list>")
        else:
            writer.line(f"{opening}</item>")
    for _ in range(depth - 1):
        writer.close("</list></item>")
    writer.close("</list>")


def _list_rendition(label: str | None) -> str:
    if label is None:
        return ""
    if label in _BULLETS:
        return ' rend="bulleted"'
    return ' rend="numbered"' if any(character.isdecimal() for character in label) else ""


def write_table(writer: TextWriter, block: Block) -> None:
    """A table: a row a line, a cell between tabs; the row that a first label covers is the header."""
    text = block.text
    marks = () if are_deep(block.marks) else block.marks
    rows = text.split("\n")
    has_header = bool(marks) and marks[0] == Mark("label", 0, len(rows[0]))
    ends: list[list[tuple[int, int]]] = []
    position = 0
    for row in rows:
        cells = []
        for cell in row.split("\t"):
            cells.append((position, position + len(cell)))
            position += len(cell) + 1
        ends.append(cells)
    contents = iter(
        inline_cells(
            text, marks[has_header:], [cell for row in ends for cell in row], writer.new_mark_identifier
        )
    )
    writer.open(f"<table{writer.attributes(block)}>")
    for index, cells in enumerate(ends):
        role = ' role="label"' if has_header and index == 0 else ""
        row_content = "".join([f"<cell>{next(contents)}</cell>" for _ in cells])
        writer.line(f"<row{role}>{row_content}</row>")
    writer.close("</table>")


def write_paragraphs(writer: TextWriter, element: str, attributes: str, blocks: Sequence[Block]) -> None:
    """Blocks as paragraphs of one element: a quotation, a note."""
    writer.open(f"<{element}{attributes}>")
    for block in blocks:
        writer.paragraph(block)
    writer.close(f"</{element}>")


def write_summary(writer: TextWriter, blocks: Sequence[Block]) -> None:
    """A summary: its bullets as lists, the rest as paragraphs."""
    writer.open("<argument>")
    for is_list, group in groupby(blocks, key=lambda block: block.kind == "list-item"):
        if is_list:
            write_list(writer, list(group))
        else:
            for block in group:
                writer.paragraph(block)
    writer.close("</argument>")


def write_entry(writer: TextWriter, block: Block) -> bool:
    """What begins an entry of a live blog: its time, if it has one, and its first text.

    Where more than the time stands in the block, the ``dateline`` runs in, and the rest follows it. Whether
    what was written still belongs to the top of a division.
    """
    end = _time_end(block)
    if end == len(block.text) and end:
        content = time(block.text, block.marks[0])
        writer.line(f"<dateline{writer.attributes(block)}>{content}</dateline>")
        return True
    rest = block
    if end:
        stamp = block.marks[0]
        between = escape(block.text[stamp.end : end]).replace("\n", "<lb/>")
        writer.line(f'<dateline rend="run-in">{time(block.text, stamp)}{between}</dateline>')
        marks = [evolve(mark, start=mark.start - end, end=mark.end - end) for mark in block.marks[1:]]
        rest = evolve(block, text=block.text[end:], marks=tuple(marks))
    is_head = block.kind == "heading"
    identifier = "" if is_head else f' xml:id="{writer.new_identifier("p")}"'
    name = "head" if is_head else "p"
    writer.line(f"<{name}{identifier}{writer.attributes(block)}>{writer.content(rest)}</{name}>")
    return is_head


def _time_end(block: Block) -> int:
    """Where the text begins behind a time and white space; 0 where no time stands apart."""
    if not is_time(block.marks):
        return 0
    stamp, *others = block.marks
    end = stamp.end
    while end < len(block.text) and block.text[end] in " \n":
        end += 1
    is_apart = stamp.end < end < len(block.text) or (stamp.end == len(block.text) and not block.run_in)
    return end if is_apart and all(mark.start >= end for mark in others) else 0


def write_speeches(writer: TextWriter, blocks: Sequence[Block]) -> None:
    """Questions, or answers, that follow each other: a speech for each label and what follows it."""
    speech: list[Block] = []
    for block in blocks:
        if speech and _speaker_end(block):
            _write_speech(writer, speech)
            speech = []
        speech.append(block)
    _write_speech(writer, speech)


def _write_speech(writer: TextWriter, blocks: Sequence[Block]) -> None:
    writer.open(f'<sp n="{blocks[0].role}">')
    for block in blocks:
        end = _speaker_end(block)
        if end:
            speaker = inline(block.text[: end - 1], (), PHRASE, writer.new_mark_identifier)
            writer.line(f"<speaker>{speaker}</speaker>")
            attributes = f' xml:id="{writer.new_identifier("p")}"{writer.attributes(block)}'
            marks = tuple(
                evolve(mark, start=mark.start - end, end=mark.end - end) for mark in block.marks[1:]
            )
            content = inline(block.text[end:], marks, PARAGRAPH, writer.new_mark_identifier)
            writer.line(f"<p{attributes}>{content}</p>")
        else:
            writer.paragraph(block)
    writer.close("</sp>")


def _speaker_end(block: Block) -> int:
    """Where the text begins behind a speaker's label and a space; 0 where no label stands apart."""
    if not block.marks or are_deep(block.marks):
        return 0
    first, *others = block.marks
    end = first.end + 1
    if first != Mark("label", 0, first.end) or block.text[first.end : end] != " ":
        return 0
    return end if all(mark.start >= end for mark in others) else 0
