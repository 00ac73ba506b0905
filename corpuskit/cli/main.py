"""The commands. Heavy modules are imported inside them, so that ``--help`` is quick."""

import gc
import os
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from corpuskit._version import __version__
from corpuskit.cli.convert_command import audit, convert
from corpuskit.cli.corpus_commands import report, stats
from corpuskit.cli.diff_command import diff
from corpuskit.cli.helping import Command, Group
from corpuskit.cli.inspect_command import inspect
from corpuskit.cli.options import option
from corpuskit.cli.schema_commands import schema, validate
from corpuskit.cli.values import EXIT_FAILED, EXIT_NOTHING, EXIT_USAGE, fail
from corpuskit.errors import CorpuskitError, FormatError

_COLLECT_EVERY = (50_000, 20, 20)
"""Articles hold no cycles, so looking for garbage less often costs no memory and saves a twentieth."""

EXIT_INTERRUPTED = 130

app = typer.Typer(
    name="corpuskit",
    cls=Group,
    help="Turn the text that news scrapers leave behind into TEI-XML, JSON or CSV.",
    epilog="Options and examples of each: corpuskit COMMAND --help",
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
    _leave_out_others(sys.argv[1:])
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


def _leave_out_others(arguments: list[str]) -> None:
    """Keep Typer from building the commands that are not asked for, if it is plain which one is.

    ``config`` shows the options of ``convert``, whose settings the project's file holds.
    """
    wanted = {"config", "convert"} if arguments[:1] == ["config"] else set(arguments[:1])
    found = [info for info in app.registered_commands if info.name in wanted]
    app.registered_commands = found or app.registered_commands


def _show_version(value: bool) -> None:
    if value:
        from corpuskit.build import is_compiled

        typer.echo(f"corpuskit {__version__}{' (compiled)' if is_compiled() else ''}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    config: Annotated[
        str | None, option("--config", metavar="FILE", help="Settings to follow. Default: corpuskit.toml.")
    ] = None,
    version: Annotated[
        bool, option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Turn the text that news scrapers leave behind into TEI-XML, JSON or CSV."""
    from corpuskit.cli.project import apply_project

    context.obj = apply_project(context, config)
    gc.freeze()
    gc.set_threshold(*_COLLECT_EVERY)
    gc.enable()


def show_config(context: typer.Context) -> None:
    """Print all settings.

    Those of corpuskit.toml, and the defaults as comments.
    """
    from corpuskit.cli.project import settings_lines

    command = context.parent.command.commands["convert"]  # type: ignore[union-attr]

    for line in settings_lines(command, context.obj):
        typer.echo(line)


def formats() -> None:
    """List what can be read and written.

    Formats with their options, containers, steps that normalize text, plugins.
    """
    from corpuskit.cli.formats_list import lines

    for line in lines():
        typer.echo(line)


_EXAMPLES: dict[Callable[..., None], str] = {
    convert: """\
corpuskit convert article.md                        one document, to look at
corpuskit convert scraped/ --to csv --out news.csv  a folder, to one table
corpuskit convert crawl.warc.gz --to tei,jsonl      a crawl, to ./corpus
curl -s https://… | corpuskit convert --to json     what a pipe brings""",
    inspect: """\
corpuskit inspect article.md --full
corpuskit inspect article.md --html article.html
corpuskit inspect scraped/ --limit 5 | less -R""",
    audit: """\
corpuskit audit scraped/
corpuskit audit article.md --no-normalize all""",
    stats: """\
corpuskit stats corpus/
corpuskit stats corpus.jsonl --json > figures.json""",
    report: """\
corpuskit report corpus/
corpuskit report corpus.jsonl --out news.html --title "News 2024\"""",
    diff: """\
corpuskit diff old.jsonl new.jsonl
corpuskit diff old/ new/ --json""",
    validate: """\
corpuskit validate corpus/
corpuskit validate corpus/ --schema my.rng""",
    schema: """\
corpuskit schema tei > corpuskit.rng
corpuskit schema json""",
    formats: "corpuskit formats | less",
    show_config: "corpuskit config > corpuskit.toml",
}
"""The commands in the order in which the help lists them, each with its examples."""
_NAMES: dict[Callable[..., None], str] = {show_config: "config"}
_SHORT_HELP = (convert,)
"""Commands whose options do not fit a screen: ``-h`` shows the most used, ``--help`` all."""

for _command, _examples in _EXAMPLES.items():
    _names = ["--help"] if _command in _SHORT_HELP else ["-h", "--help"]
    app.command(
        _NAMES.get(_command, _command.__name__),
        cls=Command,
        epilog=_examples,
        context_settings={"help_option_names": _names},
    )(_command)
