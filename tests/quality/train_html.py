"""Learn the model for pages from gold, and five more that each know nothing of a fifth of the publishers.

    python -m tests.quality.train_html

Writes ``corpuskit/lexicon/html_model.json`` and ``tests/quality/folds/html-*.json``, as
:mod:`tests.quality.train` does for text. The forests learn from logits that the linear pass gave to pages
which it had not seen.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from corpuskit.recognizers.features import MENU
from corpuskit.recognizers.html_article import prepare
from corpuskit.recognizers.html_features import look_at_page, place_names
from corpuskit.recognizers.html_model import rows_of
from corpuskit.recognizers.html_numbers import ANSWERS, COLUMNS, page_numbers
from joblib import Parallel, delayed
from threadpoolctl import threadpool_limits

from tests.quality import scoreboard, trees
from tests.quality.body_training import ALL, PAIRS, SINGLES, without
from tests.quality.labels import labels, segment_labels
from tests.quality.learning import FOLDER, FOLDS, UNIT, Excluded, boosted, fold_of, logistic, matrix, write

MODEL = Path(__file__).parents[2] / "corpuskit" / "lexicon" / "html_model.json"
STRENGTH = {"body": 0.1, "head": 0.1, "caption": 0.1, "lead": 0.1}
FEWEST_GROUPS = 3
"""A feature that blocks of fewer publishers have is left out."""
FOREST = {
    "forests": 2, "max_iter": 40, "max_leaf_nodes": 12, "learning_rate": 0.15, "min_samples_leaf": 20,
    "l2_regularization": 5.0, "max_features": 0.3,
}  # fmt: skip
WORDS = ("w-", "w0-", "w1-", "w2-", "i-")
"""Features that are words of classes: what an unknown publisher calls its elements tells nothing."""
WITH_WORDS = 0.4
"""What a page weighs with these words; for the rest it is learned from as if its classes said nothing."""
SEGMENT_WEIGHT = 0.3
"""What a block counts that holds a wanted or an unwanted segment, where the rest of the page is not known."""
SETS = {"body": ("fundus", "zyte", "traf"), "head": ("fundus",), "caption": ("fundus",), "lead": ("fundus",)}


class HtmlPage:
    """A page with its features, and the answers that gold gives."""

    def __init__(self, gold: dict[str, Any], scorer: Any) -> None:
        draft = scoreboard.page_draft(gold)
        reading, titles = prepare(draft, None)
        self.gold, self.set, self.group = gold, gold["source_set"], gold["group"]
        self.fold = fold_of(gold["group"])
        self.blocks, self.page = reading.blocks, draft.page
        self.looks = look_at_page(draft, reading.blocks, titles)
        self.places = [hint.place for hint in draft.page.hints]
        self.chosen = np.array([bool(names) for names in self.looks.own], dtype=bool)
        shared = {place: place_names(self.page, self.looks, place) for place in set(self.places)}
        self.names = [
            own + shared[place] for own, place in zip(self.looks.own, self.places, strict=True) if own
        ]
        if gold["source_set"] == "traf":
            known = segment_labels(self.blocks, gold, scorer)
            self.known = np.array([answer is not None for answer in known])
            self.answers = {a: np.array([bool(answer) for answer in known], dtype=int) for a in ANSWERS}
        else:
            found = labels(self.blocks, gold, scorer)
            self.known = np.ones(len(found), dtype=bool)
            self.answers = {a: np.array([a in classes for classes in found], dtype=int) for a in ANSWERS}
        sizes = np.array([min(look.length, 600) + 25.0 for look in self.looks.looks])
        self.weights = sizes / sizes.sum() * np.sqrt(len(sizes)) * 3 * self.known
        if gold["source_set"] == "traf":
            self.weights = self.known * SEGMENT_WEIGHT
        self.logits: dict[Excluded, list[list[float]]] = {}
        self.rows: dict[Excluded, list[int]] = {}
        self.numbers: dict[Excluded, np.ndarray] = {}
        self.matrix: sp.csr_matrix | None = None

    def weigh(self, answer: str, rows: Any) -> np.ndarray:
        return self.weights[rows] if answer == "body" else np.ones(len(self.answers[answer][rows]))


def vocabulary(pages: list[HtmlPage]) -> dict[str, int]:
    groups: dict[str, set[str]] = {}
    for page in pages:
        lists = itertools.compress(page.names, page.known[page.chosen])
        for name in {name for names in lists for name in names}:
            groups.setdefault(name, set()).add(page.group)
    return {name: i for i, name in enumerate(sorted(n for n, g in groups.items() if len(g) >= FEWEST_GROUPS))}


class Trainer:
    """All of gold, pass by pass."""

    def __init__(self, pages: list[HtmlPage]) -> None:
        self.pages = pages
        self.known = vocabulary(pages)
        self.wordless = sp.diags([float(not name.startswith(WORDS)) for name in self.known])
        for page in pages:
            page.matrix = matrix(page.names, self.known)

    def learn_linear(self) -> None:
        keys = [(answer, key) for answer in ANSWERS for key in (ALL, *SINGLES, *PAIRS)]
        fitted = Parallel(n_jobs=2, prefer="threads")(delayed(self.fit_linear)(*key) for key in keys)
        self.linear = dict(zip(keys, fitted, strict=True))

    def fit_linear(self, answer: str, excluded: Excluded) -> tuple[np.ndarray, float]:
        chosen = [
            p for p in self.pages if p.fold not in excluded and p.set in SETS[answer] and p.chosen.any()
        ]
        rows = [p.known[p.chosen] for p in chosen]
        parts = [
            (p.matrix[known], p.answers[answer][p.chosen][known], p.weigh(answer, p.chosen)[known])
            for p, known in zip(chosen, rows, strict=True)
        ]
        return logistic(STRENGTH[answer])(
            [m for m, _, _ in parts] + [m @ self.wordless for m, _, _ in parts],
            [y for _, y, _ in parts] * 2,
            [WITH_WORDS * w for _, _, w in parts] + [(1 - WITH_WORDS) * w for _, _, w in parts],
        )

    def prepare_forests(self) -> None:
        for page in self.pages:
            for excluded in {without(i, page.fold) for i in range(FOLDS)}:
                logits = []
                for answer in ANSWERS:
                    weights, intercept = self.linear[answer, excluded]
                    values = np.full(len(page.blocks), MENU)
                    values[page.chosen] = page.matrix @ weights + intercept
                    logits.append([float(x) for x in values])
                rows = rows_of(logits)
                numbers = page_numbers(page.blocks, page.looks, logits, page.page, rows)
                page.logits[excluded], page.rows[excluded] = logits, rows
                page.numbers[excluded] = np.array(numbers, dtype=np.float32).reshape(-1, len(COLUMNS))

    def learn_forests(self) -> None:
        keys = [(answer, key) for answer in ANSWERS for key in (ALL, *SINGLES)]
        self.forests = {key: self.fit_forest(*key) for key in keys}

    def fit_forest(self, answer: str, excluded: Excluded) -> dict[str, Any]:
        rows, answers, weights = [], [], []
        for page in self.pages:
            key = without(*excluded, page.fold)
            if page.fold not in excluded and page.set in SETS[answer] and page.rows[key]:
                known = page.known[page.rows[key]]
                rows.append(page.numbers[key][known])
                answers.append(page.answers[answer][page.rows[key]][known])
                weights.append(page.weigh(answer, page.rows[key])[known])
        return boosted(rows, answers, weights, **FOREST)

    def model(self, excluded: Excluded) -> dict[str, Any]:
        whole = {a: np.rint(self.linear[a, excluded][0] * UNIT).astype(int) for a in ANSWERS}
        names = sorted(self.known, key=lambda n: self.known[n])
        used = [i for i in range(len(names)) if any(row[i] for row in whole.values())]
        linear: dict[str, Any] = {"names": [names[i] for i in used]}
        for answer in ANSWERS:
            intercept = self.linear[answer, excluded][1]
            linear[answer] = [round(intercept * UNIT), [int(whole[answer][i]) for i in used]]
        return {"linear": linear, "forests": {a: self.forests[a, excluded] for a in ANSWERS}}


def main() -> int:
    if not scoreboard.GOLD.exists():
        print(f"no gold at {scoreboard.GOLD}", file=sys.stderr)
        return 2
    scorer = scoreboard.load_scorer()
    pages = [
        HtmlPage(gold, scorer) for name in ("fundus", "zyte", "traf") for gold in scoreboard.load_gold(name)
    ]
    print(len(pages), "pages")
    trainer = Trainer(pages)
    print(len(trainer.known), "features")
    # One thread sums in one order, so that the same gold gives the same bytes on any machine.
    with threadpool_limits(limits=1):
        for step in ("learn_linear", "prepare_forests", "learn_forests"):
            getattr(trainer, step)()
            print(step, flush=True)
    write(MODEL, trainer.model(ALL))
    trees.main()
    for fold in range(FOLDS):
        write(FOLDER / f"html-{fold}.json", trainer.model(without(fold)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
