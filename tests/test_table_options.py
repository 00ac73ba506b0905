"""The options of the tables, and the data package beside them."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import corpuskit
import pytest
from corpuskit.article import BODY_ROLES, SET_ASIDE_ROLES, Article, Block, evolve
from corpuskit.errors import FormatError, OutputError, ParseError
from corpuskit.registry import serializer
from corpuskit.serializers.table_cells import CELLS
from corpuskit.wire.table import (
    ARTICLE_COLUMNS,
    BLOCK_COLUMNS,
    BYTE_ORDER_MARK,
    COLUMNS,
    PARAGRAPH_COLUMNS,
    guard,
    unguard,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.samples import NEWS, SAMPLES
from tests.strategies import articles
from tests.test_cli import run
from tests.test_samples import GOLDEN
from tests.test_samples import SAMPLES as SEEDS

FORMULA = "=cmd|' /C calc'!A0"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def rows(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def loaded(data: bytes, to: str = "csv") -> list[Article]:
    found = list(corpuskit.loads_all(data, to))
    return [article for article in found if isinstance(article, Article)]


def text_of(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext("*"))


def test_every_column_is_described_and_written() -> None:
    assert list(CELLS) == list(COLUMNS)
    for columns in (ARTICLE_COLUMNS, PARAGRAPH_COLUMNS):
        names = [column.name for column in columns]
        assert len(set(names)) == len(names)
        assert names[:2] == ["doc_id", "text"]
        assert all(column.description.endswith(".") for column in columns)
    assert set(BLOCK_COLUMNS) <= {column.name for column in PARAGRAPH_COLUMNS}


def test_a_row_a_block() -> None:
    found = rows(corpuskit.dumps(NEWS, "csv", options={"rows": "paragraphs"}))
    assert list(found[0]) == list(BLOCK_COLUMNS)
    blocks = [
        (number, block)
        for number, block in enumerate(NEWS.blocks, 1)
        if block.role not in SET_ASIDE_ROLES and block.text.strip()
    ]
    assert [(row["block"], row["role"], row["text"]) for row in found] == [
        (str(number), block.role, block.text) for number, block in blocks
    ]
    assert {row["article"] for row in found} == {NEWS.id}
    assert {row["headline"] for row in found} == {NEWS.headline}
    for row in found:
        assert row["in_text"] == ("true" if row["role"] in BODY_ROLES else "false")


@pytest.mark.parametrize("article", SAMPLES, ids=lambda article: article.id)
def test_the_ids_of_rows_are_those_of_tei(article: Article) -> None:
    found = {
        row["doc_id"]: row for row in rows(corpuskit.dumps(article, "csv", options={"rows": "paragraphs"}))
    }
    tree = etree.fromstring(corpuskit.dumps(article, "tei"))
    in_tei = {
        element.get(XML_ID): element
        for element in tree.iter("{*}p", "{*}ab")
        if element.get(XML_ID) and not any(parent.tag.endswith("back") for parent in element.iterancestors())
    }
    filled = {name for name, element in in_tei.items() if name in found or text_of(element).strip()}
    assert filled <= found.keys()
    for name in filled:
        assert "".join(text_of(in_tei[name]).split()) in "".join(found[name]["text"].split())
    assert not any(name.rpartition(".")[2].startswith(("p1", "ab1")) for name in found.keys() - in_tei.keys())


@settings(max_examples=50)
@given(article=articles)
def test_ids_of_rows_are_unique(article: Article) -> None:
    names = [row["doc_id"] for row in rows(corpuskit.dumps(article, "csv", options={"rows": "paragraphs"}))]
    assert len(set(names)) == len(names)


@settings(max_examples=50)
@given(article=articles, to=st.sampled_from(["csv", "tsv"]), excel=st.sampled_from(["yes", "no"]))
def test_blocks_come_back(article: Article, to: str, excel: str) -> None:
    options = {"rows": "paragraphs", "excel": excel}
    kept = tuple(
        block for block in article.blocks if block.role not in SET_ASIDE_ROLES and block.text.strip()
    )
    article = evolve(article, blocks=kept)
    data = corpuskit.dumps(article, to, options=options)
    [back] = loaded(data, to) or [evolve(article, blocks=())]
    assert [(block.role, block.text) for block in back.blocks] == [(block.role, block.text) for block in kept]
    if kept:
        assert back.id == article.id
        again = rows(corpuskit.dumps(back, to, options=options), "\t" if to == "tsv" else ",")
        before = rows(data, "\t" if to == "tsv" else ",")
        # A lead that is a list item has no identifier of its own in TEI, and a table does not say that it is one.
        assert [{**row, "doc_id": ""} for row in again] == [{**row, "doc_id": ""} for row in before]


@pytest.mark.parametrize("sample", SEEDS, ids=lambda path: path.stem)
def test_the_rows_of_the_text_are_the_text(sample: Path) -> None:
    article = corpuskit.read(sample)
    [back] = loaded(corpuskit.dumps(article, "csv", options={"rows": "paragraphs"}))
    assert back.text == article.text
    assert back.headline == article.headline
    assert [author.name for author in back.authors] == [author.name for author in article.authors]


def test_rows_of_several_articles_and_broken_ones() -> None:
    data = (
        b"doc_id,text,article,block,role\r\n"
        b"a.p1,one,a,1,paragraph\r\n"
        b"a.p2,two,a,2,no-role\r\n"
        b"a.p3,short\r\n"
        b"a.p4,four,a,4,paragraph\r\n"
        b"b.p1,five,b,1,paragraph\r\n"
    )
    found = list(corpuskit.loads_all(data, "csv"))
    assert [article.text for article in found if isinstance(article, Article)] == ["one\n\nfour", "five"]
    assert [error.place for error in found if isinstance(error, ParseError)] == ["line 3", "line 4"]


def test_chosen_columns_come_in_their_order() -> None:
    data = corpuskit.dumps(NEWS, "csv", options={"columns": "url, text,authors,url"})
    assert data.splitlines()[0] == b"doc_id,text,url,authors"
    [back] = loaded(data)
    assert (back.id, back.text, back.url) == (NEWS.id, NEWS.text, NEWS.url)
    assert [author.name for author in back.authors] == [author.name for author in NEWS.authors]
    by_block = corpuskit.dumps(NEWS, "csv", options={"columns": "role,sha256", "rows": "paragraphs"})
    assert by_block.splitlines()[0] == b"doc_id,text,role,sha256"


@pytest.mark.parametrize(
    ("rows", "columns"), [("articles", "role"), ("paragraphs", "no"), ("articles", "a;b")]
)
def test_unknown_columns_are_refused(rows: str, columns: str) -> None:
    with pytest.raises(FormatError, match="known: doc_id, text") as caught:
        corpuskit.dumps(NEWS, "csv", options={"rows": rows, "columns": columns})
    assert caught.value.code == "unknown-option"


def test_excel_gets_a_mark_and_no_formulas() -> None:
    article = Article(id="x", headline=FORMULA, blocks=(Block("paragraph", "paragraph", "@SUM(A1)\n'tis"),))
    [row] = rows(guarded := corpuskit.dumps(article, "csv", options={"excel": "yes"}))
    assert guarded.startswith(BYTE_ORDER_MARK)
    assert (row["headline"], row["text"]) == (f"'{FORMULA}", "'@SUM(A1)\n'tis")
    [row] = rows(exact := corpuskit.dumps(article, "csv", options={"excel": "no"}))
    assert (row["headline"], row["text"]) == (FORMULA, article.text)
    assert exact == corpuskit.dumps(article, "csv")
    for data in (guarded, exact):
        [back] = loaded(data)
        assert (back.headline, back.text) == (FORMULA, article.text)


def test_an_apostrophe_of_a_table_that_is_not_ours_stays() -> None:
    [back] = loaded(BYTE_ORDER_MARK + b"doc_id,text,mine\r\nx,'=1,\r\n")
    assert back.text == "'=1"
    [back] = loaded(b"doc_id,text\r\nx,'=1\r\n")
    assert back.text == "'=1"


@given(st.text(st.sampled_from("'=+-@\t\ra"), max_size=5))
def test_the_guard_comes_off(cell: str) -> None:
    assert unguard(guard(cell)) == cell
    assert guard(cell)[:1] not in set("=+-@\t\r")


@pytest.mark.parametrize("to", ["csv", "tsv"])
@pytest.mark.parametrize(
    "options", [{}, {"rows": "paragraphs"}, {"excel": "yes"}, {"columns": "url"}], ids=str
)
def test_own_tables_are_known(to: str, options: dict[str, str]) -> None:
    format_ = serializer(to, options)
    assert format_.is_own(format_.dumps(NEWS)[:4096])
    assert format_.is_own(corpuskit.dumps(NEWS, to)[:4096])
    assert not format_.is_own(b"doc_id,text\r\nx,y\r\n")


def test_a_package_beside_the_tables(tmp_path: Path) -> None:
    corpuskit.convert(SEEDS[:2], tmp_path, to="csv,tsv", options={"rows": "paragraphs"})
    corpuskit.convert(SEEDS[:2], tmp_path / "All.csv", to="csv", options={"columns": "url"})
    package = json.loads((tmp_path / "datapackage.json").read_bytes())
    assert [resource["path"] for resource in package["resources"]] == ["All.csv", "corpus.csv", "corpus.tsv"]
    fields = [[field["name"] for field in entry["schema"]["fields"]] for entry in package["resources"]]
    assert fields == [["doc_id", "text", "url"], list(BLOCK_COLUMNS), list(BLOCK_COLUMNS)]
    again = tmp_path / "again"
    corpuskit.convert(tmp_path, again, to="jsonl")
    assert len((again / "corpus.jsonl").read_bytes().splitlines()) == 2, "the package itself is no document"


@pytest.mark.parametrize("rows", ["articles", "paragraphs"])
def test_the_golden_package(rows: str, update_golden: bool) -> None:
    companion = serializer("csv", {"rows": rows}).companion
    assert companion is not None
    _, written = companion(["corpus.csv"])
    golden = GOLDEN / "datapackage" / f"{rows}.json"
    if update_golden:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(written)
    assert written == golden.read_bytes()


@pytest.mark.parametrize("sample", SEEDS, ids=lambda path: path.stem)
def test_the_golden_rows(sample: Path, update_golden: bool) -> None:
    written = corpuskit.dumps(corpuskit.read(sample), "csv", options={"rows": "paragraphs"})
    golden = GOLDEN / "paragraphs" / f"{sample.stem}.csv"
    if update_golden:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(written)
    assert written == golden.read_bytes()


def test_a_package_of_somebody_else_stays(tmp_path: Path) -> None:
    foreign = tmp_path / "datapackage.json"
    for text in ('{"name": "theirs", "resources": []}', "[]", "no JSON"):
        foreign.write_text(text, "utf-8")
        with pytest.raises(OutputError) as caught:
            corpuskit.convert(SEEDS[:1], tmp_path / "t.csv", to="csv")
        assert caught.value.code == "output-exists"
        assert foreign.read_text("utf-8") == text
        assert list(tmp_path.iterdir()) == [foreign]
    corpuskit.convert(SEEDS[:1], tmp_path / "t.csv", to="csv", force=True)
    assert json.loads(foreign.read_bytes())["resources"][0]["path"] == "t.csv"


def test_the_flags_of_the_command_line(tmp_path: Path) -> None:
    flags = ("--rows", "paragraphs", "--columns", "role,article", "--excel")
    assert run("convert", str(SEEDS[0]), "--to", "csv", *flags, cwd=tmp_path).stdout.startswith(
        BYTE_ORDER_MARK + b"doc_id,text,role,article\r\n"
    )
    refused = run("convert", str(SEEDS[0]), "--to", "tei", "--excel", cwd=tmp_path)
    assert refused.returncode == 2
    assert b"unknown-option" in refused.stderr
