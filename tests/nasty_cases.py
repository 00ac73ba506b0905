"""The cases in ``tests/nasty/*.toml``: what one may say, and the checks that it can ask for.

A case is a table ``[[case]]``:

- ``item``: its number in ``items.toml``; ``name``: a few words, unique for the item and kind;
- ``kind``: ``wild`` (works), ``negative`` (a look-alike that must not be taken for one), ``known-failure``
  (what is right, and not done yet; with a ``reason``);
- the input: ``text``, or ``escapes`` (text with Python's escapes, for lone surrogates), or ``bytes`` (with
  ``\\x`` escapes), or ``repeat = {piece, times, end}``;
- ``place``: where the input stands in a frame of ``frames.toml``: ``byline``, ``date``, ``body``, or
  ``whole`` (the default: no frame); ``frame``: the frame's language, ``en`` unless said;
- ``encoded``: the text is handed over as bytes in that encoding; ``format``, ``normalize``,
  ``no_normalize``: handed to ``parse``;
- ``lines``: lines of JSONL that are read back, where ``@`` is the line that the article was written as;
- ``expect``: checks, each a function below. A block is the case's own where it came from its input.

What a case says and nobody reads is a mistake: :func:`mistakes` names it.
"""

from __future__ import annotations

import csv
import io
import re
import time
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import corpuskit
from attrs import frozen
from corpuskit.article import MARK_KINDS, Article, Block
from corpuskit.conversion.pipeline import draft
from corpuskit.messages import CODES
from corpuskit.registry import reader

FOLDER = Path(__file__).parent / "nasty"
TABLES = frozenset({"items.toml", "frames.toml"})
FIELDS = {
    "item": int, "name": str, "kind": str, "reason": str, "text": str, "escapes": str, "bytes": str,
    "repeat": dict, "place": str, "frame": str, "encoded": str, "format": str, "normalize": list,
    "no_normalize": list, "lines": list, "expect": dict,
}  # fmt: skip
INPUTS = ("text", "escapes", "bytes", "repeat")
KINDS = ("wild", "negative", "known-failure")
PLACES = {
    "whole": ("", ""),
    "byline": ("{title}\n\n", "\n\n{date}\n\n{body}\n\n{body}\n"),
    "date": ("{title}\n\n", "\n\n{body}\n\n{body}\n"),
    "body": ("{title}\n\n{date}\n\n{body}\n\n", "\n\n{body}\n"),
}
_ESCAPED = re.compile(r"[^a-z0-9]+")


@frozen
class Case:
    """One case, as its file says it."""

    file: str
    said: dict[str, Any]

    @property
    def id(self) -> str:
        item, kind, name = (self.said.get(key) for key in ("item", "kind", "name"))
        return f"{item:02}-{kind}-{_ESCAPED.sub('-', str(name).lower()).strip('-')}"

    @property
    def own(self) -> str:
        """The input without its frame, as text."""
        said = self.said
        if "repeat" in said:
            return str(said["repeat"]["piece"]) * said["repeat"]["times"] + said["repeat"].get("end", "")
        if "bytes" in said:
            return _unescape(said["bytes"])
        return _unescape(said["escapes"]) if "escapes" in said else str(said["text"])

    def framed(self, own: str) -> tuple[str, int]:
        """``own`` in the case's frame, and where it begins there."""
        before, after = PLACES[self.said.get("place", "whole")]
        frame = frames()[self.said.get("frame", "en")]
        head = before.format(**frame)
        return head + own + after.format(**frame), len(head)

    def data(self, own: str | None = None) -> str | bytes:
        """What is handed to ``parse``."""
        text, _ = self.framed(self.own if own is None else own)
        if "bytes" in self.said:
            return text.encode("latin-1")
        return text.encode(self.said["encoded"]) if "encoded" in self.said else text

    def parse(self, own: str | None = None) -> Article:
        return corpuskit.parse(
            self.data(own),
            format=self.said.get("format"),
            normalize=self.said.get("normalize", ()),
            no_normalize=self.said.get("no_normalize", ()),
        )

    def source(self) -> str:
        """The source's text, which the spans of blocks refer to."""
        name = self.said.get("format")
        parser: Any = reader(name) if name else None
        return draft(self.data(), parser=parser).source.text

    def own_blocks(self, article: Article) -> list[Block]:
        if self.said.get("place", "whole") == "whole":
            return list(article.blocks)
        text, start = self.framed(self.own)
        end = start + len(self.own)
        if "bytes" in self.said or "encoded" in self.said:
            text = self.source()
        return [
            block
            for block in article.blocks
            if block.span and start <= block.span.start < end and text[block.span.start : block.span.end]
        ]


