"""HTML character references that were left in the text become the characters that they name.

Only references with a semicolon and a name or number that HTML knows (WHATWG HTML, named character
references). Doubly escaped ones (``&amp;eacute;``) are resolved to the end. What names nothing that a text
can hold stays.
"""

import re
from html.entities import html5
from typing import Final

from corpuskit.edits import Edit
from corpuskit.escapes import unescape
from corpuskit.normalizers.text_step import text_step

_REFERENCE: Final = re.compile(
    r"&(?P<ampersands>(?:(?:amp|AMP|#0*38|#[xX]0*26);)*+)"
    r"(?P<other>[A-Za-z][A-Za-z0-9]{1,31};|#\d{1,8};|#[xX][0-9A-Fa-f]{1,7};)?"
)
_UNTEXTUAL: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff]"
)
_PART: Final = re.compile("[A-Za-z0-9#;]")
_BEGUN: Final = re.compile(r"&[A-Za-z0-9#]*\Z")
_LONGEST: Final = 40
"""No reference that HTML knows is longer, in code points."""


def _edits(text: str) -> list[Edit]:
    found: list[Edit] = []
    before, previous = "", 0
    for match in _REFERENCE.finditer(text):
        before = (before + text[previous : match.start()])[-_LONGEST:]
        edit = _edit(match, before)
        if edit is None:
            before += match.group()
            previous = match.end()
        else:
            found.append(edit)
            before += edit.new
            previous = edit.end
    return found


def _edit(match: re.Match[str], before: str) -> Edit | None:
    """What becomes of a reference; ``None`` where it stays as it is.

    It stays where the character would complete another reference that is begun ``before`` it: that one was
    not there to be resolved.
    """
    other = match["other"]
    named = unescape(f"&{other}") if other and (other[0] == "#" or other in html5) else ""
    if not named or _UNTEXTUAL.search(named) or (_PART.search(named) and _BEGUN.search(before)):
        if not match["ampersands"]:
            return None
        return Edit(match.start(), match.end("ampersands"), "&")
    return Edit(*match.span(), named)


STEP = text_step("entities", _edits, signs=("&",), replaces=True, spares_structure=True)
