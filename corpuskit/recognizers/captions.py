"""Captions and credit lines, from layout and markup.

In a print view the caption stands behind three blank lines below the head of the article; elsewhere it
follows its image. The credit is what is set in bold at its end, or what a label such as ``Foto:`` announces.
"""

import re
from functools import cache
from typing import Final

from corpuskit.article import Block, Mark
from corpuskit.lexicon import alternatives, find_agency, phrases
from corpuskit.patterns import lazy
from corpuskit.recognizers.folding import fold
from corpuskit.recognizers.names import classify, split_credit
from corpuskit.recognizers.reading import (
    Reading,
    in_order,
    split,
    whole_emphasis,
    with_role,
    without_marks,
    without_whole_emphasis,
)

LAYOUT_GAP: Final = 3
"""Blank lines above a caption in a print view; everything else stands one blank line apart."""

_CLOSING: Final = ")）]］】"
_SEPARATORS: Final = " |–—-/　＝"
"""What may stand between a caption and its credit."""
_LONGEST: Final = 1200
_LONGEST_CREDIT: Final = 160
_LONGEST_LABELLED: Final = 300
_LONGEST_NAME: Final = 60
_SENTENCE_END: Final[tuple[str, ...]] = (".", "!", "?", "…", "。", "！", "？", "।")
_AGENCY_TAIL: Final = lazy(r"[.!?]\s+(?P<credit>[^.!?]{2,60}?(?:\s+via\s+|/)[A-Z][^.!?]{1,200})$")
"""A credit without label or bracket: ``Jane Roe via REUTERS/File Photo``."""
_EQUALS_TAIL: Final = lazy(
    r"[^。！？＝】]{8,}＝(?P<tail>[^。！？＝】]{1,40}?)(?P<aside>[（(][^（()）]{1,30}[）)])?$"
)
"""Japanese captions end in where and when, or in an agency: ``知事＝３日、都内``, ``警官ら＝ＡＰ``."""
_PLACE_AND_TIME: Final = re.compile(r"[0-9０-９]|で$")
_NAME_TAIL: Final = lazy(r"[.!?…][\"”»]?\s+(?P<name>[^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’.-]*){1,3})\s*$")
_BRACKETED: Final = lazy(r"[\s　]*[(（\[]([^()（）\[\]]{2,80})[)）\]]\s*$")


def recognize(reading: Reading, start: int | None = None) -> None:
    """Find the captions of images from ``start`` on: in the body; the opening picture is the header's."""
    index = reading.body_index if start is None else start
    blocks = reading.blocks
    while index < len(blocks):
        block = blocks[index]
        if block.kind == "image" and index + 1 < len(blocks):
            follower = blocks[index + 1]
            if follower.role == "paragraph" and is_marked_as_caption(follower):
                index += apply_caption(reading, index + 1, "caption.under-image")
        elif block.role == "paragraph":
            if block.marks and _ends_in_bold_credit(block):
                index += apply_caption(reading, index, "caption.bold-credit") - 1
            elif len(block.text) <= _LONGEST_LABELLED:
                if _ends_in_labelled_credit(block.text):
                    index += apply_caption(reading, index, "caption.labelled-credit") - 1
                elif "＝" in block.text and _ends_in_place_and_time(block.text):
                    index += apply_caption(reading, index, "caption.place-and-time") - 1
        index += 1


def apply_caption(reading: Reading, index: int, rule: str) -> int:
    """Make the block at ``index`` a caption, its credit line a block of its own; return how many they are."""
    block = reading.blocks[index]
    border, credit_rule = _credit(block)
    end = len(block.text[:border].rstrip(_SEPARATORS)) if credit_rule else border
    parts: list[Block] = []
    if not credit_rule:
        parts.append(_caption(block, rule))
    elif end == 0:
        parts.append(marked_credit(block, credit_rule))
    else:
        caption, credit = split(block, end, border, reading.draft.source.text)
        parts += [_caption(caption, rule), *_credit_and_note(credit, credit_rule, reading.draft.source.text)]
    reading.blocks[index : index + 1] = parts
    return len(parts)


