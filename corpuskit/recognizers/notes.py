"""Notes that a script's conventions mark as such, beside the article and not of it."""

from typing import Final

from corpuskit.patterns import lazy

_NOTE_SIGN: Final = "※"
"""Opens notes to readers in Japanese and Korean: ``※ The printed paper is …``."""
_PERSON_NOTE: Final = lazy(
    r"[々\u4e00-\u9fff]{1,4}[\s　]?[々\u4e00-\u9fff]{1,4}氏?"
    r"[（(][\u3041-\u3096]+[・\s　][\u3041-\u3096]+[)）][\s　]*(?![\u3041-\u3096])"
)
"""A full name with its reading, not followed by a particle: a note about someone's career."""


def is_note(text: str) -> bool:
    """Whether a block is a note by its first sign, or someone's career by a name and how it is read."""
    if text[:1] == _NOTE_SIGN:
        return True
    return text[:1] >= "々" and _PERSON_NOTE.match(text) is not None
