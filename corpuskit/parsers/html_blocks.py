"""A page's tree to blocks: every text node that a reader sees goes to exactly one block, in order."""

from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from corpuskit.article import Block, Kind, Mark
from corpuskit.escapes import writable
from corpuskit.formats import DEFAULT_ROLES, Hint, Place
from corpuskit.parsers.html_images import image_of
from corpuskit.parsers.html_inline import Line
from corpuskit.parsers.html_table import Cell, merged_table
from corpuskit.parsers.html_tags import (
    ACTS,
    BLOCK,
    BREAK,
    DATA,
    EMBED,
    HEADINGS,
    IMAGE,
    LINK,
    MARK,
    MARKS,
    NOT_SHOWN,
    NOTHING,
    RULE,
    SKIP,
    TABLE,
    TIME,
    act_of,
)  # fmt: skip
from corpuskit.parsers.html_words import hides, words_of
from corpuskit.parsers.targets import clean_target

_MOST_INLINE: Final = 12
_TEXT: Final = 2
"""The engine's number for text nodes."""
_LAST_TAG: Final = 255
"""Higher numbers are given to elements that HTML does not know, anew in each page."""


class _Frame:
    """An element that is open: where the walk goes on behind it, and what it changed.

    ``parting`` is the innermost element that parts the text: itself, or one around it.
    """

    __slots__ = (
        "act", "cell", "kind", "label", "level", "node", "number", "parting", "place", "start", "tag",
    )  # fmt: skip

    def __init__(self, node: LexborNode, tag: str, act: int, parting: "_Frame | None") -> None:
        self.node = node
        self.tag = tag
        self.act = act
        self.parting: _Frame = parting if parting is not None else self
        self.place = -1
        self.kind: Kind | None = None
        self.level: int | None = None
        self.label: str | None = None
        self.number = 0
        self.start = 0
        self.cell: Cell | None = None


