"""An audit in words."""

from collections.abc import Iterator

from corpuskit.cli.summary import plural
from corpuskit.conversion.auditing import Audit

_MOST_VIOLATIONS = 50


def table(audit: Audit) -> Iterator[str]:
    """Lines for standard output: where the characters went, each with its share; the sum is the source."""
    if not audit.documents:
        yield "0 documents: there was nothing to account for"
        return
    ledger = audit.ledger
    rows = [
        ("body", ledger.body),
        ("article metadata, captions, credits", ledger.metadata),
        *((f"set aside: {role}", count) for role, count in ledger.set_aside if count),
        ("markup and addresses", ledger.markup),
    ]
    yield f"{audit.documents} {plural('document', audit.documents)}"
    for name, count in rows:
        yield f"  {name:<38}{count:>14,}{100 * count / max(ledger.characters, 1):>8.1f} %"
    yield f"  {'characters that are not blank':<38}{ledger.characters:>14,}{100:>8.1f} %"
    yield "the ledger balances" if not audit.violations else f"{len(audit.violations)} violations"


def violations(audit: Audit) -> Iterator[str]:
    """Lines for standard error: what does not balance."""
    for name, violation in audit.violations[:_MOST_VIOLATIONS]:
        place = f", character {violation.span.start}" if violation.span else ""
        yield f"{name}{place}: {violation.reason} [{violation.code}]"
    if len(audit.violations) > _MOST_VIOLATIONS:
        yield f"… and {len(audit.violations) - _MOST_VIOLATIONS} more"
