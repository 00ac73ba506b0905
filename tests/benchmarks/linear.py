"""Hostile text, ten times as long: how many times as much time does the parser take?

    python -m tests.benchmarks.linear

10 is linear; the table names the input that grows fastest.
"""

from __future__ import annotations

import time

from corpuskit.parsers import markdown
from corpuskit.source import Source, SourceDescription

UNITS = [
    "[*<p></p><p></p>",
    "**a *b ",
    "[a](b ",
    "`",
    "` ``",
    "![",
    "> ",
    "* ",
    "<https://",
    "[a][",
    "_a_*",
    "1. x\n",
    "&#",
    "|a|b\n---|---\n",
    "~~",
    "](",
    "\\",
    "[a](https://b\n",
    "* a\n  ",
    "word ",
]


def seconds(unit: str, repeats: int) -> float:
    source = Source(unit * repeats, SourceDescription("hostile"))
    best = 1e9
    for _ in range(3):
        begin = time.perf_counter()
        markdown.parse(source)
        best = min(best, time.perf_counter() - begin)
    return best


def main() -> None:
    for unit in UNITS:
        small, large = seconds(unit, 2_000), seconds(unit, 20_000)
        print(f"{unit!r:26} {small * 1e3:9.2f} ms {large * 1e3:9.2f} ms   × {large / small:5.1f}")


if __name__ == "__main__":
    main()
