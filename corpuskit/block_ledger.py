"""The ledger of one block: its text, addresses, titles and label against what stands in its place."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import Final
from unicodedata import combining, normalize
from urllib.parse import unquote

from corpuskit.article import Block, evolve
from corpuskit.attributes import FROM_MARKUP, MOST_LOOKED_FOR
from corpuskit.escapes import unescape
from corpuskit.letters import has_marks, letters_of, word
from corpuskit.messages import Message, message
from corpuskit.source import Span

_DEAD_ADDRESS: Final = re.compile(
    r"\(\s*<?(?:#|about:blank|void\(0\);?|javascript:(?:[^()\"\\]|\\.|\([^()]*\))*+)\s*(?=[\")>])",
    re.IGNORECASE,
)
"""An address that leads nowhere; the parser counts those it drops as the step ``empty-links``."""
_RESOLVED: Final = re.compile(r"(?<=\]\()\s*[^\s()<>]+(?=<https?:/)")
"""What a converter put before an autolink; the parser reports it as ``nested-address``."""
_REFERENCE: Final = re.compile(r"\]\s?\[[^\[\]]*\]")
"""Which definition a link refers to; the link keeps the definition's address."""
_TITLE: Final = re.compile(r"\s\"([^\"]*)\"\s{0,9}\)")
_IMAGE: Final = re.compile(r"!\[([^\[\]]*)\]\([^\[\]\"]*\s\"([^\"]*)\"\s{0,9}\)")
"""An image with an alternative text and a title."""
_TAG: Final = re.compile(r"<br\s{0,3}/?>|</?(?:p|div)(?:\s[^<>\n]{0,300})?/?>", re.IGNORECASE)
"""Markup that has letters; it is a line's end in the block's text, or the block's own end."""
_MOST_BLANK: Final = 40
_OPENS_ADDRESS: Final[tuple[str, ...]] = ("(", '"', "'", "(<", "[[", "=", "=>")
"""What stands before an address or a title in Markdown, and in markup that plugins read."""
LONGEST_SHOWN: Final = 60
"""Code points of a text that a message shows."""

Fold = Callable[[str], str]
"""The changes of those normalizers that put other characters in the source's place, made in any string."""


def block_violations(
    block: Block, span: Span, source: str, fold: Fold | None, *, marks: bool
) -> list[Message]:
    """What the block's text and markup lack of its place in the source, or have beyond it.

    ``fold`` as in :func:`corpuskit.ledger.balance`; ``marks``: whether marks are among the source's letters.
    """
    written = source[span.start : span.end]
    if _is_link(block, written):
        return []
    wrong = _compared(block, span, written, source, fold, marks and has_marks(written))
    if wrong and fold is not None and _is_same_apart(block, span, written, fold):
        return []
    return wrong


def _is_link(block: Block, written: str) -> bool:
    """Whether the span is the block's label, text, address and title in the form of one link, and no more."""
    if len(block.marks) != 1 or block.marks[0].kind != "link":
        return False
    mark = block.marks[0]
    title = f' "{mark.title}"' if mark.title else ""
    label = f"{block.label} " if block.label else ""
    form = f"{label}[{block.text}]({mark.target}{title})"
    return written == form or "".join(written.split()) == "".join(form.split())


def _compared(
    block: Block, span: Span, written: str, source: str, fold: Fold | None, marks: bool
) -> list[Message]:
    """Letters and digits of the span that the block does not have, and the other way round.

    ``marks``: whether some of the letters are marks.
    """
    shown = written[:LONGEST_SHOWN]
    rest = _unused_by_offsets(block, span, source, fold) if block.offsets else None
    placed = rest is not None
    if not placed and (fold is not None or not block.offsets):
        # Steps that change the same place one after the other leave no exact places.
        for reading in _readings(written, fold):
            rest = _unused_by_words(block.text, reading, marks)
            if rest is not None:
                written = reading
                break
    if rest is None:
        reason = f"{block.text[:LONGEST_SHOWN]!r} is not what the source says: {shown!r}"
        return [message("invented-text", reason, span)]
    if not placed and block.text and _is_doubled(block, written, marks):
        return [message("doubled-text", f"{block.text[:LONGEST_SHOWN]!r} says more than {shown!r}", span)]
    letter = word(marks=marks)
    if letter.search(rest) is None or letter.search(_without_attributes(rest, block)) is None:
        return []
    written = _without_tags(_RESOLVED.sub("", written), block, rest if placed else None)
    lost = _lost(block, _REFERENCE.sub(" ", _DEAD_ADDRESS.sub(" ", written)), fold, marks)
    return [message("lost-text", f"{lost!r} of {shown!r} is in no block", span)] if lost else []


