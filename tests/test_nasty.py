"""Inputs that broke real tools, each with the outcome that is right: bylines, dates, Markdown, captions."""

from __future__ import annotations

import time

import corpuskit
import pytest

BODY = (
    "The council met on Monday and voted for the new tram line, which will open in the spring of next year."
)
TITLE = "# A headline for the test\n\n"


def with_head(line: str) -> corpuskit.Article:
    return corpuskit.parse(f"{TITLE}{line}\n\n3 May 2024\n\n{BODY}\n\n{BODY}\n")


def with_date(line: str) -> corpuskit.Article:
    return corpuskit.parse(f"{TITLE}{line}\n\n{BODY}\n\n{BODY}\n")


def in_body(text: str) -> corpuskit.Article:
    return corpuskit.parse(f"{TITLE}3 May 2024\n\n{BODY}\n\n{text}\n\n{BODY}\n")


def codes(article: corpuskit.Article) -> list[str]:
    return [found.code for found in article.messages]


BYLINES = {
    "By ABBY GOODNOUGH, THOMAS KAPLAN and ROBERT PEAR": ["ABBY GOODNOUGH", "THOMAS KAPLAN", "ROBERT PEAR"],
    "By Christie Dedman, Email The Author, Cdedman Al Com": ["Christie Dedman"],
    "Minutes Ago Jon Russell": [],
    "Von FOCUS-online-Redakteur Thomas Sabin": ["Thomas Sabin"],
    "By Joe Schmo, Sr, Tara Doe, MD": ["Joe Schmo, Sr", "Tara Doe, MD"],
    "By Luke Andrews; James Tapsfield; Luke Andrews James Tapsfield": ["Luke Andrews", "James Tapsfield"],
    "By Jane Roe\u200bShare this article Follow": ["Jane Roe"],
    "By Jane Roe Highlight: The tram opens in spring": ["Jane Roe"],
}


@pytest.mark.parametrize(("line", "authors"), BYLINES.items())
def test_bylines(line: str, authors: list[str]) -> None:
    assert [author.name for author in with_head(line).authors] == authors


def test_a_role_before_the_name_is_kept() -> None:
    block = next(b for b in with_head("Von FOCUS-online-Redakteur Thomas Sabin").blocks if b.role == "byline")
    jobs = [block.text[mark.start : mark.end] for mark in block.marks if mark.kind == "job"]
    assert jobs == ["FOCUS-online-Redakteur"]


def test_a_broadcaster_alone_is_an_organization() -> None:
    (author,) = with_head("By BBC News").authors
    assert (author.name, author.type) == ("BBC News", "organization")


@pytest.mark.parametrize("title", ["Fire in Leeds | Example News", "Fire in Leeds &#8212; Example News"])
def test_the_outlet_is_cut_off_a_title_where_the_address_knows_it(title: str) -> None:
    header = f"Title: {title}\n\nURL Source: https://www.example-news.co.uk/a/fire\n\nMarkdown Content:\n"
    article = corpuskit.parse(f"{header}{BODY}\n\n{BODY}\n")
    assert article.headline == "Fire in Leeds"
    assert any(block.role == "metadata" and title in block.text for block in article.blocks)


def test_a_suffix_that_nothing_else_knows_stays() -> None:
    header = "Title: Fire in Leeds | The Long View\n\nURL Source: https://www.paper.example/a/1\n\nMarkdown Content:\n"
    assert corpuskit.parse(f"{header}{BODY}\n\n{BODY}\n").headline == "Fire in Leeds | The Long View"


def test_a_title_that_is_a_suffix_alone() -> None:
    assert corpuskit.parse(f"#  - Home\n\n{BODY}\n\n{BODY}").headline == "- Home"


