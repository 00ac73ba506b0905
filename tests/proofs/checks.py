"""What must hold of every document, whatever its bytes."""

from __future__ import annotations

import csv
import io
import json
import random
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

import corpuskit
from lxml import etree

TEI_ALL = Path(__file__).parents[2].parent / "shared" / "tei" / "tei_all.rng"


def problems_of(data: bytes, **choices: object) -> tuple[list[str], bytes | None]:
    """What does not hold of a document, and its TEI; ``([], None)`` where it is no document, with a reason."""
    try:
        article = corpuskit.parse(data, name="x.md", **choices)  # type: ignore[arg-type]
    except corpuskit.InputError:
        return [], None
    found = [f"{m.code}: {m.reason}" for m in article.messages if m.severity == "error"]
    tei = corpuskit.dumps(article, "tei")
    etree.fromstring(tei)
    json.loads(corpuskit.dumps(article, "json"))
    json.loads(corpuskit.dumps(article, "jsonl"))
    rows = list(csv.reader(io.StringIO(corpuskit.dumps(article, "csv").decode("utf-8"), newline="")))
    if len(rows) != 2 or len(rows[0]) != len(rows[1]):
        found.append("csv: not one row of as many cells as the header")
    for to in ("tei", "json"):
        back = corpuskit.loads(corpuskit.dumps(article, to), to)
        if back != article:
            found.append(f"{to}: does not read back equal")
        elif lost := corpuskit.balance(back, data).violations:
            found.append(f"{to}: read back, {lost[0].code}: {lost[0].reason}")
    return found, tei


class Sample:
    """Up to ``size`` of all that is offered, each with the same chance (reservoir sampling)."""

    def __init__(self, size: int, seed: int) -> None:
        self._size = size
        self._chance = random.Random(seed)
        self._seen = 0
        self.kept: list[bytes] = []

    def offer(self, data: bytes) -> None:
        self._seen += 1
        if len(self.kept) < self._size:
            self.kept.append(data)
        elif (place := self._chance.randrange(self._seen)) < self._size:
            self.kept[place] = data


def invalid_by_jing(documents: Iterable[bytes]) -> list[str]:
    """What jing says of TEI documents against tei_all, a line each; all in one run."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, data in enumerate(documents):
            path = Path(folder, f"{number}.xml")
            path.write_bytes(data)
            names.append(str(path))
        if not names:
            return []
        found = subprocess.run(["jing", str(TEI_ALL), *names], capture_output=True, text=True, check=False)
    return [line for line in found.stdout.splitlines() if line.strip()]
