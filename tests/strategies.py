"""Hypothesis strategies for the model: articles as wild as they may be and still be valid."""

from datetime import UTC

from corpuskit.article import (
    KINDS,
    MARK_KINDS,
    ROLES,
    Article,
    Author,
    Block,
    Dateline,
    DateStamp,
    Evidence,
    Language,
    Mark,
    Publisher,
    Step,
    evolve,
)
from corpuskit.messages import CODES, Message
from corpuskit.source import SourceDescription, Span
from hypothesis import strategies as st

NO_XML = "".join(chr(code) for code in range(32) if chr(code) not in "\t\n\r") + "\ufffe\uffff"

characters = st.one_of(
    st.sampled_from("ab Zä“”<>&\"'\n\t;\\,]|=@-_\u2028\u00a0\u200fمنع漢字😀\u0085\r"),
    st.characters(exclude_categories=("Cs",), exclude_characters=NO_XML),
)
texts = st.text(characters, max_size=12)
names = st.text(characters, min_size=1, max_size=8)
spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 5000), st.integers(0, 300)
)
optional_texts = st.none() | texts
identifiers = st.from_regex(r"\A[A-Za-z0-9_][A-Za-z0-9_.\-]{0,8}\Z") | st.text(
    st.sampled_from("ab1 é.-_/漢:"), min_size=1, max_size=6
)
targets = st.one_of(
    st.sampled_from(
        [
            "https://example.org/a?b=c&d=e#f",
            "a0.html",
            "mailto:desk@example.org",
            "//example.org",
            "#x",
            "https://beispiel.example/ü/漢字",
            "urn:isbn:1",
            "%C3%BC",
            "a'b(c)",
            "?q",
            "a:b:c",
            "http://h:80/",
            "http://h:x/",
            "1:2",
            "a#b#c",
            ":",
        ]
    ),
    st.from_regex(r"\A[!$&'()*+,\-./0-9:;=?@A-Z_a-z~#]{1,12}\Z"),
)
dates = st.one_of(
    st.dates().map(lambda day: day.isoformat()),
    st.dates().map(lambda day: day.isoformat()[:7]),
    st.dates().map(lambda day: day.isoformat()[:4]),
    st.datetimes(timezones=st.none() | st.just(UTC)).map(lambda time: time.isoformat()),
    st.datetimes().map(lambda time: f"{time:%H:%M}").map(lambda time: f"2022-01-27T{time}:00+05:30"),
)
codes = st.sampled_from(["und", "en", "de-CH", "zh-Hans-CN", "x-klingon", "EN", "sr-Latn"])


@st.composite
def marks(draw: st.DrawFn, length: int) -> Mark:
    """A mark somewhere in a text of this length; an image is empty, as a rule."""
    kind = draw(st.sampled_from(MARK_KINDS))
    start = draw(st.integers(0, length))
    end = start if kind == "image" and draw(st.booleans()) else draw(st.integers(start, length))
    target = draw(st.none() | (dates if kind == "date" else targets))
    return Mark(kind, start, end, target, draw(st.none() | texts))


