"""Which of the documents that were found are converted: the first so many, or a share of them."""

from collections.abc import Iterable, Iterator
from hashlib import blake2b

from corpuskit.conversion.plan import Found
from corpuskit.errors import FormatError
from corpuskit.inputs.items import Item

_DIGEST = 8
"""Bytes of the digest that decides: shares are exact to far below one document in a corpus."""


def choose(found: Iterable[Found], *, limit: int | None, sample: float | None) -> Iterator[Found]:
    """Pass on the chosen documents, and with them what was passed over or could not be found.

    ``sample`` is a share between 0 and 1. A document's name alone decides whether it belongs to it, so that
    the choice is the same on every run, in any order, and a larger share holds the smaller one. ``limit``
    ends the inputs after so many documents. Raises :class:`FormatError` where one of the two is no such
    number.
    """
    if sample is not None and not 0 < sample <= 1:
        raise FormatError("unknown-option", f"sample is {sample}; give a share above 0 and up to 1")
    if limit is not None and limit < 1:
        raise FormatError("unknown-option", f"limit is {limit}; give a number from 1 on")
    return _chosen(found, limit, sample)


def _chosen(found: Iterable[Found], limit: int | None, sample: float | None) -> Iterator[Found]:
    taken = 0
    for item in found:
        if isinstance(item, Item):
            if sample is not None and _place(item.name) >= sample:
                continue
            taken += 1
        yield item
        if taken == limit:
            return


def _place(name: str) -> float:
    """A number from 0 to below 1 that follows from a name, evenly spread."""
    digest = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=_DIGEST).digest()
    return int.from_bytes(digest) / (1 << 8 * _DIGEST)
