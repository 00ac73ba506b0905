"""A document beside what was recognised: in the terminal, in the API, as a page in a browser."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import corpuskit
import pytest
from corpuskit.article import SET_ASIDE_ROLES, evolve
from corpuskit.conversion.pipeline import draft
from corpuskit.messages import message
from corpuskit.reports.inspection import MANY_ASIDES, Inspection
from corpuskit.source import Span
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.browser import faults, opened, overflows
from tests.samples import NEWS, SAMPLES
from tests.test_cli import run

ROOT = Path(__file__).parent.parent
SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.stem != "README")
SOUP = st.lists(
    st.sampled_from(
        [
            "# A title",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "By Ada Marsh",
            "**Lin / AFP**",
            "[a](http://b.example)",
            "* item",
            "|",
            "\x1b[31m",
            "word ",
            "---",
            "title: x: y",
            "> quote",
            "\u2028",
            "\u202e",
            "漢字。",
            "Read also: [x](y)",
            "\t",
            "```",
            "&amp;",
            "May 3, 2024",
        ]
    ),
    min_size=1,
    max_size=25,
).map("".join)
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_every_character_of_the_source_is_shown_in_its_line(path: Path) -> None:
    (inspection,) = corpuskit.inspect(path)
    assert inspection.source is not None
    lines = re.split(r"\r\n|\r|\n", inspection.source)
    shown: dict[int, str] = {}
    for piece in inspection.pieces():
        assert piece.line is not None
        assert piece.role is not None, "the ledger balances: every line is in a block"
        shown[piece.line] = shown.get(piece.line, "") + piece.text
    for number, line in enumerate(lines, 1):
        assert "".join(shown.get(number, "").split()) == "".join(line.split())
    begun = [piece.role for piece in inspection.pieces() if piece.begins]
    assert begun == [block.role for block in inspection.article.blocks]


@hypothesis_settings(max_examples=200)
@given(SOUP)
def test_every_character_of_any_text_is_shown_in_its_line(text: str) -> None:
    try:
        article = corpuskit.parse(text)
    except corpuskit.InputError:
        return
    drafted = draft(text)
    shown: dict[int, str] = {}
    for piece in Inspection(article, drafted.source.text).pieces():
        if piece.line is not None:
            shown[piece.line] = shown.get(piece.line, "") + piece.text
    for number, line in enumerate(re.split(r"\r\n|\r|\n", drafted.source.text), 1):
        assert "".join(shown.get(number, "").split()) == "".join(line.split())
    assert "\x1b" not in Inspection(article, drafted.source.text).text()


def test_two_blocks_of_a_line_and_lines_of_a_block() -> None:
    (inspection,) = corpuskit.inspect(ROOT / "seeds" / "harbour-ferry-strike.txt")
    pieces = list(inspection.pieces())
    assert [piece.role for piece in pieces if piece.line == 11] == ["caption", "credit"]
    assert [(piece.line, piece.begins) for piece in pieces if piece.role == "source-url"] == [
        (25, True),
        (27, False),
    ]
    headline = next(field for field in inspection.fields() if field.name == "headline")
    assert (headline.line, headline.certainty, headline.rule) == (3, "high", "headline.first-heading")


def test_messages_stand_in_their_place_and_general_ones_above() -> None:
    text = "# A title\n\nFirst line\n\nSecond line here\n"
    article = evolve(
        corpuskit.parse(text),
        messages=(
            message("missing-space", "in the second", Span(23, 29)),
            message("encoding-detected", "guessed"),
        ),
    )
    shown = Inspection(article, text).text(width=100).splitlines()
    place = next(number for number, line in enumerate(shown) if "in the second" in line)
    assert shown[place - 1].endswith("Second line here")
    general = next(number for number, line in enumerate(shown) if "guessed" in line)
    assert general < shown.index("")
    without = Inspection(article).text()
    assert "in the second" in without.split("\n\n")[0]


@pytest.mark.parametrize("article", SAMPLES, ids=lambda article: article.id or "empty")
def test_articles_without_a_source_show_their_blocks(article: corpuskit.Article) -> None:
    pieces = list(Inspection(article).pieces())
    assert [piece.role for piece in pieces] == [block.role for block in article.blocks]
    assert all(piece.line is None for piece in pieces)
    assert article.id in Inspection(article).html() or not article.id


def test_long_lines_are_cut_or_shown_whole() -> None:
    (inspection,) = corpuskit.inspect(ROOT / "seeds" / "night-market-zh.md")
    for width in (80, 100, 160):
        assert all(_columns(line) <= width for line in _body(inspection.text(width=width)))
    cut = inspection.text(width=80)
    whole = inspection.text(width=80, full=True)
    assert "…" in cut
    assert whole.count("\n") > cut.count("\n")
    assert all(_columns(line) <= 80 for line in _body(whole))


def _body(text: str) -> list[str]:
    return text.partition("\n\n")[2].splitlines()


def _columns(line: str) -> int:
    from unicodedata import east_asian_width

    return sum(2 if east_asian_width(character) in "FW" else 1 for character in line)


def test_colours_add_nothing_but_colour(tmp_path: Path) -> None:
    (inspection,) = corpuskit.inspect(ROOT / "seeds" / "tide-mill.md")
    plain, colored = inspection.text(), inspection.text(color=True)
    assert "\x1b[" in colored
    assert ESCAPES.sub("", colored) == plain


def test_what_a_terminal_would_act_on_is_not_passed_on() -> None:
    article = evolve(NEWS, headline="red \x1b[31m and \u202e back", blocks=())
    shown = Inspection(article).text()
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_the_command_colours_terminals_alone(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    import os

    def in_terminal(**env: str) -> str:
        parent, child = pty.openpty()
        command = [sys.executable, "-m", "corpuskit", "inspect", str(ROOT / "seeds" / "tide-mill.md")]
        given = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
        subprocess.run(command, stdout=child, check=True, env={**given, "COLUMNS": "100", **env})
        os.close(child)
        parts = []
        try:
            while part := os.read(parent, 65536):
                parts.append(part)
        except OSError:
            pass
        os.close(parent)
        return b"".join(parts).decode()

    assert "\x1b[36mheadline" in in_terminal()
    assert "\x1b[" not in in_terminal(NO_COLOR="1")
    piped = run("inspect", str(ROOT / "seeds" / "tide-mill.md"), cwd=tmp_path)
    assert b"\x1b[" not in piped.stdout


def test_the_page_escapes_what_it_shows() -> None:
    hostile = "<script>alert(1)</script> <img src=x onerror=alert(2)>"
    (inspection,) = [
        Inspection(corpuskit.parse(f"# A title\n\n{hostile}\n", name=hostile), f"# A title\n\n{hostile}\n")
    ]
    page = inspection.html()
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_in_a_browser(tmp_path: Path, width: int, scheme: str) -> None:
    source = ROOT / "seeds" / "tide-mill.md"
    assert run("inspect", str(source), "--html", "page.html", cwd=tmp_path).returncode == 0
    (inspection,) = corpuskit.inspect(source)
    with opened(tmp_path / "page.html", width=width, scheme=scheme) as page:
        roles = page.eval_on_selector_all(".line", "nodes => nodes.map((node) => node.dataset.role)")
        assert roles == [piece.role for piece in inspection.pieces()]
        aside = page.eval_on_selector_all(".line.aside", "nodes => nodes.map((node) => node.dataset.role)")
        assert set(aside) <= SET_ASIDE_ROLES
        assert page.is_visible(".note")
        assert "line 2" in page.text_content(".fields")
        assert not overflows(page)
        assert faults(page) == []


def test_the_page_of_many_and_files_of_others(tmp_path: Path) -> None:
    corpuskit.convert(ROOT / "seeds", tmp_path / "all.jsonl", to="jsonl")
    assert run("inspect", "all.jsonl", "--html", "all.html", cwd=tmp_path).returncode == 0
    assert (tmp_path / "all.html").read_text("utf-8").count("<article>") == 19
    (tmp_path / "mine.html").write_text("mine")
    refused = run("inspect", "all.jsonl", "--html", "mine.html", cwd=tmp_path)
    assert refused.returncode == 3
    assert b"[output-exists]" in refused.stderr
    assert run("inspect", "all.jsonl", "--html", "mine.html", "--force", cwd=tmp_path).returncode == 0


def test_standard_input_and_broken_articles(tmp_path: Path) -> None:
    piped = run("inspect", "-", cwd=tmp_path, stdin=b"# A title\n\nSome text follows here.\n")
    assert b"headline.first-heading" in piped.stdout
    (tmp_path / "bad.jsonl").write_text("{}\n")
    broken = run("inspect", "bad.jsonl", cwd=tmp_path)
    assert broken.returncode == 3
    assert b"bad.jsonl, line 1" in broken.stderr
    assert b"[invalid-record]" in broken.stderr


def test_a_folder_is_shown_document_by_document(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a", "b", "d"):
        (tmp_path / "in" / f"{name}.md").write_text(f"# Title {name}\n\nSome text follows here.\n", "utf-8")
    (tmp_path / "in" / "c.txt").write_bytes(b"")
    every = run("inspect", "in", cwd=tmp_path)
    assert every.returncode == 1
    assert [line for line in every.stdout.decode().splitlines() if line.startswith("headline")] == [
        f"headline    Title {name}  headline.first-heading, high, line 1" for name in "abd"
    ]
    assert b"failed: in/c.txt: " in every.stderr
    some = run("inspect", "in", "--limit", "1", "--include", "b*", cwd=tmp_path)
    assert (some.returncode, some.stdout.count(b"Title"), b"Title b" in some.stdout) == (0, 2, True)
    page = run("inspect", "in", "--include", "*.md", "--html", "in.html", cwd=tmp_path)
    assert page.stderr == b"3 documents shown in in.html\n"
    ids = re.findall(r' id="([^"]+)"', (tmp_path / "in.html").read_text("utf-8"))
    assert len(ids) == len(set(ids)) == 6, "each line has an anchor of its own"
    two = run("inspect", "in/b.md", "in/d.md", cwd=tmp_path)
    assert [line for line in two.stdout.decode().splitlines() if line.startswith("headline")] == [
        f"headline    Title {name}  headline.first-heading, high, line 1" for name in "bd"
    ]
    (tmp_path / "none").mkdir()
    assert run("inspect", "none", cwd=tmp_path).returncode == 3


def test_failures_in_the_api_are_raised_or_handed_over(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"")
    (tmp_path / "b.md").write_text("# A title\n\nSome text.\n", "utf-8")
    with pytest.raises(corpuskit.InputError, match="empty-input"):
        list(corpuskit.inspect(tmp_path))
    failed: list[corpuskit.CorpuskitError] = []
    (shown,) = corpuskit.inspect(tmp_path, on_failure=failed.append)
    assert (shown.article.id, [error.code for error in failed]) == ("b", ["empty-input"])
    with pytest.raises(corpuskit.InputError, match="no-documents"):
        list(corpuskit.inspect(tmp_path, include=["*.txt"]))


def _with_a_menu(entries: int) -> corpuskit.Article:
    menu = [corpuskit.Block("list-item", "navigation", f"Entry {number}") for number in range(entries)]
    title = corpuskit.Block("heading", "headline", "A title", level=1)
    return corpuskit.Article(id="x", blocks=(*menu, title, *menu[:3]), headline="A title")


def test_long_runs_of_what_was_set_aside_are_folded() -> None:
    inspection = Inspection(_with_a_menu(MANY_ASIDES))
    shown = _body(inspection.text())
    assert len(shown) == 1 + 1 + 1 + 3, "the header, the fold, the headline, a run that is short"
    assert shown[1].split() == ["set", "aside", "(see", "--full)", "navigation", str(MANY_ASIDES)]
    assert len(_body(inspection.text(full=True))) == 1 + MANY_ASIDES + 1 + 3
    page = inspection.html()
    assert page.count("<details>") == 1
    assert page.count("Entry 5") == 1, "it is in the page, to be opened"
    short = Inspection(_with_a_menu(MANY_ASIDES - 1))
    assert len(_body(short.text())) == 1 + MANY_ASIDES - 1 + 1 + 3


def test_what_is_said_of_a_part_is_never_folded() -> None:
    text = "# A title\n\n" + "".join(f"* [Entry {n}](/x/{n})\n" for n in range(30))
    article = corpuskit.parse(text)
    asides = [block for block in article.blocks if block.role in SET_ASIDE_ROLES and block.span]
    assert len(asides) > 25, "the list is taken for a menu"
    said = evolve(article, messages=(message("missing-space", "look here", asides[12].span),))
    shown = _body(Inspection(said, text).text())
    place = next(number for number, line in enumerate(shown) if "look here" in line)
    assert "Entry" in shown[place - 1]
    assert sum("set aside" in line for line in shown) == 2


def test_fields_keep_to_the_width() -> None:
    (inspection,) = corpuskit.inspect(ROOT / "seeds" / "marche-aux-livres.md")
    for width in (80, 100, 200):
        head = inspection.text(width=width).partition("\n\n")[0].splitlines()
        assert all(_columns(line) <= width for line in head[1:])
    narrow = inspection.text(width=80).splitlines()
    start = next(number for number, line in enumerate(narrow) if line.startswith("standfirst"))
    assert narrow[start + 1].startswith(" " * 12)
    assert narrow[start + 2].strip() == "standfirst.emphasised, high, line 7"


def test_a_record_has_the_id_that_it_is_converted_with(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "n17", "text": "The council met on Monday."}\n', "utf-8")
    (converted,) = corpuskit.read_all(tmp_path / "a.jsonl", fields={"text": "text", "id": "id"})
    (inspection,) = corpuskit.inspect(tmp_path / "a.jsonl", fields={"text": "text", "id": "id"})
    assert isinstance(converted, corpuskit.Article)
    assert inspection.article.id == converted.id == "n17"
