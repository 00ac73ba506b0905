"""Pages: what the parser makes of markup, what metadata states, and that nothing is lost."""

from __future__ import annotations

from pathlib import Path

import corpuskit
import pytest
from corpuskit.conversion.pipeline import draft
from corpuskit.formats import Draft
from corpuskit.page_ledger import page_violations
from corpuskit.registry import reader


def drafted(markup: str | bytes) -> Draft:
    return draft(markup, parser=reader("html"))


def texts(markup: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in drafted(f"<body>{markup}").blocks]


def test_paragraphs_without_ends_and_breaks() -> None:
    assert texts("<p>one<p>two<br>lines<br><br>three  and\n four") == [
        ("paragraph", "one"), ("paragraph", "two\nlines"), ("paragraph", "three and four"),
    ]  # fmt: skip


def test_text_of_260_nested_elements_is_kept() -> None:
    found = texts("<div>" * 260 + "deep" + "</div>after" * 260)
    assert found[0] == ("paragraph", "deep")
    assert [text for _, text in found[1:]] == ["after"] * 260


def test_what_is_not_shown_is_no_text() -> None:
    assert texts(
        "<script>a</script><style>b</style><template><p>c</p></template><noscript>d</noscript>e"
    ) == [("paragraph", "e")]


def test_hidden_text_is_kept_and_told() -> None:
    found = drafted("<body><div style='display: none'><p>hidden</p></div><p>shown</p>")
    assert found.page is not None
    assert [found.page.places[hint.place].hidden for hint in found.page.hints] == [True, False]


def test_lists_quotations_and_headings() -> None:
    found = drafted(
        "<ol start=3><li>three<ul><li>inner</li></ul></li><li><p>four</p></li></ol><h2>head</h2>"
        "<blockquote><p>said<blockquote>deeper</blockquote></blockquote><pre>a\n  b</pre><hr>"
    ).blocks
    assert [(b.kind, b.text, b.level, b.label) for b in found] == [
        ("list-item", "three", 1, "3."), ("list-item", "inner", 2, "-"), ("list-item", "four", 1, "4."),
        ("heading", "head", 2, None), ("block-quote", "said", 1, None), ("block-quote", "deeper", 2, None),
        ("code", "a\n  b", None, None), ("rule", "", None, None),
    ]  # fmt: skip


def test_tables_of_data_become_one_block_and_those_of_layout_none() -> None:
    data = "<table><tr><th>Year<th>Sum<tr><td>2023<td><tr><td>2024<td>12</table>"
    assert texts(data) == [("table", "Year\tSum\n2023\t\n2024\t12")]
    layout = f"<table><tr><td>menu<td><p>{'long ' * 90}</p><tr><td>x<td>y</table>"
    assert [kind for kind, _ in texts(layout)] == ["paragraph"] * 4


def test_marks_of_links_and_emphasis() -> None:
    (block,) = drafted("<p>a <a href='/b?c=1'> link <b>bold</b></a> <i>it</i></p>").blocks
    assert block.text == "a link bold it"
    assert [(m.kind, block.text[m.start : m.end], m.target) for m in block.marks] == [
        ("link", "link bold", "/b?c=1"), ("strong", "bold", None), ("emphasis", "it", None),
    ]  # fmt: skip


def test_a_link_around_blocks_is_in_each() -> None:
    found = drafted("<a href='/x'><h3>head</h3><p>text</p></a>").blocks
    assert [[m.target for m in block.marks] for block in found] == [["/x"], ["/x"]]


@pytest.mark.parametrize(
    ("markup", "target"),
    [
        ("<img src=/a.jpg>", "/a.jpg"),
        ("<img src=data:x data-src=/b.jpg>", "/b.jpg"),
        ("<img srcset='/s.jpg 320w, /l.jpg 1200w, /m.jpg 640w'>", "/l.jpg"),
        ("<picture><source srcset='/p.webp 2x'><img src='data:image/gif;base64,R0'></picture>", "/p.webp"),
        ("<amp-img src=/amp.jpg></amp-img>", "/amp.jpg"),
    ],
)
def test_lazy_images(markup: str, target: str) -> None:
    (block,) = drafted(f"<body>{markup}").blocks
    assert block.kind == "image"
    assert [mark.target for mark in block.marks if mark.kind == "image"] == [target]


def test_counting_pixels_and_frames() -> None:
    found = drafted(
        "<img src=/p.gif width=1 height=1><iframe src=https://v.example/1>no frames</iframe>"
    ).blocks
    assert [(block.role, block.marks[0].target) for block in found] == [("embed", "https://v.example/1")]


def test_references_and_controls() -> None:
    assert texts("<p>&lt;b&gt; &copy; &#1;x&nbsp;y &amp;amp;") == [
        ("paragraph", "<b> © \ufffdx\u00a0y &amp;")
    ]


LD = '<script type="application/ld+json">%s</script><body><p>text</p>'


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "H", "author": {"name": "Ada Marsh"}}',
        '[{"@type": "WebSite"}, {"@type": ["Article", "X"], "headline": "H", "author": "Ada Marsh"}]',
        '{"@graph": [{"@type": "Person", "@id": "#a", "name": "Ada Marsh"},'
        ' {"@type": "NewsArticle", "headline": "H", "author": [{"@id": "#a"}]}]}',
        '<!-- {"@type": "NewsArticle", "headline": "H", "author": ["Ada Marsh",],} -->',
        '{"@type": "NewsArticle", "headline": "H", "description": "a\nb", "author": "Ada Marsh"};',
        '{"@type": "http://schema.org/NewsArticle", "headline": "H", "author": "Ada Marsh"} }',
    ],
)
def test_json_ld(script: str) -> None:
    stated = {(s.field, s.value) for s in drafted(LD % script).stated if s.origin == "json-ld"}
    assert {("title", "H"), ("author", "Ada Marsh")} <= stated


