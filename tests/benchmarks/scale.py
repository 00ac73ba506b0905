"""How a run scales: over workers, over the number of documents, and beside other programs.

    python -m tests.benchmarks.scale workers [--documents 20000] [--rounds 3]
    python -m tests.benchmarks.scale feed [--documents 20000] [--rounds 1]
    python -m tests.benchmarks.scale peers [--documents 200] [--trafilatura PYTHON] [--pandoc PROGRAM]

``workers``: whole runs with one worker and with two, in turn, start-up included, JSONL and TEI in shards.
``feed``: what a document costs the process that feeds two workers and writes JSONL, by form of input (the cost
of all documents less that of the first 1,000), and how much of that is finding it and making it ready to go.
``peers``: documents a second on one core: pandoc as a user runs it, a process a document, to TEI; Markdown to
HTML with Python-Markdown, then trafilatura, in one process; corpuskit to TEI in one file, in one process.
Documents are print-style and generated; ``--keep FOLDER`` keeps them for the next run.
"""

from __future__ import annotations

import argparse
import os
import pickle
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from corpuskit.conversion.pipeline import intake
from corpuskit.conversion.staffing import weight
from corpuskit.engines.seam import chunks
from corpuskit.inputs.files import discover

from tests.benchmarks.generate import generate
from tests.benchmarks.pack import pack

ROOT = Path(__file__).parents[2]
_MARKDOWN_TO_TRAFILATURA = """
import sys
from pathlib import Path
import markdown, trafilatura
for path in sorted(Path(sys.argv[1]).iterdir()):
    html = "<html><body><article>" + markdown.markdown(path.read_text("utf-8")) + "</article></body></html>"
    trafilatura.extract(html, output_format="xmltei", with_metadata=True)
"""


def documents_in(folder: Path, count: int) -> Path:
    """So many documents, generated where they are not there yet."""
    place = folder / str(count)
    if not place.exists() or sum(1 for _ in os.scandir(place)) != count:
        generate(place, count)
    return place


def convert(documents: Path, out: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "corpuskit", "convert", str(documents), "--out", str(out), *options]


def seconds(command: Sequence[str]) -> tuple[float, float]:
    """Seconds by the clock, and seconds of all processors (a machine that others use delays the first alone)."""
    begin, before = time.perf_counter(), os.times()
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    after = os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - begin, processor


def workers(folder: Path, count: int, rounds: int) -> None:
    documents, out = documents_in(folder, count), folder / "out"
    print(
        f"{count} documents, in shards of 5,000; {os.cpu_count()} cores; medians of {rounds} rounds in turn"
    )
    print(f"{'':8}{'1 worker':>12}{'2 workers':>12}{'by the clock':>14}{'by processor time':>19}")
    for name in ("tei", "jsonl"):
        rows = []
        for _ in range(rounds):
            row = []
            for number in (1, 2):
                shutil.rmtree(out, ignore_errors=True)
                options = ["--to", name, "--shard-docs", "5000", "--workers", str(number)]
                row.append(seconds(convert(documents, out, *options)))
            rows.append(row)
        clock = statistics.median(one[0] / two[0] for one, two in rows)
        # What two processors that do nothing else could give: the work twice as fast, less what it costs more.
        bound = statistics.median(2 * one[1] / two[1] for one, two in rows)
        speeds = [count / statistics.median(row[number][0] for row in rows) for number in (0, 1)]
        print(
            f"{name:8}{speeds[0]:7.0f} docs/s{speeds[1]:5.0f} docs/s{clock:10.2f} ×{bound:15.2f} ×",
            flush=True,
        )


_MAIN = """
import atexit, sys, time
atexit.register(lambda: print(time.process_time(), file=sys.stderr))
from corpuskit.cli import main
main()
"""
"""The command line, which says at its end what its own process took."""
_FORMS = (
    "documents.jsonl", "documents.jsonl.zst", "documents.parquet", "documents.warc.gz", "documents.tar.gz"
)  # fmt: skip
_FIRST = 1000


