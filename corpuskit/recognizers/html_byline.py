"""Bylines of pages: lines that the page's own names for its elements call so, or that a "by" introduces."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from corpuskit.article import Author, Block
from corpuskit.formats import Page
from corpuskit.lexicon import (
    date_prepositions,
    find_agency,
    label_pattern,
    name_particles,
    phrases,
    phrases_in,
)
from corpuskit.recognizers.author_lines import has_by_word, names_in, read_author_line
from corpuskit.recognizers.byline import Byline, apply_byline, by_word
from corpuskit.recognizers.dates import find_dates
from corpuskit.recognizers.folding import fold
from corpuskit.recognizers.head_features import Core, has_author_link
from corpuskit.recognizers.html_called import (
    MENUS_ALONE,
    NO_PLACE,
    OTHERS,
    is_called_byline,
    is_in_facts,
    is_of_others,
)
from corpuskit.recognizers.names import Name, is_person, likeliest
from corpuskit.recognizers.reading import Reading, with_role
from corpuskit.recognizers.stated import is_outlet, outlets

_LONGEST, _LONGEST_NAME = 120, 40
_ABOVE, _INSIDE, _BELOW = 14, 3, 16
_FROM_HEADLINE, _RIGHT_ABOVE = 30, 5
_MOST_WORDS: Final = 4
_LABELS: Final[tuple[str, ...]] = (
    "published", "modified", "byline", "comments", "share", "navigation", "related", "subscribe", "read-time",
    "tags", "reply", "photo-credit",
)  # fmt: skip
_NO_NAME: Final = re.compile(r"[/@|#?!<>=]|https?|\d{3}")


def plausible(reading: Reading, page: Page, bylines: dict[int, Byline]) -> dict[int, Byline]:
    """Of the lines that the model takes for bylines those that something else in the page confirms."""
    return {
        i: line
        for i, line in bylines.items()
        if not is_of_others(page, i, NO_PLACE)
        and not all(is_label(name.text) or fold(name.text) in phrases("nobody") for name in line.names)
        and (
            is_called_byline(page, i)
            or has_author_link(reading.blocks[i])
            or has_by_word(reading.blocks[i].text)
            or any(name.agency for name in line.names)
            or _is_bold_name(reading.blocks[i], line)
        )
    }


def _is_bold_name(block: Block, line: Byline) -> bool:
    """Whether a line is full names of people in bold, and nothing else."""
    bold = sum([mark.end - mark.start for mark in block.marks if mark.kind in {"strong", "emphasis"}])
    named = sum([len(name.text) for name in line.names])
    size = len(block.text.strip())
    people = all(name.type == "person" and " " in name.text for name in line.names)
    return people and bold >= _MOSTLY * size and named >= _MOSTLY * size


_MOSTLY: Final = 0.9


def name_bylines(reading: Reading, core: Core, headline: int, taken: set[int]) -> set[int]:
    """The short lines near the head that name the authors whom the page states."""
    top = core.top(headline, _ABOVE)
    wanted = [author.name.casefold() for author in reading.authors]
    found: set[int] = set()
    for i in range(top, min(core.start + _INSIDE, len(reading.blocks))):
        block = reading.blocks[i]
        if i in taken or not 2 < len(block.text) <= _LONGEST_LINE or block.role == "headline":
            continue
        text = block.text.casefold()
        if any(name in text for name in wanted) and (line := read_author_line(block)) is not None:
            apply_byline(reading, i, line, "byline.names-stated-authors", as_authors=False)
            found.add(i)
    return found


_LONGEST_LINE: Final = 160


def contradicting(
    reading: Reading, page: Page, core: Core, headline: int, taken: Iterable[int]
) -> "Called | None":
    """A byline beside the headline that names others in full, where whom the page states is not shown there.

    What ``meta`` and the like state is often the site, or who stored the article. JSON-LD is believed, save
    where it has what someone goes by (``jroe``, ``Jane``) and the byline has a full name.
    """
    aliases = all(_is_alias(author.name) for author in reading.authors)
    origins = {entry.rule for entry in reading.evidence if entry.field == "authors"}
    if "authors.json-ld" in origins and not aliases:
        return None
    top = core.top(headline, _ABOVE)
    around = reading.blocks[max(top - _RIGHT_ABOVE, 0) : core.start + _INSIDE]
    near = "\n".join([block.text for block in around if len(block.text) <= _LONGEST_LINE]).casefold()
    if not aliases and any(author.name.casefold() in near for author in reading.authors):
        return None
    found = find_called(reading, page, core, headline, taken, near=True)
    if found is None or not found.is_full:
        return None
    words = {word for author in reading.authors for word in fold(author.name).split()}
    own = [fold(name.text).split() for name in found.names]
    if aliases and words <= {name[0] for name in own}:
        return found
    return found if words.isdisjoint({word for name in own for word in name}) else None


def _is_alias(name: str) -> bool:
    return " " not in name and name.isascii() and find_agency(name) is None


class Called(NamedTuple):
    """A line that says who wrote the article: by names, or by what someone goes by."""

    block: int
    names: list[Name]
    alias: str = ""

    @property
    def is_full(self) -> bool:
        """Whether it has the full name of a person."""
        return any(name.type == "person" and " " in name.text for name in self.names)


def find_called(
    reading: Reading, page: Page, core: Core, headline: int, taken: Iterable[int], *, near: bool = False,
    outlet: bool = False,
) -> Called | None:  # fmt: skip
    """The first line near the head, or below the body, that is called a byline or begins with a "by".

    ``near``: only what stands from the headline to the body counts; ``outlet``: its author may be the outlet.
    """
    spoken = _spoken(reading)
    known = frozenset() if outlet else outlets(reading)
    skipped = set(taken)
    for i in _places(reading, page, core, headline, near=near):
        block = reading.blocks[i]
        if i in skipped or not 2 < len(block.text) <= _LONGEST or block.role in _NO_BYLINES:
            continue
        if is_of_others(page, i, MENUS_ALONE if core.start - _ABOVE <= i < core.start else OTHERS):
            continue
        inside = core.start + _INSIDE <= i <= core.end
        found = _read(block, i, known, spoken, called=is_called_byline(page, i), label=inside)
        if found is None and i < core.start and is_in_facts(page, i) and is_person(block.text):
            found = _read(block, i, known, spoken, called=True, label=inside)
            found = found if found is not None and found.is_full else None
        if found is not None:
            return found
    return None


def _spoken(reading: Reading) -> frozenset[str]:
    """The "by" of the page's language, and of English, in which systems speak."""
    code = reading.language.code.split("-")[0]
    own = phrases_in("byline", code)
    return own | phrases_in("byline", "en") if own else phrases("byline")


