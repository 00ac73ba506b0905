"""The command that shows a document beside what was recognised in it."""

from pathlib import Path
from typing import Annotated

import typer

from corpuskit.cli.options import (
    Encoding,
    EncodingErrors,
    From,
    Lexicon,
    NoNormalize,
    Normalize,
    Recognize,
    known_encoding,
    known_format,
    listed,
    one_of,
)


def inspect(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A document, or - for standard input.")],
    from_: From = None,
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="PAGE", help="Write it as one self-contained page instead."),
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Show long lines whole.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite a page that is not corpuskit's.")] = False,
    encoding: Encoding = None,
    encoding_errors: EncodingErrors = None,
    normalize: Normalize = None,
    no_normalize: NoNormalize = None,
    recognize: Recognize = None,
    lexicon: Lexicon = None,
) -> None:
    """Show a document beside what was recognised: each line with its role and rule, fields, messages.

    Colours on terminals, unless NO_COLOR is set.

    Examples: corpuskit inspect article.md --full; corpuskit inspect article.md --html article.html
    """
    import os
    import shutil
    import sys

    from corpuskit.reports.inspection import inspect as inspections

    if from_ is not None:
        known_format("--from", from_, readable=True)
    known_encoding(encoding)
    found = inspections(
        file,
        format=from_,
        encoding=encoding,
        encoding_errors=one_of("--encoding-errors", encoding_errors, ("strict", "replace")),
        normalize=listed(normalize),
        no_normalize=listed(no_normalize),
        recognize=listed(recognize),
        lexicon=lexicon,
    )
    if html is not None:
        from corpuskit.reports.inspection_page import page_of
        from corpuskit.reports.page import write_page

        write_page(html, page_of(list(found)), force=force)
        return
    width = shutil.get_terminal_size((100, 24)).columns
    color = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for inspection in found:
        typer.echo(inspection.text(width=width, full=full, color=color))
