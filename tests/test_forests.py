"""The models' trees as functions: they are those of the weights, and say what the trees say when walked."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import corpuskit
import pytest
from corpuskit.recognizers import html_trees, text_trees
from corpuskit.recognizers.forest import Forest

from tests.quality import trees

LEXICON = Path(corpuskit.__file__).parent / "lexicon"
MODELS = {
    "html": ("html_model.json", html_trees.TREES),
    "text": ("block_model.json", text_trees.TREES),
}


def test_the_functions_are_written_anew_when_the_weights_are() -> None:
    for path, text in trees.written().items():
        assert path.read_text("utf-8") == text, "run python -m tests.quality.trees"


def borders(node: Any) -> list[tuple[int, int]]:
    """The columns and borders at which a tree decides."""
    return [] if isinstance(node, int) else [(node[0], node[1]), *borders(node[2]), *borders(node[3])]


@pytest.mark.parametrize("name", MODELS)
def test_a_function_says_what_its_trees_say(name: str) -> None:
    weights, functions = MODELS[name]
    forests = trees.forests(name, json.loads((LEXICON / weights).read_text("utf-8")))
    assert forests.keys() == functions.keys()
    for answer, data in forests.items():
        decisions = [decision for tree in data["trees"] for decision in borders(tree)]
        width = max(column for column, _ in decisions) + 1
        plain, written = Forest(data), Forest(data, functions[answer])
        chance = random.Random(answer)
        for _ in range(100):
            row = [0] * width
            for column, border in decisions:
                if chance.random() < 0.5:
                    row[column] = border + chance.choice((-1, 0, 1))
            assert written.score(row) == plain.score(row)
