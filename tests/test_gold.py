"""Real pages as a print view leaves them: scores, validity, read-back."""

from __future__ import annotations

import gzip
import shutil
import subprocess
from pathlib import Path

import corpuskit
import pytest

from tests.proofs.checks import problems_of
from tests.quality.scoreboard import (
    PAGE,
    RENDERERS,
    load_gold,
    load_manifest,
    page_path,
    parse_rendering,
    regressions,
    score,
)
from tests.test_samples import SAMPLES


@pytest.fixture(scope="module")
def print_articles(shared: Path) -> list[corpuskit.Article]:
    return [parse_rendering("print", gold) for name in ("fundus", "zyte") for gold in load_gold(name)]


@pytest.fixture(scope="module")
def other_articles(shared: Path) -> list[corpuskit.Article]:
    """Every eighth page in every other rendering."""
    pages = [gold for name in ("fundus", "zyte") for gold in load_gold(name)][::8]
    there = load_manifest()
    return [
        parse_rendering(renderer, gold)
        for renderer in RENDERERS[1:]
        for gold in pages
        if (renderer, gold["id"]) in there
    ]


def test_the_seed(shared: Path) -> None:
    path = shared / "seeds" / "000_da3b86c477a2bd45.txt"
    text = path.read_text("utf-8")
    article = corpuskit.read(path)
    assert article.headline == "Ukraine Separatists Urge Russia to Send Modern Weapons"
    assert [(author.name, author.type) for author in article.authors] == [("AFP", "organization")]
    assert article.agencies == ("AFP",)
    assert article.published is not None
    assert article.published.iso == "2022-01-27"
    assert article.publisher is not None
    assert article.publisher.domain == "themoscowtimes.com"
    assert article.url is not None
    assert article.url in text
    (figure,) = article.figures
    assert figure.caption == "Denis Pushilin, Head of the Donetsk People's Republic."
    assert figure.credit == "Nikolai Trishin / TASS"
    assert figure.creators == ("Nikolai Trishin",)
    assert figure.agencies == ("TASS",)
    assert sum(block.role == "paragraph" for block in article.blocks) == 12
    (related,) = article.related
    assert related.title == "Russia Ruling Party Urges the Kremlin to Arm Ukraine Separatists"
    assert related.url is None
    assert [block.text[:13] for block in article.blocks if block.role == "source-url"] == ["Original url:"]
    for block in article.blocks:
        assert block.span is not None
        assert block.text.split()[-1].strip("*.") in text[block.span.start : block.span.end]


def test_no_score_is_worse_than_the_baseline(shared: Path) -> None:
    totals, _ = score(list(RENDERERS), ["fundus", "zyte"])
    assert len(totals) == 2 * len(RENDERERS)
    assert regressions(totals) == []


def test_no_score_of_pages_is_worse_than_the_baseline(shared: Path) -> None:
    totals, _ = score([PAGE], ["fundus", "zyte"])
    assert set(totals) == {"html/fundus", "html/zyte"}
    assert regressions(totals) == []


def test_pages_balance_and_read_back_equal(shared: Path) -> None:
    for gold in [page for name in ("fundus", "zyte", "traf") for page in load_gold(name)][::12]:
        data = gzip.decompress(page_path(gold).read_bytes())
        assert problems_of(data, format="html")[0] == []


def test_renderings_read_back_equal(
    print_articles: list[corpuskit.Article], other_articles: list[corpuskit.Article]
) -> None:
    for article in (*print_articles, *other_articles):
        for to in ("tei", "json"):
            assert corpuskit.loads(corpuskit.dumps(article, to), to) == article


def test_tei_is_valid(
    shared: Path,
    print_articles: list[corpuskit.Article],
    other_articles: list[corpuskit.Article],
    tmp_path: Path,
) -> None:
    jing = shutil.which("jing")
    if jing is None:
        pytest.skip("jing is not installed")
    articles = [*print_articles, *other_articles, *(corpuskit.read(path) for path in SAMPLES)]
    articles.append(corpuskit.read(shared / "seeds" / "000_da3b86c477a2bd45.txt"))
    files = []
    for number, article in enumerate(articles):
        files.append(tmp_path / f"{number}.xml")
        files[-1].write_bytes(corpuskit.dumps(article, "tei"))
    assert len(files) >= 246 + 15
    command = [jing, str(shared / "tei" / "tei_all.rng"), *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.stdout.splitlines()[:5] == []
    assert result.returncode == 0
