"""``corpuskit validate`` and ``corpuskit.validate``: files, folders, standard input, schemas that users bring."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import subprocess
import sys
from pathlib import Path

import corpuskit
import pytest
from corpuskit.errors import FormatError
from corpuskit.validation.articles import line_of
from corpuskit.validation.findings import Validation

from tests.samples import LIVE, NEWS, SAMPLES

ROOT = Path(__file__).parent.parent


def run(*arguments: str, cwd: Path, data: bytes | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "corpuskit", "validate", *arguments]
    result = subprocess.run(command, cwd=cwd, input=data, capture_output=True, check=False)
    return subprocess.CompletedProcess(
        command, result.returncode, result.stdout.decode(), result.stderr.decode()
    )


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a conversion of the samples writes, in every format that has a schema, and as one file each."""
    folder = tmp_path_factory.mktemp("corpora")
    for to in ("tei", "json", "jsonl", "csv", "tsv"):
        assert corpuskit.convert(ROOT / "seeds", folder / to, to=to).exit_code == 0
    for name, to, options in (
        ("corpus.xml", "tei", {}),
        ("blocks.csv", "csv", {"rows": "paragraphs"}),
        ("excel.csv", "csv", {"excel": "yes"}),
        ("few.tsv", "tsv", {"columns": "url,n_words"}),
    ):
        assert corpuskit.convert(ROOT / "seeds", folder / name, to=to, options=options).exit_code == 0
    return folder


def test_every_output_is_valid(corpora: Path) -> None:
    found = corpuskit.validate(corpora)
    assert found.findings == []
    assert found.exit_code == 0
    assert found.files > 40
    assert found.documents > 150


def test_what_is_wrong_is_named_and_the_exit_code_says_so(tmp_path: Path) -> None:
    tei = corpuskit.dumps(NEWS, "tei")
    (tmp_path / "good.xml").write_bytes(tei.replace(b"2024-03-harbour", b"2024-04-harbour"))
    (tmp_path / "bad.xml").write_bytes(tei.replace(b'unit="words"', b'unit="feet"'))
    (tmp_path / "no.xml").write_bytes(b"<TEI>")
    (tmp_path / "bad.json").write_bytes(corpuskit.dumps(NEWS, "json").replace(b'"kicker": "Region",', b""))
    (tmp_path / "bad.csv").write_bytes(b"doc_id,text,n_words,colour\r\na,b,many,red\r\na,c,1,red\r\n")
    (tmp_path / "article.md").write_bytes(b"# A\n\nB\n")
    result = run(".", cwd=tmp_path)
    assert result.returncode == 1
    lines = [line.removeprefix("./") for line in result.stdout.splitlines()]
    assert [line.removeprefix("./").split(":")[0] for line in lines] == ["bad.csv"] * 3 + [
        "bad.json",
        "bad.xml",
        "no.xml",
    ]
    assert lines[0].startswith("bad.csv:1: no column is called 'colour'; there are: doc_id, text,")
    assert lines[1] == "bad.csv:2: n_words: 'many' is no integer [invalid-table]"
    assert lines[2] == "bad.csv:3: doc_id: 'a' stands in line 2 already [doubled-id]"
    assert (
        lines[3]
        == "bad.json:1: $: the key 'kicker' is missing; every key is always written [invalid-article]"
    )
    assert "/teiHeader/fileDesc/extent/measure[1]: measure/@unit is 'feet': it is texts or words" in lines[4]
    assert lines[4].startswith("bad.xml:18: ")
    assert lines[5].startswith("no.xml:1: ")
    assert lines[5].endswith(" [invalid-xml]")
    assert "corpuskit schema odd" in result.stderr
    assert result.stderr.splitlines()[-1] == "5 files, 5 documents, 6 findings, 1 file skipped (article.md)"


