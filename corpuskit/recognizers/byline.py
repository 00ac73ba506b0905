"""The byline: who wrote it, in which role, and for which agency."""

import re
from functools import cache
from typing import Final

from corpuskit.article import Author, Block, Mark
from corpuskit.lexicon import (
    LabelPattern,
    alternatives,
    day_periods,
    find_agency,
    label_pattern,
    months,
    name_particles,
    name_suffixes,
    phrases,
    time_zones,
    weekdays,
)
from corpuskit.patterns import lazy
from corpuskit.recognizers.addresses import is_author_path
from corpuskit.recognizers.folding import fold, has_one
from corpuskit.recognizers.names import (
    Name,
    NameType,
    classify,
    is_profession,
    peel_roles,
    repeats,
    split_names,
)
from corpuskit.recognizers.reading import Reading, in_order, with_role, without_marks

_LONGEST: Final = 400
_MOST_WORDS: Final = 40
_SENTENCE_END: Final = lazy(r"[.!?。！？](?:[\"'”’»)]*)$")
_LABEL: Final = re.compile(r"\s[^\W\d_]+:\s")
"""A label inside the line (``Jane Roe Highlight: …``): what it introduces is no name."""
_NOT_NAMES: Final[tuple[str, ...]] = (
    "share", "comments", "navigation", "newsletter", "subscribe", "advertisement", "related", "teaser",
    "reply", "cookie", "tags", "copyright", "photo-credit", "video-credit", "read-time", "published",
    "modified", "source-url", "byline-noise", "inner-label",
)  # fmt: skip
_ADDRESS: Final = lazy(r"www\.|[^\W\d_]{2}\.[a-z]{2,6}$")
_PIECE_BORDER: Final = lazy(r"[,;|•·/()]")
_PLAIN_WORD: Final = lazy(r"[^\W\d_][\w.'’-]*")
_NOISE: Final = re.compile(r"[\u200b\u2060].*$|\S+@\S+\.\S+|(?<!\w)@\w{2,}", re.DOTALL)


class Byline:
    """What a line says about its authors: names with their places, and roles with theirs."""

    __slots__ = ("jobs", "names")

    def __init__(self, names: list[Name], jobs: list[tuple[int, int]]) -> None:
        self.names = names
        self.jobs = jobs


def read_byline(block: Block) -> Byline | None:
    """Read a line that introduces authors, by its first word or because it is nothing but linked names.

    ``None``: the line is no byline.
    """
    text = block.text
    if not text or len(text) > _LONGEST:
        return None
    match = label_pattern("byline").match(fold(text))
    links = [mark for mark in block.marks if mark.kind == "link"]
    if (match is None and not links) or len(text.split()) > _MOST_WORDS:
        return None
    if match is not None and match.end() < len(text):
        start = match.end()
        linked = [mark for mark in links if mark.start >= start]
        byline = _linked_names(text, linked) if linked else _plain_names(text, start)
        return byline if byline.names and (linked or not _is_sentence(text)) else None
    if links and _is_only_links(text, links):
        byline = _linked_names(text, links)
        sure = all(_is_linked_author(name, links) for name in byline.names)
        return byline if byline.names and sure else None
    return None


def _is_linked_author(name: Name, links: list[Mark]) -> bool:
    """Whether a link alone in a line can be an author: an agency, a full name, or a page about an author."""
    kind = classify(name.text)
    if kind is None or _is_no_name(fold(name.text)):
        return False
    if kind[1] or kind[0] == "organization" or _is_full_name(name.text, kind[0]):
        return True
    return any(mark.start <= name.start < mark.end and is_author_path(mark.target) for mark in links)


def _is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, and not with the full stop of a name's suffix (``Ph.D.``)."""
    if _SENTENCE_END.search(text) is None:
        return False
    return text.rsplit(None, 1)[-1].casefold().replace(".", "") not in name_suffixes()


