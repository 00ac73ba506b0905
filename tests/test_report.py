"""The report: what stands in the page, and the page in a real browser."""

from __future__ import annotations

import gzip
import json
import re
import sys
from base64 import b64decode
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import corpuskit
import pytest
from corpuskit.article import Article, Block, DateStamp, Publisher, evolve
from corpuskit.messages import message
from corpuskit.reports import charts, embedding
from corpuskit.reports.statistics import statistics
from corpuskit.source import SourceDescription

from tests.browser import faults, opened, overflows
from tests.samples import NEWS
from tests.test_cli import run

pytest.importorskip("vl_convert", reason="the extra report is not installed")

SEEDS = Path(__file__).parent.parent / "seeds"
HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)> "&amp;'


def articles(count: int) -> list[Article]:
    return [
        Article(
            id=f"d{number:05}",
            blocks=(
                Block("heading", "headline", f"Headline {number * 7919 % count:05}", level=1),
                Block("paragraph", "paragraph", "word " * (number % 50)),
                Block("paragraph", "navigation", "Home"),
            ),
            headline=f"Headline {number * 7919 % count:05}",
            published=DateStamp("x", f"20{10 + number % 10}-05-03"),
            publisher=Publisher(f"Outlet {number % 7}"),
            source=SourceDescription(f"{number}.md", "utf-8", "utf-8"),
            messages=(message("no-headline", "said of every hundredth"),) if number % 100 == 0 else (),
        )
        for number in range(count)
    ]


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    corpuskit.convert(SEEDS, folder / "seeds.jsonl", to="jsonl")
    corpuskit.report(folder / "seeds.jsonl", folder / "seeds.html")
    return folder / "seeds.html"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "many.html"
    corpuskit.report(articles(3000), path, title="Many")
    return path


