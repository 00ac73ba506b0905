"""What a command says on standard error: in words, or as JSON, a line each.

Three degrees: *quiet*, what failed; *normal*, that and the counts at the end, on a terminal a counter on the
way; *verbose*, that and all that is said of documents, each skipped file, the settings file, the time.
``--messages`` is the form; named, it also asks for what is said of documents.
"""

import sys
import time
from collections.abc import Iterable, Mapping
from itertools import islice
from types import MappingProxyType
from typing import Literal, Protocol

from corpuskit.cli.summary import skipped, summary
from corpuskit.cli.terminal import colored
from corpuskit.cli.values import EXIT_USAGE, fail
from corpuskit.conversion.report import Failure, Report
from corpuskit.messages import Message
from corpuskit.reports.terminal import one_line

Degree = Literal["quiet", "normal", "verbose"]
_MOST_LINES = 50
NONE: Mapping[str, str] = MappingProxyType({})


def degree(*, quiet: bool, verbose: bool) -> Degree:
    """How much is said; both at once end the program."""
    if quiet and verbose:
        fail("--quiet and --verbose contradict each other: give one of them", EXIT_USAGE)
    return "quiet" if quiet else "verbose" if verbose else "normal"


class Printer(Protocol):
    """Says things on standard error."""

    @property
    def has_messages(self) -> bool:
        """Whether what is said of documents is wanted."""

    def settings(self, file: str) -> None:
        """Say which settings are followed."""

    def message(self, name: str, message: Message) -> None:
        """Say what is said of a document."""

    def failure(self, failure: Failure) -> None:
        """Say that a document was not converted, when that is known."""

    def end(self, report: Report) -> None:
        """Say what became of the run."""


def printer(style: str | None, how_much: Degree) -> Printer:
    """The printer for ``text``, ``json``, or ``None``: text without what is said of documents."""
    if style == "json":
        return _JsonPrinter(how_much)
    return _TextPrinter(how_much, messages=style is not None)


class _TextPrinter:
    def __init__(self, how_much: Degree, *, messages: bool) -> None:
        self._degree = how_much
        self._begin = time.monotonic()
        self.has_messages = how_much == "verbose" or (messages and how_much == "normal")

    def settings(self, file: str) -> None:
        if self._degree == "verbose":
            say(f"settings: {file}")

    def message(self, name: str, message: Message) -> None:
        place = f", character {message.span.start}" if message.span else ""
        say(f"{message.severity}: {name}{place}: {message.reason} [{message.code}]")

    def failure(self, failure: Failure) -> None:
        """Where all is said, at once; else failures stand together at the end."""
        if self._degree == "verbose":
            say(f"failed: {failure}")

    def end(self, report: Report) -> None:
        if self._degree == "verbose":
            say_skipped(report.skipped, report.passed_over, report.reasons)
        else:
            say_failures(report.failures, report.failed)
            if self._degree == "normal":
                say_reasons(report.reasons)
        if self._degree != "quiet":
            seconds = time.monotonic() - self._begin if self._degree == "verbose" else None
            for line in summary(report, seconds):
                say(line)


class _JsonPrinter:
    """Objects with the same keys in every line of an ``event``.

    It is ``message``, ``failure`` or ``summary``, with ``--verbose`` also ``settings`` and ``skipped``.
    """

    def __init__(self, how_much: Degree) -> None:
        self._degree = how_much
        self.has_messages = how_much != "quiet"

    def settings(self, file: str) -> None:
        if self._degree == "verbose":
            _say_json(event="settings", source=file)

    def message(self, name: str, message: Message) -> None:
        span = [message.span.start, message.span.end] if message.span else None
        _say_json(
            event="message",
            source=name,
            severity=message.severity,
            code=message.code,
            reason=message.reason,
            span=span,
        )

    def failure(self, failure: Failure) -> None:
        _say_json(**_fields(failure))

    def end(self, report: Report) -> None:
        if self._degree == "verbose":
            for name in report.skipped:
                _say_json(event="skipped", source=name, reason=report.reasons.get(name))
        if self._degree != "quiet":
            _say_json(
                event="summary",
                written=report.written,
                failed=report.failed,
                unchanged=report.unchanged,
                skipped=report.passed_over,
                planned=sum(report.planned.values()),
                messages=dict(sorted(report.messages.items())),
                outputs=[str(path) for path in report.outputs],
            )


def _fields(failure: Failure) -> dict[str, object]:
    return {
        "event": "failure",
        "source": failure.source,
        "severity": "error",
        "code": failure.code,
        "reason": failure.reason,
        "place": failure.place,
    }


def say(line: str) -> None:
    """Say a line on standard error, in colour on a terminal; names and texts in it may hold anything."""
    sys.stderr.write(f"{colored(one_line(line), sys.stderr)}\n")


def say_failures(failures: Iterable[object], total: int) -> None:
    """Say what failed, the first fifty by name."""
    named = [failure for failure, _ in zip(failures, range(_MOST_LINES), strict=False)]
    for failure in named:
        say(f"failed: {failure}")
    if total > len(named):
        say(f"… and {total - len(named):,} more")


def say_skipped(names: Iterable[str], total: int, reasons: Mapping[str, str] = NONE) -> None:
    """Say which files were passed over, all that are known by name."""
    count = 0
    for count, name in enumerate(names, 1):  # noqa: B007  how many there were is asked below
        say(f"skipped: {name}: {reasons[name]}" if name in reasons else f"skipped: {name}")
    if total > count:
        say(f"… and {total - count:,} more")


def say_reasons(reasons: Mapping[str, str]) -> None:
    """Say why files were passed over that have another reason than their name, the first fifty."""
    for name, reason in islice(reasons.items(), _MOST_LINES):
        say(f"skipped: {name}: {reason}")
    if len(reasons) > _MOST_LINES:
        say(f"… and {len(reasons) - _MOST_LINES:,} more")


def say_passed_over(names: list[str], how_much: Degree, reasons: Mapping[str, str] = NONE) -> None:
    """Say at the end of a command how many files were passed over; which, where all is said."""
    if how_much == "verbose":
        say_skipped(names, len(names), reasons)
    elif names and how_much == "normal":
        say_reasons(reasons)
        say(skipped(names, len(names)))


def _say_json(**fields: object) -> None:
    import json

    sys.stderr.write(json.dumps(fields, ensure_ascii=False) + "\n")
