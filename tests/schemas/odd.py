"""The ODD as RELAX NG with its Schematron rules, and as a page of documentation.

The ODD (``corpuskit/schemas/corpuskit.odd``) is complete in itself: it adds every element that it uses, with a
content model in Pure ODD and attributes of its own. That is the part of ODD that is read here; what it does not know
ends the program.

libxml2 stumbles over ``empty`` in a group, so it is only written where an element has no attributes either; and over
a pattern in which characters and percent-encodings alternate at more than one place, so there are two for an address.
"""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

from attrs import frozen
from lxml import etree
from lxml.builder import ElementMaker

ODD = Path(__file__).parents[2] / "corpuskit" / "schemas" / "corpuskit.odd"
TEI = "http://www.tei-c.org/ns/1.0"
RELAX_NG = "http://relaxng.org/ns/structure/1.0"
SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"
ANNOTATIONS = "http://relaxng.org/ns/compatibility/annotations/1.0"
_XSD = "http://www.w3.org/2001/XMLSchema-datatypes"
_R = ElementMaker(namespace=RELAX_NG, nsmap={None: RELAX_NG, "a": ANNOTATIONS, "sch": SCHEMATRON, "tei": TEI})
_OCCURRENCES = {("0", "1"): "optional", ("0", "unbounded"): "zeroOrMore", ("1", "unbounded"): "oneOrMore"}
_SIGNS = {"optional": "?", "zeroOrMore": "*", "oneOrMore": "+"}


def read() -> etree._Element:
    """The ODD, without its comments."""
    return etree.parse(str(ODD), etree.XMLParser(remove_comments=True)).getroot()


def _find(element: etree._Element, path: str) -> list[etree._Element]:
    return element.findall(path, {"t": TEI, "sch": SCHEMATRON})


def _said(element: etree._Element) -> str:
    [description] = _find(element, "t:desc")
    return " ".join("".join(description.itertext()).split())


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


def _occurrence(element: etree._Element) -> str | None:
    low, high = element.get("minOccurs", "1"), element.get("maxOccurs", "1")
    return None if (low, high) == ("1", "1") else _OCCURRENCES[low, high]


# RELAX NG


def relax_ng(odd: etree._Element) -> bytes:
    """The schema as RELAX NG, with the Schematron rules as annotations, as TEI's own schemas have them."""
    [schema] = odd.iter(f"{{{TEI}}}schemaSpec")
    grammar = _R.grammar({"ns": TEI, "datatypeLibrary": _XSD})
    grammar.append(
        etree.Comment(" Made from corpuskit.odd by tests/schemas/build.py: change that, not this. ")
    )
    namespace = etree.SubElement(grammar, f"{{{SCHEMATRON}}}ns")
    namespace.set("prefix", "tei")
    namespace.set("uri", TEI)
    grammar.append(_R.start(_R.choice(*[_R.ref(name=name) for name in schema.get("start", "").split()])))
    for spec in odd.iter(f"{{{TEI}}}classSpec"):
        grammar.append(_class(odd, spec))
    for spec in odd.iter(f"{{{TEI}}}dataSpec"):
        [content] = _find(spec, "t:content/*")
        grammar.append(_R.define({"name": spec.get("ident")}, _data(content)))
    for spec in odd.iter(f"{{{TEI}}}elementSpec"):
        grammar.append(_element(spec))
    for constraint in odd.iter(f"{{{TEI}}}constraintSpec"):
        pattern = etree.SubElement(grammar, f"{{{SCHEMATRON}}}pattern", id=constraint.get("ident"))
        pattern.extend([deepcopy(rule) for rule in _find(constraint, "t:constraint/sch:rule")])
    etree.cleanup_namespaces(grammar)
    etree.indent(grammar)
    return etree.tostring(grammar, xml_declaration=True, encoding="UTF-8") + b"\n"


