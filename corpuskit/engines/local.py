"""The engine for one machine: worker processes that are watched, replaced, and never waited for in vain.

``concurrent.futures`` and ``multiprocessing.Pool`` break or hang when a worker is killed. Here each worker
has a thread that hands it chunks and notices when it is gone. The chunk is done again by a new worker; when
that one is lost too, payload by payload; a payload that takes down its worker twice on its own is given up.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from threading import Condition, Event, Thread
from typing import Any

import msgspec

from corpuskit.engines.process import WorkerDied, WorkerProcess
from corpuskit.engines.seam import CHUNKS_A_WORKER, Chunk, Job, Lost
from corpuskit.errors import EngineError

_MOST_FAILED_STARTS = 5
"""Workers that end by themselves before they are ready, one after the other: something is wrong with all."""
_MOST_KILLED_STARTS = 100
"""The same for workers that are killed, which the next ones may not be."""
MOST_DEATHS = 2
_WATCH = 0.05
"""Seconds between two looks at the time."""


class _Running(msgspec.Struct):
    """A chunk on its way: its payloads, and the answers as they come."""

    payloads: Chunk
    answers: dict[int, Any] = msgspec.field(default_factory=dict)


class _Unit(msgspec.Struct):
    """What a worker is given: some of a chunk's payloads; ``deaths``: how many workers were lost on it."""

    chunk: _Running
    places: list[int]
    deaths: int = 0


