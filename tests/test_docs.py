"""Every example in README and docs is run, page by page, in order, in a folder that holds the samples.

- ``console``: each ``$ command`` is run, and what it prints is compared. A line that ends with ``…`` gives the
  beginning of one; ``…`` alone stands for any lines.
- ``python``: the code is run; blocks of one page share their names.
- Any other block under a line ``From `file`:`` gives lines of that file, in order; ``toml`` makes the file.

A comment ``<!-- not run: reason -->`` right above a block passes it over.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import frozen

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^```(\S*)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NOT_RUN = re.compile(r"<!-- not run: \S.* -->\s*\Z")
FROM_FILE = re.compile(r"^From `([^`]+)`:\s*\Z", re.MULTILINE)
ELLIPSIS = "…"


@frozen
class Example:
    language: str
    code: str
    line: int
    file: str | None = None


def examples(page: Path) -> list[Example]:
    text = page.read_text("utf-8")
    found = []
    for match in FENCE.finditer(text):
        before = text[: match.start()]
        if NOT_RUN.search(before):
            continue
        shown = FROM_FILE.search(before)
        found.append(Example(match[1], match[2], before.count("\n") + 1, shown[1] if shown else None))
    return found


RUN = [page for page in PAGES if any(e.file or e.language in {"console", "python"} for e in examples(page))]


@pytest.mark.parametrize("page", RUN, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_examples(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "example"}
    for example in examples(page):
        where = f"{page.name}, line {example.line}"
        if example.file is not None and example.language == "toml":
            (tmp_path / example.file).write_text(example.code, "utf-8")
        elif example.file is not None:
            held = [line.strip() for line in (tmp_path / example.file).read_text("utf-8").splitlines()]
            shown = [line.strip() for line in example.code.splitlines()]
            assert_printed([ELLIPSIS, *shown, ELLIPSIS], held, where, gaps=True)
        elif example.language == "console":
            for command, expected in commands(example.code):
                assert_printed(expected, run(command, tmp_path), f"{where}, $ {command}")
        elif example.language == "python":
            try:
                exec(compile(example.code, where, "exec"), names)
            except ModuleNotFoundError as missing:
                if missing.name is None or missing.name.startswith("corpuskit"):
                    raise
                pytest.skip(f"{where} needs {missing.name}")


def commands(code: str) -> list[tuple[str, list[str]]]:
    """Each command with the lines that it is said to print."""
    found: list[tuple[str, list[str]]] = []
    for line in code.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            assert found, f"a console block begins with a command, not with {line!r}"
            found[-1][1].append(line)
    return found


def run(command: str, folder: Path) -> list[str]:
    """What a command prints, in the order in which it prints it; ``corpuskit`` is the one that is tested."""
    shell = f'corpuskit() {{ "{sys.executable}" -m corpuskit "$@"; }}\n{command}'
    environment = {
        **os.environ,
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        ["bash", "-c", shell],
        cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    return done.stdout.decode("utf-8").splitlines()


def assert_printed(expected: list[str], printed: list[str], where: str, *, gaps: bool = False) -> None:
    """Lines as they are shown; with ``gaps`` others may stand between them."""
    place = 0
    anywhere = False
    while expected and not expected[-1].strip():
        expected = expected[:-1]
    for line in expected:
        if line == ELLIPSIS:
            anywhere = True
            continue
        rest = printed[place:] if anywhere else printed[place : place + 1]
        hit = next((i for i, other in enumerate(rest) if _is(line, other)), None)
        assert hit is not None, f"{where}: not printed: {line!r}\n" + "\n".join(printed[place : place + 40])
        place += hit + 1
        anywhere = gaps
    if not anywhere:
        assert not "".join(printed[place:]).strip(), f"{where}: not shown: {printed[place:]}"


def _is(shown: str, printed: str) -> bool:
    if shown.endswith(ELLIPSIS):
        return printed.startswith(shown[:-1])
    return printed.rstrip() == shown.rstrip()


def test_the_examples_are_found() -> None:
    assert {example.language for page in RUN for example in examples(page)} >= {"console", "python"}


def test_what_is_not_printed_is_seen() -> None:
    assert_printed(["a", ELLIPSIS, "d…"], ["a", "b", "c", "def"], "here")
    with pytest.raises(AssertionError, match="not printed: 'd'"):
        assert_printed(["a", "d"], ["a", "b"], "here")
    with pytest.raises(AssertionError, match="not shown"):
        assert_printed(["a"], ["a", "b"], "here")
