"""Markdown that corpuskit writes, and what comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import corpuskit
import pyromark
import pytest
import yaml
from corpuskit.article import BODY_ROLES, SET_ASIDE_ROLES, Article, Author, Block, Mark
from corpuskit.registry import NORMALIZERS
from corpuskit.serializers import md
from corpuskit.serializers.md_front import front_matter, is_plain
from corpuskit.wire.validity import as_target
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.samples import NEWS
from tests.samples import SAMPLES as MADE
from tests.strategies import articles, characters
from tests.test_samples import SAMPLES

STEPS = [step.name for step in NORMALIZERS if not step.fixed and step.name != "dates"]
FIELDS = ("id", "headline", "kicker", "standfirst", "byline", "section", "url", "rights")
IN_FORM = {
    "cross-head",
    "list-item",
    "quote",
    "table",
    "caption",
    "credit",
    "lead",
    "pull-quote",
    "attribution",
    "end-note",
}


def read_back(article: Article, **options: str) -> Article:
    data = md.FORMAT.dumps(article) if not options else corpuskit.dumps(article, "md", options=options)
    return corpuskit.parse(data, format="markdown", name="another.md", no_normalize=STEPS)


def spaced(text: str | None) -> str:
    """Markdown folds white space; what XML cannot hold is replaced before."""
    return " ".join((text or "").split())


def fields(article: Article) -> dict[str, Any]:
    """What the front matter holds; empty is not known."""
    stamps = (article.published, article.modified)
    dateline = article.dateline
    return {
        **{name: getattr(article, name) or None for name in FIELDS},
        "id": article.id or "another",
        "authors": tuple(
            (author.name, author.type, author.role or None, author.url or None)
            for author in article.authors
            if author.name
        ),
        "agencies": tuple(name for name in article.agencies if name),
        "keywords": tuple(word for word in article.keywords if word),
        "dates": [(stamp.iso or stamp.raw or None) if stamp else None for stamp in stamps],
        "publisher": article.publisher
        and ((article.publisher.name or None, article.publisher.domain or None) != (None, None) or None)
        and (article.publisher.name or None, article.publisher.domain or None),
        "language": article.language.code,
        "dateline": dateline
        and (dateline.text or dateline.place or dateline.date or dateline.agency or None)
        and (dateline.text, dateline.place or None, dateline.date or None, dateline.agency or None),
    }


def in_roles(article: Article, roles: set[str]) -> list[tuple[str, str]]:
    return [(b.role, spaced(b.text)) for b in article.blocks if b.role in roles and b.text.strip()]


def links(article: Article) -> list[str]:
    """The addresses that the article's text leads to, in order."""
    return [
        mark.target
        for block in article.blocks
        if block.role not in SET_ASIDE_ROLES | {"headline", "kicker", "byline", "date"}
        for mark in block.marks
        if mark.kind in {"link", "title"} and mark.target and mark.end > mark.start
    ]


def figures(article: Article) -> list[tuple[str, str, str | None, str]]:
    return [
        (spaced(one.caption), spaced(one.credit), one.url, spaced(one.alt))
        for one in article.figures
        if one.caption or one.credit or one.url or one.alt
    ]


def assert_same(back: Article, article: Article) -> None:
    assert fields(back) == fields(article)
    assert spaced(back.text) == spaced(article.text)
    assert in_roles(back, IN_FORM) == in_roles(article, IN_FORM)
    assert links(back) == links(article)
    assert figures(back) == figures(article)
    assert [(one.title, one.url) for one in back.related] == [(one.title, one.url) for one in article.related]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_samples_read_back(sample: Path) -> None:
    article = corpuskit.read(sample)
    back = read_back(article)
    assert_same(back, article)
    assert not [said for said in back.messages if said.code in {"lost-text", "doubled-text", "invented-text"}]
    assert md.FORMAT.dumps(back) == md.FORMAT.dumps(article)


@pytest.mark.parametrize("article", MADE, ids=lambda article: article.id)
def test_made_articles_read_back(article: Article) -> None:
    assert_same(read_back(article), article)


def test_renderings_read_back(shared: Path) -> None:
    from tests.quality.scoreboard import load_gold, load_manifest, parse_rendering

    there = load_manifest()
    for gold in [gold for name in ("fundus", "zyte") for gold in load_gold(name)][::10]:
        for renderer in ("print", "readability", "markdownify"):
            if renderer == "print" or (renderer, gold["id"]) in there:
                article = parse_rendering(renderer, gold)
                back = read_back(article)
                assert_same(back, article)
                assert all(said.code not in {"lost-text", "invented-text"} for said in back.messages)


TOUCHING_CODE = Article(
    id="x",
    blocks=(
        Block("heading", "headline", "List", level=1),
        Block("list-item", "list-item", "0000", marks=(Mark("code", 0, 4),), level=1, run_in=True),
        Block("list-item", "list-item", "0", marks=(Mark("code", 0, 1),), level=1),
    ),
    headline="List",
)


