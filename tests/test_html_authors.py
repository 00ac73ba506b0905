"""Who wrote a page's article: what is stated, lines that are called a byline, and which of them is believed."""

from __future__ import annotations

import corpuskit
import pytest

from tests.test_html_dates import TEXT


def page(head: str = "", above: str = "", below: str = "", site: str = "", body: str = TEXT) -> list[str]:
    article = corpuskit.parse(
        f"<!DOCTYPE html><html lang='en'><head><title>Ferries sail again</title>{head}</head><body>{site}"
        f"<main><article><h1>Ferries sail again</h1>{above}<div class='text'>{body}</div>{below}</article>"
        "</main></body></html>",
        format="html",
    )
    return [author.name for author in article.authors]


def json_ld(author: str) -> str:
    return (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferries sail again", '
        f'"author": {{"@type": "Person", "name": "{author}"}}}}</script>'
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<p class='meta'>Posted on 3 May 2024 by <span class='username'>jo.quill</span></p>", "jo.quill"),
        ("<div class='submitted'>Gespeichert von rasos am 24. Juli 2017 - 18:55</div>", "rasos"),
        ("<p class='author'>von lupa am 26/10/13, 03:48 pm</p>", "lupa"),
        ("<p class='post-meta'>Posted by Konstantin 21.10.2019</p>", "Konstantin"),
        ("<p class='byline'>3 May 2024 | by jroe | 12 comments</p>", "jroe"),
        ("<p>By Jane Roe</p>", "Jane Roe"),
        ("<p class='author'>Jane Roe</p>", "Jane Roe"),
    ],
)
def test_lines_that_are_called_a_byline(line: str, expected: str) -> None:
    assert page(above=line) == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "<p class='author'>Login</p>",
        "<p class='author'>Share</p>",
        "<p class='byline'>3 May 2024</p>",
        "<p>A ship of the line</p>",
        "<nav><ul><li class='author'>Jane Roe</li></ul></nav>",
    ],
)
def test_lines_that_name_nobody(line: str) -> None:
    assert page(above=line) == []


def test_a_byline_below_the_text() -> None:
    assert page(below="<p>Author: Jane Roe</p>") == ["Jane Roe"]
    assert page(below="<div class='comments'><p class='author'>by Jane Roe</p><p>Nice!</p></div>") == []


def test_the_byline_goes_before_the_site_that_names_itself() -> None:
    meta = '<meta name="author" content="Harbour Press">'
    logo = "<header><p>Harbour Press</p></header>" + "<ul>" + "<li>Menu entry</li>" * 20 + "</ul>"
    assert page(meta, "<p class='byline'>By Jane Roe</p>", site=logo) == ["Jane Roe"]


def test_json_ld_goes_before_the_byline() -> None:
    assert page(json_ld("Richard Roe"), "<p class='byline'>By Jane Roe</p>") == ["Richard Roe"]


def test_a_full_name_goes_before_what_someone_goes_by() -> None:
    assert page(json_ld("Jane"), "<p class='byline'>A column by Jane Roe</p>") == ["Jane Roe"]
    assert page(json_ld("jroe")) == ["jroe"]


def test_whom_nobody_is_called() -> None:
    assert page(json_ld("admin"), "<p class='byline'>By Jane Roe</p>") == ["Jane Roe"]


def test_authors_of_comments_are_not_the_articles() -> None:
    comment = (
        "<div class='comment'><span itemprop='author'><span itemprop='name'>Richard Roe</span></span>"
        "<p>Well said, and not a day too soon.</p></div>"
    )
    assert page(below=comment) == []


def test_the_outlet_is_the_author_where_nothing_else_is_known() -> None:
    canonical = '<link rel="canonical" href="https://harbourpress.example.org/ferries">'
    assert page(canonical + json_ld("Harbour Press")) == ["Harbour Press"]
    assert page(canonical + json_ld("Harbour Press"), "<p class='byline'>By Jane Roe</p>") == ["Jane Roe"]
