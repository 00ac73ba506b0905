"""What a parser, a loader, a normalizer and a serializer are: frozen descriptors around functions.

A *parser* turns a source's text into a draft, which recognizers then read. A *loader* reads a format that
already holds articles, and skips recognition. A *normalizer* changes an article's text in one respect, and
counts. A *serializer* turns an article into bytes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, BinaryIO, Protocol, runtime_checkable

import msgspec

from corpuskit.article import Article, Block, Kind, Role, Step
from corpuskit.errors import InputError
from corpuskit.messages import Message
from corpuskit.source import Source, Span

DEFAULT_ROLES: dict[Kind, Role] = {
    "heading": "cross-head",
    "paragraph": "paragraph",
    "list-item": "list-item",
    "table": "table",
    "block-quote": "quote",
    "code": "paragraph",
    "image": "image",
    "rule": "separator",
    "link-definition": "link-definition",
    "metadata": "metadata",
}
"""The role that a parser gives a block of each kind, until a recognizer knows better."""


class Stated(msgspec.Struct, frozen=True):
    """A metadata field that the document itself states, in a header for instance, with its place.

    Where the document's container states it, there is no place, and ``rule`` names where it stands there
    (``column.link``): it becomes the field's evidence.
    ``origin`` names what states it where a document has several such places: ``json-ld``, ``open-graph`` …
    """

    field: str
    value: str
    span: Span | None = None
    rule: str | None = None
    origin: str | None = None


class Place(msgspec.Struct, frozen=True, gc=False):
    """An element of a page that holds text: its tag, the words of its attributes, the place around it.

    ``words`` are those of its class, id, role and itemprop, in lower case. ``parent`` is the number of the
    place around it, which is always lower than its own, or -1: places stand in the order in which their
    elements begin.
    """

    tag: str
    words: tuple[str, ...]
    parent: int
    hidden: bool = False


class Hint(msgspec.Struct, frozen=True, gc=False):
    """Where a block stands in a page: its place, and the words of the inline elements that its text is in.

    ``time`` is what a ``<time>`` in the block gives to machines.
    """

    place: int
    inline: tuple[str, ...] = ()
    time: str | None = None


class Page(msgspec.Struct, frozen=True):
    """What a page shows besides its blocks: its elements, a hint for every block, its text.

    ``visible`` is the text of the page's nodes in their order, which was not made from the blocks.
    ``bodies`` are the texts that the page states to be its article's (``articleBody`` in JSON-LD).
    """

    places: tuple[Place, ...] = ()
    hints: tuple[Hint, ...] = ()
    visible: str = ""
    bodies: tuple[str, ...] = ()


class Draft(msgspec.Struct, frozen=True):
    """A parsed document: blocks in source order with default roles, and the metadata it states."""

    source: Source
    blocks: tuple[Block, ...] = ()
    stated: tuple[Stated, ...] = ()
    steps: tuple[Step, ...] = ()
    messages: tuple[Message, ...] = ()
    page: Page | None = None

    @property
    def text(self) -> str:
        """The text that a reader sees: a page's visible text, else the source as it stands."""
        return self.source.text if self.page is None else self.page.visible


class Parser(msgspec.Struct, frozen=True):
    """Text in, draft out. ``parse`` raises nothing: any text is a document."""

    name: str
    description: str
    suffixes: tuple[str, ...]
    media_type: str
    parse: Callable[[Source], Draft]


class Loader(msgspec.Struct, frozen=True):
    """Articles in, articles out.

    ``load`` takes the bytes of a file and its name, and yields an article for each one that the file holds,
    or, in its place, the error that says why one could not be read. It raises
    :class:`~corpuskit.errors.InputError` where the file as a whole cannot be read. ``stream`` does the same
    with a file that is open for bytes, of which it never holds more than it needs for an article; ``None``
    where a file holds one article.
    """

    name: str
    description: str
    suffixes: tuple[str, ...]
    media_type: str
    load: Callable[[bytes, str], Iterator[Article | InputError]]
    stream: Callable[[BinaryIO, str], Iterator[Article | InputError]] | None = None


