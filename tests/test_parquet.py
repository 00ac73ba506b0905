"""Parquet: what a row holds, that it reads back equal, and what is said where it does not."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import corpuskit
import msgspec
import pytest
from corpuskit.article import Article, Block, evolve
from corpuskit.errors import ParseError, SerializationError
from corpuskit.registry import serializer
from hypothesis import given, settings

from tests.quality.scoreboard import parse_draft, renderings
from tests.samples import SAMPLES
from tests.strategies import articles
from tests.test_samples import SAMPLES as SEEDS

MISSING = """
import sys
sys.modules["pyarrow"] = None
import corpuskit
for call in (
    lambda: corpuskit.dumps(corpuskit.parse("# A title\\n\\nThe council met."), "parquet"),
    lambda: list(corpuskit.loads_all(b"PAR1", "parquet")),
):
    try:
        call()
    except corpuskit.FormatError as error:
        print(error)
"""


@pytest.fixture(scope="module")
def parquet() -> Any:
    return pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed: pip install '.[parquet]'")


def write(found: list[Article]) -> bytes:
    collection = serializer("parquet").collection
    assert collection is not None
    assert collection.writer is not None
    file = BytesIO()
    writer = collection.writer(file)
    for article in found:
        writer.add(collection.item(article))
    writer.close()
    assert not file.closed
    return file.getvalue()


def test_a_missing_library_names_the_extra() -> None:
    command = [sys.executable, "-c", MISSING]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert said == ["the format parquet needs pyarrow: pip install 'corpuskit[parquet]' [missing-extra]"] * 2


@pytest.mark.parametrize("article", SAMPLES, ids=lambda article: article.id)
def test_an_article_comes_back(parquet: Any, article: Article) -> None:
    assert corpuskit.loads(corpuskit.dumps(article, "parquet"), "parquet") == article


def test_many_come_back_in_their_order(parquet: Any) -> None:
    found = [*SAMPLES, *(corpuskit.read(path) for path in SEEDS)]
    data = write(found)
    assert list(corpuskit.loads_all(data, "parquet")) == found
    assert write(found) == data
    assert serializer("parquet").is_own(data[:4096])


@settings(max_examples=60)
@given(article=articles)
def test_any_article_comes_back(parquet: Any, article: Article) -> None:
    assert corpuskit.loads(corpuskit.dumps(article, "parquet"), "parquet") == article


def test_renderings_come_back(parquet: Any, shared: Path) -> None:
    paths = [path for renderer in ("print", "trafilatura_md") for path in renderings(renderer)[::10]]
    found = [
        corpuskit.parse(
            parse_draft(path.parent.name, path.name.removesuffix(".md.gz")).source.text,
            name=path.name.removesuffix(".gz"),
        )
        for path in paths
    ]
    assert len(found) > 20
    assert list(corpuskit.loads_all(write(found), "parquet")) == found


def test_a_row_has_the_keys_of_json(parquet: Any) -> None:
    for article in SAMPLES:
        [row] = parquet.read_table(BytesIO(corpuskit.dumps(article, "parquet"))).to_pylist()
        document = msgspec.json.decode(corpuskit.dumps(article, "json"))
        evidence = [{"field": field, **entry} for field, entry in document["evidence"].items()]
        assert row == {**document, "evidence": evidence}
        assert list(row) == list(document)


def test_types_and_metadata(parquet: Any) -> None:
    schema = parquet.read_schema(BytesIO(corpuskit.dumps(SAMPLES[0], "parquet")))
    assert schema.metadata[b"corpuskit.schema"] == b"corpuskit/article/1"
    assert str(schema.field("keywords").type) == "list<item: string>" or "string" in str(
        schema.field("keywords")
    )
    assert str(schema.field("language").type) == "struct<code: string, basis: string, score: double>"
    assert str(schema.field("text").type) == "string"
    block = schema.field("blocks").type.value_type
    assert str(block.field("level").type) == "int64"
    assert str(block.field("run_in").type) == "bool"


def test_row_groups_are_bounded(parquet: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    module = pytest.importorskip("corpuskit.serializers.parquet")
    article = SAMPLES[0]
    monkeypatch.setattr(module, "ROWS", 3)
    file = parquet.ParquetFile(BytesIO(write([evolve(article, id=str(n)) for n in range(7)])))
    assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [3, 3, 1]
    monkeypatch.setattr(module, "BYTES", 10)
    file = parquet.ParquetFile(BytesIO(write([evolve(article, id=str(n)) for n in range(3)])))
    assert file.num_row_groups == 3


def test_an_empty_collection_is_a_file(parquet: Any) -> None:
    assert list(corpuskit.loads_all(write([]), "parquet")) == []


@pytest.mark.parametrize("text", ["word " * 40_000, "a\x00b", "\u2028\x85\r\n\t", "😀" * 5])
def test_texts_come_back(parquet: Any, text: str) -> None:
    article = Article(id="x", blocks=(Block("paragraph", "paragraph", text),))
    assert corpuskit.loads(corpuskit.dumps(article, "parquet"), "parquet") == article


def test_a_lone_surrogate_is_refused(parquet: Any) -> None:
    with pytest.raises(SerializationError) as caught:
        corpuskit.dumps(Article(id="x", headline="\ud800"), "parquet")
    assert caught.value.code == "forbidden-characters"


@pytest.mark.parametrize("data", [b"", b"PAR1", b"PAR1" + b"x" * 100 + b"PAR1", b"doc_id,text\r\n"])
def test_what_is_no_parquet_is_refused(parquet: Any, data: bytes) -> None:
    with pytest.raises(ParseError) as caught:
        list(corpuskit.loads_all(data, "parquet"))
    assert caught.value.code == "invalid-table"


def test_parquet_of_somebody_else(parquet: Any) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    file = BytesIO()
    parquet.write_table(pyarrow.table({"id": ["a"], "title": ["b"]}), file)
    assert not serializer("parquet").is_own(file.getvalue()[:4096])
    with pytest.raises(ParseError, match="no column schema"):
        list(corpuskit.loads_all(file.getvalue(), "parquet"))


def test_text_that_is_no_utf_8(parquet: Any, tmp_path: Path) -> None:
    """Writers other than Arrow put any bytes in columns of text; of such a row there is an error."""
    pyarrow = pytest.importorskip("pyarrow")
    texts = ["One was hurt.", "Köln".encode("cp1252"), "Two were hurt."]
    broken = pyarrow.array(texts, pyarrow.binary()).view(pyarrow.string())
    path = tmp_path / "x.parquet"
    parquet.write_table(pyarrow.table({"text": broken}), path)
    first, error, last = corpuskit.read_all(path)
    assert isinstance(error, corpuskit.InputError)
    assert (error.code, error.place) == ("invalid-record", "row 2")
    assert [one.text for one in (first, last) if isinstance(one, Article)] == [texts[0], texts[2]]
    own = pyarrow.table({"schema": broken, "id": broken})
    parquet.write_table(own, path)
    with pytest.raises(ParseError) as caught:
        list(corpuskit.loads(path.read_bytes(), "parquet"))
    assert caught.value.code in {"invalid-table", "not-one-article"}


def test_some_columns_and_bad_rows(parquet: Any) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    file = BytesIO()
    form = "corpuskit/article/1"
    columns = {
        "id": ["a", "b", "c"],
        "schema": [form, form, "corpuskit/article/9"],
        "authors": [None, [{"name": "Ada"}], None],
        "published": [None, {"raw": "May", "iso": "May"}, None],
    }
    parquet.write_table(pyarrow.table(columns), file)
    first, *others = corpuskit.loads_all(file.getvalue(), "parquet")
    assert first == Article(id="a")
    assert [(error.code, error.place) for error in others if isinstance(error, ParseError)] == [
        ("invalid-article", "row 2, $.published.iso"),
        ("invalid-article", "row 3, $.schema"),
    ]
