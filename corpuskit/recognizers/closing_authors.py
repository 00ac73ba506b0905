"""Authors whom the text names at its end: in brackets behind the last sentence, or in a note about them."""

import re
from typing import Final

from corpuskit.article import Author, Block
from corpuskit.lexicon import find_agency, label_pattern, phrases, phrases_in
from corpuskit.patterns import lazy
from corpuskit.recognizers.author_lines import read_author_line
from corpuskit.recognizers.dates import find_dates
from corpuskit.recognizers.folding import fold
from corpuskit.recognizers.head_features import Core, share_of_rest
from corpuskit.recognizers.names import Name, begins_with_common_word, classify, is_role_word, split_names
from corpuskit.recognizers.reading import Reading, whole_emphasis

_BRACKETS: Final = re.compile(r"[(（]([^()（）]{5,160})[)）]\s*$")
_ABOVE, _RIGHT_BELOW, _BELOW = 2, 2, 8
_LONGEST_NOTE: Final = 700
_WORD: Final = re.compile(r"\S+")
_SENTENCE_END: Final = re.compile(r"[.!?]\s+(?=\S)")
_ASIDE: Final = re.compile(r"^\s*\([^()]*\)\s*")
_LONGEST_NAME: Final = 60
_LONGEST_SIGNATURE: Final = 100
_SIGNATURE_REST: Final = 0.12
_FEWEST, _MOST = 2, 4
_MOST_ROLE_WORDS: Final = 6
_MOST_OUTLET_WORDS: Final = 3
_OUTLETS: Final = (None, ("organization", None))
_OUTLET_AND_BRACKETS: Final = re.compile(r"([^()]{2,40}?)\s*\(([^()]{5,100})\)")
_AGENCY_CODE: Final = re.compile(r"\b([A-Za-z]{2,5}):\d{6}-\d{1,4}-\d{1,8}/\d{1,3}\b")
_INITIALS: Final = re.compile(
    r"(?P<who>[^\W\d_A-Z]{2,4}(?:\s*,\s*[^\W\d_A-Z]{2,4}){0,2})\s*[;|]\s*(?P<rest>\S.*)"
)
_ASIDE_SQUARE: Final = re.compile(r"\s*\[[^\[\]]{1,20}\]")


def recognize(reading: Reading, core: Core, *, page: bool = False) -> None:
    """Take the authors from the last blocks of the body or those below it, in a page only right below."""
    blocks = reading.blocks
    last = min(core.end + (_RIGHT_BELOW if page else _BELOW), len(blocks))
    for index in range(max(core.end - _ABOVE, core.start), last):
        block = blocks[index]
        names, rule = _names_of(reading, index, core)
        if page and rule == "authors.signature" and not _stands_with_body(reading, index, core):
            continue
        for name in names:
            reading.authors.append(Author(name.text, name.type))
            if name.agency:
                reading.add_agency(name.agency)
                reading.note("agencies", rule, block.source_span(name.start, name.end) or block.span)
            reading.note("authors", rule, block.source_span(name.start, name.end) or block.span, "medium")
        if names:
            if rule == "authors.brackets" and reading.published is None:
                _take_date(reading, block)
            if index > core.end and rule in {"authors.signature", "authors.note"}:
                reading.assign(index, "author-bio", rule)
            if rule != "authors.note" or names[-1].end < len(block.text):
                return
            # The note goes on in the next line, about the one whom this line names last.


def _stands_with_body(reading: Reading, index: int, core: Core) -> bool:
    """Whether a page's block stands in the element of the body's last block, and says nothing but names."""
    page = reading.draft.page
    if page is None or max(index, core.end) >= len(page.hints):
        return True
    own, last = page.places[page.hints[index].place], page.places[page.hints[core.end].place]
    text = reading.blocks[index].text
    return own.parent == last.parent and own.tag == last.tag and text[-1:].isalpha()


def _names_of(reading: Reading, index: int, core: Core) -> tuple[list[Name], str]:
    """Who a block says wrote the article, and the rule that found it."""
    block = reading.blocks[index]
    names = _agency_of_code(block)
    if names:
        return names, "authors.agency-code"
    if block.role in _NO_NOTES or not block.text:
        return [], ""
    if index <= core.end and (names := _names_in_brackets(block) or _behind_foreign_places(block)):
        return names, "authors.brackets"
    if names := _behind_outlet(block):
        return names, "authors.outlet"
    if names := _initials(block):
        return names, "authors.initials"
    if names := _signature(reading, index, core):
        return names, "authors.signature"
    return _subjects_of_note(reading, index, core), "authors.note"


