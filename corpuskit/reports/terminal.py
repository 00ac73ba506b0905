"""Scraped text on a terminal."""

import re

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a terminal would act on: controls, and the marks that turn the direction of writing around."""


def one_line(text: str) -> str:
    """A text in one line that a terminal does nothing with but show."""
    return _CONTROL.sub("�", text.replace("\n", " / ").replace("\t", "    "))
