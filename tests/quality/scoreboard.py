"""Score corpuskit against gold, print the table, compare with the committed baseline.

    python -m tests.quality.scoreboard [--renderers print …] [--sets fundus zyte] [--errors FIELD]
                                       [--by lang|script] [--update]

Exits 1 when a score is more than .005 below the baseline, 2 when the gold folder is not there.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import sys
import unicodedata
import zlib
from collections import Counter
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import corpuskit
from corpuskit.conversion.pipeline import draft
from corpuskit.conversion.settings import settings
from corpuskit.formats import Draft
from corpuskit.normalizers import normalize
from corpuskit.recognizers import recognize
from corpuskit.recognizers.block_model import BlockModel
from corpuskit.recognizers.html_model import HtmlModel
from corpuskit.registry import reader

from tests.quality.prediction import prediction
from tests.quality.trees import forests, functions

RENDERERS = (
    "print",
    "readability",
    "jina",
    "newspaper",
    "trafilatura_md",
    "trafilatura_txt",
    "markdownify",
    "html2text",
    "inscriptis",
)
PAGE = "html"
"""Stands among the renderings for the page itself, of which everything counts."""
FOLDS = 5
GOLD = Path(__file__).parents[3] / "shared" / "gold"
BASELINE = Path(__file__).with_name("baseline.json")
TOLERANCE = 0.005
SCORES = (
    "title_ok",
    "auth_f1",
    "auth_p",
    "date",
    "url",
    "lead",
    "body_f1",
    "par_f1",
    "head_f1",
    "cap_r",
    "cap_leak",
    "cred",
    "seg_f1",
)
LOWER_IS_BETTER = {"cap_leak"}


def load_scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_score", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def load_manifest() -> dict[tuple[str, str], dict[str, Any]]:
    with gzip.open(GOLD / "manifest.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return {(row["renderer"], row["id"]): row for row in rows}


def load_gold(name: str) -> list[dict[str, Any]]:
    return [json.loads(path.read_text("utf-8")) for path in sorted((GOLD / "gold" / name).glob("*.json"))]


def renderings(renderer: str) -> list[Path]:
    return sorted((GOLD / "scraped" / renderer).glob("*.md.gz"))


def parse_draft(renderer: str, identifier: str) -> Draft:
    path = GOLD / "scraped" / renderer / f"{identifier}.md.gz"
    return draft(gzip.decompress(path.read_bytes()), name=f"{identifier}.md")


def parse_rendering(renderer: str, gold: dict[str, Any]) -> corpuskit.Article:
    """The article, found by the model that has not seen the page's publisher."""
    found = recognize(
        parse_draft(renderer, gold["id"]), identifier=gold["id"], model=fold_model(gold["group"])
    )
    return normalize(found, settings().steps)


@cache
def fold_model_at(fold: int) -> BlockModel:
    data = json.loads((Path(__file__).with_name("folds") / f"{fold}.json").read_text("utf-8"))
    return BlockModel(data, functions(forests("text", data)))


def fold_model(group: str) -> BlockModel:
    return fold_model_at(zlib.crc32(group.encode()) % FOLDS)


def page_path(gold: dict[str, Any]) -> Path:
    return GOLD / "html" / gold["source_set"] / f"{gold['id']}.html.gz"


def page_draft(gold: dict[str, Any]) -> Draft:
    """The page itself, parsed."""
    data = gzip.decompress(page_path(gold).read_bytes())
    return draft(data, parser=reader("html"), name=f"{gold['id']}.html")


def parse_page(gold: dict[str, Any]) -> corpuskit.Article:
    """The article of a page, found by the models that have not seen its publisher."""
    found = recognize(page_draft(gold), identifier=gold["id"], page_model=html_fold_model(gold["group"]))
    return normalize(found, settings().steps)


@cache
def html_fold_model_at(fold: int) -> HtmlModel:
    path = Path(__file__).with_name("folds") / f"html-{fold}.json"
    data = json.loads(path.read_text("utf-8"))
    model = HtmlModel(data, functions(forests("html", data)))
    model.byline = fold_model_at(fold).byline
    return model


def html_fold_model(group: str) -> HtmlModel:
    return html_fold_model_at(zlib.crc32(group.encode()) % FOLDS)


