"""What a validation finds."""

from attrs import define, field, frozen

from corpuskit.escapes import readable_name
from corpuskit.messages import CODES

EXIT_VALID = 0
EXIT_INVALID = 1
EXIT_NOTHING = 3


@frozen
class Finding:
    """Something that a schema does not allow, or a file that could not be read.

    ``line`` counts from 1 in the file, where that can be known. ``place`` is an element's path
    (``/TEI/text/body/div/p[3]``), a key's (``$.blocks[3].role``) or a column; ``reason`` says what is wrong
    there and what may stand there instead. ``code`` is a key of :data:`corpuskit.messages.CODES`.
    """

    source: str = field(converter=readable_name)
    code: str
    reason: str
    line: int | None = None
    place: str | None = None

    @property
    def remedy(self) -> str:
        """What to do about what this code names."""
        return CODES[self.code].remedy

    def __str__(self) -> str:
        line = f":{self.line}" if self.line is not None else ""
        place = f" {self.place}:" if self.place else ""
        return f"{self.source}{line}:{place} {self.reason} [{self.code}]"


@define
class Validation:
    """What a validation found in all files.

    ``files`` counts those that were read. ``documents`` counts what is in them: each ``TEI``, each JSON
    object, each row of a table. ``skipped`` names files of formats that have no schema.
    """

    files: int = 0
    documents: int = 0
    findings: list[Finding] = field(factory=list)
    skipped: list[str] = field(factory=list)

    @property
    def exit_code(self) -> int:
        """0: everything is valid. 1: something is not, or could not be read. 3: nothing was read."""
        if not self.files:
            return EXIT_NOTHING
        return EXIT_INVALID if self.findings else EXIT_VALID
