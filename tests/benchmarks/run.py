"""The main job against the floor: print-style documents, one core, output to one file.

    python -m tests.benchmarks.run [--documents 2000] [--rounds 5]

Whole processes, in turn: floor, corpuskit, floor, … Prints documents a second and the median of the ratios.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.generate import generate
from tests.benchmarks.processes import seconds

FORMATS = {"tei": ".xml", "jsonl": ".jsonl", "csv": ".csv"}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=2000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--formats", nargs="*", default=list(FORMATS))
    chosen = options.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        documents = Path(folder, "documents")
        generate(documents, chosen.documents)
        size = sum(path.stat().st_size for path in documents.iterdir()) / chosen.documents
        print(f"{chosen.documents} documents, {size / 1000:.1f} KB on average, one core")
        print(f"{'':8}{'floor docs/s':>14}{'corpuskit docs/s':>18}{'ratio':>8}{'from':>8}{'to':>7}")
        for name in chosen.formats:
            floor_out, our_out = Path(folder, f"floor.{name}"), Path(folder, f"corpus{FORMATS[name]}")
            floor = [sys.executable, "-m", "tests.benchmarks.floor", str(documents), name, str(floor_out)]
            ours = [
                sys.executable,
                "-m",
                "corpuskit",
                "convert",
                str(documents),
                "--to",
                name,
                "--out",
                str(our_out),
            ]
            pairs = [(seconds(floor), seconds(ours)) for _ in range(chosen.rounds + 1)][1:]
            ratios = sorted(ours / floor for floor, ours in pairs)
            speeds = [chosen.documents / statistics.median(column) for column in zip(*pairs, strict=True)]
            print(
                f"{name:8}{speeds[0]:14.0f}{speeds[1]:18.0f}{statistics.median(ratios):8.1f}"
                f"{ratios[0]:8.1f}{ratios[-1]:7.1f}"
            )


if __name__ == "__main__":
    main()
