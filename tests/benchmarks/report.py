"""How long a report takes to build, how large it is, how fast it opens, sorts and searches in Chromium.

    python -m tests.benchmarks.report CORPUS [RUNS]

The page is opened RUNS times (default 3), each in a browser of its own; medians are printed.
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import corpuskit

from tests.browser import opened

_SORT = """(name) => {
  const begin = performance.now();
  document.querySelector(`[data-sort="${name}"]`).click();
  document.body.offsetHeight;
  return performance.now() - begin;
}"""
_SEARCH = """(query) => {
  const begin = performance.now();
  const field = document.getElementById("search");
  field.value = query;
  field.dispatchEvent(new Event("input"));
  document.body.offsetHeight;
  return performance.now() - begin;
}"""
_MARKS = "Object.fromEntries(performance.getEntriesByType('mark').map((mark) => [mark.name, mark.startTime]))"
COLUMNS = ("headline", "published", "publisher", "authors", "words", "set_aside", "messages")


def look(path: Path) -> dict[str, float]:
    """Milliseconds of one opening."""
    with opened(path) as page:
        page.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
        found = {name: float(value) for name, value in page.evaluate(_MARKS).items()}
        found |= {f"sort by {name}": page.evaluate(_SORT, name) for name in COLUMNS}
        found["first search"] = page.evaluate(_SEARCH, "a")
        found["next search"] = page.evaluate(_SEARCH, "an")
        return found


def main() -> None:
    corpus, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        begin = time.process_time()
        figures = corpuskit.report(corpus, path)
        print(f"{figures.documents:,} documents, {time.process_time() - begin:.1f} s of processor time")
        print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB of memory at most")
        print(f"{path.stat().st_size / 1e6:.1f} MB on disk")
        seen = [look(path) for _ in range(runs)]
        for name in seen[0]:
            print(f"  {name:<20}{median(entry[name] for entry in seen):>8.0f} ms")


if __name__ == "__main__":
    main()
