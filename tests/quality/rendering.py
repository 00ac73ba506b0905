"""Renderings of pages for which gold has none, by two of the tools that leave a whole page as text.

Gold's renderings of these tools are what their defaults write, so pages that gold gives as HTML alone can be
learned from as texts, too. Needs ``pip install corpuskit[train]``.
"""

from __future__ import annotations

import gzip
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


def rendered_draft(renderer: str, gold: dict[str, Any]) -> Draft | None:
    """What a tool leaves of the page, parsed; ``None`` where it leaves nothing."""
    source, _ = decode(gzip.decompress(scoreboard.page_path(gold).read_bytes()), gold["id"])
    text = TOOLS[renderer](source.text)
    return draft(text.encode("utf-8", "replace"), name=f"{gold['id']}.md") if text.strip() else None
