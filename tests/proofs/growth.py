"""Hostile text, four times as long: how many times as much time does a document take?

    python -m tests.proofs.growth [--bytes 50000] [--only TEXT]

Each input is parsed and recognised, audited, written as TEI, JSON and CSV, and read back from TEI and JSON;
each of these is timed on its own, in processor time. 4 is linear. Exits 1 where one takes more than
6 times as long and longer than 0.3 s, or does not end in a minute, or where the ledger does not balance.
"""

from __future__ import annotations

import argparse
import gc
import signal
import sys
import time
from collections.abc import Callable
from itertools import cycle, islice
from types import FrameType

import corpuskit
from corpuskit.decode import from_text
from corpuskit.ledger import balance

from tests.benchmarks.linear import UNITS
from tests.proofs.documents import MARKUP, NEWS, ODDITIES

TIMES_LONGER = 4
MOST_GROWTH = 6.0
SHORT = 0.3
"""Seconds; below this a ratio says more about the machine than about the code."""
LIMIT = 60
"""Seconds for one step: fifty times what the slowest input needs that grows linearly."""
NAMES = ["Jane Roe", "John Doe", "Anne O'Neil", "Jörg Müller"]


def repeated(unit: str, size: int) -> str:
    return unit * max(size // len(unit), 1)


def between(opening: str, unit: str, closing: str, size: int) -> str:
    return opening + repeated(unit, max(size - len(opening) - len(closing), 1)) + closing


def nested(opening: str, inner: str, closing: str, size: int) -> str:
    depth = max((size - len(inner)) // (len(opening) + len(closing)), 1)
    return opening * depth + inner + closing * depth


def mixed(pieces: tuple[str, ...], size: int) -> str:
    found, length = [], 0
    for piece in islice(cycle(pieces), size):
        found.append(piece)
        length += len(piece)
        if length >= size:
            break
    return "".join(found)


def numbered(form: str, size: int) -> str:
    """Lines or words of which each is another, by the number in it."""
    length = len(form.format(n=10_000))
    return "".join(form.format(n=n) for n in range(size // length + 1))[:size]


REPEATED = (
    *UNITS,
    *(piece for piece in (*MARKUP, *NEWS, *ODDITIES) if piece and piece != "\ud800"),
    "[[", "![[", "[a](", "[a](<", '[a](b "', "[a]: ", "[a]: b\n", "*a", "**a", "_a", "*a*", "**a**", "a*", "a**b",
    "*a _b ", "~~a", "`a`", "``a`", "<a ", "<a>", "</", "<!", "<!--a", "&a", "&#1", "&amp", "\\[", "\\\\", "\\`",
    "&&", "''", '""', "“", "“a", "‘a ", "(((", "()", "{}", "--", "- ", "-\n", "=\n", "===", "___", ". ", ".", ",",
    ":", "::", ";", "|", "||", "| a ", "a|b\n", "|a\n|-\n", "+", "1", "12", "1.", "1/2/", "1-", "10:00 ",
    "2024-05-03 ", "May 3, 2024 ", "3. Mai 2024, 10:15 Uhr | ", "May ", "January 1 ", "http://", "http://a",
    "https://a.b/c ", "www.", "a.b", "a@b", "a@", "mailto:", "%2", "a\n", "a\n\n", "A\n\n", "# a\n", "#\n", "#",
    "By ", "By A", "By Jane Roe\n\n", "Jane Roe, ", "Jane Roe and ", "By Jane Roe and John Doe\n", "Von ", "Q: a\n\n",
    "A: ", "Photo: A B\n\n", "(Photo: ", "(AP)", "(AP) — ", "LEEDS (AP) — ", "LEEDS, ", "A, B, ", "A B / ", "Related: a\n\n",
    "* [a](/b)\n", "[a](/b)\n", "[a](/b) | ", "[a](/b)", "![a](/b.png)\n\n", "![a](/b.png)\nA caption\n\n", "[![a](b)](c)",
    "[a\n\nb](c)\n\n", "[\n\n", "[a\n", "\n](", "![\n\n", "> * ", "> a\n", ">", "  * a\n", "    a\n", "\ta\n", " ", "  ", "\t",
    "a ", " a", "\n ", " \n", "\n\n", "\r", "\r\n", "\u00a0", "\u200b", "\u2028", "\xad", "a\xad", "漢", "漢。", "漢字、", "あ",
    "한 ", "ع ", "e\u0301", "\u0301", "😀", "İ", "ß", "ﬁ", "key: value\n", "key:\n", "Title: a\n", "---\n", "---\nkey: a\n",
    "```\na\n", "~~~", "```a", "<p>a</p>\n", "<div>", "<script>", "<table><tr><td>", "<b>", "<b a=\"", "</a>", "…", "...",
    "© 2024 A ", "Copyright ", "Updated: May 3, 2024\n", "Updated ", "min read\n", "a, ", "a; ", "a\u00a0", "aA", "Aa ", "A.", "A. B. ",
)  # fmt: skip

Make = Callable[[int], str]


def inputs() -> dict[str, Make]:
    """What each input is called, and how it is made at a size."""
    found: dict[str, Make] = {
        f"{unit if len(unit) < 40 else unit[:40]!r} again and again": (
            lambda size, unit=unit: repeated(unit, size)  # type: ignore[misc]
        )
        for unit in dict.fromkeys(REPEATED)
    }
    for opening, inner, closing in (
        ("[", "a", "]"), ("[", "a", "](b)"), ("![", "a", "](b)"), ("(", "a", ")"), ("[a](", "b", ")"), ("*", "a", "*"),
        ("**", "a", "**"), ("*a ", "b", " c*"), ("_", "a", "_"), ("~~", "a", "~~"), ("<b>", "a", "</b>"), ("<", "a", ">"),
        ("“", "a", "”"), ("> ", "a", ""), ("* ", "a", ""), ("1. ", "a", ""), ("\\[", "a", "\\]"), ("<!--", "a", "-->"),
        ("[![a](b)", "c", "](d)"), ("*_", "a", "_*"), ("***", "a", "***"), ("`", "a", "`"), ("(By ", "A B", ")"),
    ):  # fmt: skip
        found[f"{opening}…{closing} nested"] = (
            lambda size, parts=(opening, inner, closing): nested(*parts, size)  # type: ignore[misc]
        )
    for opening, unit, closing in (
        ("# Title\n\nBy ", "Jane Roe, ", "\n\nA text.\n"), ("# Title\n\nBy ", "Jane Roe and ", "\n\nA text.\n"),
        ("# Title\n\nBy ", "[Jane Roe](/a), ", "\n\nA text.\n"), ("# Title\n\nBy ", "A", "\n\nA text.\n"),
        ("# Title\n\n", "May 3, 2024 ", "\n\nA text.\n"), ("# Title\n\n", "3.", "\n\nA text.\n"), ("# ", "a ", "\n\nA text.\n"),
        ("# Title\n\n", "LEEDS, ", " (AP) — A text.\n"), ("# Title\n\nLEEDS (", "AP, ", ") — A text.\n"),
        ("---\n", "key: value\n", "---\n\n# Title\n"), ("---\n", "key: value\n", ""), ("---\nkey: ", "a", "\n---\n\nA text.\n"),
        ("---\nkey: |\n", "  a\n", "---\n"), ("---\ntags: [", "a, ", "]\n---\n\n# Title\n"), ("---\nauthor: ", "Jane Roe, ", "\n---\n# A\n"),
        ("Title: ", "a ", "\n\nURL Source: https://a.b/c\n\nMarkdown Content:\nA text.\n"), ("[a]: ", "b", "\n\n[a]\n"),
        ("[", "a", "](b)"), ("[", "a ", "]: /b\n"), ("[a](", "b", ")"), ("![", "a", "](b)"), ("[a](b \"", "c ", "\")"), ("`", "a", "`"),
        ("<", "a", ">"), ("<https://", "a", ">"), ("&", "a", ";"), ("&#", "1", ";"), ("|", "a|", "\n|---|\n"), ("|a|\n|", "---|", "\n"),
        ("# Title\n\n", "a\n\n", "[1]: /x\n"), ("", "[a][1] ", "\n\n[1]: /x\n"), ("", "[1][", "\n\n[1]: /x\n"), ("```\n", "a\n", ""),
        ("# Title\n\n![a](/b.png)\n", "caption ", "(Photo: Jane Roe / AP)\n"), ("# Title\n\nA text.\n\n(", "Jane Roe, ", ")\n"),
        ("# Title\n\nA text.\n\nOriginal url:\n\n<https://a.example/", "a/", ">\n"), ("# Title\n\n**", "a ", "**\n\nA text.\n"),
        ("# Title\n\nA text.\n\n© 2024 ", "A ", "\n"), ("# Title\n\n* ", "a ", "\n* b\n"), ("> ", "a ", "\n"), ("    ", "a ", "\n"),
        ("# Title\n\n", "Photo: Jane Roe / ", "\n\nA text.\n"), ("# Title\n\nBy Jane Roe | ", "May 3, 2024 | ", "\n\nA text.\n"),
    ):  # fmt: skip
        found[f"{opening!r} {unit!r}… {closing!r}"] = (
            lambda size, parts=(opening, unit, closing): between(*parts, size)  # type: ignore[misc]
        )
    for form in (
        "[a{n}]: /b{n}\n", "[a{n}][a{n}]\n", "[a{n}](/b{n}) ", "a{n}: b\n", "&a{n}; ", "&#{n}; ", "# a{n}\n\n", "{n}. a\n",
        "By Name{n} Roe\n\n", "A text{n} of words.\n\n", "A{n} B{n}, ", "* [a{n}](/b{n})\n", "`" + "a{n}", "{n}/{n}/{n} ", "<b{n}>",
        "![a{n}](/b{n}.png)\nA caption {n}\n\n", "|{n}", "https://a{n}.example/ ", "Photo: Name{n} Roe\n\n", "“a{n}” ",
        "Title{n}\n\nBy Name{n} Roe\n\nMay 3, 2024\n\nA text{n} of words, and more.\n\n",
    ):  # fmt: skip
        found[f"{form!r} by number"] = lambda size, form=form: numbered(form, size)  # type: ignore[misc]
    for name, pieces in {"markup": MARKUP, "news": NEWS, "oddities": ODDITIES[:-1]}.items():
        usable = tuple(piece for piece in pieces if piece != "\ud800")
        found[f"all {name} in turn"] = lambda size, usable=usable: mixed(usable, size)  # type: ignore[misc]
    found["names by the thousand in a by-line"] = lambda size: between(
        "# Title\n\nBy ", ", ".join(NAMES) + ", ", "\n\nA text.\n", size
    )
    found["backticks, one more each time"] = lambda size: "a".join(
        "`" * count for count in range(1, int((2 * size) ** 0.5))
    )
    found["indented, one more each time"] = lambda size: "\n".join(
        " " * count + "* a" for count in range(int((2 * size) ** 0.5))
    )
    return found


class TooLongError(Exception):
    """A step did not end in time."""


def _stop(signal_number: int, frame: FrameType | None) -> None:
    raise TooLongError


def timed(step: Callable[[], object]) -> tuple[float, object]:
    signal.setitimer(signal.ITIMER_REAL, LIMIT)
    try:
        gc.collect()
        begin = time.process_time()
        found = step()
        return time.process_time() - begin, found
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def measure(text: str) -> dict[str, float]:
    """Seconds of each step; raises where the ledger does not balance or a step does not end."""
    seconds: dict[str, float] = {}
    seconds["parse"], article = timed(lambda: corpuskit.parse(text, name="hostile.md"))
    assert isinstance(article, corpuskit.Article)
    source, _ = from_text(text, "hostile.md")
    seconds["audit"], ledger = timed(lambda: balance(article, source.text))
    assert isinstance(ledger, corpuskit.Ledger)
    for to in ("tei", "json", "csv"):
        seconds[f"write {to}"], data = timed(lambda to=to: corpuskit.dumps(article, to))  # type: ignore[misc]
        assert isinstance(data, bytes)
        if to != "csv":
            seconds[f"read {to}"], back = timed(lambda to=to, data=data: corpuskit.loads(data, to))  # type: ignore[misc]
            if back != article:
                raise ValueError(f"{to} does not read back equal")
    if ledger.violations:
        raise ValueError(f"the ledger does not balance: {ledger.violations[0].reason}")
    return seconds


def judge(make: Make, size: int) -> tuple[str, list[str]]:
    """A line of figures, and what is wrong."""
    try:
        small, large = measure(make(size)), measure(make(TIMES_LONGER * size))
    except corpuskit.InputError as error:
        return f"refused: {error.code}", []
    except TooLongError:
        return f"more than {LIMIT} s", [f"a step takes more than {LIMIT} s"]
    except ValueError as error:
        return str(error), [str(error)]
    if any(large[step] > SHORT and large[step] > MOST_GROWTH * small[step] for step in large):
        # Another process may have been in the way; a second measurement has the last word.
        again = measure(make(TIMES_LONGER * size))
        large = {step: min(large[step], again[step]) for step in large}
    ratios = {step: large[step] / max(small[step], 1e-6) for step in large}
    wrong = [
        f"{step} takes {small[step]:.2f} s, then {large[step]:.2f} s, × {ratios[step]:.1f}"
        for step in large
        if large[step] > SHORT and ratios[step] > MOST_GROWTH
    ]
    before, after = sum(small.values()), sum(large.values())
    slowest = max(large, key=lambda step: large[step])
    return (
        f"{before:8.3f} s {after:8.3f} s  × {after / max(before, 1e-6):4.1f}  most: {slowest} {large[slowest]:.3f} s",
        wrong,
    )


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--bytes", type=int, default=50_000, help="the size of the smaller input")
    options.add_argument("--only", default="", help="inputs that have this in their names")
    chosen = options.parse_args()
    signal.signal(signal.SIGALRM, _stop)
    corpuskit.loads(corpuskit.dumps(corpuskit.parse("# A title\n\nA text.\n"), "tei"), "tei")
    failed = 0
    found = {name: make for name, make in inputs().items() if chosen.only in name}
    for name, make in found.items():
        line, wrong = judge(make, chosen.bytes)
        failed += bool(wrong)
        print(f"{name[:60]!r:64} {line}{''.join(f'  FAILS: {reason}' for reason in wrong)}", flush=True)
    print(
        f"{len(found)} inputs, {chosen.bytes:,} and {TIMES_LONGER * chosen.bytes:,} characters: {failed} fail"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
