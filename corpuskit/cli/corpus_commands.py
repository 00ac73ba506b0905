"""The commands that look at a corpus which was written."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corpuskit.cli.options import Quiet, Verbose, option
from corpuskit.cli.values import EXIT_FAILED, EXIT_NOTHING, readable_format

if TYPE_CHECKING:
    from corpuskit.cli.said import Degree
    from corpuskit.reports.figures import Problem

CorpusPath = Annotated[
    str,
    typer.Argument(metavar="CORPUS", help="What corpuskit wrote: a folder, a file, - for piped JSONL"),
]
CorpusFormat = Annotated[
    str | None,
    option("--from", "-f", metavar="FORMAT", help="Which to read of a folder that has several"),
]


def stats(
    corpus: CorpusPath,
    from_: CorpusFormat = None,
    json: Annotated[bool, option("--json", help="All figures as one JSON object")] = False,
    top: Annotated[int, option("--top", metavar="N", min=1, help="How many values of a field to list")] = 10,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Count what stands in a corpus.

    Documents, lengths, dates, authors, outlets, languages, roles, messages. Exit code: 0 all read, 1 some
    articles could not be read, 2 usage, 3 nothing was read.
    """
    import sys

    import msgspec

    from corpuskit.cli.figures_table import table
    from corpuskit.cli.progress import Progress
    from corpuskit.cli.said import degree
    from corpuskit.corpora.corpus import open_corpus
    from corpuskit.reports.statistics import statistics

    how_much = degree(quiet=quiet, verbose=verbose)
    opened = open_corpus(corpus, format=readable_format(from_))
    with Progress(hidden=quiet) as progress:
        figures = statistics(opened, on_document=progress.count)
    if json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(figures), indent=2).decode() + "\n")
    elif figures.documents:
        for line in table(figures, top):
            typer.echo(line)
    say_problems(figures.problems, figures.unreadable, opened.skipped, how_much)
    if not figures.documents:
        raise typer.Exit(EXIT_NOTHING)
    raise typer.Exit(EXIT_FAILED if figures.unreadable else 0)


def report(
    corpus: CorpusPath,
    from_: CorpusFormat = None,
    out: Annotated[Path, option("--out", "-o", metavar="PAGE", help="The page to write")] = Path(
        "report.html"
    ),
    title: Annotated[
        str | None, option("--title", metavar="TEXT", help="The page's title. Default: CORPUS")
    ] = None,
    parts_limit: Annotated[
        int, option("--parts-limit", min=0, metavar="MB", help="How much text the page embeds")
    ] = 20,
    force: Annotated[bool, option("--force", help="Overwrite what is no page of corpuskit")] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Write a page that shows a corpus.

    Charts, messages with examples, a table that opens each document. It needs nothing but a browser: no
    network, no other files. Exit code: 0 all shown, 1 some articles could not be read, 2 usage, 3 nothing
    was read.
    """
    from corpuskit.cli.progress import Progress
    from corpuskit.cli.said import degree, say
    from corpuskit.cli.summary import plural
    from corpuskit.corpora.corpus import open_corpus
    from corpuskit.reports.report import report as write_report

    how_much = degree(quiet=quiet, verbose=verbose)
    opened = open_corpus(corpus, format=readable_format(from_))
    with Progress(hidden=quiet) as progress:
        figures = write_report(
            opened,
            out,
            title=title,
            parts_limit=parts_limit * 1_000_000,
            force=force,
            on_document=progress.count,
        )
    say_problems(figures.problems, figures.unreadable, opened.skipped, how_much)
    if not figures.documents:
        raise typer.Exit(EXIT_NOTHING)
    if how_much != "quiet":
        say(f"{figures.documents:,} {plural('document', figures.documents)} shown in {out}")
    raise typer.Exit(EXIT_FAILED if figures.unreadable else 0)


def say_problems(
    problems: "Sequence[Problem]", unreadable: int, skipped: list[str], how_much: "Degree"
) -> None:
    """Say on standard error what could not be read, and what was passed over."""
    from corpuskit.cli.said import say_failures, say_passed_over

    named = (f"{_where(problem)}: {problem.reason} [{problem.code}]" for problem in problems)
    say_failures(named, unreadable)
    say_passed_over(skipped, how_much)


def _where(problem: "Problem") -> str:
    return f"{problem.source}, {problem.place}" if problem.place else problem.source
