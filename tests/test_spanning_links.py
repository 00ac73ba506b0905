"""Links that reach over several blocks, and addresses that CommonMark would not take."""

from __future__ import annotations

import pytest
from corpuskit.article import Block
from corpuskit.formats import Draft
from corpuskit.parsers.markdown import parse
from corpuskit.source import Source, SourceDescription
from hypothesis import given
from hypothesis import strategies as st

TEASER = """\
[![A picture](https://example.org/a.jpg)

### Fire in Leeds

Two people were hurt.](https://example.org/fire)

A paragraph of its own.
"""


def blocks(text: str) -> tuple[Block, ...]:
    return draft(text).blocks


def draft(text: str) -> Draft:
    return parse(Source(text, SourceDescription("test")))


def links(block: Block) -> list[tuple[str, str | None]]:
    return [(block.text[m.start : m.end], m.target) for m in block.marks if m.kind == "link"]


def test_each_block_inside_becomes_a_link() -> None:
    image, heading, text, after = blocks(TEASER)
    assert image.kind == "image"
    assert heading.kind == "heading"
    assert links(heading) == [("Fire in Leeds", "https://example.org/fire")]
    assert links(text) == [("Two people were hurt.", "https://example.org/fire")]
    assert (after.text, after.marks) == ("A paragraph of its own.", ())


def test_a_heading_behind_the_bracket_is_a_heading() -> None:
    heading, text = blocks("[### Fire in Leeds\n\nTwo were hurt.](/fire)\n")
    assert (heading.kind, heading.level, heading.text) == ("heading", 3, "Fire in Leeds")
    assert links(text) == [("Two were hurt.", "/fire")]


def test_one_link_may_end_where_the_next_begins() -> None:
    found = blocks("[First\n\nmore](/a)[Second\n\nmore](/b)\n")
    assert [links(block) for block in found] == [
        [("First", "/a")],
        [("more", "/a"), ("Second", "/b")],
        [("more", "/b")],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A [sic] in a sentence.\n\nAnother one (see above).\n",
        "An array a[1\n\nand nothing that closes it\n",
        "It closes ](/nothing) that was open.\n",
        "```\n[code\n```\n\ntext](/a)\n",
    ],
)
def test_what_is_no_link_stays(text: str) -> None:
    assert "".join("".join(block.text.split()) for block in blocks(text)).strip("`") == "".join(
        text.replace("```", "").split()
    )


@pytest.mark.parametrize(
    ("text", "shown", "target"),
    [
        ("[Mail](mailto:?subject=Fire in Leeds&body=Read this)", "Mail", "mailto:"),
        ('[Open](javascript: void(0) "Open")', "Open", None),
        ('[Title](/a "said "so" twice")', "Title", "/a"),
        ("[Share](whatsapp://send?text=a%20b%0A- http://example.org/)", "Share", "whatsapp:"),
    ],
)
def test_addresses_with_spaces(text: str, shown: str, target: str | None) -> None:
    block = blocks(f"{text} and more words\n")[0]
    assert block.text == f"{shown} and more words"
    found = [mark.target or "" for mark in block.marks if mark.kind == "link"]
    assert all(address.startswith(target or "") for address in found)


def test_brackets_after_words_in_brackets_are_no_address() -> None:
    assert blocks("[He said](note: in private) so.\n")[0].text == "[He said](note: in private) so."


def test_a_bracket_alone_keeps_its_address() -> None:
    found = draft("[First words\n\n---\n\n](/a)\n\nThe end.\n")
    assert [block.kind for block in found.blocks] == ["paragraph", "rule", "paragraph", "paragraph"]
    assert links(found.blocks[2]) == [("", "/a")]


def test_a_bracket_with_a_dead_address_belongs_to_the_block_before_it() -> None:
    found = draft("[First words\n\n---\n\n](#)\n\nThe end.\n")
    assert [block.kind for block in found.blocks] == ["paragraph", "rule", "paragraph"]
    rule = found.blocks[1]
    assert rule.span is not None
    assert found.source.text[rule.span.start : rule.span.end].endswith("](#)")


def test_places_still_lead_to_the_source() -> None:
    found = draft(TEASER)
    heading = found.blocks[1]
    span = heading.source_span(0, 4)
    assert span is not None
    assert found.source.text[span.start : span.end] == "Fire"


@given(st.text(alphabet="[]()#ab \n/", max_size=80))
def test_marks_and_spans_stay_in_order(text: str) -> None:
    found = draft(text)
    for block in found.blocks:
        assert block.span is not None
        assert all(0 <= mark.start <= mark.end <= len(block.text) for mark in block.marks)
        for place, character in enumerate(block.text):
            span = block.source_span(place, place + 1)
            assert span is not None
            if not character.isspace():
                assert found.source.text[span.start : span.end] == character
