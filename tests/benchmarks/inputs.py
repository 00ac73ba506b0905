"""The same print-style documents from every form of input: same articles, documents a second, peak memory.

    python -m tests.benchmarks.inputs [--documents 2000 20000] [--compare 2000] [--forms documents …]

For each form: how fast documents are found and read alone, how fast they are converted to JSONL by a process
of its own, start-up included, and the most memory that it held. Seconds are those of the processor. The articles of the first number of
documents are compared, all but their names, ids and the descriptions of their sources.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from corpuskit.article import Article
from corpuskit.conversion.pipeline import articles_of, intake
from corpuskit.conversion.settings import settings
from corpuskit.inputs.files import discover
from corpuskit.inputs.items import Item

from tests.benchmarks.generate import generate
from tests.benchmarks.pack import FORMS, pack
from tests.inputs_of import alone

ROOT = Path(__file__).parents[2]


def items(path: Path) -> Iterator[Item]:
    for found in discover([path], intake()):
        assert isinstance(found, Item), found
        yield found


def articles(path: Path) -> Iterator[Article]:
    chosen = settings()
    for item in items(path):
        for article in articles_of(item, chosen):
            assert isinstance(article, Article), article
            yield alone(article)


def read_alone(path: Path) -> float:
    """CPU seconds to find and read every document."""
    begin = time.process_time()
    for item in items(path):
        item.content()
    return time.process_time() - begin


_RUN = """
import atexit, re, sys, time
def say():
    held = re.search(r"VmHWM:\\s+([0-9]+)", open("/proc/self/status").read())[1]
    print(held, time.process_time(), file=sys.stderr)
atexit.register(say)
from corpuskit.cli import main
main()
"""
"""The command line, which says at its end how much it held and took: ``getrusage`` counts the parent's too."""


def converted(path: Path, out: Path) -> tuple[float, float]:
    """CPU seconds, and the most megabytes that the process held (Linux)."""
    command = ["convert", str(path), "--to", "jsonl", "--out", str(out), "--workers", "1"]
    process = subprocess.run(
        [sys.executable, "-c", _RUN, *command], cwd=ROOT, capture_output=True, text=True, check=True
    )
    held, seconds = process.stderr.split()[-2:]
    return float(seconds), int(held) / 1000


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, nargs="*", default=[2000, 20000])
    options.add_argument("--compare", type=int, default=2000)
    options.add_argument("--forms", nargs="*", default=["documents", *FORMS])
    chosen = options.parse_args()
    for count in chosen.documents:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place, "documents")
            generate(folder, count)
            forms = [folder, *pack(folder, Path(place, "forms"))]
            forms = [form for form in forms if form.name in chosen.forms]
            print(f"{count} documents")
            print(f"{'':22}{'MB':>7}{'read docs/s':>13}{'convert docs/s':>16}{'peak MB':>9}  same articles")
            for form in forms:
                size = sum(p.stat().st_size for p in form.iterdir()) if form.is_dir() else form.stat().st_size
                reading = count / read_alone(form)
                seconds, peak = converted(form, Path(place, "out.jsonl"))
                same = ""
                if count <= chosen.compare:
                    pairs = zip(articles(folder), articles(form), strict=True)
                    same = f"{sum(ours == theirs for ours, theirs in pairs)} of {count}"
                print(
                    f"{form.name if form != folder else 'a folder':22}{size / 1e6:7.1f}{reading:13.0f}"
                    f"{count / seconds:16.0f}{peak:9.0f}  {same}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
