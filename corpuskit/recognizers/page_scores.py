"""The block model on a document: its passes, one after the other, and what they say of each block."""

from collections import Counter
from dataclasses import dataclass

from corpuskit.recognizers.block_model import BlockModel, mixed, score
from corpuskit.recognizers.features import MENU, first_pass, second_pass, title_candidates
from corpuskit.recognizers.head_features import (
    Core,
    find_core,
    words_of_body,
)
from corpuskit.recognizers.looks import Look, is_page, look_at
from corpuskit.recognizers.reading import Reading
from corpuskit.recognizers.role_numbers import LONGEST_HEAD, role_candidates, role_numbers
from corpuskit.recognizers.third_pass import third_pass


@dataclass(frozen=True)
class Scores:
    """What the model says of each block: logits for the body, and where its main run stands.

    ``heads`` and ``captions`` are logits of the blocks that may be one; ``words`` are the body's.
    """

    looks: list[Look]
    body: list[float]
    heads: dict[int, float]
    captions: dict[int, float]
    words: Counter[str]
    core: Core
    page: bool
    bare: bool


def score_blocks(reading: Reading, model: BlockModel) -> Scores:
    """Run the three passes of the block model."""
    blocks = reading.blocks
    looks = look_at(reading.draft, blocks)
    page = is_page(blocks, looks)
    bare = all(block.kind != "heading" for block in blocks)

    first = first_pass(blocks, looks)
    table = model.table("first", "body", page=page, bare=bare)
    logits = [MENU if look.is_menu else score(names, table) for names, look in zip(first, looks, strict=True)]
    table = model.table("first", "title", page=page, bare=bare)
    titles = title_candidates(looks)
    title = max(titles, key=lambda i: score(first[i], table), default=-1)

    second = second_pass(blocks, looks, first, logits, title)
    table, head, caption = (
        model.table("second", answer, page=page, bare=bare) for answer in ("body", "head", "caption")
    )
    body = [score(names, table) if names else before for names, before in zip(second, logits, strict=True)]

    core = find_core(looks, body)
    rows = [i for i, names in enumerate(second) if names]
    numbers = third_pass(blocks, looks, logits, body, rows, (core.start, core.end))
    for i, row in zip(rows, numbers, strict=True):
        body[i] = mixed(body[i], model.forest.score(row))
    core = find_core(looks, body)
    words = words_of_body(blocks, looks, body)
    places = role_candidates(blocks, looks, core, rows)
    roles = role_numbers(
        blocks,
        looks,
        places,
        {i: score(second[i], head) for i in places},
        {i: score(second[i], caption) for i in places},
        body,
        core,
        words,
        page=page,
        bare=bare,
    )
    heads = {i: model.head.score(row) for i, row in roles.items() if looks[i].length <= LONGEST_HEAD}
    captions = {i: model.caption.score(row) for i, row in roles.items()}
    return Scores(looks, body, heads, captions, words, core, page, bare)
