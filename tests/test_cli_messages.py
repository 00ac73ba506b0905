"""What the command line says of documents, and which of it makes them fail; as real processes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import corpuskit
import pytest
from corpuskit.conversion import pipeline
from corpuskit.messages import message
from corpuskit.source import Span

from tests.test_cli import DOCUMENT, folder, run

__all__ = ["folder"]

DAMAGED = DOCUMENT.replace(
    "# A title for the test", "A paragraph with FranÃ§ois in it.\n\nAnd one more of them."
)


@pytest.fixture
def damaged(folder: Path) -> Path:
    (folder / "in" / "damaged.md").write_text(DAMAGED, "utf-8")
    (folder / "in" / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n")
    return folder


def lines_of(stderr: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stderr.decode().splitlines()]


def test_counts_and_failures_are_said_by_default(damaged: Path) -> None:
    result = run("convert", "in", cwd=damaged)
    assert result.returncode == 1
    lines = result.stderr.decode().splitlines()
    assert lines[0] == "failed: in/picture.md: looks like a PNG image [binary-input]"
    assert lines[1].startswith("2 documents converted, 1 failed, ")
    assert "mojibake 1" in lines[1]


def test_messages_as_text(damaged: Path) -> None:
    result = run("convert", "in", "--messages", "text", cwd=damaged)
    (line,) = [line for line in result.stderr.decode().splitlines() if "[mojibake]" in line]
    place = DAMAGED.index("Ã§")
    assert line.startswith(f"warning: in/damaged.md, character {place}: ")


def test_messages_as_json(damaged: Path) -> None:
    result = run("convert", "in", "--messages", "json", cwd=damaged)
    *said, failure, summary = lines_of(result.stderr)
    (found,) = [line for line in said if line["code"] == "mojibake"]
    assert found["event"] == "message"
    assert found["source"] == "in/damaged.md"
    assert found["severity"] == "warning"
    assert DAMAGED[slice(*found["span"])].startswith("Ã§")
    assert (failure["event"], failure["code"]) == ("failure", "binary-input")
    assert (summary["written"], summary["failed"], summary["messages"]["mojibake"]) == (2, 1, 1)


def test_messages_stand_in_the_output_too(damaged: Path) -> None:
    run("convert", "in", "--to", "json", "--out", "out", cwd=damaged)
    article = json.loads((damaged / "out" / "damaged.json").read_text("utf-8"))
    assert "mojibake" in [message["code"] for message in article["messages"]]


def test_fail_on_a_code(damaged: Path) -> None:
    (damaged / "in" / "picture.md").unlink()
    result = run("convert", "in", "--fail-on", "missing-space,mojibake", "--out", "out", cwd=damaged)
    assert result.returncode == 1
    assert b"[mojibake]" in result.stderr
    assert b"(--fail-on)" in result.stderr
    assert [path.name for path in (damaged / "out").iterdir()] == ["good.xml"]
    unknown = run("convert", "in", "--fail-on", "mojibak", cwd=damaged)
    assert unknown.returncode == 2
    assert b"no message has the code 'mojibak'" in unknown.stderr


def test_steps_are_chosen_by_name(damaged: Path) -> None:
    both = ("--normalize", "mojibake", "--no-normalize", "dates")
    article = json.loads(run("convert", "in/damaged.md", "--to", "json", *both, cwd=damaged).stdout)
    assert "François" in article["text"]
    assert [step["name"] for step in article["steps"] if step["name"] in {"mojibake", "dates"}] == [
        "mojibake"
    ]
    unknown = run("convert", "in", "--normalize", "ligature", cwd=damaged)
    assert unknown.returncode == 2
    assert b"did you mean ligatures" in unknown.stderr


@pytest.mark.parametrize(("option", "value"), [("--messages", "xml"), ("--encoding-errors", "ignore")])
def test_a_wrong_choice_names_the_right_ones(folder: Path, option: str, value: str) -> None:
    result = run("convert", "in", option, value, cwd=folder)
    assert result.returncode == 2
    assert f"{option} {value}: give ".encode() in result.stderr


def test_bytes_that_do_not_fit(folder: Path) -> None:
    (folder / "in" / "good.md").write_bytes(DOCUMENT.encode() + b"caf\xe9 \xff\n")
    given = ("convert", "in/good.md", "--to", "json", "--encoding", "utf-8")
    strict = run(*given, cwd=folder)
    assert strict.returncode == 3
    assert f"byte {len(DOCUMENT) + 3}".encode() in strict.stderr
    replaced = run(*given, "--encoding-errors", "replace", cwd=folder)
    assert replaced.returncode == 0
    article = json.loads(replaced.stdout)
    assert "caf\ufffd \ufffd" in article["text"]
    assert "broken-bytes" in [message["code"] for message in article["messages"]]


def test_a_violation_of_the_ledger_is_said_and_fails_under_strict(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ledger finds nothing today, so a violation is put in where it would be found."""
    violation = message("lost-text", "'word' is not in exactly one block", Span(3, 7))
    monkeypatch.setattr(pipeline, "violations", lambda *_: (violation,))
    said: list[str] = []
    source, out = folder / "in", folder / "out"
    report = corpuskit.convert(source, out, on_message=lambda name, found: said.append(found.code))
    assert (report.written, report.warnings, said) == (1, {"lost-text": 1}, ["lost-text"])
    strict = corpuskit.convert(source, out, strict=True)
    assert (strict.written, [failure.place for failure in strict.failures]) == (0, ["character 3"])
    unaudited = corpuskit.convert(source, out, strict=True, audit=False)
    assert (unaudited.written, unaudited.warnings) == (1, {})


def test_codes_that_the_table_has_not_are_said_too(tmp_path: Path) -> None:
    article = json.loads(corpuskit.dumps(corpuskit.parse(DOCUMENT, name="a.md"), "jsonl"))
    article["messages"] = [{"severity": "warning", "code": "of-a-plugin", "reason": "strange", "span": None}]
    (tmp_path / "a.jsonl").write_text(json.dumps(article), "utf-8")
    done = run("convert", "a.jsonl", "--out", "a.csv", cwd=tmp_path)
    assert done.stderr.decode().startswith("1 document converted, 1 warning (of-a-plugin 1)\n")
    strict = run("convert", "a.jsonl", "--out", "b.csv", "--strict", cwd=tmp_path)
    assert (strict.returncode, (tmp_path / "b.csv").exists()) == (3, False)
    assert b"strange (--strict) [of-a-plugin]" in strict.stderr
