"""Hand-made articles that hold every part an article can have."""

from corpuskit.article import (
    SET_ASIDE_ROLES,
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
)
from corpuskit.messages import message
from corpuskit.source import SourceDescription, Span

NEWS = Article(
    id="2024-03-harbour",
    blocks=(
        Block("paragraph", "navigation", "Home > Region", Span(0, 13), rule="boilerplate.breadcrumb"),
        Block("paragraph", "kicker", "Region", Span(15, 21)),
        Block("heading", "headline", 'Harbour opens & "sails"', Span(23, 48), level=1, rule="headline.first"),
        Block("paragraph", "standfirst", "After nine years of work the basin is full.", Span(50, 93)),
        Block(
            "paragraph",
            "byline",
            "By Ada Marsh, harbour reporter, and NWA",
            Span(95, 134),
            (Mark("person", 3, 12), Mark("job", 14, 30), Mark("organization", 36, 39)),
        ),
        Block("paragraph", "date", "3 March 2024", Span(136, 148), (Mark("date", 0, 12, "2024-03-03"),)),
        Block("list-item", "lead", "Ferries run from May", Span(150, 172), level=1, label="-"),
        Block("list-item", "lead", "Tolls stay", Span(173, 185), level=1, label="-"),
        Block(
            "image",
            "image",
            "",
            Span(187, 215),
            (
                Mark("link", 0, 0, "https://example.org/gallery"),
                Mark("image", 0, 0, "basin.jpg", "The basin"),
            ),
        ),
        Block("paragraph", "caption", "The basin at noon.", Span(216, 234)),
        Block(
            "paragraph",
            "credit",
            "Photo: Lin Okoro / NWA",
            Span(235, 257),
            (Mark("person", 7, 16), Mark("organization", 19, 22)),
        ),
        Block(
            "paragraph",
            "dateline",
            "PORT ELM, March 3 (NWA) - ",
            Span(259, 285),
            (Mark("place", 0, 8), Mark("date", 10, 17, "2024-03-03"), Mark("organization", 19, 22)),
            run_in=True,
        ),
        Block(
            "paragraph",
            "paragraph",
            "The gates opened on Sunday.\nA crowd cheered loudly and long.",
            Span(285, 360),
            (
                Mark("link", 4, 9, "https://example.org/g?a=1&b=2", "Gates"),
                Mark("strong", 30, 45),
                Mark("emphasis", 38, 52),
            ),
        ),
        Block("paragraph", "advertisement", "Advertisement", Span(362, 375)),
        Block("heading", "cross-head", "What it cost", Span(377, 392), level=2),
        Block("list-item", "list-item", "one", Span(394, 400), level=1, label="1."),
        Block("list-item", "list-item", "one and a half", Span(401, 420), level=2, label="a)"),
        Block("list-item", "list-item", "two", Span(421, 427), level=1, label="2."),
        Block(
            "table",
            "table",
            "Year\tSum\n2023\t\n2024\t<1m",
            Span(430, 470),
            (Mark("label", 0, 8), Mark("emphasis", 9, 13)),
        ),
        Block("block-quote", "quote", "It was time.", Span(472, 486), level=1),
        Block("block-quote", "quote", "High time.", Span(487, 499), level=1),
        Block("paragraph", "attribution", "— Noor Vance", Span(499, 500), (Mark("person", 2, 12),)),
        Block("paragraph", "pull-quote", "It was time.", Span(501, 513)),
        Block(
            "paragraph",
            "related",
            "Read also: The bridge",
            Span(515, 540),
            (Mark("label", 0, 10), Mark("title", 11, 21, "https://example.org/bridge")),
        ),
        Block("rule", "separator", "", Span(542, 545)),
        Block("paragraph", "embed", "", Span(547, 590), (Mark("link", 0, 0, "https://example.org/clip/1"),)),
        Block("heading", "cross-head", "Three questions", Span(592, 609), level=3),
        Block("paragraph", "question", "Q: Why now?", Span(611, 622), (Mark("label", 0, 2),)),
        Block("paragraph", "answer", "A: Because.", Span(624, 635), (Mark("label", 0, 2),)),
        Block("paragraph", "answer", "And because.", Span(637, 649)),
        Block("paragraph", "byline", "Editing by Noor Vance", Span(651, 672), (Mark("person", 11, 21),)),
        Block("paragraph", "end-note", "NWA contributed.", Span(674, 690)),
        Block("paragraph", "correction", "An earlier version named the wrong quay.", Span(692, 732)),
        *(
            Block(
                "link-definition" if role == "link-definition" else "paragraph", role, role, Span(at, at + 5)
            )
            for at, role in zip(range(740, 1000, 10), sorted(SET_ASIDE_ROLES), strict=False)
        ),
    ),
    headline='Harbour opens & "sails"',
    kicker="Region",
    standfirst="After nine years of work the basin is full.",
    byline="By Ada Marsh, harbour reporter, and NWA",
    authors=(
        Author("Ada Marsh", "person", "harbour reporter", "https://example.org/ada"),
        Author("NWA", "organization"),
    ),
    agencies=("NWA",),
    dateline=Dateline("PORT ELM, March 3 (NWA) -", "PORT ELM", "2024-03-03", "NWA"),
    published=DateStamp("3 March 2024", "2024-03-03", "day"),
    modified=DateStamp("4 March, 9:30", "2024-03-04T09:30:00+01:00", "minute", ambiguous=True),
    publisher=Publisher("The Elm Courier", "example.org"),
    url="https://example.org/2024/harbour?x=1&y=2",
    language=Language("en", "function-words", 0.75),
    section="Region",
    keywords=("harbour", "ferries; tolls", "back\\slash"),
    rights="© 2024 The Elm Courier",
    source=SourceDescription(
        "in put/harbour#1.md",
        "utf-8",
        "utf-8",
        "ab" * 32,
        1010,
        1000,
        "text/markdown",
        "2024-05-03T10:00:00Z",
    ),
    evidence=(
        Evidence("headline", "headline.first", Span(23, 48)),
        Evidence("publisher", "publisher.from-url", None, "medium"),
    ),
    steps=(Step("markdown", 12), Step("white-space", 1), Step("house style", 2)),
    messages=(message("encoding-detected", "a link said only '#'", Span(5, 9)),),
)

