"""Whose an element of a page is, and what it is called: by its tag and the words of its attributes."""

from functools import lru_cache
from itertools import islice
from typing import Final

from corpuskit.formats import Page
from corpuskit.lexicon import element_words
from corpuskit.recognizers.html_places import MENUS, around, word_roles


def is_called_byline(page: Page, index: int) -> bool:
    """Whether a block, or one of the two elements around it, is called a byline."""
    hint = page.hints[index]
    place = page.places[hint.place]
    if _names_author(hint.inline) or _names_author(place.words):
        return True
    return place.parent >= 0 and _names_author(page.places[place.parent].words)


def _names_author(words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110  a generator costs more than the search
        if _means_author(word):
            return True
    return False


@lru_cache(maxsize=8192)
def _means_author(word: str) -> bool:
    """Whether a word of classes and ids means who wrote something, or is made of one that does."""
    return word in element_words("byline") or any(stem in word for stem in element_words("byline-stems"))


def is_in_facts(page: Page, index: int) -> bool:
    """Whether a block stands in what pages call the facts about an entry: ``post-meta``, ``entry-info``."""
    hint = page.hints[index]
    words = {*hint.inline, *page.places[hint.place].words}
    return not any(map(words.isdisjoint, (element_words("article"), element_words("facts"))))


def is_called_publication(page: Page, index: int) -> bool:
    """Whether an element in the block, the one around it, or the next one, is called one of publication."""
    known = element_words("publication")
    if not known.isdisjoint(page.hints[index].inline):
        return True
    return any(not known.isdisjoint(place.words) for place in islice(around(page, index), 2))


def is_called_date(page: Page, index: int) -> bool:
    """Whether an element of the block, or the one around it, is called a date."""
    hint = page.hints[index]
    words = (*hint.inline, *page.places[hint.place].words)
    return bool(hint.time) or not element_words("date").isdisjoint(words)


NO_PLACE: Final = frozenset({"navigation", "comment"})
MENUS_ALONE: Final = frozenset({"navigation", "cookie"})
OTHERS: Final = frozenset({*MENUS_ALONE, "comment", "teaser", "advertisement", "subscribe", "copyright"})
"""Kinds of elements for :func:`is_of_others`: where no byline stands at all, where none stands right above
the text, and where none stands elsewhere."""
_LEVELS: Final = 4
_ENTRIES: Final = frozenset({"body", "main", "article"})
_FORMS: Final = frozenset({"nav", "form"})


def is_of_others(page: Page, index: int, kinds: frozenset[str]) -> bool:
    """Whether a block stands in an element for menus, for comments, for other articles."""
    roles, entries = word_roles(), element_words("article")
    for place in islice(around(page, index), _LEVELS):
        if place.tag in _ENTRIES:
            break
        if place.tag not in MENUS and not entries.isdisjoint(place.words):
            continue  # the foot of an entry is the entry's, whatever else it is called
        if place.tag in _FORMS:
            return True
        for word in place.words:
            if word in roles and roles[word] in kinds:
                return True
    return False


_LEVELS_TO_LIST: Final = 6


def is_of_the_site(page: Page, index: int) -> bool:
    """Whether a block stands in an element for comments, for other articles, or for the site."""
    others = element_words("other-articles")
    for place in islice(around(page, index), _LEVELS_TO_LIST):
        if place.tag in {"main", "body"}:
            break
        if place.tag in MENUS or place.tag == "aside" or not others.isdisjoint(place.words):
            return True
    return False
