"""Dates at date positions: a strict table of the forms that newsrooms print, in every language of CLDR.

Nothing is guessed and nothing invented: a text that holds more than a date, a time and labels is no stamp.
"""

import re
from datetime import date
from functools import cache, lru_cache
from typing import Final, NamedTuple

from corpuskit.article import DateStamp, Precision
from corpuskit.lexicon import alternatives, day_periods, month_numbers, phrases, time_zones, weekdays
from corpuskit.patterns import lazy
from corpuskit.recognizers.date_forms import (
    ASCII_FORMS,
    BUDDHIST_ERA,
    DIGITS,
    ERAS,
    FORMS,
    ISO,
    MAY_BE_DATE,
    MONTH_YEAR,
    OFFSET,
    TIME,
)
from corpuskit.recognizers.folding import LETTER, fold, has_one

_LEFTOVER: Final = lazy(rf"{LETTER}+|[0-9]+")
_DIGIT: Final = re.compile(r"\d")
_YEARS: Final = range(1600, 2200)
_PIVOT: Final = 70
"""Years of two digits from here on are of the last century."""
_DAY_LENGTH: Final = len("2024-05-03")
_LONGEST_STAMP: Final = 160
_TWO_ORDERS: Final = frozenset({"en", "und"})
"""Languages whose countries do not agree on the order of day and month in ``03/04/2025``."""
_LONGEST_COMMON_WORD: Final = 2
_READ_EVERYWHERE: Final = frozenset({"en"})
"""Languages in which programs write dates whatever the text's language is."""
RECORDING_LENGTH: Final = lazy(r"\d:\d\d\s*min\b", re.IGNORECASE)
"""How long a recording lasts; the date and the names beside it are the recording's."""


class FoundDate(NamedTuple):
    """A date in a text: where it stands, and what it says. ``form`` names the row of the table."""

    start: int
    end: int
    stamp: DateStamp
    form: str


class Stamp(NamedTuple):
    """A line that is a date stamp: when published, when modified, and where each stands in the line."""

    published: FoundDate | None
    modified: FoundDate | None


def read_stamp(text: str, language: str = "und", hint: str | None = None) -> Stamp | None:
    """Read a line that holds nothing but dates, times and labels; ``None``: it is something else.

    ``hint`` is a day from elsewhere (the URL) in ISO 8601, which settles an order that is ambiguous.
    """
    if len(text) > _LONGEST_STAMP or _DIGIT.search(text) is None:
        return None
    folded = _fold(text)
    dates = find_dates(text, language, hint)
    if not dates or _leftover_words(folded, dates):
        return None
    published = modified = None
    previous = 0
    for found in dates:
        if _is_modified(folded[previous : found.start]):
            modified = modified or found
        else:
            published = published or found
        previous = found.end
    return Stamp(published, modified)


def find_dates(text: str, language: str = "und", hint: str | None = None) -> list[FoundDate]:
    """Every full date in the text, in order, with a time of day where one stands beside it."""
    return list(_dates(text, language, hint))


@lru_cache(maxsize=512)
def _dates(text: str, language: str, hint: str | None) -> tuple[FoundDate, ...]:
    """The same; what looks for a byline and what looks for a stamp read the same lines."""
    folded = _fold(text)
    found: list[FoundDate] = []
    taken = 0
    while MAY_BE_DATE.search(folded, taken):
        candidate = _next_date(folded, taken, language, hint)
        if candidate is None:
            break
        start, end, day, form, ambiguous = candidate
        end, time = _time_after(folded, end) if len(day) == _DAY_LENGTH else (end, None)
        iso, precision = _with_time(day, time)
        found.append(
            FoundDate(start, end, DateStamp(text[start:end].strip(), iso, precision, ambiguous), form)
        )
        taken = end
    return tuple(found)


def _fold(text: str) -> str:
    """Lower case, other scripts' digits as ASCII, at unchanged offsets."""
    folded = fold(text)
    return (
        folded if folded.isascii() else folded.translate(DIGITS).replace("\u202f", " ").replace("\xa0", " ")
    )


_SHORT_YEAR: Final = lazy(
    rf"(?<![0-9])(?P<day>[0-9]{{1,2}})\.?[ -](?P<name>{LETTER}{{3,24}}+)\.?[ -]['’]?"
    r"(?P<year>[0-9]{2})(?=\W*$)"
)


def short_year_date(text: str, language: str) -> list[FoundDate]:
    """The date that ends a short line with two digits for the year: ``Leeds, 14 January 20``."""
    match = _SHORT_YEAR.search(_fold(text))
    month = _month(match["name"], language) if match else None
    if match is None or month is None:
        return []
    century = "20" if int(match["year"]) < _PIVOT else "19"
    day = _day(century + match["year"], month, match["day"])
    stamp = DateStamp(text[match.start() : match.end()], day, "day")
    return [FoundDate(match.start(), match.end(), stamp, "day-month-name-short")] if day else []


