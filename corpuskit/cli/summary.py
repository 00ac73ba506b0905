"""A run's report in words."""

from collections import Counter
from collections.abc import Iterable, Iterator
from os.path import splitext

from corpuskit.conversion.report import Failure, Report
from corpuskit.messages import CODES

_FEW = 3
"""Skipped files that are named in the counts; of more, their suffixes are."""


def summary(report: Report, seconds: float | None = None) -> Iterator[str]:
    """Lines for standard error: the counts, where things were written, what to do about what failed."""
    yield ", ".join(_counts(report)) + (f", in {seconds:.1f} s" if seconds is not None else "")
    if report.planned:
        places = list(dict.fromkeys(map(str, report.outputs)))
        yield f"to be written: {', '.join(places)}"
    elif report.outputs:
        yield f"written to {_place(report)}"
    yield from remedies(report.failures)


def _counts(report: Report) -> Iterator[str]:
    if report.planned:
        total = sum(report.planned.values())
        kinds = ", ".join(f"{count} {kind or 'text'}" for kind, count in sorted(report.planned.items()))
        yield f"dry run: {total} {plural('document', total)} would be read ({kinds})"
    else:
        yield f"{report.written} {plural('document', report.written)} converted"
    if report.unchanged:
        yield f"{report.unchanged} unchanged"
    if report.failed:
        yield f"{report.failed} failed"
    if report.passed_over:
        yield skipped(report.skipped, report.passed_over)
    if report.warnings:
        total = sum(report.warnings.values())
        codes = ", ".join(f"{code} {count}" for code, count in sorted(report.warnings.items()))
        yield f"{total} {plural('warning', total)} ({codes})"


def _place(report: Report) -> str:
    """The one file, or the folders that hold all others."""
    if len(report.outputs) == 1:
        return str(report.outputs[0])
    folders = sorted({path.parent for path in report.outputs})
    return ", ".join(str(folder) for folder in folders if not any(up in folders for up in folder.parents))


def remedies(failures: Iterable[Failure]) -> Iterator[str]:
    """What to do about each code that made documents fail; plugins bring codes that the table has not."""
    for code in sorted({failure.code for failure in failures} & CODES.keys()):
        yield f"{code}: {CODES[code].remedy}"


def skipped(names: list[str], total: int) -> str:
    """How many files were skipped: a few by name, many by suffix."""
    if total <= _FEW:
        which = ", ".join(names)
    else:
        suffixes = Counter(splitext(name)[1].lower() or "without a suffix" for name in names)
        which = ", ".join(f"{suffix} {count:,}" for suffix, count in suffixes.most_common(5))
        which += ", …" if len(suffixes) > 5 or total > len(names) else ""
    return f"{total:,} {plural('file', total)} skipped ({which})"


def plural(word: str, count: int) -> str:
    """The word for one, or for any other number."""
    return word if count == 1 else f"{word}s"
