"""Texts in many languages, and the encodings that people have kept them in.

``texts.json`` holds an article of invented news in each language, written for this purpose.
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

TEXTS: dict[str, str] = json.loads((Path(__file__).parent / "texts.json").read_text("utf-8"))
_ENCODINGS = {
    "en": "utf-8 utf-8-sig windows-1252 mac-roman cp437 utf-16-le utf-16-be utf-16 utf-32",
    "fr": "utf-8 iso-8859-1 windows-1252 iso-8859-15 mac-roman cp850",
    "de": "windows-1252 iso-8859-1 iso-8859-15 mac-roman cp850 utf-16-le",
    "es": "windows-1252 iso-8859-1 cp850",
    "pt": "windows-1252 iso-8859-1",
    "it": "windows-1252 iso-8859-1",
    "nl": "windows-1252",
    "sv": "windows-1252 iso-8859-1",
    "da": "windows-1252 iso-8859-1",
    "no": "windows-1252",
    "fi": "windows-1252 iso-8859-15",
    "is": "windows-1252",
    "pl": "windows-1250 iso-8859-2",
    "cs": "windows-1250 iso-8859-2 cp852",
    "sk": "windows-1250 iso-8859-2",
    "hu": "windows-1250 iso-8859-2",
    "ro": "windows-1250 iso-8859-16",
    "hr": "windows-1250 iso-8859-2",
    "sl": "windows-1250 iso-8859-2",
    "lt": "windows-1257 iso-8859-13",
    "lv": "windows-1257 iso-8859-13",
    "et": "windows-1257 iso-8859-13 windows-1252",
    "ru": "windows-1251 koi8-r iso-8859-5 cp866 mac-cyrillic utf-16-le utf-16-be",
    "uk": "windows-1251 koi8-u",
    "bg": "windows-1251 iso-8859-5",
    "sr": "windows-1251",
    "el": "windows-1253 iso-8859-7",
    "tr": "windows-1254 iso-8859-9",
    "ar": "windows-1256 iso-8859-6",
    "fa": "utf-8",
    "he": "windows-1255 iso-8859-8",
    "hi": "utf-8 utf-16-le",
    "th": "tis-620 cp874",
    "vi": "windows-1258 utf-8",
    "zh": "gb2312 gbk gb18030 hz utf-16-le utf-16-be",
    "zh-hant": "big5",
    "ja": "shift_jis cp932 euc-jp iso-2022-jp utf-16-le utf-16-be utf-8",
    "ko": "euc-kr cp949 utf-16-le iso-2022-kr",
}
PAIRS = [(language, name) for language, names in _ENCODINGS.items() for name in names.split()]
SHORT = 200
"""Bytes of a short text."""
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_PLAIN = {
    **dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‘’‚", "'"), "–": "-", "—": "-", "£": "GBP ", "ș": "ş", "ț": "ţ",
    "Ș": "Ş", "Ț": "Ţ", "\u200c": " ",
}  # fmt: skip


def text_for(language: str, encoding: str) -> str:
    """The language's article as people write it in that encoding: what it lacks is spelled plainly."""
    text = TEXTS[language]
    if encoding == "windows-1258":
        text = "".join(map(_with_tones_apart, text))
    return "".join(
        character if character.encode(encoding, "ignore") else _PLAIN[character] for character in text
    )


def shortened(text: str, encoding: str) -> str:
    """The words of the text that fit 200 bytes; of a script without spaces, the characters."""
    found = text if " " not in text[:40] else ""
    if found:
        while len(found.encode(encoding)) > SHORT:
            found = found[:-1]
        return found
    for word in text.split(" "):
        longer = f"{found} {word}".strip()
        if len(longer.encode(encoding)) > SHORT:
            break
        found = longer
    return found


def _with_tones_apart(character: str) -> str:
    parts = unicodedata.normalize("NFD", character)
    letter = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    return letter + "".join(part for part in parts if part in _TONES)
