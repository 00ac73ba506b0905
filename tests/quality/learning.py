"""What learning is made of: renderings with their features and answers, and ways to fit weights and trees."""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from corpuskit.formats import Draft
from corpuskit.recognizers import asides, language, stated
from corpuskit.recognizers.features import first_pass
from corpuskit.recognizers.head_features import HeadLook
from corpuskit.recognizers.looks import is_page, look_at
from corpuskit.recognizers.reading import Reading
from scipy.optimize import minimize
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from tests.quality.labels import labels, segment_labels

FOLDS = 5
UNIT = 100
FOLDER = Path(__file__).with_name("folds")
"""Where the models lie that have not seen a fifth of the publishers."""
SEGMENT_WEIGHT = 0.3
"""What a block counts that holds a wanted or an unwanted segment, where the rest of the page is not known."""

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

    def __init__(self, renderer: str, gold: dict[str, Any], draft: Draft, scorer: Any) -> None:
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
        self.numbers: dict[Excluded, np.ndarray] = {}
        self.body: dict[Excluded, list[float]] = {}
        self.head_looks: dict[Excluded, dict[int, HeadLook]] = {}
        self.lines: dict[Excluded, dict[int, list[int]]] = {}
        self.roles: dict[Excluded, dict[int, list[int]]] = {}
        self.titles: dict[Excluded, int] = {}
        self.leads: dict[Excluded, dict[int, list[int]]] = {}
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
        self.known = np.ones(len(blocks), dtype=bool)
        if gold["source_set"] == "traf":
            segments = segment_labels(blocks, gold, scorer)
            self.known = np.array([answer is not None for answer in segments], dtype=bool)
            self.answers["body"] = np.array([bool(answer) for answer in segments], dtype=int)
        self.knows_heads = bool(gold.get("heads_known"))
        self.knows_title = bool(gold.get("titles_ok"))
        self.knows_authors = gold.get("authors") is not None
        sizes = np.array([min(look.length, 600) + 25.0 for look in self.looks])
        self.weights = sizes / sizes.sum() * np.sqrt(len(sizes)) * 3
        if gold["source_set"] == "traf":
            self.weights = self.known * SEGMENT_WEIGHT

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
        model = LogisticRegression(C=strength, solver="lbfgs", max_iter=400, tol=1e-4)
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


def boosted(
    rows: list[np.ndarray],
    answers: list[np.ndarray],
    weights: list[np.ndarray],
    *,
    forests: int = 1,
    **options: Any,
) -> dict[str, Any]:
    """A forest's data (:class:`corpuskit.recognizers.forest.Forest`), by gradient boosting.

    More than one forest is their mean: what chance decides evens out.
    """
    base, trees = 0.0, []
    for seed in range(forests):
        model = HistGradientBoostingClassifier(random_state=seed, early_stopping=False, **options)
        model.fit(np.vstack(rows), np.concatenate(answers), sample_weight=np.concatenate(weights))
        base += float(model._baseline_prediction.ravel()[0]) / forests
        trees += [_tree(stage[0].nodes, 0, UNIT / forests) for stage in model._predictors]
    return {"base": round(base * UNIT), "trees": trees}


def _tree(nodes: Any, at: int, unit: float) -> Any:
    """A fitted tree as nested lists; what it splits are whole numbers, so borders may be rounded down."""
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]) * unit)
    branches = [_tree(nodes, int(node[side]), unit) for side in ("left", "right")]
    return [int(node["feature_idx"]), int(np.floor(node["num_threshold"])), *branches]


def write(path: Path, model: dict[str, Any]) -> None:
    """Write a model as the package reads it, and say how large it is."""
    path.write_text(json.dumps(model, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(path.name, path.stat().st_size, "bytes")
