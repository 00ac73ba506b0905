"""The steps that normalize: what each changes, that a second time changes nothing, and that nothing is lost."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import corpuskit
import pytest
from corpuskit.article import Article, Block, Mark
from corpuskit.normalizers import normalize
from corpuskit.registry import NORMALIZERS, normalizer
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests import strategies

ROOT = Path(__file__).parents[1]
NAMES = [entry.name for entry in NORMALIZERS]
OPTIONAL = [entry.name for entry in NORMALIZERS if not entry.default]
WILD = st.lists(
    st.sampled_from(
        [
            "&amp;", "&amp;amp;", "&eacute;", "&#39;", "&#x26;", "&#38;", "&#101;", "&", "amp;", "eacute;", "#39;", ";",
            "&semi;", "&num;", "&nbsp;", "&fjlig;", "&foo;", "&#0;", "&#xd800;", "é", "e\u0301", "\u0301", "क\u093c",
            "\u0958", "ᄀ", "ᅡ", "한", "\u200b", "\ufeff", "\u2060", "\u200d", "ก", "ข", "\xad", " ", "  ", "\t", "\n", "\r",
            "\r\n", "\u2028", "\x85", "\u3000", "ﬁ", "ﬆ", "“", "’", "«", "—", "\u2011", "-", "Ã©", "Ã…", "â€™", "a",
            "word", "B", "漢", "\ufffd", "\x00", "\ud800", "\ufffe",
        ]
    ),
    max_size=25,
).map("".join)  # fmt: skip


def changed(name: str, text: str) -> str:
    """What a step makes of a paragraph."""
    article, _ = normalizer(name).apply(Article("x", (Block("paragraph", "paragraph", text),)))
    return article.blocks[0].text


EXAMPLES = [
    ("line-ends", "a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
    ("entities", "Fish &amp; chips, caf&eacute;, &#8212;", "Fish & chips, café, —"),
    ("entities", "doubly &amp;amp;eacute; and &amp;#39;", "doubly é and '"),
    ("entities", "AT&T; &foo; R&D &copy 2024", "AT&T; &foo; R&D &copy 2024"),
    ("entities", "&amp;foo; &#0; &#xd800;", "&foo; &#0; &#xd800;"),
    ("mojibake", "FranÃ§ois said â€œitâ€™s late", "François said “it’s late"),
    ("mojibake", "Ålesund, SÃO PAULO", "Ålesund, SÃO PAULO"),
    ("unicode-nfc", "cafe\u0301 \u0958", "café \u0915\u093c"),
    ("zero-width", "Jane\u200bRoe\ufeff", "JaneRoe"),
    ("zero-width", "กา\u200bขา می\u200cروم 👩\u200d🚒", "กา\u200bขา می\u200cروم 👩\u200d🚒"),
    ("soft-hyphens", "Donau\xaddampf\xad\xadschiff", "Donaudampfschiff"),
    ("soft-hyphens", "Po \xad litik", "Po \xad litik"),
    ("hyphenation", "Po \xad litik", "Politik"),
    ("ligatures", "eﬃcient ﬁre, œuvre", "efficient fire, œuvre"),
    ("quotation-marks", "“So,” he said, „ja“ «oui» ’tis", '"So," he said, "ja" "oui" \'tis'),
    ("dashes", "1914–18 — now\u2011here", "1914-18 - now-here"),
    ("white-space", "a  b\tc \n d", "a b c\nd"),
    ("control-characters", "a\x00b\x1bc\ufffe", "a\ufffdb\ufffdc\ufffd"),
]


@pytest.mark.parametrize(("name", "text", "expected"), EXAMPLES)
def test_examples(name: str, text: str, expected: str) -> None:
    assert changed(name, text) == expected


def test_every_step_has_an_example() -> None:
    assert set(NAMES) - {name for name, _, _ in EXAMPLES} == {"canonical-url", "dates", "byline-case"}


@pytest.mark.parametrize("name", NAMES)
def test_the_table_names_the_steps(name: str) -> None:
    assert normalizer(name).name == name
    assert f"| `{name}` |" in (ROOT / "docs" / "formats.md").read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_a_second_time_changes_nothing(name: str, data: st.DataObject) -> None:
    texts = data.draw(st.lists(WILD | st.text(max_size=20), min_size=1, max_size=3))
    blocks = tuple(Block("paragraph", "paragraph", text) for text in texts)
    article = Article("x", blocks, headline=texts[0], url=data.draw(st.none() | ADDRESSES))
    once, _ = normalizer(name).apply(article)
    if name == "dates":
        once = normalize(article, [normalizer(name)])
    assert normalizer(name).apply(once) == (once, 0)


ADDRESSES = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["https://www.Example.org", "http://example.org:80", "HTTPS://bücher.example", "ftp://x", "https://["]),
    st.sampled_from(["", "/", "/a/../b", "//x", "/%7euser/%c3%bc", "/ä b", "/a%2Fb"]),
    st.sampled_from(["", "?", "?utm_source=rss", "?id=5&utm_medium=x&b=%zz", "?fbclid=1&amp;gclid=2", "?q=ü&&"]),
    st.sampled_from(["", "#top", "#!/route", "#/route", "#:~:text=x"]),
)  # fmt: skip


@given(article=strategies.articles)
def test_wild_articles_are_normalized_once(article: Article) -> None:
    steps = [normalizer(name) for name in NAMES]
    once = normalize(article, steps)
    for step in steps:
        again, _ = step.apply(once)
        assert again.blocks == step.apply(again)[0].blocks
    assert len(once.blocks) == len(article.blocks)
    for block in once.blocks:
        assert all(0 <= mark.start <= mark.end <= len(block.text) for mark in block.marks)


@pytest.mark.parametrize("name", ["all", "default", *OPTIONAL])
@example(text="&nbsp;Ã©&amp;amp;")
@example(text="\ufffdÃ…\u2028\n&amp;")
@settings(max_examples=400)
@given(text=st.lists(WILD, min_size=1, max_size=6).map("\n\n".join))
def test_the_ledger_knows_what_a_step_did(name: str, text: str) -> None:
    steps = OPTIONAL if name == "all" else [] if name == "default" else [name]
    for format_ in ("markdown", "plain"):
        try:
            article = corpuskit.parse(text, format=format_, normalize=steps)
        except corpuskit.InputError:
            return
        assert [m.code for m in article.messages if m.severity == "error"] == []
        for to in ("tei", "json"):
            back = corpuskit.loads(corpuskit.dumps(article, to), to)
            assert back == article
            assert corpuskit.balance(back, text).violations == ()


BODY = (
    "The council met on Monday and voted for the new tram line, which will open in the spring of next year."
)
DOCUMENT = f"# Fire in Leeds\n\nBy JANE MCDONALD and JAN VAN DER BERG\n\nMay 3, 2024\n\n{BODY}\n\n{BODY}\n"


def steps_of(article: Article) -> dict[str, int]:
    return {step.name: step.count for step in article.steps}


def test_marks_and_places_move_along() -> None:
    text = "# A headline for it\n\nCafe\u0301 \xad\u200b *gre\xaden* and [blue](https://a.example/b) fie\u0301lds.\n"
    article = corpuskit.parse(text)
    block = article.blocks[1]
    assert block.text == "Café \xad green and blue fiélds."
    assert [(m.kind, block.text[m.start : m.end]) for m in block.marks] == [
        ("emphasis", "green"),
        ("link", "blue"),
    ]
    span = block.source_span(block.text.index("blue"), block.text.index("blue") + 4)
    assert span is not None
    assert text[span.start : span.end] == "blue"
    assert steps_of(article)["unicode-nfc"] == 2


def test_a_mark_inside_a_replaced_stretch_stays_inside() -> None:
    block = Block(
        "paragraph", "paragraph", "a \u0958\u0958 b", marks=(Mark("strong", 2, 3), Mark("emphasis", 3, 4))
    )
    article, count = normalizer("unicode-nfc").apply(Article("x", (block,)))
    changed_block = article.blocks[0]
    assert count == 1
    assert changed_block.text == unicodedata.normalize("NFC", "a \u0958\u0958 b")
    assert all(mark.end <= len("a क़क़") for mark in changed_block.marks)


def test_code_and_tables_keep_what_is_structure_there() -> None:
    text = "# A headline\n\nWrite `&amp;` here, but Fish &amp;amp; chips.\n\n```\na  &lt;b\n```\n"
    article = corpuskit.parse(text)
    assert [block.text for block in article.blocks[1:]] == ["Write &amp; here, but Fish & chips.", "a  &lt;b"]


@pytest.mark.parametrize(
    "sample", sorted(p for p in (ROOT / "seeds").iterdir() if p.stem != "README"), ids=lambda path: path.stem
)
@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_any_line_end_gives_the_same_article(sample: Path, line_end: str) -> None:
    try:
        text = sample.read_bytes().decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        pytest.skip("in another encoding")
    article = corpuskit.parse(text, name=sample.name)
    other = corpuskit.parse(text.replace("\n", line_end), name=sample.name)
    assert [(block.role, block.text) for block in other.blocks] == [
        (block.role, block.text) for block in article.blocks
    ]
    assert [message.code for message in other.messages] == [message.code for message in article.messages]
    assert ("line-ends" in steps_of(other)) == (line_end == "\r")


def test_steps_are_switched_by_name() -> None:
    text = f"{DOCUMENT}\nDonau\xaddampf “quoted” — here.\n"
    assert "Donaudampf “quoted” — here." in corpuskit.parse(text).text
    kept = corpuskit.parse(text, no_normalize=["soft-hyphens"])
    assert "Donau\xaddampf" in kept.text
    plain = corpuskit.parse(text, normalize=["quotation-marks", "dashes"])
    assert 'Donaudampf "quoted" - here.' in plain.text
    assert {"soft-hyphens": 1, "quotation-marks": 2, "dashes": 1}.items() <= steps_of(plain).items()
    only = corpuskit.parse(text, normalize=["dashes"], no_normalize=["all"])
    assert "Donau\xaddampf “quoted” - here." in only.text
    assert only.published == corpuskit.DateStamp("May 3, 2024")


def test_dates_are_printed_and_understood_unless_switched_off() -> None:
    article = corpuskit.parse(DOCUMENT)
    assert steps_of(article)["dates"] == 1
    assert article.published is not None
    assert article.published.iso == "2024-05-03"
    printed = corpuskit.parse(DOCUMENT, no_normalize="dates")
    assert printed.published == corpuskit.DateStamp("May 3, 2024")
    assert b'when="' not in corpuskit.dumps(printed, "tei")
    assert corpuskit.loads(corpuskit.dumps(printed, "tei"), "tei") == printed


def test_names_in_capitals() -> None:
    article = corpuskit.parse(DOCUMENT, normalize=["byline-case"])
    assert [author.name for author in article.authors] == ["Jane McDonald", "Jan van der Berg"]
    assert article.byline == "By JANE MCDONALD and JAN VAN DER BERG"
    assert corpuskit.loads(corpuskit.dumps(article, "tei"), "tei") == article


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("https://www.paper.example/a/b-c.html", "https://www.paper.example/a/b-c.html"),
        ("https://www.Paper.example:443/a/../b?utm_source=rss&id=5#top", "https://www.paper.example/b?id=5"),
        ("https://paper.example/a?fbclid=abc", "https://paper.example/a"),
        ("https://paper.example/#!/route", "https://paper.example/#!/route"),
        ("https://paper.example/a?ref=home&b", "https://paper.example/a?ref=home&b"),
        (
            "https://archive.example/2024/https://paper.example/a",
            "https://archive.example/2024/https://paper.example/a",
        ),
        ("https://Paper.example/a//b/?utm_source=x", "https://paper.example/a//b/"),
    ],
)
def test_the_article_s_address_is_canonical_and_the_text_keeps_it(printed: str, canonical: str) -> None:
    article = corpuskit.parse(f"{DOCUMENT}\nOriginal url: {printed}\n")
    assert article.url == canonical
    assert article.blocks[-1].text.endswith(printed)
    assert ("canonical-url" in steps_of(article)) == (printed != canonical)


def test_broken_words_are_made_whole_on_request() -> None:
    text = (
        "# A headline for it\n\nThe govern-\nment of the well-known town met its well-\nknown mayor, in- and\n"
        "outside, on the North-\nSouth line, and said nothing more about it at all.\n"
    )
    default = corpuskit.parse(text).text
    assert "govern-ment" in default
    whole = corpuskit.parse(text, normalize=["hyphenation"])
    assert "The government of the well-known town met its well-known mayor, in- and" in whole.text
    assert "North-South line" in whole.text
    assert steps_of(whole)["hyphenation"] == 1


def test_the_header_names_every_step() -> None:
    text = f"{DOCUMENT}\nCafe\u0301 Donau\xaddampf “quoted” — ﬁre FranÃ§ois a\u200bb.\n"
    article = corpuskit.parse(text, normalize=OPTIONAL)
    header = corpuskit.dumps(article, "tei").decode().split("<text", 1)[0]
    named = re.findall(r'<p n="([a-z-]+)">(.*?) Changes: <num value="(\d+)">', header)
    assert {name: int(count) for name, _, count in named} == steps_of(article)
    assert not any(wording.startswith("The step ") for _, wording, _ in named)
    assert "was not corrected" not in header


def test_an_unknown_step_is_refused_with_the_likeliest() -> None:
    with pytest.raises(corpuskit.FormatError, match="did you mean ligatures") as caught:
        corpuskit.parse(DOCUMENT, normalize=["ligature"])
    assert caught.value.code == "unknown-step"


def test_a_missing_library_names_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from corpuskit.conversion.settings import _with_steps

    normalizer.cache_clear()
    _with_steps.cache_clear()
    monkeypatch.setitem(sys.modules, "ftfy", None)
    monkeypatch.delitem(sys.modules, "corpuskit.normalizers.mojibake", raising=False)
    with pytest.raises(corpuskit.FormatError, match=r"corpuskit\[mojibake\]") as caught:
        corpuskit.parse(DOCUMENT, normalize=["mojibake"])
    assert caught.value.code == "missing-extra"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("He flew to Ã…lesund.", "mojibake"),
        ("It was FranÃ§ois.", "mojibake"),
        ("He saidâ€¦ itâ€™s late", "mojibake"),
        ("ÐŸÑ€Ð¸Ð²ÐµÑ‚ Ð¼Ð¸Ñ€", "mojibake"),
        ("K\ufffdnig was here.", "replacement-characters"),
    ],
)
def test_damage_is_flagged_and_left_alone(text: str, code: str) -> None:
    article = corpuskit.parse(f"{DOCUMENT}\n{text}\n")
    assert text in article.text
    (found,) = [m for m in article.messages if m.code == code]
    assert found.span is not None


@pytest.mark.parametrize(
    "text",
    ["SÃO PAULO", "« CAFÉ »", "ÂGÉ", "LÃ», disse", "Ålesund", "À Å»", "ÐÑ", "Ärzte – Ä"],
)
def test_honest_text_is_not_flagged(text: str) -> None:
    assert not [m for m in corpuskit.parse(f"{DOCUMENT}\n{text}\n").messages if m.code == "mojibake"]


@pytest.mark.parametrize("form", ["markdown", "plain"])
def test_the_end_of_a_reference_parts_no_names(form: str) -> None:
    text = "Fire in Leeds\n\nBy Jane R&ouml;e and Tom M&#252;ller\n\nMay 3, 2024\n\nTwo were hurt. It was late.\n"
    article = corpuskit.parse(text, format=form)
    assert [author.name for author in article.authors] == ["Jane R\u00f6e", "Tom M\u00fcller"]
    article = corpuskit.parse(
        f"author: Jane R&ouml;e; Tom Hill\nkeywords: a&amp;b; c\n\n{text[:15]}Two.\n", format=form
    )
    assert [author.name for author in article.authors] == ["Jane R\u00f6e", "Tom Hill"]
    assert article.keywords == ("a&b", "c")
