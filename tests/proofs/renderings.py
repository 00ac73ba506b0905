"""All renderings of gold by all nine renderers, and the seeds.

    python -m tests.proofs.renderings [--validate 500] [--seed 1]

The ledger of each balances; its outputs can be read, TEI and JSON to an equal article. A sample of the TEI,
spread evenly over the renderers, is validated with jing against tei_all, and so are all seeds. Prints the
figures. Exits 1 when one does not hold, 2 where gold, jing or the schema is not there.
"""

from __future__ import annotations

import argparse
import gzip
import random
import sys

from tests.proofs.checks import SEEDS, Reservoir, Tally, cannot_validate, report
from tests.quality.scoreboard import GOLD, RENDERERS, renderings


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--validate", type=int, default=500)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    reason = None if GOLD.exists() else f"no gold at {GOLD}"
    reason = reason or (cannot_validate() if chosen.validate else None)
    if reason:
        print(reason, file=sys.stderr)
        return 2
    tally, sample, chance = Tally(), [], random.Random(chosen.seed)
    for place, renderer in enumerate(RENDERERS):
        share = (chosen.validate + place) // len(RENDERERS)
        kept = Reservoir(share, chance)
        paths = renderings(renderer)
        for path in paths:
            checked = tally.check(gzip.decompress(path.read_bytes()), name=path.name.removesuffix(".gz"))
            if checked.tei is not None:
                kept.add(checked.tei)
        sample += kept.kept
        print(f"{renderer:16}{len(paths):6,} documents, {len(kept.kept)} to validate", flush=True)
    for path in SEEDS:
        checked = tally.check(path.read_bytes(), name=path.name)
        if checked.tei is not None and chosen.validate:
            sample.append(checked.tei)
    print(f"{'seeds':16}{len(SEEDS):6,} documents")
    return report(tally, sample)


if __name__ == "__main__":
    sys.exit(main())
