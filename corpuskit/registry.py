"""The table of formats. Modules are imported only when their format is asked for."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from os.path import splitext
from typing import Literal

import msgspec

from corpuskit.errors import FormatError
from corpuskit.formats import Loader, Normalizer, Option, Parser, Recognizer, Serializer
from corpuskit.plugins import Group, load, plugins
from corpuskit.suggestions import hint


class Entry(msgspec.Struct, frozen=True):
    """A row of the table: enough to list a format without importing it."""

    name: str
    description: str
    suffixes: tuple[str, ...]
    module: str
    options: tuple[Option, ...] = ()


READABLE: tuple[Entry, ...] = (
    Entry("markdown", "Markdown as scrapers write it", (".md", ".markdown"), "corpuskit.parsers.markdown"),
    Entry("plain", "plain text", (".txt", ".text"), "corpuskit.parsers.plain"),
    Entry("html", "pages in HTML", (".html", ".htm", ".xhtml"), "corpuskit.parsers.html"),
    Entry("tei", "TEI-XML written by corpuskit", (".xml", ".tei"), "corpuskit.parsers.tei"),
    Entry("json", "an article as a JSON object", (".json",), "corpuskit.parsers.json"),
    Entry("jsonl", "an article a line, as JSON objects", (".jsonl", ".ndjson"), "corpuskit.parsers.jsonl"),
    Entry("csv", "a table, an article a row, commas", (".csv",), "corpuskit.parsers.csv"),
    Entry("tsv", "a table, an article a row, tabs", (".tsv",), "corpuskit.parsers.tsv"),
    Entry("parquet", "Parquet that corpuskit wrote", (".parquet",), "corpuskit.parsers.parquet"),
)

_TABLE_OPTIONS = (
    Option("rows", "a row an article, or a row a block", ("articles", "paragraphs")),
    Option("columns", "which columns, in which order, commas between them; doc_id and text come first"),
    Option("excel", "a byte order mark, and no cell is taken for a formula", ("yes", "no")),
)

_QUOTATIONS = Option("quotations", "whether what stands between quotation marks is marked", ("no", "yes"))

WRITABLE: tuple[Entry, ...] = (
    Entry(
        "tei",
        "TEI P5, many in one file as teiCorpus",
        (".xml",),
        "corpuskit.serializers.tei",
        (
            Option(
                "tei-profile",
                "minimal leaves out places, rules and what was set aside",
                ("full", "minimal"),
            ),
            Option("tei-corpus", "one file for all articles, also in a folder", ("yes", "no")),
            _QUOTATIONS,
        ),
    ),
    Entry("json", "one JSON object, lossless", (".json",), "corpuskit.serializers.json", (_QUOTATIONS,)),
    Entry(
        "jsonl",
        "one JSON object a line, lossless",
        (".jsonl",),
        "corpuskit.serializers.jsonl",
        (_QUOTATIONS,),
    ),
    Entry(
        "csv",
        "a table with a row an article, RFC 4180",
        (".csv",),
        "corpuskit.serializers.csv",
        options=_TABLE_OPTIONS,
    ),
    Entry("tsv", "the same with tabs", (".tsv",), "corpuskit.serializers.tsv", options=_TABLE_OPTIONS),
    Entry(
        "parquet",
        "rows of Parquet, lossless; needs the extra parquet",
        (".parquet",),
        "corpuskit.serializers.parquet",
    ),
    Entry(
        "txt",
        "plain text of the body",
        (".txt",),
        "corpuskit.serializers.txt",
        (Option("parts", "what is written", ("body", "article")),),
    ),
    Entry(
        "md",
        "Markdown with YAML front matter, reads back",
        (".md",),
        "corpuskit.serializers.md",
        (Option("set-aside", "what is not the article", ("drop", "keep")),),
    ),
    Entry("jsonld", "schema.org NewsArticle, a projection", (".jsonld",), "corpuskit.serializers.jsonld"),
    Entry(
        "vert",
        "vertical text for CWB and NoSketch Engine; needs the extra vert",
        (".vert",),
        "corpuskit.serializers.vert",
    ),
)


class StepEntry(msgspec.Struct, frozen=True):
    """A row of the table of normalizers, which are applied in its order.

    ``default``: on unless switched off, since it loses nothing. ``fixed``: cannot be switched off.
    """

    name: str
    description: str
    module: str
    default: bool = True
    fixed: bool = False


NORMALIZERS: tuple[StepEntry, ...] = (
    StepEntry(
        "control-characters",
        "what XML cannot hold becomes U+FFFD; always on",
        "corpuskit.normalizers.control_characters",
        fixed=True,
    ),
    StepEntry("line-ends", "line ends become line feeds", "corpuskit.normalizers.line_ends"),
    StepEntry("entities", "HTML references left in the text are resolved", "corpuskit.normalizers.entities"),
    StepEntry(
        "mojibake",
        "text decoded wrongly is repaired; needs the extra mojibake",
        "corpuskit.normalizers.mojibake",
        default=False,
    ),
    StepEntry("unicode-nfc", "Unicode Normalization Form C", "corpuskit.normalizers.unicode_nfc"),
    StepEntry("zero-width", "characters without width are removed", "corpuskit.normalizers.zero_width"),
    StepEntry(
        "hyphenation",
        "words broken at a line's end are made whole",
        "corpuskit.normalizers.hyphenation",
        default=False,
    ),
    StepEntry("soft-hyphens", "soft hyphens inside words are removed", "corpuskit.normalizers.soft_hyphens"),
    StepEntry(
        "ligatures", "ligatures become their letters", "corpuskit.normalizers.ligatures", default=False
    ),
    StepEntry(
        "quotation-marks",
        "typographic quotation marks become straight ones",
        "corpuskit.normalizers.quotation_marks",
        default=False,
    ),
    StepEntry("dashes", "dashes become hyphens", "corpuskit.normalizers.dashes", default=False),
    StepEntry("white-space", "runs of white space become one space", "corpuskit.normalizers.white_space"),
    StepEntry(
        "byline-case",
        "authors printed in capitals get the usual case",
        "corpuskit.normalizers.byline_case",
        default=False,
    ),
    StepEntry(
        "canonical-url",
        "the article's address loses tracking parameters and fragments",
        "corpuskit.normalizers.canonical_url",
    ),
    StepEntry("dates", "dates get an ISO 8601 form beside the printed one", "corpuskit.normalizers.dates"),
)


def reader(name: str) -> Parser | Loader:
    """The parser or loader of a format, of a plugin's too.

    Raises :class:`FormatError` (``unknown-format``, ``missing-extra``, ``broken-plugin``,
    ``ambiguous-plugin``).
    """
    entry = _entry(READABLE, name)
    found = import_module(entry.module).FORMAT if entry else load("parsers", name)
    if found is None:
        raise _unknown("read", name)
    if not isinstance(found, Parser | Loader):
        raise FormatError("unknown-format", f"the module of format {name!r} holds no parser")
    return found


def serializer(name: str, options: Mapping[str, str] | None = None) -> Serializer:
    """The serializer of a format, of a plugin's too, with the choices that were made for it.

    Raises :class:`FormatError` (``unknown-format``, ``unknown-option``, ``missing-extra``, ``broken-plugin``,
    ``ambiguous-plugin``).
    """
    entry = _entry(WRITABLE, name)
    found = import_module(entry.module).FORMAT if entry else load("serializers", name)
    if found is None:
        raise _unknown("write", name)
    if not isinstance(found, Serializer):
        raise FormatError("unknown-format", f"the module of format {name!r} holds no serializer")
    if not options:
        return found
    known = {option.name: option for option in options_of(name)}
    for key, value in options.items():
        if key not in known:
            raise FormatError("unknown-option", f"{name} has no option {key!r}; {hint(key, known)}")
        if known[key].values and value not in known[key].values:
            raise FormatError("unknown-option", f"{key} is {_listed(known[key].values)}, not {value!r}")
    return found.configure(options) if found.configure else found


def options_of(name: str) -> tuple[Option, ...]:
    """The options of a format that is written. Raises :class:`FormatError` as :func:`serializer` does."""
    entry = _entry(WRITABLE, name)
    return entry.options if entry else serializer(name).options


def recognizer(name: str) -> Recognizer:
    """The plugin's recognizer of that name.

    Raises :class:`FormatError` (``unknown-recognizer``, ``broken-plugin``, ``ambiguous-plugin``).
    """
    found = load("recognizers", name)
    if isinstance(found, Recognizer):
        return found
    known = hint(name, [plugin.name for plugin in plugins("recognizers")])
    reason = f"no recognizer is called {name!r}; {known} (plugins bring them: see corpuskit formats)"
    raise FormatError("unknown-recognizer", reason)


def serializers(names: Sequence[str], options: Mapping[str, str]) -> tuple[Serializer, ...]:
    """The serializers of several formats; each option goes to those that have it.

    Raises :class:`FormatError` as :func:`serializer` does, also for an option that none of them has.
    """
    return tuple(serializer(name, own) for name, own in options_by_format(names, options).items())


def options_by_format(names: Sequence[str], options: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """For each format those of the options that it has.

    Raises :class:`FormatError` (``unknown-format``, ``unknown-option``).
    """
    known = {name: {option.name for option in options_of(name)} for name in names}
    for option in options:
        if not any(option in own for own in known.values()):
            raise FormatError("unknown-option", _no_option(option, known))
    return {name: {key: value for key, value in options.items() if key in own} for name, own in known.items()}


def _no_option(option: str, known: Mapping[str, set[str]]) -> str:
    """Why an option is none of these formats', and which formats have one of that name."""
    reason = f"{', '.join(known)}: no option is called {option!r}"
    others = [entry.name for entry in WRITABLE if option in {own.name for own in entry.options}]
    if others:
        return f"{reason}; {_listed(others)} has one"
    return f"{reason}; {hint(option, sorted(set().union(*known.values())))}"


