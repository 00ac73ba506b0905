"""What the rules know, as data: words, labels, names, by language. The files beside this one hold it.

Every function reads its file once, on first use, and builds the structure that a rule needs.
``calendar.json`` is generated from CLDR; the other files are kept by hand.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec

from corpuskit.lexicon.additions import current

_LABEL_END: Final = r"(?:\s*[:：]|(?=[\s\[(（|/,]|$))"


class Agency(NamedTuple):
    """A wire or picture agency: its usual name, and whether it deals in pictures alone."""

    name: str
    photo: bool


def load(name: str, kind: Any = Any) -> Any:
    """What a file holds: JSON's values, or a type of msgspec's, which leaves out what it does not name."""
    return msgspec.json.decode(Path(__file__).with_name(f"{name}.json").read_bytes(), type=kind)


@cache
def phrases(kind: str) -> frozenset[str]:
    """All phrases of a kind of label, in every language, case-folded and without a colon.

    Raises ``KeyError`` for a kind that ``labels.json`` does not have.
    """
    return frozenset(phrase for entries in _labels()[kind].values() for phrase in entries)


@cache
def phrases_in(kind: str, language: str) -> frozenset[str]:
    """The phrases of a kind of label in one language."""
    return frozenset(_labels()[kind].get(language, ()))


def alternatives(words: Iterable[str]) -> str:
    """Phrases as the alternatives of a pattern: escaped, the longest first, so that it wins."""
    return "|".join([re.escape(word) for word in _longest_first(words)])


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


class LabelPattern:
    """Matches a label at the start of a text.

    Most texts begin with no label: the phrases lie by their first two letters, and a pattern for those that
    share them is compiled when a text first begins with one.
    """

    __slots__ = ("_letters", "_patterns", "_phrases")

    def __init__(self, known: Iterable[str]) -> None:
        groups: dict[str, list[str]] = {}
        for phrase in _longest_first(known):
            groups.setdefault(phrase[:2], []).append(phrase)
        self._letters = frozenset([start for start in groups if len(start) == 1])
        """Phrases of one letter, which stand with all that begin with it, behind them."""
        for start, phrases in groups.items():
            if len(start) > 1 and start[0] in self._letters:
                phrases.append(start[0])
        self._phrases = {start: tuple(phrases) for start, phrases in groups.items()}
        self._patterns: dict[str, re.Pattern[str]] = {}

    def match(self, folded: str) -> re.Match[str] | None:
        """The label that a case-folded text begins with, and its colon; the longest phrase wins."""
        start = folded[:2]
        phrases = self._phrases.get(start)
        if phrases is None:
            start = folded[:1]
            if start not in self._letters:
                return None
            phrases = self._phrases[start]
        if not folded.startswith(phrases):
            return None
        pattern = self._patterns.get(start)
        if pattern is None:
            pattern = re.compile(rf"(?:{alternatives(phrases)}){_LABEL_END}\s*")
            self._patterns[start] = pattern
        return pattern.match(folded)


@cache
def label_pattern(*kinds: str) -> LabelPattern:
    """What matches a label of these kinds.

    Words must end where the label ends; scripts without spaces need a colon.
    """
    return LabelPattern({phrase for kind in kinds for phrase in phrases(kind)})


@cache
def label_starts(*kinds: str) -> frozenset[str]:
    """The first words of these labels where their script is written with spaces, else their first letters."""
    starts = set()
    for phrase in (phrase for kind in kinds for phrase in phrases(kind)):
        starts.add(phrase[0] if phrase[0] >= "\u0e00" else phrase.split()[0])
    return frozenset(starts)


@cache
def months() -> dict[str, str]:
    """Month names, case-folded, to their numbers and languages, as :func:`month_numbers` reads them."""
    found: dict[str, str] = _calendar()["months"]
    return found


@lru_cache(maxsize=512)
def month_numbers(name: str) -> dict[str, list[str]]:
    """The numbers of the months of that name, in digits, and for each the languages that call it so."""
    entries = [entry.split() for entry in months().get(name, "").split(";")]
    return {entry[0]: entry[1:] for entry in entries if entry}


@cache
def weekdays() -> frozenset[str]:
    """Names of week days, case-folded, in every language."""
    return frozenset(_calendar()["weekdays"])


@cache
def day_periods() -> dict[str, str]:
    """Names of the halves of the day, case-folded, to ``am`` or ``pm``."""
    return {name: half for half, names in _calendar()["day_periods"].items() for name in names}


@cache
def time_zones() -> dict[str, str]:
    """Abbreviations of time zones that have one meaning, to their offset (``+01:00``)."""
    return {name: offset for name, offset in load("time_zones").items() if isinstance(offset, str)}


@cache
def agencies() -> dict[str, Agency]:
    """Names of agencies to the agency: short names (up to 4 letters) as written, longer ones case-folded."""
    table = {}
    for entry in load("agencies"):
        agency = Agency(entry["name"], bool(entry.get("photo")))
        for name in entry["names"]:
            table[name if len(name) <= 4 else name.casefold()] = agency
    for added in current().agencies:
        agency = Agency(added.name, added.photo)
        for name in (added.name, *added.names):
            table[name if len(name) <= 4 else name.casefold()] = agency
    return table


def find_agency(name: str) -> Agency | None:
    """The agency of that name, or ``None``. Case matters in names of up to 4 letters (``AP``, not ``Ap``)."""
    return agencies().get(name if len(name) <= 4 else name.casefold())


@cache
def outlets() -> dict[str, str]:
    """Names, case-folded, and domains of outlets that the user added, to the outlet's name."""
    return {
        key.casefold(): added.name
        for added in current().outlets
        for key in (added.name, *added.names, *added.domains)
    }


