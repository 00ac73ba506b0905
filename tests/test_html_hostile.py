"""Pages that are made to hang or to fill the memory: a clear outcome, in a process with little of both."""

from __future__ import annotations

import json
import subprocess
import sys

import corpuskit
import pytest

PARAGRAPH = "<p>" + "A sentence of some words that goes on. " * 6 + "</p>"
MANY = 100_000
PAGES = {
    "nested-div": "'<div>' * MANY + 'deep text' + '</div>' * MANY",
    "nested-span": "'<span>' * MANY + 'deep text'",
    "nested-lists": "'<ul><li>' * MANY + 'deep text'",
    "nested-tables": "'<table><tr><td>' * 30_000 + 'deep text'",
    "open-formats": "''.join(f'<b id={i}>' for i in range(MANY)) + '<p>deep text' * 200",
    "attributes": "'<p ' + ' '.join(f'a{i}=1' for i in range(1_000_000)) + '>deep text</p>'",
    "quoted-attributes": "'<p ' + ' '.join(f'a{i}=\">\"' for i in range(300_000)) + '>deep text</p>'",
    "billion-laughs": "'<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\">' + ''.join(f'<!ENTITY a{i} \"' + '&a;' * 10 + '\">' for i in range(20)) + ']><html><body>deep text &a19;'",
    "brackets": "'deep text' + '<' * 1_000_000",
    "unclosed-tags": "'deep text' + '<a \"' * 300_000",
    "noscript": "'<p>deep text</p>' + '<noscript>' * MANY + '<script></script></noscript>'",
    "references": "'deep text' + '&#x10FFFF;&nosuch;' * MANY",
    "breaks": "'deep text<br>' * MANY",
    "json": "'<script type=\"application/ld+json\">' + '[' * MANY + '</script>deep text'",
    "commas": "'<script type=\"application/ld+json\">{\"a\":1' + ',}' * 40_000 + '</script>deep text'",
}
RUN = """
import resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000, 2_000_000_000))
import corpuskit, json
MANY = 100_000
page = "<html>" + eval(sys.argv[1])
begin = time.process_time()
article = corpuskit.parse(page, format="html")
print(json.dumps({
    "seconds": time.process_time() - begin,
    "found": any("deep text" in block.text for block in article.blocks),
    "codes": [message.code for message in article.messages],
}))
"""


@pytest.mark.parametrize("name", PAGES)
def test_hostile_pages_come_to_an_end(name: str) -> None:
    result = subprocess.run(
        [sys.executable, "-c", RUN, PAGES[name]], capture_output=True, text=True, timeout=600
    )
    assert result.returncode == 0, result.stderr[-500:]
    found = json.loads(result.stdout)
    assert found["found"]
    assert found["seconds"] < 30
    assert not {"lost-text", "doubled-text", "invented-text"} & set(found["codes"])
    if name.startswith(("nested", "open", "attributes", "quoted")):
        assert "hostile-markup" in found["codes"]


def test_a_page_of_scripts_has_no_article() -> None:
    article = corpuskit.parse("<html>" + "<script>var a = '<p>text</p>';</script>" * 5000)
    assert article.text == ""
    assert "empty-body" in [message.code for message in article.messages]


def test_large_pages_are_refused_unless_they_are_asked_for(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "large.html"
    path.write_text("<html>" + PARAGRAPH * 200_000)
    assert path.stat().st_size > 45_000_000
    with pytest.raises(corpuskit.InputError, match="larger than 20,000,000 bytes"):
        corpuskit.read(path)


def test_charsets_that_lie_and_nul() -> None:
    page = f"<html><meta charset=utf-16><h1>Ärger im Hafen von Brisac</h1>{PARAGRAPH}a\x00b".encode()
    article = corpuskit.parse(page)
    assert article.headline == "Ärger im Hafen von Brisac"
    assert "forbidden-characters" in [message.code for message in article.messages]
    assert any("a\ufffdb" in block.text for block in article.blocks)


def test_pages_without_text() -> None:
    for page in (
        "<html>",
        "<html><body></body></html>",
        "<html><frameset><frame src=a></frameset>",
        "<!doctype html><p>",
    ):
        article = corpuskit.parse(page)
        assert article.text == ""
        assert "no-headline" in [message.code for message in article.messages]


def test_time_grows_with_the_page() -> None:
    import time

    unit = PARAGRAPH + "<div class='a b'><ul>" + "<li><a href=/x>Menu</a></li>" * 5 + "</ul></div>"
    times = []
    for count in (300, 1200):
        begin = time.process_time()
        corpuskit.parse("<html><h1>A heading of the page</h1>" + unit * count)
        times.append(time.process_time() - begin)
    assert times[1] < 12 * times[0] + 0.5
