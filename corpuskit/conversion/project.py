"""A corpus's settings in a file: ``corpuskit.toml``, or ``[tool.corpuskit]`` of ``pyproject.toml``."""

import inspect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from os import PathLike
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from corpuskit.errors import FormatError
from corpuskit.suggestions import hint

FILE = "corpuskit.toml"
_SHARED_FILE = "pyproject.toml"
_PATHS = ("inputs", "out", "lexicon")


class Project(msgspec.Struct, frozen=True):
    """Settings, as keywords of :func:`corpuskit.convert`, and the file they stand in (``None``: no file)."""

    path: Path | None
    choices: dict[str, Any]


def read_project(path: str | PathLike[str] | None = None) -> Project:
    """Read a corpus's settings; ``corpuskit.convert(**corpuskit.read_project().choices)`` follows them.

    ``path`` is a TOML file; without it ``corpuskit.toml`` of the current folder counts, or else the table
    ``[tool.corpuskit]`` of ``pyproject.toml``. Keys are the keywords of :func:`corpuskit.convert`, with
    hyphens where these have underscores; paths start from the file's folder. Raises :class:`FormatError`
    with ``broken-settings`` or ``unknown-setting``.
    """
    if path is not None:
        return _project(Path(path), _table(Path(path)))
    if (own := Path(FILE)).is_file():
        return _project(own, _table(own))
    if (shared := Path(_SHARED_FILE)).is_file():
        table = _table(shared)
        return _project(shared, table) if table else Project(None, {})
    return Project(None, {})


def setting_names() -> dict[str, str]:
    """The settings that a file may hold: keywords, and how each is written there."""
    return {name: _written(name) for name in _known()}


_WRITTEN = {"ids": "id"}
"""Settings that are called as the command line's option is, not as the keyword."""


def _written(name: str) -> str:
    return _WRITTEN.get(name) or name.rstrip("_").replace("_", "-")


@cache
def _known() -> dict[str, Any]:
    """The type of each setting, by its keyword; what is called back is no setting."""
    # The command line asks for a settings file at every start: nothing heavy before there is one.
    from corpuskit.conversion.run import convert
    from corpuskit.conversion.settings import RunChoices

    hints = get_type_hints(convert)
    names = [name for name in inspect.signature(convert).parameters if not name.startswith("on_")]
    known = {name: hints[name] for name in names if name != "choices"}
    return {**known, **get_type_hints(RunChoices)}


def _table(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        with path.open("rb") as file:
            data = tomllib.load(file)
    except OSError as error:
        raise FormatError("broken-settings", error.strerror or str(error), source=str(path)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FormatError("broken-settings", f"is no TOML: {error}", source=str(path)) from None
    if path.name == _SHARED_FILE:
        tools = data.get("tool", {})
        data = tools.get("corpuskit", {}) if isinstance(tools, dict) else {}
    if not isinstance(data, dict):
        raise FormatError("broken-settings", "tool.corpuskit is no table", source=str(path))
    return data


def _project(path: Path, table: dict[str, Any]) -> Project:
    names = {_written(name): name for name in _known()}
    choices = {}
    for written, value in table.items():
        name = names.get(written)
        if name is None:
            reason = f"there is no setting {written!r}; {hint(written, sorted(names))}"
            raise FormatError("unknown-setting", reason, source=str(path))
        _check(written, value, _known()[name], path)
        is_path = name in _PATHS and not isinstance(value, dict)
        choices[name] = _from_folder(value, path.parent) if is_path else value
    return Project(path, choices)


def _check(written: str, value: object, expected: Any, path: Path) -> None:
    """Raise where a value is not of the kind that the setting takes."""
    allowed = _kinds(expected)
    if type(value) in allowed and (not isinstance(value, list) or all(type(one) is str for one in value)):
        return
    kinds = " or ".join(_KIND_NAMES[kind] for kind in allowed)
    raise FormatError("broken-settings", f"{written} must be {kinds}", source=str(path))


_KIND_NAMES = {
    bool: "true or false", int: "a whole number", float: "a number", dict: "a table",
    str: "text", list: "a list of texts",
}  # fmt: skip


def _kinds(expected: Any) -> tuple[type, ...]:
    """The types of TOML's values that a parameter's type takes."""
    parts = set(_parts(expected))
    if bool in parts:
        return (bool,)
    if Mapping in parts:
        return (str, dict) if PathLike in parts else (dict,)
    if float in parts:
        return (float, int)
    if int in parts:
        return (int,)
    return (str, list) if parts & {Iterable, Sequence} else (str,)


def _parts(expected: Any) -> Iterator[Any]:
    """The alternatives of a type, each without its parameters."""
    if get_origin(expected) in {Union, UnionType}:
        for part in get_args(expected):
            yield from _parts(part)
    else:
        yield get_origin(expected) or expected


def _from_folder(value: str | list[str], folder: Path) -> str | list[str]:
    if isinstance(value, list):
        return [_at(one, folder) for one in value]
    return _at(value, folder)


def _at(path: str, folder: Path) -> str:
    """A path seen from a folder; standard input and addresses with a scheme are where they are."""
    return path if path == "-" or "://" in path else str(folder / path)
