"""Every sample in seeds/ against its golden output in every format that holds one article.

python -m pytest tests/test_samples.py --update-golden
"""

from __future__ import annotations

from pathlib import Path

import corpuskit
import pytest

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
TEXTS = sorted(
    path for path in (ROOT / "seeds").iterdir() if path.suffix in {".md", ".txt"} and path.stem != "README"
)
SAMPLES = [*TEXTS, *PAGES]
SUFFIXES = {
    "tei": ".xml",
    "json": ".json",
    "csv": ".csv",
    "txt": ".txt",
    "md": ".md",
    "jsonld": ".jsonld",
    "vert": ".vert",
}


@pytest.mark.parametrize("to", SUFFIXES)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_golden(sample: Path, to: str, update_golden: bool) -> None:
    written = corpuskit.dumps(corpuskit.read(sample), to)
    golden = GOLDEN / to / f"{sample.stem}{SUFFIXES[to]}"
    if update_golden:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(written)
    assert written == golden.read_bytes()


@pytest.mark.parametrize("to", ["tei", "json", "jsonl"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_reads_back_equal(sample: Path, to: str) -> None:
    article = corpuskit.read(sample)
    assert corpuskit.loads(corpuskit.dumps(article, to), to) == article


@pytest.mark.parametrize("sample", TEXTS, ids=lambda path: path.stem)
def test_every_block_has_its_place(sample: Path) -> None:
    article = corpuskit.read(sample)
    spans = [block.span for block in article.blocks]
    assert all(span is not None for span in spans)
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False) if a and b)


def test_the_samples_cover_what_they_should() -> None:
    articles = [corpuskit.read(sample) for sample in SAMPLES]
    assert len(articles) >= 15
    assert len({article.language.code for article in articles} - {"und"}) >= 8
    assert {"cp1251", "utf-16-le"} <= {article.source.encoding for article in articles}
    roles = {block.role for article in articles for block in article.blocks}
    assert roles >= {
        "kicker", "headline", "standfirst", "byline", "date", "dateline", "paragraph", "cross-head", "list-item",
        "table", "quote", "image", "caption", "credit", "related", "correction", "separator", "subscribe", "tags",
        "copyright", "source-url", "link-definition",
    }  # fmt: skip
    assert all(article.headline and article.text and article.published for article in articles)
    assert [article.id for article in articles if not article.url] == ["lighthouse-page", "orangerie"]
