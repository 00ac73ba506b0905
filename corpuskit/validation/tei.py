"""TEI against the package's schema: RELAX NG by libxml2, Schematron rules as XPath, identifiers by hand.

A ``teiCorpus`` is read as a stream: one ``TEI`` is in memory at a time, and what stands around them is
checked at the end.
"""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from itertools import islice
from typing import BinaryIO

from attrs import frozen
from lxml import etree

from corpuskit.parsers.xml import elements
from corpuskit.schemas import schema
from corpuskit.validation.findings import Finding
from corpuskit.validation.grammar import Grammar
from corpuskit.wire.tei import NAMESPACE

_TEI = f"{{{NAMESPACE}}}"
_ROOTS = (f"{_TEI}TEI", f"{_TEI}teiCorpus")
_RNG = "{http://relaxng.org/ns/structure/1.0}"
_SCHEMATRON = "{http://purl.oclc.org/dsdl/schematron}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_POINTING = ("resp", "who", "next", "prev")
_IN_PYTHON = frozenset({"pointers"})
"""Rules that take the square of a document's length as XPath."""
_MOST = 20
"""How many findings a document may have before the rest is left out: they rarely help."""


@frozen
class _Rule:
    """A Schematron rule: where it applies, and what must hold there."""

    context: etree.XPath
    test: etree.XPath
    message: str


@frozen
class _Schema:
    """The package's schema, compiled."""

    document: etree.RelaxNG
    frame: etree.RelaxNG
    """For a ``teiCorpus`` whose ``TEI`` elements were taken out."""
    grammar: Grammar
    rules: tuple[_Rule, ...]


@cache
def _schema() -> _Schema:
    root = etree.fromstring(schema("tei"), etree.XMLParser(no_network=True, resolve_entities=False))
    return _Schema(etree.RelaxNG(root), _frame(root), Grammar(root), tuple(_rules(root)))


def _frame(root: etree._Element) -> etree.RelaxNG:
    frame = deepcopy(root)
    corpus = frame.find(f"{_RNG}define[@name='teiCorpus']/{_RNG}element")
    texts = None if corpus is None else corpus.find(f".//{_RNG}oneOrMore[{_RNG}ref]")
    parent = None if texts is None else texts.getparent()
    if parent is None or texts is None:  # pragma: no cover  the schema is the package's own
        raise AssertionError("the schema has no teiCorpus")
    parent.remove(texts)
    return etree.RelaxNG(frame)


def _rules(root: etree._Element) -> Iterator[_Rule]:
    names = {"tei": NAMESPACE}
    for pattern in root.iter(f"{_SCHEMATRON}pattern"):
        if pattern.get("id") in _IN_PYTHON:
            continue
        for rule in pattern.iter(f"{_SCHEMATRON}rule"):
            paths = [f"descendant-or-self::{path.strip()}" for path in rule.get("context", "").split("|")]
            context = etree.XPath(" | ".join(paths), namespaces=names)
            for check in rule.iter(f"{_SCHEMATRON}assert"):
                test = etree.XPath(f"boolean({check.get('test')})", namespaces=names)
                yield _Rule(context, test, " ".join((check.text or "").split()))


def validate(file: BinaryIO, source: str, texts: dict[str, str]) -> Iterator[Finding | None]:
    """``None`` for each text of an open file, and a finding for whatever is wrong.

    ``texts`` keeps where the identifiers of single texts stand, for all files of a run.

    Raises :class:`~corpuskit.errors.ParseError` where the file is no XML, or has another root.
    """
    corpus: etree._Element | None = None
    seen: dict[str, str] = {}
    is_empty = True
    for element in elements(file, _ROOTS, _ROOTS[0], source):
        corpus, is_empty = element.getparent(), False
        yield None
        yield from _findings(element, source)
        yield from _doubled(element, texts if corpus is None else seen, source)
    if corpus is not None:
        yield from _frame_findings(corpus, seen, source)
    elif is_empty:
        yield Finding(source, "invalid-tei", "a teiCorpus holds at least one TEI", 1, "/teiCorpus")


_Wrong = tuple[etree._Element, str, str]
"""An element, the code of what is wrong with it, and the reason."""


