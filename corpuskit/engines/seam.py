"""What an engine is: it does a job on chunks of payloads, anywhere, and gives the answers back in order.

An engine knows nothing of what the job is. Everything that goes to another process is pickled: a job names
what it needs (formats, options) and looks it up where it is opened.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Literal, Protocol

import msgspec

CHUNK_COUNT = 32
"""Payloads in a chunk: about 30 ms of work on print-style documents, next to 0.2 ms for handing it over."""
CHUNK_BYTES = 1_000_000
"""A chunk takes no more payloads when they are as large: then the work is long enough anyhow."""
CHUNKS_A_WORKER = 4
"""How many chunks may be on their way for each worker before the input waits for the output."""


class Job(Protocol):
    """What is done with every payload. It can be pickled."""

    def open(self) -> Callable[[Any], Any]:
        """Make ready in the process that does the work. The function that comes back raises nothing."""

    def gather(self, chunk: Sequence[Any]) -> Sequence[Any]:
        """A chunk's payloads with what can be fetched for all of them at once; it raises nothing.

        It is called before the work on a chunk, where a chunk is worked on in one go.
        """


class Lost(msgspec.Struct, frozen=True):
    """Stands where the answer to a payload would stand that was given up."""

    code: Literal["killed-worker", "timeout"]
    reason: str


Chunk = tuple[Any, ...]


class Engine(Protocol):
    """Does a job on chunks. One engine serves one run."""

    def run(self, job: Job, chunks: Iterable[Chunk]) -> Iterator[tuple[Any, Any]]:
        """Every payload with its answer, or with :class:`Lost`, in the order of the payloads.

        Chunks are taken only as fast as answers are taken, so that what is on the way stays bounded. Raises
        :class:`~corpuskit.errors.EngineError` where no work can be done.
        """


def chunks(
    payloads: Iterable[Any],
    weigh: Callable[[Any], int],
    *,
    count: int = CHUNK_COUNT,
    size: int = CHUNK_BYTES,
) -> Iterator[Chunk]:
    """Payloads in chunks of up to ``count``, fewer where they weigh more than ``size`` bytes together."""
    chunk: list[Any] = []
    weight = 0
    for payload in payloads:
        chunk.append(payload)
        weight += weigh(payload)
        if len(chunk) >= count or weight >= size:
            yield tuple(chunk)
            chunk, weight = [], 0
    if chunk:
        yield tuple(chunk)