def _unescape(text: str) -> str:
    return re.sub(
        r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(n))",
        lambda match: "\n" if match[3] else chr(int(match[1] or match[2], 16)),
        text,
    )


@cache
def frames() -> dict[str, dict[str, str]]:
    return tomllib.loads((FOLDER / "frames.toml").read_text("utf-8"))


@cache
def items() -> dict[str, dict[str, str]]:
    return tomllib.loads((FOLDER / "items.toml").read_text("utf-8"))


@cache
def cases() -> tuple[Case, ...]:
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        if path.name not in TABLES:
            said = tomllib.loads(path.read_text("utf-8"))
            found += [Case(path.name, case) for case in said.pop("case")]
            if said:
                raise ValueError(f"{path.name} holds more than cases: {', '.join(said)}")
    return tuple(found)


def mistakes(case: Case) -> list[str]:
    """What is wrong with a case itself."""
    said = case.said
    found = [f"{key} is not known" for key in said if key not in FIELDS]
    found += [
        f"{key} is no {FIELDS[key].__name__}"
        for key in said
        if key in FIELDS and not isinstance(said[key], FIELDS[key])
    ]
    found += [f"{key} is missing" for key in ("item", "name", "kind", "expect") if not said.get(key)]
    if sum(key in said for key in INPUTS) != 1:
        found.append("one of text, escapes, bytes, repeat")
    for key, known in (("kind", KINDS), ("place", PLACES), ("frame", frames())):
        if key in said and said[key] not in known:
            found.append(f"{key} = {said[key]!r} is not known")
    if "repeat" in said and set(said["repeat"]) - {"end"} != {"piece", "times"}:
        found.append("repeat has a piece and times, and may have an end")
    if (said.get("kind") == "known-failure") != ("reason" in said):
        found.append("a known failure has a reason, and nothing else has")
    if str(said.get("item")) not in items()["items"]:
        found.append(f"item {said.get('item')} is not in items.toml")
    expected = said.get("expect", {})
    if ("lines" in said) != ("records" in expected):
        found.append("lines and records belong together")
    for key, value in expected.items():
        if key not in CHECKS:
            found.append(f"expect.{key} is not known")
        elif not isinstance(value, CHECKS[key][0]):
            found.append(f"expect.{key} is no {CHECKS[key][0].__name__}")
        elif key in NEVER_EMPTY and not value:
            found.append(f"expect.{key} says nothing")
    return found


# The checks

NEVER_EMPTY = frozenset({
    "empty", "codes", "no_codes", "steps", "no_steps", "text_has", "text_has_not", "keeps", "role_of", "kind_of",
    "role_has", "marks", "tei_header_has_not", "csv_row",
})  # fmt: skip
"""Checks that would hold nothing if they named nothing."""
KNOWN_STEPS = frozenset({"markdown", "white-space", "empty-links", "soft-hyphens", "hyphenation"})
Check = Callable[[Case, Article, Any], None]
CHECKS: dict[str, tuple[type, Check]] = {}


def check(kind: type) -> Callable[[Check], Check]:
    """A check that a case asks for by the function's name, with a value of a type."""

    def register(function: Check) -> Check:
        CHECKS[function.__name__] = (kind, function)
        return function

    return register


def run(case: Case) -> None:
    """Everything that a case expects."""
    expected = case.said["expect"]
    if "error" in expected:
        try:
            case.parse()
        except corpuskit.CorpuskitError as caught:
            assert caught.code == expected["error"]
            return
        raise AssertionError(f"no error {expected['error']}")
    article = case.parse()
    for key, value in expected.items():
        CHECKS[key][1](case, article, value)


def _field(name: str) -> None:
    """A check that a field of the article has a value."""

    def equals(case: Case, article: Article, value: Any) -> None:
        assert getattr(article, name) == value

    CHECKS[name] = (str, equals)


