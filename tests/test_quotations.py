"""Quotations by their marks: paired where it is sure, over several paragraphs too."""

import corpuskit
import pytest
from corpuskit.article import Article, Block
from corpuskit.quotations import find_quotations
from corpuskit.serializers import tei as tei_serializer
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.strategies import articles

MARKS = '“”„‟«»"「」『』＂'


def found(*paragraphs: str) -> list[str]:
    """Every quotation, its parts joined by a slash."""
    return [
        "/".join(paragraphs[part.paragraph][part.start : part.end] for part in quotation)
        for quotation in find_quotations(paragraphs)
    ]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["“We go now,” she said. “It is late.”"], ["“We go now,”", "“It is late.”"]),
        (["„Wir gehen“, sagte sie. „Es ist spät.“"], ["„Wir gehen“", "„Es ist spät.“"]),
        (["»Wir gehen«, sagte sie. »Es ist spät.«"], ["»Wir gehen«", "»Es ist spät.«"]),
        (["« Nous partons », dit-elle."], ["« Nous partons »"]),
        (["”Vi går nu”, sa hon. »Vi går» igen."], ["”Vi går nu”", "»Vi går»"]),
        (["„Idziemy już” – powiedziała."], ["„Idziemy już”"]),
        (['"We go now," she said. "It is late."'], ['"We go now,"', '"It is late."']),
        (["市長は「私たちは今日行きます。」と言った。"], ["「私たちは今日行きます。」"]),
        (["„Er kam nicht\" sagte sie."], ["„Er kam nicht\""]),
        (["A “quote with „inner words“ in it” here."], ["“quote with „inner words“ in it”"]),
        (["“They said “not now” again,” he said."], ["“They said “not now” again,”"]),
        (["“One.", "“Two goes on.", "“Three ends it,” he said."], ["“One./“Two goes on./“Three ends it,”"]),
        (["« Un début.", "» La suite, et la fin. »"], ["« Un début./» La suite, et la fin. »"]),
        (['"It is late.', '"We go now." He left. "Good night."'], ['"It is late./"We go now."', '"Good night."']),
    ],
)  # fmt: skip
def test_quotations_are_paired(paragraphs: list[str], expected: list[str]) -> None:
    assert found(*paragraphs) == expected


@pytest.mark.parametrize(
    "paragraphs",
    [
        ['The screen measures 27" and the run took 9" more.'],
        ["He stood 6’2” tall and 5’9” wide."],
        ["The „record“ and the “Herald” and 「話題」."],
        ["“It never closes.", "The next paragraph is plain."],
        ["“It never closes.", "“The next one does not either."],
        ["» Read more about it » Sport"],
        ['A "half open quotation', 'and what was behind it" too.'],
    ],
)
def test_what_is_not_sure_is_no_quotation(paragraphs: list[str]) -> None:
    assert found(*paragraphs) == []


@given(st.lists(st.text(alphabet=MARKS + "ab 。.’", max_size=40), max_size=6))
def test_parts_are_in_order_and_begin_and_end_with_marks(paragraphs: list[str]) -> None:
    last = (-1, 0)
    for quotation in find_quotations(paragraphs):
        assert paragraphs[quotation[0].paragraph][quotation[0].start] in MARKS
        assert paragraphs[quotation[-1].paragraph][quotation[-1].end - 1] in MARKS
        for part in quotation:
            assert 0 <= part.start < part.end <= len(paragraphs[part.paragraph])
            assert (part.paragraph, part.start) >= last
            last = (part.paragraph, part.end)
        places = [part.paragraph for part in quotation]
        assert places == list(range(places[0], places[0] + len(places)))


def _article(*blocks: Block) -> Article:
    return Article(id="a", blocks=blocks)


def test_a_caption_may_stand_inside_and_a_cross_head_may_not() -> None:
    opens, closes = (
        Block("paragraph", "paragraph", "“We go."),
        Block("paragraph", "paragraph", "“It is late.”"),
    )
    caption, head = (
        Block("paragraph", "caption", "The town"),
        Block("heading", "cross-head", "Later", level=2),
    )
    (quotation,) = _article(opens, caption, closes).quotations
    assert quotation.text == "“We go.\n\n“It is late.”"
    assert [part.block for part in quotation.parts] == [0, 2]
    assert [one.text for one in _article(opens, head, closes).quotations] == ["“It is late.”"]


@given(articles)
def test_marked_quotations_leave_what_is_read_back_as_it_is(article: Article) -> None:
    options = {"quotations": "yes"}
    for name in ("tei", "json", "jsonl"):
        plain = corpuskit.loads(corpuskit.dumps(article, name), name)
        assert corpuskit.loads(corpuskit.dumps(article, name, options=options), name) == plain, name


def test_tei_numbers_the_parts_of_a_quotation() -> None:
    article = _article(
        Block("paragraph", "paragraph", "She said: “We go."),
        Block("paragraph", "paragraph", "“It is late.” So."),
    )
    assert b"<q " not in tei_serializer.dumps(article)
    tree = etree.fromstring(corpuskit.dumps(article, "tei", options={"quotations": "yes"}))
    parts = tree.findall(".//{*}q")
    assert [(part.get("n"), part.text) for part in parts] == [("1", "“We go."), ("1", "“It is late.”")]
    responsible = parts[0].get("resp", "")
    assert tree.xpath("//*[@xml:id=$id]", id=responsible.removeprefix("#"))
