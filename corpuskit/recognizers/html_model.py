"""The learned part of recognition in pages: a linear pass, and a forest for each answer.

The weights are data (``lexicon/html_model.json``), learned from gold by ``tests/quality/train_html.py``.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from corpuskit.article import Block
from corpuskit.formats import Draft, Page
from corpuskit.recognizers.block_model import block_model
from corpuskit.recognizers.features import MENU
from corpuskit.recognizers.forest import Forest
from corpuskit.recognizers.html_features import PageLooks, look_at_page
from corpuskit.recognizers.html_numbers import ANSWERS, page_numbers
from corpuskit.recognizers.looks import Look

_UNIT = 100
HOPELESS = -5.0
"""A logit of the linear pass below which a block is not looked at again."""
_Weights = tuple[float, ...]


class HtmlModel:
    """The models: weights of the linear pass by feature, for each answer, and the forests."""

    def __init__(self, data: dict[str, Any]) -> None:
        linear = data["linear"]
        self.intercepts = [linear[answer][0] / _UNIT for answer in ANSWERS]
        self.weights = [
            {
                name: weight / _UNIT
                for name, weight in zip(linear["names"], linear[answer][1], strict=True)
                if weight
            }
            for answer in ANSWERS
        ]
        self.forests = {answer: Forest(data["forests"][answer]) for answer in ANSWERS}
        self._byline: Forest | None = None

    @property
    def byline(self) -> Forest:
        """What tells a byline: learned from text, where bylines look alike."""
        if self._byline is None:
            self._byline = block_model().byline
        return self._byline

    @byline.setter
    def byline(self, forest: Forest) -> None:
        self._byline = forest

    def linear(self, looks: PageLooks, places: list[int]) -> list[list[float]]:
        """For each answer the logits of all blocks; what a place's features say is summed up once."""
        found = []
        for intercept, weights in zip(self.intercepts, self.weights, strict=True):
            get = weights.get
            shared = [intercept + sum([get(name, 0.0) for name in names]) for names in looks.places]
            found.append([
                shared[place] + sum([get(name, 0.0) for name in names]) if names else MENU
                for names, place in zip(looks.own, places, strict=True)
            ])  # fmt: skip
        return found


class PageScores:
    """What the model says of each block, by answer: logits."""

    __slots__ = ("body", "caption", "head", "lead", "looks")

    def __init__(self, looks: list[Look], logits: list[list[float]]) -> None:
        self.looks = looks
        self.body, self.head, self.caption, self.lead = logits


def agreements_of(looks: PageLooks) -> list[int]:
    """1 where a block stands in the body that the page states, -1 where not, 0 where none is stated."""
    return [
        1 if "in-stated-body" in names else -1 if "not-in-stated-body" in names else 0 for names in looks.own
    ]


def rows_of(logits: list[list[float]]) -> list[int]:
    """The blocks that the forests look at."""
    return [i for i, values in enumerate(zip(*logits, strict=True)) if max(values) > HOPELESS]


def score_page(draft: Draft, blocks: list[Block], titles: frozenset[str], model: HtmlModel) -> PageScores:
    """Run the passes."""
    page = draft.page or Page()
    looks = look_at_page(draft, blocks, titles)
    logits = model.linear(looks, [hint.place for hint in page.hints])
    rows = rows_of(logits)
    numbers = page_numbers(blocks, looks.looks, logits, page, rows, agreements_of(looks))
    final = []
    for answer in ANSWERS:
        values = [MENU] * len(blocks)
        forest = model.forests[answer]
        for i, row in zip(rows, numbers, strict=True):
            values[i] = forest.score(row)
        final.append(values)
    return PageScores(looks.looks, final)


@cache
def html_model() -> HtmlModel:
    """The model that comes with the package."""
    return HtmlModel(json.loads(files("corpuskit.lexicon").joinpath("html_model.json").read_text("utf-8")))
