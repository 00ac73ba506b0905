"""A corpus's settings in a file: ``corpuskit.toml``, or ``[tool.corpuskit]`` of ``pyproject.toml``."""

from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any

import msgspec

from corpuskit.errors import FormatError
from corpuskit.keywords import checked, keyword, keywords_of
from corpuskit.suggestions import hint

FILE = "corpuskit.toml"
_SHARED_FILE = "pyproject.toml"
_PATHS = ("inputs", "out", "lexicon", "urls")


class Project(msgspec.Struct, frozen=True):
    """Settings, as keywords of :func:`corpuskit.convert`, and the file they stand in (``None``: no file)."""

    path: Path | None
    choices: dict[str, Any]


@checked
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

    known = {name: kind for name, kind in keywords_of(convert).items() if not name.startswith("on_")}
    return {name: str if kind is Any else kind for name, kind in known.items()}


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
        if refusal := keyword(_known()[name]).refusal(value):
            raise FormatError("broken-settings", f"{written} {refusal}", source=str(path))
        is_path = name in _PATHS and not isinstance(value, dict)
        choices[name] = _from_folder(value, path.parent) if is_path else value
    return Project(path, choices)


def _from_folder(value: str | list[str], folder: Path) -> str | list[str]:
    if isinstance(value, list):
        return [_at(one, folder) for one in value]
    return _at(value, folder)


def _at(path: str, folder: Path) -> str:
    """A path seen from a folder; standard input and addresses with a scheme are where they are."""
    return path if path == "-" or "://" in path else str(folder / path)
