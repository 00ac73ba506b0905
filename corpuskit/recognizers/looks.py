"""What a block looks like on its own, in terms that know no language and no publisher.

A feature is a short string; it is either there or not. Numbers are cut into bins. Constants are the bins'
borders; they were set by hand, and the weights that were learned for them stand in ``lexicon/``.
"""

import re
from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from typing import Final

from corpuskit.article import KINDS, Block
from corpuskit.formats import Draft
from corpuskit.patterns import lazy
from corpuskit.recognizers.addresses import is_author_path
from corpuskit.recognizers.block_labels import look_at_labels
from corpuskit.recognizers.feature_names import bins, words
from corpuskit.recognizers.folding import has_one

_WIDE: Final = lazy(r"[\u0e00-\u0eff\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]")
_WIDE_WEIGHT: Final = 1.5
"""A character of a script without spaces says about as much as two and a half others."""
_SENTENCE: Final = re.compile(r"[.!?…][\"'”’»)\]]*\s|[。！？।]")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[:.]\d\d(?!\d)")
_ASCII_DIGIT, _DIGIT = re.compile("[0-9]"), re.compile(r"\d")
_LENGTHS: Final[tuple[int, ...]] = (1, 11, 21, 36, 51, 71, 101, 151, 221, 321, 501, 801)
SHARES: Final[tuple[float, ...]] = (0.001, 0.1, 0.25, 0.5, 0.75, 0.95)
COUNTS: Final[tuple[int, ...]] = (1, 2, 3, 5, 8, 13)
INDENTS: Final[tuple[int, ...]] = (1, 3, 7, 13)
CATEGORIES: Final[tuple[str, ...]] = (
    "heading", "heading-linked", "image", "rule", "table", "metadata", "empty", "item", "item-linked",
    "linked", "short", "line", "sentence", "long",
)  # fmt: skip
"""Coarse kinds of blocks, for the neighbours to see."""
_LONGEST_LABELLED: Final = 400
_SHORTEST_MENU: Final = 5
_LONGEST_BARE_ENTRY: Final = 30
_LONGEST_LINKED_ENTRY: Final = 110
_SHORTEST_ECHO, _LONGEST_ECHO = 16, 300
ECHO_REACH: Final = 500_000
"""How far repetitions of a line are looked for, so that time grows with the text and not with its square."""
_ECHO_WORK: Final = 500_000_000
"""Characters, each counted once for every line; above, less far. The largest page of gold has a fourth."""
_PAGE_SHARE: Final = 0.45
SHORTEST_IN_COMMON: Final = 20
"""Words of shorter blocks say nothing of what it has in common with the body."""
SHORT: Final = 40


class Look:
    """What is known of one block before its neighbours are looked at."""

    __slots__ = (
        "category", "has_digit", "has_time", "indent", "is_menu", "is_repeated", "label", "length",
        "link_share", "names", "sentences", "words",
    )  # fmt: skip

    def __init__(self, length: int, category: str) -> None:
        self.length = length
        self.category = category
        self.link_share = 0.0
        self.sentences = 0
        self.indent = 0
        self.label = ""
        self.is_menu = self.is_repeated = self.has_digit = self.has_time = False
        self.names: list[str] = []
        self.words: frozenset[str] | None = None
        """The long words, where the block is no menu's entry and long enough to have something in common."""

    @property
    def is_credit(self) -> bool:
        """Whether it begins with a credit's label or has a copyright sign."""
        return "photo" in self.label or "has-©" in self.names


