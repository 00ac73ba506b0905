"""How much text there is: words and paragraphs."""

import re

from corpuskit.article import PARAGRAPH_ROLES, Article

_WORD = re.compile(r"\w+")
_ASCII_WORDS = bytes(
    character if chr(character).isalnum() or character == ord("_") else ord(" ") for character in range(128)
).ljust(256)


def count_words(text: str) -> int:
    """The number of runs of letters, digits and underscores.

    ``don't`` counts two. Text without spaces between words, as in Chinese, counts its runs between
    punctuation, not its words.
    """
    if text.isascii():
        return len(text.encode("ascii").translate(_ASCII_WORDS).split())
    return len(_WORD.findall(text))


def count_paragraphs(article: Article) -> int:
    """The number of paragraphs of the body, list items and tables among them, headings not."""
    return sum(block.role in PARAGRAPH_ROLES and block.text != "" for block in article.blocks)
