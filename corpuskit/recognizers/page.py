"""The article in whatever a scraper left around it: the block model finds the body, and what belongs to it.

Rules read what the model points at: names in a byline, dates in a stamp, credits in a caption.
"""

import re
from dataclasses import dataclass
from typing import Final

from corpuskit.article import Block, Role, evolve
from corpuskit.lexicon import phrases
from corpuskit.recognizers import closing_authors, stated_elsewhere
from corpuskit.recognizers.asides import recognize_aside
from corpuskit.recognizers.block_model import BlockModel, Table, mixed, score
from corpuskit.recognizers.byline import apply_byline
from corpuskit.recognizers.byline_choice import choose_bylines
from corpuskit.recognizers.byline_numbers import byline_numbers
from corpuskit.recognizers.captions import apply_captions
from corpuskit.recognizers.captions import recognize as recognize_captions
from corpuskit.recognizers.features import MENU, first_pass, second_pass, title_candidates
from corpuskit.recognizers.head_features import (
    Core,
    HeadLook,
    find_core,
    head_features,
    headline_candidates,
    look_near,
    title_features,
)
from corpuskit.recognizers.looks import Look, is_page, look_at
from corpuskit.recognizers.machine_head import (
    assign_authors,
    assign_title,
    find_machine_head,
    names_outlets_alone,
)
from corpuskit.recognizers.notes import is_note
from corpuskit.recognizers.page_dates import recognize_dates
from corpuskit.recognizers.reading import Reading, part, with_role, without_whole_emphasis
from corpuskit.recognizers.related import recognize_block as recognize_related
from corpuskit.recognizers.stated import assign_headline, repetitions
from corpuskit.recognizers.text_keys import letters
from corpuskit.recognizers.third_pass import third_pass

_LONGEST_HEAD: Final = 180
_LONGEST_LINE: Final = 60
_LABEL_ROLES: Final[dict[str, Role]] = {
    "advertisement": "advertisement",
    "comments": "comment",
    "reply": "comment",
    "cookie": "cookie",
    "copyright": "copyright",
    "navigation": "navigation",
    "newsletter": "subscribe",
    "subscribe": "subscribe",
    "paywall": "paywall",
    "share": "share",
    "tags": "tags",
    "teaser": "teaser",
    "related": "teaser",
    "bio": "author-bio",
}
"""What a block outside the article is, by the label that it begins with."""


@dataclass(frozen=True)
class Scores:
    """What the model says of each block: logits for the body, and where its main run stands.

    ``names`` are the second pass's features, to be scored for ``head`` and ``caption`` where these may be.
    """

    looks: list[Look]
    body: list[float]
    names: list[list[str]]
    head: Table
    caption: Table
    core: Core
    page: bool
    bare: bool


def recognize(reading: Reading, model: BlockModel) -> None:
    """Give every block its role: the article's, or that of what stands around it."""
    scores = score_blocks(reading, model)
    source = reading.draft.source.text
    near_looks = look_near(reading.blocks, scores.looks, scores.core, source, reading.language.code)
    headline, near = _headline(reading, scores, near_looks, model)
    head = None if reading.draft.stated else find_machine_head(reading)
    if head is not None:
        headline = head.title
    numbers = byline_numbers(
        reading.blocks, scores.looks, near_looks, scores.body, scores.core, headline, source
    )
    near = title_features(near, scores.looks, scores.core, headline)
    if head is not None:
        assign_title(reading, head)
    else:
        _assign_headline(reading, headline)
    standfirst = _standfirst(reading, scores, near, model, headline)
    taken = {*standfirst, *(i for i, block in enumerate(reading.blocks) if block.role == "headline")}
    if head is not None:
        taken.add(head.authors)
    bylines = choose_bylines(reading, near_looks, numbers, model, taken, scores.core)
    dates = recognize_dates(reading, scores.core, scores.looks, headline, taken | set(bylines))
    _assign_body(reading, scores, headline, taken | set(bylines) | dates)
    stated = bool(reading.authors)
    for index, byline in bylines.items():
        apply_byline(reading, index, byline, "byline.model", as_authors=not stated)
    if head is not None:
        if not reading.authors and names_outlets_alone(reading, head):
            closing_authors.recognize(reading, scores.core)
        assign_authors(reading, head)
    if not reading.authors:
        closing_authors.recognize(reading, scores.core, page=scores.page)
    stated_elsewhere.recognize(reading, scores.core)
    apply_captions(reading)
    above = headline + 1 if 0 <= headline < scores.core.start else scores.core.start
    recognize_captions(reading, above)


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
    return Scores(looks, body, second, head, caption, find_core(looks, body), page, bare)


