"""JSON-LD in a page: what its article states of itself, in schema.org's terms (schema.org/NewsArticle)."""

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from corpuskit.escapes import unescape

_ARTICLES = frozenset({
    "NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "ReviewNewsArticle", "BackgroundNewsArticle", "AskPublicNewsArticle", "SatiricalArticle", "BlogPosting",
    "LiveBlogPosting", "SocialMediaPosting", "TechArticle", "ScholarlyArticle", "Report",
    "AdvertiserContentArticle", "DiscussionForumPosting", "Review", "CriticReview", "Recipe", "HowTo",
    "ClaimReview", "MediaNewsObject", "Blog", "CreativeWork",
})  # fmt: skip
_PAGES = frozenset({"WebPage", "ItemPage", "VideoObject", "AudioObject", "PodcastEpisode"})
_WRAPPING = re.compile(
    r"^\s*(?://)?\s*(?:<!--|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|\]\]>)\s*$"
)
_TRAILING_COMMA = re.compile(r'("(?:[^"\\]|\\.)*+")|,(?=\s*+[}\]])')
"""A comma too many; strings are matched first, so that those in them stay."""
_BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])')
_LONGEST, _LONGEST_REPAIRED = 2_000_000, 100_000
_DEEPEST = 8
_MOST_NODES = 5000


def read_json(text: str) -> Any:
    """The value that a script holds, repaired where that is safe; ``None`` where it cannot be read.

    Repaired are comments around it, control characters in strings, a comma too many before a bracket, a
    semicolon behind the end, escapes that JSON does not know, and quotation marks written as references.
    """
    if len(text) > _LONGEST:
        return None
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        pass
    if len(text) > _LONGEST_REPAIRED:
        return None
    plain = _WRAPPING.sub("", _WRAPPING.sub("", text)).strip().rstrip(";")
    attempts = [plain, _TRAILING_COMMA.sub(lambda m: m[1] or "", plain), _BAD_ESCAPE.sub(r"\\\\", plain)]
    if "&quot;" in plain and plain.count('"') < 2:
        attempts.append(unescape(plain))
    for attempt in attempts:
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    try:  # two objects one behind the other, or a bracket too many: the first stands
        return json.JSONDecoder(strict=False).raw_decode(plain)[0]
    except (ValueError, RecursionError):
        return None


def nodes_of(value: Any) -> Iterator[dict[str, Any]]:
    """The objects that a script states: of lists and ``@graph``, with those that an object is about."""
    waiting = [(value, 0)]
    count = 0
    while waiting and count < _MOST_NODES:
        found, depth = waiting.pop(0)
        count += 1
        if depth > _DEEPEST:
            continue
        if isinstance(found, list):
            waiting[:0] = [(item, depth + 1) for item in found]
        elif isinstance(found, dict):
            if "@type" in found or "@id" in found:
                yield found
            inner = (found.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"))
            waiting += [(item, depth + 1) for item in inner if isinstance(item, dict | list)]


def types_of(node: dict[str, Any]) -> set[str]:
    """The types of an object, without the address of their vocabulary."""
    found = node.get("@type")
    names = found if isinstance(found, list) else [found]
    return {name.rstrip("/").rpartition("/")[2].rpartition(":")[2] for name in names if isinstance(name, str)}


def article_nodes(nodes: list[dict[str, Any]], address: str | None) -> list[dict[str, Any]]:
    """The objects that tell of the page's article, the likeliest first; pages and videos come last."""
    ranked = []
    for place, node in enumerate(nodes):
        types = types_of(node)
        if types & _ARTICLES:
            rank = 0
        elif types & _PAGES:
            rank = 10
        else:
            continue
        if not text_of(node.get("headline")):
            rank += 3
        if not node.get("datePublished"):
            rank += 1
        if "CreativeWork" in types or "Blog" in types:
            rank += 5
        if address and rank < 10 and address in _addresses(node):
            rank -= 5
        ranked.append((rank, place, node))
    return [node for _, _, node in sorted(ranked, key=lambda entry: entry[:2])]


def _addresses(node: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    for key in ("url", "@id", "mainEntityOfPage"):
        value = node.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str):
            found.add(value)
    return found


def text_of(value: Any) -> str | None:
    """A text, or the first one of a list, or what an object is called."""
    if isinstance(value, str):
        return " ".join(unescape(value).split()) or None
    if isinstance(value, list):
        return next((text for item in value if (text := text_of(item))), None)
    if isinstance(value, dict):
        return text_of(value.get("name") or value.get("@value") or value.get("headline"))
    return None


def texts_of(value: Any) -> list[str]:
    """Every text of a list, or the one that there is."""
    items = value if isinstance(value, list) else [value]
    return [text for item in items if (text := text_of(item))]


def address_of(value: Any) -> str | None:
    """An address that is given as text, in a list, or as an object's ``@id`` or ``url``."""
    if isinstance(value, list):
        return next((address for item in value if (address := address_of(item))), None)
    if isinstance(value, dict):
        return address_of(value.get("@id")) or address_of(value.get("url"))
    return value if isinstance(value, str) and value.startswith(("http://", "https://")) else None
