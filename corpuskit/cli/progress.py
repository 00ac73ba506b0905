"""A counter on a terminal for work that takes more than a second; silence in a pipe."""

import sys
import time
from types import TracebackType

from corpuskit.cli.terminal import is_screen
from corpuskit.conversion.report import Report

_WAIT = 1.0
_INTERVAL = 0.2


class Progress:
    """Counts documents on standard error while a run goes on."""

    def __init__(self, *, hidden: bool = False) -> None:
        self._begin = self._last = time.monotonic()
        self._shown = False
        self._visible = is_screen(sys.stderr) and not hidden

    def __enter__(self) -> "Progress":
        return self

    def update(self, report: Report) -> None:
        """Show how far a run is."""
        self.count(report.written, report.failed)

    def count(self, documents: int, failed: int = 0) -> None:
        """Show the count, at most five times a second."""
        now = time.monotonic()
        if not self._visible or now - self._begin < _WAIT or now - self._last < _INTERVAL:
            return
        self._last = now
        rate = documents / (now - self._begin)
        failures = f", {failed} failed" if failed else ""
        sys.stderr.write(f"\r{documents:,} documents{failures}, {rate:,.0f} a second ")
        sys.stderr.flush()
        self._shown = True

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