def feed(folder: Path, count: int, rounds: int) -> None:
    documents = documents_in(folder, count)
    paths = [documents, *pack(documents, folder / f"forms{count}", _FORMS)]
    print(f"{count} documents, two workers; microseconds of the main process for each; {rounds} rounds")
    print(f"{'':22}{'finding':>9}{'all':>6}")
    for path in paths:
        finding = statistics.median(_finding(path) for _ in range(rounds))
        whole = statistics.median(
            (_main_process(path, folder, count) - _main_process(path, folder, _FIRST)) / (count - _FIRST)
            for _ in range(rounds)
        )
        name = path.name if path != documents else "a folder"
        print(f"{name:22}{1e6 * finding / count:9.1f}{1e6 * whole:6.0f}", flush=True)


def _finding(path: Path) -> float:
    """Seconds of the processor to find all documents and to pickle them in chunks."""
    begin = time.process_time()
    for chunk in chunks(discover([path], intake()), weight):
        pickle.dumps(chunk, pickle.HIGHEST_PROTOCOL)
    return time.process_time() - begin


def _main_process(path: Path, folder: Path, count: int) -> float:
    shutil.rmtree(folder / "out", ignore_errors=True)
    options = ["--to", "jsonl", "--shard-docs", "5000", "--workers", "2", "--limit", str(count)]
    command = [sys.executable, "-c", _MAIN, *convert(path, folder / "out", *options)[3:]]
    done = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True)
    return float(done.stderr.split()[-1])


def peers(folder: Path, count: int, rounds: int, trafilatura: str, pandoc: str) -> None:
    documents, out = documents_in(folder, count), folder / "corpus.xml"
    many = documents_in(folder, 20 * count)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    script = folder / "markdown_to_trafilatura.py"
    script.write_text(_MARKDOWN_TO_TRAFILATURA, "utf-8")
    rows: list[tuple[float, float, float]] = []
    for _ in range(rounds):
        before = os.times()
        for path in sorted(documents.iterdir()):
            subprocess.run(
                [pandoc, "-f", "markdown", "-t", "tei", "-s", "-o", str(folder / "one.xml"), str(path)],
                check=True,
                stderr=subprocess.DEVNULL,
            )
        after = os.times()
        processor = (
            after.children_user + after.children_system - before.children_user - before.children_system
        )
        slow = count / processor
        middle = count / seconds([trafilatura, str(script), str(documents)])[1]
        # Twenty times the documents, so that start-up does not count more than it does for the others.
        ours = 20 * count / seconds(convert(many, out, "--to", "tei", "--workers", "1", "--force"))[1]
        rows.append((slow, middle, ours))
    names = ("pandoc, a process a document", "Markdown, HTML, trafilatura", "corpuskit")
    print(f"{count} documents (corpuskit: {20 * count}), one core, {rounds} rounds in turn, processor time")
    for place, name in enumerate(names):
        speed = statistics.median(row[place] for row in rows)
        ratio = statistics.median(row[2] / row[place] for row in rows)
        print(f"{name:30}{speed:10.1f} docs/s{ratio:10.1f} ×")


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("what", choices=["workers", "feed", "peers"])
    options.add_argument("--documents", type=int, nargs="*")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--keep", type=Path)
    options.add_argument("--trafilatura", default=sys.executable, help="a Python that has it, and Markdown")
    options.add_argument("--pandoc", default="pandoc")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.keep or Path(temporary)
        folder.mkdir(exist_ok=True)
        if chosen.what == "workers":
            workers(folder, *(chosen.documents or [20_000]), chosen.rounds)
        elif chosen.what == "feed":
            feed(folder, *(chosen.documents or [20_000]), chosen.rounds)
        else:
            peers(folder, *(chosen.documents or [200]), chosen.rounds, chosen.trafilatura, chosen.pandoc)


if __name__ == "__main__":
    main()
