"""What a date, a language code and a link target must look like in every form that is written."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from corpuskit.article import Precision
from corpuskit.patterns import lazy

_DATE = lazy(
    r"(?P<year>[0-9]{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-3][0-9])"
    r"(?:T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,6})?(?P<zone>Z|[+-][01][0-9]:[0-5][0-9])?)?)?)?"
)
_LANGUAGE = lazy(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_ASCII = r"!#$&'()*+,\-./0-9:;=?@A-Z_a-z~%"
_ILLEGAL_IN_ASCII = lazy(rf"[^{_ASCII}]|%(?![0-9A-Fa-f]{{2}})")
_ILLEGAL = lazy(
    rf"[^{_ASCII}\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\uffef\U00010000-\U000efffd]|%(?![0-9A-Fa-f]{{2}})"
)
_NO_SCHEME = lazy(r"(?![A-Za-z][A-Za-z0-9+.\-]*:.)[^/?]*:")
"""A colon in the first segment that ends no scheme, or a scheme with nothing behind it."""
_BROKEN_HOST = lazy(r"([^:/?]*:)?//(?:(?=\?|$)|(?!(?:[^@/?]*@)?[^@:/?]*(?::[0-9]{1,5})?(?:[/?]|$))([^/?]*))")
"""A host that is not there, or that has a port that is no number."""
_WESTERNMOST, _EASTERNMOST = timedelta(hours=-12), timedelta(hours=14)
"""The offsets that there are on land and at sea; some readers refuse others."""


@lru_cache(maxsize=4096)
def is_date(value: str) -> bool:
    """Whether a text is a date that XML Schema and ISO 8601 both know.

    ``2022``, ``2022-01``, ``2022-01-27`` or ``2022-01-27T09:30:00``, the last with an optional fraction of a
    second and an optional offset.
    """
    match = _DATE.fullmatch(value)
    if match is None or match["year"] == "0000":
        return False
    if match["day"] is None:
        return True
    try:
        if "T" not in value:
            date.fromisoformat(value)
            return True
        offset = datetime.fromisoformat(value).utcoffset()
    except ValueError:
        return False
    return offset is None or _WESTERNMOST <= offset <= _EASTERNMOST


def precision_of(iso: str | None) -> Precision | None:
    """The precision that a date's form suggests; full minutes are taken for minutes."""
    if iso is None:
        return None
    if "T" in iso:
        return "minute" if iso[17:19] == "00" and iso[19:20] != "." else "second"
    return {4: "year", 7: "month"}.get(len(iso), "day")  # type: ignore[return-value]


def is_language(code: str) -> bool:
    """Whether a text has the form of a BCP 47 code."""
    return _LANGUAGE.fullmatch(code) is not None


def is_target(address: str) -> bool:
    """Whether an address is not empty and holds only characters that a URI may hold."""
    return address != "" and _illegal(address).search(address) is None


def _illegal(address: str) -> re.Pattern[str]:
    """What no URI may hold: characters, and percent signs that encode nothing."""
    return _ILLEGAL_IN_ASCII if address.isascii() else _ILLEGAL


@lru_cache(maxsize=4096)
def as_target(address: str) -> str:
    """An address as a valid URI reference: what cannot stand where it stands is percent-encoded."""
    before, number_sign, fragment = _illegal(address).sub(_encode, address).partition("#")
    if _NO_SCHEME.match(before):
        before = before.replace(":", "%3A")
    elif match := _BROKEN_HOST.match(before):
        host = "//" + match[2].replace(":", "%3A").replace("@", "%40") if match[2] else "%2F%2F"
        before = (match[1] or "") + host + before[match.end() :]
    return before + number_sign + fragment.replace("#", "%23")


def _encode(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode("utf-8", "replace"))
