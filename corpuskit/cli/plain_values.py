"""Values that need little conversion, passed by Typer's: most options are not given, are text or numbers.

Typer builds a validator of pydantic for every parameter of a command, given or not: to import that library
and to build some fifty of them took 55 of the 240 milliseconds that a command needs to start.
"""

import re
from pathlib import Path
from typing import Any, get_args


def with_plain_values(parameters: list[Any]) -> list[Any]:
    """The parameters, made to hand on what has its type already; all else goes Typer's way."""
    for parameter in parameters:
        if isinstance(parameter.process_value, _Passing) or not hasattr(parameter, "type_descriptor"):
            continue  # it does so already, or Typer is a release that converts in another way
        kinds = _kinds(parameter.type_descriptor.annotation)
        if kinds and not _asks_the_disk(parameter):
            parameter.process_value = _Passing(parameter, kinds, parameter.process_value)
    return parameters


def _kinds(annotation: Any) -> tuple[type, ...]:
    """The types of values that an annotation takes as they are."""
    named = get_args(annotation) or (annotation,)
    return tuple(kind for kind in named if kind in _PLAIN)


def _asks_the_disk(parameter: Any) -> bool:
    """Whether a path must be there, or is to be made absolute."""
    said = parameter.type_descriptor.parameter_info
    return bool(said.exists or said.resolve_path)


_PLAIN = (str, int, float, bool, Path)
_MADE_OF = {Path: str, float: int}
"""What else makes a value of the type."""
_WRITTEN = {
    int: re.compile(r"[0-9]{1,15}", re.ASCII).fullmatch,
    float: re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?", re.ASCII).fullmatch,
}
"""Numbers that no two readers read differently."""


class _Passing:
    """What a parameter does with its value: it is handed to the callback, if there is one, and returned."""

    def __init__(self, parameter: Any, kinds: tuple[type, ...], otherwise: Any) -> None:
        self._parameter = parameter
        self._is_many = parameter.multiple or parameter.nargs == -1
        self._kinds = kinds
        self._otherwise = otherwise

    def __call__(self, ctx: Any, value: Any) -> Any:
        if self._parameter.required and not value:
            return self._otherwise(ctx, value)
        if value is None:
            return self._handed_on(ctx, () if self._is_many else None)
        if self._is_many:
            is_plain = isinstance(value, list | tuple) and all(type(one) in self._kinds for one in value)
            return self._handed_on(ctx, list(value)) if is_plain else self._otherwise(ctx, value)
        if type(value) in self._kinds:
            return self._handed_on(ctx, value)
        (kind, *more) = self._kinds
        if not more and (type(value) is _MADE_OF.get(kind) or self._is_number(kind, value)):
            return self._handed_on(ctx, kind(value))
        return self._otherwise(ctx, value)

    def _is_number(self, kind: Any, value: Any) -> bool:
        """Whether a text is a number of the kind, and one that the option allows."""
        said = self._parameter.type_descriptor.parameter_info
        if kind not in _WRITTEN or type(value) is not str or not _WRITTEN[kind](value):
            return False
        return (said.min is None or kind(value) >= said.min) and (said.max is None or kind(value) <= said.max)

    def _handed_on(self, ctx: Any, value: Any) -> Any:
        callback = self._parameter.callback
        return value if callback is None else callback(ctx, self._parameter, value)
