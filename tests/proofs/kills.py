"""Kills at random moments, then ``--resume``: the bytes must be those of an undisturbed run.

    python -m tests.proofs.kills [--main 50] [--workers 50] [--documents 400] [--seed 1]

For each kill of the main process a run is begun, killed with -9 at a random moment of the time that an
undisturbed run takes, and gone on with. For the kills of workers, runs go on until so many workers were killed.
Every time all files are compared, manifest and journal included. Exit code 1 where one differs.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.generate import generate

ROOT = Path(__file__).parents[2]


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def command(documents: Path, out: Path) -> list[str]:
    options = ["--to", "tei,jsonl,csv", "--shard-docs", "50", "--workers", "2", "--resume", "--out", str(out)]
    return [sys.executable, "-m", "corpuskit", "convert", str(documents), *options]


def start(documents: Path, out: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command(documents, out), cwd=ROOT, stderr=subprocess.DEVNULL)


def workers_of(process: subprocess.Popen[bytes]) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{process.pid}/task").glob("*/children"))
        return [int(child) for task in tasks for child in task.read_text("ascii").split()]
    except OSError:
        return []


def kill_main(documents: Path, out: Path, moment: float) -> str:
    """Begin a run, kill it, and say how far it was; then go on to its end."""
    process = start(documents, out)
    try:
        process.wait(moment)
        return "was over before"
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
    shards = len(list(out.glob("corpus-*.jsonl")))
    subprocess.run(command(documents, out), cwd=ROOT, stderr=subprocess.DEVNULL, check=True)
    return f"killed at {moment:.2f} s with {shards} shards"


def kill_workers(documents: Path, out: Path, moments: random.Random, most: int) -> int:
    """A run whose workers are killed at random moments; how many were."""
    process = start(documents, out)
    kills = 0
    while process.poll() is None:
        time.sleep(moments.uniform(0.1, 1.5))
        workers = workers_of(process)
        if workers and kills < most:
            try:
                os.kill(moments.choice(workers), signal.SIGKILL)
                kills += 1
            except ProcessLookupError:
                continue
    if process.returncode:
        raise SystemExit(f"the run ended with exit code {process.returncode}")
    return kills


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--main", type=int, default=50)
    options.add_argument("--workers", type=int, default=50)
    options.add_argument("--documents", type=int, default=400)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    moments = random.Random(chosen.seed)
    differing = killed = 0
    with tempfile.TemporaryDirectory() as folder:
        documents, out = Path(folder, "documents"), Path(folder, "out")
        generate(documents, chosen.documents)
        begin = time.monotonic()
        subprocess.run(command(documents, out), cwd=ROOT, stderr=subprocess.DEVNULL, check=True)
        whole = time.monotonic() - begin
        expected = content(out)
        print(f"{chosen.documents} documents, {len(expected)} files, {whole:.1f} s undisturbed", flush=True)
        while killed < chosen.main:
            shutil.rmtree(out)
            said = kill_main(documents, out, moments.uniform(0, whole))
            same = content(out) == expected
            differing += not same
            killed += said.startswith("killed")
            print(f"main {killed}: {said}: {'same bytes' if same else 'DIFFERENT'}", flush=True)
        killed = 0
        while killed < chosen.workers:
            shutil.rmtree(out)
            killed += kill_workers(documents, out, moments, chosen.workers - killed)
            same = content(out) == expected
            differing += not same
            print(f"workers {killed}: {'same bytes' if same else 'DIFFERENT'}", flush=True)
    print(f"different: {differing}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
