"""The commands that check files against schemas, and print these."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from corpuskit.cli.options import From, MaxBytes


def validate(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT...", help="Files of TEI, JSON, JSONL, CSV or TSV, folders, or -."),
    ],
    schema: Annotated[
        Path | None,
        typer.Option("--schema", "-s", help="Another schema: RELAX NG, JSON Schema or Table Schema."),
    ] = None,
    from_: From = None,
    max_bytes: MaxBytes = 20_000_000,
) -> None:
    """Check files against the schemas of their formats: file, line, element, and what may stand there.

    Nothing is fetched. Exit code: 0 all is valid, 1 something is not, 2 usage, 3 nothing was read.
    """
    from corpuskit.cli.validity import summary
    from corpuskit.validation.run import validate as run_validation

    found = run_validation(
        inputs,
        schema=schema,
        from_=from_,
        max_bytes=max_bytes,
        on_finding=lambda finding: typer.echo(str(finding)),
    )
    for line in summary(found):
        typer.echo(line, err=True)
    raise typer.Exit(found.exit_code)


def schema(
    name: Annotated[str, typer.Argument(metavar="FORMAT", help="tei, odd, json, csv or paragraphs.")],
) -> None:
    """Print the schema of a format."""
    from corpuskit.schemas import schema as schema_of

    sys.stdout.buffer.write(schema_of(name))
    sys.stdout.buffer.flush()
