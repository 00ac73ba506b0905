"""Names of features, made once: to build a name anew for every block costs more than to look at the block."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

Names = dict[str, str]


def bins(stem: str, borders: Sequence[float]) -> tuple[str, ...]:
    """The names of a number's bins, from the one below the first border to the one above the last."""
    return tuple([f"{stem}{place}" for place in range(len(borders) + 1)])


def signed_bins(stem: str, borders: Sequence[int]) -> tuple[str, ...]:
    """The same for a whole number that may be negative, to be indexed with :func:`signed_bin`."""
    return (*bins(stem, borders), *(f"{stem}-{place}" for place in range(len(borders), 0, -1)))


def signed_bin(value: int, borders: Sequence[int]) -> int:
    """The bin of a number that may be negative, with its sign; the first border must be 1."""
    return -bisect_right(borders, -value) if value < 0 else bisect_right(borders, value)


def words(stem: str, values: Iterable[str]) -> Names:
    """The name for each of a few values."""
    return {value: f"{stem}{value}" for value in values}


def pairs(stem: str, firsts: Iterable[str], seconds: Sequence[str]) -> dict[str, Names]:
    """The name for each pair of two values, with a hyphen between them."""
    return {first: words(f"{stem}{first}-", seconds) for first in firsts}