def _is_same_apart(block: Block, span: Span, written: str, fold: Fold) -> bool:
    """Whether nothing is wrong once letters and their accents are apart, and no accent is lost or made up.

    Normalization joins an accent to the letter before it, also where markup stood between the two.
    """
    apart, own = normalize("NFD", written), normalize("NFD", block.text)
    if _accents(own) != _accents(apart):
        return False
    marks = [
        evolve(mark, start=0, end=0, target=_apart(mark.target), title=_apart(mark.title))
        for mark in block.marks
    ]
    other = evolve(block, text=own, marks=tuple(marks), offsets=())
    return not _compared(other, span, apart, "", lambda text: normalize("NFD", fold(text)), True)


def _apart(text: str | None) -> str | None:
    return None if text is None else normalize("NFD", text)


def _accents(text: str) -> Counter[str]:
    return Counter(sign for sign in text if combining(sign))


def _readings(written: str, fold: Fold | None) -> tuple[str, ...]:
    """What is written, as it stands or as the steps that changed it have read it."""
    return (written,) if fold is None else (written, fold(written), fold(unescape(written)))


def _without_tags(written: str, block: Block, rest: str | None) -> str:
    """The span's text without the tags of line breaks and blocks that became those.

    These stand in ``rest``, what is not the block's text. Where that is not known, tags that stand in the
    text are those of the source: they stay.
    """
    gone = _tags(written)
    if rest is None:
        gone -= _tags(block.text)
    elif gone:
        dense = "".join(rest.split())
        gone = Counter({tag: dense.count(tag) for tag in gone})

    def without(match: re.Match[str]) -> str:
        tag = "".join(match.group().split())
        gone[tag] -= 1
        return " " if gone[tag] >= 0 else match.group()

    return _TAG.sub(without, written)


def _tags(text: str) -> Counter[str]:
    return Counter("".join(tag.split()) for tag in _TAG.findall(text))


def _is_doubled(block: Block, written: str, marks: bool) -> bool:
    """Whether text and attributes together have more letters than the span: a word was taken from both."""
    dense, own = "".join(written.split()), "".join(block.text.split())
    parts = {"".join(part.split()) for part in _attributes(evolve(block, label=None), written)}
    if len(parts) > MOST_LOOKED_FOR:
        return False
    parts = {part for part in parts if not any(part in other for other in parts - {part})}
    inside = [part for part in parts if dense.count(part) > own.count(part)]
    if not inside:
        return False
    together = _letters(own, None, marks) + _letters("".join(inside), None, marks)
    return bool(together - (_letters(dense, None, marks) | _letters(unescape(dense), None, marks)))


def _lost(block: Block, written: str, fold: Fold | None, marks: bool) -> str:
    """Letters that the span has more often than the block, as they stand or with escapes resolved."""
    attributes = "\n".join([*_attributes(block, written), *_said_twice(block, written)])
    counts, known = _letters(written, fold, marks), _letters(f"{block.text}\n{attributes}", fold, marks)
    if not any(count > known[letter] for letter, count in counts.items()):
        return ""
    lost, kept = counts - known, _letters(block.text, fold, marks)
    for there, own in zip(_readings(written, fold), _readings(attributes, fold), strict=True):
        if lost:
            lost &= _letters(there, fold, marks) - kept - _letters(own, fold, marks)
            resolved, plainly = _letters(_resolved(own), fold, marks), _letters(own, fold, marks)
            lost &= _letters(_resolved(there), fold, marks) - kept - (resolved | plainly)
    return "".join(sorted(lost.elements()))[:LONGEST_SHOWN]


def _letters(text: str, fold: Fold | None, marks: bool) -> Counter[str]:
    """How often each letter stands in a text; where steps may have joined them, accents on their own."""
    if fold is None or text.isascii():
        return Counter(plain(text, marks=marks))
    return Counter(plain(normalize("NFD", text), marks=True))


def _said_twice(block: Block, written: str) -> list[str]:
    """Alternative texts and titles of images of which one says what the other does; the block has it once."""
    if not any(mark.kind == "image" and mark.title for mark in block.marks):
        return []
    pairs = (["".join(unescape(part).split()) for part in pair] for pair in _IMAGE.findall(written))
    shorter_first = (sorted(pair, key=len) for pair in pairs)
    found = [shorter for shorter, longer in shorter_first if shorter in longer]
    return found or _titles_inside(block, written)


def _titles_inside(block: Block, written: str) -> list[str]:
    """Titles of images that stand in an alternative text which holds brackets itself."""
    titles = [mark.title for mark in block.marks if mark.kind == "image" and mark.title]
    if len(titles) > MOST_LOOKED_FOR:
        return list(set(_TITLE.findall(written)).difference(titles))
    return [
        title
        for title in _TITLE.findall(written)
        if any(title in kept and kept != title and not kept.endswith(f"| {title}") for kept in titles)
    ]


