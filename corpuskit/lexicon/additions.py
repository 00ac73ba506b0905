"""What a user adds to the lexicon: labels, agencies, outlets, read from TOML or JSON.

Recognition asks the lexicon from many places, which keep what they made of it. So additions are switched on
around a document (:func:`extended`); what was kept is dropped when they change, and only then. Threads that
want other additions wait for one another.
"""

import sys
from collections.abc import Mapping
from functools import lru_cache
from os import PathLike
from pathlib import Path
from threading import Condition, Lock
from typing import Any

import msgspec
from msgspec import Struct

from corpuskit.errors import FormatError
from corpuskit.suggestions import hint

_ROOMS = ("corpuskit.lexicon", "corpuskit.parsers", "corpuskit.recognizers")
"""Who keeps what they made of the lexicon."""


class AddedAgency(Struct, frozen=True, forbid_unknown_fields=True):
    """An agency: its usual name, all names it goes by, and whether it deals in pictures alone."""

    name: str
    names: tuple[str, ...] = ()
    photo: bool = False


class AddedOutlet(Struct, frozen=True, forbid_unknown_fields=True):
    """An outlet: its name, other names it goes by, and its registrable domains."""

    name: str
    names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


class Additions(Struct, frozen=True, forbid_unknown_fields=True):
    """``labels`` maps a kind of label to phrases by language, as ``labels.json`` does."""

    labels: dict[str, dict[str, tuple[str, ...]]] = {}
    agencies: tuple[AddedAgency, ...] = ()
    outlets: tuple[AddedOutlet, ...] = ()


NOTHING = Additions()


def additions_of(given: "str | PathLike[str] | Mapping[str, Any] | Additions | None") -> Additions:
    """Additions from a file (``.toml``, else JSON), or from what such a file would hold.

    Raises :class:`~corpuskit.errors.FormatError` (``broken-lexicon``) with what is wrong and where.
    """
    if given is None:
        return NOTHING
    if isinstance(given, Additions):
        return given
    if isinstance(given, Mapping):
        return _checked(given, "the lexicon")
    path = str(given)
    try:
        seen = Path(path).stat()
    except OSError as error:
        raise _broken(path, error.strerror or str(error)) from None
    return _read(path, seen.st_mtime_ns, seen.st_size)


@lru_cache(maxsize=8)
def _read(path: str, modified: int, size: int) -> Additions:  # noqa: ARG001  a file that changed is read anew
    try:
        data = Path(path).read_bytes()
        found = msgspec.toml.decode(data) if path.endswith(".toml") else msgspec.json.decode(data)
    except OSError as error:
        raise _broken(path, error.strerror or str(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _broken(path, str(error)) from None
    return _checked(found, path)


def _checked(found: object, where: str) -> Additions:
    try:
        made = msgspec.convert(found, Additions)
    except msgspec.ValidationError as error:
        raise _broken(where, str(error)) from None
    from corpuskit.lexicon import label_kinds

    for kind in made.labels:
        if kind not in label_kinds():
            known = hint(kind, sorted(label_kinds()))
            raise _broken(where, f"labels: there is no kind {kind!r}; {known}")
    by_language = [found for kinds in made.labels.values() for found in kinds.values()]
    named: tuple[AddedAgency | AddedOutlet, ...] = (*made.agencies, *made.outlets)
    texts = [
        *(phrase for phrases in by_language for phrase in phrases),
        *(name for entry in named for name in (entry.name, *entry.names)),
        *(domain for outlet in made.outlets for domain in outlet.domains),
    ]
    if any(not text.strip() for text in texts):
        raise _broken(where, "a phrase, a name or a domain is empty")
    return made


def _broken(where: str, reason: str) -> FormatError:
    return FormatError("broken-lexicon", f"{where}: {reason}")


class _State:
    """Which additions hold, and how many documents are being read with them."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.changed = Condition(self.lock)
        self.current = NOTHING
        self.readers = 0
        self.waiting = 0


_state = _State()


def current() -> Additions:
    """The additions that hold."""
    return _state.current


class extended:  # noqa: N801  it is used as a function: a generator would cost each document twice as much
    """Let these additions hold. They stay until others are wanted, so that a run pays for them once."""

    __slots__ = ("_additions",)

    def __init__(self, additions: Additions) -> None:
        self._additions = additions

    def __enter__(self) -> None:
        wanted = self._additions
        with _state.lock:
            while _state.readers and _state.current is not wanted and _state.current != wanted:
                _state.waiting += 1
                _state.changed.wait()
                _state.waiting -= 1
            if _state.current is not wanted and _state.current != wanted:
                _state.current = wanted
                _forget()
            _state.readers += 1

    def __exit__(self, *_: object) -> None:
        with _state.lock:
            _state.readers -= 1
            if _state.waiting and not _state.readers:
                _state.changed.notify_all()


def _forget() -> None:
    """Drop what was made of the lexicon before."""
    for name, module in list(sys.modules.items()):
        if name.startswith(_ROOMS):
            for value in list(vars(module).values()):
                clear = getattr(value, "cache_clear", None)
                if clear is not None and value is not _read:
                    clear()
