"""The command line's options that several commands share, and how their values are read."""

import sys
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer

EXIT_USAGE = 2

Choice = TypeVar("Choice", bound=str)

Encoding = Annotated[
    str | None, typer.Option("--encoding", help="The inputs' encoding, where detection errs.")
]
EncodingErrors = Annotated[
    str | None,
    typer.Option(
        "--encoding-errors",
        metavar="strict|replace",
        help="Bytes that do not fit: fail, or U+FFFD with a message. Default: strict with --encoding.",
    ),
]
Normalize = Annotated[
    list[str] | None,
    typer.Option("--normalize", metavar="STEP,…", help="Steps besides those that are on: see formats."),
]
NoNormalize = Annotated[
    list[str] | None, typer.Option("--no-normalize", metavar="STEP,…", help="Steps to leave out, or all.")
]
Recognize = Annotated[
    list[str] | None,
    typer.Option("--recognize", metavar="NAME,…", help="Recognizers of plugins: see formats."),
]
Lexicon = Annotated[
    Path | None,
    typer.Option("--lexicon", metavar="FILE", help="Labels, agencies, outlets to add, as TOML."),
]
From = Annotated[
    str | None, typer.Option("--from", "-f", help="The inputs' format, where their suffix does not tell.")
]
Include = Annotated[
    list[str] | None,
    typer.Option("--include", metavar="GLOB,…", help="Take these of a folder or archive: *.md, 2024/**"),
]
Exclude = Annotated[
    list[str] | None, typer.Option("--exclude", metavar="GLOB,…", help="Leave these out, or whole folders.")
]
Field = Annotated[
    list[str] | None,
    typer.Option("--field", metavar="FIELD=KEY", help="Which key or column of records holds what: text=body"),
]
Preset = Annotated[
    str | None, typer.Option("--preset", metavar="SCRAPER", help="Whose records they are: see formats.")
]
MaxMembers = Annotated[int, typer.Option("--max-members", help="The most members of an archive.")]
MaxRatio = Annotated[float, typer.Option("--max-ratio", help="The most bytes that a compressed one becomes.")]
MaxBytes = Annotated[int, typer.Option("--max-bytes", help="The largest document to read.")]


def fail(text: str, code: int) -> NoReturn:
    """End the program with a message."""
    print(f"corpuskit: {text}", file=sys.stderr)  # noqa: T201
    sys.exit(code)


def listed(values: list[str] | None) -> list[str]:
    """Names from an option that may be repeated and may list several with commas."""
    return [name.strip() for value in values or [] for name in value.split(",") if name.strip()]


def one_of(option: str, value: str | None, allowed: tuple[Choice, ...]) -> Choice | None:
    """The value as one of the allowed ones; anything else ends the program."""
    for choice in allowed:
        if value == choice:
            return choice
    if value is None:
        return None
    return fail(f"{option} {value}: give {' or '.join(allowed)}", EXIT_USAGE)


def pairs(option: str, values: list[str] | None) -> dict[str, str]:
    """``NAME=VALUE`` as a dictionary; anything else ends the program."""
    found = {}
    for value in values or []:
        name, sign, chosen = value.partition("=")
        if not sign or not name:
            fail(f"{option} {value}: give NAME=VALUE", EXIT_USAGE)
        found[name] = chosen
    return found


def several(option: str, values: list[str] | None) -> dict[str, list[str]]:
    """``NAME=VALUE`` as a dictionary, several values of one name in their order."""
    found: dict[str, list[str]] = {}
    for value in values or []:
        for name, chosen in pairs(option, [value]).items():
            found.setdefault(name, []).append(chosen)
    return found


def given(**options: str | None) -> dict[str, str]:
    """The options that were given a value."""
    return {name: value for name, value in options.items() if value is not None}


def tei_options(profile: str | None, *, corpus: bool) -> dict[str, str]:
    """The options of TEI that have flags of their own."""
    return {
        **({"tei-profile": profile} if profile is not None else {}),
        **({"tei-corpus": "yes"} if corpus else {}),
    }


def known_format(option: str, name: str, *, readable: bool) -> None:
    """Refuse an unknown format, and name the one that was probably meant."""
    from difflib import get_close_matches

    from corpuskit.registry import READABLE, WRITABLE, known_names

    names = [entry.name for entry in (READABLE if readable else WRITABLE)]
    if name not in names:
        names = list(known_names("read" if readable else "write"))
    if readable:
        from corpuskit.inputs.containers import CONTAINER_NAMES

        names += sorted(CONTAINER_NAMES.difference(names))
    if name not in names:
        close = get_close_matches(name, names, 1, 0.5)
        hint = f"; did you mean {close[0]}?" if close else ""
        fail(f"{option} {name}: no such format{hint} Known: {', '.join(names)} [unknown-format]", EXIT_USAGE)


def known_encoding(encoding: str | None) -> None:
    """Refuse an encoding that Python does not know."""
    if encoding is not None:
        from corpuskit.charsets import given_codec

        if given_codec(encoding) is None:
            fail(f"--encoding {encoding}: no encoding of text is called that [unknown-encoding]", EXIT_USAGE)
