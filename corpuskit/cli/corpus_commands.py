"""The commands that look at a corpus which was written."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corpuskit.cli.options import known_format

if TYPE_CHECKING:
    from corpuskit.reports.figures import Problem

EXIT_FAILED = 1
EXIT_NOTHING = 3

CorpusPath = Annotated[
    str,
    typer.Argument(metavar="CORPUS", help="What corpuskit wrote: a folder, a file, - for piped JSONL."),
]
CorpusFormat = Annotated[
    str | None, typer.Option("--from", "-f", help="Which format of the folder to read, where it has several.")
]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(stats)
    app.command()(report)


def stats(
    corpus: CorpusPath,
    from_: CorpusFormat = None,
    json: Annotated[bool, typer.Option("--json", help="All figures as one JSON object.")] = False,
    top: Annotated[int, typer.Option("--top", min=1, help="How many values of each field to list.")] = 10,
) -> None:
    """Count what stands in a corpus: documents, lengths, dates, authors, outlets, roles, messages.

    Exit code: 0 all read, 1 some articles could not be read, 2 usage, 3 nothing was read.

    Examples: corpuskit stats corpus/; corpuskit stats corpus.jsonl --json
    """
    import sys

    import msgspec

    from corpuskit.cli.figures_table import table
    from corpuskit.cli.progress import Progress
    from corpuskit.corpora.corpus import open_corpus
    from corpuskit.reports.statistics import statistics

    if from_ is not None:
        known_format("--from", from_, readable=True)
    opened = open_corpus(corpus, format=from_)
    with Progress() as progress:
        figures = statistics(opened, on_document=progress.count)
    if json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(figures), indent=2).decode() + "\n")
    else:
        for line in table(figures, top):
            typer.echo(line)
    say_problems(figures.problems, figures.unreadable, len(opened.skipped))
    if not figures.documents:
        raise typer.Exit(EXIT_NOTHING)
    raise typer.Exit(EXIT_FAILED if figures.unreadable else 0)


def report(
    corpus: CorpusPath,
    from_: CorpusFormat = None,
    out: Annotated[Path, typer.Option("--out", "-o", help="The page to write.")] = Path("report.html"),
    title: Annotated[str | None, typer.Option("--title", help="The page's title. Default: CORPUS.")] = None,
    parts_limit: Annotated[
        int,
        typer.Option(
            "--parts-limit", min=0, metavar="MB", help="How much of the documents' text the page embeds."
        ),
    ] = 20,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite a file that is no page of corpuskit.")
    ] = False,
) -> None:
    """Write a page that shows a corpus: charts, messages with examples, a table that opens each document.

    The page needs nothing but a browser: no network, no other files. Exit code as for stats.

    Examples: corpuskit report corpus/; corpuskit report corpus.jsonl --out news.html --title "News 2024"
    """
    from corpuskit.cli.progress import Progress
    from corpuskit.corpora.corpus import open_corpus
    from corpuskit.reports.report import report as write_report

    if from_ is not None:
        known_format("--from", from_, readable=True)
    opened = open_corpus(corpus, format=from_)
    with Progress() as progress:
        figures = write_report(
            opened,
            out,
            title=title,
            parts_limit=parts_limit * 1_000_000,
            force=force,
            on_document=progress.count,
        )
    say_problems(figures.problems, figures.unreadable, len(opened.skipped))
    if not figures.documents:
        raise typer.Exit(EXIT_NOTHING)
    documents = "1 document" if figures.documents == 1 else f"{figures.documents:,} documents"
    typer.echo(f"{documents} shown in {out}", err=True)
    raise typer.Exit(EXIT_FAILED if figures.unreadable else 0)


def say_problems(problems: "Sequence[Problem]", unreadable: int, skipped: int) -> None:
    """Say on standard error what could not be read, and how much was passed over."""
    for problem in problems:
        where = f"{problem.source}, {problem.place}" if problem.place else problem.source
        typer.echo(f"failed: {where}: {problem.reason} [{problem.code}]", err=True)
    if unreadable > len(problems):
        typer.echo(f"… and {unreadable - len(problems)} more", err=True)
    if skipped:
        typer.echo(f"{skipped} {'file' if skipped == 1 else 'files'} skipped", err=True)
