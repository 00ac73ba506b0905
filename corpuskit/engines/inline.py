"""The engine for small runs: everything in this process, one payload after the other."""

from collections.abc import Iterable, Iterator
from typing import Any

from corpuskit.engines.seam import Chunk, Job


class InlineEngine:
    """Works in the process that calls it."""

    def run(self, job: Job, chunks: Iterable[Chunk]) -> Iterator[tuple[Any, Any]]:
        """Every payload with its answer."""
        work = job.open()
        for chunk in chunks:
            for payload, ready in zip(chunk, job.gather(chunk), strict=True):
                yield payload, work(ready)
