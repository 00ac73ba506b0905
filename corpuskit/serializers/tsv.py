"""A table with a row an article, tabs between the cells; see :mod:`corpuskit.serializers.table`."""

from corpuskit.serializers.table import table_serializer
from corpuskit.wire.table import TAB

FORMAT = table_serializer("tsv", "the same with tabs", "text/tab-separated-values", TAB)
