"""The text of a page that a reader sees, from the engine itself: what the ledger compares the blocks with."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from corpuskit.escapes import writable
from corpuskit.parsers.html_tags import NOT_SHOWN


def visible_text(tree: LexborHTMLParser, concealed: list[LexborNode], is_whole: bool) -> str:
    """The text nodes of the page's body in their order; takes out of the tree what is not shown.

    ``concealed`` are elements that were met already, outside one another: to take these out is faster than
    to look for all, unless some were not met (``is_whole``). What only a style sheet hides counts as shown,
    since none is read.
    """
    if is_whole:
        for node in concealed:
            node.decompose(recursive=False)
    else:
        tree.strip_tags(sorted(NOT_SHOWN), recursive=True)
    body = tree.body
    return writable(body.text(separator="\n")) if body is not None else ""
