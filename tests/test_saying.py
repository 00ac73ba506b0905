"""How much a command says, and where: quiet, verbose, text or JSON, colours and counters on terminals."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.test_cli import DOCUMENT, run

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A good document, one with a warning, one that fails, files that are skipped."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.md").write_text(DOCUMENT, "utf-8")
    (tmp_path / "in" / "odd.md").write_text(DOCUMENT.replace("council", "FranÃ§ois"), "utf-8")
    (tmp_path / "in" / "paper.txt").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3")
    (tmp_path / "in" / "photo.jpg").write_bytes(b"x")
    return tmp_path


FAILED = "failed: in/paper.txt: looks like a PDF document [binary-input]"
COUNTS = "2 documents converted, 1 failed, 1 file skipped (photo.jpg), 1 warning (mojibake 1)"
REMEDY = "binary-input: Convert it to text first, or leave it out."


def said(folder: Path, *options: str) -> list[str]:
    done = run("convert", "in", "--to", "json", *options, cwd=folder)
    assert done.returncode == 1
    assert done.stdout == b""
    return done.stderr.decode().splitlines()


def test_by_default_failures_counts_and_what_to_do(mixed: Path) -> None:
    assert said(mixed) == [FAILED, COUNTS, "written to corpus", REMEDY]


def test_quiet_says_what_failed_alone(mixed: Path) -> None:
    assert said(mixed, "--quiet") == said(mixed, "-q", "--messages", "text") == [FAILED]
    (line,) = said(mixed, "-q", "--messages", "json")
    assert json.loads(line)["event"] == "failure"
    (mixed / "in" / "paper.txt").unlink()
    done = run("convert", "in", "--to", "json", "-q", cwd=mixed)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_verbose_says_all_that_is_known(mixed: Path) -> None:
    (mixed / "corpuskit.toml").write_text('out = "made"\n', "utf-8")
    settings, message, failed, skipped, counts, place, remedy = said(mixed, "--verbose")
    assert settings == "settings: corpuskit.toml"
    assert message.startswith("warning: in/odd.md, character ")
    assert failed == FAILED
    assert skipped == "skipped: photo.jpg"
    assert counts.startswith(f"{COUNTS}, in ")
    assert (place, remedy) == ("written to made", REMEDY)
    events = [json.loads(line)["event"] for line in said(mixed, "-v", "--messages", "json")]
    assert events == ["settings", "message", "failure", "skipped", "summary"]
    assert "settings" not in " ".join(said(mixed)), "only where it is asked for"


def test_messages_say_what_is_said_of_documents_and_no_more(mixed: Path) -> None:
    message, *rest = said(mixed, "--messages", "text")
    assert "[mojibake]" in message
    assert rest == [FAILED, COUNTS, "written to corpus", REMEDY]


def test_both_at_once_are_a_usage_error(mixed: Path) -> None:
    for command in ("convert", "audit", "inspect"):
        done = run(command, "in", "-q", "-v", cwd=mixed)
        assert done.returncode == 2
        assert b"give one of them" in done.stderr
    before = run("-q", "convert", "in", cwd=mixed)
    assert before.returncode == 2
    assert b"-q stands behind the command: " in before.stderr
    settings = run("convert", "in", "--config", "x.toml", cwd=mixed)
    assert settings.returncode == 2
    assert b"corpuskit --config FILE convert" in settings.stderr


def test_many_skipped_files_are_counted_by_suffix(mixed: Path) -> None:
    for name in ("a.jpg", "b.JPG", "c.docx", "noext"):
        (mixed / "in" / name).write_bytes(b"x")
    counts = said(mixed)[1]
    assert "5 files skipped (.jpg 3, .docx 1, without a suffix 1)" in counts
    skipped = [line for line in said(mixed, "-v") if line.startswith("skipped: ")]
    assert skipped == [f"skipped: {name}" for name in ("a.jpg", "b.JPG", "c.docx", "noext", "photo.jpg")]


def test_the_other_commands_keep_to_it(mixed: Path) -> None:
    run("convert", "in", "--to", "json", "--out", "made", cwd=mixed)
    (mixed / "made" / "notes.docx").write_bytes(b"x")
    for command, where in (("audit", "in"), ("validate", "made")):
        normal = run(command, where, cwd=mixed)
        quiet = run(command, where, "-q", cwd=mixed)
        loud = run(command, where, "-v", cwd=mixed)
        assert quiet.stdout == normal.stdout == loud.stdout
        assert b"file skipped (" in normal.stderr
        assert b"skipped" not in quiet.stderr
        assert b"\nskipped: " in b"\n" + loud.stderr
        assert quiet.returncode == normal.returncode == loud.returncode
        failed = [line for line in quiet.stderr.splitlines() if line]
        assert all(line.startswith(b"failed: ") for line in failed)
    (mixed / "made" / "other.json").write_bytes(b"{}")
    assert run("stats", "made", cwd=mixed).stderr == b"2 files skipped (notes.docx, other.json)\n"
    assert run("stats", "made", "-v", cwd=mixed).stderr == b"skipped: notes.docx\nskipped: other.json\n"
    figures = run("stats", "made", "-q", cwd=mixed)
    assert (figures.returncode, figures.stderr) == (0, b"")
    assert figures.stdout.startswith(b"2 documents\n"), "what was asked for is never left out"


def test_piping_keeps_standard_output_clean(mixed: Path) -> None:
    done = run("convert", "in/odd.md", "--to", "json", "-v", cwd=mixed)
    assert json.loads(done.stdout)["id"] == "odd"
    assert b"[mojibake]" in done.stderr


def on_a_terminal(*arguments: str, cwd: Path, **environment: str) -> str:
    """What a command writes whose three streams are a terminal."""
    above, below = pty.openpty()
    try:
        process = subprocess.Popen(
            [sys.executable, "-m", "corpuskit", *arguments],
            cwd=cwd, stdin=below, stdout=below, stderr=below, env=_environment(**environment),
        )  # fmt: skip
        os.close(below)
        written = b""
        while chunk := _read(above):
            written += chunk
        process.wait()
    finally:
        os.close(above)
    return written.decode().replace("\r\n", "\n")


def _environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    return {**kept, "TERM": "xterm", **more}


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so where the other side is closed
        return b""


def test_colours_stand_on_terminals_alone(mixed: Path) -> None:
    colored = on_a_terminal("convert", "in", "--messages", "text", cwd=mixed)
    assert "\x1b[31mfailed:\x1b[0m in/paper.txt" in colored
    assert "\x1b[33mwarning:\x1b[0m in/odd.md" in colored
    assert "\x1b[" in on_a_terminal("inspect", "in/good.md", cwd=mixed)
    for plain in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        for command in (("convert", "in", "--messages", "text"), ("inspect", "in/good.md")):
            assert "\x1b" not in on_a_terminal(*command, cwd=mixed, **plain)
    assert b"\x1b" not in run("inspect", "in/good.md", cwd=mixed).stdout


@pytest.mark.parametrize(("options", "counts"), [([], True), (["--quiet"], False), (["-v"], False)])
def test_a_counter_runs_on_a_terminal(tmp_path: Path, options: list[str], counts: bool) -> None:
    """Records are written to a pipe until the counter shows, or until there were many where it must not."""
    above, below = pty.openpty()
    record = json.dumps({"text": DOCUMENT}).encode() + b"\n"
    command = ["convert", "-", "--from", "jsonl", "--to", "jsonl", "--out", "all.jsonl", "--workers", "1"]
    process = subprocess.Popen(
        [sys.executable, "-m", "corpuskit", *command, *options],
        cwd=tmp_path, stdin=subprocess.PIPE, stdout=below, stderr=below, env=_environment(),
    )  # fmt: skip
    os.close(below)
    os.set_blocking(above, False)
    written = b""
    begin = time.monotonic()
    enough = 600 if counts else 3
    assert process.stdin is not None
    while b" a second " not in written and time.monotonic() - begin < enough:
        process.stdin.write(record)
        process.stdin.flush()
        written += _read(above)
        time.sleep(0.02)
    process.stdin.close()
    os.set_blocking(above, True)
    while chunk := _read(above):
        written += chunk
    os.close(above)
    assert process.wait() == 0
    assert (b" a second " in written) == counts
    if counts:
        assert written.rstrip().splitlines()[-1].endswith(b"written to all.jsonl")
        assert b"\r\x1b[K" in written, "the counter goes when the run is over"


def test_names_cannot_tell_a_terminal_anything(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    try:
        (tmp_path / "in" / "a\x1b[31mb\nc.md").write_bytes(b"\x89PNG\r\n\x1a\n")
        (tmp_path / "in" / "a\x1b[31mb\nc.json").write_bytes(b"{")
    except OSError as error:
        pytest.skip(f"file systems here take no such name: {error}")
    for command in (["convert", "in"], ["convert", "in", "--verbose"], ["audit", "in"], ["inspect", "in"]):
        said = run(*command, cwd=tmp_path).stderr
        assert b"a\xef\xbf\xbd[31mb / c.md: looks like a PNG image" in said
        assert b"\x1b" not in said
    found = run("validate", "in", cwd=tmp_path).stdout
    assert b"a\xef\xbf\xbd[31mb / c.json" in found
    assert b"\x1b" not in found
