"""Small decision trees whose answers add up, over whole numbers: what the linear passes cannot say.

A tree is ``[column, border, tree, tree]``, the first branch for values up to the border, or a leaf: a logit
in hundredths. Learned by ``tests/quality/train.py`` with scikit-learn's gradient boosting.
"""

from collections.abc import Sequence
from typing import Any

_UNIT = 100


class Forest:
    """Trees and what all of them begin with."""

    __slots__ = ("_base", "_trees")

    def __init__(self, data: dict[str, Any]) -> None:
        self._base: int = data["base"]
        self._trees = [_frozen(tree) for tree in data["trees"]]

    def score(self, row: Sequence[int]) -> float:
        """The logit for one row of numbers."""
        total = self._base
        for node in self._trees:
            while node.__class__ is tuple:
                node = node[2] if row[node[0]] <= node[1] else node[3]
            total += node
        return total / _UNIT


def _frozen(node: Any) -> Any:
    if isinstance(node, int):
        return node
    column, border, below, above = node
    return column, border, _frozen(below), _frozen(above)
