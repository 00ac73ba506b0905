"""The ledger: every character is accounted for, and a loss does not go unseen."""

from __future__ import annotations

import gzip
import json
import random
import time
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import corpuskit
import pytest
from corpuskit.accounts import Ledger
from corpuskit.article import Article, evolve
from corpuskit.conversion.pipeline import article_of, draft
from corpuskit.conversion.settings import fold_of, settings
from corpuskit.ledger import balance, total
from corpuskit.letters import has_marks, letters_of, word
from hypothesis import example, given
from hypothesis import strategies as st

from tests.quality.scoreboard import RENDERERS, renderings

SETTINGS = settings(audit=False)
SEEDS = sorted(path for path in (Path(__file__).parents[1] / "seeds").iterdir() if path.stem != "README")
PIECES = st.lists(
    st.sampled_from(
        [
            "# ",
            "## ",
            "* ",
            "- ",
            "1. ",
            "> ",
            "\n",
            "\n\n",
            "  \n",
            "[",
            "]",
            "](/a)",
            "](#)",
            '](/a "t")',
            "![",
            "**",
            "_",
            "`",
            "~~",
            "<https://a.b/c>",
            "&amp;",
            "&eacute;",
            "https://a.b/c",
            '[1]: /x "y"\n',
            "][1]",
            "\\*",
            "word",
            "Fire in Leeds",
            "By Jane Roe",
            "3. Mai 2024",
            "---\n",
            "===\n",
            "a",
            "b ",
            " c",
            "",
            " x ",
            "\n",
            "é",
            "漢字",
            "\u200b",
            "\xad",
            "\t",
            "    code",
            "```\n",
            "(c) 2024",
            "Related: ",
            "…",
        ]
    ),
    max_size=30,
).map("".join)


def read(data: bytes | str, name: str = "document.md") -> tuple[Article, str]:
    found = draft(data, SETTINGS, name=name)
    return article_of(found, SETTINGS, name="x"), found.source.text


def ledger_of(article: Article, text: str) -> Ledger:
    return balance(article, text, fold_of(article))


