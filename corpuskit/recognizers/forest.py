"""Small decision trees whose answers add up, over whole numbers: what the linear passes cannot say.

A tree is ``[column, border, tree, tree]``, the first branch for values up to the border, or a leaf: a logit
in hundredths. Learned by ``tests/quality/train.py`` with scikit-learn's gradient boosting.
"""

from collections.abc import Callable
from typing import Any, Final

_UNIT: Final = 100
_WORTH_COMPILING: Final = 60_000
"""So many trees walked take as long as compiling them, after which a walk takes a fourth."""


Function = Callable[[list[int]], int]


class Forest:
    """Trees and what all of them begin with.

    ``function`` does what the trees say: the package's own models have such functions, which are written
    when the trees were learned (``tests/quality/trees.py``). Trees without one become a function in a process
    that scores many rows: conditional expressions over the row's columns, compiled by Python itself.
    """

    __slots__ = ("_base", "_compiled", "_trees", "_walked")

    def __init__(self, data: dict[str, Any], function: Function | None = None) -> None:
        self._base: int = data["base"]
        self._trees = [] if function is not None else [_frozen(tree) for tree in data["trees"]]
        self._walked = 0
        self._compiled = function

    def score(self, row: list[int]) -> float:
        """The logit for one row of numbers."""
        if self._compiled is not None:
            return self._compiled(row) / _UNIT
        self._walked += len(self._trees)
        if self._walked > _WORTH_COMPILING:
            self._compiled = _compiled(self._base, self._trees, len(row))
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


def _compiled(base: int, trees: list[Any], columns: int) -> Function:
    names = "".join(f"c{column}, " for column in range(columns))
    lines = [f"total += {_expression(tree)}" for tree in trees]
    body = "\n    ".join([f"{names}= row", f"total = {base}", *lines, "return total"])
    space: dict[str, Any] = {}
    exec(f"def score(row):\n    {body}\n", space)  # noqa: S102  numbers alone, from the package's own data
    score: Function = space["score"]
    return score


def _expression(node: Any) -> str:
    if isinstance(node, int):
        return str(node)
    column, border, below, above = node
    return f"({_expression(below)} if c{int(column)} <= {int(border)} else {_expression(above)})"