_Candidate = tuple[int, int, str, str, bool]


def _next_date(folded: str, start: int, language: str, hint: str | None) -> _Candidate | None:
    best: _Candidate | None = None
    match = ISO.search(folded, start) if "-" in folded else None
    if match and (day := _day(match["year"], int(match["month"]), match["day"])):
        best = (match.start(), match.end(), _iso_time(day, match), "iso", False)
    for form, signs, pattern in ASCII_FORMS if folded.isascii() else FORMS:
        if best is not None and best[0] == start:
            break
        if signs and not has_one(folded, signs):
            continue
        match = pattern.search(folded, start)
        while match and (best is None or match.start() < best[0]):
            read = _read(form, match, language, hint)
            if read:
                best = (match.start(), match.end(), *read)
                break
            match = pattern.search(folded, match.start() + 1)
    if best is None and start == 0:
        match = MONTH_YEAR.search(folded)
        if match and (month := _month(match["name"], language)) and int(match["year"]) in _YEARS:
            best = (match.start(), match.end(), f"{match['year']}-{month:02}", "month-year", False)
    return best


def _read(form: str, match: re.Match[str], language: str, hint: str | None) -> tuple[str, str, bool] | None:
    parts = match.groupdict()
    if form == "numeric":
        return _read_numeric(match, language, hint)
    year = parts["year"]
    if form == "era":
        year = str(ERAS[parts["era"]] + (1 if year == "元" else int(year)))
    month = _month(parts["name"], language) if "name" in parts else int(parts["month"])
    if month is None:
        return None
    if int(year) >= _YEARS.stop:
        year = str(int(year) - BUDDHIST_ERA)
    day = _day(year, month, parts["day"])
    return (day, form, False) if day else None


def _read_numeric(match: re.Match[str], language: str, hint: str | None) -> tuple[str, str, bool] | None:
    first, second, year = match["first"], match["second"], match["year"]
    if len(year) == 2:
        year = f"20{year}" if int(year) < _PIVOT else f"19{year}"
    day_first = _day(year, int(second), first)
    month_first = _day(year, int(first), second)
    if day_first is None or month_first is None or first == second:
        day = day_first or month_first
        form = "numeric-day-first" if day_first else "numeric-month-first"
        return (day, form, False) if day else None
    # A point parts day and month in countries that name the day first alone.
    if hint is not None and (hint == day_first or (hint == month_first and match["separator"] != ".")):
        return hint, "numeric-settled-by-url", False
    unsure = len(match["year"]) == 2 or (match["separator"] != "." and language in _TWO_ORDERS)
    return day_first, "numeric-day-first", unsure


def _month(name: str, language: str) -> int | None:
    name = name.strip(".'’")
    numbers = month_numbers(name)
    if not numbers or (len(name) <= _LONGEST_COMMON_WORD and _is_elsewhere(numbers, language)):
        return None
    if len(numbers) == 1:
        return int(next(iter(numbers)))
    base = language.split("-")[0]
    ranked = sorted(numbers.items(), key=lambda entry: (base not in entry[1], -len(entry[1]), int(entry[0])))
    return int(ranked[0][0])


def _is_elsewhere(numbers: dict[str, list[str]], language: str) -> bool:
    """Whether a short name is a month in other languages alone, where it is likelier another word."""
    own = {language.split("-")[0], *_READ_EVERYWHERE}
    return language != "und" and not any(own.intersection(languages) for languages in numbers.values())


def _day(year: str, month: int, day: str) -> str | None:
    try:
        return date(int(year), month, int(day)).isoformat() if int(year) in _YEARS else None
    except ValueError:
        return None


def _iso_time(day: str, match: re.Match[str]) -> str:
    if not match["time"]:
        return day
    time = match["time"] if len(match["time"]) == 8 else f"{match['time']}:00"
    return f"{day}T{time}{_offset(match['zone'] or '')}"


def _time_after(folded: str, end: int) -> tuple[int, str | None]:
    """A time of day within a few characters behind a date: where it ends, and the time in ISO 8601."""
    if end == len(folded):
        return end, None
    match = TIME.search(folded, end, end + 40)
    if match is None or _between(folded[end : match.start()]):
        return end, None
    hour = int(match["hour"])
    if match["minute"] is None and match["sign"] is None:
        return end, None
    halves = day_periods()
    half = match["half"] or next(
        (halves[word][0] for word in _LEFTOVER.findall(folded[end : match.start()]) if word in halves), None
    )
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    if hour > 23:
        return end, None
    zone = match["zone"] or ""
    offset = _offset(zone)
    stop = match.start("zone") if zone and not offset else match.end()
    time = f"{hour:02}:{match['minute'] or '00'}:{match['second'] or '00'}{offset}"
    return stop, time


