"""Chromium for tests of pages; they skip with the reason where it, or what drives it, is missing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
NAMES = ("chromium", "chromium-browser", "google-chrome")


@contextmanager
def opened(path: Path, *, width: int = 1280, height: int = 900, scheme: str = "light") -> Iterator[Any]:
    """A page in a browser of that size; leaving it checks that nothing was complained of or fetched."""
    api = pytest.importorskip("playwright.sync_api", reason="the extra browser is not installed")
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip("Chromium is not installed")
    complaints: list[str] = []
    fetched: list[str] = []
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        try:
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
            )
            context.set_default_timeout(300_000)  # milliseconds: what is slow is waited for, on any machine
            page = context.new_page()
            page.on("console", lambda said: complaints.append(said.text))
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("request", lambda request: fetched.append(request.url))
            page.goto(path.as_uri())
            yield page
        finally:
            browser.close()
    assert complaints == []
    assert [url for url in fetched if not url.startswith(("file:", "blob:", "data:"))] == []


def faults(page: Any) -> list[str]:
    """What axe-core finds that is serious or critical."""
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="the extra browser is not installed"
    )
    found = axe.Axe().run(page).response["violations"]
    return [
        f"{entry['id']}: {entry['nodes'][0]['html'][:200]}"
        for entry in found
        if entry["impact"] in {"serious", "critical"}
    ]


def overflows(page: Any) -> bool:
    """Whether the page is wider than its window."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
