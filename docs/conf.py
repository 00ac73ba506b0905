"""The documentation's site: python -m sphinx -W -b html docs build/docs."""

import subprocess
import sys
from pathlib import Path

from corpuskit import __version__

HERE = Path(__file__).parent

project = "corpuskit"
author = copyright = "The corpuskit developers"
release = version = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.intersphinx"]
intersphinx_mapping: dict[str, tuple[str, None]] = {}  # nothing is fetched
source_suffix = {".md": "markdown"}
myst_heading_anchors = 3
html_theme = "furo"
html_title = f"corpuskit {release}"
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "undoc-members": True, "exclude-members": "__init__"}
exclude_patterns = ["_build"]
suppress_warnings = ["misc.highlighting_failure"]  # output that is shown is no program


_COMMAND = "import sys; sys.argv[0] = 'corpuskit'; from corpuskit.cli import main; main()"
"""Runs the command under its own name, wherever its script lies."""


def write_commands(*_: object) -> None:
    """What every command says of itself, as a page; made anew with each build, and not kept."""
    from corpuskit.cli.main import app

    names = [
        command.name or command.callback.__name__ for command in app.registered_commands if command.callback
    ]
    parts = ["# Commands\n", "What `--help` says of each.\n"]
    for name in ["", *names]:
        said = subprocess.run(
            [sys.executable, "-c", _COMMAND, *([name] if name else []), "--help"],
            capture_output=True, encoding="utf-8", check=True, env={"COLUMNS": "80", "PATH": ""},
        ).stdout  # fmt: skip
        parts.append(f"## corpuskit {name}".rstrip() + f"\n\n```text\n{said.strip()}\n```\n")
    (HERE / "commands.md").write_text("\n".join(parts), "utf-8")


def setup(_: object) -> None:
    """What Sphinx calls before it reads the pages."""
    write_commands()
