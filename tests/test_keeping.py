"""Outputs that survive: shards, manifest, journal, going on after kills and full disks, incremental runs."""

from __future__ import annotations

import contextlib
import gzip
import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import corpuskit
import pytest
from corpuskit.conversion import keeping, run
from corpuskit.conversion.compression import zstandard
from corpuskit.conversion.journal import Journal
from corpuskit.conversion.keeping import Keeping
from corpuskit.conversion.known import Known
from corpuskit.engines.inline import InlineEngine
from corpuskit.engines.seam import CHUNK_COUNT, Chunk, Job, Lost
from corpuskit.registry import WRITABLE
from hypothesis import HealthCheck, given, reject
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.benchmarks.generate import generate
from tests.processes import KNOWS_CHILDREN, children, is_running
from tests.test_archives import tar_of

DOCUMENTS = 130
_EMPTY_CORPUS = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<?corpuskit tei 1?>\n'
    b'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></teiCorpus>\n'
)
FORMATS = "tei,jsonl,csv,vert,md"


def content(folder: Path) -> dict[str, str]:
    """A digest of each file: of what differs, the name is enough."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def manifest(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "manifest.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documents") / "in"
    generate(folder, DOCUMENTS)
    (folder / "000040.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (folder / "000041.pdf").write_bytes(b"%PDF")
    (folder / "none.xml").write_bytes(_EMPTY_CORPUS)
    return folder


@pytest.fixture(scope="module")
def undisturbed(documents: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("undisturbed") / "out"
    report = corpuskit.convert(documents, folder, to=FORMATS, shard_docs=30, workers=1)
    assert (report.written, report.failed, report.passed_over) == (DOCUMENTS - 1, 1, 1)
    return folder


def test_shards_hold_what_one_file_holds(documents: Path, undisturbed: Path, tmp_path: Path) -> None:
    names = sorted(path.name for path in undisturbed.glob("corpus-*"))
    assert names[:5] == ["corpus-00000", "corpus-00000.csv", "corpus-00000.jsonl", "corpus-00000.vert", "corpus-00000.xml"]  # fmt: skip
    assert [len(path.read_bytes().splitlines()) for path in sorted(undisturbed.glob("corpus-*.jsonl"))] == [30, 30, 30, 30, 9]  # fmt: skip
    corpuskit.convert(documents, tmp_path / "one.jsonl", to="jsonl")
    parts = [path.read_bytes() for path in sorted(undisturbed.glob("corpus-*.jsonl"))]
    assert b"".join(parts) == (tmp_path / "one.jsonl").read_bytes()
    ids = [article.id for path in sorted(undisturbed.glob("*.xml")) for article in corpuskit.read_all(path)]  # type: ignore[union-attr]
    assert ids == [json.loads(line)["id"] for part in parts for line in part.splitlines()]
    assert b'<measure unit="texts" quantity="9"/>' in (undisturbed / "corpus-00004.xml").read_bytes()
    tables = json.loads((undisturbed / "datapackage.json").read_bytes())["resources"]
    assert [table["path"] for table in tables] == [f"corpus-0000{number}.csv" for number in range(5)]
    assert 'VERTICAL "| cat corpus-*.vert"' in (undisturbed / "corpus").read_text("utf-8")


def test_the_manifest_says_what_became_of_every_document(undisturbed: Path, documents: Path) -> None:
    entries = manifest(undisturbed)
    assert len(entries) == DOCUMENTS + 2
    by_status = {status: [e for e in entries if e["status"] == status] for status in ("written", "failed", "skipped", "empty")}  # fmt: skip
    assert {status: len(found) for status, found in by_status.items()} == {"written": DOCUMENTS - 1, "failed": 1, "skipped": 1, "empty": 1}  # fmt: skip
    assert by_status["failed"][0]["source"] == "000040.md"
    assert by_status["failed"][0]["failure"]["code"] == "binary-input"
    first = entries[0]
    assert (first["source"], first["id"]) == ("000000.md", "d000000")
    assert first["outputs"] == ["corpus-00000.xml", "corpus-00000.jsonl", "corpus-00000.csv", "corpus-00000.vert", "corpus-00000/000000.md"]  # fmt: skip
    for entry in entries:
        for output in entry.get("outputs", ()):
            assert (undisturbed / output).is_file()
    assert len({entry["digest"] for entry in by_status["written"]}) == DOCUMENTS - 1


@pytest.mark.parametrize("workers", [1, 2])
def test_a_shard_has_at_most_so_many_bytes(documents: Path, tmp_path: Path, workers: int) -> None:
    corpuskit.convert(documents, tmp_path / "out", to="tei,jsonl", shard_bytes=200_000, workers=workers)
    shards = sorted((tmp_path / "out").glob("corpus-*.xml"))
    assert len(shards) > 5
    for path in shards[:-1]:
        inside = sum(len(corpuskit.dumps(a, "tei")) for a in corpuskit.read_all(path))  # type: ignore[arg-type]
        assert 150_000 < path.stat().st_size < 205_000, inside  # the frame and the head are not counted
    assert len(sorted((tmp_path / "out").glob("corpus-*.jsonl"))) == len(shards)


def unpack_zst(data: bytes) -> bytes:
    library = zstandard()
    if not hasattr(library, "ZstdCompressionParameters"):
        return bytes(library.decompress(data))
    return bytes(library.ZstdDecompressor().stream_reader(data).read())  # stops where a first frame ends


@pytest.mark.parametrize("how", ["gz", "zst"])
def test_compressed_outputs_are_the_same_bytes_inside(
    documents: Path, undisturbed: Path, tmp_path: Path, how: str
) -> None:
    unpack = gzip.decompress if how == "gz" else unpack_zst
    corpuskit.convert(documents, tmp_path / "out", to=FORMATS, shard_docs=30, compress=how, workers=2)  # type: ignore[arg-type]
    for name, digest in content(undisturbed).items():
        if name.startswith("corpus-"):
            unpacked = unpack((tmp_path / "out" / f"{name}.{how}").read_bytes())
            assert sha256(unpacked).hexdigest() == digest
    again = corpuskit.convert(documents, tmp_path / "out", to=FORMATS, shard_docs=30, compress=how)  # type: ignore[arg-type]
    assert again.written == DOCUMENTS - 1
    corpuskit.convert(documents, tmp_path / f"one.jsonl.{how}", to="jsonl")
    corpuskit.convert(documents, tmp_path / "one.jsonl", to="jsonl")
    read_back = corpuskit.convert(
        tmp_path / "out", tmp_path / "back.jsonl", to="jsonl", include=[f"*.jsonl.{how}"]
    )
    assert read_back.written == DOCUMENTS - 1
    assert (tmp_path / "back.jsonl").read_bytes() == (tmp_path / "one.jsonl").read_bytes()
    assert unpack((tmp_path / f"one.jsonl.{how}").read_bytes()) == (tmp_path / "one.jsonl").read_bytes()


def command(documents: Path, out: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "corpuskit", "convert", str(documents), "--to", FORMATS, "--out", str(out), "--shard-docs", "30", "--workers", "2", *more]  # fmt: skip


KILLED = """
import os, runpy, signal, sys
left = int(sys.argv.pop(1))

