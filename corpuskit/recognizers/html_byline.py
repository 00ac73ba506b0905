"""Authors of a page that states none: lines that the page's own names for its elements call a byline."""

import re
from typing import Final

from corpuskit.article import Author, Block
from corpuskit.formats import Page
from corpuskit.lexicon import label_pattern
from corpuskit.recognizers.author_lines import has_by_word, names_in, read_author_line
from corpuskit.recognizers.byline import Byline, apply_byline, by_word
from corpuskit.recognizers.dates import find_dates
from corpuskit.recognizers.folding import fold
from corpuskit.recognizers.head_features import Core, has_author_link
from corpuskit.recognizers.reading import Reading, with_role
from corpuskit.recognizers.stated import is_outlet, outlets

_WORDS: Final = frozenset({
    "author", "authors", "byline", "autor", "autoren", "autores", "auteur", "verfasser", "redakteur",
    "writer", "writers", "creator", "vcard", "itemprop-author", "username", "poster", "contributor", "autore",
})  # fmt: skip
"""What pages call the element that names who wrote the article."""
_LONGEST, _LONGEST_NAME = 90, 40
_ABOVE, _INSIDE, _BELOW = 14, 3, 6
_MOST_WORDS: Final = 4
_LABELS: Final = (
    "published",
    "modified",
    "byline",
    "comments",
    "share",
    "navigation",
    "related",
    "subscribe",
)
_NO_NAME: Final = re.compile(r"[:/@|#?!]|https?|\d{3}")


def is_called_byline(page: Page, index: int) -> bool:
    """Whether a block, or one of the two elements around it, is called a byline."""
    hint = page.hints[index]
    words: set[str] = set(hint.inline)
    place = hint.place
    for _ in range(2):
        if place < 0:
            break
        words |= set(page.places[place].words)
        place = page.places[place].parent
    return bool(words & _WORDS)


def plausible(reading: Reading, page: Page, bylines: dict[int, Byline]) -> dict[int, Byline]:
    """Of the lines that the model takes for bylines those that something else in the page confirms."""
    return {
        i: line
        for i, line in bylines.items()
        if is_called_byline(page, i)
        or has_author_link(reading.blocks[i])
        or has_by_word(reading.blocks[i].text)
        or any(name.agency for name in line.names)
    }


def name_bylines(reading: Reading, core: Core, headline: int, taken: set[int]) -> set[int]:
    """The short lines near the head that name the authors whom the page states."""
    top = headline if 0 <= headline < core.start else max(core.start - _ABOVE, 0)
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


def recognize_called(reading: Reading, page: Page, core: Core, headline: int, taken: set[int]) -> int:
    """Take the first short line near the head, or below the body, that is called so; return it or -1."""
    top = headline if 0 <= headline < core.start else max(core.start - _ABOVE, 0)
    last = len(page.hints)
    places: list[int] = [
        *range(top, min(core.start + _INSIDE, last)),
        *range(max(top - _ABOVE, 0), top),
        *range(core.end + 1, min(core.end + _BELOW, last)),
    ]
    known = outlets(reading)
    for i in places:
        block: Block = reading.blocks[i]
        if i in taken or not 2 < len(block.text) <= _LONGEST or block.role == "headline":
            continue
        if is_called_byline(page, i) and _take(reading, i, block, known):
            return i
    return -1


def _take(reading: Reading, index: int, block: Block, known: frozenset[str]) -> bool:
    names = [name for name in names_in(block.text) if " " in name.text and not is_outlet(name.text, known)]
    if names and not any(is_label(name.text) for name in names):
        apply_byline(reading, index, Byline(names, []), "byline.called")
        return True
    text = _alias(block)
    if text is None or is_outlet(text, known):
        return False
    reading.blocks[index] = with_role(block, "byline", "byline.called")
    reading.byline = block.text
    reading.note("byline", "byline.called", block.span, "medium")
    reading.authors.append(Author(text))
    reading.note("authors", "byline.called", block.span, "medium")
    return True


def _alias(block: Block) -> str | None:
    """What stands behind a line's last "by" (``Posted on 3 May by fri.juli``), or the link that it is."""
    found = list(by_word().finditer(fold(block.text)))
    linked = [
        mark for mark in block.marks if mark.kind == "link" and mark.end - mark.start == len(block.text)
    ]
    if not found and not linked:
        return None
    text = block.text[found[-1].end() if found else 0 :].strip(" ,-–—|·•\n")
    if not 2 < len(text) <= _LONGEST_NAME or _NO_NAME.search(text) or len(text.split()) > _MOST_WORDS:
        return None
    return None if is_label(text) or find_dates(text) else text


def is_label(text: str) -> bool:
    """Whether a text begins with a label of dates, bylines or buttons."""
    return label_pattern(*_LABELS).match(fold(text)) is not None
