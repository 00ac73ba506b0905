"""One document's way: decode, parse, recognize, normalize; and from an article to bytes and back."""

import re
from collections.abc import Iterator, Mapping
from os import PathLike, fspath
from os.path import splitext
from pathlib import Path
from typing import Unpack

from corpuskit.article import Article, Step, evolve
from corpuskit.charsets import given_codec
from corpuskit.conversion.ids import identifier, identify
from corpuskit.conversion.settings import (
    Choices,
    ReadChoices,
    RunChoices,
    Settings,
    fold_of,
    names_of,
    settings,
)
from corpuskit.decode import decode, from_text
from corpuskit.errors import CorpuskitError, FormatError, InputError, ParseError
from corpuskit.escapes import readable_name, writable_and_count
from corpuskit.formats import Draft, Loader, Parser, Stated
from corpuskit.inputs.containers import CONTAINER_NAMES, kind_of
from corpuskit.inputs.files import discover
from corpuskit.inputs.intake import MOST_MEMBERS, MOST_RATIO, Intake
from corpuskit.inputs.items import DEFAULT_MAX_BYTES, Content, Item
from corpuskit.inputs.records import fields
from corpuskit.keywords import checked
from corpuskit.ledger import violations
from corpuskit.lexicon.additions import extended
from corpuskit.messages import Message, forbidden_characters
from corpuskit.normalizers import normalize as apply_steps
from corpuskit.page_ledger import page_violations
from corpuskit.recognizers import own, recognize
from corpuskit.recognizers.dates import find_dates
from corpuskit.registry import is_built_in, readable_suffixes, reader, serializer
from corpuskit.source import Source, SourceDescription

