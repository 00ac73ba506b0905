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

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from corpuskit.recognizers.block_model import kind_name
from corpuskit.recognizers.byline_numbers import COLUMNS, byline_numbers
from corpuskit.recognizers.head_features import (
    headline_candidates,
    title_features,
    words_of_body,
)
from corpuskit.recognizers.role_numbers import role_candidates, role_numbers
from corpuskit.recognizers.standfirst_numbers import standfirst_candidates, standfirst_numbers
from threadpoolctl import threadpool_limits

from tests.quality import scoreboard, trees
from tests.quality.body_training import (
    ALL,
    BARE_SET,
    PAIRS,
    RAREST,
    SETS,
    SINGLES,
    STRENGTH,
    BodyTrainer,
    each,
    without,
)
from tests.quality.learning import (
    FOLDER,
    FOLDS,
    UNIT,
    ByKind,
    Excluded,
    Page,
    boosted,
    fit_kinds,
    logistic,
    matrix,
    ranking,
    vocabulary,
    write,
)
from tests.quality.rendering import BARE, TOOLS, rendered_draft

RENDERERS = scoreboard.RENDERERS
MODEL = Path(__file__).parents[2] / "corpuskit" / "lexicon" / "block_model.json"
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


ROLE_FOREST = {
    "forests": 2, "max_iter": 50, "max_leaf_nodes": 10, "learning_rate": 0.1, "min_samples_leaf": 20,
    "l2_regularization": 3.0, "max_features": 0.4,
}  # fmt: skip
_BARE_PAGE = (True, True)
LEAD_FOREST = {
    "forests": 3, "max_iter": 50, "max_leaf_nodes": 8, "learning_rate": 0.1, "min_samples_leaf": 20,
    "l2_regularization": 3.0, "max_features": 0.4,
}  # fmt: skip


class Trainer(BodyTrainer):
    """What stands in the body and around it, learned from where the body is."""

    def learn_roles(self) -> None:
        for page in self.pages:
            if page.set not in SETS["role"]:
                continue
            for excluded, logits in page.body.items():
                rows = [int(i) for i in np.flatnonzero(page.rows["second", excluded])]
                core = page.cores[excluded]
                places = role_candidates(page.blocks, page.looks, core, rows)
                features = page.matrices["second", excluded][np.isin(rows, places)]
                scores = []
                for fitted in (self.head2, self.caption2):
                    weights, intercept = fitted[excluded][page.kind]
                    scores.append(dict(zip(places, (features @ weights + intercept).tolist(), strict=True)))
                page.roles[excluded] = role_numbers(
                    page.blocks,
                    page.looks,
                    places,
                    scores[0],
                    scores[1],
                    logits,
                    core,
                    words_of_body(page.blocks, page.looks, logits),
                    page=page.page,
                    bare=page.bare,
                )
        keys = (ALL, *SINGLES)
        self.heads = {key: self.fit_role("head", key) for key in keys}
        self.captions = {key: self.fit_role("caption", key) for key in keys}

    def fit_role(self, answer: str, excluded: Excluded) -> dict[str, Any]:
        rows, answers = [], []
        for page in self.pages:
            known = page.knows_heads if answer == "head" else True
            if page.fold in excluded or page.set not in SETS["role"] or not known:
                continue
            found = page.roles[without(*excluded[:1], page.fold)]
            if found:
                rows.append(np.array(list(found.values()), dtype=np.float32))
                answers.append(page.answers[answer][list(found)])
        weights = [np.ones(len(found)) for found in answers]
        return boosted(rows, answers, weights, **ROLE_FOREST)

    def headline_rows(self, page: Page, excluded: Excluded) -> list[int]:
        return headline_candidates(page.near[excluded], page.cores[excluded])

    def learn_near(self) -> None:
        own = [p.near[without(p.fold)] for p in self.own if p.near]
        known = vocabulary((names for near in own for names in near.values()), RAREST["near"])
        headline = each(partial(self.fit_headline, known), [ALL, *SINGLES, *PAIRS])
        for page in self.pages:
            if page.set not in SETS["byline"]:
                continue
            for excluded, near in page.near.items():
                weights, _ = headline[excluded][page.kind]
                rows = self.headline_rows(page, excluded)
                best = -1
                if rows:
                    best = rows[int(np.argmax(matrix([near[i] for i in rows], known) @ weights))]
                page.titles[excluded] = best
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
        rich = [p.with_title[without(p.fold)] for p in self.pages if p.with_title]
        names = {*known, *vocabulary((names for near in rich for names in near.values()), RAREST["near"])}
        self.known["near"] = {name: column for column, name in enumerate(sorted(names))}
        self.headline = {
            key: {kind: (self.widen(weights, known), 0.0) for kind, (weights, _) in fitted.items()}
            for key, fitted in headline.items()
        }
        self.byline = {key: self.fit_byline(key) for key in (ALL, *SINGLES)}
        self.standfirst = each(partial(self.fit_near, "lead"), [ALL, *SINGLES, *PAIRS])
        self.learn_standfirst()

    def learn_standfirst(self) -> None:
        for page in self.pages:
            if page.set not in SETS["lead"]:
                continue
            for excluded, near in page.with_title.items():
                weights, intercept = self.standfirst[excluded][page.kind]
                core, title = page.cores[excluded], page.titles[excluded]
                places = standfirst_candidates(near, page.looks, core, title)
                linear = matrix([near[i] for i in places], self.known["near"]) @ weights + intercept
                page.leads[excluded] = standfirst_numbers(
                    page.blocks,
                    page.looks,
                    page.head_looks[excluded],
                    {i: float(x) for i, x in zip(places, linear, strict=True)},
                    page.body[excluded],
                    core,
                    title,
                    page=page.page,
                    bare=page.bare,
                )
        self.leads = {key: self.fit_leads(key) for key in (ALL, *SINGLES)}

    def fit_leads(self, excluded: Excluded) -> dict[str, Any]:
        rows, answers = [], []
        for page in self.pages:
            if page.fold in excluded or page.set not in SETS["lead"]:
                continue
            found = page.leads[without(*excluded[:1], page.fold)]
            if found:
                rows.append(np.array(list(found.values()), dtype=np.float32))
                answers.append(page.answers["lead"][list(found)])
        weights = [np.ones(len(found)) for found in answers]
        return boosted(rows, answers, weights, **LEAD_FOREST)

    def widen(self, weights: np.ndarray, known: dict[str, int]) -> np.ndarray:
        """Weights over the headline's features as weights over all that are used near the body."""
        wide = np.zeros(len(self.known["near"]))
        for name, column in known.items():
            wide[self.known["near"][name]] = weights[column]
        return wide

    def fit_headline(self, known: dict[str, int], excluded: Excluded) -> ByKind:
        """Whole pages without heading markup have weights of their own, learned from their like alone."""
        own = [page for page in self.own if page.set in SETS["headline"]]
        bare = [page for page in self.pages if page.page and page.bare and page.near]
        common = self.fit_titles(known, excluded, own)
        return {**common, _BARE_PAGE: self.fit_titles(known, excluded, bare)[_BARE_PAGE]}

    def fit_titles(self, known: dict[str, int], excluded: Excluded, pages: list[Page]) -> ByKind:
        found = []
        for page in pages:
            key = without(*excluded[:1], page.fold)
            if page.fold in excluded or not page.knows_title:
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
            if page.fold in excluded or page.set not in SETS["lead"]:
                continue
            near = page.with_title[without(*excluded[:1], page.fold)]
            if near:
                features = matrix(list(near.values()), self.known["near"])
                found.append((page, features, page.answers[answer][list(near)], np.ones(len(near))))
        return fit_kinds(found, logistic(STRENGTH["near"]))

    def fit_byline(self, excluded: Excluded) -> dict[str, Any]:
        rows, answers = [], []
        for page in self.pages:
            if page.fold in excluded or not page.knows_authors or page.set not in SETS["byline"]:
                continue
            lines = page.lines[without(*excluded[:1], page.fold)]
            if lines:
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
            "head": self.heads[excluded],
            "caption": self.captions[excluded],
            "byline": self.byline[excluded],
            "standfirst": self.leads[excluded],
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


