"""A block's text and marks as mixed content.

Marks stand off and may overlap; elements nest. A mark that leaves another one in its middle is written in
parts, joined by ``@next`` and ``@prev``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from corpuskit.article import Mark, MarkKind
from corpuskit.serializers.xml_text import escape, escape_attribute
from corpuskit.wire.tei import DEEPEST_MARKS, MARK_ELEMENTS, RESPONSIBLE
from corpuskit.wire.validity import as_target, is_date

_RENDITIONS: Final[dict[MarkKind, str]] = {"strong": ' rend="bold"', "strikethrough": ' rend="strikethrough"'}
_TARGET_ATTRIBUTES: Final[dict[MarkKind, str]] = {
    "link": "target",
    "title": "target",
    "person": "ref",
    "organization": "ref",
    "place": "ref",
    "job": "ref",
}
_PARAGRAPH_LIKE: Final = frozenset({"ref", "emph", "hi", "seg", "q"})
"""Inline elements that may hold whatever a paragraph may."""
_PARAGRAPH_ONLY: Final = frozenset({"label", "quotation"})
_EMPTY_LEAVES: Final = frozenset({"image", "code", "link"})

IdentifierMaker = Callable[[], str]


@dataclass(frozen=True)
class Context:
    """What the element around a text allows: ``label`` and ``q`` or not, and what a name is wrapped in."""

    paragraph_like: bool = True
    wrapper: str | None = None
    wrapped: tuple[MarkKind, ...] = ()


PARAGRAPH: Final = Context()
PHRASE: Final = Context(paragraph_like=False)
BYLINE: Final = Context(paragraph_like=False, wrapper="docAuthor", wrapped=("person", "organization"))
CREDIT: Final = Context(paragraph_like=False, wrapper="author", wrapped=("person",))


@dataclass
class Piece:
    """A mark, or the part of one that nests. ``number`` tells marks apart; ``attributes`` joins parts."""

    mark: Mark
    number: int
    start: int
    end: int
    attributes: str = ""


def reads_back(marks: Sequence[Mark]) -> bool:
    """Whether these marks, written as markup, come back as they are: in order, with valid targets."""
    before = (-1, 0)
    for mark in marks:
        here = (mark.start, -mark.end)
        if here < before or not _is_writable(mark):
            return False
        before = here
    return len(marks) <= DEEPEST_MARKS or not are_deep(marks)


def are_deep(marks: Sequence[Mark]) -> bool:
    """Whether more marks stand over one place than an XML document should nest."""
    if len(marks) <= DEEPEST_MARKS:
        return False
    ends: list[int] = []
    for mark in sorted(marks, key=lambda mark: mark.start):
        ends = [end for end in ends if end >= mark.start]
        ends.append(mark.end)
        if len(ends) > DEEPEST_MARKS:
            return True
    return False


def _is_writable(mark: Mark) -> bool:
    if mark.target is None:
        return True
    if mark.kind == "quotation" and mark.target.endswith(RESPONSIBLE):
        return False
    return is_date(mark.target) if mark.kind == "date" else as_target(mark.target) == mark.target != ""


def inline(text: str, marks: Sequence[Mark], context: Context, new_identifier: IdentifierMaker) -> str:
    """A block's text with its marks as elements; line breaks become ``lb``."""
    if not marks:
        return plain(text)
    pieces = _uncut(marks)
    if pieces is None:
        pieces = cut(marks, [(0, len(text))], new_identifier)[0]
    return _nested(text, 0, len(text), pieces, context)


def time(text: str, mark: Mark) -> str:
    """The time of an entry, which a date mark covers."""
    return f"<time{_target_and_title(mark)}>{plain(text[mark.start : mark.end])}</time>"


def is_time(marks: Sequence[Mark]) -> bool:
    """Whether marks begin with a date at the start of the text that a ``time`` element can say."""
    if not marks or are_deep(marks):
        return False
    first, *others = marks
    return (
        first.kind == "date"
        and first.start == 0 < first.end
        and (first.target is None or is_date(first.target))
        and all(mark.start >= first.end for mark in others)
    )


