"""Unicode Normalization Form C: canonically equivalent sequences get one form (UAX #15)."""

import re
from typing import Final
from unicodedata import is_normalized, normalize

from corpuskit.edits import Edit
from corpuskit.normalizers.text_step import changed_pieces, text_step

_PIECE: Final = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")
"""An ASCII character never joins what stands before it: it is a border that normalization does not cross."""


def _edits(text: str) -> list[Edit]:
    if text.isascii() or is_normalized("NFC", text):
        return []
    return changed_pieces(text, _PIECE, lambda piece: normalize("NFC", piece))


STEP = text_step("unicode-nfc", _edits, replaces=True, spares_ascii=True)