_MARKDOWN_LINK = re.compile(r"\]\([^\s()]|<https?://[^\s>]{1,2000}>|^\#{1,6}[ \t]+\S", re.MULTILINE)
"""What only Markdown has."""
_MARKDOWN_SIGN = re.compile(
    r"\*\*[^*\n]+\*\*|^[^\n]+\n[=-]{4,}[ \t]*$|^\[[^\]\n]+\]:|^> \S|^\|.*\|\s*$", re.MULTILINE
)
"""What Markdown has, and laid-out text may have too."""
_PAGE = re.compile(
    r"(?:\s++|<!--.{0,2000}?-->|<\?xml[^<>]{0,200}>){0,20}+(?:<!doctype\s+html\b|<html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
"""How pages begin."""
_OWN_LINE = re.compile(r"line [0-9]+(?:, |$)")
_RECORD = re.compile(r"(?:^|, )(?:line|row) [0-9]+")


@checked
def parse(
    data: str | bytes,
    *,
    format: str | None = None,
    name: str = "document",
    url: str | None = None,
    **choices: Unpack[Choices],
) -> Article:
    """Read one scraped document and recognise its parts.

    ``format`` is a readable format's name; without it pages are told by their opening,
    and Markdown from plain text by its signs.
    ``name`` is the source's name, from which the article's id is made. ``url`` is the article's address where
    the caller knows it. The other keywords are :class:`~corpuskit.conversion.settings.Choices`: ``encoding``,
    ``encoding_errors``, ``normalize``, ``no_normalize``, ``audit``, ``ids``.

    Raises :class:`InputError` where the document cannot be read, and :class:`FormatError` for an unknown
    format or step.
    """
    chosen = settings(**choices)
    name = readable_name(name)
    found = reader(format) if format else None
    if isinstance(found, Loader):
        loaded = loads(data.encode() if isinstance(data, str) else data, format or "", name=name)
        return apply_steps(loaded, chosen.loaded_steps)
    return article_of(draft(data, chosen, parser=found, name=name), chosen, name=name, url=url)


def draft(
    data: str | bytes,
    chosen: Settings | None = None,
    *,
    parser: Parser | None = None,
    name: str = "document",
    charset: str | None = None,
) -> Draft:
    """Decode and parse a scraped document; nothing is recognised yet.

    ``charset`` is the encoding that the document's container declares.
    """
    chosen = chosen or settings()
    source, messages = (
        from_text(data, name)
        if isinstance(data, str)
        else decode(data, name, encoding=chosen.encoding, errors=chosen.encoding_errors, charset=charset)
    )
    steps = []
    if "\r" in source.text and "\n" not in source.text:
        # Lines that end as on the first Macintosh: one character for another, so every place stays.
        steps.append(Step("line-ends", source.text.count("\r")))
        source = evolve(source, text=source.text.replace("\r", "\n"))
    parser = parser or _sniff(source.text, name)
    with extended(chosen.lexicon):
        found = parser.parse(_with_media_type(source, parser.media_type))
    if found.source.replaced:
        steps.append(Step("control-characters", found.source.replaced))
    if not messages and not steps:
        return found
    return evolve(found, messages=(*messages, *found.messages), steps=(*steps, *found.steps))


def article_of(drafted: Draft, chosen: Settings, *, name: str, url: str | None = None) -> Article:
    """Recognise a draft's parts, apply the chosen steps, and prove that nothing was lost."""
    with extended(chosen.lexicon):
        article = recognize(drafted, identifier=identifier(name), url=url)
    for second_look in chosen.recognizers:
        article = second_look.recognize(article, drafted.source)
    article = apply_steps(article, chosen.steps)
    for step in chosen.undone:
        article = step.undo(article) if step.undo else article
    if chosen.ids != "name":
        article = evolve(article, id=identify(article, chosen.ids))
    if chosen.audit:
        found = violations_of(article, drafted, chosen)
        if found:
            return evolve(article, messages=(*article.messages, *found))
    return article


def violations_of(article: Article, drafted: Draft, chosen: Settings) -> tuple[Message, ...]:
    """What of the draft's text was lost, doubled or made up: of its source, or of what a page shows."""
    fold = fold_of(article, chosen.steps)
    if drafted.page is not None:
        return page_violations(article, drafted.page.visible, fold)
    return violations(article, drafted.source.text, fold)


@checked
def read(
    path: str | PathLike[str],
    *,
    format: str | None = None,
    url: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
    **choices: Unpack[Choices],
) -> Article:
    """Read the one article that a file holds; the options are those of :func:`parse`.

    The file may be compressed. ``max_bytes`` is the size of the largest document to read. Raises
    :class:`InputError` also where the file holds no article, or many.
    """
    place = fspath(path)
    kind = kind_of(Path(place).name, Intake())
    data = Item(kind.name, place, compression=kind.compression).read(max_bytes)
    return parse(data, format=format or format_of(kind.name), name=kind.name, url=url, **choices)


@checked
def read_all(
    path: str | PathLike[str],
    *,
    format: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
    **choices: Unpack[ReadChoices],
) -> Iterator[Article | CorpuskitError]:
    """Read every article of a file, an archive or a folder; in place of one that cannot be read: the error.

    The options are those of :func:`parse`, :func:`read` and, for what is taken from a container,
    :func:`corpuskit.convert`. Raises :class:`InputError` where a file as a whole cannot be read.
    """
    chosen = settings(**choices)
    for found in discover([path], intake(format, max_bytes, **choices)):
        if isinstance(found, InputError):
            if found.place is None:
                raise found
            yield found
        elif isinstance(found, Item):
            if found.place is None:
                yield from articles_in(found.content(max_bytes), found.name, chosen)
            else:
                yield from articles_of(found, chosen, max_bytes)


def intake(
    from_: str | None = None, max_bytes: int = DEFAULT_MAX_BYTES, **chosen: Unpack[RunChoices]
) -> Intake:
    """What is taken from inputs; choices of another kind are not looked at.

    Raises :class:`FormatError` for an unknown format, field or preset, and for a limit below 1.
    """
    most_members, most_ratio = chosen.get("max_members", MOST_MEMBERS), chosen.get("max_ratio", MOST_RATIO)
    limits = {"max_bytes": max_bytes, "max_members": most_members, "max_ratio": most_ratio}
    for name, limit in limits.items():
        if limit < 1:
            raise FormatError("unknown-option", f"{name} is a number from 1 on, not {limit}")
    is_container = from_ in CONTAINER_NAMES
    found = reader(from_) if from_ is not None and not is_container else None
    of_texts = from_ if isinstance(found, Parser) else None
    suffixes = {suffix: format_of(f"document{suffix}") for suffix in readable_suffixes()}
    if from_ is not None and found is not None and not is_built_in("parsers", from_):
        suffixes |= dict.fromkeys(found.suffixes, from_)
    encoding = chosen.get("encoding")
    return Intake(
        suffixes=suffixes,
        format=from_,
        include=names_of(chosen.get("include", ())),
        exclude=names_of(chosen.get("exclude", ())),
        fields=fields(chosen.get("fields") or {}, chosen.get("preset"), of_texts),
        encoding=given_codec(encoding) if encoding else None,
        max_bytes=max_bytes,
        max_members=most_members,
        max_ratio=most_ratio,
    )


def articles_of(
    item: Item, chosen: Settings, max_bytes: int = DEFAULT_MAX_BYTES
) -> Iterator[Article | CorpuskitError]:
    """Every article of an item; in place of one that cannot be read stands the error, which says where.

    Nothing is raised: one document never stops the others. It needs nothing but its arguments, in any
    process.
    """
    try:
        for found in articles_in(item.content(max_bytes), item.name, chosen):
            yield placed(found, item) if isinstance(found, CorpuskitError) else found
    except CorpuskitError as error:
        yield placed(error, item)
    except Exception as error:  # noqa: BLE001  a defect in one document's way must not stop the others
        reason = f"a defect in corpuskit: {type(error).__name__}: {error}"
        yield placed(InputError("internal-error", reason), item)


def placed(error: CorpuskitError, item: Item) -> CorpuskitError:
    """The error with the file's name and the whole way to its place."""
    inner = error.place
    if item.place is not None and inner is not None:
        # A record is a line or two to its reader: which line of the container it is, the item knows.
        inner = _OWN_LINE.sub("", inner) if _RECORD.search(item.place) else inner
    place = ", ".join(part for part in (item.place, inner) if part) or None
    return type(error)(error.code, error.reason, source=item.source, place=place)


def articles_in(content: Content, name: str, chosen: Settings) -> Iterator[Article | InputError]:
    """Every article in a document's content; a scraped document is one."""
    found = reader(content.format) if content.format else None
    if isinstance(found, Loader):
        data = content.data if isinstance(content.data, bytes) else content.data.encode()
        for article in found.load(data, name):
            yield article if isinstance(article, InputError) else apply_steps(article, chosen.loaded_steps)
    else:
        yield article_in(draft_of(content, chosen, name, found), content, chosen, name)


def article_in(drafted: Draft, content: Content, chosen: Settings, name: str) -> Article:
    """The article of a scraped document's draft, with the identifier that its container gives it."""
    article = article_of(drafted, chosen, name=name)
    if content.identifier is not None and chosen.ids == "name":
        return evolve(article, id=identifier(f"{content.identifier}.x"))
    return article


def draft_of(content: Content, chosen: Settings, name: str, parser: Parser | None) -> Draft:
    """A scraped document's content, decoded and parsed, with what its container states put first.

    Markdown that corpuskit wrote states everything itself.
    """
    drafted = draft(content.data, chosen, parser=parser, name=name, charset=content.charset)
    if not content.stated or own.is_own(drafted):
        return drafted
    stated, replaced = _writable(content.stated)
    if replaced:
        said = forbidden_characters(replaced, where=" of what is known of the document")
        counted = sum(step.count for step in drafted.steps if step.name == "control-characters")
        others = [step for step in drafted.steps if step.name != "control-characters"]
        steps = (Step("control-characters", counted + replaced), *others)
        drafted = evolve(drafted, messages=(said, *drafted.messages), steps=steps)
    return evolve(drafted, source=_with_retrieval(drafted.source, stated), stated=stated + drafted.stated)


def _writable(stated: tuple[Stated, ...]) -> tuple[tuple[Stated, ...], int]:
    """What a container states without what XML cannot hold, which JSON can spell, and how often that was."""
    found = [(one, *writable_and_count(one.value)) for one in stated]
    replaced = sum(count for _, _, count in found)
    if not replaced:
        return stated, 0
    return tuple(
        Stated(one.field, value, one.span, one.rule, one.origin) for one, value, _ in found
    ), replaced


def _with_retrieval(source: Source, stated: tuple[Stated, ...]) -> Source:
    """The source with when it was fetched, where its container states that as a date."""
    for one in stated:
        if one.field == "retrieved" and (found := find_dates(one.value)) and found[0].start == 0:
            return evolve(source, description=evolve(source.description, retrieved=found[0].stamp.iso))
    return source


@checked
def dumps(article: Article, to: str, *, options: Mapping[str, str] | None = None) -> bytes:
    """An article as the bytes of a complete file; ``options`` are the format's, by name.

    Raises :class:`FormatError` for an unknown format or option.
    """
    return serializer(to, options).dumps(article)


@checked
def loads(data: bytes, format: str, *, name: str = "document") -> Article:
    """The one article in ``data``. Raises :class:`InputError` where there is none, or more than one."""
    articles = list(loads_all(data, format, name=name))
    if len(articles) != 1:
        raise ParseError("not-one-article", f"holds {len(articles)} articles instead of one", source=name)
    if isinstance(articles[0], InputError):
        raise articles[0]
    return articles[0]


@checked
def loads_all(data: bytes, format: str, *, name: str = "document") -> Iterator[Article | InputError]:
    """Every article in ``data``, which is in a format that corpuskit writes."""
    found = reader(format)
    if not isinstance(found, Loader):
        raise FormatError(
            "unknown-format", f"{format!r} is scraped text, not a format of articles; use parse()"
        )
    return found.load(data, name)


def format_of(name: str) -> str | None:
    """The format that a file name's suffix stands for; ``None`` where text must be looked at (``.txt``)."""
    found = readable_suffixes().get(splitext(name)[1].lower())
    return None if found == "plain" else found


def _with_media_type(source: Source, media_type: str) -> Source:
    said = source.description
    description = SourceDescription(
        said.name, said.encoding, said.encoding_basis, said.sha256, said.size, said.characters, media_type
    )
    return Source(source.text, description, source.replaced)


def _sniff(text: str, name: str) -> Parser:
    """A page by its opening, Markdown by its signs.

    By its suffix or lesser signs it is Markdown only where blank lines part the paragraphs.
    """
    if _PAGE.match(text):
        return _parser("html")
    is_markdown = (
        text[:_OPENING].lstrip().startswith("# ")
        or bool(_MARKDOWN_LINK.search(text))
        or ((format_of(name) == "markdown" or bool(_MARKDOWN_SIGN.search(text))) and not _is_laid_out(text))
    )
    return _parser("markdown" if is_markdown else "plain")


def _parser(name: str) -> Parser:
    found = reader(name)
    if not isinstance(found, Parser):
        raise FormatError("unknown-format", f"{name} is no parser")
    return found


_LAID_OUT = 0.3
_OPENING = 40


def _is_laid_out(text: str) -> bool:
    """Whether lines, not blank lines, part the text: many lines are indented, or few blank lines stand."""
    lines = text.split("\n")
    filled = [line for line in lines if line and not line.isspace()]
    indented = sum(line.startswith("  ") for line in filled)
    blank = len(lines) - len(filled)
    return len(filled) > 2 and (indented > _LAID_OUT * len(filled) or blank < _LAID_OUT * len(filled))
