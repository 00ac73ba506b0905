"""What the proofs found, each as the smallest input that showed it; and that the proofs see what is wrong."""

from __future__ import annotations

import contextlib

import corpuskit
import pytest
from corpuskit.decode import decode
from corpuskit.ledger import balance
from hypothesis import given, settings

from tests.proofs.checks import Sample, problems_of
from tests.proofs.generated import DOCUMENTS

FOUND = [
    # a tag that becomes a line's end has letters, which the ledger missed
    ("Word<br>word", "markdown"),
    ("<br>", "markdown"),
    ("a<br/><BR >b", "markdown"),
    # a caption and its credit were cut inside what is one character of the text
    ("~**<br>AP**", "markdown"),
    ("![a](/b.png)\nA man in a caf&eacute;**Jane Roe / AP**", "markdown"),
    # an empty link between a caption and its credit, and one at the end
    (".[](0)\nPHOTO:0", "markdown"),
    ("A caption. **Jane Roe / AP**[](/b)", "markdown"),
    # the title of a second definition of the same label
    ('[a][1]\n\n[1]: /x "one"\n[1]: /y "two"\n', "markdown"),
    # a line of plain text that begins with an equals sign was dropped
    ("=\x86¹", "plain"),
    ("A line\n\n=SUM(A1)\n", "plain"),
    # the delimiter row of a table that plain text does not have
    ("|a|b\n---|---\n|a|b\n---|---\n", "plain"),
    # a reference in an address that is one without its semicolon too, a title inside a nested image's text
    ("# x\n\n![Is](https://www.sk.ex&amp;ample/b.jpg)\n\ntext\n", "markdown"),
    ('[![![\xe9](/a)<https://a.b/c>](/a "t")https://a.b/c', "markdown"),
    # a link's bracket in a table's first cell: offsets ran backwards
    ("[\n|\n-\n](0))", "markdown"),
    # letters beside a tag that make another one with what was dropped between them
    ("<[/div></div></div>", "markdown"),
    ("<p\\><p><p>word", "markdown"),
    ("</\xaddiv></div>word", "markdown"),
    # a numbered entry that is nothing but the bracket of a link which reaches on
    ("1. [Home](/)\n2. [\n\n[Share](https://a.b/c)\n", "markdown"),
    # the same where the text beside the tags runs over a line's end
    ('<script src="a"> x\n</script>\n<div class="b c"></div>\n</div></div>', "markdown"),
    # an accent behind a link, which normalization joins to the link's last letter
    ("* [Home](/)\u0301 word", "markdown"),
    # a line's end in an address that is written with escapes
    ('word <https://a.b/c\ufffdd\re"> word', "markdown"),
    # a reference that was none before a bracket was taken away
    ("word &#xD<https://a.b/&#xD>00; word &amp;eacute;", "markdown"),
    # a backslash before an address
    ("* [word](\\/a/b/)", "markdown"),
    # a headline without its list markup, and a run of spaces in it
    (
        "# La  funivia riparte dopo trent'anni di silenzio\n\nDi Chiara Valdossi\n\n23 novembre 2017\n\n"
        + "La vecchia funivia torna a salire dal prossimo inverno, e la gente del paese vuole salire.\n\n"
        * 6,
        "plain",
    ),
    # the same where a link lies over the markup
    (
        '][1]![word<https://a.b/c>word\n\n](/a "t")\n\n c\n\n][1]\u200b[&amp;- _\n> \n\n x  c\n\n'
        '## ## ](/a "t")\xad\u2026Fire in Leeds> b     code](/a)- ---\n[',
        "markdown",
    ),
    # tags behind the opening of a fence
    ("~~~~<div><h3><video><main>word", "markdown"),
    ("<div>~~~~<h3>word<p>word", "markdown"),
    # an address as an image's text, with more behind it
    ("![<https://a.b/c>word](/a)", "markdown"),
    # a reference that an element parts
    ("<p>word &<b>raquo; word</b></p>", "html"),
    # escapes that name what XML cannot hold
    ("a &#12; b", "markdown"),
    ('[a](b "x&#12;y") ![a&#12;](c "&#12;")', "markdown"),
    ("title: a&#12;b\nauthor: b\n\ntext", "markdown"),
    ('---\ntitle: "a\\u000cb"\nauthor: "J\\ud800 R"\nkeywords: ["\\ud800"]\n---\n\ntext', "markdown"),
    ('+++\ntitle = "a\\u000cb"\n+++\n\ntext', "markdown"),
    # a host that urllib refuses
    ("title: A\nurl: http://[a\n\ntext", "plain"),
    # TOML that its reader refuses with another error than its own
    (f"+++\ntitle = {'[' * 5000}\n+++\ntext", "markdown"),
    (f"+++\ntitle = {'1' * 5000}\n+++\ntext", "markdown"),
    (f"+++\ntitle = 0x{'f' * 5000}\n+++\ntext", "markdown"),
]


