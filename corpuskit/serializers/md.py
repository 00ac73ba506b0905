"""Clean Markdown with YAML front matter, which corpuskit reads back.

CommonMark 0.31 with GFM's tables. The headline is the heading of the first level, cross-heads stand below
it; paragraphs, lists, tables, quotations, images and separators are what their form says, and an HTML
comment names the role of what has no form of its own (``<!-- caption -->``). A credit closes its caption,
in bold. What is set aside is left out, unless the option ``set-aside`` is ``keep``: who wants Markdown wants
the article. The front matter holds kicker, byline and dates, so they do not stand in the text again.
"""

import re
from collections.abc import Iterator, Mapping
from functools import partial

from attrs import evolve

from corpuskit.article import BODY_ROLES, SET_ASIDE_ROLES, Article, Block, Kind, Mark
from corpuskit.formats import Serializer
from corpuskit.serializers.md_blocks import ends_in_bold, write_block, write_list
from corpuskit.serializers.md_front import front_matter
from corpuskit.serializers.md_inline import in_one_line, inline
from corpuskit.serializers.xml_text import encode
from corpuskit.wire.markdown import SCHEMA_LINE, role_note, role_of_form

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


def _blocks(article: Article, *, whole: bool) -> Iterator[Block]:
    """The blocks that are written, each in the form that fits its role; what runs in stands with the next."""
    before: Block | None = None
    for block in article.blocks:
        if block.role in _IN_FRONT_MATTER or (block.role in SET_ASIDE_ROLES and not whole):
            continue
        if before is not None and block.role in BODY_ROLES and block.text:
            block = _joined(before, block)
            before = None
        if block.run_in and block.role in BODY_ROLES and block.text:
            before = block
        elif block.text.strip() or block.role in {"separator", "image"}:
            yield evolve(block, kind=_form(block))
    if before is not None:
        yield evolve(before, kind=_form(before))


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


def _form(block: Block) -> Kind:
    """The form that says a block's role, or else its own where that is more than a paragraph."""
    found = _FORMS.get(block.role)
    if found is not None:
        return found
    return block.kind if block.kind in _OTHER_FORMS else "paragraph"


def _parts(blocks: Iterator[Block]) -> Iterator[str]:
    """The document's parts, which a blank line parts: a list is one, any other block is one."""
    waiting: list[Block] = []
    for block in blocks:
        if waiting and not _belongs(waiting, block):
            yield from _part(waiting)
            waiting = []
        waiting.append(block)
    if waiting:
        yield from _part(waiting)


def _belongs(before: list[Block], block: Block) -> bool:
    """Whether a block is the next item of a list, or the credit of a caption."""
    last = before[-1]
    if last.kind == block.kind == "list-item":
        return last.role == block.role
    return (last.role, block.role) == ("caption", "credit") and last.kind == block.kind == "paragraph"


def _part(blocks: list[Block]) -> Iterator[str]:
    first = blocks[0]
    if first.kind == "list-item":
        written = write_list(blocks)
    elif first.kind == "heading":
        written = heading(first.text, max(2, min(first.level or 2, 6)), first.marks)
    else:
        credit = blocks[1] if len(blocks) > 1 else None
        if first.role == "caption":
            first = ends_in_bold(first, credit)
        written = write_block(first)
    if not written:
        return
    if role_of_form(evolve(first, level=2)) != first.role:
        yield role_note(first.role)
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
