"""The publisher, from the article's address and from a newsroom that stands in the byline."""

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from corpuskit.article import Publisher
from corpuskit.lexicon import outlets
from corpuskit.recognizers.addresses import host_of
from corpuskit.recognizers.reading import Reading

_NOT_LETTERS: Final = re.compile(r"[\W_]+")


def recognize(reading: Reading) -> None:
    """Set ``reading.publisher`` from the URL's host; its name where the header or the byline names it."""
    if reading.url is None:
        return
    domain = registrable_domain(reading.url)
    if domain is None:
        return
    stated = reading.publisher.name if reading.publisher else None
    known = outlets().get(domain)
    name = stated or known or _name_in_byline(reading, domain)
    reading.publisher = Publisher(name, domain)
    span = next((entry.span for entry in reading.evidence if entry.field == "url"), None)
    if known is not None and not stated:
        reading.note("publisher", "publisher.lexicon", span)
        return
    reading.note("publisher", "publisher.domain-of-url", span, "medium" if name is None else "high")


def registrable_domain(url: str) -> str | None:
    """The domain under a public suffix (``bbc.co.uk``), or ``None`` where the URL has no such host.

    The Public Suffix List is the snapshot that the library ``publicsuffixlist`` ships; nothing is fetched.
    """
    host = host_of(url)
    if not host or "." not in host:
        return None
    return _private_suffix(host.rstrip("."))


@cache
def _rules() -> tuple[str, ...]:
    from publicsuffixlist import PSLFILE

    return tuple(Path(PSLFILE).read_text("utf-8").splitlines())


@lru_cache(maxsize=4096)
def _suffix_list(top_level: str) -> Any:
    """The list for the hosts of a top-level domain.

    The rules of all 1,500 take an eighth of what it takes to start and to convert a document; those of one
    are found in a twentieth of that.
    """
    from publicsuffixlist import PublicSuffixList

    ending = f".{top_level}"
    rules = [rule for rule in _rules() if rule.endswith(ending) or rule == top_level]
    # Encoding every international suffix would take half the load time; hosts are decoded instead.
    return PublicSuffixList(rules, accept_encoded_idn=False)


@lru_cache(maxsize=4096)
def _private_suffix(host: str) -> str | None:
    if "xn--" in host:
        try:
            host = host.encode("ascii").decode("idna")
        except UnicodeError:
            return None
    found = _suffix_list(host.rpartition(".")[2].lower()).privatesuffix(host)
    return found if isinstance(found, str) else None


def _name_in_byline(reading: Reading, domain: str) -> str | None:
    label = _letters(domain.split(".")[0])
    whole = _letters(domain)
    for author in reading.authors:
        if author.type == "organization" and _letters(author.name) in {label, whole}:
            return author.name
    return None


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold()
