"""A corpus as one page: its figures as charts, and a table of its documents that opens each."""

from collections.abc import Callable, Iterable, Iterator
from html import escape
from os import PathLike
from pathlib import Path

import msgspec

from corpuskit.article import Article
from corpuskit.conversion.files import refuse_foreign
from corpuskit.corpora.corpus import Corpus, failing_softly
from corpuskit.keywords import checked
from corpuskit.reports import sections
from corpuskit.reports.charts import charts, library
from corpuskit.reports.embedding import MOST_ROWS, PARTS_LIMIT, DocumentTable, PartsFile, packed_text
from corpuskit.reports.figures import Statistics
from corpuskit.reports.page import asset, is_page, page, write_page
from corpuskit.reports.statistics import EXAMPLES, Tallies

_STYLES = ("base.css", "report.css", "document.css")
_SCRIPTS = ("data.js", "theme.js", "charts.js", "table.js", "document.js", "report.js")


@checked
def report(
    corpus: Corpus | str | PathLike[str] | Iterable[Article],
    out: str | PathLike[str] = "report.html",
    *,
    title: str | None = None,
    parts_limit: int = PARTS_LIMIT,
    force: bool = False,
    on_document: Callable[[int], None] | None = None,
) -> Statistics:
    """Write a page that shows a corpus; its figures come back.

    ``corpus`` is one that was opened, the path of one, or any articles. ``parts_limit`` is how many bytes,
    compressed, of documents are embedded with all their parts: first come, first served, the examples of
    messages even beyond it. The table lists up to 250,000 documents; the figures are of all. ``force``
    overwrites a file that corpuskit did not write. ``on_document`` takes the number of documents read so far.

    Raises :class:`~corpuskit.errors.FormatError` (``missing-extra``) without the extra ``report``,
    :class:`~corpuskit.errors.InputError` where there is no corpus at a path, and
    :class:`~corpuskit.errors.OutputError` where the page cannot be written.
    """
    path = Path(out)
    refuse_foreign(path, is_page, force=force)
    script = library()
    tallies, table, parts = Tallies(EXAMPLES), DocumentTable(), PartsFile(parts_limit)
    for article in failing_softly(corpus, tallies.fail):
        words = tallies.add(article)
        if table.rows < MOST_ROWS:
            chunk = parts.add(table.rows, article, wanted=tallies.is_example)
            table.add(article, words, chunk)
        if on_document is not None:
            on_document(tallies.documents)
    figures = tallies.statistics(1000)
    title = title or _name_of(corpus)
    body = _body(figures, title, table, parts, script)
    write_page(path, page(title, _STYLES, body), force=force)
    return figures


def _name_of(corpus: object) -> str:
    path = corpus.path if isinstance(corpus, Corpus) else corpus
    if isinstance(path, str | PathLike) and str(path) != "-":
        return Path(path).resolve().name
    return "Corpus"


def _body(
    figures: Statistics, title: str, table: DocumentTable, parts: PartsFile, script: str
) -> Iterator[str]:
    yield f'<header class="top"><div><p class="eyebrow">Corpus report</p><h1>{escape(title)}</h1></div>'
    yield '<button type="button" id="theme" class="quiet-button">Theme: as the system</button></header>'
    yield "<noscript><p>Charts and the table of documents need JavaScript; the figures do not.</p></noscript>"
    yield _NAVIGATION
    yield "<main>"
    yield from sections.head_figures(figures)
    for name, heading, section in (
        ("overview", "Overview", sections.overview),
        ("sources", "Who, where, what", sections.rankings),
        ("quality", "What was recognised", sections.quality),
    ):
        yield f'<section id="{name}"><h2>{heading}</h2><div class="charts">'
        yield from section(figures)
        yield "</div></section>"
    yield '<section id="messages"><h2>Messages</h2>'
    yield from sections.messages(figures)
    yield "</section>"
    yield from _documents(figures, table, parts)
    yield "</main>"
    yield _DIALOG
    yield from _data(figures, table, parts, script)


_NAVIGATION = (
    '<nav aria-label="Sections"><a href="#overview">Overview</a><a href="#sources">Who, where, what</a>'
    '<a href="#quality">What was recognised</a><a href="#messages">Messages</a>'
    '<a href="#documents">Documents</a></nav>'
)
_DIALOG = (
    '<dialog id="document" aria-labelledby="document-title"><div class="bar">'
    '<button type="button" id="previous" class="quiet-button">← Previous</button>'
    '<button type="button" id="next" class="quiet-button">Next →</button><span class="space"></span>'
    '<button type="button" id="close" class="quiet-button">Close</button></div>'
    '<div id="document-body" tabindex="0" role="document"></div></dialog>'
)
_COLUMNS = (
    ("headline", "Headline"), ("published", "Published"), ("publisher", "Publisher"), ("authors", "Authors"),
    ("language", "Language"), ("words", "Words"), ("set_aside", "Set aside"), ("messages", "Messages"),
)  # fmt: skip


def _documents(figures: Statistics, table: DocumentTable, parts: PartsFile) -> Iterator[str]:
    yield '<section id="documents"><h2>Documents</h2>'
    notes = []
    if table.rows < figures.documents:
        notes.append(f"The table lists the first {table.rows:,} documents.")
    if parts.documents < table.rows:
        notes.append(f"{parts.documents:,} of them open with all their parts, the others with what is here.")
    if notes:
        yield f'<p class="quiet">{" ".join(notes)}</p>'
    yield '<div class="tools"><label>Search <input type="search" id="search" autocomplete="off"'
    yield ' placeholder="headline, author, publisher, id"></label>'
    yield '<label class="narrow">Sort by <select id="sort-by"><option value="">as read</option>'
    yield from (f'<option value="{name}">{label}</option>' for name, label in _COLUMNS)
    yield '</select></label><span id="filters"></span>'
    yield '<span id="count" role="status" class="quiet"></span></div>'
    yield '<div id="viewport" class="viewport" tabindex="0" role="region" aria-label="Documents">'
    yield '<table id="table"><thead><tr>'
    for name, label in _COLUMNS:
        yield (
            f'<th scope="col" class="{name}" data-name="{name}"><button type="button" data-sort="{name}">'
            f"{label}</button></th>"
        )
    yield "</tr></thead><tbody></tbody></table></div>"
    yield '<p class="print-only quiet">A print holds the rows that were on the screen.</p></section>'


def _data(figures: Statistics, table: DocumentTable, parts: PartsFile, script: str) -> Iterator[str]:
    drawn = msgspec.json.encode(charts(figures)).decode().replace("<", "\\u003c")
    yield f'<script type="application/json" id="charts">{drawn}</script>'
    yield f'<script type="text/plain" id="vega">{packed_text(script.encode())}</script>'
    yield f'<script type="text/plain" id="rows">{table.packed()}</script>'
    for number, chunk in parts.chunks():
        yield f'<script type="text/plain" id="parts-{number}">{chunk}</script>'
    yield '<script>\n"use strict";\n(() => {'
    yield from map(asset, _SCRIPTS)
    yield "})();</script>"
