"""What the audit and the normalizers cost: conversions to TEI with and without them, in one process.

    python -m tests.benchmarks.audit [--rounds 5] [--every 4]

Of each renderer every fourth document, three ways in turn; of each way the shortest processor time of a
document's rounds counts, since other work on the machine only ever adds to it.
"""

from __future__ import annotations

import argparse
import gzip
import time

import corpuskit

from tests.quality.scoreboard import RENDERERS, renderings

WAYS: tuple[dict[str, object], ...] = ({}, {"audit": False}, {"no_normalize": "all"})


def seconds(data: bytes, choices: dict[str, object]) -> float:
    begin = time.process_time()
    try:
        corpuskit.dumps(corpuskit.parse(data, name="x.md", **choices), "tei")  # type: ignore[arg-type]
    except corpuskit.InputError:
        return 0.0
    return time.process_time() - begin


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--every", type=int, default=4)
    chosen = options.parse_args()
    print(f"{'':16}{'documents':>10}{'ms each':>9}{'audit':>8}{'normalizers':>13}")
    for name in RENDERERS:
        paths = renderings(name)[:: chosen.every]
        totals = [0.0] * len(WAYS)
        for path in paths:
            data = gzip.decompress(path.read_bytes())
            rounds = [[seconds(data, way) for way in WAYS] for _ in range(chosen.rounds)]
            for i in range(len(WAYS)):
                totals[i] += min(times[i] for times in rounds)
        whole = totals[0]
        audit, steps = (f"{1 - total / whole:.1%}" for total in totals[1:])
        print(f"{name:16}{len(paths):>10}{1000 * whole / len(paths):>9.1f}{audit:>8}{steps:>13}")


if __name__ == "__main__":
    main()
