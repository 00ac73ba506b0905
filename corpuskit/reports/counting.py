"""Counters whose memory has a limit, however many documents they see."""

from collections import Counter

from corpuskit.reports.figures import Bin, Lengths, Ranked, Ranking

MOST_VALUES = 100_000
"""Different values of a field that are counted exactly; beyond them the rare ones share one count."""
_EXACT_BELOW = 10_000
"""Lengths below this are counted one by one, longer ones to three digits."""
_BINS = (0, 1, 50, 100, 200, 300, 400, 500, 600, 800, 1000, 1500, 2000, 3000, 5000, 10_000)
"""Where the classes of the length distribution begin, in words."""


class ValueCounter:
    """How many documents have each value of a field."""

    def __init__(self, limit: int = MOST_VALUES) -> None:
        self._counts: Counter[str] = Counter()
        self._limit = limit
        self._documents = self._without = self._rest = 0

    def add(self, *values: str | None) -> None:
        """Count a document with its values; one without any counts as such."""
        found = {value for value in values if value}
        self._documents += 1
        if not found:
            self._without += 1
        self._counts.update(found)
        if len(self._counts) > self._limit:
            self._forget()

    def _forget(self) -> None:
        kept = Counter(dict(self._counts.most_common(self._limit // 2)))
        self._rest += self._counts.total() - kept.total()
        self._counts = kept

    def ranking(self, most: int | None = None) -> Ranking:
        """The values, the most frequent first, equal ones by the alphabet."""
        ordered = sorted(self._counts.items(), key=lambda entry: (-entry[1], entry[0]))
        shown = ordered[:most]
        return Ranking(
            values=tuple(Ranked(value, count) for value, count in shown),
            distinct=len(ordered),
            without=self._without,
            rest=self._rest + sum(count for _, count in ordered[len(shown) :]),
            exact=self._rest == 0,
        )


class LengthCounter:
    """The distribution of lengths."""

    def __init__(self) -> None:
        self._counts: Counter[int] = Counter()
        self._total = self._documents = self._longest = 0
        self._shortest: int | None = None

    def add(self, length: int) -> None:
        """Count a document of that length."""
        self._documents += 1
        self._total += length
        self._longest = max(self._longest, length)
        self._shortest = length if self._shortest is None else min(self._shortest, length)
        self._counts[length if length < _EXACT_BELOW else _three_digits(length)] += 1

    def lengths(self) -> Lengths:
        """Quartiles and classes; quartiles from 10,000 on are exact to three digits."""
        ordered = sorted(self._counts.items())
        return Lengths(
            total=self._total,
            mean=round(self._total / self._documents, 1) if self._documents else 0,
            shortest=self._shortest or 0,
            lower_quartile=self._quantile(ordered, 0.25),
            median=self._quantile(ordered, 0.5),
            upper_quartile=self._quantile(ordered, 0.75),
            longest=self._longest,
            bins=tuple(self._bins(ordered)),
        )

    def _quantile(self, ordered: list[tuple[int, int]], share: float) -> int:
        """The smallest length that at least this share of the documents does not exceed."""
        seen = 0
        for length, count in ordered:
            seen += count
            if seen >= share * self._documents:
                return length
        return 0

    def _bins(self, ordered: list[tuple[int, int]]) -> list[Bin]:
        ends: list[int | None] = [*_BINS[1:], None]
        return [
            Bin(start, end, sum(count for length, count in ordered if _within(length, start, end)))
            for start, end in zip(_BINS, ends, strict=True)
        ]


def _within(length: int, start: int, end: int | None) -> bool:
    return start <= length and (end is None or length < end)


def _three_digits(number: int) -> int:
    unit = 10 ** (len(str(number)) - 3)
    return int(number // unit * unit)
