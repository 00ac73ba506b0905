"""A cluster: the same bytes as on one machine, also where a worker is lost; clear errors."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import corpuskit
import pytest
from corpuskit.engines.seam import Lost, chunks

from tests.benchmarks.generate import generate
from tests.engine_jobs import Double

distributed = pytest.importorskip("distributed")

from corpuskit.engines.dask import DaskEngine  # noqa: E402

HANG = 300
"""Seconds after which something is not slow, but hangs."""
OPTIONS: dict[str, Any] = {"to": "tei,jsonl", "shard_docs": 60}


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documents")
    generate(folder, 250)
    (folder / "000040.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    return folder


@pytest.fixture(scope="module")
def local(documents: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("local") / "out"
    corpuskit.convert(documents, folder, workers=1, **OPTIONS)
    return folder


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A scheduler and two workers, each a process of its own with a nanny that replaces it."""
    found = tmp_path_factory.mktemp("cluster") / "scheduler.json"  # the scheduler takes a port that is free
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    dask = [sys.executable, "-m", "dask"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    scheduler = [*dask, "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    worker = [*dask, "worker", "--nthreads", "1", "--no-dashboard"]
    started = [
        subprocess.Popen([*command, "--scheduler-file", str(found)], env=environment, **quiet)
        for command in (scheduler, worker, worker)
    ]
    try:
        with distributed.Client(scheduler_file=str(found), timeout=HANG, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=HANG)
            address = client.scheduler.address
        yield address
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            process.wait(HANG)


def is_replaced(client: Any, lost: int) -> None:
    """Wait until the cluster knows that a worker is gone, and has another one in its place."""
    patience = time.monotonic() + HANG
    while True:
        pids = set(client.run(os.getpid, on_error="ignore").values())
        if lost not in pids and len(pids) == 2:
            return
        assert time.monotonic() < patience
        time.sleep(0.05)


def test_the_same_bytes_although_a_worker_is_lost(
    documents: Path, local: Path, cluster: str, tmp_path: Path
) -> None:
    with distributed.Client(cluster, timeout=HANG, set_as_default=False) as client:
        before = client.run(os.getpid)
        lost: list[int] = []

        def kill(report: corpuskit.Report) -> None:
            if report.written == 20:
                lost.append(next(iter(before.values())))
                os.kill(lost[0], signal.SIGKILL)

        report = corpuskit.convert(
            documents, tmp_path / "out", engine="dask", scheduler=client, on_document=kill, **OPTIONS
        )
        assert (report.written, report.failed) == (249, 1)
        assert lost
        is_replaced(client, lost[0])
    assert content(tmp_path / "out") == content(local)


def test_on_the_command_line_with_relative_paths_and_a_time_limit(
    documents: Path, local: Path, cluster: str, tmp_path: Path
) -> None:
    (tmp_path / "in").symlink_to(documents)
    command = [sys.executable, "-m", "corpuskit", "convert", "in", "--to", "tei,jsonl", "--out", "out"]
    command += ["--shard-docs", "60", "--engine", "dask", "--scheduler", cluster, "--timeout", "60"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert "binary-input" in done.stderr
    outputs = {name: data for name, data in content(tmp_path / "out").items() if not name.startswith(".")}
    assert outputs == {name: data for name, data in content(local).items() if not name.startswith(".")}


def test_what_kills_or_takes_too_long_is_found(cluster: str, tmp_path: Path) -> None:
    numbers = list(range(40))
    job = Double(str(tmp_path), die=(3,))
    answers = dict(DaskEngine(cluster).run(job, chunks(numbers, lambda _: 1, count=10)))
    assert {n: a.code for n, a in answers.items() if isinstance(a, Lost)} == {3: "killed-worker"}
    assert [answers[n] for n in numbers if n != 3] == [2 * n for n in numbers if n != 3]
    job = Double(str(tmp_path), die=(3,), sleep=(17,))
    answers = dict(DaskEngine(cluster, 5).run(job, chunks(numbers, lambda _: 1, count=10)))
    assert {n: a.code for n, a in answers.items() if isinstance(a, Lost)} == {
        3: "killed-worker",
        17: "timeout",
    }
    assert answers[18] == 36


def test_a_scheduler_that_is_not_there(documents: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "corpuskit", "convert", str(documents), "--out", str(tmp_path / "out")]
    command += ["--engine", "dask", "--scheduler", "tcp://127.0.0.1:9"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=HANG)
    assert done.returncode == 3
    assert done.stderr.startswith("corpuskit: no scheduler answers at tcp://127.0.0.1:9 within 10 seconds")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("wrong", [{"engine": "dask"}, {"scheduler": "tcp://x:1"}, {"engine": "spark"}])
def test_an_engine_and_a_scheduler_need_each_other(tmp_path: Path, wrong: dict[str, str]) -> None:
    with pytest.raises(corpuskit.FormatError):
        corpuskit.convert(tmp_path, tmp_path / "out", **wrong)  # type: ignore[arg-type]


def test_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(corpuskit.FormatError, match=r"corpuskit\[dask\]"):
        corpuskit.convert(tmp_path, tmp_path / "out", engine="dask", scheduler="tcp://x:1")
