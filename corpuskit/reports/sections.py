"""The sections of a report as HTML: every figure stands in a table too, without scripts."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from corpuskit.reports.classes import class_name, date_classes, encoding_name, language_names
from corpuskit.reports.figures import MessageCount, Ranking, RoleCount, Statistics

_LISTED = 200
"""Rows of a table behind a chart."""
_WHOLE = 20
"""Rows of a table that is shown whole; longer ones scroll."""
_SEVERITIES = ("error", "warning", "info")


def number(value: float) -> str:
    """A number with a comma between thousands."""
    return f"{value:,}"


def head_figures(figures: Statistics) -> Iterator[str]:
    """The few numbers that a reader looks for first."""
    dates = figures.dates
    span = f"{dates.first[:4]}–{dates.last[:4]}" if dates.first and dates.last else "–"
    if dates.first and dates.last and dates.first[:4] == dates.last[:4]:
        span = dates.first[:4]
    rows = (
        ("documents", number(figures.documents)),
        ("words", number(figures.words)),
        ("median words", number(figures.lengths.median)),
        ("publishers", number(figures.publishers.distinct)),
        ("authors", number(figures.authors.distinct)),
        ("languages", number(figures.languages.distinct)),
        ("published", span),
    )
    yield '<dl class="head-figures">'
    for name, value in rows:
        yield f"<div><dt>{name}</dt><dd>{value}</dd></div>"
    yield "</dl>"


def overview(figures: Statistics) -> Iterator[str]:
    """When, how long, and how complete."""
    unit, classes = date_classes(figures)
    dates = figures.dates
    note = f"{dates.first} to {dates.last}" if dates.first else "no document is dated"
    if dates.undated:
        note += f"; {number(dates.undated)} without a date"
    yield from _figure(
        "dates",
        "Documents over time",
        note,
        (unit, "documents"),
        [(entry.value, number(entry.count)) for entry in classes],
        wide=True,
        filtered="year" if unit == "year" else "month",
    )
    lengths = figures.lengths
    yield from _figure(
        "lengths",
        "Length of the text",
        f"mean {number(lengths.mean)} words; quartiles {number(lengths.lower_quartile)}, "
        f"{number(lengths.median)}, {number(lengths.upper_quartile)}; "
        f"from {number(lengths.shortest)} to {number(lengths.longest)}",
        ("words", "documents"),
        [(class_name(entry.start, entry.end), number(entry.documents)) for entry in lengths.bins],
        wide=True,
    )


def rankings(figures: Statistics) -> Iterator[str]:
    """Who, where, in which language."""
    titles = (
        ("publishers", "Publishers", "publisher"),
        ("authors", "Authors", "authors"),
        ("agencies", "Agencies", "agencies"),
        ("languages", "Languages", "language"),
        ("sections", "Sections", "section"),
        ("keywords", "Keywords", "keywords"),
    )
    for name, title, column in titles:
        ranking: Ranking = getattr(figures, name)
        if not ranking.values:
            yield f'<figure class="chart"><figcaption><h3>{title}</h3><p>none known</p></figcaption></figure>'
            continue
        note = f"{'' if ranking.exact else 'at least '}{number(ranking.distinct)} different"
        if ranking.without:
            note += f"; {number(ranking.without)} documents have none"
        rows = [(entry.value, number(entry.count)) for entry in ranking.values[:_LISTED]]
        if ranking.distinct > len(rows):
            note += f"; the table lists the first {_LISTED}"
        shown = language_names(ranking) if name == "languages" else None
        yield from _figure(
            name, title, note, (title.lower(), "documents"), rows, filtered=column, shown=shown
        )


def quality(figures: Statistics) -> Iterator[str]:
    """How complete and how sure; what is not the article; what sources were in."""
    yield from _figure(
        "coverage",
        "Fields that were found",
        "share of documents, and how sure recognition was",
        ("field", "documents", "high", "medium", "low"),
        [
            (entry.field, *map(number, (entry.documents, entry.high, entry.medium, entry.low)))
            for entry in figures.coverage
        ],
    )
    aside = sum(role.characters for role in figures.set_aside)
    whole = aside + sum(role.characters for role in figures.article_roles)
    share = f"{100 * aside / whole:.1f} % of all characters" if whole else "no text"
    yield from _figure(
        "set_aside",
        "Set aside, by role",
        f"what is not the article: {share}",
        ("role", "characters", "blocks", "documents"),
        list(_roles((*figures.set_aside, *figures.article_roles))),
    )
    yield from _figure(
        "encodings",
        "Encodings of the sources",
        "and what each is known from",
        ("encoding", "documents"),
        [(encoding_name(entry), number(entry.documents)) for entry in figures.encodings],
    )
    steps = [(step.step, number(step.documents), number(step.count)) for step in figures.steps]
    if steps:
        yield '<figure class="chart"><figcaption><h3>Normalization</h3><p>what steps changed</p></figcaption>'
        yield from _table(("step", "documents", "changes"), steps)
        yield "</figure>"


def _roles(roles: Iterable[RoleCount]) -> Iterator[tuple[str, ...]]:
    for role in roles:
        yield (role.role, *map(number, (role.characters, role.blocks, role.documents)))


def messages(figures: Statistics) -> Iterator[str]:
    """What was said of documents, each with examples that open."""
    if figures.unreadable:
        articles = "1 article" if figures.unreadable == 1 else f"{number(figures.unreadable)} articles"
        yield f'<p class="unreadable">{articles} could not be read.</p>'
        rows = [(entry.source, entry.place or "", entry.reason) for entry in figures.problems]
        yield from _table(("file", "place", "reason"), rows, numbers=False)
    if not figures.messages:
        yield '<p class="quiet">Nothing was said of any document.</p>'
    ordered = sorted(
        figures.messages, key=lambda said: (_SEVERITIES.index(said.severity), -said.documents, said.code)
    )
    for said in ordered:
        yield from _message(said)


def _message(said: MessageCount) -> Iterator[str]:
    documents = "1 document" if said.documents == 1 else f"{number(said.documents)} documents"
    yield f'<details class="message"><summary><span class="severity {said.severity}">{said.severity}</span> '
    yield f'<code>{escape(said.code)}</code> <span class="meaning">{escape(said.meaning)}</span> '
    yield f'<span class="quiet">{documents}</span></summary><p>What to do: {escape(said.remedy)}</p><ul>'
    for example in said.examples:
        yield (
            f'<li><button type="button" class="link" data-open="{escape(example.id)}">'
            f"{escape(example.source or example.id)}</button> {escape(example.reason)}</li>"
        )
    yield "</ul>"
    yield (
        f'<p><button type="button" class="link" data-filter="messages" data-value="{escape(said.code)}">'
        "All of them in the table</button></p></details>"
    )


def _figure(
    name: str,
    title: str,
    note: str,
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    wide: bool = False,
    filtered: str | None = None,
    shown: dict[str, str] | None = None,
) -> Iterator[str]:
    """A place for a chart, with its data as a table; ``shown``: what stands in place of a row's name."""
    yield f'<figure class="chart{" wide" if wide else ""}"><figcaption><h3>{title}</h3>'
    yield f"<p>{escape(note)}</p></figcaption>"
    if rows:
        column = f' data-column="{filtered}"' if filtered else ""
        yield (
            f'<div class="plot" role="img" data-chart="{name}"{column}'
            f' aria-label="{title}: {escape(note)}. The figures stand in the table below."></div>'
        )
        yield "<details><summary>Figures</summary>"
        yield from _table(header, rows, filtered, shown=shown)
        yield "</details>"
    yield "</figure>"


def _table(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    filtered: str | None = None,
    *,
    numbers: bool = True,
    shown: dict[str, str] | None = None,
) -> Iterator[str]:
    kind = "figures" if numbers else "words"
    label = escape(f"{header[0]}, {header[-1]}")
    height = "scroll" if len(rows) > _WHOLE else "scroll whole"
    yield f'<div class="{height}" tabindex="0" role="group" aria-label="{label}"><table class="{kind}">'
    yield "<thead><tr>" + "".join(f'<th scope="col">{escape(name)}</th>' for name in header) + "</tr></thead>"
    yield "<tbody>"
    for first, *others in rows:
        name = escape(f"{shown[first]} ({first})" if shown and first in shown else first)
        if filtered:
            name = (
                f'<button type="button" class="link" data-filter="{filtered}" data-value="{escape(first)}">'
                f"{name}</button>"
            )
        cells = "".join(f"<td>{escape(cell)}</td>" for cell in others)
        yield f'<tr><th scope="row">{name}</th>{cells}</tr>'
    yield "</tbody></table></div>"
