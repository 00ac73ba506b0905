"""TEI: valid whatever the article, and equal when it comes back."""

import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest
from corpuskit.article import ROLES, Article, Block, Evidence, Mark, evolve
from corpuskit.errors import InputError, ParseError
from corpuskit.parsers import tei as parser
from corpuskit.serializers import tei as serializer
from corpuskit.serializers.xml_text import xml_name
from corpuskit.source import Span
from corpuskit.wire.validity import as_target, is_date
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.samples import LIVE, NEWS, SAMPLES
from tests.strategies import articles

SCHEMA = Path(__file__).parent.parent.parent / "shared" / "tei" / "tei_all.rng"
TEI = {"t": "http://www.tei-c.org/ns/1.0"}
GENERATED = 50


def back(article: Article) -> Article:
    [found] = parser.FORMAT.load(serializer.dumps(article), "x.xml")
    assert isinstance(found, Article), found
    return found


def tree(article: Article) -> etree._Element:
    return etree.fromstring(serializer.dumps(article))


def texts(article: Article, path: str) -> list[str]:
    found = tree(article).xpath(path, namespaces=TEI)
    return [item if isinstance(item, str) else "".join(item.itertext()) for item in found]


def corpus(found: tuple[Article, ...] | list[Article]) -> bytes:
    collection = serializer.FORMAT.collection
    assert collection is not None
    return (
        collection.opening("all")
        + b"".join(collection.item(article) for article in found)
        + collection.closing
    )


@pytest.mark.parametrize("article", SAMPLES, ids=lambda article: article.id)
def test_samples_read_back_equal(article: Article) -> None:
    assert back(article) == article


@settings(max_examples=200)
@given(articles)
def test_any_article_reads_back_equal(article: Article) -> None:
    data = serializer.dumps(article)
    assert serializer.is_own(data[:4096])
    assert list(parser.load(data, "x.xml")) == [article]


def test_the_same_article_gives_the_same_bytes() -> None:
    assert serializer.dumps(NEWS) == serializer.dumps(evolve(NEWS))


def test_a_corpus_reads_back_equal() -> None:
    data = corpus(SAMPLES)
    assert serializer.is_own(data[:4096])
    assert list(parser.load(data, "x.xml")) == list(SAMPLES)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_alone_reads_back_equal(role: str) -> None:
    article = Article(id="x", blocks=(Block("paragraph", role, "text"), Block("heading", role, "", level=3)))
    assert back(article) == article


def test_ids_are_unique() -> None:
    ids = etree.fromstring(corpus(SAMPLES)).xpath("//@xml:id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("//t:body/t:div/@type", ["article"]),
        ("//t:titleStmt/t:title", ['Harbour opens & "sails"']),
        ("//t:titleStmt/t:author/*[1]", ["Ada Marsh", "NWA"]),
        ("//t:body//t:head[@type='main']", ['Harbour opens & "sails"']),
        ("//t:body//t:byline/t:docAuthor/t:persName", ["Ada Marsh", "Noor Vance"]),
        ("//t:body//t:byline/t:roleName", ["harbour reporter"]),
        ("//t:argument/t:list/t:item", ["Ferries run from May", "Tolls stay"]),
        ("//t:body//t:dateline/t:date/@when", ["2024-03-03", "2024-03-03"]),
        ("//t:body//t:dateline/t:placeName", ["PORT ELM"]),
        ("//t:figure[@type='image']/t:graphic/@url", ["basin.jpg"]),
        ("//t:figure/t:figDesc", ["The basin"]),
        ("//t:figure/t:head[@type='caption']", ["The basin at noon."]),
        ("//t:figure/t:bibl[@type='credit']/t:author/t:persName", ["Lin Okoro"]),
        ("//t:div[@type='section']/t:head", ["What it cost", "Three questions"]),
        ("//t:item/t:list/t:item", ["one and a half"]),
        ("//t:row[@role='label']/t:cell", ["Year", "Sum"]),
        ("//t:quote[@rend='block']/t:p", ["It was time.", "High time."]),
        ("//t:quote[@type='pull']", ["It was time."]),
        ("//t:cit/t:quote/t:p", ["It was time.", "High time."]),
        ("//t:cit/t:bibl[@type='attribution']/t:persName", ["Noor Vance"]),
        ("//t:ab[@type='related']/t:ref[@type='article']/@target", ["https://example.org/bridge"]),
        ("//t:ab[@type='embed']/t:ptr/@target", ["https://example.org/clip/1"]),
        ("//t:sp/t:speaker", ["Q:", "A:"]),
        ("//t:sp/t:p", ["Why now?", "Because.", "And because."]),
        ("//t:note[@type='correction']/t:p", ["An earlier version named the wrong quay."]),
        ("//t:back//t:ab[@type='sourceUrl']", ["source-url"]),
        ("//t:milestone/@source", ["src:542,545"]),
        ("//t:normalization/t:p/@n", ["markdown", "white-space", "house style"]),
        ("//t:title[@level='j']/@cert", ["medium"]),
        ("//t:keywords/t:term", ["harbour", "ferries; tolls", "back\\slash"]),
        ("//t:creation/t:date/@when", ["2024-03-03"]),
        ("//t:langUsage/t:language", ["English"]),
        ("//t:prefixDef[@ident='src']/@replacementPattern", ["in%20put/harbour%231.md#char=$1,$2"]),
        ("//t:teiHeader//t:change/@when | //t:application/@when", []),
    ],
)
def test_what_stands_where(path: str, expected: list[str]) -> None:
    assert texts(NEWS, path) == expected


