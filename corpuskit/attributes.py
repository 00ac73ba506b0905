"""What blocks say besides their text, in labels, addresses and titles: whether the source says it."""

import re
from typing import Final
from urllib.parse import unquote

from corpuskit.article import Block, Mark
from corpuskit.escapes import unescape
from corpuskit.letters import has_marks, word

FROM_MARKUP: Final = frozenset({"link", "image", "title"})
"""Marks whose addresses and titles come from markup, and are not made of what a text means."""
MOST_LOOKED_FOR: Final = 200
"""So many addresses and titles are looked for in a text, each on its own, since the time for each grows with
it; of more, the letters are counted together, or none is looked for."""
_SCHEME: Final = re.compile(r"\A(?:https?://|mailto:)(?=[^\s/])")
"""What an address begins with also where the source has only ``www.…`` or ``…@…``."""
_SIGNS: Final = re.compile(r"[\[\]<>*_`~!\\]+")
_ADDRESS: Final = re.compile(r"\](?:\([^()]*\)|\s?\[[^\[\]]*\])")
_INNER_IMAGE: Final = re.compile(r"!\[[^\[\]]*\]\([^()]*\)")
"""An image inside the alternative text of another, which says nothing there."""
_LINE_BREAKS: Final = dict.fromkeys(map(ord, "\n\r\t\x85\u2028\u2029"))
_TAG: Final = re.compile(r"<[^<>]*>")


class Wording:
    """A source, or a stretch of it, in which what blocks say of it is looked for."""

    __slots__ = ("_left", "_meant", "_misses", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._meant: str | None = None
        self._misses = 0
        self._left = MOST_LOOKED_FOR

    def without(self, parts: list[str]) -> list[str]:
        """Those of ``parts`` that do not stand in the text as they are; most stand in it in their order."""
        found: list[str] = []
        place = 0
        for part in parts:
            if self._misses < MOST_LOOKED_FOR:
                at = self._text.find(part, place)
                at = self._text.find(part) if at < 0 else at
                if at >= 0:
                    place = at
                    continue
                self._misses += 1
            found.append(part)
        return found

    def says(self, part: str) -> bool:
        """Whether all words of a part stand in the text, its references and escapes resolved.

        The alternative text of an image is what its markup leaves: ``![a*b*c](/d)`` says one word.
        """
        if not self._left:
            return True
        self._left -= 1
        part = _SCHEME.sub("", part)
        pattern = word(marks=has_marks(part))
        if all(found in self._text for found in pattern.findall(part)):
            return True
        if self._meant is None:
            meant = _resolved(self._text)
            without_addresses = _ADDRESS.sub("", meant)
            without_images = _ADDRESS.sub("", _INNER_IMAGE.sub("", meant))
            readings = [meant, without_addresses, without_images, _TAG.sub("", meant)]
            dense = "".join(meant.split())
            self._meant = "\n".join([meant, dense, *[_SIGNS.sub("", reading) for reading in readings]])
        return all(found in self._meant for found in pattern.findall(_resolved(part)))


def _resolved(text: str) -> str:
    return unescape(unquote(unescape(text.translate(_LINE_BREAKS)))).casefold()


def attributes_of(block: Block) -> list[str]:
    """The addresses and titles of a block's marks that come from its markup."""
    found: list[str] = []
    for mark in block.marks:
        if mark.kind in FROM_MARKUP:
            found += [part for part in (mark.target, mark.title) if part]
    return found


def made_up(block: Block, written: str, source: Wording) -> list[str]:
    """The block's label, and its addresses and titles, where its place or the source do not say them.

    Lines may break in them, references and escapes stand for their characters, and an address may be that of
    a definition elsewhere.
    """
    found: list[str] = []
    label, marks = block.label, block.marks
    if label and label not in written and "".join(label.split()) not in "".join(written.split()):
        found.append(label)
    parts = attributes_of(block) if len(marks) > MOST_LOOKED_FOR else _not_as_they_stand(marks, written)
    if not parts:
        return found
    if len(parts) < MOST_LOOKED_FOR:
        dense = "".join(written.split())
        parts = source.without([part for part in parts if "".join(part.split()) not in dense])
        if not parts:
            return found
    here = Wording(written)
    return found + [part for part in here.without(parts) if not here.says(part) and not source.says(part)]


def _not_as_they_stand(marks: tuple[Mark, ...], written: str) -> list[str]:
    found: list[str] = []
    for mark in marks:
        target, title = mark.target, mark.title
        if (target or title) and mark.kind in FROM_MARKUP:
            if target and target not in written:
                found.append(target)
            if title and title not in written:
                found.append(title)
    return found
