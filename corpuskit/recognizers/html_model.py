"""The learned part of recognition in pages: a linear pass, and a forest for each answer.

The weights are data (``lexicon/html_model.json``), learned from gold by ``tests/quality/train_html.py``.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from math import floor
from typing import Any, Final

import msgspec

from corpuskit.article import Block
from corpuskit.formats import Draft, Page
from corpuskit.lexicon import load
from corpuskit.recognizers.features import MENU
from corpuskit.recognizers.forest import Forest, Function
from corpuskit.recognizers.html_features import PageLooks, look_at_page, own_names, words_near
from corpuskit.recognizers.html_numbers import ANSWERS, page_numbers
from corpuskit.recognizers.html_places import KINDS
from corpuskit.recognizers.html_trees import TREES
from corpuskit.recognizers.looks import Look

_UNIT: Final = 100
HOPELESS: Final = -5.0
"""A logit of the linear pass below which a block is not looked at again."""


Sums = tuple[float, float]
"""The weights of a feature, or sums of them: body and cross-head, caption and standfirst (:func:`packed`)."""
Weights = dict[str, Sums]


class HtmlModel:
    """The models: weights of the linear pass by feature, for all answers, and the forests.

    A feature's weights for the answers, whole hundredths, lie two by two in floating-point numbers, so that
    two sums give all of them. Those of words have tables of their own, by what stands before the word.
    ``trees`` are the forests as functions, where there are such; the data need not have these then.
    """

    def __init__(self, data: dict[str, Any], trees: Mapping[str, Function] | None = None) -> None:
        linear = data["linear"]
        columns = [linear[answer][1] for answer in ANSWERS]
        self._intercept = packed([linear[answer][0] for answer in ANSWERS])
        rows = zip(linear["names"], zip(*columns, strict=True), strict=True)
        self._weights: Weights = {}
        self._inside: Weights = {}
        self._near: list[Weights] = [{}, {}, {}]
        words = {"w": self._inside, "w0": self._near[0], "w1": self._near[1], "w2": self._near[2]}
        for name, row in rows:
            stem, _, word = name.partition("-")
            if stem in words:
                words[stem][word] = packed(row)
            else:
                self._weights[name] = packed(row)
        known, forests = trees or {}, data.get("forests", {})
        self.forests = {answer: Forest(forests.get(answer), known.get(answer)) for answer in ANSWERS}
        self._byline: Forest | None = None

    @property
    def byline(self) -> Forest:
        """What tells a byline: learned from text, where bylines look alike."""
        if self._byline is None:
            from corpuskit.recognizers.text_trees import TREES as TREES_OF_TEXT

            self._byline = Forest(None, TREES_OF_TEXT["byline"])
        return self._byline

    @byline.setter
    def byline(self, forest: Forest) -> None:
        self._byline = forest

    def linear(self, looks: PageLooks, page: Page) -> list[list[float]]:
        """For each answer the logits of all blocks; what a place's features say is summed up once."""
        inside: list[Sums] = []
        for place, words, names in zip(page.places, *looks.gained, strict=True):
            total = inside[place.parent] if place.parent >= 0 else self._intercept
            if words:
                total = summed(total, self._inside, words)
            inside.append(summed(total, self._weights, names) if names else total)
        shared: dict[int, Sums] = {}
        body: list[float] = []
        head: list[float] = []
        caption: list[float] = []
        lead: list[float] = []
        for names, hint in zip(looks.own, page.hints, strict=True):
            if not names:
                for answer in (body, head, caption, lead):
                    answer.append(MENU)
                continue
            at = hint.place
            known = shared.get(at)
            if known is None:
                known = summed(inside[at], self._weights, own_names(page, looks.facts, at))
                for weights, near in zip(self._near, words_near(page, at), strict=False):
                    known = summed(known, weights, near)
                shared[at] = known
            first, second = summed(known, self._weights, names)
            low, high = unpacked(first)
            body.append(low)
            head.append(high)
            low, high = unpacked(second)
            caption.append(low)
            lead.append(high)
        return [body, head, caption, lead]


def summed(total: Sums, weights: Weights, names: Sequence[str]) -> Sums:
    """The sums with the weights of these features; those without a weight say nothing."""
    first, second = total
    for name in names:
        pair = weights.get(name)
        if pair is not None:
            first += pair[0]
            second += pair[1]
    return first, second


_PLACE: Final = float(1 << 24)


