"""Clean Markdown with YAML front matter, which corpuskit reads back.

CommonMark 0.31 with GFM's tables. The headline is the heading of the first level, cross-heads stand below
it; paragraphs, lists, tables, quotations, images and separators are what their form says, and an HTML
comment names the role of what has no form of its own (``<!-- end-note -->``). ``<!-- figure -->`` says that
what stands under an image is its caption; a credit closes it, in bold. What is set aside is left out, unless
the option ``set-aside`` is ``keep``: who wants Markdown wants the article. The front matter holds kicker,
byline and dates, so they do not stand in the text again.
"""

import re
from collections.abc import Iterator, Mapping
from functools import partial

from corpuskit.article import BODY_ROLES, SET_ASIDE_ROLES, Article, Block, Kind, Mark, evolve
from corpuskit.formats import Serializer
from corpuskit.serializers.md_blocks import caption_and_credit, write_block, write_list
from corpuskit.serializers.md_front import front_matter
from corpuskit.serializers.md_inline import in_one_line, inline
from corpuskit.serializers.xml_text import encode
from corpuskit.wire.markdown import FIGURE_NOTE, SCHEMA_LINE, role_note, role_of_form

_IN_FRONT_MATTER = frozenset({"headline", "kicker", "byline", "date"})
_OWN = re.compile(rb"(?:\xef\xbb\xbf)?---\r?\n" + re.escape(SCHEMA_LINE.encode()) + rb"\r?\n")
_CLOSING_SIGNS = re.compile(r"(?<!\\)(#+)$")


def _dumps(article: Article, *, whole: bool) -> bytes:
    parts = [front_matter(article)]
    if article.headline and article.headline.strip():
        parts.append(heading(article.headline, 1))
    parts += _parts(_blocks(article, whole=whole))
    return encode("\n\n".join(parts) + "\n")


def heading(text: str, level: int, marks: tuple[Mark, ...] = ()) -> str:
    """A heading in one line."""
    return "#" * level + " " + _CLOSING_SIGNS.sub(r"\\\1", in_one_line(inline(text, marks)))


def _blocks(article: Article, *, whole: bool) -> Iterator[tuple[int, Block]]:
    """The blocks that are written and their places, each in the form that fits its role.

    What runs in stands with the block behind it.
    """
    before: Block | None = None
    for place, block in enumerate(article.blocks):
        if block.role in _IN_FRONT_MATTER or (block.role in SET_ASIDE_ROLES and not whole):
            continue
        if before is not None and block.role in BODY_ROLES and block.text:
            block = _joined(before, block)
            before = None
        if block.run_in and block.role in BODY_ROLES and block.text:
            before = block
        elif block.text.strip() or block.role in {"separator", "image"}:
            yield place, _in_form(block)
    if before is not None:
        yield len(article.blocks), _in_form(before)


def _joined(first: Block, second: Block) -> Block:
    shift = len(first.text)
    moved = [evolve(mark, start=mark.start + shift, end=mark.end + shift) for mark in second.marks]
    return evolve(second, text=first.text + second.text, marks=(*first.marks, *moved))


_FORMS: dict[str, Kind] = {
    "cross-head": "heading",
    "list-item": "list-item",
    "table": "table",
    "quote": "block-quote",
    "separator": "rule",
    "image": "image",
}
_OTHER_FORMS = frozenset({"list-item", "table", "block-quote"})


def _in_form(block: Block) -> Block:
    form = _form(block)
    return block if form == block.kind else evolve(block, kind=form)


def _form(block: Block) -> Kind:
    """The form that says a block's role, or else its own where that is more than a paragraph."""
    found = _FORMS.get(block.role)
    if found is not None:
        return found
    return block.kind if block.kind in _OTHER_FORMS else "paragraph"


def _parts(blocks: Iterator[tuple[int, Block]]) -> Iterator[str]:
    """The document's parts, which a blank line parts: a list is one, any other block is one."""
    waiting: list[Block] = []
    last = -1
    for place, block in blocks:
        if waiting and not _belongs(waiting[-1], block, adjacent=place == last + 1):
            yield from _part(waiting)
            waiting = []
        waiting.append(block)
        last = place
    if waiting:
        yield from _part(waiting)


def _belongs(before: Block, block: Block, *, adjacent: bool) -> bool:
    """Whether a block is the next item of a list, or of a figure: its image, its caption, its credit."""
    if before.kind == block.kind == "list-item":
        return before.role == block.role
    if not adjacent or block.kind != "paragraph" or before.kind not in {"image", "paragraph"}:
        return False
    return (before.role, block.role) in _IN_ONE_FIGURE


_IN_ONE_FIGURE = frozenset({("image", "caption"), ("image", "credit"), ("caption", "credit")})


def _part(blocks: list[Block]) -> Iterator[str]:
    first = blocks[0]
    if first.kind == "list-item":
        yield from _noted(first, write_list(blocks))
    elif first.kind == "heading":
        yield from _noted(first, heading(first.text, max(2, min(first.level or 2, 6)), first.marks))
    elif first.role in {"image", "caption"}:
        yield from _figure(blocks)
    else:
        yield from _noted(first, write_block(first))


def _figure(blocks: list[Block]) -> Iterator[str]:
    """An image, and the paragraph under it that holds its caption and its credit."""
    image = write_block(blocks[0]) if blocks[0].kind == "image" else ""
    said = [block for block in blocks if block.kind != "image"]
    if image and said:
        yield FIGURE_NOTE
    if image:
        yield image
    if said:
        text = write_block(caption_and_credit(said))
        yield from [text] if image else _noted(said[0], text)


def _noted(block: Block, written: str) -> Iterator[str]:
    """What was written of a block, behind a comment where its form does not say its role."""
    if written:
        if role_of_form(block.kind) != block.role:
            yield role_note(block.role)
        yield written


def is_own(head: bytes) -> bool:
    """Whether a file that begins so was written by corpuskit as Markdown."""
    return _OWN.match(head) is not None


def _configure(options: Mapping[str, str]) -> Serializer:
    return _serializer(whole=options.get("set-aside") == "keep")


def _serializer(*, whole: bool) -> Serializer:
    return Serializer(
        name="md",
        description="Markdown with YAML front matter",
        suffix=".md",
        media_type="text/markdown",
        dumps=partial(_dumps, whole=whole),
        is_own=is_own,
        configure=_configure,
    )


FORMAT = _serializer(whole=False)