def _between(text: str) -> bool:
    """Whether anything but glue stands between a date and a time."""
    known = _glue()
    halves = day_periods()
    return any(word not in known and word not in halves for word in _LEFTOVER.findall(text))


def _offset(zone: str) -> str:
    zone = zone.strip()
    if zone == "z":
        return "Z"
    match = OFFSET.fullmatch(zone)
    if match and int(match[2]) <= 14 and int(match[3] or 0) < 60:
        return f"{match[1]}{int(match[2]):02}:{match[3] or '00'}"
    known = time_zones().get(zone.upper())
    return ("Z" if known == "+00:00" and zone in {"utc", "gmt"} else known) if known else ""


def _with_time(day: str, time: str | None) -> tuple[str, Precision]:
    if time is None:
        if "T" in day:
            return day, "second"
        return day, "month" if len(day) == 7 else "day"
    return f"{day}T{time}", "second" if time[6:8] != "00" else "minute"


@cache
def _glue() -> frozenset[str]:
    """Words that may stand in a date stamp and say nothing about the date."""
    kinds = ("date-words", "published", "modified", "read-time")
    words = {word for kind in kinds for phrase in phrases(kind) for word in _LEFTOVER.findall(phrase)}
    for name in weekdays():
        words.update([name] if name.isalpha() else _LEFTOVER.findall(name))
    return frozenset(words)


def _leftover_words(folded: str, dates: list[FoundDate]) -> bool:
    """Whether the line holds words or numbers that belong to no date, time or label."""
    rest = []
    previous = 0
    for found in dates:
        rest.append(folded[previous : found.start])
        previous = found.end
    rest.append(folded[previous:])
    words = [word for piece in rest if piece for word in _LEFTOVER.findall(_without_times(piece))]
    if not words:
        return False
    glue, halves, zones = _glue(), day_periods(), time_zones()
    return any(word not in glue and word not in halves and word.upper() not in zones for word in words)


def _without_times(piece: str) -> str:
    """Without times of the day, and without the minutes that it takes to read the text."""
    if _DIGIT.search(piece) is None:
        return piece
    return _minutes().sub(" ", TIME.sub(" ", piece) if ":" in piece else piece)


@cache
def _minutes() -> re.Pattern[str]:
    """How many minutes it takes to read the text."""
    words = alternatives(phrases("read-time"))
    return re.compile(rf"(?<!\w)\d{{1,3}}[ -]?(?=(?:{words})(?!\w))")


_NUMERIC: Final = lazy(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})(?:\2\d{2,4})?(?![\d/-]|\.\d)")


def settle_order(found: FoundDate, text: str) -> FoundDate:
    """An ambiguous date, settled where the text's other dates are all of one order.

    ``15/4``, ``24/4`` and ``2/5/2019`` are day-first, since no month has the number 15. Dates speak for one
    another only with the same separator.
    """
    stamp = found.stamp
    own = _NUMERIC.search(stamp.raw) if stamp.ambiguous else None
    if own is None or stamp.iso is None:
        return found
    pairs = [(int(m[1]), int(m[3])) for m in _NUMERIC.finditer(text) if m[2] == own[2]]
    day_first = any(12 < first <= 31 and 1 <= second <= 12 for first, second in pairs)
    month_first = any(12 < second <= 31 and 1 <= first <= 12 for first, second in pairs)
    if day_first == month_first:
        return found
    iso = stamp.iso
    if month_first:
        iso = f"{iso[:4]}-{iso[8:10]}-{iso[5:7]}{iso[10:]}"
    settled = DateStamp(stamp.raw, iso, stamp.precision, ambiguous=False)
    return found._replace(stamp=settled, form="numeric-settled-by-other-dates")


def is_modified(before: str) -> bool:
    """Whether the text before a date says that it is the date of a change."""
    return _is_modified(fold(before))


def is_validity(before: str) -> bool:
    """Whether the text before a date ends with a label of validity: from when, or until when, it holds."""
    folded = fold(before).rstrip(" :\xa0")
    return any(folded.endswith(phrase) for phrase in phrases("validity"))


def _is_modified(before: str) -> bool:
    """Whether the last label before a date is one of a change."""
    if not any(map(str.isalpha, before)):
        return False
    return _last_label("modified", before) > _last_label("published", before)


def _last_label(kind: str, text: str) -> int:
    return max((text.rfind(phrase) + len(phrase) for phrase in phrases(kind) if phrase in text), default=-1)
