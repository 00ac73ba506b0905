"""CSV and TSV: what a row holds, and what comes back."""

import csv
from io import StringIO

import pytest
from corpuskit.article import Article, Author, Block, DateStamp, evolve
from corpuskit.errors import DecodingError, ParseError
from corpuskit.formats import Loader, Serializer
from corpuskit.parsers import csv as csv_parser
from corpuskit.parsers import tsv as tsv_parser
from corpuskit.serializers import csv as csv_serializer
from corpuskit.serializers import tsv as tsv_serializer
from corpuskit.serializers.counts import count_words
from corpuskit.wire.table import COLUMNS, join_list, split_list
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.samples import NEWS, SAMPLES
from tests.strategies import articles

PAIRS = [(csv_serializer.FORMAT, csv_parser.FORMAT), (tsv_serializer.FORMAT, tsv_parser.FORMAT)]
pairs = pytest.mark.parametrize(("serializer", "loader"), PAIRS, ids=["csv", "tsv"])


def rows(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode(), newline=""), delimiter=delimiter))


@pairs
@settings(max_examples=100)
@given(article=articles)
def test_a_row_comes_back_as_the_same_row(serializer: Serializer, loader: Loader, article: Article) -> None:
    # Only a dateline runs on into the paragraph behind it; two paragraphs in one piece count as one.
    blocks = tuple(
        evolve(block, run_in=block.run_in and block.role == "dateline") for block in article.blocks
    )
    data = serializer.dumps(evolve(article, blocks=blocks))
    [back] = loader.load(data, "x")
    assert isinstance(back, Article)
    assert serializer.dumps(back) == data


@pairs
def test_many_rows_under_one_header(serializer: Serializer, loader: Loader) -> None:
    collection = serializer.collection
    assert collection is not None
    data = (
        collection.opening("all")
        + b"".join(collection.item(article) for article in SAMPLES)
        + collection.closing
    )
    assert [article.id for article in loader.load(data, "x") if isinstance(article, Article)] == [
        article.id for article in SAMPLES
    ]
    assert serializer.is_own(data[:4096])
    assert serializer.is_own(b"\xef\xbb\xbf" + data[:4096])
    assert not serializer.is_own(b"doc_id,text\r\n")


def test_what_the_sample_row_holds() -> None:
    data = csv_serializer.FORMAT.dumps(NEWS)
    assert data.startswith(",".join(COLUMNS).encode() + b"\r\n")
    [row] = rows(data)
    assert row["doc_id"] == NEWS.id
    assert row["text"] == NEWS.text
    assert row["authors"] == "Ada Marsh; NWA"
    assert row["keywords"] == r"harbour; ferries\; tolls; back\\slash"
    assert row["captions"] == "The basin at noon."
    assert (row["published"], row["modified"]) == ("2024-03-03", "2024-03-04T09:30:00+01:00")
    assert row["n_paragraphs"] == "12"
    assert row["sha256"] == "ab" * 32


def test_what_comes_back() -> None:
    [back] = csv_parser.FORMAT.load(csv_serializer.FORMAT.dumps(NEWS), "x")
    assert isinstance(back, Article)
    assert back.text == NEWS.text
    assert back.authors == (Author("Ada Marsh"), Author("NWA", "organization"))
    assert back.keywords == NEWS.keywords
    assert back.published == DateStamp("2024-03-03", "2024-03-03", "day")
    assert [block.text for block in back.blocks if block.role == "cross-head"] == [
        "What it cost",
        "Three questions",
    ]
    assert [(block.role, block.text) for block in back.blocks][:2] == [
        ("headline", NEWS.headline),
        ("standfirst", NEWS.standfirst),
    ]


@given(st.lists(st.text(st.sampled_from("a; \\\n"), min_size=1), max_size=4))
def test_lists_read_back(values: list[str]) -> None:
    assert list(split_list(join_list(values))) == values


def test_a_bad_row_does_not_stop_the_others() -> None:
    data = (
        b"text,doc_id,published,extra\r\n"
        b'"two\r\nlines",a,2022-01-27,x\r\n'
        b"short,b\r\n"
        b"text,c,022-07-13,\r\n"
        b"\r\n"
        b'"te"xt,d,,\r\n'
        b"last,e,,\n"
    )
    first, *errors, last = csv_parser.FORMAT.load(data, "t.csv")
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert (first.id, last.id) == ("a", "e")
    assert [(error.code, error.place) for error in errors if isinstance(error, ParseError)] == [
        ("invalid-table", "line 4"),
        ("invalid-table", "line 5"),
        ("invalid-table", "line 7"),
    ]


@pytest.mark.parametrize(
    "header", [b"", b"id,text\n", b"doc_id\n", b"doc_id,text,url,url\n", b'"doc_id,text\n']
)
def test_a_table_without_its_columns_is_refused(header: bytes) -> None:
    with pytest.raises(ParseError) as caught:
        csv_parser.FORMAT.load(header, "t.csv")
    assert (caught.value.code, caught.value.place) == ("invalid-table", "line 1")


def test_a_table_that_is_no_utf_8_is_refused() -> None:
    with pytest.raises(DecodingError, match="byte 14"):
        csv_parser.FORMAT.load(b"doc_id,text\na,\xff\n", "t.csv")


def test_a_long_cell_reads_back() -> None:
    long = Article(id="x", blocks=(Block("paragraph", "paragraph", "word " * 80_000),))
    [back] = csv_parser.FORMAT.load(csv_serializer.FORMAT.dumps(long), "x")
    assert isinstance(back, Article)
    assert back.text == long.text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("It's 5 o'clock.", 3),
        ("„Über“ straße – ok", 3),
        ("well-known", 1),
        ("дом, мир — да", 3),
        ("今日は晴れ。明日も。", 8),
        ("서울 시의회", 2),
    ],
)
def test_words_stand_between_white_space(text: str, count: int) -> None:
    assert count_words(text) == count
