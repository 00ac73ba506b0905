"""The body's own structure: cross-heads that are set in bold, quotations, separators."""

from typing import Final

from corpuskit.recognizers.reading import Reading, with_role

_LONGEST_CROSS_HEAD: Final = 120
_SENTENCE_END: Final[tuple[str, ...]] = (".", ",", ";", ":", "。", "、", "…")


def recognize(reading: Reading) -> None:
    """Name the rule of each heading in the body, and find the cross-heads that are bold paragraphs."""
    blocks = reading.blocks
    for index in range(reading.body_index, len(blocks)):
        block = blocks[index]
        if block.role == "cross-head":
            blocks[index] = with_role(block, "cross-head", "cross-head.heading")
        elif block.role == "paragraph" and block.marks and _is_bold_line(reading, index):
            marks = tuple(
                m for m in block.marks if not (m.kind == "strong" and m.end - m.start == len(block.text))
            )
            blocks[index] = with_role(block, "cross-head", "cross-head.bold-line", marks)


def _is_bold_line(reading: Reading, index: int) -> bool:
    block = reading.blocks[index]
    mark = block.marks[0]
    if mark.kind != "strong" or mark.start or mark.end != len(block.text):
        return False
    follows = index + 1 < len(reading.blocks) and reading.blocks[index + 1].role in {
        "paragraph",
        "list-item",
        "image",
    }
    return follows and len(block.text) <= _LONGEST_CROSS_HEAD and not block.text.endswith(_SENTENCE_END)
