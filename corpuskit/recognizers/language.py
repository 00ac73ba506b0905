"""The language of the text, from its script and its function words; ``und`` where they do not tell."""

import re
from collections import Counter
from string import ascii_lowercase, ascii_uppercase
from typing import Final

from corpuskit.article import Language
from corpuskit.lexicon import function_words, own_letters
from corpuskit.patterns import lazy
from corpuskit.recognizers.folding import LETTER
from corpuskit.recognizers.reading import Reading
from corpuskit.wire.validity import is_language

_CODE: Final = lazy(r"[A-Za-z]{2,3}(?:-|$)")
"""What a code begins with; names of languages (``English``) have the form of one too."""
_WORD: Final = lazy(rf"{LETTER}+")
_PLAIN_WORD: Final = re.compile(r"[^\W\d_]+")
_ASCII_LETTERS: Final = bytes(
    [
        byte if chr(byte) in ascii_lowercase else byte + 32 if chr(byte) in ascii_uppercase else 32
        for byte in range(256)
    ]
)
"""Letters of ASCII in lower case, a space for everything else: for ``bytes.translate``."""
_INDIC_OR_ARABIC: Final = lazy("[\u0600-\u0fff]")
_SAMPLE: Final = 700
"""Characters looked at: about 110 words, of which 40 to 60 are function words."""
_SHORTEST_BLOCK: Final = 60
_ENOUGH: Final = 400
_LEAST_WORDS: Final = 4
_LETTER_WEIGHT: Final = 1.5
"""What one letter of its own weighs for a language, in function words that no other language has."""
_LEAST_SHARE: Final = 0.05
_LEAST_LEAD: Final = 1.12
"""How far the best language must be ahead of the next; measured on the gold pages' languages."""

_SCRIPTS: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (lazy("[\u3041-\u309f\u30a1-\u30fa]"), "ja"),
    (lazy("[\uac00-\ud7af]"), "ko"),
    (lazy("[\u4e00-\u9fff]"), "zh"),
    (lazy("[\u0e01-\u0e3a]"), "th"),
    (lazy("[\u0370-\u03ff\u1f00-\u1fff]"), "el"),
    (lazy("[\u05d0-\u05ea]"), "he"),
    (lazy("[\u10d0-\u10ff]"), "ka"),
    (lazy("[\u0531-\u058f]"), "hy"),
    (lazy("[\u0980-\u09ff]"), "bn"),
    (lazy("[\u0b80-\u0bff]"), "ta"),
)
_OTHER_SCRIPT: Final = lazy("[\u0370-\u1dff\u2c60-\ud7ff\uf900-\ufffd]")
"""Anything but Latin letters and general punctuation."""
_LEAST_SCRIPT_SHARE: Final = 0.15


def recognize(reading: Reading) -> None:
    """Set ``reading.language``: what the document's container states, or else what the text shows."""
    for stated in reading.draft.stated:
        code = stated.value.replace("_", "-")
        if stated.field == "language" and stated.rule is not None and _CODE.match(code) and is_language(code):
            reading.language = Language(code, "stated")
            reading.note("language", stated.rule, None)
            return
    found = identify(_sample(reading))
    if found.basis is not None:
        reading.note(
            "language", f"language.{found.basis}", None, "high" if (found.score or 0) > 0.5 else "medium"
        )
    reading.language = found


def identify(text: str) -> Language:
    """The language of a text of at least a sentence. ``score`` is the lead over the next best, 0 to 1."""
    if not text:
        return Language()
    if not text.isascii() and _OTHER_SCRIPT.search(text):
        by_script = _by_script(text)
        if by_script is not None:
            return by_script
    return _by_function_words(text)


def _sample(reading: Reading) -> str:
    """The first long blocks: short ones are names, dates and labels."""
    parts: list[str] = []
    length = 0
    for shortest in (_SHORTEST_BLOCK, _SHORTEST_BLOCK // 3, 1):
        for block in reading.blocks:
            if len(block.text) >= shortest and block.role != "source-url":
                parts.append(block.text[:_SAMPLE])
                length += len(parts[-1])
                if length >= _SAMPLE:
                    break
        if length >= _ENOUGH:
            break
        parts.clear()
        length = 0
    return (
        "\n".join(parts)[:_SAMPLE] if parts else "\n".join(block.text for block in reading.blocks)[:_SAMPLE]
    )


def _by_script(text: str) -> Language | None:
    letters = sum(map(str.isalpha, text)) or 1
    for pattern, code in _SCRIPTS:
        share = len(pattern.findall(text)) / letters
        if share >= _LEAST_SCRIPT_SHARE:
            return Language(code, "script", round(min(share * 1.5, 1.0), 3))
    return None


def _by_function_words(text: str) -> Language:
    table = function_words()
    words = _words(text)
    known = list(filter(table.__contains__, words))
    scores: dict[str, float] = {}
    # In the order of the text: sums of fractions depend on theirs, and that of a set differs by process.
    for word, count in Counter(known).items():
        for language, weight in table[word]:
            scores[language] = scores.get(language, 0.0) + weight * count
    if not text.isascii():
        _add_letters(text, scores)
    if not scores:
        return Language()
    best, score, second = "", 0.0, 0.0
    for language, own in scores.items():
        if own > score:
            best, score, second = language, own, score
        elif own == score:
            best, second = min(best, language), own
        elif own > second:
            second = own
    if len(known) < _LEAST_WORDS or score < _LEAST_SHARE * len(words) or score < second * _LEAST_LEAD:
        return Language()
    return Language(best, "function-words", round(1 - second / score, 3))


def _words(text: str) -> list[str]:
    """The words of a text, case-folded; the narrower the means that serves, the faster."""
    if text.isascii():
        return text.encode("ascii").translate(_ASCII_LETTERS).decode("ascii").split()
    folded = text.casefold()
    return (_WORD if _INDIC_OR_ARABIC.search(folded) else _PLAIN_WORD).findall(folded)


def _add_letters(text: str, scores: dict[str, float]) -> None:
    """Letters that only one language uses speak for it, if its words do too."""
    letters = own_letters()
    for letter in set(text.casefold()) & letters.keys():
        for language in letters[letter]:
            if language in scores:
                scores[language] += _LETTER_WEIGHT
