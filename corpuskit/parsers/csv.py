"""A table with a row an article, commas between the cells; see :mod:`corpuskit.parsers.table`."""

from corpuskit.parsers.table import table_loader
from corpuskit.wire.table import COMMA

FORMAT = table_loader("csv", "a table, an article a row, commas", "text/csv", COMMA)
