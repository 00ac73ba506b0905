"""One pass over a corpus, and its figures."""

from collections import Counter
from collections.abc import Callable, Iterable
from os import PathLike

from corpuskit.article import SET_ASIDE_ROLES, Article
from corpuskit.corpora.corpus import Corpus, failing_softly
from corpuskit.errors import InputError
from corpuskit.keywords import checked
from corpuskit.messages import CODES, Code, Severity
from corpuskit.reports.counting import LengthCounter, ValueCounter
from corpuskit.reports.figures import (
    SCHEMA,
    Coverage,
    Dates,
    EncodingCount,
    Example,
    MessageCount,
    Problem,
    Ranked,
    RoleCount,
    Statistics,
    StepCount,
)
from corpuskit.serializers.counts import count_paragraphs, count_words

FIELDS = (
    "headline", "kicker", "standfirst", "byline", "authors", "agencies", "dateline", "published", "modified",
    "publisher", "url", "language", "section", "keywords", "rights", "figures", "related", "text",
)  # fmt: skip
"""What coverage is counted of; the last three are read off the blocks."""
MOST_PROBLEMS = 100
EXAMPLES = 5


@checked
def statistics(
    corpus: Corpus | str | PathLike[str] | Iterable[Article],
    *,
    examples: int = EXAMPLES,
    most: int = 1000,
    on_document: Callable[[int], None] | None = None,
) -> Statistics:
    """The figures of a corpus: one that was opened, the path of one, or any articles.

    One pass, and memory that does not grow with the number of documents. ``examples`` is how many documents
    each message names, ``most`` how many values each ranking lists. ``on_document`` takes the number of
    documents read so far. What cannot be read is counted in ``unreadable``.

    Raises :class:`~corpuskit.errors.InputError` where there is no corpus at a path.
    """
    tallies = Tallies(examples)
    for article in failing_softly(corpus, tallies.fail):
        tallies.add(article)
        if on_document is not None:
            on_document(tallies.documents)
    return tallies.statistics(most)


