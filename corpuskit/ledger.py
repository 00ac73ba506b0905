"""The ledger: proof that nothing of the source was lost, doubled or made up.

Every non-blank code point of the source lies in exactly one block's span, and the letters and digits of each
span are those of the block's text, of its marks' addresses and titles, and of its label. These say nothing
that the source does not say.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from corpuskit.accounts import Ledger
from corpuskit.article import BODY_ROLES, SET_ASIDE_ROLES, Article, Block
from corpuskit.attributes import Wording, made_up
from corpuskit.block_ledger import LONGEST_SHOWN, Fold, block_violations
from corpuskit.letters import has_marks
from corpuskit.messages import Message, message
from corpuskit.source import Span

_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
"""Characters that show nothing; they may stand between blocks."""


def balance(article: Article, text: str, fold: Fold | None = None) -> Ledger:
    """Account for every character of ``text``, the source that the article was made from.

    ``fold`` makes the recorded changes of normalizers in the source's text.
    """
    blocks = _placed(article)
    kept = Counter[str]()
    markup = 0
    for span, block in blocks:
        written = text[span.start : span.end]
        found = count(block.text)
        size = found if written == block.text else count(written)
        kept[account_of(block)] += min(found, size)
        markup += size - min(found, size)
    violations = _violations(blocks, text, fold)
    aside = tuple(sorted((name, count) for name, count in kept.items() if name in SET_ASIDE_ROLES))
    total = count(text)
    return Ledger(total, kept["body"], kept["article metadata"], aside, markup, tuple(violations))


def violations(article: Article, text: str, fold: Fold | None = None) -> tuple[Message, ...]:
    """What does not balance, as in :func:`balance`, without the sums."""
    return tuple(_violations(_placed(article), text, fold))


def _placed(article: Article) -> list[tuple[Span, Block]]:
    """The blocks that come from the source, in its order."""
    return sorted(
        [(block.span, block) for block in article.blocks if block.span is not None],
        key=lambda entry: (entry[0].start, entry[0].end),
    )


def _violations(blocks: list[tuple[Span, Block]], text: str, fold: Fold | None) -> list[Message]:
    found = _uncovered([span for span, _ in blocks], text)
    source, marks = Wording(text), has_marks(text)
    for span, block in blocks:
        written = text[span.start : span.end]
        if written != block.text:
            found += block_violations(block, span, text, fold, marks=marks)
        if block.label or block.marks:
            found += [not_said(part, span) for part in made_up(block, written, source)]
    return found


def not_said(part: str, span: Span | None = None) -> Message:
    """The violation that an address, a title or a label is made up."""
    return message("invented-text", f"{part[:LONGEST_SHOWN]!r} is not what the source says", span)


def account_of(block: Block) -> str:
    """The ledger's account that a block's text is booked to."""
    if block.role in BODY_ROLES:
        return "body"
    return block.role if block.role in SET_ASIDE_ROLES else "article metadata"


def count(text: str) -> int:
    """How many code points are not blank."""
    return sum(map(len, text.split()))


def _uncovered(spans: list[Span], text: str) -> list[Message]:
    """Text between spans, and spans that overlap."""
    found = []
    ends = [Span(0, 0), *spans, Span(len(text), len(text))]
    for before, after in pairwise(ends):
        if after.start < before.end:
            overlap = Span(after.start, min(before.end, after.end))
            if text[overlap.start : overlap.end].strip():
                found.append(message("doubled-text", _shown(text, overlap), overlap))
            continue
        gap = text[before.end : after.start]
        if gap and not gap.isspace() and gap.translate(_INVISIBLE).strip():
            span = Span(before.end, after.start)
            found.append(message("lost-text", _shown(text, span), span))
    return found


def _shown(text: str, span: Span) -> str:
    shown = " ".join(text[span.start : span.end].split())
    cut = shown if len(shown) <= LONGEST_SHOWN else f"{shown[:LONGEST_SHOWN]}…"
    return f"{cut!r} is not in exactly one block"


def total(ledgers: Iterable[Ledger]) -> Ledger:
    """The sum of many ledgers; their violations one behind the other."""
    characters = body = metadata = markup = 0
    aside = Counter[str]()
    violations: list[Message] = []
    for ledger in ledgers:
        characters += ledger.characters
        body += ledger.body
        metadata += ledger.metadata
        markup += ledger.markup
        aside.update(dict(ledger.set_aside))
        violations += ledger.violations
    return Ledger(characters, body, metadata, tuple(sorted(aside.items())), markup, tuple(violations))