def _class(odd: etree._Element, spec: etree._Element) -> etree._Element:
    name = spec.get("ident")
    if spec.get("type") == "atts":
        return _R.define({"name": name}, *[_attribute(found) for found in _find(spec, "t:attList/t:attDef")])
    return _R.define({"name": name}, _R.choice(*[_R.ref(name=member) for member in members(odd, name)]))


def members(odd: etree._Element, name: str | None) -> list[str]:
    """The elements that belong to a class."""
    return [
        str(spec.get("ident"))
        for spec in odd.iter(f"{{{TEI}}}elementSpec")
        if name in [member.get("key") for member in _find(spec, "t:classes/t:memberOf")]
    ]


def _element(spec: etree._Element) -> etree._Element:
    name = spec.get("ident")
    element = _R.element({"name": name}, _documentation(spec))
    for member in _find(spec, "t:classes/t:memberOf"):
        key = member.get("key", "")
        if key.startswith("att."):
            element.append(_R.ref(name=key))
    element.extend([_attribute(found) for found in _find(spec, "t:attList/t:attDef")])
    [content] = _find(spec, "t:content/*")
    if _name(content) != "empty":
        element.append(_content(content))
    elif len(element) == 1:
        element.append(_R.empty())
    return _R.define({"name": name}, element)


def _documentation(spec: etree._Element) -> etree._Element:
    found = etree.Element(f"{{{ANNOTATIONS}}}documentation")
    found.text = _said(spec)
    return found


def _content(model: etree._Element) -> etree._Element:
    match _name(model):
        case "sequence":
            pattern = _R.group(*[_content(child) for child in model])
        case "alternate":
            pattern = _R.choice(*[_content(child) for child in model])
        case "elementRef" | "classRef":
            pattern = _R.ref(name=model.get("key"))
        case "textNode":
            return _R.text()
        case other:
            raise SystemExit(f"{ODD.name}: {other} is not read in a content model")
    occurrence = _occurrence(model)
    return pattern if occurrence is None else _R(occurrence, pattern)


def _attribute(definition: etree._Element) -> etree._Element:
    attribute = _R.attribute({"name": definition.get("ident")}, _documentation(definition))
    values = _find(definition, "t:valList/t:valItem")
    if values:
        alternatives = [_R.value(value.get("ident")) for value in values]
        attribute.append(_R.choice(*alternatives) if len(alternatives) > 1 else alternatives[0])
    else:
        [datatype] = _find(definition, "t:datatype/t:dataRef")
        attribute.append(_data(datatype))
    return attribute if definition.get("usage") == "req" else _R.optional(attribute)


def _data(datatype: etree._Element) -> etree._Element:
    if _name(datatype) == "alternate":
        return _R.choice(*[_data(child) for child in datatype])
    if datatype.get("key"):
        return _R.ref(name=datatype.get("key"))
    data = _R.data(type=datatype.get("name"))
    patterns = [facet.get("value") for facet in _find(datatype, "t:dataFacet[@name='pattern']")]
    data.extend(
        [
            _R.param({"name": "pattern"}, pattern)
            for pattern in [datatype.get("restriction"), *patterns]
            if pattern
        ]
    )
    return data


# The page of documentation


@frozen
class _Attribute:
    name: str
    required: bool
    values: str
    said: str


def page(odd: etree._Element) -> str:
    """The ODD as Markdown: its prose, a table of elements for each group, their attributes, the rules."""
    [body] = odd.iter(f"{{{TEI}}}body")
    out = [
        "<!-- Made from corpuskit/schemas/corpuskit.odd by tests/schemas/build.py: change that, not this. -->\n"
    ]
    for child in body:
        match _name(child):
            case "head":
                out.append(f"# {_prose(child)}\n")
            case "p":
                out.append(f"{_prose(child)}\n")
            case "div":
                out += _division(odd, child)
    out.append("## Rules\n")
    out.append(
        "What RELAX NG cannot say stands in the schema as Schematron rules, which `corpuskit validate` checks.\n"
    )
    out += [
        f"- {' '.join(''.join(found.itertext()).split())} (`{constraint.get('ident')}`)"
        for constraint in odd.iter(f"{{{TEI}}}constraintSpec")
        for found in constraint.iter(f"{{{SCHEMATRON}}}assert")
    ]
    return "\n".join(out) + "\n"


