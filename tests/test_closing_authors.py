"""Authors whom a text names at its end."""

from __future__ import annotations

import corpuskit
import pytest

PARAGRAPH = (
    "The council of the town met on {day} and voted for the new tram line, which will open in the spring of "
    "next year and lead from the station to the harbour, as the mayor told the reporters who had waited there."
)
BODY = "\n\n".join(PARAGRAPH.format(day=day) for day in ("Monday", "Tuesday", "Wednesday", "Thursday"))


def authors(ending: str) -> list[str]:
    text = f"# Trams for the harbour after all\n\n{BODY}\n\n{ending}\n"
    return [author.name for author in corpuskit.parse(text, format="markdown").authors]


@pytest.mark.parametrize(
    ("ending", "expected"),
    [
        (
            f"{PARAGRAPH.format(day='Friday')} (Jane Roe in Leeds, John Q. Doe, 3.5.2024)",
            ["Jane Roe", "John Q. Doe"],
        ),
        ("Jane Roe is a reporter with the town's radio. She writes about traffic.", ["Jane Roe"]),
        ("Jane Roe (born 1958) was director of planning.", ["Jane Roe"]),
        ("*The economist Jane Roe is head of an institute in Leeds.*", ["Jane Roe"]),
        ("Jane Roe is a lecturer in Leeds. John Doe Is a fellow there.", ["Jane Roe", "John Doe"]),
        ("BBC (Jane Roe, John Doe)", ["Jane Roe", "John Doe"]),
        ("© dpa-infocom, dpa:240503-99-123456/2", ["dpa"]),
        ("jro, jd; Photo: Town Hall", ["jro", "jd"]),
        ("Jane Roe", ["Jane Roe"]),
        (
            "Jane Roe is a lecturer in Leeds. John Doe\n\nis a fellow there. Ann Poe\n\nIs a visiting fellow.",
            ["Jane Roe", "John Doe", "Ann Poe"],
        ),
        (
            "それは金曜日のことだった。【エルサレム山田花子、カイロ佐藤一郎】",
            ["山田花子", "佐藤一郎"],
        ),
    ],
)
def test_found(ending: str, expected: list[str]) -> None:
    assert authors(ending) == expected


@pytest.mark.parametrize(
    "ending",
    [
        f"{PARAGRAPH.format(day='Friday')} (see page 3)",
        f"{PARAGRAPH.format(day='Friday')} (the mayor, Jane Roe, was there)",
        "The Mayor is a friend of trams. So are we all.",
        "This Article is written by nobody.",
        "Follow Jane on the usual networks.",
        "Photo (Jane Roe, John Doe)",
        "xyz:240503-99-123456/2",
        "The council, the mayor; Photo: Town Hall",
        "Mayor Jane Roe said that trams are good, and Jane Roe is a member of the board.",
    ],
)
def test_not_taken_for_authors(ending: str) -> None:
    assert authors(ending) == []


def test_a_date_beside_the_authors_is_the_articles() -> None:
    text = f"# Trams for the harbour after all\n\n{BODY} (Jane Roe in Leeds, John Q. Doe, 3.5.2024)\n"
    found = corpuskit.parse(text, format="markdown")
    assert found.published is not None
    assert found.published.iso == "2024-05-03"
    assert found.published.raw == "3.5.2024"


def read(text: str) -> corpuskit.Article:
    return corpuskit.parse(text, format="markdown")


def test_a_note_at_the_end_of_bare_text_may_begin_with_a_role() -> None:
    lines = [
        "Trams for the harbour after all",
        BODY.replace("\n\n", "\n"),
        "The economist Jane Roe is a fellow in Leeds.",
    ]
    found = corpuskit.parse("\n".join(lines), format="plain")
    assert [author.name for author in found.authors] == ["Jane Roe"]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Jane Roe. Why the harbour needs trams", ["Jane Roe"]),
        ("New Trams. Why the harbour needs them", []),
        ("Jane Roe: Why the harbour needs trams", []),
    ],
)
def test_an_author_before_the_headline(headline: str, expected: list[str]) -> None:
    found = read(f"# {headline}\n\n{BODY}\n\n{BODY}\n")
    assert found.headline == headline
    assert [author.name for author in found.authors] == expected


def test_a_headline_that_begins_with_whom_the_story_is_about() -> None:
    assert not read(f"# Jane Roe. The mayor's trams\n\n{BODY} Roe smiled.\n\n{BODY}\n").authors


def test_an_author_whose_folder_the_address_lies_in() -> None:
    head = "Title: Trams for the harbour\n\nURL Source: https://news.example/{}/trams-for-the-harbour\n\nMarkdown Content:\n"
    assert [a.name for a in read(head.format("authors/jane-roe") + BODY).authors] == ["Jane Roe"]
    assert not read(head.format("town/jane-roe") + BODY).authors


def test_the_date_of_a_citation() -> None:
    cited = "Trams for the harbour. In: The Leeds Tribune, 20.10.2025, https://news.example/58 (accessed 21.10.2025)"
    found = read(f"# Trams for the harbour\n\n{BODY}\n\n{cited}\n")
    assert found.published is not None
    assert found.published.iso == "2025-10-20"
    assert [block.role for block in found.blocks if block.text == cited] == ["boilerplate"]