def score(
    renderers: list[str], sets: list[str]
) -> tuple[dict[str, dict[str, float]], dict[str, dict[str, Any]]]:
    """Scores by ``renderer/set``, and the counts of each page below the same key."""
    scorer, manifest = load_scorer(), load_manifest()
    totals: dict[str, dict[str, float]] = {}
    pages: dict[str, dict[str, Any]] = {}
    for renderer in renderers:
        for name in sets:
            key = f"{renderer}/{name}"
            pages[key] = {}
            for gold in load_gold(name):
                row = {} if renderer == PAGE else manifest.get((renderer, gold["id"]))
                if row is None:
                    continue
                article = parse_page(gold) if renderer == PAGE else parse_rendering(renderer, gold)
                predicted = prediction(article)
                if gold.get("segments_with"):
                    # Whether the article holds a segment; its standfirst is as much of it as its body.
                    predicted["text"] = f"{article.lead or ''}\n\n{article.text}"
                pages[key][gold["id"]] = scorer.score_page(gold, predicted, row)
            if pages[key]:
                totals[key] = scorer.aggregate(list(pages[key].values()))
    return totals, pages


def regressions(totals: dict[str, dict[str, float]]) -> list[str]:
    """Every score that is worse than the baseline's by more than the tolerance."""
    baseline = json.loads(BASELINE.read_text("utf-8")) if BASELINE.exists() else {}
    worse = []
    for key, scores in totals.items():
        for name, before in baseline.get(key, {}).items():
            now = scores.get(name, 0.0)
            loss = now - before if name in LOWER_IS_BETTER else before - now
            if loss > TOLERANCE:
                worse.append(f"{key} {name}: {before:.3f} before, {now:.3f} now")
    return worse


def show(totals: dict[str, dict[str, float]]) -> None:
    print(f"{'':24}{'n':>5}" + "".join(f"{name:>9}" for name in SCORES))
    for key, scores in totals.items():
        cells = "".join(f"{scores[name]:9.3f}" if name in scores else f"{'–':>9}" for name in SCORES)
        print(f"{key:24}{int(scores['n']):5}{cells}")


def show_errors(pages: dict[str, dict[str, Any]], field: str) -> None:
    for key, results in pages.items():
        for identifier, result in results.items():
            value = result.get(field)
            if value is None:
                continue
            perfect = value == 1 if isinstance(value, float) else not any(value[1:3])
            if field == "cap":
                perfect = value[0] == value[2] and not value[1]
            if not perfect:
                print(key, identifier, value)


def script_of(text: str) -> str:
    """The script that most letters of a text are in, as its characters' names say."""
    times = Counter(unicodedata.name(c, "?").split()[0] for c in text[:2000] if c.isalpha())
    kana = times["HIRAGANA"] + times["KATAKANA"]
    return "JAPANESE" if kana > 20 else times.most_common(1)[0][0] if times else "?"


def by_group(pages: dict[str, dict[str, Any]], sets: list[str], field: str) -> dict[str, dict[str, float]]:
    """Scores of all chosen renderings together, by language (``lang``) or by ``script``."""
    scorer = load_scorer()
    gold = {page["id"]: page for name in sets for page in load_gold(name)}
    groups: dict[str, list[Any]] = {}
    for results in pages.values():
        for identifier, result in results.items():
            page = gold[identifier]
            group = script_of(page["body"] or "") if field == "script" else str(page["lang"])
            groups.setdefault(group, []).append(result)
    return {group: scorer.aggregate(results) for group, results in sorted(groups.items())}


def update(totals: dict[str, dict[str, float]]) -> None:
    baseline = json.loads(BASELINE.read_text("utf-8")) if BASELINE.exists() else {}
    for key, scores in totals.items():
        baseline[key] = {name: round(scores[name], 4) for name in SCORES if name in scores}
    BASELINE.write_text(json.dumps(baseline, indent=1, sort_keys=True) + "\n", "utf-8")


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--renderers", nargs="*", default=[*RENDERERS, PAGE], help="html: the page itself")
    options.add_argument("--sets", nargs="*", default=["fundus", "zyte", "traf"], help="traf: html alone")
    options.add_argument(
        "--errors",
        metavar="FIELD",
        help="list the pages that miss: title_ok, auth, date, url, body, par, head, cap, seg",
    )
    options.add_argument("--by", choices=["lang", "script"], help="also a table by language or by script")
    options.add_argument("--update", action="store_true", help="make these scores the baseline")
    chosen = options.parse_args()
    if not GOLD.exists():
        print(f"no gold at {GOLD}", file=sys.stderr)
        return 2
    totals, pages = score(chosen.renderers, chosen.sets)
    show(totals)
    if chosen.by:
        show(by_group(pages, chosen.sets, chosen.by))
    if chosen.errors:
        show_errors(pages, chosen.errors)
    if chosen.update:
        update(totals)
        return 0
    worse = regressions(totals)
    print("\n".join(worse) or "no score is worse than the baseline")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
