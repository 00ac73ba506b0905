"""Names of encodings: what a document declares itself to be in, and what such a name means.

Labels mean what they mean on the web (WHATWG Encoding Standard, section 4.2, "Names and labels"): pages that
say ``iso-8859-1`` are in windows-1252.
"""

import codecs
import re

from corpuskit.patterns import lazy

_OPENING = 4096
"""Bytes in which a declaration is looked for; HTML wants it in the first 1,024."""
_DECLARATION = lazy(
    rb"""<meta\b[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?([A-Za-z0-9_.:-]{2,40})"""
    rb"""|<\?xml\b[^>]{0,100}?\bencoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_.:-]{2,40})"""
    rb"""|^content-type\s{0,9}:[^\r\n]{0,100}?charset\s{0,9}=\s{0,9}["']?([A-Za-z0-9_.:-]{2,40})"""
    rb"""|^(?:charset|encoding)\s{0,9}[:=]\s{0,9}["']?([A-Za-z0-9_.:-]{2,40})["']?[ \t\r]*$""",
    re.IGNORECASE | re.MULTILINE,
)
_ON_THE_WEB = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "latin1": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
    "x-sjis": "cp932",
    "x-gbk": "gb18030",
    "x-mac-cyrillic": "mac-cyrillic",
    "macintosh": "mac-roman",
    "dos-874": "cp874",
    "iso-8859-8-i": "iso8859-8",
    "unicode": "utf-16-le",
}
STATEFUL = frozenset({"iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_2004", "iso2022_kr", "hz"})
"""Encodings of 7 bits, whose bytes are valid UTF-8 too."""


def codec_of(label: str) -> str | None:
    """Python's name of the text encoding that a label means; ``None`` where Python has none."""
    plain = label.strip().lower()
    try:
        found = codecs.lookup(_ON_THE_WEB.get(plain, plain))
    except (LookupError, ValueError):
        return None
    # Only what turns bytes into text and needs nothing else: no rot13, hex, idna or escapes.
    if not getattr(found, "_is_text_encoding", True) or found.name in _NO_CHARSETS:
        return None
    return _ON_THE_WEB.get(found.name, found.name)


_NO_CHARSETS = frozenset({
    "idna", "punycode", "undefined", "unicode-escape", "unicode_escape", "raw-unicode-escape",
    "raw_unicode_escape", "mbcs", "oem", "utf-7",
})  # fmt: skip


def given_codec(label: str) -> str | None:
    """The same for a label that the caller gave: it is meant as said, whatever the web means by it."""
    found = codec_of(label)
    if found is None:
        return None
    try:
        return codecs.lookup(label.strip()).name
    except LookupError:
        return found


def declared_charset(data: bytes) -> str | None:
    """The codec that the document's opening declares: HTML, XML, a header line or front matter.

    ``None`` where it declares none, or one that Python does not have.
    """
    match = _DECLARATION.search(data[:_OPENING])
    if match is None:
        return None
    label = next(group for group in match.groups() if group is not None)
    return codec_of(label.decode("ascii"))
