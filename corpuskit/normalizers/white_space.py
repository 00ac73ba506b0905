"""Runs of white space inside a block become one space; line breaks and no-break spaces stay.

Tables and code keep theirs: there it is structure.
"""

import re
from typing import Final

from corpuskit.edits import Edit
from corpuskit.normalizers.text_step import text_step

_SIGNS = ("  ", "\t", "\n", *"\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u205f\u3000")
"""One of these stands in every run; a single broad space is left as it is."""
_RUN: Final = re.compile(r"[ \t\n\u2000-\u200a\u205f\u3000]{2,}|\t")


def _edits(text: str) -> list[Edit]:
    if "  " not in text and text.isprintable():
        return []
    edits = []
    for match in _RUN.finditer(text):
        new = "\n" if "\n" in match.group() else " "
        if match.group() != new:
            edits.append(Edit(*match.span(), new))
    return edits


STEP = text_step("white-space", _edits, signs=_SIGNS, spares_structure=True)
