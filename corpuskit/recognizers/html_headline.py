"""The headline of a page: what JSON-LD states, else the main heading, else what other metadata states."""

from corpuskit.article import Block
from corpuskit.recognizers.head_features import Core
from corpuskit.recognizers.page_metadata import titles
from corpuskit.recognizers.reading import Reading
from corpuskit.recognizers.stated import is_outlet, outlets, repetitions
from corpuskit.recognizers.text_keys import letters

_CUT = ("…", "...")
_LONGEST = 400
_FEWEST_LETTERS = 6
_WITHIN = 3


def choose_headline(reading: Reading, core: Core) -> int:
    """Set the headline and name its blocks; return the block of it that is nearest above the body, or -1."""
    stated = titles(reading)
    best = next(((title, s) for title, s in stated if s.origin == "json-ld"), None)
    heading = _main_heading(reading, core, [letters(title) for title, _ in stated])
    text = rule = None
    if best is not None and not _is_cut(best[0], reading.blocks[heading].text if heading >= 0 else ""):
        text, rule = best[0], "headline.json-ld"
    elif heading >= 0:
        text, rule = reading.blocks[heading].text, "headline.main-heading"
    elif stated:
        text, rule = stated[0][0], f"headline.{stated[0][1].origin}"
    if text is None or rule is None:
        return -1
    same = repetitions(reading.blocks, text)
    others = {letters(title) for title, _ in stated}
    agrees = len(same) > 0 or len([t for t in others if t == letters(text)]) > 0
    for place in same:
        reading.assign(place, "headline", rule)
    if not same and heading >= 0:
        reading.assign(heading, "headline", "headline.main-heading")
        same = [heading]
    above = [place for place in same if place <= core.start + _WITHIN]
    place = max(above, default=same[0] if same else -1)
    reading.headline = reading.blocks[place].text if letters(_text(reading, place)) == letters(text) else text
    reading.note("headline", rule, None, "high" if agrees else "medium")
    return place


def _text(reading: Reading, place: int) -> str:
    return reading.blocks[place].text if place >= 0 else ""


def _is_cut(title: str, heading: str) -> bool:
    """Whether a stated title is the heading's beginning, cut off."""
    for mark in _CUT:
        if title.endswith(mark):
            return letters(heading).startswith(letters(title.removesuffix(mark)))
    return False


def _main_heading(reading: Reading, core: Core, stated: list[str]) -> int:
    """The heading of the first level that the page's titles hold, or the one nearest above the body."""
    known = outlets(reading)
    found = [
        i
        for i, block in enumerate(reading.blocks)
        if _is_main(block) and i <= core.start + _WITHIN and not is_outlet(block.text, known)
    ]
    inside = [i for i in found if any(letters(reading.blocks[i].text) in title for title in stated)]
    return max(inside or found, default=-1)


def _is_main(block: Block) -> bool:
    return (
        block.kind == "heading"
        and block.level == 1
        and len(block.text) <= _LONGEST
        and len(letters(block.text)) >= _FEWEST_LETTERS
    )
