"""An article as gemtext: its headline, what is known of it, its body, and its links at the end."""

from collections.abc import Iterator, Mapping
from functools import partial

from corpuskit import evolve
from corpuskit.article import BODY_ROLES, Article, Block
from corpuskit.formats import Option, Serializer

_PREFIXES = {"cross-head": "## ", "list-item": "* ", "quote": "> "}


def _dumps(article: Article, *, links: bool) -> bytes:
    return "\n\n".join(_parts(article, links=links)).encode() + b"\n"


def _parts(article: Article, *, links: bool) -> Iterator[str]:
    if article.headline:
        yield f"# {_one_line(article.headline)}"
    known = [author.name for author in article.authors]
    if article.published and article.published.iso:
        known.append(article.published.iso[:10])
    if known:
        yield _one_line(", ".join(known))
    found: dict[str, str] = {}
    for block in article.blocks:
        if block.role in BODY_ROLES and block.text.strip():
            yield _PREFIXES.get(block.role, "") + _one_line(block.text)
            found |= _links(block)
    if links and found:
        yield "\n".join(f"=> {address} {label}".rstrip() for address, label in found.items())


def _links(block: Block) -> dict[str, str]:
    return {
        mark.target: _one_line(block.text[mark.start : mark.end])
        for mark in block.marks
        if mark.kind == "link" and mark.target
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _is_own(head: bytes) -> bool:  # noqa: ARG001
    """Never: gemtext has no place for a sign of who wrote it, so nothing is overwritten unasked."""
    return False


def _configure(options: Mapping[str, str]) -> Serializer:
    return evolve(FORMAT, dumps=partial(_dumps, links=options.get("links") != "no"))


FORMAT = Serializer(
    name="gemtext",
    description="gemtext, the text format of the Gemini protocol",
    suffix=".gmi",
    media_type="text/gemini",
    dumps=partial(_dumps, links=True),
    is_own=_is_own,
    configure=_configure,
    options=(Option("links", "whether the body's links stand at the end", ("yes", "no")),),
)