@settings(max_examples=150)
@given(article=articles)
@example(article=TOUCHING_CODE)
def test_any_article_reads_back(article: Article) -> None:
    back = read_back(article)
    assert fields(back) == fields(article)
    assert spaced(back.text) == spaced(article.text)
    # What runs in is a part of the block behind it, whatever its role.
    if not any(block.run_in for block in article.blocks):
        wanted = IN_FORM - {"caption", "credit"}
        assert in_roles(back, wanted) == in_roles(article, wanted)


TEXTS = st.text(
    st.one_of(characters, st.sampled_from("*_`~[]()<>!#|\\&:.-+=0123456789• wht")), min_size=1, max_size=24
)


@settings(max_examples=300)
@given(texts=st.lists(TEXTS, min_size=1, max_size=4), role=st.sampled_from(sorted(IN_FORM | {"paragraph"})))
def test_no_text_is_taken_for_markup(texts: list[str], role: Any) -> None:
    blocks = tuple(Block("paragraph", role, text) for text in texts)
    back = read_back(Article("x", blocks))
    found = [block for block in back.blocks if block.role != "metadata"]
    assert [spaced(block.text) for block in found] == [spaced(text) for text in texts if text.strip()]
    assert all(block.role == role for block in found if role != "credit")
    assert not [mark for block in found for mark in block.marks if mark.kind in {"link", "emphasis", "code"}]


@st.composite
def marked(draw: st.DrawFn) -> Block:
    """A text with marks of all kinds, links among them apart from one another."""
    text = draw(TEXTS)
    borders = sorted(draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    addresses = st.sampled_from(["https://a.example/(b)_c*?x=1&copy=2", "/a", "https://a.example/"])
    marks = [Mark("link", *pair, draw(addresses)) for pair in (borders[:2], borders[2:])]
    for kind in ("emphasis", "strong", "code", "strikethrough"):
        start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        marks.append(Mark(kind, start, end))  # type: ignore[arg-type]
    return Block("paragraph", "paragraph", text, marks=tuple(marks))


@settings(max_examples=300)
@given(block=marked())
def test_marks_leave_the_text_alone(block: Block) -> None:
    back = read_back(Article("x", (block,)))
    assert spaced(back.text) == spaced(block.text)
    wanted = [m.target for m in block.marks if m.kind == "link" and block.text[m.start : m.end].strip()]
    assert links(back) == [as_target(target) for target in wanted if target]


def in_commonmark(article: Article) -> list[str]:
    """The words that pulldown-cmark reads, without front matter, comments and alternative texts."""
    options = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH
    body = md.FORMAT.dumps(article).decode().split("\n---\n", 1)[1]
    parts: list[str] = []
    in_image = False
    for event in pyromark.events(body, options=options):
        if event in ("HardBreak", "SoftBreak"):
            parts.append(" ")
        elif not isinstance(event, dict):
            assert event == "Rule"
        elif "Start" in event or "End" in event:
            tag = event.get("Start", event.get("End"))
            name = tag if isinstance(tag, str) else next(iter(tag))
            assert name != "CodeBlock"
            in_image = "Start" in event if name == "Image" else in_image
            parts.append("" if name in {"Emphasis", "Strong", "Strikethrough", "Link", "Image"} else " ")
        elif "Html" in event:
            assert event["Html"].startswith("<!-- ")
        elif not in_image:
            [(_, text)] = event.items()
            parts.append(text)
    return "".join(parts).split()


def words(article: Article) -> list[str]:
    """The words of what was read back, headline and all."""
    return [
        word for block in read_back(article).blocks if block.role != "metadata" for word in block.text.split()
    ]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_commonmark_reads_the_same_words(sample: Path) -> None:
    article = corpuskit.read(sample)
    assert in_commonmark(article) == words(article)


def test_commonmark_reads_the_same_words_in_renderings(shared: Path) -> None:
    from tests.quality.scoreboard import load_gold, parse_rendering

    for gold in [gold for name in ("fundus", "zyte") for gold in load_gold(name)][::10]:
        article = parse_rendering("print", gold)
        assert in_commonmark(article) == words(article)


PLAIN = st.text(st.sampled_from("ab *_`~[]()<>!#|\\&;:.-+=0123\n"), min_size=1, max_size=16)


@settings(max_examples=200)
@given(text=PLAIN, role=st.sampled_from(["paragraph", "list-item", "quote", "cross-head"]))
def test_commonmark_takes_no_text_for_markup(text: str, role: Any) -> None:
    article = Article("x", (Block("paragraph", role, text),))
    assert "".join(in_commonmark(article)) == "".join(text.split())


def test_what_is_set_aside_stays_on_request() -> None:
    assert not any(block.role == "navigation" for block in read_back(NEWS).blocks)
    back = read_back(NEWS, **{"set-aside": "keep"})
    roles = SET_ASIDE_ROLES - {"metadata"}
    assert in_roles(back, set(roles)) == in_roles(NEWS, set(roles))
    assert spaced(back.text) == spaced(NEWS.text)


def test_marks_nest() -> None:
    text = "one two three"
    marks = (Mark("strong", 0, 13), Mark("link", 4, 7, "/a(b)", 'a "t"'), Mark("emphasis", 4, 7))
    data = md.FORMAT.dumps(Article("x", (Block("paragraph", "paragraph", text, marks=marks),)))
    assert b'**one [*two*](</a(b)> "a &quot;t&quot;") three**' in data
    [back] = [
        block
        for block in read_back(Article("x", (Block("paragraph", "paragraph", text, marks=marks),))).blocks
        if block.role == "paragraph"
    ]
    assert set(back.marks) == set(marks)


@settings(max_examples=200)
@given(article=articles)
def test_yaml_reads_the_front_matter(article: Article) -> None:
    text = front_matter(article).removeprefix("---\n").removesuffix("---")
    found = yaml.safe_load(text)
    held = fields(article)
    assert found["schema"] == "corpuskit/markdown/1"
    assert found.get("id", "another") == held["id"]
    assert found.get("title") == held["headline"]
    assert found.get("standfirst") == held["standfirst"]
    assert tuple(found.get("keywords", ())) == held["keywords"]
    assert [found.get("date"), found.get("modified")] == held["dates"]


@pytest.mark.parametrize(
    "value",
    [
        "no",
        "Yes",
        "null",
        "1e5",
        "2024",
        "2024-03-03",
        "a: b",
        "a #b",
        "- a",
        "@a",
        "*a",
        "'a'",
        "a\nb",
        "~",
        " a",
        "a:",
    ],
)
def test_what_yaml_would_misread_is_quoted(value: str) -> None:
    assert not is_plain(value)
    assert yaml.safe_load(front_matter(Article("x", headline=value))[4:-3])["title"] == value


def test_what_is_written_reads_back_without_a_guess() -> None:
    """The paragraphs would be a byline, a box and a copyright line, and the authors no names, to recognizers."""
    blocks = tuple(
        Block("paragraph", "paragraph", text)
        for text in ("By Jane Roe", "Share", "© 2024 The Post", "Advertisement", "16 May 2024")
    )
    article = Article(
        "x", blocks, headline="Share this", authors=(Author("the desk", "organization", "desk"),)
    )
    back = read_back(article)
    assert_same(back, article)
    assert all(block.role in BODY_ROLES | {"headline", "metadata"} for block in back.blocks)


VALUES = st.one_of(
    st.sampled_from(
        ["[" * 5000, '{"a":' * 5000, '"', "[1, null, [2]]", '{"date": "soon"}', "no date", "9" * 5000]
    ),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12),
)