for _name in ("headline", "kicker", "standfirst", "byline", "url", "section", "text", "rights"):
    _field(_name)


@check(str)
def error(case: Case, article: Article, value: str) -> None:
    """``parse`` raises an error with this code; nothing else is looked at."""


@check(list)
def empty(case: Case, article: Article, value: list[str]) -> None:
    """Fields of the article that no rule vouches for."""
    for name in value:
        assert not getattr(article, name), name


@check(list)
def authors(case: Case, article: Article, value: list[str]) -> None:
    assert [author.name for author in article.authors] == value


@check(list)
def author_types(case: Case, article: Article, value: list[str]) -> None:
    assert [author.type for author in article.authors] == value


@check(list)
def author_roles(case: Case, article: Article, value: list[str]) -> None:
    """Each author's role; an empty text for none."""
    assert [author.role or "" for author in article.authors] == value


@check(list)
def agencies(case: Case, article: Article, value: list[str]) -> None:
    assert list(article.agencies) == value


@check(list)
def keywords(case: Case, article: Article, value: list[str]) -> None:
    assert list(article.keywords) == value


@check(str)
def publisher(case: Case, article: Article, value: str) -> None:
    assert article.publisher is not None
    assert article.publisher.name == value


@check(str)
def published(case: Case, article: Article, value: str) -> None:
    """The ISO form of the day."""
    assert article.published is not None
    assert article.published.iso == value


@check(str)
def modified(case: Case, article: Article, value: str) -> None:
    assert article.modified is not None
    assert article.modified.iso == value


@check(bool)
def ambiguous(case: Case, article: Article, value: bool) -> None:
    assert article.published is not None
    assert article.published.ambiguous is value


@check(list)
def codes(case: Case, article: Article, value: list[str]) -> None:
    """Messages that are there."""
    assert set(value) <= {found.code for found in article.messages}


@check(list)
def no_codes(case: Case, article: Article, value: list[str]) -> None:
    """Messages that are not there."""
    assert set(value) <= CODES.keys()
    assert not set(value) & {found.code for found in article.messages}


@check(list)
def steps(case: Case, article: Article, value: list[str]) -> None:
    """Steps that changed something."""
    assert set(value) <= {step.name for step in article.steps}


@check(list)
def no_steps(case: Case, article: Article, value: list[str]) -> None:
    assert set(value) <= KNOWN_STEPS
    assert not set(value) & {step.name for step in article.steps}


@check(list)
def text_has(case: Case, article: Article, value: list[str]) -> None:
    """What stands in the body's text."""
    for part in value:
        assert part in article.text


@check(list)
def text_has_not(case: Case, article: Article, value: list[str]) -> None:
    for part in value:
        assert part not in article.text


@check(list)
def keeps(case: Case, article: Article, value: list[str]) -> None:
    """What is kept somewhere: in a block's text, its label, or the address or title of a mark."""
    kept = [block.text for block in article.blocks]
    kept += [block.label or "" for block in article.blocks]
    kept += [part or "" for block in article.blocks for m in block.marks for part in (m.target, m.title)]
    for part in value:
        assert any(part in there for there in kept), part


@check(list)
def roles(case: Case, article: Article, value: list[str]) -> None:
    """The roles of the case's own blocks, in order."""
    assert [block.role for block in case.own_blocks(article)] == value


@check(list)
def kinds(case: Case, article: Article, value: list[str]) -> None:
    """What the markup says of the case's own blocks, in order."""
    assert [block.kind for block in case.own_blocks(article)] == value


@check(list)
def texts(case: Case, article: Article, value: list[str]) -> None:
    """The texts of the case's own blocks, in order."""
    assert [block.text for block in case.own_blocks(article)] == value


@check(list)
def labels(case: Case, article: Article, value: list[str]) -> None:
    assert [block.label or "" for block in case.own_blocks(article)] == value


@check(dict)
def role_of(case: Case, article: Article, value: dict[str, str]) -> None:
    """Every block with this text has this role, and there is one; roles may be parted by ``|``."""
    for text, role in value.items():
        found = {block.role for block in article.blocks if block.text == text}
        assert found, f"no block says {text!r}"
        assert found <= set(role.split("|")), text


@check(dict)
def kind_of(case: Case, article: Article, value: dict[str, str]) -> None:
    for text, kind in value.items():
        assert {block.kind for block in article.blocks if block.text == text} == {kind}, text


