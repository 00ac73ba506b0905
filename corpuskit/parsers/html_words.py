"""What an element of a page is called: the words of its class, its id, its role; whether it hides its text.

Values are remembered, and forgotten together when they are many: a cache that forgets one by one is slower.
"""

import re
from typing import Any, Final

_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[^\W\d_]+")
_SHORTEST_WORD, _MOST_WORDS = 2, 40
_NAMED: Final = frozenset({
    "class", "id", "role", "itemprop", "data-component", "data-testid", "data-type", "itemtype",
})  # fmt: skip
_HIDING: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def words_of(attributes: dict[str, Any]) -> tuple[str, ...]:
    """The words of an element's attributes that name it, in lower case."""
    found: tuple[str, ...] = ()
    for name, value in attributes.items():
        if name in _NAMED and value:
            found += _split(value) if name != "itemprop" else (f"itemprop-{value.strip()[:40].lower()}",)
    return found[:_MOST_WORDS]


def hides(attributes: dict[str, Any]) -> bool:
    """Whether an element's attributes hide it from readers."""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    return bool(style) and _HIDING.search(style or "") is not None


_SPLIT: Final[dict[str, tuple[str, ...]]] = {}
_TOKENS: Final[dict[str, tuple[str, ...]]] = {}
_MOST_KEPT: Final = 8192
_LONGEST_VALUE: Final = 400


def _split(value: str) -> tuple[str, ...]:
    """The words of a class or an id, in lower case: ``articleBody__text-2`` is ``article body text``."""
    value = value[:_LONGEST_VALUE]
    found = _SPLIT.get(value)
    if found is None:
        words: dict[str, None] = {}
        for token in value.split():
            for word in _words_in(token):
                words[word] = None
        found = tuple(words)
        if len(_SPLIT) >= _MOST_KEPT:
            _SPLIT.clear()
        _SPLIT[value] = found
    return found


def _words_in(token: str) -> tuple[str, ...]:
    found = _TOKENS.get(token)
    if found is None:
        words = [word.lower() for word in _WORD.findall(token)]
        found = tuple([word for word in words if len(word) >= _SHORTEST_WORD])
        if len(_TOKENS) >= _MOST_KEPT:
            _TOKENS.clear()
        _TOKENS[token] = found
    return found
