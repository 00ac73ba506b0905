"""What two versions of one text have in common."""

import unicodedata


def letters(text: str) -> str:
    """Letters and digits alone, caseless: equal for two ways to set the same headline or name."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return "".join([character for character in text.casefold() if character.isalnum()])


def plain_letters(text: str) -> str:
    """The same without accents, as addresses are spelled."""
    if text.isascii():
        return letters(text)
    parts = unicodedata.normalize("NFKD", text)
    return letters("".join([part for part in parts if not unicodedata.combining(part)]))