def packed(values: Sequence[int]) -> Sums:
    """Four whole numbers two by two in one, such that sums of packed ones are the packed sums, exactly."""
    one, two, three, four = values
    return one + two * _PLACE, three + four * _PLACE


def unpacked(total: float) -> tuple[float, float]:
    """The two logits that were summed up."""
    high = floor(total / _PLACE + 0.5)
    return (total - high * _PLACE) / _UNIT, high / _UNIT


class PageScores:
    """What the model says of each block, by answer: logits; ``described`` as in :class:`PageLooks`.

    ``called`` is the role that each place's words name (:class:`PlaceFacts`).
    """

    __slots__ = ("body", "called", "caption", "described", "head", "lead", "looks")

    def __init__(self, page: PageLooks, logits: list[list[float]]) -> None:
        self.looks: list[Look] = page.looks
        self.described = page.described
        self.called = page.facts.called
        self.body, self.head, self.caption, self.lead = logits


def rows_of(logits: list[list[float]]) -> list[int]:
    """The blocks that the forests look at."""
    return [i for i, values in enumerate(zip(*logits, strict=True)) if max(values) > HOPELESS]


def score_page(draft: Draft, blocks: list[Block], titles: frozenset[str], model: HtmlModel) -> PageScores:
    """Run the passes."""
    page = draft.page or Page()
    looks = look_at_page(draft, blocks, titles)
    logits = model.linear(looks, page)
    rows = rows_of(logits)
    numbers = page_numbers(blocks, looks, logits, page, rows)
    final = []
    for answer in ANSWERS:
        values = [MENU] * len(blocks)
        forest = model.forests[answer]
        for i, row in zip(rows, numbers, strict=True):
            values[i] = forest.score(row)
        final.append(values)
    final[0] = [logit - BODY_LEAST if logit > MENU else logit for logit in final[0]]
    final[0] = with_some_body(looks.looks, final[0])
    final[0] = without_comments(looks, page, without_copies(looks, page, final[0]))
    return PageScores(looks, final)


BODY_LEAST: Final = 0.5
"""How sure the forest must be of the body (logit); by cross-validation."""
_COPIED_SHARE: Final = 0.5
_BEFORE_COMMENTS: Final = 150
_NO_BODY: Final = -3.0


def without_copies(looks: PageLooks, page: Page, body: list[float]) -> list[float]:
    """The body's logits without what is hidden, where about as much is shown: pages may hold a text twice."""
    hidden = [page.places[hint.place].hidden for hint in page.hints]
    mass = [look.length if logit > 0 else 0 for look, logit in zip(looks.looks, body, strict=True)]
    whole = sum(mass)
    concealed = sum([own for own, flag in zip(mass, hidden, strict=True) if flag])
    if not concealed or whole - concealed < _COPIED_SHARE * concealed:
        return body
    return [min(logit, _NO_BODY) if flag else logit for logit, flag in zip(body, hidden, strict=True)]


def without_comments(looks: PageLooks, page: Page, body: list[float]) -> list[float]:
    """The body's logits without what stands in an element for comments, below text that does not."""
    bit = 1 << KINDS.index("comment")
    kinds = looks.facts.kinds
    found = list(body)
    before = 0
    for i, (look, hint) in enumerate(zip(looks.looks, page.hints, strict=True)):
        if body[i] <= 0:
            continue
        if not kinds[hint.place] & bit:
            before += look.length
        elif before >= _BEFORE_COMMENTS:
            found[i] = min(body[i], _NO_BODY)
    return found


_LEAST_BODY: Final = 200
_SURE_ENOUGH: Final = 1.5
_SHORTEST_TEXT: Final = 60


def with_some_body(looks: list[Look], body: list[float]) -> list[float]:
    """The body's logits, raised together where next to nothing is the body: the likeliest text then is."""
    mass = sum([look.length for look, logit in zip(looks, body, strict=True) if logit > 0])
    if mass >= _LEAST_BODY:
        return body
    long = [
        logit
        for look, logit in zip(looks, body, strict=True)
        if look.length >= _SHORTEST_TEXT and logit > MENU
    ]
    shift = _SURE_ENOUGH - max(long, default=_SURE_ENOUGH)
    return [logit + shift if logit > MENU else logit for logit in body] if shift > 0 else body


class _Linear(msgspec.Struct):
    """The part of the file that is read: its trees are there to be written as functions."""

    linear: dict[str, Any]


@cache
def html_model() -> HtmlModel:
    """The model that comes with the package."""
    return HtmlModel(msgspec.structs.asdict(load("html_model", _Linear)), TREES)
