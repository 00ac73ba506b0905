"""Whether a line with names is the byline, in numbers: whose the names are, where the line stands.

The numbers are whole: counts, distances in blocks, shares in hundredths, logits in tenths.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from corpuskit.article import Block
from corpuskit.recognizers.author_lines import ends_with_by_word, has_by_word
from corpuskit.recognizers.byline import Byline
from corpuskit.recognizers.head_features import Core, HeadLook, has_author_link, share_of_rest
from corpuskit.recognizers.looks import Look, lowered
from corpuskit.recognizers.third_pass import CATEGORY

COLUMNS: Final[tuple[str, ...]] = (
    "label", "label-whole", "by-inside", "by-before", "photo", "author-link", "link-share", "mail",
    "people", "organizations", "agencies", "roles", "rest", "length", "name-words", "category",
    "level", "times", "alone-times", "in-body", "in-headline", "logit",
    "from-headline", "from-core-start", "from-core-end", "zone",
    "stamp-distance", "names-before", "names-after", "category-before", "category-after",
    "length-before", "length-after", "image-near", "rank-from-top", "rank-to-core", "has-date", "repeated",
    "emphasised",
)  # fmt: skip
"""The numbers' names, in the order in which :func:`byline_numbers` gives them."""

_FAR: Final = 9
_MOST_TIMES: Final = 9
_SHORTEST_WORD: Final = 3


def byline_numbers(
    blocks: list[Block],
    looks: list[Look],
    near: Mapping[int, HeadLook],
    logits: list[float],
    core: Core,
    headline: int,
    source: str,
) -> dict[int, list[int]]:
    """Numbers for every line near the body that holds names."""
    folded = lowered(source)
    body = "\n".join(block.text for block, logit in zip(blocks, logits, strict=True) if logit > 0).lower()
    title = blocks[headline].text.lower() if headline >= 0 else ""
    alone = Counter(block.text for block in blocks)
    lines = {i: head.line for i, head in near.items() if head.line is not None}
    tops = [i for i in lines if i > headline]
    stamps = [i for i, head in near.items() if head.is_stamp or head.dates]
    found = {}
    for i, line in lines.items():
        block, look, head = blocks[i], looks[i], near[i]
        before, after = (looks[j] if 0 <= j < len(looks) else None for j in (i - 1, i + 1))
        zone = 0 if i < headline else 1 if i < core.start else 2 if i <= core.end else 3
        found[i] = [
            int("label-byline" in look.names),
            int("label-byline-whole" in look.names),
            int(has_by_word(block.text)),
            int(i > 0 and ends_with_by_word(blocks[i - 1].text)),
            int(any(name.startswith(("label-photo", "label-video")) for name in look.names)),
            int(has_author_link(block)),
            round(100 * look.link_share),
            int("@" in block.text),
            *_whose(block.text, head, line),
            look.length,
            max(len(name.text.split()) for name in line.names),
            CATEGORY[look.category],
            (block.level or 1) if block.kind == "heading" else 0,
            *_mentions(line, folded, body, title, alone),
            round(10 * logits[i]),
            min(max(i - headline, -_FAR), _FAR) if headline >= 0 else -2 * _FAR,
            min(max(i - core.start, -4 * _FAR), 4 * _FAR),
            min(max(i - core.end, -_FAR), 2 * _FAR),
            zone,
            min((abs(i - j) for j in stamps if i != j), default=_FAR),
            int(i - 1 in lines), int(i + 1 in lines),
            CATEGORY[before.category] if before else -1, CATEGORY[after.category] if after else -1,
            before.length if before else -1, after.length if after else -1,
            int(any(blocks[j].kind == "image" for j in range(max(i - 2, 0), min(i + 3, len(blocks))))),
            sum(j < i for j in tops), sum(i < j < core.start for j in tops),
            int(bool(head.dates)), int(alone[block.text] > 1), int("emphasised-whole" in look.names),
        ]  # fmt: skip
    return found


def _whose(text: str, head: HeadLook, line: Byline) -> tuple[int, int, int, int, int]:
    """How many people, organizations, agencies and roles the line names, and the share of the rest."""
    people = sum(name.type == "person" for name in line.names)
    agencies = sum(name.agency is not None for name in line.names)
    organizations = len(line.names) - people - agencies
    return people, organizations, agencies, len(line.jobs), round(100 * share_of_rest(text, line, head.dates))


def _mentions(
    line: Byline, folded: str, body: str, title: str, alone: Counter[str]
) -> tuple[int, int, int, int]:
    """How often the names stand in the source, alone in a block, and in the body, and if in the headline.

    Whom the story is about stands in the body; who wrote it seldom does.
    """
    names = [name.text for name in line.names]
    last = [
        words[-1] for name in names if (words := name.lower().split()) and len(words[-1]) >= _SHORTEST_WORD
    ]
    return (
        min(max(folded.count(name.lower()) for name in names), _MOST_TIMES),
        min(max(alone[name] for name in names), _MOST_TIMES),
        min(max((body.count(word) for word in last), default=0), _MOST_TIMES),
        int(any(word in title for word in last)),
    )