def names(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("path", SEEDS, ids=names)
def test_the_samples_balance(path: Path) -> None:
    ledger = ledger_of(*read(path.read_bytes(), path.name))
    assert ledger.violations == ()
    aside = sum(count for _, count in ledger.set_aside)
    assert ledger.body + ledger.metadata + aside + ledger.markup == ledger.characters


@pytest.mark.parametrize("renderer", RENDERERS)
def test_renderings_of_real_pages_balance(renderer: str, shared: Path) -> None:
    for path in renderings(renderer)[::5]:
        ledger = ledger_of(*read(gzip.decompress(path.read_bytes()), path.name))
        assert ledger.violations == (), path.name


@example('![https://a.b/c&amp;](/a "t")')
@example("![e![ ]()b]()")
@given(PIECES | st.text(min_size=1))
def test_any_text_balances(text: str) -> None:
    try:
        article, source = read(text)
    except corpuskit.InputError:
        return
    assert ledger_of(article, source).violations == ()


def test_every_change_of_a_word_is_seen() -> None:
    chance = random.Random(20)
    documents = [read(path.read_bytes(), path.name) for path in SEEDS]
    for _ in range(1000):
        article, source = chance.choice(documents)
        changed = one_word_changed(article, chance)
        assert not ledger_of(changed, source).balances


def one_word_changed(article: Article, chance: random.Random) -> Article:
    """The article with a word of a block removed, doubled or altered."""
    blocks = list(article.blocks)
    places = [i for i, block in enumerate(blocks) if block.span and any(map(str.isalnum, block.text))]
    index = chance.choice(places)
    words = blocks[index].text.split(" ")
    at = chance.choice([i for i, word in enumerate(words) if any(map(str.isalnum, word))])
    letter = next(i for i, character in enumerate(words[at]) if character.isalnum())
    other = "q" if words[at][letter] != "q" else "z"
    altered = words[at][:letter] + other + words[at][letter + 1 :]
    words[at : at + 1] = chance.choice([[], [words[at], words[at]], [altered]])
    blocks[index] = evolve(blocks[index], text=" ".join(words))
    return evolve(article, blocks=tuple(blocks))


def test_every_change_of_an_attribute_is_seen() -> None:
    """A letter of an address, a title or a label that is altered, and a label that is doubled or removed."""
    chance = random.Random(21)
    documents = [read(path.read_bytes(), path.name) for path in SEEDS]
    kinds = Counter[str]()
    for _ in range(1000):
        article, source = chance.choice(documents)
        kind, changed = one_attribute_changed(article, chance)
        kinds[kind] += changed != article
        assert changed == article or not ledger_of(changed, source).balances, kind
    assert min(kinds[kind] for kind in ("target", "title", "label")) > 20


def one_attribute_changed(article: Article, chance: random.Random) -> tuple[str, Article]:
    blocks = list(article.blocks)
    kind = chance.choice(("target", "title", "label"))
    for index in chance.sample(range(len(blocks)), len(blocks)):
        block = blocks[index]
        if kind == "label" and any(map(str.isalnum, block.label or "")):
            label = str(block.label)
            blocks[index] = evolve(block, label=chance.choice([altered(label, chance), label * 2, None]))
            break
        places = [
            i
            for i, mark in enumerate(block.marks)
            if mark.kind != "date" and any(map(str.isalnum, getattr(mark, kind, None) or ""))
        ]
        if places:
            marks = list(block.marks)
            place = chance.choice(places)
            marks[place] = evolve(marks[place], **{kind: altered(getattr(marks[place], kind), chance)})
            blocks[index] = evolve(block, marks=tuple(marks))
            break
    return kind, evolve(article, blocks=tuple(blocks))


def altered(text: str, chance: random.Random) -> str:
    """The text with one letter or digit replaced by another."""
    at = chance.choice([i for i, sign in enumerate(text) if sign.isalnum()])
    return f"{text[:at]}{'q' if text[at] != 'q' else 'z'}{text[at + 1 :]}"


@pytest.mark.parametrize(
    "text",
    [
        "यह हिन्दी में एक [वाक्य](/a) है।",
        "เมื่อวันเสาร์ [ที่](/b) ผ่านมา",
        "בְּרֵאשִׁית [בָּרָא](/c)",
        "قَالَ [الرَّجُلُ](/d)",
        "e\u0301te\u0301 [x\u0308](/e)",
        "\u1112\u1161\u11ab국 [어](/f)",
    ],
)
def test_vowels_and_accents_are_letters(text: str) -> None:
    article, source = read(text)
    assert ledger_of(article, source).violations == ()
    (block,) = article.blocks
    for place, sign in enumerate(block.text):
        if unicodedata.category(sign)[0] in "LM":
            for new in ("", "q", sign * 2):
                changed = evolve(block, text=block.text[:place] + new + block.text[place + 1 :])
                assert not ledger_of(evolve(article, blocks=(changed,)), source).balances, (sign, new)


def test_all_marks_of_unicode_are_letters() -> None:
    marks = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)).startswith("M")]
    marks = [one for one in marks if not unicodedata.name(one).startswith("VARIATION SELECTOR-")]
    assert [one for one in marks if letters_of(one, marks=True) != one] == []
    over_symbols = [one for one in marks if "\u2000" <= one < "\u3000"]
    assert [one for one in marks if not has_marks(f"a{one}")] == over_symbols
    assert [one for one in marks if not word(marks=True).fullmatch(one)] == []
    assert not has_marks("a\u00e9\u2019\u6f22")
    assert letters_of("a_b \u0301-\u2019c", marks=True) == "ab\u0301c"
    assert word(marks=True).findall("ab\u0301_c") == ["ab\u0301", "c"]


def test_the_sum_of_a_page_is_its_source(tmp_path: Path) -> None:
    markup = (
        "<html><title>Fire</title><h1>Fire in Leeds</h1><p>Two &amp; more <a href='/a?b=%C3%A9'>hurt</a>.</p>"
    )
    (tmp_path / "a.html").write_text(markup, "utf-8")
    ledger = corpuskit.audit(tmp_path / "a.html").ledger
    aside = sum(count for _, count in ledger.set_aside)
    assert ledger.characters == len("".join(markup.split()))
    assert ledger.body + ledger.metadata + aside + ledger.markup == ledger.characters
    assert ledger.balances


def test_an_address_of_a_page_that_is_made_up_is_seen() -> None:
    markup = '<h1>Fire in Leeds</h1><p>Two were <a href="/fire/leeds" title="A fire">hurt</a>.</p>'
    article = corpuskit.parse(markup, format="html")
    assert corpuskit.balance(article, markup).violations == ()
    block = article.blocks[1]
    for change in ({"target": "/fire/bradford"}, {"title": "A flood"}):
        marks = (evolve(block.marks[0], **change),)
        changed = evolve(article, blocks=(article.blocks[0], evolve(block, marks=marks)))
        (violation,) = corpuskit.balance(changed, markup).violations
        assert violation.code == "invented-text"


