"""An audit: for every document of the inputs, where each of its characters goes."""

from collections.abc import Iterable
from os import PathLike
from typing import Unpack

from attrs import define, field

from corpuskit.accounts import Ledger
from corpuskit.article import Article, evolve
from corpuskit.conversion.pipeline import article_of, draft, draft_of, intake, placed
from corpuskit.conversion.report import Failure, nothing_found
from corpuskit.conversion.settings import ReadChoices, Settings, fold_of, names_of, settings
from corpuskit.errors import CorpuskitError, FormatError
from corpuskit.escapes import readable_name
from corpuskit.formats import Draft, Loader, Parser
from corpuskit.inputs.files import discover
from corpuskit.inputs.items import DEFAULT_MAX_BYTES, Item, Skipped
from corpuskit.keywords import checked
from corpuskit.ledger import balance as balance_text
from corpuskit.ledger import total
from corpuskit.messages import Message
from corpuskit.page_ledger import page_balance
from corpuskit.plugins import plugins
from corpuskit.registry import NORMALIZERS, READABLE, reader

STEP_NAMES = frozenset(entry.name for entry in NORMALIZERS)
"""Steps that a caller can name; parsers record others."""
PathName = str | PathLike[str]
_NO_SOURCE = "no scraped text was found; articles that corpuskit wrote are accounted for by their sources"


def _plugin_steps() -> frozenset[str]:
    return frozenset(plugin.name for plugin in plugins("normalizers"))


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
    reasons: dict[str, str] = field(factory=dict)
    """Why files were skipped for another reason."""

    @property
    def exit_code(self) -> int:
        """0: everything balances. 1: something does not, or could not be read. 3: nothing was read."""
        if not self.documents:
            return 3
        return 1 if self.violations or self.failures else 0


@checked
def audit(
    inputs: PathName | Iterable[PathName],
    *,
    from_: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
    **choices: Unpack[ReadChoices],
) -> Audit:
    """Account for every character of files, folders (recursively) and standard input (``-``).

    The other keywords are those of :func:`corpuskit.parse`, and what is taken from the inputs as in
    :func:`corpuskit.convert`. Raises :class:`FormatError` for an unknown format
    or step, or for a format that has no source text.
    """
    if from_ is not None and isinstance(reader(from_), Loader):
        raise FormatError("unknown-format", f"{from_!r} holds articles, not scraped text to account for")
    choices["audit"] = False  # it is what follows
    chosen = settings(**choices)
    paths = [inputs] if isinstance(inputs, str | PathLike) else list(inputs)
    report = Audit()
    ledgers: list[Ledger] = []
    for item in discover(paths, intake(from_, max_bytes, **choices)):
        if isinstance(item, Skipped):
            report.skipped.append(item.name)
            if item.reason is not None:
                report.reasons[item.name] = item.reason
        elif isinstance(item, CorpuskitError):
            report.failures.append(Failure(item.source or "", item.code, item.reason, item.place))
        else:
            _audit_item(item, chosen, max_bytes, report, ledgers)
    report.documents, report.ledger = len(ledgers), total(ledgers)
    if not ledgers and not report.failures:
        place = readable_name(", ".join(map(str, paths)))
        include = names_of(choices.get("include", ()))
        reason = _NO_SOURCE if len(report.skipped) > len(report.reasons) else nothing_found(paths, include)
        report.failures.append(Failure(place, "no-documents", reason))
    return report


@checked
def balance(article: Article, source: str | bytes, *, from_: str | None = None) -> Ledger:
    """Account for every character of the source of an article, also of one that was read back.

    ``source`` is what the article was parsed from: text, or bytes. It is parsed once more, since no format
    keeps the place of every piece of text. ``from_`` names the format that it is in where a plugin read it.

    Raises :class:`~corpuskit.errors.InputError` where it cannot be decoded, and :class:`FormatError` where
    ``from_`` is no format of texts.
    """
    described = article.source
    given = described.encoding if described.encoding_basis == "given" else None
    chosen = settings(
        encoding=given,
        encoding_errors="replace" if given else None,
        normalize=[step.name for step in article.steps if step.name in STEP_NAMES | _plugin_steps()],
        audit=False,
    )
    parser = reader(from_) if from_ is not None else _parser_of(described.media_type)
    if isinstance(parser, Loader):
        raise FormatError("unknown-format", f"{from_!r} holds articles, not scraped text to account for")
    drafted = draft(source, chosen, parser=parser, name=described.name)
    article = _with_places(article, article_of(drafted, chosen, name=described.name, url=article.url))
    return _ledger(article, drafted, chosen)


def _ledger(article: Article, drafted: Draft, chosen: Settings) -> Ledger:
    """The ledger of the draft's source, or of what a page shows."""
    if drafted.page is not None:
        source, fold = drafted.source.text, fold_of(article, chosen.steps)
        return page_balance(article, drafted.page.visible, source, fold)
    return balance_text(article, drafted.source.text, fold_of(article, chosen.steps))


def _parser_of(media_type: str | None) -> Parser | None:
    """The parser that made articles of that media type."""
    for entry in READABLE:
        found = reader(entry.name)
        if isinstance(found, Parser) and found.media_type == media_type:
            return found
    return None


def _with_places(article: Article, parsed: Article) -> Article:
    """The article with the exact places of its blocks' text, which no format keeps: from parsing once more.

    A block takes the places of one that has the same span and the same text.
    """
    places = {(block.span, block.text): block.offsets for block in parsed.blocks if block.offsets}
    return evolve(
        article,
        blocks=tuple(
            evolve(block, offsets=places[block.span, block.text])
            if not block.offsets and (block.span, block.text) in places
            else block
            for block in article.blocks
        ),
    )


def _audit_item(
    item: Item,
    chosen: Settings,
    max_bytes: int,
    report: Audit,
    ledgers: list[Ledger],
) -> None:
    try:
        read = _drafted(item, chosen, max_bytes)
    except CorpuskitError as error:
        error = placed(error, item)
        report.failures.append(Failure(item.source, error.code, error.reason, error.place))
        return
    if read is None:
        report.skipped.append(item.name)
        return
    article = article_of(read, chosen, name=item.name)
    ledger = _ledger(article, read, chosen)
    ledgers.append(ledger)
    report.violations += [(item.name, violation) for violation in ledger.violations]


def _drafted(item: Item, chosen: Settings, max_bytes: int) -> Draft | None:
    """The draft of a document; ``None`` where it is articles, which have no source. Raises ``InputError``."""
    if item.fields is None and isinstance(_reader(item.format), Loader):
        return None
    content = item.content(max_bytes)  # what a record is, only its content tells
    found = _reader(content.format)
    return None if isinstance(found, Loader) else draft_of(content, chosen, item.name, found)


def _reader(name: str | None) -> Parser | Loader | None:
    return reader(name) if name else None
