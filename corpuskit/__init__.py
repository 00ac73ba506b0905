"""corpuskit: scraped news text in, corpora out (TEI-XML, JSON, CSV), every character accounted for.

The public API. Names are imported on first use, so that ``import corpuskit`` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from corpuskit._version import __version__

if TYPE_CHECKING:
    from corpuskit.accounts import Ledger
    from corpuskit.article import (
        Article,
        Author,
        Block,
        Dateline,
        DateStamp,
        Evidence,
        Figure,
        Language,
        Mark,
        Publisher,
        Quotation,
        QuotedPart,
        Related,
        Step,
        evolve,
    )
    from corpuskit.conversion.auditing import Audit, audit, balance
    from corpuskit.conversion.pipeline import dumps, loads, loads_all, parse, read, read_all
    from corpuskit.conversion.project import Project, read_project
    from corpuskit.conversion.report import Failure, Report
    from corpuskit.conversion.run import convert
    from corpuskit.corpora.corpus import Corpus, open_corpus
    from corpuskit.corpora.exports import to_arrow, to_dataset, to_pandas, to_polars, to_spacy
    from corpuskit.errors import (
        CorpuskitError,
        DecodingError,
        EngineError,
        FormatError,
        InputError,
        OutputError,
        ParseError,
        SerializationError,
    )
    from corpuskit.messages import Message
    from corpuskit.reports.differences import Comparison, Difference, compare
    from corpuskit.reports.figures import Statistics
    from corpuskit.reports.inspection import Inspection, inspect
    from corpuskit.reports.report import report
    from corpuskit.reports.statistics import statistics
    from corpuskit.schemas import schema
    from corpuskit.source import Source, SourceDescription, Span
    from corpuskit.validation.findings import Finding, Validation
    from corpuskit.validation.run import validate

_HOMES = {
    "corpuskit.article": (
        "Article", "Author", "Block", "DateStamp", "Dateline", "Evidence", "Figure", "Language", "Mark",
        "Publisher", "Quotation", "QuotedPart", "Related", "Step", "evolve",
    ),
    "corpuskit.conversion.auditing": ("Audit", "audit", "balance"),
    "corpuskit.conversion.pipeline": ("dumps", "loads", "loads_all", "parse", "read", "read_all"),
    "corpuskit.conversion.project": ("Project", "read_project"),
    "corpuskit.conversion.report": ("Failure", "Report"),
    "corpuskit.conversion.run": ("convert",),
    "corpuskit.corpora.corpus": ("Corpus", "open_corpus"),
    "corpuskit.corpora.exports": ("to_arrow", "to_dataset", "to_pandas", "to_polars", "to_spacy"),
    "corpuskit.errors": (
        "CorpuskitError", "DecodingError", "EngineError", "FormatError", "InputError", "OutputError",
        "ParseError", "SerializationError",
    ),
    "corpuskit.accounts": ("Ledger",),
    "corpuskit.messages": ("Message",),
    "corpuskit.reports.figures": ("Statistics",),
    "corpuskit.reports.differences": ("Comparison", "Difference", "compare"),
    "corpuskit.reports.inspection": ("Inspection", "inspect"),
    "corpuskit.reports.report": ("report",),
    "corpuskit.reports.statistics": ("statistics",),
    "corpuskit.schemas": ("schema",),
    "corpuskit.source": ("Source", "SourceDescription", "Span"),
    "corpuskit.validation.findings": ("Finding", "Validation"),
    "corpuskit.validation.run": ("validate",),
}  # fmt: skip
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Article",
    "Audit",
    "Author",
    "Block",
    "Comparison",
    "Corpus",
    "CorpuskitError",
    "DateStamp",
    "Dateline",
    "DecodingError",
    "Difference",
    "EngineError",
    "Evidence",
    "Failure",
    "Figure",
    "Finding",
    "FormatError",
    "InputError",
    "Inspection",
    "Language",
    "Ledger",
    "Mark",
    "Message",
    "OutputError",
    "ParseError",
    "Project",
    "Publisher",
    "Quotation",
    "QuotedPart",
    "Related",
    "Report",
    "SerializationError",
    "Source",
    "SourceDescription",
    "Span",
    "Statistics",
    "Step",
    "Validation",
    "__version__",
    "audit",
    "balance",
    "compare",
    "convert",
    "dumps",
    "evolve",
    "inspect",
    "loads",
    "loads_all",
    "open_corpus",
    "parse",
    "read",
    "read_all",
    "read_project",
    "report",
    "schema",
    "statistics",
    "to_arrow",
    "to_dataset",
    "to_pandas",
    "to_polars",
    "to_spacy",
    "validate",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'corpuskit' has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
