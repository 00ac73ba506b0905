"""The dateline that runs into the first paragraph: ``KYIV, Jan 27 (Reuters) -``."""

import re

from attrs import evolve

from corpuskit.article import Block, Dateline, Mark
from corpuskit.lexicon import find_agency, months
from corpuskit.recognizers.dates import find_dates
from corpuskit.recognizers.folding import fold
from corpuskit.recognizers.reading import Reading, in_order, part
from corpuskit.source import Span

_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_CAPITALIZED = rf"{_CAPITAL}[^\W\d_]*(?:['’.-]+[^\W\d_]+)*\.?"
_PLACE = rf"{_CAPITALIZED}(?:[ /]{_CAPITALIZED}){{0,3}}"
_ALL_CAPITALS = rf"{_CAPITAL}(?:{_CAPITAL}|['’.\-/]){{2,}}(?:[ ]{_CAPITAL}(?:{_CAPITAL}|['’.-])+){{0,3}}"
_DASH = r"(?:[-–—―]|--|\+\+\+)"
_DATE = r"(?P<date>[^()\n–—]{3,30}?)"
_HAN = r"[\u4e00-\u9fff]"
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "agency-in-brackets",
        re.compile(
            rf"(?P<place>{_PLACE}(?:,\s{_PLACE}){{0,2}})?(?:,?\s{_DATE})?\s?"
            rf"\((?P<agency>[^()\n]{{2,40}})\)(?:\s*{_DASH}\s*(?=\S)|\s*:\s+)"
        ),
    ),
    (
        "capitals-and-dash",
        re.compile(
            rf"(?P<place>{_ALL_CAPITALS}(?:,\s{_PLACE}){{0,2}})(?:,\s{_DATE})?(?:\s+{_DASH}\s+|:\s+)(?=\S)"
        ),
    ),
    ("place-date-dash", re.compile(rf"(?P<place>{_PLACE}),\s{_DATE}\s+{_DASH}\s+(?=\S)")),
    ("japanese", re.compile(r"【(?P<place>[^【】＝=]{1,12})(?:[＝=](?P<agency>[^【】]{1,12}))?】\s?")),
    ("korean", re.compile(r"\((?P<place>[^()=＝]{1,12})[=＝](?P<agency>[^()]{1,16})\)\s?")),
    (
        "chinese",
        re.compile(
            rf"(?P<agency>{_HAN}{{2,5}}社)(?P<place>{_HAN}{{2,6}}?)(?P<date>\d{{1,2}}月\d{{1,2}}日)[电電]\s?"
        ),
    ),
)
_WITHIN = 120
_MONTH_DAY = re.compile(r"([^\W\d_]+)\.? (\d{1,2})$|(\d{1,2})\.? ([^\W\d_]+)\.?$|(\d{1,2})月(\d{1,2})日$")


def recognize(reading: Reading) -> None:
    """Split the dateline from the first body paragraph; it runs on into the rest."""
    for index in range(reading.body_index, min(len(reading.blocks), reading.body_index + 4)):
        block = reading.blocks[index]
        if block.role == "paragraph" and block.kind == "paragraph":
            found = _find(block.text)
            if found is not None and found[1].end() < len(block.text):
                _apply(reading, index, *found)
            return


def _find(text: str) -> tuple[str, re.Match[str]] | None:
    head = text[:_WITHIN]
    for form, pattern in _FORMS:
        match = pattern.match(head)
        if match is None or match.end() == len(head):
            continue
        groups = match.groupdict()
        if groups.get("date") and not _is_date(groups["date"]):
            continue
        if form == "agency-in-brackets" and not _is_agency(groups["agency"]):
            continue
        if form == "capitals-and-dash" and not _is_capital_place(groups["place"], text):
            continue
        if form == "korean" and not (
            groups["agency"].endswith("=") or find_agency(groups["agency"].rstrip("= "))
        ):
            continue
        return form, match
    return None


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


def _apply(reading: Reading, index: int, form: str, match: re.Match[str]) -> None:
    block = reading.blocks[index]
    rule = f"dateline.{form}"
    dateline = part(block, 0, match.end(), "dateline", rule, run_in=True)
    rest = part(block, match.end(), len(block.text), "paragraph", block.rule or "")
    rest = evolve(rest, rule=block.rule)
    groups = match.groupdict()
    agency = find_agency(groups.get("agency") or "")
    iso = _iso(groups.get("date"), reading)
    marks = [*dateline.marks, *_marks(match, groups, iso, is_agency=agency is not None)]
    reading.blocks[index : index + 1] = [evolve(dateline, marks=in_order(marks)), rest]
    name = agency.name if agency else None
    reading.dateline = Dateline(dateline.text.strip(), groups.get("place"), iso, name)
    reading.note("dateline", rule, dateline.span)
    if name:
        reading.add_agency(name)
        if all(entry.field != "agencies" for entry in reading.evidence):
            reading.note("agencies", rule, _span(block, match, "agency"))


def _span(block: Block, match: re.Match[str], group: str) -> Span | None:
    return block.source_span(*match.span(group))


def _marks(
    match: re.Match[str], groups: dict[str, str | None], iso: str | None, *, is_agency: bool
) -> list[Mark]:
    marks = []
    if groups.get("place"):
        marks.append(Mark("place", *match.span("place")))
    if groups.get("date"):
        marks.append(Mark("date", *match.span("date"), target=iso))
    if groups.get("agency") and is_agency:
        marks.append(Mark("organization", *match.span("agency")))
    return marks


def _iso(text: str | None, reading: Reading) -> str | None:
    """The dateline's day; where it states no year, the publication's, if that day is the same or before."""
    if not text:
        return None
    dates = find_dates(text, reading.language.code)
    if dates:
        return dates[0].stamp.iso
    published = reading.published.iso if reading.published else None
    match = _MONTH_DAY.match(fold(text.strip()))
    if match is None or published is None or len(published) < 10:
        return None
    day = int(match[2] or match[3] or match[6])
    name = match[1] or match[4]
    numbers = {int(match[5])} if match[5] else set(months().get(name, {}))
    for month in sorted(numbers):
        candidate = f"{published[:4]}-{month:02}-{day:02}"
        if candidate <= published[:10] and find_dates(candidate):
            return candidate
    return None
