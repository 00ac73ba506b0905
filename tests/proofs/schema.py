"""What the package's schema of TEI accepts, tei_all accepts: valid files, changed at random.

    python -m tests.proofs.schema [--mutations 20000] [--seed 1]

Elements are dropped, doubled, renamed, moved, wrapped and unwrapped, attributes dropped, renamed, moved to other
elements and given other values, texts put between elements. What ``corpuskit validate`` still accepts is given to
jing with tei_all. Exits 1 where that refuses anything.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from copy import deepcopy
from io import BytesIO
from pathlib import Path

import corpuskit
from corpuskit.errors import ParseError
from corpuskit.schemas import schema
from corpuskit.serializers import tei
from corpuskit.validation.tei import validate
from lxml import etree

from tests.proofs.checks import invalid_by_jing
from tests.samples import SAMPLES

SEEDS = [
    path for path in sorted((Path(__file__).parents[2] / "seeds").iterdir()) if path.suffix in {".md", ".txt"}
]
RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
VALUES = (
    "", " ", "x", "a b", "1", "-1", "2024", "2024-02-30", "2024-13", "10:15:00", "2024-03-03T10:15:00Z", "24:00:00", "#x", "#",
    "https://example.org/a b", "http://", "1:2", "a#b#c", "//h:x", "%zz", "src:1,2", "src:2,1", "rule:a", "en", "e n", "und",
    "high", "article", "true", "bold", "run-in", "level-2", "ä", "\u200b",
)  # fmt: skip


def valid_documents() -> list[bytes]:
    """Files to begin with: what is written of all samples and of hand-made articles, in both profiles."""
    articles = [corpuskit.read(path) for path in SEEDS] + list(SAMPLES)
    minimal = tei.FORMAT.configure({"tei-profile": "minimal"}) if tei.FORMAT.configure else tei.FORMAT
    return [tei.dumps(article) for article in articles] + [minimal.dumps(article) for article in articles]


class Mutator:
    """Changes documents; knows the names that the schema knows."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        grammar = etree.fromstring(schema("tei"))
        self.elements = [found.get("name") for found in grammar.iter(f"{RNG}element")]
        self.attributes = sorted(
            {found.get("name").replace("xml:", XML) for found in grammar.iter(f"{RNG}attribute")}
        )
        self.values = [*VALUES, *sorted({found.text for found in grammar.iter(f"{RNG}value")})]

    def mutated(self, data: bytes) -> bytes:
        """A document with one to three changes."""
        root = etree.fromstring(data)
        for _ in range(self.chance.choice([1, 1, 1, 2, 3])):
            elements = [found for found in root.iter(etree.Element) if found is not root]
            change = self.chance.choice([
                self._drop, self._double, self._rename, self._move, self._swap, self._wrap, self._unwrap, self._text,
                self._insert, self._drop_attribute, self._add_attribute, self._change_value, self._change_value,
            ])  # fmt: skip
            change(self.chance.choice(elements), elements)
        return etree.tostring(root, encoding="UTF-8", xml_declaration=True)

    def _drop(self, element: etree._Element, elements: list[etree._Element]) -> None:
        element.getparent().remove(element)

    def _double(self, element: etree._Element, elements: list[etree._Element]) -> None:
        copy = deepcopy(element)
        for number, found in enumerate(copy.iter(etree.Element)):
            if f"{XML}id" in found.attrib:
                found.set(f"{XML}id", f"{found.get(f'{XML}id')}x{self.chance.randrange(10**6)}.{number}")
        element.addnext(copy)

    def _rename(self, element: etree._Element, elements: list[etree._Element]) -> None:
        element.tag = TEI + self.chance.choice(self.elements)

    def _move(self, element: etree._Element, elements: list[etree._Element]) -> None:
        inside = set(element.iter())
        target = self.chance.choice(
            [found for found in elements if found not in inside] or [element.getparent()]
        )
        if self.chance.random() < 0.5:
            target.insert(self.chance.randrange(len(target) + 1), element)
        elif target.getparent() is not None:
            target.addnext(element)

    def _swap(self, element: etree._Element, elements: list[etree._Element]) -> None:
        before = element.getprevious()
        if before is not None:
            element.addnext(before)

    def _wrap(self, element: etree._Element, elements: list[etree._Element]) -> None:
        around = etree.Element(TEI + self.chance.choice(self.elements))
        element.getparent().replace(element, around)
        around.append(element)

    def _unwrap(self, element: etree._Element, elements: list[etree._Element]) -> None:
        parent, place = element.getparent(), element.getparent().index(element)
        for child in reversed(list(element)):
            parent.insert(place, child)
        parent.remove(element)

    def _text(self, element: etree._Element, elements: list[etree._Element]) -> None:
        if self.chance.random() < 0.5:
            element.text = self.chance.choice(["", " ", "some text"])
        else:
            element.tail = self.chance.choice(["", " ", "some text"])

    def _insert(self, element: etree._Element, elements: list[etree._Element]) -> None:
        made = etree.Element(TEI + self.chance.choice(self.elements))
        other = self.chance.choice(elements)
        for key, value in other.attrib.items():
            if key != f"{XML}id":
                made.set(key, value)
        element.insert(self.chance.randrange(len(element) + 1), made)

    def _drop_attribute(self, element: etree._Element, elements: list[etree._Element]) -> None:
        with_attributes = [found for found in elements if found.attrib]
        chosen = self.chance.choice(with_attributes)
        del chosen.attrib[self.chance.choice(list(chosen.attrib))]

    def _add_attribute(self, element: etree._Element, elements: list[etree._Element]) -> None:
        name = self.chance.choice(self.attributes)
        same = [found.get(name) for found in elements if name in found.attrib and name != f"{XML}id"]
        element.set(name, self.chance.choice([*same, self.chance.choice(self.values)]))

    def _change_value(self, element: etree._Element, elements: list[etree._Element]) -> None:
        chosen = self.chance.choice([found for found in elements if found.attrib])
        chosen.set(self.chance.choice(list(chosen.attrib)), self.chance.choice(self.values))


def accepted(data: bytes) -> bool:
    """Whether ``corpuskit validate`` finds nothing in a file."""
    try:
        return all(found is None for found in validate(BytesIO(data), "x.xml", {}))
    except ParseError:
        return False


def accepted_mutations(count: int, seed: int) -> Iterator[bytes]:
    """Those of so many mutations that ``corpuskit validate`` accepts."""
    documents = valid_documents()
    mutator = Mutator(seed)
    for _ in range(count):
        data = mutator.mutated(mutator.chance.choice(documents))
        if accepted(data):
            yield data


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--mutations", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    begin = time.perf_counter()
    kept = list(accepted_mutations(chosen.mutations, chosen.seed))
    refused = invalid_by_jing(kept)
    print(f"{chosen.mutations} mutations, {len(kept)} accepted, {len(refused)} errors by tei_all among these")
    print(f"{time.perf_counter() - begin:.0f} s")
    for line in refused[:20]:
        print(line)
    sys.exit(1 if refused or not kept else 0)


if __name__ == "__main__":
    main()
