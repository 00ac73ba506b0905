"""Text that was decoded with the wrong encoding (``Ã…lesund``) is repaired by ftfy, word by word."""

import re

from corpuskit.edits import Edit
from corpuskit.errors import FormatError
from corpuskit.normalizers.text_step import changed_pieces, text_step

_BLANK = r" \t\n\r\x0b\x0c\x1c-\x1f\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""White space, save U+00A0 and U+0085: these are what later bytes of UTF-8 become in other encodings."""
_WORD = re.compile(f"[^{_BLANK}\xa0\x85][^{_BLANK}]*")


def _edits(text: str) -> list[Edit]:
    if text.isascii():
        return []
    return changed_pieces(text, _WORD, _repair)


def _repair(word: str) -> str:
    return word if word.isascii() else str(_fix_encoding(word))


try:
    from ftfy import fix_encoding as _fix_encoding
except ImportError:
    raise FormatError(
        "missing-extra", "the step mojibake needs ftfy: pip install 'corpuskit[mojibake]'"
    ) from None

STEP = text_step("mojibake", _edits, replaces=True)