class Tallies:
    """Takes articles, and gives the figures of all it took."""

    def __init__(self, examples: int = EXAMPLES) -> None:
        self.documents = 0
        self.is_example = False
        self._examples = examples
        self._paragraphs = self._characters = 0
        self._lengths = LengthCounter()
        self._days: Counter[str] = Counter()
        self._undated = 0
        self._values = {name: ValueCounter() for name in _VALUES}
        self._covered: Counter[str] = Counter()
        self._certain: Counter[tuple[str, str]] = Counter()
        self._roles: dict[str, Counter[str]] = {}
        self._encodings: Counter[tuple[str, str | None]] = Counter()
        self._messages: dict[str, _MessageTally] = {}
        self._steps: dict[str, Counter[str]] = {}
        self._unreadable = 0
        self._problems: list[Problem] = []

    def fail(self, error: InputError) -> None:
        """Count an article that could not be read."""
        self._unreadable += 1
        if len(self._problems) < MOST_PROBLEMS:
            self._problems.append(Problem(error.source or "", error.code, error.reason, error.place))

    def add(self, article: Article) -> int:
        """Count an article; the number of its words comes back, since tables need it too.

        ``is_example`` then says whether a message names it.
        """
        self.is_example = False
        self.documents += 1
        text = article.text
        words = count_words(text)
        self._lengths.add(words)
        self._characters += len(text)
        self._paragraphs += count_paragraphs(article)
        for name, counter in self._values.items():
            counter.add(*_VALUES[name](article))
        self._add_date(article)
        self._add_coverage(article, text)
        self._add_blocks(article)
        source = article.source
        self._encodings[source.encoding or "unknown", source.encoding_basis] += 1
        for step in article.steps:
            tally = self._steps.setdefault(step.name, Counter())
            tally["documents"] += 1
            tally["count"] += step.count
        for message in article.messages:
            found = self._messages.setdefault(message.code, _MessageTally(message.severity))
            if found.add(article, message.reason, self._examples):
                self.is_example = True
        return words

    def _add_date(self, article: Article) -> None:
        iso = article.published.iso if article.published else None
        if iso:
            self._days[iso[:10]] += 1
        else:
            self._undated += 1

    def _add_coverage(self, article: Article, text: str) -> None:
        covered = [name for name in FIELDS[:-3] if _has(article, name)]
        roles = {block.role for block in article.blocks}
        if not roles.isdisjoint({"image", "caption", "credit"}):
            covered.append("figures")
        if "related" in roles:
            covered.append("related")
        if text.strip():
            covered.append("text")
        self._covered.update(covered)
        self._certain.update(
            (entry.field, entry.certainty) for entry in article.evidence if entry.field in covered
        )

    def _add_blocks(self, article: Article) -> None:
        seen = set()
        for block in article.blocks:
            tally = self._roles.setdefault(block.role, Counter())
            tally["blocks"] += 1
            tally["characters"] += len(block.text)
            seen.add(block.role)
        for role in seen:
            self._roles[role]["documents"] += 1

    def statistics(self, most: int | None = None) -> Statistics:
        """The figures; ``most`` limits the values that each ranking lists."""
        lengths = self._lengths.lengths()
        roles = sorted(self._roles.items(), key=lambda entry: (-entry[1]["characters"], entry[0]))
        counted = [
            RoleCount(role, tally["documents"], tally["blocks"], tally["characters"]) for role, tally in roles
        ]
        return Statistics(
            schema=SCHEMA,
            documents=self.documents,
            words=lengths.total,
            paragraphs=self._paragraphs,
            characters=self._characters,
            lengths=lengths,
            dates=self._dates(),
            **{name: counter.ranking(most) for name, counter in self._values.items()},
            coverage=tuple(self._coverage(name) for name in FIELDS),
            article_roles=tuple(count for count in counted if count.role not in SET_ASIDE_ROLES),
            set_aside=tuple(count for count in counted if count.role in SET_ASIDE_ROLES),
            encodings=tuple(
                EncodingCount(encoding, basis, count)
                for (encoding, basis), count in self._encodings.most_common()
            ),
            messages=tuple(tally.count_of(code) for code, tally in sorted(self._messages.items())),
            steps=tuple(
                StepCount(name, tally["documents"], tally["count"])
                for name, tally in sorted(self._steps.items())
            ),
            unreadable=self._unreadable,
            problems=tuple(self._problems),
        )

    def _dates(self) -> Dates:
        days = sorted(self._days)
        years, months = Counter[str](), Counter[str]()
        for day, count in self._days.items():
            years[day[:4]] += count
            if len(day) > len("2024"):
                months[day[:7]] += count
        return Dates(
            first=days[0] if days else None,
            last=days[-1] if days else None,
            undated=self._undated,
            by_year=tuple(Ranked(year, count) for year, count in sorted(years.items())),
            by_month=tuple(Ranked(month, count) for month, count in sorted(months.items())),
        )

    def _coverage(self, name: str) -> Coverage:
        count = self._covered[name]
        return Coverage(
            name,
            count,
            round(count / self.documents, 4) if self.documents else 0,
            self._certain[name, "high"],
            self._certain[name, "medium"],
            self._certain[name, "low"],
        )


class _MessageTally:
    """How often one message was said."""

    def __init__(self, severity: Severity) -> None:
        self._severity: Severity = severity
        self._count = self._documents = 0
        self._last: Article | None = None
        self._examples: list[Example] = []

    def add(self, article: Article, reason: str, most: int) -> bool:
        self._count += 1
        if article is self._last:
            return False
        self._last = article
        self._documents += 1
        if len(self._examples) >= most:
            return False
        self._examples.append(Example(article.id, article.source.name, reason))
        return True

    def count_of(self, code: str) -> MessageCount:
        known = CODES.get(code, Code(self._severity, "", ""))
        return MessageCount(
            code,
            self._severity,
            known.meaning,
            known.remedy,
            self._documents,
            self._count,
            tuple(self._examples),
        )


def outlet(article: Article) -> str | None:
    """The outlet's name, or its domain where no name is known."""
    return (article.publisher.name or article.publisher.domain) if article.publisher else None


_VALUES: dict[str, Callable[[Article], Iterable[str | None]]] = {
    "publishers": lambda article: (outlet(article),),
    "authors": lambda article: [author.name for author in article.authors],
    "agencies": lambda article: article.agencies,
    "languages": lambda article: (None if article.language.code == "und" else article.language.code,),
    "sections": lambda article: (article.section,),
    "keywords": lambda article: article.keywords,
}
"""The rankings, and the values that an article has in each."""


def _has(article: Article, name: str) -> bool:
    value = getattr(article, name)
    if name == "language":
        return bool(value.code != "und")
    if name in {"published", "modified"}:
        return value is not None and value.iso is not None
    return bool(value)
