"""What surrounds the body, in terms of it: the input of the models for the headline, the byline, the date.

Only blocks near the body are looked at; the body's borders are those that the block model found.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from itertools import permutations
from typing import Final, NamedTuple

from corpuskit.article import Block
from corpuskit.recognizers.addresses import is_author_path, slug_words
from corpuskit.recognizers.author_lines import has_by_word, read_author_line
from corpuskit.recognizers.byline import Byline
from corpuskit.recognizers.dates import FoundDate, find_dates, read_stamp
from corpuskit.recognizers.looks import Look, common_words, lowered
from corpuskit.recognizers.text_keys import letters, unaccented

_ABOVE: Final = 45
_INSIDE: Final = 8
_BELOW: Final = 16
_LONGEST: Final = 420
_LONGEST_BYLINE: Final = 130
_LONGEST_STAMP: Final = 160
_LONGEST_SHORT_LINE: Final = 60
_SHORTEST_TITLE: Final = 6
_SHORTEST_TAIL: Final = 10
_MOST_GAP: Final = 8
_MOST_MASS, _MOST_TABLE_MASS = 2000, 300
"""How much one block counts for the run that holds it; a table of cookies may be longer than the article."""
_SHORTEST_OPENING: Final = 50
_STEPS: Final[tuple[int, ...]] = (1, 2, 3, 4, 6, 9, 14, 22)
_LENGTHS: Final[tuple[int, ...]] = (12, 20, 30, 45, 60, 80, 110, 150, 220)
_SHARES: Final[tuple[float, ...]] = (0.01, 0.2, 0.4, 0.6, 0.8, 0.999)
_MOST_REST: Final = 0.2
_COUNTS: Final[tuple[int, ...]] = (1, 2, 3, 5)
_BODY_TIMES: Final[tuple[float, ...]] = (0.2, 0.5, 1.0, 1.5, 2.0, 3.0, 4.5)
_LOGITS: Final[tuple[float, ...]] = (-5.0, -3.0, -1.5, 0.0, 1.5, 3.0)
_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SLUG_WORD: Final = re.compile(r"[^\W\d_]{4,}")


class Core:
    """The body's main run: its first and its last block."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end

    def top(self, headline: int, above: int) -> int:
        """Where the head begins: at the headline, or some blocks above the run where none is known there."""
        return headline if 0 <= headline < self.start else max(self.start - above, 0)


def find_core(looks: list[Look], logits: list[float]) -> Core:
    """The heaviest run of body blocks, over gaps of up to eight blocks."""
    best, best_mass = Core(0, 0), -1
    start, last, mass = -1, -1, 0
    for index, (look, logit) in enumerate(zip(looks, logits, strict=True)):
        if logit <= 0:
            continue
        if last < 0 or index - last > _MOST_GAP:
            start, mass = index, 0
        last = index
        if "says-cookie" in look.names:
            continue
        mass += min(look.length, _MOST_MASS if look.category != "table" else _MOST_TABLE_MASS)
        if mass > best_mass:
            best, best_mass = Core(start, index), mass
    long = (i for i in range(best.start, best.end) if logits[i] > 0 and looks[i].length >= _SHORTEST_OPENING)
    best = Core(next(long, best.start), best.end)
    if best_mass < 0 and logits:
        place = max(range(len(logits)), key=lambda index: logits[index])
        best = Core(place, place)
    return best


class HeadLook(NamedTuple):
    """What a block near the body says: the dates in it, whether it is nothing but a stamp, whose names."""

    dates: list[FoundDate]
    is_stamp: bool
    line: Byline | None


def look_near(
    blocks: list[Block], looks: list[Look], core: Core, source: str, language: str = "und"
) -> dict[int, HeadLook]:
    """A look at every block near the body that may be a headline, a byline or a date stamp."""
    places = [
        *range(max(core.start - _ABOVE, 0), min(core.start + _INSIDE, len(blocks))),
        *range(max(core.end - 2, core.start + _INSIDE), min(core.end + _BELOW, len(blocks))),
    ]
    found = {}
    for i in places:
        block, look = blocks[i], looks[i]
        if not block.text or block.kind == "metadata" or look.length > _LONGEST or look.is_menu:
            continue
        text = block.text
        may_date = look.length <= _LONGEST_STAMP and look.has_digit
        dates = find_dates(text, language) if may_date else []
        line = None
        if look.length <= _LONGEST_BYLINE or "label-byline" in look.names:
            line = read_author_line(block, dates, _line_breaks(block, source))
        found[i] = HeadLook(dates, bool(dates) and read_stamp(text, language) is not None, line)
    return found


