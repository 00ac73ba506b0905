"""The charts of a report, as specifications of Vega-Lite (https://vega.github.io/vega-lite/docs/).

Colours are CSS variables, so that one drawing serves light, dark and paper.
"""

import json
from functools import cache
from typing import Any

from corpuskit.errors import FormatError
from corpuskit.reports.classes import class_name, date_classes, encoding_name, language_names
from corpuskit.reports.figures import Lengths, Ranking, RoleCount, Statistics

Specification = dict[str, Any]

MOST_BARS = 12
"""Bars of a ranking; the table beside it lists more."""
_BAR_STEP = 22


@cache
def library() -> str:
    """Vega, Vega-Lite and Vega-Embed as one script, which sets ``window.vegaEmbed``.

    Raises :class:`~corpuskit.errors.FormatError` (``missing-extra``).
    """
    try:
        import vl_convert
    except ImportError:
        raise FormatError(
            "missing-extra", "the charts of a report need vl-convert-python: pip install 'corpuskit[report]'"
        ) from None
    return str(vl_convert.javascript_bundle())


def charts(figures: Statistics) -> dict[str, Specification]:
    """The charts that have something to show, by the name of the place in the page that they go to."""
    found: dict[str, Specification | None] = {
        "dates": _dates(figures),
        "lengths": _lengths(figures.lengths),
        "publishers": _ranking(figures.publishers, "publisher"),
        "authors": _ranking(figures.authors, "author"),
        "agencies": _ranking(figures.agencies, "agency"),
        "languages": _ranking(figures.languages, "language", language_names(figures.languages)),
        "sections": _ranking(figures.sections, "section"),
        "keywords": _ranking(figures.keywords, "keyword"),
        "coverage": _coverage(figures),
        "set_aside": _roles(figures.set_aside),
        "encodings": _bars(_encodings(figures), "documents", "encoding"),
    }
    return {name: chart for name, chart in found.items() if chart is not None}


def _dates(figures: Statistics) -> Specification | None:
    unit, classes = date_classes(figures)
    if not classes:
        return None
    values = [{"value": entry.value, "documents": entry.count, "filter": entry.value} for entry in classes]
    return {
        "data": {"values": values},
        "height": 200,
        "mark": {"type": "bar", "width": {"band": 0.8}},
        "encoding": {
            "x": {
                "field": "value",
                "type": "temporal",
                "timeUnit": "utcyearmonth" if unit == "month" else "utcyear",
                "axis": {"title": None, "grid": False},
                "scale": {"type": "utc"},
            },
            "y": {"field": "documents", "type": "quantitative", "axis": {"title": None, "tickCount": 4}},
            "tooltip": [
                {"field": "value", "title": unit, "type": "nominal"},
                {"field": "documents", "format": ",", "type": "quantitative"},
            ],
        },
    }


def _lengths(lengths: Lengths) -> Specification | None:
    bins = list(lengths.bins)
    while bins and not bins[-1].documents:
        bins.pop()
    if not bins:
        return None
    names = [class_name(entry.start, entry.end) for entry in bins]
    values = [{"value": name, "documents": entry.documents} for name, entry in zip(names, bins, strict=True)]
    return {
        "data": {"values": values},
        "height": 200,
        "mark": {"type": "bar"},
        "encoding": {
            "x": {
                "field": "value",
                "type": "ordinal",
                "sort": names,
                "axis": {"title": "words", "labelAngle": -40, "grid": False},
            },
            "y": {"field": "documents", "type": "quantitative", "axis": {"title": None, "tickCount": 4}},
            "tooltip": [
                {"field": "value", "title": "words"},
                {"field": "documents", "format": ",", "type": "quantitative"},
            ],
        },
    }


def _ranking(ranking: Ranking, title: str, names: dict[str, str] | None = None) -> Specification | None:
    values = [
        {"value": entry.value, "count": entry.count, "filter": entry.value}
        for entry in ranking.values[:MOST_BARS]
    ]
    return _bars(values, "documents", title, names) if len(values) > 1 else None


def _roles(roles: tuple[RoleCount, ...]) -> Specification | None:
    values = [{"value": role.role, "count": role.characters} for role in roles[:MOST_BARS]]
    return _bars(values, "characters", "role")


def _encodings(figures: Statistics) -> list[dict[str, Any]]:
    return [
        {"value": encoding_name(entry), "count": entry.documents} for entry in figures.encodings[:MOST_BARS]
    ]


_SHORT_NUMBER = "format(datum.value, datum.value < 10000 ? ',' : '~s')"
"""Vega's expression for a number on an axis: 200, 1,500, 20k, 1.2M."""


def _bars(
    values: list[dict[str, Any]], unit: str, title: str, names: dict[str, str] | None = None
) -> Specification | None:
    """Bars beside each other's names, in the order of the values; ``names`` are shown in their place."""
    if not values:
        return None
    axis: Specification = {"title": None, "labelLimit": 150, "ticks": False, "domain": False}
    if names:
        axis["labelExpr"] = f"{json.dumps(names, ensure_ascii=True)}[datum.value] || datum.value"
    return {
        "data": {"values": values},
        "height": _BAR_STEP * len(values),
        "encoding": {
            "y": {"field": "value", "type": "nominal", "sort": None, "axis": axis},
            "x": {
                "field": "count",
                "type": "quantitative",
                "axis": {"title": None, "tickCount": 4, "labelExpr": _SHORT_NUMBER},
            },
            "tooltip": [
                {"field": "value", "title": title},
                {"field": "count", "title": unit, "format": ",", "type": "quantitative"},
            ],
        },
        "mark": {"type": "bar"},
    }


_CERTAINTIES = ("high", "medium", "low", "not said")


def _coverage(figures: Statistics) -> Specification | None:
    if not figures.documents:
        return None
    values = []
    for entry in figures.coverage:
        unsaid = max(entry.documents - entry.high - entry.medium - entry.low, 0)
        counts = (entry.high, entry.medium, entry.low, unsaid)
        values += [
            {
                "value": entry.field,
                "certainty": certainty,
                "order": order,
                "share": count / figures.documents,
                "documents": count,
            }
            for order, (certainty, count) in enumerate(zip(_CERTAINTIES, counts, strict=True))
        ]
    return {
        "data": {"values": values},
        "height": 20 * len(figures.coverage),
        "mark": {"type": "bar"},
        "encoding": {
            "y": {
                "field": "value",
                "type": "nominal",
                "sort": None,
                "axis": {"title": None, "ticks": False, "domain": False},
            },
            "x": {
                "field": "share",
                "type": "quantitative",
                "scale": {"domain": [0, 1]},
                "axis": {"title": None, "format": "%", "tickCount": 4},
            },
            "color": {
                "field": "certainty",
                "type": "nominal",
                "sort": list(_CERTAINTIES),
                "scale": {
                    "domain": list(_CERTAINTIES),
                    "range": ["var(--sure-1)", "var(--sure-2)", "var(--sure-3)", "var(--sure-4)"],
                },
                "legend": {"title": None, "orient": "top", "direction": "horizontal"},
            },
            "order": {"field": "order", "type": "quantitative"},
            "tooltip": [
                {"field": "value", "title": "field"},
                {"field": "certainty", "title": "how sure"},
                {"field": "documents", "format": ",", "type": "quantitative"},
            ],
        },
    }
