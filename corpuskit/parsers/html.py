"""HTML: a page to blocks, with what it states of itself and hints at where each block stands.

The page is parsed as browsers do (HTML5, by lexbor). Blocks have no spans, since the engine gives no places;
the ledger compares the page's visible text instead.
"""

from selectolax.lexbor import LexborHTMLParser

from corpuskit.article import evolve
from corpuskit.formats import Draft, Page, Parser
from corpuskit.messages import forbidden_characters
from corpuskit.parsers.html_blocks import BlockBuilder
from corpuskit.parsers.html_guard import tamed
from corpuskit.parsers.html_metadata import read_metadata
from corpuskit.parsers.html_text import visible_text
from corpuskit.source import Source


def parse(source: Source) -> Draft:
    """Read a page. Text that is not HTML is a page of one paragraph; nothing is raised."""
    markup, messages = tamed(source.text)
    tree = LexborHTMLParser(markup)
    builder = BlockBuilder()
    builder.walk(tree)
    metadata = read_metadata(tree, source.text, builder)
    # The last, since it takes out of the tree what is not visible.
    visible, replaced = visible_text(tree, builder.concealed, builder.is_whole)
    if replaced:
        source = evolve(source, replaced=source.replaced + replaced)
        messages = (*messages, forbidden_characters(replaced, where=", named by references,"))
    page = Page(tuple(builder.places), tuple(builder.hints), visible, tuple(metadata.bodies))
    return Draft(
        source,
        tuple(builder.blocks),
        tuple(metadata.stated),
        messages=(*messages, *metadata.messages),
        page=page,
    )


FORMAT = Parser(
    "html",
    "pages in HTML: the article is found among menus and teasers",
    (".html", ".htm", ".xhtml"),
    "text/html",
    parse,
)
