"""Links to other articles that stand between the paragraphs: ``Related article: …``."""

from typing import Final

from corpuskit.article import Mark
from corpuskit.lexicon import label_pattern
from corpuskit.recognizers.folding import fold
from corpuskit.recognizers.reading import Reading, in_order, with_role, without_marks

_LONGEST: Final = 400


def recognize(reading: Reading) -> None:
    """Find blocks that are a label and links; their labels and titles are marked."""
    blocks = reading.blocks
    for index in range(reading.body_index, len(blocks)):
        if blocks[index].marks and blocks[index].role in {"paragraph", "list-item"}:
            recognize_block(reading, index)


def recognize_block(reading: Reading, index: int) -> bool:
    """Give one block the role of a link to another article, if it is one."""
    block = reading.blocks[index]
    if not block.marks or len(block.text) > _LONGEST:
        return False
    links = [mark for mark in block.marks if mark.kind == "link"]
    match = label_pattern("related").match(fold(block.text)) if links else None
    if match is None or links[0].start > match.end() + 1 or links[-1].end < len(block.text.rstrip(" .")):
        return False
    marks = [*without_marks(block, "link", "strong", "emphasis")]
    label_end = len(block.text[: match.end()].rstrip())
    if label_end:
        marks.append(Mark("label", 0, label_end))
    marks += [_title(link, label_end, block.text) for link in links]
    reading.blocks[index] = with_role(block, "related", "related.label", in_order(marks))
    return True


def _title(link: Mark, label_end: int, text: str) -> Mark:
    """The title of the other article, which the link leads to; a link over the label alone stays one."""
    if link.end <= label_end and link.start < label_end:
        return link
    start = link.start
    while start < label_end or (start < link.end and text[start].isspace()):
        start += 1
    return Mark("title", start, link.end, link.target, link.title)
