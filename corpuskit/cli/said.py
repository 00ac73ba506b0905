"""What a run says on standard error: in words, or as JSON, a line each."""

import json
import sys
from typing import Protocol

from corpuskit.cli.summary import summary
from corpuskit.conversion.report import Failure, Report
from corpuskit.messages import Message


class Printer(Protocol):
    """Says things on standard error."""

    def message(self, name: str, message: Message) -> None:
        """Say what is said of a document."""

    def failure(self, failure: Failure) -> None:
        """Say that a document was not converted, when that is known."""

    def end(self, report: Report) -> None:
        """Say what became of the run."""


def printer(style: str | None) -> Printer:
    """The printer for ``text``, ``json``, or ``None``: failures and counts alone."""
    return _JsonPrinter() if style == "json" else _TextPrinter()


class _TextPrinter:
    def message(self, name: str, message: Message) -> None:
        place = f", character {message.span.start}" if message.span else ""
        _print(f"{message.severity}: {name}{place}: {message.reason} [{message.code}]")

    def failure(self, failure: Failure) -> None:
        """Nothing yet: failures stand together at the end."""

    def end(self, report: Report) -> None:
        for line in summary(report):
            _print(line)


class _JsonPrinter:
    """Objects with the same keys in every line: ``event`` is ``message``, ``failure`` or ``summary``."""

    def message(self, name: str, message: Message) -> None:
        span = [message.span.start, message.span.end] if message.span else None
        _print_json(
            event="message",
            source=name,
            severity=message.severity,
            code=message.code,
            reason=message.reason,
            span=span,
        )

    def failure(self, failure: Failure) -> None:
        _print_json(**_fields(failure))

    def end(self, report: Report) -> None:
        _print_json(
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


def _print(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def _print_json(**fields: object) -> None:
    _print(json.dumps(fields, ensure_ascii=False))
