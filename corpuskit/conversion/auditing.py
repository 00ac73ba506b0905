"""An audit: for every document of the inputs, where each of its characters goes."""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from attrs import define, field

from corpuskit.conversion.ids import identifier
from corpuskit.conversion.pipeline import draft, format_of
from corpuskit.conversion.run import Failure
from corpuskit.errors import CorpuskitError, FormatError
from corpuskit.formats import Loader
from corpuskit.inputs.files import DEFAULT_MAX_BYTES, Item, Skipped, discover
from corpuskit.ledger import Ledger, balance, total
from corpuskit.messages import Message
from corpuskit.normalizers import normalize
from corpuskit.recognizers import recognize
from corpuskit.registry import readable_suffixes, reader

PathName = str | PathLike[str]


@define
class Audit:
    """What an audit found: the sum of all ledgers, what does not balance, what could not be read."""

    documents: int = 0
    ledger: Ledger = field(factory=lambda: total([]))
    violations: list[tuple[str, Message]] = field(factory=list)
    """Every violation with the name of its document."""
    failures: list[Failure] = field(factory=list)
    skipped: list[str] = field(factory=list)
    """Files of a folder without a known suffix, and those in formats of articles, which have no source."""

    @property
    def exit_code(self) -> int:
        """0: everything balances. 1: something does not, or could not be read. 3: nothing was read."""
        if not self.documents:
            return 3
        return 1 if self.violations or self.failures else 0


def audit(
    inputs: PathName | Iterable[PathName],
    *,
    from_: str | None = None,
    encoding: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Audit:
    """Account for every character of files, folders (recursively) and standard input (``-``).

    Raises :class:`FormatError` for an unknown format, or for one that has no source text.
    """
    if from_ is not None and isinstance(reader(from_), Loader):
        raise FormatError("unknown-format", f"{from_!r} holds articles, not scraped text to account for")
    paths = [inputs] if isinstance(inputs, str | PathLike) else list(inputs)
    report = Audit()
    ledgers: list[Ledger] = []
    for item in discover(paths, readable_suffixes()):
        if isinstance(item, Skipped):
            report.skipped.append(item.name)
        elif isinstance(item, CorpuskitError):
            report.failures.append(Failure(item.source or "", item.code, item.reason))
        else:
            _audit_item(item, from_, encoding, max_bytes, report, ledgers)
    report.documents, report.ledger = len(ledgers), total(ledgers)
    if not ledgers and not report.failures:
        place = ", ".join(map(str, paths))
        report.failures.append(Failure(place, "no-documents", "no scraped document was found"))
    return report


def _audit_item(
    item: Item,
    from_: str | None,
    encoding: str | None,
    max_bytes: int,
    report: Audit,
    ledgers: list[Ledger],
) -> None:
    format_ = from_ or format_of(item.name)
    found = reader(format_) if format_ else None
    if isinstance(found, Loader):
        report.skipped.append(item.name)
        return
    try:
        read = draft(item.read(max_bytes), parser=found, name=item.name, encoding=encoding)
    except CorpuskitError as error:
        place = getattr(error, "place", None)
        report.failures.append(Failure(str(item.path or item.name), error.code, error.reason, place))
        return
    article = normalize(recognize(read, identifier=identifier(Path(item.name).name)))
    ledger = balance(article, read.source.text)
    ledgers.append(ledger)
    report.violations += [(item.name, violation) for violation in ledger.violations]