def counted(call):
    def one(*arguments):
        global left
        left -= 1
        if left >= 0 and left % 2 == 0:
            call(*arguments)
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        if left % 2:
            call(*arguments)
    return one

os.fsync, os.sync = counted(os.fsync), counted(os.sync)
runpy.run_module("corpuskit", run_name="__main__")
"""
"""A run that is killed where it waits for the disk for the n-th time: the same places on any machine."""


def test_a_run_that_is_killed_goes_on_and_ends_with_the_same_bytes(
    documents: Path, undisturbed: Path, tmp_path: Path
) -> None:
    out, kills = tmp_path / "out", 0
    _, _, _, *arguments = command(documents, out, "--resume")
    for place in itertools.count(1, 3):
        line = [sys.executable, "-c", KILLED, str(place), *arguments]
        done = subprocess.run(line, stderr=subprocess.DEVNULL, check=False)
        if done.returncode != -signal.SIGKILL:
            break
        kills += 1
    assert kills >= 4
    assert content(out) == content(undisturbed)
    report = corpuskit.convert(documents, out, to=FORMATS, shard_docs=30, resume=True)
    assert (report.written, report.failed, report.passed_over, report.exit_code) == (DOCUMENTS - 1, 1, 1, 1)
    assert [failure.code for failure in report.failures] == ["binary-input"]
    assert content(out) == content(undisturbed)


class StopHereError(Exception):
    pass


def interrupted(documents: Path, out: Path, at: int, **more: Any) -> None:
    """A run that ends when so many documents are written; what it was about to do is not done."""

    def stop(report: corpuskit.Report) -> None:
        if report.written == at:
            raise StopHereError

    with pytest.raises(StopHereError):
        corpuskit.convert(documents, out, **{"to": FORMATS, "shard_docs": 30, "on_document": stop, **more})


def test_a_run_that_ends_behind_its_last_commit_says_nothing_twice(
    documents: Path, undisturbed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(books: Keeping) -> None:
        raise StopHereError

    out = tmp_path / "out"
    with monkeypatch.context() as patched:
        patched.setattr(Keeping, "_reconcile", stop)
        with pytest.raises(StopHereError):
            corpuskit.convert(documents, out, to=FORMATS, shard_docs=30)
    corpuskit.convert(documents, out, to=FORMATS, shard_docs=30, resume=True)
    assert content(out) == content(undisturbed)


@pytest.fixture(scope="module")
def few_documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of every kind: files, records, an archive, a file of many articles, one that fails, one that is none."""
    folder = tmp_path_factory.mktemp("few") / "in"
    generate(folder / "files", 5)
    paths = sorted((folder / "files").iterdir())
    records = [{"id": f"r{number}", "text": path.read_text("utf-8")} for number, path in enumerate(paths)]
    (folder / "records.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records), "utf-8")
    (folder / "archive.tar").write_bytes(tar_of({path.name: path.read_bytes() for path in paths[:3]}))
    corpuskit.convert(folder / "files", folder / "many.csv")
    (folder / "none.md").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "other.xyz").write_bytes(b"x")
    return folder


