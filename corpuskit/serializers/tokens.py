"""Tokens by Unicode Standard Annex 29, word boundaries, https://www.unicode.org/reports/tr29/.

The ``regex`` library knows these boundaries in every script and needs no model, no dictionary and about
0.2 µs a character. In scripts that are written without spaces, a dictionary would be needed to find words:
there, Han and kana characters stand alone (katakana words are whole), and Thai, Lao, Khmer and Burmese fall
into syllable parts.
"""

from corpuskit.errors import FormatError

try:
    import regex
except ImportError:
    raise FormatError("missing-extra", "the format vert needs regex: pip install 'corpuskit[vert]'") from None

_BORDER = regex.compile(r"\b", regex.VERSION1 | regex.WORD)


def words_with_tokens(text: str) -> list[list[str]]:
    """The tokens of a text, in groups of those that stand together without white space.

    Joining each group, and the groups with a space, gives the text back with its white space normalised.
    """
    return [_tokens(word) for word in text.split()]


def _tokens(word: str) -> list[str]:
    if word.isascii() and word.isalpha():
        return [word]
    return [token for token in _BORDER.split(word) if token]
