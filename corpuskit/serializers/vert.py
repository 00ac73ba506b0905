"""Vertical text for CWB and NoSketch Engine: a token a line, structures as tags on lines of their own.

The rules are those of the CWB Corpus Encoding Tutorial, sections 2 and 5
(https://cwb.sourceforge.io/files/CWB_Encoding_Tutorial/): names of attributes hold a-z, 0-9, - and _;
structures do not nest in one of their own name; ``&lt; &gt; &amp;`` in tokens, ``&quot;`` besides in
attributes' values, as ``cwb-encode -x`` reads them. A double quote in a token stands for itself, since
NoSketch Engine resolves no references. ``<g/>`` stands between tokens that no white space parts.

``doc`` has the same attributes in every document, empty where nothing is known, since both programs declare
them once. Values of a list are joined by ``|``. A body's block is a ``p`` with its role as ``type``, or a
``head``. There is no ``s``: word boundaries tell no sentences, and abbreviations in many languages ask for
more than a rule.
"""

import re
from collections.abc import Iterable, Sequence

from attrs import define, field

from corpuskit.article import BODY_ROLES, Article, DateStamp
from corpuskit.formats import Collection, Serializer
from corpuskit.serializers.language_names import language_name
from corpuskit.serializers.tokens import words_with_tokens
from corpuskit.serializers.xml_text import encode

DOC_ATTRIBUTES = (
    "id", "headline", "authors", "agencies", "published", "year", "modified", "publisher", "domain", "url",
    "language", "section", "keywords", "source",
)  # fmt: skip
_LISTS = frozenset({"authors", "agencies", "keywords"})
_SUFFIX = re.compile(r"\.vert(\.gz|\.zst)?$")
_SHARD = re.compile(r"(corpus)-[0-9]+(\.vert(?:\.gz|\.zst)?)")
_NO_ID = re.compile(r"[^a-z0-9_-]")
_OWN = re.compile(rb'<doc id="[^"\n]*" headline="[^"\n]*" authors="[^"\n]*" agencies="')


def dumps(article: Article) -> bytes:
    """An article as a ``doc``."""
    lines = [f"<doc {_attributes(article)}>"]
    for name, text in _paragraphs(article):
        words = words_with_tokens(text)
        if words:
            lines.append(f"<{name}>")
            if "&" in text or "<" in text or ">" in text:
                words = [[_escape(token) for token in tokens] for tokens in words]
            lines += ["\n<g/>\n".join(tokens) for tokens in words]
            lines.append(f"</{name.partition(' ')[0]}>")
    lines.append("</doc>\n")
    return encode("\n".join(lines))


def _paragraphs(article: Article) -> Iterable[tuple[str, str]]:
    """The body's paragraphs with their tags; a dateline is part of the paragraph that it runs into."""
    before = ""
    name = ""
    for block in article.blocks:
        if block.role in BODY_ROLES and block.text:
            name = "head" if block.role == "cross-head" else f'p type="{block.role}"'
            before += block.text
            if not block.run_in:
                yield name, before
                before = ""
    if before:
        yield name, before


def _escape(text: str) -> str:
    if "&" in text:
        text = text.replace("&", "&amp;")
    return text.replace("<", "&lt;").replace(">", "&gt;")


def _attributes(article: Article) -> str:
    publisher = article.publisher
    values = (
        article.id,
        article.headline,
        _joined(author.name for author in article.authors),
        _joined(article.agencies),
        _iso(article.published),
        _iso(article.published)[:4],
        _iso(article.modified),
        publisher.name if publisher else None,
        publisher.domain if publisher else None,
        article.url,
        article.language.code,
        article.section,
        _joined(article.keywords),
        article.source.name,
    )
    return " ".join(
        f'{name}="{_attribute(value or "")}"' for name, value in zip(DOC_ATTRIBUTES, values, strict=True)
    )


def _attribute(text: str) -> str:
    return _escape(" ".join(text.split())).replace('"', "&quot;")


