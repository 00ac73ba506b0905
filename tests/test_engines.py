"""Engines: order, back-pressure, workers that die, hang or cannot start."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import corpuskit
import pytest
from corpuskit.engines.inline import InlineEngine
from corpuskit.engines.local import LocalEngine
from corpuskit.engines.seam import CHUNKS_A_WORKER, Lost, chunks

from tests.engine_jobs import Double, Unready

NUMBERS = range(200)


def numbers(count: int = 10) -> Iterator[tuple[int, ...]]:
    return chunks(NUMBERS, lambda _: 1, count=count)


def test_chunks_are_bounded_by_count_and_size() -> None:
    assert list(chunks(range(5), lambda _: 1, count=2)) == [(0, 1), (2, 3), (4,)]
    assert list(chunks([3, 9, 1, 1], lambda size: size, size=9)) == [(3, 9), (1, 1)]


def test_in_this_process() -> None:
    assert list(InlineEngine().run(Double("."), numbers())) == [(n, 2 * n) for n in NUMBERS]


@pytest.mark.parametrize("timeout", [None, 20.0])
def test_answers_come_in_order(timeout: float | None) -> None:
    assert list(LocalEngine(2, timeout).run(Double("."), numbers())) == [(n, 2 * n) for n in NUMBERS]


def test_input_is_taken_as_fast_as_output() -> None:
    taken = 0

    def counted() -> Iterator[tuple[int, ...]]:
        nonlocal taken
        for chunk in numbers(2):
            taken += 1
            yield chunk

    run = LocalEngine(2).run(Double("."), counted())
    next(run)
    time.sleep(0.5)
    assert taken == 2 * CHUNKS_A_WORKER
    run.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("timeout", [None, 20.0])
def test_a_worker_that_dies_is_replaced(tmp_path: Path, timeout: float | None) -> None:
    job = Double(str(tmp_path), die_once=(17, 63, 64, 199))
    assert list(LocalEngine(2, timeout).run(job, numbers())) == [(n, 2 * n) for n in NUMBERS]
    assert len(list(tmp_path.iterdir())) == 4


@pytest.mark.parametrize("timeout", [None, 20.0])
def test_what_kills_its_worker_twice_alone_is_given_up(tmp_path: Path, timeout: float | None) -> None:
    job = Double(str(tmp_path), die=(33, 35))
    answers = dict(LocalEngine(2, timeout).run(job, numbers()))
    lost = {n: answer for n, answer in answers.items() if isinstance(answer, Lost)}
    assert {n: answer.code for n, answer in lost.items()} == {33: "killed-worker", 35: "killed-worker"}
    assert f"signal {signal.SIGKILL:d}" in lost[33].reason
    assert [answers[n] for n in NUMBERS if n not in lost] == [2 * n for n in NUMBERS if n not in lost]


def test_what_takes_too_long_is_given_up(tmp_path: Path) -> None:
    """Two sleep for ever, side by side; the others have seconds for what takes none, also on a busy machine."""
    answers = dict(LocalEngine(2, 5).run(Double(str(tmp_path), sleep=(5, 15)), numbers()))
    assert {n for n, answer in answers.items() if isinstance(answer, Lost)} == {5, 15}
    assert answers[5] == Lost("timeout", "took longer than 5 seconds; raise --timeout to wait longer")
    assert [answers[n] for n in NUMBERS if n not in {5, 15}] == [2 * n for n in NUMBERS if n not in {5, 15}]


def test_workers_killed_from_outside(tmp_path: Path) -> None:
    engine = LocalEngine(2)
    killed = 0
    answers = []
    for payload, answer in engine.run(Double(str(tmp_path)), chunks(range(2000), lambda _: 1, count=10)):
        answers.append((payload, answer))
        if payload % 200 == 100:
            with suppress(ProcessLookupError):  # the one that was killed before may still be listed
                os.kill(engine.pids()[0], signal.SIGKILL)
            killed += 1
    assert killed == 10
    assert answers == [(n, 2 * n) for n in range(2000)]


def test_workers_that_cannot_start_end_the_run() -> None:
    with pytest.raises(corpuskit.EngineError, match="exit code 7") as caught:
        list(LocalEngine(2).run(Unready(), numbers()))
    assert caught.value.code == "no-worker"


def test_nothing_is_left_behind() -> None:
    threads = set(threading.enumerate())
    engine = LocalEngine(2)
    run = engine.run(Double("."), numbers())
    next(run)
    pids = engine.pids()
    assert pids
    run.close()  # type: ignore[attr-defined]
    assert engine.pids() == []
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    assert set(threading.enumerate()) <= threads