@check(dict)
def role_has(case: Case, article: Article, value: dict[str, list[str]]) -> None:
    """Blocks of a role hold these texts."""
    for role, parts in value.items():
        for part in parts:
            assert any(part in block.text for block in article.blocks if block.role == role), part


@check(list)
def links(case: Case, article: Article, value: list[str]) -> None:
    """The addresses of the links in the case's own blocks."""
    found = case.own_blocks(article)
    assert [mark.target for block in found for mark in block.marks if mark.kind == "link"] == value


@check(dict)
def marks(case: Case, article: Article, value: dict[str, list[str]]) -> None:
    """The texts that marks of a kind lie over, in the case's own blocks."""
    assert set(value) <= set(MARK_KINDS)
    for kind, expected in value.items():
        found = [(block, mark) for block in case.own_blocks(article) for mark in block.marks]
        assert [block.text[m.start : m.end] for block, m in found if m.kind == kind] == expected


@check(list)
def quotations(case: Case, article: Article, value: list[list[str]]) -> None:
    """Every quotation, as the texts of its parts."""
    texts = [block.text for block in article.blocks]
    found = [[texts[p.block][p.start : p.end] for p in one.parts] for one in article.quotations]
    assert found == value


@check(list)
def images(case: Case, article: Article, value: list[str]) -> None:
    found = case.own_blocks(article)
    assert [mark.target for block in found for mark in block.marks if mark.kind == "image"] == value


@check(list)
def figures(case: Case, article: Article, value: list[dict[str, Any]]) -> None:
    """Every figure, with what is said of it."""
    assert len(article.figures) == len(value)
    for figure, expected in zip(article.figures, value, strict=True):
        for key, wanted in expected.items():
            found = getattr(figure, key)
            assert (list(found) if isinstance(found, tuple) else found or "") == wanted, key


@check(str)
def same_as(case: Case, article: Article, value: str) -> None:
    """Another input in the same place gives the same tree."""
    other = case.parse(value)

    def tree(found: Article) -> list[tuple[object, ...]]:
        return [(block.kind, block.level, block.role, block.text) for block in found.blocks]

    assert tree(article) == tree(other)


@check(list)
def tei_header_has_not(case: Case, article: Article, value: list[str]) -> None:
    header = corpuskit.dumps(article, "tei").decode().split("<text", 1)[0]
    for part in value:
        assert part not in header


@check(dict)
def csv_row(case: Case, article: Article, value: dict[str, str]) -> None:
    """Cells of the article's row, as any reader of CSV sees them."""
    data = corpuskit.dumps(article, "csv").decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(data, newline=""))
    for column, cell in value.items():
        assert row[column] == cell, column


@check(str)
def encoding(case: Case, article: Article, value: str) -> None:
    assert article.source.encoding == value


@check(str)
def encoding_basis(case: Case, article: Article, value: str) -> None:
    assert article.source.encoding_basis == value


@check(bool)
def outputs_parse(case: Case, article: Article, value: bool) -> None:
    """Every format that can be written can be read back, and gives the text again."""
    assert value
    for to in ("tei", "json", "jsonl", "csv", "tsv"):
        assert corpuskit.loads(corpuskit.dumps(article, to), to).text == article.text, to


@check(list)
def records(case: Case, article: Article, value: list[str]) -> None:
    """What is read from ``lines``: ``article``, or the code of the error in its place."""
    line = corpuskit.dumps(article, "jsonl").rstrip(b"\n")
    data = b"\n".join(line if said == "@" else _unescape(said).encode() for said in case.said["lines"])
    found = list(corpuskit.loads_all(data, "jsonl"))
    assert ["article" if isinstance(one, Article) else one.code for one in found] == value
    assert all(one == article for one in found if isinstance(one, Article))


@check(bool)
def linear(case: Case, article: Article, value: bool) -> None:
    """Four times the text takes about four times as long."""
    assert value

    def seconds(own: str) -> float:
        started = time.process_time()
        case.parse(own)
        return time.process_time() - started

    quarter = case.own[: len(case.own) // 4]
    seconds(quarter)
    part, whole = seconds(quarter), seconds(case.own)
    assert whole < 12 * part + 0.25
