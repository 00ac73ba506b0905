from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import corpuskit
import pytest

ROOT = Path(__file__).parent.parent
ARTICLE = "# Fire in Leeds\n\nBy Ann Brown\n\nMay 3, 2024\n\nTwo were hurt.\n"


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "corpuskit", *arguments]
    return subprocess.run(
        command, cwd=cwd, capture_output=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text(ARTICLE, "utf-8")
    return tmp_path


def test_a_file_gives_the_defaults(folder: Path) -> None:
    (folder / "corpuskit.toml").write_text(
        'inputs = ["in"]\nto = ["csv", "json"]\nout = "made"\n[options]\nrows = "paragraphs"\nexcel = "yes"\n'
    )
    assert run("convert", cwd=folder).returncode == 0
    table = (folder / "made" / "corpus.csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbfdoc_id,text,article,block,role")
    assert (folder / "made" / "a.json").exists()


def test_the_command_line_goes_first(folder: Path) -> None:
    (folder / "corpuskit.toml").write_text('inputs = ["in"]\nto = "csv"\nout = "made"\n')
    assert run("convert", "--to", "json", "--out", "other", cwd=folder).returncode == 0
    assert (folder / "other" / "a.json").exists()
    assert not (folder / "made").exists()


def test_a_table_of_pyproject(folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[tool.corpuskit]\ninputs = "in"\nto = "json"\nout = "made"\n')
    assert run("convert", cwd=folder).returncode == 0
    assert (folder / "made" / "a.json").exists()
    assert run("config", cwd=folder).stdout.startswith("# pyproject.toml\n")


def test_a_named_file_and_its_folder(folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "settings.toml").write_text(
        'inputs = "../in"\nout = "made"\nto = "json"\nurls = "urls.tsv"\n'
    )
    (folder / "deep" / "urls.tsv").write_text("a.md\thttps://courier.example/fire\n")
    assert run("--config", "deep/settings.toml", "convert", cwd=folder).returncode == 0
    assert corpuskit.read(folder / "deep" / "made" / "a.json").url == "https://courier.example/fire"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("strikt = true", "there is no setting 'strikt'; did you mean strict?"),
        ('strict = "yes"', "strict must be true or false"),
        ("max-bytes = true", "max-bytes must be a whole number"),
        ("to = [1]", "to must be text or a list of texts"),
        ("options = 1", "options must be a table"),
        ("to = ", "is no TOML"),
        ('on-message = "x"', "there is no setting 'on-message'"),
    ],
)
def test_what_is_wrong_is_named(folder: Path, text: str, said: str) -> None:
    (folder / "corpuskit.toml").write_text(text)
    result = run("convert", "in", cwd=folder)
    assert result.returncode == 2
    assert f"corpuskit.toml: {said}" in result.stderr


def test_the_api_reads_the_same(folder: Path) -> None:
    (folder / "corpuskit.toml").write_text('inputs = "in"\nid = "hash"\nout = "made"\nto = "json"\n')
    project = corpuskit.read_project(folder / "corpuskit.toml")
    assert project.choices["ids"] == "hash"
    assert corpuskit.convert(**project.choices).written == 1
    with pytest.raises(corpuskit.FormatError) as caught:
        corpuskit.read_project(folder / "none.toml")
    assert caught.value.code == "broken-settings"


def test_every_default_can_be_written_down(folder: Path) -> None:
    """What ``config`` prints as comments is a settings file once the signs are gone."""
    printed = run("config", cwd=folder).stdout.splitlines()[1:]
    settings = [line.removeprefix("# ") for line in printed if " = " in line]
    assert len(settings) >= 6
    (folder / "corpuskit.toml").write_text("\n".join(settings))
    assert run("convert", "in", "--out", "made", cwd=folder).returncode == 0
