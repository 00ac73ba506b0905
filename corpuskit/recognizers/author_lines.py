"""Names in a line that a model takes for a byline: dates, counters, roles and links stand between them."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from corpuskit.article import Block, Mark
from corpuskit.lexicon import find_agency, label_pattern, name_particles, phrases
from corpuskit.patterns import lazy
from corpuskit.recognizers.byline import Byline, by_word, read_piece
from corpuskit.recognizers.dates import RECORDING_LENGTH, FoundDate, find_dates
from corpuskit.recognizers.folding import fold
from corpuskit.recognizers.names import (
    Name,
    classify,
    is_profession,
    is_role_word,
    likeliest,
    split_names,
)

_LONGEST_LINE, _LONGEST_LABELLED = 160, 400
_LONGEST_LABEL: Final = 30
_CREDIT_START: Final = re.compile(r"[^\s/]+/[^\W\d_]")
"""An outlet or a picture desk, and a name right behind the slash: ``example.org/Jane Roe``."""
_MOST_BIO_WORDS: Final = 4
_NOISE: Final = lazy(r"[\u200b\u2060]|\S+@\S+\.\S+|(?<!\w)@\w{2,}|(?<=\w)@\w{2,}+(?!\.\w)|https?://\S+")
_BREAK: Final = lazy(r"\n|\s{3,}|[|•·▪►»«:：()\[\]<>*]|\s[-–—/]\s|(?<=\w)/(?=\w)|(?<!\w)[0-9][0-9:.,/-]*")
_PLAIN_WORD: Final = lazy(r"[^\W\d_][\w.'’-]*")


def read_author_line(
    block: Block, dates: list[FoundDate] | None = None, breaks: Sequence[int] = ()
) -> Byline | None:
    """Every name in a short line, or the name that a sentence about its author begins with.

    ``dates`` are those of the line where they are known already; ``breaks`` are the places in its text where
    the source has a line break that parts names.
    """
    text = block.text
    longest = _LONGEST_LABELLED if by_word().match(fold(text[:_LONGEST_LABEL])) else _LONGEST_LINE
    if len(text) > longest or text.count(". ") > 1:
        return _leading_name(text)
    if "©" in text or label_pattern("photo-credit", "video-credit").match(fold(text)):
        return None
    start, labelled = _behind_by_word(text)
    linked = [m for m in block.marks if m.kind == "link" and m.start >= start]
    names: list[Name] = []
    jobs: list[tuple[int, int]] = []
    dates = find_dates(text) if dates is None else dates
    for left, right in _stretches(text, start, linked, dates, breaks):
        for begin, end in split_names(text[left:right], left):
            if names and _goes_on(text[begin:end], end < len(text)):
                return Byline(likeliest(names), jobs)
            read_piece(text, begin, end, labelled, names, jobs)
    if not names or (not labelled and _is_picture_credit(text, names)) or RECORDING_LENGTH.search(text):
        return None
    return Byline(likeliest(names), jobs)


def _is_picture_credit(text: str, names: list[Name]) -> bool:
    """Whether a line names a picture agency, or someone and, behind a slash, an agency."""
    if any(name.agency and (agency := find_agency(name.text)) and agency.photo for name in names):
        return True
    if _CREDIT_START.match(text) and text.find("/") < names[0].start:
        return True
    return any(name.agency and "/" in text[max(name.start - 2, 0) : name.start] for name in names[1:])


def _goes_on(piece: str, more: bool) -> bool:
    """Whether the line goes on with something else than names: ``in News``, ``for`` and a link."""
    word = piece.split(None, 1)[0]
    if not word.islower() or word in name_particles() or is_profession(piece):
        return False
    return " " in piece or (more and word not in phrases("conjunction"))


def has_by_word(text: str) -> bool:
    """Whether a "by" stands in the text, at its start or inside."""
    return by_word().search(fold(text)) is not None


def ends_with_by_word(text: str) -> bool:
    """Whether a short line leads up to a name: ``Von``, ``A comment by``."""
    if len(text) > _LONGEST_LABEL:
        return False
    folded = fold(text)
    return any(match.end() == len(folded) for match in by_word().finditer(folded))


def names_in(text: str) -> list[Name]:
    """Every name in a value that is known to hold authors and nothing else."""
    start, _ = _behind_by_word(text)
    names: list[Name] = []
    for left, right in _stretches(text, start, [], find_dates(text)):
        for begin, end in split_names(text[left:right], left):
            read_piece(text, begin, end, True, names, [])
    return names


def _behind_by_word(text: str) -> tuple[int, bool]:
    """Where the names begin: behind the first "by" that stands alone, else at the line's start."""
    folded = fold(text)
    match = by_word().match(folded)
    if match is None:
        match = next((m for m in by_word().finditer(folded) if _introduces(text, m)), None)
    return (match.end(), True) if match else (0, False)


def _introduces(text: str, match: re.Match[str]) -> bool:
    """Whether a "by" inside a line has a name of two words behind it; else it may be a name's particle.

    In scripts without case it may be the title behind a name: ``김하늘 기자 name@example.org``.
    """
    behind = text[match.end() :]
    if match.group()[:1] >= "\u2e80":
        return behind[:1] >= "\u2e80"
    if match.group().rstrip()[-1:] in ":：":
        return True
    words = behind.split()[:2]
    return len(words) == 2 and all(word[0].isupper() for word in words)


def _stretches(
    text: str, start: int, linked: list[Mark], dates: list[FoundDate], breaks: Sequence[int] = ()
) -> list[tuple[int, int]]:
    """The stretches that may hold names: between dates, noise, breaks and the borders of links."""
    borders = {start, len(text), *(place for place in breaks if place > start)}
    gaps = [(found.start, found.end) for found in dates if found.start >= start]
    if "@" in text or "://" in text or not text.isascii():
        gaps += [match.span() for match in _NOISE.finditer(text, start)]
    gaps += [match.span() for match in _BREAK.finditer(text, start)]
    for left, right in gaps:
        borders |= {left, right}
    for mark in linked:
        borders |= {mark.start, mark.end}
    places = sorted(borders)
    pairs = pairwise(places)
    return [(a, b) for a, b in pairs if not any(left <= a and b <= right for left, right in gaps)]


def _leading_name(text: str) -> Byline | None:
    start, labelled = _behind_by_word(text[:30])
    words = [match.span() for match in re.finditer(r"\S+", text[start : start + 80])]
    taken: list[tuple[int, int]] = []
    for left, right in words[: _MOST_BIO_WORDS + 1]:
        word = text[start + left : start + right]
        particle = word.casefold() in name_particles()
        if not _PLAIN_WORD.match(word) or not (word[0].isupper() or particle):
            break
        taken.append((left, right))
        if word[-1] in ",;:":
            break
    while taken and is_role_word(text[start + taken[0][0] : start + taken[0][1]]):
        taken.pop(0)
    if not 2 <= len(taken) <= _MOST_BIO_WORDS:
        return None
    begin, end = start + taken[0][0], start + taken[-1][1]
    name = text[begin:end].rstrip(",;:.")
    kind = classify(name)
    if kind is None or (kind[0] != "person" and not labelled):
        return None
    return Byline([Name(name, begin, begin + len(name), kind[0], kind[1])], [])