def _line_breaks(block: Block, source: str) -> list[int]:
    """Where short lines of the source were joined to one text; long ones were wrapped and part nothing."""
    if block.span is None or "\n" not in (written := source[block.span.start : block.span.end]):
        return []
    if max(map(len, written.split("\n"))) > _LONGEST_SHORT_LINE:
        return []
    spaces = (place for place, character in enumerate(block.text) if character.isspace())
    spans = ((place, block.source_span(place, place + 1)) for place in spaces)
    return [place for place, span in spans if span is not None and source[span.start] == "\n"]


def head_features(
    blocks: list[Block],
    looks: list[Look],
    near: Mapping[int, HeadLook],
    logits: list[float],
    core: Core,
    body_words: Counter[str],
    stated: Mapping[str, str],
    url: str | None,
    source: str = "",
) -> dict[int, list[str]]:
    """The features of every block near the body; ``body_words`` are :func:`words_of_body`'s."""
    places = list(near)
    folded = lowered(source)
    own = {i: _own(blocks[i], looks[i], near[i], folded) for i in places}
    title = letters(stated.get("title", ""))
    first = letters(next((b.text for b in blocks if b.text and b.kind != "metadata"), ""))
    slug = slug_words(url)
    times = Counter(blocks[i].text for i in range(len(blocks)) if looks[i].length <= _LONGEST)
    indent = looks[core.start].indent if looks else 0
    nearest = _nearest_headings(blocks, core)
    tails = _tails({i: letters(blocks[i].text) for i in places})
    found: dict[int, list[str]] = {}
    for i in places:
        block, look = blocks[i], looks[i]
        distance = i - core.start
        names = [
            *look.names,
            *own[i],
            f"is-{look.category}",
            f"to-start{_signed(distance)}" if i <= core.start + _INSIDE else f"to-end{_signed(i - core.end)}",
            f"to-start-{look.category}{_signed(distance)}",
            f"logit{bisect_right(_LOGITS, logits[i])}",
            f"times{min(times[block.text], 3)}",
            f"core-indent{_signed(look.indent - indent)}",
            f"indent-next{_signed(look.indent - looks[min(i + 1, len(looks) - 1)].indent)}",
            nearest.get(i, "no-heading"),
            tails.get(i, "no-tail"),
            f"then-{look.category}-{_category(looks, i + 1)}-{_category(looks, i + 2)}",
            f"behind-{look.category}-{_category(looks, i - 1)}",
            f"size-{block.kind}{bisect_right(_LENGTHS, look.length)}",
            *_title_features(block, look, title, first, slug, body_words),
        ]
        for offset in (-3, -2, -1, 1, 2, 3):
            names += [f"{offset}:{name}" for name in own.get(i + offset, ()) if name in _SHARED]
            if abs(offset) < 3:
                names.append(f"{offset}:is-{_category(looks, i + offset)}")
        found[i] = list(dict.fromkeys(names))
    return found


def _category(looks: list[Look], place: int) -> str:
    return looks[place].category if 0 <= place < len(looks) else "edge"


def words_of_body(blocks: list[Block], looks: list[Look], logits: list[float]) -> Counter[str]:
    """The long words of the body, with how many of its blocks have each."""
    found = Counter[str]()
    for block, look, logit in zip(blocks, looks, logits, strict=True):
        if logit > 0:
            found.update(common_words(block, look))
    return found


def headline_candidates(near: dict[int, list[str]], core: Core) -> list[int]:
    """The blocks that may be the headline: above the body's first paragraphs, no date stamp and no byline."""
    return [
        i
        for i, names in near.items()
        if i <= core.start + _HEADLINE_WITHIN and not any(name in _NO_HEADLINE for name in names)
    ]


_HEADLINE_WITHIN: Final = 3
_NO_HEADLINE: Final = frozenset({
    "tiny", "stamp", "label-byline", "label-photo-credit",
    "people1-rest0", "people2-rest0", "people3-rest0", "people4-rest0",
})  # fmt: skip
"""What no headline has; one of names alone is a byline."""


def title_features(
    near: dict[int, list[str]], looks: list[Look], core: Core, title: int
) -> dict[int, list[str]]:
    """The same features, and where each block stands from the headline."""
    if title < 0:
        return near
    found = {}
    for i, names in near.items():
        zone = "above" if i < title else "head" if i < core.start else "core" if i <= core.end else "below"
        people = next((name for name in names if name.startswith("people")), "people")
        more = [
            f"from-title{_signed(i - title)}",
            f"from-title-{looks[i].category}{_signed(i - title)}",
            f"zone-{zone}",
            f"zone-{zone}-{people}",
            *(f"zone-{zone}-{name}" for name in _ZONED if name in names),
        ]
        found[i] = names + more
    return found


_ZONED: Final[tuple[str, ...]] = (
    "author-link", "label-byline", "by-word-inside", "repeated", "all-names", "role", "has-date", "mail",
    "name-times1", "name-times2", "name-times3",
)  # fmt: skip
_SHARED: Final = frozenset(
    {
        "stamp",
        "has-date",
        "all-names",
        "author-link",
        "by-word-inside",
        "mail",
        "big-heading",
        "photo",
        "role",
    }
)


