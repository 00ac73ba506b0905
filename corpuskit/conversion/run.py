"""A conversion run: every document of the inputs to one place, one bad document never stopping the others."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from os import PathLike
from pathlib import Path
from typing import Unpack

from attrs import define, field, frozen

from corpuskit.article import Article
from corpuskit.conversion.naming import naming
from corpuskit.conversion.outputs import DEFAULT_FOLDER, Output, choose_output
from corpuskit.conversion.pipeline import articles_of, intake
from corpuskit.conversion.settings import Choices, Settings, settings
from corpuskit.errors import CorpuskitError, FormatError, InputError, OutputError
from corpuskit.inputs.files import discover
from corpuskit.inputs.items import DEFAULT_MAX_BYTES, Item, Skipped
from corpuskit.messages import CODES, Message
from corpuskit.registry import readable_suffixes, serializers

PathName = str | PathLike[str]


@frozen
class Failure:
    """A document that was not converted: which, where in it, why."""

    source: str
    code: str
    reason: str
    place: str | None = None

    def __str__(self) -> str:
        where = f"{self.source}, {self.place}" if self.place else self.source
        return f"{where}: {self.reason} [{self.code}]"


@define
class Report:
    """What became of a run: documents written, failed and skipped, the files made, messages by code."""

    written: int = 0
    failures: list[Failure] = field(factory=list)
    skipped: list[str] = field(factory=list)
    outputs: tuple[Path, ...] = ()
    messages: dict[str, int] = field(factory=dict)
    """How often each code was said of a document, remarks of severity ``info`` included."""

    @property
    def warnings(self) -> dict[str, int]:
        """How often each code was said that is more than a remark."""
        return {code: count for code, count in self.messages.items() if CODES[code].severity != "info"}

    @property
    def exit_code(self) -> int:
        """0: all good. 1: some documents failed. 3: nothing could be done."""
        if not self.written:
            return 3
        return 1 if self.failures else 0


OnMessage = Callable[[str, Message], None]
"""Takes a document's name and something that was said of it."""


@frozen
class _Plan:
    settings: Settings
    strict: bool
    fail_on: frozenset[str]
    max_bytes: int
    on_message: OnMessage | None

    def fails(self, message: Message) -> bool:
        """Whether a document of which this is said counts as failed."""
        return message.code in self.fail_on or (self.strict and message.severity != "info")


def convert(
    inputs: PathName | Iterable[PathName],
    out: PathName | None = None,
    *,
    to: str | Sequence[str] = "tei",
    options: Mapping[str, str] | None = None,
    from_: str | None = None,
    name_template: str | None = None,
    strict: bool = False,
    fail_on: Iterable[str] = (),
    force: bool = False,
    max_bytes: int = DEFAULT_MAX_BYTES,
    on_document: Callable[[Report], None] | None = None,
    on_message: OnMessage | None = None,
    **choices: Unpack[Choices],
) -> Report:
    """Convert files, folders (recursively) and standard input (``-``), and say what became of each document.

    ``to`` is a format, or several, in a list or with commas between them; ``options`` are those of the
    formats, by name. ``out`` with a suffix is one file, else a folder; without it one document goes to
    standard output and many to ``./corpus``. ``name_template`` names files in a folder (``{year}/{id}``).
    ``strict`` fails documents that have warnings or errors, ``fail_on`` those of which one of these codes is
    said. ``force`` overwrites files that corpuskit did not write. ``max_bytes`` limits a document.
    ``on_document`` is called after each one, ``on_message`` for everything that is said of one. The other
    keywords are those of :func:`corpuskit.parse`.

    Raises :class:`FormatError` for an unknown format, step or code, and :class:`OutputError` where nothing
    can be written at all; documents that fail, and a place that fills up on the way, are in the report
    instead.
    """
    plan = _Plan(settings(**choices), strict, _known_codes(fail_on), max_bytes, on_message)
    names = to.split(",") if isinstance(to, str) else list(to)
    writers = serializers([name.strip() for name in names], options or {})
    paths = [inputs] if isinstance(inputs, str | PathLike) else list(inputs)
    target = Path(out) if out is not None else None
    exclude = (target or DEFAULT_FOLDER).absolute()
    found = discover(paths, intake(from_, max_bytes), exclude)
    first = list(islice(found, 2))
    several = len(first) > 1 or any(Path(path).is_dir() for path in paths) or _may_hold_many(first)
    report = Report()
    output: Output | None = None
    open_output = choose_output(
        writers,
        target,
        several=several,
        force=force,
        naming=naming(name_template) if name_template else None,
    )
    try:
        for article, name in _articles(chain(first, found), report, plan):
            if output is None:
                output = open_output()
            _write(output, article, name, report)
            if on_document is not None:
                on_document(report)
        if output is not None:
            output.close()
            report.outputs = output.paths()
    except OutputError as error:
        if output is None:
            raise
        output.discard()
        report.outputs = output.paths()
        if not report.outputs:
            raise
        report.failures.append(Failure(error.source or "", error.code, f"{error.reason}; the run ended here"))
    except BaseException:
        if output is not None:
            output.discard()
        raise
    if not report.written and not report.failures:
        report.failures.append(
            Failure(", ".join(map(str, paths)), "no-documents", "no document was found; " + _known_suffixes())
        )
    return report