def test_ids_are_unique_in_a_folder(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.xml").write_bytes(corpuskit.dumps(NEWS, "tei"))
        (tmp_path / f"{name}.json").write_bytes(corpuskit.dumps(NEWS, "json"))
    found = corpuskit.validate(tmp_path).findings
    assert [(Path(item.source).name, item.code) for item in found] == [
        ("b.json", "doubled-id"),
        ("b.xml", "doubled-id"),
    ]
    assert "a.xml" in found[1].reason


def test_standard_input_needs_a_format(tmp_path: Path) -> None:
    data = corpuskit.dumps(NEWS, "jsonl")
    assert run("-", "--from", "jsonl", cwd=tmp_path, data=data * 2).stdout.startswith("stdin:2: $.id: the id")
    assert run("-", cwd=tmp_path, data=data).returncode == 3


@pytest.mark.parametrize(
    ("arguments", "code"), [(("missing.xml",), 3), (("empty",), 3), (("--from", "vert", "empty"), 2), ((), 2)]
)
def test_exit_codes(arguments: tuple[str, ...], code: int, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run(*arguments, cwd=tmp_path).returncode == code


def test_an_empty_validation_is_no_success() -> None:
    assert Validation().exit_code == 3


@pytest.mark.parametrize("suffix", ["gz", "bz2", "xz"])
def test_compressed_files_are_read(suffix: str, tmp_path: Path) -> None:
    pack = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}[suffix]
    (tmp_path / f"a.jsonl.{suffix}").write_bytes(
        pack(b"".join(corpuskit.dumps(article, "jsonl") for article in SAMPLES))
    )
    (tmp_path / f"a.xml.{suffix}").write_bytes(
        pack(corpuskit.dumps(NEWS, "tei").replace(b"<body>", b"<body><p/>"))
    )
    found = corpuskit.validate(tmp_path)
    assert (found.files, found.documents) == (2, len(SAMPLES) + 1)
    assert [Path(item.source).name for item in found.findings] == [f"a.xml.{suffix}"] * 2
    (tmp_path / f"a.jsonl.{suffix}").write_bytes(pack(b"x" * 9999)[:-9])
    assert "damaged-container" in [item.code for item in corpuskit.validate(tmp_path).findings]


def test_jsonl_is_checked_line_by_line(tmp_path: Path) -> None:
    lines = [corpuskit.dumps(article, "jsonl") for article in SAMPLES]
    lines[2] = lines[2].replace(b'"blocks":[]', b'"blocks":[{}]')
    lines.insert(4, b"\n")
    lines[5] = lines[5][:-9] + b"\n"
    (tmp_path / "a.jsonl").write_bytes(b"\xef\xbb\xbf" + b"".join(lines))
    found = corpuskit.validate(tmp_path / "a.jsonl")
    assert [(item.line, item.place, item.code) for item in found.findings] == [
        (3, "$.blocks[0]", "invalid-article"),
        (6, None, "invalid-json"),
    ]
    assert found.documents == len(SAMPLES)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("doc_id,text\na,x\n", []),
        ("text,doc_id\nx,a\n", [(1, "the first two columns are doc_id and text (Text Interchange Format)")]),
        ("doc_id,text,text\na,b,c\n", [(1, "the header names text more than once")]),
        ("doc_id,text\na\n", [(2, "the row has 1 cells, the header 2")]),
        ("doc_id,text\n,x\n", [(2, "the cell is empty; it must not be")]),
        ('doc_id,text\na,"x\ny"\nb,"z\n', [(4, "unexpected end of data")]),
        ("doc_id,text,published\na,x,May 3\n", [(2, "'May 3' is no ISO 8601 date")]),
        ("doc_id,text,language\na,x,en glish\n", [(2, "'en glish' is no BCP 47 code")]),
        ("doc_id,text,n_words\na,x,-1\n", [(2, "'-1' is beyond the minimum, 0")]),
        (
            "doc_id,text,article,block,role,in_text\na.1,x,a,0,hero,maybe\n",
            [(2, "'0' is beyond the minimum, 1"), (2, "'hero' is none of: kicker, headline"), (2, "'maybe' is no boolean")],
        ),
    ],
)  # fmt: skip
def test_tables(table: str, expected: list[tuple[int, str]], tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(table.encode())
    found = corpuskit.validate(tmp_path / "a.csv").findings
    assert [
        (item.line, item.reason[: len(said)]) for item, (_, said) in zip(found, expected, strict=True)
    ] == expected


def test_a_table_that_is_no_utf_8_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("doc_id,text\na,ä\n".encode("cp1252"))
    [found] = corpuskit.validate(tmp_path / "a.csv").findings
    assert found.code == "undecodable"


def test_a_relax_ng_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "own.rng").write_text(
        '<element name="TEI" ns="http://www.tei-c.org/ns/1.0" xmlns="http://relaxng.org/ns/structure/1.0">\n'
        '<zeroOrMore><attribute><anyName/></attribute></zeroOrMore><element name="teiHeader"><text/></element></element>',
        "utf-8",
    )
    (tmp_path / "a.xml").write_bytes(corpuskit.dumps(NEWS, "tei"))
    (tmp_path / "a.json").write_bytes(corpuskit.dumps(NEWS, "json"))
    found = corpuskit.validate(tmp_path, schema=tmp_path / "own.rng")
    assert found.exit_code == 1
    assert "fileDesc" in found.findings[0].reason
    assert (found.findings[0].line or 0) > 5
    assert (found.files, found.skipped) == (1, ["a.json", "own.rng"])