_MOST_LINES: Final = 4
"""Blank lines before and behind a block, counted up to three."""
_BLANK_LENGTH: Final = tuple([
    tuple([(*bins(f"blank{before}{after}-length", _LENGTHS), f"blank{before}{after}")
           for after in range(_MOST_LINES)])
    for before in range(_MOST_LINES)
])  # fmt: skip
_ECHO: Final = bins("echo", COUNTS)
_LEVEL: Final = {kind: bins(kind, range(1, 5)) for kind in ("heading", "list-item", "block-quote")}
_LENGTH: Final = bins("length", _LENGTHS)
_KIND_LENGTH: Final = {kind: bins(f"{kind}-length", _LENGTHS) for kind in KINDS}
_LINKS, _LINKED = bins("links", COUNTS), bins("linked", SHARES)
_LAST_SIGNS: Final = ".।。…!?！？:：,;)"
_FIRST_SIGNS: Final = "\"'“„«»›•-–—([©#@►▶|/+>"
_QUOTATION_ENDS: Final = "\"'”’»)]"
_SENTENCE_ENDS: Final = frozenset({".", "。", "।", "!", "?", "quote"})
_ENDS: Final = words("ends-", (*_LAST_SIGNS, "quote", "letter", "digit", "sign"))
_BEGINS: Final = words("begins-", (*_FIRST_SIGNS, "upper", "lower", "digit", "letter", "sign"))
_HAS: Final = words("has-", "|©@/#→»›…")
_QUOTATIONS: Final = "“„«”」"
_LENGTH_ENDS: Final = {end: tuple([f"{length}-{name}" for length in _LENGTH]) for end, name in _ENDS.items()}
_SENTENCES, _COMMAS = bins("sentences", COUNTS), bins("commas", COUNTS)
_CAPITALS, _WORDS = bins("capitals", SHARES), bins("words", COUNTS)


