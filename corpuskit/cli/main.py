"""The commands. Heavy modules are imported inside them, so that ``--help`` is quick."""

import gc
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from corpuskit._version import __version__
from corpuskit.cli.corpus_commands import register
from corpuskit.cli.diff_command import diff
from corpuskit.cli.inspect_command import inspect
from corpuskit.cli.options import (
    EXIT_USAGE,
    Encoding,
    EncodingErrors,
    Exclude,
    Field,
    From,
    Include,
    Lexicon,
    MaxBytes,
    MaxMembers,
    MaxRatio,
    NoNormalize,
    Normalize,
    Preset,
    Recognize,
    fail,
    given,
    known_encoding,
    known_format,
    listed,
    one_of,
    pairs,
    several,
    tei_options,
)
from corpuskit.cli.schema_commands import schema, validate
from corpuskit.errors import CorpuskitError, FormatError

_COLLECT_EVERY = (50_000, 20, 20)
"""Articles hold no cycles, so looking for garbage less often costs no memory and saves a twentieth."""

EXIT_FAILED = 1
EXIT_NOTHING = 3
EXIT_INTERRUPTED = 130

app = typer.Typer(
    name="corpuskit",
    help="Turn the text that news scrapers leave behind into TEI-XML, JSON or CSV.",
    no_args_is_help=True,
    add_completion=True,
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
        fail(str(error), EXIT_USAGE if isinstance(error, FormatError) else EXIT_NOTHING)
    except KeyboardInterrupt:
        fail("interrupted", EXIT_INTERRUPTED)
    except BrokenPipeError:
        # Whoever read our output has enough; keep the interpreter from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(EXIT_FAILED)


def _show_version(value: bool) -> None:
    if value:
        typer.echo(f"corpuskit {__version__}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    config: Annotated[
        str | None,
        typer.Option("--config", metavar="FILE", help="Settings to follow. Default: corpuskit.toml."),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Turn the text that news scrapers leave behind into TEI-XML, JSON or CSV."""
    from corpuskit.cli.project import apply_project

    context.obj = apply_project(context, config)
    gc.freeze()
    gc.set_threshold(*_COLLECT_EVERY)
    gc.enable()


@app.command()
def convert(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="INPUT", help="Files, folders, or - for standard input."),
    ] = None,
    to: Annotated[str, typer.Option("--to", "-t", metavar="FORMAT,…", help="See corpuskit formats.")] = "tei",
    from_: From = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="A folder, or a file (with a suffix). Default for many: ./corpus"),
    ] = None,
    option: Annotated[
        list[str] | None,
        typer.Option("--option", "-O", metavar="NAME=VALUE", help="A format's option: see formats."),
    ] = None,
    rows: Annotated[
        str | None, typer.Option("--rows", metavar="articles|paragraphs", help="What a table's row is.")
    ] = None,
    columns: Annotated[
        str | None, typer.Option("--columns", metavar="NAME,…", help="A table's columns, in this order.")
    ] = None,
    excel: Annotated[
        bool, typer.Option("--excel", help="Tables with a byte order mark and without formulas.")
    ] = False,
    tei_profile: Annotated[
        str | None,
        typer.Option("--tei-profile", metavar="full|minimal", help="TEI with or without places and asides."),
    ] = None,
    tei_corpus: Annotated[bool, typer.Option("--tei-corpus", help="TEI in one file, as teiCorpus.")] = False,
    ids: Annotated[
        str, typer.Option("--id", metavar="name|hash|url", help="What an article's id is made from.")
    ] = "name",
    name_template: Annotated[
        str | None, typer.Option("--name-template", help="Names of files in a folder: {year}/{id}")
    ] = None,
    url: Annotated[str | None, typer.Option("--url", help="The address of the one document.")] = None,
    urls: Annotated[
        Path | None,
        typer.Option("--urls", metavar="FILE", help="Addresses of many: a line each, name, tab, address."),
    ] = None,
    encoding: Encoding = None,
    encoding_errors: EncodingErrors = None,
    normalize: Normalize = None,
    no_normalize: NoNormalize = None,
    recognize: Recognize = None,
    lexicon: Lexicon = None,
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
    max_bytes: MaxBytes = 20_000_000,
    workers: Annotated[
        int | None,
        typer.Option("--workers", "-w", help="Processes. Default: one for few documents, else all cores."),
    ] = None,
    timeout: Annotated[
        float | None, typer.Option("--timeout", metavar="SECONDS", help="The longest work on a document.")
    ] = None,
    include: Include = None,
    exclude: Exclude = None,
    field: Field = None,
    preset: Preset = None,
    max_members: MaxMembers = 500_000,
    max_ratio: MaxRatio = 1000,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", help="Convert the first N documents.")
    ] = None,
    sample: Annotated[
        float | None,
        typer.Option("--sample", metavar="SHARE", help="Convert a share (0.01), the same on every run."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be read and written, and do neither.")
    ] = False,
    engine: Annotated[
        str,
        typer.Option("--engine", metavar="local|dask", help="Who works: this machine, or a cluster."),
    ] = "local",
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="ADDRESS", help="Of the cluster: tcp://host:8786")
    ] = None,
    shard_docs: Annotated[
        int | None, typer.Option("--shard-docs", metavar="N", help="Cut outputs into files of N articles.")
    ] = None,
    shard_bytes: Annotated[
        int | None,
        typer.Option("--shard-bytes", metavar="N", help="Cut outputs into files of N bytes, uncompressed."),
    ] = None,
    compress: Annotated[
        str | None, typer.Option("--compress", metavar="gz|zst", help="Compress what is written.")
    ] = None,
    manifest: Annotated[
        bool, typer.Option("--manifest", help="Write manifest.jsonl: what became of every document.")
    ] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with a run that ended early, if there is one.")
    ] = False,
    skip_unchanged: Annotated[
        bool, typer.Option("--skip-unchanged", help="Convert only what has changed since the last run.")
    ] = False,
) -> None:
    """Convert documents. One goes to standard output, many go to ./corpus.

    Without INPUT it reads a pipe, or ./seeds where that folder exists.
    Exit code: 0 all good, 1 some documents failed, 2 usage, 3 nothing could be done.

    Examples: corpuskit convert article.md; corpuskit convert scraped/ --to csv --out table.csv
    """
    from corpuskit.cli.progress import Progress
    from corpuskit.cli.said import printer
    from corpuskit.conversion.run import convert as run_conversion

    for name in (targets := listed([to])):
        known_format("--to", name, readable=False)
    if from_ is not None:
        known_format("--from", from_, readable=True)
    known_encoding(encoding)
    one_of("--messages", messages, ("text", "json"))
    say = printer(messages)
    chosen = inputs or _default_inputs()
    with Progress(hidden=messages is not None) as progress:
        report = run_conversion(
            chosen,
            out,
            to=targets,
            options={
                **pairs("--option", option),
                **given(rows=rows, columns=columns, excel="yes" if excel else None),
                **tei_options(tei_profile, corpus=tei_corpus),
            },
            from_=from_,
            encoding=encoding,
            encoding_errors=one_of("--encoding-errors", encoding_errors, ("strict", "replace")),
            normalize=listed(normalize),
            no_normalize=listed(no_normalize),
            recognize=listed(recognize),
            lexicon=lexicon,
            url=url,
            urls=urls,
            audit=audit,
            ids=one_of("--id", ids, ("name", "hash", "url")) or "name",
            name_template=name_template,
            strict=strict,
            fail_on=listed(fail_on),
            force=force,
            max_bytes=max_bytes,
            workers=workers,
            timeout=timeout,
            include=listed(include),
            exclude=listed(exclude),
            fields=several("--field", field),
            preset=preset,
            max_members=max_members,
            max_ratio=max_ratio,
            limit=limit,
            sample=sample,
            dry_run=dry_run,
            engine=one_of("--engine", engine, ("local", "dask")) or "local",
            scheduler=scheduler,
            shard_docs=shard_docs,
            shard_bytes=shard_bytes,
            compress=one_of("--compress", compress, ("gz", "zst")),
            manifest=manifest,
            resume=resume,
            skip_unchanged=skip_unchanged,
            on_document=progress.update,
            on_message=say.message if messages else None,
            on_failure=say.failure,
        )
    say.end(report)
    raise typer.Exit(report.exit_code)


@app.command()
def audit(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="INPUT", help="Files, folders, or - for standard input."),
    ] = None,
    from_: From = None,
    encoding: Encoding = None,
    encoding_errors: EncodingErrors = None,
    normalize: Normalize = None,
    no_normalize: NoNormalize = None,
    recognize: Recognize = None,
    lexicon: Lexicon = None,
    max_bytes: MaxBytes = 20_000_000,
    include: Include = None,
    exclude: Exclude = None,
    field: Field = None,
    preset: Preset = None,
) -> None:
    """Account for every character: body, metadata, set aside by role, markup; the sum is the source.

    Exit code: 0 the ledger balances, 1 it does not or a document failed, 2 usage, 3 nothing was read.
    """
    from corpuskit.cli.ledger_table import problems, table
    from corpuskit.conversion.auditing import audit as run_audit
    from corpuskit.errors import FormatError

    if from_ is not None:
        known_format("--from", from_, readable=True)
    known_encoding(encoding)
    try:
        found = run_audit(
            inputs or _default_inputs(),
            from_=from_,
            encoding=encoding,
            encoding_errors=one_of("--encoding-errors", encoding_errors, ("strict", "replace")),
            normalize=listed(normalize),
            no_normalize=listed(no_normalize),
            recognize=listed(recognize),
            lexicon=lexicon,
            max_bytes=max_bytes,
            include=listed(include),
            exclude=listed(exclude),
            fields=several("--field", field),
            preset=preset,
        )
    except FormatError as error:
        fail(f"{error.reason} [{error.code}]", EXIT_USAGE)
    for line in table(found):
        typer.echo(line)
    for line in problems(found):
        typer.echo(line, err=True)
    raise typer.Exit(found.exit_code)


@app.command("config")
def show_config(context: typer.Context) -> None:
    """Print all settings: those of corpuskit.toml, and as comments the defaults."""
    from corpuskit.cli.project import settings_lines

    command = context.parent.command.commands["convert"]  # type: ignore[union-attr]

    for line in settings_lines(command, context.obj):
        typer.echo(line)


@app.command()
def formats() -> None:
    """List what can be read and written, and the steps that normalize text."""
    from corpuskit.cli.formats_list import lines

    for line in lines():
        typer.echo(line)


app.command()(validate)
app.command()(schema)
app.command()(inspect)
app.command()(diff)
register(app)


def _default_inputs() -> list[str]:
    if not sys.stdin.isatty() and _has_pipe():
        return ["-"]
    if Path("seeds").is_dir():
        return ["seeds"]
    return fail(
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
