"""What a run does with every document, as a job that can go to any process: formats and steps by name."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from corpuskit.article import Article, evolve
from corpuskit.conversion.known import Revisit
from corpuskit.conversion.naming import naming, source_path
from corpuskit.conversion.pipeline import articles_of
from corpuskit.conversion.report import Failure
from corpuskit.conversion.settings import Choices, settings
from corpuskit.errors import CorpuskitError, InputError
from corpuskit.formats import Tally
from corpuskit.inputs.ahead import with_data
from corpuskit.inputs.items import Item, Skipped
from corpuskit.messages import Message
from corpuskit.registry import serializer

Found = Item | Skipped | InputError
"""What inputs give."""


class Target(msgspec.Struct, frozen=True):
    """A format with its options, and whether a file of it is a collection of many articles."""

    name: str
    options: tuple[tuple[str, str], ...] = ()
    many: bool = False


class Outcome(msgspec.Struct, frozen=True, gc=False):
    """What became of an article where it was read; it goes from there to where outputs are written.

    ``pieces`` holds for each target the bytes and what its tally noted; it is empty where the article failed.
    ``file`` is the path for a file of its own, without suffix.
    """

    id: str = ""
    name: str = ""
    file: str = ""
    digest: str | None = None
    pieces: tuple[tuple[bytes, Any], ...] = ()
    messages: tuple[Message, ...] = ()
    failure: Failure | None = None
    unchanged: bool = False


class Plan(msgspec.Struct, frozen=True):
    """The job of a run.

    ``files``: articles get files of their own, named by the template or their source. ``digests``: the digest
    of every document is wanted.
    """

    choices: Choices
    targets: tuple[Target, ...]
    strict: bool = False
    fail_on: frozenset[str] = frozenset()
    max_bytes: int = 0
    name_template: str | None = None
    files: bool = False
    digests: bool = False

    def open(self) -> Callable[[Found | Revisit], tuple[Outcome, ...]]:
        """Look up what the plan names."""
        return _Workshop(self).work

    def gather(self, chunk: Sequence[Found | Revisit]) -> list[Found | Revisit]:
        """Documents of a chunk that lie elsewhere, or one behind the other in a file, are read at once."""
        items = [payload.item if isinstance(payload, Revisit) else payload for payload in chunk]
        wanted = {
            place: item for place, item in enumerate(items) if isinstance(item, Item) and item.data is None
        }
        gathered = list(chunk)
        if len(wanted) > 1:
            for place, item in zip(wanted, with_data(list(wanted.values())), strict=True):
                gathered[place] = _with(chunk[place], item)
        return gathered

    def fails(self, message: Message) -> bool:
        """Whether a document of which this is said counts as failed."""
        return message.code in self.fail_on or (self.strict and message.severity != "info")


class _Workshop:
    """A plan with everything that it names at hand."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._settings = settings(**plan.choices)
        self._naming = naming(plan.name_template) if plan.name_template else None
        self._makers = [_maker(target) for target in plan.targets]

    def work(self, found: Found | Revisit) -> tuple[Outcome, ...]:
        """An outcome for every article of an item, in order; one for all where the item is unchanged."""
        item = found.item if isinstance(found, Revisit) else found
        if not isinstance(item, Item):
            return ()
        digest = None
        if self._plan.digests:
            try:
                data = item.read(self._plan.max_bytes)
            except CorpuskitError as error:
                return (Outcome(failure=failure_of(error, item)),)
            digest = item.fingerprint(data)
            if isinstance(found, Revisit) and found.digest == digest:
                return (Outcome(digest=digest, unchanged=True),)
            item = evolve(item, data=data, extent=None)
        articles = articles_of(item, self._settings, self._plan.max_bytes)
        return tuple(self._outcome(article, item, digest) for article in articles)

    def _outcome(self, article: Article | CorpuskitError, item: Item, digest: str | None) -> Outcome:
        if isinstance(article, CorpuskitError):
            return Outcome(digest=digest, failure=failure_of(article, item))
        name = article.source.name or item.name
        failure = self._failure(article, item)
        try:
            pieces = () if failure else tuple(make(article) for make in self._makers)
        except CorpuskitError as error:
            pieces, failure = (), failure_of(error, item)
        except Exception as error:  # noqa: BLE001  a defect in one document's way must not stop the others
            reason = f"a defect in corpuskit: {type(error).__name__}: {error}"
            pieces, failure = (), Failure(item.source, "internal-error", reason, item.place)
        file = self._file(article, name) if self._plan.files and not failure else ""
        return Outcome(article.id, name, file, digest, pieces, article.messages, failure)

    def _failure(self, article: Article, item: Item) -> Failure | None:
        """The failure that follows from what is said of an article, if any."""
        for message in article.messages:
            if self._plan.fails(message):
                option = "--fail-on" if message.code in self._plan.fail_on else "--strict"
                inner = f"character {message.span.start}" if message.span else None
                place = ", ".join(part for part in (item.place, inner) if part) or None
                return Failure(item.source, message.code, f"{message.reason} ({option})", place)
        return None

    def _file(self, article: Article, name: str) -> str:
        return self._naming(article, name) if self._naming is not None else source_path(name)


def _with(payload: Found | Revisit, item: Item) -> Found | Revisit:
    return evolve(payload, item=item) if isinstance(payload, Revisit) else item


def failure_of(error: CorpuskitError, item: Item) -> Failure:
    """The failure that an error in an item's way is."""
    return Failure(error.source or item.source, error.code, error.reason, error.place or item.place)


def _maker(target: Target) -> Callable[[Article], tuple[bytes, Any]]:
    """A function from an article to what a target needs of it."""
    found = serializer(target.name, dict(target.options))
    if not target.many or found.collection is None:
        dumps = found.dumps
        return lambda article: (dumps(article), None)
    item, tally = found.collection.item, found.collection.tally
    if tally is None:
        return lambda article: (item(article), None)
    note = _note_of(tally)
    return lambda article: (item(article), note(article))


def _note_of(tally: Callable[[], Tally]) -> Callable[[Article], Any]:
    return tally().note
