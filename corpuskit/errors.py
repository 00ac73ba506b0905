"""What can go wrong, as exceptions.

    CorpuskitError
    ├── InputError            a document cannot be read
    │   ├── DecodingError     its bytes are no text, or not in the encoding that was given
    │   └── ParseError        its text does not have the structure that its format demands
    ├── SerializationError    an article cannot be written in a format
    ├── OutputError           a place cannot be written to
    ├── EngineError           the processes or the cluster that should do the work cannot
    └── FormatError           a format is unknown, ambiguous or cannot do what was asked

Every error carries a code from :mod:`corpuskit.messages`, and says where, what and what to do.
"""

from corpuskit.escapes import readable_name


class CorpuskitError(Exception):
    """The base of all errors that corpuskit raises on purpose.

    ``code`` is a key of :data:`corpuskit.messages.CODES`. ``source`` names the document or path,
    ``place`` the position inside it (``line 12``, ``byte 4096``, ``$.blocks[3]``).
    """

    def __init__(
        self, code: str, reason: str, *, source: str | None = None, place: str | None = None
    ) -> None:
        source = readable_name(source) if source else source
        super().__init__(code, reason, source, place)
        self.code = code
        self.reason = reason
        self.source = source
        self.place = place

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.source, self.place) if part)
        return f"{where}: {self.reason} [{self.code}]" if where else f"{self.reason} [{self.code}]"

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.code, self.reason, self.source, self.place)


def _rebuild(
    kind: type[CorpuskitError], code: str, reason: str, source: str | None, place: str | None
) -> CorpuskitError:
    return kind(code, reason, source=source, place=place)


class InputError(CorpuskitError):
    """A document cannot be read."""


class DecodingError(InputError):
    """The bytes of a document are no text, or not in the encoding that was given."""


class ParseError(InputError):
    """The text of a document does not have the structure that its format demands."""


class SerializationError(CorpuskitError):
    """An article cannot be written in a format."""


class OutputError(CorpuskitError):
    """A place cannot be written to."""


class EngineError(CorpuskitError):
    """The processes or the cluster that should do the work cannot."""


class FormatError(CorpuskitError):
    """A format is unknown, ambiguous, or cannot do what was asked of it."""
