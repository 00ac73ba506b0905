"""Dates of a page that states none: what its ``<time>`` elements give to machines, and its address."""

from corpuskit.article import DateStamp
from corpuskit.formats import Page
from corpuskit.recognizers.dates import find_dates, is_modified
from corpuskit.recognizers.head_features import Core
from corpuskit.recognizers.reading import Reading

_ABOVE, _INSIDE, _BELOW = 8, 3, 5


def take_machine_date(reading: Reading, page: Page, core: Core, headline: int) -> None:
    """The date of the first ``<time>`` between headline and body, above them, or right below the body."""
    top = headline if 0 <= headline < core.start else max(core.start - _ABOVE, 0)
    last = min(len(page.hints), len(reading.blocks))
    places = [
        *range(top, min(core.start + _INSIDE, last)),
        *range(top - 1, max(top - _ABOVE, 0) - 1, -1),
        *range(core.end + 1, min(core.end + _BELOW, last)),
    ]
    for i in places:
        value = page.hints[i].time
        dates = find_dates(value) if value else []
        if value and dates and dates[0].start == 0 and dates[0].stamp.precision not in {"year", "month"}:
            stamp = dates[0].stamp
            field = "modified" if is_modified(reading.blocks[i].text) else "published"
            if getattr(reading, field) is None:
                setattr(reading, field, DateStamp(value, stamp.iso, stamp.precision))
                reading.note(field, "date.time-element", reading.blocks[i].span)
            if field == "published":
                return


def date_in_address(reading: Reading) -> None:
    """The day in the address (``/2025/03/04/``), where nothing else in the page tells one."""
    day = reading.day_in_url()
    if reading.published is None and day is not None:
        reading.published = DateStamp(day, day, "day")
        reading.note("published", "date.url", None, "medium")
