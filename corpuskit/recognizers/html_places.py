"""What is known of a page's elements before a block is scored: what they are called, what text they hold."""

from bisect import bisect_right
from collections.abc import Mapping
from typing import Final

from corpuskit.article import Role
from corpuskit.formats import Page
from corpuskit.recognizers.looks import Look

WORD_ROLES: Final[Mapping[str, Role]] = {
    "nav": "navigation", "navigation": "navigation", "menu": "navigation", "breadcrumb": "navigation",
    "breadcrumbs": "navigation", "footer": "navigation", "cookie": "cookie", "cookies": "cookie",
    "consent": "cookie", "gdpr": "cookie", "comment": "comment", "comments": "comment", "disqus": "comment",
    "respond": "comment", "share": "share", "sharing": "share", "social": "share", "newsletter": "subscribe",
    "subscribe": "subscribe", "subscription": "subscribe", "signup": "subscribe", "paywall": "paywall",
    "piano": "paywall", "advert": "advertisement", "advertisement": "advertisement",
    "sponsored": "advertisement", "promo": "advertisement", "ad": "advertisement", "ads": "advertisement",
    "banner": "advertisement", "tags": "tags", "tag": "tags", "bio": "author-bio", "teaser": "teaser",
    "teasers": "teaser", "related": "teaser", "recommended": "teaser", "recirc": "teaser", "more": "teaser",
    "popular": "teaser", "trending": "teaser", "widget": "teaser", "sidebar": "teaser",
    "copyright": "copyright",
}  # fmt: skip
"""What an element outside the article holds, by a word of its classes."""
KINDS: Final[tuple[Role, ...]] = (
    "navigation", "cookie", "comment", "share", "subscribe", "paywall", "advertisement", "tags", "author-bio",
    "teaser", "copyright",
)  # fmt: skip
_TAG_ROLES: Final[Mapping[str, Role]] = {"nav": "navigation", "footer": "navigation", "aside": "teaser"}
_MENUS: Final = frozenset({"nav", "footer"})
_SHORTEST_TEXT: Final = 60
_MOST_LENGTH: Final = 1500
_LINKED: Final = 0.5
_SHARES: Final[tuple[float, ...]] = (0.001, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95)


def in_menus(page: Page) -> list[bool]:
    """For each element whether it stands in a ``nav`` or a ``footer``."""
    found: list[bool] = []
    for place in page.places:
        found.append((place.parent >= 0 and found[place.parent]) or place.tag in _MENUS)
    return found


class PlaceFacts:
    """For each element: the innermost role that its words name, and its share of the page's running text."""

    __slots__ = ("kinds", "roles", "shares")

    def __init__(self, page: Page, looks: list[Look]) -> None:
        places = page.places
        self.roles: list[Role | None] = []
        self.kinds: list[int] = []
        for place in places:
            role = next((WORD_ROLES[word] for word in place.words if word in WORD_ROLES), None)
            role = role or _TAG_ROLES.get(place.tag)
            above = self.kinds[place.parent] if place.parent >= 0 else 0
            outer = self.roles[place.parent] if place.parent >= 0 else None
            self.kinds.append(above | 1 << KINDS.index(role) if role is not None else above)
            self.roles.append(role or outer)
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
        return bisect_right(_SHARES, self.shares[place] / 100) if place >= 0 else len(_SHARES)