def look_at(draft: Draft, blocks: list[Block]) -> list[Look]:
    """A look at each block, alone and in the document as a whole."""
    text = draft.source.text
    times = Counter(block.text for block in blocks)
    menus = _bare_menus(blocks)
    looks = [look_at_block(block, text, i in menus) for i, block in enumerate(blocks)]
    gaps = _blank_lines(blocks, text)
    folded = lowered(text)[: _ECHO_WORK // max(len(blocks), 1)]
    echoes: dict[str, int] = {}
    first_level = [i for i, block in enumerate(blocks) if block.kind == "heading" and block.level == 1]
    first = next((block.text for block in blocks if block.text and block.kind != "metadata"), "")
    for index, (block, look) in enumerate(zip(blocks, looks, strict=True)):
        if look.is_menu:
            continue
        blank = _BLANK_LENGTH[gaps[index]][gaps[index + 1]]
        look.names += (blank[-1], blank[bisect_right(_LENGTHS, look.length)])
        if times[block.text] > 1 and block.text:
            look.is_repeated = True
            look.names.append("repeated")
        if _SHORTEST_ECHO <= look.length <= _LONGEST_ECHO and look.sentences < 2:
            line = block.text.lower()
            if line not in echoes:
                echoes[line] = folded.count(line)
            look.names.append(_ECHO[bisect_right(COUNTS, echoes[line])])
            if len(first) > len(block.text) and block.text in first:
                look.names.append("in-first")
    if len(first_level) == 1:
        looks[first_level[0]].names.append("only-h1")
    return looks


@lru_cache(maxsize=1)
def lowered(source: str) -> str:
    """The beginning of a source in lower case, in which repetitions are looked for."""
    return source[:ECHO_REACH].lower()


def _blank_lines(blocks: list[Block], text: str) -> list[int]:
    """How many blank lines, up to three, stand before each block, and after the last."""
    found = []
    end = 0
    for block in blocks:
        if block.span is None:
            found.append(1)
            continue
        lines = text.count("\n", end, block.span.start)
        found.append(0 if lines < 2 else lines - 1 if lines < _MOST_LINES else _MOST_LINES - 1)
        end = block.span.end
    return [*found, 3]


def is_page(blocks: list[Block], looks: list[Look]) -> bool:
    """Whether most of the document is menus and teasers: short or linked blocks."""
    clutter = sum(
        look.link_share > 0.5 or (look.length < SHORT and block.kind != "rule")
        for block, look in zip(blocks, looks, strict=True)
    )
    return clutter > _PAGE_SHARE * len(blocks)


def _bare_menus(blocks: list[Block]) -> frozenset[int]:
    """Places in runs of short list items without links: the menus of a page that was laid out as text."""
    found: list[int] = []
    run: list[int] = []
    for index, block in enumerate([*blocks, None]):
        if block is not None and block.kind == "list-item" and not block.marks and _is_menu_text(block.text):
            run.append(index)
            continue
        if len(run) >= _SHORTEST_MENU:
            found += run
        run = []
    return frozenset(found)


def _is_menu_text(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_BARE_ENTRY and text[-1].isalnum()


def look_at_block(block: Block, source: str, is_menu: bool) -> Look:
    """A look at one block alone."""
    text = block.text
    western = _is_western(text)
    wide = 0 if western else len(_WIDE.findall(text))
    length = len(text) + int(wide * _WIDE_WEIGHT)
    look = Look(length, "")
    names = look.names
    kind = block.kind
    if block.span is not None:
        look.indent = block.span.start - (source.rfind("\n", 0, block.span.start) + 1)
    if is_menu or (kind == "list-item" and _is_linked_entry(block, length)):
        look.is_menu = True
        look.category = "item" if is_menu else "item-linked"
        look.link_share = 0.0 if is_menu else 1.0
        return look
    if kind in _LEVEL:
        names.append(_LEVEL[kind][min(block.level or 1, 4)])
    size = bisect_right(_LENGTHS, length)
    names += (kind, _LENGTH[size], _KIND_LENGTH[kind][size])
    if block.marks:
        _look_at_marks(block, look)
    if text and not text.isspace():
        _look_at_text(text, look, size, wide, western)
    look.category = _category(block, look)
    if length > SHORTEST_IN_COMMON:
        look.words = _words_of(text, western)
    return look


def _is_linked_entry(block: Block, length: int) -> bool:
    """Whether a list item is one short link and nothing else, as menus and lists of teasers are made of."""
    marks = block.marks
    return (
        length <= _LONGEST_LINKED_ENTRY
        and len(marks) == 1
        and marks[0].kind == "link"
        and marks[0].start == 0
        and marks[0].end == len(block.text)
        and not is_author_path(marks[0].target)
    )


def _look_at_marks(block: Block, look: Look) -> None:
    linked = emphasised = links = 0
    signs: set[str] = set()
    total = max(len(block.text), 1)
    for mark in block.marks:
        size = mark.end - mark.start
        if mark.kind == "link" and not size:
            continue
        if mark.kind == "link":
            linked += size
            links += 1
            if mark.start == 0 and mark.end < total:
                signs.add("begins-with-link")
            target = mark.target or ""
            if target.startswith("#"):
                signs.add("link-anchor")
            elif target.startswith("mailto:"):
                signs.add("link-mail")
        elif mark.kind == "image":
            signs.add("has-image")
        elif mark.kind in {"strong", "emphasis"}:
            emphasised += size
    look.link_share = min(linked / total, 1.0)
    names = look.names
    names += sorted(signs)
    if links:
        names.append(_LINKS[bisect_right(COUNTS, links)])
        names.append(_LINKED[bisect_right(SHARES, look.link_share)])
    if emphasised >= total - 1 > 0:
        names.append("emphasised-whole")
    elif emphasised:
        names.append("emphasised-part")


def _look_at_text(text: str, look: Look, size: int, wide: int, western: bool) -> None:
    names = look.names
    if look.link_share == 0:
        names.append("unlinked")
    end = _end_of(text)
    sentences = len(_SENTENCE.findall(text)) + (end in _SENTENCE_ENDS)
    look.sentences = sentences
    ascii_alone = text.isascii()
    commas = text.count(",") if ascii_alone else sum(map(text.count, ",，、"))
    names += (
        _ENDS[end],
        _LENGTH_ENDS[end][size],
        _BEGINS[_start_of(text)],
        _SENTENCES[bisect_right(COUNTS, sentences)],
        _COMMAS[bisect_right(COUNTS, commas)],
    )
    if not wide:
        count, initials = _words_and_capitals(text, ascii_alone)
        capitals = initials / count
        names.append(_CAPITALS[bisect_right(SHARES, capitals)])
        names.append(_WORDS[bisect_right(COUNTS, count)])
        if count > 1 and text.isupper():
            names.append("all-capitals")
    else:
        names.append("wide")
    for sign in "|@/#" if ascii_alone else "|©@/#→»›…":
        if sign in text:
            names.append(_HAS[sign])
    if '"' in text or (not ascii_alone and has_one(text, _QUOTATIONS)):
        names.append("has-quotation")
    if _ASCII_DIGIT.search(text) or (not western and _DIGIT.search(text)):
        names.append("has-digit")
        look.has_digit = True
        if _YEAR.search(text):
            names.append("has-time")
            look.has_time = True
    if "http" in text or "www." in text:
        names.append("has-address")
    if len(text) <= _LONGEST_LABELLED:
        look.label = look_at_labels(text, look.length, names)


_CASES: Final = bytes([
    65 if 65 <= code <= 90 else 32 if chr(code).isspace() else 97 for code in range(256)
])  # fmt: skip
"""Small letters for all signs of ASCII but capitals, of which one stands for all, and white space."""


def _words_and_capitals(text: str, ascii_alone: bool) -> tuple[int, int]:
    """How many words a text has, and how many of them begin with a capital."""
    words = text.split()
    if ascii_alone:
        cases = text.encode("ascii").translate(_CASES)
        return len(words), cases.count(b" A") + cases.startswith(b"A")
    return len(words), sum([word[0].isupper() for word in words])


def _end_of(text: str) -> str:
    """How a text ends: in a sign of its own, behind a quotation, or with a letter or digit."""
    last = text[-1]
    if last in _QUOTATION_ENDS and len(text) > 1 and text[-2] in ".!?…。！？":
        return "quote"
    if last in _LAST_SIGNS:
        return last
    return "letter" if last.isalpha() else "digit" if last.isdigit() else "sign"


def _start_of(text: str) -> str:
    first = text[0]
    if first.isupper():
        return "upper"
    if first.islower():
        return "lower"
    if first.isdigit():
        return "digit"
    if first.isalpha():
        return "letter"
    return first if first in _FIRST_SIGNS else "sign"


def _category(block: Block, look: Look) -> str:
    """One of a dozen coarse kinds, for the neighbours to see."""
    kind = block.kind
    if kind == "heading":
        return "heading-linked" if look.link_share > 0.5 else "heading"
    if kind in {"image", "rule", "table", "metadata"}:
        return kind
    if not block.text:
        return "empty"
    if look.link_share > 0.5:
        return "item-linked" if kind == "list-item" else "linked"
    if look.length > 220 or (look.length > 120 and look.sentences > 1):
        return "long"
    if look.sentences and look.length > 60:
        return "sentence"
    if kind == "list-item":
        return "item"
    return "short" if look.length < SHORT else "line"


_ASCII_LONG_WORD: Final = re.compile("[a-z]{5,}")
_WESTERN: Final = "cp1252"
_WESTERN_LONG_WORD: Final = re.compile("[a-zªº²³µ¹¼-¾ß-öø-ÿšœžƒˆ]{5,}")
"""The same as below for text that this encoding can hold; sets are three times as fast as categories."""
_LONG_WORD: Final = lazy(r"[^\W\d_]{5,}|[\u0e00-\u0eff\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af]{2}")


def words_of(text: str) -> frozenset[str]:
    """The long words of a text, in lower case; pairs of characters in scripts without spaces."""
    return _words_of(text, _is_western(text))


def _words_of(text: str, western: bool) -> frozenset[str]:
    text = text.lower()
    if text.isascii():
        return frozenset(_ASCII_LONG_WORD.findall(text))
    return frozenset((_WESTERN_LONG_WORD if western else _LONG_WORD).findall(text))


def _is_western(text: str) -> bool:
    """Whether an encoding of Western Europe can hold a text; it has no digits but those of ASCII."""
    if text.isascii():
        return True
    try:
        text.encode(_WESTERN)
    except UnicodeEncodeError:
        return False
    return True


def common_words(block: Block, look: Look) -> frozenset[str]:
    """The same for a block that was looked at; it has them already unless it is short, or a menu's entry."""
    return words_of(block.text) if look.words is None else look.words
