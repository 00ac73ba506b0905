"""The commands that check files against schemas, and print these."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from corpuskit.cli.completing import schemas
from corpuskit.cli.options import From, MaxBytes, Quiet, Verbose, option
from corpuskit.cli.values import readable_format


def validate(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT", help="Files of TEI, JSON, JSONL, CSV or TSV, folders, or -"),
    ],
    schema: Annotated[
        Path | None,
        option("--schema", "-s", metavar="FILE", help="Another: RELAX NG, JSON Schema or Table Schema"),
    ] = None,
    from_: From = None,
    max_bytes: MaxBytes = 20_000_000,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Check files against the schemas of their formats.

    Says file, line, element, and what may stand there. Nothing is fetched. Exit code: 0 all is valid, 1
    something is not, 2 usage, 3 nothing was read.
    """
    from corpuskit.cli.said import degree, say, say_skipped
    from corpuskit.cli.validity import NOTHING, summary
    from corpuskit.reports.terminal import one_line
    from corpuskit.validation.run import validate as run_validation

    how_much = degree(quiet=quiet, verbose=verbose)
    found = run_validation(
        inputs,
        schema=schema,
        from_=readable_format(from_),
        max_bytes=max_bytes,
        on_finding=lambda finding: typer.echo(one_line(str(finding))),
    )
    if how_much == "verbose":
        say_skipped(found.skipped, len(found.skipped))
    if not found.files and not found.findings:
        say(f"failed: {', '.join(inputs)}: {NOTHING}")
    if how_much != "quiet":
        for line in summary(found):
            say(line)
    raise typer.Exit(found.exit_code)


def schema(
    name: Annotated[
        str,
        typer.Argument(metavar="FORMAT", help="tei, odd, json, csv or paragraphs", autocompletion=schemas),
    ],
) -> None:
    """Print the schema of a format."""
    from corpuskit.schemas import schema as schema_of

    sys.stdout.buffer.write(schema_of(name))
    sys.stdout.buffer.flush()
