"""The command line: parse options, call the API, show."""

import gc
import sys


def main() -> None:
    """The ``corpuskit`` command.

    ``--help`` alone is answered from ``help.txt``, which a test holds equal to what the commands say: the
    command line's library costs five times as long as Python's own start. Collecting garbage while it is
    imported takes a tenth of the time and finds nothing; it is switched on again before a command runs.
    """
    if sys.argv[1:] in (["--help"], ["-h"]):
        _show_help()
        return
    gc.disable()
    from corpuskit.cli.main import run

    run()


def _show_help() -> None:
    with open(__file__.replace("__init__.py", "help.txt"), "rb") as file:
        sys.stdout.buffer.write(file.read())
        sys.stdout.buffer.flush()
