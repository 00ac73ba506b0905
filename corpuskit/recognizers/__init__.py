"""Who does what in the article: one module a part."""

from typing import TYPE_CHECKING, Final

from corpuskit.article import Article
from corpuskit.formats import Draft
from corpuskit.recognizers import (
    asides,
    body,
    captions,
    counting_pixels,
    damage,
    dateline,
    gaps,
    header,
    language,
    own,
    publisher,
    related,
    stated,
    turns,
)
from corpuskit.recognizers.machine_head import find_machine_head
from corpuskit.recognizers.reading import Reading

if TYPE_CHECKING:
    from corpuskit.recognizers.block_model import BlockModel
    from corpuskit.recognizers.html_model import HtmlModel

__all__ = ["recognize"]

_SENTENCE_ENDS: Final[tuple[str, ...]] = (
    ".",
    "!",
    "?",
    "…",
    "”",
    "“",
    '"',
    "»",
    "。",
    "！",
    "？",
    "」",
    "】",
    ")",
)


def recognize(
    draft: Draft,
    *,
    identifier: str,
    url: str | None = None,
    model: "BlockModel | None" = None,
    page_model: "HtmlModel | None" = None,
) -> Article:
    """Read a draft: give every block its role and fill the article's fields, with evidence.

    ``identifier`` becomes the article's id; ``url`` is its address where the caller knows it; ``model``
    stands in for the model that comes with the package. Each recognizer sees what those before it found, in
    this order: the address (it settles dates), the language (it settles month names), the head, and then the
    body. A print view, whose head says what it is, is read by rules alone; in everything else the block
    model finds the article. Markdown that corpuskit wrote says itself what it holds.
    """
    if own.is_own(draft):
        return own.recognize(draft, identifier, url)
    if draft.page is not None:
        from corpuskit.recognizers.html_article import recognize as recognize_html

        return recognize_html(draft, identifier=identifier, url=url, model=page_model)
    reading = Reading(draft, list(draft.blocks), url=url)
    if url is not None:
        reading.note("url", "url.given", None)
    stated.recognize(reading)
    asides.recognize_source_url(reading)
    language.recognize(reading)
    if header.is_print_view(reading) and find_machine_head(reading) is None:
        header.recognize(reading)
        captions.recognize(reading)
        if not reading.authors or reading.published is None:
            _look_elsewhere(reading)
    else:
        # Print views need neither the model nor what reads it: imported on first use.
        from corpuskit.recognizers.block_model import block_model
        from corpuskit.recognizers.page import recognize as recognize_page

        recognize_page(reading, model or block_model())
    dateline.recognize(reading)
    related.recognize(reading)
    asides.recognize_boilerplate(reading)
    body.recognize(reading)
    turns.recognize(reading)
    counting_pixels.recognize(reading)
    publisher.recognize(reading)
    damage.recognize(reading)
    gaps.report(reading)
    return reading.article(identifier)


def _look_elsewhere(reading: Reading) -> None:
    """Find authors and the date where the head does not say them."""
    from corpuskit.recognizers import closing_authors, stated_elsewhere
    from corpuskit.recognizers.head_features import Core

    paragraphs = [i for i, block in enumerate(reading.blocks) if block.role == "paragraph"]
    ended = [i for i in paragraphs if reading.blocks[i].text.endswith(_SENTENCE_ENDS)]
    last = max(ended or paragraphs, default=0)
    core = Core(min(reading.body_index, last), last)
    if not reading.authors:
        closing_authors.recognize(reading, core)
    stated_elsewhere.recognize(reading, core)