def apply_byline(reading: Reading, index: int, byline: Byline, rule: str, *, as_authors: bool = True) -> None:
    """Make the block at ``index`` the byline, and its names the article's authors."""
    block = reading.blocks[index]
    marks = list(without_marks(block, "link", "strong", "emphasis"))
    marks += [Mark(name.type, name.start, name.end) for name in byline.names]
    marks += [Mark("job", start, end) for start, end in byline.jobs]
    # Behind the names, so that a name holds its link and not the link the name.
    marks += [mark for mark in block.marks if mark.kind == "link" and mark.target]
    reading.blocks[index] = with_role(block, "byline", rule, in_order(marks))
    reading.byline = f"{reading.byline} {block.text}" if reading.byline else block.text
    reading.note("byline", rule, block.span)
    if not as_authors:
        return
    for position, name in enumerate(byline.names):
        _add_author(reading, block, name, _job_of(block, byline, position))
    if byline.names:
        first, last = byline.names[0], byline.names[-1]
        reading.note("authors", rule, block.source_span(first.start, last.end) or block.span)
    if any(name.agency for name in byline.names):
        reading.note("agencies", rule, block.span)


def _add_author(reading: Reading, block: Block, name: Name, job: str | None) -> None:
    if name.agency:
        reading.add_agency(name.agency)
    for known in reading.authors:
        if _is_same(known.name, name):
            return
    url = None
    for mark in block.marks:
        if mark.kind == "link" and mark.target and mark.start <= name.start < mark.end:
            url = mark.target
            break
    reading.authors.append(Author(name.text, name.type, job, url))


def _is_same(known: str, name: Name) -> bool:
    """Whether a name is known already: as it is written, or as another name of the same agency."""
    if known.casefold() == name.text.casefold():
        return True
    agency = find_agency(known) if name.agency else None
    return agency is not None and agency.name == name.agency


def _job_of(block: Block, byline: Byline, position: int) -> str | None:
    """The role that stands between this name and the next."""
    start = byline.names[position].end
    end = byline.names[position + 1].start if position + 1 < len(byline.names) else len(block.text)
    for left, right in byline.jobs:
        if start <= left < end:
            return block.text[left:right]
    return None


def _linked_names(text: str, links: list[Mark]) -> Byline:
    """Every link is a name; what stands between them may be a role."""
    names: list[Name] = []
    jobs: list[tuple[int, int]] = []
    for position, mark in enumerate(links):
        if position and _leads_elsewhere(text[links[position - 1].end : mark.start]):
            break
        name = text[mark.start : mark.end].strip()
        if name:
            kind, agency = classify(name) or ("organization" if len(name.split()) > 1 else "person", None)
            names.append(Name(name, mark.start, mark.end, kind, agency))
        end = links[position + 1].start if position + 1 < len(links) else len(text)
        if mark.end >= end:
            continue
        for left, right in split_names(text[mark.end : end], mark.end):
            piece = text[left:right]
            if is_profession(piece):
                jobs.append((left, right))
            found = classify(piece)
            if found and found[1]:
                names.append(Name(piece, left, right, "organization", found[1]))
    return Byline(names, jobs)


def _leads_elsewhere(between: str) -> bool:
    """Whether what stands between two links says that the second is no name: ``in``, as before a section."""
    joining = phrases("conjunction") | name_particles()
    pieces = [piece.strip() for piece in _PIECE_BORDER.split(between) if piece.strip()]
    return any(
        (word := piece.split()[0]).islower() and word not in joining and not is_profession(piece)
        for piece in pieces
    )


def _plain_names(text: str, start: int) -> Byline:
    names: list[Name] = []
    jobs: list[tuple[int, int]] = []
    end = len(text)
    noise = _NOISE.search(text, start)
    if noise:
        end = noise.start()
    if has_one(text, ":："):
        label = _inner_label().search(fold(text), start, end) or _LABEL.search(text, start, end)
        if label:
            end = label.start()
    for left, right in split_names(text[start:end], start, label=text[:start]):
        if names and label_pattern("byline-noise").match(fold(text[left:right])):
            break
        read_piece(text, left, right, True, names, jobs)
    return Byline(names, jobs)


