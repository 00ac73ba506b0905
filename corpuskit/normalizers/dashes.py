"""Dashes and the hyphens of Unicode (U+2010 to U+2015) become the hyphen-minus of ASCII."""

from corpuskit.edits import Edit
from corpuskit.normalizers.text_step import mapped, text_step

_PLAIN = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015", "-")


def _edits(text: str) -> list[Edit]:
    return mapped(text, _PLAIN)


STEP = text_step("dashes", _edits, replaces=True)