class LocalEngine:
    """``workers`` processes on this machine; ``timeout`` in seconds for each payload."""

    def __init__(self, workers: int, timeout: float | None = None) -> None:
        self._workers = workers
        self._timeout = timeout
        self._units: deque[_Unit] = deque()
        self._changed = Condition()
        self._closing = Event()
        self._failure: EngineError | None = None
        self._failed_starts = 0
        self._processes: dict[int, WorkerProcess] = {}
        self._threads: list[Thread] = []

    def run(self, job: Job, chunks: Iterable[Chunk]) -> Iterator[tuple[Any, Any]]:
        """Every payload with its answer, in order. Raises :class:`EngineError` where no worker can start."""
        running: deque[_Running] = deque()
        source = iter(chunks)
        try:
            while True:
                self._feed(job, source, running)
                if not running:
                    return
                chunk = running.popleft()
                self._wait_for(chunk)
                for place, payload in enumerate(chunk.payloads):
                    yield payload, chunk.answers.pop(place)
        finally:
            self._close()

    def pids(self) -> list[int]:
        """The numbers of the processes that are at work."""
        return [process.pid for process in list(self._processes.values())]

    def _feed(self, job: Job, source: Iterator[Chunk], running: deque[_Running]) -> None:
        """Put chunks on their way, up to the limit, and a thread for each worker that they keep busy."""
        while len(running) < self._workers * CHUNKS_A_WORKER:
            payloads = next(source, None)
            if payloads is None:
                return
            chunk = _Running(payloads)
            running.append(chunk)
            with self._changed:
                self._units.append(_Unit(chunk, list(range(len(payloads)))))
                self._changed.notify_all()
            if len(self._threads) < self._workers:
                self._start_thread(job)

    def _start_thread(self, job: Job) -> None:
        if not self._threads and self._timeout is not None:
            Thread(target=self._watch, daemon=True).start()
        thread = Thread(target=self._serve, args=(job, len(self._threads)), daemon=True)
        self._threads.append(thread)
        thread.start()

    def _wait_for(self, chunk: _Running) -> None:
        with self._changed:
            while len(chunk.answers) < len(chunk.payloads):
                if self._failure is not None:
                    raise self._failure
                self._changed.wait()

    def _serve(self, job: Job, number: int) -> None:
        """A worker's thread. Whatever goes wrong here, the run must hear of it and not wait for ever."""
        try:
            while (unit := self._next_unit()) is not None:
                self._do(job, number, unit)
        except Exception as error:  # noqa: BLE001
            self._fail(f"{type(error).__name__}: {error}")
        finally:
            if (process := self._processes.pop(number, None)) is not None:
                process.close()

    def _do(self, job: Job, number: int, unit: _Unit) -> None:
        """Have a worker do what a unit asks for; start one where there is none, or where it was lost."""
        process = self._processes.get(number)
        if process is None:
            try:
                process = WorkerProcess(job, self._timeout)
            except WorkerDied as death:
                self._note_failed_start(unit, death)
                return
            self._processes[number] = process
            self._failed_starts = 0
            if self._closing.is_set():
                return  # nobody looks at the time any more, and nobody waits for an answer
        try:
            answers = process.do([unit.chunk.payloads[place] for place in unit.places])
        except WorkerDied as death:
            del self._processes[number]
            self._take_up_again(unit, death)
        else:
            self._answer(unit, answers)

    def _next_unit(self) -> _Unit | None:
        with self._changed:
            while not self._units and not self._closing.is_set():
                self._changed.wait()
            return None if self._closing.is_set() else self._units.popleft()

    def _answer(self, unit: _Unit, answers: Iterable[Any]) -> None:
        with self._changed:
            unit.chunk.answers.update(zip(unit.places, answers, strict=False))
            self._changed.notify_all()

    def _take_up_again(self, unit: _Unit, death: WorkerDied) -> None:
        """What a lost worker did not answer is done again, or given up."""
        self._answer(unit, death.answers)
        left = unit.places[len(death.answers) :]
        if not left:
            return
        if death.overdue:
            self._answer(_Unit(unit.chunk, left[:1]), [Lost("timeout", overdue(self._timeout))])
            units = [_Unit(unit.chunk, left[1:], unit.deaths)] if left[1:] else []
        elif not (units := _again(unit, left)):
            self._answer(_Unit(unit.chunk, left), [Lost("killed-worker", killed(death.code))])
        with self._changed:
            self._units.extendleft(reversed(units))
            self._changed.notify_all()

    def _note_failed_start(self, unit: _Unit, death: WorkerDied) -> None:
        with self._changed:
            self._units.appendleft(unit)
            self._failed_starts += 1
            self._changed.notify()
        is_killed = death.code is not None and death.code < 0
        if self._failed_starts >= (_MOST_KILLED_STARTS if is_killed else _MOST_FAILED_STARTS):
            self._fail(f"no worker can be started; the last one ended with exit code {death.code}")

    def _fail(self, reason: str) -> None:
        with self._changed:
            self._failure = EngineError("no-worker", reason)
            self._closing.set()
            self._changed.notify_all()

    def _watch(self) -> None:
        while not self._closing.wait(_WATCH):
            for process in list(self._processes.values()):
                process.kill_if_overdue()

    def _close(self) -> None:
        with self._changed:
            self._units.clear()
            self._closing.set()
            self._changed.notify_all()
        for process in list(self._processes.values()):
            process.kill()
        for thread in self._threads:
            thread.join()


def _again(unit: _Unit, left: list[int]) -> list[_Unit]:
    """What to try after a death: the same once more, then each on its own; one alone has two tries."""
    deaths = unit.deaths + 1
    if len(unit.places) == 1:
        return [_Unit(unit.chunk, left, deaths)] if deaths < MOST_DEATHS else []
    if deaths < MOST_DEATHS:
        return [_Unit(unit.chunk, left, deaths if len(left) > 1 else 0)]
    return [_Unit(unit.chunk, [place]) for place in left]


def overdue(timeout: float | None) -> str:
    """Why a payload was given up that was still at work after so many seconds."""
    return f"took longer than {timeout:g} seconds; raise --timeout to wait longer"


def killed(code: int | None) -> str:
    """Why a payload was given up whose worker ended with that exit code."""
    how = f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"
    return f"took down the process that read it, twice ({how}); it may need more memory than there is"
