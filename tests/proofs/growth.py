"""Time grows with the length: hostile inputs once and four times as long.

    python -m tests.proofs.growth [--size 40000]

Prints the pieces that grow worst. Exits 1 where four times the text takes more than eight times as long, and
longer than half a second.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import time

import corpuskit

BODY = (
    "The council met on Monday and voted for the new tram line, which will open in the spring of next year."
)
SINGLE = list(
    "a9ไéäя漢あ한مक.,;:!?'\"“”’-–—_*#`~>|+=[](){}<>&\\/@$%^\t \n\r\u2028\u00a0\u200b\u0301\u00ad\ufffd\x00"
)
PIECES = [
    *SINGLE, *("".join(pair) for pair in itertools.product("aไ9.* [(<|\n", repeat=2)),
    "[a](b)", "[](", "![", "](", "[a][b]\n", "**a", "_a_", "`a", "``", "~~~\n", "```\n", "> ", ">> a\n", "* a\n", "  * a\n", "1. a\n",
    "# a\n", "a\n=\n", "a\n---\n", "|a|b|\n", "|-|-|\n", "<https://", "https://a.b/", "&amp;", "&#38;", "&", "a&amp;a;", "[1]: /x\n",
    "[a]: <b> \"c\"\n", "By A B, ", "By A. B and ", "Von ", "May 3, 2024 ", "3. Mai 2024\n\n", "12/12/2012 ", "12.", "2024-", "12:30 ",
    "A B / AP ", "(AP) ", "PARIS (AFP) - ", "© a ", "Related: a\n\n", "Title: a\n", "a: b\n", "---\na: b\n", "+++\n", "<p>", "</p><br>",
    "<!--", "\\", "\\*", "ab-\ncd", "a\xada", "“a ", "« a", "‘a’", "A ", "AB ", "A. ", "o'a", "a_b", "e\u0301", "Ã©", "Ð¿",
    "\u0958", "\ud7a3", "👩\u200d🚒", "a\r", "\n\n", "a\n\n", "A b c.\n\n", "[a](b)\n\n", "* [a](b)\n", "![a](b)\n\n", "a  \n",
]  # fmt: skip


def seconds(piece: str, size: int) -> float:
    text = f"# A headline\n\n3 May 2024\n\n{BODY}\n\n{piece * (size // len(piece))}\n\n{BODY}\n"
    begin = time.process_time()
    try:
        corpuskit.dumps(corpuskit.parse(text, name="x.md"), "tei")
    except corpuskit.InputError:
        return 0.0
    return time.process_time() - begin


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--size", type=int, default=40_000)
    size = options.parse_args().size
    seconds("a ", 1000)
    rows = []
    for piece in dict.fromkeys(PIECES):
        small = seconds(piece, size // 4)
        large = seconds(piece, size)
        rows.append((large / max(small, 0.005), large, piece))
        if large > 20:
            print(f"{piece!r}: {large:.1f} s for {size} characters", flush=True)
    rows.sort(reverse=True)
    print(f"{len(rows)} pieces, {size // 4} and {size} characters each")
    for ratio, large, piece in rows[:12]:
        print(f"  × {ratio:5.1f}  {1000 * large:8.0f} ms  {piece!r}")
    sys.exit(1 if any(ratio > 8 and large > 0.5 for ratio, large, _ in rows) else 0)


if __name__ == "__main__":
    main()
