"""What a document takes by stage, in microseconds of the processor, in one process.

    python -m tests.benchmarks.stages [FOLDER] [--documents 400] [--rounds 5]

Of the documents in FOLDER, or of generated print views. Every stage runs over all documents in turn; the best
round counts, so these are documents that were read before.
"""

from __future__ import annotations

import argparse
import gc
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from corpuskit.build import is_compiled
from corpuskit.conversion import pipeline
from corpuskit.conversion.settings import settings

from tests.benchmarks.generate import generate


def best(rounds: int, stage: Callable[..., Any], arguments: list[tuple[Any, ...]]) -> tuple[float, list[Any]]:
    """Seconds of the fastest round, and what the stage made of everything."""
    seconds, found = [], []
    for _ in range(rounds):
        gc.collect()
        gc.disable()
        begin = time.process_time()
        found = [stage(*each) for each in arguments]
        seconds.append(time.process_time() - begin)
        gc.enable()
    return min(seconds), found


def measure(paths: Iterable[Path], rounds: int) -> None:
    chosen = settings()
    documents = [(path.read_bytes(), path.name) for path in paths]
    tei, jsonl = pipeline.serializer("tei", None), pipeline.serializer("jsonl", None)

    def stage(name: str, function: Callable[..., Any], arguments: list[tuple[Any, ...]]) -> list[Any]:
        seconds, found = best(rounds, function, arguments)
        print(f"{name:<22}{seconds / len(documents) * 1e6:>8.0f}")
        return found

    drafts = stage("decode and parse", lambda data, name: pipeline.draft(data, chosen, name=name), documents)
    found = stage(
        "recognize",
        lambda drafted, name: pipeline.recognize(drafted, identifier=name, url=None),
        [(drafted, pipeline.identifier(name)) for drafted, (_, name) in zip(drafts, documents, strict=True)],
    )
    articles = stage(
        "normalize", lambda article: pipeline.apply_steps(article, chosen.steps), [(a,) for a in found]
    )
    pairs = list(zip(articles, drafts, strict=True))
    stage("ledger", lambda article, drafted: pipeline.violations_of(article, drafted, chosen), pairs)
    stage("to JSONL", jsonl.dumps, [(article,) for article in articles])
    stage("to TEI", tei.dumps, [(article,) for article in articles])


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path, nargs="?")
    options.add_argument("--documents", type=int, default=400)
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    print("compiled" if is_compiled() else "modules as they stand")
    with tempfile.TemporaryDirectory() as temporary:
        if chosen.folder is None:
            generate(Path(temporary, "in"), chosen.documents)
        folder = chosen.folder or Path(temporary, "in")
        measure(sorted(folder.iterdir())[: chosen.documents], chosen.rounds)


if __name__ == "__main__":
    main()