def _credit_and_note(credit: Block, rule: str, source: str) -> list[Block]:
    """A credit line, and the agency's note to editors behind it as a block that is set aside."""
    note = _note().search(credit.text) if rule == "credit.agency" else None
    if note is None:
        return [marked_credit(credit, rule)]
    line, rest = split(credit, note.start(), note.end(), source)
    return [marked_credit(line, rule), with_role(rest, "boilerplate", "credit.note")]


def _caption(block: Block, rule: str) -> Block:
    return with_role(block, "caption", rule, without_whole_emphasis(block))


def _credit(block: Block) -> tuple[int, str]:
    """Where the credit begins in the block's text, and the rule; its length and "" where there is none."""
    text = block.text
    size = len(text)
    for mark in reversed(block.marks):
        at_end = mark.end == size and mark.start > 0 and size - mark.start <= _LONGEST_CREDIT
        if mark.kind == "strong" and at_end:
            return mark.start, "credit.bold"
    match = _find_label(fold(text))
    if match and size - match.start() <= _LONGEST_CREDIT and match.start() > 0:
        return match.start(), "credit.label"
    if text[-1:] in _CLOSING:
        match = _BRACKETED.search(text)
        if match and _is_credit(match.group(1)):
            bracket = match.start(1) - 1
            return _before_bracket(text[:bracket]) or bracket, "credit.brackets"
    elif "＝" in text and _is_credit(text.rpartition("＝")[2]):
        return text.rindex("＝") + 1, "credit.agency"
    note = _note().search(text)
    match = _AGENCY_TAIL.search(text[: note.start()] if note else text)
    if match and _is_credit(match["credit"]):
        return match.start("credit"), "credit.agency"
    return size, ""


def _before_bracket(text: str) -> int:
    """Where a name stands alone behind the caption's last sentence, the photographer's; 0 where none does."""
    match = _NAME_TAIL.search(text)
    if match is None or not all(word[0].isupper() for word in match["name"].split()):
        return 0
    return match.start("name") if classify(match["name"]) == ("person", None) else 0


def _is_credit(text: str) -> bool:
    pieces = [text[left:right] for left, right in split_credit(text)]
    return bool(pieces) and any(find_agency(piece) for piece in pieces)


def is_marked_as_caption(block: Block) -> bool:
    """Whether a paragraph under an image is wholly emphasised, or ends in a credit."""
    if not block.text or len(block.text) > _LONGEST:
        return False
    if any(mark.kind == "emphasis" for mark in whole_emphasis(block)):
        return True
    return _credit(block)[1] != ""


def ends_in_credit(block: Block) -> bool:
    """Whether a credit stands at the end of a block."""
    return 0 < len(block.text) <= _LONGEST and _credit(block)[1] != ""


def _ends_in_bold_credit(block: Block) -> bool:
    mark = block.marks[-1]
    if len(block.text) > _LONGEST or mark.kind != "strong":
        return False
    if mark.end != len(block.text) or mark.start == 0 or mark.end - mark.start > _LONGEST_CREDIT:
        return False
    return _is_credit(block.text[mark.start : mark.end])


def _ends_in_labelled_credit(text: str) -> bool:
    """Whether a short paragraph is a sentence and a labelled picture credit (``… Foto: Name/dpa``)."""
    if text[-1:] in _CLOSING and _bracketed_label().search(fold(text[-_LONGEST_CREDIT:])):
        return True
    if text.endswith(_SENTENCE_END):
        return False
    tail = text[-_LONGEST_NAME - 3 :]
    if ":" not in tail and "：" not in tail and "©" not in tail:
        return False
    match = _find_label(fold(text))
    if match is None or match.start() == 0:
        return False
    rest = text[match.end() :]
    ends_before = text[: match.start()].rstrip().endswith(_SENTENCE_END)
    return ends_before and 0 < len(rest) <= _LONGEST_NAME


def _ends_in_place_and_time(text: str) -> bool:
    """Whether a line without a sentence's end has behind its last ``＝`` a place and time, or an agency."""
    match = _EQUALS_TAIL.match(text)
    if match is None:
        return False
    return bool(_PLACE_AND_TIME.search(match["tail"])) or _is_credit(match["tail"])


