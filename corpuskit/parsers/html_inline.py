"""The text that runs on between two borders of blocks: white space as browsers show it, and its marks."""

import re
from typing import Final

from corpuskit.article import Mark, MarkKind
from corpuskit.escapes import writable

_SPACE: Final = re.compile(r"[ \t\n\r\f]+")
_OTHER_BLANK: Final = re.compile(r"[\t\r\f]")
_BLANK: Final = " \t\n\r\f"
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DEEPEST: Final = 16
"""How many elements that mark text are heeded inside one another."""


class Line:
    """Text and marks as they are gathered; :meth:`take` gives them and begins anew.

    ``has_text`` and ``holds`` say whether there is text, and whether there is text or an image.
    """

    __slots__ = (
        "_breaks",
        "_closed",
        "_length",
        "_open",
        "_parts",
        "_pending",
        "has_text",
        "holds",
        "keeps_space",
    )

    def __init__(self) -> None:
        self.keeps_space = False
        self._open: list[tuple[MarkKind, int, str | None, str | None]] = []
        self._clear()

    def _clear(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._pending = False
        self._breaks = 0
        self._closed: list[Mark] = []
        self.has_text = self.holds = False

    def add(self, text: str) -> None:
        """Add a text node: runs of white space become one space, none stands at a line's beginning."""
        if self.keeps_space:
            self._append(text)
            return
        if text.isascii():
            if text.isspace():
                self._pending = True
                return
            # Most texts are set as they are shown; what is not printable are other blanks than the space.
            plain = text.isprintable() and "  " not in text
            joined = text.strip(" ") if plain else " ".join(text.split())
        else:
            plain = "  " not in text and "\n" not in text and not _OTHER_BLANK.search(text)
            joined = (text if plain else _SPACE.sub(" ", text)).strip(" ")
        if not joined:
            self._pending = self._pending or bool(text)
            return
        if self._breaks:
            self._append("\n")
            self._breaks = 0
        elif (self._pending or text[0] in _BLANK) and self._length:
            joined = f" {joined}"
        self._append(joined)
        self._pending = text[-1] in _BLANK

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
        if not self.has_text and not text.isspace():
            self.has_text = self.holds = True

    def line_break(self) -> bool:
        """A line's end; ``True`` at the second one in a row, which ends a paragraph."""
        if self.keeps_space:
            self._append("\n")
            return False
        if not self.has_text:
            return False
        self._breaks += 1
        self._pending = False
        return self._breaks > 1

    def open(self, kind: MarkKind, target: str | None = None, title: str | None = None) -> None:
        """Begin a mark; it goes on in the next block where it is still open when this one ends."""
        self._open.append((kind, self._length, target, title))

    def close(self) -> None:
        """End the mark that was begun last."""
        kind, start, target, title = self._open.pop()
        if len(self._open) < _DEEPEST and start < self._length:
            self._closed.append(Mark(kind, start, self._length, target, title))

    def image(self, target: str | None, alternative: str | None) -> None:
        """An image at this place; links around it are marks without extent."""
        place = self._length
        self.holds = True
        if not self.has_text:
            self._closed += [
                Mark("link", place, place, link, title)
                for kind, _, link, title in self._open[:_DEEPEST]
                if kind == "link" and link
            ]
        title = writable(" ".join(alternative.split())) if alternative else None
        self._closed.append(Mark("image", place, place, target, title or None))

    def take(self) -> tuple[str, tuple[Mark, ...]]:
        """The text without white space at its ends, and its marks in order."""
        text = "".join(self._parts)
        marks = self._closed
        still = self._open
        if still:
            marks += [
                Mark(kind, start, self._length, target, title)
                for kind, start, target, title in still[:_DEEPEST]
                if start < self._length
            ]
            self._open = [(kind, 0, target, title) for kind, _, target, title in still]
        if not text.isprintable() and _FORBIDDEN.search(text):
            text = writable(text)
        self._clear()
        return _settled(text, marks)


def _settled(text: str, marks: list[Mark]) -> tuple[str, tuple[Mark, ...]]:
    stripped = text.strip(_BLANK)
    lead = len(text) - len(text.lstrip(_BLANK)) if len(stripped) < len(text) else 0
    if not marks:
        return stripped, ()
    found = []
    for mark in marks:
        left = min(max(mark.start - lead, 0), len(stripped))
        right = min(max(mark.end - lead, left), len(stripped))
        if mark.start < mark.end:
            while left < right and stripped[left].isspace():
                left += 1
            while right > left and stripped[right - 1].isspace():
                right -= 1
            if left == right:
                continue
        if mark.kind == "link" and mark.target is None and mark.title is None:
            continue
        if left != mark.start or right != mark.end or mark.title:
            mark = Mark(mark.kind, left, right, mark.target, _title(mark))
        found.append(mark)
    if len(found) > 1:
        found.sort(key=lambda mark: (mark.start, -mark.end))
        return stripped, tuple(dict.fromkeys(found))
    return stripped, tuple(found)


def _title(mark: Mark) -> str | None:
    if not mark.title or mark.kind == "image":
        return mark.title
    return writable(" ".join(mark.title.split())) or None
