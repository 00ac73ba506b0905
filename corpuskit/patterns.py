"""Regular expressions that are compiled when they are first used.

To compile a set of characters of East Asia takes a millisecond; a document in one script, and a command that
reads no document, need few of them.
"""

import re
from typing import Any, AnyStr, cast


class _Lazy:
    """Stands in for a pattern: its methods are those of the pattern, each from its first use on."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags
        self._pattern: re.Pattern[Any] | None = None

    def __getattr__(self, name: str) -> object:
        if self._pattern is None:
            self._pattern = re.compile(self._source, self._flags)
        found = getattr(self._pattern, name)
        setattr(self, name, found)
        return found


def lazy(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern of that source, compiled on first use. A mistake in it raises only then."""
    return cast("re.Pattern[AnyStr]", _Lazy(source, flags))
