"""The command that says what changed between two conversions."""

from typing import Annotated

import typer

from corpuskit.cli.corpus_commands import EXIT_FAILED, EXIT_NOTHING, CorpusFormat, say_problems
from corpuskit.cli.options import known_format, one_of


def diff(
    before: Annotated[str, typer.Argument(metavar="RUN", help="What an earlier conversion wrote.")],
    after: Annotated[str, typer.Argument(metavar="RUN", help="What a later one wrote.")],
    from_: CorpusFormat = None,
    by: Annotated[
        str, typer.Option("--by", metavar="id|source|sha256", help="What tells a document in both runs.")
    ] = "id",
    json: Annotated[
        bool, typer.Option("--json", help="A JSON line for each difference, then the counts.")
    ] = False,
    limit: Annotated[int, typer.Option("--limit", min=0, help="How many changed documents to show.")] = 20,
) -> None:
    """Say what changed between two conversions: fields, roles of blocks, text, messages.

    Exit code: 0 nothing changed, 1 something did or could not be read, 2 usage, 3 nothing was read.

    Examples: corpuskit diff old.jsonl new.jsonl; corpuskit diff old/ new/ --json
    """
    from corpuskit.cli.differences_table import as_json, shown, summary, summary_as_json
    from corpuskit.corpora.corpus import open_corpus
    from corpuskit.reports.differences import Difference, compare

    if from_ is not None:
        known_format("--from", from_, readable=True)
    left = 0

    def show(difference: Difference) -> None:
        nonlocal left
        left += 1
        if json:
            typer.echo(as_json(difference))
        elif left <= limit:
            for line in shown(difference):
                typer.echo(line)

    found = compare(
        open_corpus(before, format=from_),
        open_corpus(after, format=from_),
        by=one_of("--by", by, ("id", "source", "sha256")) or "id",
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
    say_problems(found.problems, found.unreadable, 0)
    if not (found.same or found.differ):
        raise typer.Exit(EXIT_NOTHING)
    raise typer.Exit(EXIT_FAILED if found.differ or found.unreadable else 0)
