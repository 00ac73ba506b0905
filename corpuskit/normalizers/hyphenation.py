"""Words that were broken at the end of a line are made whole.

A line's end is known where the article was parsed in this process. A hyphen goes where small letters stand on
both sides and the document has no word with that hyphen elsewhere; a soft hyphen goes with the white space
around it.
"""

import re
from typing import Final

from corpuskit.article import Article, Block
from corpuskit.edits import Edit, replace
from corpuskit.formats import Normalizer
from corpuskit.normalizers.text_step import change_blocks

_SOFT: Final = re.compile(r"(?<=\w)(?:\s*\xad)+\s*(?=\w)")
_WORD_WITH_HYPHEN: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_BEFORE: Final = re.compile(r"[^\W\d_]+\Z")
_BEHIND: Final = re.compile(r"[^\W\d_]+")


def apply(article: Article) -> tuple[Article, int]:
    """The article with broken words made whole."""
    hyphenated = frozenset(
        match.group().casefold()
        for block in article.blocks
        if "-" in block.text
        for match in _WORD_WITH_HYPHEN.finditer(block.text)
        if not _is_broken(block, match)
    )

    def block_edits(block: Block) -> list[Edit]:
        edits = _soft_edits(block.text)
        if block.offsets and "-" in block.text:
            edits = sorted([*edits, *_line_end_edits(block, hyphenated)])
        return edits

    return change_blocks(article, block_edits, lambda text: replace(text, _soft_edits(text)))


def _soft_edits(text: str) -> list[Edit]:
    return [Edit(*match.span(), "") for match in _SOFT.finditer(text)] if "\xad" in text else []


def _is_broken(block: Block, match: re.Match[str]) -> bool:
    """Whether a line ends at one of the word's hyphens."""
    breaks = {start for start, _ in block.offsets}
    return any(place + 1 in breaks for place in range(match.start(), match.end()) if block.text[place] == "-")


def _line_end_edits(block: Block, hyphenated: frozenset[str]) -> list[Edit]:
    edits = []
    for start, place in block.offsets:
        if start < 2 or block.text[start - 1] != "-" or place <= _source_end(block, start):
            continue
        before = _BEFORE.search(block.text[: start - 1])
        behind = _BEHIND.match(block.text, start)
        if before is None or behind is None:
            continue
        small = before.group()[-1].islower() and behind.group()[0].islower()
        if small and f"{before.group()}-{behind.group()}".casefold() not in hyphenated:
            edits.append(Edit(start - 1, start, ""))
    return edits


def _source_end(block: Block, start: int) -> int:
    """Where the text before ``start`` ends in the source."""
    before = block.source_span(start - 1, start)
    return before.end if before is not None else start


STEP = Normalizer("hyphenation", apply)
