"""What the commands say of themselves: a screen each, every option explained, with examples."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from corpuskit.cli.main import app

from tests.test_cli import run

COMMANDS = (
    "convert", "inspect", "audit", "stats", "report", "diff", "validate", "schema", "formats", "config",
)  # fmt: skip
SCREEN = 40
IN_PANELS = {"convert": 80, "inspect": 50}
"""Commands with more options than a screen holds, with the lines that they take."""


def shown(folder: Path, *arguments: str) -> list[str]:
    done = run(*arguments, cwd=folder, env={"COLUMNS": "80"})
    assert done.returncode == 0
    return done.stdout.decode().splitlines()


@pytest.mark.parametrize("command", COMMANDS)
def test_help_fits_a_screen_and_has_examples(tmp_path: Path, command: str) -> None:
    lines = shown(tmp_path, command, "--help")
    assert max(map(len, lines)) <= 80
    assert len(lines) <= IN_PANELS.get(command, SCREEN)
    assert "  -h, --help" in "\n".join(lines) or command == "convert"
    assert "Examples:" in lines
    examples = lines[lines.index("Examples:") + 1 :]
    assert all(f"corpuskit {command}" in line for line in examples)
    if command in IN_PANELS:
        assert {"Output:", "Which documents:", "Reading:", "Text and recognition:"} <= set(lines)
    text = "\n".join(lines)
    for option in re.findall(r"^  (?:-\w, )?--[\w/-]+.*$", text, re.MULTILINE):
        assert re.search(r"\S {2,}\S", option.strip()), f"nothing is said of it: {option}"


def test_the_most_used_options_of_convert_fit_a_screen(tmp_path: Path) -> None:
    lines = shown(tmp_path, "convert", "-h")
    assert len(lines) <= SCREEN
    assert max(map(len, lines)) <= 80
    assert lines[-1].endswith("corpuskit convert --help")
    every = "\n".join(shown(tmp_path, "convert", "--help"))
    for line in lines:
        if line.startswith("  -"):
            assert line.split("  ")[1].strip() in every


def test_the_commands_are_these() -> None:
    names = [info.name or info.callback.__name__ for info in app.registered_commands if info.callback]
    assert tuple(names) == COMMANDS


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("convert --to js", {"json", "jsonl", "jsonld"}),
        ("convert --to tei,cs", {"tei,csv"}),
        ("convert --normalize qu", {"quotation-marks"}),
        ("audit --from wa", {"warc"}),
        ("convert --fail-on empty-", {"empty-input", "empty-body"}),
        ("convert --preset news", {"news-please", "newspaper4k"}),
        ("diff --by s", {"source", "sha256"}),
        ("schema pa", {"paragraphs"}),
        ("insp", {"inspect"}),
        ("convert --no-ma", set()),
    ],
)
def test_the_shell_offers_what_may_stand_there(tmp_path: Path, words: str, offered: set[str]) -> None:
    code = "import sys; sys.argv[0] = 'corpuskit'; from corpuskit.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False,
        env={
            **os.environ,
            "_CORPUSKIT_COMPLETE": "complete_bash",
            "COMP_WORDS": f"corpuskit {words}",
            "COMP_CWORD": str(len(words.split())),
        },
    )  # fmt: skip
    assert set(done.stdout.split()) == offered