@pytest.mark.parametrize(("text", "form"), FOUND, ids=range(len(FOUND)))
def test_what_was_found_holds_now(text: str, form: str) -> None:
    assert problems_of(text.encode(), format=form)[0] == []


@pytest.mark.parametrize("label", ["undefined", "utf-8\0", "\ud800", "hex", "", "idna", "punycode"])
@pytest.mark.parametrize("data", [b"a\xff.", b"", b"\xe2\x80\x93 a.b"])
def test_any_label_of_an_encoding_gives_a_source_or_an_input_error(label: str, data: bytes) -> None:
    with contextlib.suppress(corpuskit.InputError):
        source, _ = decode(data, "x", encoding=label)
        assert source.description.characters == len(source.text)


def test_an_unknown_label_is_unknown_also_for_empty_input() -> None:
    with pytest.raises(corpuskit.DecodingError) as caught:
        decode(b"", "x", encoding="ü")
    assert caught.value.code == "unknown-encoding"


def test_what_plain_text_says_behind_an_equals_sign_is_kept() -> None:
    article = corpuskit.parse("One line.\n\n=SUM(A1)\n\n=====\n", format="plain")
    assert [block.text for block in article.blocks] == ["One line.", "=SUM(A1)", ""]


def test_toml_text_and_dates_are_read_as_toml_says() -> None:
    article = corpuskit.parse(
        '+++\ntitle = "A\\u0020title"\ndate = 2024-05-03\n+++\n\nText.\n', format="markdown"
    )
    assert article.headline == "A title"
    assert article.published is not None
    assert article.published.iso == "2024-05-03"


@pytest.mark.parametrize("opening", ["[", "!["])
def test_brackets_nest_only_so_deep(opening: str) -> None:
    text = opening * 40 + "a" + "](/b)" * 40
    article = corpuskit.parse(text, format="markdown")
    assert sum(mark.kind in {"link", "image"} for mark in article.blocks[0].marks) == 32
    assert balance(article, text).balances
    article = corpuskit.parse("[" * 100 + "a [word](/b) here", format="markdown")
    assert [mark.target for mark in article.blocks[0].marks] == ["/b"]


@settings(max_examples=100)
@given(DOCUMENTS)
def test_generated_documents_hold(data: bytes) -> None:
    assert problems_of(data)[0] == []


def test_what_is_wrong_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"# Fire in Leeds\n\nTwo were hurt.\n"
    lossy = corpuskit.parse("# Fire in Leeds\n\nTwo.\n")
    with monkeypatch.context() as changed:
        changed.setattr(corpuskit, "parse", lambda *_, **__: lossy)
        assert problems_of(data)[0][0].startswith("tei: read back, lost-text")
    with monkeypatch.context() as changed:
        changed.setattr(corpuskit, "loads", lambda *_, **__: lossy)
        assert problems_of(data)[0] == ["tei: does not read back equal", "json: does not read back equal"]
    assert problems_of(data)[0] == []


def test_a_sample_of_a_stream_is_even() -> None:
    times = [0] * 10
    for seed in range(2000):
        sample = Sample(3, seed)
        for number in range(10):
            sample.offer(bytes([number]))
        for entry in sample.kept:
            times[entry[0]] += 1
    assert sum(times) == 6000
    assert min(times) > 500
    assert max(times) < 700
