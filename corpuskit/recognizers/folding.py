"""Letters, and lower case at unchanged offsets: what is found in the folded text can be cut from the text."""

from typing import Final

_SIGNS: Final = "\u0300-\u036f\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0981-\u09cd\u0bbe-\u0bcd\u0e31-\u0e4e"
LETTER: Final = rf"(?>[^\W\d_]|[{_SIGNS}])"
"""A letter, or a sign that modifies one in Arabic, Indic and Thai script, which may be no letter to ``re``.

Atomic: what is both is tried once, else a word of such signs would take exponential time.
"""


def fold(text: str) -> str:
    """The text in lower case, as long as before (``İ`` alone would grow; its first character is kept)."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(character.lower()[0] for character in text)


def has_one(text: str, signs: str) -> bool:
    """Whether one of a few signs stands in the text: cheaper than a pattern that looks at every letter."""
    for sign in signs:  # noqa: SIM110  a generator costs more than the search
        if sign in text:
            return True
    return False
