"""A conversion run: every document of the inputs to one place, one bad document never stopping the others."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from os import PathLike
from pathlib import Path
from typing import Any, Unpack

from attrs import define, field

from corpuskit.conversion.choosing import choose
from corpuskit.conversion.naming import naming
from corpuskit.conversion.outputs import DEFAULT_FOLDER, Output, Place, choose_places
from corpuskit.conversion.pipeline import intake
from corpuskit.conversion.plan import Found, Outcome, Plan, Target
from corpuskit.conversion.report import Failure, Report
from corpuskit.conversion.settings import RunChoices, named_choices, settings
from corpuskit.conversion.staffing import FEW_BYTES, FEW_DOCUMENTS, engine_for, weight
from corpuskit.conversion.taken import Taken
from corpuskit.engines.seam import Engine, Lost, chunks
from corpuskit.errors import FormatError, InputError, OutputError
from corpuskit.inputs.files import discover
from corpuskit.inputs.items import DEFAULT_MAX_BYTES, Item, Skipped
from corpuskit.messages import CODES, Message
from corpuskit.registry import options_by_format, readable_suffixes, serializer

PathName = str | PathLike[str]
OnMessage = Callable[[str, Message], None]
"""Takes a document's name and something that was said of it."""


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
    workers: int | None = None,
    timeout: float | None = None,
    limit: int | None = None,
    sample: float | None = None,
    dry_run: bool = False,
    on_document: Callable[[Report], None] | None = None,
    on_message: OnMessage | None = None,
    on_failure: Callable[[Failure], None] | None = None,
    **choices: Unpack[RunChoices],
) -> Report:
    """Convert files, folders (recursively) and standard input (``-``), and say what became of each document.

    ``to`` is a format, or several, in a list or with commas between them; ``options`` are those of the
    formats, by name. ``out`` with a suffix is one file, else a folder; without it one document goes to
    standard output and many to ``./corpus``. ``name_template`` names files in a folder (``{year}/{id}``).
    ``strict`` fails documents that have warnings or errors, ``fail_on`` those of which one of these codes is
    said. ``force`` overwrites files that corpuskit did not write. ``max_bytes`` limits a document.

    ``workers`` is the number of processes that read documents; without it a small run stays in this process
    and others take the machine's cores. ``timeout`` limits, in seconds, the work on a document. What is
    written is the same for any number of workers.

    ``limit`` takes the first so many documents, ``sample`` a share of them (0.01: one in a hundred), chosen
    by their names, the same on every run. ``dry_run`` finds out what would be read and written, and does
    neither: see :attr:`Report.planned`; ``outputs`` are then the places that would be written to.

    ``on_document`` is called after each document, ``on_message`` for everything that is said of one,
    ``on_failure`` for each that fails. The other keywords are those of :func:`corpuskit.parse`, and what is
    taken from the inputs (:class:`~corpuskit.conversion.settings.InputChoices`): ``include``, ``exclude``,
    ``fields``, ``preset``, ``max_members``, ``max_ratio``.

    Raises :class:`FormatError` for an unknown format, step or code, :class:`OutputError` where nothing can
    be written at all, and :class:`EngineError` where no worker can be started; documents that fail, and a
    place that fills up on the way, are in the report instead.
    """
    names = to.split(",") if isinstance(to, str) else list(to)
    targets = options_by_format([name.strip() for name in names], options or {})
    paths = [inputs] if isinstance(inputs, str | PathLike) else list(inputs)
    target = Path(out) if out is not None else None
    there = discover(paths, intake(from_, max_bytes, **choices), (target or DEFAULT_FOLDER).absolute())
    found = choose(there, limit=limit, sample=sample)
    settings(**choices)
    if name_template is not None:
        naming(name_template)
    first = _first(found, few=workers is not None)
    several = len(first) > 1 or any(Path(path).is_dir() for path in paths) or _may_hold_many(first)
    places = choose_places(
        [serializer(name, own) for name, own in targets.items()],
        target,
        several=several,
        named=name_template is not None,
    )
    plan = Plan(
        named_choices(choices),
        tuple(
            Target(name, tuple(sorted(own.items())), place.many)
            for (name, own), place in zip(targets.items(), places, strict=True)
        ),
        strict=strict,
        fail_on=_known_codes(fail_on),
        max_bytes=max_bytes,
        name_template=name_template,
        files=any(place.kind == "folder" for place in places),
    )
    run = _Run(plan, places, force, on_document, on_message, on_failure)
    if dry_run:
        run.foresee(chain(first, found))
    else:
        run.do(chain(first, found), engine_for(workers, timeout, first))
    if not run.report.written and not run.report.planned and not run.report.failed:
        reason = "no document was found; " + _known_suffixes()
        run.fail(Failure(", ".join(map(str, paths)), "no-documents", reason))
    return run.report


