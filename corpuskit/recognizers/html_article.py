"""The article in a page: what the page states, and what the model for pages finds in its blocks."""

from typing import Final

from corpuskit.article import Article
from corpuskit.formats import Draft, Page, Stated
from corpuskit.recognizers import (
    asides,
    body,
    closing_authors,
    counting_pixels,
    damage,
    dateline,
    gaps,
    html_body,
    page_metadata,
    publisher,
)
from corpuskit.recognizers.byline import apply_byline
from corpuskit.recognizers.byline_choice import choose_bylines
from corpuskit.recognizers.byline_numbers import byline_numbers
from corpuskit.recognizers.captions import apply_captions
from corpuskit.recognizers.captions import recognize as recognize_captions
from corpuskit.recognizers.head_features import Core, find_core, look_near
from corpuskit.recognizers.html_byline import (
    contradicting,
    find_called,
    name_bylines,
    plausible,
    reread,
    take_called,
)
from corpuskit.recognizers.html_dates import (
    date_in_address,
    settle_published,
    take_lone_date,
    take_machine_date,
    take_shown,
)
from corpuskit.recognizers.html_headline import choose_headline
from corpuskit.recognizers.html_model import HtmlModel, PageScores, html_model, score_page
from corpuskit.recognizers.html_noted import drop_doubtful, take_from_scripts, take_noted
from corpuskit.recognizers.html_roles import assign_roles
from corpuskit.recognizers.page_dates import recognize_dates
from corpuskit.recognizers.reading import Reading
from corpuskit.recognizers.related import recognize as recognize_related
from corpuskit.recognizers.text_keys import letters


def prepare(draft: Draft, url: str | None) -> tuple[Reading, frozenset[str]]:
    """A reading with what the page states, and the letters of the titles that it states."""
    reading, found = _prepare(draft, url)
    return reading, _letters_of(found)


def _letters_of(found: list[tuple[str, Stated]]) -> frozenset[str]:
    return frozenset({letters(title) for title, _ in found} - {""})


def _prepare(draft: Draft, url: str | None) -> tuple[Reading, list[tuple[str, Stated]]]:
    reading = Reading(draft, list(draft.blocks), url=url)
    if url is not None:
        reading.note("url", "url.given", None)
    page_metadata.stated_language(reading)
    page_metadata.recognize(reading)
    return reading, page_metadata.titles(reading)


def recognize(
    draft: Draft, *, identifier: str, url: str | None = None, model: HtmlModel | None = None
) -> Article:
    """Read a page's draft; ``model`` stands in for the one that comes with the package."""
    model = model or html_model()
    reading, titles = _prepare(draft, url)
    scores = score_page(draft, reading.blocks, _letters_of(titles), model)
    core = find_core(scores.looks, scores.body)
    headline = choose_headline(reading, core, titles)
    stated = page_metadata.take_authors(reading, _text_around(reading, core, headline))
    _keep_nearest_authors(reading, core, headline)
    page = draft.page or Page()
    taken = _head(reading, scores, core, headline, model, stated)
    assign_roles(reading, scores, core, headline, taken)
    html_body.recognize(reading)
    if not reading.authors:
        closing_authors.recognize(reading, core, page=True)
    if not reading.authors:
        page_metadata.take_organizations(reading)
    if not reading.authors:
        found = find_called(reading, page, core, headline, taken, outlet=True)
        if found is not None:
            take_called(reading, found)
    apply_captions(reading)
    recognize_captions(reading, max(headline, 0))
    dateline.recognize(reading)
    recognize_related(reading)
    asides.recognize_boilerplate(reading)
    body.recognize(reading)
    settle_published(reading, page, core, headline)
    take_noted(reading)
    date_in_address(reading)
    take_lone_date(reading, page, core, headline)
    take_from_scripts(reading)
    drop_doubtful(reading)
    counting_pixels.recognize(reading)
    publisher.recognize(reading)
    damage.recognize(reading)
    text = "\n".join(block.text for block in reading.blocks if block.role == "paragraph")
    page_metadata.recognize_language(reading, text)
    _report_paywall(reading, core)
    gaps.report(reading)
    return reading.article(identifier)