@cache
def organization_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """Words that tell an organization from a person, and endings that do so in scripts without spaces."""
    words = {word.casefold() for entries in load("organization_words").values() for word in entries}
    endings = tuple(sorted(word for word in words if not word.isascii() and word[0] >= "\u3000"))
    return frozenset(words), endings


@cache
def professions() -> frozenset[str]:
    """Newsroom roles that stand beside a name in a byline, case-folded."""
    return frozenset(word.casefold() for entries in load("professions").values() for word in entries)


@cache
def role_adjectives() -> frozenset[str]:
    """What stands before a newsroom role and belongs to it (``political``), case-folded."""
    return frozenset(word for entries in load("role_adjectives").values() for word in entries)


@cache
def surnames(language: str) -> frozenset[str]:
    """The usual surnames of one syllable or sign, of Korean (``ko``) or Chinese (``zh``)."""
    return frozenset(load("surnames")[language])


@cache
def name_suffixes() -> frozenset[str]:
    """What may follow a name after a comma and belongs to it (``jr``, ``md``), case-folded, no full stop."""
    return frozenset(load("name_suffixes")["suffixes"])


@cache
def name_particles() -> frozenset[str]:
    """Words inside a name that are written small (``von``, ``de la``), case-folded."""
    return frozenset(load("name_suffixes")["particles"])


@cache
def author_paths() -> frozenset[str]:
    """Pieces of an address's path under which sites keep their authors' pages."""
    return frozenset(load("author_paths"))


@cache
def tracking_parameters() -> tuple[frozenset[str], tuple[str, ...]]:
    """Parameters of addresses that only track a visit, in lower case: whole names, and their beginnings."""
    table = load("tracking_parameters")
    return frozenset(table["names"]), tuple(table["prefixes"])


@cache
def counting_pixels() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Images that count visits: hosts (and those below) that do nothing else, names of files, suffixes."""
    table = load("counting_pixels")
    return frozenset(table["hosts"]), frozenset(table["names"]), frozenset(table["suffixes"])


@cache
def transliterations() -> dict[int, str]:
    """Letters that addresses spell with two, for ``str.translate``."""
    return str.maketrans(load("transliterations"))


@cache
def header_fields() -> dict[str, str]:
    """Labels of a scraper's header, case-folded, to the field that they state (``title``, ``author`` ...)."""
    return {label: field for field, labels in load("header_fields").items() for label in labels}


@cache
def record_fields() -> dict[str, Any]:
    """Keys under which records hold their text, and the presets: field to keys, by the scraper's name."""
    fields: dict[str, Any] = load("record_fields")
    return fields


@cache
def page_fields() -> dict[str, dict[str, list[str]]]:
    """Fields that a page's ``meta`` elements state: for each one the keys, by origin, the best first."""
    fields: dict[str, dict[str, list[str]]] = load("page_fields")
    return fields


@cache
def script_fields() -> dict[str, frozenset[str]]:
    """Keys of the data in a page's scripts, in lower case without signs, by the field that they state."""
    return {field: frozenset(keys) for field, keys in load("script_fields").items()}


@cache
def element_words(kind: str) -> frozenset[str]:
    """What pages call the elements of a kind in classes and ids: ``byline``, ``date``, ``article``.

    Raises ``KeyError`` for a kind that ``element_words.json`` does not have.
    """
    return frozenset(load("element_words")[kind])


@cache
def element_roles() -> dict[str, str]:
    """Words of classes and ids of elements outside the article, to the role of what these hold."""
    return {word: role for role, words in load("element_words")["roles"].items() for word in words}


@cache
def date_prepositions() -> frozenset[str]:
    """What stands between a name and a date, as written: with a capital it may be part of a name."""
    return frozenset(word for words in load("date_prepositions").values() for word in words)


@cache
def function_words() -> dict[str, tuple[tuple[str, float], ...]]:
    """Frequent words to the languages that use them, each with a weight: the fewer languages, the heavier."""
    languages: dict[str, list[str]] = {}
    for language, words in load("function_words").items():
        for word in words:
            languages.setdefault(word, []).append(language)
    # Words of the same languages share an entry: so little of the table is read that it stays near at hand.
    entries: dict[tuple[str, ...], tuple[tuple[str, float], ...]] = {}
    found = {}
    for word, spoken in languages.items():
        shared = tuple(spoken)
        if shared not in entries:
            entries[shared] = tuple([(language, 1 / len(shared)) for language in shared])
        found[word] = entries[shared]
    return found


@cache
def own_letters() -> dict[str, tuple[str, ...]]:
    """Letters that few languages use, case-folded, to these languages."""
    table: dict[str, list[str]] = {}
    for language, letters in load("own_letters").items():
        for letter in letters:
            table.setdefault(letter, []).append(language)
    return {letter: tuple(languages) for letter, languages in table.items()}


@cache
def alphabets() -> dict[str, frozenset[str]]:
    """The small letters of languages in one-byte encodings, without those of ASCII."""
    return {language: frozenset(letters) for language, letters in load("alphabets").items()}


@cache
def _labels() -> dict[str, dict[str, list[str]]]:
    labels: dict[str, dict[str, list[str]]] = load("labels")
    for kind, by_language in current().labels.items():
        for language, phrases in by_language.items():
            known = labels[kind].setdefault(language, [])
            folded = (phrase.casefold().strip().rstrip(":：").rstrip() for phrase in phrases)
            known += [phrase for phrase in folded if phrase and phrase not in known]
    return labels


def label_kinds() -> frozenset[str]:
    """The kinds of labels that there are."""
    return frozenset(_labels())


@cache
def _calendar() -> dict[str, Any]:
    calendar: dict[str, Any] = load("calendar")
    return calendar
