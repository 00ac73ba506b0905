"""What is printed with the article but is not the article: source address, copyright, boxes, widgets."""

import re
from functools import cache
from typing import Final

from corpuskit.article import Block, Mark, Role
from corpuskit.lexicon import label_pattern, label_starts, phrases
from corpuskit.recognizers.folding import fold
from corpuskit.recognizers.reading import Reading, in_order, join, with_role

_COPYRIGHT_SIGN: Final = re.compile(r"(?:©|\(c\)|copyright\b|ⓒ)", re.IGNORECASE)
_COPYRIGHT_STARTS: Final = "©(cCⓒⒸ"
_LONGEST_COPYRIGHT: Final = 300
_CORRECTION_LABEL: Final = re.compile(r"[^.!?\n]{0,30}?[:：]")
"""What stands between "Correction" and its colon: a date, if it is the colon of the label."""
_LONGEST_LABEL: Final = 60
_FOOTER_BLOCKS: Final = 6
_WIDGETS: Final[tuple[tuple[str, Role, int], ...]] = (
    ("advertisement", "advertisement", 40),
    ("newsletter", "subscribe", 200),
    ("subscribe", "subscribe", 200),
    ("share", "share", 80),
    ("comments", "comment", 80),
    ("cookie", "cookie", 300),
    ("cookie-button", "cookie", 40),
    ("paywall", "paywall", 200),
    ("navigation", "navigation", 40),
)
"""Kind of label, role, and the longest block (characters) that such a label at its start decides."""
_LABELS: Final[tuple[str, ...]] = ("correction", "tags", *(kind for kind, _, _ in _WIDGETS))


def recognize_source_url(reading: Reading) -> None:
    """Find the article's address: a labelled URL, or a bare one as the last block."""
    blocks = reading.blocks
    for index in range(len(blocks) - 1, max(-1, len(blocks) - 1 - _FOOTER_BLOCKS), -1):
        if _take_labelled_url(reading, index):
            return
    if blocks and (link := _whole_link(blocks[-1])):
        reading.assign(len(blocks) - 1, "source-url", "source-url.last-block")
        _set_url(reading, blocks[-1], link, "source-url.last-block", certain=False)


def _take_labelled_url(reading: Reading, index: int) -> bool:
    blocks = reading.blocks
    block = blocks[index]
    if block.kind not in {"paragraph", "list-item"} or (not block.marks and len(block.text) > _LONGEST_LABEL):
        return False
    match = label_pattern("source-url").match(fold(block.text))
    if match is None or match.end() > _LONGEST_LABEL:
        return False
    rule = "source-url.label"
    end = match.end()
    label = Mark("label", 0, len(block.text[:end].rstrip()))
    behind = [mark for mark in block.marks if mark.kind == "link" and mark.start == end]
    if behind and behind[0].target and behind[0].end == len(block.text):
        link = behind[0]
        blocks[index] = with_role(block, "source-url", rule, in_order([label, *block.marks]))
    elif end == len(block.text) and index + 1 < len(blocks) and (found := _whole_link(blocks[index + 1])):
        link = found
        blocks[index : index + 2] = [join(block, blocks[index + 1], "source-url", rule, label)]
    else:
        return False
    _set_url(reading, blocks[index], link, rule, certain=True)
    return True


def _whole_link(block: Block) -> Mark | None:
    """The link that makes up the whole block and shows its own address."""
    for mark in block.marks:
        if mark.kind == "link" and mark.target and mark.start == 0 and mark.end == len(block.text):
            return mark if "://" in block.text else None
    return None


def _set_url(reading: Reading, block: Block, link: Mark, rule: str, *, certain: bool) -> None:
    if reading.url is None and link.target:
        reading.url = link.target
        inner = ([mark for mark in block.marks if mark.kind == "link"] or [link])[0]
        reading.note(
            "url",
            rule,
            block.source_span(inner.start, inner.end) or block.span,
            "high" if certain else "medium",
        )


def recognize_boilerplate(reading: Reading) -> None:
    """Give every body block that is a copyright line, a box or a widget the role that says so."""
    footer = _reserving_footer(reading)
    for index in range(reading.body_index, len(reading.blocks)):
        block = reading.blocks[index]
        if not _may_be_aside(block):
            continue
        if index >= footer or block.text[0] in _COPYRIGHT_STARTS or _begins_like_widget(block.text):
            recognize_aside(reading, index, near_end=index >= footer)


