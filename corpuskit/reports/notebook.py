"""An article as a notebook shows it: its fields, then its text with the roles in the margin."""

from collections.abc import Iterator
from html import escape

from corpuskit.article import SET_ASIDE_ROLES, Article, Block
from corpuskit.reports.parts import fields_of, text_of

_MOST_BLOCKS = 200
_STYLE = """<style>
.corpuskit{max-width:60rem;font-size:.95em;line-height:1.5}
.corpuskit h3{margin:.2em 0 .6em;font-family:Georgia,serif;font-weight:600;font-size:1.3em}
.corpuskit table{border-collapse:collapse;margin:0 0 1em}
.corpuskit table th,.corpuskit table td{padding:.15em 1em .15em 0;text-align:left;vertical-align:top}
.corpuskit table th{font-weight:400;opacity:.75}
.corpuskit small{opacity:.75}
.corpuskit td small{white-space:nowrap}
.corpuskit .block{display:grid;grid-template-columns:8em minmax(0,1fr);gap:0 1em;padding:.2em 0}
.corpuskit .block small{text-align:right}
.corpuskit .block div{padding-left:.8em;border-left:3px solid color-mix(in srgb,currentColor 30%,transparent);
white-space:pre-wrap;overflow-wrap:anywhere}
</style>"""


def html_of(article: Article) -> str:
    """A piece of HTML for a notebook's output; it takes the notebook's colours."""
    return "".join(_pieces(article))


def _pieces(article: Article) -> Iterator[str]:
    yield f'{_STYLE}<div class="corpuskit"><h3 dir="auto">{escape(article.headline or article.id)}</h3>'
    yield f"<table><tbody><tr><th>id</th><td>{escape(article.id)}</td><td></td></tr>"
    for field in fields_of(article):
        if field.name == "headline":
            continue
        why = f"{field.certainty} · {field.rule}" if field.rule else ""
        yield f'<tr><th>{field.name}</th><td dir="auto">{escape(field.value)}</td>'
        yield f"<td><small>{escape(why)}</small></td></tr>"
    for message in article.messages:
        yield f"<tr><th>{message.severity}</th><td>{escape(message.reason)}</td>"
        yield f"<td><small>{escape(message.code)}</small></td></tr>"
    yield "</tbody></table>"
    inside = [block for block in article.blocks if block.role not in SET_ASIDE_ROLES]
    aside = [block for block in article.blocks if block.role in SET_ASIDE_ROLES]
    yield from _blocks(inside)
    if aside:
        count = "1 block" if len(aside) == 1 else f"{len(aside)} blocks"
        yield f"<details><summary>{count} set aside</summary>"
        yield from _blocks(aside)
        yield "</details>"
    yield "</div>"


def _blocks(blocks: list[Block]) -> Iterator[str]:
    for block in blocks[:_MOST_BLOCKS]:
        rule = f' title="{escape(block.rule)}"' if block.rule else ""
        yield f'<div class="block"><small{rule}>{block.role}</small>'
        yield f'<div dir="auto">{escape(text_of(block))}</div></div>'
    if len(blocks) > _MOST_BLOCKS:
        yield f"<p><small>… and {len(blocks) - _MOST_BLOCKS} more</small></p>"
