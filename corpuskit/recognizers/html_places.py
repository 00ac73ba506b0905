"""What is known of a page's elements before a block is scored: what they are called, what text they hold."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from corpuskit.article import Role
from corpuskit.formats import Page, Place
from corpuskit.lexicon import element_roles
from corpuskit.recognizers.looks import Look

KINDS: Final[tuple[Role, ...]] = (
    "navigation", "cookie", "comment", "share", "subscribe", "paywall", "advertisement", "tags", "author-bio",
    "teaser", "copyright",
)  # fmt: skip
_TAG_ROLES: Final[Mapping[str, Role]] = {"nav": "navigation", "footer": "navigation", "aside": "teaser"}
MENUS: Final = frozenset({"nav", "footer"})
_SHORTEST_TEXT: Final = 60
_MOST_LENGTH: Final = 1500
_LINKED: Final = 0.5
SHARES: Final[tuple[float, ...]] = (0.001, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95)


@cache
def word_roles() -> Mapping[str, Role]:
    """What an element outside the article holds, by a word of its classes."""
    roles: dict[str, Role] = {kind: kind for kind in KINDS}
    return {word: roles[name] for word, name in element_roles().items()}


def around(page: Page, index: int) -> Iterator[Place]:
    """The elements around a block, from the innermost outwards."""
    at = page.hints[index].place
    while at >= 0:
        yield page.places[at]
        at = page.places[at].parent


def is_in_menu(page: Page, index: int) -> bool:
    """Whether a block stands in a ``nav`` or a ``footer``."""
    return any(place.tag in MENUS for place in around(page, index))


def in_menus(page: Page) -> list[bool]:
    """For each element whether it stands in a ``nav`` or a ``footer``."""
    found: list[bool] = []
    for place in page.places:
        found.append((place.parent >= 0 and found[place.parent]) or place.tag in MENUS)
    return found


class PlaceFacts:
    """For each element: the innermost role that its words name, and its share of the page's running text.

    ``roles`` take a ``nav``, a ``footer`` and an ``aside`` for such words, ``called`` the first two alone.
    """

    __slots__ = ("called", "kinds", "roles", "shares")

    def __init__(self, page: Page, looks: list[Look]) -> None:
        places = page.places
        self.roles: list[Role | None] = []
        self.kinds: list[int] = []
        self.called: list[Role | None] = []
        for place in places:
            parent = place.parent
            named = _called(place.words)
            role = named or _TAG_ROLES.get(place.tag)
            above = self.kinds[parent] if parent >= 0 else 0
            self.kinds.append(above | 1 << KINDS.index(role) if role is not None else above)
            self.roles.append(role or (self.roles[parent] if parent >= 0 else None))
            if named is None and place.tag in MENUS:
                named = "navigation"
            self.called.append(named or (self.called[parent] if parent >= 0 else None))
        mass = [0] * len(places)
        for look, hint in zip(looks, page.hints, strict=True):
            if look.length >= _SHORTEST_TEXT and look.link_share < _LINKED:
                mass[hint.place] += min(look.length, _MOST_LENGTH)
        for i in range(len(places) - 1, 0, -1):
            outer_place = places[i].parent
            if outer_place >= 0:
                mass[outer_place] += mass[i]
        total = max(mass[0] if mass else 0, 1)
        self.shares = [100 * own // total for own in mass]

    def share_bin(self, place: int) -> int:
        """The bin of an element's share."""
        return _BIN[self.shares[place]] if place >= 0 else len(SHARES)


_BIN: Final = [bisect_right(SHARES, share / 100) for share in range(101)]
"""The bins of shares in hundredths."""


def _called(words: tuple[str, ...]) -> Role | None:
    """The role that the first of an element's words names that names one."""
    known = word_roles()
    for word in words:
        if word in known:
            return known[word]
    return None
