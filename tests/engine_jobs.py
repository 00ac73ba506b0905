"""Jobs for the tests of the engines: what a worker process can import and be killed by."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen


@frozen
class Double:
    """Twice a number; ``die`` kills its process, every time; ``sleep`` has no end."""

    deaths: str
    """A folder: a file for each death, with the name of the payload that died."""
    die: tuple[int, ...] = ()
    die_once: tuple[int, ...] = ()
    sleep: tuple[int, ...] = ()

    def open(self) -> Callable[[int], int]:
        return self.work

    def gather(self, chunk: Sequence[int]) -> Sequence[int]:
        return chunk

    def work(self, payload: int) -> int:
        if payload in self.die or (payload in self.die_once and not self._deaths(payload)):
            Path(self.deaths, f"{payload}-{time.monotonic_ns()}").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        if payload in self.sleep:
            threading.Event().wait()
        return 2 * payload

    def _deaths(self, payload: int) -> int:
        return len(list(Path(self.deaths).glob(f"{payload}-*")))


@frozen
class Unready:
    """Cannot be opened."""

    def open(self) -> Callable[[int], int]:
        os._exit(7)

    def gather(self, chunk: Sequence[int]) -> Sequence[int]:
        return chunk
