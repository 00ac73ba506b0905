"""Which lines are the byline: what the model says of each, and how sure it must be where the line stands."""

from collections.abc import Collection, Mapping
from typing import Final, Protocol

from corpuskit.recognizers.byline import Byline
from corpuskit.recognizers.byline_numbers import COLUMNS
from corpuskit.recognizers.byline_shapes import shape_of
from corpuskit.recognizers.forest import Forest
from corpuskit.recognizers.head_features import Core, HeadLook
from corpuskit.recognizers.names import begins_with_common_word
from corpuskit.recognizers.reading import Reading
from corpuskit.recognizers.stated import is_outlet, outlets

_HEAD_WITHIN: Final = 3
_BESIDE: Final = 2
_SURE: Final = 0.0
_LABEL_BONUS: Final = 1.0
_NEXT_TO_BEST: Final = -2.0
_LABELLED, _BEHIND_LABEL, _LINKED, _ALONE, _BELOW, _SIGNATURE = -1.0, -1.5, -2.5, -0.6, 0.5, -3.0
"""How sure the model must be (logits), by what a line has; by cross-validation."""
_SHAPED: Final = {"genre": -5.0, "stamped": -2.5, "titled": -2.0, "": 0.0}
_LINK_REST, _NAMES_REST, _SIGNATURE_REST = 20, 10, 5
_TOO_OFTEN_ALONE: Final = 4
_AT: Final = {name: place for place, name in enumerate(COLUMNS)}
_HEAD_ZONE, _CORE_ZONE, _LAST_ZONE = 1, 2, 3


class HasByline(Protocol):
    """A model that knows bylines."""

    @property
    def byline(self) -> Forest:
        """The forest over :data:`~corpuskit.recognizers.byline_numbers.COLUMNS`."""


def choose_bylines(
    reading: Reading,
    near: Mapping[int, HeadLook],
    numbers: Mapping[int, list[int]],
    model: HasByline,
    taken: Collection[int],
    core: Core,
) -> dict[int, Byline]:
    """The line above the body that is likeliest a byline, and those beside it; else the best one below."""
    known, code = outlets(reading), reading.language.code
    found: dict[int, tuple[float, Byline]] = {}
    for i, row in numbers.items():
        line = near[i].line
        if i in taken or line is None or reading.blocks[i].role == "headline":
            continue
        if not numbers[i][_AT["label"]] and all(begins_with_common_word(n.text, code) for n in line.names):
            continue
        if not all(is_outlet(name.text, known) for name in line.names):
            found[i] = (model.byline.score(row) + (_LABEL_BONUS if row[_AT["label"]] else 0.0), line)
    least = {i: _least(reading.blocks[i].text, near[i], numbers[i]) for i in found}
    for opening in {_opening(reading, core), core.start - 1} & least.keys():
        if _is_lone_author(near[opening], numbers[opening]):
            least[opening] = min(least[opening], _OPENING)
    sure = {i: entry for i, entry in found.items() if entry[0] > least[i]}
    above = {i: entry for i, entry in sure.items() if i < core.start + _HEAD_WITHIN}
    chosen = above or sure
    if not chosen:
        return {}
    people = {i: entry for i, entry in chosen.items() if not _names_outlets_alone(entry[1])}
    # An outlet in a line of its own beside people is where they work.
    lines = _around_best(people or chosen, found, numbers)
    everyone = [name.text for _, line in found.values() for name in line.names]
    return {i: _without_tails(lines[i], everyone) for i in sorted(lines)}


def _around_best(
    chosen: Mapping[int, tuple[float, Byline]],
    found: Mapping[int, tuple[float, Byline]],
    numbers: Mapping[int, list[int]],
) -> dict[int, Byline]:
    """The likeliest line, those that follow one another beside it, and bare names right above or below."""
    best = max(chosen, key=lambda i: (chosen[i][0], -i))
    lines = {best: chosen[best][1]}
    for i in sorted(chosen, key=lambda i: abs(i - best)):
        if any(abs(i - j) <= _BESIDE for j in lines):
            lines[i] = chosen[i][1]
    for i in (best - 1, best + 1):
        bare = i in found and _is_bare(numbers[i]) and _is_bare(numbers[best])
        if i not in lines and bare and found[i][0] > _NEXT_TO_BEST and not _names_outlets_alone(found[i][1]):
            lines[i] = found[i][1]
    return lines


def _names_outlets_alone(line: Byline) -> bool:
    return all(name.type == "organization" and not name.agency for name in line.names)


_OPENING: Final = -3.5
_BEFORE_TEXT: Final = frozenset(
    {"metadata", "headline", "kicker", "standfirst", "date", "image", "caption", "credit"}
)


def _opening(reading: Reading, core: Core) -> int:
    """The first line of the text itself, below its headline or where there is none."""
    places = (i for i, b in enumerate(reading.blocks) if b.text and b.role not in _BEFORE_TEXT)
    first = next(places, -1)
    return first if first <= core.start else -1


def _is_lone_author(head: HeadLook, row: list[int]) -> bool:
    """Whether a line is full names of people whom the text does not mention, and nothing else."""
    names = head.line.names if head.line else []
    people = all(name.type == "person" and " " in name.text and name.text[0].isupper() for name in names)
    shouts = any(name.text.isupper() for name in names)
    return (
        bool(names) and people and not shouts and not (row[_AT["rest"]] > _ALONE_REST or row[_AT["in-body"]])
    )


_ALONE_REST: Final = 5


def _least(text: str, head: HeadLook, row: list[int]) -> float:
    """How sure the model must be of a line, by its shape and by where it stands."""
    least = least_logit(row)
    if head.line is None or row[_AT["zone"]] == _LAST_ZONE or row[_AT["from-core-start"]] >= _HEAD_WITHIN:
        return least
    return min(least, _SHAPED[shape_of(text, head.line, head.dates)])


def _is_bare(row: list[int]) -> bool:
    return row[_AT["rest"]] <= _NAMES_REST


def _without_tails(line: Byline, everyone: list[str]) -> Byline:
    """Names without what stands behind them, where another line has the name alone."""
    names = []
    for name in line.names:
        shorter = [text for text in everyone if " " in text and name.text.startswith(f"{text} ")]
        cut = max(shorter, key=len, default=name.text)
        names.append(name._replace(text=cut, end=name.start + len(cut)))
    return Byline(names, line.jobs)


def least_logit(row: list[int]) -> float:
    """How sure the model must be of a line: less where it has what bylines have and little else."""
    get = {name: row[place] for name, place in _AT.items()}
    zone, rest = get["zone"], get["rest"]
    if zone == _LAST_ZONE:
        return _least_below(get)
    if zone == _CORE_ZONE and get["from-core-start"] >= _HEAD_WITHIN:
        return _SURE if get["label"] or get["author-link"] else _BELOW
    if get["label"] and zone in {_HEAD_ZONE, _CORE_ZONE}:
        return _LABELLED
    if get["by-before"]:
        return _BEHIND_LABEL
    if get["author-link"] and rest <= _LINK_REST:
        return _LINKED

    alone = rest <= _NAMES_REST and not get["in-body"] and get["alone-times"] < _TOO_OFTEN_ALONE
    return _ALONE if alone else _SURE


def _least_below(get: dict[str, int]) -> float:
    """Below the body: a signature is a line of names alone, right behind the last paragraph."""
    bare = not get["link-share"] and not get["level"] and not get["in-body"]
    if get["from-core-end"] == 1 and get["rest"] <= _SIGNATURE_REST and bare:
        return _SIGNATURE
    return _SURE if get["label"] or get["author-link"] else _BELOW
