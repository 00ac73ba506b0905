"""Documents grown from the package's schema of TEI alone, whatever it allows, given to jing with tei_all.

    python -m tests.proofs.grown [--documents 2000] [--seed 1]

Random choices in every content model and attribute, deeper ones made smaller so that they end. Mutations
(:mod:`tests.proofs.schema`) stay near what is written; these do not. Exits 1 where tei_all refuses anything, or where
the schema does not accept what was grown from it.
"""

from __future__ import annotations

import argparse
import itertools
import random
import sys

from corpuskit.schemas import schema
from corpuskit.validation.grammar import AttributeRule, Grammar, Pattern
from lxml import etree

from tests.proofs.checks import invalid_by_jing

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
DEEPEST = 9
VALUES = (
    "https://example.org/a?b=c#d", "//example.org:80/x", "#x", "a.html", "mailto:a@example.org", "?q", "%C3%BC", "urn:x:y", "/", "ä/漢字",
    "2024", "2024-02", "2024-02-29", "10:15:00", "10:15:00.5+01:00", "2024-03-03T10:15:00Z", "2024-03-03T10:15:00.123-12:00",
    "src:1,2", "src:007,7", "rule:a.b-c", "rule:%20", "en", "de-CH", "x-klingon", "und", "0", "007", "100", "0.1.0", "12", "1.2",
    "heading level-2 run-in", "level-none", "block", "x y", "", "corpuskit", "(.+)",
)  # fmt: skip


class Grower:
    """Grows elements from a grammar."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.grammar = Grammar(etree.fromstring(schema("tei")))
        self.numbers = itertools.count()
        self.heights = self._heights()

    def _heights(self) -> dict[str, int]:
        """How many levels each element needs below itself at least."""
        heights = {"#text": 0}
        while len(heights) <= len(self.grammar.elements):
            for name, rule in self.grammar.elements.items():
                height = self._height(rule.content, heights)
                if name not in heights and height is not None:
                    heights[name] = height + 1
        return heights

    def _height(self, pattern: Pattern, heights: dict[str, int]) -> int | None:
        match pattern:
            case None:
                return None
            case ():
                return 0
            case str():
                return heights.get(pattern)
            case ("|", *operands):
                found = [
                    height for operand in operands if (height := self._height(operand, heights)) is not None
                ]
                return min(found, default=None)
            case (_, *operands):
                heights_of = [self._height(operand, heights) for operand in operands]
                return (
                    None
                    if None in heights_of
                    else max((height for height in heights_of if height is not None), default=0)
                )

    def grow(self, name: str, depth: int = 0) -> etree._Element:
        """An element with all that it needs, and some of what it may have."""
        rule = self.grammar.elements[name]
        element = etree.Element(TEI + name)
        for key, attribute in rule.attributes.items():
            if attribute.required or self.chance.random() < 0.3:
                element.set(key, f"x.{next(self.numbers)}" if key == XML_ID else self._value(attribute))
        for item in self._items(rule.content, depth):
            if item != "#text":
                element.append(self.grow(item, depth + 1))
            elif len(element):
                element[-1].tail = "text"
            else:
                element.text = "text"
        return element

    def _value(self, attribute: AttributeRule) -> str:
        return self.chance.choice(attribute.values or [value for value in VALUES if attribute.allows(value)])

    def _items(self, pattern: Pattern, depth: int) -> list[str]:
        match pattern:
            case str():
                return [pattern]
            case ("|", *operands):
                if depth >= DEEPEST:
                    return self._items(
                        min(operands, key=lambda operand: self._height(operand, self.heights) or 0), depth
                    )
                return self._items(self.chance.choice(operands), depth)
            case ("+", repeated):
                times = 1 if depth >= DEEPEST else self.chance.choice([1, 1, 2, 4])
                return [item for _ in range(times) for item in self._items(repeated, depth)]
            case (",", *operands):
                return [item for operand in operands for item in self._items(operand, depth)]
            case _:
                return []


def grown(count: int, seed: int) -> list[bytes]:
    """So many documents."""
    grower = Grower(seed)
    return [
        etree.tostring(
            grower.grow("teiCorpus" if number % 9 == 0 else "TEI"), encoding="UTF-8", xml_declaration=True
        )
        for number in range(count)
    ]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=2000)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    documents = grown(chosen.documents, chosen.seed)
    relax_ng = etree.RelaxNG(etree.fromstring(schema("tei")))
    unsound = [data for data in documents if not relax_ng.validate(etree.fromstring(data))]
    refused = invalid_by_jing(documents)
    size = sum(map(len, documents))
    print(
        f"{len(documents)} documents, {size:,} bytes, {len(unsound)} refused by the package's schema, {len(refused)} errors by tei_all"
    )
    for line in refused[:20]:
        print(line)
    sys.exit(1 if unsound or refused else 0)


if __name__ == "__main__":
    main()
