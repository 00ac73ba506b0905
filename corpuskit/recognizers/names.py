"""Names in a byline or a credit line: split, and told apart as people and organizations."""

import re
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple

from corpuskit.escapes import resolved
from corpuskit.lexicon import (
    find_agency,
    function_words,
    name_particles,
    name_suffixes,
    organization_words,
    outlets,
    phrases,
    phrases_in,
    professions,
    role_adjectives,
    surnames,
)
from corpuskit.patterns import lazy

_SEPARATOR: Final = re.compile(r"\s*[,;|•·/、，；／・]\s*|\s+[-–—]\s+")
_CREDIT_SEPARATOR: Final = re.compile(
    r"\s*[,;|•·/、，；／()（）]\s*|\s+[-–—]\s+|\s+(?:via|für|for|pour|para|per)\s+", re.IGNORECASE
)
_REFERENCE: Final = lazy(r"&(?:#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5}|[A-Za-z][A-Za-z0-9]{1,20});")
"""An HTML character reference that was left in the text: its semicolon parts nothing."""
_DOMAIN: Final = re.compile(r"\b[\w-]+\.(?:[a-z]{2,6})\b", re.IGNORECASE)
_ACRONYM: Final = re.compile(r"\b[BCDFGHJKLMNPQRSTVWXZ]{3,5}\b")
"""Capitals without a vowel, which are no word and no name of a person: ``MDR Sachsen``, ``BBC``."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]*)*")
_MAIL: Final = re.compile(r"\S+@\S+|(?<!\w)@\w+")
_SPACE: Final = re.compile(r"\s+")
_HAN_NAME: Final = lazy(r"[\u4e00-\u9fff]{2,4}")
_NAME_WORDS: Final = 5
_LONGEST_UNCASED: Final = 20
_LONGEST_KOREAN_NAME: Final = 4
_HANGUL: Final = lazy(r"[\uac00-\ud7af]")
_KANA: Final = lazy(r"[\u3040-\u30ff]")
_NO_JAPANESE_NAME: Final = lazy(r"を|[でがはに](?=[^\s])|(?:する|ます|した|です|から|まで|ください|へ)$")

NameType = Literal["person", "organization"]


class Name(NamedTuple):
    """A name and where it stands in the text it was found in; ``agency`` is the agency's usual name."""

    text: str
    start: int
    end: int
    type: NameType
    agency: str | None = None


def split_names(text: str, start: int = 0, *, label: str = "") -> list[tuple[int, int]]:
    """Cut a list of names at its commas, semicolons and "and"s; a suffix (``MD``) stays with its name.

    ``label`` is what introduces them: behind a Chinese one, spaces part Chinese names. Returns trimmed
    offsets, shifted by ``start``.
    """
    separators = [_SEPARATOR, _conjunctions()]
    if label and label.strip(" :：").casefold() in _chinese_by_words() and _are_chinese_names(text):
        separators.append(_SPACE)
    return _cut(text, start, tuple(separators))


@cache
def _chinese_by_words() -> frozenset[str]:
    return phrases_in("byline", "zh") - phrases_in("byline", "ja")


def _are_chinese_names(text: str) -> bool:
    """Whether words between spaces are names: two to four signs, the first one a surname."""
    names = text.split()
    return len(names) > 1 and all(_HAN_NAME.fullmatch(name) and name[0] in surnames("zh") for name in names)


