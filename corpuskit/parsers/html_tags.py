"""What the elements of HTML do to text: which part it, which mark it, which hold none that is shown.

After the HTML Living Standard, chapters 4 and 15.3 (which elements are blocks by default).
"""

from enum import IntEnum
from typing import Any

from corpuskit.article import MarkKind


class Act(IntEnum):
    """What to do at an element."""

    INLINE = 0
    SKIP = 1
    BLOCK = 2
    MARK = 3
    LINK = 4
    BREAK = 5
    IMAGE = 6
    EMBED = 7
    RULE = 8
    TABLE = 9
    DATA = 10
    TIME = 11


_BY_ACT = {
    Act.SKIP: "style template noscript svg select textarea datalist title head base canvas",
    Act.BLOCK: "html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd section article aside nav header footer"
    " main figure figcaption blockquote pre form fieldset legend address details summary center dir menu"
    " button tbody thead tfoot tr td th caption search hgroup dialog optgroup frameset noframes listing xmp",
    Act.BREAK: "br",
    Act.IMAGE: "img amp-img image",
    Act.EMBED: "iframe video audio object embed amp-iframe amp-video amp-youtube amp-audio amp-brightcove",
    Act.RULE: "hr",
    Act.TABLE: "table",
    Act.DATA: "script meta link input",
    Act.TIME: "time",
    Act.LINK: "a",
}
_MARKS: dict[str, MarkKind] = {
    "b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "cite": "emphasis",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code",
    "s": "strikethrough", "del": "strikethrough", "strike": "strikethrough",
}  # fmt: skip

ACTS: dict[str, Act] = {tag: act for act, tags in _BY_ACT.items() for tag in tags.split()}
ACTS.update(dict.fromkeys(_MARKS, Act.MARK))
MARKS = _MARKS
HEADINGS = {f"h{level}": level for level in range(1, 7)}
NOT_SHOWN = (
    "script", "style", "template", "noscript", "svg", "select", "textarea", "datalist", "title", "canvas",
    "iframe", "video", "audio", "object", "embed", "amp-iframe", "amp-video", "amp-youtube", "amp-audio",
    "amp-brightcove",
)  # fmt: skip
"""Elements whose text no reader sees, or sees only where something else cannot be shown."""


def act_of(tag: str) -> Act:
    """What to do at an element that the table does not name: custom elements part the text."""
    return Act.BLOCK if "-" in tag else Act.INLINE


Attributes = dict[str, Any]
