"""The Schematron rules of a RELAX NG schema, run by Saxon: what TEI's own schemas say beyond their grammar."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lxml import etree

SCHEMATRON = "{http://purl.oclc.org/dsdl/schematron}"
XSL = "http://www.w3.org/1999/XSL/Transform"


def stylesheet(schema: bytes) -> str:
    """The rules as XSLT 3: a mode for each pattern, in which the first rule that matches is tried."""
    root = etree.fromstring(schema, etree.XMLParser(huge_tree=True))
    namespaces = {str(found.get("prefix")): str(found.get("uri")) for found in root.iter(f"{SCHEMATRON}ns")}
    for element in root.iter(f"{SCHEMATRON}rule"):
        namespaces.update({prefix: uri for prefix, uri in element.nsmap.items() if prefix})
    sheet = etree.Element(
        f"{{{XSL}}}stylesheet",
        version="3.0",
        nsmap={**namespaces, "xsl": XSL, "tei": "http://www.tei-c.org/ns/1.0"},
    )
    etree.SubElement(sheet, f"{{{XSL}}}output", method="text")
    start = etree.SubElement(sheet, f"{{{XSL}}}template", match="/")
    for number, pattern in enumerate(root.iter(f"{SCHEMATRON}pattern")):
        mode = f"p{number}"
        etree.SubElement(sheet, f"{{{XSL}}}mode", {"name": mode, "on-no-match": "shallow-skip"})
        etree.SubElement(start, f"{{{XSL}}}apply-templates", select="/", mode=mode)
        for place, rule in enumerate(pattern.iter(f"{SCHEMATRON}rule")):
            _template(sheet, rule, mode, priority=1000 - place)
    return etree.tostring(sheet, encoding="unicode")


def _template(sheet: etree._Element, rule: etree._Element, mode: str, *, priority: int) -> None:
    attributes = {"match": rule.get("context", ""), "mode": mode, "priority": str(priority)}
    template = etree.SubElement(sheet, f"{{{XSL}}}template", attributes)
    for child in rule:
        name = str(child.tag).removeprefix(SCHEMATRON)
        if name == "let":
            attributes = {"name": str(child.get("name")), "select": str(child.get("value"))}
            etree.SubElement(template, f"{{{XSL}}}variable", attributes)
        elif name in {"assert", "report"} and child.get("role") != "nonfatal":
            test = child.get("test", "")
            broken = etree.SubElement(
                template, f"{{{XSL}}}if", test=f"not({test})" if name == "assert" else test
            )
            etree.SubElement(broken, f"{{{XSL}}}value-of", select="path(), '&#10;'").tail = ""
            etree.SubElement(broken, f"{{{XSL}}}text").text = (
                " ".join("".join(child.itertext()).split()) + "\n"
            )
    etree.SubElement(template, f"{{{XSL}}}apply-templates", select="@* | node()", mode=mode)


def broken_rules(schema: Path, documents: Iterable[bytes]) -> list[str]:
    """What the rules of a schema say of documents, a line each."""
    from saxonche import PySaxonProcessor

    found: list[str] = []
    with PySaxonProcessor(license=False) as saxon:
        compiled = saxon.new_xslt30_processor().compile_stylesheet(
            stylesheet_text=stylesheet(schema.read_bytes())
        )
        for data in documents:
            node = saxon.parse_xml(xml_text=data.decode())
            said = compiled.transform_to_string(xdm_node=node) or ""
            found += [line for line in said.splitlines() if line.strip() and not line.startswith("<?xml")]
    return found
