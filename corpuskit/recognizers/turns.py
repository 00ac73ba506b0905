"""What paragraphs are to each other: turns of an interview, entries of a live blog, quotes said twice.

Only where several paragraphs show the same form: one alone may be a sentence that looks like it.
"""

import re
from collections import Counter
from typing import Final

from corpuskit.article import Mark
from corpuskit.patterns import lazy
from corpuskit.recognizers.reading import Reading, in_order, with_role
from corpuskit.recognizers.text_keys import letters

_SPEAKER: Final = lazy(r"([^\W\d_][^:：\n]{0,40}?)[:：]\s(?=\S)")
_LONGEST_SPEAKER: Final = 42
"""Characters of that pattern with its colon."""
_MOST_SPEAKER_WORDS: Final = 4
_FEWEST_TURNS: Final = 4
_TURN_SHARE: Final = 0.5
_QUESTION_SHARE: Final = 0.6
_QUESTION_ENDS: Final[tuple[str, ...]] = ("?", "？", "؟")
_CLOCK: Final = lazy(r"(?:\[|\()?([01]?\d|2[0-3])[:.h]([0-5]\d)(?!\d)(?:\]|\))?")
_BEHIND_CLOCK: Final = lazy(r"\s*(?:Uhr|h|hrs|[ap]\.?m\.?|[A-Z]{2,4})?\s*(?:[:–—|-]\s|\n|(?=[^\W\d_a-z]))")
_FEWEST_ENTRIES: Final = 3
_SHORTEST_REPEAT: Final = 30


def recognize(reading: Reading) -> None:
    """Name questions and answers, live entries, and the quotes that say again what the body says."""
    blocks = reading.blocks
    places = [
        i for i in range(reading.body_index, len(blocks)) if blocks[i].role == "paragraph" and blocks[i].text
    ]
    if not _interview(reading, places):
        _live_entries(reading, places)
    _pull_quotes(reading)


def _interview(reading: Reading, places: list[int]) -> bool:
    """Two or more speakers that take turns, by the labels before their words; one of them asks."""
    labels = {i: match for i in places if (match := _speaker(reading.blocks[i].text))}
    if len(labels) < _FEWEST_TURNS:
        return False
    times = Counter(match[1] for match in labels.values())
    labels = {i: match for i, match in labels.items() if times[match[1]] > 1}
    if len(labels) < _FEWEST_TURNS or len({match[1] for match in labels.values()}) < 2:
        return False
    first, last = min(labels), max(labels)
    inside = [i for i in places if first <= i]
    if len(labels) < _TURN_SHARE * sum(i <= last for i in inside):
        return False
    asked = Counter(m[1] for i, m in labels.items() if reading.blocks[i].text.endswith(_QUESTION_ENDS))
    askers = {name for name in asked if asked[name] >= _QUESTION_SHARE * times[name]}
    if not askers or len(askers) == len({match[1] for match in labels.values()}):
        return False
    role = ""
    for i in inside:
        match = labels.get(i)
        if match is not None:
            role = "question" if match[1] in askers else "answer"
        elif i > last and role == "question":
            break
        block = reading.blocks[i]
        marks = block.marks
        if match is not None:
            marks = in_order([Mark("label", 0, match.end(1) + 1), *marks])
        reading.blocks[i] = with_role(
            block, "question" if role == "question" else "answer", "interview.turns", marks
        )
    return True


def _speaker(text: str) -> re.Match[str] | None:
    head = text[:_LONGEST_SPEAKER]
    match = _SPEAKER.match(text) if ":" in head or "：" in head else None
    return match if match and len(match[1].split()) <= _MOST_SPEAKER_WORDS else None


def _live_entries(reading: Reading, places: list[int]) -> None:
    """Paragraphs that begin with times of the day, one after the other or one before the other."""
    clocks = {i: clock for i in places if (clock := _clock(reading.blocks[i].text))}
    order = [minutes for minutes, _ in clocks.values()]
    if len(order) < _FEWEST_ENTRIES or order not in (sorted(order), sorted(order, reverse=True)):
        return
    for i, (_, end) in clocks.items():
        block = reading.blocks[i]
        marks = in_order([Mark("date", 0, end), *block.marks])
        reading.blocks[i] = with_role(block, "live-entry", "live-entry.clock", marks)


def _clock(text: str) -> tuple[int, int] | None:
    """The time of day that a text begins with, in minutes, and where it ends with what belongs to it."""
    # Few paragraphs begin with a digit or a bracket, and a pattern takes three times as long to say so.
    match = _CLOCK.match(text) if text[0] in "[(" or text[0].isdecimal() else None
    behind = _BEHIND_CLOCK.match(text, match.end()) if match else None
    if match is None or behind is None:
        return None
    return 60 * int(match[1]) + int(match[2]), len(text[: behind.end()].rstrip())


def _pull_quotes(reading: Reading) -> None:
    """A block quotation whose words stand in a paragraph of the body too."""
    quotes = [i for i, block in enumerate(reading.blocks) if block.role == "quote"]
    if not quotes:
        return
    body = [
        letters(block.text) for block in reading.blocks if block.role in {"paragraph", "question", "answer"}
    ]
    for i in quotes:
        own = letters(reading.blocks[i].text)
        if len(own) >= _SHORTEST_REPEAT and any(own in text and own != text for text in body):
            reading.assign(i, "pull-quote", "pull-quote.repeats-body")
