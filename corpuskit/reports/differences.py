"""What changed between two conversions of the same documents: fields, roles, text, messages."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from os import PathLike
from typing import Literal

from attrs import define, field
from msgspec import Struct

from corpuskit.article import Article, Block
from corpuskit.corpora.corpus import Corpus, failing_softly
from corpuskit.errors import InputError
from corpuskit.keywords import checked
from corpuskit.reports.figures import Problem
from corpuskit.reports.parts import FIELDS, value_of

Key = Literal["id", "source", "sha256"]
"""What tells that two articles are of the same document."""
_MOST_PROBLEMS = 100
_LONGEST = 120
"""Characters of a block's text that a difference quotes."""


class FieldChange(Struct, frozen=True, gc=False):
    """A field with its value before and after, in words; empty where there was none."""

    field: str
    before: str
    after: str


class BlockChange(Struct, frozen=True, gc=False):
    """A block with its role before and after; of one that is in one run alone, the other role is ``None``.

    ``edited``: its text changed too, or alone. ``characters`` and ``text`` are those of the later run.
    """

    before: str | None
    after: str | None
    characters: int
    text: str
    edited: bool = False


class Difference(Struct, frozen=True):
    """What changed in a document; ``added`` and ``removed`` ones are in one run alone."""

    document: str
    status: Literal["changed", "added", "removed"]
    fields: tuple[FieldChange, ...] = ()
    blocks: tuple[BlockChange, ...] = ()
    messages_before: tuple[str, ...] = ()
    messages_after: tuple[str, ...] = ()


@define
class Comparison:
    """How two runs differ, counted.

    ``fields`` maps a field to how often its value changed, was found where there was none, and was lost.
    ``roles`` maps a role before and after to blocks and characters; ``None``: the block is in one run alone;
    the same role twice: its text changed.
    """

    same: int = 0
    changed: int = 0
    added: int = 0
    removed: int = 0
    fields: dict[str, Counter[str]] = field(factory=dict)
    roles: dict[tuple[str | None, str | None], Counter[str]] = field(factory=dict)
    messages: dict[str, Counter[str]] = field(factory=dict)
    unreadable: int = 0
    problems: list[Problem] = field(factory=list)

    @property
    def differ(self) -> bool:
        """Whether anything is not the same."""
        return bool(self.changed or self.added or self.removed)

    def add(self, difference: Difference) -> None:
        """Count a difference."""
        setattr(self, difference.status, getattr(self, difference.status) + 1)
        for change in difference.fields:
            kind = "found" if not change.before else "lost" if not change.after else "changed"
            self.fields.setdefault(change.field, Counter())[kind] += 1
        for block in difference.blocks:
            tally = self.roles.setdefault((block.before, block.after), Counter())
            tally["blocks"] += 1
            tally["characters"] += block.characters
        for kind, codes in (("gone", difference.messages_before), ("new", difference.messages_after)):
            for code in codes:
                self.messages.setdefault(code, Counter())[kind] += 1

    def fail(self, error: InputError) -> None:
        """Count an article that could not be read; the first hundred are kept."""
        self.unreadable += 1
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(Problem(error.source or "", error.code, error.reason, error.place))


@checked
def compare(
    before: Corpus | str | PathLike[str] | Iterable[Article],
    after: Corpus | str | PathLike[str] | Iterable[Article],
    *,
    by: Key = "id",
    on_difference: Callable[[Difference], None] | None = None,
) -> Comparison:
    """Compare two conversions, document by document.

    Documents are matched by their ``id``, by the name of their ``source`` or by its ``sha256``. Each
    difference goes to ``on_difference``; what comes back are the counts. Rules and certainty are not
    compared. Both runs are read side by side: memory grows only with how far they are out of step.

    Raises :class:`~corpuskit.errors.InputError` where there is no corpus at a path.
    """
    comparison = Comparison()
    for old, new in _matched(
        failing_softly(before, comparison.fail), failing_softly(after, comparison.fail), by
    ):
        found = difference(old, new, by)
        if found is None:
            comparison.same += 1
            continue
        comparison.add(found)
        if on_difference is not None:
            on_difference(found)
    return comparison


def difference(before: Article | None, after: Article | None, by: Key = "id") -> Difference | None:
    """What changed between two articles of a document; ``None`` where nothing did."""
    if before is None or after is None:
        only = before or after
        if only is None:
            return None
        return Difference(_key(only, by), "added" if before is None else "removed")
    if before == after:
        return None
    said_before = Counter(message.code for message in before.messages)
    said_after = Counter(message.code for message in after.messages)
    found = Difference(
        _key(after, by),
        "changed",
        fields=tuple(_field_changes(before, after)),
        blocks=tuple(_block_changes(before.blocks, after.blocks)),
        messages_before=tuple((said_before - said_after).elements()),
        messages_after=tuple((said_after - said_before).elements()),
    )
    is_same = not (found.fields or found.blocks or found.messages_before or found.messages_after)
    return None if is_same else found


def _matched(
    before: Iterable[Article], after: Iterable[Article], by: Key
) -> Iterator[tuple[Article | None, Article | None]]:
    """Pairs of articles of the same document; those that wait for their other half are few in like orders."""
    waiting: tuple[dict[str, Article], dict[str, Article]] = ({}, {})
    for pair in zip_longest(before, after):
        for side, article in enumerate(pair):
            if article is None:
                continue
            key = _key(article, by)
            other = waiting[1 - side].pop(key, None)
            if other is None:
                twin = waiting[side].pop(key, None)
                if twin is not None:  # two documents of one run share the key: each is compared on its own
                    yield (twin, None) if side == 0 else (None, twin)
                waiting[side][key] = article
            else:
                yield (other, article) if side == 1 else (article, other)
    yield from ((article, None) for article in waiting[0].values())
    yield from ((None, article) for article in waiting[1].values())


def _key(article: Article, by: Key) -> str:
    if by == "source":
        return article.source.name
    if by == "sha256":
        return article.source.sha256 or article.id
    return article.id


def _field_changes(before: Article, after: Article) -> Iterator[FieldChange]:
    for name in FIELDS:
        if getattr(before, name) != getattr(after, name):
            old, new = value_of(before, name), value_of(after, name)
            if old != new:
                yield FieldChange(name, old, new)


def _block_changes(before: tuple[Block, ...], after: tuple[Block, ...]) -> Iterator[BlockChange]:
    if before == after:
        return
    old_texts, new_texts = [block.text for block in before], [block.text for block in after]
    if old_texts == new_texts:
        yield from _role_changes(before, after)
        return
    for kind, i, j, k, m in SequenceMatcher(None, old_texts, new_texts, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from _role_changes(before[i:j], after[k:m])
        elif kind == "replace" and j - i == m - k:
            for old, new in zip(before[i:j], after[k:m], strict=True):
                yield _change(new, old.role, new.role, edited=True)
        else:
            yield from (_change(block, block.role, None) for block in before[i:j])
            yield from (_change(block, None, block.role) for block in after[k:m])


def _role_changes(before: tuple[Block, ...], after: tuple[Block, ...]) -> Iterator[BlockChange]:
    for old, new in zip(before, after, strict=True):
        if old.role != new.role:
            yield _change(new, old.role, new.role)


def _change(block: Block, before: str | None, after: str | None, *, edited: bool = False) -> BlockChange:
    text = " ".join(block.text.split())
    shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return BlockChange(before, after, len(block.text), shown, edited)
