"""Messages and errors that no other test names: each can be made to appear."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import corpuskit
import pytest
from corpuskit.conversion import pipeline
from corpuskit.errors import FormatError
from corpuskit.formats import Draft

TEXT = "# Fire in Leeds\n\nTwo were hurt on Monday, the police said.\n"
PAGE = """<html><head><title>Fire in Leeds</title>{}</head><body><article><h1>Fire in Leeds</h1>
<p>Two were hurt on Monday, when a house burned down in the north of Leeds, the police said.</p>
<p>The fire began in the kitchen and took the roof within an hour, a neighbour told the paper.</p></article>
{}</body></html>"""
STATES_IT = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Fire in Leeds", "isAccessibleForFree": false}</script>"""


def codes(article: corpuskit.Article) -> set[str]:
    return {message.code for message in article.messages}


def test_a_page_that_is_not_free() -> None:
    assert "paywalled" not in codes(corpuskit.parse(PAGE.format("", ""), format="html"))
    assert "paywalled" in codes(corpuskit.parse(PAGE.format(STATES_IT, ""), format="html"))
    free = STATES_IT.replace("false", "true")
    assert "paywalled" not in codes(corpuskit.parse(PAGE.format(free, ""), format="html"))


def test_one_address_for_several_documents(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    with pytest.raises(FormatError) as caught:
        corpuskit.convert(tmp_path, tmp_path / "out", url="https://a.example/b")
    assert caught.value.code == "one-url"
    report = corpuskit.convert(tmp_path / "a.md", tmp_path / "out", to="jsonl", url="https://a.example/b")
    assert report.written == 1


def test_a_code_that_there_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    with pytest.raises(FormatError, match="no-headline") as caught:
        corpuskit.convert(tmp_path / "a.md", tmp_path / "out", fail_on=["no-headlin"])
    assert caught.value.code == "unknown-code"


def test_a_setting_that_there_is_not(tmp_path: Path) -> None:
    (tmp_path / "corpuskit.toml").write_text('too = "tei"\n', "utf-8")
    with pytest.raises(FormatError) as caught:
        corpuskit.read_project(tmp_path / "corpuskit.toml")
    assert caught.value.code == "unknown-setting"


def test_a_defect_fails_its_document_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(TEXT if name == "a.md" else TEXT.replace("Two", "Three"), "utf-8")
    recognize = pipeline.recognize

    def broken(drafted: Draft, **choices: Any) -> corpuskit.Article:
        if "Three" in drafted.text:
            raise RuntimeError("of our own")
        return recognize(drafted, **choices)

    monkeypatch.setattr(pipeline, "recognize", broken)
    report = corpuskit.convert(tmp_path, tmp_path / "out.jsonl", to="jsonl", workers=1)
    assert (report.written, report.exit_code) == (1, 1)
    (failure,) = report.failures
    assert (failure.code, Path(failure.source).name) == ("internal-error", "b.md")
    assert "RuntimeError: of our own" in failure.reason
