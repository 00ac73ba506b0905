"""Every page of gold and every page among the samples: the ledger, reading back, and TEI that is valid.

    python -m tests.proofs.pages [--validate 300] [--sets fundus zyte traf]

All TEI is validated against the package's own schema, ``--validate`` pages against tei_all by jing as well.
Exits 1 where anything does not hold.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from pathlib import Path

from lxml import etree

from tests.proofs.checks import Sample, invalid_by_jing, problems_of
from tests.quality import scoreboard

PAGES = Path(__file__).parents[1] / "pages"
SCHEMA = Path(__file__).parents[2] / "corpuskit" / "schemas" / "corpuskit.rng"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--validate", type=int, default=300)
    options.add_argument("--sets", nargs="*", default=["fundus", "zyte", "traf"])
    chosen = options.parse_args()
    schema = etree.RelaxNG(etree.parse(str(SCHEMA)))
    sample = Sample(chosen.validate, 1)
    failed = 0
    for name in [*chosen.sets, "samples"]:
        if name == "samples":
            paths = sorted(PAGES.glob("*.html"))
        else:
            paths = [scoreboard.page_path(gold) for gold in scoreboard.load_gold(name)]
        wrong = []
        for path in paths:
            data = path.read_bytes()
            data = gzip.decompress(data) if path.suffix == ".gz" else data
            found, tei = problems_of(data, format="html")
            wrong += [f"{path.name}: {problem}" for problem in found]
            if tei is None:
                continue
            sample.offer(tei)
            if not schema.validate(etree.fromstring(tei)):
                wrong.append(f"{path.name}: {schema.error_log.last_error}")
        print(f"{name:<8}{len(paths):>5} pages, {len(wrong)} problems", flush=True)
        for line in wrong[:8]:
            print(f"    {line}"[:200])
        failed += len(wrong)
    refused = invalid_by_jing(sample.kept)
    print(f"tei_all: {len(sample.kept)} validated, {len(refused)} errors")
    for line in refused[:5]:
        print(f"    {line}"[:200])
    sys.exit(1 if failed or refused else 0)


if __name__ == "__main__":
    main()
