"""What must hold for every document, whatever it is: the checks that all proofs share.

A document gives an article or an :class:`corpuskit.InputError`. The article's ledger balances, each of its
outputs can be read by a reader that is not ours (lxml, json, csv), and TEI, JSON and JSONL read back equal.
"""

from __future__ import annotations

import csv
import io
import json
import random
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import corpuskit
from attrs import define, field, frozen
from corpuskit.decode import decode, from_text
from corpuskit.ledger import balance
from lxml import etree

ROOT = Path(__file__).parents[2]
SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.stem != "README")
SCHEMA = ROOT.parent / "shared" / "tei" / "tei_all.rng"
LONGEST_SHOWN = 200
MOST_EXAMPLES = 10
TABLES = {"csv": ",", "tsv": "\t"}
LOSSLESS = ("tei", "json", "jsonl")
_LARGEST_CELL = 1 << 30
"""The csv module refuses cells over 128 KB unless told otherwise; an article may be longer."""

csv.field_size_limit(_LARGEST_CELL)

Data = TypeVar("Data", bytes, str)


@frozen
class Problem:
    """What does not hold. ``kind`` groups problems; ``place`` tells two defects of one kind apart."""

    kind: str
    place: str
    detail: str

    @property
    def signature(self) -> tuple[str, str]:
        return self.kind, self.place


@frozen
class Checked:
    """A document's article, ``None`` where it was refused; its TEI; and what does not hold for it."""

    article: corpuskit.Article | None
    tei: bytes | None
    problems: tuple[Problem, ...]


def check_document(
    data: bytes | str, *, form: str | None = None, encoding: str | None = None, name: str = "document"
) -> Checked:
    """Check everything that must hold for one document, through the public functions alone."""
    problems: list[Problem] = []
    try:
        article = corpuskit.parse(data, format=form, encoding=encoding, name=name)
    except corpuskit.InputError:
        return Checked(None, None, ())
    except Exception as error:  # noqa: BLE001  whatever it is, it is a defect
        return Checked(None, None, (raised("parse", error),))
    tei: bytes | None = None
    checks: list[Callable[[], list[Problem]]] = [lambda: unbalanced(article, data, encoding, name)]
    checks += [lambda to=to: unequal(article, to) for to in LOSSLESS]  # type: ignore[misc]
    checks += [lambda to=to: bad_table(article, to) for to in TABLES]  # type: ignore[misc]
    for check in checks:
        try:
            problems += check()
        except Exception as error:  # noqa: BLE001  whatever it is, it is a defect
            problems.append(raised("check", error))
    if not problems:
        tei = corpuskit.dumps(article, "tei")
    return Checked(article, tei, tuple(problems))


def check_decoding(data: bytes, encoding: str | None) -> tuple[Problem, ...]:
    """Bytes under an encoding's label give a source whose text every format can hold, or an InputError."""
    try:
        source, _ = decode(data, "document", encoding=encoding)
    except corpuskit.InputError:
        return ()
    except Exception as error:  # noqa: BLE001  whatever it is, it is a defect
        return (raised(f"decode as {encoding!r}", error),)
    if source.description.characters != len(source.text):
        return (Problem("decode", "length", "the description counts other characters than the text has"),)
    try:
        etree.fromstring(f"<t>{source.text.translate(_ESCAPES)}</t>".encode())
    except (etree.XMLSyntaxError, UnicodeEncodeError) as error:
        return (Problem("decode", "characters", f"XML cannot hold the text: {error}"),)
    return ()


_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}


def raised(stage: str, error: Exception) -> Problem:
    """An exception that should not be; its place is the innermost line of corpuskit."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "corpuskit" in Path(frame.filename).parts] or list(frames)
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else ""
    return Problem("exception", f"{type(error).__name__} at {place}", f"{stage}: {shown(str(error))}")


def source_text(data: bytes | str, encoding: str | None, name: str) -> str:
    found, _ = from_text(data, name) if isinstance(data, str) else decode(data, name, encoding=encoding)
    return found.text


def unbalanced(
    article: corpuskit.Article, data: bytes | str, encoding: str | None, name: str
) -> list[Problem]:
    ledger = balance(article, source_text(data, encoding, name))
    found = [Problem("ledger", entry.code, shown(entry.reason)) for entry in ledger.violations]
    aside = sum(count for _, count in ledger.set_aside)
    if ledger.body + ledger.metadata + aside + ledger.markup != ledger.characters and not found:
        found.append(Problem("ledger", "sum", "the accounts do not add up to the source's characters"))
    return found


def unequal(article: corpuskit.Article, to: str) -> list[Problem]:
    """What a stranger's reader cannot parse, and what does not read back equal."""
    data = corpuskit.dumps(article, to)
    try:
        if to == "tei":
            etree.fromstring(data)
        else:
            json.loads(data)
    except (etree.XMLSyntaxError, ValueError) as error:
        return [Problem("output", to, shown(str(error)))]
    if to == "jsonl" and data.count(b"\n") != 1:
        return [Problem("output", to, "an article is more than one line")]
    back = corpuskit.loads(data, to, name="document")
    if back == article:
        return []
    return [Problem("unequal", to, difference(article, back))]


def bad_table(article: corpuskit.Article, to: str) -> list[Problem]:
    text = corpuskit.dumps(article, to).decode("utf-8")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=TABLES[to], strict=True))
    if len(rows) != 2 or len(rows[0]) != len(rows[1]):
        return [Problem("output", to, f"{len(rows)} rows of {sorted({len(row) for row in rows})} cells")]
    if article.text not in rows[1]:
        return [Problem("output", to, "the article's text is in no cell")]
    return []


