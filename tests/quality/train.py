"""Learn the block model from gold, and five more that each know nothing of a fifth of the publishers.

    python -m tests.quality.train

Writes ``corpuskit/lexicon/block_model.json`` (the package's model, learned from all of gold) and
``tests/quality/folds/*.json`` (for the scoreboard, which scores every page with the model that has not seen
its publisher). Needs scikit-learn (``pip install corpuskit[train]``) and the gold folder; takes about eight
minutes. With the versions in ``docs/quality.md`` it writes the same bytes again.

A later pass learns from scores that earlier passes gave to pages which they had not seen, so that it meets
the same doubt when it learns as when it is used.
"""

from __future__ import annotations

import itertools
import json
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from corpuskit.recognizers import asides, language, stated
from corpuskit.recognizers.block_model import kind_name
from corpuskit.recognizers.features import MENU, first_pass, second_pass, title_candidates
from corpuskit.recognizers.head_features import find_core, head_features, headline_candidates, title_features
from corpuskit.recognizers.looks import is_page, look_at
from corpuskit.recognizers.reading import Reading
from joblib import Parallel, delayed
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from tests.quality import scoreboard
from tests.quality.labels import labels

FOLDS = 5
RENDERERS = scoreboard.RENDERERS
MODEL = Path(__file__).parents[2] / "corpuskit" / "lexicon" / "block_model.json"
FOLDER = Path(__file__).with_name("folds")
UNIT = 100
STRENGTH = {
    "first": 0.1, "first title": 0.3, "body": 0.05, "head": 0.1, "caption": 0.1, "near": 0.2, "headline": 0.3,
}  # fmt: skip
"""Inverse strength of the penalty on large weights, chosen by cross-validation."""
RAREST = {"first": 10, "second": 10, "near": 8}
"""A feature that fewer blocks have is left out."""

Excluded = tuple[int, ...]
Fitted = tuple[np.ndarray, float]
Kind = tuple[bool, bool]
ByKind = dict[Kind, Fitted]
"""Weights and intercept for whole pages or articles alone, without or with heading markup."""
KINDS: tuple[Kind, ...] = ((True, True), (True, False), (False, True), (False, False))
Row = tuple["Page", sp.csr_matrix, np.ndarray, np.ndarray]
"""A document with its features, its answers and the weights of its blocks."""
Fitter = Callable[[list[sp.csr_matrix], list[np.ndarray], list[np.ndarray]], Fitted]


class Page:
    """A rendering with its features, and the answers that gold gives."""

    def __init__(self, renderer: str, gold: dict[str, Any], scorer: Any) -> None:
        draft = scoreboard.parse_draft(renderer, gold["id"])
        reading = Reading(draft, list(draft.blocks))
        stated.recognize(reading)
        asides.recognize_source_url(reading)
        language.recognize(reading)
        self.reading = reading
        self.blocks = blocks = reading.blocks
        self.renderer, self.set, self.fold = renderer, gold["source_set"], fold_of(gold["group"])
        self.stated = {entry.field: entry.value for entry in reversed(draft.stated)}
        self.looks = look_at(draft, blocks)
        self.page = is_page(blocks, self.looks)
        self.bare = all(block.kind != "heading" for block in blocks)
        self.first = first_pass(blocks, self.looks)
        self.logits: dict[Excluded, np.ndarray] = {}
        self.second: dict[Excluded, list[list[str]]] = {}
        self.near: dict[Excluded, dict[int, list[str]]] = {}
        self.with_title: dict[Excluded, dict[int, list[str]]] = {}
        self.cores: dict[Excluded, Any] = {}
        self.matrices: dict[tuple[str, Excluded], sp.csr_matrix] = {}
        self.rows: dict[tuple[str, Excluded], np.ndarray] = {}
        found = labels(blocks, gold, scorer)
        self.answers = {
            name: np.array([name in classes for classes in found], dtype=int)
            for name in ("body", "head", "caption", "title", "lead", "byline")
        }
        self.knows_authors = gold.get("authors") is not None
        sizes = np.array([min(look.length, 600) + 25.0 for look in self.looks])
        self.weights = sizes / sizes.sum() * np.sqrt(len(sizes)) * 3

    @property
    def kind(self) -> Kind:
        """Whether it is a whole page, and whether its text has no heading markup."""
        return self.page, self.bare


def fold_of(group: str) -> int:
    """The fold of a publisher group, the same on every machine."""
    return zlib.crc32(group.encode()) % FOLDS


def vocabulary(lists: Iterable[list[str]], rarest: int) -> dict[str, int]:
    times = Counter(name for names in lists for name in names)
    return {name: i for i, name in enumerate(sorted(n for n, count in times.items() if count >= rarest))}