class BlockBuilder:
    """What a walk through a page gathers.

    ``data`` are the elements that show nothing and may state something: scripts, ``meta``, ``link``.
    ``concealed`` are the elements that were passed over since no reader sees their text; ``is_whole`` says
    that no other element was.
    """

    def __init__(self, base: str | None = None) -> None:
        self.blocks: list[Block] = []
        self.places: list[Place] = []
        self.hints: list[Hint] = []
        self.data: list[LexborNode] = []
        self.concealed: list[LexborNode] = []
        self.is_whole = True
        self.times: list[tuple[int, str]] = []
        self._cells: list[Cell | None] = []
        self._frames: list[_Frame] = []
        self._line = Line()
        self._around: list[_Inline] = []
        self._time: str | None = None
        self._base = base

    def walk(self, tree: LexborHTMLParser) -> None:
        """Read the page's body."""
        body = tree.body
        if body is None:
            return
        frames = self._frames
        frame = _Frame(body, "body", BLOCK, None)
        frames.append(frame)
        node = body.first_child
        line = self._line
        known = _KNOWN
        while True:
            while node is not None:
                number: int = node.tag_id
                if number == _TEXT:
                    line.add(node.text_content or "")
                    node = node.next
                    continue
                found = known.get(number)
                if found is None:
                    found = _learned(node, number)
                tag, act = found
                if act in _WITHOUT_TEXT:
                    self._enter_empty(node, tag, act)
                    node = node.next
                    continue
                child = node.first_child
                if child is None and act not in _PARTING:
                    node = node.next
                    continue
                opened = self._enter(node, tag, act)
                if child is not None:
                    frames.append(opened)
                    node = child
                else:
                    node = node.next
            frame = frames[-1]
            self._leave(frame)
            frames.pop()
            if not frames:
                return
            node = frame.node.next

    def _enter(self, node: LexborNode, tag: str, act: int) -> _Frame:
        """Open an element that may hold text."""
        if act in _PARTING:
            frame = _Frame(node, tag, act, None)
            if self._line.holds or self._around:
                self._flush()
            self._open_block(frame)
            return frame
        self._enter_inline(node, tag, act)
        return _Frame(node, tag, act, self._frames[-1].parting)

    def _enter_empty(self, node: LexborNode, tag: str, act: int) -> None:
        if act == BREAK:
            if self._line.line_break():
                self._flush()
            return
        if act == NOTHING:
            return
        if tag in NOT_SHOWN:
            self.concealed.append(node)
        elif node.first_child is not None:
            self.is_whole = False
        if act == DATA:
            self.data.append(node)
        elif act == IMAGE:
            self._image(node)
        elif act == EMBED:
            self._embed(node)
        elif act == RULE:
            self._flush()
            self._append(Block("rule", DEFAULT_ROLES["rule"], ""))

    def _enter_inline(self, node: LexborNode, tag: str, act: int) -> None:
        if act == MARK:
            self._line.open(MARKS[tag])
            return
        if act == LINK:
            attributes = node.attributes
            self._around.append((node, attributes))
            self._line.open("link", self._target(attributes.get("href")), attributes.get("title"))
            return
        self._around.append((node, None))
        if act == TIME and self._time is None and (value := node.attributes.get("datetime")):
            self._time = writable(value.strip())

    def _leave(self, frame: _Frame) -> None:
        if frame.act == BLOCK:
            if self._line.holds or self._around:
                self._flush()
        elif frame.act == LINK or frame.act == MARK:
            self._line.close()
        elif frame.act == TABLE:
            self._flush()
            self._close_table(frame)

    def _open_block(self, frame: _Frame) -> None:
        """Note what the element makes of the blocks in it: headings, items, quotations, cells."""
        tag = frame.tag
        above = self._frames[-1] if self._frames else frame
        frame.kind, frame.level, frame.cell = above.kind, above.level, above.cell
        if tag == "p":
            if above.tag != "li" and frame.kind == "list-item":
                frame.kind = "paragraph"
        elif tag in HEADINGS:
            frame.kind, frame.level = "heading", HEADINGS[tag]
        elif tag == "li" or tag == "dt" or tag == "dd":
            frame.kind = "list-item"
            frame.level = frame.level or 1
            frame.label = self._item_label(above) if tag == "li" else None
            frame.start = len(self.blocks)
        elif tag == "ul" or tag == "ol":
            nested = above.kind == "list-item"
            frame.kind, frame.level = None, (above.level or 1) + 1 if nested else 1
            frame.start = _number(frame.node.attributes.get("start")) if tag == "ol" else 0
        elif tag == "blockquote":
            depth = (above.level or 0) if above.kind == "block-quote" else 0
            frame.kind, frame.level = "block-quote", depth + 1
        elif tag == "pre":
            frame.kind, frame.level = "code", None
            self._line.keeps_space = True
        elif tag in _RESETS:
            frame.kind, frame.level = None, None
            if frame.act == TABLE:
                frame.start, frame.cell = len(self.blocks), Cell(frame, 0, 0)
        elif tag == "tr" or tag == "td" or tag == "th":
            self._open_cell(frame, above)

    def _open_cell(self, frame: _Frame, above: _Frame) -> None:
        """Count rows and cells in the table's own frame."""
        table = above.cell.table if above.cell is not None else None
        if not isinstance(table, _Frame):
            return
        if frame.tag == "tr":
            table.number += 1
            frame.cell = Cell(table, table.number, 0)
            frame.number = 0
        else:
            above.number += 1
            frame.cell = Cell(table, table.number, above.number, frame.tag == "th")

    def _item_label(self, above: _Frame) -> str:
        above.number += 1
        return f"{above.start + above.number - 1}." if above.tag == "ol" else "-"

    def _close_table(self, frame: _Frame) -> None:
        start = frame.start
        merged = merged_table(self.blocks[start:], self._cells[start:], frame)
        if merged is not None:
            place = self._place()
            self.blocks[start:] = [merged]
            self.hints[start:] = [Hint(place)]
            self._cells[start:] = [self._frames[-2].cell if len(self._frames) > 1 else None]

    def _flush(self) -> None:
        """End the block whose text is being gathered, if there is any."""
        line = self._line
        if not line.holds:
            if self._around:
                self._around = []
            return
        text, marks = line.take()
        frame = self._frames[-1].parting
        kind = frame.kind or "paragraph"
        if not text:
            if marks:
                self._append(Block("image", "image", "", None, marks))
            return
        label = None
        if kind == "list-item":
            label = self._take_label()
        level = frame.level if kind in _WITH_LEVEL else None
        self._append(Block(kind, DEFAULT_ROLES[kind], text, None, marks, level, label), frame.cell)
        if kind == "code" and frame.tag != "pre":
            line.keeps_space = False

    def _take_label(self) -> str | None:
        """The label of the innermost list item, which its first block gets."""
        for place in range(len(self._frames) - 1, -1, -1):
            item = self._frames[place]
            if item.tag == "li":
                label, item.label = item.label, None
                return label
        return None

    def _append(self, block: Block, cell: Cell | None = None) -> None:
        self.blocks.append(block)
        inline: tuple[str, ...] = ()
        if self._around and not (block.kind == "list-item" and _is_one_link(block)):
            inline = self._inline_words()
        self.hints.append(Hint(self._place(), inline, self._time))
        self._cells.append(cell)
        self._around = []
        self._time = None

    def _inline_words(self) -> tuple[str, ...]:
        """The words of the first inline elements that have attributes, and of links."""
        words: dict[str, None] = {}
        count = 0
        for node, given in self._around:
            attributes = node.attributes if given is None else given
            if given is None and not attributes:
                continue
            for word in words_of(attributes):
                words[word] = None
            count += 1
            if count == _MOST_INLINE:
                break
        return tuple(words)

    def _place(self) -> int:
        """The number of the innermost element that parts the text; it gets one when a block needs it."""
        frames = self._frames
        first = len(frames)
        while first and frames[first - 1].place < 0:
            first -= 1
        place = frames[first - 1].place if first else -1
        for frame in frames[first:]:
            if frame.act in _PARTING:
                attributes = frame.node.attributes
                hidden = place >= 0 and self.places[place].hidden
                words: tuple[str, ...] = ()
                if attributes:
                    hidden = hidden or hides(attributes)
                    words = words_of(attributes)
                self.places.append(Place(frame.tag, words, place, hidden))
                place = len(self.places) - 1
            frame.place = place
        return place

    def _target(self, address: str | None) -> str | None:
        return clean_target(address) if address else None

    def _image(self, node: LexborNode) -> None:
        found = image_of(node)
        if found is None:
            return
        target, alternative = found
        self._line.image(self._target(target), alternative)
        if not self._line.has_text:
            self._flush()

    def _embed(self, node: LexborNode) -> None:
        """A frame, a video, a sound: a block without text that leads there."""
        attributes = node.attributes
        address = attributes.get("src") or attributes.get("data-src") or attributes.get("data")
        if address is None:
            source = node.css_first("source[src]")
            address = source.attributes.get("src") if source is not None else None
        target = self._target(address)
        self._flush()
        if target is not None:
            self._append(Block("paragraph", "embed", "", None, (Mark("link", 0, 0, target),)))


