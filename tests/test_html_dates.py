"""When a page was published: what it states, what it shows its readers, and which of them is believed."""

from __future__ import annotations

import corpuskit
import pytest

TEXT = "".join(
    f"<p>The harbour master of the little town said on the quay that ferry number {number} will sail again,"
    " once the ice has left the channel and the pilots are back from the mainland.</p>"
    for number in ("one", "two", "three", "four", "five")
)


def page(head: str = "", above: str = "", below: str = "", lead: str = "") -> corpuskit.Article:
    return corpuskit.parse(
        f"<!DOCTYPE html><html lang='en'><head><title>Ferries sail again</title>{head}</head><body><main>"
        f"<article><h1>Ferries sail again</h1>{above}<div class='text'>{lead}{TEXT}</div>{below}</article>"
        "</main></body></html>",
        format="html",
    )


def json_ld(published: str, modified: str = "") -> str:
    changed = f', "dateModified": "{modified}"' if modified else ""
    return (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferries sail again", '
        f'"datePublished": "{published}"{changed}}}</script>'
    )


def day(article: corpuskit.Article) -> str | None:
    return article.published.iso[:10] if article.published and article.published.iso else None


@pytest.mark.parametrize(
    ("published", "shown", "expected"),
    [
        ("2024-05-04T02:10:00Z", "3 May 2024, 10:10 pm", "2024-05-03"),  # west of Greenwich
        ("2024-05-03T22:10:00Z", "4 May 2024, 8:10 am", "2024-05-04"),  # east of it
        ("2024-05-04T13:10:00Z", "3 May 2024, 10:10 pm", "2024-05-04"),  # nowhere is it still the third
        ("2024-05-04T02:10:00+02:00", "3 May 2024", "2024-05-04"),  # the zone is told
        ("2024-05-04T02:10:00Z", "1 January 2020", "2024-05-04"),  # another day altogether
    ],
)
def test_universal_time_is_read_by_the_day_that_is_shown(published: str, shown: str, expected: str) -> None:
    article = page(json_ld(published), f"<p class='date'>{shown}</p>")
    assert day(article) == expected


def test_the_day_of_a_change_is_none_of_publication() -> None:
    both = json_ld("2020-03-01T08:00:00+01:00", "2024-05-03T08:00:00+01:00")
    assert day(page(both, "<p class='date'>3 May 2024</p>")) == "2020-03-01"
    assert day(page(both, "<p class='date'>Updated 3 May 2024</p>")) == "2020-03-01"


def test_a_shown_day_that_another_statement_has_too() -> None:
    meta = '<meta property="article:published_time" content="2024-05-09T10:00:00+01:00">'
    article = page(json_ld("2024-05-03T08:00:00+01:00") + meta, "<p class='date'>9 May 2024</p>")
    assert article.published is not None
    assert article.published.iso == "2024-05-09T10:00:00+01:00"
    assert {entry.rule for entry in article.evidence if entry.field == "published"} == {"date.shown"}


def test_what_is_shown_goes_before_loose_metadata() -> None:
    meta = '<meta name="date" content="2024-05-09">'
    assert day(page(meta, "<time datetime='2024-05-03'>3 May</time>")) == "2024-05-03"
    assert day(page(meta, "<p>Photographs of 3 May 2024 are kept in the town's archive.</p>")) == "2024-05-09"


def test_the_first_of_two_times_is_that_of_publication() -> None:
    times = "<time datetime='2024-05-03T10:00'>3 May</time> <time datetime='2024-05-09T10:00'>9 May</time>"
    assert day(page("", f"<p class='meta'>{times}</p>")) == "2024-05-03"


def test_a_text_that_begins_with_its_day() -> None:
    article = page(lead="<p>3 May 2024 – The ferries to the islands sail again, after a winter of ice.</p>")
    assert day(article) == "2024-05-03"


def test_a_day_that_stands_alone_below_the_text() -> None:
    filler = "".join(f"<p class='tool'>Tool {n}</p>" for n in range(12))
    lists = "".join(
        f"<li class='other'><span class='day'>{n} March 2023</span> Another story</li>" for n in (1, 2, 3)
    )
    below = f"{filler}<p class='submitted'>Posted on 3 May 2024 by jo.quill</p><ul>{lists}</ul>"
    assert day(page(below=below)) == "2024-05-03"
    assert day(page(below=f"{filler}<ul>{lists}</ul>")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("3.5.24 12:44", "2024-05-03"), ("03.05.2412:44", "2024-05-03"), ("8.Mai 2024", "2024-05-08")],
)
def test_dates_without_a_space(text: str, expected: str) -> None:
    assert day(page("", f"<p class='date'>{text}</p>")) == expected


def test_a_point_between_numbers_means_the_day_first() -> None:
    meta = '<meta name="date" content="05/03/2024">'
    assert day(page(meta, "<p class='date'>03.05.2024</p>")) == "2024-05-03"
