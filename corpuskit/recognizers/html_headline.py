"""The headline of a page: what JSON-LD states, else the main heading, else what other metadata states."""

import re
from typing import Final

from corpuskit.article import Block
from corpuskit.formats import Stated
from corpuskit.recognizers.head_features import Core
from corpuskit.recognizers.reading import Reading
from corpuskit.recognizers.stated import is_outlet, outlets, repetitions
from corpuskit.recognizers.text_keys import letters

_LONGEST: Final = 400
_FEWEST_LETTERS: Final = 6
_WITHIN: Final = 3


def choose_headline(reading: Reading, core: Core, stated: list[tuple[str, Stated]]) -> int:
    """Set the headline and name its blocks; return the block of it that is nearest above the body, or -1."""
    heading = _main_heading(reading, core, [letters(title) for title, _ in stated])
    found = _chosen(stated, reading.blocks[heading].text if heading >= 0 else None)
    if found is None:
        return -1
    text, origin, agrees = found
    rule = f"headline.{origin}"
    same = repetitions(reading.blocks, text)
    for place in same:
        reading.assign(place, "headline", rule)
    if not same and heading >= 0:
        reading.assign(heading, "headline", f"headline.{_HEADING}")
        same = [heading]
    above = [place for place in same if place <= core.start + _WITHIN]
    place = max(above, default=same[0] if same else -1)
    shown = reading.blocks[place].text if place >= 0 else ""
    reading.headline = shown if letters(shown) == letters(text) else text
    reading.note("headline", rule, None, "high" if agrees else "medium")
    return place


_HEADING: Final = "main-heading"
_SEPARATED: Final = re.compile(r"\s*[-–—|·•»›:/]\s")


def _chosen(stated: list[tuple[str, Stated]], heading: str | None) -> tuple[str, str, bool] | None:
    """The headline, its origin, and whether two origins agree on it.

    The main heading where OpenGraph says the same, or says part of it; JSON-LD where OpenGraph says the same;
    else OpenGraph, JSON-LD, the heading, and what else is stated, in this order: by gold, OpenGraph alone is
    right more often than JSON-LD or the heading alone.
    """
    by_origin = {origin: title for title, s in reversed(stated) if (origin := s.origin or "container")}
    graph, data = by_origin.get("open-graph"), by_origin.get("json-ld")
    if "container" in by_origin:
        return by_origin["container"], "stated", letters(by_origin["container"]) == letters(heading or "")
    if heading is not None:
        own = letters(heading)
        if graph is not None and (letters(graph) == own or _goes_on(graph, heading) or letters(graph) in own):
            return heading, _HEADING, True
    if graph is not None and data is not None and letters(graph) == letters(data):
        return data, "json-ld", True
    if heading is not None and data is not None and letters(data) in letters(heading):
        return heading, _HEADING, True
    for title, origin in ((graph, "open-graph"), (data, "json-ld"), (heading, _HEADING)):
        if title is not None:
            return title, origin, False
    return (stated[0][0], stated[0][1].origin or "stated", False) if stated else None


def _goes_on(title: str, heading: str) -> bool:
    """Whether a stated title is the heading and, behind a sign, something else: the outlet, a section."""
    return title.startswith(heading) and _SEPARATED.match(title, len(heading)) is not None


def _main_heading(reading: Reading, core: Core, stated: list[str]) -> int:
    """The heading of the first level that one of the page's titles holds, or the only one above the body."""
    known = outlets(reading)
    found = [
        i
        for i, block in enumerate(reading.blocks)
        if _is_main(block) and i <= core.start + _WITHIN and not is_outlet(block.text, known)
    ]
    inside = [i for i in found if any(letters(reading.blocks[i].text) in title for title in stated)]
    return max(inside, default=found[0] if len(found) == 1 else -1)


def _is_main(block: Block) -> bool:
    return (
        block.kind == "heading"
        and block.level == 1
        and len(block.text) <= _LONGEST
        and len(letters(block.text)) >= _FEWEST_LETTERS
    )
