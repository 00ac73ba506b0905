"""Authors' names that are printed in capitals alone get the usual case; the text stays as printed."""

import re
from typing import Final

from corpuskit.article import Article, Author, evolve
from corpuskit.formats import Normalizer
from corpuskit.lexicon import name_particles, name_suffixes

_PART: Final = re.compile(r"[^\W\d_]+")
_SCOTTISH: Final = re.compile(r"(?:Mc)(?=[^\W\d_]{3})")
_VOWEL: Final = re.compile("[AEIOUYÀ-ÆÈ-ÏÒ-ØÙ-Ý]")


def apply(article: Article) -> tuple[Article, int]:
    """The article with its authors' names in the usual case, and how many were changed."""
    authors = tuple(_recased(author) for author in article.authors)
    count = sum(new != old for new, old in zip(authors, article.authors, strict=True))
    return (evolve(article, authors=authors), count) if count else (article, 0)


def _recased(author: Author) -> Author:
    letters = [part.group() for part in _PART.finditer(author.name)]
    if author.type != "person" or not author.name.isupper() or max(map(len, letters), default=0) < 3:
        return author
    words = author.name.split(" ")
    return evolve(author, name=" ".join(_word(word, index) for index, word in enumerate(words)))


def _word(word: str, index: int) -> str:
    plain = word.casefold().strip(".,")
    if index and plain in name_particles():
        return word.lower()
    if plain in name_suffixes() and plain.upper() not in {"JR", "SR"}:
        return word
    return _PART.sub(_part, word)


def _part(match: re.Match[str]) -> str:
    letters = match.group()
    if len(letters) <= 2 and not _VOWEL.search(letters):
        return letters
    found = letters[0] + letters[1:].lower()
    scottish = _SCOTTISH.match(found)
    return found if scottish is None else found[:2] + found[2].upper() + found[3:]


STEP = Normalizer("byline-case", apply)
