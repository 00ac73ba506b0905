"""What others read from our tables and Parquet, without options: pip install '.[compat]'."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import corpuskit
import pytest
from corpuskit.article import Article, Author, Block, evolve
from corpuskit.registry import serializer

from tests.samples import NEWS
from tests.test_samples import SAMPLES as SEEDS

pytestmark = pytest.mark.filterwarnings("default")

HARD = "She said: \"no; never\", then\n\n=cmd|' /C calc'!A0\tand 'more' , ; \\ \r\n漢字 😀 "
LONG = Article(
    id="long",
    headline="=1+1",
    authors=(Author("@desk"),),
    blocks=(
        Block("paragraph", "paragraph", 'A "quoted" word; and, more. ' * 7_500),
        Block("paragraph", "paragraph", HARD.strip()),
    ),
)
ARTICLES = [NEWS, LONG, *(corpuskit.read(path) for path in SEEDS)]
Rows = list[dict[str, Any]]


def library(name: str) -> Any:
    return pytest.importorskip(name, reason=f"{name} is not installed: pip install '.[compat]'")


def with_csv(path: Path) -> Rows:
    limit = csv.field_size_limit(sys.maxsize)
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file, delimiter="\t" if path.suffix == ".tsv" else ","))
    csv.field_size_limit(limit)
    return found


def with_pandas(path: Path) -> Rows:
    pandas = library("pandas")
    table = pandas.read_csv(path) if path.suffix == ".csv" else pandas.read_csv(path, sep="\t")
    return [dict(row) for row in table.astype(object).where(table.notna(), None).to_dict("records")]


def with_polars(path: Path) -> Rows:
    polars = library("polars")
    table = polars.read_csv(path) if path.suffix == ".csv" else polars.read_csv(path, separator="\t")
    return list(table.to_dicts())


def with_duckdb(path: Path) -> Rows:
    duckdb = library("duckdb")
    found = duckdb.sql(f"SELECT * FROM '{path}'")
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


READERS = [with_csv, with_pandas, with_polars, with_duckdb]


def plain(value: Any) -> str:
    """A cell as text, however it was typed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def write(folder: Path, to: str, found: list[Article], options: dict[str, str]) -> Path:
    chosen = serializer(to, options)
    collection = chosen.collection
    assert collection is not None
    path = folder / f"corpus.{to}"
    items = b"".join(collection.item(article) for article in found)
    path.write_bytes(collection.opening("corpus") + items + collection.closing)
    if chosen.companion is not None:
        name, data = chosen.companion([path.name])
        (folder / name).write_bytes(data)
    return path


OPTIONS: list[dict[str, str]] = [{}, {"rows": "paragraphs"}, {"columns": "url,n_words"}, {"excel": "yes"}]


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("to", ["csv", "tsv"])
@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__[5:])
def test_tables_load_without_options(
    tmp_path: Path, reader: Callable[[Path], Rows], to: str, options: dict[str, str]
) -> None:
    path = write(tmp_path, to, ARTICLES, options)
    found = reader(path)
    assert list(found[0])[:2] == ["doc_id", "text"]
    expected = with_csv(path)
    assert len(found) == len(expected)
    dates = {"published", "modified"}
    for row, other in zip(found, expected, strict=True):
        assert {name: plain(value) for name, value in row.items() if name not in dates} == {
            name: value for name, value in other.items() if name not in dates
        }
    if not options:
        assert [row["text"] for row in found] == [article.text for article in ARTICLES]
        assert len(found[1]["text"]) > 200_000


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("to", ["csv", "tsv"])
def test_the_data_package_is_valid(tmp_path: Path, to: str, options: dict[str, str]) -> None:
    frictionless = library("frictionless")
    # It guesses at the dialect though one is stated, and long cells among tabs cost it minutes.
    found = ARTICLES if to == "csv" and not options else [NEWS, *ARTICLES[2:]]
    write(tmp_path, to, found, options)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "message"])
    package = frictionless.Package(str(tmp_path / "datapackage.json"))
    [resource] = package.resources
    first = resource.read_rows()[0]
    assert list(first)[:2] == ["doc_id", "text"]
    assert NEWS.id in first["doc_id"]


def test_the_data_package_finds_what_is_wrong(tmp_path: Path) -> None:
    frictionless = library("frictionless")
    path = write(tmp_path, "csv", [NEWS, NEWS], {})
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid
    path.write_bytes(path.read_bytes().replace(b",12,", b",twelve,"))
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


@pytest.fixture(scope="module")
def parquet_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    library("pyarrow")
    path = tmp_path_factory.mktemp("parquet") / "corpus.parquet"
    collection = serializer("parquet").collection
    assert collection is not None
    assert collection.writer is not None
    with path.open("wb") as file:
        writer = collection.writer(file)
        for article in ARTICLES:
            writer.add(collection.item(article))
        writer.close()
    return path


@pytest.fixture(scope="module")
def parquet_rows(parquet_file: Path) -> Rows:
    rows: Rows = library("pyarrow.parquet").read_table(parquet_file).to_pylist()
    assert [row["text"] for row in rows] == [article.text for article in ARTICLES]
    return rows


def test_parquet_in_polars(parquet_file: Path, parquet_rows: Rows) -> None:
    assert library("polars").read_parquet(parquet_file).to_dicts() == parquet_rows


def test_parquet_in_duckdb(parquet_file: Path, parquet_rows: Rows) -> None:
    duckdb = library("duckdb")
    found = duckdb.sql(f"SELECT * FROM '{parquet_file}'")
    assert [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()] == parquet_rows
    by_role = f"SELECT count(*) FROM (SELECT unnest(blocks) AS block FROM '{parquet_file}') WHERE block.role = 'headline'"
    assert duckdb.sql(by_role).fetchall()[0][0] == sum(
        block.role == "headline" for article in ARTICLES for block in article.blocks
    )


def test_parquet_in_pandas(parquet_file: Path, parquet_rows: Rows) -> None:
    found = library("pandas").read_parquet(parquet_file)
    assert list(found["text"]) == [row["text"] for row in parquet_rows]
    assert found["blocks"][0][0]["role"] == parquet_rows[0]["blocks"][0]["role"]


def test_parquet_in_datasets(parquet_file: Path, parquet_rows: Rows, tmp_path: Path) -> None:
    datasets = library("datasets")
    found = datasets.Dataset.from_parquet(str(parquet_file), cache_dir=str(tmp_path), keep_in_memory=True)
    assert found["text"][:] == [row["text"] for row in parquet_rows]
    assert found[0]["blocks"] == parquet_rows[0]["blocks"]


def test_what_polars_writes_reads_back(parquet_file: Path, tmp_path: Path) -> None:
    polars = library("polars")
    polars.read_parquet(parquet_file).reverse().write_parquet(tmp_path / "p.parquet")
    back = corpuskit.read_all(tmp_path / "p.parquet", no_normalize=["all"])
    assert [evolve(found) for found in back if isinstance(found, Article)] == ARTICLES[::-1]
