"""Which one-byte encoding a text is in, told by what it says when it is read in each.

Libraries compare frequencies of bytes, and know few encodings that the web has given up. Here every encoding
is tried, and the reading that makes the best text wins: letters of one alphabet, function words of its
language, no signs inside words, no capital behind a small letter, no control characters.
"""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from corpuskit.lexicon import alphabets, function_words

_NAMES = """
    cp1252 cp1251 cp1250 iso8859-2 cp1254 cp1256 cp1253 iso8859-7 cp1255 iso8859-8
    cp1257 iso8859-13 koi8-r koi8-u iso8859-5 iso8859-6 cp874 cp1258 iso8859-15 iso8859-16
    cp850 cp437 cp852 cp866 mac-roman mac-cyrillic iso8859-4 iso8859-10 iso8859-3 iso8859-14
    cp855 cp737 cp857 cp775 mac-latin2 mac-greek mac-turkish
"""
ENCODINGS = tuple(_NAMES.split())
"""The likelier first: of two readings that are as good, the first counts."""
_RARE = frozenset(ENCODINGS[ENCODINGS.index("cp850") :]) - {"cp866", "mac-roman"}
"""Encodings that few documents on the web were ever in."""
_BEHIND = 0.5
"""What a reading in a rare encoding is behind, in letters: short texts make sense in many."""
_PLAIN_WORD = re.compile(rb"(?<![\x80-\xff\w])[a-z]+(?![\x80-\xff\w])")
_WORD = re.compile(rb"[^\s\x00-\x2f:-@]*[\x80-\xff][^\s]*")
_MOST_WORDS = 80
_OPENING = 50_000
_MARKS_IN_WORDS = frozenset("'’‘´`-‐‑.·/&@_")
_SIGNS = frozenset("“”„‟«»‹›‘’‚–—…¡¿€£§°·•©®™ºª½\u2010\u2011\u060c\u061b\u061f")
"""Signs that stand beside words in any newspaper."""
_PLACED = re.compile(
    r"(?:^|(?<=[\s(]))[“„«‹‘‚»”](?=\w)"  # quotation marks before a word
    r"|(?<=[\w.,!?…])[”“»’«]+(?=[\s.,;:!?)]|$)"  # and behind one
    r"|(?<=[^\W\d_])’(?=[^\W\d_])"  # an apostrophe
    r"|(?:^|(?<=\s))[–—](?=\s|$)|[€£](?=\d)|(?<=\d) ?€|(?<=\w)…(?=\s|$)|[¿¡](?=\w)"
)
"""Signs where they belong."""
_PREFERENCE = 1.0
"""What the likely one has ahead, in letters: the library's frequencies tell where nothing else does."""
_LIKELIHOOD = 2.0
"""What each character counts more in the language that the words of ASCII are in."""
_SOME_WORDS = 12
"""Among so many words of a newspaper one begins with a capital, in scripts that have them."""
_FEW_WORDS = 4
"""Of fewer function words none tells a language for sure."""
_LETTER, _FOREIGN, _WORD_KNOWN, _BREAK, _CONTROL, _SIGN = 1.0, -2.0, 4.0, -4.0, -8.0, -1.5
"""What a letter of the alphabet, one outside it, a function word, a break inside a word, a control character
and a sign that is unusual in text count. Chosen by hand on ``tests/encoding_texts``."""


class Reading(NamedTuple):
    """A text in an encoding, and how good a text that is, for each character that is not ASCII."""

    encoding: str
    score: float


def best_reading(data: bytes, likely: str | None = None) -> Reading | None:
    """The encoding in which ``data`` makes the best text; ``likely`` is preferred where others are no better.

    ``None`` where no one-byte encoding makes sense of it, or there is nothing to tell by.
    """
    words = _WORD.findall(data[:_OPENING])[:_MOST_WORDS]
    if not words:
        return None
    sample, likelihood = b" ".join(words), _likelihood(data[:_OPENING])
    size = sum(byte > 0x7F for byte in sample)
    scores: dict[str, float] = {}
    readings: list[Reading] = []
    for name in (*([likely] if likely is not None else []), *ENCODINGS):
        try:
            text = sample.decode(name)
        except UnicodeDecodeError:
            continue
        if text not in scores:
            scores[text] = _score(text, likelihood)
        ahead = 0.0 if readings or name != likely else _PREFERENCE / len(sample)
        behind = _BEHIND / size if name in _RARE and name != likely else 0.0
        readings.append(Reading(name, scores[text] + ahead - behind))
    return max(readings, key=lambda reading: reading.score, default=None)


