"""What a scraper's header states: taken over into the article's fields, with its place as evidence."""

import re
from typing import Final

from corpuskit import lexicon
from corpuskit.article import Author, Block, DateStamp, Publisher
from corpuskit.escapes import resolved
from corpuskit.formats import Stated
from corpuskit.lexicon import transliterations
from corpuskit.patterns import lazy
from corpuskit.recognizers.addresses import host_of, is_address, path_pieces
from corpuskit.recognizers.author_lines import names_in
from corpuskit.recognizers.dates import find_dates
from corpuskit.recognizers.names import likeliest
from corpuskit.recognizers.publisher import registrable_domain
from corpuskit.recognizers.reading import Reading
from corpuskit.recognizers.text_keys import begins_otherwise, letters, plain_letters

_SUFFIX: Final = lazy(r"\s+[-–—|·•»:]\s+|\s*[|｜：]\s*")
_SHORTEST_OUTLET: Final = 4
_MOST_OUTLET_WORDS: Final = 3
_SHORTEST_HEADLINE: Final = 20
_HOST_WORDS: Final = frozenset({"www", "co", "com", "news", "online", "m", "amp"})
_DOMAIN: Final = lazy(r"[\w-]+\.[a-z]{2,6}", re.IGNORECASE)
_URL: Final = re.compile(r"https?://\S+$")


def recognize(reading: Reading) -> None:
    """Take over every field that the header states; what cannot be read as what it should be stays empty."""
    for stated in reading.draft.stated:
        if stated.field == "url" or (stated.field == "source" and _URL.match(stated.value)):
            if reading.url is None and _URL.match(stated.value):
                reading.url = stated.value
                reading.note("url", stated.rule or "url.stated", stated.span)
        elif stated.field in {"published", "modified"}:
            _date(reading, stated)
        elif stated.field == "section" and reading.section is None:
            reading.section = stated.value
            reading.note("section", stated.rule or "section.stated", stated.span)
        elif stated.field == "keywords":
            _keywords(reading, stated)
        elif stated.field == "publisher" and reading.publisher is None and not is_address(stated.value):
            reading.publisher = Publisher(stated.value, None)
            reading.note("publisher", stated.rule or "publisher.stated", stated.span)
    for stated in reading.draft.stated:
        if stated.field == "author":
            _authors(reading, stated)


def stated_title(reading: Reading) -> tuple[str, Stated] | None:
    """The stated headline without what sites write behind it, where that is known from elsewhere."""
    for stated in reading.draft.stated:
        if stated.field == "title":
            return without_suffixes(reading, resolved(stated.value)), stated
    return None


def assign_headline(reading: Reading) -> bool:
    """Take the stated headline, and name the blocks that repeat it; ``False`` where none is stated."""
    found = stated_title(reading)
    if found is None:
        return False
    title, stated = found
    same = repetitions(reading.blocks, title)
    reading.headline = reading.blocks[same[0]].text if same else title
    reading.note("headline", stated.rule or "headline.stated", stated.span)
    for place in same:
        reading.assign(place, "headline", "headline.stated")
    return True


def repetitions(blocks: list[Block], title: str) -> list[int]:
    """The lines and headings that say the headline and nothing else; not a breadcrumb trail's last item."""
    wanted = letters(title)
    if not wanted:
        return []
    beginning = frozenset({wanted[0]})
    return [
        i
        for i, block in enumerate(blocks)
        if block.kind in {"heading", "paragraph"}
        and len(wanted) <= len(block.text) <= 2 * len(title) + 2
        and not begins_otherwise(block.text, beginning)
        and letters(block.text) == wanted
    ]


def outlets(reading: Reading) -> frozenset[str]:
    """Letters of the names that the outlet goes by in the document: its stated name and its host's labels."""
    names = {s.value for s in reading.draft.stated if s.field in {"publisher", "hostname"}}
    hosts = {name for name in names if "." in name}
    if reading.url:
        hosts.add(host_of(reading.url) or "")
    for host in hosts:
        registrable = registrable_domain(f"https://{host}") or host
        names |= {registrable, registrable.split(".")[0], *host.split(".")[:-1]}
    names |= {name for name in lexicon.outlets() if "." not in name}
    return frozenset(key for name in names if len(key := plain_letters(name)) > 1 and key not in _HOST_WORDS)


def may_have_suffix(title: str) -> bool:
    """Whether a sign stands in a title behind which sites write their names."""
    return _SUFFIX.search(title) is not None


