"""Pages that are made to hang a parser: markup beyond reason is taken out before the engine sees it.

The engine's time grows with the square of two numbers that no page needs: how deep elements are nested (the
HTML Living Standard looks up the whole stack at each start tag), and how many attributes a tag has. Elements
that format text and are never closed are opened again in every block (13.2.4.3), so that a few thousand of
them make a tree of millions.
"""

import re
from typing import Final

from corpuskit.messages import Message, message

DEEPEST: Final = 500
"""Levels; browsers stop at 512. The deepest page of the gold has 61."""
_MOST_ATTRIBUTES: Final = 1000
_SUSPICIOUS_TAGS: Final = 6000
_LONG_TAG: Final = 20_000
_MOST_UNCLOSED: Final = 50
_TAG: Final = re.compile(
    r"<(/?)([a-zA-Z][^\s/>]{0,40})((?:[^<>\"']|\"[^\"<>]{0,5000}\"|'[^'<>]{0,5000}')*+)>"
)
_TOO_LONG: Final = re.compile(
    rf"""<[a-zA-Z](?:[^<>"']{{{_LONG_TAG}}}"""
    rf"""|[^<>"']*+(?:(?:"[^"]*+"|'[^']*+')[^<>"']*+){{{_MOST_ATTRIBUTES}}})"""
)
"""A tag of very many characters or quoted values."""
_SIGNS: Final = b"<>\"'"
_OTHERS: Final = bytes([code for code in range(256) if code not in _SIGNS])
_MANY_VALUES: Final = re.compile(rf"""<(?:"[^"]*+"|'[^']*+'){{{_MOST_ATTRIBUTES}}}""".encode())
"""A tag of very many values in a page of which only brackets and quotation marks are left."""
_ATTRIBUTE: Final = re.compile(r"[^\s/>\"'=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"']++))?+")
_LONGEST_NOSCRIPT: Final = 5000
_FOREIGN: Final[tuple[bytes, ...]] = (b"</script", b"-->", b"</textarea")
"""What ends something that began before a ``noscript`` which holds it: then that is no element."""
_VOID: Final = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
})  # fmt: skip
_RAW: Final = frozenset({"script", "style"})
_FORMATTING_TAG: Final = (
    r"<(/?)(?=[a-cefinstuA-CEFINSTU])(?:[aAiIuU]|[bB](?:[iI][gG])?|[cC][oO][dD][eE]|[eE][mM]|[fF][oO][nN][tT]"
    r"|[nN][oO][bB][rR]|[sS](?:[mM][aA][lL][lL]|[tT][rR](?:[iI][kK][eE]|[oO][nN][gG]))?|[tT][tT])(?=[\s/>])"
)
"""``a b big code em font i nobr s small strike strong tt u``; a pattern that ignores case takes half as long
again, since it does not look for the bracket first."""
_FORMATTING, _FORMATTING_BYTES = re.compile(_FORMATTING_TAG), re.compile(_FORMATTING_TAG.encode())


def tamed(text: str) -> tuple[bytes, tuple[Message, ...]]:
    """The page in UTF-8, without tags nested too deep and attributes that are too many; text stays."""
    found: list[str] = []
    data = text.encode("utf-8", "ignore")
    whole = text
    if (bare := _without_open_noscript(data)) is not data:
        data, whole = bare, bare.decode()
    signs = data.translate(None, _OTHERS)
    cut = _without_attributes(whole) if _may_be_too_long(data, signs) else whole
    if cut != whole:
        data = cut.encode("utf-8", "ignore")
        found.append(f"tags with more than {_MOST_ATTRIBUTES} attributes")
    if signs.count(b"<") > _SUSPICIOUS_TAGS or _unclosed(data) > _MOST_UNCLOSED:
        flat = _flattened(cut)
        if flat != cut:
            found.append(f"elements nested more than {DEEPEST} levels deep, or never closed")
            data = flat.encode("utf-8", "ignore")
    return data, tuple(message("hostile-markup", f"passed over: {what}") for what in found)


