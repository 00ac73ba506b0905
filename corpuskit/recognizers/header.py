"""The head of the article: kicker, headline, byline, date stamp, standfirst, opening caption."""

from typing import Final

from corpuskit.article import Block, evolve
from corpuskit.lexicon import label_pattern
from corpuskit.recognizers.addresses import is_author_path
from corpuskit.recognizers.asides import is_correction, recognize_aside
from corpuskit.recognizers.byline import apply_byline, read_byline
from corpuskit.recognizers.captions import LAYOUT_GAP, apply_caption, is_marked_as_caption
from corpuskit.recognizers.dates import read_stamp
from corpuskit.recognizers.folding import fold
from corpuskit.recognizers.page_dates import apply_stamp
from corpuskit.recognizers.reading import Reading, whole_emphasis, with_role, without_whole_emphasis
from corpuskit.recognizers.stated import assign_headline

_LOOK_FOR_HEADLINE: Final = 12
_FEW_BLOCKS: Final = 6
_HEAD_LINES: Final = 3
_ABOVE: Final = 3
_LONGEST_LINE: Final = 160
_LONGEST_HEADLINE: Final = 300
_LONGEST_KICKER: Final = 60
_MOST_STANDFIRSTS: Final = 8
_SENTENCE_END: Final[tuple[str, ...]] = (".", "!", "?", "。", "！", "？", "…", ":", ";", ",")


def is_print_view(reading: Reading) -> bool:
    """Whether the document opens as a print view does: its headline, and right below it byline or date stamp.

    A kicker may stand above the headline. Short documents without a header are read by the same rules.
    """
    blocks = reading.blocks
    if _are_few(blocks):
        return True
    top = 0
    while top < _ABOVE and blocks[top].kind == "paragraph":
        if blocks[top].marks or len(blocks[top].text) > _LONGEST_KICKER:
            return False
        top += 1
    if top == _ABOVE or blocks[top].kind != "heading" or blocks[top].level != 1:
        return False
    for block in blocks[top + 1 : top + _HEAD_LINES]:
        if block.kind != "paragraph" or not block.text:
            return False
        text = block.text
        if len(text) <= _LONGEST_LINE and text[-1] != "." and label_pattern("byline").match(fold(text)):
            return True
        if read_stamp(text, reading.language.code) is not None or read_byline(block) is not None:
            return True
    return False


def _are_few(blocks: list[Block]) -> bool:
    """Whether the document has few blocks without those of its header."""
    found = 0
    for block in blocks:
        if block.kind != "metadata":
            found += 1
            if found > _FEW_BLOCKS:
                return False
    return True


def recognize(reading: Reading) -> None:
    """Walk from the headline down to the first paragraph of the body, and set ``reading.body_index``."""
    index = _headline(reading)
    if index < 0:
        return
    hint = reading.day_in_url()
    _above(reading, index, hint)
    _below(reading, index + 1, hint)
    if reading.published is None:
        _stamp_at_end(reading, hint)


def _stamp_at_end(reading: Reading, hint: str | None) -> None:
    """A date stamp below the text, where none stands at the head."""
    for position in range(len(reading.blocks) - 1, max(reading.body_index, len(reading.blocks) - _LAST), -1):
        block = reading.blocks[position]
        if block.kind == "paragraph" and block.role == "paragraph" and _date_stamp(reading, position, hint):
            return


_LAST: Final = 5


def _headline(reading: Reading) -> int:
    blocks = reading.blocks
    if reading.draft.stated and assign_headline(reading):
        placed = (i for i, block in enumerate(blocks) if block.role == "headline")
        behind = sum(block.role == "metadata" for block in blocks) - 1
        return next(placed, behind)
    index, rule, certain = _first_heading(blocks), "headline.first-heading", True
    if index < 0 and blocks and _can_be_title(blocks[0], followed=len(blocks) > 1):
        index, rule, certain = 0, "headline.first-line", False
    if index < 0:
        return -1
    block = reading.assign(index, "headline", rule)
    reading.headline = block.text
    reading.note(
        "headline", rule, block.source_span(0, len(block.text)) or block.span, "high" if certain else "medium"
    )
    for other in range(index + 1, min(len(blocks), index + _LOOK_FOR_HEADLINE)):
        if blocks[other].text == block.text and blocks[other].kind in {"heading", "paragraph"}:
            reading.assign(other, "headline", "headline.repeated")
    return index


def _first_heading(blocks: list[Block]) -> int:
    """The first heading of the first level near the top, else the first of any; -1: there is none."""
    found = -1
    for index, block in enumerate(blocks[:_LOOK_FOR_HEADLINE]):
        if block.kind == "heading" and block.text:
            if block.level == 1:
                return index
            if found < 0:
                found = index
    return found


