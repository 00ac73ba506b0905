"""Differences of two conversions, in words and as JSON."""

from collections.abc import Iterator

import msgspec

from corpuskit.cli.summary import plural
from corpuskit.reports.differences import Comparison, Difference
from corpuskit.reports.terminal import one_line

_WIDEST = 90


def shown(difference: Difference) -> Iterator[str]:
    """Lines that show what changed in a document."""
    if difference.status != "changed":
        yield f"{one_line(difference.document)}  {difference.status}"
        return
    yield one_line(difference.document)
    for change in difference.fields:
        yield f"  {change.field:<12}{_cut(change.before) or 'nothing'}  →  {_cut(change.after) or 'nothing'}"
    for block in difference.blocks:
        yield f"  {_roles(block.before, block.after)}: {_cut(block.text)}"
    for code in difference.messages_before:
        yield f"  no longer said: {code}"
    for code in difference.messages_after:
        yield f"  said now: {code}"


def summary(comparison: Comparison) -> Iterator[str]:
    """Lines that count what changed."""
    total = comparison.same + comparison.changed
    yield (
        f"{total:,} {plural('document', total)} in both, {comparison.changed:,} changed; "
        f"{comparison.removed:,} removed, {comparison.added:,} added"
    )
    if comparison.fields:
        yield f"{'field':<34}{'changed':>12}{'found':>12}{'lost':>12}"
        for name, counts in comparison.fields.items():
            yield f"  {name:<32}{counts['changed']:>12,}{counts['found']:>12,}{counts['lost']:>12,}"
    if comparison.roles:
        yield f"{'role':<34}{'blocks':>12}{'characters':>12}"
        ordered = sorted(comparison.roles.items(), key=lambda entry: -entry[1]["characters"])
        for (before, after), counts in ordered:
            yield f"  {_roles(before, after):<32}{counts['blocks']:>12,}{counts['characters']:>12,}"
    if comparison.messages:
        yield f"{'message':<34}{'said now':>12}{'no longer':>12}"
        for code, counts in sorted(comparison.messages.items()):
            yield f"  {code:<32}{counts['new']:>12,}{counts['gone']:>12,}"


def as_json(difference: Difference) -> str:
    """A difference as one line."""
    return msgspec.json.encode(difference).decode()


def summary_as_json(comparison: Comparison) -> str:
    """The counts as one line."""
    return msgspec.json.encode(
        {
            "status": "summary",
            "same": comparison.same,
            "changed": comparison.changed,
            "added": comparison.added,
            "removed": comparison.removed,
            "fields": {
                name: {kind: counts[kind] for kind in ("changed", "found", "lost")}
                for name, counts in comparison.fields.items()
            },
            "roles": [
                {
                    "before": before,
                    "after": after,
                    "blocks": counts["blocks"],
                    "characters": counts["characters"],
                }
                for (before, after), counts in comparison.roles.items()
            ],
            "messages": {
                code: {"new": counts["new"], "gone": counts["gone"]}
                for code, counts in sorted(comparison.messages.items())
            },
            "unreadable": comparison.unreadable,
        }
    ).decode()


def _roles(before: str | None, after: str | None) -> str:
    if before == after:
        return f"{after}, other text"
    return f"{before or 'no block'} → {after or 'no block'}"


def _cut(text: str) -> str:
    text = one_line(text)
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"
