"""One worker process, seen from the process that started it."""

import os
import subprocess
import sys
import time
from contextlib import suppress
from typing import Any

from corpuskit.engines.seam import Job
from corpuskit.engines.worker import receive, send


class WorkerDied(Exception):  # noqa: N818  what happened, not what is wrong
    """A worker is gone; ``answers`` are those that it gave to the chunk before, ``code`` its exit code."""

    def __init__(self, answers: list[Any], code: int | None, *, overdue: bool) -> None:
        super().__init__(answers, code, overdue)
        self.answers = answers
        self.code = code
        self.overdue = overdue


class WorkerProcess:
    """Starts with the job; then takes chunks, one at a time.

    With a ``timeout``, in seconds for each payload, answers come ``one_by_one``, and whoever watches calls
    :meth:`kill_if_overdue` now and then.
    """

    def __init__(self, job: Job, timeout: float | None = None, *, one_by_one: bool = False) -> None:
        self._timeout = timeout
        self._began: float | None = None
        self._overdue = False
        self._process = subprocess.Popen(
            [sys.executable, "-m", "corpuskit.engines.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path or os.curdir for path in sys.path)},
        )
        try:
            send(self._stdin, (job, one_by_one or timeout is not None))
            receive(self._stdout)
        except (EOFError, OSError):
            raise self._dead([]) from None

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def do(self, chunk: list[Any]) -> list[Any]:
        """The answers to a chunk's payloads. Raises :class:`WorkerDied`."""
        answers: list[Any] = []
        self._began = time.monotonic()
        try:
            send(self._stdin, chunk)
            while len(answers) < len(chunk):
                answers += receive(self._stdout)
                self._began = time.monotonic()
        except (EOFError, OSError):
            raise self._dead(answers) from None
        finally:
            self._began = None
        return answers

    def kill_if_overdue(self) -> None:
        """Kill the process when it has been at one payload for longer than the timeout."""
        began = self._began
        if began is not None and self._timeout is not None and time.monotonic() - began > self._timeout:
            self._overdue = True
            self._process.kill()

    def kill(self) -> None:
        """End the process at once; it writes nothing that could be left half-done."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End the process and let go of it; called by the thread that talks to it."""
        self.kill()
        for stream in (self._stdin, self._stdout):
            with suppress(OSError):  # what could not be sent fails once more
                stream.close()

    def _dead(self, answers: list[Any]) -> WorkerDied:
        self.close()
        return WorkerDied(answers, self._process.returncode, overdue=self._overdue)

    @property
    def _stdin(self) -> Any:
        return self._process.stdin

    @property
    def _stdout(self) -> Any:
        return self._process.stdout
