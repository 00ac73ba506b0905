"""Pages of 0.1 to 50 MB to articles: does the time grow with the size, and the memory?

    python -m tests.benchmarks.html_sizes [--largest 50]

Three shapes: an article that goes on, a page with one short article among ever more teasers, and a page that
holds ever more comments. Every size runs in a process of its own. ``× size`` says how many times longer a page
takes than the one before it, divided by how many times larger it is: 1 is linear.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys

SIZES = (0.1, 1.0, 10.0, 50.0)
"""Megabytes."""
RUN = """
import json, resource, sys, time
import corpuskit
shape, size = sys.argv[1], int(float(sys.argv[2]) * 1e6)
sentence = "The ferry left the harbour at {0} and reached the island before the tide turned again. "
paragraph = lambda n: "<p>" + sentence.format(n) * 3 + "</p>"
unit = {
    "article": lambda n: paragraph(n) if n % 9 else f"<h2>What happened at {n}</h2>",
    "teasers": lambda n: f'<li class="teaser"><a href="/story/{n}"><h3>Another story, number {n}</h3><p>And what it is about, in a few words.</p></a></li>',
    "comments": lambda n: f'<div class="comment"><p class="author">reader {n}</p><p>I was on the ferry of {n} myself, and saw it.</p></div>',
}[shape]
head = "<html><head><title>Ferries sail again</title></head><body><main><article><h1>Ferries sail again</h1>"
parts, length = [head, *[paragraph(n) for n in range(1, 9)]], 0
if shape != "article":
    parts.append("</article></main><section>")
n = 0
while length < size:
    n += 1
    parts.append(unit(n))
    length += len(parts[-1])
page = "".join(parts).encode()
del parts
begin = time.process_time()
article = corpuskit.parse(page, format="html")
seconds = time.process_time() - begin
print(json.dumps({
    "seconds": seconds, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "blocks": len(article.blocks), "headline": article.headline,
}))
"""


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--largest", type=float, default=SIZES[-1], help="megabytes")
    largest = options.parse_args().largest
    print(f"{'':10}{'MB':>6}{'blocks':>9}{'seconds':>9}{'× size':>8}{'peak MB':>9}")
    for shape in ("article", "teasers", "comments"):
        before: tuple[float, float] | None = None
        for size in (size for size in SIZES if size <= largest):
            command = [sys.executable, "-c", RUN, shape, str(size)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            found = json.loads(done.stdout)
            assert found["headline"] == "Ferries sail again", found
            growth = found["seconds"] / before[1] / (size / before[0]) if before else 1.0
            print(
                f"{shape:10}{size:6.1f}{found['blocks']:9,}{found['seconds']:9.2f}{growth:8.2f}{found['peak']:9.0f}",
                flush=True,
            )
            before = size, found["seconds"]
    return 0


if __name__ == "__main__":
    sys.exit(main())
