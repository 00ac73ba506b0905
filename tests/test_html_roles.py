"""Cross-heads and standfirsts of pages."""

from __future__ import annotations

import corpuskit

from tests.test_html_dates import TEXT


def roles(body: str, head: str = "", above: str = "") -> dict[str, str]:
    article = corpuskit.parse(
        f"<!DOCTYPE html><html lang='en'><head><title>Ferries sail again</title>{head}</head><body><main>"
        f"<article><h1>Ferries sail again</h1>{above}<div class='text'>{body}</div></article>"
        "</main></body></html>",
        format="html",
    )
    return {block.text: block.role for block in article.blocks}


def test_lines_in_bold_between_paragraphs_are_cross_heads() -> None:
    line = "<p><strong>What the pilots say</strong></p>"
    found = roles(f"{TEXT}{line}{TEXT}")
    assert found["What the pilots say"] == "cross-head"


def test_a_sentence_in_bold_is_none() -> None:
    sentence = "<p><b>The first ferry has left the quay.</b></p>"
    found = roles(f"{TEXT}{sentence}{TEXT}")
    assert found["The first ferry has left the quay."] != "cross-head"


def test_headings_of_offers_and_rules_are_none() -> None:
    found = roles(f"{TEXT}<h3>Related articles</h3>{TEXT}<h2>___</h2>{TEXT}<h2>On the island</h2>{TEXT}")
    assert found["Related articles"] != "cross-head"
    assert found["___"] != "cross-head"
    assert found["On the island"] == "cross-head"


def test_what_the_page_states_as_its_description_is_the_standfirst() -> None:
    lead = "After a winter of ice the islands can be reached again, three weeks earlier than last year"
    described = f'<meta name="description" content="{lead}">'
    assert roles(TEXT, described, f"<p class='lead'>{lead}</p>")[lead] == "standfirst"