_NO_NOTES: Final = frozenset({"headline", "caption", "credit", "metadata", "copyright"})


def _names_in_brackets(block: Block) -> list[Name]:
    """``… and so on. (Jane Roe in Berlin, John Doe, 3.5.2024)``: nothing but people, places, a date."""
    match = _BRACKETS.search(block.text)
    if match is None or not block.text[: match.start()].rstrip().endswith(
        (".", "!", "?", "“", '"', "…", "»")
    ):
        return []
    dates = [(found.start, found.end) for found in find_dates(match[1])]
    names: list[Name] = []
    for left, right in split_names(match[1], match.start(1)):
        if any(start < right - match.start(1) and left - match.start(1) < end for start, end in dates):
            continue
        name = _leading_person(block.text, left, right)
        is_place = names and " " not in block.text[left:right] and block.text[left].isupper()
        if name is None and not is_place:
            return []
        names += [name] if name is not None else []
    return names


def _behind_foreign_places(block: Block) -> list[Name]:
    """``【エルサレム山田花子】`` at the end: a foreign place in Katakana, and a name in Kanji."""
    match = _SQUARE_BRACKETS.search(block.text) if block.text.endswith("】") else None
    pieces = split_names(match[1], match.start(1)) if match else []
    found = [_FOREIGN_PLACE_AND_NAME.fullmatch(block.text, left, right) for left, right in pieces]
    return [Name(m[1], m.start(1), m.end(1), "person") for m in found if m] if all(found) else []


_SQUARE_BRACKETS: Final = re.compile(r"【([^【】]{4,60})】$")
_FOREIGN_PLACE_AND_NAME: Final = lazy(r"[\u30a0-\u30ff]{2,}([\u4e00-\u9fff]{3,5})")


def _take_date(reading: Reading, block: Block) -> None:
    """The date that stands in brackets beside the authors is the article's."""
    match = _BRACKETS.search(block.text)
    dates = find_dates(match[1], reading.language.code, reading.day_in_url()) if match else []
    if match is not None and len(dates) == 1 and dates[0].stamp.precision == "day":
        start = match.start(1)
        reading.published = dates[0].stamp
        span = block.source_span(start + dates[0].start, start + dates[0].end) or block.span
        reading.note("published", "date.beside-authors", span, "medium")


def _behind_outlet(block: Block) -> list[Name]:
    """``ABC News (Jane Roe, John Doe)``: an outlet, and behind it full names in brackets, alone in a line."""
    match = _OUTLET_AND_BRACKETS.fullmatch(block.text)
    if match is None or label_pattern("photo-credit", "video-credit").match(fold(block.text)):
        return []
    if len(match[1].split()) > _MOST_OUTLET_WORDS or classify(match[1]) not in _OUTLETS:
        return []
    pieces = split_names(match[2], match.start(2))
    names = [_leading_person(block.text, left, right) for left, right in pieces]
    whole = all(name and (name.start, name.end) == piece for name, piece in zip(names, pieces, strict=True))
    return [name for name in names if name] if whole else []


def _agency_of_code(block: Block) -> list[Name]:
    """The agency whose number of the story stands in the line: ``dpa:240503-99-123456/2``."""
    match = _AGENCY_CODE.search(block.text) if len(block.text) <= _LONGEST_SIGNATURE else None
    agency = find_agency(match[1]) if match else None
    if match is None or agency is None:
        return []
    return [Name(match[1], match.start(1), match.end(1), "organization", agency.name)]


def _initials(block: Block) -> list[Name]:
    """``jro, jd; Photo: …``: who wrote it, by initials, before a picture credit in the same line."""
    match = _INITIALS.match(block.text) if len(block.text) <= _LONGEST_SIGNATURE else None
    if match is None or not label_pattern("photo-credit").match(fold(_ASIDE_SQUARE.sub("", match["rest"]))):
        return []
    return [
        Name(m.group(), m.start(), m.end(), "person") for m in _WORD.finditer(match["who"].replace(",", " "))
    ]


