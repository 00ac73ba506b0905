"""What a chunk of documents needs, read at once: one stretch instead of lines, many files side by side.

Where files lie elsewhere, or on a file system that a cluster shares, each request takes longer than the work
on a document.
"""

from collections.abc import Sequence
from itertools import groupby

from corpuskit.article import evolve
from corpuskit.errors import CorpuskitError
from corpuskit.inputs.items import Item
from corpuskit.inputs.reading import read_path
from corpuskit.inputs.remote import is_remote, read_many

_LARGEST = 1_000_000
"""Bytes of a file that is fetched beside others; a chunk has 32."""
_WASTE = 2
"""How many times as long as its lines a stretch may be: between lines that were chosen others may stand."""


def with_data(items: Sequence[Item]) -> list[Item]:
    """The items with what was read of them; one that could not be read stays as it is and says why later."""
    found: list[Item] = []
    for path, group in groupby(items, lambda item: item.path if _is_stretch(item) else None):
        run = list(group)
        found += run if path is None or len(run) == 1 else _cut(path, run)
    return _fetched(found)


def _is_stretch(item: Item) -> bool:
    return item.data is None and item.extent is not None


def _cut(path: str, items: list[Item]) -> list[Item]:
    """Items with the stretches of a file that they are, of one that holds them all."""
    extents = [item.extent or (0, 0) for item in items]
    start, end = min(at for at, _ in extents), max(at + length for at, length in extents)
    if end - start > _WASTE * (sum(length for _, length in extents) + len(extents)):
        return items
    try:
        data = read_path(path, end - start, (start, end - start))
    except CorpuskitError:
        return items
    pieces = (data[at - start : at - start + length] for at, length in extents)
    return [evolve(item, data=piece) for item, piece in zip(items, pieces, strict=True)]


def _fetched(items: list[Item]) -> list[Item]:
    """Items with the files that lie elsewhere, a scheme at a time."""
    missing = {item.path for item in items if _is_file_elsewhere(item)}
    if len(missing) < 2:
        return items
    fetched: dict[str, bytes] = {}
    for _, group in groupby(sorted(path for path in missing if path), lambda path: path.partition("://")[0]):
        fetched |= _of_one_scheme(list(group))
    return [
        evolve(item, data=fetched[item.path]) if item.path in fetched and _is_file_elsewhere(item) else item
        for item in items
    ]


def _is_file_elsewhere(item: Item) -> bool:
    whole = item.data is None and item.extent is None and item.compression is None
    return whole and item.path is not None and is_remote(item.path)


def _of_one_scheme(paths: list[str]) -> dict[str, bytes]:
    try:
        return read_many(paths, _LARGEST)
    except CorpuskitError:
        return {}
