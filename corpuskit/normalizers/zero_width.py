"""Characters that show nothing and mean nothing here are removed.

U+FEFF and U+2060 (no-break without width) always; U+200B (zero-width space) save between two characters of a
script that is written without spaces, where it parts words (Unicode Standard, chapter 23.2). The joiners and
the direction marks stay: Persian, the scripts of India and emoji are spelled with them.
"""

import re
from typing import Final

from corpuskit.edits import Edit
from corpuskit.normalizers.text_step import text_step

_UNSPACED: Final = (
    "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u1b00-\u1b7f\u1bc0-\u1bff"
    "\ua980-\ua9df\ua9e0-\ua9ff\uaa60-\uaa7f\uaa80-\uaadf"
)
"""Thai, Lao, Tibetan, Myanmar, Khmer, Tai Le, New Tai Lue, Tai Tham, Balinese, Batak, Javanese, the
extensions of Myanmar and Tai Viet."""
_INVISIBLE: Final = re.compile(f"[\ufeff\u2060]+|(?<![{_UNSPACED}])\u200b+|\u200b+(?![{_UNSPACED}\u200b])")


def _edits(text: str) -> list[Edit]:
    return [Edit(*match.span(), "") for match in _INVISIBLE.finditer(text)]


STEP = text_step("zero-width", _edits, signs=("\u200b", "\u2060", "\ufeff"))
