"""Lines of a page that say who wrote it, when, and whose the pictures are."""

from __future__ import annotations

import corpuskit
import pytest
from corpuskit.article import Block
from corpuskit.recognizers.author_lines import read_author_line
from corpuskit.recognizers.byline_shapes import shape_of
from corpuskit.recognizers.captions import apply_captions
from corpuskit.recognizers.dates import find_dates
from corpuskit.recognizers.head_features import Core, look_near, share_of_rest, words_of_body
from corpuskit.recognizers.looks import look_at
from corpuskit.recognizers.reading import Reading, with_role
from corpuskit.recognizers.role_numbers import COLUMNS as ROLE_COLUMNS
from corpuskit.recognizers.role_numbers import role_candidates, role_numbers
from corpuskit.recognizers.standfirst_numbers import COLUMNS as LEAD_COLUMNS
from corpuskit.recognizers.standfirst_numbers import standfirst_candidates, standfirst_numbers

from tests.test_markdown import only, parse


def shape(text: str) -> str:
    line = read_author_line(only(text))
    assert line is not None
    return shape_of(text, line, find_dates(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe – Reporter", "titled"),
        ("김하늘 기자 : sky@news.example", "titled"),
        ("Jane Roe, John Doe", ""),
        ("Jane Roe 3 May 2024", "stamped"),
        ("A commentary by Jane Roe", "genre"),
    ],
)
def test_shapes(text: str, expected: str) -> None:
    assert shape(text) == expected


def test_a_korean_title_stands_behind_the_name() -> None:
    line = read_author_line(only("김하늘 기자 sky@news.example 이바다 기자 sea@news.example"))
    assert line is not None
    assert [name.text for name in line.names] == ["김하늘", "이바다"]


def test_an_address_is_no_rest() -> None:
    text = "Jane Roe jane.roe@news.example"
    line = read_author_line(only(text))
    assert line is not None
    assert share_of_rest(text, line, []) < 0.1


def below_caption(line: str) -> Block:
    draft = parse(f"The ferry on its last crossing\n\n{line}")
    reading = Reading(draft, list(draft.blocks))
    reading.blocks = [
        with_role(reading.blocks[0], "caption", "caption.model"),
        with_role(reading.blocks[1], "boilerplate", "outside.model"),
    ]
    apply_captions(reading)
    return reading.blocks[-1]


@pytest.mark.parametrize("line", ["© Jane Roe", "Photo: Jane Roe", "Jane Roe/Getty Images"])
def test_a_credit_below_its_caption(line: str) -> None:
    assert below_caption(line).role == "credit"


@pytest.mark.parametrize("line", ["The harbour was quiet again.", "Share this story"])
def test_what_is_no_credit_below_a_caption(line: str) -> None:
    assert below_caption(line).role == "boilerplate"


PARAGRAPH = (
    "The council of the town met on {day} and voted for the new tram line, which will open in the spring of "
    "next year and lead from the station to the harbour, as the mayor told the reporters who had waited there."
)
BODY = "\n\n".join(PARAGRAPH.format(day=day) for day in ("Monday", "Tuesday", "Wednesday", "Thursday"))
MENU = "\n".join(f"* [Section {number}](/section/{number})" for number in range(12))


def page(head: str) -> corpuskit.Article:
    return corpuskit.parse(f"{MENU}\n\n{head}\n\n{BODY}\n\n{MENU}\n", format="markdown")


def test_the_time_of_day_tells_the_articles_date_from_others() -> None:
    lines = (
        "The mayor, Ann Poe, in her office on 13.04.2025\n\nNewsroom, Leeds, England 15.04.2025 09:56 TWM0"
    )
    found = page(f"# Trams for the harbour after all\n\n{lines}")
    assert found.published is not None
    assert found.published.iso == "2025-04-15T09:56:00"


def test_a_name_alone_is_no_headline() -> None:
    text = "Jane Roe\n" + "\n".join([BODY.replace("\n\n", "\n")] * 2)
    found = corpuskit.parse(text, format="plain")
    assert found.headline != "Jane Roe"


BETWEEN = "After years of talk the rails reach the water at last"


def test_the_line_between_headline_and_byline_is_the_standfirst() -> None:
    found = page(
        f"# Trams for the harbour after all\n\n{BETWEEN}\n\n[Jane Roe](/author/jane-roe)\n\nPublished 3 May 2024"
    )
    assert found.standfirst == BETWEEN
    assert [author.name for author in found.authors] == ["Jane Roe"]


@pytest.mark.parametrize(
    "line",
    [
        "Harbour after all: trams for the harbour at last",
        "Updated on 3 May 2024 at 10:15, reading time 3 minutes",
        "[Read all about the trams in our big special section](/trams)",
    ],
)
def test_what_is_no_standfirst_there(line: str) -> None:
    found = page(
        f"# Trams for the harbour after all\n\n{line}\n\n[Jane Roe](/author/jane-roe)\n\nPublished 3 May 2024"
    )
    assert found.standfirst is None


def test_every_number_has_its_column() -> None:
    draft = parse(
        f"{MENU}\n\n# Trams for the harbour after all\n\n{BETWEEN}\n\n## A line of its own\n\n{BODY}\n"
    )
    blocks = list(draft.blocks)
    looks = look_at(draft, blocks)
    start, end = 13, len(blocks) - 1
    core = Core(start, end)
    logits = [3.0 if i > start else -3.0 for i in range(len(blocks))]
    words = words_of_body(blocks, looks, logits)
    near = look_near(blocks, looks, core, draft.source.text)
    places = role_candidates(blocks, looks, core, list(range(start, end + 1)))
    scores = dict.fromkeys(places, 1.0)
    roles = role_numbers(blocks, looks, places, scores, scores, logits, core, words, page=True, bare=False)
    assert set(roles) == set(places)
    assert {len(row) for row in roles.values()} == {len(ROLE_COLUMNS)}
    linear = dict.fromkeys(standfirst_candidates(near, looks, core, 12), 0.0)
    leads = standfirst_numbers(blocks, looks, near, linear, logits, core, 12, page=True, bare=False)
    assert 13 in leads
    assert {len(row) for row in leads.values()} == {len(LEAD_COLUMNS)}
    assert leads[13][LEAD_COLUMNS.index("from-headline")] == 1
    assert role_numbers(
        blocks, looks, places, dict.fromkeys(places, -9.0), dict.fromkeys(places, -9.0), logits, core, words,
        page=True, bare=False,
    ) == {}  # fmt: skip
