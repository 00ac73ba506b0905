"""The commands that read scraped documents: convert and audit."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from corpuskit.cli.helping import CHOOSING, OUTPUT, READING, SAYING, SCALE, show_short_help
from corpuskit.cli.options import (
    Encoding,
    EncodingErrors,
    Exclude,
    Field,
    From,
    Include,
    Inputs,
    Lexicon,
    MaxBytes,
    MaxMembers,
    MaxRatio,
    NoNormalize,
    Normalize,
    Preset,
    Quiet,
    Recognize,
    Verbose,
    option,
)
from corpuskit.cli.values import EXIT_USAGE, fail, given, listed, one_of, pairs, reading, writable_formats


def convert(
    context: typer.Context,
    inputs: Inputs = None,
    to: Annotated[
        str | None,
        option(
            "--to", "-t", metavar="FORMAT,…", group=OUTPUT, help="tei (default), json, csv …: see formats"
        ),
    ] = None,
    out: Annotated[
        Path | None,
        option(
            "--out",
            "-o",
            metavar="PATH",
            group=OUTPUT,
            help="A folder, a file (its suffix tells FORMAT), or -",
        ),
    ] = None,
    options: Annotated[
        list[str] | None,
        option(
            "--option", "-O", metavar="NAME=VALUE", group=OUTPUT, help="An option of a format: see formats"
        ),
    ] = None,
    rows: Annotated[
        str | None,
        option("--rows", metavar="WHAT", group=OUTPUT, help="A table's: articles (default) or paragraphs"),
    ] = None,
    columns: Annotated[
        str | None, option("--columns", metavar="NAME,…", group=OUTPUT, help="A table's, in this order")
    ] = None,
    excel: Annotated[bool, option("--excel", group=OUTPUT, help="Tables that Excel opens safely")] = False,
    tei_profile: Annotated[
        str | None,
        option("--tei-profile", metavar="WHICH", group=OUTPUT, help="full (default), or minimal: no places"),
    ] = None,
    tei_corpus: Annotated[
        bool, option("--tei-corpus", group=OUTPUT, help="TEI in one file, as teiCorpus")
    ] = False,
    ids: Annotated[
        str,
        option(
            "--id",
            metavar="BASIS",
            group=OUTPUT,
            show_default=False,
            help="What ids are made from: name, hash or url",
        ),
    ] = "name",
    name_template: Annotated[
        str | None,
        option("--name-template", metavar="TEXT", group=OUTPUT, help="Names in a folder: {year}/{id}"),
    ] = None,
    force: Annotated[
        bool, option("--force", group=OUTPUT, help="Overwrite what corpuskit did not write")
    ] = False,
    include: Include = None,
    exclude: Exclude = None,
    limit: Annotated[
        int | None, option("--limit", metavar="N", group=CHOOSING, help="The first N documents")
    ] = None,
    sample: Annotated[
        float | None,
        option("--sample", metavar="SHARE", group=CHOOSING, help="A share (0.01), the same on every run"),
    ] = None,
    part: Annotated[
        str | None,
        option("--part", metavar="N/M", group=CHOOSING, help="The N-th of M parts, for runs that share them"),
    ] = None,
    from_: From = None,
    encoding: Encoding = None,
    encoding_errors: EncodingErrors = None,
    field: Field = None,
    preset: Preset = None,
    url: Annotated[
        str | None, option("--url", metavar="URL", group=READING, help="The address of the one document")
    ] = None,
    urls: Annotated[
        Path | None,
        option("--urls", metavar="FILE", group=READING, help="Addresses of many: name, tab, address a line"),
    ] = None,
    max_bytes: MaxBytes = 20_000_000,
    max_members: MaxMembers = 500_000,
    max_ratio: MaxRatio = 1000,
    normalize: Normalize = None,
    no_normalize: NoNormalize = None,
    recognize: Recognize = None,
    lexicon: Lexicon = None,
    dry_run: Annotated[
        bool, option("--dry-run", group=SAYING, help="Say what would be read and written")
    ] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    messages: Annotated[
        str | None,
        option(
            "--messages", metavar="FORM", group=SAYING, help="Say what is said of documents: text or json"
        ),
    ] = None,
    strict: Annotated[
        bool, option("--strict", group=SAYING, help="Fail documents that have warnings")
    ] = False,
    fail_on: Annotated[
        list[str] | None,
        option("--fail-on", metavar="CODE,…", group=SAYING, help="Fail documents of which this is said"),
    ] = None,
    audit: Annotated[
        bool,
        option(
            "--audit/--no-audit",
            group=SAYING,
            show_default=False,
            help="Prove that nothing was lost (default)",
        ),
    ] = True,
    workers: Annotated[
        int | None,
        option("--workers", "-w", metavar="N", group=SCALE, help="Processes. Default: all cores for many"),
    ] = None,
    timeout: Annotated[
        float | None,
        option("--timeout", metavar="SECONDS", group=SCALE, help="The longest work on a document"),
    ] = None,
    resume: Annotated[
        bool, option("--resume", group=SCALE, help="Go on with a run that ended early")
    ] = False,
    skip_unchanged: Annotated[
        bool, option("--skip-unchanged", group=SCALE, help="Only what changed since the last run")
    ] = False,
    manifest: Annotated[
        bool, option("--manifest", group=SCALE, help="Write manifest.jsonl: what became of each")
    ] = False,
    shard_docs: Annotated[
        int | None,
        option("--shard-docs", metavar="N", group=SCALE, help="Cut outputs into files of N articles"),
    ] = None,
    shard_bytes: Annotated[
        int | None,
        option(
            "--shard-bytes", metavar="N", group=SCALE, help="Cut outputs into files of N bytes, uncompressed"
        ),
    ] = None,
    compress: Annotated[
        str | None,
        option("--compress", metavar="HOW", group=SCALE, help="Compress what is written: gz or zst"),
    ] = None,
    engine: Annotated[
        str,
        option(
            "--engine",
            metavar="WHO",
            group=SCALE,
            show_default=False,
            help="local (default), or dask: a cluster",
        ),
    ] = "local",
    scheduler: Annotated[
        str | None,
        option("--scheduler", metavar="ADDRESS", group=SCALE, help="The cluster's: tcp://host:8786"),
    ] = None,
    short_help: Annotated[
        bool, option("-h", is_eager=True, callback=show_short_help, help="Show the most used options")
    ] = False,
) -> None:
    """Convert documents to TEI, JSON, CSV and other formats.

    One goes to standard output, many go to ./corpus. Without INPUT it reads a pipe, or ./seeds. Exit code: 0
    all good, 1 some documents failed, 2 usage, 3 nothing could be done.
    """
    from corpuskit.cli.progress import Progress
    from corpuskit.cli.said import degree, printer
    from corpuskit.conversion.run import convert as run_conversion

    style = one_of("--messages", ("text", "json"), messages)
    say = printer(style, degree(quiet=quiet, verbose=verbose))
    targets = writable_formats([to]) if to is not None else None
    read = reading(context.params)
    chosen = inputs or default_inputs()
    if context.obj is not None and context.obj.path is not None:
        say.settings(str(context.obj.path))
    with Progress(hidden=quiet or verbose or messages is not None) as progress:
        report = run_conversion(
            chosen,
            out,
            to=targets,
            options={
                **pairs("--option", options),
                **given(rows=rows, columns=columns, excel="yes" if excel else None),
                **given(**{"tei-profile": tei_profile, "tei-corpus": "yes" if tei_corpus else None}),
            },
            **read,
            url=url,
            urls=urls,
            audit=audit,
            ids=one_of("--id", ("name", "hash", "url"), ids) or "name",
            name_template=name_template,
            strict=strict,
            fail_on=listed(fail_on),
            force=force,
            workers=workers,
            timeout=timeout,
            limit=limit,
            sample=sample,
            part=part,
            dry_run=dry_run,
            engine=one_of("--engine", ("local", "dask"), engine) or "local",
            scheduler=scheduler,
            shard_docs=shard_docs,
            shard_bytes=shard_bytes,
            compress=one_of("--compress", ("gz", "zst"), compress),
            manifest=manifest,
            resume=resume,
            skip_unchanged=skip_unchanged,
            on_document=progress.update,
            on_message=say.message if say.has_messages else None,
            on_failure=say.failure,
        )
    say.end(report)
    raise typer.Exit(report.exit_code)


def audit(
    context: typer.Context,
    inputs: Inputs = None,
    include: Include = None,
    exclude: Exclude = None,
    from_: From = None,
    encoding: Encoding = None,
    encoding_errors: EncodingErrors = None,
    field: Field = None,
    preset: Preset = None,
    max_bytes: MaxBytes = 20_000_000,
    normalize: Normalize = None,
    no_normalize: NoNormalize = None,
    recognize: Recognize = None,
    lexicon: Lexicon = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Account for every character of the sources.

    Body, metadata, set aside by role, markup: the sum is the source. Exit code: 0 the ledger balances, 1 it
    does not or a document failed, 2 usage, 3 nothing was read.
    """
    from corpuskit.cli.ledger_table import table, violations
    from corpuskit.cli.said import degree, say, say_failures, say_passed_over
    from corpuskit.conversion.auditing import audit as run_audit

    how_much = degree(quiet=quiet, verbose=verbose)
    found = run_audit(inputs or default_inputs(), **reading(context.params))
    for line in table(found):
        typer.echo(line)
    for line in violations(found):
        say(line)
    say_failures(found.failures, len(found.failures))
    say_passed_over(found.skipped, how_much, found.reasons)
    raise typer.Exit(found.exit_code)


def default_inputs() -> list[str]:
    """What is read where nothing is named: a pipe, or ``./seeds``; neither ends the program."""
    if not sys.stdin.isatty() and _has_pipe():
        return ["-"]
    if Path("seeds").is_dir():
        return ["seeds"]
    return fail(
        "nothing to read: name files or folders, or pipe a document in; see corpuskit convert -h", EXIT_USAGE
    )


def _has_pipe() -> bool:
    """Whether standard input is a pipe or a file, and not merely closed or the null device."""
    import stat

    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)
