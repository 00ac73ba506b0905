"""The head that a scraper prints: a title, a line of authors, a time stamp."""

from __future__ import annotations

import corpuskit
import pytest

PARAGRAPH = (
    "The council of the town met on {day} and voted for the new tram line, which will open in the spring of "
    "next year and lead from the station to the harbour, as the mayor told the reporters who had waited there."
)
BODY = "\n\n".join(PARAGRAPH.format(day=day) for day in ("Monday", "Tuesday", "Wednesday", "Thursday"))
STAMP = "2024-05-03 09:53:36"


def article(authors: str, body: str = BODY, stamp: str = STAMP) -> corpuskit.Article:
    return corpuskit.parse(f"Trams for the harbour | The Paper\n\n{authors}\n\n{stamp}\n\n{body}\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Roe", ["Jane Roe"]),
        ("By Jane Roe, John Doe, www.network.example", ["Jane Roe", "John Doe"]),
        ("By Jane Roe, BBC / Smith, BBC/Max Roth", ["Jane Roe"]),
        ("By Jane Roe, Max Roth, Ann Lee, Eva Vogel, Tom Berg", ["Jane Roe"]),
        (
            "By Jane Roe (jro), Max Roth (mro), Ann Lee (al), Eva Vogel (ev), Tom Berg (tb)",
            ["Jane Roe", "Max Roth", "Ann Lee", "Eva Vogel", "Tom Berg"],
        ),
        ("By The Paper", ["The Paper"]),
    ],
)
def test_authors(line: str, expected: list[str]) -> None:
    assert [author.name for author in article(line).authors] == expected


def test_more_than_four_are_kept_where_the_text_names_them_too() -> None:
    names = "Jane Roe, Max Roth, Ann Lee, Eva Vogel, Tom Berg"
    note = "Jane Roe, Max Roth, Ann Lee, Eva Vogel and Tom Berg teach at the university of the town."
    found = article(f"By {names}", f"{BODY}\n\n{note}")
    assert [author.name for author in found.authors] == names.split(", ")


def test_title_date_and_evidence() -> None:
    found = article("By Jane Roe")
    assert found.headline == "Trams for the harbour | The Paper"
    assert found.published is not None
    assert found.published.iso == "2024-05-03T09:53:36"
    rules = {entry.field: entry.rule for entry in found.evidence}
    assert rules["headline"] == "headline.above-machine-stamp"
    assert rules["authors"] == "byline.machine-head"


def test_a_line_in_the_text_goes_before_one_that_names_the_outlet_alone() -> None:
    found = article("By The Paper", f"By Jane Roe\n\n{BODY}")
    assert [author.name for author in found.authors] == ["Jane Roe"]
    assert found.publisher is not None
    assert found.publisher.name == "The Paper"


def test_a_day_alone_is_no_machine_stamp() -> None:
    rules = {entry.rule for entry in article("By Jane Roe", stamp="2024-05-03").evidence}
    assert "headline.above-machine-stamp" not in rules
