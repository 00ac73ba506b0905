"""Rows and lines that hold documents: which keys are what, what is read, what is left of damaged ones."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

import corpuskit
import pytest
from corpuskit.article import evolve
from corpuskit.errors import FormatError
from corpuskit.inputs.items import Item, Skipped
from corpuskit.inputs.records import content_of, fields
from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from tests.inputs_of import alone, document, expected, found, read

BODY = "The council met on Monday and voted for the line.\n\nThe mayor said that it was late."


def lines(*records: object) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def evidence(article: corpuskit.Article) -> dict[str, str]:
    return {entry.field: entry.rule for entry in article.evidence}


@pytest.mark.parametrize("suffix", ["jsonl", "jsonl.gz", "csv", "tsv"])
def test_documents_in_records(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"x.{suffix}"
    records = [{"text": document(number)} for number in range(5)]
    if suffix.startswith("json"):
        data = lines(*records)
        path.write_bytes(gzip.compress(data) if suffix.endswith("gz") else data)
    else:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter="\t" if suffix == "tsv" else ",")
            writer.writerows([["n", "text"], *([str(n), record["text"]] for n, record in enumerate(records))])
    articles, errors = read(tmp_path)
    assert errors == []
    assert [alone(article) for article in articles] == expected(*range(5))
    assert (articles[0].source.encoding, articles[0].source.encoding_basis) == (None, "text")


def test_a_file_of_lines_is_split_where_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + lines(*({"text": document(number)} for number in range(5))))
    items = [item for item in found(path) if isinstance(item, Item)]
    assert [item.data is None for item in items] == [False, True, True, True, True]
    assert items[2].name == "x.jsonl/3"
    offset, length = items[2].extent or (0, 0)
    assert items[2].place == f"line 3, byte {offset}"
    assert json.loads(path.read_bytes()[offset : offset + length]) == {"text": document(2)}
    assert [alone(article) for article in read(path)[0]] == expected(*range(5))


def test_fields(tmp_path: Path) -> None:
    record = {
        "data": {"body": BODY, "when": "2024-05-03T10:00:00Z"},
        "link": "https://www.gazette.example/ferry",
        "who": [{"name": "Ines Calder"}, "Bo Lind"],
        "head": "Ferry crews walk out",
        "lang": "en_GB",
        "tags": ["ferries", "strikes"],
        "key": "A-17/b",
    }
    (tmp_path / "x.jsonl").write_bytes(lines(record))
    given_fields = {
        "text": "data.body", "published": "data.when", "url": ["none", "link"], "authors": "who",
        "headline": "head", "language": "lang", "keywords": "tags", "id": "key",
    }  # fmt: skip
    (article,), errors = read(tmp_path / "x.jsonl", fields=given_fields)
    assert errors == []
    assert (article.text, article.headline, article.url) == (BODY, record["head"], record["link"])
    assert [author.name for author in article.authors] == ["Ines Calder", "Bo Lind"]
    assert article.published is not None
    assert (article.published.iso, article.published.raw) == ("2024-05-03T10:00:00Z", "2024-05-03T10:00:00Z")
    assert (article.language.code, article.language.basis, article.keywords) == (
        "en-GB",
        "stated",
        ("ferries", "strikes"),
    )
    assert article.id == "A-17.b"
    rules = evidence(article)
    assert (rules["url"], rules["headline"], rules["authors"]) == ("column.link", "column.head", "column.who")
    assert (rules["published"], rules["language"]) == ("column.data.when", "column.lang")
    assert all(entry.span is None for entry in article.evidence if entry.rule.startswith("column."))
    for to in ("tei", "json"):
        assert corpuskit.loads(corpuskit.dumps(article, to), to) == article


PRESETS: dict[str, dict[str, Any]] = {
    "trafilatura": {
        "title": "Ferry crews walk out", "author": "Ines Calder; Bo Lind", "hostname": "gazette.example",
        "date": "2024-05-03", "fingerprint": "1f", "id": None, "license": None, "comments": "", "raw_text": BODY,
        "text": BODY, "language": "en", "image": None, "pagetype": "article", "filedate": "2024-06-01",
        "source": "https://gazette.example/ferry", "source-hostname": "The Gazette", "excerpt": "x",
        "categories": "Harbour", "tags": "ferries;strikes",
    },
    "news-please": {
        "authors": ["Ines Calder", "Bo Lind"], "date_download": "2024-06-01 10:00:00", "date_modify": None,
        "date_publish": "2024-05-03 10:00:00", "description": "x", "filename": "a.json", "image_url": None,
        "language": "en", "localpath": None, "title": "Ferry crews walk out", "title_page": None,
        "title_rss": None, "source_domain": "gazette.example", "maintext": BODY,
        "url": "https://gazette.example/ferry",
    },
    "newspaper4k": {
        "url": "https://gazette.example/ferry?x", "read_more_link": "", "language": "en",
        "title": "Ferry crews walk out", "top_image": "", "meta_img": "", "images": [], "movies": [],
        "keywords": ["council", "monday"], "meta_keywords": ["ferries"], "tags": None,
        "authors": ["Ines Calder", "Bo Lind"], "publish_date": "2024-05-03T10:00:00+00:00", "summary": "",
        "meta_description": "", "meta_lang": "en", "meta_favicon": "", "meta_site_name": "The Gazette",
        "canonical_link": "https://gazette.example/ferry", "text": BODY,
    },
    "cc-news": {
        "title": "Ferry crews walk out", "text": BODY, "domain": "gazette.example", "date": "2024-05-03 10:00:00",
        "description": "x", "url": "https://gazette.example/ferry", "image_url": None,
    },
}  # fmt: skip


@pytest.mark.parametrize("is_named", [True, False])
@pytest.mark.parametrize("suffix", ["jsonl", "json", "csv"])
@pytest.mark.parametrize("preset", PRESETS)
def test_presets(tmp_path: Path, preset: str, suffix: str, is_named: bool) -> None:
    record = PRESETS[preset]
    path = tmp_path / f"x.{suffix}"
    if suffix == "csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(record))
            writer.writeheader()
            writer.writerow(
                {key: ";".join(value) if isinstance(value, list) else value for key, value in record.items()}
            )
    else:
        path.write_text(json.dumps(record, indent=4 if suffix == "json" else None), "utf-8")
    (article,), errors = read(path, preset=preset if is_named else None)
    assert errors == []
    assert (article.headline, article.url, article.text) == (
        record["title"],
        "https://gazette.example/ferry",
        BODY,
    )
    assert ((article.published and article.published.iso) or "")[:10] == "2024-05-03"
    if preset != "cc-news":
        assert [author.name for author in article.authors] == ["Ines Calder", "Bo Lind"]
        retrieved = (article.source.retrieved or "")[:10]
        assert retrieved == ("" if preset == "newspaper4k" else "2024-06-01")
        assert article.language.basis == "stated"
    if preset in {"trafilatura", "newspaper4k"}:
        assert article.publisher is not None
        assert article.publisher.name == "The Gazette"
        assert article.keywords[0] == "ferries"
    assert evidence(article)["headline"] == "column.title"


def test_a_table_without_a_header(tmp_path: Path) -> None:
    row = ["https://gazette.example/ferry", "null", "1f", "gazette.example", "Ferry crews walk out", "null",
           "2024-05-03", BODY, "null", "null", "null"]  # fmt: skip
    with (tmp_path / "x.tsv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter="\t").writerows([row, row])
    articles, errors = read(tmp_path / "x.tsv", preset="trafilatura")
    assert errors == []
    assert [article.headline for article in articles] == ["Ferry crews walk out"] * 2
    assert articles[0].text == BODY


def test_usual_names(tmp_path: Path) -> None:
    record = {"Titel": "Die Fähre", "Autor": "Ines Calder", "Datum": "3. Mai 2024", "content": BODY, "x": 1}
    (tmp_path / "x.jsonl").write_bytes(lines(record))
    (article,), _ = read(tmp_path / "x.jsonl")
    assert (article.headline, [author.name for author in article.authors]) == ("Die Fähre", ["Ines Calder"])
    assert article.published is not None
    assert article.published.iso == "2024-05-03"


@given(st.dictionaries(st.text(max_size=8), st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3), max_leaves=6)))  # fmt: skip
def test_any_record_is_read_or_refused(record: dict[str, Any]) -> None:
    try:
        content = content_of(record, fields({}))
    except corpuskit.InputError as error:
        assert error.code in {"invalid-record", "empty-input"}
    else:
        assert content.data in record.values()
        assert all(stated.value.strip() and stated.rule for stated in content.stated)


@given(st.lists(strategies.articles, min_size=1, max_size=4))
def test_own_records_stay_articles(
    tmp_path_factory: pytest.TempPathFactory, articles: list[corpuskit.Article]
) -> None:
    folder = tmp_path_factory.mktemp("own")
    plain = [evolve(article, id=f"a{number}") for number, article in enumerate(articles)]
    (folder / "x.jsonl").write_bytes(b"".join(corpuskit.dumps(article, "jsonl") for article in plain))
    back, errors = read(folder / "x.jsonl", max_bytes=10_000_000)
    direct = list(corpuskit.loads_all((folder / "x.jsonl").read_bytes(), "jsonl"))
    assert errors == []
    assert back == direct


@pytest.mark.parametrize(
    "options", [{}, {"rows": "paragraphs"}, {"excel": "yes"}, {"rows": "paragraphs", "excel": "yes"}]
)
@pytest.mark.parametrize("to", ["csv", "tsv"])
def test_own_tables_stay_articles(tmp_path: Path, to: str, options: dict[str, str]) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.md").write_text(document(number).replace("# ", "# ="), "utf-8")
    path = tmp_path / f"x.{to}"
    assert corpuskit.convert(folder, path, to=to, options=options).written == 4
    back, errors = read(path)
    assert (back, errors) == (list(corpuskit.loads_all(path.read_bytes(), to)), [])
    assert [article.headline and article.headline[0] for article in back] == ["="] * 4
    # A cell too few in the third line: one row is named, the others are read.
    raw = path.read_bytes().replace(b"\r\n", b"\n")
    rows = list(
        csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter="\t" if to == "tsv" else ",")
    )
    rows[2] = rows[2][:-1]
    with path.open("w", encoding="utf-8-sig" if "excel" in options else "utf-8", newline="") as file:
        csv.writer(file, delimiter="\t" if to == "tsv" else ",").writerows(rows)
    back, (error,) = read(path)
    assert (error.code, len(back)) == ("invalid-table", 3 if "rows" not in options else 4)
    assert f"line {1 + len(csv_lines(rows[:2]))}, byte " in (error.place or "")


def csv_lines(rows: list[list[str]]) -> list[str]:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().splitlines()


DAMAGED = [
    ('{"text": "Good one."}', None),
    ("", "skipped"),
    ("   ", "skipped"),
    ('{"text": "A half li', "invalid-json"),
    ("[1, 2]", "invalid-record"),
    ('"a text"', "invalid-record"),
    ("null", "invalid-record"),
    ("17", "invalid-record"),
    ('{"text": "Good\u2028two.", "n": NaN}', None),
    ('{"text": ""}', "empty-input"),
    ('{"other": "key"}', "invalid-record"),
    ('{"text": "Good \\ud800 three."}', None),
    ("[" * 5000, "invalid-json"),
    (f'{{"text": "{"x" * 120_000}"}}', "too-large"),
    ('{"text": "Good four."}', None),
]


def test_damaged_lines(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    raw = [line.encode() for line, _ in DAMAGED]
    raw[4] = b'{"text": "not \xff UTF-8"}'
    path.write_bytes(b"\n".join(raw))
    for compress in (False, True):
        if compress:
            path = tmp_path / "x.jsonl.gz"
            path.write_bytes(gzip.compress(b"\n".join(raw)))
        articles, errors = read(path)
        assert [article.source.name for article in articles] == [
            f"{path.name}/{number}" for number in (1, 9, 12, 15)
        ]
        assert articles[1].text.split() == ["Good", "two."]
        assert "forbidden-characters" in [message.code for message in articles[2].messages]
        places = [
            (
                f"line {number}, byte {sum(map(len, raw[: number - 1])) + number - 1}",
                "invalid-json" if number == 5 else code,
            )
            for number, (_, code) in enumerate(DAMAGED, 1)
            if code not in {None, "skipped"}
        ]
        assert [(error.place, error.code) for error in errors] == places
        assert {error.source for error in errors} == {str(path)}
        assert [one.name for one in found(path) if isinstance(one, Skipped)] == [f"{path.name}/2–3"]
    report = corpuskit.convert(path, tmp_path / "out.jsonl", to="jsonl", max_bytes=100_000)
    assert (report.written, len(report.failures), report.exit_code) == (4, len(places), 1)
    assert "(it has other)" in next(f.reason for f in report.failures if "it has" in f.reason)


def test_damaged_rows(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    rows = [
        "text,url",
        '"Good one.",https://a.example/1',
        "too,many,cells",
        '"a quote"after it,x',
        f'"{"word " * 40_000}",https://a.example/2',
        "",
        f'"{"word " * 60_000}",https://a.example/3',
        '"Good, and\nof two lines.",https://a.example/4',
        ",no text",
        '"Good five.",https://a.example/5',
        '"never closed,x',
    ]
    path.write_text("\n".join(rows), "utf-8")
    articles, errors = read(path, max_bytes=250_000)
    assert [article.source.name for article in articles] == [f"x.csv/{number}" for number in (2, 5, 8, 11)]
    assert len(articles[1].text) == 40_000 * 5 - 1
    assert [error.code for error in errors] == [
        "invalid-table", "invalid-table", "too-large", "empty-input", "invalid-table"
    ]  # fmt: skip
    starts = [sum(len(row) + 1 for row in rows[:index]) for index in range(len(rows))]
    assert [error.place for error in errors] == [
        f"line {line}, byte {starts[index]}" for line, index in ((3, 2), (4, 3), (7, 6), (10, 8), (12, 10))
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_other_delimiters_and_encodings(tmp_path: Path, delimiter: str) -> None:
    text = "Die Grüße kamen spät – zu spät. Der Rat von Grünau hat am Montag getagt und über die Linie beschlossen."
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter).writerows([["Titel", "Text"], ["Die Grüße", text]])
    path = tmp_path / "x.csv"
    path.write_bytes(buffer.getvalue().encode("utf-8-sig"))
    (article,), errors = read(path)
    assert (article.text, article.headline, errors) == (text, "Die Grüße", [])
    path.write_bytes(buffer.getvalue().encode("cp1252"))
    (article,), _ = read(path)
    assert (article.text, article.source.encoding) == (text, "cp1252")
    (article,), _ = read(path, encoding="cp1252")
    assert (article.text, article.headline) == (text, "Die Grüße")
    path.write_bytes(buffer.getvalue().encode("utf-16"))
    _, (error,) = read(path)
    assert (error.code, "UTF-16" in error.reason) == ("invalid-table", True)


@pytest.mark.parametrize(
    ("encoding", "title", "author", "text"),
    [
        (
            "cp1252",
            "Köln feiert",
            "Jürgen Müller",
            "Am Samstag trafen sich die Bürger. Es ging um die Schließung.",
        ),
        ("cp1251", "Школа закрыта", "Иван Петров", "В субботу прошла встреча жителей района с мэрией."),
        ("cp932", "学校の閉鎖", "山田太郎", "土曜日、東京の住民が市の代表者と会い、話し合った。"),
    ],
)
def test_all_cells_of_a_row_that_is_no_utf_8(
    tmp_path: Path, encoding: str, title: str, author: str, text: str
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(f"title,author,text\n{title},{author},{text}\n".encode(encoding))
    (article,), _ = read(path)
    assert (article.headline, article.text, article.source.encoding) == (title, text, encoding)
    assert [one.name for one in article.authors] == [author]
    assert corpuskit.loads(corpuskit.dumps(article, "tei"), "tei") == article


def test_a_header_and_a_cell_with_a_broken_byte(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    body = "Der Bürgermeister hörte zu."
    path.write_bytes(
        "título,text\n".encode("cp1252") + f"Köln,{body}\n".encode() + b"K\xfcln," + body.encode()
    )
    (first, second), _ = read(path)
    assert (first.headline, first.text) == ("Köln", body)
    assert (second.headline, second.text) == ("K\ufffdln", body)


def test_what_xml_cannot_hold_in_what_is_known_of_a_document(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    record = {
        "text": BODY,
        "title": "A\x00 \ud83d title",
        "keywords": ["a\ufffe"],
        "id": "\ud800",
        "url": "http://a.b/\x01",
    }
    path.write_bytes(lines(record))
    (article,), _ = read(path)
    assert (article.headline, article.keywords) == ("A\ufffd \ufffd title", ("a\ufffd",))
    assert {step.name: step.count for step in article.steps}["control-characters"] == 4
    (message,) = [message for message in article.messages if message.code == "forbidden-characters"]
    assert message.reason.startswith("4 characters of what is known")
    report = corpuskit.convert(path, tmp_path / "out", to=["tei", "json", "csv", "jsonld"])
    assert report.failures == []


def test_wrong_choices() -> None:
    with pytest.raises(FormatError, match="no field 'texts'; did you mean text"):
        fields({"texts": "x"})
    with pytest.raises(FormatError, match="no preset is called 'scrapy'; known: trafilatura"):
        fields({}, "scrapy")


def test_the_command_line(tmp_path: Path) -> None:
    from tests.test_cli import run

    (tmp_path / "x.jsonl").write_bytes(
        lines({"say": BODY, "link": "https://a.example/1", "url": "https://a.example/2"})
    )
    command = ("convert", "x.jsonl", "--to", "jsonl", "--out", "out.jsonl")
    result = run(*command, cwd=tmp_path)
    assert result.returncode == 3
    assert (
        b"x.jsonl, line 1, byte 0: no key of it holds the text; name one with --field text=KEY"
        in result.stderr
    )
    result = run(*command, "--field", "text=say", "--field", "url=link", cwd=tmp_path)
    assert result.returncode == 0
    assert json.loads((tmp_path / "out.jsonl").read_bytes())["url"] == "https://a.example/1"
    (tmp_path / "corpuskit.toml").write_text('[fields]\ntext = "say"\nurl = ["none", "url"]\n', "utf-8")
    assert run(*command, cwd=tmp_path).returncode == 0
    assert json.loads((tmp_path / "out.jsonl").read_bytes())["url"] == "https://a.example/2"
    assert b'[fields]\ntext = "say"' in run("config", cwd=tmp_path).stdout
    result = run(*command, "--preset", "scrapy", cwd=tmp_path)
    assert (result.returncode, b"no preset is called" in result.stderr) == (2, True)