def _findings(element: etree._Element, source: str) -> Iterator[Finding]:
    """What is wrong with a text, the first findings of many: where they stand takes time to say."""
    wrong = _all_wrong(element)
    for found, code, reason in islice(wrong, _MOST):
        yield Finding(source, code, reason, _line(found), _path(found))
    rest = sum(1 for _ in wrong)
    if rest:
        yield Finding(source, "invalid-tei", f"{rest} more in this text", _line(element), _path(element))


def _all_wrong(element: etree._Element) -> Iterator[_Wrong]:
    compiled = _schema()
    if not compiled.document.validate(element):
        yield from _explained(element, compiled.document, compiled.grammar)
    for rule in compiled.rules:
        found = rule.context(element)
        for place in found if isinstance(found, list) else ():
            if isinstance(place, etree._Element) and not rule.test(place):
                yield place, "invalid-tei", rule.message
    yield from _wrong_identifiers(element)


def _explained(element: etree._Element, relax_ng: etree.RelaxNG, grammar: Grammar) -> Iterator[_Wrong]:
    """Why an element is not valid; in libxml2's words where the grammar has none."""
    said = [entry.message for entry in relax_ng.error_log]
    is_explained = False
    for found, reason in grammar.departures(element):
        is_explained = True
        yield found, "invalid-tei", reason
    if not is_explained:
        yield from ((element, "invalid-tei", message) for message in said)


def _wrong_identifiers(element: etree._Element) -> Iterator[_Wrong]:
    identifiers: dict[str, int] = {}
    pointing: list[tuple[etree._Element, str, str]] = []
    for found in element.iter(etree.Element):
        identifier = found.get(_XML_ID)
        if identifier is not None:
            if identifier in identifiers:
                reason = f"xml:id {identifier!r} stands in line {identifiers[identifier]} already"
                yield found, "doubled-id", reason
            identifiers.setdefault(identifier, _line(found))
        pointing += [(found, name, str(found.attrib[name])) for name in _POINTING if name in found.attrib]
    for found, name, target in pointing:
        if not target.startswith("#") or target[1:] not in identifiers:
            yield found, "invalid-tei", f"@{name} points to {target!r}, which is no xml:id of this text"


def _doubled(element: etree._Element, seen: dict[str, str], source: str) -> Iterator[Finding]:
    """Where a text's identifier is another one's."""
    identifier = element.get(_XML_ID)
    if identifier is None:
        return
    if identifier in seen:
        reason = f"xml:id {identifier!r} is that of another text: {seen[identifier]}"
        yield Finding(source, "doubled-id", reason, _line(element), _path(element))
    seen.setdefault(identifier, f"{source}, line {_line(element)}")


def _frame_findings(corpus: etree._Element, seen: dict[str, str], source: str) -> Iterator[Finding]:
    """What is wrong around the texts of a corpus."""
    compiled = _schema()
    if not compiled.frame.validate(corpus):
        header = corpus.find(f"{_TEI}teiHeader")
        wrong = list(_explained(corpus if header is None else header, compiled.frame, compiled.grammar))
        for found, code, reason in wrong[:_MOST]:
            yield Finding(source, code, reason, _line(found), _path(found))
    for found in corpus.iter(etree.Element):
        if found.get(_XML_ID, "") in seen:
            reason = f"xml:id {found.get(_XML_ID)!r} is that of a text, too"
            yield Finding(source, "doubled-id", reason, _line(found), _path(found))


def _line(element: etree._Element) -> int:
    line = element.sourceline
    return line if isinstance(line, int) else 1


def _path(element: etree._Element) -> str:
    """Where an element stands: names, and numbers where there are several of a name."""
    steps = []
    here: etree._Element | None = element
    while here is not None:
        name = etree.QName(here).localname
        parent = here.getparent()
        if parent is not None and name != "TEI":
            same = list(parent.iterchildren(here.tag))
            if len(same) > 1:
                name += f"[{same.index(here) + 1}]"
        elif name == "TEI" and (identifier := here.get(_XML_ID)):
            name += f"[@xml:id='{identifier}']"
        steps.append(name)
        here = parent
    return "/" + "/".join(reversed(steps))