_NO_BYLINES: Final = frozenset({"headline", "caption", "credit", "comment", "copyright"})


def _places(reading: Reading, page: Page, core: Core, headline: int, *, near: bool) -> list[int]:
    top = core.top(headline, _ABOVE)
    last = min(len(page.hints), len(reading.blocks))
    between = [
        i
        for i in range(top, min(core.start + _INSIDE, last))
        if i <= top + _FROM_HEADLINE or i >= core.start - _ABOVE
    ]
    if near:
        return between
    above = range(top - 1, max(top - _ABOVE, 0) - 1, -1)
    inside = range(min(core.start + _INSIDE, last), min(core.end + 1, last))
    return [*between, *above, *range(core.end + 1, min(core.end + _BELOW, last)), *reversed(inside)]


def _read(
    block: Block, index: int, known: frozenset[str], spoken: frozenset[str], *, called: bool, label: bool
) -> Called | None:
    """What a line says: what a "by" introduces, else the only piece of a line that is called a byline.

    ``spoken`` are the "by" of the page's language; ``label``: a line counts only where it begins with a "by"
    and a colon.
    """
    if label:
        if len(block.text) > _LONGEST_LABELLED:
            return None
        if _COLON.match(fold(block.text)) is None:
            found = _of(block, index, _pieces(block.text)[0][:2], known) if _is_by_and_names(block) else None
            return found if found is not None and found.is_full else None
        called = False
    if not called and not _says_one(fold(block.text), spoken):
        return None
    pieces = _pieces(block.text)
    introduced = [(left, right) for left, right, by in pieces if by and (called or by in spoken)]
    if introduced:
        found = _of(block, index, introduced[0], known)
        if found is None or called or found.is_full or (found.alias and len(pieces) > 1):
            return found
        return found if found.alias and " " not in found.alias else None
    if len(block.text) > _LONGEST_NAMES or not called or block.text.endswith(":"):
        return None
    rest = [(left, right) for left, right, _ in pieces if not is_label(block.text[left:right])]
    named = [piece for piece in rest if any(" " in n.text for n in names_in(block.text[slice(*piece)]))]
    if named or len(rest) == 1:
        return _of(block, index, (named or rest)[0], known)
    return None


def _says_one(folded: str, words: frozenset[str]) -> bool:
    for word in words:  # noqa: SIM110  a generator costs more than the search
        if word in folded:
            return True
    return False


def _is_by_and_names(block: Block) -> bool:
    """Whether a line is a "by" and names, and nothing else: ``by Jane Roe``."""
    pieces = _pieces(block.text)
    return len(pieces) == 1 and bool(pieces[0][2]) and pieces[0][1] == len(block.text.rstrip())


_LONGEST_LABELLED, _LONGEST_NAMES = 80, 60
_SHORTEST_NOISE: Final = 8
_COVERED: Final = 0.6


