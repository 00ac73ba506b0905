"""A conversion run: every document of the inputs to one place, one bad document never stopping the others."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from os import PathLike
from pathlib import Path

from attrs import define, field, frozen

from corpuskit.article import Article
from corpuskit.conversion.outputs import DEFAULT_FOLDER, Output, choose_output
from corpuskit.conversion.pipeline import articles_in, format_of
from corpuskit.errors import CorpuskitError, FormatError, InputError, OutputError
from corpuskit.inputs.files import DEFAULT_MAX_BYTES, Item, Skipped, discover
from corpuskit.registry import readable_suffixes, reader, serializer

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
    """What became of a run: documents written, failed and skipped, the files made, warnings by code."""

    written: int = 0
    failures: list[Failure] = field(factory=list)
    skipped: list[str] = field(factory=list)
    outputs: tuple[Path, ...] = ()
    warnings: dict[str, int] = field(factory=dict)

    @property
    def exit_code(self) -> int:
        """0: all good. 1: some documents failed. 3: nothing could be done."""
        if not self.written:
            return 3
        return 1 if self.failures else 0


@frozen
class _Options:
    from_: str | None
    encoding: str | None
    strict: bool
    max_bytes: int


def convert(
    inputs: PathName | Iterable[PathName],
    out: PathName | None = None,
    *,
    to: str = "tei",
    from_: str | None = None,
    encoding: str | None = None,
    strict: bool = False,
    force: bool = False,
    max_bytes: int = DEFAULT_MAX_BYTES,
    on_document: Callable[[Report], None] | None = None,
) -> Report:
    """Convert files, folders (recursively) and standard input (``-``), and say what became of each document.

    ``out`` with a suffix is one file, else a folder; without it one document goes to standard output and
    many to ``./corpus``. ``strict`` fails documents that have warnings. ``force`` overwrites files that
    corpuskit did not write. ``max_bytes`` limits a document. ``on_document`` is called after each one.

    Raises :class:`FormatError` for an unknown format, and :class:`OutputError` where nothing can
    be written at all; documents that fail, and a place that fills up on the way, are in the report instead.
    """
    writer = serializer(to)
    if from_ is not None:
        reader(from_)
    paths = [inputs] if isinstance(inputs, str | PathLike) else list(inputs)
    target = Path(out) if out is not None else None
    exclude = (target or DEFAULT_FOLDER).absolute()
    found = discover(paths, readable_suffixes(), exclude)
    first = list(islice(found, 2))
    several = len(first) > 1 or any(Path(path).is_dir() for path in paths) or _may_hold_many(first, from_)
    report = Report()
    options = _Options(from_, encoding, strict, max_bytes)
    output: Output | None = None
    open_output = choose_output(writer, target, several=several, force=force)
    try:
        for article, name in _articles(chain(first, found), report, options):
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


def _may_hold_many(items: list[Item | Skipped | InputError], from_: str | None) -> bool:
    """Whether a single input may hold many articles, as a table or a JSONL file does."""
    return any(
        isinstance(item, Item) and (from_ or format_of(item.name)) in {"jsonl", "csv", "tsv"}
        for item in items
    )


def _articles(
    items: Iterable[Item | Skipped | InputError], report: Report, options: _Options
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
        for article in _read(item, options):
            if isinstance(article, CorpuskitError):
                _fail(report, article, str(item.path or item.name))
            elif article.id in seen:
                reason = f"has the id {article.id!r}, as has {seen[article.id]}; rename one of the two"
                report.failures.append(Failure(str(item.path or item.name), "id-collision", reason))
            elif failure := _warned(article, item, report, strict=options.strict):
                report.failures.append(failure)
            else:
                seen[article.id] = item.name
                yield article, article.source.name or item.name


def _read(item: Item, options: _Options) -> Iterator[Article | CorpuskitError]:
    try:
        data = item.read(options.max_bytes)
        yield from articles_in(data, item.name, options.from_ or format_of(item.name), options.encoding)
    except CorpuskitError as error:
        yield error
    except Exception as error:  # noqa: BLE001  a defect in one document's way must not stop the others
        yield InputError("internal-error", f"a defect in corpuskit: {type(error).__name__}: {error}")


def _warned(article: Article, item: Item, report: Report, *, strict: bool) -> Failure | None:
    warnings = [message for message in article.messages if message.severity == "warning"]
    for message in warnings:
        report.warnings[message.code] = report.warnings.get(message.code, 0) + 1
    if strict and warnings:
        first = warnings[0]
        place = f"character {first.span.start}" if first.span else None
        return Failure(str(item.path or item.name), first.code, f"{first.reason} (--strict)", place)
    return None


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
