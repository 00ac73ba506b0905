"""Dates of a page beyond its metadata: what it shows beside the headline, in ``<time>``, in its address.

A page's metadata often have the day in another time zone, or the day on which an editing system first stored
the article; what stands beside the headline is what its readers are told.
"""

import re
from typing import Final

from corpuskit.article import Block, Certainty, DateStamp
from corpuskit.formats import Hint, Page, Stated
from corpuskit.lexicon import label_pattern, phrases
from corpuskit.recognizers.dates import find_dates, is_modified, read_stamp
from corpuskit.recognizers.folding import fold
from corpuskit.recognizers.head_features import Core
from corpuskit.recognizers.html_called import is_called_date, is_of_the_site
from corpuskit.recognizers.html_noted import labelled_dates
from corpuskit.recognizers.html_shown import (
    COARSE,
    FROM_BODY,
    LONGEST_STAMP,
    SENTENCE_ENDS,
    Shown,
    line_dates,
    machine_date,
    shown_dates,
    shown_in,
)
from corpuskit.recognizers.page_dates import take_change
from corpuskit.recognizers.page_metadata import day_number, stated_dates, statements
from corpuskit.recognizers.reading import Reading

_ABOVE, _INSIDE, _BELOW = 8, 3, 5


def take_machine_date(reading: Reading, page: Page, core: Core, headline: int) -> None:
    """The date of the first ``<time>`` between headline and body, above them, or right below the body."""
    top = core.top(headline, _ABOVE)
    last = min(len(page.hints), len(reading.blocks))
    places = [
        *range(top, min(core.start + _INSIDE, last)),
        *range(top - 1, max(top - _ABOVE, 0) - 1, -1),
        *range(core.end + 1, min(core.end + _BELOW, last)),
    ]
    for i in places:
        stamp = machine_date(page.hints[i])
        if stamp is not None:
            field = "modified" if is_modified(reading.blocks[i].text) else "published"
            if getattr(reading, field) is None:
                setattr(reading, field, stamp)
                reading.note(field, "date.time-element", reading.blocks[i].span)
            if field == "published":
                return


def take_shown(reading: Reading, page: Page, core: Core, headline: int) -> None:
    """Where nothing is stated, take the first day that the page shows beside its headline.

    Where it shows there that of a change alone, this is as near as one comes; other days are of other things.
    """
    if reading.published is not None and reading.published.precision not in COARSE:
        return
    found = shown_dates(reading, page, core, headline)
    shown = next((s for s in found if not s.is_change), None)
    if shown is not None:
        reading.published = shown.stamp
        certainty: Certainty = "medium" if shown.stamp.ambiguous else "high"
        reading.note("published", "date.shown", reading.blocks[shown.block].span, certainty)
    elif found and reading.published is None:
        if reading.modified is None:
            reading.modified = found[0].stamp
            reading.note("modified", "date.shown", reading.blocks[found[0].block].span)
        take_change(reading)


def settle_published(reading: Reading, page: Page, core: Core, headline: int) -> None:
    """Take the day that the page shows beside its headline where its metadata say another and may be wrong.

    They may where another statement is of the day that is shown, where they are in universal time and a day
    off, or where nothing as trusted as JSON-LD states it. JSON-LD itself yields to another statement whose
    time the page shows to the minute, and to what the page calls its publication. A day that the page states
    to be that of a change is none of publication, whatever is printed beside it.
    """
    stated = statements(reading, "published")
    if reading.published is None or not stated or not _is_stated(reading, stated):
        return
    day = (reading.published.iso or "")[:10]
    found = shown_dates(reading, page, core, headline)
    if not found and not _in_json_ld(reading):
        found = labelled_dates(reading, page)
    # What was changed before it was published was published before.
    shown = [s for s in found if not s.is_change or (s.day < day and not _in_json_ld(reading))]
    if any(s.day == day for s in shown):
        return
    if not found:
        _settle_json_ld(reading)
        return
    minutes = [minute for s in found if len(minute := (s.stamp.iso or "")[:_MINUTE]) == _MINUTE]
    agreed = next((stamp for minute in minutes if (stamp := _stated_at(reading, minute)) is not None), None)
    if agreed is None and not shown:
        return
    first = shown[0] if shown else found[0]
    if agreed is None:
        apart = abs(day_number(day) - day_number(first.day))
        same = _stated_at(reading, first.day) if apart > 1 or not _in_json_ld(reading) else None
        if same is None and not first.is_called and not _is_doubtful(reading, first):
            return
        agreed = same
    reading.published = agreed or first.stamp
    reading.forget("published")
    reading.note("published", "date.shown", reading.blocks[first.block].span, "medium")


def _settle_json_ld(reading: Reading) -> None:
    """Of several days that JSON-LD states, take the one that another origin states, too."""
    own: list[DateStamp] = []
    others: set[str] = set()
    for stated, stamp in stated_dates(reading, "published"):
        if stated.origin == "json-ld":
            own.append(stamp)
        else:
            others.add(_day(stamp))
    if own and _day(own[0]) not in others:
        agreed = next((stamp for stamp in own if _day(stamp) in others), None)
        reading.published = agreed or reading.published


def _day(stamp: DateStamp) -> str:
    return (stamp.iso or "")[:10]


def _is_stated(reading: Reading, stated: list[Stated]) -> bool:
    return reading.published is not None and any(s.value == reading.published.raw for s in stated)


