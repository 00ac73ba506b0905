"""Who does what in the article: one module a part."""

from corpuskit.article import BODY_ROLES, Article
from corpuskit.formats import Draft
from corpuskit.recognizers import asides, body, captions, dateline, header, language, publisher, related
from corpuskit.recognizers.reading import Reading

__all__ = ["recognize"]


def recognize(draft: Draft, *, identifier: str, url: str | None = None) -> Article:
    """Read a draft: give every block its role and fill the article's fields, with evidence.

    ``identifier`` becomes the article's id; ``url`` is its address where the caller knows it. Each recognizer
    sees what those before it found, in this order: the address (it settles dates), the language (it settles
    month names), the head, and then the body from the first paragraph on.
    """
    reading = Reading(draft, list(draft.blocks), url=url)
    if url is not None:
        reading.note("url", "url.given", None)
    asides.recognize_source_url(reading)
    language.recognize(reading)
    header.recognize(reading)
    captions.recognize(reading)
    dateline.recognize(reading)
    related.recognize(reading)
    asides.recognize_boilerplate(reading)
    body.recognize(reading)
    publisher.recognize(reading)
    _report_gaps(reading)
    return reading.article(identifier)


def _report_gaps(reading: Reading) -> None:
    if reading.headline is None:
        reading.warn("no-headline", "no headline was found")
    if not any(block.role in BODY_ROLES for block in reading.blocks):
        reading.warn("empty-body", "no body text was found")
