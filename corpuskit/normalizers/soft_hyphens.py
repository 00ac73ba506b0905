"""Soft hyphens inside words are removed: they say where a word may be broken, and hide it from searches.

One beside white space stays: there a line was broken, and :mod:`hyphenation` can make the word whole.
"""

import re
from typing import Final

from corpuskit.edits import Edit
from corpuskit.normalizers.text_step import text_step

_INSIDE: Final = re.compile("(?<=[^\\s\xad])\xad+(?=[^\\s\xad])")


def _edits(text: str) -> list[Edit]:
    return [Edit(*match.span(), "") for match in _INSIDE.finditer(text)]


STEP = text_step("soft-hyphens", _edits, signs=("\xad",))
