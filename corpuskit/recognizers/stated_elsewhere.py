"""What stands in no line of its own: authors in the headline or the address, the date in a citation."""

import re
from itertools import pairwise
from typing import Final

from corpuskit.article import Author
from corpuskit.lexicon import author_paths, phrases
from corpuskit.recognizers.dates import find_dates
from corpuskit.recognizers.folding import fold
from corpuskit.recognizers.head_features import Core
from corpuskit.recognizers.names import begins_with_common_word, classify
from corpuskit.recognizers.reading import Reading

_COLUMN: Final = re.compile(r"(?P<name>[^\W\d_][\w’'-]+(?:\s+[^\W\d_][\w’'-]+){1,2})\.\s+(?=[^\W\d_])")
"""``Jane Roe. Why trams are good``: an author before the headline."""
_SLUG_NAME: Final = re.compile(r"[a-z]{2,}(?:-[a-z]{2,}){1,2}")
_LONGEST_CITATION: Final = 400
_BELOW: Final = 8
_ADDRESS: Final = re.compile(r"https?://\S+")


def recognize(reading: Reading, core: Core) -> None:
    """Authors and date, where no line of the head or the text's end says them."""
    if not reading.authors:
        _recognize_authors(reading, core)
    if reading.published is None:
        _recognize_citation(reading, core)


def _recognize_authors(reading: Reading, core: Core) -> None:
    """The author whom the headline begins with, or whose folder the article's address lies in."""
    name = _in_headline(reading, core)
    if name:
        reading.authors.append(Author(name, "person"))
        spans = (block.span for block in reading.blocks if block.role == "headline")
        reading.note("authors", "authors.headline", next(spans, None), "medium")
        return
    name = _in_address(reading.url)
    if name:
        reading.authors.append(Author(name, "person"))
        spans = (entry.span for entry in reading.evidence if entry.field == "url")
        reading.note("authors", "authors.address", next(spans, None), "low")


def _in_headline(reading: Reading, core: Core) -> str:
    match = _COLUMN.match(reading.headline or "")
    if match is None:
        return ""
    name = match["name"]
    words = name.split()
    told = "\n".join(block.text for block in reading.blocks[core.start : core.end + 1])
    if not all(word[0].isupper() for word in words) or words[-1] in told:
        return ""
    if begins_with_common_word(name, reading.language.code) or classify(name) != ("person", None):
        return ""
    return name


def _in_address(url: str | None) -> str:
    """A name of two or three words behind a folder of authors, before the article's own piece."""
    pieces = re.sub(r"[?#].*", "", url or "").split("/")[3:]
    for folder, piece in pairwise(pieces[:-1]):
        if folder.lower() in author_paths() and _SLUG_NAME.fullmatch(piece):
            name = " ".join(word.capitalize() for word in piece.split("-"))
            return name if classify(name) == ("person", None) else ""
    return ""


def _recognize_citation(reading: Reading, core: Core) -> None:
    """The date in a line that says how to cite the article: outlet, date, address, when it was retrieved."""
    for index in range(core.start, min(core.end + _BELOW, len(reading.blocks))):
        block = reading.blocks[index]
        if len(block.text) > _LONGEST_CITATION or "://" not in block.text:
            continue
        folded = fold(block.text)
        retrieved = [folded.find(phrase) for phrase in phrases("citation-retrieved") if phrase in folded]
        address = _ADDRESS.search(block.text)
        if not retrieved or address is None:
            continue
        dates = find_dates(block.text[: min([*retrieved, address.start()])], reading.language.code)
        if len(dates) == 1 and dates[0].stamp.precision == "day":
            found = dates[0]
            reading.published = found.stamp
            span = block.source_span(found.start, found.end) or block.span
            reading.note("published", "date.citation", span, "medium")
            reading.assign(index, "boilerplate", "citation")
            return