def _division(odd: etree._Element, division: etree._Element) -> list[str]:
    [head] = _find(division, "t:head")
    out = [f"## {_prose(head)}\n"]
    specs = _find(division, "t:specGrp/t:elementSpec")
    if specs:
        out += ["| element | what it is | holds |", "|---|---|---|"]
        out += [f"| `{spec.get('ident')}` | {_said(spec)} | {_cell(compact(spec))} |" for spec in specs]
        rows = [
            (spec, attribute)
            for spec in specs
            for attribute in _attributes(_find(spec, "t:attList/t:attDef"))
        ]
        out += ["", "| attribute | must | values | what it says |", "|---|---|---|---|"]
        out += [_row(f"{spec.get('ident')}/@{found.name}", found) for spec, found in rows]
    for spec in _find(division, "t:schemaSpec/t:classSpec"):
        name = spec.get("ident")
        of = ", ".join(f"`{member}`" for member in members(odd, name))
        out.append(f"**`{name}`**: {_said(spec)} {of}.\n")
        attributes = _attributes(_find(spec, "t:attList/t:attDef"))
        if attributes:
            out += ["| attribute | must | values | what it says |", "|---|---|---|---|"]
            out += [*[_row(f"@{found.name}", found) for found in attributes], ""]
    for spec in _find(division, "t:schemaSpec/t:dataSpec"):
        out.append(f"**`{spec.get('ident')}`**: {_said(spec)}\n")
    return [*out, ""]


def _attributes(definitions: list[etree._Element]) -> list[_Attribute]:
    found = []
    for definition in definitions:
        values = []
        for item in _find(definition, "t:valList/t:valItem"):
            meaning = f" {_said(item)}" if _find(item, "t:desc") else ""
            values.append(f"`{item.get('ident')}`{meaning}")
        said = "; ".join(values) if any(" " in value for value in values) else " ".join(values)
        if not values:
            [datatype] = _find(definition, "t:datatype/t:dataRef")
            said = f"`{datatype.get('key') or datatype.get('name')}`"
        found.append(
            _Attribute(
                str(definition.get("ident")), definition.get("usage") == "req", said, _said(definition)
            )
        )
    return found


def _row(name: str, attribute: _Attribute) -> str:
    return f"| `{name}` | {'yes' if attribute.required else ''} | {_cell(attribute.values)} | {_cell(attribute.said)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def compact(spec: etree._Element) -> str:
    """An element's content model in the compact syntax."""
    [content] = _find(spec, "t:content/*")
    text = _compact(content)
    return text if text in {"text", "nothing"} else f"`{text}`"


def _compact(model: etree._Element) -> str:
    match _name(model):
        case "sequence":
            text = "(" + ", ".join(_compact(child) for child in model) + ")"
        case "alternate":
            text = "(" + " | ".join(_compact(child) for child in model) + ")"
        case "empty":
            return "nothing"
        case "textNode":
            return "text"
        case _:
            text = str(model.get("key"))
    occurrence = _occurrence(model)
    if occurrence is not None:
        return text + _SIGNS[occurrence]
    is_whole = _name(model.getparent()) == "content"
    return text[1:-1] if is_whole and text.startswith("(") else text


_INLINE = {"gi": "`<{}>`", "att": "`@{}`", "val": "`{}`", "ident": "`{}`", "hi": "**{}**"}


def _prose(element: etree._Element) -> str:
    out = element.text or ""
    for child in element:
        out += _INLINE[_name(child)].format(_prose(child)) + (child.tail or "")
    return " ".join(out.split())
