"""What tests of inputs share: small documents, what is found in a path, what becomes of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from corpuskit.article import Article, evolve
from corpuskit.conversion.pipeline import articles_of, intake
from corpuskit.conversion.settings import settings
from corpuskit.errors import CorpuskitError, InputError
from corpuskit.inputs.files import discover
from corpuskit.inputs.items import Item, Skipped
from corpuskit.source import SourceDescription

WORDS = ("Ferry", "Mill", "Harbour", "Orchard", "Lantern")


def document(number: int) -> str:
    """A small print view; each number gives another one."""
    word = WORDS[number % len(WORDS)]
    return (
        f"# {word} crews walk out for the {number}th time\n\nBy [AFP](#)\n\nMay {number % 28 + 1}, 2024\n\n"
        f"The council of Grünau met on Monday – and voted {number} times for the {word.lower()}.\n\n"
        'The mayor said: "We will see what becomes of it."\n\n'
        f"Original url:\n\n<https://www.gazette.example/2024/{number}>\n"
    )


def found(path: Path | str | list[Path], **choices: Any) -> list[Item | Skipped | InputError]:
    """What is discovered, in its order."""
    paths = path if isinstance(path, list) else [path]
    return list(
        discover(paths, intake(choices.pop("from_", None), choices.pop("max_bytes", 100_000), **choices))
    )


def read(path: Path | str, **choices: Any) -> tuple[list[Article], list[CorpuskitError]]:
    """The articles of a path, and the errors in their place."""
    articles: list[Article] = []
    errors: list[CorpuskitError] = []
    max_bytes = choices.get("max_bytes", 100_000)
    for one in found(path, **choices):
        if isinstance(one, InputError):
            errors.append(one)
        elif isinstance(one, Item):
            for article in articles_of(one, settings(), max_bytes):
                (articles if isinstance(article, Article) else errors).append(article)  # type: ignore[arg-type]
    return articles, errors


def alone(article: Article) -> Article:
    """An article without what its container settles: its name, and how its bytes were decoded."""
    return evolve(article, id="x", source=SourceDescription("x"))


def expected(*numbers: int) -> list[Article]:
    """The articles of the documents of these numbers."""
    from corpuskit import parse

    return [alone(parse(document(number), format="markdown")) for number in numbers]
