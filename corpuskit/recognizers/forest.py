"""Small decision trees whose answers add up, over whole numbers: what the linear passes cannot say.

A tree is ``[column, border, tree, tree]``, the first branch for values up to the border, or a leaf: a logit
in hundredths. Learned by ``tests/quality/train.py`` with scikit-learn's gradient boosting.
"""

from collections.abc import Callable
from typing import Any, Final

_UNIT: Final = 100

Function = Callable[[list[int]], int]


class Forest:
    """Trees and what all of them begin with (``base``), walked; or a ``function`` that does what they say.

    The package's own models have such functions, which are written when their trees were learned
    (``tests/quality/trees.py``); they need no ``data``.
    """

    __slots__ = ("_base", "_function", "_trees")

    def __init__(self, data: dict[str, Any] | None, function: Function | None = None) -> None:
        trees = data["trees"] if data is not None and function is None else []
        self._base: int = data["base"] if data is not None else 0
        self._trees = [_frozen(tree) for tree in trees]
        self._function = function

    def score(self, row: list[int]) -> float:
        """The logit for one row of numbers."""
        if self._function is not None:
            return self._function(row) / _UNIT
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