_RESETS: Final = frozenset({"table", "figure", "article", "section", "aside", "nav", "main", "figcaption"})
_PARTING: Final = frozenset({BLOCK, TABLE})
_WITHOUT_TEXT: Final = frozenset({BREAK, DATA, IMAGE, EMBED, RULE, SKIP, NOTHING})
_WITH_LEVEL: Final = frozenset({"heading", "list-item", "block-quote"})


def _number(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 9 else 1


def _is_one_link(block: Block) -> bool:
    """Whether all of a block is one link, as entries of menus are, whose classes say nothing."""
    return len(block.marks) == 1 and block.marks[0].end - block.marks[0].start == len(block.text)


_Inline = tuple[LexborNode, "dict[str, Any] | None"]
"""An inline element, and its attributes where they were read already."""
_KNOWN: Final[dict[int, tuple[str, int]]] = {}
"""The tags that HTML knows and what to do at them, by the engine's numbers, as they are met."""


def _learned(node: LexborNode, number: int) -> tuple[str, int]:
    """An element's tag and what to do there; to ask for the tag takes longer than for its number."""
    tag = node.tag or ""
    act = NOTHING if tag == "-comment" else ACTS.get(tag, -1)
    found = tag, act if act >= 0 else act_of(tag)
    if number <= _LAST_TAG:
        _KNOWN[number] = found
    return found
