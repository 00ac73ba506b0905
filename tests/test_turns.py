"""Interviews, live blogs and pull quotes: several paragraphs of one form."""

from __future__ import annotations

import corpuskit
import pytest
from corpuskit.article import Mark

HEAD = "# Trams for the harbour after all\n\nBy Jane Roe\n\n3 May 2024\n\n"
PARAGRAPH = (
    "The council of the town met on Monday and voted for the new tram line, which will open in the spring of "
    "next year and lead from the station to the harbour, as the mayor told the reporters who had waited there."
)


def roles(text: str) -> list[str]:
    article = corpuskit.parse(HEAD + text, format="markdown")
    return [block.role for block in article.blocks][3:]


def test_an_interview_with_labels() -> None:
    text = (
        "Herald: Why does the town need a tram?\n\nVogel: It does, since the buses are full.\n\n"
        "And the harbour grows.\n\nHerald: When will it open?\n\nVogel: In the spring."
    )
    assert roles(text) == ["question", "answer", "answer", "question", "answer"]
    article = corpuskit.parse(HEAD + text, format="markdown")
    assert article.blocks[3].marks == (Mark("label", 0, 7),)
    assert b"<speaker>Herald:</speaker>" in corpuskit.dumps(article, "tei")
    assert corpuskit.loads(corpuskit.dumps(article, "tei"), "tei") == article
    assert corpuskit.loads(corpuskit.dumps(article, "json"), "json") == article


@pytest.mark.parametrize(
    "text",
    [
        "Vogel: It does.\n\nRoth: It does not.\n\nVogel: It does.\n\nRoth: It does not.",
        "Herald: Why?\n\nVogel: Because.",
        "Note: one.\n\nNote: two.\n\nNote: three.\n\nNote: four?",
        f"One thing: {PARAGRAPH}\n\n{PARAGRAPH}\n\nAnother thing: {PARAGRAPH}\n\n{PARAGRAPH}",
    ],
)
def test_labels_that_are_no_interview(text: str) -> None:
    assert not {"question", "answer"} & set(roles(text))


@pytest.mark.parametrize(
    "times",
    [
        ("11.04 Uhr:", "10.30 Uhr:", "9.15 Uhr:"),
        ("09:15 –", "10:30 –", "11:04 –"),
        ("[9:15]", "[10:30]", "[11:04]"),
    ],
)
def test_entries_of_a_live_blog(times: tuple[str, ...]) -> None:
    text = "\n\n".join(f"{time} The council votes on the tram." for time in times)
    assert roles(text) == ["live-entry"] * 3
    article = corpuskit.parse(HEAD + text, format="markdown")
    assert [block.marks for block in article.blocks[3:]] == [(Mark("date", 0, len(time)),) for time in times]
    assert corpuskit.loads(corpuskit.dumps(article, "tei"), "tei") == article


@pytest.mark.parametrize(
    "text",
    [
        "11.04 Uhr: The council votes.\n\n9.15 Uhr: The council meets.\n\n10.30 Uhr: The mayor speaks.",
        "11:04 seconds he ran, and then\n\n12:05 seconds later the next\n\n13:06 seconds later the last",
        "11.04 Uhr: The council votes.\n\n9.15 Uhr: The council meets.",
    ],
)
def test_times_that_are_no_live_blog(text: str) -> None:
    assert "live-entry" not in roles(text)


def test_a_block_quotation_that_the_body_says_too_is_a_pull_quote() -> None:
    quote = "which will open in the spring of next year and lead from the station"
    assert roles(f"{PARAGRAPH}\n\n> {quote}\n\n{PARAGRAPH}") == ["paragraph", "pull-quote", "paragraph"]
    assert roles(f"{PARAGRAPH}\n\n> It was never said in the body of this text.\n\n{PARAGRAPH}")[1] == "quote"


def test_an_offer_among_the_body_is_set_aside() -> None:
    wall = "Already a subscriber? Log in to continue and read all that the paper has."
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
    body = [PARAGRAPH.replace("Monday", day) for day in days]
    head = "Title: Trams for the harbour\n\nURL Source: https://a.example/1\n\nMarkdown Content:\n"
    text = head + "\n\n".join([*body[:4], wall, *body[4:]])
    article = corpuskit.parse(text, format="markdown")
    assert {block.role for block in article.blocks if block.text == wall} == {"paywall"}
    assert article.text == "\n\n".join(body)
