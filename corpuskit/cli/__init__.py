"""The command line: parse options, call the API, show."""

import gc


def main() -> None:
    """The ``corpuskit`` command.

    Collecting garbage while the command line's modules are imported takes a tenth of the start-up time and
    finds nothing; it is switched on again before a command runs.
    """
    gc.disable()
    from corpuskit.cli.main import run

    run()
