"""Line ends become line feeds: CR LF, CR, next line, line and paragraph separator (Unicode UAX #14, BK)."""

import re
from typing import Final

from corpuskit.edits import Edit
from corpuskit.normalizers.text_step import text_step

_LINE_END: Final = re.compile("\r\n?|[\x85\u2028\u2029]")


def _edits(text: str) -> list[Edit]:
    return [Edit(*match.span(), "\n") for match in _LINE_END.finditer(text)]


STEP = text_step("line-ends", _edits, signs=("\r", "\x85", "\u2028", "\u2029"))
