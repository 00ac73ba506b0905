"""The scanner of inline Markdown: from token to token, with what is open on a stack.

Runs in time linear in the length of the block: every search is bounded, and a search that failed once is
not repeated.
"""

import re
from bisect import bisect_left
from collections import deque
from typing import Final, NamedTuple

from corpuskit.article import Mark, MarkKind
from corpuskit.escapes import resolved
from corpuskit.parsers.assembly import Offsets, PieceMark, assemble, glue
from corpuskit.parsers.targets import (
    DESTINATION,
    JSON_DESTINATION,
    LOOSE_DESTINATION,
    clean_target,
    reference_label,
)
from corpuskit.patterns import lazy

_TOKEN: Final = re.compile(r"\\.|`+|\*+|_+|!?\[|\]|~~|<|&|\n|https?://|www\.", re.DOTALL)
_ESCAPABLE: Final = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
ENTITY: Final = lazy(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
AUTOLINK: Final = lazy(r"<((?:https?|ftp)://[^\s<>]++(?:\n[^\s<>]++)*+|mailto:[^\s<>]{1,250})>")
_LINE_BREAK_TAG: Final = lazy(r"<br\s{0,3}/?>", re.IGNORECASE)
_BARE_URL: Final = lazy(r"(?:https?://|www\.)[^\s<>\[\]\"`|\\*、。，」』）】]{1,4000}")
_BROKEN_URL: Final = lazy(r"\n((?=[^\s]*[/=&?\d_-])[^\s<>\[\]\"`|\\*、。，」』）】.,;:!?]{2,4000})")
"""The rest of an address that was broken behind a hyphen or a slash: a word with such a sign or a digit."""
_REFERENCE: Final = lazy(r"\[([^\[\]]{0,200}+)\]")
_BACKTICKS: Final = re.compile("`+")
_BACKSLASH: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMPHASIS_DEPTH: Final = 32
_BRACKET_DEPTH: Final = 32
"""So many brackets may be open; what stands in a link is looked at again for each around it."""
_CODE_WORDS: Final = 12
_TRAILING: Final = ".,;:!?'\"»”’"


class Definition(NamedTuple):
    """A link reference definition's target and title."""

    target: str | None
    title: str | None


class Inline(NamedTuple):
    """What became of a block's lines."""

    text: str
    marks: tuple[Mark, ...]
    offsets: Offsets
    dead_links: int = 0
    markers: int = 0


def image_title(alternative: str, title: str, raw: str) -> str | None:
    """An image's alternative text and its title as one, if one does not say what the other does."""
    if alternative and not title:
        return alternative
    if alternative and not (alternative in title and alternative in raw):
        contained = title in alternative and alternative in raw
        return alternative if contained else f"{alternative} | {title}"
    return title or None


def scan(
    raw: str, origin: list[tuple[int, int]], hard: frozenset[int], definitions: dict[str, Definition]
) -> Inline:
    """Read the markup of ``raw``; ``origin`` maps it to the source, ``hard`` are hard breaks."""
    return _Scanner(raw, origin, hard, definitions).run()


class _Opener:
    """An open bracket or run of emphasis markers."""

    __slots__ = ("character", "count", "marks", "piece", "raw")

    def __init__(self, character: str, count: int, piece: int, marks: int, raw: int) -> None:
        self.character = character
        self.count = count
        self.piece = piece
        self.marks = marks
        self.raw = raw


class _Scanner:
    """One pass over one block. Pieces are (text, raw offset); marks refer to pieces until the end."""

    def __init__(
        self,
        raw: str,
        origin: list[tuple[int, int]],
        hard: frozenset[int],
        definitions: dict[str, Definition],
    ) -> None:
        self.raw = raw
        self.origin = origin
        self.hard = hard
        self.definitions = definitions
        self.texts: list[str] = []
        self.places: list[int] = []
        self.marks: list[PieceMark] = []
        self.brackets: deque[_Opener] = deque(maxlen=_BRACKET_DEPTH)
        self.emphases: list[_Opener] = []
        self.backticks: dict[int, list[int]] | None = None
        self.dead_links = 0
        self.markers = 0

    def run(self) -> Inline:
        raw = self.raw
        position = 0
        match = _TOKEN.search(raw)
        while match:
            at = match.start()
            if at > position:
                self.add(raw[position:at], position)
            position = self.token(match.group(), at)
            match = _TOKEN.search(raw, position)
        if position < len(raw):
            self.add(raw[position:], position)
        text, marks, offsets = assemble(self.texts, self.places, self.marks, self.origin)
        return Inline(text, marks, offsets, self.dead_links, self.markers)

    def add(self, text: str, place: int) -> None:
        self.texts.append(text)
        self.places.append(place)

    def token(self, token: str, at: int) -> int:
        """Handle the token at ``at``; return where to go on."""
        first = token[0]
        if first == "\n":
            self.add(self.line_break(at), at)
            return at + 1
        if first in "*_":
            self.emphasis(token, at)
            return at + len(token)
        if token in {"[", "!["}:
            self.brackets.append(_Opener(token, len(token), len(self.texts), len(self.marks), at))
            self.add(token, at)
            return at + len(token)
        if first == "]":
            return self.close_bracket(at)
        if first == "\\":
            return self.escape(token, at)
        if first == "`":
            return self.code(len(token), at)
        if first == "&":
            return self.entity(at)
        if first == "<":
            return self.angle(at)
        if token == "~~":
            self.strikethrough(at)
            return at + 2
        return self.bare_url(at)

    def line_break(self, at: int) -> str:
        if at in self.hard:
            return "\n"
        return glue(self.raw[max(at - 2, 0) : at], self.raw[at + 1 : at + 20])

    def escape(self, token: str, at: int) -> int:
        character = token[1]
        if character in _ESCAPABLE:
            self.markers += 1
            self.add(character, at + 1)
            return at + 2
        self.add("\\", at)
        return at + 1

    def code(self, length: int, at: int) -> int:
        fence = "`" * length
        end = self.next_backticks(length, at + length)
        content = self.raw[at + length : end] if end >= 0 else ""
        if end < 0 or not content.strip() or len(content.split(None, _CODE_WORDS)) > _CODE_WORDS:
            self.add(fence, at)
            return at + length
        piece = len(self.texts)
        self.add(content.replace("\n", " "), at + length)
        self.marks.append(("code", piece, piece + 1, None, None))
        self.markers += 1
        return end + length

    def next_backticks(self, length: int, start: int) -> int:
        """Where the next run of so many backticks begins; -1: there is none."""
        if self.backticks is None:
            self.backticks = {}
            for match in _BACKTICKS.finditer(self.raw):
                self.backticks.setdefault(len(match.group()), []).append(match.start())
        places = self.backticks.get(length, [])
        index = bisect_left(places, start)
        return places[index] if index < len(places) else -1

    def entity(self, at: int) -> int:
        match = ENTITY.match(self.raw, at)
        character = resolved(match.group()) if match else ""
        if match and character != match.group() and character not in {"\x00", ""}:
            self.markers += 1
            self.add(character.replace("\u00ad", ""), at)
            return match.end()
        self.add("&", at)
        return at + 1

    def angle(self, at: int) -> int:
        match = AUTOLINK.match(self.raw, at)
        if match:
            piece = len(self.texts)
            place = at + 1
            for part in match.group(1).split("\n"):
                self.add(part, place)
                place += len(part) + 1
            address = match.group(1).replace("\n", "")
            self.marks.append(("link", piece, len(self.texts), clean_target(address), None))
            self.markers += 1
            return match.end()
        match = _LINE_BREAK_TAG.match(self.raw, at)
        if match:
            self.add("\n", at)
            self.markers += 1
            return match.end()
        self.add("<", at)
        return at + 1

    def bare_url(self, at: int) -> int:
        match = _BARE_URL.match(self.raw, at)
        before = self.raw[at - 1 : at]
        if not match or before.isalnum():
            self.add(self.raw[at : at + 4], at)
            return at + 4
        address = match.group().rstrip(_TRAILING)
        while address.endswith(")") and address.count("(") < address.count(")"):
            address = address[:-1].rstrip(_TRAILING)
        if len(address) < 8:
            self.add(self.raw[at : at + 4], at)
            return at + 4
        piece = len(self.texts)
        self.add(address, at)
        end = at + len(address)
        rest = _BROKEN_URL.match(self.raw, end) if address[-1] in "-/=&?_" else None
        if rest is not None:
            self.add(rest.group(1), rest.start(1))
            address += rest.group(1)
            end = rest.end()
        target = clean_target(address if "://" in address[:8] else f"https://{address}")
        self.marks.append(("link", piece, len(self.texts), target, None))
        return end

    def strikethrough(self, at: int) -> None:
        for index in range(len(self.emphases) - 1, max(-1, len(self.emphases) - _EMPHASIS_DEPTH - 1), -1):
            opener = self.emphases[index]
            if opener.character == "~":
                self.texts[opener.piece] = ""
                self.marks.append(("strikethrough", opener.piece + 1, len(self.texts), None, None))
                del self.emphases[index:]
                self.markers += 1
                return
        self.emphases.append(_Opener("~", 2, len(self.texts), len(self.marks), at))
        self.add("~~", at)

    def emphasis(self, token: str, at: int) -> None:
        character, count = token[0], len(token)
        before = self.raw[at - 1 : at]
        after = self.raw[at + count : at + count + 1]
        if count > 3 or (not after.strip() and not before.strip()):
            self.add(token, at)
            return
        intraword = before.isalnum() and after.isalnum()
        can_close = bool(before.strip())
        can_open = bool(after.strip())
        if intraword and (character == "_" or (count == 1 and (before + after).isascii())):
            can_open = False
            can_close = can_close and character == "*" and not (before + after).isdigit()
        if character == "_" and can_open and before.isalnum():
            can_open = False
        if can_close:
            count = self.close_emphasis(character, count)
        place = at + len(token) - count
        if count and can_open:
            self.emphases.append(_Opener(character, count, len(self.texts), len(self.marks), place))
        if count:
            self.add(character * count, place)

    def close_emphasis(self, character: str, count: int) -> int:
        """Close open emphasis; return how many markers are left over."""
        index = len(self.emphases) - 1
        lowest = max(-1, index - _EMPHASIS_DEPTH)
        while count and index > lowest:
            opener = self.emphases[index]
            if opener.character != character or opener.piece == len(self.texts) - 1:
                index -= 1
                continue
            used = 2 if count >= 2 and opener.count >= 2 else 1
            if used == 1 and (opener.count == 2 or count == 2) and opener.count != count:
                index -= 1
                continue
            kind: MarkKind = "strong" if used == 2 else "emphasis"
            self.marks.append((kind, opener.piece + 1, len(self.texts), None, None))
            self.markers += 1
            opener.count -= used
            count -= used
            self.texts[opener.piece] = character * opener.count
            del self.emphases[index + (1 if opener.count else 0) :]
            index = len(self.emphases) - 1
        return count

    def close_bracket(self, at: int) -> int:
        if not self.brackets:
            self.add("]", at)
            return at + 1
        opener = self.brackets.pop()
        found = self.destination(at, opener)
        if found is None:
            self.add("]", at)
            return at + 1
        definition, end = found
        self.markers += 1
        is_image = opener.character == "!["
        self.texts[opener.piece] = ""
        self.emphases = [entry for entry in self.emphases[-_EMPHASIS_DEPTH:] if entry.piece < opener.piece]
        if is_image:
            self.image(opener, definition)
        else:
            inner = self.marks[opener.marks :]
            # Links do not nest: one inside keeps its address at the place where it ended, over no text. An
            # address as the text of a link to it says nothing more.
            self.marks[opener.marks :] = [
                (mark[0], mark[2], *mark[2:]) if mark[0] == "link" else mark
                for mark in inner
                if mark[3] != definition.target or "".join(self.texts[mark[1] : mark[2]]) != mark[3]
            ]
            self.marks.append(
                ("link", opener.piece + 1, len(self.texts), definition.target, definition.title)
            )
        return end

    def image(self, opener: _Opener, definition: Definition) -> None:
        alternative = "".join(self.texts[opener.piece + 1 :]).strip()
        del self.texts[opener.piece + 1 :]
        del self.places[opener.piece + 1 :]
        inner = [mark for mark in self.marks[opener.marks :] if mark[3] or mark[4]]
        del self.marks[opener.marks :]
        piece = len(self.texts)
        title = image_title(alternative, definition.title or "", self.raw)
        self.marks.append(("image", piece, piece, definition.target, title))
        self.marks += [(kind, piece, piece, target, said) for kind, _, _, target, said in inner]

    def destination(self, at: int, opener: _Opener) -> tuple[Definition, int] | None:
        """What the bracket that closes at ``at`` points to, and where it ends; ``None``: it is no link."""
        raw = self.raw
        match = DESTINATION.match(raw, at + 1) if raw.startswith("(", at + 1) else None
        if match:
            address = match.group(1) if match.group(1) is not None else match.group(2)
            title = match.group(3) or match.group(4) or match.group(5)
            address = _BACKSLASH.sub(r"\1", address.replace("\n", "")) if "\\" in address else address
            return Definition(self.target(address), resolved(title) if title else None), match.end()
        loose = LOOSE_DESTINATION.match(raw, at + 1)
        if loose and (loose[1] or loose[2]):
            return Definition(self.target(loose[1] or ""), loose[2] and resolved(loose[2])), loose.end()
        json = JSON_DESTINATION.match(raw, at + 1)
        if json:
            return Definition(self.target(json[1]), None), json.end()
        if not self.definitions:
            return None
        reference = _REFERENCE.match(raw, at + 1)
        label = reference.group(1) if reference else ""
        if at - opener.raw > 400:
            return None
        known = self.definitions.get(reference_label(label or raw[opener.raw + opener.count : at]))
        if known is None:
            return None
        return known, reference.end() if reference else at + 1

    def target(self, address: str) -> str | None:
        cleaned = clean_target(resolved(address.replace("\n", "")))
        if cleaned is None and address.strip():
            self.dead_links += 1
        return cleaned
