"""Runs of white space inside a block become one space; line breaks and no-break spaces stay.

Tables and code keep theirs: there it is structure.
"""

import re

from attrs import evolve

from corpuskit.article import Article, Block
from corpuskit.edits import Edit, apply_edits

NAME = "white-space"

_RUN = re.compile(r"[ \t\u2000-\u200a\u205f\u3000]{2,}|\t| *\n *(?:\n *)*")


def apply(article: Article) -> tuple[Article, int]:
    """The article with single spaces, and how many runs were reduced."""
    total = 0
    blocks: list[Block] | None = None
    for index, block in enumerate(article.blocks):
        text = block.text
        if ("  " not in text and "\t" not in text and "\n" not in text and text.isascii()) or block.kind in {
            "table",
            "code",
        }:
            continue
        edits = _edits(text)
        if edits:
            blocks = blocks or list(article.blocks)
            blocks[index] = apply_edits(block, edits)
            total += len(edits)
    if blocks is None:
        return article, 0
    cleaned = evolve(
        article,
        blocks=tuple(blocks),
        headline=_clean(article.headline),
        kicker=_clean(article.kicker),
        byline=_clean(article.byline),
    )
    return cleaned, total


def _edits(text: str) -> list[Edit]:
    edits = []
    for match in _RUN.finditer(text):
        new = "\n" if "\n" in match.group() else " "
        if match.group() != new:
            edits.append(Edit(match.start(), match.end(), new))
    return edits


def _clean(value: str | None) -> str | None:
    if value is None:
        return None
    return _RUN.sub(lambda match: "\n" if "\n" in match.group() else " ", value)
