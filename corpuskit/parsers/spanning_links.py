"""Links around several blocks, which converters of HTML write and CommonMark does not know.

A teaser's picture, heading and text stand in one ``<a>``; in Markdown the bracket opens in one block and
``](address)`` stands in a later one. Each block inside becomes a link of its own to the same address.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from corpuskit.article import Block, Mark, evolve
from corpuskit.edits import Edit, apply_edits
from corpuskit.formats import DEFAULT_ROLES
from corpuskit.parsers.targets import clean_target
from corpuskit.patterns import lazy
from corpuskit.source import Span

_TOKEN: Final = lazy(
    r"\[|\]\(\s*(?P<target>(?:[^()\s]|\([^()\s]*\))*)(?:\s+\"(?P<title>[^\"]*)\")?\s*\)|\]", re.DOTALL
)
_CLOSE: Final = "]("
_MOST_BLOCKS: Final = 24
"""A link reaches over no more blocks than this; in 492 whole pages of gold the longest teaser had 19."""
_HEADING: Final = lazy(r"(#{1,6})\s+(?=\S)")


class _Place(NamedTuple):
    """A bracket that has no partner in its block."""

    block: int
    start: int
    end: int
    target: str | None = None
    title: str | None = None


def join_spanning_links(blocks: list[Block]) -> int:
    """Mark what stands between brackets in different blocks as links, in place; return how many links."""
    links = list(_spanning(blocks))
    if not links:
        return 0
    edits: dict[int, list[Edit]] = {}
    marks: dict[int, list[Mark]] = {}
    for opening, closing in links:
        edits.setdefault(opening.block, []).append(Edit(opening.start, opening.end, ""))
        edits.setdefault(closing.block, []).append(Edit(closing.start, closing.end, ""))
        if closing.target is None and closing.title is None:
            continue
        for index in range(opening.block, closing.block + 1):
            start = opening.end if index == opening.block else 0
            end = closing.start if index == closing.block else len(blocks[index].text)
            if start >= end and index != closing.block:
                continue
            marks.setdefault(index, []).append(Mark("link", start, end, closing.target, closing.title))
    emptied = []
    for index in sorted(edits.keys() | marks.keys()):
        blocks[index] = _rewritten(blocks[index], marks.get(index, []), sorted(edits.get(index, [])))
        if index in edits and _says_nothing(blocks[index]):
            emptied.append(index)
    for index in reversed(emptied):
        _merge_markup(blocks, index)
    return len(links)


def _says_nothing(block: Block) -> bool:
    """Whether a block was nothing but a bracket: a number before it says something."""
    return not block.text and not block.marks and not any(map(str.isalnum, block.label or ""))


def _merge_markup(blocks: list[Block], index: int) -> None:
    """Take a block that was nothing but a bracket out; its place in the source goes to the one before it."""
    gone = blocks.pop(index).span
    if not blocks or gone is None:
        return
    neighbour = blocks[max(index - 1, 0)]
    span = neighbour.span
    if span is None:
        return
    offsets = neighbour.offsets or ((0, span.start),) if neighbour.text else ()
    wider = Span(min(span.start, gone.start), max(span.end, gone.end))
    blocks[max(index - 1, 0)] = evolve(neighbour, span=wider, offsets=offsets)


def _spanning(blocks: list[Block]) -> Iterator[tuple[_Place, _Place]]:
    """Pairs of brackets: the last one that was left open, and the next that closes nothing in its block."""
    opening: _Place | None = None
    for index, block in enumerate(blocks):
        if block.kind in {"code", "metadata", "link-definition"}:
            continue
        text = block.text
        if "[" not in text and _CLOSE not in text:
            continue
        inner: list[_Place] = []
        for token in _TOKEN.finditer(text):
            sign = token.group()
            if sign == "[":
                inner.append(_Place(index, token.start(), token.end()))
            elif inner:
                inner.pop()
            elif sign != "]" and opening is not None and index - opening.block <= _MOST_BLOCKS:
                target = clean_target(token["target"] or "")
                yield opening, _Place(index, token.start(), token.end(), target, token["title"])
                opening = None
        if inner:
            opening = inner[-1]


def _rewritten(block: Block, links: list[Mark], edits: list[Edit]) -> Block:
    """The block with its new links, without brackets and outer white space.

    Links do not nest: one inside keeps its address at the place where it ended, over no text.
    """
    kept = []
    for mark in block.marks:
        if mark.start < mark.end and any(edit.start <= mark.start and mark.end <= edit.end for edit in edits):
            continue
        inside = mark.kind == "link" and any(link.start <= mark.start < link.end for link in links)
        kept.append(evolve(mark, start=mark.end) if inside else mark)
    whole = sorted([*kept, *links], key=lambda mark: (mark.start, -mark.end))
    block = apply_edits(evolve(block, marks=tuple(whole)), edits)
    return _as_heading(_trimmed(block))


def _trimmed(block: Block) -> Block:
    text = block.text
    ends = [Edit(0, len(text) - len(text.lstrip()), ""), Edit(len(text.rstrip()), len(text), "")]
    edits = [edit for edit in ends if edit.start < edit.end]
    if edits and not text.strip():
        edits = [Edit(0, len(text), "")]
    block = apply_edits(block, edits) if edits else block
    marks = tuple(mark for mark in block.marks if mark.start < mark.end or mark.kind in {"image", "link"})
    is_image = not block.text and block.kind == "paragraph" and any(mark.kind == "image" for mark in marks)
    kind = "image" if is_image else block.kind
    return evolve(block, marks=marks, kind=kind, role=DEFAULT_ROLES[kind])


def _as_heading(block: Block) -> Block:
    """A heading whose sign stood behind the bracket: ``[### Fire in Leeds``."""
    sign = _HEADING.match(block.text) if block.kind == "paragraph" else None
    if sign is None:
        return block
    cut = apply_edits(block, [Edit(0, sign.end(), "")])
    return evolve(cut, kind="heading", role=DEFAULT_ROLES["heading"], level=len(sign[1]))
