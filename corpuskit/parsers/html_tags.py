"""What the elements of HTML do to text: which part it, which mark it, which hold none that is shown.

After the HTML Living Standard, chapters 4 and 15.3 (which elements are blocks by default).
"""

from typing import Final

from corpuskit.article import MarkKind

INLINE, SKIP, BLOCK, MARK, LINK, BREAK, IMAGE, EMBED, RULE, TABLE, DATA, TIME, NOTHING = range(13)
"""What to do at an element; plain numbers, since it is asked thousands of times a page."""

_BY_ACT: Final = {
    SKIP: "style template noscript svg select textarea datalist title head base canvas",
    BLOCK: "html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd section article aside nav header footer"
    " main figure figcaption blockquote pre form fieldset legend address details summary center dir menu"
    " button tbody thead tfoot tr td th caption search hgroup dialog optgroup frameset noframes listing xmp",
    BREAK: "br",
    IMAGE: "img amp-img image",
    EMBED: "iframe video audio object embed amp-iframe amp-video amp-youtube amp-audio amp-brightcove",
    RULE: "hr",
    TABLE: "table",
    DATA: "script meta link input",
    TIME: "time",
    LINK: "a",
}
_MARKS: Final[dict[str, MarkKind]] = {
    "b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "cite": "emphasis",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code",
    "s": "strikethrough", "del": "strikethrough", "strike": "strikethrough",
}  # fmt: skip

ACTS: Final[dict[str, int]] = {tag: act for act, tags in _BY_ACT.items() for tag in tags.split()}
ACTS.update(dict.fromkeys(_MARKS, MARK))
MARKS: Final = _MARKS
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
NOT_SHOWN: Final = frozenset({
    "script", "style", "template", "noscript", "svg", "select", "textarea", "datalist", "title", "canvas",
    "iframe", "video", "audio", "object", "embed", "amp-iframe", "amp-video", "amp-youtube", "amp-audio",
    "amp-brightcove",
})  # fmt: skip
"""Elements whose text no reader sees, or sees only where something else cannot be shown."""


def act_of(tag: str) -> int:
    """What to do at an element that the table does not name: custom elements part the text."""
    return BLOCK if "-" in tag else INLINE