def _tails(texts: dict[int, str]) -> dict[int, str]:
    """Which texts end with another one, as breadcrumbs and numbered lists of pages end with the headline."""
    alike: dict[str, list[int]] = {}
    for i, text in texts.items():
        if len(text) >= _SHORTEST_TAIL:
            alike.setdefault(text[-_SHORTEST_TAIL:], []).append(i)
    found: dict[int, str] = {}
    for i, other in (pair for group in alike.values() for pair in permutations(group, 2)):
        text, tail = texts[i], texts[other]
        if len(text) > len(tail) and text.endswith(tail):
            found[i] = "has-tail"
            found.setdefault(other, "is-tail")
    return found


def _own(block: Block, look: Look, head: HeadLook, folded: str) -> list[str]:
    names = []
    if head.dates:
        names.append("stamp" if head.is_stamp else "has-date")
    if block.kind == "heading" and (block.level or 1) <= 2:
        names.append("big-heading")
    if "label-photo-credit" in look.names:
        names.append("photo")
    if has_author_link(block):
        names.append("author-link")
    if look.length <= _LONGEST_BYLINE:
        names += _name_features(block, head, "label-byline" in look.names, folded)
    return names


def _name_features(block: Block, head: HeadLook, labelled: bool, folded: str) -> list[str]:
    """Whose names the line holds, how much else it says, and how often the names stand in the source."""
    line = head.line
    if line is None:
        return ["people0"]
    text = block.text
    people = sum(name.type == "person" for name in line.names)
    rest = share_of_rest(text, line, head.dates)
    times = max(folded.count(name.text.lower()) for name in line.names)
    names = [
        f"people{min(people, 4)}",
        f"people{min(people, 4)}-rest{bisect_right(_SHARES, rest)}",
        f"rest{bisect_right(_SHARES, rest)}",
        f"name-times{bisect_right(_COUNTS, times)}",
        f"name-times{bisect_right(_COUNTS, times)}-rest{bisect_right(_SHARES, rest)}",
    ]
    if line.jobs:
        names.append("role")
    if any(name.agency for name in line.names):
        names.append("agency")
    if any(name.type == "organization" for name in line.names):
        names.append("organization")
    if "@" in text:
        names.append("mail")
    if people and rest < _MOST_REST:
        names.append("all-names")
    if has_by_word(text) and not labelled:
        names.append("by-word-inside")
    return names


def share_of_rest(text: str, line: Byline, dates: list[FoundDate]) -> float:
    """How much of a line is neither a name nor a role nor a date nor someone's address."""
    taken = sum([right - left for left, right in mails_in(text)])
    taken += sum(name.end - name.start for name in line.names) + sum(
        right - left for left, right in line.jobs
    )
    taken += sum(found.end - found.start for found in dates)
    return max(len(text) - taken, 0) / len(text)


def mails_in(text: str) -> list[tuple[int, int]]:
    """Where e-mail addresses stand."""
    return [match.span() for match in _MAIL.finditer(text)] if "@" in text else []


def has_author_link(block: Block) -> bool:
    """Whether a link in the block leads to a page about an author, by its path."""
    return any(is_author_path(mark.target) for mark in block.marks if mark.kind == "link")


def _title_features(
    block: Block, look: Look, title: str, first: str, slug: frozenset[str], body_words: Counter[str]
) -> list[str]:
    own = letters(block.text)
    names = []
    if len(own) < _SHORTEST_TITLE:
        return ["tiny"]
    if title:
        names.append(
            "eq-stated" if own == title
            else "in-stated" if own in title
            else "has-stated" if title in own
            else "not-stated"
        )  # fmt: skip
    if own != first and own in first:
        names.append("in-first")
    if slug:
        shared = len(slug & frozenset(_SLUG_WORD.findall(unaccented(block.text.lower())))) / len(slug)
        names.append(f"slug{bisect_right(_SHARES, shared)}")
    words = common_words(block, look)
    if words:
        share = sum([word in body_words for word in words]) / len(words)
        names.append(
            f"body-times{bisect_right(_BODY_TIMES, sum([body_words[word] for word in words]) / len(words))}"
        )
        names.append(f"in-body{bisect_right(_SHARES, share)}")
        names.append(f"in-body{bisect_right(_SHARES, share)}-{bisect_right(_COUNTS, len(words))}")
    return names


def _nearest_headings(blocks: list[Block], core: Core) -> dict[int, str]:
    """Name the headings from the body upwards."""
    above = [i for i in range(core.start, -1, -1) if blocks[i].kind == "heading" and blocks[i].text]
    return {i: f"heading-{min(place, 4)}-level{blocks[i].level}" for place, i in enumerate(above)}


def _signed(distance: int) -> str:
    return f"-{bisect_right(_STEPS, -distance)}" if distance < 0 else str(bisect_right(_STEPS, distance))
