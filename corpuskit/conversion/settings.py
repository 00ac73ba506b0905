"""How documents are read: the choices that a caller has, checked once for a whole run."""

from collections.abc import Iterable, Mapping
from functools import cache
from os import PathLike
from typing import Any, TypedDict, Unpack, cast

import msgspec

from corpuskit.article import Article, evolve
from corpuskit.block_ledger import Fold
from corpuskit.conversion.ids import IdBasis
from corpuskit.decode import EncodingErrors
from corpuskit.formats import Normalizer, Recognizer
from corpuskit.lexicon.additions import NOTHING, Additions, additions_of
from corpuskit.registry import NORMALIZERS, is_built_in, normalizer, recognizer

ALL = "all"
"""In ``no_normalize``: every step that can be switched off."""


class Settings(msgspec.Struct, frozen=True):
    """``steps`` are applied to scraped text in this order, ``loaded_steps`` to articles that are read back.

    The steps that cannot be switched off are among the latter alone: on scraped text decoding does their
    work. ``undone`` are steps of recognition that were switched off. ``audit``: prove for every document that
    nothing of its source was lost.
    """

    encoding: str | None = None
    encoding_errors: EncodingErrors | None = None
    steps: tuple[Normalizer, ...] = ()
    loaded_steps: tuple[Normalizer, ...] = ()
    undone: tuple[Normalizer, ...] = ()
    audit: bool = True
    ids: IdBasis = "name"
    recognizers: tuple[Recognizer, ...] = ()
    lexicon: Additions = NOTHING


class Choices(TypedDict, total=False):
    """How documents are read; each choice may be left out.

    - ``encoding`` overrules detection. ``encoding_errors`` is ``strict`` or ``replace``; without it an
      encoding that was given is strict, and one that was found replaces what does not fit, with a message.
    - ``normalize`` names steps to apply besides those that are on by default, ``no_normalize`` those to leave
      out (``all``: every one that can be).
    - ``recognize`` names recognizers of plugins, which look at what was recognised, in this order.
    - ``lexicon`` adds labels, agencies and outlets: the path of a file, or what it would hold.
    - ``audit`` (default: true): what the ledger finds lost, doubled or made up becomes a message.
    - ``ids``: what an article's id is made from: its source's ``name`` (the default), the ``hash`` of its
      source, or its ``url``.
    """

    encoding: str | None
    encoding_errors: EncodingErrors | None
    normalize: Iterable[str]
    no_normalize: Iterable[str]
    recognize: Iterable[str]
    lexicon: str | PathLike[str] | Mapping[str, Any] | Additions | None
    audit: bool
    ids: IdBasis


class InputChoices(TypedDict, total=False):
    """What is taken from the inputs; each choice may be left out.

    - ``include`` and ``exclude``: globs for files in folders and members of archives (``*.md``,
      ``2024/**``); what a glob includes is taken whatever its suffix.
    - ``fields``: which key or column of a record holds what (``{"text": "content", "url": "link"}``), several
      keys in a list; ``preset``: the scraper whose records they are.
    - ``max_members`` of an archive, ``max_ratio``: how many bytes decompression may make of one.
    """

    include: Iterable[str]
    exclude: Iterable[str]
    fields: Mapping[str, str | Iterable[str]]
    preset: str | None
    max_members: int
    max_ratio: float


class ReadChoices(Choices, InputChoices, total=False):
    """How documents are read, and what is taken from the inputs."""


class RunChoices(ReadChoices, total=False):
    """The choices of a run, which can be told where documents come from.

    - ``url``: the address of the one document; ``urls``: a file with the addresses of many, two columns, name
      and address.
    """

    url: str | None
    urls: str | PathLike[str] | None


def settings(**choices: Unpack[RunChoices]) -> Settings:
    """Settings from choices; those of inputs are not looked at.

    Raises :class:`~corpuskit.errors.FormatError` for an unknown step.
    """
    if not choices:
        return _with_steps((), ())
    chosen = _with_steps(names_of(choices.get("normalize", ())), names_of(choices.get("no_normalize", ())))
    return evolve(
        chosen,
        encoding=choices.get("encoding"),
        encoding_errors=choices.get("encoding_errors"),
        audit=choices.get("audit", True),
        ids=choices.get("ids", "name"),
        lexicon=additions_of(choices.get("lexicon")),
        recognizers=tuple(recognizer(name) for name in names_of(choices.get("recognize", ()))),
    )


_DEFAULTS: dict[str, object] = {"audit": True, "ids": "name"}


def named_choices(choices: RunChoices) -> Choices:
    """How documents are read, so that it can be pickled and compared: names in tuples, without defaults."""
    named: dict[str, Any] = {
        name: value for name, value in choices.items() if name in Choices.__annotations__
    }
    for name in _NAMES & named.keys():
        named[name] = names_of(named[name])
    if "lexicon" in named:
        named["lexicon"] = additions_of(named["lexicon"])
    given = {
        name: value for name, value in named.items() if value not in (None, (), NOTHING, _DEFAULTS.get(name))
    }
    return cast(Choices, given)


_NAMES = frozenset({"normalize", "no_normalize", "recognize"})
"""Choices that are lists of names."""


def input_names(choices: RunChoices) -> tuple[object, ...]:
    """What is taken from the inputs, so that it can be compared; limits, which refuse, left out."""
    fields = {key: names_of(value) for key, value in choices.get("fields", {}).items()}
    names = names_of(choices.get("include", ())), names_of(choices.get("exclude", ()))
    return *names, choices.get("preset"), sorted(fields.items())


def names_of(names: Iterable[str]) -> tuple[str, ...]:
    """A name alone is taken for a list of one."""
    return (names,) if isinstance(names, str) else tuple(names)


@cache
def _with_steps(wanted: tuple[str, ...], unwanted: tuple[str, ...]) -> Settings:
    for name in unwanted:
        if name != ALL:
            normalizer(name)
    named = {name: normalizer(name) for name in wanted}
    fixed = [normalizer(entry.name) for entry in NORMALIZERS if entry.fixed]
    steps, undone = [], []
    for entry in NORMALIZERS:
        if entry.fixed:
            continue
        off = entry.name in unwanted or (ALL in unwanted and entry.name not in named)
        if not off and (entry.default or entry.name in named):
            steps.append(normalizer(entry.name))
        elif off and entry.default and (step := normalizer(entry.name)).undo is not None:
            undone.append(step)
    # Steps of plugins come last, in the order in which they were named.
    steps += [step for name, step in named.items() if not is_built_in("normalizers", name)]
    return Settings(
        steps=tuple(steps),
        loaded_steps=(*fixed, *[step for step in steps if step.name in named]),
        undone=tuple(undone),
    )


def fold_of(article: Article, chosen: Iterable[Normalizer] = ()) -> Fold | None:
    """What the ledger must know of the steps that the article records; ``None`` where none replaced text.

    ``chosen`` are the steps that were applied, among which may be those of plugins.
    """
    recorded = {step.name for step in article.steps}
    steps = [normalizer(entry.name) for entry in NORMALIZERS if entry.name in recorded]
    steps += [step for step in chosen if step.name in recorded and step not in steps]
    if not any(step.replaces for step in steps):
        return None
    folds = [step.fold for step in steps if step.fold is not None]

    def folded(text: str) -> str:
        for fold in folds:
            text = fold(text)
        return text

    return folded
