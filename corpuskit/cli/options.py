"""The command line's options that several commands share."""

from pathlib import Path
from typing import Annotated, Any

import typer

from corpuskit.cli.completing import OFFERS
from corpuskit.cli.helping import CHOOSING, READING, RECOGNITION, SAYING


def option(*names: str, help: str, group: str | None = None, **more: Any) -> Any:
    """An option, in a group of the command's help, with what the shell offers for its value."""
    return typer.Option(*names, help=help, rich_help_panel=group, autocompletion=OFFERS.get(names[0]), **more)


Inputs = Annotated[
    list[str] | None,
    typer.Argument(metavar="INPUT", help="Files, folders, archives, addresses, or - for a pipe"),
]
From = Annotated[
    str | None,
    option("--from", "-f", metavar="FORMAT", group=READING, help="The inputs' format, whatever the suffix"),
]
Encoding = Annotated[
    str | None,
    option("--encoding", metavar="NAME", group=READING, help="Their encoding, where detection errs"),
]
EncodingErrors = Annotated[
    str | None,
    option("--encoding-errors", metavar="MODE", group=READING, help="Broken bytes: strict or replace"),
]
Field = Annotated[
    list[str] | None,
    option("--field", metavar="FIELD=KEY", group=READING, help="Which key of a record is what: text=body"),
]
Preset = Annotated[
    str | None,
    option("--preset", metavar="SCRAPER", group=READING, help="Whose records they are: see formats"),
]
MaxBytes = Annotated[
    int,
    option(
        "--max-bytes", metavar="N", group=READING, show_default=False,
        help="The largest document. Default: 20,000,000",
    ),
]  # fmt: skip
MaxMembers = Annotated[
    int,
    option(
        "--max-members", metavar="N", group=READING, show_default=False,
        help="The most in an archive. Default: 500,000",
    ),
]  # fmt: skip
MaxRatio = Annotated[
    float,
    option(
        "--max-ratio", metavar="N", group=READING, show_default=False,
        help="The most growth by decompression. Default: 1000",
    ),
]  # fmt: skip
Include = Annotated[
    list[str] | None,
    option("--include", metavar="GLOB,…", group=CHOOSING, help="Only these of a folder: *.md, 2024/**"),
]
Exclude = Annotated[
    list[str] | None,
    option("--exclude", metavar="GLOB,…", group=CHOOSING, help="Not these files or folders"),
]
Normalize = Annotated[
    list[str] | None,
    option("--normalize", metavar="STEP,…", group=RECOGNITION, help="Steps to add: see formats"),
]
NoNormalize = Annotated[
    list[str] | None,
    option("--no-normalize", metavar="STEP,…", group=RECOGNITION, help="Steps to leave out, or all"),
]
Recognize = Annotated[
    list[str] | None,
    option("--recognize", metavar="NAME,…", group=RECOGNITION, help="Recognizers of plugins: see formats"),
]
Lexicon = Annotated[
    Path | None,
    option("--lexicon", metavar="FILE", group=RECOGNITION, help="Labels, agencies, outlets of your own"),
]
Quiet = Annotated[bool, option("--quiet", "-q", group=SAYING, help="Say what failed, and nothing else")]
Verbose = Annotated[
    bool, option("--verbose", "-v", group=SAYING, help="Say all that is known: messages, skipped files")
]
