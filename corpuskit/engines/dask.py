"""The engine for a cluster: chunks go to the workers of a dask.distributed cluster.

Dask looks after its workers itself: what a lost one was doing is done by another. It gives up a chunk that
was at work, or waiting, while one worker after the other was lost (``KilledWorker``). Then the chunk goes
once more, to be done in a process of its own beside a worker, so that what kills a process is found and takes
no worker with it. The same is done where there is a time limit, since only a process can be stopped whatever
it does.
"""

import pickle
from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from threading import Event, Thread, local
from typing import Any

from attrs import frozen

from corpuskit.engines.local import MOST_DEATHS, killed, overdue
from corpuskit.engines.process import WorkerDied, WorkerProcess
from corpuskit.engines.seam import CHUNKS_A_WORKER, Chunk, Job, Lost
from corpuskit.errors import EngineError, FormatError

_PATIENCE = 10
"""Seconds to wait for a scheduler to answer."""
_TRIES = 3
"""How often a chunk goes to the cluster."""
_WATCH = 0.05


@frozen
class _Sent:
    """A chunk on its way."""

    payloads: Chunk
    future: Any


class DaskEngine:
    """``scheduler`` is an address (``tcp://host:8786``), or the caller's ``distributed.Client``."""

    def __init__(self, scheduler: Any, timeout: float | None = None) -> None:
        self._scheduler = scheduler
        self._timeout = timeout
        self._distributed = _distributed()

    def run(self, job: Job, chunks: Iterable[Chunk]) -> Iterator[tuple[Any, Any]]:
        """Every payload with its answer, in order. Raises :class:`EngineError` where no scheduler answers."""
        client, is_ours = self._client()
        try:
            yield from self._run(client, pickle.dumps(job), iter(chunks))
        finally:
            if is_ours:
                client.close()

    def _run(self, client: Any, job: bytes, chunks: Iterator[Chunk]) -> Iterator[tuple[Any, Any]]:
        sent: deque[_Sent] = deque()
        is_over = False
        try:
            while True:
                limit = CHUNKS_A_WORKER * max(1, len(client.nthreads()))
                while not is_over and len(sent) < limit:
                    payloads = next(chunks, None)
                    if payloads is None:
                        is_over = True
                    else:
                        sent.append(_Sent(payloads, self._send(client, job, payloads)))
                if not sent:
                    return
                chunk = sent.popleft()
                answers = self._answers(client, job, chunk.payloads, chunk.future)
                yield from zip(chunk.payloads, answers, strict=True)
        finally:
            client.cancel([chunk.future for chunk in sent])

    def _send(self, client: Any, job: bytes, payloads: Chunk, *, watched: bool = False) -> Any:
        function = _work_watched if watched or self._timeout is not None else _work
        return client.submit(function, job, payloads, self._timeout, pure=False)

    def _answers(self, client: Any, job: bytes, payloads: Chunk, future: Any) -> list[Any]:
        for _ in range(_TRIES):
            try:
                answers: list[Any] = future.result()
            except self._distributed.KilledWorker:
                future = self._send(client, job, payloads, watched=True)
            except (OSError, self._distributed.client.CancelledError) as error:
                reason = f"the cluster is gone: {error or type(error).__name__}"
                raise EngineError("no-scheduler", reason) from None
            else:
                return answers
        raise EngineError("no-worker", "the workers of the cluster are lost one after the other")

    def _client(self) -> tuple[Any, bool]:
        """The client, and whether it is to be closed again."""
        if not isinstance(self._scheduler, str):
            return self._scheduler, False
        try:
            return self._distributed.Client(self._scheduler, timeout=_PATIENCE, set_as_default=False), True
        except (OSError, ValueError) as error:
            reason = f"no scheduler answers at {self._scheduler} within {_PATIENCE} seconds"
            raise EngineError("no-scheduler", f"{reason} ({type(error).__name__})") from None


def _distributed() -> Any:
    try:
        import distributed
    except ImportError:
        reason = "the engine dask needs distributed: pip install 'corpuskit[dask]'"
        raise FormatError("missing-extra", reason) from None
    return distributed


# -- what runs on the cluster


def _work(job: bytes, payloads: Chunk, timeout: float | None) -> list[Any]:  # noqa: ARG001  see _work_watched
    """Do the job on a chunk."""
    opened, work = _opened(job)
    return [work(payload) for payload in opened.gather(payloads)]


@lru_cache(4)
def _opened(job: bytes) -> tuple[Any, Any]:
    loaded = pickle.loads(job)  # noqa: S301  from the client, as the code is
    return loaded, loaded.open()


_residents = local()
"""The process beside each thread of a worker, and what it was started for."""


def _work_watched(job: bytes, payloads: Chunk, timeout: float | None) -> list[Any]:
    """Do the job on a chunk in a process that may be lost."""
    payloads = tuple(pickle.loads(job).gather(payloads))  # noqa: S301
    answers: list[Any] = []
    deaths = 0
    while len(answers) < len(payloads):
        process = _resident(job, timeout)
        try:
            answers += _watched(process, list(payloads[len(answers) :]))
        except WorkerDied as death:
            del _residents.process
            deaths = 1 if death.answers else deaths + 1
            answers += death.answers
            if death.overdue:
                answers.append(Lost("timeout", overdue(timeout)))
                deaths = 0
            elif deaths == MOST_DEATHS:
                answers.append(Lost("killed-worker", killed(death.code)))
                deaths = 0
    return answers


def _resident(job: bytes, timeout: float | None) -> WorkerProcess:
    found: WorkerProcess | None = getattr(_residents, "process", None)
    if found is not None and _residents.purpose == (job, timeout):
        return found
    if found is not None:
        found.close()
    try:
        _residents.process = WorkerProcess(pickle.loads(job), timeout, one_by_one=True)  # noqa: S301
    except WorkerDied as death:
        raise EngineError("no-worker", f"no process can be started: exit code {death.code}") from None
    _residents.purpose = (job, timeout)
    made: WorkerProcess = _residents.process
    return made


def _watched(process: WorkerProcess, chunk: list[Any]) -> list[Any]:
    """What the process answers, which is killed when it takes too long."""
    done = Event()

    def watch() -> None:
        while not done.wait(_WATCH):
            process.kill_if_overdue()

    Thread(target=watch, daemon=True).start()
    try:
        return process.do(chunk)
    finally:
        done.set()
