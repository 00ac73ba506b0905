"""How the values of options are read: names checked, lists parted, a usage error where that fails."""

import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, NoReturn, TypeVar

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_NOTHING = 3

Choice = TypeVar("Choice", bound=str)


def fail(text: str, code: int) -> NoReturn:
    """End the program with a message."""
    from corpuskit.reports.terminal import one_line

    print(f"corpuskit: {one_line(text)}", file=sys.stderr)  # noqa: T201
    sys.exit(code)


def reading(given: Mapping[str, Any]) -> dict[str, Any]:
    """How documents are read and which are taken, as keywords of the API, from a command's parameters.

    Those are taken that the command has. A wrong value ends the program.
    """
    return {_KEYWORDS.get(name, name): _READ[name](value) for name, value in given.items() if name in _READ}


def _as_it_is(value: Any) -> Any:
    return value


def listed(values: Iterable[str] | None) -> list[str]:
    """Names from an option that may be repeated and may list several with commas."""
    return [name.strip() for value in values or [] for name in value.split(",") if name.strip()]


def one_of(option: str, allowed: tuple[Choice, ...], value: str | None) -> Choice | None:
    """The value as one of the allowed ones; anything else ends the program."""
    for choice in allowed:
        if value == choice:
            return choice
    if value is None:
        return None
    from corpuskit.suggestions import nearest

    close = nearest(value, allowed)
    meant = f"; did you mean {close}?" if close else ""
    return fail(f"{option} {value}: give {' or '.join(allowed)}{meant}", EXIT_USAGE)


def pairs(option: str, values: Iterable[str] | None) -> dict[str, str]:
    """``NAME=VALUE`` as a dictionary; anything else ends the program."""
    return dict(_pairs(option, values))


def several(option: str, values: Iterable[str] | None) -> dict[str, list[str]]:
    """``NAME=VALUE`` as a dictionary, several values of one name in their order."""
    found: dict[str, list[str]] = {}
    for name, chosen in _pairs(option, values):
        found.setdefault(name, []).append(chosen)
    return found


def _pairs(option: str, values: Iterable[str] | None) -> Iterable[tuple[str, str]]:
    for value in values or []:
        name, sign, chosen = value.partition("=")
        if not sign or not name:
            fail(f"{option} {value}: give NAME=VALUE", EXIT_USAGE)
        yield name, chosen


def given(**options: str | None) -> dict[str, str]:
    """The options that were given a value."""
    return {name: value for name, value in options.items() if value is not None}


def readable_format(name: str | None) -> str | None:
    """The name of a format that is read; an unknown one ends the program, and the one meant is named."""
    from corpuskit.registry import READABLE, known_names

    # Looking for plugins takes time: only for a name that is not known without them.
    if name is not None and not any(entry.name == name for entry in READABLE):
        from corpuskit.inputs.containers import CONTAINER_NAMES

        known = known_names("read")
        _known_format("--from", name, [*known, *sorted(CONTAINER_NAMES.difference(known))])
    return name


def writable_formats(names: Iterable[str]) -> list[str]:
    """The names of formats that are written; as :func:`readable_format`."""
    from corpuskit.registry import WRITABLE, known_names

    names = list(names)
    for written in names:
        if written.rstrip().endswith(","):
            fail(f"--to {written}: several formats stand without blanks: --to tei,csv", EXIT_USAGE)
    found = listed(names)
    for name in found:
        if not any(entry.name == name for entry in WRITABLE):
            _known_format("--to", name, known_names("write"))
    return found


def _known_format(option: str, name: str, names: Iterable[str]) -> None:
    if name not in names:
        from corpuskit.suggestions import hint

        fail(f"{option} {name}: no such format; {hint(name, names)} [unknown-format]", EXIT_USAGE)


def known_encoding(encoding: str | None) -> str | None:
    """The name of an encoding; one that Python does not know ends the program."""
    if encoding is not None:
        from corpuskit.charsets import given_codec

        if given_codec(encoding) is None:
            from encodings.aliases import aliases

            from corpuskit.suggestions import nearest

            close = nearest(encoding, sorted(name for name in {*aliases, *aliases.values()} if len(name) > 3))
            meant = f"; did you mean {close.replace('_', '-')}?" if close else ""
            reason = f"no encoding of text is called that{meant} [unknown-encoding]"
            fail(f"--encoding {encoding}: {reason}", EXIT_USAGE)
    return encoding


_READ: dict[str, Callable[[Any], Any]] = {
    "from_": readable_format,
    "encoding": known_encoding,
    "encoding_errors": partial(one_of, "--encoding-errors", ("strict", "replace")),
    "normalize": listed,
    "no_normalize": listed,
    "recognize": listed,
    "lexicon": _as_it_is,
    "include": listed,
    "exclude": listed,
    "field": partial(several, "--field"),
    "preset": _as_it_is,
    "max_bytes": _as_it_is,
    "max_members": _as_it_is,
    "max_ratio": _as_it_is,
}
"""Parameters of commands to how their values are read."""
_KEYWORDS = {"field": "fields"}
"""Keywords of the API that are called otherwise than the option."""
