"""What inputs give: documents that can be read, in any process, and what was passed over."""

from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from corpuskit.errors import InputError
from corpuskit.escapes import readable_name
from corpuskit.formats import Stated

if TYPE_CHECKING:
    from corpuskit.inputs.records import Fields

DEFAULT_MAX_BYTES = 20_000_000
"""The largest document that is read unless the caller says otherwise: no news article comes near it."""


class Content(msgspec.Struct, frozen=True):
    """A document as it is converted: bytes to decode, or text that its container has decoded already.

    ``format`` is a readable format's name, ``None`` where the text must be looked at. ``stated`` is what the
    container says of the document. ``charset`` is the encoding that it declares (the HTTP header's, for
    instance); it is believed where it fits. ``identifier`` is what the container identifies it by.
    """

    data: bytes | str
    format: str | None = None
    stated: tuple[Stated, ...] = ()
    charset: str | None = None
    identifier: str | None = None


class Item(msgspec.Struct, frozen=True):
    """A document, or a part of a file that holds articles: small, picklable, readable in any process.

    ``name`` is relative to the input and unique in it; the article's id and the output's path are made from
    it. A document in a container has the container's name before its own: ``export.tar.gz/a/b.md``,
    ``corpus.jsonl/17`` (the line), ``news.csv/18`` (the line that its row begins in), ``rows.parquet/17``
    (the row), ``crawl.warc.gz/17`` (the record), ``feed.xml/3`` (the entry); all count from 1.

    ``path`` is the file or the container: a local path, or an address with a scheme; ``None`` for standard
    input. A path opens the file, a name is text (:func:`~corpuskit.escapes.readable_name`). ``place`` says
    where in the container it is (``line 17, byte 4096``, ``member a/b.md``); ``None`` where the document is
    the whole file.

    ``data`` is what is in hand already, since its container is read in sequence. Without it the document is
    read from ``path`` where it is processed: the whole file, or ``extent``, the offset and the length of a
    stretch of it, both in bytes. ``compression`` says how the file is compressed (``gzip``).

    ``fields``: what was read is a JSON object, which holds the document in one of its keys.
    """

    name: str
    path: str | None
    place: str | None = None
    format: str | None = None
    stated: tuple[Stated, ...] = ()
    data: bytes | str | None = None
    extent: tuple[int, int] | None = None
    compression: str | None = None
    charset: str | None = None
    identifier: str | None = None
    fields: "Fields | None" = None

    @property
    def source(self) -> str:
        """What a message calls the file."""
        return readable_name(self.path) if self.path else self.name

    def read(self, max_bytes: int = DEFAULT_MAX_BYTES) -> bytes | str:
        """What lies there. Raises :class:`InputError`, also where it is more than ``max_bytes``."""
        if self.data is not None:
            if len(self.data) > max_bytes:
                raise too_large(self.source, max_bytes)
            return self.data
        from corpuskit.inputs.reading import read_compressed, read_path

        if self.compression is not None:
            return read_compressed(self.path or "", self.compression, max_bytes)
        return read_path(self.path or "", max_bytes, self.extent)

    def content(self, max_bytes: int = DEFAULT_MAX_BYTES) -> Content:
        """The document with what is known of it. Raises :class:`InputError`."""
        data = self.read(max_bytes)
        if self.fields is None:
            return Content(data, self.format, self.stated, self.charset, self.identifier)
        from corpuskit.inputs.records import document_of

        return document_of(data, self.fields, self.format, self.stated)

    def fingerprint(self, data: bytes | str) -> str:
        """SHA-256, hexadecimal, of what was read and of all that the container says of it."""
        digest = sha256(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
        said = repr((self.format, self.charset, self.stated)) + (self.identifier or "")
        digest.update(said.encode("utf-8", "surrogatepass"))
        return digest.hexdigest()


class Skipped(msgspec.Struct, frozen=True):
    """A file in a folder, or a member of an archive, that is not read.

    Without a ``reason``: no parser is known for it.
    """

    name: str
    reason: str | None = None


def too_large(source: str, max_bytes: int, place: str | None = None) -> InputError:
    """The error of a document that is larger than the limit."""
    reason = f"larger than {max_bytes:,} bytes; raise --max-bytes to read it"
    return InputError("too-large", reason, source=source, place=place)


Found = Item | Skipped | InputError
"""What inputs give: a document, what is none, or why one cannot be read."""