def _of(block: Block, index: int, piece: tuple[int, int], known: frozenset[str]) -> Called | None:
    """The names in a piece, or the piece as what someone goes by."""
    left, right = piece
    text = block.text[left:right]
    folded = fold(text)
    if any(phrase in folded for phrase in phrases("byline-noise") if len(phrase) >= _SHORTEST_NOISE):
        return None
    names = [
        name._replace(start=name.start + left, end=name.end + left)
        for name in likeliest(names_in(text))
        if (" " in name.text or name.agency) and not is_label(name.text)
    ]
    names = [name for name in names if name.type == "person" or name.agency] or names
    covered = sum(len(name.text) for name in names)
    if names and (len(names) > 1 or "," in text or covered >= _COVERED * len(text) or has_by_word(text)):
        return None if all(is_outlet(n.text, known) and not n.agency for n in names) else Called(index, names)
    if not 2 < len(text) <= _LONGEST_NAME or _NO_NAME.search(text) or len(text.split()) > _MOST_WORDS:
        return None
    if is_label(text) or folded in phrases("nobody") or is_outlet(text, known):
        return None
    return Called(index, [], text)


_SEPARATOR: Final = re.compile(
    r"\s*[|•·►»\n;]\s*|\s+[-–—/]\s+|\s{3,}|\s*\d{1,2}[:.h]\d{2}\b\s*|\s*[(（][^()（）]*[)）]?\s*"
)
_TRIMMED: Final = " ,:.-–—/\u00a0\u200b"


def _borders(text: str) -> list[tuple[int, int]]:
    """Where dates, times and signs part a line."""
    borders = [(found.start, found.end) for found in find_dates(text)]
    return sorted(borders + [match.span() for match in _SEPARATOR.finditer(text)])


def _pieces(text: str) -> list[tuple[int, int, str]]:
    """The pieces between dates, times, signs; and the "by" that introduces each, which is cut off."""
    found = []
    previous = 0
    for left, right in [*_borders(text), (len(text), len(text))]:
        if previous < left:
            found.append((previous, left))
        previous = max(previous, right)
    pieces = [_without_by(text, left, right) for left, right in found]
    return [piece for piece in pieces if piece[0] < piece[1]]


def _without_by(text: str, left: int, right: int) -> tuple[int, int, str]:
    folded = fold(text[left:right])
    lead = len(folded) - len(folded.lstrip(_TRIMMED))
    left, folded = left + lead, folded[lead:]
    introduced = ""
    match = by_word().match(folded)
    if match is None:
        label = label_pattern("published", "modified").match(folded)
        if label is not None:
            match = next((m for m in by_word().finditer(folded, label.end()) if m.end() < len(folded)), None)
    while match is not None and match.end() > 0:
        introduced = introduced or match.group().strip(" :：")
        left, folded = left + match.end(), folded[match.end() :]
        match = by_word().match(folded)
    counted = _COUNTED.match(text, left, right)
    left = counted.end() if counted else left
    words = [m.span() for m in re.finditer(r"\S+", text[left:right])]
    cut = next((m for m in words[1:] if text[left + m[0] : left + m[1]] in date_prepositions()), None)
    if introduced and cut is not None:
        right = left + cut[0]
        words = words[: words.index(cut)]
    while words and fold(text[left + words[-1][0] : left + words[-1][1]]).strip(_TRIMMED) in _glue():
        right = left + words.pop()[0]
    trimmed = text[left:right].strip(_TRIMMED)
    start = text.find(trimmed, left) if trimmed else right
    return start, start + len(trimmed), introduced


_COUNTED: Final = re.compile(r"\d{1,4}\s[^\W\d_]+(?:\s|$)")
"""How many comments, views, shares."""


@cache
def _glue() -> frozenset[str]:
    """What stands between a name and a date, and belongs to neither."""
    labels = {phrase for kind in ("published", "modified") for phrase in phrases(kind) if " " not in phrase}
    return (phrases("date-words") - name_particles()) | date_prepositions() | labels


_COLON: Final = re.compile(r"[^\W\d_]{3,12}(?:[/ ][^\W\d_]{1,8})?\s?[:：]")


def reread(reading: Reading, bylines: dict[int, Byline]) -> Called | None:
    """What a "by" introduces in the only line that a model found, where the model's names are others."""
    if len(bylines) != 1:
        return None
    ((index, line),) = bylines.items()
    block = reading.blocks[index]
    found = _read(block, index, outlets(reading), _spoken(reading), called=True, label=False)
    if found is None or found.names or any(name.agency for name in line.names):
        return None
    introduced = any(by for _, _, by in _pieces(block.text))
    return found if introduced else None


def take_called(reading: Reading, found: Called) -> None:
    """Make the line the byline, and whom it names the article's authors."""
    block = reading.blocks[found.block]
    if found.names:
        apply_byline(reading, found.block, Byline(found.names, []), "byline.called")
        return
    reading.blocks[found.block] = with_role(block, "byline", "byline.called")
    reading.byline = block.text
    reading.note("byline", "byline.called", block.span, "medium")
    reading.authors.append(Author(found.alias))
    reading.note("authors", "byline.called", block.span, "medium")


def is_label(text: str) -> bool:
    """Whether a text begins with a label of dates, bylines or buttons."""
    return label_pattern(*_LABELS).match(fold(text)) is not None