def plain(text: str, *, marks: bool) -> str:
    """The letters and digits of a text, case-folded; ``marks``: whether some of them are marks."""
    return letters_of(text, marks=marks).casefold()


def _resolved(text: str) -> str:
    """The text once entities and percent-escapes, which line breaks may cut, are resolved."""
    return unquote(unescape(text.replace("\n", "")))


def _attributes(block: Block, written: str) -> list[str]:
    """What a block holds of its span besides its text: addresses and titles in markup, and its label."""
    found = [block.label] if block.label else []
    known: dict[str, bool] = {}
    place = searched = 0
    for mark in block.marks:
        if mark.kind in FROM_MARKUP:
            for part in (mark.target, mark.title):
                if not part:
                    continue
                if mark.kind != "image" and part not in known:
                    # Marks and their addresses follow one another: most stand not far behind the one before.
                    at = written.find(part, place) if searched < MOST_LOOKED_FOR else -1
                    known[part] = at >= 0 and _is_behind_bracket(written, at)
                    if known[part]:
                        place = at
                    else:
                        known[part] = searched >= MOST_LOOKED_FOR or _is_in_markup(part, written)
                        searched += 1
                if mark.kind == "image" or known[part]:
                    found.append(part)
    return found


def _is_in_markup(part: str, written: str) -> bool:
    """Whether an address or a title stands behind a bracket or a quotation mark, or is spelled otherwise.

    An address that stands in the text itself is text, and may not stand in for what the text lost.
    """
    place = written.find(part)
    if place < 0:
        return True
    while place >= 0:
        if _is_behind_bracket(written, place):
            return True
        place = written.find(part, place + 1)
    return False


def _is_behind_bracket(written: str, place: int) -> bool:
    before = written[max(place - _MOST_BLANK, 0) : place].rstrip("\\").rstrip()
    return before.endswith(_OPENS_ADDRESS)


def _without_attributes(rest: str, block: Block) -> str:
    """The markup without the addresses, titles and labels that the block keeps."""
    parts = _attributes(block, rest)
    if len(parts) > MOST_LOOKED_FOR:
        return "".join((Counter(rest) - Counter("".join(parts))).elements())
    for part in sorted(parts, key=len, reverse=True):
        rest = rest.replace(part, " ", 1)
    return rest


def _unused_by_offsets(block: Block, span: Span, source: str, fold: Fold | None) -> str | None:
    """What of the span is not the block's text, by the places that the parser noted.

    ``None``: a piece of the text is not at its place, even with entities resolved and white space aside.
    """
    text, parts, at = block.text, [], span.start
    borders = [*block.offsets, (len(text), span.end)]
    for (start, place), (end, following) in pairwise(borders):
        piece = text[start:end]
        if place < at:
            return None
        parts.append(source[at:place])
        at = place + len(piece)
        if not source.startswith(piece, place):
            there = source[place : max(following, place)]
            rest = None
            for reading in _readings(there, fold):
                rest = _behind(piece, reading) if rest is None else rest
            if rest is None:
                return None
            parts.append(rest)
            at = max(following, place)
    parts.append(source[at : span.end])
    return "".join(parts)


def _behind(piece: str, written: str) -> str | None:
    """What of the source is left behind a piece of text, white space and entities aside."""
    readings = ((piece, written), (piece, unescape(written)), (unescape(piece), unescape(written)))
    for own, there in readings:
        dense, behind = "".join(own.split()), "".join(there.split())
        if behind.startswith(dense):
            return behind[len(dense) :]
    return None


def _unused_by_words(text: str, written: str, marks: bool) -> str | None:
    """The same where the places are not known: the text's words are looked for in their order."""
    parts, at = [], 0
    for match in word(marks=marks).finditer(text):
        place = written.find(match.group(), at)
        if place < 0:
            return _unused_by_letters(text, written, marks)
        parts.append(written[at:place])
        at = place + len(match.group())
    parts.append(written[at:])
    return "".join(parts)


def _unused_by_letters(text: str, written: str, marks: bool) -> str | None:
    """The same letter by letter, where markup, an entity or a line's end stands inside words."""
    letters = letters_of(text, marks=marks)
    for reading in (written, unescape(written)):
        wanted = iter(letters)
        letter = next(wanted, "")
        rest = []
        for character in reading:
            if letter and character == letter:
                letter = next(wanted, "")
            else:
                rest.append(character)
        if not letter:
            return "".join(rest)
    return None
