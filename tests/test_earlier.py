"""Outputs of earlier runs among the inputs: the sources are read, the outputs skipped with the reason."""

from __future__ import annotations

import json
from pathlib import Path

import corpuskit
import pytest

REASON = "corpuskit wrote it from {}, which is here too; name it to have it read"


def document(name: str) -> str:
    return f"# Fire in {name}\n\nBy Ann Brown\n\nMay 3, 2024\n\nTwo were hurt in {name}.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    (made / "sub").mkdir(parents=True)
    for name in ("b", "sub/c"):
        (made / f"{name}.md").write_text(document(name), "utf-8")
    return made


@pytest.mark.parametrize(
    ("to", "names"),
    [
        ("csv", {"corpus.csv": "b.md"}),
        ("tsv", {"corpus.tsv": "b.md"}),
        ("jsonl", {"corpus.jsonl": "b.md"}),
        ("parquet", {"corpus.parquet": "b.md"}),
        ("json", {"b.json": "b.md", "sub/c.json": "sub/c.md"}),
        ("tei", {"b.xml": "b.md", "sub/c.xml": "sub/c.md"}),
    ],
)
def test_a_run_does_not_read_its_own_output(folder: Path, to: str, names: dict[str, str]) -> None:
    if to == "parquet":
        pytest.importorskip("pyarrow")
    first = corpuskit.convert(folder, folder, to=to)
    before = {path: path.read_bytes() for path in first.outputs}
    second = corpuskit.convert(folder, folder, to=to)
    assert (second.written, second.failures) == (2, [])
    assert second.reasons == {name: REASON.format(source) for name, source in names.items()}
    assert {path: path.read_bytes() for path in second.outputs} == before


def test_what_was_made_from_an_archive_or_records_beside_it(folder: Path) -> None:
    lines = [json.dumps({"text": document(name)}) for name in "xy"]
    (folder / "a.jsonl").write_text("\n".join(lines), "utf-8")
    corpuskit.convert(folder, folder / "corpus.csv.gz")
    report = corpuskit.convert(folder, folder.parent / "out", to="json")
    assert (report.written, report.failures) == (4, [])
    assert report.reasons == {"corpus.csv.gz": REASON.format("a.jsonl/1")}


def test_markdown_made_from_pages_beside_it(folder: Path) -> None:
    page = "<!doctype html><html><head><title>Fire</title></head><body><h1>Fire</h1><p>Two.</p></body></html>"
    (folder / "p.html").write_text(page, "utf-8")
    corpuskit.convert(folder / "p.html", folder / "p.md")
    report = corpuskit.convert(folder, folder.parent / "out", to="json")
    assert (report.written, report.failures) == (3, [])
    assert report.reasons == {"p.md": REASON.format("p.html")}


def test_an_output_whose_source_is_not_read_is_read(folder: Path) -> None:
    corpuskit.convert(folder, folder / "corpus.jsonl")
    out = folder.parent / "out"
    for choices in ({"include": "*.jsonl"}, {"exclude": "*.md"}):
        report = corpuskit.convert(folder, out, to="json", **choices)  # type: ignore[arg-type]
        assert (report.written, report.skipped, report.failures) == (2, [], [])
    report = corpuskit.convert(folder / "corpus.jsonl", out, to="json")
    assert (report.written, report.skipped) == (2, [])
    (folder / "b.md").unlink()
    assert corpuskit.convert(folder, out, to="json", exclude="sub/*").written == 2


def test_a_folder_of_outputs_alone_is_read(folder: Path) -> None:
    out = folder.parent / "out"
    corpuskit.convert(folder, out, to=["json", "md"])
    report = corpuskit.convert(out, folder.parent / "again", to="json")
    # Two forms of the same article: not one was made from the other.
    assert (report.written, report.failed, report.skipped) == (2, 2, [])
    assert corpuskit.open_corpus(folder.parent / "again")


def test_records_of_others_are_read(folder: Path) -> None:
    (folder / "b.json").write_text(json.dumps({"text": document("b2"), "source": "b.md"}), "utf-8")
    (folder / "list.csv").write_text('text,source\n"Two were hurt.",b.md\n', "utf-8")
    report = corpuskit.convert(folder, folder.parent / "out.jsonl")
    assert report.skipped == []
    assert report.written + report.failed == 4