def test_a_live_blog_has_entries_and_says_where_it_breaks_off() -> None:
    entry = "//t:div[@type='liveBlog'][@org='composite']//t:div[@type='entry']"
    assert texts(LIVE, f"{entry}/t:p[1]") == ["Trees are down.", "09:00 The wind rises."]
    assert texts(LIVE, f"{entry}/t:dateline/t:time/@when") == ["2024-03-03T10:15:00"]
    assert texts(LIVE, "//t:classCode") == ["LiveBlogPosting"]
    assert len(texts(LIVE, "//t:gap[@reason='paywall']")) == 1


TIMED = (
    Block("paragraph", "live-entry", "10:15", marks=(Mark("date", 0, 5, "2024-03-03T10:15:00"),)),
    Block("heading", "live-entry", "10:20\nTrees are down", Span(3, 9), (Mark("date", 0, 5),), level=3),
    Block("paragraph", "live-entry", "10:30 no link", marks=(Mark("date", 0, 5), Mark("link", 4, 13, "a"))),
    Block("paragraph", "live-entry", "10:31 a link", marks=(Mark("date", 0, 5), Mark("link", 6, 12, "a"))),
    Block("paragraph", "live-entry", "3 May - x", marks=(Mark("date", 0, 5, "2024-05-03"),)),
    Block("paragraph", "live-entry", "10:40", marks=(Mark("date", 0, 5),), run_in=True),
    Block("paragraph", "byline", "By nobody"),
    Block("paragraph", "paragraph", "text"),
)


@pytest.mark.parametrize("block", TIMED)
def test_entries_read_back_equal(block: Block) -> None:
    for article in (Article("x", (block,)), Article("x", (block, *TIMED[-2:])), Article("x", TIMED)):
        assert back(article) == article


def test_the_times_of_entries() -> None:
    article = Article("x", TIMED)
    assert texts(article, "//t:dateline[t:time]") == ["10:15", "10:20", "10:31 ", "3 May "]
    assert texts(article, "//t:div[@type='entry']/t:head") == ["Trees are down"]


def test_overlapping_marks_become_joined_parts() -> None:
    marks = (Mark("strong", 0, 5), Mark("emphasis", 3, 8))
    article = Article(id="x", blocks=(Block("paragraph", "paragraph", "abcdefghij", marks=marks),))
    content = '<hi rend="bold">abc<emph xml:id="x.m1" next="#x.m2">de</emph></hi>'
    assert f'{content}<emph xml:id="x.m2" prev="#x.m1">fgh</emph>ij</p>'.encode() in serializer.dumps(article)
    assert back(article) == article


