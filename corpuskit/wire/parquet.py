"""What the writer and the reader of Parquet share: pyarrow, which an extra brings, and the form of a row.

A row has the keys of the JSON form (:mod:`corpuskit.wire.shape`), with one change: ``evidence`` is a list
whose entries name their ``field``, since readers of Parquet agree on lists and not on maps.
"""

from msgspec import Struct

from corpuskit.article import Certainty
from corpuskit.errors import FormatError
from corpuskit.wire.shape import SpanShape

try:
    import pyarrow
    import pyarrow.json
    import pyarrow.parquet
except ImportError:
    raise FormatError(
        "missing-extra", "the format parquet needs pyarrow: pip install 'corpuskit[parquet]'"
    ) from None

__all__ = ["SCHEMA_KEY", "EvidenceRow", "pyarrow"]

SCHEMA_KEY = b"corpuskit.schema"
"""The key of the file's metadata whose value is the name and version of the form."""


class EvidenceRow(Struct, frozen=True, gc=False):
    """An :class:`~corpuskit.article.Evidence`."""

    field: str
    rule: str
    span: SpanShape | None = None
    certainty: Certainty = "high"
