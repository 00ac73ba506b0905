"""The same documents give the same articles whatever they come from."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from corpuskit.article import Article

from tests.benchmarks.generate import generate
from tests.benchmarks.pack import FORMS, pack, warc_record
from tests.inputs_of import alone, read


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Article], Path]:
    place = tmp_path_factory.mktemp("forms")
    generate(place / "documents", 30)
    pack(place / "documents", place)
    articles, errors = read(place / "documents")
    assert (len(articles), errors) == (30, [])
    return articles, place


@pytest.mark.parametrize("name", FORMS)
def test_print_views(forms: tuple[list[Article], Path], name: str) -> None:
    articles, place = forms
    others, errors = read(place / name)
    assert errors == []
    assert list(map(alone, others)) == list(map(alone, articles))
    assert len({article.id for article in others}) == 30
    assert [article.source.sha256 for article in others] == [article.source.sha256 for article in articles]


def test_pages_from_a_web_archive(tmp_path: Path, shared: Path) -> None:
    """Real pages as responses: the articles of the files."""
    pages = sorted((shared / "gold" / "html").rglob("*.htm*"))[::24]
    if not pages:
        pytest.skip("there are no pages")
    raw = [
        gzip.decompress(page.read_bytes()) if page.suffix == ".gz" else page.read_bytes() for page in pages
    ]
    for number, data in enumerate(raw):
        (tmp_path / "pages").mkdir(exist_ok=True)
        (tmp_path / "pages" / f"{number:03}.html").write_bytes(data)
    (tmp_path / "x.warc.gz").write_bytes(
        b"".join(gzip.compress(warc_record(str(n), data, "text/html")) for n, data in enumerate(raw))
    )
    articles, errors = read(tmp_path / "pages", max_bytes=20_000_000)
    others, other_errors = read(tmp_path / "x.warc.gz", max_bytes=20_000_000)
    assert len(articles) > len(pages) // 2
    assert [error.code for error in other_errors] == [error.code for error in errors]
    assert list(map(alone, others)) == list(map(alone, articles))
    assert [article.source.encoding for article in others] == [
        article.source.encoding for article in articles
    ]
