"""Publication dates of a page: the stamps beside the headline, and dates in lines that say more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from corpuskit.article import Mark
from corpuskit.recognizers.dates import (
    RECORDING_LENGTH,
    FoundDate,
    Stamp,
    find_dates,
    is_modified,
    is_validity,
    read_stamp,
    settle_order,
)
from corpuskit.recognizers.reading import Reading, in_order, with_role

if TYPE_CHECKING:
    from corpuskit.recognizers.head_features import Core
    from corpuskit.recognizers.looks import Look

_ABOVE_HEADLINE: Final = 12
_RIGHT_ABOVE: Final = 5
_INSIDE: Final = 3
_BELOW: Final = 8
_LONGEST_LINE: Final = 200
_TITLE_WITHIN: Final = 3


def recognize_dates(
    reading: Reading, core: Core, looks: list[Look], headline: int, taken: set[int],
    captions: frozenset[int] = frozenset(),
) -> set[int]:  # fmt: skip
    """Set ``published`` and ``modified`` from the lines around the headline; return the stamps' blocks.

    The dates in ``captions`` are those of pictures.

    Stamps between the headline and the body come first, then those above the headline, nearest first, then
    those below the body. A date in a longer line counts only where no stamp stands beside the headline.
    """
    stamps: set[int] = set()
    zones = [[i for i in zone if i not in captions] for zone in _zones(reading, core, headline)]
    for place, zone in enumerate(zones):
        loose: list[tuple[int, list[FoundDate]]] = []
        for i in zone:
            stamp, dates = _read(reading, core, looks, i, taken)
            if stamp is not None and (
                reading.published is None or i in range(headline, core.start + _INSIDE)
            ):
                apply_stamp(reading, i, stamp)
                stamps.add(i)
            elif dates:
                loose.append((i, dates))
        if place == 0 and reading.published is None and reading.modified is None:
            stamps |= _nearest_stamp(reading, core, looks, zones[1][:_RIGHT_ABOVE], taken)
        # A line with a time of day says when something was written; another may tell of any day.
        for i, dates in sorted(loose, key=lambda line: not any("T" in (d.stamp.iso or "") for d in line[1])):
            if reading.published is None:
                _take_loose(reading, i, dates)
        if reading.published is None and reading.modified is not None:
            take_change(reading)
    if reading.published is None:
        _date_in_page_title(reading)
    return stamps


def take_change(reading: Reading) -> None:
    """The day of the last change stands for that of publication, where this is not known."""
    reading.published = reading.modified
    reading.forget("published")
    entry = next((e for e in reading.evidence if e.field == "modified"), None)
    reading.note("published", "date.modified-alone", entry.span if entry else None, "low")


def _nearest_stamp(
    reading: Reading, core: Core, looks: list[Look], zone: list[int], taken: set[int]
) -> set[int]:
    """Apply the first stamp of a zone; return its block."""
    for i in zone:
        stamp, _ = _read(reading, core, looks, i, taken)
        if stamp is not None:
            apply_stamp(reading, i, stamp)
            return {i}
    return set()


def _date_in_page_title(reading: Reading) -> None:
    """The date that a page's title ends with: ``Fire in Leeds – EX – 30.01.2024``."""
    if not reading.headline:
        return
    for i, block in enumerate(reading.blocks[:_TITLE_WITHIN]):
        if block.text.startswith(reading.headline) and len(block.text) > len(reading.headline):
            rest = block.text[len(reading.headline) :]
            dates = find_dates(rest, reading.language.code, reading.day_in_url())
            if len(dates) == 1 and dates[0].end == len(rest):
                shift = len(reading.headline)
                found = dates[0]
                moved = FoundDate(found.start + shift, found.end + shift, found.stamp, found.form)
                reading.published = found.stamp
                _note_date(reading, i, "published", moved)
                return


def _read(
    reading: Reading, core: Core, looks: list[Look], index: int, taken: set[int]
) -> tuple[Stamp | None, list[FoundDate]]:
    """A block as a stamp, or else the dates in it, if it is a line that may hold the article's date."""
    block = reading.blocks[index]
    outside = not core.start + _INSIDE <= index <= core.end
    if not looks[index].has_digit or block.kind == "metadata" or looks[index].length > _LONGEST_LINE:
        return None, []
    if RECORDING_LENGTH.search(block.text):
        return None, []
    hint = reading.day_in_url()
    if index not in taken:
        stamp = read_stamp(block.text, reading.language.code, hint)
        if stamp is not None:
            return stamp, []
    dates = find_dates(block.text, reading.language.code, hint) if outside else []
    return None, [
        found
        for found in dates
        if found.stamp.precision not in {"month", "year"} and not is_validity(block.text[: found.start])
    ]


def _zones(reading: Reading, core: Core, headline: int) -> list[list[int]]:
    """Where dates are looked for, in this order: from headline to body, above it upwards, below the body."""
    last = len(reading.blocks)
    top = core.top(headline, _ABOVE_HEADLINE)
    between = range(top, min(core.start + _INSIDE, last))
    above = range(top - 1, max(top - 1 - _ABOVE_HEADLINE, -1), -1)
    below = range(max(core.end - 1, core.start + _INSIDE), min(core.end + _BELOW, last))
    return [list(between), list(above), list(below)]


def apply_stamp(reading: Reading, index: int, stamp: Stamp) -> None:
    """Make a block the date stamp, and its dates the article's where these are not known yet."""
    block = reading.blocks[index]
    marks = list(block.marks)
    for field, found in (("published", stamp.published), ("modified", stamp.modified)):
        if found is None:
            continue
        found = settle_order(found, reading.draft.source.text)
        marks.append(Mark("date", found.start, found.end, found.stamp.iso))
        if getattr(reading, field) is None:
            setattr(reading, field, found.stamp)
            _note_date(reading, index, field, found)
    reading.blocks[index] = with_role(block, "date", "date.stamp", in_order(marks))


def _note_date(reading: Reading, index: int, field: str, found: FoundDate) -> None:
    block = reading.blocks[index]
    span = block.source_span(found.start, found.end) or block.span
    reading.note(field, f"date.{found.form}", span, "medium" if found.stamp.ambiguous else "high")
    if found.stamp.ambiguous:
        reading.warn("ambiguous-date", f"{found.stamp.raw!r} was read day-first, as {found.stamp.iso}", span)


def _take_loose(reading: Reading, index: int, dates: list[FoundDate]) -> None:
    text = reading.blocks[index].text
    for found in dates:
        field = "modified" if is_modified(text[: found.start]) else "published"
        found = settle_order(found, reading.draft.source.text)
        if getattr(reading, field) is None:
            setattr(reading, field, found.stamp)
            _note_date(reading, index, field, found)
