"""Roles for a page's blocks: body, cross-heads, captions, standfirst; names for what stands around it."""

from corpuskit.article import Role
from corpuskit.formats import Page
from corpuskit.recognizers.captions import apply_caption
from corpuskit.recognizers.head_features import Core
from corpuskit.recognizers.html_model import PageScores
from corpuskit.recognizers.html_places import WORD_ROLES
from corpuskit.recognizers.looks import Look
from corpuskit.recognizers.reading import Reading, with_role, without_whole_emphasis

_LONGEST_HEAD = 180
_STANDFIRST_WITHIN = 3
_LABEL_ROLES: dict[str, Role] = {
    "advertisement": "advertisement", "comments": "comment", "reply": "comment", "cookie": "cookie",
    "copyright": "copyright", "navigation": "navigation", "newsletter": "subscribe", "subscribe": "subscribe",
    "paywall": "paywall", "share": "share", "tags": "tags", "teaser": "teaser", "related": "teaser",
    "bio": "author-bio",
}  # fmt: skip


def assign_roles(reading: Reading, scores: PageScores, core: Core, headline: int, taken: set[int]) -> None:
    """A role for every block that has none yet."""
    page = reading.draft.page or Page()
    standfirst: list[int] = []
    for i, block in enumerate(reading.blocks):
        if i in taken or block.role == "headline":
            continue
        body, head, caption, lead = scores.body[i], scores.head[i], scores.caption[i], scores.lead[i]
        look = scores.looks[i]
        inside = core.start <= i <= core.end
        if not block.text:
            _assign_empty(reading, i, inside=inside or headline < i < core.start)
        elif caption > max(0.0, body, head, lead):
            reading.assign(i, "caption", "caption.model")
        elif lead > max(0.0, body, head) and i < core.start + _STANDFIRST_WITHIN:
            standfirst.append(i)
        elif head > max(0.0, body) and look.length <= _LONGEST_HEAD:
            reading.blocks[i] = with_role(
                block, "cross-head", "cross-head.model", without_whole_emphasis(block)
            )
        elif body > 0:
            role: Role = "cross-head" if block.kind == "heading" else block.role
            reading.assign(i, role, "body.model")
        else:
            role = _outside(page, i, look)
            reading.assign(i, role, "outside.model")
    _apply_standfirst(reading, standfirst)
    reading.body_index = core.start


def _assign_empty(reading: Reading, index: int, *, inside: bool) -> None:
    """Images, rules and embeds: the article's where they stand inside it."""
    block = reading.blocks[index]
    if not inside:
        reading.assign(index, "boilerplate", "outside.model")
    elif block.kind == "image":
        reading.assign(index, "image", "image.in-article")


def _apply_standfirst(reading: Reading, places: list[int]) -> None:
    for i in places:
        block = reading.blocks[i]
        reading.blocks[i] = with_role(block, "standfirst", "standfirst.model", without_whole_emphasis(block))
    if places:
        reading.standfirst = "\n".join(reading.blocks[i].text for i in places)
        reading.note("standfirst", "standfirst.model", reading.blocks[places[0]].span, "medium")


def _outside(page: Page, index: int, look: Look) -> Role:
    role = _LABEL_ROLES.get(look.label)
    if role is not None:
        return role
    place = page.hints[index].place
    while place >= 0:
        entry = page.places[place]
        for word in entry.words:
            if word in WORD_ROLES:
                return WORD_ROLES[word]
        if entry.tag in {"nav", "footer"}:
            return "navigation"
        place = entry.parent
    if look.link_share > 0.5:
        return "navigation" if look.is_menu else "teaser"
    return "boilerplate"


def apply_captions(reading: Reading) -> None:
    """Part the captions that the model found from their credits."""
    index = 0
    while index < len(reading.blocks):
        if reading.blocks[index].role == "caption":
            index += apply_caption(reading, index, "caption.model")
        else:
            index += 1
