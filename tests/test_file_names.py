"""Names of files that are not in UTF-8: the document is converted, the name is text and leads back."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from urllib.parse import unquote_to_bytes

import corpuskit
import pytest
from corpuskit.escapes import readable_name
from hypothesis import given
from hypothesis import strategies as st

DOCUMENT = b"# Fire in Leeds\n\nBy Ann Brown\n\nMay 3, 2024\n\nTwo were hurt.\n"
NAME = os.fsdecode(b"caf\xe9 100%.md")
WRITTEN = "caf%E9 100%25"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inputs = tmp_path / "in"
    inputs.mkdir()
    try:
        (inputs / NAME).write_bytes(DOCUMENT)
    except OSError as error:
        pytest.skip(f"file systems here take no such name: {error}")
    if os.listdir(inputs) != [NAME]:  # noqa: PTH208
        pytest.skip("file systems here change such a name")
    return tmp_path


@given(st.binary(min_size=1).filter(lambda name: b"\0" not in name))
def test_a_name_leads_back_to_the_file(raw: bytes) -> None:
    name = raw.decode("utf-8", "surrogateescape")
    written = readable_name(name)
    written.encode()
    assert readable_name(written) == written
    if written != name:
        assert unquote_to_bytes(written) == raw
    else:
        assert name.encode() == raw


def test_a_name_of_another_system_is_text_too() -> None:
    assert readable_name("a\ud800b") == "a%ED%A0%80b"


@pytest.mark.parametrize("name", ["caf\xe9.md", "100%.md", "caf%E9.md", "a\\xe9.md"])
def test_names_that_are_text_stay(name: str) -> None:
    assert readable_name(name) == name


@pytest.mark.parametrize("format_", ["tei", "json", "md", "txt"])
def test_every_format_of_files_has_the_document(folder: Path, format_: str) -> None:
    report = corpuskit.convert(folder / "in", folder / "out", to=format_, manifest=True)
    assert (report.written, report.failures) == (1, [])
    suffix = {"tei": "xml"}.get(format_, format_)
    assert (folder / "out" / f"{WRITTEN}.{suffix}").is_file()
    line = json.loads((folder / "out" / "manifest.jsonl").read_bytes())
    assert (line["source"], line["outputs"]) == (f"{WRITTEN}.md", [f"{WRITTEN}.{suffix}"])


@pytest.mark.parametrize("format_", ["jsonl", "csv", "tsv", "parquet"])
def test_every_collection_has_the_document(folder: Path, format_: str) -> None:
    if format_ == "parquet":
        pytest.importorskip("pyarrow")
    report = corpuskit.convert(folder / "in", folder / f"out.{format_}")
    assert (report.written, report.failures) == (1, [])
    (article,) = corpuskit.open_corpus(folder / f"out.{format_}")
    assert (article.id, article.source.name) == ("caf_E9_100_25", f"{WRITTEN}.md")


def test_one_name_everywhere(folder: Path) -> None:
    assert corpuskit.read(folder / "in" / NAME).source.name == f"{WRITTEN}.md"
    assert corpuskit.parse(DOCUMENT, name=NAME).source.name == f"{WRITTEN}.md"
    (inspected,) = corpuskit.inspect(folder / "in")
    assert inspected.article.source.name == f"{WRITTEN}.md"
    with tarfile.open(folder / "in.tar", "w") as archive:
        member = tarfile.TarInfo(NAME)
        member.size = len(DOCUMENT)
        archive.addfile(member, io.BytesIO(DOCUMENT))
    (member_read,) = corpuskit.read_all(folder / "in.tar")
    assert isinstance(member_read, corpuskit.Article)
    assert member_read.source.name == f"in.tar/{WRITTEN}.md"


def test_failures_and_findings_say_the_same_name(folder: Path) -> None:
    (folder / "in" / NAME).write_bytes(b"")
    (folder / "in" / os.fsdecode(b"\xff.json")).write_bytes(b"{}")
    command = [sys.executable, "-m", "corpuskit", "convert", "in", os.fsdecode(b"\xfe.md"), "-o", "out"]
    done = subprocess.run(
        [*command, "--to", "json", "--manifest"],
        cwd=folder, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert f"failed: in/{WRITTEN}.md: " in done.stderr
    assert "failed: %FE.md: there is no such file or folder [not-found]" in done.stderr
    lines = [json.loads(line) for line in (folder / "out" / "manifest.jsonl").read_text("utf-8").splitlines()]
    named = {line["source"].rpartition("/")[2] for line in lines}
    assert named == {f"{WRITTEN}.md", "%FF.json", "%FE.md"}
    findings = corpuskit.validate(folder / "in").findings
    assert [Path(finding.source).name for finding in findings] == ["%FF.json"]


def test_a_run_goes_on_where_a_name_is_not_text(folder: Path) -> None:
    first = corpuskit.convert(folder / "in", folder / "out", to="json", skip_unchanged=True)
    second = corpuskit.convert(folder / "in", folder / "out", to="json", skip_unchanged=True)
    assert (first.written, second.written, second.unchanged) == (1, 0, 1)
