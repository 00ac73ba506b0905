"""An article's blocks as ``text``: what belongs to the article in ``body``, the rest in ``back``.

A TEI division begins with heads, bylines, datelines and summaries, goes on with paragraphs and the like, and
ends with child divisions and perhaps a last byline. A block whose role asks for an element that cannot stand
at its place is written as an ``ab`` typed with that role.
"""

from collections.abc import Sequence
from typing import Final

from corpuskit.article import BODY_ROLES, SET_ASIDE_ROLES, Article, Block, Role, figure_groups
from corpuskit.serializers.tei_groups import (
    write_entry,
    write_figure,
    write_list,
    write_paragraphs,
    write_speeches,
    write_summary,
    write_table,
)
from corpuskit.serializers.tei_inline import BYLINE, PHRASE
from corpuskit.serializers.tei_writer import TextWriter
from corpuskit.wire.tei import HEAD_TYPES

_EDGE_ROLES: Final[frozenset[Role]] = frozenset({"byline", "date", "dateline", "lead"})
"""May stand at the top of a division, and at its end."""
_FREE_ROLES: Final[frozenset[Role]] = frozenset({"image", "caption", "credit", "correction", "end-note"})
"""May stand anywhere."""
_FIGURE_ROLES: Final[frozenset[Role]] = frozenset({"image", "caption", "credit"})
_LOWEST_HEADING: Final = 6
_PAYWALL_GAP: Final = (
    '<gap reason="paywall"><desc>The source breaks off here at a paywall notice.</desc></gap>'
)


def write_text(article: Article, identifier: str, indentation: str) -> str:
    """The ``body`` and the ``back`` of an article."""
    writer = TextWriter(identifier, indentation)
    write_body(article, writer)
    if any(block.role in SET_ASIDE_ROLES for block in article.blocks):
        writer.open("<back>")
        writer.open(f'<div type="boilerplate" xml:id="{writer.new_identifier("div")}">')
        for block in article.blocks:
            if block.role in SET_ASIDE_ROLES:
                writer.anonymous(block)
        writer.close("</div>")
        writer.close("</back>")
    return "\n".join(writer.lines)


def write_body(article: Article, writer: TextWriter) -> None:
    """The ``body`` of an article: all its blocks that are not set aside, in their order."""
    body = [block for block in article.blocks if block.role not in SET_ASIDE_ROLES]
    writer.open("<body>")
    _Body(writer, body, figure_groups(article.blocks)).write(ends_at_paywall=_ends_at_paywall(article.blocks))
    writer.close("</body>")


def _ends_at_paywall(blocks: Sequence[Block]) -> bool:
    for block in reversed(blocks):
        if block.role in BODY_ROLES:
            return False
        if block.role == "paywall":
            return True
    return False


