"""What a page says of its dates away from its headline: labelled facts, sentences; placeholders."""

from typing import Final

from corpuskit.article import BODY_ROLES, DateStamp
from corpuskit.formats import Page
from corpuskit.lexicon import label_pattern, phrases
from corpuskit.recognizers.dates import find_dates, read_stamp
from corpuskit.recognizers.folding import fold
from corpuskit.recognizers.html_places import is_in_menu
from corpuskit.recognizers.html_scripts import published_in_scripts
from corpuskit.recognizers.html_shown import COARSE, Shown
from corpuskit.recognizers.page_dates import take_change
from corpuskit.recognizers.page_metadata import statements
from corpuskit.recognizers.reading import Reading

_LONGEST_NOTE: Final = 300
_NOT_NOTED: Final = frozenset({"comment", "caption", "headline", "cross-head", "copyright"})


def labelled_dates(reading: Reading, page: Page) -> list[Shown]:
    """The day in a block of its own behind a block that labels it: ``Issued:``, ``3 May 2024``.

    Where several days are labelled so, other articles have theirs, too, and none is taken.
    """
    found: list[Shown] = []
    blocks = reading.blocks
    for i in range(1, min(len(blocks), len(page.hints))):
        if len(blocks[i].text) > _LONGEST_NOTE or not _is_label(blocks[i - 1].text):
            continue
        stamp = read_stamp(blocks[i].text, reading.language.code, reading.day_in_url())
        if stamp is None or stamp.published is None or stamp.published.stamp.precision in COARSE:
            continue
        if not is_in_menu(page, i):
            found.append(Shown(i, stamp.published.stamp, is_change=False))
    return found if len({shown.day for shown in found}) == 1 else []


def _is_label(text: str) -> bool:
    if len(text) > _LONGEST_LABEL or not text.rstrip().endswith((":", "：")):
        return False
    label = label_pattern("published").match(fold(text))
    return label is not None and label.end() >= len(text.rstrip())


_LONGEST_LABEL: Final = 40


def take_noted(reading: Reading) -> None:
    """Take the days of sentences outside the text: ``This entry was posted on …``, ``Last edited on …``.

    Where the sentences of a kind tell several days, they are those of other articles.
    """
    for field, kind in (("published", "posted"), ("modified", "changed")):
        if getattr(reading, field) is not None:
            continue
        found = _noted(reading, kind)
        if len({(stamp.iso or "")[:10] for _, stamp in found}) == 1:
            setattr(reading, field, found[0][1])
            reading.note(field, "date.noted", reading.blocks[found[0][0]].span, "medium")


def _noted(reading: Reading, kind: str) -> list[tuple[int, DateStamp]]:
    found: list[tuple[int, DateStamp]] = []
    for i, block in enumerate(reading.blocks):
        text = block.text
        if len(text) > _LONGEST_NOTE or block.role in BODY_ROLES or block.role in _NOT_NOTED:
            continue
        if not any(map(str.isdigit, text)):
            continue
        folded = fold(text)
        if any(phrase in folded for phrase in phrases(kind)):
            dates = find_dates(text, reading.language.code, reading.day_in_url())
            if len(dates) == 1 and dates[0].stamp.precision not in COARSE:
                found.append((i, dates[0].stamp))
    return found


def take_from_scripts(reading: Reading) -> None:
    """Where nothing that readers see tells the day, take that of the data of scripts."""
    if reading.published is not None:
        return
    value = published_in_scripts(reading.draft.source.text)
    dates = find_dates(value, reading.language.code) if value is not None else []
    if dates and dates[0].stamp.precision not in COARSE:
        reading.published = dates[0].stamp
        reading.note("published", "date.script", None, "low")


def drop_doubtful(reading: Reading) -> None:
    """Take the day of the last change where the one of publication cannot be right.

    It cannot where the page states none and the one that was read lies behind the last change: then it is a
    day of what the text tells of. Nor can a placeholder.
    """
    published, modified = reading.published, reading.modified
    if published is None or modified is None:
        return
    is_later = (published.iso or "")[:10] > (modified.iso or "")[:10]
    if is_placeholder(reading) or (is_later and not statements(reading, "published")):
        take_change(reading)


def is_placeholder(reading: Reading) -> bool:
    """Whether a publication is the first of January of a year before the last change, without a time of day.

    A year alone is stored so, and so is nothing.
    """
    published, modified = reading.published, reading.modified
    if published is None or modified is None:
        return False
    year, day = (published.iso or "")[:4], (published.iso or "")[4:]
    return (day == "-01-01" or day.startswith("-01-01T00:00:00")) and year < (modified.iso or "")[:4]