def load_pages() -> Iterator[Page]:
    """Gold's renderings, and those of the pages of which gold knows title, authors and segments alone."""
    scorer, manifest = scoreboard.load_scorer(), scoreboard.load_manifest()
    for name in ("fundus", "zyte"):
        for gold in scoreboard.load_gold(name):
            for renderer in RENDERERS:
                if (renderer, gold["id"]) in manifest:
                    yield Page(renderer, gold, scoreboard.parse_draft(renderer, gold["id"]), scorer)
    for gold in scoreboard.load_gold("traf"):
        for tool in TOOLS:
            draft = rendered_draft(tool, gold)
            if draft is not None:
                yield Page(tool, gold, draft, scorer)
    for gold in (*scoreboard.load_gold("fundus"), *scoreboard.load_gold("traf")):
        for tool in BARE:
            draft = rendered_draft(tool, gold)
            if draft is not None:
                page = Page(tool, gold, draft, scorer)
                page.set = BARE_SET
                yield page


def main() -> int:
    if not scoreboard.GOLD.exists():
        print(f"no gold at {scoreboard.GOLD}", file=sys.stderr)
        return 2
    pages = list(load_pages())
    print(len(pages), "renderings")
    trainer = Trainer(pages)
    # Sums of one thread are the same on every machine.
    with threadpool_limits(limits=1):
        learn(trainer)
    FOLDER.mkdir(exist_ok=True)
    keys = {MODEL: ALL} | {FOLDER / f"{fold}.json": without(fold) for fold in range(FOLDS)}
    for path, key in keys.items():
        write(path, trainer.model(key))
    trees.main()
    return 0


def learn(trainer: Trainer) -> None:
    for step in (
        "learn_first",
        "prepare_second",
        "learn_second",
        "prepare_third",
        "learn_third",
        "prepare_near",
        "learn_roles",
        "learn_near",
    ):
        getattr(trainer, step)()
        print(step, flush=True)


if __name__ == "__main__":
    sys.exit(main())
