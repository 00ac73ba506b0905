"""The figures of a corpus in words."""

from collections.abc import Iterator

from corpuskit.cli.summary import plural
from corpuskit.reports.figures import Ranking, RoleCount, Statistics
from corpuskit.reports.terminal import one_line

_NAME = 34
_RANKINGS = (
    ("publisher", "publishers"), ("author", "authors"), ("agency", "agencies"), ("language", "languages"),
    ("section", "sections"), ("keyword", "keywords"),
)  # fmt: skip


def table(figures: Statistics, top: int) -> Iterator[str]:
    """Lines for standard output; of each ranking the first ``top`` values."""
    yield f"{figures.documents:,} {plural('document', figures.documents)}"
    if not figures.documents:
        return
    yield from _row("words", figures.words)
    yield from _row("paragraphs", figures.paragraphs)
    lengths = figures.lengths
    yield ""
    yield "length in words"
    yield (
        f"  mean {lengths.mean:,}, shortest {lengths.shortest:,}, quartiles {lengths.lower_quartile:,}, "
        f"{lengths.median:,}, {lengths.upper_quartile:,}, longest {lengths.longest:,}"
    )
    yield from _lengths(figures)
    yield ""
    dates = figures.dates
    yield f"published  {dates.first or '–'} to {dates.last or '–'}"
    for year in dates.by_year:
        yield from _row(year.value, year.count, figures.documents)
    if dates.undated:
        yield from _row("undated", dates.undated, figures.documents)
    for title, name in _RANKINGS:
        yield from _ranking(title, getattr(figures, name), top, figures.documents)
    yield ""
    yield f"{'field':<13}{'documents':>11}{'share':>9}{'high':>9}{'medium':>9}{'low':>9}   how sure"
    for entry in figures.coverage:
        yield (
            f"  {entry.field:<11}{entry.documents:>11,}{100 * entry.share:>7.1f} %{entry.high:>9,}"
            f"{entry.medium:>9,}{entry.low:>9,}"
        )
    yield from _roles("in the article", figures.article_roles)
    yield from _roles("set aside", figures.set_aside)
    yield ""
    yield "encoding"
    for found in figures.encodings:
        basis = f" ({found.basis})" if found.basis else ""
        yield from _row(f"{found.encoding}{basis}", found.documents, figures.documents)
    yield from _messages(figures)


def _messages(figures: Statistics) -> Iterator[str]:
    if figures.steps:
        yield ""
        yield f"{'step':<{_NAME}}{'documents':>12}{'changes':>12}"
        for step in figures.steps:
            yield f"  {step.step:<{_NAME - 2}}{step.documents:>12,}{step.count:>12,}"
    if figures.messages:
        yield ""
        yield "messages"
        for message in figures.messages:
            yield from _row(f"{message.severity}: {message.code}", message.documents, figures.documents)
            for example in message.examples[:1]:
                yield f"    {one_line(f'{example.source or example.id}: {example.reason}')}"


def _lengths(figures: Statistics) -> Iterator[str]:
    most = max((entry.documents for entry in figures.lengths.bins), default=0)
    for entry in figures.lengths.bins:
        if entry.documents:
            end = f"–{entry.end - 1:,}" if entry.end is not None else " and more"
            bar = "█" * max(round(30 * entry.documents / most), 1)
            name = f"{entry.start:,}{end}" if entry.end != entry.start + 1 else f"{entry.start:,}"
            yield f"  {name:<{_NAME - 2}}{entry.documents:>12,}  {bar}"


def _ranking(title: str, ranking: Ranking, top: int, documents: int) -> Iterator[str]:
    if not ranking.values:
        return
    yield ""
    yield f"{title}  {'' if ranking.exact else 'at least '}{ranking.distinct:,} different"
    for entry in ranking.values[:top]:
        yield from _row(entry.value, entry.count, documents)
    more = ranking.distinct - min(top, len(ranking.values))
    if more > 0:
        yield f"  … and {more:,} more"
    if ranking.without:
        yield from _row("none", ranking.without, documents)


def _roles(title: str, roles: tuple[RoleCount, ...]) -> Iterator[str]:
    if roles:
        yield ""
        yield f"{title:<{_NAME}}{'characters':>12}{'blocks':>12}{'documents':>12}"
        for role in roles:
            yield f"  {role.role:<{_NAME - 2}}{role.characters:>12,}{role.blocks:>12,}{role.documents:>12,}"


def _row(name: str, count: int, documents: int | None = None) -> Iterator[str]:
    name = one_line(" ".join(name.split()))
    name = name if len(name) <= _NAME - 3 else f"{name[: _NAME - 4]}…"
    share = f"{100 * count / documents:>8.1f} %" if documents else ""
    yield f"  {name:<{_NAME - 2}}{count:>12,}{share}"
