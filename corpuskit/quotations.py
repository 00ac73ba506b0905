"""Quotations in running text, by their marks alone: pairs of every script, and those of several paragraphs.

A quotation over several paragraphs opens in each of them and closes in the last (Chicago Manual of Style,
13.30; French and Spanish may repeat the closing guillemet instead). Marks are paired only where it is sure:
what opens and never closes, and a single word between marks, is no quotation.
"""

from collections.abc import Sequence
from typing import NamedTuple

from corpuskit.patterns import lazy

_CLOSED_BY = {
    "“": "”\"", "„": "“”\"", "‟": "”\"", "«": "»", "»": "«»", "”": "”", '"': '"',
    "「": "」", "『": "』", "＂": "＂",
}  # fmt: skip
"""What opens a quotation, and what closes it: ``„`` also a straight mark, which keyboards have."""
_MARK = lazy(r"[“”„‟«»\"「」『』＂]")
_GOES_ON = {opening: opening for opening in _CLOSED_BY} | {"«": "«»", "»": "»«"}
"""What a further paragraph of a quotation begins with."""
_OPENS_BEHIND = frozenset(" \n\t\xa0\u202f\u2009([{—–-/'‘’‚‹›¿¡:：，、。「（*_")
_TWO_FACED = frozenset('”»"＂')
"""Marks that some languages open with and others close with: what stands beside them tells."""
_WIDE = lazy(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_SHORTEST_WIDE = 8
"""Titles, names and terms stand between marks too; so many characters without spaces are more than a word."""


class QuotedPart(NamedTuple):
    """A stretch of one paragraph, its marks included: the paragraph's place, and half-open offsets."""

    paragraph: int
    start: int
    end: int


def find_quotations(paragraphs: Sequence[str]) -> list[tuple[QuotedPart, ...]]:
    """Every quotation in neighbouring paragraphs, in order; one of several paragraphs has a part in each."""
    found: list[tuple[QuotedPart, ...]] = []
    parts: list[QuotedPart] = []
    opening = ""
    for place, text in enumerate(paragraphs):
        begin = 0
        if opening:
            begin = _continued(text, opening)
            if not begin:
                parts, opening = [], ""
        pairs, close, last = _read(text, opening, begin)
        if opening:
            if close is None:
                parts.append(QuotedPart(place, begin - 1, len(text)))
                continue
            found.append((*parts, QuotedPart(place, begin - 1, close)))
            parts, opening = [], ""
        found += [(QuotedPart(place, *pair),) for pair in pairs]
        if last is not None:
            opening, parts = text[last], [QuotedPart(place, last, len(text))]
    return found


def _continued(text: str, opening: str) -> int:
    """Where a paragraph goes on with an open quotation, behind the mark that it repeats; 0: it does not."""
    start = len(text) - len(text.lstrip())
    return start + 1 if text[start : start + 1] and text[start] in _GOES_ON[opening] else 0


def _read(text: str, opening: str, begin: int) -> tuple[list[tuple[int, int]], int | None, int | None]:
    """The pairs of one paragraph, the end of the quotation that it began in, and where an open one begins."""
    pairs: list[tuple[int, int]] = []
    closed: int | None = None
    start = begin - 1 if opening else -1
    continued = bool(opening)
    depth = 0
    for match in _MARK.finditer(text, begin):
        at, mark = match.start(), match.group()
        if opening and mark in _CLOSED_BY[opening] and _can_close(text, at, mark, opening):
            if depth:
                depth -= 1
                continue
            if continued:
                closed, continued = at + 1, False
            elif _is_speech(text[start + 1 : at]):
                pairs.append((start, at + 1))
            opening, start = "", -1
        elif _can_open(text, at, mark):
            if opening and mark == opening and mark not in _TWO_FACED:
                depth += 1
            elif not opening:
                opening, start, depth = mark, at, 0
    if continued:
        return [], None, None
    return pairs, closed, start if opening and not depth else None


def _can_open(text: str, at: int, mark: str) -> bool:
    if mark not in _CLOSED_BY:
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if mark in "「『":
        return True
    if before and before not in _OPENS_BEHIND:
        return mark == "„"
    return bool(after) and (not after.isspace() or mark == "«")


def _can_close(text: str, at: int, mark: str, opening: str) -> bool:
    if mark != opening and mark != '"':
        return True
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return not before.isspace() and not after.isalnum()


def _is_speech(inside: str) -> bool:
    """Whether more stands between two marks than a word: a name, a title, a term."""
    inside = inside.strip()
    return " " in inside or len(_WIDE.findall(inside)) >= _SHORTEST_WIDE