def _leading_person(text: str, left: int, right: int) -> Name | None:
    """The full name that a piece begins with; what follows it may say where the author is."""
    words = [match.span() for match in _WORD.finditer(text[left:right])]
    while words and is_role_word(text[left + words[0][0] : left + words[0][1]]):
        del words[0]
    count = next((i for i, (a, _) in enumerate(words) if not text[left + a].isupper()), len(words))
    count = next((i + 1 for i, (_, b) in enumerate(words[:count]) if text[left + b - 1] in ",;:"), count)
    if count and text[left + words[count - 1][1] - 1] == ":":
        return None
    if not _FEWEST <= count <= _MOST:
        return None
    begin, end = left + words[0][0], left + words[count - 1][1]
    if count > _FEWEST and fold(text[slice(*_moved(words[count - 1], left))]) in phrases("bio-verb"):
        end = left + words[count - 2][1]
    end -= len(text[begin:end]) - len(text[begin:end].rstrip(",;"))
    kind = classify(text[begin:end])
    return Name(text[begin:end], begin, end, "person") if kind == ("person", None) else None


def _moved(place: tuple[int, int], by: int) -> tuple[int, int]:
    return place[0] + by, place[1] + by


def _signature(reading: Reading, index: int, core: Core) -> list[Name]:
    """A line of full names alone, below the last paragraph, of people whom the text does not mention else."""
    block = reading.blocks[index]
    if index <= core.end or block.kind != "paragraph" or any(mark.kind == "link" for mark in block.marks):
        return []
    line = read_author_line(block) if len(block.text) <= _LONGEST_SIGNATURE else None
    if line is None or share_of_rest(block.text, line, []) > _SIGNATURE_REST:
        return []
    others = _text_around(reading, index, core)
    told = any(
        name.type != "person"
        or name.text.split()[-1] in others
        or begins_with_common_word(name.text, reading.language.code)
        for name in line.names
    )
    return [] if told or any(" " not in name.text for name in line.names) else line.names


def _text_around(reading: Reading, index: int, core: Core) -> str:
    around = [*reading.blocks[core.start : index], *reading.blocks[index + 1 : core.end + 1]]
    return "\n".join(other.text for other in around)


def _subjects_of_note(reading: Reading, index: int, core: Core) -> list[Name]:
    """``Jane Roe is a reporter …``: a note about people whom the text does not mention else."""
    block = reading.blocks[index]
    if len(block.text) > _LONGEST_NOTE:
        return []
    first = _leading_person(block.text, 0, min(_LONGEST_NAME, len(block.text)))
    if first is None or not _is_introduced(block.text, first, "", reading.language.code):
        first = _behind_role(block, index > core.end or _ends_bare_text(reading, index, core)) or first
    line = read_author_line(block) if first is None else None
    found = [first] if first is not None else line.names[:1] if line is not None else []
    for start in (match.end() for match in _SENTENCE_END.finditer(block.text)):
        name = _leading_person(block.text, start, min(start + _LONGEST_NAME, len(block.text)))
        found += [name] if name is not None else []
    others, code = _text_around(reading, index, core), reading.language.code
    following = reading.blocks[index + 1].text if index + 1 < len(reading.blocks) else ""
    return [
        name
        for name in found
        if not begins_with_common_word(name.text, code)
        and _is_introduced(f"{block.text} {following}", name, others, code)
    ]


def _ends_bare_text(reading: Reading, index: int, core: Core) -> bool:
    """Whether a block ends the body of a text without markup, where nothing sets a note apart."""
    markup = (
        block.kind == "heading" or any(mark.kind in _MARKUP for mark in block.marks)
        for block in reading.blocks
    )
    return index == core.end and not any(markup)


_MARKUP: Final = frozenset({"heading", "link", "emphasis", "strong", "image"})


def _behind_role(block: Block, is_apart: bool) -> Name | None:
    """The name behind who someone is: ``The economist Jane Roe is …``, in a note that is set apart."""
    if not (is_apart or whole_emphasis(block)):
        return None
    roles = phrases("bio-role")
    words = [match.span() for match in _WORD.finditer(block.text[:_LONGEST_NAME])][:_MOST_ROLE_WORDS]
    places = [i for i, place in enumerate(words) if fold(block.text[slice(*place)]).strip(".,") in roles]
    if not places:
        return None
    start = words[places[-1]][1]
    return _leading_person(block.text, start, min(start + _LONGEST_NAME, len(block.text)))


def _is_introduced(text: str, name: Name, others: str, language: str) -> bool:
    """Whether a full name goes on with a verb of such notes, and its last word stands nowhere else."""
    if name.type != "person" or " " not in name.text or name.text.split()[-1] in others:
        return False
    following = _ASIDE.sub("", text[name.end :]).lstrip(" ,\n")
    match = label_pattern("bio-verb").match(fold(following))
    own = phrases_in("bio-verb", language)
    return match is not None and (not own or match.group().strip(" :：") in own)
