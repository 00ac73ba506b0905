"""The dateline that runs into the first paragraph: ``KYIV, Jan 27 (Reuters) -``."""

import re
from typing import Final, NamedTuple

from corpuskit.article import Dateline, Mark
from corpuskit.lexicon import find_agency, month_numbers, months
from corpuskit.patterns import lazy
from corpuskit.recognizers.dates import find_dates
from corpuskit.recognizers.folding import fold, has_one
from corpuskit.recognizers.reading import Reading, in_order, split, with_role

_CAPITAL: Final = r"[^\W\d_a-zß-ÿ]"
_CAPITALIZED: Final = rf"{_CAPITAL}[^\W\d_]*(?:['’.-]+[^\W\d_]+)*\.?"
_PLACE: Final = rf"{_CAPITALIZED}(?:[ /]{_CAPITALIZED}){{0,3}}"
_ALL_CAPITALS: Final = (
    rf"{_CAPITAL}(?:{_CAPITAL}|['’.\-/]){{2,}}(?:[ ]{_CAPITAL}(?:{_CAPITAL}|['’.-])+){{0,3}}"
)
_DASH: Final = r"(?:[-–—―]|--|\+\+\+)"
_DATE: Final = r"(?P<date>[^()\n–—]{3,30}?)"
_HAN: Final = r"[\u4e00-\u9fff]"
_DASHES: Final = "-–—―+"
_FORMS: Final[tuple[tuple[str, str, re.Pattern[str]], ...]] = (
    (
        "agency-in-brackets",
        "(",
        lazy(
            rf"(?P<place>{_PLACE}(?:,\s{_PLACE}){{0,2}}?)?(?:,?\s{_DATE})?\s?"
            rf"\((?P<agency>[^()\n]{{2,40}})\)(?:\s*{_DASH}\s*(?=\S)|\s*:\s+)"
        ),
    ),
    (
        "capitals-and-dash",
        f"{_DASHES}:",
        lazy(
            rf"(?P<place>{_ALL_CAPITALS}(?:,\s{_PLACE}){{0,2}}?)(?:,\s{_DATE})?(?:\s+{_DASH}\s+|:\s+)(?=\S)"
        ),
    ),
    ("place-date-dash", _DASHES, lazy(rf"(?P<place>{_PLACE}),\s{_DATE}\s+{_DASH}\s+(?=\S)")),
    ("japanese", "【", lazy(r"【(?P<place>[^【】＝=]{1,12})(?:[＝=](?P<agency>[^【】]{1,12}))?】\s?")),
    ("korean", "(", lazy(r"\((?P<place>[^()=＝]{1,12})[=＝](?P<agency>[^()]{1,16})\)\s?")),
    (
        "chinese",
        "社",
        lazy(
            rf"(?P<agency>{_HAN}{{2,5}}社)(?P<place>{_HAN}{{2,6}}?)(?P<date>\d{{1,2}}月\d{{1,2}}日)[电電]\s?"
        ),
    ),
)
_IS_PLACE: Final = lazy(_PLACE)
_WITHIN: Final = 120
_MONTH_DAY: Final = lazy(r"([^\W\d_]+)\.? (\d{1,2})$|(\d{1,2})\.? ([^\W\d_]+)\.?$|(\d{1,2})月(\d{1,2})日$")


class _Found(NamedTuple):
    """A dateline at the start of a text: its form, where it ends, and where its parts stand."""

    form: str
    end: int
    place: tuple[int, int] | None
    date: tuple[int, int] | None
    agency: tuple[int, int] | None


def recognize(reading: Reading) -> None:
    """Split the dateline from the first body paragraph; it runs on into the rest."""
    for index in range(reading.body_index, min(len(reading.blocks), reading.body_index + 4)):
        block = reading.blocks[index]
        if block.role == "paragraph" and block.kind == "paragraph":
            found = _find(block.text)
            if found is not None and found.end < len(block.text):
                _apply(reading, index, found)
            return


def _find(text: str) -> _Found | None:
    head = text[:_WITHIN]
    for form, signs, pattern in _FORMS:
        if not has_one(head, signs):
            continue
        match = pattern.match(head)
        if match is None or match.end() == len(head):
            continue
        place, date, agency = (_place_of(match, name) for name in ("place", "date", "agency"))
        if date is not None and not _is_date(text[slice(*date)]):
            if place is None or not _IS_PLACE.fullmatch(text[slice(*date)].strip(" ,")):
                continue
            place, date = (place[0], date[1]), None
        if form == "agency-in-brackets" and not _is_agency(match["agency"]):
            continue
        if form == "capitals-and-dash" and not _is_capital_place(match["place"], text):
            continue
        if form == "korean" and not find_agency(match["agency"].rstrip("= ")):
            continue
        return _Found(form, match.end(), place, date, agency)
    return None


def _place_of(match: re.Match[str], group: str) -> tuple[int, int] | None:
    if group not in match.re.groupindex or match[group] is None:
        return None
    return match.span(group)


def _is_capital_place(place: str, text: str) -> bool:
    """Whether the capitals are a place and not the capitals in which the whole paragraph is set."""
    rest = text[len(place) : len(place) + 80]
    return any(character.islower() for character in rest) and place.split(",")[0].isupper()


def _is_agency(text: str) -> bool:
    """Whether a bracket holds an agency: a known one, or an abbreviation that could be one (``dpo``)."""
    return find_agency(text) is not None or (text.isalpha() and len(text) <= 4)


def _is_date(text: str) -> bool:
    text = text.strip()
    if find_dates(text):
        return True
    match = _MONTH_DAY.match(fold(text))
    if match is None:
        return any(character.isdigit() for character in text) and text.count(".") == 2
    name = match[1] or match[4]
    return name is None or name in months()


def _apply(reading: Reading, index: int, found: _Found) -> None:
    block = reading.blocks[index]
    rule = f"dateline.{found.form}"
    dateline, rest = split(block, found.end, found.end, reading.draft.source.text)
    agency = find_agency(block.text[slice(*found.agency)]) if found.agency else None
    iso = _iso(block.text[slice(*found.date)], reading) if found.date else None
    marks = list(dateline.marks)
    if found.place:
        marks.append(Mark("place", *found.place))
    if found.date:
        marks.append(Mark("date", *found.date, target=iso))
    if found.agency and agency:
        marks.append(Mark("organization", *found.agency))
    dateline = with_role(dateline, "dateline", rule, in_order(marks), run_in=True)
    reading.blocks[index : index + 1] = [dateline, rest]
    place = block.text[slice(*found.place)] if found.place else None
    name = agency.name if agency else None
    reading.dateline = Dateline(dateline.text.strip(), place, iso, name)
    reading.note("dateline", rule, dateline.span)
    if name and found.agency:
        reading.add_agency(name)
        if all(entry.field != "agencies" for entry in reading.evidence):
            reading.note("agencies", rule, block.source_span(*found.agency))


def _iso(text: str, reading: Reading) -> str | None:
    """The dateline's day; where it states no year, the publication's, if that day is the same or before."""
    dates = find_dates(text, reading.language.code)
    if dates:
        return dates[0].stamp.iso
    published = reading.published.iso if reading.published else None
    match = _MONTH_DAY.match(fold(text.strip()))
    if match is None or published is None or len(published) < 10:
        return None
    day = int(match[2] or match[3] or match[6])
    name = match[1] or match[4]
    numbers = {int(match[5])} if match[5] else set(map(int, month_numbers(name)))
    for month in sorted(numbers):
        candidate = f"{published[:4]}-{month:02}-{day:02}"
        if candidate <= published[:10] and find_dates(candidate):
            return candidate
    return None