OPTIONS = st.fixed_dictionaries(
    {
        "to": st.lists(
            st.sampled_from([entry.name for entry in WRITABLE]), min_size=1, max_size=3, unique=True
        )
    },
    optional={
        "shard_docs": st.integers(1, 6),
        "shard_bytes": st.sampled_from([1, 3000, 20_000]),
        "compress": st.sampled_from(["gz", "zst"]),
        "name_template": st.sampled_from(["{id}", "{year}/{id}", "{stem}"]),
        "ids": st.sampled_from(["hash", "url"]),
        "limit": st.integers(1, 12),
        "part": st.sampled_from(["1/2", "2/3"]),
        "strict": st.just(True),
        "skip_unchanged": st.just(True),
    },
)


@given(options=OPTIONS, stops=st.lists(st.integers(1, 16), min_size=1, max_size=3))
@hypothesis_settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_run_that_is_ended_anywhere_ends_with_the_same_bytes(
    few_documents: Path, options: dict[str, Any], stops: list[int]
) -> None:
    with TemporaryDirectory() as place:
        whole, out = Path(place, "whole"), Path(place, "out")
        try:
            expected = corpuskit.convert(few_documents, whole, manifest=True, **options)
        except corpuskit.FormatError:
            reject()  # one file cannot be added to
        for at in stops:
            done = itertools.count(1)

            def stop(_: corpuskit.Report, done: Iterator[int] = done, at: int = at) -> None:
                if next(done) == at:
                    raise StopHereError

            with contextlib.suppress(StopHereError):
                corpuskit.convert(few_documents, out, resume=True, on_document=stop, **options)
                break
        report = corpuskit.convert(few_documents, out, resume=True, **options)
        assert [one.code for one in report.failures] == [one.code for one in expected.failures]
        assert report.written + report.unchanged == expected.written
        assert report.passed_over == expected.passed_over
        found, wanted = (
            {name: digest for name, digest in content(folder).items() if "journal" not in name}
            for folder in (out, whole)
        )
        assert found == wanted


