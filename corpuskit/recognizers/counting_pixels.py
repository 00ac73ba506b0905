"""Images that count visits and show nothing: they are no figures of the article."""

import re
from typing import Final
from urllib.parse import SplitResult, urlsplit

from corpuskit.article import Block
from corpuskit.lexicon import counting_pixels
from corpuskit.recognizers.reading import Reading

_PIECES: Final = re.compile(r"[._-]")
_DIGEST: Final = re.compile(r"[0-9a-f]{6,}|[0-9]+")
_ONE: Final = re.compile(r"(?:^|&)(?:w|width)=1(?:&.*)?&(?:h|height)=1(?:&|$)")


def recognize(reading: Reading) -> None:
    """Set aside images of the article without alternative text whose address is that of a counter."""
    for index, block in enumerate(reading.blocks):
        if block.role == "image" and block.kind == "image" and _counts(block):
            reading.assign(index, "boilerplate", "image.counting-pixel")


def _counts(block: Block) -> bool:
    images = [mark for mark in block.marks if mark.kind == "image"]
    return (
        bool(images)
        and not block.text
        and all(not mark.title and mark.target is not None and is_counter(mark.target) for mark in images)
    )


def is_counter(address: str) -> bool:
    """Whether an address is that of a service that counts, of an image of one pixel, or of a blank one."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    hosts, _, _ = counting_pixels()
    if host in hosts or any(host.endswith(f".{known}") for known in hosts):
        return True
    return _has_name(parts) or _ONE.search(parts.query) is not None


def _has_name(parts: SplitResult) -> bool:
    """Whether a file is called like a counter and nothing else: ``/tr?id=…``, ``transparent-1x1.png``."""
    _, names, suffixes = counting_pixels()
    stem, dot, suffix = parts.path.rpartition("/")[2].lower().rpartition(".")
    if not dot:
        stem, suffix = suffix, ""
    if suffix not in suffixes or (not suffix and not parts.query):
        return False
    pieces = _PIECES.split(stem)
    return pieces[0] in names and all(piece in names or _DIGEST.fullmatch(piece) for piece in pieces[1:])
