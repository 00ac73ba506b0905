"""What a conversion writes is valid, in every format, by foreign validators and by ``corpuskit validate``.

    python -m tests.proofs.corpora [--documents 100]

So many documents of each renderer of gold, and all samples, become TEI (in files, in the minimal profile, with
quotations, and as one teiCorpus), JSON, JSONL, CSV, TSV and Parquet. jing checks the TEI with tei_all and with the
package's schema, jsonschema the JSON; what can be read back is read back and compared. Exits 1 where anything is wrong.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import corpuskit
from corpuskit.schemas import schema
from corpuskit.validation.run import FORMATS
from jsonschema import Draft202012Validator

from tests.proofs.checks import TEI_ALL
from tests.quality.scoreboard import RENDERERS, renderings

SEEDS = Path(__file__).parents[2] / "seeds"
OWN = Path(corpuskit.__file__).parent / "schemas" / "corpuskit.rng"
WAYS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("tei", "tei", {}),
    ("minimal", "tei", {"tei-profile": "minimal"}),
    ("quotations", "tei", {"quotations": "yes"}),
    ("corpus.xml", "tei", {}),
    ("json", "json", {}),
    ("corpus.jsonl", "jsonl", {"quotations": "yes"}),
    ("corpus.csv", "csv", {}),
    ("blocks.tsv", "tsv", {"rows": "paragraphs"}),
    ("corpus.parquet", "parquet", {}),
)


def collect(folder: Path, count: int) -> Iterator[tuple[str, int]]:
    """Copy so many documents of each renderer, and all samples, into a folder."""
    for name in RENDERERS:
        paths = sorted(renderings(name))
        chosen = random.Random(name).sample(paths, min(count, len(paths)))
        (folder / name).mkdir(parents=True)
        for path in chosen:
            data = path.read_bytes()
            is_packed = path.suffix == ".gz"
            target = folder / name / (path.stem if is_packed else path.name)
            target.write_bytes(gzip.decompress(data) if is_packed else data)
        yield name, len(chosen)
    (folder / "samples").mkdir()
    for path in sorted(SEEDS.iterdir()):
        (folder / "samples" / path.name).write_bytes(path.read_bytes())
    yield "samples", len(list(SEEDS.iterdir()))


def jing(rng: Path, files: list[Path]) -> list[str]:
    """What jing says of files, a line each."""
    said = subprocess.run(
        ["jing", str(rng), *map(str, files)], capture_output=True, text=True, check=False
    ).stdout
    return [line for line in said.splitlines() if line.strip()]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=100)
    chosen = options.parse_args()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as made:
        source, out = Path(made, "source"), Path(made, "out")
        print(", ".join(f"{name} {count}" for name, count in collect(source, chosen.documents)))
        for name, to, given in WAYS:
            begin = time.perf_counter()
            report = corpuskit.convert(source, out / name, to=to, options=given, audit=False)
            failed = [
                failure for failure in report.failures if failure.code not in {"binary-input", "empty-input"}
            ]
            wrong += map(str, failed)
            print(
                f"{name:<16}{report.written:>6} written, {len(report.failures)} failed, {time.perf_counter() - begin:.0f} s",
                flush=True,
            )
        for name in [name for name, to, _ in WAYS if to in FORMATS]:
            found = corpuskit.validate(out / name)
            print(
                f"corpuskit validate {name:<16}{found.documents:>7} documents, {len(found.findings)} findings",
                flush=True,
            )
            wrong += map(str, found.findings)
        tei = sorted(out.rglob("*.xml"))
        for rng in (TEI_ALL, OWN):
            said = jing(rng, tei)
            print(f"jing with {rng.name}: {len(tei)} files, {len(said)} errors", flush=True)
            wrong += said
        validator = Draft202012Validator(json.loads(schema("json")))
        texts = [path.read_bytes() for path in sorted((out / "json").rglob("*.json"))]
        texts += (out / "corpus.jsonl").read_bytes().splitlines()
        errors = [error.message for text in texts for error in validator.iter_errors(json.loads(text))]
        print(f"jsonschema: {len(texts)} articles, {len(errors)} errors", flush=True)
        wrong += errors
        wrong += differences(out)
    for line in wrong[:30]:
        print(line)
    sys.exit(1 if wrong else 0)


def differences(out: Path) -> list[str]:
    """Articles that are not the same in all formats that hold everything."""
    first = {article.id: article for article in corpuskit.open_corpus(out / "corpus.jsonl")}
    wrong = []
    for name in ("corpus.xml", "tei", "json", "corpus.parquet"):
        count = 0
        for article in corpuskit.open_corpus(out / name):
            count += 1
            if first.get(article.id) != article:
                wrong.append(f"{name}: {article.id} is not the article of the JSONL")
        print(
            f"{name:<16}{count:>6} articles, the same as in JSONL" if not wrong else f"{name}: different",
            flush=True,
        )
        if count != len(first):
            wrong.append(f"{name}: {count} articles of {len(first)}")
    return wrong


if __name__ == "__main__":
    main()