def test_marks_nested_beyond_reason_stay_readable() -> None:
    marks = tuple(Mark("emphasis", 0, 2) for _ in range(5000))
    article = Article(id="x", blocks=(Block("paragraph", "paragraph", "ab", marks=marks),))
    assert back(article) == article


def test_lists_and_sections_nested_beyond_reason_stay_readable() -> None:
    items = tuple(Block("list-item", "list-item", "x", level=level) for level in range(1, 400))
    heads = tuple(Block("heading", "cross-head", "x", level=level) for level in range(1, 400))
    article = Article(id="x", blocks=items + heads)
    assert back(article) == article


def test_what_xml_cannot_hold_is_replaced() -> None:
    text = "a\x00\x0b\x1b\ufffe\ud800b"
    article = Article(
        id="x",
        headline=text,
        blocks=(Block("paragraph", "paragraph", text, marks=(Mark("link", 0, 1, "a\x00 b<", text),)),),
        evidence=(Evidence(text, text),),
    )
    assert texts(article, "//t:body//t:p") == ["a\ufffd\ufffd\ufffd\ufffd\ufffdb"]
    assert texts(article, "//t:body//t:ref/@target") == ["a%00%20b%3C"]


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (b"", "invalid-xml", None),
        (b"<TEI xmlns='http://www.tei-c.org/ns/1.0'>\n<text></TEI>", "invalid-xml", "line 2"),
        (b"<!DOCTYPE TEI SYSTEM 'file:///etc/passwd'><TEI/>", "invalid-xml", "line 1"),
        (b"<!DOCTYPE TEI [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><TEI>&b;</TEI>", "invalid-xml", "line 1"),
        (b"<html/>", "not-our-tei", "line 1"),
        (b"<TEI/>", "not-our-tei", "line 1"),
    ],
)
def test_what_is_no_tei_is_refused(data: bytes, code: str, place: str | None) -> None:
    with pytest.raises(ParseError) as caught:
        list(parser.load(data, "x.xml"))
    assert (caught.value.code, caught.value.place) == (code, place)


def test_foreign_tei_does_not_stop_the_others() -> None:
    head, border, texts = corpus([NEWS, LIVE, NEWS]).partition(b"<TEI ")
    data = head + border + texts.replace(b'ident="corpuskit"', b'ident="other"', 1)
    first, second, third = parser.load(data, "x.xml")
    assert isinstance(first, ParseError)
    assert first.code == "not-our-tei"
    assert (second, third) == (LIVE, NEWS)


def test_a_corpus_that_breaks_off_gives_what_it_has() -> None:
    data = corpus([NEWS, LIVE])
    found = parser.load(data[: data.rindex(b"<text")], "x.xml")
    assert next(found) == NEWS
    with pytest.raises(ParseError, match="invalid-xml"):
        next(found)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'source="src:50,93"', b'source="src:50"'),
        (b'<ab type="embed"', b'<ab type="sticker"'),
        (b'<div type="section" n="2"', b'<div type="section" n="two"'),
        (b'<div type="section" n="2"', b'<div type="section" n="' + b"2" * 5000 + b'"'),
        (b'<measure unit="bytes" quantity="', b'<measure unit="bytes" quantity="' + b"2" * 5000),
        (b"<author>", b"<author/><author>"),
        (b'<note type="correction"', b'<note type="erratum"'),
        (b'"evidence":', b'"evidence:'),
        (b"<milestone ", b"<lb "),
        (b'when="2024-03-03"', b'when="2024-02-30"'),
    ],
)
def test_what_was_changed_beyond_reading_is_refused(old: bytes, new: bytes) -> None:
    data = serializer.dumps(NEWS)
    assert old in data
    [error] = parser.load(data.replace(old, new), "x.xml")
    assert isinstance(error, ParseError)
    assert error.code == "not-our-tei"


