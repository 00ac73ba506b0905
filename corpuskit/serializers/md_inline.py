"""A block's text and marks as inline Markdown: what would be taken for markup is escaped.

CommonMark 0.31, section 6, and GFM's strikethrough and bare addresses. A mark is written only where every
reader takes its signs for markup (6.2: what may stand beside them); links come first, and what crosses
another mark is left out.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from corpuskit.article import Mark
from corpuskit.escapes import unescape

_MARKUP = re.compile(r"[\\`*\[\]<~]|(?<![^\W_])_|_(?![^\W_])")
_MAY_BE_MARKUP = re.compile(r"[\\`*\[\]<~_&]|://|www\.")
_REFERENCE = re.compile(r"&(?=#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)")
_BARE_ADDRESS = re.compile(r"(https?)(?=://)|(www)(?=\.)")
_AUTOLINK = re.compile(r"(?:https?|ftp)://[^\s<>]+")
_BREAK = re.compile(r"\s*[\n\r]\s*")
_SIGNS = {"emphasis": "*", "strong": "**", "strikethrough": "~~", "code": "`"}
_ORDER = ("link", "code", "strong", "emphasis", "strikethrough", "image")
_LONGEST_TARGET = 4000
_LONGEST_TITLE = 1000
_MOST_CODE_WORDS = 12
_TITLE_ESCAPES = str.maketrans({
    "&": "&amp;", '"': "&quot;", "\\": "&#92;", "|": "&#124;", "\n": " ", "\r": " ",
})  # fmt: skip


class _Run(NamedTuple):
    """A mark that is written, and its place."""

    start: int
    end: int
    mark: Mark


def inline(text: str, marks: Sequence[Mark] = (), start: int = 0, end: int | None = None) -> str:
    """``text[start:end]`` as inline Markdown, in one line; line breaks that the text demands stay."""
    end = len(text) if end is None else end
    if not marks:
        return _escape(text[start:end]).strip()
    runs = _runs(text, marks, start, end)
    out: list[str] = []
    _write(text, start, end, runs, out)
    return "".join(out).strip()


def in_one_line(written: str) -> str:
    """Inline Markdown without line breaks, for headings and cells."""
    return _BREAK.sub(" ", written)


def _runs(text: str, marks: Sequence[Mark], start: int, end: int) -> list[_Run]:
    """The marks that can be written: they lie inside one another or apart."""
    kept: list[_Run] = []
    for mark in sorted(marks, key=lambda mark: (_rank(mark), mark.start, -mark.end)):
        if mark.kind not in _ORDER:
            continue
        left, right = max(mark.start, start), min(mark.end, end)
        if mark.kind == "image":
            if start <= mark.start <= end:
                kept.append(_Run(mark.start, mark.start, mark))
            continue
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        run = _Run(left, right, mark)
        if left < right and _can_stand(text, run, kept):
            kept.append(run)
    code = [run for run in kept if run.mark.kind == "code"]
    kept = [run for run in kept if not any(one.start < run.start < one.end for one in code if one != run)]
    return sorted(kept, key=lambda run: (run.start, -run.end, _rank(run.mark)))


def _rank(mark: Mark) -> int:
    return _ORDER.index(mark.kind) if mark.kind in _ORDER else len(_ORDER)


def _can_stand(text: str, run: _Run, kept: list[_Run]) -> bool:
    """Whether a mark can be written beside those that are kept."""
    kind = run.mark.kind
    for other in kept:
        crosses = run.start < other.end and other.start < run.end
        nested = (run.start >= other.start and run.end <= other.end) or (
            other.start >= run.start and other.end <= run.end
        )
        if crosses and (not nested or other.mark.kind in {kind, "code"} or kind == "code"):
            return False
        touches = run.start == other.end or run.end == other.start
        kinds = {kind, other.mark.kind}
        # Backticks that meet are one longer run of them (CommonMark 6.1), which opens something else.
        if touches and (kinds == {"code"} or not kinds & {"link", "code", "image"}):
            return False
    if kind == "link":
        return run.mark.target is None or len(run.mark.target) <= _LONGEST_TARGET
    if kind == "code":
        return _is_code(text[run.start : run.end])
    return _can_flank(text, run, kept)


def _is_code(content: str) -> bool:
    return not re.search(r"[`\n\r|]", content) and len(content.split()) <= _MOST_CODE_WORDS


def _can_flank(text: str, run: _Run, kept: list[_Run]) -> bool:
    """Whether signs at both ends open and close (CommonMark 6.2), in a word too."""
    before, after = text[run.start - 1 : run.start], text[run.end : run.end + 1]
    first, last = text[run.start], text[run.end - 1]
    if before.isalnum() and first.isalnum() and run.mark.kind == "emphasis":
        return False
    if after.isalnum() and last.isalnum() and (run.mark.kind == "emphasis" or (last + after).isdigit()):
        return False
    starts = {other.start for other in kept}
    ends = {other.end for other in kept}
    opens = _is_sign(first) or run.start in starts
    closes = _is_sign(last) or run.end in ends
    return (not opens or not before.strip() or _is_sign(before)) and (
        not closes or not after.strip() or _is_sign(after)
    )


def _is_sign(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _write(text: str, start: int, end: int, runs: list[_Run], out: list[str]) -> None:
    """Write a stretch with the runs inside it, which are in order."""
    position = start
    index = 0
    while index < len(runs):
        run = runs[index]
        inner = index + 1
        while inner < len(runs) and runs[inner].start < run.end:
            inner += 1
        out.append(_escape(text[position : run.start]))
        _write_run(text, run, runs[index + 1 : inner], out)
        position = run.end
        index = inner
    out.append(_escape(text[position:end]))


def _write_run(text: str, run: _Run, inner: list[_Run], out: list[str]) -> None:
    mark = run.mark
    if mark.kind in _SIGNS:
        sign = _SIGNS[mark.kind]
        out.append(sign)
        if mark.kind == "code":
            out.append(text[run.start : run.end])
        else:
            _write(text, run.start, run.end, inner, out)
        out.append(sign)
        return
    if mark.kind == "image":
        out.append(f"![{in_one_line(_escape((mark.title or '').strip()))}]({_destination(mark.target)})")
        return
    if not inner and text[run.start : run.end] == mark.target and _AUTOLINK.fullmatch(mark.target):
        out.append(f"<{mark.target}>")
        return
    if out and out[-1].endswith("!"):
        out[-1] = out[-1][:-1] + "\\!"
    out.append("[")
    _write(text, run.start, run.end, inner, out)
    title = (mark.title or "").strip()
    said = f' "{title.translate(_TITLE_ESCAPES)}"' if title and len(title) <= _LONGEST_TITLE // 2 else ""
    out.append(f"]({_destination(mark.target) or ('<>' if said else '')}{said})")


def _destination(target: str | None) -> str:
    """An address as a destination: in angle brackets where a bare one would end early."""
    if target is None:
        return ""
    address = target.replace("&", "&amp;") if unescape(target) != target else target
    return f"<{address}>" if "(" in address or ")" in address else address


def _escape(text: str) -> str:
    if not _MAY_BE_MARKUP.search(text):
        return text
    text = _MARKUP.sub(r"\\\g<0>", text)
    if "&" in text:
        text = _REFERENCE.sub(r"\\&", text)
    if "://" in text or "www." in text:
        text = _BARE_ADDRESS.sub(lambda match: f"{match[0]}\\", text)
    return text
