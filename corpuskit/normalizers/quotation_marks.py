"""Typographic quotation marks of Latin, Greek and Cyrillic scripts become the straight ones of ASCII."""

from corpuskit.edits import Edit
from corpuskit.normalizers.text_step import mapped, text_step

_STRAIGHT = dict.fromkeys("“”„‟«»〝〞", '"') | dict.fromkeys("‘’‚‛‹›", "'")


def _edits(text: str) -> list[Edit]:
    return mapped(text, _STRAIGHT)


STEP = text_step("quotation-marks", _edits, replaces=True)
