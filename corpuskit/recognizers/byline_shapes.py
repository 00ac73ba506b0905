"""Lines that say who wrote an article by their shape alone, wherever a model would put them."""

import re
from functools import cache
from typing import Final, Literal

from corpuskit.lexicon import alternatives, months, phrases, weekdays
from corpuskit.recognizers.byline import Byline, by_word
from corpuskit.recognizers.dates import FoundDate
from corpuskit.recognizers.folding import fold
from corpuskit.recognizers.head_features import mails_in

Shape = Literal["genre", "stamped", "titled", ""]

_WORD: Final = re.compile(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*")
_MOST_UNKNOWN: Final = 1
_TIME_WORDS: Final[tuple[str, ...]] = ("published", "modified", "relative-time")
_GLUE_WORDS: Final[tuple[str, ...]] = (
    "byline",
    "conjunction",
    "date-words",
    "o-clock",
    "read-time",
    "with-agencies",
)


def shape_of(text: str, line: Byline, dates: list[FoundDate]) -> Shape:
    """What a line is by its shape.

    ``genre``: ``A commentary by Jane Roe``; ``stamped``: full names, a time, and nothing else; ``titled``:
    full names and what they are in the newsroom, and nothing else.
    """
    if not all(name.type == "organization" or _is_full(name.text) for name in line.names):
        return ""
    folded = fold(text)
    if any(match.end() == name.start for match in _genre().finditer(folded) for name in line.names):
        return "genre"
    taken = [(name.start, name.end) for name in line.names] + list(line.jobs)
    taken += [(found.start, found.end) for found in dates] + mails_in(text)
    rest = [
        match.group()
        for match in _WORD.finditer(folded)
        if not any(left < match.end() and match.start() < right for left, right in taken)
    ]
    has_time = bool(dates) or any(word in _words(*_TIME_WORDS) for word in rest)
    unknown = sum(word not in _words(*_TIME_WORDS, *_GLUE_WORDS) for word in rest)
    if has_time and unknown <= _MOST_UNKNOWN:
        return "stamped"
    people = all(name.type == "person" for name in line.names)
    return "titled" if line.jobs and people and unknown <= _MOST_UNKNOWN else ""


def _is_full(name: str) -> bool:
    """Whether a name has two words; names in scripts without case are written as one."""
    return " " in name or name[0] >= "\u2e80"


@cache
def _words(*kinds: str) -> frozenset[str]:
    found = {word for kind in kinds for phrase in phrases(kind) for word in phrase.split()}
    return frozenset(found) | frozenset(months()) | weekdays()


@cache
def _genre() -> re.Pattern[str]:
    """A kind of text and a "by", at the start of a line or of a sentence."""
    words = alternatives(phrases("genre"))
    return re.compile(rf"(?:^|[.!?…]\s)(?:[^\W\d_]+\s){{0,2}}(?:{words})\s{by_word().pattern}")
