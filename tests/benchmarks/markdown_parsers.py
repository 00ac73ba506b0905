"""Our Markdown scanner against pyromark (pulldown-cmark) on the gold's print and readability renderings.

    python -m tests.benchmarks.markdown_parsers

For each rendering: microseconds a document for block and inline parsing with code-point offsets, and the
number of documents in which CommonMark reads news text as something it is not.
"""

from __future__ import annotations

import gzip
import time
from collections import Counter
from pathlib import Path

import pyromark
from corpuskit.parsers import markdown
from corpuskit.source import Source, SourceDescription

GOLD = Path(__file__).parents[3] / "shared" / "gold" / "scraped"


def code_point_offsets(text: str) -> list[int]:
    """Byte offset to code-point offset, as a table: what pyromark's spans need."""
    table: list[int] = []
    for index, character in enumerate(text):
        table += [index] * len(character.encode())
    return [*table, len(text)]


def with_pyromark(text: str) -> tuple[int, Counter[str]]:
    table = None if text.isascii() else code_point_offsets(text)
    kinds: Counter[str] = Counter()
    blocks = 0
    for event, span in pyromark.events_with_range(text, options=pyromark.Options.ENABLE_TABLES):
        start = span["start"] if table is None else table[span["start"]]
        if isinstance(event, dict) and "Start" in event:
            tag = event["Start"]
            name = tag if isinstance(tag, str) else next(iter(tag))
            blocks += 1
            kinds[name] += 1
            if name == "Heading" and not text[start:].startswith("#"):
                kinds["Setext"] += 1
    return blocks, kinds


def timed(function: object, arguments: list[object]) -> float:
    best = 1e9
    for _ in range(3):
        begin = time.perf_counter()
        for argument in arguments:
            function(argument)  # type: ignore[operator]
        best = min(best, time.perf_counter() - begin)
    return best / len(arguments) * 1e6


def main() -> None:
    for renderer in ("print", "readability"):
        paths = sorted((GOLD / renderer).glob("*.gz"))
        texts = [gzip.decompress(path.read_bytes()).decode("utf-8") for path in paths]
        sources = [Source(text, SourceDescription("gold")) for text in texts]
        print(
            f"{renderer}: {len(texts)} documents, {sum(map(len, texts)) // len(texts)} characters on average"
        )
        print(f"  ours      {timed(markdown.parse, list(sources)):7.0f} µs a document")
        print(f"  pyromark  {timed(with_pyromark, list(texts)):7.0f} µs a document, with code-point offsets")
        harm: Counter[str] = Counter()
        for text, source in zip(texts, sources, strict=True):
            _, kinds = with_pyromark(text)
            ours = Counter(block.kind for block in markdown.parse(source).blocks)
            harm["a paragraph read as code"] += kinds["CodeBlock"] > ours["code"]
            harm["a line read as a list item"] += kinds["Item"] > ours["list-item"]
            harm["text read as a heading"] += kinds["Heading"] > ours["heading"]
            harm["an HTML block that swallows text"] += kinds["HtmlBlock"] > 0
        for name, count in harm.items():
            print(f"  pyromark: {name} in {count} documents")


if __name__ == "__main__":
    main()
