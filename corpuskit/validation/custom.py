"""Schemas that users bring: RELAX NG for TEI, JSON Schema for JSON, Table Schema for tables; none fetched."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import frozen
from lxml import etree

from corpuskit.errors import FormatError
from corpuskit.inputs.reading import read_path
from corpuskit.validation.findings import Finding
from corpuskit.validation.tables import TableSchema

_RNG = "{http://relaxng.org/ns/structure/1.0}"
_MOST = 20

Check = Callable[[bytes, str, int | None], Iterator[Finding]]
"""Takes a document's bytes, its file's name and the line that it begins in, and finds what is wrong."""


@frozen
class CustomSchema:
    """A schema and the formats that it is for; ``table`` for tables, ``check`` for the others."""

    formats: frozenset[str]
    check: Check | None = None
    table: TableSchema | None = None


def custom_schema(path: Path) -> CustomSchema:
    """The schema in a file. Raises :class:`FormatError` (``unusable-schema``, ``missing-extra``)."""
    data = read_path(str(path))
    if path.suffix.lower() == ".rng":
        return CustomSchema(frozenset({"tei"}), _relax_ng(path, data))
    if path.suffix.lower() == ".json":
        try:
            found = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise FormatError("unusable-schema", f"{path} is no JSON: {error}") from None
        if isinstance(found, dict) and "fields" in found:
            return CustomSchema(frozenset({"csv", "tsv"}), table=TableSchema.read(data))
        return CustomSchema(frozenset({"json", "jsonl"}), _json_schema(path, found))
    reason = f"{path}: a schema is RELAX NG (.rng), or JSON Schema or Table Schema (.json)"
    raise FormatError("unusable-schema", reason)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=False, collect_ids=False)


def _relax_ng(path: Path, data: bytes) -> Check:
    try:
        root = etree.fromstring(data, _parser(), base_url=str(path))
        for reference in root.iter(f"{_RNG}include", f"{_RNG}externalRef"):
            if "://" in reference.get("href", ""):
                reason = f"{path} includes {reference.get('href')}; nothing is fetched: save it here"
                raise FormatError("unusable-schema", reason)
        relax_ng = etree.RelaxNG(root)
    except (etree.XMLSyntaxError, etree.RelaxNGParseError) as error:
        raise FormatError("unusable-schema", f"{path} is no RELAX NG: {error}") from None

    def check(document: bytes, source: str, _line: int | None) -> Iterator[Finding]:
        try:
            tree = etree.fromstring(document, _parser())
        except etree.XMLSyntaxError as error:
            yield Finding(source, "invalid-xml", error.msg or "not well-formed", error.lineno)
            return
        if not relax_ng.validate(tree):
            for entry in list(relax_ng.error_log)[:_MOST]:
                yield Finding(source, "invalid-tei", entry.message, entry.line, entry.path)

    return check


def _json_schema(path: Path, schema: Any) -> Check:
    try:
        from jsonschema import Draft202012Validator
        from jsonschema.exceptions import SchemaError
        from jsonschema.validators import validator_for
        from referencing import Registry
        from referencing.exceptions import Unresolvable
    except ImportError:
        reason = "a JSON Schema of your own needs jsonschema: pip install 'corpuskit[validate]'"
        raise FormatError("missing-extra", reason) from None
    if not isinstance(schema, dict | bool):
        raise FormatError("unusable-schema", f"{path} is no JSON Schema, which is an object")
    try:
        kind = validator_for(schema, default=Draft202012Validator)
        kind.check_schema(schema)
    except (SchemaError, AttributeError, TypeError) as error:  # of a $schema that is no text
        raise FormatError(
            "unusable-schema", f"{path} is no JSON Schema: {getattr(error, 'message', error)}"
        ) from None
    # An empty registry: a reference to another address is an error, and nothing is fetched.
    validator = kind(schema, registry=Registry())

    def check(document: bytes, source: str, line: int | None) -> Iterator[Finding]:
        try:
            value = json.loads(document)
        except (ValueError, RecursionError) as error:
            yield Finding(source, "invalid-json", str(error), line)
            return
        try:
            for found in _first(validator.iter_errors(value)):
                yield Finding(source, "invalid-article", found.message, line, found.json_path)
        except Unresolvable as error:
            reason = f"{path}: {error}; nothing is fetched: put it into the schema"
            raise FormatError("unusable-schema", reason) from None

    return check


def _first(errors: Iterable[Any]) -> Iterator[Any]:
    for number, error in enumerate(errors):
        if number == _MOST:
            return
        yield error
