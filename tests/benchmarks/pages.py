"""Whole pages as scrapers leave them to JSONL, against trafilatura on the HTML of the same pages; one core.

    python -m tests.benchmarks.pages --trafilatura PYTHON [--rounds 3]

PYTHON is an interpreter that has trafilatura installed. Whole processes, in turn. Then the time that one page
takes when it stands there once, ten times and a hundred times.
"""

from __future__ import annotations

import argparse
import gzip
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import corpuskit

from tests.benchmarks.processes import seconds
from tests.quality.scoreboard import GOLD

WHOLE_PAGES = ("markdownify", "html2text", "inscriptis")
EXTRACT = """
import json, sys
from pathlib import Path
from trafilatura import bare_extraction
with open(sys.argv[2], "w", encoding="utf-8") as out:
    for path in sorted(Path(sys.argv[1]).iterdir()):
        found = bare_extraction(path.read_bytes(), with_metadata=True)
        out.write(json.dumps(found.as_dict() if found else {}, ensure_ascii=False, default=str) + "\\n")
"""


def unpack(source: Path, target: Path, suffix: str) -> int:
    target.mkdir()
    for path in source.glob("*.gz"):
        (target / (path.name.split(".")[0] + suffix)).write_bytes(gzip.decompress(path.read_bytes()))
    return len(list(target.iterdir()))


def against_trafilatura(python: str, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        html = base / "html"
        html.mkdir()
        for name in ("fundus", "zyte"):
            for path in (GOLD / "html" / name).glob("*.gz"):
                (html / path.name.removesuffix(".gz")).write_bytes(gzip.decompress(path.read_bytes()))
        pages = len(list(html.iterdir()))
        theirs = [python, "-c", EXTRACT, str(html), str(base / "trafilatura.jsonl")]
        for renderer in WHOLE_PAGES:
            count = unpack(GOLD / "scraped" / renderer, base / renderer, ".md")
            ours = [sys.executable, "-m", "corpuskit", "convert", str(base / renderer), "--to", "jsonl"]
            ours += ["--out", str(base / f"{renderer}.jsonl"), "--force"]
            # Some of the pages hold control characters, and the command says so with its exit code.
            pairs = [
                (pages / seconds(theirs, check=False), count / seconds(ours, check=False))
                for _ in range(rounds + 1)
            ][1:]
            ratios = sorted(our / their for their, our in pairs)
            their, our = (statistics.median(column) for column in zip(*pairs, strict=True))
            print(
                f"{renderer:14}{their:8.1f} docs/s{our:9.1f} docs/s{statistics.median(ratios):8.1f} ×"
                f"  ({ratios[0]:.1f} to {ratios[-1]:.1f})"
            )


def growth() -> None:
    for renderer in WHOLE_PAGES:
        path = sorted((GOLD / "scraped" / renderer).glob("*.gz"))[40]
        text = gzip.decompress(path.read_bytes()).decode()
        times = []
        for repeats in (1, 10, 100):
            begin = time.perf_counter()
            corpuskit.parse((text + "\n\n") * repeats, name="page.md")
            times.append(time.perf_counter() - begin)
        print(
            f"{renderer:14}" + "".join(f"{1000 * t:10.1f} ms" for t in times),
            f"  × {times[2] / times[0]:.0f}",
        )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--trafilatura", metavar="PYTHON")
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    if chosen.trafilatura:
        print(f"{'':14}{'trafilatura':>15}{'corpuskit':>16}{'ratio':>10}")
        against_trafilatura(chosen.trafilatura, chosen.rounds)
    corpuskit.parse("# A title\n\nA text.\n" * 20)
    print("one page once, ten times, a hundred times")
    growth()


if __name__ == "__main__":
    main()
