"""Names: what can be one, which of several are likeliest, and what a page's header says of its authors."""

from __future__ import annotations

import corpuskit
import pytest
from corpuskit.article import Block
from corpuskit.recognizers.author_lines import ends_with_by_word, names_in, read_author_line
from corpuskit.recognizers.forest import Forest
from corpuskit.recognizers.names import classify, likeliest

PAGE = """\
---
title: {title}
url: https://www.{host}/2024/05/03/story
author: {author}
---

The council met on Monday and voted for the new tram line, which will open in the spring of next year.

The council met on Tuesday and voted for the new tram line, which will open in the spring of next year.
"""


def page(title: str = "Fire in the old harbour of Leeds", host: str = "example.org", author: str = "") -> str:
    return PAGE.format(title=title, host=host, author=author)


def names(text: str) -> list[str]:
    return [name.text for name in names_in(text)]


@pytest.mark.parametrize("text", ["김혜진", "이상현", "松岡大地", "Jane Roe", "Anne-Marie van der Berg"])
def test_people(text: str) -> None:
    assert classify(text) == ("person", None)


@pytest.mark.parametrize(
    "text", ["닫기", "스크랩 하기", "カテゴリーをフォローする", "Kommentar von", "12 Jane"]
)
def test_no_people(text: str) -> None:
    assert classify(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Jane Roe and John Doe / The Post Staff Writers", ["Jane Roe", "John Doe"]),
        ("Published Fri, Apr 28 20232:23 PM EDT", []),
        ("Par Les Echos", ["Les Echos"]),
        ("Jane Roe, Jane Roe Parliamentary", ["Jane Roe"]),
    ],
)
def test_names_in_a_value(text: str, expected: list[str]) -> None:
    assert [name.text for name in likeliest(names_in(text))] == expected


def test_links_behind_a_preposition_are_sections() -> None:
    article = corpuskit.parse(
        "# Fire in Leeds\n\nBy [Jane Roe](/author/jane), in [News](/news), [Business](/business)\n\n"
        "The council met on Monday and voted for the new tram line, which will open in the spring.\n",
        format="markdown",
    )
    assert [author.name for author in article.authors] == ["Jane Roe"]


def test_links_behind_a_role_are_names() -> None:
    article = corpuskit.parse(
        "# Fire in Leeds\n\nBy [Jane Roe](#), Science correspondent, and [John Doe](#)\n\n"
        "The council met on Monday and voted for the new tram line, which will open in the spring.\n",
        format="markdown",
    )
    assert [author.name for author in article.authors] == ["Jane Roe", "John Doe"]


def test_line_breaks_part_names() -> None:
    block = Block("paragraph", "paragraph", "Jane Roe John Doe")
    line = read_author_line(block, [], [8])
    assert line is not None
    assert [name.text for name in line.names] == ["Jane Roe", "John Doe"]


def test_a_picture_agency_is_no_byline() -> None:
    assert read_author_line(Block("paragraph", "paragraph", "Jane Roe | Getty Images")) is None


def test_lines_that_lead_up_to_a_name() -> None:
    assert ends_with_by_word("Kommentar von")
    assert not ends_with_by_word("Jane Roe")


def test_the_outlet_is_the_publisher_and_no_author() -> None:
    article = corpuskit.parse(page(host="lestimes.com", author="Lesotho Times"), format="markdown")
    assert article.authors == ()
    assert article.publisher is not None
    assert article.publisher.name == "Lesotho Times"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Fire in the old harbour of Leeds | Europe | Example", "Fire in the old harbour of Leeds"),
        ("Fire in the old harbour of Leeds | Europe", "Fire in the old harbour of Leeds | Europe"),
        ("Leeds | Europe | Example", "Leeds | Europe"),
    ],
)
def test_a_section_goes_only_with_the_outlet(title: str, expected: str) -> None:
    assert corpuskit.parse(page(title=title), format="markdown").headline == expected


def test_a_forest_adds_up_its_leaves() -> None:
    forest = Forest({"base": -50, "trees": [[0, 3, -100, 100], [1, 0, 25, [0, 9, 50, 75]]]})
    assert forest.score([3, 0]) == pytest.approx(-1.25)
    assert forest.score([4, 1]) == pytest.approx(1.0)
    assert forest.score([10, 1]) == pytest.approx(1.25)
