"""What a RELAX NG schema of one pattern an element says of each, and where an element departs from it.

libxml2 tells that an element is not valid, seldom why. This finds the first child that may not stand where it
stands, by derivatives (James Clark, An algorithm for RELAX NG validation), and says what may. It reads the
schema that the package holds, not every schema.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from attrs import frozen
from lxml import etree

from corpuskit.wire.validity import is_date

_RNG = "{http://relaxng.org/ns/structure/1.0}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_DATES = frozenset({"gYear", "gYearMonth", "date", "dateTime"})
_NAMES = frozenset({"NCName", "ID"})
_NAME = re.compile(r"[^\W\d][\w.\-\u00b7]*")
"""Near enough to an NCName to say what is wrong with a value: libxml2 has the last word."""
_TEXT: Final = "#text"
_MOST_NAMES = 12

# A pattern is None (nothing can match), () (nothing is left to match), a name, or a tuple of an operator and
# its operands. All of them can be hashed, so that derivatives are kept.
Pattern = None | str | tuple["Pattern", ...]
_CHOICE, _GROUP, _MORE = "|", ",", "+"
_EMPTY: Pattern = ()


@frozen
class AttributeRule:
    """What an attribute's value may be: one of these, or what a type and a pattern allow."""

    required: bool
    values: tuple[str, ...]
    types: tuple[tuple[str, tuple[str, ...]], ...]
    description: str

    def allows(self, value: str) -> bool:
        """Whether the attribute may have a value."""
        value = " ".join(value.split()) if self.values else value.strip()
        return value in self.values or any(_is_of(value, *found) for found in self.types)

    def expectation(self) -> str:
        """What it may be, in words."""
        if self.values:
            return f"it is {' or '.join(self.values)}"
        return self.description


@frozen
class ElementRule:
    """What an element may hold and bear."""

    content: Pattern
    attributes: Mapping[str, AttributeRule]


class Grammar:
    """The rules of a schema, by element."""

    def __init__(self, schema: etree._Element) -> None:
        self._defines = {define.get("name", ""): define for define in schema.iterfind(f"{_RNG}define")}
        self.elements: dict[str, ElementRule] = {}
        for name, define in self._defines.items():
            element = define.find(f"{_RNG}element")
            if element is not None:
                self.elements[name] = ElementRule(self._content(element), dict(self._attributes(element)))

    def _content(self, parent: etree._Element) -> Pattern:
        pattern = _EMPTY
        for child in parent:
            pattern = _group(pattern, self._pattern(child))
        return pattern

    def _pattern(self, node: etree._Element) -> Pattern:
        if not str(node.tag).startswith(_RNG):
            return _EMPTY
        match str(node.tag).removeprefix(_RNG):
            case "ref":
                return self._reference(node.get("name", ""))
            case "choice":
                return _choice(*[self._pattern(child) for child in node])
            case "optional":
                return _choice(_EMPTY, self._content(node))
            case "zeroOrMore":
                return _choice(_EMPTY, _more(self._content(node)))
            case "oneOrMore":
                return _more(self._content(node))
            case "text":
                return _choice(_EMPTY, _more(_TEXT))
            case "attribute" | "empty":
                return _EMPTY
            case _:
                return self._content(node)

    def _reference(self, name: str) -> Pattern:
        define = self._defines[name]
        return name if define.find(f"{_RNG}element") is not None else self._content(define)

    def _attributes(
        self, parent: etree._Element, required: bool = True
    ) -> Iterator[tuple[str, AttributeRule]]:
        for child in parent:
            match str(child.tag).removeprefix(_RNG):
                case "attribute":
                    name = child.get("name", "").replace("xml:", _XML)
                    yield name, self._attribute(child, required)
                case "optional":
                    yield from self._attributes(child, required=False)
                case "ref":
                    define = self._defines[child.get("name", "")]
                    if define.find(f"{_RNG}element") is None:
                        yield from self._attributes(define)

    def _attribute(self, node: etree._Element, required: bool) -> AttributeRule:
        description = node.findtext("{*}documentation") or ""
        types = []
        for found in (node, *(self._defines[ref.get("name", "")] for ref in node.iter(f"{_RNG}ref"))):
            for data in found.iter(f"{_RNG}data"):
                patterns = [param.text or "" for param in data.iterfind(f"{_RNG}param")]
                types.append((data.get("type", ""), tuple(patterns)))
        values = tuple([value.text or "" for value in node.iter(f"{_RNG}value")])
        return AttributeRule(required, values, tuple(types), description)

    def departures(self, element: etree._Element) -> Iterator[tuple[etree._Element, str]]:
        """Each element at or below ``element`` that departs from its rule, and how."""
        for found in element.iter(etree.Element):
            name = etree.QName(found).localname
            rule = self.elements.get(name)
            if rule is None:
                continue  # its parent says so
            for reason in _wrong_attributes(name, found, rule):
                yield found, reason
            departure = _wrong_content(name, found, rule)
            if departure is not None:
                yield departure