@settings(max_examples=100)
@given(
    found=st.lists(st.tuples(st.sampled_from(["title", "authors", "dateline", "date", "language"]), VALUES))
)
def test_front_matter_that_was_edited_is_read_as_far_as_it_goes(found: list[tuple[str, str]]) -> None:
    lines = "".join(f"{name}: {value}\n" for name, value in found)
    article = corpuskit.parse(f"---\nschema: corpuskit/markdown/1\n{lines}---\n\ntext\n", format="markdown")
    assert article.text == "text"
    assert corpuskit.loads(corpuskit.dumps(article, "tei"), "tei") == article


def test_the_documented_differences() -> None:
    """What Markdown does not hold: see docs/formats.md."""
    article = corpuskit.read(next(path for path in SAMPLES if path.stem == "tide-mill"))
    back = read_back(article)
    assert back.source.name == "another.md"
    assert all(entry.rule == "own.stated" for entry in back.evidence)
    assert {block.role for block in back.blocks} & {"kicker", "byline", "date", "dateline"} == set()
    assert back.language.basis == "stated"
    assert back.published is not None
    assert back.published.raw == back.published.iso
    blocks = (
        Block("heading", "cross-head", "Top", level=1),
        Block("list-item", "list-item", "deep", level=4, label="*"),
        Block("list-item", "list-item", "alone", level=1, label="7."),
        Block("list-item", "correction", "in a list", level=1),
        Block("paragraph", "paragraph", "a  b\nc", marks=(Mark("person", 0, 1), Mark("link", 2, 2, "/x"))),
    )
    found = [block for block in read_back(Article("x", blocks)).blocks if block.role != "metadata"]
    assert [(b.kind, b.role, b.level, b.label) for b in found] == [
        ("heading", "cross-head", 2, None),
        ("list-item", "list-item", 1, "-"),
        ("list-item", "list-item", 1, "-"),
        ("list-item", "correction", 1, "-"),
        ("paragraph", "paragraph", None, None),
    ]
    assert (found[-1].text, found[-1].marks) == ("a  b\nc", ())
    crossing = Block(
        "paragraph", "paragraph", "one two three", marks=(Mark("strong", 0, 7), Mark("emphasis", 4, 13))
    )
    kinds = {mark.kind for block in read_back(Article("x", (crossing,))).blocks for mark in block.marks}
    assert kinds - {"label"} == {"strong"}


def test_whose_file_it_is() -> None:
    assert md.FORMAT.is_own(md.FORMAT.dumps(NEWS))
    assert not md.FORMAT.is_own(b"---\ntitle: a\n---\n")
