"""Captions of whole pages by what stands beside them: a picture above, a credit line below."""

from typing import Final

from corpuskit.article import Block
from corpuskit.recognizers.captions import ends_in_credit, is_credit_line, is_labelled_credit
from corpuskit.recognizers.reading import Reading

_TAKEN_FOR: Final = frozenset({"boilerplate", "navigation", "paragraph", "standfirst", "teaser"})
"""What a caption may have been taken for."""
_LONGEST: Final = 400
_LONGEST_IN_TEXT: Final = 200
_LONGEST_CREDIT: Final = 60
_LEAST_SHARED: Final = 0.8
_LEAST_WORDS: Final = 3


def recognize(reading: Reading, start: int, end: int) -> None:
    """Find them from block ``start`` up to the body's last, ``end``; below that a credit is the article's."""
    blocks = reading.blocks
    for index in range(max(start, 0), end):
        block = blocks[index]
        if block.kind != "paragraph" or block.role not in _TAKEN_FOR or not 1 < len(block.text) <= _LONGEST:
            continue
        image = blocks[index - 1] if index and blocks[index - 1].kind == "image" else None
        if index + 1 < end and _stands_above_credit(block, blocks[index + 1], image):
            reading.assign(index, "caption", "caption.above-credit")
        elif image is not None and block.role != "paragraph" and _belongs_to(image, block):
            reading.assign(index, "caption", "caption.under-image")


def _stands_above_credit(block: Block, below: Block, image: Block | None) -> bool:
    """Whether the line below is the credit of a picture that this block describes.

    A paragraph without a picture above it must be short, and the line must say that it is a credit.
    """
    if len(below.text) > _LONGEST_CREDIT or not is_credit_line(below) or is_credit_line(block):
        return False
    if image is not None or block.role != "paragraph":
        return True
    return len(block.text) <= _LONGEST_IN_TEXT and is_labelled_credit(below)


def _belongs_to(image: Block, block: Block) -> bool:
    """Whether a block ends in a credit, or most of its words are those of the image's alternative text."""
    if ends_in_credit(block):
        return True
    words = set(block.text.casefold().split())
    shown = {word for mark in image.marks if mark.title for word in mark.title.casefold().split()}
    return len(words) >= _LEAST_WORDS and len(words & shown) >= _LEAST_SHARED * len(words)