def _without_open_noscript(data: bytes) -> bytes:
    """A ``noscript`` in which an element is left open is emptied; it would hold the rest of the page.

    Browsers that run scripts look for its end alone, so that nobody sees what is wrong. What stands in it is
    shown to nobody here, either. What only looks like one, in a script, a comment or a field, stays.
    """
    lower = data.lower()
    parts: list[bytes] = []
    at = start = 0
    end = -1
    foreign = [-1] * len(_FOREIGN)
    while (start := lower.find(b"<noscript", start)) >= 0:
        start = lower.find(b">", start) + 1
        end = lower.find(b"</noscript", start) if end < start else end
        if not start or end < 0:
            break
        for sign, place in enumerate(foreign):
            if place < start:
                place = lower.find(_FOREIGN[sign], start)
                foreign[sign] = place if place >= 0 else len(lower)
        if min(foreign) < end:
            continue
        if end - start < _LONGEST_NOSCRIPT and _leaves_open(data[start:end].decode()):
            parts.append(data[at:start])
            at = end
        start = end
    return b"".join([*parts, data[at:]]) if parts else data


def _leaves_open(markup: str) -> bool:
    """Whether more elements of a name begin than end."""
    balance: dict[str, int] = {}
    for closing, name, rest in _TAG.findall(markup):
        name = name.lower()
        if name not in _VOID and not rest.endswith("/"):
            balance[name] = balance.get(name, 0) + (-1 if closing else 1)
    return any(count > 0 for count in balance.values())


def _may_be_too_long(data: bytes, signs: bytes) -> bool:
    """Whether there may be a tag of very many characters or values: much cheaper than to look for one.

    A long stretch without brackets and quotation marks holds one half as long that begins at a multiple of
    its length.
    """
    if _MANY_VALUES.search(signs):
        return True
    half = _LONG_TAG // 2
    for start in range(0, len(data) - half + 1, half):
        end = start + half
        if all(data.find(sign, start, end) < 0 for sign in (b"<", b">", b'"', b"'")):
            return True
    return False


def _without_attributes(text: str) -> str:
    """Tags that are very long and have very many attributes lose all but the first ones."""
    parts: list[str] = []
    at = 0
    for match in _TOO_LONG.finditer(text):
        if match.start() < at:
            continue
        end = match.start() + 1
        kept = 0
        for count, attribute in enumerate(_ATTRIBUTE.finditer(text, end), 1):
            if ">" in text[end : attribute.start()]:
                break
            end = attribute.end()
            kept = end if count == _MOST_ATTRIBUTES else kept
        if kept:
            parts.append(text[at:kept])
            at = end
    return "".join([*parts, text[at:]]) if parts else text


def _unclosed(data: bytes) -> int:
    """How many elements that format text are opened and not closed."""
    signs = _FORMATTING_BYTES.findall(data)
    return signs.count(b"") - signs.count(b"/")


def _flattened(text: str) -> str:
    """The page without the tags below the deepest level that is allowed, and with few open formats."""
    parts: list[str] = []
    at = depth = formats = following = 0
    while match := _TAG.search(text, following):
        closing, name, rest = match.groups()
        name = name.lower()
        following = match.end()
        if name in _RAW and not closing:
            end = text.find(f"</{name}", following)
            following = end if end >= 0 else len(text)
        if name in _VOID or name in _RAW or rest.endswith("/"):
            continue
        formatting = _FORMATTING.match(text, match.start()) is not None
        if closing:
            too_deep = depth > DEEPEST
            depth = max(depth - 1, 0)
            if formatting:
                too_deep = too_deep or formats > _MOST_UNCLOSED
                formats = max(formats - 1, 0)
        else:
            depth += 1
            formats += formatting
            too_deep = depth > DEEPEST or (formatting and formats > _MOST_UNCLOSED)
        if too_deep:
            parts.append(text[at : match.start()])
            at = match.end()
    return "".join([*parts, text[at:]]) if parts else text
