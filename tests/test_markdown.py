"""Markdown as scrapers write it: blocks, marks, spans."""

from __future__ import annotations

import pytest
from corpuskit.article import Block
from corpuskit.formats import Draft
from corpuskit.parsers import inline, markdown, plain
from corpuskit.parsers.inline_scanner import scan
from corpuskit.source import Source, SourceDescription, Span
from hypothesis import given, settings
from hypothesis import strategies as st


def parse(text: str) -> Draft:
    return markdown.parse(Source(text, SourceDescription("test")))


def shape(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in parse(text).blocks]


def only(text: str) -> Block:
    (block,) = parse(text).blocks
    return block


BLOCKS = {
    "atx heading": ("# One\n\n### Three ###\n", [("heading", "One"), ("heading", "Three")]),
    "hashtag is no heading": ("#news today", [("paragraph", "#news today")]),
    "setext with =": ("A title\n=======\n\ntext", [("heading", "A title"), ("paragraph", "text")]),
    "setext with - as long as the text": ("A title\n-------\n", [("heading", "A title")]),
    "three dashes under text are a rule": (
        "text\n---\nmore",
        [("paragraph", "text"), ("rule", ""), ("paragraph", "more")],
    ),
    "hard wraps are one paragraph": ("one\ntwo\nthree", [("paragraph", "one two three")]),
    "wraps between Han characters have no space": ("新年\n快乐", [("paragraph", "新年快乐")]),
    "indented text is a paragraph": ("    four spaces", [("paragraph", "four spaces")]),
    "a year at a line start": ("1986. It was cold.", [("paragraph", "1986. It was cold.")]),
    "a year in a wrapped line": (
        "It began in\n1986. It was cold.",
        [("paragraph", "It began in 1986. It was cold.")],
    ),
    "a day at a line start": ("3. Mai 2024", [("paragraph", "3. Mai 2024")]),
    "numbers that count on": ("1. one\n2. two", [("list-item", "one"), ("list-item", "two")]),
    "numbers apart by blank lines": ("1. one\n\n2. two", [("list-item", "one"), ("list-item", "two")]),
    "bullets": ("* one\n* two\n", [("list-item", "one"), ("list-item", "two")]),
    "a wrapped bullet": ("* one\n  goes on\n", [("list-item", "one goes on")]),
    "block quote": ("> said\n> she\n>\n> again", [("block-quote", "said she"), ("block-quote", "again")]),
    "rules": ("a\n\n***\n\nb\n\n___", [("paragraph", "a"), ("rule", ""), ("paragraph", "b"), ("rule", "")]),
    "table": ("| A | B |\n|---|---|\n| 1 |  |", [("table", "A\tB\n1\t")]),
    "table without borders": ("A | B\n---|---\n1 | 2", [("table", "A\tB\n1\t2")]),
    "image alone": ("![alt](https://a.example/x.jpg)", [("image", "")]),
    "fence": ("```\na  b\n\nc\n```", [("code", "a  b\nc")]),
    "empty": ("", []),
    "white space": (" \n\t\n", []),
    "CRLF": ("# A\r\n\r\nb\r\nc", [("heading", "A"), ("paragraph", "b c")]),
    "hard break by spaces": ("one  \ntwo", [("paragraph", "one\ntwo")]),
    "hard break by backslash": ("one\\\ntwo", [("paragraph", "one\ntwo")]),
    "br": ("one<br>two", [("paragraph", "one\ntwo")]),
}


@pytest.mark.parametrize(("text", "expected"), BLOCKS.values(), ids=BLOCKS.keys())
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert shape(text) == expected


