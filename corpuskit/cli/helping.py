"""How a command shows its help: short usage, options in groups, a line each, and examples."""

from collections.abc import Iterator
from typing import Any

from typer.core import TyperCommand, TyperGroup

from corpuskit.cli.plain_values import with_plain_values

OUTPUT = "Output"
READING = "Reading"
CHOOSING = "Which documents"
RECOGNITION = "Text and recognition"
SAYING = "What is checked and said"
SCALE = "Large runs"
_OTHER = "Options"
_GROUPS = (OUTPUT, CHOOSING, READING, RECOGNITION, SAYING, SCALE, _OTHER)
_WIDEST = 30
"""The widest option beside which its help stands; below wider ones it begins a line of its own."""

COMMON = frozenset({
    "to", "from_", "out", "include", "limit", "sample", "normalize", "strict", "messages", "quiet", "verbose",
    "dry_run", "force", "workers", "resume",
})  # fmt: skip
"""What ``convert -h`` shows of its options."""


class Group(TyperGroup):
    """The commands together; what belongs to one of them and stands before it is told where to go."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, with those for help and completion."""
        return with_plain_values(super().get_params(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse what stands before the command."""
        if args and args[0] in {"-q", "--quiet", "-v", "--verbose"}:
            ctx.fail(f"{args[0]} stands behind the command: {ctx.command_path} convert {args[0]}")
        parsed: list[str] = super().parse_args(ctx, args)
        return parsed


class Command(TyperCommand):
    """A command whose options stand in the groups of their ``rich_help_panel``; examples are its epilog."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, with those for help and completion."""
        return with_plain_values(super().get_params(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse what stands behind the command."""
        if any(arg == "--config" or arg.startswith("--config=") for arg in args):
            above = ctx.parent.command_path if ctx.parent else "corpuskit"
            ctx.fail(f"--config stands before the command: {above} --config FILE {ctx.info_name}")
        parsed: list[str] = super().parse_args(ctx, args)
        return parsed

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """``[OPTIONS] INPUT...``."""
        return ["[OPTIONS]", *(_usage(argument) for argument in self._arguments())]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments and options, in their groups."""
        self._write(ctx, formatter, None)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Write the examples, a line each."""
        if self.epilog:
            with formatter.section("Examples"):
                for line in self.epilog.splitlines():
                    formatter.write(f"{'':>{formatter.current_indent}}{line}\n")

    def short_help_text(self, ctx: Any) -> str:
        """The help with the most used options alone."""
        formatter = ctx.make_formatter()
        self.format_usage(ctx, formatter)
        self.format_help_text(ctx, formatter)
        self._write(ctx, formatter, COMMON)
        self.format_epilog(ctx, formatter)
        formatter.write(f"\nAll options, in groups: {ctx.command_path} --help\n")
        return str(formatter.getvalue()).rstrip("\n")

    def _write(self, ctx: Any, formatter: Any, shown: frozenset[str] | None) -> None:
        arguments = self._arguments()
        if arguments:
            with formatter.section("Arguments"):
                formatter.write_dl([(_name(argument), argument.help or "") for argument in arguments])
        rows = []
        for parameter in self.get_params(ctx):
            record = None if parameter in arguments else parameter.get_help_record(ctx)
            if record is not None and (shown is None or parameter.name in shown):
                panel = getattr(parameter, "rich_help_panel", None) or _OTHER
                rows.append((panel, record[0].replace(" / ", "/"), record[1]))
        width = min(_WIDEST, max((len(name) for _, name, _ in rows), default=0))
        for title, group in _sections(rows, together=shown is not None):
            with formatter.section(title):
                formatter.write_dl([(name.ljust(width), text) for name, text in group], _WIDEST)

    def _arguments(self) -> list[Any]:
        return [parameter for parameter in self.params if parameter.param_type_name == "argument"]


def _sections(
    rows: list[tuple[str, str, str]], *, together: bool
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The groups that hold anything; one with all rows where they are to stand together, or are one."""
    named = {panel for panel, _, _ in rows if panel != _OTHER}
    if together or len(named) < 2:
        yield _OTHER, [(name, text) for _, name, text in rows]
        return
    for title in _GROUPS:
        group = [(name, text) for panel, name, text in rows if panel == title]
        if group:
            yield title, group


def _name(argument: Any) -> str:
    return str(argument.metavar or argument.name.upper())


def _usage(argument: Any) -> str:
    name = _name(argument) + ("..." if argument.nargs == -1 else "")
    return name if argument.required else f"[{name}]"


def show_short_help(context: Any, _parameter: Any, value: bool) -> None:
    """What ``-h`` of a command with many options does."""
    import typer

    if value and not context.resilient_parsing:
        typer.echo(context.command.short_help_text(context))
        raise typer.Exit
