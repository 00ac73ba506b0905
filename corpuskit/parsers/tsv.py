"""A table with a row an article, tabs between the cells; see :mod:`corpuskit.parsers.table`."""

from corpuskit.parsers.table import table_loader
from corpuskit.wire.table import TAB

FORMAT = table_loader("tsv", "a table, an article a row, tabs", "text/tab-separated-values", TAB)
