"""The schemas of what corpuskit writes, as files of this package.

``corpuskit.odd`` is kept by hand: it documents the TEI encoding. The other files are made from it, and from
the types of :mod:`corpuskit.wire`, by ``python -m tests.schemas.build``; a test holds them fresh.
"""

from importlib.resources import files

from corpuskit.errors import FormatError
from corpuskit.suggestions import hint

SCHEMAS: dict[str, tuple[str, str]] = {
    "tei": ("corpuskit.rng", "RELAX NG with Schematron rules, for a TEI or a teiCorpus"),
    "odd": ("corpuskit.odd", "the ODD that the schema of TEI is made from"),
    "json": ("article.schema.json", "JSON Schema 2020-12, for an article or a line of JSONL"),
    "csv": ("articles.table.json", "Frictionless Table Schema, for a row an article; also of tsv"),
    "paragraphs": ("paragraphs.table.json", "Frictionless Table Schema, for a row a block"),
}
"""What has a schema: its file, and what it is."""

_SAME = {"jsonl": "json", "tsv": "csv"}


def schema(name: str) -> bytes:
    """The schema of a format, as the file that the package holds.

    Raises :class:`~corpuskit.errors.FormatError` (``unknown-format``).
    """
    found = SCHEMAS.get(_SAME.get(name, name))
    if found is None:
        reason = f"there is no schema of {name!r}; {hint(name, SCHEMAS)}"
        raise FormatError("unknown-format", reason)
    return files(__name__).joinpath(found[0]).read_bytes()
