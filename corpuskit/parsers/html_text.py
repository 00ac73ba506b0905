"""The text of a page that a reader sees, from the engine itself: what the ledger compares the blocks with."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from corpuskit.escapes import writable_and_count
from corpuskit.parsers.html_tags import NOT_SHOWN


def visible_text(tree: LexborHTMLParser, concealed: list[LexborNode], is_whole: bool) -> tuple[str, int]:
    """The text nodes of the page's body in their order; takes out of the tree what is not shown.

    With them: how many characters XML cannot hold; references name such, and U+FFFD stands for each.

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
    return writable_and_count(body.text(separator="\n")) if body is not None else ("", 0)
