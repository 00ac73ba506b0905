"""TEI P5: one article as ``TEI``, many as ``teiCorpus``.

Written as text, not as a tree: every element stands in this room's templates, and the speed is that of string
building. Only whitespace between elements is added, never inside a text. What TEI has no place for stands as
JSON in ``xenoData``, so that an article reads back equal.
"""

import json
import re
from collections.abc import Mapping
from typing import Final

import msgspec

from corpuskit.article import SET_ASIDE_ROLES, Article, DateStamp, Mark, evolve
from corpuskit.formats import Collection, Serializer
from corpuskit.serializers.article_json import (
    date_shape,
    dateline_shape,
    evidence_shapes,
    mark_shapes,
    message_shapes,
)
from corpuskit.serializers.tei_corpus import PROLOG, CorpusTally
from corpuskit.serializers.tei_header import language_code, write_header
from corpuskit.serializers.tei_inline import reads_back
from corpuskit.serializers.tei_text import write_text
from corpuskit.serializers.xml_text import encode, escape, xml_name
from corpuskit.wire.shape import LanguageShape
from corpuskit.wire.tei import NAMESPACE, RESPONSIBLE, Remainder, dateline_of, in_source_order, text_of
from corpuskit.wire.validity import is_date, precision_of

_OWN: Final = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml [^>]*\?>\s*<\?corpuskit tei ")
_CLOSING: Final = b"</teiCorpus>\n"
_encoder = msgspec.json.Encoder()


def dumps(article: Article) -> bytes:
    """An article as the bytes of a TEI file."""
    return encode(PROLOG + _document(article))


def is_own(head: bytes) -> bool:
    """Whether a file that begins so was written by corpuskit as TEI."""
    return _OWN.match(head) is not None


def _item(article: Article) -> bytes:
    return encode(_document(article))


def _document(article: Article, *, minimal: bool = False, quotations: bool = False) -> str:
    identifier = xml_name(article.id)
    code = language_code(article)
    remainder = "" if minimal else _remainder(article)
    if quotations:
        article = _with_quotations(article, f"#{identifier}{RESPONSIBLE}")
    return (
        f'<TEI xmlns="{NAMESPACE}" xml:id="{identifier}" xml:lang="en">\n'
        f"{write_header(article, identifier, remainder, minimal=minimal, quotations=quotations)}\n"
        f'  <text xml:lang="{code}">\n{write_text(article, identifier, "    ")}\n  </text>\n</TEI>\n'
    )


def _with_quotations(article: Article, responsible: str) -> Article:
    """Quotations as marks, numbered: the parts of one have the same number."""
    blocks = list(article.blocks)
    for number, quotation in enumerate(article.quotations, 1):
        for part in quotation.parts:
            block = blocks[part.block]
            mark = Mark("quotation", part.start, part.end, responsible, str(number))
            marks = sorted((*block.marks, mark), key=lambda mark: (mark.start, -mark.end))
            blocks[part.block] = evolve(block, marks=tuple(marks))
    return evolve(article, blocks=tuple(blocks))


def _minimal(article: Article, *, quotations: bool) -> str:
    """What most readers want: the article itself, without places, rules and what was set aside.

    It does not read back equal.
    """
    kept = [
        evolve(block, span=None, rule=None) for block in article.blocks if block.role not in SET_ASIDE_ROLES
    ]
    return _document(evolve(article, blocks=tuple(kept)), minimal=True, quotations=quotations)


def _opening(identifier: str) -> bytes:
    return CorpusTally().opening(identifier)


def _remainder(article: Article) -> str:
    """What the rest of the file does not say, as JSON in XML; empty where it says everything."""
    blocks = article.blocks
    language = article.language
    dateline = dateline_shape(article.dateline)
    suggested = dateline_of(blocks)
    absent = [
        field
        for field in ("kicker", "standfirst", "byline")
        if getattr(article, field) is None and text_of(blocks, field) is not None
    ]
    if dateline is None and suggested is not None:
        absent.append("dateline")
    remainder = Remainder(
        id=None if xml_name(article.id) == article.id else article.id,
        evidence=evidence_shapes(article.evidence),
        messages=message_shapes(article.messages),
        language=None
        if language.basis is None and language.score is None and language.code == language_code(article)
        else LanguageShape(language.code, language.basis, language.score),
        published=None if _is_plain(article.published) else date_shape(article.published),
        modified=None if _is_plain(article.modified) else date_shape(article.modified),
        dateline=None if dateline == suggested else dateline,
        nameless_publisher=article.publisher is not None
        and article.publisher.name is None
        and article.publisher.domain is None,
        absent=tuple(absent),
        set_aside=_set_aside_places(article),
        marks={
            str(place): mark_shapes(block.marks)
            for place, block in enumerate(blocks)
            if block.marks and not reads_back(block.marks)
        },
    )
    try:
        data = _encoder.encode(remainder).decode()
    except UnicodeEncodeError:
        data = json.dumps(msgspec.to_builtins(remainder), ensure_ascii=False)
    return "" if data == "{}" else escape(data)


def _is_plain(stamp: DateStamp | None) -> bool:
    """Whether a ``date`` element says everything about a date stamp."""
    if stamp is None:
        return True
    return (
        not stamp.ambiguous
        and stamp.precision == precision_of(stamp.iso)
        and (stamp.iso is None or is_date(stamp.iso))
    )


def _set_aside_places(article: Article) -> tuple[int, ...]:
    blocks = article.blocks
    body = [block for block in blocks if block.role not in SET_ASIDE_ROLES]
    if len(body) == len(blocks):
        return ()
    set_aside = [block for block in blocks if block.role in SET_ASIDE_ROLES]
    merged = in_source_order(body, set_aside)
    if merged is not None and all(left is right for left, right in zip(merged, blocks, strict=True)):
        return ()
    return tuple(place for place, block in enumerate(blocks) if block.role in SET_ASIDE_ROLES)


def _configured(options: Mapping[str, str]) -> Serializer:
    write = _minimal if options.get("tei-profile") == "minimal" else _document
    quotations = options.get("quotations") == "yes"
    collection = evolve(_COLLECTION, natural=options.get("tei-corpus") == "yes")
    if write is _document and not quotations:
        return evolve(FORMAT, collection=collection)
    return evolve(
        FORMAT,
        dumps=lambda article: encode(PROLOG + write(article, quotations=quotations)),
        collection=evolve(collection, item=lambda article: encode(write(article, quotations=quotations))),
    )


_COLLECTION: Final = Collection(
    opening=_opening, item=_item, closing=_CLOSING, natural=False, tally=CorpusTally
)

FORMAT: Final = Serializer(
    name="tei",
    description="TEI P5, many in one file as teiCorpus",
    suffix=".xml",
    media_type="application/tei+xml",
    dumps=dumps,
    is_own=is_own,
    collection=_COLLECTION,
    configure=_configured,
)
