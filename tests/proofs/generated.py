"""Generated documents: Markdown soup, any Unicode, any bytes, seeds with pieces moved about.

    python -m tests.proofs.generated [--documents 20000] [--seed 1] [--validate 500]

Each gives an article or an InputError; its ledger balances; its outputs can be read, TEI and JSON to an equal
article. A sample of the TEI is validated with jing against tei_all (``--validate 0``: none). Prints the
figures; for each problem the smallest inputs found. Exits 1 when one was met, 2 where nothing can be validated.
"""

from __future__ import annotations

import argparse
import random
import sys

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.proofs.checks import Reservoir, Tally, cannot_validate, report
from tests.proofs.documents import documents

BATCH = 250
"""So many documents are made from one seed: Hypothesis varies what it tried, and keeps it in memory."""


def check_batch(count: int, number: int, tally: Tally, sample: Reservoir) -> None:
    @seed(number)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(documents, st.sampled_from([None, "markdown", "plain"]))
    def check(data: bytes | str, form: str | None) -> None:
        checked = tally.check(data, form=form)
        if checked.tei is not None:
            sample.add(checked.tei)

    check()


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--documents", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--validate", type=int, default=500)
    chosen = options.parse_args()
    reason = cannot_validate() if chosen.validate else None
    if reason:
        print(f"{reason}; --validate 0 does without", file=sys.stderr)
        return 2
    tally, sample = Tally(), Reservoir(chosen.validate, random.Random(chosen.seed))
    numbers = random.Random(chosen.seed)
    while tally.documents < chosen.documents:
        check_batch(min(BATCH, chosen.documents - tally.documents), numbers.getrandbits(32), tally, sample)
    return report(tally, sample.kept, reduced=True)


if __name__ == "__main__":
    sys.exit(main())