def _is_doubtful(reading: Reading, shown: Shown) -> bool:
    """Whether what is printed beside the headline may be truer than the stated publication."""
    stated = reading.published
    if stated is not None and _is_day_elsewhere(stated.iso or "", shown.stamp.iso or ""):
        return True
    if any(_day(stamp) == shown.day for _, stamp in stated_dates(reading, "modified")):
        return False
    return not _in_json_ld(reading)


def _in_json_ld(reading: Reading) -> bool:
    return any(stated.origin == "json-ld" for stated in statements(reading, "published"))


_OFFSET: Final = re.compile(r"T.*(?:Z|[+-]\d\d:\d\d)$")
_WEST, _EAST = 12, 10
"""Hours of universal time before which it is the day before somewhere, and from which it is the next day."""


def _is_day_elsewhere(iso: str, shown: str) -> bool:
    """Whether a time in universal time may be of the day that is shown, in the zone of who shows it."""
    if not iso.endswith(("Z", "+00:00")) or _OFFSET.search(shown):
        return False
    apart = day_number(shown) - day_number(iso)
    hour = int(iso[11:13])
    return (apart == -1 and hour < _WEST) or (apart == 1 and hour >= _EAST)


def _stated_at(reading: Reading, time: str) -> DateStamp | None:
    """The stated publication whose time in ISO 8601 begins so: with a day, or a minute of it."""
    stamps = [stamp for _, stamp in stated_dates(reading, "published")]
    return next((stamp for stamp in stamps if (stamp.iso or "").startswith(time)), None)


_MINUTE: Final = len("2024-05-03T10:00")


def date_in_address(reading: Reading) -> None:
    """The day in the address (``/2025/03/04/``), where nothing else in the page tells one."""
    day = reading.day_in_url()
    if reading.published is None and day is not None:
        reading.published = DateStamp(day, day, "day")
        reading.note("published", "date.url", None, "medium")


def take_lone_date(reading: Reading, page: Page, core: Core, headline: int) -> None:
    """Where nothing tells the day: one that the text begins with, or the only one that the page shows so.

    Lists of other articles show many days in the same way; the article's stands alone among its kind.
    """
    if reading.published is not None:
        return
    for i in range(max(headline, core.start - FROM_BODY, 0), min(core.start + 2, len(reading.blocks))):
        stamp = _leading_date(reading, reading.blocks[i])
        if stamp is not None:
            _take(reading, i, stamp, "date.leading")
            return
    kinds: dict[tuple[str, tuple[str, ...], tuple[str, ...]], list[Shown]] = {}
    for i, (block, hint) in enumerate(zip(reading.blocks, page.hints, strict=False)):
        if not _may_be_lone(block):
            continue
        place = page.places[hint.place]
        key = (place.tag, place.words, hint.inline)
        kinds.setdefault(key, []).extend(_lone_in(reading, hint, i))
    lone = [shown[0] for shown in kinds.values() if len({s.day for s in shown}) == 1]
    lone = [
        s for s in lone if not s.is_change and (_is_labelled(reading, s) or not is_of_the_site(page, s.block))
    ]
    best = max(lone, key=lambda s: _rank(reading, page, core, s), default=None)
    if best is not None:
        _take(reading, best.block, best.stamp, "date.alone")


def _take(reading: Reading, index: int, stamp: DateStamp, rule: str) -> None:
    reading.published = stamp
    reading.note("published", rule, reading.blocks[index].span, "low")


def _leading_date(reading: Reading, block: Block) -> DateStamp | None:
    """The date that a text begins with and that a sign parts from the rest: ``3 May 2024 - The …``."""
    dates = find_dates(block.text[:LONGEST_STAMP], reading.language.code, reading.day_in_url())
    if not dates or dates[0].stamp.precision in COARSE:
        return None
    label = label_pattern("published").match(fold(block.text))
    rest = block.text[dates[0].end :].lstrip()
    parted = rest[:1] in {"-", "–", "—", "|", ".", ":", "/"}
    return dates[0].stamp if parted and dates[0].start <= (label.end() if label else 0) else None


_LONGEST_LONE: Final = 120
_NOT_LONE: Final = frozenset({
    "headline", "caption", "credit", "comment", "copyright", "cross-head", "cookie", "paywall",
})  # fmt: skip


def _may_be_lone(block: Block) -> bool:
    return 0 < len(block.text) <= _LONGEST_LONE and block.role not in _NOT_LONE and block.kind != "metadata"


def _lone_in(reading: Reading, hint: Hint, index: int) -> list[Shown]:
    block = reading.blocks[index]
    if block.text.endswith(SENTENCE_ENDS) and hint.time is None:
        return []
    return shown_in(hint, block, index, line_dates(reading, block, hint))


def _is_labelled(reading: Reading, shown: Shown) -> bool:
    folded = fold(reading.blocks[shown.block].text)
    return any(phrase in folded for phrase in phrases("published") if len(phrase) >= _SHORTEST_LABEL)


def _rank(reading: Reading, page: Page, core: Core, shown: Shown) -> tuple[bool, bool, int]:
    """Labelled dates first, then those whose element is called a date, then the nearest to the text."""
    block = reading.blocks[shown.block]
    called = is_called_date(page, shown.block)
    distance = min(abs(shown.block - core.start), abs(shown.block - core.end))
    sure = called or read_stamp(block.text, reading.language.code) is not None
    return _is_labelled(reading, shown), sure, -distance


_SHORTEST_LABEL: Final = 6