def _wrong_attributes(name: str, element: etree._Element, rule: ElementRule) -> Iterator[str]:
    for key, value in element.attrib.items():
        shown = str(key).replace(_XML, "xml:")
        known = rule.attributes.get(str(key))
        if known is None:
            names = ", ".join(sorted(other.replace(_XML, "xml:") for other in rule.attributes)) or "none"
            yield f"{name} has no attribute {shown}; it may have: {names}"
        elif not known.allows(str(value)):
            yield f"{name}/@{shown} is {str(value)!r}: {known.expectation()}"
    for key, known in rule.attributes.items():
        if known.required and key not in element.attrib:
            yield f"{name} needs the attribute {key.replace(_XML, 'xml:')}: {known.expectation()}"


def _wrong_content(
    name: str, element: etree._Element, rule: ElementRule
) -> tuple[etree._Element, str] | None:
    pattern = rule.content
    for item, child in _items(element):
        after = _derivative(pattern, item)
        if after is None:
            what = "text" if item == _TEXT else item
            return child, f"{what} may not stand here in {name}; {_expected(pattern, name)}"
        pattern = after
    if not _nullable(pattern):
        return element, f"{name} is not complete; {_expected(pattern, name)}"
    return None


def _items(element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    if (element.text or "").strip():
        yield _TEXT, element
    for child in element:
        if isinstance(child.tag, str):
            yield etree.QName(child).localname, child
        if (child.tail or "").strip():
            yield _TEXT, child


def _expected(pattern: Pattern, name: str) -> str:
    names = sorted("text" if found == _TEXT else found for found in _first(pattern))
    if len(names) > _MOST_NAMES:
        names = [*names[:_MOST_NAMES], "…"]
    if _nullable(pattern):
        names.append(f"the end of {name}")
    return f"what may: {', '.join(names)}"


def _is_of(value: str, kind: str, patterns: tuple[str, ...]) -> bool:
    if not all(re.fullmatch(pattern, value, re.DOTALL) for pattern in patterns):
        return False
    if kind in _DATES:
        return is_date(value)
    if kind in _NAMES:
        return _NAME.fullmatch(value) is not None
    return kind != "nonNegativeInteger" or value.isdecimal()


# Patterns


def _group(left: Pattern, right: Pattern) -> Pattern:
    if left is None or right is None:
        return None
    if left == _EMPTY:
        return right
    return left if right == _EMPTY else (_GROUP, left, right)


def _choice(*patterns: Pattern) -> Pattern:
    """One of these; each once and flat, so that derivatives stay few and small."""
    operands = dict.fromkeys([operand for pattern in patterns for operand in _alternatives(pattern)])
    if len(operands) < 2:
        return next(iter(operands), None)
    return (_CHOICE, *operands)


def _alternatives(pattern: Pattern) -> tuple[Pattern, ...]:
    if pattern is None:
        return ()
    if isinstance(pattern, tuple) and pattern and pattern[0] == _CHOICE:
        return pattern[1:]
    return (pattern,)


def _more(pattern: Pattern) -> Pattern:
    return pattern if pattern is None or pattern == _EMPTY else (_MORE, pattern)


@lru_cache(maxsize=4096)
def _nullable(pattern: Pattern) -> bool:
    match pattern:
        case ():
            return True
        case (str() as operator, *operands) if operator == _CHOICE:
            return any(_nullable(operand) for operand in operands)
        case (str(), *operands):
            return all(_nullable(operand) for operand in operands)
        case _:
            return False


@lru_cache(maxsize=4096)
def _first(pattern: Pattern) -> frozenset[str]:
    match pattern:
        case str():
            return frozenset({pattern})
        case (str() as operator, left, right) if operator == _GROUP:
            return _first(left) | (_first(right) if _nullable(left) else frozenset())
        case (str(), *operands):
            return frozenset().union(*[_first(operand) for operand in operands])
        case _:
            return frozenset()


@lru_cache(maxsize=16_384)
def _derivative(pattern: Pattern, item: str) -> Pattern:
    """What is left of a pattern when an item has matched its beginning; ``None`` where it cannot."""
    match pattern:
        case str():
            return _EMPTY if pattern == item else None
        case (str() as operator, left, right) if operator == _GROUP:
            inside = _group(_derivative(left, item), right)
            return _choice(inside, _derivative(right, item)) if _nullable(left) else inside
        case (str() as operator, *operands) if operator == _CHOICE:
            return _choice(*[_derivative(operand, item) for operand in operands])
        case (str(), repeated):
            return _group(_derivative(repeated, item), _choice(_EMPTY, pattern))
        case _:
            return None