_AUTHORS_ABOVE, _AUTHORS_BELOW = 15, 16


def _text_around(reading: Reading, core: Core, headline: int) -> str:
    """The text of the body and of what stands around it and its headline, case-folded."""
    top = min(headline, core.start) if headline >= 0 else core.start
    blocks = reading.blocks[max(top - _AUTHORS_ABOVE, 0) : core.end + _AUTHORS_BELOW]
    return "\n".join([block.text for block in blocks]).casefold()


def _keep_nearest_authors(reading: Reading, core: Core, headline: int) -> None:
    """Of several authors whom a page states, those who stand beside its headline, if any do.

    Teasers below a text name their authors in the same words; what JSON-LD states is the article's own.
    """
    if len(reading.authors) < 2 or any(entry.rule == "authors.json-ld" for entry in reading.evidence):
        return
    top = min(headline, core.start) if headline >= 0 else core.start
    blocks = reading.blocks[max(top - _AUTHORS_ABOVE, 0) : core.start + _AUTHORS_INSIDE]
    head = "\n".join([block.text for block in blocks]).casefold()
    near = [author for author in reading.authors if author.name.casefold() in head]
    reading.authors = near or reading.authors


_AUTHORS_INSIDE: Final = 3
_PAYWALL_WITHIN: Final = 12


def _report_paywall(reading: Reading, core: Core) -> None:
    """Warn where the page states that it is not free, or an offer stands right below the text."""
    below = reading.blocks[core.end : core.end + _PAYWALL_WITHIN]
    if any(stated.field == "paywalled" for stated in reading.draft.stated):
        reading.warn("paywalled", "the page states that its article is not free to read")
    elif any(block.role == "paywall" for block in below):
        reading.warn("paywalled", "an offer to subscribe stands below the text")


def _head(
    reading: Reading, scores: PageScores, core: Core, headline: int, model: HtmlModel, stated: bool
) -> set[int]:
    """Byline and date stamp: they are named in the page, and give the fields where it states none."""
    page = reading.draft.page or Page()
    captions = frozenset(i for i, logit in enumerate(scores.caption) if logit > max(0.0, scores.body[i]))
    taken = {i for i, block in enumerate(reading.blocks) if block.role == "headline"}
    if reading.published is None:
        take_machine_date(reading, page, core, headline)
        take_shown(reading, page, core, headline)
    if stated and (shown := contradicting(reading, page, core, headline, taken | captions)) is not None:
        reading.forget_authors()
        take_called(reading, shown)
        taken.add(shown.block)
        return taken | recognize_dates(reading, core, scores.looks, headline, taken, captions)
    if stated:
        taken |= name_bylines(reading, core, headline, taken | captions)
        return taken | recognize_dates(reading, core, scores.looks, headline, taken, captions)
    near = look_near(reading.blocks, scores.looks, core, "", reading.language.code)
    numbers = byline_numbers(
        reading.blocks, scores.looks, near, scores.body, core, headline, reading.draft.text
    )
    bylines = plausible(reading, page, choose_bylines(reading, near, numbers, model, taken | captions, core))
    called = reread(reading, bylines)
    if called is not None:
        bylines = {}
        take_called(reading, called)
        taken.add(called.block)
    taken |= set(bylines)
    taken |= recognize_dates(reading, core, scores.looks, headline, taken, captions)
    for index, byline in bylines.items():
        apply_byline(reading, index, byline, "byline.model")
    if not reading.authors:
        called = find_called(reading, page, core, headline, taken | captions)
        if called is not None:
            take_called(reading, called)
            taken.add(called.block)
    return taken