def marked_credit(credit: Block, rule: str) -> Block:
    """The credit with its creators and agencies marked."""
    marks = list(without_marks(credit, "strong", "emphasis"))
    folded = fold(credit.text)
    label = _label().match(folded) if _may_have_label(folded) else None
    start = label.end() if label else 0
    if label:
        marks.append(Mark("label", 0, len(credit.text[:start].rstrip())))
    for left, right in split_credit(credit.text[start:], start):
        found = classify(credit.text[left:right])
        if found is not None and fold(credit.text[left:right]) not in phrases("archive-picture"):
            marks.append(Mark("person" if found[0] == "person" else "organization", left, right))
    return with_role(credit, "credit", rule, in_order(marks))


_LABEL_ENDS: Final = ":：©=＝"


def _find_label(folded: str) -> re.Match[str] | None:
    return _label().search(folded) if _may_have_label(folded) else None


def _may_have_label(folded: str) -> bool:
    """Whether a sign that ends a label stands behind the words of one: few colons do."""
    for sign in _LABEL_ENDS:
        place = folded.find(sign)
        while place >= 0:
            end = place
            while end and folded[end - 1].isspace():
                end -= 1
            if end and folded.endswith(_label_endings().get(folded[end - 1], ()), 0, end):
                return True
            place = folded.find(sign, place + 1)
    return False


@cache
def _label_endings() -> dict[str, tuple[str, ...]]:
    """The labels of pictures and films by their last letter."""
    found: dict[str, list[str]] = {}
    for words in phrases("photo-credit") | phrases("video-credit"):
        found.setdefault(words[-1], []).append(words)
    return {letter: tuple(words) for letter, words in found.items()}


@cache
def _label() -> re.Pattern[str]:
    """A credit label with its colon, at the start or behind white space or a border."""
    return re.compile(rf"(?:^|(?<=[\s|/(（\[［【.。]))[(（\[［【]?(?:{_label_words()})\s*[{_LABEL_ENDS}]\s*")


@cache
def _bracketed_label() -> re.Pattern[str]:
    """A credit in brackets at the end that begins with its label: ``[사진 = …]``, ``（写真：…）``."""
    name = r"[^()（）\[\]［］【】]{2,80}"
    return re.compile(rf"[(（\[［【](?:{_label_words()})\s*[:：=＝]\s*{name}[)）\]］】]$")


@cache
def _label_words() -> str:
    """Every label of a picture or a film, the longest first, as alternatives."""
    return alternatives(phrases("photo-credit") | phrases("video-credit"))


@cache
def _note() -> re.Pattern[str]:
    """Where a note to editors begins that an agency wrote behind its credit."""
    words = alternatives(phrases("note-to-editors"))
    return re.compile(rf"\s+(?=(?:{words})\b)", re.IGNORECASE)


def apply_captions(reading: Reading) -> None:
    """Part the captions that the model found from their credits, or find these in the line below."""
    index = 0
    while index < len(reading.blocks):
        if reading.blocks[index].role != "caption":
            index += 1
            continue
        parts = apply_caption(reading, index, reading.blocks[index].rule or "caption.model")
        index += parts
        if parts == 1 and index < len(reading.blocks) and is_credit_line(reading.blocks[index]):
            reading.blocks[index] = marked_credit(reading.blocks[index], "credit.below-caption")
            index += 1


_BELOW_CAPTIONS: Final = frozenset({
    "boilerplate", "caption", "copyright", "cross-head", "navigation", "paragraph", "teaser",
})  # fmt: skip
"""What the line below a caption may have been taken for."""


def is_credit_line(block: Block) -> bool:
    """Whether a line below a caption is its credit: a label, a sign, or a picture agency says so."""
    text = block.text
    if block.role not in _BELOW_CAPTIONS or not 1 < len(text) <= _LONGEST_CREDIT:
        return False
    if is_labelled_credit(block):
        return True
    return len(text) <= _LONGEST_NAME and not text.endswith(_SENTENCE_END) and _is_credit(text)


def is_labelled_credit(block: Block) -> bool:
    """Whether a line begins with a credit's label or sign."""
    return block.text[:1] == "©" or _label().match(fold(block.text)) is not None
