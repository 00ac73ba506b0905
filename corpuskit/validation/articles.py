"""JSON and JSONL against the JSON form: types, values, all keys, what follows from the blocks, identifiers.

msgspec checks it, from the types that the JSON Schema is made of, so that no other library is needed; tests
hold that it agrees with a validator of JSON Schema.
"""

import re
import types
import typing
from collections.abc import Iterator
from functools import cache
from typing import Any, BinaryIO, Union, get_args, get_origin

import msgspec
from attrs import define, field

from corpuskit.article import Article
from corpuskit.errors import ParseError
from corpuskit.parsers.article_json import decode, reason_and_path, whole_path
from corpuskit.serializers.article_json import encode_with_quotations
from corpuskit.validation.findings import Finding
from corpuskit.wire.shape import ArticleShape

COMPUTED = ("lead", "text", "figures", "related", "quotations")
"""Keys that follow from the others."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_MISSING = re.compile(r"Object missing required field `([^`]*)`")
_LINE = re.compile(r"line (\d+)(?:, )?")
_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+')


@cache
def _demanding(kind: Any) -> Any:
    """A type of the JSON form whose keys are all required; msgspec's own have defaults."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        hints = typing.get_type_hints(kind, include_extras=True)
        fields = [(name, _demanding(hints[name])) for name in kind.__struct_fields__]
        return msgspec.defstruct(kind.__name__, fields)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is typing.Annotated:
        return typing.Annotated[(_demanding(arguments[0]), *arguments[1:])]
    if origin in {Union, types.UnionType}:
        return Union[tuple(_demanding(argument) for argument in arguments)]  # noqa: UP007
    if origin in {tuple, dict}:
        return origin[tuple(_demanding(argument) for argument in arguments)]
    return kind


@cache
def _strict_decoder() -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(_demanding(ArticleShape))


@define
class ArticleValidator:
    """Validates files one after the other, and remembers the identifiers of those in files of their own."""

    identifiers: dict[str, str] = field(factory=dict)

    def validate_file(self, data: bytes, source: str) -> Iterator[Finding | None]:
        """``None`` for the article of a JSON file, and a finding for whatever is wrong."""
        data = data.removeprefix(_BYTE_ORDER_MARK)
        for found in _validated(data, source, None, self.identifiers):
            if found is not None and found.line is None and found.place is not None:
                line = line_of(data, found.place)
                found = Finding(source, found.code, found.reason, line, found.place)
            yield found

    def validate_lines(self, file: BinaryIO, source: str) -> Iterator[Finding | None]:
        """``None`` for each article of a JSONL file, and a finding for whatever is wrong; a stream."""
        identifiers: dict[str, str] = {}
        for number, line in lines_of(file):
            yield from _validated(line, source, number, identifiers)


def lines_of(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines of a JSONL file that are not blank, with their numbers; line feeds alone end a line."""
    for number, line in enumerate(file, 1):
        if line.strip():
            yield number, line.removeprefix(_BYTE_ORDER_MARK) if number == 1 else line


def _validated(
    data: bytes, source: str, line: int | None, identifiers: dict[str, str]
) -> Iterator[Finding | None]:
    yield None
    try:
        article = decode(data, source, line or 1)
    except ParseError as error:
        place = error.place or ""
        match = _LINE.match(place)
        yield Finding(
            source,
            error.code,
            error.reason,
            int(match[1]) if match else line,
            (place[match.end() :] if match else place) or None,
        )
        return
    yield from _missing_keys(data, source, line)
    yield from _wrong_computed(data, article, source, line)
    here = f"{source}, line {line}" if line else source
    before = identifiers.setdefault(article.id, here)
    if before != here:
        yield Finding(source, "doubled-id", f"the id {article.id!r} is that of {before}, too", line, "$.id")


def _missing_keys(data: bytes, source: str, line: int | None) -> Iterator[Finding]:
    decoder = _strict_decoder()
    try:
        decoder.decode(data)
    except msgspec.ValidationError as error:
        reason, path = reason_and_path(error)
        match = _MISSING.fullmatch(reason)
        said = f"the key {match[1]!r} is missing; every key is always written" if match else reason
        yield Finding(source, "invalid-article", said, line, whole_path(data, path, decoder.type))


def _wrong_computed(data: bytes, article: Article, source: str, line: int | None) -> Iterator[Finding]:
    """Where a key that follows from others says something else."""
    written = msgspec.json.decode(data)
    right = msgspec.json.decode(encode_with_quotations(article))
    for key in COMPUTED:
        if key in written and written[key] != right[key]:
            reason = f"{key} is not what follows from the blocks; it is not read, but people count on it"
            yield Finding(source, "invalid-article", reason, line, f"$.{key}")


def line_of(data: bytes, path: str) -> int:
    """The line of the value at a path such as ``$.blocks[3].role``, or of what it would stand in."""
    wanted = [name or int(number) for name, number in re.findall(r"\.([^.\[\]]+)|\[(\d+)\]", path)]
    offset = depth = 0
    place: list[str | int] = []
    for match in _TOKEN.finditer(data):
        token = match.group()
        if len(place) > depth and place == wanted[: len(place)]:
            offset, depth = match.start(), len(place)
            if depth == len(wanted):
                break
        match token:
            case b"{":
                place.append("")
            case b"[":
                place.append(0)
            case b"}" | b"]" if place:
                place.pop()
            case b"," if place:
                last = place[-1]
                place[-1] = last + 1 if isinstance(last, int) else ""
            case _ if place and place[-1] == "" and token.startswith(b'"'):
                place[-1] = token[1:-1].decode("utf-8", "replace")
    return data.count(b"\n", 0, offset) + 1
