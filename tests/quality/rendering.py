"""Renderings of pages for which gold has none, by tools that leave a whole page as text.

Gold's renderings of these tools are what their defaults write, so pages that gold gives as HTML alone can be
learned from as texts, too. Needs ``pip install corpuskit[train]``.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from typing import Any

import html2text
import inscriptis
from corpuskit.conversion.pipeline import draft
from corpuskit.decode import decode
from corpuskit.formats import Draft

from tests.quality import scoreboard

TOOLS: dict[str, Callable[[str], str]] = {
    "html2text": html2text.html2text,
    "inscriptis": inscriptis.get_text,
}

_HEADING = re.compile(r"(?m)^#+ ")


def _without_headings(markup: str) -> str:
    return _HEADING.sub("", html2text.html2text(markup))


BARE: dict[str, Callable[[str], str]] = {"bare": _without_headings}
"""Pages laid out otherwise, without markup of headings: from them the headlines of such pages are learned, too."""


def rendered_draft(renderer: str, gold: dict[str, Any]) -> Draft | None:
    """What a tool leaves of the page, parsed; ``None`` where it leaves nothing."""
    source, _ = decode(gzip.decompress(scoreboard.page_path(gold).read_bytes()), gold["id"])
    text = {**TOOLS, **BARE}[renderer](source.text)
    return draft(text.encode("utf-8", "replace"), name=f"{gold['id']}.md") if text.strip() else None
