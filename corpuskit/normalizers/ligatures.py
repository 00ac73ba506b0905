"""Latin ligatures of typesetting (U+FB00 to U+FB06, as PDF exports have them) become their letters."""

import re
from typing import Final
from unicodedata import normalize

from corpuskit.edits import Edit
from corpuskit.normalizers.text_step import text_step

_LIGATURE: Final = re.compile("[\ufb00-\ufb06]")


def _edits(text: str) -> list[Edit]:
    if text.isascii():
        return []
    return [Edit(*match.span(), normalize("NFKC", match.group())) for match in _LIGATURE.finditer(text)]


STEP = text_step("ligatures", _edits, replaces=True)
