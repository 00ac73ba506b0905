"""A validation in words."""

from collections.abc import Iterator

from corpuskit.cli.summary import plural, skipped
from corpuskit.validation.findings import Validation

NOTHING = "no file of a format that has a schema was found: TEI, JSON, JSONL, CSV, TSV; --from names it"


def summary(validation: Validation) -> Iterator[str]:
    """Lines for standard error: what to do about each code that was found, then the counts."""
    for code, remedy in sorted({finding.code: finding.remedy for finding in validation.findings}.items()):
        yield f"{code}: {remedy}"
    counts = [
        f"{validation.files} {plural('file', validation.files)}",
        f"{validation.documents} {plural('document', validation.documents)}",
        f"{len(validation.findings)} {plural('finding', len(validation.findings))}",
    ]
    if validation.skipped:
        counts.append(skipped(validation.skipped, len(validation.skipped)))
    yield ", ".join(counts)