def test_other_dates_settle_an_ambiguous_one() -> None:
    body = f"{BODY} It met on 15/4/2019, on 16/4/2019 and on 24/4/2019."
    article = corpuskit.parse(f"{TITLE}2/5/2019\n\n{body}\n\n{BODY}\n")
    assert article.published is not None
    assert (article.published.iso, article.published.ambiguous) == ("2019-05-02", False)
    american = corpuskit.parse(f"{TITLE}2/5/2019\n\n{BODY} It met on 4/15/2019.\n\n{BODY}\n")
    assert american.published is not None
    assert american.published.iso == "2019-02-05"


def test_an_ambiguous_date_alone_is_flagged() -> None:
    article = with_date("11.12.13")
    assert article.published is not None
    assert article.published.ambiguous
    assert "ambiguous-date" in codes(article)


@pytest.mark.parametrize("line", ["may be more fully described", "32° 34'S", "10,00 2", "538400"])
def test_no_date_is_invented(line: str) -> None:
    assert with_date(line).published is None


def test_published_and_modified_in_one_line() -> None:
    article = with_date("27/11/2017 01:57 | Actualizado a 27/11/2017 19:20")
    assert article.published is not None
    assert article.modified is not None
    assert (article.published.iso, article.modified.iso) == ("2017-11-27T01:57:00", "2017-11-27T19:20:00")


def test_a_correction_above_the_date() -> None:
    article = with_date("Correction Appended\n\nMay 3, 2024")
    assert article.published is not None
    assert article.published.iso == "2024-05-03"
    assert [block.role for block in article.blocks[:3]] == ["headline", "correction", "date"]


def test_a_broken_date_is_reported_and_never_written() -> None:
    article = corpuskit.parse(f"---\ntitle: Tram line\ndate: 022-07-13\n---\n\n{BODY}\n\n{BODY}\n")
    assert article.published is None
    assert "unreadable-date" in codes(article)
    assert b"022-07-13" not in corpuskit.dumps(article, "tei").split(b"<text", 1)[0]