def _uncut(marks: Sequence[Mark]) -> list[Piece] | None:
    """The marks as pieces, where they stand in order and nest as they are: the usual case, and quick."""
    pieces: list[Piece] = []
    ends: list[int] = []
    last_start = last_end = -1
    for mark in marks:
        start, end = mark.start, mark.end
        while ends and ends[-1] <= start:
            ends.pop()
        is_in_order = start > last_start or (start == last_start and end <= last_end)
        if not is_in_order or (ends and ends[-1] < end):
            return None
        ends.append(end)
        pieces.append(Piece(mark, 0, start, end))
        last_start, last_end = start, end
    return pieces


def inline_cells(
    text: str, marks: Sequence[Mark], cells: Sequence[tuple[int, int]], new_identifier: IdentifierMaker
) -> list[str]:
    """The stretches ``cells`` of a text, in order, each with its share of the marks."""
    if not marks:
        return [escape(text[start:end]) for start, end in cells]
    shares = cut(marks, cells, new_identifier)
    return [
        _nested(text, start, end, share, PARAGRAPH) for (start, end), share in zip(cells, shares, strict=True)
    ]


def cut(
    marks: Sequence[Mark], cells: Sequence[tuple[int, int]], new_identifier: IdentifierMaker
) -> list[list[Piece]]:
    """The marks as pieces that nest, for each cell those inside it, in the order in which they open."""
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    cutter = _Cutter()
    shares = []
    position = 0
    for start, end in cells:
        cutter.enter(start)
        while position < len(ordered) and ordered[position].start <= end:
            mark = ordered[position]
            cutter.close_up_to(mark.start)
            cutter.begin(mark, position, mark.start)
            position += 1
        shares.append(cutter.leave(end))
    if cutter.cuts:
        _join_parts(shares, new_identifier)
    return shares


class _Cutter:
    """Walks marks in order and cuts each where an element around it, or its cell, ends."""

    def __init__(self) -> None:
        self.cuts = 0
        self._opened: list[Piece] = []
        self._stack: list[Piece] = []

    def enter(self, start: int) -> None:
        """Begin a cell: what ran on from the cell before goes on."""
        carried, self._stack, self._opened = self._stack, [], []
        self._go_on(carried, start)

    def begin(self, mark: Mark, number: int, start: int) -> None:
        """Begin a mark, or a further part of one."""
        piece = Piece(mark, number, start, mark.end)
        self._opened.append(piece)
        self._stack.append(piece)

    def close_up_to(self, position: int) -> None:
        """End the marks that end at or before a position, cutting those that they would cross."""
        while self._stack:
            end = min(piece.mark.end for piece in self._stack)
            if end > position:
                return
            lowest = next(index for index, piece in enumerate(self._stack) if piece.mark.end == end)
            crossed = [piece for piece in self._stack[lowest:] if piece.mark.end > end]
            del self._stack[lowest:]
            for piece in crossed:
                piece.end = end
            self._go_on(crossed, end)

    def leave(self, end: int) -> list[Piece]:
        """End a cell and return its pieces; what reaches beyond it is cut here and goes on in the next."""
        self.close_up_to(end)
        for piece in self._stack:
            piece.end = end
        return self._opened

    def _go_on(self, cut_pieces: list[Piece], start: int) -> None:
        self.cuts += len(cut_pieces)
        for piece in cut_pieces:
            self.begin(piece.mark, piece.number, start)


def _join_parts(shares: list[list[Piece]], new_identifier: IdentifierMaker) -> None:
    parts: dict[int, list[Piece]] = {}
    for piece in chain.from_iterable(shares):
        parts.setdefault(piece.number, []).append(piece)
    for pieces in parts.values():
        if len(pieces) > 1:
            _join(pieces, [new_identifier() for _ in pieces])


def _join(pieces: list[Piece], identifiers: list[str]) -> None:
    for index, piece in enumerate(pieces):
        piece.attributes = f' xml:id="{identifiers[index]}"'
        if index + 1 < len(pieces):
            piece.attributes += f' next="#{identifiers[index + 1]}"'
        if index:
            piece.attributes += f' prev="#{identifiers[index - 1]}"'