def test_a_json_schema_of_ones_own(tmp_path: Path) -> None:
    pytest.importorskip("jsonschema")
    (tmp_path / "own.json").write_text(
        json.dumps({"required": ["url"], "properties": {"url": {"type": "string"}}}), "utf-8"
    )
    (tmp_path / "a.jsonl").write_bytes(corpuskit.dumps(NEWS, "jsonl") + corpuskit.dumps(LIVE, "jsonl"))
    [found] = corpuskit.validate(tmp_path / "a.jsonl", schema=tmp_path / "own.json").findings
    assert (found.line, found.place) == (2, "$.url")


def test_nothing_is_fetched(tmp_path: Path) -> None:
    pytest.importorskip("jsonschema")
    (tmp_path / "own.json").write_text('{"$ref": "http://127.0.0.1:9/x.json"}', "utf-8")
    (tmp_path / "a.json").write_bytes(corpuskit.dumps(NEWS, "json"))
    with pytest.raises(FormatError, match="nothing is fetched"):
        corpuskit.validate(tmp_path / "a.json", schema=tmp_path / "own.json")
    (tmp_path / "own.rng").write_text(
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="http://127.0.0.1:9/x.rng"/></grammar>',
        "utf-8",
    )
    with pytest.raises(FormatError, match="nothing is fetched"):
        corpuskit.validate(tmp_path / "a.json", schema=tmp_path / "own.rng")


