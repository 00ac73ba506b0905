"""A validation in words."""

from collections.abc import Iterator

from corpuskit.validation.findings import Validation


def summary(validation: Validation) -> Iterator[str]:
    """Lines for standard error: what to do about each code that was found, then the counts."""
    for code, remedy in sorted({finding.code: finding.remedy for finding in validation.findings}.items()):
        yield f"{code}: {remedy}"
    counts = [
        f"{validation.files} {_plural('file', validation.files)}",
        f"{validation.documents} {_plural('document', validation.documents)}",
        f"{len(validation.findings)} {_plural('finding', len(validation.findings))}",
    ]
    if validation.skipped:
        counts.append(f"{len(validation.skipped)} {_plural('file', len(validation.skipped))} skipped")
    yield ", ".join(counts)


def _plural(word: str, count: int) -> str:
    return word if count == 1 else f"{word}s"
