"""Where articles go: several formats at once, ids, names of files."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import corpuskit
import pytest
from corpuskit.conversion.naming import FIELDS, LONGEST, naming, safe, source_path
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests import strategies
from tests.test_cli import run

URL = "https://www.harbour-gazette.example/2024/05/03/ferry"
DOCUMENT = (
    "# Ferry Crews Walk Out\n\nBy [AFP](#)\n\nMay 3, 2024\n\nThe council met on Monday and voted for the line.\n\n"
    f"Original url: {URL}?utm_source=rss\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.md", "b.md"):
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text(DOCUMENT.replace("ferry", f"ferry-{name[0]}"), "utf-8")
    return tmp_path


def test_several_formats_share_ids(folder: Path) -> None:
    report = corpuskit.convert(folder / "in", folder / "out", to="tei,jsonl,csv")
    assert report.written == 2
    assert [path.name for path in report.outputs] == ["a.xml", "b.xml", "corpus.jsonl", "corpus.csv"]
    tei = [corpuskit.read(folder / "out" / name).id for name in ("a.xml", "b.xml")]
    tables = [
        [article.id for article in corpuskit.read_all(folder / "out" / f"corpus.{suffix}")]
        for suffix in ("jsonl", "csv")
    ]  # type: ignore[union-attr]
    assert [tei, *tables] == [["a", "b"]] * 3


def test_several_formats_need_a_folder(folder: Path) -> None:
    with pytest.raises(corpuskit.FormatError, match="name a folder"):
        corpuskit.convert(folder / "in", folder / "all.xml", to=["tei", "json"])


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        ("name", ["a", "b"]),
        ("url", ["harbour-gazette.example.2024.05.03.ferry-a", "harbour-gazette.example.2024.05.03.ferry-b"]),
    ],
)
def test_ids(folder: Path, ids: str, expected: list[str]) -> None:
    report = corpuskit.convert(folder / "in", folder / "out.jsonl", to="jsonl", ids=ids)  # type: ignore[arg-type]
    assert report.written == 2
    lines = (folder / "out.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == expected


def test_ids_from_content(folder: Path) -> None:
    article = corpuskit.read(folder / "in" / "a.md", ids="hash")
    digest = hashlib.sha256((folder / "in" / "a.md").read_bytes()).hexdigest()
    assert article.id == f"d{digest[:16]}"
    (folder / "in" / "copy.md").write_bytes((folder / "in" / "a.md").read_bytes())
    report = corpuskit.convert(folder / "in", folder / "out", ids="hash")
    (failure,) = report.failures
    assert (failure.code, report.written) == ("id-collision", 2)
    assert "copy.md" in failure.source
    assert "a.md" in failure.reason


def test_names_from_a_template(folder: Path) -> None:
    report = corpuskit.convert(folder / "in", folder / "out", name_template="{year}/{domain}-{id}")
    assert [path.relative_to(folder / "out").as_posix() for path in report.outputs] == [
        "2024/harbour-gazette.example-a.xml",
        "2024/harbour-gazette.example-b.xml",
    ]


@pytest.mark.parametrize("options", [{}, {"shard_docs": 5}])
def test_an_article_is_written_in_all_formats_or_in_none(folder: Path, options: dict[str, Any]) -> None:
    (folder / "out" / "corpus-00000").mkdir(parents=True)
    for name in ("a.json", "corpus-00000/a.json"):
        (folder / "out" / name).write_text("Somebody else's.", "utf-8")
    report = corpuskit.convert(folder / "in", folder / "out", to="tei,jsonl,json", **options)
    assert (report.written, [failure.code for failure in report.failures]) == (1, ["output-exists"])
    (lines,) = (path for path in report.outputs if path.suffix == ".jsonl")
    assert [json.loads(line)["id"] for line in lines.read_text("utf-8").splitlines()] == ["b"]
    assert not (folder / "out" / "a.xml").exists()


def test_two_articles_of_one_name_are_told_apart(folder: Path) -> None:
    report = corpuskit.convert(folder / "in", folder / "out", name_template="{date}")
    assert (report.written, [failure.code for failure in report.failures]) == (1, ["output-exists"])
    assert "a.md has the same name by the template; add {id} to it" in report.failures[0].reason


@pytest.mark.parametrize("template", ["{nothing}", "{id", "{}", "{id!r}", "{date:>4}", "{year:{id}}"])
def test_a_wrong_template_is_refused(template: str) -> None:
    with pytest.raises(corpuskit.FormatError):
        naming(template)


@given(article=strategies.articles, template=st.lists(st.sampled_from([f"{{{f}}}" for f in FIELDS] + ["/", "-", "CON", ".."]), min_size=1).map("".join))  # fmt: skip
def test_names_are_safe_on_every_system(article: corpuskit.Article, template: str) -> None:
    made = naming(template)(article, "2024/x/a.md")
    assert made
    for part in made.split("/"):
        assert part == safe(part)
        assert len(part.encode()) + len(".jsonld") <= LONGEST
        assert not set(part) & set('<>:"\\|?*\0')
        assert part.strip(". ") == part.strip(" ").rstrip(".") or part.lstrip(".") != part
        assert part not in {".", ".."}
        assert part.split(".")[0].upper() not in {"CON", "PRN", "AUX", "NUL", "COM1"}


@pytest.mark.parametrize("name", [".", "/", "..", "a\0b.md", f"{'x' * 300}.md", f"{'ä' * 126}.md"])
def test_names_that_no_file_can_have_stop_nothing(tmp_path: Path, name: str) -> None:
    names = ["one.md", name, "two.md"]
    articles = [corpuskit.parse(DOCUMENT, name=f"d{number}.md") for number in range(3)]
    lines = [json.loads(corpuskit.dumps(article, "jsonl")) for article in articles]
    for line, own in zip(lines, names, strict=True):
        line["source"]["name"] = own
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    report = corpuskit.convert(tmp_path / "in.jsonl", tmp_path / "out", to="json")
    assert (report.written, report.failures) == (3, [])
    made = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert {corpuskit.read(path).source.name for path in made} == set(names)


def test_long_names_with_the_same_beginning_stay_apart(tmp_path: Path) -> None:
    assert source_path(f"a/{'x' * 249}1.md") != source_path(f"a/{'x' * 249}2.md")
    assert source_path(f"a/{'x' * 220}.md") == f"a/{'x' * 220}"


@pytest.mark.parametrize(
    ("out", "to", "compress", "better"),
    [
        ("a.jsonl", "jsonl", "gz", "a.jsonl.gz"),
        ("a.jsonl.gz", "jsonl", "zst", "a.jsonl.zst"),
        ("a.parquet.gz", None, None, "a.parquet"),
        ("a.parquet.zst", None, "zst", "a.parquet"),
    ],
)
def test_a_file_holds_what_its_name_says(
    folder: Path, out: str, to: str | None, compress: Any, better: str
) -> None:
    pytest.importorskip("pyarrow")
    with pytest.raises(
        corpuskit.FormatError, match=f"name it {re.escape(str(folder / better))}(?:, or a folder)? ."
    ):
        corpuskit.convert(folder / "in", folder / out, to=to, compress=compress)
    assert not (folder / out).exists()


def test_a_file_is_compressed_as_its_name_says(folder: Path) -> None:
    for compress in ("gz", None):
        corpuskit.convert(folder / "in", folder / "a.jsonl.gz", compress=compress)
        assert len(gzip.decompress((folder / "a.jsonl.gz").read_bytes()).splitlines()) == 2


def test_options_go_to_the_formats_that_have_them(folder: Path) -> None:
    with pytest.raises(corpuskit.FormatError, match="no option is called 'colour'") as caught:
        corpuskit.convert(folder / "in", folder / "out", to="tei,jsonl", options={"colour": "red"})
    assert caught.value.code == "unknown-option"
    with pytest.raises(corpuskit.FormatError):
        corpuskit.dumps(corpuskit.parse(DOCUMENT), "json", options={"colour": "red"})


TEI = "{http://www.tei-c.org/ns/1.0}"


def test_a_corpus_file_begins_with_what_it_holds(folder: Path) -> None:
    (folder / "in" / "b.md").write_text(
        "# Der Rat\n\n1. Februar 2023\n\nDer Rat hat am Montag getagt und die neue Linie beschlossen.\n",
        "utf-8",
    )
    report = corpuskit.convert(folder / "in", folder / "all.xml")
    assert report.written == 2
    root = etree.parse(folder / "all.xml").getroot()
    header = root.find(f"{TEI}teiHeader")
    assert header is not None
    measures = {m.get("unit"): int(m.get("quantity", "")) for m in header.iter(f"{TEI}measure")}
    articles = list(corpuskit.read_all(folder / "all.xml"))
    assert measures["texts"] == len(articles) == 2
    assert measures["words"] == sum(
        int(m.get("quantity", ""))
        for text in root.findall(f"{TEI}TEI")
        for m in text.iter(f"{TEI}measure")
        if m.get("unit") == "words"
    )
    date = header.find(f".//{TEI}creation/{TEI}date")
    assert date is not None
    assert (date.get("from"), date.get("to")) == ("2023-02-01", "2024-05-03")
    assert {e.get("ident"): e.get("usage") for e in header.iter(f"{TEI}language")} == {"de": "50", "en": "50"}
    assert list((folder).glob(".*")) == []


@pytest.mark.parametrize("suffix", [".xml", ".xml.gz"])
def test_a_corpus_file_becomes_one_again(folder: Path, suffix: str) -> None:
    before, after = folder / f"before{suffix}", folder / f"after{suffix}"
    corpuskit.convert(folder / "in", before)
    assert corpuskit.convert(before, after).written == 2
    assert after.read_bytes() == before.read_bytes()
    piped = run("convert", "-", "--from", "tei", "--out", "-", cwd=folder, stdin=before.read_bytes())
    assert len(list(corpuskit.loads_all(piped.stdout, "tei"))) == 2


def test_the_minimal_profile_is_the_article_alone() -> None:
    article = corpuskit.parse(DOCUMENT, name="a.md")
    full, minimal = (
        etree.fromstring(corpuskit.dumps(article, "tei", options={"tei-profile": profile}))
        for profile in ("full", "minimal")
    )
    assert not minimal.xpath("//@source | //@ana | //*[local-name() = 'xenoData' or local-name() = 'back']")
    assert full.xpath("//@source")
    assert full.xpath("//*[local-name() = 'back']")
    path = "string(//*[local-name() = 'div'][@type='article'])"
    assert str(full.xpath(path)).split() == str(minimal.xpath(path)).split()


def test_many_documents_go_to_standard_output_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a", "b"):
        (tmp_path / "in" / f"{name}.md").write_text(f"# Title {name}\n\nSome text follows here.\n", "utf-8")
    (tmp_path / "-").mkdir()
    lines = run("convert", "in", "--to", "jsonl", "--out", "-", cwd=tmp_path)
    assert [json.loads(line)["id"] for line in lines.stdout.splitlines()] == ["a", "b"]
    assert lines.stderr == b"2 documents converted\n"
    tei = run("convert", "in", "--out", "-", cwd=tmp_path).stdout
    assert tei.count(b"<teiCorpus") == 1
    assert tei.count(b"<TEI ") == 2
    alone = run("convert", "-", "--to", "json", cwd=tmp_path, stdin=b"# A title\n\nSome text follows.\n")
    assert json.loads(alone.stdout)["headline"] == "A title", "a folder of that name is not meant"
    for options in (["--to", "json"], ["--to", "jsonl,csv"], ["--to", "jsonl", "--manifest"]):
        refused = run("convert", "in", "--out", "-", *options, cwd=tmp_path)
        assert refused.returncode == 2
        assert b"[format-holds-one]" in refused.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["-", "in"]
    assert list((tmp_path / "-").iterdir()) == []
