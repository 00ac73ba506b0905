"""Headline and standfirst of a page: where the block model sees them."""

import re
from typing import Final

from corpuskit.article import Block, evolve
from corpuskit.recognizers.block_model import BlockModel, score
from corpuskit.recognizers.dates import find_dates
from corpuskit.recognizers.head_features import (
    HeadLook,
    head_features,
    headline_candidates,
)
from corpuskit.recognizers.looks import words_of
from corpuskit.recognizers.page_scores import Scores
from corpuskit.recognizers.reading import Reading, part, with_role, without_whole_emphasis
from corpuskit.recognizers.standfirst_numbers import standfirst_candidates, standfirst_numbers
from corpuskit.recognizers.stated import assign_headline, repetitions
from corpuskit.recognizers.text_keys import letters


def find_headline(
    reading: Reading, scores: Scores, looks: dict[int, HeadLook], model: BlockModel
) -> tuple[int, dict[int, list[str]]]:
    """The block of the headline, or -1, and the features of the blocks near the body."""
    stated = {entry.field: entry.value for entry in reversed(reading.draft.stated)}
    near = head_features(
        reading.blocks,
        scores.looks,
        looks,
        scores.body,
        scores.core,
        scores.words,
        stated,
        reading.url,
        reading.draft.source.text,
    )
    table = model.table("near", "headline", page=scores.page, bare=scores.bare)
    candidates = headline_candidates(near, scores.core)
    best = max(candidates, key=lambda i: score(near[i], table), default=-1)
    if best >= 0 and "is-long" in near[best]:
        # A paragraph won, so the headline is not in the text.
        return -1, near
    if best >= 0 and "has-tail" in near[best]:
        best = _tail_of(reading.blocks, best, candidates)
    return _beginning_of(reading.blocks, best, list(near)), near


def _tail_of(blocks: list[Block], best: int, candidates: list[int]) -> int:
    """The headline itself, where a breadcrumb that ends with it was found."""
    whole = letters(blocks[best].text)
    tails = [i for i in candidates if i != best and _is_whole_title(letters(blocks[i].text), whole)]
    return max(tails, key=lambda i: (len(blocks[i].text), i), default=best)


def _is_whole_title(tail: str, whole: str) -> bool:
    """Whether a text is most of the one that it ends, and not its last half-sentence."""
    return whole.endswith(tail) and len(tail) >= _TAIL_SHARE * len(whole)


_TAIL_SHARE: Final = 0.5
_SITE_SUFFIX: Final = re.compile(r"\s+[|–—-]\s+\S")


def _beginning_of(blocks: list[Block], best: int, places: list[int]) -> int:
    """The headline itself, where a page's title was found that goes on with the site's name."""
    if best < 0 or not _SITE_SUFFIX.search(blocks[best].text):
        return best
    text = blocks[best].text
    for i in places:
        own = blocks[i].text
        if text.startswith(own) and _SITE_SUFFIX.match(text, len(own)):
            return i
    return best


def assign_page_headline(reading: Reading, index: int) -> None:
    """The headline from the block that the model chose, unless the header states one."""
    if assign_headline(reading) or index < 0:
        return
    block = _without_list_markup(reading, index)
    reading.blocks[index] = block = with_role(block, "headline", "headline.model")
    reading.headline = block.text
    reading.note("headline", "headline.model", block.span, "medium")
    for place in repetitions(reading.blocks, block.text):
        if place != index:
            block = _without_list_markup(reading, place)
            reading.blocks[place] = with_role(block, "headline", "headline.repeated")


_LIST_MARKUP: Final = re.compile(r"(?:([1-9]\d?)[.)] +)?(#{1,6} +)?(?=\S)")


def _without_list_markup(reading: Reading, index: int) -> Block:
    """The headline without what it has as the end of a breadcrumb trail (``4. Fire``, ``4. # Fire``)."""
    block = reading.blocks[index]
    match = _LIST_MARKUP.match(block.text)
    if match is None or not match.end():
        return block
    number = match[1]
    if number is not None and match[2] is None:
        before = f"{int(number) - 1}."
        others = reading.blocks[max(index - 4, 0) : index]
        if not any(b.text.startswith(before) or b.label == before for b in others):
            return block
    cut = part(block, match.end(), len(block.text), block.role, block.rule)
    # The span stays that of the whole block, so that where the text begins in it must be said.
    offsets = cut.offsets or (((0, cut.span.start),) if cut.span else ())
    label = block.label if number is None else f"{number}."
    ahead = [evolve(mark, start=0, end=0) for mark in block.marks if mark.end <= match.end() and mark.target]
    return evolve(cut, span=block.span, label=label, offsets=offsets, marks=(*ahead, *cut.marks))


def find_standfirst(
    reading: Reading,
    scores: Scores,
    near: dict[int, list[str]],
    looks: dict[int, HeadLook],
    model: BlockModel,
    headline: int,
) -> list[int]:
    """The blocks of the standfirst: what the forest says of each."""
    table = model.table("near", "standfirst", page=scores.page, bare=scores.bare)
    places = standfirst_candidates(near, scores.looks, scores.core, headline)
    linear = {i: score(near[i], table) for i in places if reading.blocks[i].role != "headline"}
    numbers = standfirst_numbers(
        reading.blocks,
        scores.looks,
        looks,
        linear,
        scores.body,
        scores.core,
        headline,
        page=scores.page,
        bare=scores.bare,
    )
    found = [i for i, row in numbers.items() if model.standfirst.score(row) > _LEAST_STANDFIRST]
    for i in found:
        block = reading.blocks[i]
        marks = without_whole_emphasis(block)
        reading.blocks[i] = with_role(block, "standfirst", "standfirst.model", marks)
    if found:
        reading.standfirst = "\n".join(reading.blocks[i].text for i in found)
        reading.note("standfirst", "standfirst.model", reading.blocks[found[0]].span, "medium")
    return found


_LEAST_STANDFIRST: Final = -0.1
"""How sure the forest must be (logit), by cross-validation."""


_SHORTEST_BETWEEN: Final = 35
_MOST_SHARED: Final = 0.5
_FOLLOWED_WITHIN: Final = 2


def find_standfirst_between(reading: Reading, scores: Scores) -> None:
    """The line right below the headline that nothing else claims, where a byline or a date stamp follows it.

    Not one that tells a time, or that says the headline again.
    """
    blocks = reading.blocks
    above = [i for i in range(scores.core.start) if blocks[i].role == "headline"]
    index = above[-1] + 1 if above else 0
    if not above or index >= scores.core.start or blocks[index].role != "boilerplate":
        return
    block, look = blocks[index], scores.looks[index]
    followed = any(
        other.role in {"byline", "date"} for other in blocks[index + 1 : index + 1 + _FOLLOWED_WITHIN]
    )
    plain = (
        block.kind in {"paragraph", "heading"}
        and not look.link_share
        and not look.label
        and not look.has_time
    )
    if not (followed and plain) or look.length < _SHORTEST_BETWEEN or find_dates(block.text):
        return
    words, title = words_of(block.text), words_of(blocks[above[-1]].text)
    if len(words & title) > _MOST_SHARED * min(len(words), len(title)):
        return
    marks = without_whole_emphasis(block)
    blocks[index] = with_role(block, "standfirst", "standfirst.between", marks)
    reading.standfirst = block.text
    reading.note("standfirst", "standfirst.between", block.span, "medium")
