"""The passes that find the body, learned one after the other."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from corpuskit.recognizers.block_model import mixed
from corpuskit.recognizers.features import MENU, second_pass, title_candidates
from corpuskit.recognizers.forest import Forest
from corpuskit.recognizers.head_features import (
    find_core,
    head_features,
    look_near,
    words_of_body,
)
from corpuskit.recognizers.third_pass import third_pass
from joblib import Parallel, delayed

from tests.quality.learning import (
    FOLDS,
    ByKind,
    Excluded,
    Page,
    Row,
    boosted,
    fit_kinds,
    logistic,
    matrix,
    vocabulary,
)
from tests.quality.trees import functions

STRENGTH = {
    "first": 0.1, "first title": 0.3, "body": 0.05, "head": 0.1, "caption": 0.1, "near": 0.2, "headline": 0.3,
}  # fmt: skip
"""Inverse strength of the penalty on large weights, chosen by cross-validation."""
BARE_SET = "bare"
"""Renderings that only the headlines of pages without heading markup are learned from."""
SETS = {"headline": ("fundus", "traf"), "byline": ("fundus",), "lead": ("fundus",), "role": ("fundus",)}
RAREST = {"first": 10, "second": 10, "near": 8}
"""A feature that fewer blocks have is left out."""
FOREST = {
    "forests": 2, "max_iter": 30, "max_leaf_nodes": 12, "learning_rate": 0.2, "min_samples_leaf": 60,
    "l2_regularization": 5.0, "max_features": 0.3,
}  # fmt: skip


def without(*folds: int) -> Excluded:
    return tuple(sorted(set(folds)))


ALL: Excluded = ()
SINGLES = [without(i) for i in range(FOLDS)]
PAIRS = [without(i, j) for i, j in itertools.combinations(range(FOLDS), 2)]


def each(task: Callable[[Excluded], ByKind], keys: list[Excluded]) -> dict[Excluded, ByKind]:
    """Fit for every set of excluded folds, two at a time."""
    fitted = Parallel(n_jobs=2, prefer="threads")(delayed(task)(key) for key in keys)
    return dict(zip(keys, fitted, strict=True))


class BodyTrainer:
    """All of gold, pass by pass, up to where the body stands."""

    def __init__(self, pages: list[Page]) -> None:
        self.pages = pages
        self.own = [page for page in pages if page.set != BARE_SET]
        self.known: dict[str, dict[str, int]] = {}

    def learn_first(self) -> None:
        self.known["first"] = vocabulary((n for p in self.own for n in p.first), RAREST["first"])
        for page in self.pages:
            page.rows["first", ALL] = rows = np.array([not look.is_menu for look in page.looks])
            page.matrices["first", ALL] = matrix(
                list(itertools.compress(page.first, rows)), self.known["first"]
            )
        keys = [ALL, *SINGLES, *PAIRS]
        self.body1 = each(partial(self.fit_first, "body", STRENGTH["first"], ("fundus", "zyte")), keys)
        self.title1 = each(partial(self.fit_first, "title", STRENGTH["first title"], ("fundus",)), keys)

    def fit_first(self, answer: str, strength: float, sets: tuple[str, ...], excluded: Excluded) -> ByKind:
        chosen = [p for p in self.pages if p.fold not in excluded and p.set in sets]
        rows = [self.row(p, "first", ALL, answer) for p in chosen]
        return fit_kinds([row for row in rows if len(row[2])], logistic(strength))

    def row(self, page: Page, stage: str, excluded: Excluded, answer: str) -> Row:
        """For the body, blocks count by their length; for everything else alike."""
        rows = page.rows[stage, excluded]
        answers = page.answers[answer][rows]
        weights = page.weights[rows] if answer == "body" else np.ones(len(answers))
        return page, page.matrices[stage, excluded], answers, weights

    def prepare_second(self) -> None:
        for page in self.pages:
            features = page.matrices["first", ALL]
            for excluded in {without(i, page.fold) for i in range(FOLDS)}:
                weights, intercept = self.body1[excluded][page.kind]
                rows = page.rows["first", ALL]
                logits = np.full(len(page.blocks), MENU)
                logits[rows] = features @ weights + intercept
                titles = np.full(len(page.blocks), MENU)
                titles[rows] = features @ self.title1[excluded][page.kind][0]
                title = max(title_candidates(page.looks), key=lambda i, t=titles: t[i], default=-1)
                page.logits[excluded] = logits
                page.second[excluded] = second_pass(
                    page.blocks, page.looks, page.first, [float(x) for x in logits], title
                )
        own = (names for p in self.own for names in p.second[without(p.fold)])
        self.known["second"] = vocabulary(own, RAREST["second"])
        for page in self.pages:
            for excluded, names in page.second.items():
                page.rows["second", excluded] = np.array([bool(own) for own in names])
                kept = [own for own in names if own]
                page.matrices["second", excluded] = matrix(kept, self.known["second"])
            page.second.clear()

    def learn_second(self) -> None:
        sets = ("fundus", "zyte")
        self.body2 = each(partial(self.fit_second, "body", sets), [ALL, *SINGLES, *PAIRS])
        keys = [ALL, *SINGLES, *PAIRS]
        self.head2 = each(partial(self.fit_second, "head", ("fundus",)), keys)
        self.caption2 = each(partial(self.fit_second, "caption", ("fundus",)), keys)

    def fit_second(self, answer: str, sets: tuple[str, ...], excluded: Excluded) -> ByKind:
        """``excluded`` holds the outer fold first; every page's scores came without it and its own fold."""
        chosen = [p for p in self.pages if p.fold not in excluded and p.set in sets]
        if answer == "head":
            chosen = [p for p in chosen if p.knows_heads]
        outer = excluded[:1]
        rows = [self.row(p, "second", without(*outer, p.fold), answer) for p in chosen]
        return fit_kinds([row for row in rows if len(row[2])], logistic(STRENGTH[answer]))

    def prepare_third(self) -> None:
        for page in self.pages:
            for excluded in {without(i, page.fold) for i in range(FOLDS)}:
                weights, intercept = self.body2[excluded][page.kind]
                rows = page.rows["second", excluded]
                after = page.logits[excluded].copy()
                after[rows] = page.matrices["second", excluded] @ weights + intercept
                first, second = ([float(x) for x in logits] for logits in (page.logits[excluded], after))
                core = find_core(page.looks, second)
                places = [int(i) for i in np.flatnonzero(rows)]
                numbers = third_pass(page.blocks, page.looks, first, second, places, (core.start, core.end))
                page.numbers[excluded] = np.array(numbers, dtype=np.float32).reshape(len(places), -1)
                page.logits[excluded] = after

    def learn_third(self) -> None:
        keys = [ALL, *SINGLES, *PAIRS]
        self.body3 = {key: self.fit_third(key) for key in keys}

    def fit_third(self, excluded: Excluded) -> dict[str, Any]:
        """``excluded`` as for the second pass."""
        rows, answers, weights = [], [], []
        for page in self.own:
            key = without(*excluded[:1], page.fold)
            if page.fold not in excluded and len(page.numbers[key]):
                chosen = page.rows["second", key]
                rows.append(page.numbers[key])
                answers.append(page.answers["body"][chosen])
                weights.append(page.weights[chosen])
        return boosted(rows, answers, weights, **FOREST)

    def prepare_near(self) -> None:
        forests = {key: Forest(None, functions({"body": data})["body"]) for key, data in self.body3.items()}
        for page in self.pages:
            if page.set not in {*SETS["headline"], BARE_SET}:
                continue
            for excluded in {without(i, page.fold) for i in range(FOLDS)}:
                logits = [float(x) for x in page.logits[excluded]]
                places = np.flatnonzero(page.rows["second", excluded])
                for i, row in zip(places, page.numbers[excluded].astype(int).tolist(), strict=True):
                    logits[i] = mixed(logits[i], forests[excluded].score(row))
                page.cores[excluded] = core = find_core(page.looks, logits)
                language = page.reading.language.code
                source = page.reading.draft.source.text
                page.head_looks[excluded] = looks = look_near(page.blocks, page.looks, core, source, language)
                page.body[excluded] = logits
                page.near[excluded] = head_features(
                    page.blocks,
                    page.looks,
                    looks,
                    logits,
                    core,
                    words_of_body(page.blocks, page.looks, logits),
                    page.stated,
                    page.reading.url,
                    source,
                )
