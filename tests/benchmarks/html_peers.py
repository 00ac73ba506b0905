"""Pages to articles, beside the peers that do this: speed, memory and quality in one run, one core.

    python -m tests.benchmarks.html_peers [--python PYTHON] [--systems corpuskit trafilatura …]
                                          [--sets fundus zyte traf] [--rounds 3]

PYTHON is an interpreter that has the peers (``pip install '.[peers]'``; some of them want older versions of
what corpuskit uses, so that an environment of their own is best). Every system runs in a process of its own,
in turn, with all pages in memory; the first forty are read once before the clock starts; what is
loaded then is no garbage to look through (``gc.freeze``, as the command line does), for all systems alike. Quality is scored as
the scoreboard does; corpuskit's models have not seen the publisher of the page (``--sets traf`` was partly
learned from as well, by the same folds), the peers' rules may have.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.quality import scoreboard

ROOT = Path(__file__).parents[2]
_RUN = """
import gc, gzip, json, resource, sys, time
pages = [(line.split("\\t")[0], gzip.open(line.strip().split("\\t")[1]).read()) for line in open(sys.argv[1])]
def run(extract):
    for _, data in pages[:40]:
        extract(data)
    gc.collect()
    gc.freeze()
    seconds, found = 0.0, []
    for name, data in pages:
        begin = time.process_time()
        result = extract(data)
        seconds += time.process_time() - begin
        found.append((name, convert(result)))
        del result
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for name, prediction in found:
            out.write(json.dumps([name, prediction], default=str) + "\\n")
    print(json.dumps({"seconds": seconds, "peak": peak}))
"""
SYSTEMS = {
    "corpuskit": """
import corpuskit
from tests.quality.prediction import prediction
articles = {}
def extract(data):
    return corpuskit.parse(data, format="html")
def as_dict(article):
    return prediction(article)
""",
    "trafilatura": """
from trafilatura import bare_extraction
def extract(data):
    found = bare_extraction(data, with_metadata=True)
    return found.as_dict() if found else {}
def as_dict(d):
    authors = [a.strip() for a in (d.get("author") or "").split(";") if a.strip()]
    body = [line for line in (d.get("text") or "").split("\\n") if line.strip()]
    return {"title": d.get("title"), "authors": authors, "date": d.get("date"), "url": d.get("url"), "body": body}
""",
    "newspaper4k": """
import newspaper
def extract(data):
    article = newspaper.Article("https://example.org/a", fetch_images=False)
    article.download(input_html=data.decode("utf-8", "replace"))
    article.parse()
    return article
def as_dict(a):
    date = a.publish_date.isoformat() if a.publish_date else None
    return {"title": a.title, "authors": list(a.authors), "date": date, "body": a.text}
""",
    "readability-lxml": """
from readability import Document
import lxml.html
def extract(data):
    document = Document(data.decode("utf-8", "replace"))
    return document.title(), document.summary()
def as_dict(found):
    title, summary = found
    root = lxml.html.fromstring(summary)
    blocks = root.xpath("//p|//li|//h2|//h3|//h4|//blockquote[not(p)]")
    return {"title": title, "body": [b.text_content().strip() for b in blocks if b.text_content().strip()]}
""",
    "resiliparse": """
from resiliparse.extract.html2text import extract_plain_text
def extract(data):
    return extract_plain_text(data.decode("utf-8", "replace"), main_content=True, preserve_formatting=True)
def as_dict(text):
    return {"body": [line.strip(" \\u2022") for line in text.split("\\n") if line.strip()]}
""",
}
_FOOT = """
_plain = extract
def timed(data):
    try:
        return _plain(data)
    except Exception as error:
        return error
def convert(found):
    return {} if isinstance(found, Exception) else as_dict(found)
"""
_END = """
run(timed)
"""


def measured(python: str, system: str, listing: Path, out: Path) -> dict[str, float]:
    code = _RUN + SYSTEMS[system] + _FOOT + _END
    command = [python, "-c", code, str(listing), str(out)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "PYTHONWARNINGS": "ignore"}
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if result.returncode:
        raise SystemExit(f"{system}: {result.stderr.strip().splitlines()[-1:]}")
    found: dict[str, float] = json.loads(result.stdout.splitlines()[-1])
    return found


def scores(out: Path, sets: list[str]) -> dict[str, dict[str, Any]]:
    scorer = scoreboard.load_scorer()
    predictions = dict(json.loads(line) for line in out.read_text("utf-8").splitlines())
    return {
        name: scorer.aggregate(
            [scorer.score_page(g, predictions[g["id"]]) for g in scoreboard.load_gold(name)]
        )
        for name in sets
    }


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--python", default=sys.executable)
    options.add_argument("--systems", nargs="*", default=list(SYSTEMS), choices=list(SYSTEMS))
    options.add_argument("--sets", nargs="*", default=["fundus", "zyte", "traf"])
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--every", type=int, default=1, help="time every so many pages alone; no scores")
    chosen = options.parse_args()
    if not scoreboard.GOLD.exists():
        print(f"no gold at {scoreboard.GOLD}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "pages.tsv"
        pages = [gold for name in chosen.sets for gold in scoreboard.load_gold(name)]
        pages = pages[:: chosen.every]
        listing.write_text("".join(f"{g['id']}\t{scoreboard.page_path(g)}\n" for g in pages), "utf-8")
        times: dict[str, list[float]] = {system: [] for system in chosen.systems}
        peaks: dict[str, float] = {}
        for _ in range(chosen.rounds):
            for system in chosen.systems:
                python = sys.executable if system == "corpuskit" else chosen.python
                found = measured(python, system, listing, Path(folder) / f"{system}.jsonl")
                times[system].append(len(pages) / found["seconds"])
                peaks[system] = max(peaks.get(system, 0), found["peak"] / 1024)
        print(f"{len(pages)} pages, {chosen.rounds} rounds, one core, processor time")
        print(f"{'':18}{'docs/s':>9}{'times the first':>16}{'peak MB':>9}")
        first = times[chosen.systems[0]]
        for system in chosen.systems:
            ratio = statistics.median(b / a for a, b in zip(first, times[system], strict=True))
            print(f"{system:18}{statistics.median(times[system]):9.1f}{ratio:16.2f}{peaks[system]:9.0f}")
        if chosen.every > 1:
            return 0
        totals = {}
        for system in chosen.systems:
            if system == "corpuskit":
                continue
            for name, result in scores(Path(folder) / f"{system}.jsonl", chosen.sets).items():
                totals[f"{system}/{name}"] = result
        own, _ = scoreboard.score(["html"], chosen.sets)
        scoreboard.show({**own, **totals})
    return 0


if __name__ == "__main__":
    sys.exit(main())
