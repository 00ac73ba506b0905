"""A name that there is not: the one that was meant is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpuskit.suggestions import hint, nearest
from hypothesis import given
from hypothesis import strategies as st

from tests.test_cli import folder, run

__all__ = ["folder"]

NAMES = ("tei", "json", "jsonl", "csv", "quotation-marks", "dates", "zero-width", "news-please", "ligatures")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("tie", "tei"), ("JSON", "json"), ("cvs", "csv"), ("quotes", "quotation-marks"), ("date", "dates"),
        ("zero_width", "zero-width"), ("newsplease", "news-please"), ("ligature", "ligatures"),
        ("xyz", None), ("", None), ("pdf", None),
    ],
)  # fmt: skip
def test_the_one_that_was_meant(written: str, meant: str | None) -> None:
    assert nearest(written, NAMES) == meant


@given(st.text(max_size=20), st.lists(st.text(max_size=12), max_size=8))
def test_what_is_named_is_one_of_the_names(written: str, names: list[str]) -> None:
    assert nearest(written, names) in {None, *names}
    assert hint(written, names).startswith(("did you mean ", "known: "))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--ot", "csv"], "--to"),
        (["--to", "cvs"], "did you mean csv?"),
        (["--from", "mardown"], "did you mean markdown?"),
        (["--normalize", "quotes"], "did you mean quotation-marks?"),
        (["--no-normalize", "zero-with"], "did you mean zero-width?"),
        (["--to", "csv", "--columns", "headlin"], "did you mean headline?"),
        (["--to", "csv", "-O", "row=x"], "did you mean rows?"),
        (["--to", "tei", "--rows", "paragraphs"], "csv or tsv has one"),
        (["--name-template", "{yer}"], "did you mean year?"),
        (["--fail-on", "mojibak"], "did you mean mojibake?"),
        (["--preset", "newsplease"], "did you mean news-please?"),
        (["--field", "txt=body"], "did you mean text?"),
        (["--encoding", "utf9"], "did you mean utf-8?"),
        (["--encoding-errors", "replac"], "did you mean replace?"),
        (["--id", "hsh"], "did you mean hash?"),
        (["--compress", "gzip"], "did you mean gz?"),
        (["--urls", "nowhere.tsv"], "nowhere.tsv: there is no such file"),
    ],
)  # fmt: skip
def test_usage_errors_say_what_was_meant(folder: Path, arguments: list[str], said: str) -> None:
    done = run("convert", "in", *arguments, cwd=folder)
    assert done.returncode in {2, 3}
    assert said in done.stderr.decode()
    assert not (folder / "corpus").exists()


def test_settings_and_schemas_too(folder: Path) -> None:
    (folder / "corpuskit.toml").write_text('normalise = ["dates"]\n', "utf-8")
    done = run("convert", "in", cwd=folder)
    assert done.returncode == 2
    assert "did you mean normalize?" in done.stderr.decode()
    (folder / "corpuskit.toml").unlink()
    assert "did you mean tei?" in run("schema", "te", cwd=folder).stderr.decode()


def test_the_suffix_of_out_says_the_format(folder: Path) -> None:
    for name, begins in (("all.csv", b"doc_id,"), ("all.jsonl", b'{"schema"'), ("all.xml", b"<?xml")):
        assert run("convert", "in", "--out", name, cwd=folder).returncode == 0
        assert (folder / name).read_bytes().startswith(begins)
    assert run("convert", "in", "--out", "all.csv.gz", cwd=folder).returncode == 0
    assert (folder / "all.csv.gz").read_bytes().startswith(b"\x1f\x8b")
    refused = run("convert", "in", "--out", "x.csv", "--to", "jsonl", cwd=folder)
    assert refused.returncode == 2
    assert "x.csv is a name for csv, not jsonl" in refused.stderr.decode()
    assert not (folder / "x.csv").exists()
    assert (
        "or make a folder of that name" in run("convert", "in", "--out", "v1.5", cwd=folder).stderr.decode()
    )
    (folder / "v1.5").mkdir()
    assert run("convert", "in", "--out", "v1.5", cwd=folder).returncode == 0
    assert list((folder / "v1.5").glob("*.xml"))
