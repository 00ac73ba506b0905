"""A run's report in words."""

from collections.abc import Iterator

from corpuskit.conversion.report import Report

_MOST_FAILURES = 50


def summary(report: Report) -> Iterator[str]:
    """Lines for standard error: every failure with its reason and place, then the counts."""
    for failure in report.failures[:_MOST_FAILURES]:
        yield f"failed: {failure}"
    if report.failed > _MOST_FAILURES:
        yield f"… and {report.failed - _MOST_FAILURES} more"
    if report.planned:
        total = sum(report.planned.values())
        kinds = ", ".join(f"{count} {kind or 'text'}" for kind, count in sorted(report.planned.items()))
        counts = [f"dry run: {total} {_plural('document', total)} would be read ({kinds})"]
    else:
        counts = [f"{report.written} {_plural('document', report.written)} converted"]
    if report.unchanged:
        counts.append(f"{report.unchanged} unchanged")
    if report.failures:
        counts.append(f"{report.failed} failed")
    if report.skipped:
        counts.append(f"{report.passed_over} {_plural('file', report.passed_over)} skipped")
    if report.warnings:
        total = sum(report.warnings.values())
        codes = ", ".join(f"{code} {count}" for code, count in sorted(report.warnings.items()))
        counts.append(f"{total} {_plural('warning', total)} ({codes})")
    yield ", ".join(counts)
    if report.planned:
        places = list(dict.fromkeys(map(str, report.outputs)))
        yield f"to be written: {', '.join(places)}"
    elif report.outputs:
        places = sorted({str(path.parent) for path in report.outputs})
        only = str(report.outputs[0])
        yield f"written to {only if len(report.outputs) == 1 else ', '.join(places)}"


def _plural(word: str, count: int) -> str:
    return word if count == 1 else f"{word}s"
