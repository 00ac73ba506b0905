"""Inline Markdown: the text of a block, its marks, and where each character came from.

Most lines are plain, one link, or links alone: each of these is read by a way of its own, the rest by the
scanner.
"""

import re
from typing import Final

from corpuskit.article import Mark
from corpuskit.escapes import resolved
from corpuskit.parsers.assembly import PieceMark, assemble, join_lines
from corpuskit.parsers.inline_scanner import AUTOLINK, ENTITY, Definition, Inline, image_title, scan
from corpuskit.parsers.targets import clean_target
from corpuskit.patterns import lazy

_SIMPLE_LINK: Final = re.compile(
    r"(!?)\[([^\[\]\\*_`<\n]*)\]\(([^\s()<>\\]{1,4000}+)(?:[ ]\"([^\"\\\n]{0,1000}+)\")?\)"
)
"""A link or an image without markup inside, as menus have them by the hundred."""
_SIMPLE_LINK_OR_BOLD: Final = lazy(rf"{_SIMPLE_LINK.pattern}|\*\*([^*\n]+)\*\*(?!\*)")
"""The same, or a stretch in bold: ``**Related article:** [title](address)``."""


def scan_lines(
    source: str, lines: list[tuple[int, int]], definitions: dict[str, Definition] | None = None
) -> Inline:
    r"""Read the inline markup of ``source`` at ``lines``: half-open, trimmed stretches that form one block.

    A line break becomes a space, nothing between two characters of a script without spaces, and ``\\n``
    where the line before asks for it by two trailing spaces or a backslash.
    """
    if len(lines) == 1:
        start, end = lines[0]
        raw = source[start:end]
        if is_plain(raw):
            return Inline(raw, (), ())
        simple = _simple(raw, start)
        return scan(raw, [(0, start)], frozenset(), definitions or {}) if simple is None else simple
    raw, origin, hard = join_lines(source, lines)
    return scan(raw, origin, hard, definitions or {})


def _simple(raw: str, start: int) -> Inline | None:
    """A line with markup of one kind: links, an address in angle brackets, or a stretch in bold."""
    if "](" in raw:
        return _whole_link(raw, start) or _links_and_bold(raw, start)
    if raw[0] == "<":
        return _whole_address(raw, start)
    return _links_and_bold(raw, start) if "**" in raw else None


def _whole_address(raw: str, start: int) -> Inline | None:
    """The line read as one address in angle brackets; ``None``: it is something else."""
    match = AUTOLINK.fullmatch(raw)
    if match is None:
        return None
    address = match[1]
    mark = Mark("link", 0, len(address), clean_target(address))
    return Inline(address, (mark,), ((0, start + 1),), 0, 1)


def _whole_link(raw: str, start: int) -> Inline | None:
    """The line read as one simple link; ``None``: it is something else."""
    match = _SIMPLE_LINK.fullmatch(raw) if raw[0] == "[" else None
    if match is None:
        return None
    _, whole, address, title = match.groups()
    text = whole.strip()
    target = clean_target(resolved(address))
    # The address that a link shows is no second link, where it can only be the same.
    shown = text if "&" in raw else text.replace("www.", "")
    if target is None or not text or not _is_text(shown):
        return None
    mark = Mark("link", 0, len(text), target, resolved(title) if title else None)
    return Inline(text, (mark,), ((0, start + 1 + whole.index(text[0])),), 0, 1)


def _links_and_bold(raw: str, start: int) -> Inline | None:
    """A line of simple links, images and stretches in bold; ``None``: there is more in it."""
    texts: list[str] = []
    places: list[int] = []
    marks: list[PieceMark] = []
    position = dead_links = 0
    for match in (_SIMPLE_LINK_OR_BOLD if "**" in raw else _SIMPLE_LINK).finditer(raw):
        at = match.start()
        image, text, address, title = match.group(1, 2, 3, 4)
        between = raw[position:at]
        if text is None:
            bold = match[5]
            if bold[0].isspace() or bold[-1].isspace() or not (_is_text(between) and _is_text(bold)):
                return None
            texts += [between, bold]
            places += [position, at + 2]
            marks.append(("strong", len(texts) - 1, len(texts), None, None))
            position = match.end()
            continue
        if not (_is_text(between) and _is_text(text)):
            return None
        if between:
            texts.append(between)
            places.append(position)
        target = clean_target(resolved(address))
        dead_links += target is None
        title = resolved(title) if title else None
        piece = len(texts)
        if image:
            marks.append(("image", piece, piece, target, image_title(text.strip(), title or "", raw)))
        else:
            marks.append(("link", piece, piece + 1, target, title))
            texts.append(text)
            places.append(match.start(2))
        position = match.end()
    rest = raw[position:]
    if not _is_text(rest):
        return None
    if rest:
        texts.append(rest)
        places.append(position)
    text, settled, offsets = assemble(texts, places, marks, [(0, start)])
    return Inline(text, settled, offsets, dead_links, len(marks))


def _is_text(part: str) -> bool:
    """Whether a part of a line has neither markup nor a bracket."""
    if is_plain(part):
        return "]" not in part
    if "&" not in part or "]" in part or ENTITY.search(part):
        return False
    return is_plain(part.replace("&", ""))


def is_plain(raw: str) -> bool:
    """Whether nothing in the text can be markup.

    Searches for single characters beat one pattern fourfold, and those for two characters sixfold.
    """
    return not (
        "*" in raw
        or "[" in raw
        or "_" in raw
        or "<" in raw
        or "&" in raw
        or "\\" in raw
        or "`" in raw
        or (":" in raw and "://" in raw)
        or "www." in raw
        or ("~" in raw and "~~" in raw)
    )
