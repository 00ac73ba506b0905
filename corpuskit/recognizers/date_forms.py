"""The table of date forms. Patterns match folded text: lower case, ASCII digits."""

import re
from typing import Final

from corpuskit.patterns import lazy
from corpuskit.recognizers.folding import LETTER

WORD: Final = rf"{LETTER}{{1,24}}+(?:['’]{LETTER}{{1,24}}+)?"
"""A month's name as it may stand in a date; CLDR's longest has 23 code points."""

_YEAR: Final = r"(?P<year>[0-9]{4})"
_MONTH: Final = r"(?P<month>[0-9]{1,2})"
_DAY: Final = r"(?P<day>[0-9]{1,2})"
_NAME: Final = rf"(?P<name>{WORD})"
_NO_DIGIT_BEFORE: Final = r"(?<![0-9])"
_NO_DIGIT_AFTER: Final = r"(?![0-9])"
_OF: Final = r"(?:(?:of|of\ the|de|del|da|di|do)\s+|d['’])?"


def _form(pattern: str) -> re.Pattern[str]:
    return lazy(pattern, re.VERBOSE)


FORMS: Final[tuple[tuple[str, str, re.Pattern[str]], ...]] = (
    ("cjk", "年년", _form(rf"{_NO_DIGIT_BEFORE}{_YEAR}\s*[年년]\s*{_MONTH}\s*[月월]\s*{_DAY}\s*[日일号號]")),
    (
        "era",
        "年",
        _form(rf"(?P<era>令和|平成|昭和)\s*(?P<year>[0-9]{{1,2}}|元)\s*年\s*{_MONTH}\s*月\s*{_DAY}\s*日"),
    ),
    ("year-first", "./", _form(rf"{_NO_DIGIT_BEFORE}{_YEAR}[./]\s?{_MONTH}[./]\s?{_DAY}{_NO_DIGIT_AFTER}")),
    (
        "numeric",
        "./-",
        _form(
            rf"""{_NO_DIGIT_BEFORE}(?P<first>[0-9]{{1,2}})\s?(?P<separator>[./-])\s?(?P<second>[0-9]{{1,2}})
            \s?(?P=separator)\s?(?P<year>[0-9]{{2}}(?=[0-9]{{2}}:[0-5][0-9])|(?:[0-9]{{4}}|[0-9]{{2}}){_NO_DIGIT_AFTER})"""
        ),
    ),
    (
        "vietnamese",
        "",
        _form(rf"{_NO_DIGIT_BEFORE}{_DAY}\ tháng\ {_MONTH},?\ (?:năm\ )?{_YEAR}{_NO_DIGIT_AFTER}"),
    ),
    (
        "day-month-name",
        "",
        _form(
            rf"""{_NO_DIGIT_BEFORE}{_DAY}(?:\.(?=\w)|(?:\.|st|nd|rd|th|er|[º°ªo]|-?(?:го|е|ви|ти))?[\s-]+){_OF}
            {_NAME}\.?,?[\s-]+{_OF}{_YEAR}{_NO_DIGIT_AFTER}"""
        ),
    ),
    (
        "month-name-day",
        "",
        _form(rf"{_NAME}\.?\s+{_DAY}(?:st|nd|rd|th|er)?,?\s+{_OF}{_YEAR}{_NO_DIGIT_AFTER}"),
    ),
    (
        "year-month-name",
        "",
        _form(rf"{_NO_DIGIT_BEFORE}{_YEAR}\.?\s*(?:m\.|ж\.|г\.)?\s+{_NAME}\.?\s+{_DAY}{_NO_DIGIT_AFTER}"),
    ),
)
"""Name of the form, signs of which it has one, and its pattern.

The leftmost match wins, the earlier row where two begin together.
"""

ASCII_FORMS: Final = tuple(row for row in FORMS if row[0] not in {"cjk", "era", "vietnamese"})
"""The rows that can match ASCII text."""

MAY_BE_DATE: Final = lazy(r"[0-9]{4}|[0-9]\s?[./-]\s?[0-9]{1,2}\s?[./-]\s?[0-9]{2}|年")
"""What every form has: a year, three numbers with signs between them, or the sign that ends an era's year."""

ISO: Final = _form(
    r"""(?<![0-9])(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})
    (?:[t ](?P<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]+)?\s?(?P<zone>z|[+-][0-9]{2}:?[0-9]{2})?)?
    (?![0-9])"""
)
"""ISO 8601, with a time and an offset where they are stated."""

MONTH_YEAR: Final = _form(rf"{_NAME}\.?,?\s+{_OF}{_YEAR}{_NO_DIGIT_AFTER}")

TIME: Final = _form(
    r"""(?<![0-9])(?P<hour>[01]?[0-9]|2[0-4])(?:[:.h]|\s?(?P<sign>[시時点點])\s?)
    (?P<minute>[0-5][0-9])?(?:[:.](?P<second>[0-5][0-9])(?:\.[0-9]{1,9})?)?(?:[분分])?(?![0-9])\s*
    (?:(?P<half>[ap])\.?\s?m\b\.?)?\s*
    \(?(?P<zone>z\b|(?:utc|gmt)?\s?[+-][0-9]{1,2}(?::?[0-9]{2})?(?![0-9])|[a-z]{3,4}\b)?\)?"""
)
"""A time of day, with half of the day and zone where they are stated."""

OFFSET: Final = lazy(r"(?:utc|gmt)?\s?([+-])([0-9]{1,2}):?([0-9]{2})?")

ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925}
"""Japanese eras to the year before their first."""

BUDDHIST_ERA: Final = 543
"""Thai years are this far ahead."""

_ZEROS: Final = "٠۰०০௦๐０"
DIGITS: Final = {ord(zero) + value: str(value) for zero in _ZEROS for value in range(10)}
"""Digits of other scripts to ASCII, for ``str.translate``."""
