"""Whether a block near the headline is the standfirst, in numbers: how it looks, and what stands around it.

The numbers are whole: counts, distances in blocks, shares in hundredths, logits in tenths.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from corpuskit.article import Block
from corpuskit.recognizers.head_features import Core, HeadLook
from corpuskit.recognizers.looks import Look
from corpuskit.recognizers.third_pass import CATEGORY, SENTENCE_ENDS

COLUMNS: Final[tuple[str, ...]] = (
    "linear", "logit", "logit-before", "logit-after", "logit-after-2",
    "from-headline", "from-core-start", "texts-since-headline", "texts-to-core",
    "names-since-headline", "names-to-core", "stamps-since-headline", "stamps-to-core",
    "images-since-headline",
    "length", "sentences", "ends-sentence", "category", "level", "link-share", "emphasised", "is-list-item",
    "photo", "has-time", "repeated", "length-to-body", "in-body", "in-title",
    "category-before", "category-after", "length-before", "length-after", "image-before", "same-kind-beside",
    "is-page", "is-bare",
)  # fmt: skip
"""The numbers' names, in the order in which :func:`standfirst_numbers` gives them."""

WITHIN: Final = 3
"""How many blocks of the body's run may stand above its standfirst."""
_SHORTEST: Final = 20
_FAR: Final = 20
_SHORTEST_TEXT: Final = 60
_MOST_TIMES: Final = 9


def standfirst_candidates(near: Iterable[int], looks: list[Look], core: Core, headline: int) -> list[int]:
    """The blocks from the headline to the body's first ones that are long enough to be a sentence."""
    return [i for i in near if headline < i < core.start + WITHIN and looks[i].length >= _SHORTEST]


def standfirst_numbers(
    blocks: list[Block],
    looks: list[Look],
    near: Mapping[int, HeadLook],
    linear: Mapping[int, float],
    logits: list[float],
    core: Core,
    headline: int,
    *,
    page: bool,
    bare: bool,
) -> dict[int, list[int]]:
    """Numbers for every candidate; ``linear`` holds the logits of all of them."""
    if not linear:
        return {}
    last = core.start + WITHIN
    places = list(linear)
    top = headline if 0 <= headline < core.start else max(min(places) - 1, -1)
    zone = range(top + 1, min(last, len(looks)))
    texts = [i for i in zone if _is_text(looks[i])]
    names = [i for i in zone if i in near and near[i].line is not None]
    stamps = [i for i in zone if i in near and near[i].is_stamp]
    images = [i for i in zone if blocks[i].kind == "image"]
    words = Counter(
        word
        for look, logit in zip(looks, logits, strict=True)
        if logit > 0 and look.words
        for word in look.words
    )
    title = looks[headline].words or frozenset() if headline >= 0 else frozenset()
    body = [look.length for look, logit in zip(looks, logits, strict=True) if logit > 0]
    usual = sorted(body)[len(body) // 2] if body else 1
    count = len(looks)
    found = {}
    for i in places:
        look, block = looks[i], blocks[i]
        before, after = (looks[j] if 0 <= j < count else None for j in (i - 1, i + 1))
        own = look.words or frozenset()
        least = 1 if logits[i] > 0 else 0
        found[i] = [
            round(10 * linear[i]),
            *(round(10 * logits[j]) if 0 <= j < count else -99 for j in (i, i - 1, i + 1, i + 2)),
            min(i - headline, _FAR) if headline >= 0 else -1,
            max(i - core.start, -_FAR),
            sum(j < i for j in texts), sum(i < j < core.start for j in texts),
            sum(j < i for j in names), sum(i < j < core.start for j in names),
            sum(j < i for j in stamps), sum(i < j < core.start for j in stamps), sum(j < i for j in images),
            look.length, look.sentences, int(block.text[-1:] in SENTENCE_ENDS), CATEGORY[look.category],
            (block.level or 1) if block.kind == "heading" else 0, round(100 * look.link_share),
            int("emphasised-whole" in look.names), int(block.kind == "list-item"),
            int(look.is_credit), int(look.has_time), int(look.is_repeated),
            min(100 * look.length // max(usual, 1), 999),
            100 * sum([words[word] > least for word in own]) // len(own) if own else -1,
            min(len(own & title), _MOST_TIMES),
            CATEGORY[before.category] if before else -1, CATEGORY[after.category] if after else -1,
            before.length if before else -1, after.length if after else -1,
            int(i > 0 and blocks[i - 1].kind == "image"),
            int(any(j in texts and blocks[j].kind == block.kind for j in (i - 1, i + 1))),
            int(page), int(bare),
        ]  # fmt: skip
    return found


def _is_text(look: Look) -> bool:
    return look.length >= _SHORTEST_TEXT and look.link_share <= 0.5 and not look.is_menu