def matrix(lists: list[list[str]], known: dict[str, int]) -> sp.csr_matrix:
    ends, columns = [0], []
    for names in lists:
        columns += sorted(known[name] for name in names if name in known)
        ends.append(len(columns))
    data = np.ones(len(columns))
    return sp.csr_matrix(
        (data, np.array(columns, dtype=np.int32), np.array(ends)), shape=(len(lists), len(known))
    )


def logistic(strength: float) -> Fitter:
    """A fitter of logistic regression."""

    def fit(matrices: list[sp.csr_matrix], answers: list[np.ndarray], weights: list[np.ndarray]) -> Fitted:
        model = LogisticRegression(C=strength, solver="lbfgs", max_iter=150, tol=1e-3)
        model.fit(sp.vstack(matrices), np.concatenate(answers), sample_weight=np.concatenate(weights))
        return model.coef_[0], float(model.intercept_[0])

    return fit


def fit_kinds(rows: list[Row], fitter: Fitter) -> ByKind:
    """Weights for every kind of document: all have some in common; pages and bare texts add corrections."""
    expanded = []
    for page, features, _, _ in rows:
        nothing = sp.csr_matrix(features.shape)
        parts = [features, features if page.page else nothing, features if page.bare else nothing]
        expanded.append(sp.hstack(parts, format="csr"))
    weights, intercept = fitter(expanded, [row[2] for row in rows], [row[3] for row in rows])
    common, for_pages, for_bare = weights.reshape(3, -1)
    return {(page, bare): (common + page * for_pages + bare * for_bare, intercept) for page, bare in KINDS}


def ranking(strength: float) -> Fitter:
    """A fitter of weights under which a document's right candidates are its likeliest (conditional logit)."""

    def fit(matrices: list[sp.csr_matrix], answers: list[np.ndarray], _: list[np.ndarray]) -> Fitted:
        features, right = sp.vstack(matrices).tocsr(), np.concatenate(answers).astype(bool)
        sizes = np.array([m.shape[0] for m in matrices])
        starts = np.cumsum(sizes) - sizes
        owner = np.repeat(np.arange(len(sizes)), sizes)

        def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
            logits = features @ weights
            raised = np.exp(logits - np.maximum.reduceat(logits, starts)[owner])
            total = np.add.reduceat(raised, starts)
            good = np.add.reduceat(np.where(right, raised, 0), starts)
            value = -(np.log(good) - np.log(total)).sum() * strength + 0.5 * weights @ weights
            pull = raised / total[owner] - np.where(right, raised / good[owner], 0)
            return value, strength * (features.T @ pull) + weights

        start = np.zeros(features.shape[1])
        found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200})
        return found.x, 0.0

    return fit


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

    def prepare_near(self) -> None:
        for page in self.pages:
            for excluded in {without(i, page.fold) for i in range(FOLDS)}:
                weights, intercept = self.body2[excluded][page.kind]
                after = page.logits[excluded].copy()
                after[page.rows["second", excluded]] = page.matrices["second", excluded] @ weights + intercept
                logits = [float(x) for x in after]
                page.cores[excluded] = core = find_core(page.looks, logits)
                page.near[excluded] = head_features(
                    page.blocks,
                    page.looks,
                    logits,
                    core,
                    page.stated,
                    page.reading.url,
                    page.reading.language.code,
                    page.reading.draft.source.text,
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
        rich = [p.with_title[without(p.fold)] for p in self.pages]
        self.known["near"] = vocabulary((names for near in rich for names in near.values()), RAREST["near"])
        self.headline = {
            key: {kind: (self.widen(weights, known), 0.0) for kind, (weights, _) in fitted.items()}
            for key, fitted in headline.items()
        }
        self.byline = each(partial(self.fit_near, "byline"), [ALL, *SINGLES])
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
            wanted = page.set == "fundus" and (answer != "byline" or page.knows_authors)
            if page.fold not in excluded and wanted and near:
                features = matrix(list(near.values()), self.known["near"])
                found.append((page, features, page.answers[answer][list(near)], np.ones(len(near))))
        return fit_kinds(found, logistic(STRENGTH["near"]))

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
            "near": self.stage(
                "near",
                {
                    "headline": self.headline[excluded],
                    "byline": self.byline[excluded],
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
    for step in ("learn_first", "prepare_second", "learn_second", "prepare_near", "learn_near"):
        getattr(trainer, step)()
        print(step, flush=True)
    FOLDER.mkdir(exist_ok=True)
    write(MODEL, trainer.model(ALL))
    for fold in range(FOLDS):
        write(FOLDER / f"{fold}.json", trainer.model(without(fold)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
