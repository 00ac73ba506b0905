"""What the data in a page's scripts state, where nothing that is meant to be read by others does."""

import re
from collections.abc import Iterator
from typing import Final

from corpuskit.lexicon import script_fields

_SCRIPT: Final = re.compile(r"<(/?)script\b", re.IGNORECASE)
_DATE: Final = re.compile(r"[\"'](?=[12]\d{3}-[01]\d-[0-3]\d)([\d:.TZ+ -]{10,35})\\?[\"']")
_KEY: Final = re.compile(r"[\"'](\w{4,40}(?:-\w{1,40})*)\\?[\"']\s*:\s*\\?$")
_LONGEST_KEY: Final = 60


def published_in_scripts(source: str) -> str | None:
    """The publication that the data of scripts state: ``"publishedAt":"2024-05-03"``.

    Where they state several days, those of other articles stand there too, and none is taken.
    """
    known = script_fields()["published"]
    found: list[str] = []
    for start, end in _scripts(source):
        for match in _DATE.finditer(source, start, end):
            key = _KEY.search(source, max(match.start() - _LONGEST_KEY, start), match.start())
            if key is not None and key[1].lower().replace("_", "").replace("-", "") in known:
                found.append(match[1])
    return found[0] if len({value[:10] for value in found}) == 1 else None


def _scripts(source: str) -> Iterator[tuple[int, int]]:
    """Where the scripts of a page begin and end."""
    start = -1
    for match in _SCRIPT.finditer(source):
        if match[1] and start >= 0:
            yield start, match.start()
            start = -1
        elif not match[1] and start < 0:
            start = match.end()