def _nested(text: str, start: int, end: int, pieces: Sequence[Piece], context: Context) -> str:
    out: list[str] = []
    stack: list[tuple[Piece, str, bool]] = []
    position = start
    for index, piece in enumerate(pieces):
        while stack and not _holds(stack[-1][0], piece):
            around, closing, _ = stack.pop()
            out += (plain(text[position : around.end]), closing)
            position = around.end
        out.append(plain(text[position : piece.start]))
        position = piece.start
        holds_next = index + 1 < len(pieces) and _holds(piece, pieces[index + 1])
        is_leaf = not holds_next and "\n" not in text[piece.start : piece.end]
        paragraph_like = stack[-1][2] if stack else context.paragraph_like
        opening, closing, name = _element(piece, is_leaf, paragraph_like)
        if not stack and piece.mark.kind in context.wrapped:
            opening, closing = f"<{context.wrapper}>{opening}", f"{closing}</{context.wrapper}>"
        out.append(opening)
        stack.append((piece, closing, name in _PARAGRAPH_LIKE))
    while stack:
        around, closing, _ = stack.pop()
        out += (plain(text[position : around.end]), closing)
        position = around.end
    out.append(plain(text[position:end]))
    return "".join(out)


def _holds(outer: Piece, inner: Piece) -> bool:
    if inner.start < outer.end:
        return True
    empty = outer.start == outer.end == inner.start == inner.end
    return empty and outer.mark.kind not in _EMPTY_LEAVES


def _element(piece: Piece, is_leaf: bool, paragraph_like: bool) -> tuple[str, str, str]:
    """The opening, the closing and the name of a piece's element."""
    mark = piece.mark
    kind = mark.kind
    is_empty = piece.start == piece.end
    if kind == "image" and is_empty and is_leaf:
        return f"<figure{piece.attributes}>{graphic(mark)}", "</figure>", "figure"
    if kind == "image" or (kind in _PARAGRAPH_ONLY and not paragraph_like) or not _has_place(mark):
        return _typed_segment(piece)
    name = MARK_ELEMENTS[kind]
    attributes = _RENDITIONS.get(kind, "")
    if kind == "code" and not is_leaf:
        name, attributes = "hi", ' rend="code"'
    elif kind == "title":
        attributes = ' type="article"'
    attributes += _target_and_title(mark) + piece.attributes
    if kind == "link" and is_empty and is_leaf and mark.target:
        return f"<ptr{attributes}/>", "", "ptr"
    return f"<{name}{attributes}>", f"</{name}>", name


def graphic(mark: Mark, attributes: str = "") -> str:
    """An image's address and alternative text; ``attributes`` go to whichever comes first."""
    out = ""
    if mark.target:
        out = f'<graphic url="{escape_attribute(as_target(mark.target))}"{attributes}/>'
        attributes = ""
    if mark.title is not None:
        out += f"<figDesc{attributes}>{escape(mark.title)}</figDesc>"
    return out


def _has_place(mark: Mark) -> bool:
    return mark.kind != "date" or mark.target is None or is_date(mark.target)


def _typed_segment(piece: Piece) -> tuple[str, str, str]:
    mark = piece.mark
    attributes = _pointer("corresp", mark.target) + _title(mark) + piece.attributes
    return f'<seg type="{mark.kind}"{attributes}>', "</seg>", "seg"


def _target_and_title(mark: Mark) -> str:
    if mark.kind == "date":
        target = f' when="{mark.target}"' if mark.target else ""
    elif mark.kind == "quotation" and mark.target and mark.target.endswith(RESPONSIBLE):
        target = _pointer("resp", mark.target)
    else:
        target = _pointer(_TARGET_ATTRIBUTES.get(mark.kind, "corresp"), mark.target)
    return target + _title(mark)


def _pointer(name: str, target: str | None) -> str:
    return f' {name}="{escape_attribute(as_target(target))}"' if target else ""


def _title(mark: Mark) -> str:
    return "" if mark.title is None else f' n="{escape_attribute(mark.title)}"'


def plain(text: str) -> str:
    """A text without marks as mixed content."""
    text = escape(text)
    return text.replace("\n", "<lb/>") if "\n" in text else text
