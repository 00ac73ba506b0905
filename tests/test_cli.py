"""The command line, as real processes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
DOCUMENT = "# A title for the test\n\nBy [AFP](#)\n\nMay 3, 2024\n\nThe council met on Monday and voted for the line.\n"


def run(
    *arguments: str, cwd: Path, stdin: bytes | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    result = subprocess.run(
        [sys.executable, "-m", "corpuskit", *arguments],
        cwd=cwd,
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        check=False,
        timeout=600,
        env={**os.environ, **(env or {})},
    )
    assert b"Traceback" not in result.stderr
    return result


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.md").write_text(DOCUMENT, "utf-8")
    return tmp_path


def test_the_main_job(tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    result = run("convert", "--to", "tei", cwd=tmp_path)
    assert result.returncode == 0
    assert b"19 documents converted" in result.stderr
    assert len(list((tmp_path / "corpus").glob("*.xml"))) == 19
    again = run("convert", cwd=tmp_path)
    assert again.returncode == 0, "its own output may be written again"


def test_one_document_goes_to_standard_output(folder: Path) -> None:
    result = run("convert", "in/good.md", "--to", "json", cwd=folder)
    assert result.returncode == 0
    assert json.loads(result.stdout)["headline"] == "A title for the test"
    assert not (folder / "corpus").exists()


@pytest.mark.parametrize("arguments", [["convert", "-"], ["convert"]])
def test_a_pipe_is_read(folder: Path, arguments: list[str]) -> None:
    result = run(*arguments, "--to", "json", cwd=folder, stdin=DOCUMENT.encode())
    assert result.returncode == 0
    assert json.loads(result.stdout)["id"] == "stdin"


def test_many_in_one_file(folder: Path) -> None:
    (folder / "in" / "other.md").write_text(DOCUMENT, "utf-8")
    for to, name in (("jsonl", "all.jsonl"), ("csv", "all.csv"), ("tei", "all.xml")):
        assert run("convert", "in", "--to", to, "--out", name, cwd=folder).returncode == 0
        assert (
            run("convert", name, "--to", "jsonl", "--out", "back.jsonl", "--from", to, cwd=folder).returncode
            == 0
        )
        back = (folder / "back.jsonl").read_bytes()
        assert back.count(b'"headline":"A title for the test"') == 2
    result = run("convert", "in", "--to", "json", "--out", "all.json", cwd=folder)
    assert result.returncode == 2
    assert b"format-holds-one" in result.stderr
    assert not (folder / "all.json").exists()


def test_subfolders_are_mirrored_and_ids_follow(folder: Path) -> None:
    (folder / "in" / "2024" / "may").mkdir(parents=True)
    (folder / "in" / "2024" / "may" / "good.md").write_text(DOCUMENT, "utf-8")
    assert run("convert", "in", "--to", "json", cwd=folder).returncode == 0
    assert json.loads((folder / "corpus/2024/may/good.json").read_bytes())["id"] == "d2024.may.good"
    assert json.loads((folder / "corpus/good.json").read_bytes())["id"] == "good"


def test_nothing_to_do_says_what_to_do(tmp_path: Path) -> None:
    result = run("convert", cwd=tmp_path)
    assert result.returncode == 2
    assert b"name files or folders" in result.stderr


BAD = {
    "empty.md": (b"", "empty-input"),
    "blank.md": (b" \n\n\t\n", "empty-input"),
    "picture.md": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary-input"),
    "paper.txt": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "binary-input"),
    "surrogate.json": (b'{"schema": "corpuskit/article/1", "id": "\\ud800"}', "invalid-json"),
    "half.json": (b'{"schema": "corpuskit/ar', "invalid-json"),
    "other.xml": (b"<html><body/></html>", "not-our-tei"),
    "broken.xml": (b"<TEI><unclosed>", "invalid-xml"),
    "large.md": (b"word " * 5_000_000, "too-large"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_beside_good(folder: Path, name: str) -> None:
    data, code = BAD[name]
    (folder / "in" / name).write_bytes(data)
    result = run("convert", "in", "--to", "json", cwd=folder)
    assert result.returncode == 1
    assert name.encode() in result.stderr
    assert f"[{code}]".encode() in result.stderr
    assert (folder / "corpus" / "good.json").exists()
    alone = run("convert", f"in/{name}", "--to", "json", cwd=folder)
    assert alone.returncode == 3
    assert f"[{code}]".encode() in alone.stderr


def test_a_path_that_is_not_there(folder: Path) -> None:
    result = run("convert", "in/good.md", "nowhere.md", "--to", "json", cwd=folder)
    assert result.returncode == 1
    assert b"nowhere.md" in result.stderr
    assert b"[not-found]" in result.stderr
    assert run("convert", "nowhere.md", cwd=folder).returncode == 3


def test_a_folder_without_documents(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "notes.docx").write_bytes(b"x")
    result = run("convert", "in", cwd=tmp_path)
    assert result.returncode == 3
    assert b"[no-documents]" in result.stderr


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(folder: Path) -> None:
    (folder / "in" / "secret.md").write_text(DOCUMENT)
    (folder / "in" / "secret.md").chmod(0)
    result = run("convert", "in", "--to", "json", cwd=folder)
    assert result.returncode == 1
    assert b"[no-permission]" in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk(folder: Path) -> None:
    (folder / "corpus.jsonl").symlink_to("/dev/full")
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "corpuskit", "convert", "in/good.md", "--to", "json"],
            cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert result.returncode == 3
    assert b"Traceback" not in result.stderr
    assert b"[output-not-writable]" in result.stderr


def test_an_output_that_cannot_be_a_folder(folder: Path) -> None:
    (folder / "corpus").write_text("a file")
    (folder / "in" / "other.md").write_text(DOCUMENT)
    result = run("convert", "in", "--to", "json", cwd=folder)
    assert result.returncode == 3
    assert b"[output-not-writable]" in result.stderr
    assert (folder / "corpus").read_text() == "a file"


def test_foreign_files_are_not_overwritten(folder: Path) -> None:
    (folder / "corpus").mkdir()
    (folder / "corpus" / "good.xml").write_text("<mine/>")
    result = run("convert", "in", cwd=folder)
    assert result.returncode == 3
    assert b"[output-exists]" in result.stderr
    assert (folder / "corpus" / "good.xml").read_text() == "<mine/>"
    assert run("convert", "in", "--force", cwd=folder).returncode == 0
    assert b"<TEI" in (folder / "corpus" / "good.xml").read_bytes()
    assert not list((folder / "corpus").glob(".*"))


def test_truncated_utf_16_and_nul_bytes_are_converted_with_a_warning(folder: Path) -> None:
    (folder / "in" / "short.md").write_bytes(DOCUMENT.encode("utf-16")[:-1])
    (folder / "in" / "nul.md").write_bytes(DOCUMENT.encode() + b"with \x00 inside\n")
    result = run("convert", "in", "--to", "jsonl", cwd=folder)
    assert result.returncode == 0
    assert b"truncated-input 1" in result.stderr
    assert b"forbidden-characters 1" in result.stderr
    strict = run("convert", "in", "--to", "jsonl", "--strict", cwd=folder)
    assert strict.returncode == 1
    assert b"short.md" in strict.stderr


def test_same_id_twice_names_both(folder: Path) -> None:
    (folder / "in" / "good.txt").write_text(DOCUMENT)
    result = run("convert", "in", "--to", "json", cwd=folder)
    assert result.returncode == 1
    assert b"[id-collision]" in result.stderr
    assert b"good.txt" in result.stderr
    assert b"good.md" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["convert", "in", "--to", "tie"], b"did you mean tei"),
        (["convert", "in", "--from", "markdwn"], b"did you mean markdown"),
        (["convert", "in", "--encoding", "utf-99"], b"unknown-encoding"),
        (["convert", "in", "--no-such-option"], b"No such option"),
        (["konvert"], b"convert"),
    ],
)
def test_usage_errors(folder: Path, arguments: list[str], hint: bytes) -> None:
    result = run(*arguments, cwd=folder)
    assert result.returncode == 2
    assert hint in result.stderr


def test_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    env = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    name = "souk-restoration.txt"
    shutil.copy(SEEDS / name, tmp_path)
    for arguments in (["convert", name, "--to", "json"], ["inspect", name]):
        result = run(*arguments, cwd=tmp_path, env=env)
        assert result.returncode == 0
        assert "سوق النحاسين" in result.stdout.decode("utf-8")


def test_inspect_shows_role_rule_and_line(folder: Path) -> None:
    output = run("inspect", "in/good.md", cwd=folder).stdout.decode()
    assert "    3  byline         byline.below-headline       By [AFP](#)" in output
    assert "published   2024-05-03  date.month-name-day, high, line 5" in output
    missing = run("inspect", "nowhere.md", cwd=folder)
    assert missing.returncode == 3
    assert b"[not-found]" in missing.stderr


def test_formats_and_version(tmp_path: Path) -> None:
    output = run("formats", cwd=tmp_path).stdout.decode()
    assert all(name in output for name in ("markdown", "plain", "tei", "json", "jsonl", "csv", "tsv"))
    assert run("--version", cwd=tmp_path).stdout.startswith(b"corpuskit 0.")


def test_help_imports_neither_lxml_nor_chardet(tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['corpuskit', *sys.argv[1:]]\n"
        "from corpuskit.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(sorted({'lxml', 'chardet', 'attrs', 'msgspec', 'rich'} & set(sys.modules)), file=sys.stderr)"
    )
    for arguments in (["--help"], ["convert", "--help"]):
        command = [sys.executable, "-c", code, *arguments]
        result = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
        assert "convert" in result.stdout
        assert result.stderr.strip() == "[]"


def test_the_stored_help_is_what_the_commands_say(update_golden: bool) -> None:
    code = "import sys; sys.argv = ['corpuskit', '--help']; from corpuskit.cli.main import run; run()"
    env = {**os.environ, "COLUMNS": "80", "TERMINAL_WIDTH": "80"}
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=env).stdout
    stored = ROOT / "corpuskit" / "cli" / "help.txt"
    if update_golden:
        stored.write_bytes(said)
    assert stored.read_bytes() == said


def test_audit_says_where_the_characters_go(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Fire in Leeds\n\nTwo were [hurt](https://a.example/b).\n", "utf-8")
    result = run("audit", "a.md", cwd=tmp_path)
    assert result.returncode == 0
    lines = result.stdout.decode().splitlines()
    assert lines[0] == "1 document"
    assert lines[-1] == "the ledger balances"
    counts = [int(line.split()[-3].replace(",", "")) for line in lines[1:-1]]
    assert counts[-1] == sum(counts[:-1])
    assert run("audit", "missing.md", cwd=tmp_path).returncode == 3


def test_the_output_is_never_read_as_input(folder: Path) -> None:
    for _ in range(2):
        result = run("convert", ".", "--to", "jsonl", "--out", "all.jsonl", cwd=folder)
        assert result.returncode == 0
        assert b"1 document converted" in result.stderr
