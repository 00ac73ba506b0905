"""Corpora in the hands of other libraries: the real ones, each skipped with the reason where it is missing."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import corpuskit
import pytest
from corpuskit.article import SET_ASIDE_ROLES, Article, Block
from corpuskit.serializers.counts import count_words
from corpuskit.wire.table import BLOCK_COLUMNS, COLUMNS

from tests.browser import opened
from tests.samples import NEWS, SAMPLES

pytestmark = pytest.mark.filterwarnings("default")

SEEDS = Path(__file__).parent.parent / "seeds"


def library(name: str) -> Any:
    return pytest.importorskip(name, reason=f"{name} is not installed: pip install '.[compat]'")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("exports") / "seeds.jsonl"
    corpuskit.convert(SEEDS, path, to="jsonl")
    return path


@pytest.fixture(scope="module")
def articles(corpus: Path) -> list[Article]:
    return list(corpuskit.open_corpus(corpus))


def test_pandas(corpus: Path, articles: list[Article]) -> None:
    pandas = library("pandas")
    frame = corpuskit.to_pandas(corpus)
    assert list(frame.columns) == list(COLUMNS)
    assert list(frame.doc_id) == [article.id for article in articles]
    assert list(frame.text) == [article.text for article in articles]
    assert frame.n_words.sum() == sum(count_words(article.text) for article in articles)
    assert frame.authors[0] == [author.name for author in articles[0].authors]
    assert frame.section.isna().all()
    moments = pandas.to_datetime(frame.published, format="ISO8601", utc=True)
    assert moments.notna().all()
    blocks = corpuskit.to_pandas(articles, rows="paragraphs")
    assert list(blocks.columns) == list(BLOCK_COLUMNS)
    assert blocks.doc_id.is_unique
    body = blocks[blocks.in_text].groupby("article", sort=False).text.apply("".join)
    for article in articles:
        assert re.sub(r"\s", "", body[article.id]) == re.sub(r"\s", "", article.text)


def test_polars(corpus: Path, articles: list[Article]) -> None:
    polars = library("polars")
    frame = corpuskit.to_polars(corpus)
    assert frame.columns == list(COLUMNS)
    assert frame["text"].to_list() == [article.text for article in articles]
    assert frame["authors"].to_list() == [[author.name for author in article.authors] for article in articles]
    assert frame.schema["n_words"] == polars.Int64
    assert corpuskit.to_polars(corpus, rows="paragraphs").schema["in_text"] == polars.Boolean
    assert corpuskit.to_polars([]).schema == frame.schema


def test_arrow_is_lossless(corpus: Path, articles: list[Article], tmp_path: Path) -> None:
    parquet = library("pyarrow.parquet")
    table = corpuskit.to_arrow(corpus)
    assert table.num_rows == 19
    parquet.write_table(table, tmp_path / "back.parquet")
    assert list(corpuskit.open_corpus(tmp_path / "back.parquet")) == articles
    assert corpuskit.to_arrow([]).schema == table.schema
    many = corpuskit.to_arrow(articles * 60)
    assert many.num_rows == 19 * 60
    assert many.schema == table.schema


def test_datasets(corpus: Path, articles: list[Article]) -> None:
    library("datasets")
    dataset = corpuskit.to_dataset(corpus)
    assert len(dataset) == 19
    assert dataset["id"][:] == [article.id for article in articles]
    assert dataset[0]["text"] == articles[0].text
    assert [block["role"] for block in dataset[0]["blocks"]] == [block.role for block in articles[0].blocks]
    long = dataset.filter(lambda row: len(row["text"]) > 300, load_from_cache_file=False)
    assert len(long) == sum(len(article.text) > 300 for article in articles)


def test_spacy_holds_the_roles_as_spans(articles: list[Article]) -> None:
    spacy = library("spacy")
    docs = list(corpuskit.to_spacy([*articles, NEWS], spacy.blank("xx")))
    assert len(docs) == 20
    for doc, article in zip(docs, [*articles, NEWS], strict=True):
        inside = [
            block for block in article.blocks if block.role not in SET_ASIDE_ROLES and block.text.strip()
        ]
        assert [span.label_ for span in doc.spans["roles"]] == [block.role for block in inside]
        for span, block in zip(doc.spans["roles"], inside, strict=True):
            assert span.text == block.text.strip() or block.text.strip() in span.text
        assert doc.user_data["article"]["doc_id"] == article.id
    persons = [span.text for span in docs[-1].spans["marks"] if span.label_ == "person"]
    assert persons == [
        block.text[mark.start : mark.end]
        for block in NEWS.blocks
        for mark in block.marks
        if mark.kind == "person" and block.role not in SET_ASIDE_ROLES
    ]
    assert persons[:2] == ["Ada Marsh", "Lin Okoro"]


def test_spacy_takes_the_body_alone_and_docs_can_be_stored(articles: list[Article]) -> None:
    spacy = library("spacy")
    tokens = library("spacy.tokens")
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    docs = list(corpuskit.to_spacy(articles, nlp, body=True, batch_size=4))
    assert [doc.text for doc in docs] == [article.text for article in articles]
    assert all(doc.has_annotation("SENT_START") for doc in docs if len(doc))
    stored = tokens.DocBin(docs=docs, store_user_data=True).to_bytes()
    back = list(tokens.DocBin().from_bytes(stored).get_docs(nlp.vocab))
    assert [len(doc.spans["roles"]) for doc in back] == [len(doc.spans["roles"]) for doc in docs]
    known = {
        name: tuple(cell) if isinstance(cell, list) else cell
        for name, cell in docs[3].user_data["article"].items()
    }
    assert back[3].user_data["article"] == known


@pytest.mark.parametrize(
    ("name", "call", "extra"),
    [
        ("pandas", corpuskit.to_pandas, "pandas"),
        ("polars", corpuskit.to_polars, "polars"),
        ("pyarrow", corpuskit.to_arrow, "parquet"),
        ("datasets", corpuskit.to_dataset, "datasets"),
    ],
)
def test_a_missing_library_is_named_with_its_extra(
    name: str, call: Any, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(corpuskit.FormatError, match=re.escape(f"corpuskit[{extra}]")) as caught:
        call([NEWS])
    assert caught.value.code == "missing-extra"


def test_what_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    library("pandas")
    (tmp_path / "bad.jsonl").write_text("{}\n")
    with pytest.raises(corpuskit.ParseError):
        corpuskit.to_pandas(tmp_path / "bad.jsonl")
    with pytest.raises(corpuskit.InputError):
        corpuskit.to_pandas(tmp_path / "nowhere")


def test_a_notebook_shows_an_article(articles: list[Article]) -> None:
    formatters = library("IPython.core.formatters")
    for article in [*articles, *SAMPLES]:
        data, _ = formatters.DisplayFormatter().format(article)
        html = data["text/html"]
        assert html.startswith("<style>")
        for block in article.blocks:
            assert f">{block.role}</small>" in html
        assert ("set aside</summary>" in html) == any(
            block.role in SET_ASIDE_ROLES for block in article.blocks
        )


def test_a_notebook_is_not_handed_markup(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    article = Article(id=hostile, headline=hostile, blocks=(Block("paragraph", "paragraph", hostile),))
    html = article._repr_html_()
    assert "<script" not in html
    assert "<img" not in html
    (tmp_path / "cell.html").write_text(f"<!doctype html><meta charset=utf-8><title>x</title>{html}", "utf-8")
    with opened(tmp_path / "cell.html") as page:
        assert page.text_content("h3") == hostile
