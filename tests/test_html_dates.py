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


def test_what_is_called_the_publication_goes_before_json_ld() -> None:
    both = json_ld("2020-03-01T08:00:00+01:00", "2024-05-03T08:00:00+01:00")
    assert day(page(both, "<p class='publish-date'>3 May 2024</p>")) == "2024-05-03"
    assert day(page(both, "<div class='publish-info'><p class='time'>3 May 2024</p></div>")) == "2024-05-03"
    assert day(page(both, "<p class='published-date'>Updated 3 May 2024</p>")) == "2020-03-01"


def test_a_minute_that_is_stated_and_shown_goes_before_json_ld() -> None:
    meta = '<meta name="dc.date" content="2024-05-04T07:30:00+02:00">'
    stated = json_ld("2024-05-03T18:19:00+02:00") + meta
    assert day(page(stated, "<p>As of: 4 May 2024, 07:30</p>")) == "2024-05-04"
    assert day(page(stated, "<p>4 May 2024, 7:30 am</p>")) == "2024-05-04"
    assert day(page(stated, "<p>4 May 2024, 09:12</p>")) == "2024-05-03"
    assert day(page(stated, "<p>4 May 2024</p>")) == "2024-05-03"


def test_json_ld_that_states_two_days_is_settled_by_others() -> None:
    both = json_ld("2024-05-03T23:35:00") + json_ld("2024-05-04")
    other = '<meta name="date" content="2024-05-04T04:10:00">'
    assert day(page(both)) == "2024-05-03"
    assert day(page(both + other)) == "2024-05-04"
    assert day(page(json_ld("2024-05-03T23:35:00") + other)) == "2024-05-03"


def test_a_time_for_machines_in_a_long_text_is_not_shown() -> None:
    hidden = (
        f"<div hidden><time datetime='2024-05-02T20:35'>2024-05-02</time> {'Ferries sail again. ' * 20}</div>"
    )
    meta = '<meta itemprop="datePublished" content="2024-05-02"><meta name="date" content="2024-05-03T13:21">'
    assert day(page(meta, f"{hidden}<p>Brisac, 3 May 2024, 058</p>")) == "2024-05-03"


def test_from_when_something_is_valid_is_not_when_it_was_published() -> None:
    above = "<p class='meta'>As at: 12 November 2021<br>(unchanged, valid since: 5 November 2021)</p>"
    assert day(page("", above.replace("As at", "Updated"))) == "2021-11-12"
    assert day(page("", "<p class='meta'>Valid until: 5 November 2021</p>")) is None


def test_a_change_beside_the_headline_stands_for_the_publication_where_nothing_else_tells_it() -> None:
    teaser = "<p class='teaser'>4 November 2021 Another story</p>"
    article = page("", f"<p>Updated 12 November 2021</p>{'<p>Tool</p>' * 30}{teaser}{'<p>Tool</p>' * 20}")
    assert day(article) == "2021-11-12"
    assert [e.rule for e in article.evidence if e.field == "published"] == ["date.modified-alone"]


def test_the_first_of_january_years_before_a_change_is_no_day() -> None:
    meta = '<meta itemprop="dateCreated" content="{}"><meta itemprop="dateModified" content="06/13/2019">'
    assert day(page(meta.format("01/01/2004"))) == "2019-06-13"
    assert day(page(meta.format("01/01/2019"))) == "2019-01-01"
    assert day(page(meta.format("2004-01-01T09:30:00"))) == "2004-01-01"
    assert day(page(meta.format("01/02/2004"))) == "2004-02-01"
    assert day(page(meta.format("01/01/2004"), "<p class='date'>7 June 2010</p>")) == "2010-06-07"


def test_sentences_outside_the_text_say_when_it_was_posted_and_changed() -> None:
    filler = "".join(f"<li>Tool {n}</li>" for n in range(12))
    posted = (
        "<ul>{}</ul><p class='meta'>This entry was posted on 3 May 2024 at 23:03 and is filed under Ice.</p>"
    )
    assert day(page(below=posted.format(filler))) == "2024-05-03"
    two = "<p class='meta'>Another one was posted on 4 May 2024 and is filed under Fire.</p>"
    assert day(page(below=posted.format(filler) + two)) is None
    footer = "<footer><p>This page was last edited on 29 January 2020, at 13:22.</p></footer>"
    event = "<p>The next meeting of the pilots of the harbour is on 5 February 2020 in the old town hall.</p>"
    article = page(lead=event, below=footer)
    assert (day(article), article.modified and article.modified.iso) == ("2020-01-29", "2020-01-29T13:22:00")


def test_a_label_may_stand_in_a_block_of_its_own() -> None:
    meta = '<meta name="date" content="2024-05-09">'
    facts = "<h4>Published on:</h4><p>3 May 2024</p>"
    assert day(page(meta, below=f"{'<p>Tool</p>' * 12}{facts}")) == "2024-05-03"
    assert (
        day(page(meta, below=f"{'<p>Tool</p>' * 12}{facts}{facts.replace('3 May', '4 May')}")) == "2024-05-09"
    )
    assert (
        day(page(meta, below=f"{'<p>Tool</p>' * 12}{facts.replace('Published on', 'Next meeting')}"))
        == "2024-05-09"
    )


def test_the_data_of_scripts_count_where_nothing_else_tells_the_day() -> None:
    script = '<script>window.state = {"story":{"publishedAt":"2024-05-03T10:00:00Z","x":1}}</script>'
    article = page(script)
    assert day(article) == "2024-05-03"
    assert [e.rule for e in article.evidence if e.field == "published"] == ["date.script"]
    assert day(page(script.replace('"', r"\"").replace("window", "JSON"))) == "2024-05-03"
    assert day(page(script, "<p class='date'>4 May 2024</p>")) == "2024-05-04"
    assert day(page(script + script.replace("05-03", "05-09"))) is None
    assert day(page(script.replace("publishedAt", "savedAt"))) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("( Brisac, 14 Gennaio 20 )", "2020-01-14"),
        ("14-Mar-98", "1998-03-14"),
        ("3 May '24", "2024-05-03"),
        ("14 May 20 ferries sail", None),
        ("14 Ferries 20", None),
    ],
)
def test_two_digits_for_the_year_at_the_end_of_a_line(text: str, expected: str | None) -> None:
    assert day(page("", f"<p class='meta'>{text}</p>")) == expected


def test_a_date_between_signs() -> None:
    line = "⋅ November 22, 2011 ⋅ Email this post ⋅ Print this page ⋅ Comments"
    assert day(page(below=f"{'<p>Tool</p>' * 12}<div class='post-meta'>{line}</div>")) == "2011-11-22"