def _may_hold_many(items: list[Item | Skipped | InputError]) -> bool:
    """Whether a single input may hold many articles, as a table does."""
    return any(
        isinstance(item, Item)
        and (item.place is not None or item.format in {"jsonl", "csv", "tsv", "parquet"})
        for item in items
    )


def _articles(
    items: Iterable[Item | Skipped | InputError], report: Report, plan: _Plan
) -> Iterator[tuple[Article, str]]:
    """Every article that can be read, with its source's name; the others go to the report."""
    seen: dict[str, str] = {}
    for item in items:
        if isinstance(item, Skipped):
            report.skipped.append(item.name)
            continue
        if isinstance(item, InputError):
            _fail(report, item, item.source or "")
            continue
        for article in articles_of(item, plan.settings, plan.max_bytes):
            if isinstance(article, CorpuskitError):
                _fail(report, article, item.source)
            elif article.id in seen:
                reason = f"has the id {article.id!r}, as has {seen[article.id]}; rename one of the two"
                report.failures.append(Failure(item.source, "id-collision", reason, item.place))
            elif failure := _said(article, item, report, plan):
                report.failures.append(failure)
            else:
                seen[article.id] = item.name
                yield article, article.source.name or item.name


def _said(article: Article, item: Item, report: Report, plan: _Plan) -> Failure | None:
    """Count and pass on what is said of a document; the failure that follows from it, if any."""
    name = f"{item.source}, {item.place}" if item.place else item.source
    for message in article.messages:
        report.messages[message.code] = report.messages.get(message.code, 0) + 1
        if plan.on_message is not None:
            plan.on_message(name, message)
    for message in article.messages:
        if plan.fails(message):
            option = "--fail-on" if message.code in plan.fail_on else "--strict"
            place = f"character {message.span.start}" if message.span else None
            return Failure(name, message.code, f"{message.reason} ({option})", place)
    return None


def _known_codes(codes: Iterable[str]) -> frozenset[str]:
    """The codes as a set. Raises :class:`FormatError` (``unknown-code``)."""
    found = frozenset((codes,) if isinstance(codes, str) else codes)
    for code in sorted(found - CODES.keys()):
        raise FormatError("unknown-code", f"no message has the code {code!r}; see docs/messages.md")
    return found


def _write(output: Output, article: Article, name: str, report: Report) -> None:
    try:
        output.write(article, name)
    except FormatError:
        raise
    except OutputError as error:
        if error.code != "output-exists":
            raise
        _fail(report, error, name)
    else:
        report.written += 1


def _fail(report: Report, error: CorpuskitError, source: str) -> None:
    where = error.source if error.source and ("/" in error.source or "\\" in error.source) else source
    report.failures.append(Failure(where, error.code, error.reason, error.place))


def _known_suffixes() -> str:
    return f"files are known by their suffix: {' '.join(sorted(readable_suffixes()))}"
