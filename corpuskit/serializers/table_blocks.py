"""The blocks of an article as rows of a table, each with an identifier.

Every block of the article that holds text is a row, whatever its role; what is set aside is none.
"""

from collections.abc import Iterator
from typing import Final

from corpuskit.article import BODY_ROLES, SET_ASIDE_ROLES, Article, Block, Kind
from corpuskit.serializers.tei_inline import PARAGRAPH, Context
from corpuskit.serializers.tei_text import write_body
from corpuskit.serializers.tei_writer import OF_ROLE, TextWriter
from corpuskit.serializers.xml_text import xml_name
from corpuskit.wire.table import IS_TRUE

_BLOCK_ELEMENTS: Final = frozenset({"p", "ab"})
"""The elements of TEI that hold one block and have an ``xml:id``."""


class _Numbering(TextWriter):
    """Writes nothing, and keeps the ``xml:id`` of every block that has one in TEI."""

    def __init__(self, identifier: str) -> None:
        super().__init__(identifier, "")
        self.found: list[tuple[Block, str]] = []
        self._pending: str | None = None

    def new_identifier(self, name: str) -> str:
        identifier = super().new_identifier(name)
        self._pending = identifier if name in _BLOCK_ELEMENTS else None
        return identifier

    def content(self, block: Block, context: Context = PARAGRAPH) -> str:  # noqa: ARG002
        return ""

    def attributes(self, block: Block, kind: Kind | None = None, level: int | None = OF_ROLE) -> str:  # noqa: ARG002
        if self._pending is not None:
            self.found.append((block, self._pending))
            self._pending = None
        return ""


def block_rows(article: Article) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Identifier, text and the cells of its own for each row.

    The identifier is the block's ``xml:id`` in TEI (``{article}.p1``); where its element has none, it is
    ``{article}.headline1`` and so on, counted by role.
    """
    name = xml_name(article.id)
    numbering = _Numbering(name)
    write_body(article, numbering)
    in_tei = iter(numbering.found)
    known, identifier = next(in_tei, (None, ""))
    counts: dict[str, int] = {}
    for number, block in enumerate(article.blocks, 1):
        role = block.role
        if role in SET_ASIDE_ROLES:
            continue
        if block is known:
            found = identifier
            known, identifier = next(in_tei, (None, ""))
        else:
            counts[role] = counts.get(role, 0) + 1
            found = f"{name}.{role}{counts[role]}"
        if block.text.strip():
            own = {
                "article": article.id,
                "block": str(number),
                "role": role,
                "in_text": IS_TRUE[role in BODY_ROLES],
            }
            yield found, block.text, own
