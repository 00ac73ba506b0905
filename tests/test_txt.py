"""Plain text: the body, and nothing that is not."""

from __future__ import annotations

from pathlib import Path

import corpuskit
from corpuskit.article import Article, Block
from corpuskit.serializers import txt
from hypothesis import given, settings

from tests.samples import NEWS
from tests.strategies import articles
from tests.test_samples import SAMPLES


@settings(max_examples=150)
@given(article=articles)
def test_the_body_and_one_newline(article: Article) -> None:
    text = txt.FORMAT.dumps(article).decode()
    assert text.split() == article.text.split()
    assert text == "" or text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text


def test_a_whole_article() -> None:
    text = corpuskit.dumps(NEWS, "txt", options={"parts": "article"}).decode()
    assert text.startswith(f"{NEWS.headline}\n\n{NEWS.standfirst}\n\n")
    assert text.endswith(corpuskit.dumps(NEWS, "txt").decode())


def test_two_blank_lines_part_documents(tmp_path: Path) -> None:
    out = tmp_path / "all.txt"
    corpuskit.convert(SAMPLES[:3], out, to="txt")
    parts = out.read_text("utf-8").rstrip("\n").split("\n\n\n")
    assert parts == [
        corpuskit.dumps(corpuskit.read(path), "txt").decode().rstrip("\n") for path in SAMPLES[:3]
    ]


def test_a_file_a_document(tmp_path: Path) -> None:
    corpuskit.convert(SAMPLES[:3], tmp_path, to="txt")
    assert len(list(tmp_path.iterdir())) == 3


def test_an_empty_body_is_an_empty_file() -> None:
    assert txt.FORMAT.dumps(Article("x", (Block("paragraph", "share", "Share"),))) == b""
    assert not txt.FORMAT.is_own(b"any text")
