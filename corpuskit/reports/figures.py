"""The figures of a corpus, as types that become JSON as they stand."""

from msgspec import Struct

from corpuskit.messages import Severity

SCHEMA = "corpuskit/statistics/1"
"""The name and version of the form; the first key of the JSON."""


class Ranked(Struct, frozen=True, gc=False):
    """A value and the number of documents that have it."""

    value: str
    count: int


class Ranking(Struct, frozen=True):
    """Values by frequency.

    ``distinct`` values were found, ``without`` documents have none. ``rest`` counts what stands behind the
    values that are listed. ``exact`` is false where there were so many values that rare ones were put
    together.
    """

    values: tuple[Ranked, ...]
    distinct: int
    without: int
    rest: int = 0
    exact: bool = True


class Bin(Struct, frozen=True, gc=False):
    """Documents of at least ``start`` and less than ``end`` words; ``end`` is ``None`` in the last class."""

    start: int
    end: int | None
    documents: int


class Lengths(Struct, frozen=True):
    """How long the bodies are, in words (counted as ``n_words`` in the tables)."""

    total: int
    mean: float
    shortest: int
    lower_quartile: int
    median: int
    upper_quartile: int
    longest: int
    bins: tuple[Bin, ...]


class Dates(Struct, frozen=True):
    """When documents were published, as exactly as they say.

    ``by_month`` counts those that state a month or more, ``by_year`` all that are dated.
    """

    first: str | None
    last: str | None
    undated: int
    by_year: tuple[Ranked, ...]
    by_month: tuple[Ranked, ...]


class Coverage(Struct, frozen=True, gc=False):
    """How many documents have a field, and how sure recognition was of it.

    Documents that do not say how sure (``stated`` fields of tables, for instance) are in none of the three.
    """

    field: str
    documents: int
    share: float
    high: int
    medium: int
    low: int


class RoleCount(Struct, frozen=True, gc=False):
    """The blocks of a role: how many, in how many documents, how many characters."""

    role: str
    documents: int
    blocks: int
    characters: int


class EncodingCount(Struct, frozen=True, gc=False):
    """The documents whose source was in an encoding, and what says so."""

    encoding: str
    basis: str | None
    documents: int


class Example(Struct, frozen=True, gc=False):
    """A document of which a message is said."""

    id: str
    source: str
    reason: str


class MessageCount(Struct, frozen=True):
    """How often a message was said, of how many documents, with the first of them."""

    code: str
    severity: Severity
    meaning: str
    remedy: str
    documents: int
    count: int
    examples: tuple[Example, ...] = ()


class StepCount(Struct, frozen=True, gc=False):
    """What a normalizer changed: how often, in how many documents."""

    step: str
    documents: int
    count: int


class Problem(Struct, frozen=True, gc=False):
    """An article that could not be read."""

    source: str
    code: str
    reason: str
    place: str | None = None


class Statistics(Struct, frozen=True):
    """What stands in a corpus. ``problems`` holds the first of those ``unreadable``."""

    schema: str
    documents: int
    words: int
    paragraphs: int
    characters: int
    lengths: Lengths
    dates: Dates
    publishers: Ranking
    authors: Ranking
    agencies: Ranking
    languages: Ranking
    sections: Ranking
    keywords: Ranking
    coverage: tuple[Coverage, ...]
    article_roles: tuple[RoleCount, ...]
    set_aside: tuple[RoleCount, ...]
    encodings: tuple[EncodingCount, ...]
    messages: tuple[MessageCount, ...]
    steps: tuple[StepCount, ...]
    unreadable: int
    problems: tuple[Problem, ...]
