"""What changed between two conversions."""

from __future__ import annotations

import json
from pathlib import Path

import corpuskit
import pytest
from corpuskit.article import Author, Block, DateStamp, Evidence, evolve
from corpuskit.messages import message
from corpuskit.reports.differences import BlockChange, Difference, FieldChange, compare, difference
from corpuskit.source import SourceDescription

from tests.samples import NEWS, SAMPLES
from tests.test_cli import run

SEEDS = Path(__file__).parent.parent / "seeds"
BLOCKS = tuple(Block("paragraph", "paragraph", text) for text in ("one", "two", "three", "four"))
PLAIN = corpuskit.Article(id="plain", blocks=BLOCKS, source=SourceDescription("p.md", sha256="ab"))


def test_the_same_articles_do_not_differ() -> None:
    for article in SAMPLES:
        assert difference(article, article) is None
    found = compare(SAMPLES, SAMPLES)
    assert (found.same, found.differ) == (len(SAMPLES), False)


def test_fields_field_by_field() -> None:
    after = evolve(
        NEWS,
        headline="Another headline",
        kicker=None,
        rights=None,
        authors=(Author("Ada Marsh"),),
        published=DateStamp("3 March 2024", "2024-03-04", "day"),
    )
    found = difference(NEWS, after)
    assert found is not None
    assert FieldChange("headline", 'Harbour opens & "sails"', "Another headline") in found.fields
    assert FieldChange("kicker", "Region", "") in found.fields
    assert FieldChange("published", "2024-03-03", "2024-03-04") in found.fields
    assert {change.field for change in found.fields} == {
        "headline",
        "kicker",
        "rights",
        "authors",
        "published",
    }
    counted = compare([NEWS], [after])
    assert counted.fields["headline"] == {"changed": 1}
    assert counted.fields["kicker"] == {"lost": 1}
    assert compare([after], [NEWS]).fields["kicker"] == {"found": 1}


def test_rules_and_certainty_alone_are_no_difference() -> None:
    assert difference(PLAIN, evolve(PLAIN, evidence=(Evidence("headline", "another.rule"),))) is None


def test_roles_of_the_same_blocks_and_blocks_that_came_or_went() -> None:
    teaser = evolve(BLOCKS[1], role="teaser")
    found = difference(PLAIN, evolve(PLAIN, blocks=(BLOCKS[0], teaser, *BLOCKS[2:])))
    assert found is not None
    assert found.blocks == (BlockChange("paragraph", "teaser", 3, "two"),)
    split = (BLOCKS[0], Block("paragraph", "paragraph", "tw"), Block("paragraph", "credit", "o"), *BLOCKS[2:])
    found = difference(PLAIN, evolve(PLAIN, blocks=split))
    assert found is not None
    assert found.blocks == (
        BlockChange("paragraph", None, 3, "two"),
        BlockChange(None, "paragraph", 2, "tw"),
        BlockChange(None, "credit", 1, "o"),
    )


def test_blocks_whose_text_changed_are_paired() -> None:
    edited = (
        BLOCKS[0],
        evolve(BLOCKS[1], text="zwei"),
        evolve(BLOCKS[2], text="drei", role="teaser"),
        BLOCKS[3],
    )
    found = difference(PLAIN, evolve(PLAIN, blocks=edited))
    assert found is not None
    assert found.blocks == (
        BlockChange("paragraph", "paragraph", 4, "zwei", edited=True),
        BlockChange("paragraph", "teaser", 4, "drei", edited=True),
    )
    assert compare([PLAIN], [evolve(PLAIN, blocks=edited)]).roles[("paragraph", "paragraph")]["blocks"] == 1


def test_messages_that_are_said_now_and_no_longer() -> None:
    before = evolve(PLAIN, messages=(message("no-headline", "x"), message("missing-space", "y")))
    after = evolve(PLAIN, messages=(message("missing-space", "z"), message("missing-space", "y")))
    found = difference(before, after)
    assert found is not None
    assert (found.messages_before, found.messages_after) == (("no-headline",), ("missing-space",))


def test_documents_are_matched_in_any_order() -> None:
    many = [evolve(PLAIN, id=f"d{number}") for number in range(50)]
    found = compare(many, reversed(many))
    assert (found.same, found.differ) == (50, False)
    seen: list[Difference] = []
    counted = compare(many[:-1], many[1:], on_difference=seen.append)
    assert (counted.same, counted.removed, counted.added) == (48, 1, 1)
    assert {(entry.document, entry.status) for entry in seen} == {("d0", "removed"), ("d49", "added")}
    doubled = compare([many[0], many[0]], [many[0]])
    assert (doubled.same, doubled.removed) == (1, 1)


def test_documents_are_matched_by_their_source() -> None:
    renamed = evolve(PLAIN, id="renamed")
    assert compare([PLAIN], [renamed]).added == 1
    assert compare([PLAIN], [renamed], by="source").same == 1
    assert compare([PLAIN], [renamed], by="sha256").same == 1


def test_the_command(tmp_path: Path) -> None:
    corpuskit.convert(SEEDS, tmp_path / "old.jsonl", to="jsonl")
    corpuskit.convert(SEEDS, tmp_path / "new", to="json", no_normalize=["dates"])
    same = run("diff", "old.jsonl", "old.jsonl", cwd=tmp_path)
    assert same.returncode == 0
    assert same.stdout == b"19 documents in both, 0 changed; 0 removed, 0 added\n"
    differ = run("diff", "old.jsonl", "new", "--limit", "1", cwd=tmp_path)
    assert differ.returncode == 1
    lines = differ.stdout.decode().splitlines()
    assert lines[0] == "bus-routes-ko"
    assert lines[1].startswith("  published   2")
    assert "… and 17 more documents" in lines
    assert "19 documents in both, 18 changed; 0 removed, 0 added" in lines
    as_json = run("diff", "old.jsonl", "new", "--json", cwd=tmp_path)
    events = [json.loads(line) for line in as_json.stdout.splitlines()]
    assert [event["status"] for event in events] == ["changed"] * 18 + ["summary"]
    assert events[-1]["fields"]["published"]["changed"] == 18
    assert run("diff", "old.jsonl", "nowhere", cwd=tmp_path).returncode == 3
    assert run("diff", "old.jsonl", "new", "--by", "name", cwd=tmp_path).returncode == 2


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    corpuskit.convert(SEEDS, tmp_path / "old.jsonl", to="jsonl")
    lines = (tmp_path / "old.jsonl").read_bytes().splitlines(keepends=True)
    (tmp_path / "new.jsonl").write_bytes(b"".join([b"{}\n", *lines[1:]]))
    result = run("diff", "old.jsonl", "new.jsonl", cwd=tmp_path)
    assert result.returncode == 1
    assert b"new.jsonl, $" in result.stderr or b"new.jsonl, line 1" in result.stderr
    assert b"bus-routes-ko  removed" in result.stdout


@pytest.mark.parametrize("normalize", [["dashes", "quotation-marks"]])
def test_changed_text_is_changed_blocks(normalize: list[str]) -> None:
    before = [corpuskit.read(path) for path in sorted(SEEDS.glob("*.md")) if path.stem != "README"]
    after = [
        corpuskit.read(path, normalize=normalize)
        for path in sorted(SEEDS.glob("*.md"))
        if path.stem != "README"
    ]
    changed = sum(old.text != new.text for old, new in zip(before, after, strict=True))
    seen: list[Difference] = []
    compare(before, after, on_difference=seen.append)
    assert changed > 0
    assert len([entry for entry in seen if entry.blocks]) >= changed
