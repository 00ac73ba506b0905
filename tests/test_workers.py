"""Many cores: the same bytes for any number of workers, whatever happens to them; limits for each document."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sqlite3
from contextlib import suppress
from pathlib import Path

import corpuskit
import pytest
from corpuskit.conversion.plan import Outcome, Plan, Target
from corpuskit.conversion.taken import FEW, Taken
from corpuskit.escapes import readable_name
from corpuskit.inputs import files, folders
from corpuskit.inputs.intake import Intake
from corpuskit.inputs.items import Item
from corpuskit.scratch import ScratchTable

from tests.benchmarks.generate import generate
from tests.processes import KNOWS_CHILDREN, children

FORMATS = "tei,jsonl,csv,parquet,vert,md"
DOCUMENTS = 90


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documents")
    generate(folder, DOCUMENTS)
    (folder / "000040.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (folder / "000041.pdf").write_bytes(b"%PDF")
    (folder / "sub").mkdir()
    (folder / "sub" / "000043.md").write_bytes((folder / "000043.md").read_bytes())
    (folder / "sub.000043.md").write_bytes((folder / "000043.md").read_bytes())
    return folder


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def alone(documents: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[corpuskit.Report, Path]:
    """The run in one process that the others are compared with."""
    folder = tmp_path_factory.mktemp("alone") / "out"
    return corpuskit.convert(documents, folder, to=FORMATS, workers=1), folder


@pytest.mark.parametrize(("workers", "timeout"), [(2, None), (3, None), (2, 60.0)])
def test_the_same_bytes_and_report_for_any_number_of_workers(
    documents: Path,
    alone: tuple[corpuskit.Report, Path],
    tmp_path: Path,
    workers: int,
    timeout: float | None,
) -> None:
    said: list[tuple[str, str]] = []
    report = corpuskit.convert(
        documents,
        tmp_path / "out",
        to=FORMATS,
        workers=workers,
        timeout=timeout,
        on_failure=lambda failure: said.append((failure.source, failure.code)),
    )
    first, folder = alone
    assert content(tmp_path / "out") == content(folder)
    assert (report.written, report.failures, report.skipped) == (first.written, first.failures, first.skipped)
    assert report.messages == first.messages
    assert (report.written, report.failed, report.passed_over) == (DOCUMENTS, 2, 1)
    assert [code for _, code in said] == ["binary-input", "id-collision"]


def test_one_corpus_file_with_its_head_is_the_same(documents: Path, tmp_path: Path) -> None:
    for workers in (1, 2):
        corpuskit.convert(documents, tmp_path / f"{workers}.xml", workers=workers)
    assert (tmp_path / "1.xml").read_bytes() == (tmp_path / "2.xml").read_bytes()
    assert b'<measure unit="texts" quantity="90"/>' in (tmp_path / "1.xml").read_bytes()[:4000]


@pytest.mark.skipif(not KNOWS_CHILDREN, reason="the system does not say who started a process")
def test_workers_that_are_killed_change_nothing(
    documents: Path, alone: tuple[corpuskit.Report, Path], tmp_path: Path
) -> None:
    killed: list[int] = []

    def kill(report: corpuskit.Report) -> None:
        if report.written in {1, 30, 60}:
            for child in children(os.getpid()):
                with suppress(ProcessLookupError):  # one that was killed before may be gone by now
                    os.kill(child, signal.SIGKILL)
                killed.append(report.written)

    report = corpuskit.convert(documents, tmp_path / "out", to=FORMATS, workers=2, on_document=kill)
    assert report.written == DOCUMENTS
    assert 1 in killed
    assert content(tmp_path / "out") == content(alone[1])


def test_a_document_over_its_time_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    generate(tmp_path / "in", 3)
    os.mkfifo(tmp_path / "in" / "pipe.md")  # nobody writes to it: reading waits for ever
    report = corpuskit.convert(
        [str(path) for path in sorted((tmp_path / "in").iterdir())],
        tmp_path / "out.jsonl",
        to="jsonl",
        timeout=10,
    )
    assert (report.written, report.exit_code) == (3, 1)
    assert [(Path(f.source).name, f.code) for f in report.failures] == [("pipe.md", "timeout")]


@pytest.mark.parametrize("wrong", [{"workers": 0}, {"timeout": 0}, {"timeout": -1.0}])
def test_impossible_numbers_are_refused(tmp_path: Path, wrong: dict[str, int]) -> None:
    with pytest.raises(corpuskit.FormatError):
        corpuskit.convert(tmp_path, tmp_path / "out", **wrong)  # type: ignore[arg-type]


def test_a_plan_goes_to_other_processes(documents: Path) -> None:
    plan = Plan({"normalize": ("dashes",)}, (Target("tei", (("tei-profile", "minimal"),), many=True),), max_bytes=10**6)  # fmt: skip
    work = pickle.loads(pickle.dumps(plan)).open()
    (outcome,) = work(Item("000001.md", str(documents / "000001.md"), format="markdown"))
    assert isinstance(outcome, Outcome)
    assert pickle.loads(pickle.dumps(outcome)) == outcome
    (piece, note), *_ = outcome.pieces
    assert piece.startswith(b"<TEI")
    assert note[2] == "en"


def test_an_article_that_is_read_back_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    article = corpuskit.parse(
        "# Ferry\n\nBy [AFP](#)\n\nMay 3, 2024\n\nThe council met.\n", name="x/../../../../evil.md"
    )
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.json").write_bytes(corpuskit.dumps(article, "json"))
    report = corpuskit.convert(tmp_path / "in", tmp_path / "a" / "out")
    assert [path.relative_to(tmp_path).as_posix() for path in report.outputs] == ["a/out/x/evil.xml"]
    assert report.outputs[0].is_file()


@pytest.mark.parametrize("count", [10, 3 * FEW])
def test_names_that_are_taken(count: int) -> None:
    taken = Taken()
    names = [f"\udcff{number * 7919 % count}" for number in range(count)]
    assert [taken.claim(name, f"of {name}") for name in names] == [None] * count
    assert [taken.claim(name, "another") for name in names[:50]] == [f"of {name}" for name in names[:50]]
    assert taken.owner(names[-1]) == f"of {names[-1]}"
    assert taken.owner("nobody's") is None


def test_many_names_lie_on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda name, **more: opened.append(name) or connect(name, **more))  # type: ignore[func-returns-value]
    taken = Taken()
    for number in range(FEW + 2):
        taken.claim(str(number), "x")
    assert opened == [""]  # SQLite's name for a temporary file
    assert taken.claim("5", "y") == "x"


@pytest.mark.parametrize("few", [10_000, 3])
def test_a_large_folder_is_put_in_order_on_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(folders, "_FEW", few)
    names = ["b.md", "ä.md", "a b.md", "Z.md", "\U0001f600.md", "\uffee.md", os.fsdecode(b"\xff.md"), "a.md"]
    for name in names:
        (tmp_path / name).write_text("# Ferry\n", "utf-8")
    for folder in ("a", "c"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.md").write_text("# Ferry\n", "utf-8")
    found = [
        item.name
        for item in files.discover([tmp_path], Intake({".md": "markdown"}))
        if isinstance(item, Item)
    ]
    in_order = [f"{name}/x.md" if name in {"a", "c"} else name for name in sorted([*names, "a", "c"])]
    assert found == [readable_name(name) for name in in_order]


def test_a_full_temporary_folder_is_named() -> None:
    table = ScratchTable("names (name BLOB PRIMARY KEY) WITHOUT ROWID")
    table.execute("PRAGMA max_page_count = 4")
    with pytest.raises(corpuskit.OutputError, match="set TMPDIR to a folder with more room"):
        table.executemany("INSERT INTO names VALUES (?)", ((bytes([n]) * 1000,) for n in range(200)))


def test_a_table_on_disk_is_let_go_with_whoever_had_it() -> None:
    table = ScratchTable("name (name BLOB)")
    connection = table._connection
    del table
    gc.collect()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")
