"""Documents that nobody wrote: Markdown and HTML soup, random Unicode, random bytes, mutated samples and pages.

    python -m tests.proofs.generated [--documents 20000] [--seed 1] [--validate 500]

Each gives an article or a clear error, balances, and reads back equal from TEI and JSON; a sample of the TEI is
validated by jing against tei_all. Exits 1 where anything does not hold.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.proofs.checks import Sample, invalid_by_jing, problems_of
from tests.test_ledger import PIECES

SEEDS = [path.read_bytes() for path in sorted((Path(__file__).parents[2] / "seeds").iterdir())]
PAGES = [path.read_bytes()[:20_000] for path in sorted((Path(__file__).parents[1] / "pages").glob("*.html"))]


@st.composite
def mutated_samples(draw: st.DrawFn) -> bytes:
    """A sample with pieces cut out, doubled, moved or overwritten."""
    data = draw(st.sampled_from([*SEEDS, *PAGES]))
    chance = random.Random(draw(st.integers(0, 1 << 30)))
    for _ in range(chance.randrange(1, 8)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.randrange(60))
        at = chance.randrange(len(data) + 1)
        piece = data[start:end]
        data = chance.choice([
            data[:start] + data[end:],
            data[:at] + piece + data[at:],
            data[:start] + chance.randbytes(chance.randrange(4)) + data[end:],
            data[:at] + chance.choice([b"\r\n", b"\n\n", b"*", b"[", b"](", b"`", b"&amp;", b"\xff", b"# "]) + data[at:],
        ])  # fmt: skip
    return data


@st.composite
def markup(draw: st.DrawFn) -> bytes:
    """Tags that open and close as they like, with attributes and pieces of text between them."""
    chance = random.Random(draw(st.integers(0, 1 << 30)))
    pieces = []
    for _ in range(chance.randrange(1, 40)):
        tag = chance.choice(TAGS)
        pieces.append(
            chance.choice([f"<{tag}>", f"</{tag}>", f"<{tag} {chance.choice(ATTRIBUTES)}>", draw(PIECES)])
        )
    return "".join(pieces).encode("utf-8", "surrogatepass")


TAGS = (
    "p", "div", "article", "section", "h1", "h2", "h3", "a", "img", "figure", "figcaption", "table",
    "tr", "td", "ul", "li", "br", "b", "em", "span", "time", "blockquote", "script", "style",
    "noscript", "template", "textarea", "title", "meta", "main", "header", "footer", "aside", "nav",
    "pre", "code", "svg", "math", "select", "iframe", "video", "!--", "![CDATA[",
)  # fmt: skip
ATTRIBUTES = (
    'class="byline author"', 'href="/a?utm_source=x#b"', 'src="/b.jpg" alt="A ferry"', "hidden", 'itemprop="headline"',
    'property="og:title" content="Ferries &amp; trains"', 'name="author" content="Jane Roe"', 'datetime="2024-05-03"',
    'type="application/ld+json"', 'style="display:none"', "a=b c='d\" e", 'class="caption"', 'lang="fr"', 'id="\x00"',
)  # fmt: skip
DOCUMENTS = st.one_of(
    PIECES.map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(PIECES, min_size=2, max_size=8).map(lambda parts: "\n\n".join(parts).encode("utf-8", "surrogatepass")),
    st.text(min_size=1, max_size=200).map(lambda text: text.encode("utf-8", "replace")),
    st.binary(min_size=1, max_size=200),
    mutated_samples(),
    markup(),
)  # fmt: skip


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--validate", type=int, default=500)
    chosen = options.parse_args()
    sample = Sample(chosen.validate, chosen.seed)
    counts = {"documents": 0, "no article": 0, "with problems": 0}
    shown: list[str] = []

    @seed(chosen.seed)
    @settings(
        max_examples=chosen.documents,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(data=DOCUMENTS, format_=st.sampled_from([None, "markdown", "plain", "html"]))
    def run(data: bytes, format_: str | None) -> None:
        counts["documents"] += 1
        try:
            found, tei = problems_of(data, format=format_)
        except Exception as error:  # noqa: BLE001  any exception is what is looked for
            found, tei = [f"{type(error).__name__}: {error}"], b""
        if tei is None:
            counts["no article"] += 1
        elif tei:
            sample.offer(tei)
        if found:
            counts["with problems"] += 1
            if len(shown) < 20:
                shown.append(f"{found[0]}\n    {data!r} as {format_}")

    begin = time.perf_counter()
    run()
    for name, count in counts.items():
        print(f"{name:<16}{count:>8}")
    print(f"{'seconds':<16}{time.perf_counter() - begin:>8.0f}")
    invalid = invalid_by_jing(sample.kept)
    print(f"validated by jing {len(sample.kept)}, errors {len(invalid)}")
    for line in [*shown, *invalid[:20]]:
        print(line)
    sys.exit(1 if counts["with problems"] or invalid else 0)


if __name__ == "__main__":
    main()
