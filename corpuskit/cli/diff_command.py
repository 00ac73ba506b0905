"""The command that says what changed between two conversions."""

from typing import Annotated

import typer

from corpuskit.cli.corpus_commands import CorpusFormat, say_problems
from corpuskit.cli.options import Quiet, Verbose, option
from corpuskit.cli.values import EXIT_FAILED, EXIT_NOTHING, one_of, readable_format


def diff(
    before: Annotated[str, typer.Argument(metavar="RUN", help="What an earlier conversion wrote")],
    after: Annotated[str, typer.Argument(metavar="RUN", help="What a later one wrote")],
    from_: CorpusFormat = None,
    by: Annotated[
        str, option("--by", metavar="WHAT", help="What tells a document in both: id, source or sha256")
    ] = "id",
    json: Annotated[bool, option("--json", help="A JSON line for each difference, then the counts")] = False,
    limit: Annotated[int, option("--limit", metavar="N", min=0, help="Documents that are shown")] = 20,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Say what changed between two conversions.

    Fields, roles of blocks, text, messages. Exit code: 0 nothing changed, 1 something did or could not be
    read, 2 usage, 3 nothing was read.
    """
    from corpuskit.cli.differences_table import as_json, shown, summary, summary_as_json
    from corpuskit.cli.said import degree
    from corpuskit.corpora.corpus import open_corpus
    from corpuskit.reports.differences import Difference, Key, compare

    how_much = degree(quiet=quiet, verbose=verbose)
    key: Key = one_of("--by", ("id", "source", "sha256"), by) or "id"
    readable_format(from_)
    left = 0

    def show(difference: Difference) -> None:
        nonlocal left
        left += 1
        if json:
            typer.echo(as_json(difference))
        elif left <= limit:
            for line in shown(difference):
                typer.echo(line)

    runs = open_corpus(before, format=from_), open_corpus(after, format=from_)
    found = compare(
        *runs,
        by=key,
        on_difference=show,
    )
    if json:
        typer.echo(summary_as_json(found))
    else:
        if left > limit:
            typer.echo(f"… and {left - limit:,} more documents" if limit else f"{left:,} documents differ")
        if left:
            typer.echo("")
        for line in summary(found):
            typer.echo(line)
    say_problems(found.problems, found.unreadable, [name for run in runs for name in run.skipped], how_much)
    if not (found.same or found.differ):
        raise typer.Exit(EXIT_NOTHING)
    raise typer.Exit(EXIT_FAILED if found.differ or found.unreadable else 0)
