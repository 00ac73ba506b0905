"""What a stream of ours may be sent: colours, lines that are written anew."""

import os
from typing import TextIO

_COLORS = {"failed": "\x1b[31m", "error": "\x1b[31m", "warning": "\x1b[33m", "info": "\x1b[2m"}
_RESET = "\x1b[0m"


def is_screen(stream: TextIO) -> bool:
    """Whether a person looks at it, on a terminal that can write a line anew."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def has_colors(stream: TextIO) -> bool:
    """Whether it is a terminal and nobody asked for none (https://no-color.org)."""
    return is_screen(stream) and not os.environ.get("NO_COLOR")


def colored(line: str, stream: TextIO) -> str:
    """A line that begins with ``failed:``, ``warning:`` and the like, with that word in its colour."""
    word, colon, rest = line.partition(":")
    if not colon or word not in _COLORS or not has_colors(stream):
        return line
    return f"{_COLORS[word]}{word}:{_RESET}{rest}"