class _Body:
    """Writes one article's division: where the next block stands decides what may hold it."""

    def __init__(
        self, writer: TextWriter, blocks: Sequence[Block], figures: Sequence[Sequence[Block]]
    ) -> None:
        self.writer = writer
        self.blocks = blocks
        self.figures = iter(figures)
        self.position = 0
        self.at_top = True
        self.divisions: list[int] = []
        """The levels of the divisions that are open inside the article's; 0 for a live blog's entry."""
        self.last = self._last_inner()

    def _last_inner(self) -> int:
        """Where the last block stands that can only be inside; what follows may close the division."""
        inner = [index for index, block in enumerate(self.blocks) if _is_inner(block)]
        if not inner:
            return -1
        late_heads = [
            index for index, block in enumerate(self.blocks) if block.role in HEAD_TYPES and index > inner[0]
        ]
        return max(inner[-1], *late_heads, -1)

    def write(self, *, ends_at_paywall: bool) -> None:
        """Write all blocks."""
        writer = self.writer
        is_live = any(block.role == "live-entry" for block in self.blocks)
        kind = 'type="liveBlog" org="composite"' if is_live else 'type="article"'
        writer.open(f'<div {kind} xml:id="{writer.new_identifier("div")}">')
        while self.position < len(self.blocks):
            self._write_next(self.blocks[self.position])
        if ends_at_paywall:
            writer.line(_PAYWALL_GAP)
        self._close_divisions(0)
        writer.close("</div>")

    def _write_next(self, block: Block) -> None:
        role = block.role
        if role == "paragraph":
            self._inner()
            self.writer.paragraph(block)
            self.position += 1
        elif role in _FIGURE_ROLES:
            figure = next(self.figures)
            write_figure(self.writer, figure)
            self.position += len(figure)
        elif role in HEAD_TYPES:
            self._write_head(block)
        elif role in _EDGE_ROLES:
            self._write_edge(block)
        elif role == "cross-head":
            self._open_section(block)
        elif role == "live-entry":
            self._open_entry(block)
        else:
            self._write_grouped(block)

    def _write_grouped(self, block: Block) -> None:
        """Blocks that may share an element with those of the same role behind them."""
        writer = self.writer
        role = block.role
        if role not in _FREE_ROLES and not _is_rule(block):
            self._inner()
        if role == "list-item":
            write_list(writer, self._run())
        elif role in {"quote", "pull-quote"}:
            self._write_quotation(role)
        elif role == "correction":
            write_paragraphs(writer, "note", ' type="correction"', self._run())
        elif role == "end-note":
            write_paragraphs(writer, "note", ' type="endNote"', self._run())
        elif role in {"question", "answer"}:
            write_speeches(writer, self._run())
        else:
            self._write_single(block)
            self.position += 1

    def _write_quotation(self, role: Role) -> None:
        """A quotation, with who is quoted where that stands below it."""
        writer = self.writer
        quoted = self._run() if role == "quote" else [self._next()]
        is_attributed = self.position < len(self.blocks) and self.blocks[self.position].role == "attribution"
        if is_attributed:
            writer.open("<cit>")
        if role == "quote":
            write_paragraphs(writer, "quote", ' rend="block"', quoted)
        else:
            writer.element("quote", ' type="pull"', quoted[0])
        if is_attributed:
            writer.element("bibl", ' type="attribution"', self._next(), PHRASE)
            writer.close("</cit>")

    def _next(self) -> Block:
        """The next block; steps over it."""
        self.position += 1
        return self.blocks[self.position - 1]

    def _write_single(self, block: Block) -> None:
        writer = self.writer
        if block.role == "table":
            write_table(writer, block)
        elif _is_rule(block):
            writer.line(f'<milestone unit="section"{writer.attributes(block)}/>')
        else:
            writer.anonymous(block)

    def _run(self) -> Sequence[Block]:
        """The next block and those behind it in the same role; steps over them."""
        start = self.position
        role = self.blocks[start].role
        while self.position < len(self.blocks) and self.blocks[self.position].role == role:
            self.position += 1
        return self.blocks[start : self.position]

    def _inner(self) -> None:
        self.at_top = False

    def _write_head(self, block: Block) -> None:
        if self.at_top and not self.divisions:
            self.writer.element("head", f' type="{HEAD_TYPES[block.role]}"', block)
        else:
            self._inner()
            self.writer.anonymous(block)
        self.position += 1

    def _write_edge(self, block: Block) -> None:
        if self.position > self.last and not self.at_top:
            self._close_divisions(0)
        elif not self.at_top:
            self.writer.anonymous(block)
            self.position += 1
            return
        if block.role == "lead":
            write_summary(self.writer, self._run())
            return
        context = BYLINE if block.role == "byline" else PHRASE
        self.writer.element("byline" if block.role == "byline" else "dateline", "", block, context)
        self.position += 1

    def _open_section(self, block: Block) -> None:
        depth = min(block.level or 2, _LOWEST_HEADING)
        self._close_divisions(depth)
        self.divisions.append(depth)
        writer = self.writer
        level = "" if block.level is None else f' n="{block.level}"'
        writer.open(f'<div type="section"{level} xml:id="{writer.new_identifier("div")}">')
        writer.line(f"<head{writer.attributes(block, level=block.level)}>{writer.content(block)}</head>")
        self.at_top = True
        self.position += 1

    def _open_entry(self, block: Block) -> None:
        if self.divisions and self.divisions[-1] == 0:
            self._close_last()
        self.divisions.append(0)
        self.writer.open(f'<div type="entry" xml:id="{self.writer.new_identifier("div")}">')
        is_open = write_entry(self.writer, block)
        self.at_top = is_open
        self.position += 1

    def _close_divisions(self, depth: int) -> None:
        """Close the divisions at a depth and below; entries are below everything."""
        while self.divisions and (self.divisions[-1] == 0 or self.divisions[-1] >= depth):
            self._close_last()

    def _close_last(self) -> None:
        self.divisions.pop()
        self.writer.close("</div>")


def _is_rule(block: Block) -> bool:
    return block.role == "separator" and not block.text and not block.marks


def _is_inner(block: Block) -> bool:
    role = block.role
    return not (role in HEAD_TYPES or role in _EDGE_ROLES or role in _FREE_ROLES or _is_rule(block))