def _can_be_title(block: Block, *, followed: bool) -> bool:
    return (
        followed
        and block.kind == "paragraph"
        and 0 < len(block.text) <= _LONGEST_HEADLINE
        and not block.text.endswith((".", ",", ";", ":", "。"))
        and not any(mark.kind == "link" for mark in block.marks)
        and read_stamp(block.text) is None
    )


def _above(reading: Reading, index: int, hint: str | None) -> None:
    """A kicker, a byline or a date stamp in the few lines above the headline; menus and notices set aside."""
    for position in range(max(0, index - _FEW_BLOCKS), index):
        block = reading.blocks[position]
        if block.kind != "paragraph" or not block.text:
            continue
        if _date_stamp(reading, position, hint) or recognize_aside(reading, position, near_end=False):
            continue
        byline = read_byline(block)
        if byline is not None:
            apply_byline(reading, position, byline, "byline.above-headline")
        elif _is_bare_link(block):
            reading.assign(position, "navigation", "navigation.above-headline")
        elif (
            position == index - 1
            and len(block.text) <= _LONGEST_KICKER
            and not block.text.endswith(_SENTENCE_END)
        ):
            reading.assign(position, "kicker", "kicker.above-headline")
            reading.kicker = block.text
            reading.note("kicker", "kicker.above-headline", block.span, "medium")


def _is_bare_link(block: Block) -> bool:
    """Whether a block is a link and nothing else, to a place and not to an author."""
    return any(
        mark.kind == "link" and mark.end - mark.start == len(block.text) and not is_author_path(mark.target)
        for mark in block.marks
    )


def _below(reading: Reading, index: int, hint: str | None) -> None:
    """Everything between the headline and the body."""
    standfirsts: list[int] = []
    caption = _opening_caption(reading, index)
    while index < len(reading.blocks):
        block = reading.blocks[index]
        if block.role == "headline" or block.kind == "image":
            index += 1
            continue
        if reading.blocks[index - 1].kind == "image" and is_marked_as_caption(block):
            index += apply_caption(reading, index, "caption.under-image")
            continue
        if index == caption:
            index += apply_caption(reading, index, "caption.behind-gap")
            break
        if block.kind not in {"paragraph", "list-item", "block-quote"} or block.role == "source-url":
            break
        if not _header_line(reading, index, hint):
            if caption < 0 and (not whole_emphasis(block) or len(standfirsts) >= _MOST_STANDFIRSTS):
                break
            standfirsts.append(index)
        index += 1
    reading.body_index = index
    _standfirst(reading, standfirsts, behind_gap=caption >= 0)


def _header_line(reading: Reading, index: int, hint: str | None) -> bool:
    """Whether the block is a date stamp, a byline or a note of a correction; if so it is given its role."""
    block = reading.blocks[index]
    if _is_correction(block.text, reading.language.code):
        reading.assign(index, "correction", "correction.label")
        return True
    if _date_stamp(reading, index, hint):
        return True
    byline = read_byline(reading.blocks[index])
    if byline is None:
        return False
    apply_byline(reading, index, byline, "byline.below-headline")
    return True


def _is_correction(text: str, language: str) -> bool:
    """A note of a correction: its label alone, with a date, or with a colon and what was wrong."""
    folded = fold(text)
    if is_correction(folded):
        return True
    match = label_pattern("correction").match(folded) if len(text) <= _LONGEST_KICKER else None
    return match is not None and (
        match.end() == len(folded) or read_stamp(text[match.end() :], language) is not None
    )


def _opening_caption(reading: Reading, start: int) -> int:
    """The block behind the layout's gap, if only the article's head stands between it and the headline."""
    for index in range(start, min(len(reading.blocks), start + _LOOK_FOR_HEADLINE)):
        block = reading.blocks[index]
        if block.kind not in {"paragraph", "image", "block-quote", "list-item"} or block.role == "source-url":
            return -1
        if block.kind == "paragraph" and reading.blank_lines_before(index) >= LAYOUT_GAP:
            return index
    return -1


def _standfirst(reading: Reading, indexes: list[int], *, behind_gap: bool) -> None:
    if not indexes:
        return
    rule = "standfirst.before-caption" if behind_gap else "standfirst.emphasised"
    for index in indexes:
        block = reading.blocks[index]
        reading.blocks[index] = with_role(block, "standfirst", rule, without_whole_emphasis(block))
    reading.standfirst = "\n".join(reading.blocks[index].text for index in indexes)
    first = reading.blocks[indexes[0]].span
    last = reading.blocks[indexes[-1]].span
    span = evolve(first, end=last.end) if first is not None and last is not None else None
    reading.note("standfirst", rule, span, "medium" if behind_gap else "high")


def _date_stamp(reading: Reading, index: int, hint: str | None) -> bool:
    block = reading.blocks[index]
    stamp = read_stamp(block.text, reading.language.code, hint)
    if stamp is None:
        return False
    apply_stamp(reading, index, stamp)
    return True