INLINE = {
    "strong": ("a **b** c", "a b c", [("strong", "b")]),
    "emphasis": ("a *b* _c_", "a b c", [("emphasis", "b"), ("emphasis", "c")]),
    "both": ("***b***", "b", [("strong", "b"), ("emphasis", "b")]),
    "nested": ("**a *b* c**", "a b c", [("strong", "a b c"), ("emphasis", "b")]),
    "snake case stays": ("snake_case_word", "snake_case_word", []),
    "multiplication stays": ("5*3*2", "5*3*2", []),
    "censored words stay": ("f****** grifters", "f****** grifters", []),
    "missing space keeps the text": ("*bar*baz", "barbaz", [("emphasis", "bar")]),
    "bold inside Chinese": ("这是**重要**的", "这是重要的", [("strong", "重要")]),
    "bold that ends in punctuation": ("x **「a」**b", "x 「a」b", [("strong", "「a」")]),
    "lone star": ("a * b", "a * b", []),
    "escape": (r"2 \* 3 \[x\]", "2 * 3 [x]", []),
    "code": ("a `b*c*` d", "a b*c* d", [("code", "b*c*")]),
    "backtick as quotation mark": ("`We have a writer", "`We have a writer", []),
    "entity": ("AT&amp;T &eacute;", "AT&T é", []),
    "strikethrough": ("~~a~~ b", "a b", [("strikethrough", "a")]),
    "link": ("see [here](https://a.example/b) now", "see here now", [("link", "here")]),
    "autolink": ("<https://a.example/>", "https://a.example/", [("link", "https://a.example/")]),
    "bare URL": ("at https://a.example/b.", "at https://a.example/b.", [("link", "https://a.example/b")]),
    "brackets that are no link": ("[sic] and a]", "[sic] and a]", []),
    "unterminated target": ("[a](https://b", "[a](https://b", [("link", "https://b")]),
    "link text over two lines": (
        "[This is a\ntest](https://a.example)",
        "This is a test",
        [("link", "This is a test")],
    ),
    "bold link": ("**[a](https://b.example)**", "a", [("strong", "a"), ("link", "a")]),
}


@pytest.mark.parametrize(("text", "plain_text", "marks"), INLINE.values(), ids=INLINE.keys())
def test_inline(text: str, plain_text: str, marks: list[tuple[str, str]]) -> None:
    block = only(text)
    assert block.text == plain_text
    assert sorted((mark.kind, plain_text[mark.start : mark.end]) for mark in block.marks) == sorted(marks)


def test_targets() -> None:
    block = only('[a](https://x.example/a_(b) "Title") [b](<https://y.example/c d>) [AFP](#) [c](/d)')
    assert [(mark.target, mark.title) for mark in block.marks] == [
        ("https://x.example/a_(b)", "Title"),
        ("https://y.example/c%20d", None),
        (None, None),
        ("/d", None),
    ]


def test_dead_links_are_counted() -> None:
    steps = {step.name: step.count for step in parse("By [AFP](#) and [x](#)").steps}
    assert steps["empty-links"] == 2


def test_a_broken_url_is_rejoined() -> None:
    block = only("[a](https://x.example/one-\ntwo) and <https://y.example/three-\nfour>")
    assert [mark.target for mark in block.marks] == [
        "https://x.example/one-two",
        "https://y.example/three-four",
    ]


def test_reference_links() -> None:
    draft = parse(
        '[One][a], [Two] and [three][].\n\n[a]: https://a.example "A"\n[two]: <https://b.example>\n'
    )
    assert [(m.kind, m.target) for m in draft.blocks[0].marks] == [
        ("link", "https://a.example"),
        ("link", "https://b.example"),
    ]
    assert [(b.kind, b.text, b.label) for b in draft.blocks[1:]] == [
        ("link-definition", "https://a.example", "a"),
        ("link-definition", "https://b.example", "two"),
    ]


def test_alternative_text_with_escapes() -> None:
    (mark,) = only(r"![a\*b & c](x.png)").marks
    assert (mark.kind, mark.title) == ("image", "a*b & c")


def test_nested_image() -> None:
    block = only("x [goto ![pic](a.png)](b) y")
    assert block.text.split() == ["x", "goto", "y"]
    assert [(mark.kind, mark.target, mark.title) for mark in block.marks] == [
        ("link", "b", None),
        ("image", "a.png", "pic"),
    ]


def test_list_levels_and_labels() -> None:
    blocks = parse("* a\n  * b\n    * c\n* d\n\n1. x\n2. y").blocks
    assert [(b.level, b.label) for b in blocks] == [
        (1, "*"),
        (2, "*"),
        (3, "*"),
        (1, "*"),
        (1, "1."),
        (1, "2."),
    ]


def test_setext_and_atx_give_the_same_tree() -> None:
    setext = [
        (b.kind, b.level, b.text)
        for b in parse("Title here\n==========\n\nSub head\n--------\n\ntext").blocks
    ]
    atx = [(b.kind, b.level, b.text) for b in parse("# Title here\n\n## Sub head\n\ntext").blocks]
    assert setext == atx