class Page(HTMLParser):
    """Scripts by their ids, addresses that a browser would fetch, and the text of cells."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.data: dict[str, str] = {}
        self.addresses: list[str] = []
        self.cells: list[str] = []
        self._inside = ""
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self._inside = f"#{found['id']}" if tag == "script" and found.get("id") else tag
        self.addresses += [value for name, value in attrs if name in {"src", "href"} and value]
        if tag in {"td", "th"}:
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self._inside.startswith("#"):
            self.data[self._inside[1:]] = self.data.get(self._inside[1:], "") + data
        elif self._inside in {"td", "th", "button"} and self.cells:
            self.cells[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def unpacked(self, name: str) -> Any:
        return json.loads(gzip.decompress(b64decode(self.data[name])))


def test_the_page_holds_every_document_and_its_parts(seeds: Path) -> None:
    page = Page(seeds)
    rows = page.unpacked("rows")
    corpus = list(corpuskit.open_corpus(seeds.with_suffix(".jsonl")))
    assert rows["count"] == len(corpus) == 19
    assert rows["id"] == [article.id for article in corpus]
    for row, article in enumerate(corpus):
        authors = [rows["authors"]["values"][number] for number in rows["authors"]["rows"][row]]
        assert authors == [author.name for author in article.authors]
        assert rows["headline"][row] == " ".join((article.headline or "").split())
        shown = page.unpacked(f"parts-{rows['chunk'][row]}")[str(row)]
        assert [part[0] for part in shown["parts"]] == [block.role for block in article.blocks]
        assert shown["parts"][0][1].endswith(article.blocks[0].text)
        assert len(shown["messages"]) == len(article.messages)


def test_every_figure_stands_in_a_table_without_scripts(seeds: Path) -> None:
    figures = statistics(seeds.with_suffix(".jsonl"))
    cells = Page(seeds).cells
    wanted = {
        *(entry.value for entry in figures.authors.values),
        *(entry.value for entry in figures.publishers.values),
        *(role.role for role in (*figures.set_aside, *figures.article_roles)),
        *(f"{role.characters:,}" for role in figures.set_aside),
        *(entry.field for entry in figures.coverage),
        *(year.value for year in figures.dates.by_year),
        *(step.step for step in figures.steps),
    }
    assert wanted <= set(cells)


def test_nothing_is_fetched_and_the_page_is_the_same_every_time(seeds: Path, tmp_path: Path) -> None:
    assert [address for address in Page(seeds).addresses if not address.startswith("#")] == []
    assert "default-src 'none'" in seeds.read_text("utf-8")
    corpuskit.report(seeds.with_suffix(".jsonl"), tmp_path / "again.html")
    assert (tmp_path / "again.html").read_bytes() == seeds.read_bytes()


def test_scraped_text_is_never_markup(tmp_path: Path) -> None:
    hostile = evolve(
        NEWS,
        id="hostile",
        headline=HOSTILE,
        section=HOSTILE,
        publisher=Publisher(HOSTILE),
        messages=(message("no-headline", HOSTILE),),
        source=SourceDescription(HOSTILE),
    )
    corpuskit.report([hostile, NEWS], tmp_path / "r.html", title=HOSTILE)
    text = (tmp_path / "r.html").read_text("utf-8")
    assert "<script>alert" not in text
    assert "<img" not in text
    with opened(tmp_path / "r.html") as page:
        page.wait_for_selector("html[data-ready]", state="attached")
        page.evaluate("window.corpuskitReport.view.open(0)")
        page.wait_for_selector("#document-body .part")
        assert page.text_content("#document-title") == " ".join(HOSTILE.split())
        assert page.query_selector_all("img") == []


def test_limits_are_kept_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = articles(400)
    corpuskit.report(corpus, tmp_path / "none.html", parts_limit=0)
    page = Page(tmp_path / "none.html")
    with_parts = [row for row, chunk in enumerate(page.unpacked("rows")["chunk"]) if chunk >= 0]
    assert with_parts == [0, 100, 200, 300], "examples of messages open all the same"
    assert "4 of them open with all their parts" in (tmp_path / "none.html").read_text("utf-8")
    monkeypatch.setattr("corpuskit.reports.report.MOST_ROWS", 100)
    figures = corpuskit.report(corpus, tmp_path / "few.html")
    assert figures.documents == 400
    assert Page(tmp_path / "few.html").unpacked("rows")["count"] == 100
    assert "The table lists the first 100 documents." in (tmp_path / "few.html").read_text("utf-8")
    long = evolve(NEWS, blocks=(Block("paragraph", "paragraph", "x" * 20_000),))
    corpuskit.report([long], tmp_path / "long.html")
    (shown,) = Page(tmp_path / "long.html").unpacked("parts-0").values()
    assert len(shown["parts"][0][1]) == 5001


def test_an_empty_corpus_and_one_without_anything_known(tmp_path: Path) -> None:
    for name, corpus in (("empty", []), ("bare", [Article(id="a")])):
        figures = corpuskit.report(corpus, tmp_path / f"{name}.html")
        assert figures.documents == len(corpus)
        with opened(tmp_path / f"{name}.html") as page:
            page.wait_for_selector("html[data-ready]", state="attached")
            assert page.text_content("#count") == ("0 documents" if not corpus else "1 document")
            assert faults(page) == []


def test_charts_are_those_that_have_something_to_show() -> None:
    drawn = charts.charts(statistics(articles(30)))
    assert set(drawn) == {"dates", "lengths", "publishers", "coverage", "set_aside", "encodings"}
    assert sum(value["documents"] for value in drawn["dates"]["data"]["values"]) == 30
    for count, unit in ((30, "utcyear"), (1, "utcyearmonth")):
        assert charts.charts(statistics(articles(count)))["dates"]["encoding"]["x"]["timeUnit"] == unit


def test_files_of_others_are_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "mine.html"
    path.write_text("<p>mine</p>")
    with pytest.raises(corpuskit.OutputError) as caught:
        corpuskit.report([NEWS], path)
    assert caught.value.code == "output-exists"
    assert path.read_text() == "<p>mine</p>"
    corpuskit.report([NEWS], path, force=True)
    corpuskit.report([NEWS], path)
    with pytest.raises(corpuskit.OutputError) as caught:
        corpuskit.report([NEWS], tmp_path)
    assert caught.value.code == "output-not-writable"
    assert list(tmp_path.glob(".*")) == []


def test_without_the_extra_the_error_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    charts.library.cache_clear()
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(corpuskit.FormatError, match=re.escape("corpuskit[report]")) as caught:
        corpuskit.report([NEWS], tmp_path / "r.html")
    assert caught.value.code == "missing-extra"
    assert list(tmp_path.iterdir()) == []


def test_the_parts_file_keeps_its_limit() -> None:
    file = embedding.PartsFile(limit=20_000)
    corpus = articles(3000)
    chunks = [file.add(row, article, wanted=False) for row, article in enumerate(corpus)]
    size = sum(len(text) for _, text in file.chunks())
    assert None in chunks
    assert 20_000 <= size <= 40_000
    assert file.documents == len([chunk for chunk in chunks if chunk is not None])


def test_the_command(tmp_path: Path) -> None:
    corpuskit.convert(SEEDS, tmp_path / "corpus", to="json")
    result = run("report", "corpus", "--out", "page/r.html", "--title", "Seeds", cwd=tmp_path)
    assert result.returncode == 0
    assert b"19 documents shown in page/r.html" in result.stderr
    assert "<title>Seeds</title>" in (tmp_path / "page/r.html").read_text("utf-8")
    (tmp_path / "corpus" / "half.json").write_text('{"schema":"corpuskit/article/1",')
    assert run("report", "corpus", "--out", "page/r.html", cwd=tmp_path).returncode == 1
    assert "1 article could not be read" in (tmp_path / "page/r.html").read_text("utf-8")
    assert run("report", "nowhere", cwd=tmp_path).returncode == 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_in_a_browser(seeds: Path, width: int, scheme: str) -> None:
    with opened(seeds, width=width, scheme=scheme) as page:
        page.wait_for_selector("html[data-ready]", state="attached")
        drawn = json.loads(page.text_content("#charts"))
        assert len(page.query_selector_all(".plot svg")) == len(drawn)
        assert not overflows(page)
        assert faults(page) == []
        page.click("#table tbody tr:not(.gap) button")
        page.wait_for_selector("#document-body .part")
        assert page.is_visible("#document-body .part")
        assert faults(page) == []
        page.keyboard.press("Escape")
        assert not page.is_visible("#document-body")


def test_the_table_sorts_searches_and_filters(many: Path) -> None:
    with opened(many) as page:
        page.wait_for_selector("html[data-ready]", state="attached")

        def first() -> str:
            return str(page.text_content("#table tbody tr:not(.gap) button"))

        assert page.text_content("#count") == "3,000 documents"
        assert len(page.query_selector_all("#table tbody tr")) < 60, "only what is seen is drawn"
        page.click('[data-sort="headline"]')
        assert first() == "Headline 00000"
        assert page.get_attribute("th.headline", "aria-sort") == "ascending"
        page.click('[data-sort="headline"]')
        assert first() == "Headline 02999"
        page.click('[data-sort="words"]')
        assert page.text_content("#table tbody tr:not(.gap) .words") == "49"
        page.fill("#search", "OUTLET d00123")
        assert page.text_content("#count") == "1 of 3,000 documents"
        page.fill("#search", "")
        page.click('figure:has([data-chart="publishers"]) summary')
        page.click('[data-filter="publisher"][data-value="Outlet 3"]')
        assert page.text_content("#count") == "429 of 3,000 documents"
        page.click(".filter")
        assert page.text_content("#count") == "3,000 documents"
        page.click('[data-chart="publishers"] .mark-rect path >> nth=0')
        page.wait_for_selector(".filter")
        page.click(".filter")
        page.evaluate("document.getElementById('viewport').scrollTop = 1e9")
        page.wait_for_function(
            "[...document.querySelectorAll('#table tbody tr')].at(-2).ariaRowIndex === '3001'"
        )


def test_a_message_opens_its_examples(many: Path) -> None:
    with opened(many) as page:
        page.wait_for_selector("html[data-ready]", state="attached")
        page.click(".message summary")
        page.click('.message [data-open="d00100"]')
        page.wait_for_selector("#document-body .part")
        page.wait_for_function("location.hash === '#document=d00100'")
        page.click("#next")
        page.wait_for_function("location.hash === '#document=d00101'")
        page.click("#close")
        page.click('.message [data-filter="messages"]')
        assert page.text_content("#count") == "30 of 3,000 documents"


def test_a_print_holds_what_is_on_the_screen(many: Path) -> None:
    with opened(many) as page:
        page.wait_for_selector("html[data-ready]", state="attached")
        on_screen = len(page.query_selector_all("#table tbody tr"))
        pdf = page.pdf(format="A4")
        assert pdf.startswith(b"%PDF")
        assert len(re.findall(rb"/Type /Page\b", pdf)) <= 8
        page.emulate_media(media="print")
        page.evaluate("window.corpuskitReport.table.draw(true)")
        assert len(page.query_selector_all("#table tbody tr")) == on_screen
        assert page.is_visible(".print-only")
        assert not page.is_visible("#search")


def test_an_address_opens_a_document(many: Path) -> None:
    with opened(many.with_name("many.html")) as page:
        page.goto(f"{many.as_uri()}#document=d00042")
        page.reload()
        page.wait_for_selector("#document-body .part")
        assert "d00042" in str(page.text_content("#document-body"))
