"""The days that a page shows its readers beside the headline."""

from typing import Final, NamedTuple

from corpuskit.article import Block, DateStamp
from corpuskit.formats import Hint, Page
from corpuskit.lexicon import element_words, label_pattern
from corpuskit.recognizers.dates import (
    FoundDate,
    find_dates,
    is_modified,
    is_validity,
    read_stamp,
    short_year_date,
)
from corpuskit.recognizers.folding import fold
from corpuskit.recognizers.head_features import Core
from corpuskit.recognizers.html_called import is_called_publication
from corpuskit.recognizers.html_places import is_in_menu
from corpuskit.recognizers.reading import Reading

COARSE: Final = frozenset({"year", "month"})
SENTENCE_ENDS: Final[tuple[str, ...]] = (".", "!", "?", "…", "。")
FROM_BODY: Final = 15
_FROM_HEADLINE: Final = 25
_RIGHT_ABOVE, _INSIDE = 3, 4
LONGEST_STAMP: Final = 60
_LONGEST, _LONGEST_LINE = 250, 120


class Shown(NamedTuple):
    """A day that the page shows beside the headline; ``is_change``: as that of a change.

    ``is_called``: the element that it stands in is called one of publication.
    """

    block: int
    stamp: DateStamp
    is_change: bool
    is_called: bool = False

    @property
    def day(self) -> str:
        """The day in ISO 8601."""
        return (self.stamp.iso or "")[:10]


def machine_date(hint: Hint) -> DateStamp | None:
    """The day that a ``<time>`` of the block gives to machines."""
    dates = find_dates(hint.time) if hint.time else []
    if not hint.time or not dates or dates[0].start or dates[0].stamp.precision in COARSE:
        return None
    return DateStamp(hint.time, dates[0].stamp.iso, dates[0].stamp.precision)


def shown_dates(reading: Reading, page: Page, core: Core, headline: int) -> list[Shown]:
    """The days in the lines between headline and body, then in those right above the headline.

    Stamps and what is called a date come before dates in other lines; inside the body these do not count.
    """
    top = core.top(headline, _RIGHT_ABOVE)
    last = min(core.start + _INSIDE, len(page.hints))
    places = [i for i in range(top, last) if i <= top + _FROM_HEADLINE or i >= core.start - FROM_BODY]
    places += range(top - 1, max(top - _RIGHT_ABOVE, 0) - 1, -1)
    sure: list[Shown] = []
    loose: list[Shown] = []
    for i in places:
        block, hint = reading.blocks[i], page.hints[i]
        if i == headline or not block.text or block.role in _NOT_SHOWN:
            continue
        if is_in_menu(page, i):
            continue
        found = shown_in(hint, block, i, line_dates(reading, block, hint))
        if found and is_called_publication(page, i):
            found = [shown._replace(is_called=True) for shown in found]
        if _is_sure(reading, block, hint):
            sure += found
        elif i < core.start:
            loose += found
    days = {shown.day for shown in sure}
    return loose if len(days) > _MOST_DAYS else sure + loose


_MOST_DAYS: Final = 3
"""A list of events or of other articles shows more."""
_NOT_SHOWN: Final = frozenset({"headline", "caption", "metadata"})


def _is_sure(reading: Reading, block: Block, hint: Hint) -> bool:
    called = hint.time is not None or not element_words("date").isdisjoint(hint.inline)
    return called or block.role == "byline" or read_stamp(block.text, reading.language.code) is not None


def shown_in(hint: Hint, block: Block, index: int, dates: list[FoundDate]) -> list[Shown]:
    """The days of a line, by its ``<time>`` where that is of the only day in it."""
    machine = machine_date(hint)
    # A long text is no stamp: its time is there for machines alone.
    if machine is not None and (len(dates) == 1 or (not dates and len(block.text) <= _LONGEST)):
        change = is_modified(block.text[: dates[0].start] if dates else block.text)
        if not dates or (dates[0].stamp.iso or "")[:10] == (machine.iso or "")[:10]:
            return [Shown(index, machine, change)]
    found = []
    previous = 0
    for date in dates:
        before = block.text[previous : date.start]
        if not is_validity(before):
            found.append(Shown(index, date.stamp, is_modified(before)))
        previous = date.end
    return found


def line_dates(reading: Reading, block: Block, hint: Hint) -> list[FoundDate]:
    """The dates of a short line that is no sentence; of others where an element in it is called a date."""
    text = block.text
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return []
    known = reading.day_in_url() or _stated_day(reading)
    dates = find_dates(text, reading.language.code, known)
    if not dates and len(text) <= LONGEST_STAMP:
        dates = short_year_date(text, reading.language.code)
    dates = [date for date in dates if date.stamp.precision not in COARSE]
    if not dates or not element_words("date").isdisjoint(hint.inline):
        return dates
    if read_stamp(text, reading.language.code) is not None:
        return dates
    label = label_pattern("published").match(fold(text))
    if label is not None and dates[0].start <= label.end() + 1:
        return dates
    if len(text) > _LONGEST_LINE or text.endswith(SENTENCE_ENDS):
        return []
    beside = not _has_word(text[: dates[0].start]) or not _has_word(text[dates[-1].end :])
    return dates if len(text) <= LONGEST_STAMP or beside or block.role in {"byline", "date"} else []


def _has_word(text: str) -> bool:
    return any(map(str.isalnum, text))


def _stated_day(reading: Reading) -> str | None:
    """The day that metadata state: it settles the order of day and month in ``03/04/2025``."""
    stamp = reading.published
    return stamp.iso[:10] if stamp is not None and stamp.iso and not stamp.ambiguous else None