def _listed(names: Iterable[str]) -> str:
    return " or ".join(names) or "none"


@cache
def normalizer(name: str) -> Normalizer:
    """The normalizer of that name. Raises :class:`FormatError` (``unknown-step``, ``missing-extra``)."""
    module = next((entry.module for entry in NORMALIZERS if entry.name == name), None)
    found = import_module(module).STEP if module is not None else load("normalizers", name)
    if isinstance(found, Normalizer):
        return found
    names = [*(entry.name for entry in NORMALIZERS), *(plugin.name for plugin in plugins("normalizers"))]
    raise FormatError("unknown-step", f"no normalizer is called {name!r}; {hint(name, names)}")


def is_built_in(group: Group, name: str) -> bool:
    """Whether corpuskit has one of that name itself, which goes before a plugin's."""
    tables: dict[Group, Iterable[Entry | StepEntry]] = {
        "parsers": READABLE, "serializers": WRITABLE, "normalizers": NORMALIZERS,
    }  # fmt: skip
    return any(entry.name == name for entry in tables.get(group, ()))


@cache
def readable_suffixes() -> dict[str, str]:
    """Suffix, with its dot and in lower case, to the name of the format that reads it."""
    return {suffix: entry.name for entry in READABLE for suffix in entry.suffixes}


_COMPRESSED = (".gz", ".zst")


def written_as(name: str) -> str | None:
    """The format that a file of that name is written in, compressed or not; ``None``: no suffix of one."""
    stem, suffix = splitext(name.lower())
    if suffix in _COMPRESSED:
        suffix = splitext(stem)[1]
    read_as = readable_suffixes().get(suffix)  # .ndjson, .tei
    return next((one.name for one in WRITABLE if suffix in one.suffixes or one.name == read_as), None)


def _entry(table: tuple[Entry, ...], name: str) -> Entry | None:
    return next((entry for entry in table if entry.name == name), None)


def _unknown(verb: Literal["read", "write"], name: str) -> FormatError:
    return FormatError("unknown-format", f"cannot {verb} {name!r}; {hint(name, known_names(verb))}")


def known_names(verb: Literal["read", "write"]) -> tuple[str, ...]:
    """The names of the formats that can be read or written, those of plugins last."""
    table, others = (READABLE, plugins("parsers")) if verb == "read" else (WRITABLE, plugins("serializers"))
    names = [entry.name for entry in table]
    return (*names, *(plugin.name for plugin in others if plugin.name not in names))
