"""The keywords of the API's functions: which there are and what values they take, by their annotations.

A settings file is held to the same.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, wraps
from itertools import chain
from os import PathLike
from types import NoneType, UnionType
from typing import (
    Any,
    Literal,
    NoReturn,
    ParamSpec,
    SupportsFloat,
    SupportsIndex,
    TypeVar,
    Union,
    Unpack,
    get_args,
    get_origin,
    get_type_hints,
)

import msgspec

from corpuskit.errors import FormatError
from corpuskit.suggestions import hint, nearest

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


class Keyword(msgspec.Struct, frozen=True):
    """What a keyword takes.

    Every value of the types in ``quick`` is right, others are looked at. ``names`` are the only texts that it
    takes, where it does not take any. ``parts`` are the alternatives of its type, without their parameters,
    ``members`` the types of what its lists hold.
    """

    quick: frozenset[type]
    names: tuple[str, ...]
    parts: frozenset[Any]
    members: tuple[type, ...]

    def refusal(self, value: object) -> str | None:
        """What it must be, where the value is none that it takes."""
        if type(value) in self.quick or (isinstance(value, str) and value in self.names):
            return None
        for part in self.parts:
            if part is Any or self._is_one(value, part):
                return None
        close = nearest(value, self.names) if isinstance(value, str) and self.names else None
        meant = f"; did you mean {close}?" if close else ""
        return f"must be {self._kinds()}, not {_short(value)}{meant}"

    def _is_one(self, value: object, part: Any) -> bool:
        """Whether a value is of that alternative."""
        if isinstance(value, bool):
            return part is bool
        if part is int:
            return isinstance(value, SupportsIndex)
        if part is float:
            return isinstance(value, SupportsFloat | SupportsIndex)
        if part is bytes:
            return isinstance(value, bytes | bytearray)
        if part in _LISTS:
            if isinstance(value, _MANY):
                return all(isinstance(one, self.members) for one in value)
            return isinstance(value, Iterable) and not isinstance(value, _NO_LISTS)
        return callable(value) if part is _CALLABLE else isinstance(value, part)

    def _kinds(self) -> str:
        """What it takes, in words."""
        found = [*self.names, *[words for kind, words in _KINDS.items() if kind in self.parts]]
        if PathLike in self.parts or str in self.quick:
            found.append("a path" if PathLike in self.parts else "text")
        found += sorted(f"{kind.__name__}" for kind in self.parts if kind.__module__.startswith("corpuskit"))
        if self.members:
            found.append(f"a list of {_MEMBERS.get(self.members[-1]) or f'{self.members[-1].__name__}s'}")
        *others, last = found
        return f"{', '.join(others)} or {last}" if others else last


_CALLABLE = get_origin(Callable[[], None])
_KINDS: dict[Any, str] = {
    bool: "true or false", int: "a whole number", float: "a number", bytes: "bytes", Mapping: "a table",
    _CALLABLE: "a function",
}  # fmt: skip
_MEMBERS: dict[Any, str] = {str: "texts", PathLike: "paths"}
_LISTS = frozenset({Iterable, Sequence})
_MANY = (list, tuple, set, frozenset)
"""Collections whose members can be looked at without using them up."""
_NO_LISTS = (str, bytes, bytearray, Mapping)


def _short(value: object) -> str:
    """How a value is written, cut where that is long."""
    import reprlib  # for errors alone

    return reprlib.repr(value)


@cache
def keyword(expected: Any) -> Keyword:
    """What a keyword of that type takes."""
    alternatives = tuple(_alternatives(expected))
    types = [part for part in alternatives if get_origin(part) is not Literal]
    names = [name for part in alternatives if get_origin(part) is Literal for name in get_args(part)]
    parts = frozenset(_plain(part) for part in types)
    lists = [part for part in types if _plain(part) in _LISTS]
    members = tuple(_plain(one) for part in lists for one in _alternatives(get_args(part)[0]))
    quick = set(parts & {str, bytes, bool, int, float, NoneType})
    if float in quick:
        quick.add(int)
    if str in members:
        quick.add(str)  # one alone is taken for a list of one
    return Keyword(frozenset(quick), tuple(names), parts, members)


def _alternatives(expected: Any) -> Iterator[Any]:
    if get_origin(expected) in {Union, UnionType}:
        for part in get_args(expected):
            yield from _alternatives(part)
    else:
        yield expected


def _plain(part: Any) -> Any:
    """A type without its parameters."""
    return get_origin(part) or part


def keywords_of(function: Callable[..., object]) -> dict[str, Any]:
    """The type of each parameter of a function, those of its ``**choices`` among them, in their order."""
    known: dict[str, Any] = {}
    for name, expected in get_type_hints(function).items():
        if get_origin(expected) is Unpack:
            known |= get_type_hints(get_args(expected)[0])
        elif name != "return":
            known[name] = expected
    return known


def checked(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """The function, which refuses keywords that it does not have, and values that these do not take.

    Raises :class:`TypeError` for the first, as Python does for any function, and :class:`FormatError`
    (``unknown-option``) for the second.
    """

    @wraps(function)
    def call(*args: Parameters.args, **given: Parameters.kwargs) -> Result:
        known = _keywords(function)
        for name, value in chain(given.items(), zip(known, args, strict=False)):
            expected = known.get(name)
            if expected is None:
                _refuse(function.__name__, name, known)
            if type(value) not in expected.quick and (refusal := expected.refusal(value)):
                raise FormatError("unknown-option", f"{name} {refusal}")
        return function(*args, **given)

    return call


@cache
def _keywords(function: Callable[..., object]) -> dict[str, Keyword]:
    return {name: keyword(expected) for name, expected in keywords_of(function).items()}


def _refuse(function: str, name: str, known: Iterable[str]) -> NoReturn:
    raise TypeError(f"{function}() has no keyword {name!r}; {hint(name, sorted(known))}")
