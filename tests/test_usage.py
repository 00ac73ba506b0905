"""What a user gets wrong on the command line: it is refused with what to do, and nothing is written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import corpuskit
import pytest

DOCUMENT = "# Fire in Leeds\n\nBy Ann Brown\n\nMay 3, 2024\n\nTwo were hurt.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text(DOCUMENT, "utf-8")
    (tmp_path / "empty").mkdir()
    return tmp_path


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "corpuskit", *arguments]
    return subprocess.run(
        command, cwd=cwd, capture_output=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL
    )


@pytest.mark.parametrize("name", ["x.docx", "x.html", "corpus.2024", "x.gz", "x.csv.bak"])
def test_a_suffix_of_no_format_is_refused(folder: Path, name: str) -> None:
    with pytest.raises(corpuskit.FormatError, match="no format that is written has that suffix; give --to"):
        corpuskit.convert(folder / "a.md", folder / name)
    assert not (folder / name).exists()


@pytest.mark.parametrize(
    ("to", "name", "means"),
    [
        ("csv", "x.tsv", "tsv"),
        ("tsv", "x.csv", "csv"),
        ("jsonl", "x.json", "json"),
        ("json", "x.XML", "tei"),
        ("csv", "x.tsv.gz", "tsv"),
        ("tei", "x.ndjson", "jsonl"),
    ],
)
def test_the_suffix_of_another_format_is_refused(folder: Path, to: str, name: str, means: str) -> None:
    with pytest.raises(corpuskit.FormatError, match=f"is a name for {means}, not {to}; give --to {means}, "):
        corpuskit.convert(folder / "a.md", folder / name, to=to)
    assert not (folder / name).exists()


@pytest.mark.parametrize(
    ("to", "name", "begin"),
    [
        (None, "x.tsv", b"doc_id\ttext\t"),
        (None, "x.ndjson", b'{"schema":'),
        (None, "x.tei", b"<?xml"),
        (None, "corpus.2024/x.json", b'{\n  "schema":'),
        ("tsv", "x.txt", b"doc_id\ttext\t"),
        ("tei", "x.docx", b"<?xml"),
    ],
)
def test_a_suffix_that_says_the_format_or_none_is_taken(
    folder: Path, to: str | None, name: str, begin: bytes
) -> None:
    (folder / "corpus.2024").mkdir()
    assert corpuskit.convert(folder / "a.md", folder / name, to=to).written == 1
    assert (folder / name).read_bytes().startswith(begin)


def test_a_folder_may_have_a_suffix(folder: Path) -> None:
    (folder / "corpus.2024").mkdir()
    assert corpuskit.convert(folder / "a.md", folder / "corpus.2024").written == 1
    assert (folder / "corpus.2024" / "a.xml").is_file()


def test_a_blank_behind_a_comma_is_named(folder: Path) -> None:
    said = run("convert", "a.md", "--to", "tei,", "csv", cwd=folder)
    hint = "corpuskit: --to tei,: several formats stand without blanks: --to tei,csv\n"
    assert (said.returncode, said.stderr) == (2, hint)
    assert run("convert", "a.md", "--to", "tei, csv", "--out", "out", cwd=folder).returncode == 0


def test_nothing_to_validate_has_a_reason(folder: Path) -> None:
    reason = "no file of a format that has a schema was found: TEI, JSON, JSONL, CSV, TSV; --from names it"
    for name, more in (("empty", ()), ("a.md", ()), ("empty", ("-q",))):
        said = run("validate", name, *more, cwd=folder)
        assert said.returncode == 3
        assert said.stderr.splitlines()[0] == f"failed: {name}: {reason}"
    for name in ("missing", "missing.xml"):
        found = corpuskit.validate(folder / name)
        assert [finding.code for finding in found.findings] == ["not-found"]
        assert (found.exit_code, found.skipped) == (3, [])


def test_nothing_to_audit_does_not_balance(folder: Path) -> None:
    said = run("audit", "empty", cwd=folder)
    assert (said.returncode, said.stdout) == (3, "0 documents: there was nothing to account for\n")
    assert said.stderr.startswith("failed: empty: no document was found; files are known by their suffix (")
    own = folder / "own.json"
    own.write_bytes(corpuskit.dumps(corpuskit.parse(DOCUMENT), "json"))
    (failure,) = corpuskit.audit(own).failures
    assert failure.reason.startswith("no scraped text was found; articles that corpuskit wrote")
