"""The article in whatever a scraper left around it: the block model finds the body, and what belongs to it.

Rules read what the model points at: names in a byline, dates in a stamp, credits in a caption.
"""

from corpuskit.recognizers import captions_beside, closing_authors, stated_elsewhere
from corpuskit.recognizers.block_model import BlockModel
from corpuskit.recognizers.byline import apply_byline
from corpuskit.recognizers.byline_choice import choose_bylines
from corpuskit.recognizers.byline_numbers import byline_numbers
from corpuskit.recognizers.captions import apply_captions
from corpuskit.recognizers.captions import recognize as recognize_captions
from corpuskit.recognizers.head_features import (
    look_near,
    title_features,
)
from corpuskit.recognizers.machine_head import (
    assign_authors,
    assign_title,
    find_machine_head,
    names_outlets_alone,
)
from corpuskit.recognizers.page_body import assign_body
from corpuskit.recognizers.page_dates import recognize_dates
from corpuskit.recognizers.page_head import (
    assign_page_headline,
    find_headline,
    find_standfirst,
    find_standfirst_between,
)
from corpuskit.recognizers.page_scores import score_blocks
from corpuskit.recognizers.reading import Reading


def recognize(reading: Reading, model: BlockModel) -> None:
    """Give every block its role: the article's, or that of what stands around it."""
    scores = score_blocks(reading, model)
    source = reading.draft.source.text
    near_looks = look_near(reading.blocks, scores.looks, scores.core, source, reading.language.code)
    headline, near = find_headline(reading, scores, near_looks, model)
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
        assign_page_headline(reading, headline)
    standfirst = find_standfirst(reading, scores, near, near_looks, model, headline)
    taken = {*standfirst, *(i for i, block in enumerate(reading.blocks) if block.role == "headline")}
    if head is not None:
        taken.add(head.authors)
    bylines = choose_bylines(reading, near_looks, numbers, model, taken, scores.core)
    dates = recognize_dates(reading, scores.core, scores.looks, headline, taken | set(bylines))
    assign_body(reading, scores, headline, taken | set(bylines) | dates)
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
    if not standfirst:
        find_standfirst_between(reading, scores)
    above = headline + 1 if 0 <= headline < scores.core.start else scores.core.start
    captions_beside.recognize(reading, above, scores.core.end)
    apply_captions(reading)
    recognize_captions(reading, above)
