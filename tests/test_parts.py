"""Parts of the inputs: together they are the whole, each document once, in any number of parts."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import corpuskit
import pytest
from corpuskit.conversion.pipeline import intake
from corpuskit.inputs.files import discover
from corpuskit.inputs.items import Item, Skipped
from corpuskit.inputs.parts import Part, part_of
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.inputs_of import document
from tests.test_archives import tar_of, zip_of

LINES = [json.dumps({"text": document(n)}).encode() for n in range(23)]
MEMBERS = {f"{n:02}.md": document(n).encode() for n in range(23)}


def items(path: Path, part: Part | None) -> list[Item]:
    return [item for item in discover([path], replace(intake(), part=part)) if isinstance(item, Item)]


def text(item: Item) -> str:
    data = item.content().data
    return data if isinstance(data, str) else data.decode()


def a_folder(place: Path) -> Path:
    for name, data in MEMBERS.items():
        (place / "in" / name[0]).mkdir(parents=True, exist_ok=True)
        (place / "in" / name[0] / name).write_bytes(data)
    (place / "in" / "z.jsonl").write_bytes(b"\n".join(LINES))
    (place / "in" / "0" / "c.png").write_bytes(b"x")
    return place / "in"


def a_file(name: str, data: bytes) -> object:
    def make(place: Path) -> Path:
        (place / name).write_bytes(data)
        return place / name

    return make


def a_parquet(place: Path) -> Path:
    pytest.importorskip("pyarrow")
    import pyarrow
    import pyarrow.parquet

    table = pyarrow.Table.from_pylist([json.loads(line) for line in LINES])
    pyarrow.parquet.write_table(table, place / "x.parquet", row_group_size=5)
    return place / "x.parquet"


FORMS = {
    "folder": a_folder,
    "jsonl": a_file("x.jsonl", b"\xef\xbb\xbf" + b"\n".join(LINES)),
    "jsonl.gz": a_file("x.jsonl.gz", gzip.compress(b"\n".join(LINES))),
    "parquet": a_parquet,
    "tar": a_file("x.tar", tar_of(MEMBERS)),
    "zip": a_file("x.zip", zip_of(MEMBERS)),
}


@pytest.mark.parametrize("count", [1, 2, 5, 40])
@pytest.mark.parametrize("form", FORMS)
def test_parts_are_the_whole(tmp_path: Path, form: str, count: int) -> None:
    path = FORMS[form](tmp_path)  # type: ignore[operator]
    whole = items(path, None)
    parts = [items(path, Part(number, count)) for number in range(1, count + 1)]
    together = [item for part in parts for item in part]
    assert sorted(map(text, together)) == sorted(map(text, whole))
    if form != "jsonl":  # whose lines are named by their bytes
        assert sorted(item.name for item in together) == sorted(item.name for item in whole)
    if form in {"jsonl", "parquet"}:
        assert list(map(text, together)) == list(map(text, whole))
    if form == "folder":
        lines = [sum(item.name.startswith("z.jsonl/") for item in part) for part in parts]
        assert max(lines) == len(LINES), "of several files each is in one part"
    elif count <= 5:
        assert min(map(len, parts)) >= len(whole) // count - 2, "the parts are about as large"


def test_a_file_in_a_store_is_cut_too() -> None:
    fsspec = pytest.importorskip("fsspec", reason="the extra remote is not installed")
    fsspec.filesystem("memory").pipe("/parts/x.jsonl", b"\n".join(LINES))
    parts = [
        [
            item
            for item in discover(["memory://parts/x.jsonl"], replace(intake(), part=Part(number, 3)))
            if isinstance(item, Item)
        ]
        for number in (1, 2, 3)
    ]
    assert [item.data for part in parts for item in part] == LINES
    assert min(map(len, parts)) > 5


@given(
    lines=st.lists(st.sampled_from([b"", b" ", b'{"text": "a"}', b'{"text": "' + b"b" * 50 + b'"}', b"{"])),
    count=st.integers(1, 9),
    ends=st.booleans(),
)
def test_every_line_is_in_one_part(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], count: int, ends: bool
) -> None:
    path = tmp_path_factory.mktemp("parts") / "x.jsonl"
    path.write_bytes(b"\n".join(lines) + b"\n" * ends)
    found = [
        one
        for number in range(1, count + 1)
        for one in discover([path], replace(intake(), part=Part(number, count)))
    ]
    read = [one for one in found if isinstance(one, Item)]
    assert [one.read() for one in read] == [line for line in lines if line.strip()]
    begins = [len(b"\n".join([*lines[:n], b""])) for n, line in enumerate(lines) if line.strip()]
    assert [one.name for one in read] == [f"x.jsonl/byte-{at}" for at in begins]
    there = path.read_bytes().split(b"\n")
    blank = sum(not line.strip() for line in (there if there[-1] else there[:-1]))
    assert sum(isinstance(one, Skipped) for one in found) == blank


def test_two_runs_share_a_file(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes(b"\n".join(LINES))
    corpuskit.convert(tmp_path / "x.jsonl", tmp_path / "all.jsonl", to="jsonl")
    for number in (1, 2):
        out = tmp_path / f"out{number}"
        options = {"to": "jsonl", "shard_docs": 5, "part": f"{number}/2"}
        report = corpuskit.convert(tmp_path / "x.jsonl", out, **options)  # type: ignore[arg-type]
        assert report.exit_code == 0
    articles = [article for n in (1, 2) for article in corpuskit.open_corpus(tmp_path / f"out{n}")]
    whole = list(corpuskit.open_corpus(tmp_path / "all.jsonl"))
    assert [article.text for article in articles] == [article.text for article in whole]
    assert len({article.id for article in articles}) == len(LINES)
    assert articles[1].id == f"x.jsonl.byte-{len(LINES[0]) + 1}"
    with pytest.raises(corpuskit.FormatError, match="other inputs"):
        corpuskit.convert(
            tmp_path / "x.jsonl", tmp_path / "out1", to="jsonl", shard_docs=5, part="2/2", resume=True
        )


def test_a_part_may_be_empty(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text(document(1), "utf-8")
    report = corpuskit.convert(tmp_path / "in", tmp_path / "out", to="jsonl", shard_docs=5, part="2/2")
    assert (report.written, report.failed, report.exit_code) == (0, 0, 0)
    for wrong in ("0/2", "3/2", "1", "a/b", "1/0", "-1/2"):
        with pytest.raises(corpuskit.FormatError, match="3/100"):
            part_of(wrong)