def read_piece(
    text: str, begin: int, end: int, labelled: bool, names: list[Name], jobs: list[tuple[int, int]]
) -> None:
    """Add what ``text[begin:end]`` says, a name or a role, to ``names`` and ``jobs``; noise is passed over.

    ``labelled``: a "by" introduces it, so that one word may be a name.
    """
    piece = text[begin:end]
    if piece.casefold() in phrases("with-agencies"):
        return
    if is_profession(piece) and not peel_roles(text, begin, end)[1]:
        jobs.append((begin, end))
        return
    match = by_word().match(fold(piece))
    if match is not None:
        begin, labelled = begin + match.end(), True
    roles, name = peel_roles(text, begin, end)
    if name is not None:
        name = (name[0], _before_button(text, *name))
    if name is None or _is_no_name(fold(text[slice(*name)])):
        return
    piece = text[slice(*name)]
    if roles and names and " " not in piece and piece[:1] < "\u2e80":
        jobs.append((begin, end))
        return
    if roles and classify(piece) == ("organization", None):
        roles, name, piece = [], (begin, end), text[begin:end]
    kind = classify(piece) or (_SMALL_NAME if labelled and _is_small_name(piece) else None)
    if kind is None or not (labelled or kind[1] or _is_full_name(piece, kind[0])):
        return
    if _ADDRESS.search(piece) and (names or "www." in piece):
        return
    jobs.extend(roles)
    known = [name.text for name in names]
    if all(other.casefold() != piece.casefold() for other in known) and not repeats(piece, known):
        names.append(Name(piece, *name, kind[0], kind[1]))


def _before_button(text: str, begin: int, end: int) -> int:
    """Where a full name ends that runs on into a button: ``Jane Roe Contact Reporter``."""
    button = _button().search(fold(text), begin, end)
    return button.start() if button and len(text[begin : button.start()].split()) >= _FULL_NAME else end


_FULL_NAME: Final = 2


@cache
def _button() -> re.Pattern[str]:
    words = alternatives(phrases("byline-noise"))
    return re.compile(rf"\s(?:{words})(?!\w)")


@cache
def _inner_label() -> re.Pattern[str]:
    """A label of what stands below the byline, perhaps with a space before its colon (``Résumé :``)."""
    words = alternatives(phrases("inner-label"))
    return re.compile(rf"\s(?:{words})\s?[:：]")


@cache
def _not_names() -> LabelPattern:
    return label_pattern(*_NOT_NAMES)


def _is_no_name(folded: str) -> bool:
    """Whether a piece is introduced as something else, or is words of dates and times alone."""
    match = label_pattern("date-words").match(folded)
    if match is not None and (match.end() == len(folded) or folded[match.end()].isdigit()):
        return True
    if _not_names().match(folded):
        return True
    words = folded.replace(".", "").split()
    if words and words[0] in _clock_words():
        return True
    return all(word in months() or word in weekdays() or word in _clock_words() for word in words)


@cache
def _clock_words() -> frozenset[str]:
    """Halves of the day, abbreviations of time zones and words for "o'clock", case-folded."""
    zones = {zone.casefold() for zone in time_zones()}
    return frozenset(day_periods()) | zones | phrases("o-clock")


_SMALL_NAME: Final[tuple[NameType, str | None]] = ("person", None)


def _is_small_name(piece: str) -> bool:
    """Two or three words in small letters behind a "by": a name that a scraper wrote small."""
    words = piece.split()
    return 2 <= len(words) <= 3 and piece.islower() and all(_PLAIN_WORD.fullmatch(word) for word in words)


def _is_full_name(piece: str, kind: str) -> bool:
    """A name that needs no "by": two words or more, or one in a script that writes names as one."""
    return kind == "person" and (" " in piece or not any(c.lower() != c.upper() for c in piece))


@cache
def by_word() -> re.Pattern[str]:
    """A "by" of any language, with its colon."""
    words = phrases("byline")
    spaced = alternatives([word for word in words if word[0] < "\u2e80"])
    unspaced = alternatives([word for word in words if word[0] >= "\u2e80"])
    return re.compile(rf"(?:(?<!\w)(?:{spaced})(?:\s*[:：]\s*|\s+|$)|(?:{unspaced})\s*[:：／/]?\s*)")


def _is_only_links(text: str, links: list[Mark]) -> bool:
    rest = list(text)
    for mark in links:
        rest[mark.start : mark.end] = " " * (mark.end - mark.start)
    words = "".join(rest).casefold().split()
    conjunctions = phrases("conjunction")
    return all(word.strip(",;|•·/") in conjunctions or not any(map(str.isalnum, word)) for word in words)
