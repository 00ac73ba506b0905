"""An inspection as a page that needs nothing but a browser, not even scripts."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from corpuskit.messages import Message
from corpuskit.reports.inspection import Inspection, Piece, counts_of, folded, look_of
from corpuskit.reports.page import page
from corpuskit.reports.parts import origin_of

_STYLES = ("base.css", "document.css", "inspection.css")
_FEW = 3


def page_of(inspections: Sequence[Inspection]) -> Iterator[str]:
    """The page of one or more documents."""
    names = list(dict.fromkeys(inspection.article.source.name for inspection in inspections))
    title = " · ".join(names) if len(names) <= _FEW else f"{names[0]} and {len(names) - 1:,} more"
    yield from page(title or "Inspection", _STYLES, _body(inspections))


def _body(inspections: Iterable[Inspection]) -> Iterator[str]:
    yield "<main>"
    for number, inspection in enumerate(inspections):
        yield from _document(inspection, f"{number}-" if number else "")
    yield "</main>"


def _document(inspection: Inspection, prefix: str) -> Iterator[str]:
    """A document; its anchors begin with the prefix."""
    article = inspection.article
    source = article.source
    yield f'<article><header class="top"><div><p class="eyebrow">{escape(source.name)}</p>'
    yield f'<h1 dir="auto">{escape(article.headline or article.id)}</h1>'
    yield f'<p class="quiet">{escape(" · ".join((article.id, *origin_of(source))))}</p></div></header>'
    yield _FIELDS
    for field in inspection.fields():
        why = " · ".join(part for part in (field.certainty, field.rule) if part)
        where = f' <a href="#{prefix}line-{field.line}">line {field.line}</a>' if field.line else ""
        dot = f'<span class="sure {field.certainty}"></span>' if field.certainty else ""
        yield f'<tr><th scope="row">{field.name}</th><td dir="auto">{escape(field.value)}</td>'
        yield f'<td class="why">{dot}{escape(why)}{where}</td></tr>'
    yield "</tbody></table>"
    general = inspection.general_messages()
    if general:
        yield f'<ul class="said">{"".join(f"<li>{_said(message)}</li>" for message in general)}</ul>'
    yield _LEGEND
    yield '<ol class="lines">'
    seen: set[int] = set()
    for pieces in folded(inspection.pieces()):
        lines = "".join(_piece(piece, seen, prefix) for piece in pieces)
        yield _fold(pieces, lines) if len(pieces) > 1 else lines
    yield "</ol></article>"


def _fold(pieces: tuple[Piece, ...], lines: str) -> str:
    """A run of parts that were set aside, to be opened."""
    first, last = pieces[0].line, pieces[-1].line
    where = f"lines {first} to {last}: " if first and last else ""
    return (
        f'<li class="fold"><details><summary>{where}set aside, {escape(counts_of(pieces))}</summary>'
        f'<ol class="lines">{lines}</ol></details></li>'
    )


_FIELDS = (
    '<table class="fields"><thead class="unseen"><tr><th scope="col">field</th>'
    '<th scope="col">value</th><th scope="col">evidence</th></tr></thead><tbody>'
)
_LEGEND = (
    '<p class="legend"><span class="furniture">the article\'s own parts</span> '
    '<span class="body">its body</span> <span class="aside">set aside</span></p>'
)


def _piece(piece: Piece, seen: set[int], prefix: str) -> str:
    """A line, or a part of one; ``seen`` holds the lines that have their anchor."""
    place = ""
    if piece.line is not None and piece.line not in seen:
        seen.add(piece.line)
        place = f' id="{prefix}line-{piece.line}"'
    role = piece.role or "in no block"
    shown = f'<span class="role">{role}</span>' if piece.begins else '<span class="role"></span>'
    rule = f' title="{escape(piece.rule)}"' if piece.rule else ""
    said = "".join(f'<div class="note">{_said(message)}</div>' for message in piece.messages)
    look = look_of(piece.role) if piece.begins else f"{look_of(piece.role)} goes-on"
    return (
        f'<li class="line {look}" data-role="{role}"{place}{rule}>{shown}'
        f'<span class="number">{piece.line or ""}</span>'
        f'<div class="text" dir="auto">{escape(piece.text.strip())}</div>{said}</li>'
    )


def _said(message: Message) -> str:
    return (
        f'<span class="severity {message.severity}">{message.severity}</span> '
        f"{escape(message.reason)} <code>{message.code}</code>"
    )
