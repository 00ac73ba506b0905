"""What a block says that it is: the labels that it begins with, and notices anywhere in it."""

import re
from functools import cache, lru_cache
from typing import Final

from corpuskit.lexicon import LabelPattern, alternatives, label_pattern, label_starts, phrases
from corpuskit.patterns import lazy
from corpuskit.recognizers.feature_names import words
from corpuskit.recognizers.folding import fold

_ASCII_LETTERS: Final = bytes([code if 97 <= code <= 122 else 32 for code in range(256)])
"""Spaces for all signs of ASCII but small letters: bytes that are translated and split give words soonest."""
_TOKEN: Final = lazy(r"[\u2e80-\u9fff\uac00-\ud7af]|[^\W\d_\u2e80-\u9fff\uac00-\ud7af]+")
_LONGEST_INTRODUCTION: Final = 120
LABELS: Final[tuple[str, ...]] = (
    "advertisement", "byline", "comments", "cookie", "copyright", "correction", "end-note", "modified",
    "navigation", "paywall", "photo-credit", "published", "read-time", "related", "share",
    "source-url", "subscribe", "tags", "teaser", "video-credit", "reply", "bio", "with-agencies",
    "newsletter",
)  # fmt: skip
"""The kinds of labels that a block is looked at for; the first that it begins with is its label."""
_LABEL: Final = words("label-", LABELS)


@cache
def _starts() -> frozenset[str]:
    return label_starts(*LABELS)


def look_at_labels(text: str, length: int, names: list[str]) -> str:
    """The first label that a text begins with, or nothing; features for all that it says are added.

    ``length`` is the block's, weighed by its script.
    """
    label = ""
    first = text.split(None, 1)[0].lower().rstrip(":：,.|-")
    starts = _starts()
    if text[0].lower() in starts or first in starts:
        folded = fold(text)
        for kind, pattern in _labels_beginning(folded[:2]):
            match = pattern.match(folded)
            if match:
                names.append(_LABEL[kind])
                label = label or kind
                if match.end() == len(folded):
                    names.append(f"label-{kind}-whole")
    folded = text.lower()
    if text[-1] in ":：" and length <= _LONGEST_INTRODUCTION and _introduces_comment().search(folded):
        names.append("introduces-comment")
        label = "reply"
    found: set[str] = set()
    if folded.isascii():
        tokens = folded.encode("ascii").translate(_ASCII_LETTERS).decode("ascii").split()
    else:
        tokens = _TOKEN.findall(folded)
    for start in _notice_starts().intersection(tokens):
        found.update(kind for kind, phrase in _notices()[start] if phrase in folded)
    names += [f"says-{kind}" for kind in sorted(found)]
    if ("(" in text or ", " in text or "（" in text) and _position().search(folded):
        names.append("says-position")
    return label


@lru_cache(maxsize=4096)
def _labels_beginning(two: str) -> tuple[tuple[str, LabelPattern], ...]:
    """The kinds of labels of which one may begin with these two characters, and their patterns."""
    return tuple([
        (kind, label_pattern(kind))
        for kind in LABELS
        if any(two.startswith(phrase[:2]) for phrase in phrases(kind))
    ])  # fmt: skip


@cache
def _position() -> re.Pattern[str]:
    """Where someone stands in a picture, between brackets or commas: ``(left)``, ``, center,``."""
    words = alternatives(phrases("picture-position"))
    return re.compile(rf"[(（,]\s?(?:{words})\.?\s?[)）,]")


@cache
def _introduces_comment() -> re.Pattern[str]:
    """The end of a line that says who commented: ``… says:``."""
    words = phrases("comment-introduction")
    spaced = alternatives([word for word in words if word[0] < "\u2e80"])
    unspaced = alternatives([word for word in words if word[0] >= "\u2e80"])
    return re.compile(rf"(?:\s(?:{spaced})|(?:{unspaced}))\s?[:：]$")


@cache
def _notices() -> dict[str, tuple[tuple[str, str], ...]]:
    """Phrases of notices that may stand anywhere in a block, by their first word or, without spaces, sign."""
    kinds = ("cookie", "copyright", "newsletter", "paywall", "subscribe", "comments", "share")
    table: dict[str, list[tuple[str, str]]] = {}
    for kind in kinds:
        for phrase in sorted(p for p in phrases(kind) if " " in p or p[0] >= "\u2e80"):
            table.setdefault(_TOKEN.findall(phrase)[0], []).append((kind, phrase))
    return {start: tuple(entries) for start, entries in table.items()}


@cache
def _notice_starts() -> frozenset[str]:
    return frozenset(_notices())
