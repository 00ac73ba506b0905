"""What figures are put together by: months or years, classes of lengths."""

from corpuskit.reports.figures import EncodingCount, Ranked, Ranking, Statistics
from corpuskit.serializers.language_names import language_name

_MONTHS_SHOWN = 60
"""Where documents lie in more months than this, years are drawn."""


def date_classes(figures: Statistics) -> tuple[str, tuple[Ranked, ...]]:
    """``month`` or ``year``, and how many documents each has."""
    months = figures.dates.by_month
    if not months or len(months) > _MONTHS_SHOWN or not _near(months):
        return "year", figures.dates.by_year
    return "month", months


def _near(months: tuple[Ranked, ...]) -> bool:
    first, last = months[0].value, months[-1].value
    return (int(last[:4]) - int(first[:4])) * 12 + int(last[5:]) - int(first[5:]) < _MONTHS_SHOWN


def class_name(start: int, end: int | None) -> str:
    """A class of lengths in words."""
    if end is None:
        return f"{start:,}+"
    return f"{start:,}" if end == start + 1 else f"{start:,}–{end - 1:,}"


def encoding_name(entry: EncodingCount) -> str:
    """An encoding with what it is known from."""
    return f"{entry.encoding} ({entry.basis})" if entry.basis else entry.encoding


def language_names(languages: Ranking) -> dict[str, str]:
    """The English names of the languages of a ranking, by their codes: ``German``, ``Portuguese (BR)``."""
    codes = [entry.value for entry in languages.values]
    named = {code: language_name(code) for code in codes}
    return {
        code: f"{name} ({code.partition('-')[2]})" if "-" in code else name for code, name in named.items()
    }