MANY: list[Callable[[int], str]] = [
    lambda count: " ".join(f"[a{i}](</b {i} x>)" for i in range(count)),
    lambda count: " ".join(f'![a*b*c{i}](/b{i} "t&amp;{i}")' for i in range(count)),
    lambda count: "\n\n".join(f'x [a](</b {i}"> "q&quot;{i}") y' for i in range(count)),
    lambda count: "\n\n".join("[e](/a)\u0301 e\u0301" for _ in range(count)),
    lambda count: (
        " ".join(f"[a{i}]" for i in range(count))
        + "\n\n"
        + "\n".join(f"[a{i}]: /x{count - i}y%20z" for i in range(count))
    ),
]


@pytest.mark.parametrize("build", MANY, ids=range(len(MANY)))
def test_many_addresses_take_linear_time(build: Callable[[int], str]) -> None:
    def seconds(count: int) -> float:
        text = build(count)
        begin = time.process_time()
        article = corpuskit.parse(text, format="markdown")
        took = time.process_time() - begin
        assert not [found for found in article.messages if found.severity == "error"]
        return took

    seconds(1500)
    assert seconds(12_000) < 16 * seconds(1500) + 0.5


def test_a_block_that_is_missing_or_twice_is_seen() -> None:
    article, source = read("# Fire in Leeds\n\nTwo were hurt.\n\nNo one died.\n")
    missing = balance(evolve(article, blocks=article.blocks[:-1]), source)
    assert [(v.code, v.span and (v.span.start, v.span.end)) for v in missing.violations] == [
        ("lost-text", (31, len(source)))
    ]
    twice = balance(evolve(article, blocks=(*article.blocks, article.blocks[-1])), source)
    assert [violation.code for violation in twice.violations] == ["doubled-text"]


def test_a_lost_address_is_seen() -> None:
    article, source = read("# Fire in Leeds\n\nTwo were [hurt](https://example.org/fire) there.\n")
    blocks = (article.blocks[0], evolve(article.blocks[1], marks=()))
    assert [v.code for v in balance(evolve(article, blocks=blocks), source).violations] == ["lost-text"]


def test_ledgers_add_up() -> None:
    ledgers = [ledger_of(*read(path.read_bytes(), path.name)) for path in SEEDS]
    assert total(ledgers).characters == sum(ledger.characters for ledger in ledgers)
    assert total(ledgers).balances


def test_the_api_audits_files(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Fire in Leeds\n\nTwo were hurt.\n", "utf-8")
    (tmp_path / "b.json").write_bytes(corpuskit.dumps(corpuskit.parse("# Fire"), "json"))
    (tmp_path / "c.md").write_text("", "utf-8")
    found = corpuskit.audit(tmp_path)
    assert (found.documents, found.exit_code, found.skipped) == (1, 1, ["b.json"])
    assert found.ledger.characters == len("#FireinLeedsTwowerehurt.")
    assert [failure.code for failure in found.failures] == ["empty-input"]
    with pytest.raises(corpuskit.FormatError):
        corpuskit.audit(tmp_path, from_="json")


def test_records_are_audited(tmp_path: Path) -> None:
    text = "# Fire in Leeds\n\nTwo were hurt.\n"
    own = corpuskit.dumps(corpuskit.parse(text), "jsonl").decode()
    lines = [json.dumps({"text": text}), own.rstrip("\n"), json.dumps({"title": "x"}), "{"]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    (tmp_path / "b.json").write_text(lines[0], "utf-8")
    (tmp_path / "c.csv").write_text('text\n"Two were\n\nhurt."\n', "utf-8")
    found = corpuskit.audit(tmp_path)
    assert (found.documents, found.skipped, found.violations) == (3, ["a.jsonl/2"], [])
    letters = len("#FireinLeedsTwowerehurt.")
    assert found.ledger.characters == 2 * letters + len("Twowerehurt.")
    assert [failure.code for failure in found.failures] == ["invalid-record", "invalid-json"]


def test_failures_of_an_archive_keep_their_place(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("../a.md", "x")
        archive.writestr("b.md", "# Fire in Leeds\n\nTwo were hurt.\n")
    (failure,) = corpuskit.audit(tmp_path / "a.zip").failures
    assert (failure.code, failure.place) == ("unsafe-member", "member '../a.md', byte 0")
