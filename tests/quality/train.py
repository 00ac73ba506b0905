"""Learn the block model from gold, and five more that each know nothing of a fifth of the publishers.

    python -m tests.quality.train

Writes ``corpuskit/lexicon/block_model.json`` (the package's model, learned from all of gold) and
``tests/quality/folds/*.json`` (for the scoreboard, which scores every page with the model that has not seen
its publisher). Needs scikit-learn (``pip install corpuskit[train]``) and the gold folder; takes about four
minutes. With the versions in ``docs/quality.md`` it writes the same bytes again.

A later pass learns from scores that earlier passes gave to pages which they had not seen, so that it meets
the same doubt when it learns as when it is used.
"""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from corpuskit.recognizers.block_model import kind_name, mixed
from corpuskit.recognizers.byline_numbers import COLUMNS, byline_numbers
from corpuskit.recognizers.features import MENU, second_pass, title_candidates
from corpuskit.recognizers.forest import Forest
from corpuskit.recognizers.head_features import (
    find_core,
    head_features,
    headline_candidates,
    look_near,
    title_features,
)
from corpuskit.recognizers.third_pass import third_pass
from joblib import Parallel, delayed

from tests.quality import scoreboard
from tests.quality.learning import (
    FOLDS,
    UNIT,
    ByKind,
    Excluded,
    Page,
    Row,
    boosted,
    fit_kinds,
    logistic,
    matrix,
    ranking,
    vocabulary,
)

RENDERERS = scoreboard.RENDERERS
MODEL = Path(__file__).parents[2] / "corpuskit" / "lexicon" / "block_model.json"
FOLDER = Path(__file__).with_name("folds")
STRENGTH = {
    "first": 0.1, "first title": 0.3, "body": 0.05, "head": 0.1, "caption": 0.1, "near": 0.2, "headline": 0.3,
}  # fmt: skip
"""Inverse strength of the penalty on large weights, chosen by cross-validation."""
RAREST = {"first": 10, "second": 10, "near": 8}
"""A feature that fewer blocks have is left out."""
FOREST = {
    "max_iter": 40, "max_leaf_nodes": 12, "learning_rate": 0.2, "min_samples_leaf": 60,
    "l2_regularization": 5.0, "max_features": 0.3,
}  # fmt: skip
MORE_IS_LIKELIER = {
    "label": 1, "by-inside": 1, "by-before": 1, "author-link": 1, "times": 1,
    "photo": -1, "rest": -1, "in-body": -1, "in-headline": -1, "logit": -1,
}  # fmt: skip
"""Which numbers may only speak for a byline (1) or against it (-1): little gold would say else by chance."""
BYLINE_FOREST = {
    "forests": 5, "max_iter": 50, "max_leaf_nodes": 8, "learning_rate": 0.12, "min_samples_leaf": 20,
    "l2_regularization": 3.0, "max_features": 0.4,
}  # fmt: skip
"""Few small trees that each see a third of the numbers: by cross-validation, more or larger ones know publishers."""


def without(*folds: int) -> Excluded:
    return tuple(sorted(set(folds)))


ALL: Excluded = ()
SINGLES = [without(i) for i in range(FOLDS)]
PAIRS = [without(i, j) for i, j in itertools.combinations(range(FOLDS), 2)]


def each(task: Callable[[Excluded], ByKind], keys: list[Excluded]) -> dict[Excluded, ByKind]:
    """Fit for every set of excluded folds, two at a time."""
    fitted = Parallel(n_jobs=2, prefer="threads")(delayed(task)(key) for key in keys)
    return dict(zip(keys, fitted, strict=True))


