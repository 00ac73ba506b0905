"""Every rendering of gold and every sample: the ledger, reading back, and TEI that is valid.

    python -m tests.proofs.renderings [--validate 500] [--normalize STEP …]

Exits 1 where anything does not hold.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from pathlib import Path

from tests.proofs.checks import Sample, invalid_by_jing, problems_of
from tests.quality.scoreboard import RENDERERS, renderings

SEEDS = sorted((Path(__file__).parents[2] / "seeds").iterdir())


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--validate", type=int, default=500)
    options.add_argument("--normalize", nargs="*", default=[])
    chosen = options.parse_args()
    failed, invalid = 0, 0
    share = chosen.validate // len(RENDERERS) + 1
    for name in [*RENDERERS, "samples"]:
        paths = SEEDS if name == "samples" else renderings(name)
        sample = Sample(share, 1)
        wrong = []
        for path in paths:
            data = path.read_bytes()
            data = gzip.decompress(data) if path.suffix == ".gz" else data
            found, tei = problems_of(data, normalize=chosen.normalize)
            wrong += [f"{path.name}: {problem}" for problem in found]
            if tei is not None:
                sample.offer(tei)
        refused = invalid_by_jing(sample.kept)
        print(
            f"{name:<16}{len(paths):>5} documents, {len(wrong)} problems; {len(sample.kept)} validated, {len(refused)} errors"
        )
        for line in [*wrong[:5], *refused[:5]]:
            print(f"    {line}")
        failed += len(wrong)
        invalid += len(refused)
    sys.exit(1 if failed or invalid else 0)


if __name__ == "__main__":
    main()
