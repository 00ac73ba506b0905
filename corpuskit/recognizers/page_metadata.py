"""What a page states of its article, weighed: the most trusted origin first, agreement makes it surer."""

import re
from collections.abc import Iterable
from typing import Final

from corpuskit.article import Author, Certainty, DateStamp, Language, Publisher
from corpuskit.escapes import resolved
from corpuskit.formats import Stated
from corpuskit.lexicon import find_agency, phrases
from corpuskit.recognizers.addresses import is_address
from corpuskit.recognizers.author_lines import names_in
from corpuskit.recognizers.dates import find_dates
from corpuskit.recognizers.language import identify
from corpuskit.recognizers.names import Name, is_organization, likeliest
from corpuskit.recognizers.reading import Reading
from corpuskit.recognizers.stated import is_outlet, may_have_suffix, outlets, without_suffixes
from corpuskit.recognizers.text_keys import letters
from corpuskit.wire.validity import is_language

_ADDRESS: Final = re.compile(r"https?://\S+$")
_TRUST: Final[tuple[str, ...]] = (
    "json-ld",
    "open-graph",
    "microdata",
    "canonical",
    "meta",
    "dublin-core",
    "hreflang",
    "html",
)
_URL_TRUST: Final[tuple[str, ...]] = ("canonical", "open-graph", "json-ld", "meta")
_LONGEST_TITLE: Final = 400
_LONGEST_AUTHORS: Final = 200
_LONGEST_KEYWORD: Final = 80


def statements(reading: Reading, field: str, trust: tuple[str, ...] = _TRUST) -> list[Stated]:
    """What the page states of a field, by origin."""
    found = [stated for stated in reading.draft.stated if stated.field == field]
    return sorted(found, key=lambda stated: _rank(stated.origin, trust))


def _rank(origin: str | None, trust: tuple[str, ...]) -> int:
    """What the container of a page states comes before what the page does."""
    if origin is None:
        return -1
    return trust.index(origin) if origin in trust else len(trust)


def recognize(reading: Reading) -> None:
    """Take the address, the publisher, dates, section and keywords; headline and authors need the blocks."""
    _take_address(reading)
    publishers = [stated for stated in statements(reading, "publisher") if not is_address(stated.value)]
    if publishers:
        reading.publisher = Publisher(publishers[0].value, None)
        reading.note("publisher", _rule(publishers[0], "publisher"), None)
    _take_date(reading, "published")
    _take_date(reading, "modified")
    sections = statements(reading, "section")
    if sections:
        reading.section = sections[0].value
        reading.note("section", _rule(sections[0], "section"), None)
    _take_keywords(reading)
    rights = statements(reading, "rights")
    if rights:
        reading.rights = rights[0].value
        reading.note("rights", _rule(rights[0], "rights"), None)


def _rule(stated: Stated, name: str) -> str:
    """What a field's evidence names: where the container states it, or the origin in the page."""
    return stated.rule or f"{name}.{stated.origin or 'stated'}"


def _take_address(reading: Reading) -> None:
    if reading.url is not None:
        return
    for stated in statements(reading, "url", _URL_TRUST):
        if _ADDRESS.match(stated.value):
            reading.url = stated.value
            reading.note("url", _rule(stated, "url"), None)
            return


def stated_dates(reading: Reading, field: str) -> list[tuple[Stated, DateStamp]]:
    """The days that the page states of a field, as printed and as understood, by origin."""
    found: list[tuple[Stated, DateStamp]] = []
    for stated in statements(reading, field):
        dates = find_dates(stated.value, reading.language.code)
        if dates and dates[0].stamp.iso is not None and dates[0].stamp.precision not in {"year", "month"}:
            stamp = dates[0].stamp
            found.append((stated, DateStamp(stated.value, stamp.iso, stamp.precision, stamp.ambiguous)))
    return found


def _take_date(reading: Reading, field: str) -> None:
    """The first date that can be read; others of the same day make it surer, others of another are named."""
    found = stated_dates(reading, field)
    if not found:
        return
    stated, stamp = found[0]
    setattr(reading, field, stamp)
    days = [(other.iso or "")[:10] for _, other in found]
    reading.note(field, _rule(stated, "date"), None, _certainty(days))
    other = next((s for s, o in found if abs(day_number(o.iso) - day_number(stamp.iso)) > 1), None)
    if other is not None and field == "published":
        reading.warn(
            "contradicting-metadata",
            f"published is {stated.value!r} in {stated.origin} and {other.value!r} in {other.origin}",
        )


def _certainty(values: list[str]) -> Certainty:
    return "high" if values.count(values[0]) > 1 or len(values) == 1 else "medium"


def day_number(iso: str | None) -> int:
    """The number of a day in ISO 8601, to tell how far two are apart."""
    from datetime import date

    return date.fromisoformat((iso or "0001-01-01")[:10]).toordinal()


def _take_keywords(reading: Reading) -> None:
    entries = statements(reading, "keywords")
    for stated in entries:
        if stated.origin != entries[0].origin:
            break
        for word in re.split(r"\s*[,;]\s*", resolved(stated.value)):
            if word and len(word) <= _LONGEST_KEYWORD and word not in reading.keywords:
                reading.keywords.append(word)
    if reading.keywords:
        reading.note("keywords", _rule(entries[0], "keywords"), None)


