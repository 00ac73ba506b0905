"""The publisher, from the article's address and from a newsroom that stands in the byline."""

import re
from functools import cache, lru_cache
from typing import Any, Final

from corpuskit.article import Publisher
from corpuskit.lexicon import outlets
from corpuskit.recognizers.addresses import host_of, is_address
from corpuskit.recognizers.reading import Reading

_NOT_LETTERS: Final = re.compile(r"[\W_]+")


def recognize(reading: Reading) -> None:
    """Set ``reading.publisher`` from the URL's host; its name where the header or the byline names it."""
    if reading.url is None:
        if reading.publisher is None:
            _take_stated_site(reading)
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


def _take_stated_site(reading: Reading) -> None:
    """The domain of a publisher that is stated as its site's address; one with a path is a page elsewhere."""
    for stated in reading.draft.stated:
        if stated.field != "publisher" or not is_address(stated.value):
            continue
        site = stated.value.rpartition("//")[2].rstrip("/")
        domain = registrable_domain(f"https://{site}") if "/" not in site else None
        if domain is not None:
            reading.publisher = Publisher(None, domain)
            reading.note("publisher", "publisher.stated-site", stated.span, "medium")
            return


def registrable_domain(url: str) -> str | None:
    """The domain under a public suffix (``bbc.co.uk``), or ``None`` where the URL has no such host.

    The Public Suffix List is the snapshot that the library ``publicsuffixlist`` ships; nothing is fetched.
    """
    host = host_of(url)
    if not host or "." not in host:
        return None
    return _private_suffix(host.rstrip("."))


@cache
def _rules() -> bytes:
    """The snapshot, with a line feed before every rule and behind it."""
    from publicsuffixlist import PSLFILE

    with open(PSLFILE, "rb") as opened:
        return b"\n" + opened.read() + b"\n"


@lru_cache(maxsize=4096)
def _suffix_list(top: str) -> Any:
    """The library's list of the rules for one top-level domain; the others decide nothing there.

    For all 10,000 rules the library takes as long as 100 documents do.
    """
    from publicsuffixlist import PublicSuffixList

    known = _rules()
    whole = f"\n{top}\n".encode("utf-8", "surrogatepass")
    ending = b"." + whole[1:]
    rules = [whole] if whole in known else []
    place = known.find(ending)
    while place >= 0:
        rules.append(known[known.rindex(b"\n", 0, place) + 1 : place + len(ending)])
        place = known.find(ending, place + 1)
    # Hosts are decoded, so that the library need not encode international suffixes.
    return PublicSuffixList(b"".join(rules), accept_encoded_idn=False)


@lru_cache(maxsize=4096)
def _private_suffix(host: str) -> str | None:
    if "xn--" in host:
        try:
            host = host.encode("ascii").decode("idna")
        except UnicodeError:
            return None
    found = _suffix_list(host.lower().rpartition(".")[2]).privatesuffix(host)
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
