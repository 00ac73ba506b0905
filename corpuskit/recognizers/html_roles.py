"""Roles for a page's blocks: body, cross-heads, captions, standfirst; names for what stands around it."""

from collections import Counter
from typing import Final

from corpuskit.article import Block, Role
from corpuskit.formats import Page
from corpuskit.recognizers.head_features import Core
from corpuskit.recognizers.html_body import TIMED
from corpuskit.recognizers.html_model import PageScores
from corpuskit.recognizers.looks import Look
from corpuskit.recognizers.reading import Reading, with_role, without_whole_emphasis
from corpuskit.recognizers.text_keys import letters

_LONGEST_HEAD: Final = 180
_STANDFIRST_WITHIN: Final = 3
_LABEL_ROLES: Final[dict[str, Role]] = {
    "advertisement": "advertisement", "comments": "comment", "reply": "comment", "cookie": "cookie",
    "copyright": "copyright", "navigation": "navigation", "newsletter": "subscribe", "subscribe": "subscribe",
    "paywall": "paywall", "share": "share", "tags": "tags", "teaser": "teaser", "related": "teaser",
    "bio": "author-bio",
}  # fmt: skip


CAPTION_LEAST, CAPTION_BY_IMAGE = -0.7, -2.5
"""How sure the model must be of a caption (logits), and of one that stands in a figure or behind an image."""


def assign_roles(reading: Reading, scores: PageScores, core: Core, headline: int, taken: set[int]) -> None:
    """A role for every block that has none yet."""
    page = reading.draft.page or Page()
    standfirst: dict[int, str] = {}
    times = Counter([block.text for block in reading.blocks])
    for i, block in enumerate(reading.blocks):
        if i in taken or block.role == "headline":
            continue
        body, head, lead = scores.body[i], scores.head[i], scores.lead[i]
        near = min(headline, core.start) if headline >= 0 else core.start
        inside = near < i <= core.end + _CAPTION_WITHIN
        if not block.text:
            _assign_empty(reading, i, inside=near < i <= core.end + _EMBED_WITHIN)
        elif _is_caption(reading, page, scores, i, inside=inside):
            reading.assign(i, "caption", "caption.model")
        elif lead > max(LEAD_LEAST, body + LEAD_OVER_BODY, head) and i < core.start + _STANDFIRST_WITHIN:
            standfirst[i] = "standfirst.model"
        elif scores.described[i] and 0 <= headline < i < core.start and body <= 0:
            standfirst[i] = "standfirst.description"
        elif times[block.text] < _TOO_OFTEN and _is_head(reading, scores, core, i):
            reading.blocks[i] = with_role(
                block, "cross-head", "cross-head.model", without_whole_emphasis(block)
            )
        elif body > 0:
            role: Role = "cross-head" if block.kind == "heading" else block.role
            reading.assign(i, role, "body.model")
        elif headline - _KICKER_WITHIN <= i < headline and _is_kicker(reading, page, i):
            reading.assign(i, "kicker", "kicker.above-headline")
            reading.kicker = block.text
            reading.note("kicker", "kicker.above-headline", None, "medium")
        else:
            called = scores.called[page.hints[i].place]
            reading.assign(i, _outside(scores.looks[i], block.text, called), "outside.model")
    _apply_standfirst(reading, standfirst)
    reading.body_index = core.start


HEAD_LEAST, HEADING_LEAST = 0.0, -2.5
"""How sure the model must be of a cross-head (logits), and of one that is a heading inside the body."""


_TOO_OFTEN: Final = 3
"""A heading that stands there so often is a widget's (``External content is not available``)."""


def _is_head(reading: Reading, scores: PageScores, core: Core, index: int) -> bool:
    """Whether the model takes a block for a cross-head, or it is a line in bold between two paragraphs."""
    block, look = reading.blocks[index], scores.looks[index]
    if look.length > _LONGEST_HEAD or look.label in _NO_HEADS or not any(map(str.isalnum, block.text)):
        return False
    inside = core.start < index < core.end
    head, body = scores.head[index], scores.body[index]
    if inside and block.kind == "heading" and body <= 0:
        return head > HEADING_LEAST
    if head > max(HEAD_LEAST, body):
        return True
    return inside and _is_bold_line(block, look) and _is_between_text(scores, index)


_NO_HEADS: Final = frozenset(
    {"related", "teaser", "navigation", "share", "newsletter", "subscribe", "advertisement"}
)
_LONGEST_BOLD: Final = 100
BESIDE_LEAST: Final = 1.0
"""How sure the model must be of the body (logit) in the blocks around a line in bold."""


def _is_bold_line(block: Block, look: Look) -> bool:
    return (
        block.kind == "paragraph"
        and look.length <= _LONGEST_BOLD
        and "emphasised-whole" in look.names
        and look.link_share == 0
        and not block.text.endswith(_SENTENCE_ENDS)
        and not block.text.startswith(_QUOTATIONS)
        and TIMED.match(block.text) is None
    )


_SENTENCE_ENDS: Final[tuple[str, ...]] = (".", ",", ":", ";", "…", "。")
_QUOTATIONS: Final[tuple[str, ...]] = ("–", "—", "-", "•", "*")


