"""The commands. Heavy modules are imported inside them, so that ``--help`` is quick."""

import gc
import os
import sys
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer

from corpuskit._version import __version__
from corpuskit.errors import CorpuskitError, FormatError

_COLLECT_EVERY = (50_000, 20, 20)
"""Articles hold no cycles, so looking for garbage less often costs no memory and saves a twentieth."""

Choice = TypeVar("Choice", bound=str)

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_NOTHING = 3
EXIT_INTERRUPTED = 130

app = typer.Typer(
    name="corpuskit",
    help="Turn the text that news scrapers leave behind into TEI-XML, JSON or CSV.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def run() -> None:
    """Run the command line: UTF-8 whatever the locale, a message instead of a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except CorpuskitError as error:
        _fail(str(error), EXIT_USAGE if isinstance(error, FormatError) else EXIT_NOTHING)
    except KeyboardInterrupt:
        _fail("interrupted", EXIT_INTERRUPTED)
    except BrokenPipeError:
        # Whoever read our output has enough; keep the interpreter from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(EXIT_FAILED)


def _fail(text: str, code: int) -> NoReturn:
    print(f"corpuskit: {text}", file=sys.stderr)  # noqa: T201
    sys.exit(code)


def _show_version(value: bool) -> None:
    if value:
        typer.echo(f"corpuskit {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Turn the text that news scrapers leave behind into TEI-XML, JSON or CSV."""
    gc.freeze()
    gc.set_threshold(*_COLLECT_EVERY)
    gc.enable()


_Encoding = Annotated[
    str | None, typer.Option("--encoding", help="The inputs' encoding, where detection errs.")
]
_EncodingErrors = Annotated[
    str | None,
    typer.Option(
        "--encoding-errors",
        metavar="strict|replace",
        help="Bytes that do not fit: fail, or U+FFFD with a message. Default: strict with --encoding.",
    ),
]
_Normalize = Annotated[
    list[str] | None,
    typer.Option("--normalize", metavar="STEP,…", help="Steps besides those that are on: see formats."),
]
_NoNormalize = Annotated[
    list[str] | None, typer.Option("--no-normalize", metavar="STEP,…", help="Steps to leave out, or all.")
]


@app.command()
def convert(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[INPUT]...", help="Files, folders, or - for standard input."),
    ] = None,
    to: Annotated[str, typer.Option("--to", "-t", help="tei, json, jsonl, csv or tsv.")] = "tei",
    from_: Annotated[
        str | None, typer.Option("--from", "-f", help="The inputs' format, where their suffix does not tell.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="A folder, or a file (with a suffix). Default for many: ./corpus"),
    ] = None,
    encoding: _Encoding = None,
    encoding_errors: _EncodingErrors = None,
    normalize: _Normalize = None,
    no_normalize: _NoNormalize = None,
    audit: Annotated[
        bool, typer.Option("--audit/--no-audit", help="Prove for each document that nothing was lost.")
    ] = True,
    strict: Annotated[bool, typer.Option("--strict", help="Fail documents that have warnings.")] = False,
    fail_on: Annotated[
        list[str] | None,
        typer.Option("--fail-on", metavar="CODE,…", help="Fail documents of which one of these is said."),
    ] = None,
    messages: Annotated[
        str | None,
        typer.Option(
            "--messages",
            metavar="text|json",
            help="Say on standard error all that is said of documents, a line each.",
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite files that corpuskit did not write.")
    ] = False,
    max_bytes: Annotated[int, typer.Option(help="The largest document to read.")] = 20_000_000,
) -> None:
    """Convert documents. One goes to standard output, many go to ./corpus.

    Without INPUT it reads a pipe, or ./seeds where that folder exists.
    Exit code: 0 all good, 1 some documents failed, 2 usage, 3 nothing could be done.

    Examples: corpuskit convert article.md; corpuskit convert scraped/ --to csv --out table.csv
    """
    from corpuskit.cli.progress import Progress
    from corpuskit.cli.said import printer
    from corpuskit.conversion.run import convert as run_conversion

    _known("--to", to, readable=False)
    if from_ is not None:
        _known("--from", from_, readable=True)
    _known_encoding(encoding)
    _one_of("--messages", messages, ("text", "json"))
    say = printer(messages)
    chosen = inputs or _default_inputs()
    with Progress(hidden=messages is not None) as progress:
        report = run_conversion(
            chosen,
            out,
            to=to,
            from_=from_,
            encoding=encoding,
            encoding_errors=_one_of("--encoding-errors", encoding_errors, ("strict", "replace")),
            normalize=_listed(normalize),
            no_normalize=_listed(no_normalize),
            audit=audit,
            strict=strict,
            fail_on=_listed(fail_on),
            force=force,
            max_bytes=max_bytes,
            on_document=progress.update,
            on_message=say.message if messages else None,
        )
    say.end(report)
    raise typer.Exit(report.exit_code)


@app.command()
def inspect(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A document, or - for standard input.")],
    from_: Annotated[str | None, typer.Option("--from", "-f", help="The document's format.")] = None,
    encoding: _Encoding = None,
    encoding_errors: _EncodingErrors = None,
    normalize: _Normalize = None,
    no_normalize: _NoNormalize = None,
) -> None:
    """Show what was recognised in a document: each part with its role, rule and source line."""
    from corpuskit.cli.inspection import inspection
    from corpuskit.conversion.settings import settings

    if from_ is not None:
        _known("--from", from_, readable=True)
    _known_encoding(encoding)
    chosen = settings(
        encoding=encoding,
        encoding_errors=_one_of("--encoding-errors", encoding_errors, ("strict", "replace")),
        normalize=_listed(normalize),
        no_normalize=_listed(no_normalize),
    )
    color = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for line in inspection(file, from_, chosen, color=color):
        typer.echo(line)


@app.command()
def audit(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[INPUT]...", help="Files, folders, or - for standard input."),
    ] = None,
    from_: Annotated[str | None, typer.Option("--from", "-f", help="The inputs' format.")] = None,
    encoding: _Encoding = None,
    encoding_errors: _EncodingErrors = None,
    normalize: _Normalize = None,
    no_normalize: _NoNormalize = None,
    max_bytes: Annotated[int, typer.Option(help="The largest document to read.")] = 20_000_000,
) -> None:
    """Account for every character: body, metadata, set aside by role, markup; the sum is the source.

    Exit code: 0 the ledger balances, 1 it does not or a document failed, 2 usage, 3 nothing was read.
    """
    from corpuskit.cli.ledger_table import problems, table
    from corpuskit.conversion.auditing import audit as run_audit
    from corpuskit.errors import FormatError

    if from_ is not None:
        _known("--from", from_, readable=True)
    _known_encoding(encoding)
    try:
        found = run_audit(
            inputs or _default_inputs(),
            from_=from_,
            encoding=encoding,
            encoding_errors=_one_of("--encoding-errors", encoding_errors, ("strict", "replace")),
            normalize=_listed(normalize),
            no_normalize=_listed(no_normalize),
            max_bytes=max_bytes,
        )
    except FormatError as error:
        _fail(f"{error.reason} [{error.code}]", EXIT_USAGE)
    for line in table(found):
        typer.echo(line)
    for line in problems(found):
        typer.echo(line, err=True)
    raise typer.Exit(found.exit_code)


@app.command()
def formats() -> None:
    """List what can be read and written, and the steps that normalize text."""
    from corpuskit.registry import NORMALIZERS, READABLE, WRITABLE

    for title, table in (("read", READABLE), ("write", WRITABLE)):
        typer.echo(f"{title}:")
        for entry in table:
            typer.echo(f"  {entry.name:<10}{' '.join(entry.suffixes):<18}{entry.description}")
    for title, default in (("normalize (on; --no-normalize)", True), ("normalize (off; --normalize)", False)):
        typer.echo(f"{title}:")
        for step in NORMALIZERS:
            if step.default == default:
                typer.echo(f"  {step.name:<20}{step.description}")


def _default_inputs() -> list[str]:
    if not sys.stdin.isatty() and _has_pipe():
        return ["-"]
    if Path("seeds").is_dir():
        return ["seeds"]
    _fail(
        "nothing to convert: name files or folders, or pipe a document in; see corpuskit convert --help",
        EXIT_USAGE,
    )


def _has_pipe() -> bool:
    """Whether standard input is a pipe or a file, and not merely closed or the null device."""
    import stat

    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def _known(option: str, name: str, *, readable: bool) -> None:
    """Refuse an unknown format, and name the one that was probably meant."""
    from difflib import get_close_matches

    from corpuskit.registry import READABLE, WRITABLE

    names = [entry.name for entry in (READABLE if readable else WRITABLE)]
    if name not in names:
        close = get_close_matches(name, names, 1, 0.5)
        hint = f"; did you mean {close[0]}?" if close else ""
        _fail(f"{option} {name}: no such format{hint} Known: {', '.join(names)} [unknown-format]", EXIT_USAGE)


def _listed(values: list[str] | None) -> list[str]:
    """Names from an option that may be repeated and may list several with commas."""
    return [name.strip() for value in values or [] for name in value.split(",") if name.strip()]


def _one_of(option: str, value: str | None, allowed: tuple[Choice, ...]) -> Choice | None:
    """The value as one of the allowed ones; anything else ends the program."""
    for choice in allowed:
        if value == choice:
            return choice
    if value is None:
        return None
    return _fail(f"{option} {value}: give {' or '.join(allowed)}", EXIT_USAGE)


def _known_encoding(encoding: str | None) -> None:
    import codecs

    if encoding is not None:
        try:
            codecs.lookup(encoding)
        except LookupError:
            _fail(f"--encoding {encoding}: no encoding is called that [unknown-encoding]", EXIT_USAGE)