def test_json_ld_that_cannot_be_read_is_said() -> None:
    assert [m.code for m in drafted(LD % '{"@type": NewsArticle').messages] == ["invalid-json-ld"]


def test_metadata_that_contradicts_is_said() -> None:
    article = corpuskit.parse(
        '<html><meta property="article:published_time" content="2024-05-01">'
        '<meta name="date" content="2021-01-01"><h1>A heading of some length</h1><p>Text.</p>'
    )
    assert article.published is not None
    assert article.published.iso == "2024-05-01"
    assert "contradicting-metadata" in [m.code for m in article.messages]


def test_pages_are_told_by_their_opening() -> None:
    for opening in (
        "<!DOCTYPE html>",
        "\n<html lang=en>",
        "<!-- x -->\n<!doctype HTML>",
        "<?xml version='1.0'?><html>",
    ):
        article = corpuskit.parse(f"{opening}<body><h1>Heading here</h1><p>Text of the page.</p>")
        assert article.source.media_type == "text/html"
        assert article.headline == "Heading here"
    assert corpuskit.parse("A text about <html> tags.\n\nMore of it.").source.media_type != "text/html"


def test_url_comes_from_the_caller_first() -> None:
    page = b'<html><link rel="canonical" href="https://example.org/a"><body><p>Text.</p>'
    assert corpuskit.parse(page).url == "https://example.org/a"
    assert corpuskit.parse(page, format="html", url="https://example.org/b").url == "https://example.org/b"


@pytest.mark.parametrize("word", ["harbour", "board", "Christmas"])
def test_the_ledger_sees_a_word_that_is_lost_doubled_or_changed(word: str) -> None:
    found = drafted("<p>The harbour board</p><div>will meet <b>before</b> Christmas</div>")
    assert found.page is not None
    article = corpuskit.parse("<html><p>The harbour board</p><div>will meet <b>before</b> Christmas</div>")
    visible = found.page.visible
    assert page_violations(article, visible) == ()
    codes = [
        page_violations(article, changed)[0].code
        for changed in (
            visible.replace(word, ""),
            visible.replace(word, word * 2),
            visible.replace(word, word[::-1]),
        )
    ]
    assert codes == ["doubled-text", "lost-text", "invented-text"]


def test_charsets() -> None:
    page = '<html><head><meta charset="{}"></head><body><p>Äpfel für Ärzte</p>'
    for label, codec in (("iso-8859-1", "latin-1"), ("utf-16", "utf-16"), ("utf-8", "utf-8-sig")):
        assert "Äpfel für Ärzte" in [b.text for b in corpuskit.parse(page.format(label).encode(codec)).blocks]
    # A declaration that is wrong does no harm to UTF-8.
    assert "Äpfel für Ärzte" in [b.text for b in corpuskit.parse(page.format("latin-1").encode()).blocks]


def test_addresses_from_beside_a_list_and_the_caller(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name in ("a", "b", "c"):
        (pages / f"{name}.html").write_text(f"<html><h1>Heading number {name}</h1><p>Text of a page.</p>")
    (pages / "a.html.url").write_text("[InternetShortcut]\r\nURL=https://example.org/beside\r\n")
    (tmp_path / "urls.tsv").write_text("file\turl\nb\thttps://example.org/listed\n")
    report = corpuskit.convert(pages, tmp_path / "out", to="json", urls=tmp_path / "urls.tsv")
    assert report.written == 3
    found = {path.stem: corpuskit.read(path) for path in (tmp_path / "out").glob("*.json")}
    assert {name: article.url for name, article in found.items()} == {
        "a": "https://example.org/beside", "b": "https://example.org/listed", "c": None,
    }  # fmt: skip
    assert [e.rule for e in found["a"].evidence if e.field == "url"] == ["url.beside"]
    given = corpuskit.convert(
        pages / "a.html", tmp_path / "a.json", to="json", url="https://example.org/given"
    )
    assert given.written == 1
    assert corpuskit.read(tmp_path / "a.json").url == "https://example.org/given"
    with pytest.raises(corpuskit.FormatError, match="several documents"):
        corpuskit.convert(pages, tmp_path / "other", to="json", url="https://example.org/given")
    (tmp_path / "none.csv").write_text("a,b\n")
    with pytest.raises(corpuskit.InputError, match="no row"):
        corpuskit.convert(pages, tmp_path / "other", to="json", urls=tmp_path / "none.csv")


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<noscript><div id=x></noscript><p>one</p>", ["one"]),
        ("<noscript><div><p>a</noscript><p>one</p><noscript><p>b</p></noscript><p>two</p>", ["one", "two"]),
        ("<script>w('<noscript><div>')</script><p>one</p><noscript>a</noscript><p>two</p>", ["one", "two"]),
        ("<noscript><div><p>never closed", []),
        ("<!--<noscript>--><p>one</p><div><noscript>b</noscript><p>two</p></div>", ["one", "two"]),
        ("<NOSCRIPT><DIV></NoScript><p>one</p>", ["one"]),
        ("<textarea><noscript></textarea><p>one</p><div><noscript>b</noscript><p>two</p>", ["one", "two"]),
    ],
)
def test_a_noscript_in_which_an_element_is_left_open_holds_nothing_else(
    markup: str, found: list[str]
) -> None:
    assert [text for _, text in texts(markup)] == found
