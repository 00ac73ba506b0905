"""The ledger of pages, whose blocks have no spans: what they show stands in the blocks, in its order."""

from collections import Counter
from typing import Final
from unicodedata import normalize

from corpuskit.accounts import Ledger
from corpuskit.article import SET_ASIDE_ROLES, Article
from corpuskit.attributes import Wording, attributes_of
from corpuskit.block_ledger import LONGEST_SHOWN, Fold, plain
from corpuskit.escapes import unescape
from corpuskit.ledger import account_of, count, not_said
from corpuskit.letters import has_marks, letters_of
from corpuskit.messages import Message, message

_BLANKS: Final = b" \t\n\r\f"


def page_balance(article: Article, visible: str, source: str, fold: Fold | None = None) -> Ledger:
    """Account for every character of a page, whose blocks have no spans: what it shows stands in them.

    ``visible`` is the text that a reader sees, ``source`` the page itself. What is shown nowhere is markup.
    The blocks' addresses and titles say nothing that the source does not say.
    """
    kept = Counter[str]()
    for block in article.blocks:
        kept[account_of(block)] += count(block.text)
    aside = tuple(sorted((name, count) for name, count in kept.items() if name in SET_ASIDE_ROLES))
    shown = sum(kept.values())
    markup = max(count(source) - shown, 0)
    found = page_violations(article, visible, fold) + _made_up(article, source)
    return Ledger(shown + markup, kept["body"], kept["article metadata"], aside, markup, found)


def _made_up(article: Article, source: str) -> tuple[Message, ...]:
    whole = Wording(source)
    parts = whole.without([part for block in article.blocks for part in attributes_of(block)])
    return tuple(not_said(part) for part in dict.fromkeys(parts) if not whole.says(part))


def page_violations(article: Article, visible: str, fold: Fold | None = None) -> tuple[Message, ...]:
    """Where the letters and digits of a page's visible text and those of its blocks part."""
    there, own = visible, "\n".join([block.text for block in article.blocks])
    if _without_blanks(there) == _without_blanks(own) or "".join(there.split()) == "".join(own.split()):
        return ()
    if fold is not None:
        there, own = fold(unescape(there)), fold(unescape(own))
    marks = has_marks(visible)
    wanted, found = letters_of(there, marks=marks), letters_of(own, marks=marks)
    if wanted == found:
        return ()
    if fold is not None:
        # An element may begin in the middle of what a step took for one reference.
        wanted, found = (_letters(fold(unescape(text.replace("\n", "")))) for text in (there, own))
        if wanted == found:
            return ()
    pairs = zip(wanted, found, strict=False)
    place = next((i for i, (one, other) in enumerate(pairs) if one != other), min(len(wanted), len(found)))
    shown = wanted[place : place + LONGEST_SHOWN] or found[place : place + LONGEST_SHOWN]
    code = (
        "lost-text"
        if len(wanted) > len(found)
        else "doubled-text"
        if len(found) > len(wanted)
        else "invented-text"
    )
    return (message(code, f"the page's text and its blocks part at {shown!r}"),)


def _letters(text: str) -> str:
    return plain(normalize("NFKC", text), marks=True)


def _without_blanks(text: str) -> bytes:
    """A text without the white space of ASCII: bytes lose it in a fifth of the time that a string takes."""
    return text.encode("utf-8", "surrogatepass").translate(None, _BLANKS)
