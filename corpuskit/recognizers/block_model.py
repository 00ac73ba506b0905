"""The learned part of recognition: linear models over features that are there or not, and a few trees.

The weights are data (``lexicon/block_model.json``), learned from gold by ``tests/quality/train.py``. Every
model has weights for four kinds of document: whole pages or articles alone, with or without heading markup.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

import msgspec

from corpuskit.lexicon import load
from corpuskit.recognizers.forest import Forest, Function
from corpuskit.recognizers.text_trees import TREES

_UNIT: Final = 100
"""Weights are stored as whole hundredths."""

Table = tuple[float, Callable[[str], float]]
"""A model's intercept, and what gives the weight of a feature."""


_TREE_SHARE: Final = 0.75
"""How much of the body's last logit the trees say; by cross-validation .6 to 1 do about equally."""


def mixed(second: float, third: float) -> float:
    """The body's logit, from the second pass's and the third's."""
    return (1 - _TREE_SHARE) * second + _TREE_SHARE * third


class BlockModel:
    """The models: ``first`` and ``second`` pass, the third's ``forest``, and ``near`` around the body.

    ``trees`` are the forests as functions, where there are such; the data need not have these then.
    """

    def __init__(self, data: dict[str, Any], trees: Mapping[str, Function] | None = None) -> None:
        self._data = data
        self._tables: dict[tuple[str, str, bool, bool], Table] = {}
        known = trees or {}
        self.forest = Forest(data.get("third", {}).get("body"), known.get("body"))
        self.byline = Forest(data.get("byline"), known.get("byline"))
        self.head = Forest(data.get("head"), known.get("head"))
        self.caption = Forest(data.get("caption"), known.get("caption"))
        self.standfirst = Forest(data.get("standfirst"), known.get("standfirst"))

    def table(self, stage: str, answer: str, *, page: bool, bare: bool) -> Table:
        """The weights for one kind of document: a page or an article alone, with or without headings."""
        key = (stage, answer, page, bare)
        found = self._tables.get(key)
        if found is None:
            found = self._tables[key] = self._combine(stage, answer, page, bare)
        return found

    def _combine(self, stage: str, answer: str, page: bool, bare: bool) -> Table:
        names = self._data[stage]["names"]
        intercept, weights = self._data[stage][answer][kind_name(page, bare)]
        table = defaultdict(float, zip(names, map(_as_logit, weights), strict=True))
        return intercept / _UNIT, table.__getitem__


@cache
def _as_logit(weight: int) -> float:
    """A weight as it is used; the same object for all that are equal, so that fewer lie in memory."""
    return weight / _UNIT


def kind_name(page: bool, bare: bool) -> str:
    """A kind of document in the data file: a page or an article alone, bare of heading markup or not."""
    return f"{'page' if page else 'article'}{'-bare' if bare else ''}"


def score(names: list[str], table: Table) -> float:
    """The logit of a block with these features."""
    intercept, weight_of = table
    return intercept + sum(map(weight_of, names))


class _Linear(msgspec.Struct):
    """The part of the file that is read: its trees are there to be written as functions."""

    first: dict[str, Any]
    second: dict[str, Any]
    near: dict[str, Any]


@cache
def block_model() -> BlockModel:
    """The model that comes with the package."""
    return BlockModel(msgspec.structs.asdict(load("block_model", _Linear)), TREES)
