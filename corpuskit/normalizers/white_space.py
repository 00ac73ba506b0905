"""Runs of white space inside a block become one space; line breaks and no-break spaces stay.

Tables and code keep theirs: there it is structure.
"""

import re

from corpuskit.edits import Edit
from corpuskit.normalizers.text_step import text_step

_RUN = re.compile(r"[ \t\n\u2000-\u200a\u205f\u3000]{2,}|\t")


def _edits(text: str) -> list[Edit]:
    if "  " not in text and "\t" not in text and "\n" not in text and text.isascii():
        return []
    edits = []
    for match in _RUN.finditer(text):
        new = "\n" if "\n" in match.group() else " "
        if match.group() != new:
            edits.append(Edit(*match.span(), new))
    return edits


STEP = text_step("white-space", _edits, spares_structure=True)
