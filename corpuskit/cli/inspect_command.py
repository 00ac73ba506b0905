"""The command that shows a document beside what was recognised in it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corpuskit.cli.helping import CHOOSING, OUTPUT
from corpuskit.cli.options import (
    Encoding,
    EncodingErrors,
    Exclude,
    Field,
    From,
    Include,
    Lexicon,
    NoNormalize,
    Normalize,
    Preset,
    Quiet,
    Recognize,
    Verbose,
    option,
)
from corpuskit.cli.values import EXIT_FAILED, EXIT_NOTHING, reading

if TYPE_CHECKING:
    from corpuskit.errors import CorpuskitError


def inspect(
    context: typer.Context,
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT", help="Documents, folders, archives, or - for a pipe")
    ],
    html: Annotated[
        Path | None,
        option("--html", metavar="PAGE", group=OUTPUT, help="Write it as one self-contained page"),
    ] = None,
    full: Annotated[
        bool, option("--full", group=OUTPUT, help="Show all: long lines, each that was set aside")
    ] = False,
    force: Annotated[
        bool, option("--force", group=OUTPUT, help="Overwrite a page that is not corpuskit's")
    ] = False,
    include: Include = None,
    exclude: Exclude = None,
    limit: Annotated[
        int | None, option("--limit", metavar="N", min=1, group=CHOOSING, help="The first N documents")
    ] = None,
    from_: From = None,
    encoding: Encoding = None,
    encoding_errors: EncodingErrors = None,
    field: Field = None,
    preset: Preset = None,
    normalize: Normalize = None,
    no_normalize: NoNormalize = None,
    recognize: Recognize = None,
    lexicon: Lexicon = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show each line of a document beside what was recognised.

    Fields with their evidence, roles, rules, messages in place; in colour on terminals, unless NO_COLOR is
    set. Exit code: 0 all shown, 1 some could not be read, 2 usage, 3 none could.
    """
    import shutil
    import sys

    from corpuskit.cli.said import degree, say
    from corpuskit.cli.terminal import has_colors
    from corpuskit.reports.inspection import inspect as inspections

    how_much = degree(quiet=quiet, verbose=verbose)
    failures = 0

    def failed(error: "CorpuskitError") -> None:
        nonlocal failures
        failures += 1
        say(f"failed: {error}")

    read = reading(context.params)
    found = inspections(inputs, format=read.pop("from_"), limit=limit, on_failure=failed, **read)
    shown = 0
    if html is not None:
        from corpuskit.cli.summary import plural
        from corpuskit.reports.inspection_page import page_of
        from corpuskit.reports.page import write_page

        if documents := list(found):
            write_page(html, page_of(documents), force=force)
            shown = len(documents)
            if how_much != "quiet":
                say(f"{shown} {plural('document', shown)} shown in {html}")
    else:
        width = shutil.get_terminal_size((100, 24)).columns
        color = has_colors(sys.stdout)
        for shown, inspection in enumerate(found, 1):
            typer.echo(("\n" if shown > 1 else "") + inspection.text(width=width, full=full, color=color))
    if not shown and not failures:
        say(f"failed: {', '.join(inputs)}: no document was found [no-documents]")
    if not shown:
        raise typer.Exit(EXIT_NOTHING)
    raise typer.Exit(EXIT_FAILED if failures else 0)