@pytest.mark.parametrize(
    "text", ["?" * 100_000 + "x", "9" * 3200, "[*<p></p><p></p>" * 10_000, "<https://" * 20_000, "|" * 50_000]
)
def test_linear_time(text: str) -> None:
    def seconds(source: str) -> float:
        started = time.process_time()
        corpuskit.parse(f"{TITLE}{source}\n\n{BODY}")
        return time.process_time() - started

    seconds(text[: len(text) // 4])
    part, whole = seconds(text[: len(text) // 4]), seconds(text)
    assert whole < 12 * part + 0.25, "four times the text takes about four times as long"


def test_a_rule_under_a_paragraph_is_no_heading() -> None:
    blocks = in_body("A paragraph of text\n---\n\nMore.").blocks
    at = next(i for i, block in enumerate(blocks) if block.text == "A paragraph of text")
    assert [block.kind for block in blocks[at : at + 2]] == ["paragraph", "rule"]


def test_a_year_at_a_line_start_is_no_list() -> None:
    article = in_body("The year it began was, we think,\n2015. It was a good year.")
    assert "The year it began was, we think, 2015. It was a good year." in article.text


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("See [x](https://example.org/a-\nlong/path) here", "https://example.org/a-long/path"),
        ("See <https://example.org/bb/\ncc> here", "https://example.org/bb/cc"),
        ("See https://example.org/a-\nlong/path here", "https://example.org/a-long/path"),
        ("Look: [This is a\ntest](http://u.example) here", "http://u.example"),
        ("Look at [this](https://a/dir/<https:/b/c>) here", "https://b/c"),
    ],
)
def test_broken_addresses_are_made_whole(text: str, target: str) -> None:
    marks = [mark for block in in_body(text).blocks for mark in block.marks if mark.kind == "link"]
    assert [mark.target for mark in marks] == [target]


def test_an_unterminated_target_is_not_lost() -> None:
    assert "[x](</yj/index.shtml?x> and more" in in_body("Look [x](</yj/index.shtml?x> and more").text


def test_an_image_inside_a_link() -> None:
    block = next(b for b in in_body("Then [goto ![](a.png)](b) it").blocks if "goto" in b.text)
    assert {(mark.kind, mark.target) for mark in block.marks} == {("link", "b"), ("image", "a.png")}


def test_backslashes() -> None:
    article = in_body("\\\n\ntokenization\\_utils works")
    assert "tokenization_utils works" in article.text
    assert "\\" not in article.text


def test_a_missing_space_is_reported_and_the_text_kept() -> None:
    article = in_body("He saw *bar*baz there.")
    assert "He saw barbaz there." in article.text
    assert "missing-space" in codes(article)


def test_both_kinds_of_headings_give_the_same_tree() -> None:
    setext = corpuskit.parse(
        f"Title of it\n===========\n\n{BODY}\n\nSecond\n------\n\n{BODY}\n", format="markdown"
    )
    atx = corpuskit.parse(f"# Title of it\n\n{BODY}\n\n## Second\n\n{BODY}\n", format="markdown")
    assert [(b.kind, b.level, b.role, b.text) for b in setext.blocks] == [
        (b.kind, b.level, b.role, b.text) for b in atx.blocks
    ]


def test_a_header_with_an_empty_body() -> None:
    article = corpuskit.parse(
        "Title: The tram line\n\nURL Source: https://e.example/x\n\nMarkdown Content:\n"
    )
    assert (article.headline, article.url) == ("The tram line", "https://e.example/x")
    assert "empty-body" in codes(article)


def test_entities_inside_words() -> None:
    block = next(b for b in in_body("Curves o&#x6E;_&#x74;he_ map").blocks if b.text.startswith("Curves"))
    assert block.text == "Curves onthe map"
    assert [block.text[m.start : m.end] for m in block.marks if m.kind == "emphasis"] == ["the"]


@pytest.mark.parametrize("value", ["Foo: Bar", "Update #2"])
def test_front_matter_values_that_yaml_would_break(value: str) -> None:
    article = corpuskit.parse(f"---\ntitle: {value}\n---\n\n{BODY}\n\n{BODY}\n")
    assert article.headline == value
    assert "broken-front-matter" in codes(article)


def test_toml_front_matter() -> None:
    article = corpuskit.parse(
        f'+++\ntitle = "The \\"tram\\" line"\ndate = 2024-05-03\n+++\n\n{BODY}\n\n{BODY}\n'
    )
    assert article.headline == 'The "tram" line'
    assert article.published is not None
    assert article.published.iso == "2024-05-03"


def test_menus_and_notices_alone_are_no_article() -> None:
    article = corpuskit.parse(
        "[Skip to main content](#main-content)\n\nWe use cookies to give you the best experience.\n\n"
        "[Accept all](#)\n\n[Cookie settings](/c)\n"
    )
    assert "boilerplate-only" in codes(article)
    assert article.headline is None
    assert article.text == ""


def test_an_advertisement_between_paragraphs() -> None:
    blocks = in_body("Publicidad").blocks
    assert [block.role for block in blocks[-3:]] == ["paragraph", "advertisement", "paragraph"]


def test_a_caption_a_credit_and_a_note_to_editors() -> None:
    article = in_body(
        "![](a.jpg)\n\nA dog runs across the square on Monday. Jane Roe via REUTERS/File Photo "
        "ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY"
    )
    (figure,) = article.figures
    assert figure.caption == "A dog runs across the square on Monday."
    assert figure.credit == "Jane Roe via REUTERS/File Photo"
    notes = [block.text for block in article.blocks if block.role == "boilerplate"]
    assert notes == ["ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY"]


def test_quotations_keep_their_marks() -> None:
    text = '“One starts here.\n\n“Two goes on.\n\n“Three ends it.”\n\n„Er kam nicht" sagte sie.'
    article = in_body(text)
    for line in text.split("\n\n"):
        assert line in article.text


def test_a_pull_quote_is_kept_and_typed() -> None:
    block = next(b for b in in_body("> It is a good line").blocks if b.text == "It is a good line")
    assert block.role in {"quote", "pull-quote"}
