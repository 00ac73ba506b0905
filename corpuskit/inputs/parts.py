"""A part of the inputs, for one of several runs that share them."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from corpuskit.errors import FormatError

_Thing = TypeVar("_Thing")
_PART = re.compile(r"([0-9]{1,9})/([0-9]{1,9})")


class Part(msgspec.Struct, frozen=True):
    """Part ``number``, counted from 1, of ``count``."""

    number: int
    count: int

    def stretch(self, total: int) -> tuple[int, int]:
        """Where the part begins and ends in ``total`` bytes or rows that stand in one order."""
        return total * (self.number - 1) // self.count, total * self.number // self.count

    def every(self, things: Iterable[_Thing]) -> Iterator[_Thing]:
        """Of things in an order one in ``count``: the parts are as large, whatever their number."""
        for place, thing in enumerate(things):
            if place % self.count == self.number - 1:
                yield thing


def part_of(text: str | None) -> Part | None:
    """A part as users write it, ``3/100``. Raises :class:`FormatError` (``unknown-option``)."""
    if text is None:
        return None
    match = _PART.fullmatch(text)
    found = Part(int(match[1]), int(match[2])) if match else None
    if found is None or not 1 <= found.number <= found.count:
        raise FormatError(
            "unknown-option", f"part is {text!r}; give its number and how many there are: 3/100"
        )
    return found
