"""Write the trees of the models as functions, which Python compiles once, and mypyc to machine code.

    python -m tests.quality.trees

Writes ``corpuskit/recognizers/html_trees.py`` and ``text_trees.py`` from the weights in ``lexicon/``, whenever
these were learned anew. A test holds that they say the same.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parents[2] / "corpuskit"
HEAD = '''"""The trees of ``lexicon/{weights}`` as functions: a row of numbers to a sum of hundredths.

Written by ``python -m tests.quality.trees``; a change here is lost.
"""

from collections.abc import Callable
from typing import Final
'''


def forests(name: str, weights: Any) -> dict[str, Any]:
    """The forests among a model's weights, by the names of their functions."""
    if name == "html":
        return dict(weights["forests"])
    return {"body": weights["third"]["body"]} | {
        answer: weights[answer] for answer in ("head", "caption", "byline", "standfirst")
    }


def expression(node: Any) -> str:
    """A tree as one conditional expression over a row's columns."""
    if isinstance(node, int):
        return str(node)
    column, border, below, above = node
    return f"({expression(below)} if c{column} <= {border} else {expression(above)})"


def columns(node: Any) -> set[int]:
    """The columns that a tree looks at."""
    return set() if isinstance(node, int) else {node[0]} | columns(node[2]) | columns(node[3])


def module(weights: str, found: dict[str, Any]) -> str:
    """The module's text: a line a tree."""
    parts = [HEAD.format(weights=weights)]
    for name, forest in found.items():
        used = sorted(set().union(*map(columns, forest["trees"])))
        lines = [f"    c{column} = row[{column}]" for column in used]
        lines += [f"    total = {forest['base']}"]
        lines += [f"    total += {expression(tree)}" for tree in forest["trees"]]
        parts.append("\n".join([f"\n\ndef {name}(row: list[int]) -> int:", *lines, "    return total\n"]))
    names = ", ".join(f'"{name}": {name}' for name in found)
    parts.append(f"\n\nTREES: Final[dict[str, Callable[[list[int]], int]]] = {{{names}}}\n")
    return "".join(parts)


def functions(found: dict[str, Any]) -> dict[str, Any]:
    """Forests as functions, compiled here and now."""
    space: dict[str, Any] = {}
    exec(module("weights", found), space)
    return dict(space["TREES"])


def written() -> dict[Path, str]:
    """The modules and what they are to hold."""
    found = {}
    for name, weights in (("html", "html_model.json"), ("text", "block_model.json")):
        data = json.loads((PACKAGE / "lexicon" / weights).read_text("utf-8"))
        found[PACKAGE / "recognizers" / f"{name}_trees.py"] = module(weights, forests(name, data))
    return found


def main() -> int:
    for path, text in written().items():
        path.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
