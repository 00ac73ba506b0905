"""Captions and credits of scraped pages, by the picture above and the credit line below."""

from __future__ import annotations

import corpuskit
import pytest

PARAGRAPHS = [
    "The ferries of the northern line sail again from Monday, the harbour office said, after a winter in which "
    "the ice had closed the strait for seven weeks and the islands were supplied by air alone.",
    "Two of the fourteen boats stay in the yard, because their hulls were damaged when the ice broke in March, and "
    "the operator does not expect them back before the summer timetable begins.",
    '"We have missed the sound of the horn," said the baker of the largest island, who had sold a third less than '
    "in other years and now hopes that the visitors come back for the feast of the lights.",
    "Tickets cost what they did last year; children below the age of twelve travel free, and the council pays for "
    "the bicycles of those who live on the islands until the end of September.",
]
CAPTION = "Crews stand beside the idle ferry Northern Lark in Port Lorne"


def page(*between: str) -> corpuskit.Article:
    """An article as a converter of whole pages leaves it."""
    head = [
        "[Home](/)",
        "[News](/news)",
        "[Sport](/sport)",
        "# Ferries sail again",
        "By Jane Roe",
        "3 May 2024",
    ]
    return corpuskit.parse(
        "\n\n".join([*head, *PARAGRAPHS[:2], *between, *PARAGRAPHS[2:]]), format="markdown"
    )


def figure(*between: str) -> tuple[str | None, str | None]:
    article = page(*between)
    assert [block.text for block in article.blocks if block.role == "paragraph"] == PARAGRAPHS
    found = [one for one in article.figures if one.caption]
    return (found[-1].caption, found[-1].credit) if found else (None, None)


SENTENCE = "The strait was closed in March, when the ice was at its thickest."
IMAGE = "![](https://news.example/ferry.jpg)"


@pytest.mark.parametrize(
    ("lines", "credit"),
    [
        ((IMAGE, CAPTION, "© Ines Calder"), "© Ines Calder"),
        ((IMAGE, CAPTION, "Image: Ines Calder"), "Image: Ines Calder"),
        ((IMAGE, CAPTION, "Ines Calder / Reuters"), "Ines Calder / Reuters"),
        ((IMAGE, f"{CAPTION}. Ines Calder (REUTERS)"), "Ines Calder (REUTERS)"),
        ((f"{CAPTION}.", "© Ines Calder"), "© Ines Calder"),
    ],
)
def test_captions_and_their_credits(lines: tuple[str, ...], credit: str) -> None:
    found = figure(*lines)
    assert found[0] is not None
    assert found[0].rstrip(".") == CAPTION
    assert found[1] == credit


@pytest.mark.parametrize(
    ("lines", "caption"),
    [
        ((SENTENCE, "© Ines Calder"), SENTENCE),
        (("A ferry.", "Foto: Ines Calder"), "A ferry."),
        ((IMAGE, "The skipper at the helm, Foto: Ines Calder"), "The skipper at the helm,"),
        (
            ("![The skippers and their crews](/a.jpg)", "Skippers and their crews"),
            "Skippers and their crews",
        ),
    ],
)
def test_what_the_model_does_not_take_is_known_by_what_stands_beside_it(
    lines: tuple[str, ...], caption: str
) -> None:
    article = page(*lines)
    assert [block.text for block in article.blocks if block.role == "caption"] == [caption]


def test_words_of_the_alternative_text_make_a_caption() -> None:
    lines = (f"![{CAPTION}, on Friday](https://news.example/ferry.jpg)", CAPTION)
    assert figure(*lines)[0] == CAPTION


def test_a_paragraph_above_the_name_of_an_agency_is_none() -> None:
    article = page(SENTENCE, "Reuters")
    assert SENTENCE in [block.text for block in article.blocks if block.role == "paragraph"]


def test_the_notice_below_the_last_paragraph_is_no_credit() -> None:
    sentence = "The next ferry leaves at noon."
    article = corpuskit.parse(
        "\n\n".join(["# Ferries sail again", "By Jane Roe", *PARAGRAPHS, sentence, "© Harbour Gazette"]),
        format="markdown",
    )
    assert sentence in [block.text for block in article.blocks if block.role == "paragraph"]
