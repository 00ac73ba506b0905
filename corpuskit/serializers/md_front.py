"""YAML front matter: what is known of an article, a line a field.

YAML 1.2 section 7 with the words and numbers that YAML 1.1 reads otherwise: a value that is not plainly a
text stands in double quotes, as JSON writes it, and lists are JSON lists, which YAML reads as they are.
"""

import json
import re
from typing import Any

from corpuskit.article import Article, Author, Dateline, DateStamp
from corpuskit.wire.markdown import SCHEMA_LINE

_PLAIN = re.compile(r"[^\W\d_][^\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff:#\"'\[\]{}]*", re.UNICODE)
_READ_OTHERWISE = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"])
_ODD = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def front_matter(article: Article) -> str:
    """The front matter's lines between two rules."""
    publisher, language = article.publisher, article.language.code
    fields: tuple[tuple[str, Any], ...] = (
        ("id", article.id),
        ("title", article.headline),
        ("kicker", article.kicker),
        ("standfirst", article.standfirst),
        ("byline", article.byline),
        ("authors", [_author(author) for author in article.authors if author.name]),
        ("agencies", [name for name in article.agencies if name]),
        ("dateline", _dateline(article.dateline)),
        ("date", _iso(article.published)),
        ("modified", _iso(article.modified)),
        ("publisher", publisher and publisher.name),
        ("domain", publisher and publisher.domain),
        ("url", article.url),
        ("language", None if language == "und" else language),
        ("section", article.section),
        ("keywords", [word for word in article.keywords if word]),
        ("rights", article.rights),
    )
    lines = [f"{name}: {_value(value)}" for name, value in fields if value]
    return "\n".join(("---", SCHEMA_LINE, *lines, "---"))


def _author(author: Author) -> str | dict[str, str]:
    """A person of whom no more is known is a name."""
    more = {"role": author.role, "url": author.url}
    known = {key: value for key, value in more.items() if value}
    if author.type == "person" and not known:
        return author.name
    return {"name": author.name, "type": author.type, **known}


def _dateline(dateline: Dateline | None) -> dict[str, str]:
    if dateline is None:
        return {}
    found = {
        "text": dateline.text, "place": dateline.place, "date": dateline.date, "agency": dateline.agency,
    }  # fmt: skip
    return {key: value for key, value in found.items() if value}


def _iso(stamp: DateStamp | None) -> str | None:
    """The date as understood, else as printed."""
    return (stamp.iso or stamp.raw) if stamp else None


def _value(value: Any) -> str:
    if isinstance(value, str) and is_plain(value):
        return value
    return _ODD.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))


def is_plain(value: str) -> bool:
    """Whether every YAML reader takes the bare value for this text: a letter first, no sign of YAML's."""
    return (
        _PLAIN.fullmatch(value) is not None
        and value == value.strip()
        and value.casefold() not in _READ_OTHERWISE
    )