def test_an_unfinished_run_is_not_lost_by_accident(
    documents: Path, undisturbed: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    interrupted(documents, out, 70)
    assert [path.name for path in sorted(out.glob("corpus-*.jsonl"))] == [
        "corpus-00000.jsonl",
        "corpus-00001.jsonl",
    ]
    with pytest.raises(corpuskit.OutputError, match="--resume") as caught:
        corpuskit.convert(documents, out, to=FORMATS, shard_docs=30)
    assert caught.value.code == "unfinished-run"
    for wrong in ({"to": "jsonl"}, {"shard_docs": 60}, {"normalize": ["dashes"]}, {"compress": "gz"}):
        with pytest.raises(corpuskit.FormatError) as refused:
            corpuskit.convert(documents, out, **{"to": FORMATS, "shard_docs": 30, "resume": True, **wrong})
        assert refused.value.code == "changed-settings"
    report = corpuskit.convert(documents, out, to=FORMATS, shard_docs=30, force=True)
    assert report.written == DOCUMENTS - 1
    assert content(out) == content(undisturbed)


def test_inputs_that_changed_are_noticed(documents: Path, tmp_path: Path) -> None:
    shutil.copytree(documents, tmp_path / "in")
    interrupted(tmp_path / "in", tmp_path / "out", 70)
    (tmp_path / "in" / "000010.md").rename(tmp_path / "in" / "000010a.md")
    with pytest.raises(corpuskit.FormatError) as caught:
        corpuskit.convert(tmp_path / "in", tmp_path / "out", to=FORMATS, shard_docs=30, resume=True)
    assert caught.value.code == "changed-inputs"


def test_addresses_that_changed_are_noticed(documents: Path, tmp_path: Path) -> None:
    (tmp_path / "urls.tsv").write_text("000001.md\thttps://courier.example/1\n", "utf-8")
    interrupted(documents, tmp_path / "out", 70, urls=tmp_path / "urls.tsv")
    with pytest.raises(corpuskit.FormatError) as caught:
        corpuskit.convert(documents, tmp_path / "out", to=FORMATS, shard_docs=30, resume=True)
    assert caught.value.code == "changed-settings"


def test_half_a_line_of_the_journal_is_none(documents: Path, undisturbed: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    interrupted(documents, out, 100)
    with (out / ".journal.jsonl").open("ab") as file:
        file.write(b'{"event":"commit","items":200,')
    with (out / ".manifest.jsonl.part").open("ab") as file:
        file.write(b'{"source":"half')
    corpuskit.convert(documents, out, to=FORMATS, shard_docs=30, resume=True)
    assert content(out) == content(undisturbed)


def test_resume_goes_on_inside_a_file_of_many_articles(tmp_path: Path) -> None:
    generate(tmp_path / "in", 90)
    corpuskit.convert(tmp_path / "in", tmp_path / "all.xml")
    corpuskit.convert(tmp_path / "all.xml", tmp_path / "whole", to="jsonl", shard_docs=20)
    interrupted(tmp_path / "all.xml", tmp_path / "out", 50, to="jsonl", shard_docs=20)
    report = corpuskit.convert(tmp_path / "all.xml", tmp_path / "out", to="jsonl", shard_docs=20, resume=True)
    assert report.written == 90
    assert content(tmp_path / "out") == content(tmp_path / "whole")


def test_ids_stay_unique_behind_an_interruption(tmp_path: Path) -> None:
    generate(tmp_path / "in", 60)
    (tmp_path / "in" / "b").mkdir()
    for name in ("b.000001.md", "b/000001.md"):
        shutil.copy(tmp_path / "in" / "000001.md", tmp_path / "in" / name)
    interrupted(tmp_path / "in", tmp_path / "out", 61, to="jsonl", shard_docs=61)
    report = corpuskit.convert(tmp_path / "in", tmp_path / "out", to="jsonl", shard_docs=61, resume=True)
    assert (report.written, [failure.code for failure in report.failures]) == (61, ["id-collision"])


def test_one_file_and_a_folder_are_kept_as_well(documents: Path, tmp_path: Path) -> None:
    corpuskit.convert(documents, tmp_path / "one" / "all.jsonl", to="jsonl", manifest=True)
    assert sorted(content(tmp_path / "one")) == [
        ".all.jsonl.journal.jsonl",
        "all.jsonl",
        "all.jsonl.manifest.jsonl",
    ]
    interrupted(documents, tmp_path / "two" / "all.jsonl", 70, to="jsonl", shard_docs=None, manifest=True)
    corpuskit.convert(documents, tmp_path / "two" / "all.jsonl", to="jsonl", resume=True)
    assert content(tmp_path / "two") == content(tmp_path / "one")
    corpuskit.convert(documents, tmp_path / "three", manifest=True)
    assert manifest(tmp_path / "three")[0]["outputs"] == ["000000.xml"]


def test_the_manifest_is_no_input(documents: Path, tmp_path: Path) -> None:
    corpuskit.convert(documents, tmp_path / "out", to="jsonl", shard_docs=30)
    report = corpuskit.convert(tmp_path / "out", tmp_path / "table.csv", to="csv")
    assert (report.written, report.failed) == (DOCUMENTS - 1, 0)


def test_what_is_unchanged_is_not_converted_again(documents: Path, tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    shutil.copytree(documents, source)
    options: dict[str, Any] = {
        "to": "tei,jsonl,vert",
        "shard_docs": 30,
        "skip_unchanged": True,
        "resume": True,
    }
    first = corpuskit.convert(source, out, **options)
    before = content(out)
    assert (first.written, first.unchanged) == (DOCUMENTS - 1, 0)
    second = corpuskit.convert(source, out, **options)
    assert (second.written, second.unchanged, second.failed, second.exit_code) == (0, DOCUMENTS - 1, 1, 1)
    changed = {name: data for name, data in content(out).items() if data != before.get(name)}
    assert set(changed) == {".journal.jsonl"}

    (source / "000007.md").write_bytes(
        (source / "000007.md").read_bytes() + b"\n\nMore was said on Tuesday.\n"
    )
    (source / "000020.md").unlink()
    generate(tmp_path / "more", 3, seed=2)
    for number in range(3):
        (tmp_path / "more" / f"{number:06}.md").rename(source / f"new{number}.md")
    third = corpuskit.convert(source, out, **options)
    assert (third.written, third.unchanged) == (4, DOCUMENTS - 3)
    after = content(out)
    for name, digest in before.items():
        if name.startswith("corpus-"):
            assert after[name] == digest
    assert len((out / "corpus-00005.jsonl").read_bytes().splitlines()) == 4
    entries = manifest(out)
    assert {e["source"]: e["status"] for e in entries if e["status"] in {"gone", "superseded"}} == {"000007.md": "superseded", "000020.md": "gone"}  # fmt: skip
    current = {e["id"]: e["outputs"] for e in entries if e["status"] == "written"}
    assert len(current) == DOCUMENTS + 1
    assert current["d000007"] == ["corpus-00005.xml", "corpus-00005.jsonl", "corpus-00005.vert"]

    with pytest.raises(corpuskit.FormatError) as caught:
        corpuskit.convert(source, out, **{**options, "to": "tei,jsonl"})
    assert caught.value.code == "changed-settings"
    fourth = corpuskit.convert(source, out, **options)
    assert (fourth.written, fourth.unchanged) == (0, DOCUMENTS + 1)
    assert sorted(map(str, manifest(out))) == sorted(map(str, entries))


def test_an_incremental_run_goes_on_too(documents: Path, tmp_path: Path) -> None:
    options: dict[str, Any] = {"to": "jsonl", "shard_docs": 20, "skip_unchanged": True, "resume": True}
    for name in ("whole", "out"):
        shutil.copytree(documents, tmp_path / "in", dirs_exist_ok=True)
        corpuskit.convert(tmp_path / "in", tmp_path / name, **options)
        generate(tmp_path / "in" / "z", 90, seed=5)
        if name == "out":
            interrupted(
                tmp_path / "in",
                tmp_path / name,
                50,
                **{k: v for k, v in options.items() if k != "to"},
                to="jsonl",
            )
        report = corpuskit.convert(tmp_path / "in", tmp_path / name, **options)
        assert (report.written, report.unchanged) == (90, DOCUMENTS - 1)
        shutil.rmtree(tmp_path / "in")
    assert content(tmp_path / "out") == content(tmp_path / "whole")


INCREMENTAL: dict[str, Any] = {"to": "jsonl", "skip_unchanged": True, "resume": True}


def statuses(out: Path) -> list[tuple[str, str]]:
    return sorted((entry["source"], entry["status"]) for entry in manifest(out))


def test_an_incremental_run_that_is_ended_says_once_what_is_superseded(tmp_path: Path) -> None:
    for name in ("whole", "out"):
        generate(tmp_path / "in", 3)
        corpuskit.convert(tmp_path / "in", tmp_path / name, shard_docs=2, **INCREMENTAL)
        generate(tmp_path / "in", 3, seed=5)
        if name == "out":  # the shard before the third document is full: that one is begun, and not safe
            interrupted(tmp_path / "in", tmp_path / name, 3, **INCREMENTAL, shard_docs=2)
        corpuskit.convert(tmp_path / "in", tmp_path / name, shard_docs=2, **INCREMENTAL)
    names = [f"{number:06}.md" for number in range(3)]
    expected = sorted((name, status) for name in names for status in ("written", "superseded"))
    assert statuses(tmp_path / "out") == expected
    assert content(tmp_path / "out") == content(tmp_path / "whole")


def test_an_incremental_run_goes_on_inside_a_file_of_many_articles(tmp_path: Path) -> None:
    for name in ("whole", "out"):
        for seed in (1, 5):
            generate(tmp_path / "in", 5, seed=seed)
            corpuskit.convert(tmp_path / "in", tmp_path / "all.xml")
            if (name, seed) == ("out", 5):
                interrupted(tmp_path / "all.xml", tmp_path / name, 4, **INCREMENTAL, shard_docs=2)
            corpuskit.convert(tmp_path / "all.xml", tmp_path / name, shard_docs=2, **INCREMENTAL)
    assert statuses(tmp_path / "out") == sorted([("all.xml", "superseded"), ("all.xml", "written")] * 5)
    assert content(tmp_path / "out") == content(tmp_path / "whole")


def test_what_an_incremental_run_does_not_look_at_is_not_gone(tmp_path: Path) -> None:
    generate(tmp_path / "in", 4)
    corpuskit.convert(tmp_path / "in", tmp_path / "out", shard_docs=2, **INCREMENTAL)
    before = statuses(tmp_path / "out")
    for choice in ({"limit": 2}, {"sample": 0.5}):
        corpuskit.convert(tmp_path / "in", tmp_path / "out", shard_docs=2, **INCREMENTAL, **choice)
        assert statuses(tmp_path / "out") == before
    report = corpuskit.convert(tmp_path / "in", tmp_path / "out", shard_docs=2, **INCREMENTAL)
    assert (report.written, report.unchanged) == (0, 4)
    assert len(list(corpuskit.open_corpus(tmp_path / "out"))) == 4


class Losing(InlineEngine):
    """An engine that loses a document."""

    def run(self, job: Job, chunks: Iterable[Chunk]) -> Iterator[tuple[Any, Any]]:
        for payload, answer in super().run(job, chunks):
            yield payload, Lost("killed-worker", "lost") if payload.item.name == "000001.md" else answer


def test_a_document_that_is_lost_is_not_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    generate(tmp_path / "in", 3)
    corpuskit.convert(tmp_path / "in", tmp_path / "out", shard_docs=2, **INCREMENTAL)
    with monkeypatch.context() as patched:
        patched.setattr(run, "engine_for", lambda *arguments, **options: Losing())
        report = corpuskit.convert(tmp_path / "in", tmp_path / "out", shard_docs=2, **INCREMENTAL)
    assert (report.failed, report.unchanged) == (1, 2)
    assert [status for name, status in statuses(tmp_path / "out") if name == "000001.md"] == [
        "failed",
        "superseded",
    ]
    again = corpuskit.convert(tmp_path / "in", tmp_path / "out", shard_docs=2, **INCREMENTAL)
    assert (again.failed, again.written, again.unchanged) == (0, 1, 2)


def test_the_manifest_of_before_is_closed_where_it_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows replaces no open file."""
    generate(tmp_path / "in", 3)
    corpuskit.convert(tmp_path / "in", tmp_path / "out", shard_docs=2, **INCREMENTAL)
    happened = []
    close = Known.close
    monkeypatch.setattr(Known, "close", lambda known: [happened.append("closed"), close(known)])
    replace = keeping.put_in_place
    monkeypatch.setattr(
        keeping, "put_in_place", lambda *a, **options: [happened.append("replaced"), replace(*a, **options)]
    )
    corpuskit.convert(tmp_path / "in", tmp_path / "out", shard_docs=2, **INCREMENTAL)
    assert happened[:2] == ["closed", "replaced"]


@pytest.mark.parametrize("compress", [None, "gz"])
def test_plain_text_bears_no_sign_and_is_known_again(tmp_path: Path, compress: str | None) -> None:
    generate(tmp_path / "in", 4)
    options: dict[str, Any] = {"to": "txt", "compress": compress, "shard_docs": None, "skip_unchanged": True}
    interrupted(tmp_path / "in", tmp_path / "out", 3, **options)
    report = corpuskit.convert(tmp_path / "in", tmp_path / "out", resume=True, **options)
    assert (report.written, report.failures) == (4, [])
    with (tmp_path / "in" / "000002.md").open("a", encoding="utf-8") as file:
        file.write("\n\nThe council met once more.\n")
    report = corpuskit.convert(tmp_path / "in", tmp_path / "out", **options)
    assert (report.written, report.unchanged, report.failures) == (1, 3, [])
    other = next(path for path in (tmp_path / "out").iterdir() if path.name.startswith("000003"))
    other.write_bytes(b"Somebody else's.\n")
    report = corpuskit.convert(tmp_path / "in", tmp_path / "out", to="txt", compress=compress, manifest=True)  # type: ignore[arg-type]
    assert [(failure.code, Path(failure.source)) for failure in report.failures] == [("output-exists", other)]
    assert other.read_bytes() == b"Somebody else's.\n"


def test_a_folder_of_files_is_kept_up_to_date(tmp_path: Path) -> None:
    generate(tmp_path / "in", 5)
    corpuskit.convert(tmp_path / "in", tmp_path / "out", skip_unchanged=True)
    for path in (tmp_path / "out").glob("*.xml"):
        os.utime(path, (0, 0))  # what is written again has today's time, however coarse the clock is
    (tmp_path / "in" / "000002.md").write_text(
        "# Ferry\n\nBy [AFP](#)\n\nMay 3, 2024\n\nThe council met.\n", "utf-8"
    )
    report = corpuskit.convert(tmp_path / "in", tmp_path / "out", skip_unchanged=True)
    assert (report.written, report.unchanged) == (1, 4)
    now = {path.name: path.stat().st_mtime for path in (tmp_path / "out").glob("*.xml")}
    assert len(now) == 5
    assert {name for name, time in now.items() if time} == {"000002.xml"}
    with pytest.raises(corpuskit.FormatError, match="--shard-docs"):
        corpuskit.convert(tmp_path / "in", tmp_path / "one.jsonl", to="jsonl", skip_unchanged=True)


def test_two_runs_do_not_write_to_one_place(documents: Path, tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    journal = Journal(tmp_path / "out" / ".journal.jsonl")
    try:
        with pytest.raises(corpuskit.OutputError) as caught:
            corpuskit.convert(documents, tmp_path / "out", to="jsonl", shard_docs=30)
    finally:
        journal.close()
    assert caught.value.code == "output-in-use"


def test_what_is_missing_at_the_end_is_an_error(documents: Path, tmp_path: Path) -> None:
    def lose(report: corpuskit.Report) -> None:
        if report.written == 70:
            (tmp_path / "out" / "corpus-00000.jsonl").unlink()

    report = corpuskit.convert(documents, tmp_path / "out", to="jsonl", shard_docs=30, on_document=lose)
    assert [failure.code for failure in report.failures][-1] == "count-mismatch"
    assert report.exit_code == 1


@pytest.mark.parametrize("shards", [True, False])
def test_an_output_folder_that_vanishes(
    documents: Path, undisturbed: Path, tmp_path: Path, shards: bool
) -> None:
    out = tmp_path / "out"
    options: dict[str, Any] = {"to": FORMATS if shards else "tei", "shard_docs": 30 if shards else None}

    def vanish(report: corpuskit.Report) -> None:
        if report.written == 70:
            shutil.rmtree(out)

    try:
        report = corpuskit.convert(documents, out, on_document=vanish, **options)
    except corpuskit.OutputError as error:
        assert error.code == "output-not-writable"
    else:
        assert report.failures[-1].code == "output-not-writable"
        assert "the run ended here" in report.failures[-1].reason
    assert not out.exists()
    again = corpuskit.convert(documents, out, resume=shards, **options)
    assert again.written == DOCUMENTS - 1
    if shards:
        assert content(out) == content(undisturbed)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 3 MB."""
    if not hasattr(os, "getuid") or os.getuid() != 0:
        pytest.skip("only root can mount a small file system")
    disk = tmp_path / "disk"
    disk.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)], check=False)
    if made.returncode:
        pytest.skip("this machine allows no mounts")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_full_disk(documents: Path, undisturbed: Path, small_disk: Path) -> None:
    out = small_disk / "out"
    done = subprocess.run(command(documents, out), capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert (
        "No space left on device; the run ended here; --resume goes on [output-not-writable]" in done.stderr
    )
    assert list(out.glob(".corpus*")) == []
    assert (out / "corpus-00000.jsonl").exists()
    still = subprocess.run(command(documents, out, "--resume"), capture_output=True, text=True, check=False)
    assert still.returncode == 1
    subprocess.run(["mount", "-o", "remount,size=60m", str(small_disk)], check=True)
    last = subprocess.run(command(documents, out, "--resume"), capture_output=True, text=True, check=False)
    assert last.returncode == 1  # the one document that is no text
    assert content(out) == content(undisturbed)


@pytest.mark.skipif(not KNOWS_CHILDREN, reason="the system does not say who started a process")
def test_workers_end_with_the_process_that_started_them(tmp_path: Path) -> None:
    pipes = tmp_path / "in"
    pipes.mkdir()
    for number in range(4 * CHUNK_COUNT):  # nobody writes to them: each worker waits for ever
        os.mkfifo(pipes / f"{number:04}.md")
    command = [sys.executable, "-m", "corpuskit", "convert", *map(str, sorted(pipes.iterdir()))]
    command += ["--to", "jsonl", "--out", str(tmp_path / "out.jsonl"), "--workers", "2"]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    while len(workers := children(process.pid)) < 2:
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert len(workers) == 2
    patience = time.monotonic() + 300
    while any(map(is_running, workers)):
        assert time.monotonic() < patience
        time.sleep(0.01)
