"""Validation of files and folders, file by file."""

import os
from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from os.path import splitext
from pathlib import Path
from typing import BinaryIO

from attrs import define, field

from corpuskit.errors import FormatError, InputError
from corpuskit.inputs.compression import SUFFIXES as COMPRESSIONS
from corpuskit.inputs.files import STANDARD_INPUT, files_below
from corpuskit.inputs.folders import oddity
from corpuskit.inputs.intake import is_about, is_manifest
from corpuskit.inputs.items import DEFAULT_MAX_BYTES, too_large
from corpuskit.inputs.reading import unpacked
from corpuskit.keywords import checked
from corpuskit.registry import readable_suffixes
from corpuskit.suggestions import hint
from corpuskit.validation.articles import ArticleValidator, lines_of
from corpuskit.validation.custom import Check, CustomSchema, custom_schema
from corpuskit.validation.findings import Finding, Validation
from corpuskit.validation.tables import validate as validate_table
from corpuskit.wire.table import COMMA, TAB

PathName = str | PathLike[str]
FORMATS = ("tei", "json", "jsonl", "csv", "tsv")
"""What can be validated."""
_DELIMITERS = {"csv": COMMA, "tsv": TAB}


@checked
def validate(
    inputs: PathName | Iterable[PathName],
    *,
    schema: PathName | None = None,
    from_: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
    on_finding: Callable[[Finding], None] | None = None,
) -> Validation:
    """Validate files, folders (recursively) and standard input (``-``) against the schemas of their formats.

    TEI is checked against the package's RELAX NG and Schematron rules, JSON and JSONL against the JSON form,
    CSV and TSV against the table schema, all with unique identifiers; a ``teiCorpus``, JSONL and tables of
    any size are read as a stream. ``schema`` is a file with another schema: RELAX NG (``.rng``), or JSON
    Schema or Frictionless Table Schema (``.json``); it is used for the format it is made for, and other files
    are skipped. ``from_`` is the inputs' format, where their suffix does not tell. ``max_bytes`` limits a
    file that is not read as a stream. ``on_finding`` is called for each finding, as it is found. Nothing is
    fetched from anywhere.

    Raises :class:`FormatError` for a format that has no schema and for a schema that cannot be used.
    """
    if from_ is not None and from_ not in FORMATS:
        reason = f"there is no schema of {from_!r}; {hint(from_, FORMATS)}"
        raise FormatError("unknown-format", reason)
    given = custom_schema(Path(schema)) if schema is not None else None
    paths = [inputs] if isinstance(inputs, str | PathLike) else list(inputs)
    run = _Run(given, max_bytes)
    report = Validation()
    for place, format_ in _files(map(str, paths), from_, given, report):
        for found in _read(place, format_, run, report) if format_ else [_not_read(place)]:
            if found is None:
                report.documents += 1
            else:
                report.findings.append(found)
                if on_finding is not None:
                    on_finding(found)
    return report


def _files(
    paths: Iterable[str], from_: str | None, given: CustomSchema | None, report: Validation
) -> Iterator[tuple[str, str | None]]:
    """The files that have a schema, with their format, or ``None`` where they cannot be read."""
    for path in paths:
        if path != STANDARD_INPUT and not os.path.exists(path):
            yield path, None
            continue
        for place, name in files_below(path):
            is_named = place == path
            format_ = from_ or _format_of(name)
            is_beside = not is_named and (is_about(name) or is_manifest(name))
            if is_beside or format_ is None or (given is not None and format_ not in given.formats):
                report.skipped.append(name)
            else:
                yield place, None if not is_named and oddity(place) else format_


def _not_read(place: str) -> Finding:
    """What is no file: a path that leads nowhere, a pipe in a folder."""
    if os.path.lexists(place):
        return Finding(place, "not-a-file", oddity(place) or "is no file any more")
    return Finding(place, "not-found", "there is no such file or folder")


def _format_of(name: str) -> str | None:
    """The format of a file of that name, compressed or not; ``None`` where it has no schema."""
    stem, suffix = splitext(name)
    if suffix.lower() in COMPRESSIONS:
        stem, suffix = splitext(stem)
    found = readable_suffixes().get(suffix.lower())
    return found if found in FORMATS else None


@define
class _Run:
    """What holds for all files of a run, and what it remembers of them."""

    given: CustomSchema | None
    max_bytes: int
    articles: ArticleValidator = field(factory=ArticleValidator)
    texts: dict[str, str] = field(factory=dict)
    """The identifiers of single texts in TEI."""


def _read(path: str, format_: str, run: _Run, report: Validation) -> Iterator[Finding | None]:
    """``None`` for each document of a file, and a finding for whatever is wrong with it."""
    source = "stdin" if path == STANDARD_INPUT else path
    try:
        with unpacked(path) as file:
            report.files += 1
            yield from _validated(file, source, format_, run)
    except InputError as error:
        yield _of_error(error, source)


def _validated(file: BinaryIO, source: str, format_: str, run: _Run) -> Iterator[Finding | None]:
    if format_ in _DELIMITERS:
        table = run.given.table if run.given is not None else None
        return validate_table(file, source, _DELIMITERS[format_], table)
    if run.given is not None and run.given.check is not None:
        return _by_custom(file, source, format_, run.given.check, run.max_bytes)
    if format_ == "tei":
        from corpuskit.validation.tei import validate as validate_tei

        return validate_tei(file, source, run.texts)
    if format_ == "jsonl":
        return run.articles.validate_lines(file, source)
    return run.articles.validate_file(_whole(file, source, run.max_bytes), source)


def _by_custom(
    file: BinaryIO, source: str, format_: str, check: Check, max_bytes: int
) -> Iterator[Finding | None]:
    if format_ != "jsonl":
        yield None
        yield from check(_whole(file, source, max_bytes), source, None)
        return
    for number, line in lines_of(file):
        yield None
        yield from check(line, source, number)


def _whole(file: BinaryIO, source: str, max_bytes: int) -> bytes:
    data = file.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise too_large(source, max_bytes)
    return data


def _of_error(error: InputError, source: str) -> Finding:
    """An error of reading as a finding."""
    place = error.place
    line = int(place.removeprefix("line ")) if place and place.removeprefix("line ").isdecimal() else None
    return Finding(error.source or source, error.code, error.reason, line, None if line else place)