@st.composite
def blocks(draw: st.DrawFn, roles: tuple[str, ...] = ROLES) -> Block:
    """A block of any kind in any role, with marks that nest, overlap and stand empty."""
    role = draw(st.sampled_from(roles))
    kind = draw(st.sampled_from(KINDS))
    text = draw(st.just("") | texts)
    if draw(st.integers(0, 3)) == 0 and role in {"question", "answer"}:
        text = f"Q: {text}"
        found: list[Mark] = [Mark("label", 0, 2)]
        found += draw(st.lists(marks(len(text)), max_size=1))
    elif draw(st.integers(0, 1)) == 0 and role == "live-entry":
        text = draw(st.sampled_from(["10:15", "10:15 ", "10:15\n", "10:15 - "])) + text
        found = [Mark("date", 0, 5, draw(st.none() | dates))]
        found += draw(st.lists(marks(len(text)), max_size=1))
    else:
        found = draw(st.lists(marks(len(text)), max_size=5))
    if draw(st.booleans()):
        found.sort(key=lambda mark: (mark.start, -mark.end))
    if role == "image" and draw(st.booleans()):
        text = ""
        found = draw(
            st.sampled_from(
                [
                    [Mark("image", 0, 0, "a.png", "alt")],
                    [Mark("image", 0, 0, "a.png")],
                    [Mark("image", 0, 0, None, "alt")],
                    [Mark("link", 0, 0, "b.html"), Mark("image", 0, 0, "a.png")],
                    [Mark("image", 0, 0)],
                ]
            )
        )
    return Block(
        kind=kind,
        role=role,
        text=text,
        span=draw(st.none() | spans),
        marks=tuple(found),
        level=draw(st.none() | st.integers(1, 4)),
        label=draw(st.none() | st.sampled_from(["-", "*", "1.", "2)", "", "a\nb"])),
        run_in=draw(st.booleans()),
        rule=draw(st.none() | st.sampled_from(["headline.first-heading", "paragraph"]) | names),
    )


def in_source_order(found: list[Block]) -> list[Block]:
    """The same blocks with spans that follow one another, as a parser gives them."""
    return [evolve(block, span=Span(index * 10, index * 10 + 5)) for index, block in enumerate(found)]


stamps = st.builds(
    DateStamp,
    texts,
    st.none() | dates,
    st.none() | st.sampled_from(["year", "month", "day", "minute", "second"]),
    st.booleans(),
)
evidence = st.lists(
    st.builds(
        Evidence,
        st.sampled_from(
            ["headline", "authors", "published", "publisher", "language", "url", "section", "rights"]
        ),
        names,
        st.none() | spans,
        st.sampled_from(["high", "medium", "low"]),
    ),
    unique_by=lambda entry: entry.field,
    max_size=4,
).map(tuple)
descriptions = st.builds(
    SourceDescription,
    texts,
    *[optional_texts] * 3,
    st.none() | st.integers(0, 10**9),
    st.none() | st.integers(0, 10**9),
    *[optional_texts] * 2,
)
block_lists = st.one_of(
    st.lists(blocks(), max_size=12),
    st.lists(blocks(("list-item", "lead")), max_size=8),
    st.lists(blocks(("image", "caption", "credit", "cross-head", "byline", "headline")), max_size=8),
    st.lists(blocks(), max_size=12).map(in_source_order),
).map(tuple)
articles = st.builds(
    Article,
    id=identifiers,
    blocks=block_lists,
    headline=optional_texts,
    kicker=optional_texts,
    standfirst=optional_texts,
    byline=optional_texts,
    authors=st.lists(
        st.builds(
            Author,
            texts,
            st.sampled_from(["person", "organization"]),
            optional_texts,
            st.none() | targets | texts,
        ),
        max_size=3,
    ).map(tuple),
    agencies=st.lists(texts, max_size=2).map(tuple),
    dateline=st.none() | st.builds(Dateline, texts, optional_texts, st.none() | dates, optional_texts),
    published=st.none() | stamps,
    modified=st.none() | stamps,
    publisher=st.none() | st.builds(Publisher, optional_texts, optional_texts),
    url=optional_texts,
    language=st.builds(Language, codes, optional_texts, st.none() | st.floats(0, 1)),
    section=optional_texts,
    keywords=st.lists(texts, max_size=3).map(tuple),
    rights=optional_texts,
    source=descriptions,
    evidence=evidence,
    steps=st.lists(
        st.builds(Step, st.sampled_from(["markdown", "white-space", "x y"]) | names, st.integers(0, 99)),
        max_size=3,
    ).map(tuple),
    messages=st.lists(
        st.builds(
            Message,
            st.sampled_from(["info", "warning", "error"]),
            st.sampled_from(sorted(CODES)),
            texts,
            st.none() | spans,
        ),
        max_size=2,
    ).map(tuple),
)