def difference(one: object, other: object) -> str:
    """Where two articles differ, down to the first block that does."""
    for name in getattr(type(one), "__attrs_attrs__", ()):
        mine, theirs = getattr(one, name.name), getattr(other, name.name)
        if not name.eq or mine == theirs:
            continue
        if isinstance(mine, tuple) and isinstance(theirs, tuple) and len(mine) == len(theirs):
            pairs = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
            if pairs and hasattr(type(pairs[0][0]), "__attrs_attrs__"):
                return f"{name.name}: {difference(*pairs[0])}"
        return shown(f"{name.name}: {mine!r} against {theirs!r}")
    return "nowhere that shows"


def shown(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def smallest(data: Data, fails: Callable[[Data], bool], tries: int = 2000) -> Data:
    """A part of ``data`` that still fails: ever smaller pieces are left out, as long as ``tries`` last."""
    size = max(len(data) // 2, 1)
    while tries > 0:
        start, shorter = 0, False
        while start < len(data) and tries > 0:
            candidate = data[:start] + data[start + size :]
            tries -= 1
            if fails(candidate):
                data, shorter = candidate, True
            else:
                start += size
        if size == 1 and not shorter:
            break
        size = max(size // 2, 1)
    return data


@define
class Reservoir:
    """A sample of a stream in which each entry has the same chance to be (algorithm R)."""

    size: int
    chance: random.Random
    seen: int = 0
    kept: list[bytes] = field(factory=list)

    def add(self, entry: bytes) -> None:
        self.seen += 1
        if len(self.kept) < self.size:
            self.kept.append(entry)
        elif (place := self.chance.randrange(self.seen)) < self.size:
            self.kept[place] = entry


def cannot_validate() -> str | None:
    """Why TEI cannot be validated here; ``None`` where it can."""
    if shutil.which("jing") is None:
        return "jing, a RELAX NG validator, is not installed"
    return None if SCHEMA.is_file() else "the schema of all TEI (tei_all.rng) is not beside the project"


def invalid_tei(documents: list[bytes]) -> list[str]:
    """What jing says against these documents by the schema of all TEI, one line a document, in one run."""
    if not documents:
        return []
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number}.xml") for number in range(len(documents))]
        for path, data in zip(paths, documents, strict=True):
            path.write_bytes(data)
        command = ["jing", str(SCHEMA), *map(str, paths)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        lines = run.stdout.splitlines()
        first = {line.split(":", 1)[0]: line.removeprefix(f"{folder}/") for line in reversed(lines)}
        if run.returncode and not lines:
            return [run.stderr.strip() or f"jing ended with {run.returncode}"]
        return list(first.values())


@frozen
class Example:
    """A document for which something does not hold, and how it was read."""

    problem: Problem
    data: bytes | str
    name: str
    form: str | None

    def reduced(self) -> bytes | str:
        """The smallest part found for which the same does not hold; all of it where it holds alone."""

        def fails(candidate: bytes | str) -> bool:
            found = check_document(candidate, form=self.form, name=self.name).problems
            return self.problem.signature in {problem.signature for problem in found}

        return smallest(self.data, fails) if fails(self.data) else self.data


@define
class Tally:
    """The sum of many checks: how many documents, and a few examples of each problem that was met."""

    documents: int = 0
    refused: int = 0
    problems: Counter[str] = field(factory=Counter)
    examples: dict[tuple[str, str], list[Example]] = field(factory=dict)

    def check(self, data: bytes | str, *, name: str = "document", form: str | None = None) -> Checked:
        """Check a document, count it, and keep it where something does not hold."""
        checked = check_document(data, form=form, name=name)
        self.documents += 1
        self.refused += checked.article is None and not checked.problems
        self.problems.update({problem.kind for problem in checked.problems})
        for problem in checked.problems:
            kept = self.examples.setdefault(problem.signature, [])
            if len(kept) < MOST_EXAMPLES:
                kept.append(Example(problem, data, name, form))
        return checked

    def show(self, *, reduced: bool) -> None:
        """Print the figures, and the examples of each problem, ``reduced`` to what it needs."""
        print(f"documents    {self.documents:8,}, of them refused {self.refused:,}")
        for kind, what in KINDS.items():
            print(f"{kind:13}{self.problems[kind]:8,}  {what}")
        for (kind, place), examples in self.examples.items():
            for example in examples:
                print(f"  {kind}, {place}, in {example.name}: {example.problem.detail}", file=sys.stderr)
                if reduced:
                    print(f"    {example.reduced()!r} as {example.form}", file=sys.stderr)


KINDS = {
    "exception": "documents that raised something else than an InputError",
    "ledger": "documents whose ledger does not balance",
    "output": "documents with an output that lxml, json or csv cannot read",
    "unequal": "documents that did not read back equal from TEI, JSON or JSONL",
}


def report(tally: Tally, sample: list[bytes], *, reduced: bool = False) -> int:
    """Print the figures of a proof with its validated sample; the command's exit code."""
    tally.show(reduced=reduced)
    reason = cannot_validate() if sample else None
    if reason:
        print(f"not validated: {reason}", file=sys.stderr)
        return 2
    invalid = invalid_tei(sample)
    print(f"{'invalid':13}{len(invalid):8,}  of {len(sample):,} TEI documents, by jing against tei_all")
    for line in invalid[:10]:
        print(f"  {line}", file=sys.stderr)
    return 1 if tally.problems or invalid else 0
