"""What XML 1.0 cannot hold (controls, lone surrogates, U+FFFE, U+FFFF) becomes U+FFFD, one for one.

Decoding does it already, so that every place in a source stays and every output can be read; this step is
for articles that were made elsewhere, and cannot be switched off.
"""

import re
from typing import Final

from corpuskit.edits import Edit
from corpuskit.normalizers.text_step import text_step

_FORBIDDEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _edits(text: str) -> list[Edit]:
    if text.isprintable():
        return []
    return [Edit(*match.span(), "\ufffd") for match in _FORBIDDEN.finditer(text)]


STEP = text_step("control-characters", _edits)