def _headline(
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


def _assign_headline(reading: Reading, index: int) -> None:
    """The headline from the block that the model chose, unless the header states one."""
    if assign_headline(reading) or index < 0:
        return
    block = _without_number(reading, index)
    reading.blocks[index] = block = with_role(block, "headline", "headline.model")
    reading.headline = block.text
    reading.note("headline", "headline.model", block.span, "medium")
    for place in repetitions(reading.blocks, block.text):
        if place != index:
            reading.assign(place, "headline", "headline.repeated")


_NUMBER: Final = re.compile(r"([1-9]\d?)\. +(?:#+ +)?(?=\S)")


def _without_number(reading: Reading, index: int) -> Block:
    """The headline without the number of a breadcrumb trail (``3. Home``, ``4. Fire in Leeds``)."""
    block = reading.blocks[index]
    match = _NUMBER.match(block.text)
    before = f"{int(match[1]) - 1}." if match else ""
    if match and any(
        b.text.startswith(before) or b.label == before for b in reading.blocks[max(index - 4, 0) : index]
    ):
        cut = part(block, match.end(), len(block.text), block.role, block.rule)
        return evolve(cut, span=block.span, label=f"{match[1]}.")
    return block


def _standfirst(
    reading: Reading, scores: Scores, near: dict[int, list[str]], model: BlockModel, headline: int
) -> list[int]:
    table = model.table("near", "standfirst", page=scores.page, bare=scores.bare)
    found = [
        i
        for i, names in near.items()
        if i != headline
        and i < scores.core.start + _STANDFIRST_WITHIN
        and reading.blocks[i].role != "headline"
        and score(names, table) > max(0.0, scores.body[i]) + _standfirst_margin(reading.blocks, scores, i)
    ]
    for i in found:
        block = reading.blocks[i]
        marks = without_whole_emphasis(block)
        reading.blocks[i] = with_role(block, "standfirst", "standfirst.model", marks)
    if found:
        reading.standfirst = "\n".join(reading.blocks[i].text for i in found)
        reading.note("standfirst", "standfirst.model", reading.blocks[found[0]].span, "medium")
    return found


_STANDFIRST_WITHIN: Final = 3
_STANDFIRST_MARGIN: Final = 2.0


def _standfirst_margin(blocks: list[Block], scores: Scores, index: int) -> float:
    """A bare paragraph right above the body's next one must be the surer: it looks like the body itself."""
    following = index + 1
    apart = following >= len(blocks) or scores.body[following] <= 0
    return 0.0 if apart or blocks[index].kind == "heading" or blocks[index].marks else _STANDFIRST_MARGIN


def _assign_body(reading: Reading, scores: Scores, headline: int, taken: set[int]) -> None:
    """Roles for every block that is not yet known: body, cross-head, caption, or set aside."""
    core = scores.core
    body = _whole_lists(reading.blocks, scores)
    for i, block in enumerate(reading.blocks):
        if i in taken or block.role in {"headline", "metadata", "source-url"}:
            continue
        logit, names = body[i], scores.names[i]
        if logit > 0 and (offer := _offer(block, scores.looks[i])):
            reading.assign(i, offer, "offer.phrase")
            continue
        if logit > 0 and is_note(block.text):
            reading.assign(i, "boilerplate", "note.sign")
            continue
        least = logit if logit > 0 else 0.0
        inside = core.start <= i <= core.end
        if names and block.kind == "paragraph" and score(names, scores.caption) > least:
            reading.assign(i, "caption", "caption.model")
        elif names and scores.looks[i].length <= _LONGEST_HEAD and score(names, scores.head) > least:
            reading.blocks[i] = with_role(
                block, "cross-head", "cross-head.model", without_whole_emphasis(block)
            )
        elif logit > 0 and block.text:
            role: Role = "cross-head" if block.kind == "heading" else block.role
            reading.assign(i, role if role != "image" else "paragraph", "body.model")
        elif block.kind == "image" and (inside or headline < i < core.start):
            reading.assign(i, "image", "image.in-article")
        elif (block.kind == "rule" and inside) or (inside and recognize_related(reading, i)):
            continue
        elif i < core.start or not block.text or not _is_aside(reading, i, scores):
            reading.assign(i, _outside(block, scores.looks[i], before=i < core.start), "outside.model")
    reading.body_index = core.start


_LONGEST_OFFER: Final = 220
_SHORTEST_WIDE_PHRASE: Final = 4
_OFFERS: Final[tuple[tuple[str, Role], ...]] = (
    ("paywall", "paywall"), ("subscribe", "subscribe"), ("newsletter", "subscribe"),
)  # fmt: skip


def _offer(block: Block, look: Look) -> Role | None:
    """What a short paragraph among the body's offers to its readers, by a phrase that only offers have.

    In scripts with spaces phrases of subscriptions stand in other sentences too: there only walls are sure.
    """
    if min(look.length, len(block.text)) > _LONGEST_OFFER or block.kind == "heading":
        return None
    for kind, role in _OFFERS:
        if f"says-{kind}" in look.names:
            text = block.text.lower()
            wide = [p for p in phrases(kind) if p[0] >= "\u2e80" and len(p) >= _SHORTEST_WIDE_PHRASE]
            spaced = [p for p in phrases(kind) if " " in p] if kind == "paywall" else []
            if any(phrase in text for phrase in (*wide, *spaced)):
                return role
    return None


def _is_aside(reading: Reading, index: int, scores: Scores) -> bool:
    """Whether a rule names what a block outside the body is; a look has found the notices already."""
    look = scores.looks[index]
    reserves = index > scores.core.end and "says-copyright" in look.names
    return not look.is_menu and recognize_aside(reading, index, near_end=reserves)


def _whole_lists(blocks: list[Block], scores: Scores) -> list[float]:
    """The body's logits, where a list is in the body as a whole or not at all."""
    body = list(scores.body)
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and blocks[end].kind == "list-item":
            end += 1
        if end - start > 1:
            sizes = [scores.looks[i].length for i in range(start, end)]
            inside = sum(size for i, size in zip(range(start, end), sizes, strict=True) if body[i] > 0)
            if _LIST_SHARE * sum(sizes) < inside < sum(sizes):
                body[start:end] = [max(logit, 0.01) for logit in body[start:end]]
        start = max(end, start + 1)
    return body


_LIST_SHARE: Final = 0.6


def _outside(block: Block, look: Look, *, before: bool) -> Role:
    role = _LABEL_ROLES.get(look.label)
    if role is not None:
        return role
    if block.kind == "link-definition":
        return "link-definition"
    if look.link_share > 0.5:
        return "navigation" if before or look.length < _LONGEST_LINE / 2 else "teaser"
    return "boilerplate"
