"""The text of a page that a reader sees, from the engine itself: what the ledger compares the blocks with."""

from selectolax.lexbor import LexborHTMLParser

from corpuskit.escapes import writable
from corpuskit.parsers.html_tags import NOT_SHOWN


def visible_text(tree: LexborHTMLParser) -> str:
    """The text nodes of the page's body in their order; takes out of the tree what is not shown.

    What only a style sheet hides counts as shown, since none is read.
    """
    tree.strip_tags(list(NOT_SHOWN), recursive=True)
    body = tree.body
    return writable(body.text(separator="\n")) if body is not None else ""