def _may_be_aside(block: Block) -> bool:
    return block.role in {"paragraph", "list-item"} and 0 < len(block.text) <= _LONGEST_COPYRIGHT


def recognize_aside(reading: Reading, index: int, *, near_end: bool) -> bool:
    """Give one block the role of a copyright line, a box or a widget, if it is one."""
    block = reading.blocks[index]
    if _is_copyright(block.text, near_end=near_end):
        reading.assign(index, "copyright", "copyright.sign")
        if reading.rights is None:
            reading.rights = block.text
            reading.note("rights", "copyright.sign", block.span)
    elif len(block.text) <= _LONGEST_COPYRIGHT:
        _widget(reading, index, block)
    return reading.blocks[index].role != block.role


def _reserving_footer(reading: Reading) -> int:
    """Where the document's last blocks begin if one of them reserves rights, else behind the last block."""
    start = max(reading.body_index, len(reading.blocks) - _FOOTER_BLOCKS)
    tail = fold("\n".join([block.text for block in reading.blocks[start:] if _may_be_aside(block)]))
    return start if _reserves_rights(tail) else len(reading.blocks)


def _is_copyright(text: str, *, near_end: bool) -> bool:
    """Whether a line begins like a copyright notice, or, near the document's end, reserves rights."""
    if len(text) > _LONGEST_COPYRIGHT:
        return False
    if text[:1] in _COPYRIGHT_STARTS and _COPYRIGHT_SIGN.match(text):
        return True
    if not near_end:
        return False
    return _reserves_rights(fold(text))


def _reserves_rights(folded: str) -> bool:
    known = _ascii_rights_phrases() if folded.isascii() else _rights_phrases()
    return any(map(folded.__contains__, known))


@cache
def _rights_phrases() -> tuple[str, ...]:
    """The copyright phrases that say so by themselves; "copyright" alone may be the story's subject."""
    return tuple(phrase for phrase in sorted(phrases("copyright")) if " " in phrase or phrase[0] >= "\u2e80")


@cache
def _ascii_rights_phrases() -> tuple[str, ...]:
    """Those that can stand in ASCII text."""
    return tuple(phrase for phrase in _rights_phrases() if phrase.isascii())


@cache
def _starts() -> frozenset[str]:
    return label_starts(*_LABELS)


def _begins_like_widget(text: str) -> bool:
    """Whether the first word, or the first sign where words have no spaces, is that of a label."""
    starts = _starts()
    first = text.split(None, 1)
    return bool(first) and (text[0] in starts or first[0].lower().rstrip(":：,.") in starts)


def _widget(reading: Reading, index: int, block: Block) -> None:
    if not _begins_like_widget(block.text):
        return
    folded = fold(block.text)
    if is_correction(folded):
        reading.assign(index, "correction", "correction.label")
        return
    match = label_pattern("tags").match(folded)
    if match is not None and block.text[: match.end()].rstrip().endswith((":", "：")):
        _tags(reading, index, match.end())
        return
    for kind, role, longest in _WIDGETS:
        if len(block.text) <= longest and (match := label_pattern(kind).match(folded)):
            whole = match.end() == len(folded)
            if whole or kind in {"newsletter", "subscribe", "cookie", "paywall"}:
                reading.assign(index, role, f"{role}.label")
                return


def is_correction(folded: str) -> bool:
    """Whether a text begins with "Correction" and a colon; a date may stand between them."""
    match = label_pattern("correction").match(folded)
    if match is None:
        return False
    if match.group().rstrip().endswith((":", "：")):
        return True
    behind = _CORRECTION_LABEL.match(folded, match.end())
    return behind is not None and (
        any(map(str.isdigit, behind.group())) or not any(map(str.isalpha, behind.group()))
    )


def _tags(reading: Reading, index: int, start: int) -> None:
    block = reading.assign(index, "tags", "tags.label")
    words = [word.strip() for word in re.split(r"[,;|•·、，#]", block.text[start:])]
    if not reading.keywords:
        reading.keywords = [word for word in words if word]
        reading.note("keywords", "tags.label", block.span)
