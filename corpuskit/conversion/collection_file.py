"""One file of many articles (or of one): it grows under a temporary name, and gets its own when complete."""

from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, cast

from corpuskit.conversion.compression import Sink, compressed, compresses
from corpuskit.conversion.files import as_output_error, partial, put_in_place
from corpuskit.errors import FormatError
from corpuskit.formats import ItemWriter, Serializer, Tally

COLLECTION_NAME = "corpus"
_PIECE = 1_000_000
_DIGITS = 5
"""Of a shard's number; there may be more."""

Piece = tuple[bytes, Any]
"""What a format made of an article, and what its tally noted of it."""


def shard_name(number: int) -> str:
    """What the files, or the folder, of a shard are called, without suffix."""
    return f"{COLLECTION_NAME}-{number:0{_DIGITS}}"


class Framing:
    """The bytes of one file: a single article, or a collection's opening, items and closing."""

    def __init__(self, serializer: Serializer, *, many: bool) -> None:
        self._serializer = serializer
        self.collection = serializer.collection if many else None
        self.tally: Tally | None = (
            self.collection.tally() if self.collection is not None and self.collection.tally else None
        )
        self.count = 0

    def add(self, piece: Piece, name: str) -> bytes:
        """What an article adds to the file. Raises :class:`FormatError` where the file can hold no more."""
        self.count += 1
        if self.collection is None:
            if self.count > 1:
                reason = (
                    f"a {self._serializer.name} file holds one article; name a folder, or a file of jsonl"
                )
                raise FormatError("format-holds-one", reason, source=name)
            return piece[0]
        if self.tally is not None:
            self.tally.add(piece[1])
        if self.tally is not None or self.count > 1:
            return piece[0]
        return self.collection.opening(COLLECTION_NAME) + piece[0]

    def early_opening(self) -> bytes:
        """What goes before everything, where nothing can be put there later; it then counts nothing."""
        if self.collection is None or self.tally is None or self.count:
            return b""
        return self.collection.opening(COLLECTION_NAME)

    def late_opening(self) -> bytes:
        """What goes before everything, where it can only be known at the end."""
        return self.tally.opening(COLLECTION_NAME) if self.tally is not None and self.count else b""

    def end(self) -> bytes:
        """What closes the file."""
        return self.collection.closing if self.collection is not None and self.count else b""

    def writer(self, file: BinaryIO, sink: Sink) -> ItemWriter | None:
        """What puts the items into the file, through a sink that compresses; if the format has one."""
        if self.collection is None or self.collection.writer is None:
            return None
        return self.collection.writer(cast(BinaryIO, sink) if compresses(sink) else file)


class CollectionFile:
    """A file at ``path``; ``sync``: when it has its name, it is on the disk."""

    def __init__(self, path: Path, serializer: Serializer, *, many: bool, sync: bool) -> None:
        self.path = path
        self.framing = Framing(serializer, many=many)
        self._sync = sync
        with as_output_error(path):
            self._file = partial(path).open("wb")
        self._is_late = self.framing.tally is not None
        self._sink: Sink = compressed(self._file, "" if self._is_late else path.name)
        self._writer = self.framing.writer(self._file, self._sink)

    def add(self, piece: Piece, name: str) -> None:
        """Add an article; ``name`` is its source's. Raises :class:`~corpuskit.errors.OutputError`."""
        if self._writer is not None:
            self.framing.count += 1
            with as_output_error(self.path):
                self._writer.add(piece[0])
            return
        data = self.framing.add(piece, name)
        with as_output_error(self.path):
            self._sink.write(data)

    def finish(self) -> bool:
        """Write the closing and give the file its name; whether there was anything to write."""
        with as_output_error(self.path):
            if self._writer is not None:
                self._writer.close()
            else:
                self._sink.write(self.framing.end())
            self._sink.close()
            self._file.close()
            if not self.framing.count:
                partial(self.path).unlink()
                return False
            if self._is_late:
                self._put_before(self.framing.late_opening())
            put_in_place(self.path, sync=self._sync)
        return True

    def discard(self) -> None:
        """Remove the unfinished file."""
        # On a full disk, what could not be flushed fails once more here, and is about to be deleted.
        with suppress(OSError, ValueError):
            if self._writer is not None:
                self._writer.close()
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            partial(self.path).unlink(missing_ok=True)

    def _put_before(self, opening: bytes) -> None:
        """Put ``opening`` before what the file holds, and compress all of it."""
        before = partial(self.path)
        whole = before.with_name(f"{before.name}2")
        try:
            with whole.open("wb") as file, before.open("rb") as rest:
                sink = compressed(file, self.path.name)
                sink.write(opening)
                while data := rest.read(_PIECE):
                    sink.write(data)
                sink.close()
            whole.replace(before)
        except BaseException:
            whole.unlink(missing_ok=True)
            raise
