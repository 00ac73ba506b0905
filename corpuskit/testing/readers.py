"""Checks of parsers and loaders."""

from collections.abc import Iterable
from io import BytesIO

from corpuskit.article import Article
from corpuskit.conversion.pipeline import violations_of
from corpuskit.conversion.settings import settings
from corpuskit.errors import InputError
from corpuskit.formats import Loader, Parser
from corpuskit.testing.checks import (
    HOSTILE,
    ConformanceError,
    check_blocks,
    check_name,
    demand,
    parsed,
    recognised,
    shown,
    texts,
)


def check_parser(parser: Parser, samples: Iterable[str]) -> None:
    """Check a parser on texts of its format, on parts of them, and on texts that are hard for any reader.

    It raises nothing; blocks lie in order and in the source; each character of the source is in one block,
    and no block says what is not there (the ledger); the same text gives the same draft.
    """
    demand(isinstance(parser, Parser), f"{parser!r} is no Parser")
    check_name(parser.name, parser.suffixes)
    demand("/" in parser.media_type, f"the media type {parser.media_type!r} is none")
    chosen = settings(audit=False)
    for text in texts(samples):
        drafted = parsed(parser, text)
        source = drafted.source
        demand(
            source.description.media_type == parser.media_type, "the draft's source has lost its media type"
        )
        check_blocks(drafted.blocks, len(source.text), shown(text))
        demand(parsed(parser, text) == drafted, f"the same text gave another draft: {shown(text)}")
        for said in violations_of(recognised(drafted, chosen), drafted, chosen):
            raise ConformanceError(f"{said.reason} [{said.code}]: {shown(text)}")


def check_loader(loader: Loader, samples: Iterable[tuple[bytes, int]]) -> None:
    """Check a loader on files of its format, each with the number of articles that it holds.

    Every article can be read; ``stream`` gives what ``load`` gives; broken files raise or yield
    :class:`~corpuskit.errors.InputError` and nothing else.
    """
    demand(isinstance(loader, Loader), f"{loader!r} is no Loader")
    check_name(loader.name, loader.suffixes)
    for data, count in samples:
        found = list(loader.load(data, "sample"))
        for article in found:
            if isinstance(article, InputError):
                raise ConformanceError(f"a sample cannot be read: {article}")
            check_blocks(article.blocks, article.source.characters or 1 << 62, article.id)
        demand(len(found) == count, f"{len(found)} articles instead of {count}")
        demand(list(loader.load(data, "sample")) == found, "the same bytes gave other articles")
        if loader.stream is not None:
            demand(
                list(loader.stream(BytesIO(data), "sample")) == found, "stream gives other articles than load"
            )
        for broken in (data[: len(data) // 2], data[1:], data + b"\x00\xff", data.replace(b"a", b"\xff")):
            _survives(loader, broken)
    for text in HOSTILE:
        _survives(loader, text.encode("utf-8", "replace"))


def _survives(loader: Loader, data: bytes) -> None:
    try:
        for entry in loader.load(data, "broken"):
            demand(isinstance(entry, Article | InputError), f"load yields {type(entry).__name__}")
    except InputError:
        return
    except ConformanceError:
        raise
    except Exception as error:
        raise ConformanceError(
            f"a broken file raises {type(error).__name__} instead of InputError: {error}"
        ) from error
