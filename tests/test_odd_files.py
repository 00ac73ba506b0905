"""What folders hold besides files with documents: each is named with a reason, and nothing waits for a pipe."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import corpuskit
import pytest
from corpuskit.inputs import folders
from corpuskit.inputs.folders import oddity

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of Unix")

DOCUMENT = "# Fire in Leeds\n\nBy Ann Brown\n\nMay 3, 2024\n\nTwo were hurt.\n"
TO_NOTHING = "is a link to gone: there is nothing"
PIPE = "is a pipe, not a file; name it to have it read"
EMPTY = "no document was found in it"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    (made / "a.md").write_text(DOCUMENT, "utf-8")
    return made


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "corpuskit", *arguments]
    return subprocess.run(
        command, cwd=cwd, capture_output=True, encoding="utf-8", check=False, timeout=60,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.parametrize("few", [10_000, 2])
def test_links_and_pipes_are_named(folder: Path, monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    monkeypatch.setattr(folders, "_FEW", few)
    (folder.parent / "else").mkdir()
    (folder.parent / "b.md").write_text(DOCUMENT, "utf-8")
    (folder / "good.md").symlink_to("../b.md")
    (folder / "gone.md").symlink_to("gone")
    (folder / "gone.bin").symlink_to("gone")
    (folder / "circle.md").symlink_to("circle.md")
    (folder / "linked").symlink_to("../else")
    os.mkfifo(folder / "pipe.md")
    os.mkfifo(folder / "pipe.bin")
    report = corpuskit.convert(folder, folder.parent / "out", to="json", manifest=True)
    assert (report.written, report.exit_code) == (2, 1)
    failed = {Path(failure.source).name: failure.reason for failure in report.failures}
    assert failed.pop("circle.md").startswith("is a link to circle.md: ")
    assert failed == {"gone.md": TO_NOTHING, "pipe.md": PIPE}
    assert {failure.code for failure in report.failures} == {"not-a-file"}
    link = "is a link to a folder, which is not followed; name it to have it read"
    assert report.reasons == {"gone.bin": TO_NOTHING, "linked": link, "pipe.bin": PIPE}
    lines = (folder.parent / "out" / "manifest.jsonl").read_text("utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    assert len(entries) == 2 + 3 + 3
    skipped = {entry["source"]: entry["reason"] for entry in entries if entry["status"] == "skipped"}
    assert skipped == report.reasons


def test_what_is_left_out_is_not_named(folder: Path) -> None:
    (folder / "gone.md").symlink_to("gone")
    (folder / ".hidden.md").symlink_to("gone")
    report = corpuskit.convert(folder, folder.parent / "out", to="json", exclude="gone.*")
    assert (report.written, report.failures, report.skipped) == (1, [], [])


def test_a_socket_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)  # its path may have 100 bytes at most
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("s.md")
        assert oddity("s.md") == "is a socket, not a file; name it to have it read"
        (failure,) = corpuskit.convert(".", "../out", to="json").failures
    assert (failure.code, Path(failure.source).name) == ("not-a-file", "s.md")


def test_containers_without_a_document_are_named(folder: Path) -> None:
    feed = '<rss version="2.0"><channel><title>News</title></channel></rss>'
    (folder / "feed.rss").write_text(feed, "utf-8")
    (folder / "feed.xml").write_text(feed, "utf-8")
    (folder / "table.csv").write_text("title,text\n", "utf-8")
    (folder / "lines.jsonl").write_text("", "utf-8")
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        archive.writestr(".hidden.md", DOCUMENT)
    report = corpuskit.convert(folder, folder.parent / "out", to="json")
    assert (report.written, report.exit_code) == (1, 0)
    names = ["all.zip", "feed.rss", "feed.xml", "lines.jsonl", "table.csv"]
    assert report.reasons == dict.fromkeys(names, EMPTY)
    assert corpuskit.audit(folder).reasons == dict.fromkeys(names, EMPTY)


def test_commands_say_it(folder: Path) -> None:
    (folder / "gone.bin").symlink_to("gone")
    os.mkfifo(folder / "pipe.md")
    for command in (["convert", "in", "--to", "json", "--out", "out"], ["audit", "in"]):
        said = run(*command, cwd=folder.parent)
        assert said.returncode == 1
        assert f"failed: in{os.sep}pipe.md: {PIPE} [not-a-file]" in said.stderr
        assert f"skipped: gone.bin: {TO_NOTHING}" in said.stderr
    said = run("convert", "in", "--to", "json", "--out", "out", "--quiet", cwd=folder.parent)
    assert "gone.bin" not in said.stderr
    said = run("convert", "in", "--out", "out2", "-v", "--messages", "json", cwd=folder.parent)
    lines = [json.loads(line) for line in said.stderr.splitlines()]
    assert {"event": "skipped", "source": "gone.bin", "reason": TO_NOTHING} in lines


def test_a_run_that_goes_on_knows_the_reasons(folder: Path) -> None:
    (folder / "gone.bin").symlink_to("gone")
    corpuskit.convert(folder, folder.parent / "out", to="json", resume=True)
    report = corpuskit.convert(folder, folder.parent / "out", to="json", resume=True)
    assert (report.skipped, report.reasons) == (["gone.bin"], {"gone.bin": TO_NOTHING})


def test_no_command_waits_for_a_pipe_in_a_folder(folder: Path) -> None:
    corpuskit.convert(folder, folder.parent / "out", to=["json", "jsonl"])
    out = folder.parent / "out"
    os.mkfifo(out / "pipe.json")
    (out / "gone.jsonl").symlink_to("gone")
    said = run("validate", "out", cwd=folder.parent)
    assert f"pipe.json: {PIPE} [not-a-file]" in said.stdout
    assert f"gone.jsonl: {TO_NOTHING} [not-a-file]" in said.stdout
    said = run("stats", "out", "--from", "json", cwd=folder.parent)
    assert f"pipe.json: {PIPE} [not-a-file]" in said.stderr
    assert "1 document" in run("stats", "out", cwd=folder.parent).stdout


def test_a_pipe_that_is_named_is_read(folder: Path) -> None:
    os.mkfifo(folder / "pipe.md")
    command = [sys.executable, "-m", "corpuskit", "convert", "in/pipe.md", "--to", "json", "--out", "-"]
    with subprocess.Popen(command, cwd=folder.parent, stdout=subprocess.PIPE) as process:
        (folder / "pipe.md").write_text(DOCUMENT, "utf-8")
        output, _ = process.communicate(timeout=60)
    assert json.loads(output)["headline"] == "Fire in Leeds"
