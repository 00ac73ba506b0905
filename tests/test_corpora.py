"""Corpora that were written, opened again; their figures, through the API and the command line."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

import corpuskit
import pytest
from corpuskit.article import SET_ASIDE_ROLES, Article, Author, Block, DateStamp, Evidence, Publisher
from corpuskit.messages import message
from corpuskit.registry import reader
from corpuskit.reports.counting import LengthCounter, ValueCounter
from corpuskit.source import SourceDescription
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.samples import SAMPLES
from tests.test_cli import run

LINE = corpuskit.dumps(Article(id="a"), "jsonl").rstrip()
SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="module")
def seeds() -> list[Article]:
    articles = [corpuskit.read(path) for path in sorted(SEEDS.iterdir()) if path.stem != "README"]
    assert len(articles) == 19
    return articles


@pytest.mark.parametrize(
    ("out", "to"),
    [
        ("folder", "tei"),
        ("all.xml", "tei"),
        ("folder", "json"),
        ("folder", "jsonl"),
        ("all.jsonl", "jsonl"),
        ("folder", "parquet"),
        ("all.parquet", "parquet"),
    ],
)
def test_a_corpus_comes_back_equal(tmp_path: Path, seeds: list[Article], out: str, to: str) -> None:
    if to == "parquet":
        pytest.importorskip("pyarrow")
    report = corpuskit.convert(SEEDS, tmp_path / out, to=to)
    assert report.written == 19
    corpus = corpuskit.open_corpus(tmp_path / out)
    assert corpus.format == to
    found = list(corpus)
    assert sorted(found, key=lambda article: article.id) == sorted(seeds, key=lambda article: article.id)
    assert list(corpus) == found, "a corpus can be iterated again"


@pytest.mark.parametrize("name", ["jsonl", "csv", "tsv", "tei", "parquet"])
def test_a_stream_gives_what_the_bytes_give(name: str, seeds: list[Article]) -> None:
    if name == "parquet":
        pytest.importorskip("pyarrow")
    written = corpuskit.registry.serializer(name)
    collection = written.collection
    assert collection is not None
    articles = [article for article in (*SAMPLES, *seeds) if article.id]
    file = BytesIO()
    if collection.writer is not None:
        writer = collection.writer(file)
        for article in articles:
            writer.add(collection.item(article))
        writer.close()
    else:
        file.write(collection.opening("all"))
        file.writelines(collection.item(article) for article in articles)
        file.write(collection.closing)
    loader = reader(name)
    assert isinstance(loader, corpuskit.formats.Loader)
    assert loader.stream is not None
    file.seek(0)
    streamed = list(loader.stream(file, "all"))
    assert len(streamed) == len(articles)
    assert streamed == list(loader.load(file.getvalue(), "all"))


def test_broken_tables_say_the_same_place_in_a_stream() -> None:
    loader = reader("csv")
    assert isinstance(loader, corpuskit.formats.Loader)
    assert loader.stream is not None
    marked = '\ufeffdoc_id,text\r\na,one\rb,two\r\nc\r\nd,"x\r\ny"\r\n'.encode()
    for data in (marked, marked.replace(b"\r\n", b"\n")):
        streamed, loaded = (
            [str(entry) if isinstance(entry, Exception) else entry for entry in found]
            for found in (loader.stream(BytesIO(data), "t"), loader.load(data, "t"))
        )
        assert streamed == loaded
        assert any(isinstance(entry, str) and "invalid-table" in entry for entry in streamed)
    with pytest.raises(corpuskit.DecodingError) as caught:
        list(loader.stream(BytesIO(b"doc_id,text\na,b\nc,\xff\n"), "t"))
    assert caught.value.place == "byte 18"


TABLE_TEXT = st.text(alphabet='ab",;\t\n\r\u2028\x85é漢\ufeff', max_size=60)


@settings(max_examples=300)
@given(TABLE_TEXT, st.sampled_from(["doc_id,text\r\n", "\ufeffdoc_id,text\n", "doc_id,text\r", ""]))
def test_any_table_gives_the_same_in_a_stream(text: str, header: str) -> None:
    loader = reader("csv")
    assert isinstance(loader, corpuskit.formats.Loader)
    assert loader.stream is not None
    data = f"{header}{text}".encode()
    assert _outcome(lambda: loader.stream(BytesIO(data), "t")) == _outcome(lambda: loader.load(data, "t"))  # type: ignore[misc]


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from([b"{}", b"\n", b"\r\n", b" ", b"\xff", b'{"id":', b"\xe2\x80\xa8", LINE]), max_size=12
    )
)
def test_any_lines_give_the_same_in_a_stream(parts: list[bytes]) -> None:
    loader = reader("jsonl")
    assert isinstance(loader, corpuskit.formats.Loader)
    assert loader.stream is not None
    data = b"".join(parts)
    by_line = [line for line in data.split(b"\n") if line.strip()]
    found = _outcome(lambda: loader.stream(BytesIO(data), "t"))  # type: ignore[misc]
    assert len(found) == len(by_line)
    assert found == _outcome(lambda: loader.load(data, "t"))


def _outcome(read: Callable[[], Iterable[object]]) -> list[object]:
    """What is read, and the error that ends it, as text."""
    found: list[object] = []
    try:
        found.extend(str(entry) if isinstance(entry, Exception) else entry for entry in read())
    except corpuskit.InputError as error:
        found.append(str(error))
    return found


def test_a_folder_with_several_formats_is_read_in_one(tmp_path: Path) -> None:
    corpuskit.convert(SEEDS, tmp_path / "c", to="jsonl,tei,csv")
    (tmp_path / "c" / "notes.json").write_text('{"mine": 1}')
    corpus = corpuskit.open_corpus(tmp_path / "c")
    assert corpus.format == "jsonl"
    assert len(list(corpus)) == 19
    assert "corpus.csv" in corpus.skipped
    in_tei = corpuskit.open_corpus(tmp_path / "c", format="tei")
    assert len(list(in_tei)) == 19
    assert len(list(corpuskit.open_corpus(tmp_path / "c", format="json"))) == 0


def test_what_tells_about_a_corpus_is_passed_over_in_any_folder(tmp_path: Path) -> None:
    corpuskit.convert(SEEDS, tmp_path / "c" / "deep", to="csv", manifest=True)
    (tmp_path / "c" / "deep" / "README.csv").write_text("about\n", "utf-8")
    corpus = corpuskit.open_corpus(tmp_path / "c", format="csv")
    assert (len(list(corpus)), corpus.skipped) == (19, [])


def test_what_is_no_corpus_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(corpuskit.InputError, match="corpuskit convert"):
        corpuskit.open_corpus(SEEDS)
    with pytest.raises(corpuskit.InputError) as caught:
        corpuskit.open_corpus(tmp_path / "nowhere")
    assert caught.value.code == "not-found"
    with pytest.raises(corpuskit.InputError) as caught:
        corpuskit.open_corpus(tmp_path)
    assert caught.value.code == "no-documents"
    with pytest.raises(corpuskit.FormatError):
        corpuskit.open_corpus(SEEDS, format="markdown")


def test_a_broken_line_raises_or_is_handed_over(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    corpuskit.convert(SEEDS, path, to="jsonl")
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:3], b'{"half\n', *lines[3:]]))
    with pytest.raises(corpuskit.ParseError) as caught:
        list(corpuskit.open_corpus(path))
    assert caught.value.place == "line 4"
    errors: list[corpuskit.InputError] = []
    assert len(list(corpuskit.open_corpus(path, on_failure=errors.append))) == 19
    assert [error.place for error in errors] == ["line 4"]
    figures = corpuskit.statistics(path)
    assert (figures.documents, figures.unreadable) == (19, 1)
    assert figures.problems[0].place == "line 4"


def test_memory_does_not_grow_with_the_corpus(tmp_path: Path, seeds: list[Article]) -> None:
    line = corpuskit.dumps(seeds[0], "jsonl")
    peaks = []
    for count in (200, 2000):
        path = tmp_path / f"{count}.jsonl"
        path.write_bytes(line * count)
        tracemalloc.start()
        assert corpuskit.statistics(path).documents == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0] + 100_000


def test_the_figures_are_those_of_the_articles(seeds: list[Article]) -> None:
    figures = corpuskit.statistics(seeds)
    assert figures.documents == 19
    assert figures.characters == sum(len(article.text) for article in seeds)
    assert sum(entry.documents for entry in figures.lengths.bins) == 19
    assert figures.lengths.total == figures.words
    characters = Counter[str]()
    for article in seeds:
        for block in article.blocks:
            characters[block.role] += len(block.text)
    assert {role.role: role.characters for role in figures.set_aside} == {
        role: count for role, count in characters.items() if role in SET_ASIDE_ROLES
    }
    assert sum(year.count for year in figures.dates.by_year) + figures.dates.undated == 19
    assert {entry.encoding for entry in figures.encodings} == {"utf-8", "utf-16-le", "cp1251"}
    coverage = {entry.field: entry for entry in figures.coverage}
    assert coverage["headline"].documents == sum(article.headline is not None for article in seeds)
    assert coverage["figures"].documents == sum(bool(article.figures) for article in seeds)
    assert coverage["related"].documents == sum(bool(article.related) for article in seeds)


def test_figures_of_made_articles() -> None:
    articles = [
        Article(
            id=f"a{number}",
            blocks=(Block("paragraph", "paragraph", "word " * number),),
            authors=(Author("Ada"), Author("Ada"), Author(f"B{number}")),
            published=DateStamp("x", iso),
            publisher=Publisher(None, "example.org"),
            source=SourceDescription(f"{number}.md", "utf-8", "bom"),
            evidence=(Evidence("authors", "made.up", None, "low"),),
            messages=(message("no-headline", "none"),) * 2,
        )
        for number, iso in enumerate(["2020", "2020-05", "2020-05-03", "2021-01-01T10:00:00", None])
    ]
    figures = corpuskit.statistics(articles, examples=2, most=3)
    assert [(year.value, year.count) for year in figures.dates.by_year] == [("2020", 3), ("2021", 1)]
    assert [(month.value, month.count) for month in figures.dates.by_month] == [
        ("2020-05", 2),
        ("2021-01", 1),
    ]
    assert (figures.dates.first, figures.dates.last, figures.dates.undated) == ("2020", "2021-01-01", 1)
    assert [(entry.value, entry.count) for entry in figures.authors.values] == [
        ("Ada", 5),
        ("B0", 1),
        ("B1", 1),
    ]
    assert (figures.authors.distinct, figures.authors.rest, figures.authors.exact) == (6, 3, True)
    assert [(entry.value, entry.count) for entry in figures.publishers.values] == [("example.org", 5)]
    (said,) = figures.messages
    assert (said.documents, said.count, [example.id for example in said.examples]) == (5, 10, ["a0", "a1"])
    authors = next(entry for entry in figures.coverage if entry.field == "authors")
    assert (authors.documents, authors.share, authors.low, authors.high) == (5, 1.0, 5, 0)
    assert (figures.lengths.shortest, figures.lengths.median, figures.lengths.longest) == (0, 2, 4)
    assert corpuskit.statistics([]).documents == 0


def test_counters_keep_within_their_limit() -> None:
    counter = ValueCounter(limit=10)
    for number in range(100):
        counter.add("often", f"once {number}")
    ranking = counter.ranking()
    assert (ranking.values[0].value, ranking.values[0].count) == ("often", 100)
    assert ranking.distinct <= 10
    assert not ranking.exact
    assert sum(entry.count for entry in ranking.values) + ranking.rest == 200
    lengths = LengthCounter()
    for length in (5, 123_456, 123_499, 9_999):
        lengths.add(length)
    found = lengths.lengths()
    assert (found.longest, found.upper_quartile, found.total) == (
        123_499,
        123_000,
        5 + 123_456 + 123_499 + 9_999,
    )


def test_stats_on_the_command_line(tmp_path: Path) -> None:
    corpuskit.convert(SEEDS, tmp_path / "all.jsonl", to="jsonl")
    result = run("stats", "all.jsonl", "--top", "2", cwd=tmp_path)
    assert result.returncode == 0
    output = result.stdout.decode()
    assert output.startswith("19 documents\n")
    assert "  … and 12 more\n" in output
    assert "  source-url " in output
    as_json = run("stats", "-", "--json", cwd=tmp_path, stdin=(tmp_path / "all.jsonl").read_bytes())
    figures = json.loads(as_json.stdout)
    assert figures["schema"] == "corpuskit/statistics/1"
    assert figures["documents"] == 19
    assert run("stats", "nowhere", cwd=tmp_path).returncode == 3
    assert run("stats", "all.jsonl", "--from", "jsnl", cwd=tmp_path).returncode == 2
    with (tmp_path / "all.jsonl").open("ab") as file:
        file.write(b"{}\n")
    broken = run("stats", "all.jsonl", cwd=tmp_path)
    assert broken.returncode == 1
    assert b"all.jsonl, line 20" in broken.stderr
    assert b"[invalid-article]" in broken.stderr


def test_a_terminal_is_handed_text_alone(tmp_path: Path) -> None:
    wild = Article(
        id="wild",
        authors=(Author("\x1b[31mred\x1b[0m"),),
        section="\u202eback",
        messages=(message("no-headline", "\x1b]0;title\x07"),),
    )
    (tmp_path / "wild.jsonl").write_bytes(corpuskit.dumps(wild, "jsonl"))
    (tmp_path / "tame.jsonl").write_bytes(corpuskit.dumps(Article(id="wild"), "jsonl"))
    for command in (["stats", "wild.jsonl"], ["diff", "tame.jsonl", "wild.jsonl"], ["inspect", "wild.jsonl"]):
        output = run(*command, cwd=tmp_path).stdout.decode()
        assert "[31mred" in output
        assert not {"\x1b", "\u202e", "\x07"} & set(output)


def test_stats_imports_no_recognizer(tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    corpuskit.convert(tmp_path / "seeds", tmp_path / "all.jsonl", to="jsonl")
    code = (
        "import sys, corpuskit; corpuskit.statistics('all.jsonl');"
        "print([name for name in sys.modules if name.startswith(('pyarrow', 'lxml'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("to", ["jsonl", "tei", "csv"])
def test_compressed_shards_are_a_corpus(tmp_path: Path, to: str) -> None:
    whole = corpuskit.convert(SEEDS, tmp_path / "whole", to=to)
    report = corpuskit.convert(SEEDS, tmp_path / "shards", to=to, shard_docs=4, compress="gz")
    assert len(report.outputs) > 3
    assert all(path.suffix == ".gz" for path in report.outputs)
    expected = sorted(article.id for article in corpuskit.open_corpus(tmp_path / "whole"))
    found = corpuskit.open_corpus(tmp_path / "shards")
    assert sorted(article.id for article in found) == expected
    assert set(found.skipped) <= {"datapackage.json"}
    assert len(expected) == whole.written == report.written


def test_foreign_tables_in_a_folder_are_no_corpus(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("title,text\nBridge,It reopened.\n", "utf-8")
    (tmp_path / "a.md").write_text("# A\n\nText.\n", "utf-8")
    with pytest.raises(corpuskit.InputError, match=r"is not converted yet; run: corpuskit convert"):
        corpuskit.open_corpus(tmp_path)
    for excel in ("yes", "no"):
        out = tmp_path / excel
        corpuskit.convert(tmp_path / "a.md", out / "own.csv", options={"excel": excel, "columns": "url"})
        (out / "list.csv").write_bytes((tmp_path / "list.csv").read_bytes())
        corpus = corpuskit.open_corpus(out)
        assert [article.id for article in corpus] == ["a"]
        assert corpus.skipped == ["list.csv"]