class Normalizer(msgspec.Struct, frozen=True):
    """One step: an article in, the changed article and the number of changes out; pure and idempotent.

    ``fold`` makes the step's changes in any string. ``replaces``: it puts other characters in the place of
    the source's, so that the ledger must read the source with ``fold``. ``undo`` is for what recognition
    itself does: it takes the step's work back where the step is switched off. A step that has ``signs``
    changes nothing in a text without any of them, one that ``spares_ascii`` nothing in ASCII.
    """

    name: str
    apply: Callable[[Article], tuple[Article, int]]
    fold: Callable[[str], str] | None = None
    undo: Callable[[Article], Article] | None = None
    replaces: bool = False
    signs: tuple[str, ...] = ()
    spares_ascii: bool = False


class Recognizer(msgspec.Struct, frozen=True):
    """A second look at an article, after corpuskit's own recognition and before normalization.

    ``recognize`` takes the article and its source, and gives the article with other roles, fields, marks and
    evidence. It leaves the blocks' texts, their places and their order as they are.
    """

    name: str
    description: str
    recognize: Callable[[Article, Source], Article]


class Tally(Protocol):
    """Takes part in the writing of a collection whose head says what the collection holds.

    Articles are read in many processes and the collection is written in one, so that a tally is made in two
    steps: what is to be counted of an article, and the counting.
    """

    def note(self, article: Article) -> Any:
        """What is to be counted of an article: small, and can be pickled."""

    def add(self, note: Any) -> None:
        """Count what was noted of an article that was written."""

    def opening(self, identifier: str) -> bytes:
        """What opens the collection, now that its articles are known."""


@runtime_checkable
class CompanionTally(Tally, Protocol):
    """A tally that also knows what belongs beside the collection."""

    def companion(self, names: Sequence[str]) -> tuple[str, bytes]:
        """The name and the bytes of a file beside those of these names, now that their articles are known."""


class ItemWriter(Protocol):
    """Writes the items of a collection into a file that is open for bytes, in a format of many parts."""

    def add(self, item: bytes) -> None:
        """Write what the collection's ``item`` made of an article."""

    def close(self) -> None:
        """Write what is left; the file itself stays open."""


class Collection(msgspec.Struct, frozen=True):
    """How one file holds many articles: ``opening``, an ``item`` for each article, ``closing``.

    ``opening`` takes the collection's id, an NCName. ``natural``: many in one file is the format's usual
    form, so that many documents go to one file unless the caller wants otherwise. ``tally``: the opening
    can only be written when all articles are known. ``writer`` puts the items into the file where it is not
    enough to write one after the other; a file that is compressed has ``write`` alone. ``is_packed``: the
    format compresses what it holds itself.
    """

    opening: Callable[[str], bytes]
    item: Callable[[Article], bytes]
    closing: bytes = b""
    natural: bool = True
    tally: Callable[[], Tally] | None = None
    writer: Callable[[BinaryIO], ItemWriter] | None = None
    is_packed: bool = False


class Option(msgspec.Struct, frozen=True):
    """A choice that a format leaves to the user; ``values`` is empty where it takes any text."""

    name: str
    description: str
    values: tuple[str, ...] = ()


class Serializer(msgspec.Struct, frozen=True):
    """An article in, the bytes of a complete file out; ``collection`` is ``None`` where a file holds one.

    ``is_own`` tells from the first 4,096 bytes of a file whether corpuskit wrote it in this format.
    ``configure`` takes the values that were chosen for the format's options, by name, and gives the
    serializer that follows them (it raises :class:`~corpuskit.errors.FormatError`). ``companion`` takes the
    names of the files that were written and gives the name and the bytes of one that belongs beside them;
    where that file tells of the articles, the collection's tally gives it (:class:`CompanionTally`). Where
    such a file is there already, ``join_companion`` takes its bytes and the new ones and gives what to write,
    or ``None`` where it is not ours. ``options`` are those of a plugin; the table of formats has them of
    others.
    """

    name: str
    description: str
    suffix: str
    media_type: str
    dumps: Callable[[Article], bytes]
    is_own: Callable[[bytes], bool]
    collection: Collection | None = None
    configure: Callable[[Mapping[str, str]], "Serializer"] | None = None
    companion: Callable[[Sequence[str]], tuple[str, bytes]] | None = None
    join_companion: Callable[[bytes, bytes], bytes | None] | None = None
    options: tuple[Option, ...] = ()