def recognize_language(reading: Reading, body: str) -> None:
    """The language of the body's text; what the page states decides where the text does not tell."""
    found = identify(body[:700])
    codes = [code for stated in statements(reading, "language") if (code := stated.value.replace("_", "-"))]
    stated = next((code for code in codes if is_language(code)), None)
    if found.basis is not None:
        agrees = stated is not None and stated.split("-")[0].lower() == found.code.split("-")[0]
        reading.language = found
        sure = agrees or (found.score or 0) > 0.5
        reading.note("language", f"language.{found.basis}", None, "high" if sure else "medium")
    elif stated is not None:
        reading.language = Language(stated, "stated")
        reading.note("language", "language.stated", None, "medium")


def stated_language(reading: Reading) -> None:
    """The language that the page states, until the body is known: dates and names are read by it."""
    for stated in statements(reading, "language"):
        code = stated.value.replace("_", "-")
        if is_language(code):
            reading.language = Language(code.split("-")[0].lower(), "stated")
            return


def titles(reading: Reading) -> list[tuple[str, Stated]]:
    """What the page states as its title, without the outlet's name where that is known, best first."""
    return [
        (without_suffixes(reading, stated.value) if may_have_suffix(stated.value) else stated.value, stated)
        for stated in statements(reading, "title")
        if len(stated.value) <= _LONGEST_TITLE
    ]


def take_authors(reading: Reading, around: str) -> bool:
    """The people of the most trusted origin that names any; ``False`` where the page states none.

    ``around`` is the text of the article and of what stands around it, case-folded: whom anything but JSON-LD
    names must stand there, since sites name themselves, and comments and teasers have authors too.
    """
    known = outlets(reading)
    entries = statements(reading, "author")
    for origin in dict.fromkeys(stated.origin for stated in entries):
        own = [s for s in entries if s.origin == origin]
        _take_names(reading, own, known, None if origin in {None, "json-ld"} else around)
        if reading.authors:
            return True
    return False


def take_organizations(reading: Reading) -> None:
    """The organizations that JSON-LD states as authors: a newsroom, an agency, the outlet itself.

    The outlet counts where nothing else is known, whatever type it is stated as.
    """
    known = outlets(reading)
    entries = statements(reading, "organization")
    if not entries:
        own = [s for s in statements(reading, "author") if s.origin in _STRUCTURED]
        entries = [s for s in own if is_outlet(s.value, known) and len(s.value) <= _LONGEST_ALIAS][:1]
    for stated in entries:
        agency = find_agency(stated.value)
        if agency is not None:
            reading.add_agency(agency.name)
            reading.note("agencies", _rule(stated, "authors"), None)
        if all(letters(stated.value) != letters(author.name) for author in reading.authors):
            reading.authors.append(Author(stated.value, "organization"))
            reading.note("authors", _rule(stated, "authors"), None)


_LONGEST_ALIAS: Final = 40
_MOST_ALIAS_WORDS: Final = 4
_LOOSE: Final = frozenset({"meta", "dublin-core"})
"""Origins that often name the site's owner: organizations that they name are not taken."""
_STRUCTURED: Final = frozenset({"json-ld", "microdata", "dublin-core"})


def _is_alias(stated: Stated, known: frozenset[str]) -> bool:
    """Whether a structured statement names an author who goes by no usual name: ``jane.r``."""
    value = stated.value
    return (
        stated.origin in _STRUCTURED
        and len(value) <= _LONGEST_ALIAS
        and len(value.split()) <= _MOST_ALIAS_WORDS
        and not any(sign in value for sign in "/@<>{}:")
        and value.casefold() not in phrases("nobody")
        and not is_outlet(value, known)
    )


def _take_names(
    reading: Reading, entries: Iterable[Stated], known: frozenset[str], around: str | None
) -> None:
    for stated in entries:
        value = stated.value.casefold()
        if len(value) > _LONGEST_AUTHORS or "@" in value or value in phrases("nobody"):
            continue
        if stated.origin in _LOOSE and is_organization(stated.value):
            continue
        names = names_in(resolved(stated.value))
        if not names and (around is None or value in around):
            _take_alias(reading, stated, known)
        if len(names) > 1 and is_outlet(names[0].text, known):
            # What follows the outlet's name is where it is at home.
            names = [name for name in names if name.agency]
        for name in likeliest(names):
            if around is None or name.text.casefold() in around:
                _take_name(reading, stated, name, known)


def _take_alias(reading: Reading, stated: Stated, known: frozenset[str]) -> None:
    if _is_alias(stated, known) and not reading.authors:
        reading.authors.append(Author(stated.value))
        reading.note("authors", _rule(stated, "authors"), None, "medium")


def _take_name(reading: Reading, stated: Stated, name: Name, known: frozenset[str]) -> None:
    if name.agency is not None:
        reading.add_agency(name.agency)
        reading.note("agencies", _rule(stated, "authors"), None)
    elif is_outlet(name.text, known) and (name.type != "person" or " " not in name.text):
        return
    if all(letters(name.text) != letters(author.name) for author in reading.authors):
        kind = "organization" if is_organization(name.text) else name.type
        reading.authors.append(Author(name.text, kind))
        reading.note("authors", _rule(stated, "authors"), None)
