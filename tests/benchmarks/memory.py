"""Memory over the number of documents, and the same articles from every form of input.

    python -m tests.benchmarks.memory [--documents 20000 200000] [--cases folder tei …] [--keep FOLDER]

Print-style documents from a folder, a .tar.gz, a .jsonl.zst, a Parquet file and a WARC.gz to JSONL; from the
folder to TEI and to JSONL with ids from hashes too. Two workers, shards of 5,000, whole processes. Printed is
the peak of the main process and of the larger worker as the kernel counts it (VmHWM, Linux), how much more
that is than for the number of documents before, and how many articles are those of the folder, all but their
names, ids and the descriptions of their sources. Exit code 1 where memory grows by more than a fifth, or where
an article differs. ``--keep FOLDER`` keeps the inputs for the next run.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from tests.benchmarks.generate import generate
from tests.benchmarks.pack import pack

ROOT = Path(__file__).parents[2]
_SAMPLE = 0.1
_MOST_GROWTH = 1.2


class Case(NamedTuple):
    """What is converted to what; ``form``: a file that the documents are packed into."""

    form: str | None
    to: str
    options: tuple[str, ...] = ()


FOLDER = "folder"
CASES = {
    FOLDER: Case(None, "jsonl"),
    "tar.gz": Case("documents.tar.gz", "jsonl"),
    "jsonl.zst": Case("documents.jsonl.zst", "jsonl"),
    "parquet": Case("documents.parquet", "jsonl"),
    "warc.gz": Case("documents.warc.gz", "jsonl"),
    "tei": Case(None, "tei"),
    "id hash": Case(None, "jsonl", ("--id", "hash")),
}


class Peaks(NamedTuple):
    """Megabytes of the main process and of its largest worker, and the seconds of the run."""

    main: float
    worker: float
    seconds: float


def peaks(command: Sequence[str]) -> Peaks:
    """Run a command and watch it."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    main = worker = 0
    while process.poll() is None:
        main = max(main, _peak(process.pid))
        worker = max([worker, *(_peak(child) for child in _children(process.pid) if _is_worker(child))])
        time.sleep(_SAMPLE)
    if process.returncode:
        raise SystemExit(f"exit code {process.returncode}: {' '.join(command)}")
    return Peaks(main / 1000, worker / 1000, time.perf_counter() - begin)


def _peak(pid: int) -> int:
    """The most memory that a process had so far, in kilobytes."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text("ascii", "replace").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def _is_worker(pid: int) -> bool:
    """Whether a child is a worker by now: before, it has the memory of the process that starts it."""
    try:
        return b"corpuskit.engines.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def _children(pid: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").glob("*/children"))
        return [int(child) for task in tasks for child in task.read_text("ascii").split()]
    except OSError:
        return []


def articles(out: Path) -> Iterator[Any]:
    """What stands in a corpus, without what a container settles."""
    for shard in sorted(out.glob("corpus-*.jsonl")):
        with shard.open("rb") as file:
            for line in file:
                article = msgspec.json.decode(line)
                del article["id"], article["source"]
                yield article


def inputs(folder: Path, count: int, case: Case) -> Path:
    """The documents in a case's form, made where they are not there yet."""
    documents = folder / str(count)
    if not documents.exists() or sum(1 for _ in os.scandir(documents)) != count:
        generate(documents, count)
    return pack(documents, folder / f"forms{count}", [case.form])[0] if case.form else documents


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--documents", type=int, nargs="*", default=[20_000, 200_000])
    options.add_argument("--cases", nargs="*", default=list(CASES), choices=list(CASES))
    options.add_argument("--keep", type=Path)
    chosen = options.parse_args()
    is_bad = False
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.keep or Path(temporary)
        folder.mkdir(exist_ok=True)
        print("peak memory in MB, two workers, in shards of 5,000")
        print(f"{'':12}{'documents':>10}{'main':>8}{'':8}{'a worker':>10}{'':8}{'docs/s':>8}  same articles")
        before: dict[str, Peaks] = {}
        for count in chosen.documents:
            reference, out = folder / "reference", folder / "converted"
            shutil.rmtree(reference, ignore_errors=True)
            for name in chosen.cases:
                case = CASES[name]
                shutil.rmtree(out, ignore_errors=True)
                command = [sys.executable, "-m", "corpuskit", "convert", str(inputs(folder, count, case))]
                command += ["--to", case.to, "--out", str(out), "--shard-docs", "5000", "--workers", "2"]
                found = peaks([*command, *case.options])
                last = before.get(name, found)
                growth = (found.main / last.main, found.worker / last.worker)
                same = ""
                if case.form is not None and reference.exists():
                    pairs = zip(articles(reference), articles(out), strict=True)
                    equal = sum(ours == theirs for ours, theirs in pairs)
                    same = f"{equal} of {count}"
                    is_bad |= equal != count
                if name == FOLDER:
                    out.rename(reference)
                is_bad |= max(growth) > _MOST_GROWTH
                shown = [f"{100 * (one - 1):+.0f} %" if name in before else "" for one in growth]
                print(
                    f"{name:12}{count:10}{found.main:8.1f}{shown[0]:>8}{found.worker:10.1f}{shown[1]:>8}"
                    f"{count / found.seconds:8.0f}  {same}",
                    flush=True,
                )
                before[name] = found
            shutil.rmtree(out, ignore_errors=True)
            shutil.rmtree(reference, ignore_errors=True)
    return 1 if is_bad else 0


if __name__ == "__main__":
    sys.exit(main())