LIVE = Article(
    id="live",
    blocks=(
        Block("heading", "headline", "Storm: as it happens", level=1),
        Block("paragraph", "paragraph", "All times local."),
        Block(
            "paragraph",
            "live-entry",
            "10:15 Trees are down.",
            marks=(Mark("date", 0, 5, "2024-03-03T10:15:00"),),
        ),
        Block("paragraph", "paragraph", "No one was hurt."),
        Block("heading", "cross-head", "Morning", level=2),
        Block("paragraph", "live-entry", "09:00 The wind rises."),
        Block("paragraph", "paywall", "Subscribe to read on."),
    ),
    headline="Storm: as it happens",
)

RIGHT_TO_LEFT = Article(
    id="عاصفة",
    blocks=(
        Block("heading", "headline", "العاصفة تصل", Span(0, 11), level=1),
        Block("paragraph", "paragraph", "قال NATO إن\u200f الريح شديدة.", Span(13, 40)),
    ),
    headline="العاصفة تصل",
    language=Language("ar"),
)

OUT_OF_ORDER = Article(
    id="a b/c",
    blocks=(
        Block("paragraph", "end-note", "note first"),
        Block("paragraph", "paragraph", "then text", marks=(Mark("emphasis", 5, 9), Mark("strong", 0, 9))),
        Block("heading", "headline", "a headline too late", level=2),
        Block("paragraph", "byline", "By nobody"),
        Block("paragraph", "copyright", "©"),
        Block("paragraph", "dateline", "ELM -"),
        Block("paragraph", "lead", "a late summary"),
        Block("heading", "cross-head", "", level=None),
        Block("table", "table", ""),
        Block("paragraph", "separator", "***"),
        Block("image", "image", "", marks=(Mark("image", 0, 0),)),
        Block("image", "image", "text", marks=(Mark("image", 0, 4, "x.png"),)),
        Block("paragraph", "credit", "alone"),
    ),
    publisher=Publisher(),
    published=DateStamp("someday"),
)

SAMPLES = (Article(id=""), Article(id="007"), Article(id="d007"), NEWS, LIVE, RIGHT_TO_LEFT, OUT_OF_ORDER)
