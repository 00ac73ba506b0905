"""What counts as a letter where texts are compared: letters, digits, and the marks that are part of them.

Vowels of the scripts of India, Thai and Arabic are marks (Unicode general category M), which regular
expressions do not take for characters of words.
"""

import re
from typing import Final

from corpuskit.patterns import lazy

_MARKS_BY_CODE: Final = """
    300-36F 483-489 591-5BD 5BF 5C1-5C2 5C4-5C5 5C7 610-61A 64B-65F 670 6D6-6DC 6DF-6E4 6E7-6E8
    6EA-6ED 711 730-74A 7A6-7B0 7EB-7F3 7FD 816-819 81B-823 825-827 829-82D 859-85B 898-89F 8CA-8E1
    8E3-903 93A-93C 93E-94F 951-957 962-963 981-983 9BC 9BE-9C4 9C7-9C8 9CB-9CD 9D7 9E2-9E3 9FE
    A01-A03 A3C A3E-A42 A47-A48 A4B-A4D A51 A70-A71 A75 A81-A83 ABC ABE-AC5 AC7-AC9 ACB-ACD AE2-AE3
    AFA-AFF B01-B03 B3C B3E-B44 B47-B48 B4B-B4D B55-B57 B62-B63 B82 BBE-BC2 BC6-BC8 BCA-BCD BD7
    C00-C04 C3C C3E-C44 C46-C48 C4A-C4D C55-C56 C62-C63 C81-C83 CBC CBE-CC4 CC6-CC8 CCA-CCD CD5-CD6
    CE2-CE3 CF3 D00-D03 D3B-D3C D3E-D44 D46-D48 D4A-D4D D57 D62-D63 D81-D83 DCA DCF-DD4 DD6 DD8-DDF
    DF2-DF3 E31 E34-E3A E47-E4E EB1 EB4-EBC EC8-ECE F18-F19 F35 F37 F39 F3E-F3F F71-F84 F86-F87
    F8D-F97 F99-FBC FC6 102B-103E 1056-1059 105E-1060 1062-1064 1067-106D 1071-1074 1082-108D 108F
    109A-109D 135D-135F 1712-1715 1732-1734 1752-1753 1772-1773 17B4-17D3 17DD 180B-180D 180F
    1885-1886 18A9 1920-192B 1930-193B 1A17-1A1B 1A55-1A5E 1A60-1A7C 1A7F 1AB0-1ACE 1B00-1B04
    1B34-1B44 1B6B-1B73 1B80-1B82 1BA1-1BAD 1BE6-1BF3 1C24-1C37 1CD0-1CD2 1CD4-1CE8 1CED 1CF4
    1CF7-1CF9 1DC0-1DFF 20D0-20F0 2CEF-2CF1 2D7F 2DE0-2DFF 302A-302F 3099-309A A66F-A672 A674-A67D
    A69E-A69F A6F0-A6F1 A802 A806 A80B A823-A827 A82C A880-A881 A8B4-A8C5 A8E0-A8F1 A8FF A926-A92D
    A947-A953 A980-A983 A9B3-A9C0 A9E5 AA29-AA36 AA43 AA4C-AA4D AA7B-AA7D AAB0 AAB2-AAB4 AAB7-AAB8
    AABE-AABF AAC1 AAEB-AAEF AAF5-AAF6 ABE3-ABEA ABEC-ABED FB1E FE20-FE2F 10000-1EFFF
"""
"""The code points of category M in Unicode 15.1, hexadecimal, save the selectors of a variant; of the higher
planes all, as one range, since a pattern looks at one of these after the other."""


def _as_class(ranges: str) -> str:
    borders = [[chr(int(code, 16)) for code in one.split("-")] for one in ranges.split()]
    return "".join("-".join(border) for border in borders)


_MARKS: Final = _as_class(_MARKS_BY_CODE)
_MARK: Final = lazy(f"[{_MARKS}]")
_OF_LATIN_TEXT: Final = bytes([*range(0xCC), 0xE2])
"""In UTF-8: the bytes of what stands before U+0300, and of punctuation and symbols (U+2000 to U+2FFF, whose
few marks stand over symbols): a look at bytes takes a tenth of the time that a pattern takes."""
_OTHERS_WITHOUT_MARKS: Final = re.compile(r"[\W_]+")
_OTHERS: Final = lazy(rf"[^\w{_MARKS}]+|_+")
_WORD_WITHOUT_MARKS: Final = re.compile(r"[^\W_]+")
_WORD: Final = lazy(rf"(?:[^\W_]++|[{_MARKS}]++)++")


def has_marks(text: str) -> bool:
    """Whether marks stand in a text; who asks for its letters says so, since to look takes time."""
    if text.isascii() or not text.encode("utf-8", "surrogatepass").translate(None, _OF_LATIN_TEXT):
        return False
    return _MARK.search(text) is not None


def letters_of(text: str, *, marks: bool) -> str:
    """The letters and digits of a text, one behind the other; ``marks``: whether some are marks."""
    return (_OTHERS if marks else _OTHERS_WITHOUT_MARKS).sub("", text)


def word(*, marks: bool) -> re.Pattern[str]:
    """The pattern of a run of letters and digits; ``marks``: whether some are marks."""
    return _WORD if marks else _WORD_WITHOUT_MARKS
