"""A run on its way: what comes back from the engine is counted, passed on and written, in order."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from corpuskit.conversion.keeping import Keeping
from corpuskit.conversion.known import Revisit
from corpuskit.conversion.outputs import Output
from corpuskit.conversion.places import Layout, Place
from corpuskit.conversion.plan import Found, Outcome, Plan
from corpuskit.conversion.report import Failure, Report
from corpuskit.conversion.staffing import weight
from corpuskit.conversion.taken import Taken
from corpuskit.engines.seam import Engine, Lost, chunks
from corpuskit.errors import InputError, OutputError
from corpuskit.inputs.items import Item, Skipped
from corpuskit.messages import Message

OnMessage = Callable[[str, Message], None]
"""Takes a document's name and something that was said of it."""


class Hooks(msgspec.Struct, frozen=True):
    """What a caller wants to hear while a run goes on."""

    on_document: Callable[[Report], None] | None = None
    on_message: OnMessage | None = None
    on_failure: Callable[[Failure], None] | None = None


class Run(msgspec.Struct):
    """A run: it counts and writes what an engine makes of the plan. ``books``: what is kept of it."""

    plan: Plan
    places: tuple[Place, ...]
    layout: Layout
    hooks: Hooks
    books: Keeping | None = None
    report: Report = msgspec.field(default_factory=Report)
    outputs: tuple[Output, ...] = ()
    ids: Taken = msgspec.field(default_factory=Taken)
    has_begun: bool = False

    def do(self, found: Iterable[Found], engine: Engine, reading: str) -> None:
        """Have everything converted, and write what comes back.

        A place that fills up ends the run; where something was finished before, that is said in the report,
        else :class:`OutputError` is raised.
        """
        try:
            if self.books is None:
                self.has_begun = True
                self._convert(found, engine)
                self._finish()
            else:
                self._continue(self.books, found, engine, reading)
            self._note_outputs()
        except OutputError as error:
            self._give_up()
            if not self.has_begun or not self.report.outputs:
                raise
            hint = "; --resume goes on" if self.books is not None else ""
            self.fail(Failure(error.source or "", error.code, f"{error.reason}; the run ended here{hint}"))
        except BaseException:
            self._give_up()
            raise
        finally:
            if self.books is not None:
                self.books.close()

    def _continue(self, books: Keeping, found: Iterable[Found], engine: Engine, reading: str) -> None:
        """Do what is left to do of a run whose books are kept."""
        is_left = books.begin(self._making(), reading, self.report)
        self.has_begun = True
        if is_left and books.has_begun:
            self._open()
        books.recall(self.report, self.ids, self.outputs)
        if is_left:
            self._convert(books.payloads(found), engine)
            books.finish(self.outputs, self.report)

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
        if self.hooks.on_failure is not None:
            self.hooks.on_failure(failure)

    def _convert(self, found: Iterable[Found | Revisit], engine: Engine) -> None:
        answers = engine.run(self.plan, chunks(found, weight))
        try:
            for payload, answer in answers:
                item = payload.item if isinstance(payload, Revisit) else payload
                self._take(item, answer)
        finally:
            _close(answers)

    def _take(self, item: Found, answer: Any) -> None:
        """Take what the engine says of an item."""
        if isinstance(item, Skipped):
            self.report.skip(item.name, item.reason)
            if self.books is not None:
                self.books.notes.skipped(item)
        elif isinstance(item, InputError):
            self._fail(item, Outcome(), Failure(item.source or "", item.code, item.reason, item.place))
        elif isinstance(answer, Lost):
            if self.books is not None:
                self.books.note_changed(item)
            self._fail(item, Outcome(), Failure(item.source, answer.code, answer.reason, item.place))
        elif answer and answer[0].unchanged:
            self._keep(item)
        else:
            self._take_outcomes(item, answer)
        if self.books is not None:
            self.books.pass_item(item, empty=not answer)

    def _take_outcomes(self, item: Item, outcomes: Sequence[Outcome]) -> None:
        done = 0
        if self.books is not None:
            if outcomes and self.books.is_full(outcomes[0]):
                self.books.commit(self.outputs, self.report)
            done = self.books.skipped_articles()
            files = self.books.note_changed(item)
            for output in self.outputs:
                output.own(files)
        for number, outcome in enumerate(outcomes):
            if number >= done:
                self._take_outcome(item, outcome)
            if self.books is not None:
                self.books.pass_article()

    def _take_outcome(self, item: Item, outcome: Outcome) -> None:
        if self.books is not None and self.books.is_full(outcome):
            self.books.commit(self.outputs, self.report)
        failure, paths = self._write(item, outcome)
        if failure is not None:
            self._fail(item, outcome, failure)
        else:
            self.report.written += 1
            if self.books is not None:
                self.books.note_written(item, outcome, paths)
        if self.hooks.on_document is not None:
            self.hooks.on_document(self.report)

    def _write(self, item: Item, outcome: Outcome) -> tuple[Failure | None, list[Path]]:
        """Write an article everywhere: the files, or the failure where that is not to be or cannot be."""
        owner = self.ids.owner(outcome.id) if outcome.id else None
        if owner is not None:
            reason = f"has the id {outcome.id!r}, as has {owner}; rename one of the two"
            return Failure(item.source, "id-collision", reason, item.place), []
        self._pass_on(item, outcome.messages)
        if outcome.failure is not None:
            return outcome.failure, []
        self.ids.claim(outcome.id, item.name)
        if not self.outputs:
            self._open()
        try:
            pieces = list(zip(self.outputs, outcome.pieces, strict=True))
            for output, piece in pieces:
                output.check(piece, outcome)
            return None, [output.write(piece, outcome) for output, piece in pieces]
        except OutputError as error:
            if error.code != "output-exists":
                raise
            return Failure(error.source or item.source, error.code, error.reason), []

    def _fail(self, item: Found, outcome: Outcome, failure: Failure) -> None:
        self.fail(failure)
        if self.books is not None:
            self.books.notes.failed(item, outcome, failure)

    def _keep(self, item: Item) -> None:
        """An item whose articles are in the corpus already."""
        for identifier in self.books.note_unchanged(item) if self.books is not None else ():
            self.report.unchanged += 1
            self.ids.claim(identifier, item.name)

    def _pass_on(self, item: Item, messages: Iterable[Message]) -> None:
        name = f"{item.source}, {item.place}" if item.place else item.source
        for message in messages:
            self.report.say(message.code)
            if self.hooks.on_message is not None:
                self.hooks.on_message(name, message)

    def _open(self) -> None:
        for place in self.places:
            self.outputs = (*self.outputs, self.layout.open(place))

    def _finish(self) -> None:
        for output in self.outputs:
            output.close()

    def _give_up(self) -> None:
        for output in self.outputs:
            output.discard()
        if self.books is not None:
            self.books.restore(self.report)
        self._note_outputs()

    def _note_outputs(self) -> None:
        self.report.outputs = tuple(path for output in self.outputs for path in output.paths())
        if self.books is not None:
            self.report.outputs = self.books.outputs or self.report.outputs

    def _making(self) -> str:
        """All that decides what a run writes, in one order."""
        plan = self.plan
        choices = sorted((name, str(value)) for name, value in plan.choices.items())
        said = (choices, plan.targets, plan.strict, sorted(plan.fail_on), plan.max_bytes, plan.name_template)
        return repr((said, self.books and self.books.limits, self.layout.compression))


def _close(answers: Iterator[Any]) -> None:
    """End the engine's work, also where not all answers were taken."""
    close = getattr(answers, "close", None)
    if close is not None:
        close()
