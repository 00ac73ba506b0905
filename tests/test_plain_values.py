"""Values that are right already pass Typer's conversion by; all others are converted, and refused, as ever."""

import subprocess
import sys
from pathlib import Path
from typing import Annotated

import pytest
import typer
from corpuskit.cli.helping import Command
from corpuskit.cli.main import app
from typer.testing import CliRunner

SHOW = """
import sys
sys.argv = ["corpuskit", *sys.argv[1:]]
from corpuskit.cli import main
try:
    main()
finally:
    print("pydantic" in sys.modules)
"""


def small(cls: type | None) -> typer.Typer:
    found = typer.Typer(rich_markup_mode=None)

    @found.command(cls=cls)  # type: ignore[arg-type]
    def show(
        names: Annotated[list[str] | None, typer.Argument()] = None,
        path: Annotated[Path | None, typer.Option()] = None,
        count: Annotated[int | None, typer.Option()] = None,
        share: Annotated[float, typer.Option()] = 1,
        few: Annotated[int, typer.Option(min=1, max=9)] = 1,
        flag: Annotated[bool, typer.Option()] = False,
        several: Annotated[list[str] | None, typer.Option()] = None,
        text: Annotated[str, typer.Option()] = "a",
    ) -> None:
        typer.echo(repr((names, path, count, share, few, flag, several, text)))

    return found


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a", "b"],
        ["--path", "x/y", "--text", ""],
        ["--count", "7", "--share", "0.5", "--flag"],
        ["--share", "3"],
        ["--several", "a", "--several", "b", "--no-flag", "--", "-"],
        ["--count", "many"],
        ["--count", "007", "--few", "9", "--share", "0012.50"],
        ["--few", "0"],
        ["--few", "10"],
        ["--count", "1_000"],
        ["--count", "٣"],
        ["--count", "-3", "--share", "-.5"],
        ["--share", "1e3"],
        ["--count", "3.0"],
        ["--count", "9" * 30],
        ["--share", "x"],
        ["--unknown"],
    ],
)
def test_values_are_what_typer_makes_of_them(arguments: list[str]) -> None:
    ours, theirs = (CliRunner().invoke(small(cls), arguments) for cls in (Command, None))
    assert ours.exit_code == theirs.exit_code
    assert ours.stdout == theirs.stdout
    assert [line for line in ours.stderr.splitlines() if "rror" in line] == [
        line for line in theirs.stderr.splitlines() if "rror" in line
    ]


def test_a_usual_command_needs_no_validators(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Fire in Leeds\n\nBy Ann Ash\n\nIt burned for hours.\n", "utf-8")
    command = [
        sys.executable,
        "-c",
        SHOW,
        "convert",
        "a.md",
        "--to",
        "jsonl",
        "--out",
        "a.jsonl",
        "--limit",
        "5",
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "False", done.stderr
    assert (tmp_path / "a.jsonl").exists()


def test_wrong_numbers_are_refused() -> None:
    result = CliRunner().invoke(app, ["convert", "x.md", "--limit", "many"])
    assert result.exit_code == 2
    assert "--limit" in result.stderr
