"""What all checks share."""

from collections.abc import Iterable, Iterator

from corpuskit.article import Article, Block, evolve
from corpuskit.conversion.pipeline import article_of
from corpuskit.conversion.settings import Settings, settings
from corpuskit.decode import from_text
from corpuskit.formats import Draft, Parser
from corpuskit.source import Source

_LONGEST = 80


class ConformanceError(AssertionError):
    """A descriptor does not do what :mod:`corpuskit.formats` says."""


def demand(condition: bool, complaint: str) -> None:
    """Raise :class:`ConformanceError` unless the condition holds."""
    if not condition:
        raise ConformanceError(complaint)


def shown(text: str) -> str:
    """A text as complaints quote it."""
    return repr(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")


def check_name(name: str, suffixes: Iterable[str]) -> None:
    """A name is short and plain, suffixes have their dot and are in lower case."""
    demand(
        name != "" and name == name.strip().casefold() and " " not in name, f"the name {name!r} is not plain"
    )
    for suffix in suffixes:
        demand(suffix.startswith(".") and suffix == suffix.lower(), f"the suffix {suffix!r} is not like .xyz")


def source_of(text: str, media_type: str) -> Source:
    """A text as a source, as the pipeline hands it to a parser."""
    found = from_text(text, "document")[0]
    return evolve(found, description=evolve(found.description, media_type=media_type))


def recognised(drafted: Draft, chosen: Settings | None = None) -> Article:
    """A draft as corpuskit makes an article of it, with the ledger's messages."""
    return article_of(drafted, chosen or settings(), name="document")


def parsed(parser: Parser, text: str) -> Draft:
    """A draft of a text. Raises :class:`ConformanceError` where the parser raises anything."""
    try:
        return parser.parse(source_of(text, parser.media_type))
    except Exception as error:
        raise ConformanceError(
            f"a parser raises nothing, but {type(error).__name__}: {error} for {shown(text)}"
        ) from error


def texts(samples: Iterable[str]) -> Iterator[str]:
    """The samples, and what any reader of text must bear; blank texts are refused before they are parsed."""
    for sample in samples:
        demand(sample.strip() != "", "a sample is blank")
        yield sample
        yield sample.replace("\n", "\r\n")
        yield sample[: len(sample) // 2 + 1]
        yield f"\n\n{sample}\n\n\n"
    yield from HOSTILE


HOSTILE = (
    "a",
    "no end of line",
    "one\n\n\n\n\ntwo\n",
    "a\u2028b\u2029c\x85d",
    "\ufeffbyte order mark\n",
    "\u0641\u0648 \u202e right to left \u202c\n\n\u6f22\u5b57\u306e\u6587\u7ae0\u3002\n",
    "\U0001f600 emoji \u0301 combining\n",
    "<b>&amp; </b> ![x](y) **bold** `code` # \\ | --- *** ===\n",
    "word " * 2_000 + "\n",
    "line\n" * 2_000,
)
"""Texts that hold hardly anything, signs of markup, other scripts, and a great deal."""


def check_blocks(blocks: Iterable[Block], length: int, what: str) -> None:
    """Spans lie inside the source, in order, none over another; marks lie inside their text."""
    position = 0
    for block in blocks:
        if block.span is not None:
            start, end = block.span.start, block.span.end
            demand(0 <= start <= end <= length, f"{block.span} is not inside the source: {what}")
            demand(start >= position, f"{block.span} begins before the block before it ends: {what}")
            position = end
        for mark in block.marks:
            inside = 0 <= mark.start <= mark.end <= len(block.text)
            demand(inside, f"{mark} is not inside the text {shown(block.text)}")