def _is_between_text(scores: PageScores, index: int) -> bool:
    """Whether the next blocks that have text are the body's, on both sides."""
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(scores.looks) and not scores.looks[at].length:
            at += step
        if not 0 <= at < len(scores.looks) or scores.body[at] < BESIDE_LEAST:
            return False
        if scores.looks[at].length < _SHORTEST_BESIDE:
            return False
    return True


_SHORTEST_BESIDE: Final = 40
LEAD_LEAST, LEAD_OVER_BODY = -1.0, -1.0
"""How sure the model must be of a standfirst (logits), and how much surer than of the body."""


_CAPTION_WITHIN, _EMBED_WITHIN, _KICKER_WITHIN = 3, 2, 3
_FIGURES: Final = frozenset({"figure", "figcaption"})


def _is_caption(reading: Reading, page: Page, scores: PageScores, index: int, *, inside: bool) -> bool:
    caption = scores.caption[index]
    body = scores.body[index]
    if inside and body <= 0 and page.places[page.hints[index].place].tag == "figcaption":
        return caption > CAPTION_IN_FIGURE
    if inside and body <= 0 and _is_in_gallery(reading, page, scores.looks[index], index):
        return True
    if caption <= max(body, scores.head[index], scores.lead[index]):
        return False
    if caption > 0:
        return True
    if not inside or scores.looks[index].link_share > _MOST_LINKED:
        return False
    by_image = _is_in_figure(page, index) or any(
        b.kind == "image" for b in reading.blocks[max(index - 2, 0) : index]
    )
    return caption > (CAPTION_BY_IMAGE if by_image else CAPTION_LEAST)


_MOST_LINKED: Final = 0.5


CAPTION_IN_FIGURE: Final = -5.0
"""How sure the model must be of a caption (logit) in an element that says that it is one."""
_GALLERIES: Final = frozenset({
    "carousel", "slide", "slideshow", "gallery", "galerie", "galeria", "lightbox", "swiper", "bildergalerie",
})  # fmt: skip
_SHORTEST_IN_GALLERY: Final = 40
_GALLERY_LEVELS: Final = 5
_FROM_IMAGE: Final = 3


def _is_in_gallery(reading: Reading, page: Page, look: Look, index: int) -> bool:
    """Whether a text without links stands beside an image in an element that is called a gallery."""
    heading = reading.blocks[index].kind == "heading"
    if heading or look.length < _SHORTEST_IN_GALLERY or look.link_share > 0 or look.is_menu:
        return False
    around = reading.blocks[max(index - _FROM_IMAGE, 0) : index + _FROM_IMAGE + 1]
    if not any(block.kind == "image" for block in around):
        return False
    at = page.hints[index].place
    for _ in range(_GALLERY_LEVELS):
        if at < 0:
            return False
        if not _GALLERIES.isdisjoint(page.places[at].words):
            return True
        at = page.places[at].parent
    return False


def _is_in_figure(page: Page, index: int) -> bool:
    place = page.hints[index].place
    while place >= 0:
        if page.places[place].tag in _FIGURES:
            return True
        place = page.places[place].parent
    return False


def _is_kicker(reading: Reading, page: Page, index: int) -> bool:
    """Whether a line above the headline is the stated section, or its class says that it is a kicker."""
    block = reading.blocks[index]
    if len(block.text) > _LONGEST_KICKER or reading.kicker is not None:
        return False
    words = {*page.places[page.hints[index].place].words, *page.hints[index].inline}
    section = letters(reading.section or "")
    return bool(words & _KICKERS) or (section != "" and letters(block.text) == section)


_LONGEST_KICKER: Final = 60
_KICKERS: Final = frozenset({"kicker", "eyebrow", "overline", "dachzeile", "topline"})


def _assign_empty(reading: Reading, index: int, *, inside: bool) -> None:
    """Images, rules and embeds: the article's where they stand inside it."""
    block = reading.blocks[index]
    if not inside:
        reading.assign(index, "boilerplate", "outside.model")
    elif block.kind == "image":
        reading.assign(index, "image", "image.in-article")
    else:
        reading.assign(index, block.role, f"{block.role}.in-article")


def _apply_standfirst(reading: Reading, rules: dict[int, str]) -> None:
    for i, rule in rules.items():
        block = reading.blocks[i]
        reading.blocks[i] = with_role(block, "standfirst", rule, without_whole_emphasis(block))
    if rules:
        first = min(rules)
        reading.standfirst = "\n".join(reading.blocks[i].text for i in rules)
        reading.note("standfirst", rules[first], reading.blocks[first].span, "medium")


def _outside(look: Look, text: str, called: Role | None) -> Role:
    """What a block is that is not the article, by its first words, then by what its elements are called."""
    if look.label == "copyright" or text.startswith("©"):
        return "copyright"
    if called is not None:
        return called
    role = _LABEL_ROLES.get(look.label)
    if role is not None:
        return role
    if look.link_share > _MOST_LINKED:
        return "navigation" if look.is_menu else "teaser"
    return "boilerplate"