def _likelihood(data: bytes) -> dict[str, float]:
    """How many words of ASCII are function words of a language, as a share of the language with most."""
    found: dict[str, float] = {}
    known = function_words()
    for word in _PLAIN_WORD.findall(data.lower()):
        for language, weight in known.get(word.decode("ascii"), ()):
            found[language] = found.get(language, 0) + weight
    most = max(found.values(), default=0)
    return {language: weight / max(most, _FEW_WORDS) for language, weight in found.items()}


def _score(text: str, likelihood: dict[str, float]) -> float:
    """How good a text this is, for each character that is not ASCII."""
    letters: Counter[str] = Counter()
    total, size = 0.0, 0
    for character, count in Counter(text).items():
        if character <= "\x7f":
            continue
        size += count
        if character.isalpha() or "\u0300" <= character <= "\u036f" or "\u0e31" <= character <= "\u0e4e":
            letters[character.lower()] += count
        elif character < "\xa0":
            total += _CONTROL * count
        elif character not in _SIGNS and not character.isspace():
            total += _SIGN * count
    words = text.split()
    total += sum(map(len, _PLACED.findall(text)))
    total += _BREAK * _breaks(text)
    if len(words) >= _SOME_WORDS and _is_without_capitals(text):
        total -= size / 2
    return (total + _in_best_language(letters, size, words, likelihood)) / max(size, 1)


def _is_without_capitals(text: str) -> bool:
    """Whether a text is in Greek or Cyrillic letters, and all of them are small."""
    letters = [character for character in text if "\u0370" <= character < "\u0530"]
    return len(letters) > len(text) // 2 and not any(map(str.isupper, letters))


class _Table(dict[int, str]):
    """For ``str.translate``: what ``classify`` says of a character, asked once for each."""

    def __init__(self, classify: Callable[[str], str]) -> None:
        self._classify = classify

    def __missing__(self, code: int) -> str:
        found = self[code] = self._classify(chr(code))
        return found


def _case(character: str) -> str:
    """``l`` and ``u``: a small letter and a capital; ``a``: any other; ``s``: a sign that no word holds."""
    if character.isspace():
        return " "
    if character.isalpha():
        return "l" if character.islower() else "u" if character.isupper() else "a"
    mark = character <= "\x7f" or character in _MARKS_IN_WORDS or "\u0300" <= character <= "\u0e4e"
    return "." if mark else "s"


_CASES, _SCRIPTS = _Table(_case), _Table(lambda character: _script(character))
_BREAKS = re.compile(r"l(?=u)|(?<=[lua])s(?=[lua])")
_SIGN_SCRIPT, _ANY_SCRIPTS = "9", frozenset("9")


def _breaks(text: str) -> int:
    """Signs and capitals inside words, and words with letters of two scripts."""
    mixed = sum(len(_ANY_SCRIPTS.union(word)) > 2 for word in text.translate(_SCRIPTS).split())
    return len(_BREAKS.findall(text.translate(_CASES))) + mixed


_COMMAS = str.maketrans("şţ", "șț")
"""Romanian, where an encoding has the letters with a cedilla alone."""
_BORDERS = ("\u0370", "\u0400", "\u0590", "\u0600", "\u0700", "\u0e00", "\u0e80", "\u1e00", "\u2000")
_LATIN_EXTENDED = 8


def _script(character: str) -> str:
    """A digit for the script: Latin, Greek, Cyrillic, Hebrew, Arabic, Thai, another, signs; a space stays."""
    if character.isspace():
        return character
    if not character.isalpha() and character <= _BORDERS[0]:
        return _SIGN_SCRIPT
    place = sum(character >= border for border in _BORDERS)
    return "0" if place == _LATIN_EXTENDED else str(place)


def _in_best_language(
    letters: Counter[str], size: int, words: list[str], likelihood: dict[str, float]
) -> float:
    """Letters of the alphabet and function words, in the language that has most of them."""
    foreign = _FOREIGN * letters.total()
    found = {language: foreign + _LIKELIHOOD * size * likelihood.get(language, 0) for language in alphabets()}
    for letter, count in letters.items():
        for language in _languages_of(letter):
            found[language] += (_LETTER - _FOREIGN) * count
    known = function_words()
    for word in words:
        plain = word.strip(".,;:!?\"'»«”“").lower().translate(_COMMAS)
        if len(plain) > 1 and plain in known and not plain.isascii():
            for language, _ in known[plain]:
                if language in found:
                    found[language] += _WORD_KNOWN
    return max(found.values())


@cache
def _languages_of(letter: str) -> tuple[str, ...]:
    return tuple(language for language, letters in alphabets().items() if letter in letters)
