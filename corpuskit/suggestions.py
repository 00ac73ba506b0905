"""What somebody probably meant who wrote a name that there is not."""

from collections.abc import Iterable

_SURE, _LIKELY = 0.75, 0.6
"""Similarity as difflib counts it: a letter too many, or two that changed places, stay above the first."""
_COMMON_BEGINNING = 4


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The one of the names that was probably meant: alike, or with the same beginning, or a longer form."""
    from difflib import get_close_matches

    by_fold = {_folded(known): known for known in names}
    written = _folded(name)
    if written in by_fold:
        return by_fold[written]
    if close := get_close_matches(written, by_fold, 1, _SURE):
        return by_fold[close[0]]
    longer = [known for known in by_fold if len(written) > 2 and written in known]
    begun = [known for known in by_fold if written[:_COMMON_BEGINNING] == known[:_COMMON_BEGINNING]]
    for found in (longer, begun if len(written) >= _COMMON_BEGINNING else []):
        if found:
            return by_fold[min(found, key=len)]
    close = get_close_matches(written, by_fold, 1, _LIKELY)
    return by_fold[close[0]] if close else None


def hint(name: str, names: Iterable[str]) -> str:
    """``did you mean X? Known: X, Y``, for the end of a message; where nothing is near, without question."""
    names = list(names)
    known = ", ".join(names) or "none"
    close = nearest(name, names)
    return f"did you mean {close}? Known: {known}" if close else f"known: {known}"


def _folded(name: str) -> str:
    return name.strip().lower().replace("_", "").replace("-", "").replace(" ", "")
