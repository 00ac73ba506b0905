"""What became of a run."""

import os
from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path

import msgspec

from corpuskit.messages import CODES
from corpuskit.registry import readable_suffixes

MOST_NAMED = 10_000
"""Failures, skipped files and outputs that a report names; it counts all of them. A manifest names all."""


class Failure(msgspec.Struct, frozen=True):
    """A document that was not converted: which, where in it, why."""

    source: str
    code: str
    reason: str
    place: str | None = None

    def __str__(self) -> str:
        where = f"{self.source}, {self.place}" if self.place else self.source
        return f"{where}: {self.reason} [{self.code}]"


class Report(msgspec.Struct):
    """What became of a run: documents written, failed and skipped, the files made, messages by code.

    ``unchanged`` articles were written by an earlier run. ``failed`` and ``passed_over`` count; ``failures``,
    ``skipped`` and ``outputs`` name the first 10,000.
    """

    written: int = 0
    failed: int = 0
    passed_over: int = 0
    unchanged: int = 0
    failures: list[Failure] = msgspec.field(default_factory=list)
    skipped: list[str] = msgspec.field(default_factory=list)
    reasons: dict[str, str] = msgspec.field(default_factory=dict)
    """Why files were skipped that have another reason than a name that no parser is known for."""
    outputs: tuple[Path, ...] = ()
    messages: dict[str, int] = msgspec.field(default_factory=dict)
    """How often each code was said of a document, remarks of severity ``info`` included."""
    may_be_empty: bool = False
    """Whether it is good that nothing was found: of a part of the inputs."""
    planned: dict[str, int] = msgspec.field(default_factory=dict)
    """On a dry run: how many documents would be read, by format; ``""`` where the text must be looked at."""

    @property
    def warnings(self) -> dict[str, int]:
        """How often each code was said that is more than a remark; those of plugins are taken for that."""
        return {
            code: count
            for code, count in self.messages.items()
            if code not in CODES or CODES[code].severity != "info"
        }

    @property
    def exit_code(self) -> int:
        """0: all good. 1: some documents failed. 3: nothing could be done."""
        if self.is_empty and self.may_be_empty:
            return 0
        if not self.written and not self.unchanged and not self.planned:
            return 3
        return 1 if self.failed else 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not (self.written or self.unchanged or self.planned or self.failed)

    def fail(self, failure: Failure) -> None:
        """Count a document that was not converted."""
        self.failed += 1
        if len(self.failures) < MOST_NAMED:
            self.failures.append(failure)

    def plan(self, format_: str | None) -> None:
        """Count a document that would be read."""
        self.planned[format_ or ""] = self.planned.get(format_ or "", 0) + 1

    def skip(self, name: str, reason: str | None = None) -> None:
        """Count a file that is not read: no parser is known for it, or for a reason."""
        self.passed_over += 1
        self.name_skipped(name, reason)

    def name_skipped(self, name: str, reason: str | None = None) -> None:
        """Name a file that is counted already."""
        if len(self.skipped) < MOST_NAMED:
            self.skipped.append(name)
            if reason is not None:
                self.reasons[name] = reason

    def say(self, code: str) -> None:
        """Count a message."""
        self.messages[code] = self.messages.get(code, 0) + 1


def nothing_found(paths: Iterable[str | PathLike[str]], include: Sequence[str]) -> str:
    """Why there was nothing to do."""
    if all(map(os.path.isfile, paths)):
        return "it is empty: it holds no document"
    if include:
        return f"no file has a name like {' or '.join(include)}"
    suffixes = " ".join(sorted(readable_suffixes()))
    return f"no document was found; files are known by their suffix ({suffixes}), --include '*' takes any"