class Trainer:
    """All of gold, pass by pass."""

    def __init__(self, pages: list[Page]) -> None:
        self.pages = pages
        self.known: dict[str, dict[str, int]] = {}

    def learn_first(self) -> None:
        self.known["first"] = vocabulary((n for p in self.pages for n in p.first), RAREST["first"])
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
        own = (names for p in self.pages for names in p.second[without(p.fold)])
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
        self.head2 = each(partial(self.fit_second, "head", ("fundus",)), [ALL, *SINGLES])
        self.caption2 = each(partial(self.fit_second, "caption", ("fundus",)), [ALL, *SINGLES])

    def fit_second(self, answer: str, sets: tuple[str, ...], excluded: Excluded) -> ByKind:
        """``excluded`` holds the outer fold first; every page's scores came without it and its own fold."""
        chosen = [p for p in self.pages if p.fold not in excluded and p.set in sets]
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
        for page in self.pages:
            key = without(*excluded[:1], page.fold)
            if page.fold not in excluded and len(page.numbers[key]):
                chosen = page.rows["second", key]
                rows.append(page.numbers[key])
                answers.append(page.answers["body"][chosen])
                weights.append(page.weights[chosen])
        return boosted(rows, answers, weights, **FOREST)

    def prepare_near(self) -> None:
        forests = {key: Forest(data) for key, data in self.body3.items()}
        for page in self.pages:
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
                    page.stated,
                    page.reading.url,
                    source,
                )

    def headline_rows(self, page: Page, excluded: Excluded) -> list[int]:
        return headline_candidates(page.near[excluded], page.cores[excluded])

    def learn_near(self) -> None:
        own = [p.near[without(p.fold)] for p in self.pages]
        known = vocabulary((names for near in own for names in near.values()), RAREST["near"])
        headline = each(partial(self.fit_headline, known), [ALL, *SINGLES, *PAIRS])
        for page in self.pages:
            for excluded, near in page.near.items():
                weights, _ = headline[excluded][page.kind]
                rows = self.headline_rows(page, excluded)
                best = -1
                if rows:
                    best = rows[int(np.argmax(matrix([near[i] for i in rows], known) @ weights))]
                page.with_title[excluded] = title_features(near, page.looks, page.cores[excluded], best)
                page.lines[excluded] = byline_numbers(
                    page.blocks,
                    page.looks,
                    page.head_looks[excluded],
                    page.body[excluded],
                    page.cores[excluded],
                    best,
                    page.reading.draft.source.text,
                )
        rich = [p.with_title[without(p.fold)] for p in self.pages]
        self.known["near"] = vocabulary((names for near in rich for names in near.values()), RAREST["near"])
        self.headline = {
            key: {kind: (self.widen(weights, known), 0.0) for kind, (weights, _) in fitted.items()}
            for key, fitted in headline.items()
        }
        self.byline = {key: self.fit_byline(key) for key in (ALL, *SINGLES)}
        self.standfirst = each(partial(self.fit_near, "lead"), [ALL, *SINGLES])

    def widen(self, weights: np.ndarray, known: dict[str, int]) -> np.ndarray:
        """Weights over the headline's features as weights over all that are used near the body."""
        wide = np.zeros(len(self.known["near"]))
        for name, column in known.items():
            wide[self.known["near"][name]] = weights[column]
        return wide

    def fit_headline(self, known: dict[str, int], excluded: Excluded) -> ByKind:
        found = []
        for page in self.pages:
            key = without(*excluded[:1], page.fold)
            if page.fold in excluded or page.set != "fundus":
                continue
            rows = self.headline_rows(page, key)
            right = page.answers["title"][rows] if rows else np.zeros(0)
            if right.any():
                features = matrix([page.near[key][i] for i in rows], known)
                found.append((page, features, right, np.ones(len(right))))
        return fit_kinds(found, ranking(STRENGTH["headline"]))

    def fit_near(self, answer: str, excluded: Excluded) -> ByKind:
        found = []
        for page in self.pages:
            near = page.with_title[without(*excluded[:1], page.fold)]
            if page.fold not in excluded and page.set == "fundus" and near:
                features = matrix(list(near.values()), self.known["near"])
                found.append((page, features, page.answers[answer][list(near)], np.ones(len(near))))
        return fit_kinds(found, logistic(STRENGTH["near"]))

    def fit_byline(self, excluded: Excluded) -> dict[str, Any]:
        rows, answers = [], []
        for page in self.pages:
            lines = page.lines[without(*excluded[:1], page.fold)]
            if page.fold not in excluded and page.knows_authors and page.set == "fundus" and lines:
                rows.append(np.array(list(lines.values()), dtype=np.float32))
                answers.append(page.answers["byline"][list(lines)])
        signs = [MORE_IS_LIKELIER.get(name, 0) for name in COLUMNS]
        weights = [np.ones(len(found)) for found in answers]
        return boosted(rows, answers, weights, monotonic_cst=signs, **BYLINE_FOREST)

    def model(self, excluded: Excluded) -> dict[str, Any]:
        return {
            "first": self.stage("first", {"body": self.body1[excluded], "title": self.title1[excluded]}),
            "second": self.stage(
                "second",
                {
                    "body": self.body2[excluded],
                    "head": self.head2[excluded],
                    "caption": self.caption2[excluded],
                },
            ),
            "third": {"body": self.body3[excluded]},
            "byline": self.byline[excluded],
            "near": self.stage(
                "near",
                {
                    "headline": self.headline[excluded],
                    "standfirst": self.standfirst[excluded],
                },
            ),
        }

    def stage(self, name: str, fitted: dict[str, ByKind]) -> dict[str, Any]:
        """The weights in whole hundredths, without the features that have none."""
        names = sorted(self.known[name], key=lambda n: self.known[name][n])
        whole = {
            (answer, kind): np.rint(weights * UNIT).astype(int)
            for answer, kinds in fitted.items()
            for kind, (weights, _) in kinds.items()
        }
        used = [i for i in range(len(names)) if any(row[i] for row in whole.values())]
        found: dict[str, Any] = {"names": [names[i] for i in used]}
        for answer, kinds in fitted.items():
            found[answer] = {
                kind_name(*kind): [round(intercept * UNIT), [int(whole[answer, kind][i]) for i in used]]
                for kind, (_, intercept) in kinds.items()
            }
        return found


def write(path: Path, model: dict[str, Any]) -> None:
    path.write_text(json.dumps(model, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(path.name, path.stat().st_size, "bytes")


def main() -> int:
    if not scoreboard.GOLD.exists():
        print(f"no gold at {scoreboard.GOLD}", file=sys.stderr)
        return 2
    scorer, manifest = scoreboard.load_scorer(), scoreboard.load_manifest()
    pages = [
        Page(renderer, gold, scorer)
        for name in ("fundus", "zyte")
        for gold in scoreboard.load_gold(name)
        for renderer in RENDERERS
        if (renderer, gold["id"]) in manifest
    ]
    print(len(pages), "renderings")
    trainer = Trainer(pages)
    for step in (
        "learn_first",
        "prepare_second",
        "learn_second",
        "prepare_third",
        "learn_third",
        "prepare_near",
        "learn_near",
    ):
        getattr(trainer, step)()
        print(step, flush=True)
    FOLDER.mkdir(exist_ok=True)
    write(MODEL, trainer.model(ALL))
    for fold in range(FOLDS):
        write(FOLDER / f"{fold}.json", trainer.model(without(fold)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
