"""The head that a scraper prints: a title, a line of authors, a time stamp as only programs write it.

Authors there were collected from all of the page: the article's own come first, then perhaps photographers,
the outlet, and authors of other articles.
"""

import re
from typing import Final, NamedTuple

from corpuskit.article import Author, Publisher
from corpuskit.lexicon import label_pattern
from corpuskit.patterns import lazy
from corpuskit.recognizers.byline import Byline, apply_byline, read_piece
from corpuskit.recognizers.folding import fold
from corpuskit.recognizers.names import Name, begins_with_common_word, likeliest, split_names
from corpuskit.recognizers.reading import Reading
from corpuskit.recognizers.stated import repetitions
from corpuskit.recognizers.text_keys import letters

_STAMP: Final = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d+)?(?:\s?(?:Z|UTC|[+-]\d\d:?\d\d))?")
_LONGEST_TITLE: Final = 300
_MOST_AUTHORS: Final = 4
"""More people than this wrote few articles; of the longer lists in gold, all but those with initials behind
each name were the page's."""
_DOMAIN: Final = re.compile(r"\w\.[a-z]{2,6}\b")
_SLASH_BEFORE: Final = lazy(r"(?:^|[,;])([^,;/]{1,60})/\s*$")
_SLASH_BEHIND: Final = lazy(r"\s*/([^,;/]{1,60})")
_BRACKETED: Final = re.compile(r"\s*\([^()]{1,40}\)")


class MachineHead(NamedTuple):
    """Where the head stands: the title's block, the line of authors' (-1: there is none), the stamp's."""

    title: int
    authors: int
    stamp: int


def find_machine_head(reading: Reading) -> MachineHead | None:
    """The head, if the document opens with one: the title, perhaps ``By …``, and the stamp right below."""
    blocks = reading.blocks
    top = 0
    while top < len(blocks) and not (blocks[top].text and blocks[top].kind != "metadata"):
        top += 1
    if top + 1 >= len(blocks) or len(blocks[top].text) > _LONGEST_TITLE:
        return None
    if _is_stamp(blocks[top + 1].text):
        return MachineHead(top, -1, top + 1)
    below = top + 2 < len(blocks) and _is_stamp(blocks[top + 2].text)
    if below and label_pattern("byline").match(fold(blocks[top + 1].text)):
        return MachineHead(top, top + 1, top + 2)
    return None


def _is_stamp(text: str) -> bool:
    return text[:1].isdecimal() and _STAMP.fullmatch(text) is not None


def assign_title(reading: Reading, head: MachineHead) -> None:
    """Make the head's title the headline."""
    block = reading.assign(head.title, "headline", "headline.above-machine-stamp")
    reading.headline = block.text
    reading.note("headline", "headline.above-machine-stamp", block.span)
    for place in repetitions(reading.blocks, block.text):
        if place != head.title:
            reading.assign(place, "headline", "headline.repeated")


def names_outlets_alone(reading: Reading, head: MachineHead) -> bool:
    """Whether the head's line of authors names no one but outlets, so that the text may know better."""
    return head.authors >= 0 and _are_outlets(_read_list(reading, head.authors))


def _are_outlets(line: Byline) -> bool:
    return all(name.type == "organization" and not name.agency for name in line.names)


def assign_authors(reading: Reading, head: MachineHead) -> None:
    """Take the authors from the head's line; a line in the text goes before one that names outlets alone."""
    if head.authors < 0:
        return
    line = _read_list(reading, head.authors)
    found = bool(reading.authors)
    only_outlets = _are_outlets(line)
    apply_byline(reading, head.authors, line, "byline.machine-head", as_authors=not (found and only_outlets))
    if found and only_outlets and line.names and reading.publisher is None:
        reading.publisher = Publisher(line.names[0].text, None)
        reading.note("publisher", "byline.machine-head", reading.blocks[head.authors].span, "medium")
    elif found and not only_outlets:
        reading.authors = [Author(name.text, name.type) for name in line.names]


def _read_list(reading: Reading, index: int) -> Byline:
    text = reading.blocks[index].text
    match = label_pattern("byline").match(fold(text))
    start = match.end() if match else 0
    names: list[Name] = []
    jobs: list[tuple[int, int]] = []
    initialled: set[str] = set()
    pieces = split_names(text[start:], start)
    named = [piece for piece in pieces if not _DOMAIN.search(text, *piece)]
    for left, right in named or pieces:
        bracket = _BRACKETED.search(text, left, right)
        known = len(names)
        if not _is_credit(text, left, right):
            read_piece(text, left, bracket.start() if bracket else right, True, names, jobs)
        if bracket and len(names) > known:
            initialled.add(names[-1].text)
    code = reading.language.code
    names = [n._replace(type="organization") if begins_with_common_word(n.text, code) else n for n in names]
    people = [name for name in names if name.type == "person" and " " in name.text]
    if len(people) > _MOST_AUTHORS:
        source = letters(reading.draft.source.text)
        sure = [n for n in people if n.text in initialled or source.count(letters(n.text)) > 1]
        names = sure or people[:1]
    return Byline(likeliest(names), jobs)


def _is_credit(text: str, left: int, right: int) -> bool:
    """Whether a piece stands on one side of a slash, and the other is no full name: ``ABC/Jane Roe``."""
    before, after = _SLASH_BEFORE.search(text, 0, left), _SLASH_BEHIND.match(text, right)
    sides = [match[1].strip() for match in (before, after) if match]
    return any(" " not in side for side in sides) or (bool(sides) and " " not in text[left:right])