def test_spans_are_right_to_the_character() -> None:
    text = "\n\n# A **b**\n\nBy [AFP](#)\n\n> q\n> r\n\n* item *x*\n"
    blocks = parse(text).blocks
    assert [text[b.span.start : b.span.end] for b in blocks if b.span] == [
        "# A **b**",
        "By [AFP](#)",
        "> q\n> r",
        "* item *x*",
    ]
    assert blocks[0].source_span(2, 3) == Span(8, 9)
    assert blocks[3].source_span(5, 6) == Span(43, 44)


def test_every_text_character_maps_to_its_source() -> None:
    text = "A [link](https://a.example) and **bold**,\nwrapped \\* `code` end.\n\n| a | **b** |\n|---|---|\n| c | d |\n"
    for block in parse(text).blocks:
        for position, character in enumerate(block.text):
            if character.isalnum():
                span = block.source_span(position, position + 1)
                assert span is not None
                assert text[span.start : span.end] == character


SOUP = st.lists(
    st.sampled_from(
        [
            "*",
            "**",
            "_",
            "`",
            "[",
            "]",
            "(",
            ")",
            "![",
            "](",
            "<",
            ">",
            "# ",
            "- ",
            "1. ",
            "2. ",
            "> ",
            "|",
            "---",
            "===",
            "\n",
            "\n\n",
            "\\",
            "&amp;",
            "~~",
            "a",
            "Wort",
            "語",
            " ",
            "  ",
            "https://a.example",
            ":",
            "```",
            "\r\n",
            "\t",
            "[a]: b",
        ]
    ),
    max_size=60,
).map("".join)


@settings(max_examples=400)
@given(SOUP)
def test_any_text_gives_ordered_blocks_that_cover_it(text: str) -> None:
    for module in (markdown, plain):
        draft = module.parse(Source(text, SourceDescription("test")))
        end = 0
        for block in draft.blocks:
            assert block.span is not None
            assert end <= block.span.start < block.span.end <= len(text)
            assert not text[end : block.span.start].strip()
            end = block.span.end
            for mark in block.marks:
                assert 0 <= mark.start <= mark.end <= len(block.text)
        assert not text[end:].strip()


@settings(max_examples=200)
@given(SOUP)
def test_offsets_lead_to_the_same_characters(text: str) -> None:
    for block in parse(text).blocks:
        for position, character in enumerate(block.text):
            span = block.source_span(position, position + 1)
            if span is not None and character.isalpha() and "&" not in text:
                assert text[span.start] == character


def test_code_over_two_lines_keeps_its_places() -> None:
    text = "x ```# \n[a]: b``` y"
    block = only(text)
    assert block.text == "x # [a]: b y"
    assert block.source_span(5, 6) == Span(9, 10)


SIGNS = st.sampled_from([
    "**", "**", "**x**", "[t](#)", "*", "[", "](https://a.example/b)", "](#)", '](/x "t")', "<https://a.example/b>", "<", ">", "_",
    "&", "&amp;", "www.", "~~", "]", "!", "(", ")", '"', "\\", "`", "://", "\xa0", "a", "Bc d", " ", "漢", "é.",
])  # fmt: skip
WORDS = st.sampled_from(["", "Fire in Leeds ", "By ", " (photo)", "Jane Roe", " & Sons", "]", "_x_"])
SIMPLE = st.one_of(
    st.builds("{}**{}**{}".format, WORDS, WORDS, WORDS),
    st.builds("{}[{}](https://a.example/b){}".format, WORDS, WORDS, WORDS),
    st.builds('{}[{}](# "t &amp; u"){}'.format, WORDS, WORDS, WORDS),
    st.builds("{}**{}**{}[{}](https://a.example/b)".format, WORDS, WORDS, WORDS, WORDS),
    st.builds("[{}](#){}**{}**".format, WORDS, WORDS, WORDS),
    st.builds("<https://a.example/{}>{}".format, WORDS, WORDS),
    st.lists(SIGNS, max_size=8).map("".join),
)


@settings(max_examples=500)
@given(SIMPLE)
def test_simple_lines_are_read_as_the_scanner_reads_them(text: str) -> None:
    raw = text.strip()
    if raw and not inline.is_plain(raw):
        whole = scan(raw, [(0, 7)], frozenset(), {})
        assert inline.scan_lines("x" * 7 + raw, [(7, 7 + len(raw))]) == whole
