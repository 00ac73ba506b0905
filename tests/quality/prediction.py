"""An Article as a prediction of the gold's scorer (its docstring names the keys)."""

from __future__ import annotations

from typing import Any

from corpuskit import Article
from corpuskit.article import PARAGRAPH_ROLES


def prediction(article: Article) -> dict[str, Any]:
    return {
        "title": article.headline,
        "authors": [author.name for author in article.authors],
        "date": article.published.iso if article.published else None,
        "url": article.url,
        "lead": article.lead,
        "sections": _sections(article),
        "text": article.text,
        "captions": [{"caption": figure.caption, "credit": figure.credit} for figure in article.figures],
    }


def _sections(article: Article) -> list[dict[str, Any]]:
    """Paragraphs as they read: a run-in dateline belongs to the paragraph that it opens."""
    sections: list[dict[str, Any]] = [{"head": None, "paragraphs": []}]
    opening = ""
    for block in article.blocks:
        if block.role == "dateline" and block.run_in:
            opening = block.text
        elif block.role == "cross-head":
            sections.append({"head": block.text, "paragraphs": []})
        elif block.role in PARAGRAPH_ROLES and block.text:
            sections[-1]["paragraphs"].append(opening + block.text)
            opening = ""
    return sections