def test_a_table_schema_of_ones_own(tmp_path: Path) -> None:
    schema = {
        "fields": [
            {"name": "doc_id"},
            {"name": "text", "constraints": {"minLength": 3}},
            {"name": "year", "type": "year"},
        ]
    }
    (tmp_path / "own.json").write_text(json.dumps(schema), "utf-8")
    (tmp_path / "a.csv").write_text("doc_id,text\na,xy\n", "utf-8")
    found = corpuskit.validate(tmp_path / "a.csv", schema=tmp_path / "own.json").findings
    assert [item.reason for item in found] == ["the header lacks year", "the cell has 2 characters"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.xsd", "<x/>"),
        ("a.rng", "<x"),
        ("a.rng", "<x/>"),
        ("a.json", "{"),
        ("a.json", '{"type": "nothing"}'),
        ("a.json", '{"fields": [{"type": "string"}]}'),
        ("a.json", '{"fields": [{"name": "a", "type": "geopoint"}]}'),
        ("a.json", '{"fields": [{"name": "a", "constraints": {"jsonSchema": {}}}]}'),
        ("a.json", '{"fields": [{"name": "a", "constraints": {"pattern": "("}}]}'),
        ("a.json", '{"fields": [{"name": "a", "constraints": {"enum": 3}}]}'),
        ("a.json", '{"fields": [{"name": "a", "constraints": null}]}'),
        ("a.json", '{"fields": [{"name": "a", "type": ["string"]}]}'),
        ("a.json", '{"fields": [{"name": "a", "type": "integer", "constraints": {"minimum": "x"}}]}'),
        ("a.json", '{"fields": [], "primaryKey": 3}'),
        ("a.json", "3"),
        ("a.json", '{"$schema": 3}'),
    ],
)
def test_schemas_that_cannot_be_used(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(FormatError) as caught:
        corpuskit.validate(ROOT / "seeds", schema=tmp_path / name)
    assert caught.value.code == "unusable-schema"


@pytest.mark.parametrize(
    ("column", "cells", "wrong"),
    [
        ({"type": "integer", "constraints": {"minimum": "5", "maximum": 10}}, "4 5 10 11", ["4", "11"]),
        ({"constraints": {"minimum": "b"}}, "a b", ["a"]),
        ({"type": "date", "constraints": {"maximum": "2024-01-01"}}, "2023-12-31 2024-01-02", ["2024-01-02"]),
        ({"type": "integer", "constraints": {"enum": [1, 2]}}, "1 2 3", ["3"]),
    ],
)
def test_limits_and_lists_of_values(
    tmp_path: Path, column: dict[str, object], cells: str, wrong: list[str]
) -> None:
    (tmp_path / "own.json").write_text(json.dumps({"fields": [{"name": "a", **column}]}), "utf-8")
    (tmp_path / "a.csv").write_text("\n".join(["a", *cells.split()]) + "\n", "utf-8")
    found = corpuskit.validate(tmp_path / "a.csv", schema=tmp_path / "own.json").findings
    assert [item.reason.split("'")[1] for item in found] == wrong


@pytest.mark.parametrize(
    ("path", "line"),
    [("$", 1), ("$.a", 2), ("$.b", 3), ("$.b[1]", 5), ("$.b[1].c", 6), ("$.b[1].d", 5), ("$.x", 1)],
)
def test_lines_of_paths(path: str, line: int) -> None:
    data = b'{\n "a": "x, {[\\" y",\n "b": [\n  [1, {}, []],\n  {\n   "c": null}\n ]\n}'
    assert line_of(data, path) == line


@pytest.mark.skipif(sys.platform != "linux", reason="reads the most memory that a process had from /proc")
def test_a_corpus_is_read_as_a_stream(tmp_path: Path) -> None:
    """A thousand texts in one file take no more memory than ten of them, though the file has 11 MB."""
    from corpuskit.serializers import tei

    collection = tei.FORMAT.collection
    assert collection is not None
    item = collection.item(NEWS)
    code = (
        "import sys, corpuskit; found = corpuskit.validate(sys.argv[1]); "
        "peak = [line for line in open('/proc/self/status') if line.startswith('VmHWM')]; "
        "print(found.documents, len(found.findings), peak[0].split()[1])"
    )
    memory = []
    for count in (10, 1000):
        path = tmp_path / f"corpus{count}.xml"
        items = [item.replace(b"d2024-03-harbour-3d2b19c2", b"t%d" % number) for number in range(count)]
        path.write_bytes(collection.opening("all") + b"".join(items) + collection.closing)
        done = subprocess.run(
            [sys.executable, "-c", code, str(path)], capture_output=True, check=True, text=True
        )
        documents, findings, kilobytes = map(int, done.stdout.split())
        assert (documents, findings) == (count, 0)
        memory.append(kilobytes)
    assert memory[1] - memory[0] < 10_000


def test_what_tells_about_a_corpus_is_no_part_of_it(tmp_path: Path) -> None:
    options = {"manifest": True, "shard_docs": 7, "compress": "gz"}
    assert corpuskit.convert(ROOT / "seeds", tmp_path / "shards", to="jsonl,csv", **options).exit_code == 0  # type: ignore[arg-type]
    found = corpuskit.validate(tmp_path / "shards")
    assert (found.findings, found.exit_code) == ([], 0)
    assert found.documents > 30
    assert any(name.endswith("manifest.jsonl") for name in found.skipped)
    assert "datapackage.json" in found.skipped


def test_one_tei_corpus_in_a_folder_or_on_standard_output(tmp_path: Path) -> None:
    seeds = [str(path) for path in sorted((ROOT / "seeds").glob("*.md"))[:3]]
    done = corpuskit.convert(
        seeds, tmp_path, to="tei,jsonl", options={"tei-corpus": "yes", "tei-profile": "minimal"}
    )
    assert [path.name for path in done.outputs] == ["corpus.xml", "corpus.jsonl"]
    data = (tmp_path / "corpus.xml").read_bytes()
    assert data.count(b"<TEI ") == 3
    assert b'<measure unit="texts" quantity="3"/>' in data
    assert b"src:" not in data
    assert corpuskit.validate(tmp_path).findings == []
    command = [sys.executable, "-m", "corpuskit", "convert", "--tei-corpus", seeds[0]]
    written = subprocess.run(command, capture_output=True, check=True, cwd=tmp_path).stdout
    assert written.count(b"<teiCorpus ") == written.count(b"</teiCorpus>") == 1
    assert run("-", "--from", "tei", cwd=tmp_path, data=written).stdout == ""