def split_credit(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Cut a credit line at slashes, brackets, dashes, "via" and the like."""
    return _cut(text, start, (_CREDIT_SEPARATOR,))


@lru_cache(maxsize=4096)
def classify(text: str) -> tuple[NameType, str | None] | None:
    """Whether a text is a person's or an organization's name, and which agency; ``None``: it is neither."""
    text = resolved(text)
    agency = find_agency(text)
    if agency is not None:
        return "organization", agency.name
    if is_organization(text):
        return "organization", None
    return ("person", None) if is_person(text) else None


def is_organization(text: str) -> bool:
    """Whether a name holds a word, an ending or a domain that only organizations have."""
    words, endings = organization_words()
    if text.casefold() in outlets():
        return True
    if _DOMAIN.search(text) or text.casefold() in words or _ACRONYM.search(text):
        return True
    if any(word.casefold().strip(".") in words for word in re.split(r"[\s/-]+", text)):
        return True
    return not text.isascii() and text.casefold().endswith(endings) and len(text) > 1


def is_person(text: str) -> bool:
    """Whether a text can be a person's name: one to five words that begin like names, and no digits."""
    if not text or any(character.isdigit() for character in text) or _MAIL.search(text):
        return False
    words = text.split()
    if len(words) > _NAME_WORDS + 1 or not all(_WORD.match(word.strip("\"'“”„()")) for word in words):
        return False
    cased = [word for word in words if word.lower() != word.upper()]
    if not cased:
        return len(text) <= _LONGEST_UNCASED and _is_east_asian_name(text)
    capital = [word for word in cased if word[:1].isupper() or word[1:2].isupper()]
    particles = name_particles()
    if cased[-1] not in capital:
        return False
    return all(word in capital or word.lower().strip("'’") in particles for word in cased)


def _is_east_asian_name(text: str) -> bool:
    """For Korean and Japanese: whether a text can be a name and not a button's verb; other scripts pass.

    Korean names have two to four syllables and begin with one of few surnames; Japanese names hold no
    particle (``を``) and no verb (``…する``).
    """
    if _HANGUL.search(text):
        surname, _, rest = text.partition(" ")
        syllables = surname + rest
        if rest and len(surname) > 1:
            return False
        return 2 <= len(syllables) <= _LONGEST_KOREAN_NAME and syllables[0] in surnames("ko")
    return not (_KANA.search(text) and _NO_JAPANESE_NAME.search(text))


def repeats(piece: str, names: list[str]) -> bool:
    """Whether a piece is nothing but names that were read before, run together."""
    words = piece.casefold().split()
    known = {word for name in names for word in name.casefold().split()}
    return len(words) > 2 and all(word in known for word in words)


def begins_with_common_word(name: str, language: str) -> bool:
    """Whether the first word is one of the language's most frequent: ``Das Volk``, ``The Times``."""
    first = name.split()[0].lower()
    frequent = function_words().get(first, ())
    return any(language == known for known, _ in frequent) or first in phrases_in("sentence-opener", language)


def likeliest(names: list[Name]) -> list[Name]:
    """Beside full names of people, what is no full name or no person's was scraped from somewhere else."""
    people = [name for name in names if name.type == "person" and " " in name.text]
    if not people:
        return names
    longer = {name for name in people if any(name.text.startswith(f"{other.text} ") for other in people)}
    return [name for name in names if name.agency or (name in people and name not in longer)]


def is_profession(text: str) -> bool:
    """Whether a text names a newsroom role: one of the lexicon's, or words around one."""
    folded = text.casefold().strip(" .")
    if folded in professions():
        return True
    words = folded.split()
    return 1 < len(words) <= 6 and any(
        " ".join(words[i:j]) in professions() for i in range(len(words)) for j in range(i + 1, len(words) + 1)
    )


def peel_roles(text: str, begin: int, end: int) -> tuple[list[tuple[int, int]], tuple[int, int] | None]:
    """Take the role words from both ends of a piece: what is left between them is the name."""
    piece = text[begin:end].split()
    if not piece:
        return [], None
    adjectives = role_adjectives()
    start, leading = _leading_roles([word.casefold() for word in piece])
    if not (leading or is_role_word(piece[-1])):
        return [], (begin, end)
    words = [match.span() for match in re.finditer(r"\S+", text[begin:end])]
    first, last = leading, len(words)
    while last > first and is_role_word(text[begin + words[last - 1][0] : begin + words[last - 1][1]]):
        last -= 1
    while first < last < len(words):
        left, right = words[last - 1]
        if text[begin + left : begin + right].casefold() not in adjectives:
            break
        last -= 1
    roles = []
    if first:
        roles.append((begin + words[start][0], begin + words[first - 1][1]))
    if last < len(words) and last > first:
        roles.append((begin + words[last][0], end))
    if first == last:
        return roles, None
    return roles, (begin + words[first][0], begin + words[last - 1][1])


def _leading_roles(piece: list[str]) -> tuple[int, int]:
    """Where the roles at a piece's start begin, behind ``our``, and where they end; 0, 0 where are none."""
    start = 1 if piece[0] in phrases("possessive") else 0
    first = start
    while first < len(piece) and piece[first] in role_adjectives():
        first += 1
    end = first
    while end < len(piece) and (size := _role_size(piece, end)):
        end += size
    return (start, end) if end > first else (0, 0)


_MOST_ROLE_WORDS: Final = 4


def _role_size(piece: list[str], place: int) -> int:
    """How many words the role at a place has: ``envoyée spéciale`` has two."""
    for size in range(min(_MOST_ROLE_WORDS, len(piece) - place), 1, -1):
        if " ".join(piece[place : place + size]) in professions():
            return size
    return int(is_role_word(piece[place]))


def is_role_word(word: str) -> bool:
    """Whether a word is a newsroom role, or ends in one behind a hyphen (``FOCUS-online-Redakteur``)."""
    folded = word.casefold().strip(".,;:")
    return folded in professions() or folded.rpartition("-")[2] in professions()


def _cut(text: str, start: int, separators: tuple[re.Pattern[str], ...]) -> list[tuple[int, int]]:
    borders = sorted(match.span() for pattern in separators for match in pattern.finditer(text))
    if "&" in text:
        inside = [match.span() for match in _REFERENCE.finditer(text)]
        borders = [b for b in borders if not any(start < b[0] < end for start, end in inside)]
    pieces: list[tuple[int, int]] = []
    previous = 0
    for left, right in [*borders, (len(text), len(text))]:
        if left < previous:
            previous = max(previous, right)
            continue
        piece = _trim(text, previous, left)
        previous = right
        if piece is None:
            continue
        if pieces and text[slice(*piece)].casefold().replace(".", "").strip() in name_suffixes():
            pieces[-1] = (pieces[-1][0], piece[1])
        else:
            pieces.append(piece)
    return [(left + start, right + start) for left, right in pieces]


def _trim(text: str, left: int, right: int) -> tuple[int, int] | None:
    while left < right and not (text[left].isalnum() or text[left] in "\"'“„«("):
        left += 1
    while right > left and not (text[right - 1].isalnum() or text[right - 1] in "\"'”“».)"):
        right -= 1
    return (left, right) if left < right else None


@cache
def _conjunctions() -> re.Pattern[str]:
    words = sorted(phrases("conjunction"), key=len, reverse=True)
    spaced = [re.escape(word) for word in words if word.isascii() or word[0] < "\u3000"]
    several = "|".join(word for word in spaced if len(word) > 1)
    single = "|".join(word for word in spaced if len(word) == 1)
    # A capital letter alone is an initial: "Miguel A. Herguedas", "Ana E Ruiz".
    return re.compile(rf"\s+(?:(?i:{several})|{single})\s+")
