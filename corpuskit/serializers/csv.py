"""A table with a row an article, commas between the cells; see :mod:`corpuskit.serializers.table`."""

from corpuskit.serializers.table import table_serializer
from corpuskit.wire.table import COMMA

FORMAT = table_serializer("csv", "a table with a row an article, RFC 4180", "text/csv", COMMA)
