"""Roles for the blocks of a page that are neither head nor byline: body, captions, what is set aside."""

from typing import Final

from corpuskit.article import Block, Role
from corpuskit.lexicon import phrases
from corpuskit.recognizers.asides import recognize_aside
from corpuskit.recognizers.looks import Look
from corpuskit.recognizers.notes import is_note
from corpuskit.recognizers.page_scores import Scores
from corpuskit.recognizers.reading import Reading, with_role, without_whole_emphasis
from corpuskit.recognizers.related import recognize_block as recognize_related

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


def assign_body(reading: Reading, scores: Scores, headline: int, taken: set[int]) -> None:
    """Roles for every block that is not yet known: body, cross-head, caption, or set aside."""
    core = scores.core
    body = _whole_lists(reading.blocks, scores)
    least_head = _LEAST_BARE_HEAD if scores.bare else _LEAST_HEAD
    for i, block in enumerate(reading.blocks):
        if i in taken or block.role in {"headline", "metadata", "source-url"}:
            continue
        logit = body[i]
        if logit > 0 and (offer := _offer(block, scores.looks[i])):
            reading.assign(i, offer, "offer.phrase")
            continue
        if logit > 0 and is_note(block.text):
            reading.assign(i, "boilerplate", "note.sign")
            continue
        inside = core.start <= i <= core.end
        head, caption = scores.heads.get(i, _NEVER), scores.captions.get(i, _NEVER)
        if caption > max(_LEAST_CAPTION, head) and block.kind == "paragraph":
            reading.assign(i, "caption", "caption.model")
        elif head > least_head:
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


_NEVER: Final = -99.0
_LEAST_HEAD, _LEAST_BARE_HEAD = 0.25, -0.8
"""How sure the forest must be of a cross-head (logits), and where no markup tells headings."""
_LEAST_CAPTION: Final = -0.6
"""How sure it must be of a caption (logit), by cross-validation: where less is asked, the body loses."""
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
