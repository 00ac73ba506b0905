"""The settings file, as defaults of the command line's options."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from corpuskit.conversion.project import Project

_FILES = ("corpuskit.toml", "pyproject.toml")
_TABLE = "options"
"""The setting whose entries are options of formats."""
_FIELDS = "fields"
"""The setting whose entries say what the keys of records hold."""


def apply_project(context: typer.Context, file: str | None) -> "Project | None":
    """Make the settings of a file the defaults of every command that has such options.

    The model and what it needs are only imported where there is a file: ``--help`` must be quick.
    """
    if file is None and not any(Path(name).is_file() for name in _FILES):
        return None
    from corpuskit.conversion.project import read_project

    project = read_project(file)
    commands: dict[str, Any] = getattr(context.command, "commands", {})
    if project.choices:
        context.default_map = {
            name: dict(_defaults(command, project.choices)) for name, command in commands.items()
        }
    return project


def _defaults(command: Any, choices: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    entries = dict(choices.get(_TABLE, {}))
    for parameter in command.params:
        if parameter.name == _TABLE:
            own = {one.name for one in command.params}
            yield _TABLE, [f"{name}={value}" for name, value in entries.items() if name not in own]
        elif parameter.name == "field":
            yield "field", list(_fields(choices.get(_FIELDS, {})))
        elif parameter.name in entries:
            value = entries[parameter.name]
            yield parameter.name, value == "yes" if getattr(parameter, "is_flag", False) else value
        elif parameter.name in choices:
            yield parameter.name, _as_option(choices[parameter.name], parameter)


def _fields(table: dict[str, Any]) -> Iterator[str]:
    for name, keys in table.items():
        for key in keys if isinstance(keys, list) else [keys]:
            yield f"{name}={key}"


def _as_option(value: Any, parameter: Any) -> Any:
    """A list where the option may be repeated, else one text with commas."""
    many = getattr(parameter, "multiple", False) or parameter.nargs == -1
    if many:
        return value if isinstance(value, list) else [value]
    return ",".join(value) if isinstance(value, list) else value


def settings_lines(convert: Any, project: "Project | None") -> Iterator[str]:
    """Every setting of the command ``convert`` as TOML; what is not set stands as a comment."""
    from corpuskit.conversion.places import DEFAULT_FORMAT
    from corpuskit.conversion.project import setting_names

    defaults = {parameter.name: parameter.default for parameter in convert.params} | {"to": DEFAULT_FORMAT}
    choices = project.choices if project else {}
    yield f"# {project.path}" if project and project.path else "# no corpuskit.toml here: the defaults"
    for name, setting in setting_names().items():
        if name in {_TABLE, _FIELDS}:
            continue
        if name in choices:
            yield f"{setting} = {_toml(choices[name])}"
        else:
            default = defaults.get(name)
            yield f"# {setting} = {_toml(default)}" if default is not None else f"# {setting}"
    for table in (_TABLE, _FIELDS):
        if choices.get(table):
            yield f"\n[{table}]"
            yield from (f"{name} = {_toml(value)}" for name, value in choices[table].items())


def _toml(value: Any) -> str:
    import json

    return json.dumps(value, ensure_ascii=False)