def _joined(values: Iterable[str]) -> str:
    return "|".join(value.replace("|", "/") for value in values if value)


def _iso(stamp: DateStamp | None) -> str:
    return (stamp and stamp.iso) or ""


def _opening(identifier: str) -> bytes:  # noqa: ARG001  the corpus has its name in the registry
    return b""


def is_own(head: bytes) -> bool:
    """Whether a file that begins so was written by corpuskit as vertical text."""
    return _OWN.match(head) is not None


@define
class _Languages:
    """The languages of a corpus, which its registry file names."""

    codes: set[str] = field(factory=set)

    def note(self, article: Article) -> str:
        """An article's language without its variant, empty where it is not known."""
        return "" if article.language.code == "und" else article.language.code.partition("-")[0].lower()

    def add(self, note: str) -> None:
        """Count an article's language."""
        if note:
            self.codes.add(note)

    def opening(self, identifier: str) -> bytes:
        """Nothing: vertical text has no head."""
        return _opening(identifier)

    def companion(self, names: Sequence[str]) -> tuple[str, bytes]:
        """The registry file, under the corpus's name without number and suffix, in lower case."""
        shard = _SHARD.fullmatch(names[0])
        stem = (shard[1] if shard else _SUFFIX.sub("", names[0])).lower()
        corpus = _NO_ID.sub("_", stem).lstrip("0123456789-") or "corpus"
        language = language_name(min(self.codes)) if len(self.codes) == 1 else None
        return corpus, _registry(corpus, _vertical(names[0]), language).encode()


def _vertical(name: str) -> str:
    """What the vertical text is read from: a file, or (behind a bar) a command that writes it."""
    command = {"gz": "zcat", "zst": "zstdcat"}.get(name.rpartition(".")[2])
    shard = _SHARD.fullmatch(name)
    if shard:
        return f"| {command or 'cat'} {shard[1]}-*{shard[2]}"
    return f"| {command} {name}" if command else name


def _registry(corpus: str, vertical: str, language: str | None) -> str:
    """A corpus configuration file for NoSketch Engine, with the command for CWB.

    https://www.sketchengine.eu/documentation/corpus-configuration-file-all-features/; ``cwb-encode`` writes
    CWB's own registry file.
    """
    inner = "".join(_doc_attribute(name) for name in DOC_ATTRIBUTES)
    encode = f"cwb-encode -d DATA -R REGISTRY/{corpus}"
    cwb = (
        f"{vertical.removeprefix('| ')} | {encode}" if vertical.startswith("|") else f"{encode} -f {vertical}"
    )
    named = f'LANGUAGE "{language}"\n' if language else ""
    return f"""\
# For NoSketch Engine: compilecorp {corpus}
# For CWB: {cwb} -c utf8 -xsB \\
#   -S doc:0+{"+".join(DOC_ATTRIBUTES)} -S p:0+type -S head:0 -0 g
NAME "{corpus}"
PATH "{corpus}"
VERTICAL "{vertical}"
ENCODING "utf-8"
{named}ATTRIBUTE word
STRUCTURE doc {{
{inner}}}
STRUCTURE p {{
    ATTRIBUTE type
}}
STRUCTURE head
STRUCTURE g {{
    DISPLAYTAG 0
    DISPLAYBEGIN "_EMPTY_"
}}
"""


def _doc_attribute(name: str) -> str:
    if name not in _LISTS:
        return f"    ATTRIBUTE {name}\n"
    return f'    ATTRIBUTE {name} {{\n        MULTIVALUE y\n        MULTISEP "|"\n    }}\n'


FORMAT = Serializer(
    name="vert",
    description="vertical text for CWB and NoSketch Engine",
    suffix=".vert",
    media_type="text/plain",
    dumps=dumps,
    is_own=is_own,
    collection=Collection(opening=_opening, item=dumps, tally=_Languages),
)
