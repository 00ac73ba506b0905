from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import corpuskit
import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for number in range(200):
        text = f"# Fire number {number}\n\nMay 3, 2024\n\nTwo were hurt in fire {number}.\n"
        (tmp_path / "in" / f"{number:03}.md").write_text(text, "utf-8")
    (tmp_path / "in" / "notes.xyz").write_text("x")
    return tmp_path


def written(folder: Path) -> set[str]:
    return {path.stem for path in folder.glob("*.json")}


def test_a_limit_takes_the_first(folder: Path) -> None:
    report = corpuskit.convert(folder / "in", folder / "out", to="json", limit=3)
    assert report.written == 3
    assert written(folder / "out") == {"000", "001", "002"}


def test_a_sample_is_the_same_on_every_run_and_holds_the_smaller_ones(folder: Path) -> None:
    shares = {}
    for share in (0.1, 0.3):
        for run in ("a", "b"):
            corpuskit.convert(folder / "in", folder / f"{run}{share:.0%}", to="json", sample=share)
        assert written(folder / f"a{share:.0%}") == written(folder / f"b{share:.0%}")
        shares[share] = written(folder / f"a{share:.0%}")
    assert shares[0.1] < shares[0.3]
    assert 40 <= len(shares[0.3]) <= 80
    assert corpuskit.convert(folder / "in", folder / "all", to="json", sample=1).written == 200


@pytest.mark.parametrize("choice", [{"limit": 0}, {"sample": 0.0}, {"sample": 1.5}])
def test_what_is_no_choice_is_refused(folder: Path, choice: dict[str, float]) -> None:
    with pytest.raises(corpuskit.FormatError) as caught:
        corpuskit.convert(folder / "in", folder / "out", **choice)  # type: ignore[arg-type]
    assert caught.value.code == "unknown-option"


def test_a_dry_run_reads_and_writes_nothing(folder: Path) -> None:
    (folder / "in" / "000.md").write_bytes(b"\x00\x01\x02\x03" * 100)
    report = corpuskit.convert(folder / "in", folder / "out", to="tei,csv", dry_run=True)
    assert report.planned == {"markdown": 200}
    assert report.passed_over == 1
    assert (report.written, report.failed, report.exit_code) == (0, 0, 0)
    assert report.outputs == (folder / "out", folder / "out" / "corpus.csv")
    assert not (folder / "out").exists()
    command = [
        sys.executable,
        "-m",
        "corpuskit",
        "convert",
        "in",
        "--out",
        "out",
        "--dry-run",
        "--limit",
        "5",
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0
    assert done.stderr.splitlines() == [
        "dry run: 5 documents would be read (5 markdown)",
        "to be written: out",
    ]


def test_a_dry_run_of_nothing_says_so(tmp_path: Path) -> None:
    report = corpuskit.convert(tmp_path, tmp_path / "out", dry_run=True)
    assert report.exit_code == 3
    assert report.failures[0].code == "no-documents"