@define
class _Run:
    """A run on its way."""

    plan: Plan
    places: tuple[Place, ...]
    force: bool
    on_document: Callable[[Report], None] | None
    on_message: OnMessage | None
    on_failure: Callable[[Failure], None] | None
    report: Report = field(factory=Report)
    outputs: tuple[Output, ...] = ()
    ids: Taken = field(factory=Taken)

    def do(self, found: Iterable[Found], engine: Engine) -> None:
        """Have everything converted, and write what comes back."""
        answers = engine.run(self.plan, chunks(found, weight))
        try:
            for item, answer in answers:
                self._take(item, answer)
            for output in self.outputs:
                output.close()
            self._note_outputs()
        except OutputError as error:
            self._discard()
            if not self.report.outputs:
                raise
            reason = f"{error.reason}; the run ended here"
            self.fail(Failure(error.source or "", error.code, reason))
        except BaseException:
            self._discard()
            raise
        finally:
            _close(answers)

    def foresee(self, found: Iterable[Found]) -> None:
        """Count what would be read, and name the places that would be written to."""
        for item in found:
            if isinstance(item, Item):
                self.report.plan(item.format)
            else:
                self._take(item, None)
        if self.report.planned:
            self.report.outputs = tuple(place.path for place in self.places)

    def fail(self, failure: Failure) -> None:
        """Count and pass on a failure."""
        self.report.fail(failure)
        if self.on_failure is not None:
            self.on_failure(failure)

    def _take(self, item: Found, answer: Any) -> None:
        """Take what the engine says of an item."""
        if isinstance(item, Skipped):
            self.report.skip(item.name)
        elif isinstance(item, InputError):
            self.fail(Failure(item.source or "", item.code, item.reason, item.place))
        elif isinstance(answer, Lost):
            self.fail(Failure(item.source, answer.code, answer.reason, item.place))
        else:
            for outcome in answer:
                failure = self._write(item, outcome)
                if failure is not None:
                    self.fail(failure)
                else:
                    self.report.written += 1
                if self.on_document is not None:
                    self.on_document(self.report)

    def _write(self, item: Item, outcome: Outcome) -> Failure | None:
        """Write an article everywhere; the failure where that is not to be or cannot be."""
        owner = self.ids.owner(outcome.id) if outcome.id else None
        if owner is not None:
            reason = f"has the id {outcome.id!r}, as has {owner}; rename one of the two"
            return Failure(item.source, "id-collision", reason, item.place)
        self._pass_on(item, outcome.messages)
        if outcome.failure is not None:
            return outcome.failure
        self.ids.claim(outcome.id, item.name)
        if not self.outputs:
            self._open()
        try:
            for output, piece in zip(self.outputs, outcome.pieces, strict=True):
                output.write(piece, outcome)
        except OutputError as error:
            if error.code != "output-exists":
                raise
            return Failure(error.source or item.source, error.code, error.reason)
        return None

    def _pass_on(self, item: Item, messages: Iterable[Message]) -> None:
        name = f"{item.source}, {item.place}" if item.place else item.source
        for message in messages:
            self.report.say(message.code)
            if self.on_message is not None:
                self.on_message(name, message)

    def _open(self) -> None:
        named = self.plan.name_template is not None
        for place in self.places:
            self.outputs = (*self.outputs, place.open(force=self.force, named=named))

    def _discard(self) -> None:
        for output in self.outputs:
            output.discard()
        self._note_outputs()

    def _note_outputs(self) -> None:
        self.report.outputs = tuple(path for output in self.outputs for path in output.paths())


def _close(answers: Iterator[Any]) -> None:
    """End the engine's work, also where not all answers were taken."""
    close = getattr(answers, "close", None)
    if close is not None:
        close()


def _first(found: Iterator[Found], *, few: bool) -> list[Found]:
    """As much of the inputs as it takes to see whether there is much to do; two documents where ``few``."""
    first: list[Found] = []
    total = 0
    for item in islice(found, 2 if few else FEW_DOCUMENTS):
        first.append(item)
        total += weight(item)
        if total >= FEW_BYTES:
            break
    return first


def _may_hold_many(items: Iterable[Found]) -> bool:
    """Whether a single input may hold many articles, as a table does."""
    return any(
        isinstance(item, Item)
        and (item.place is not None or item.format in {"jsonl", "csv", "tsv", "parquet"})
        for item in items
    )


def _known_codes(codes: Iterable[str]) -> frozenset[str]:
    """The codes as a set. Raises :class:`FormatError` (``unknown-code``)."""
    found = frozenset((codes,) if isinstance(codes, str) else codes)
    for code in sorted(found - CODES.keys()):
        raise FormatError("unknown-code", f"no message has the code {code!r}; see docs/messages.md")
    return found


def _known_suffixes() -> str:
    return f"files are known by their suffix: {' '.join(sorted(readable_suffixes()))}"