def without_suffixes(reading: Reading, title: str) -> str:
    """Cut the outlet's name, its section and a date off the end: ``Fire in Leeds | News | example.com``.

    A suffix goes only where something else in the document says the same: the stated outlet, the address's
    host, a piece of its path, the stated section, a heading or a line that is the title alone.
    """
    known, paths = outlets(reading), _path_pieces(reading)
    lines: frozenset[str] | None = None
    whole = title
    separator = ""
    for border in reversed(list(_SUFFIX.finditer(whole))):
        suffix = title[border.end() :]
        if border.start() == 0:
            break
        is_suffix = (
            is_outlet(suffix, known)
            or plain_letters(suffix) in paths
            or plain_letters(suffix.translate(transliterations())) in paths
            or _DOMAIN.fullmatch(suffix) is not None
            or _is_date(suffix)
        )
        if not is_suffix:
            lines = lines if lines is not None else _lines(reading, 2 * len(whole))
            is_suffix = letters(whole[: border.start()]) in lines
        if is_suffix or _stands_elsewhere(suffix, reading.draft.text):
            separator = border.group().strip()
        elif separator == border.group().strip() and _is_section(suffix, whole[: border.start()]):
            separator = ""
        else:
            break
        title = whole[: border.start()].rstrip()
    return title


def _lines(reading: Reading, longest: int) -> frozenset[str]:
    """The letters of the headings and lines of some length."""
    return frozenset([
        letters(block.text)
        for block in reading.blocks
        if (block.kind == "heading" or block.kind == "paragraph") and len(block.text) <= longest
    ])  # fmt: skip


def _is_section(suffix: str, before: str) -> bool:
    """Whether few words between the headline and a known outlet are a section: ``… | Europe | The Post``."""
    return len(suffix.split()) <= _MOST_OUTLET_WORDS and len(letters(before)) >= _SHORTEST_HEADLINE


def is_outlet(name: str, known: frozenset[str]) -> bool:
    """Whether a name is the outlet's, as one of its known names is written or with more or fewer words."""
    own = plain_letters(name)
    spelled = own if name.isascii() else plain_letters(name.casefold().translate(transliterations()))
    return any(
        one in {own, spelled}
        or (min(len(own), len(one)) >= _SHORTEST_OUTLET and (own in one or one in own))
        or (len(one) >= 2 and own.startswith(one) and (len(one) >= 3 or own[len(one) :].isdigit()))
        or _is_shortened(one, name)
        for one in known
    )


def _is_shortened(one: str, name: str) -> bool:
    """Whether a host's label is made of the beginnings of a name's words: ``lestimes``, Lesotho Times."""
    words = [plain_letters(word) for word in name.split()]
    for word in words if len(words) > 1 else ():
        size = next((n for n in range(len(word), 1, -1) if one.startswith(word[:n])), 0)
        if not size:
            return False
        one = one[size:]
    return len(words) > 1 and not one


def _path_pieces(reading: Reading) -> frozenset[str]:
    pieces = {s.value for s in reading.draft.stated if s.field == "section"}
    if reading.url:
        pieces |= path_pieces(reading.url)
    return frozenset(plain_letters(piece) for piece in pieces) - {""}


def _stands_elsewhere(suffix: str, text: str) -> bool:
    """Whether a name of few words that is printed behind the title is printed elsewhere too."""
    return len(suffix.split()) <= _MOST_OUTLET_WORDS and len(suffix) > 2 and text.count(suffix) > 1


def _is_date(text: str) -> bool:
    found = find_dates(text)
    return bool(found) and found[0].start == 0 and found[0].end >= len(text.rstrip())


def _date(reading: Reading, stated: Stated) -> None:
    if getattr(reading, stated.field) is not None:
        return
    found = find_dates(stated.value, reading.language.code)
    if not found or found[0].start > 0:
        reading.warn("unreadable-date", f"{stated.value!r} is no date", stated.span)
        return
    stamp = found[0].stamp
    setattr(reading, stated.field, DateStamp(stated.value, stamp.iso, stamp.precision, stamp.ambiguous))
    reading.note(
        stated.field, stated.rule or "date.stated", stated.span, "medium" if stamp.ambiguous else "high"
    )


def _keywords(reading: Reading, stated: Stated) -> None:
    rule = stated.rule or "keywords.stated"
    if not any(entry.field == "keywords" and entry.rule != rule for entry in reading.evidence):
        reading.keywords += [word for word in re.split(r"\s*[,;]\s*", resolved(stated.value)) if word]
        reading.note("keywords", rule, stated.span)


def _authors(reading: Reading, stated: Stated) -> None:
    """The stated authors; the outlet is none of them, and what follows its name is where it is at home."""
    known = outlets(reading)
    names = names_in(resolved(stated.value))
    if names and is_outlet(names[0].text, known):
        if reading.publisher is None:
            reading.publisher = Publisher(names[0].text, None)
            reading.note("publisher", stated.rule or "authors.stated", stated.span)
        names = [name for name in names if name.agency]
    for name in likeliest(names):
        if is_outlet(name.text, known) and not name.agency:
            continue
        if all(letters(name.text) != letters(author.name) for author in reading.authors):
            reading.authors.append(Author(name.text, name.type))
        if name.agency:
            reading.add_agency(name.agency)
            reading.note("agencies", stated.rule or "authors.stated", stated.span)
        reading.note("authors", stated.rule or "authors.stated", stated.span)
