"""What two versions of one text have in common."""

import re
import unicodedata
from typing import Final

_NO_LETTERS: Final = re.compile(r"[\W_]+")
_NO_ASCII_LETTERS: Final = {code: None for code in range(128) if not chr(code).isalnum()}


def letters(text: str) -> str:
    """Letters and digits alone, caseless: equal for two ways to set the same headline or name."""
    if text.isascii():
        return text.lower().translate(_NO_ASCII_LETTERS)
    text = unicodedata.normalize("NFKC", text)
    return _NO_LETTERS.sub("", text.casefold())


def plain_letters(text: str) -> str:
    """The same without accents, as addresses are spelled."""
    return letters(unaccented(text))


def unaccented(text: str) -> str:
    """The text without its accents and other combining marks."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join([part for part in parts if not unicodedata.combining(part)])