@given(data=st.data())
@settings(max_examples=400)
def test_what_was_changed_anywhere_is_read_or_refused(data: st.DataObject) -> None:
    root = etree.fromstring(serializer.dumps(data.draw(st.sampled_from(SAMPLES))))
    for _ in range(data.draw(st.integers(1, 3))):
        element = data.draw(st.sampled_from(list(root.iter(etree.Element))))
        parent, names = element.getparent(), sorted(element.attrib)
        change = data.draw(st.sampled_from(["remove", "empty", "say", "forget"]))
        if change == "remove" and parent is not None:
            parent.remove(element)
        elif change == "empty":
            del element[:]
        elif change == "say" and names:
            value = data.draw(st.sampled_from(["", "x", "-1", "9" * 5000, "src:5,1", "#", "2024-13-99"]))
            element.set(data.draw(st.sampled_from(names)), value)
        elif names:
            del element.attrib[data.draw(st.sampled_from(names))]
    for found in parser.load(etree.tostring(root), "x.xml"):
        assert isinstance(found, Article | InputError)


@pytest.mark.parametrize(
    ("identifier", "name"),
    [
        ("a", "a"),
        ("007", "d007-629f4cf9"),
        ("d007", "d007"),
        ("day", "day"),
        ("", "d-e3b0c442"),
        ("a b", "a_20_b-c8687a08"),
        ("-a", "d-a-c2748917"),
        ("a.b", "a.b"),
        ("a.p1", "a.p1-" + sha256(b"a.p1").hexdigest()[:8]),
        ("all.corpus", "all.corpus-" + sha256(b"all.corpus").hexdigest()[:8]),
    ],
)
def test_identifiers_become_names(identifier: str, name: str) -> None:
    assert xml_name(identifier) == name


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://example.org/a?b#c", "https://example.org/a?b#c"),
        ("https://example.org:8080/ü", "https://example.org:8080/ü"),
        ("a b[c]", "a%20b%5Bc%5D"),
        ("100%", "100%25"),
        ("a#b#c", "a#b%23c"),
        ("1:2", "1%3A2"),
        ("http://", "http:%2F%2F"),
        ("//host:port/x", "//host%3Aport/x"),
    ],
)
def test_addresses_become_uri_references(address: str, target: str) -> None:
    assert as_target(address) == target


@pytest.mark.parametrize(
    ("value", "valid"),
    [
        ("2022", True),
        ("2022-01", True),
        ("2022-01-27", True),
        ("2022-01-27T09:30:00", True),
        ("2022-01-27T09:30:00.5Z", True),
        ("2022-01-27T09:30:00+14:00", True),
        ("2022-01-27T09:30:00+14:30", False),
        ("2022-01-27T09:30:00-12:00", True),
        ("2022-01-27T09:30:00-12:30", False),
        ("2022-01-27T24:00:00", False),
        ("2022-01-27T09:30", False),
        ("2022-01-27 09:30:00", False),
        ("2022-13", False),
        ("2022-02-29", False),
        ("0000-01-01", False),
        ("022-07-13", False),
        ("2022-W04", False),
        ("20220127", False),
        ("", False),
    ],
)
def test_dates_are_those_that_xml_and_iso_share(value: str, valid: bool) -> None:
    assert is_date(value) is valid


def generated() -> list[Article]:
    found: list[Article] = []

    @settings(
        max_examples=GENERATED,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(articles)
    def collect(article: Article) -> None:
        found.append(article)

    collect()
    return found


@pytest.mark.skipif(
    not SCHEMA.is_file(), reason="the schema of all TEI (tei_all.rng) is not beside the project"
)
@pytest.mark.skipif(shutil.which("jing") is None, reason="jing, a RELAX NG validator, is not installed")
def test_everything_is_valid_tei(tmp_path: Path) -> None:
    found = generated()
    for number, article in enumerate([*SAMPLES, *found]):
        (tmp_path / f"{number}.xml").write_bytes(serializer.dumps(article))
    (tmp_path / "corpus.xml").write_bytes(corpus(list(SAMPLES)))
    files = sorted(str(path) for path in tmp_path.iterdir())
    run = subprocess.run(["jing", str(SCHEMA), *files], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
