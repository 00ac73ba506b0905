"""What the steps that change text share: every text of an article, with marks and offsets moved along."""

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import Any, Final

from corpuskit.article import Article, Block, evolve
from corpuskit.edits import Edit, apply_edits, replace
from corpuskit.formats import Normalizer

FindEdits = Callable[[str], list[Edit]]

_FIELDS: Final[tuple[str, ...]] = ("headline", "kicker", "standfirst", "byline", "section", "rights")
_STRUCTURED: Final = frozenset({"table", "code"})


def text_step(
    name: str,
    find_edits: FindEdits,
    *,
    signs: tuple[str, ...] = (),
    replaces: bool = False,
    spares_structure: bool = False,
    spares_ascii: bool = False,
) -> Normalizer:
    """A step from a function that finds the changes in a string.

    ``signs``: where none of these stands in a text, there is nothing to change, nor, for ``spares_ascii``,
    where all of it is ASCII. ``replaces``: it puts other characters where the source has some, so that the
    ledger must do the same. ``spares_structure``: tables and code stay as they are, since there white space
    or a reference is meant as it stands.
    """

    def fold(text: str) -> str:
        return replace(text, find_edits(text))

    def block_edits(block: Block) -> list[Edit]:
        if spares_structure and block.kind in _STRUCTURED:
            return []
        found = find_edits(block.text)
        if found and spares_structure:
            found = _outside_code(block, found)
            # What was no reference until markup inside it was taken away is none.
            return _inside_marks(block, found) if replaces else found
        return found

    def apply(article: Article) -> tuple[Article, int]:
        return change_blocks(article, block_edits, fold)

    return Normalizer(name, apply, fold, replaces=replaces, signs=signs, spares_ascii=spares_ascii)


def change_blocks(
    article: Article, block_edits: Callable[[Block], list[Edit]], fold: Callable[[str], str]
) -> tuple[Article, int]:
    """The article with the edits made in its blocks, and ``fold`` in the values that repeat their text."""
    total = 0
    blocks: list[Block] | None = None
    for index, block in enumerate(article.blocks):
        edits = block_edits(block)
        if edits:
            blocks = blocks or list(article.blocks)
            blocks[index] = apply_edits(block, edits)
            total += len(edits)
    strings = _strings(article)
    other = sum(fold(string) != string for string in strings)
    if blocks is None and not other:
        return article, 0
    changed = _changed_metadata(article, fold) if other else {}
    return evolve(article, blocks=tuple(blocks or article.blocks), **changed), total or other


def _outside_code(block: Block, edits: list[Edit]) -> list[Edit]:
    """The edits that touch no stretch of code."""
    code = [mark for mark in block.marks if mark.kind == "code"]
    return [
        edit for edit in edits if not any(mark.start < edit.end and edit.start < mark.end for mark in code)
    ]


def _inside_marks(block: Block, edits: list[Edit]) -> list[Edit]:
    """The edits that no mark begins or ends in."""
    borders = sorted({border for mark in block.marks for border in (mark.start, mark.end)})
    return [
        edit
        for edit in edits
        if (place := bisect_right(borders, edit.start)) == len(borders) or borders[place] >= edit.end
    ]


def all_text(article: Article) -> str:
    """Everything that a step may change in one string: to see quickly whether there is anything to do."""
    return "|".join([*[block.text for block in article.blocks], *_strings(article)])


def _strings(article: Article) -> list[str]:
    """The metadata that a step may change."""
    found = [value for field in _FIELDS if (value := getattr(article, field))]
    found += [*article.agencies, *article.keywords]
    found += [part for author in article.authors for part in (author.name, author.role) if part]
    if article.publisher is not None and article.publisher.name:
        found.append(article.publisher.name)
    if article.dateline is not None:
        line = article.dateline
        found += [part for part in (line.text, line.place, line.agency) if part]
    return found


def _changed_metadata(article: Article, fold: Callable[[str], str]) -> dict[str, Any]:
    """The metadata that ``fold`` may change, with its new values; addresses and printed dates stay."""
    new: dict[str, Any] = {
        field: fold(value) for field in _FIELDS if (value := getattr(article, field)) is not None
    }
    new["agencies"] = tuple(map(fold, article.agencies))
    new["keywords"] = tuple(map(fold, article.keywords))
    new["authors"] = tuple(
        evolve(author, name=fold(author.name), role=_folded(author.role, fold)) for author in article.authors
    )
    if article.publisher is not None:
        new["publisher"] = evolve(article.publisher, name=_folded(article.publisher.name, fold))
    if article.dateline is not None:
        line = article.dateline
        new["dateline"] = evolve(
            line, text=fold(line.text), place=_folded(line.place, fold), agency=_folded(line.agency, fold)
        )
    return new


def _folded(value: str | None, fold: Callable[[str], str]) -> str | None:
    return None if value is None else fold(value)


def changed_pieces(text: str, pieces: re.Pattern[str], change: Callable[[str], str]) -> list[Edit]:
    """Edits for the pieces of a text that ``change`` alters, without what is the same at their ends."""
    edits = []
    for match in pieces.finditer(text):
        old, new = match.group(), change(match.group())
        if new != old:
            start = _shared(old, new)
            end = _shared(old[start:][::-1], new[start:][::-1])
            if start + end == len(old):
                start, end = (start - 1, end) if start else (start, end - 1)
            edits.append(Edit(match.start() + start, match.end() - end, new[start : len(new) - end]))
    return edits


def mapped(text: str, table: dict[str, str]) -> list[Edit]:
    """Edits for every character that stands in ``table``."""
    if text.isascii():
        return []
    return [
        Edit(place, place + 1, table[character]) for place, character in enumerate(text) if character in table
    ]


def _shared(first: str, second: str) -> int:
    """How many characters two strings have in common at their beginning."""
    pairs = zip(first, second, strict=False)
    return next(
        (place for place, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second))
    )
