"""A normalizer and a recognizer, as small as they can be."""

from corpuskit import evolve
from corpuskit.article import Article, Block, Mark
from corpuskit.formats import Normalizer, Recognizer
from corpuskit.source import Source

_SCHEME = "gemini://"


def _lower_hosts(article: Article) -> tuple[Article, int]:
    """Hosts of Gemini's addresses in small letters; the count is of the addresses that changed."""
    blocks = tuple(_with_lower_hosts(block) for block in article.blocks)
    count = sum(
        old.target != new.target
        for before, after in zip(article.blocks, blocks, strict=True)
        for old, new in zip(before.marks, after.marks, strict=True)
    )
    return (evolve(article, blocks=blocks), count) if count else (article, 0)


def _with_lower_hosts(block: Block) -> Block:
    if not any(_lowered(mark) is not mark for mark in block.marks):
        return block
    return evolve(block, marks=tuple(map(_lowered, block.marks)))


def _lowered(mark: Mark) -> Mark:
    if mark.target is None or not mark.target.startswith(_SCHEME):
        return mark
    host, slash, path = mark.target.removeprefix(_SCHEME).partition("/")
    target = f"{_SCHEME}{host.lower()}{slash}{path}"
    return mark if target == mark.target else evolve(mark, target=target)


def _feed_links(article: Article, source: Source) -> Article:  # noqa: ARG001
    """Lines that are nothing but a link to a capsule's feed are set aside."""
    blocks = tuple(
        evolve(block, role="subscribe", rule="gemini-feeds.link") if _is_feed(block) else block
        for block in article.blocks
    )
    return evolve(article, blocks=blocks)


def _is_feed(block: Block) -> bool:
    return (
        len(block.marks) == 1
        and block.marks[0].end - block.marks[0].start == len(block.text)
        and (block.marks[0].target or "").endswith(("atom.xml", "feed.gmi"))
    )


NORMALIZER = Normalizer(name="gemini-links", apply=_lower_hosts)
RECOGNIZER = Recognizer(
    name="gemini-feeds",
    description="links to feeds are set aside",
    recognize=_feed_links,
)
