"""Vertical text against the rules of the CWB Corpus Encoding Tutorial."""

from __future__ import annotations

import re
from pathlib import Path

import corpuskit
import msgspec
import pytest
from corpuskit.article import Article, Block, Language
from corpuskit.errors import FormatError, OutputError
from corpuskit.formats import CompanionTally
from corpuskit.serializers import vert
from corpuskit.serializers.tokens import words_with_tokens
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.samples import SAMPLES as MADE
from tests.strategies import articles
from tests.test_samples import SAMPLES

NAME = re.compile(r"[a-z_-][a-z0-9_-]*")
START = re.compile(r"<([^ <>/]+)((?: [^ <>=]+=\"[^\"<>]*\")*)>")
ATTRIBUTE = re.compile(r" ([^ =]+)=\"([^\"]*)\"")
REFERENCE = re.compile(r"&(?!(?:lt|gt|amp|quot|apos);)")


def check(data: bytes) -> list[str]:
    """Hold the rules; the tokens, each with what stands before it: nothing, a space, or a new paragraph."""
    text = data.decode("utf-8")
    assert text.endswith("\n")
    assert "\r" not in text
    opened: list[str] = []
    tokens: list[str] = []
    before = ""
    for line in text[:-1].split("\n"):
        assert line.strip() == line != ""
        assert not REFERENCE.search(line)
        if line == "<g/>":
            assert tokens
            assert before == " "
            before = ""
        elif line.startswith("</"):
            assert line == f"</{opened.pop()}>"
        elif line.startswith("<"):
            match = START.fullmatch(line)
            assert match, line
            assert match[1] not in opened
            assert opened == ([] if match[1] == "doc" else ["doc"])
            names = [name for name, _ in ATTRIBUTE.findall(match[2])]
            assert all(NAME.fullmatch(name) for name in (match[1], *names))
            assert len(names) == len(set(names))
            opened.append(match[1])
            before = "\n" if tokens else ""
        else:
            assert opened[1:] in (["p"], ["head"])
            assert not any(sign.isspace() for sign in line)
            assert "<" not in line
            assert ">" not in line
            tokens.append(before + unescaped(line))
            before = " "
    assert opened == []
    return tokens


def unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def assert_holds(article: Article) -> None:
    tokens = check(vert.FORMAT.dumps(article))
    text = re.sub("[\x00-\x08\x0e-\x1b\ufffe\uffff]", "\ufffd", article.text)
    assert "".join(tokens).split() == text.split()
    held = msgspec.json.decode(corpuskit.dumps(article, "json"))["text"]
    assert len(tokens) == sum(len(word) for word in words_with_tokens(held))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_samples(sample: Path) -> None:
    assert_holds(corpuskit.read(sample))


@pytest.mark.parametrize("article", MADE, ids=lambda article: article.id)
def test_made_articles(article: Article) -> None:
    assert_holds(article)


def test_renderings(shared: Path) -> None:
    from tests.quality.scoreboard import load_gold, parse_rendering

    for gold in [gold for name in ("fundus", "zyte") for gold in load_gold(name)][::10]:
        assert_holds(parse_rendering("print", gold))


@settings(max_examples=150)
@given(article=articles)
def test_any_article(article: Article) -> None:
    assert_holds(article)


@settings(max_examples=200)
@given(text=st.text())
def test_tokens_lose_nothing(text: str) -> None:
    words = words_with_tokens(text)
    assert ["".join(word) for word in words] == text.split()
    assert all(token for word in words for token in word)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Don't say 3,20 € (27.01.2022).", "Don't say 3,20 € ( 27.01.2022 ) ."),
        ("L\u2019homme d'hier", "L\u2019homme d'hier"),
        ("今日は晴れ。カタカナ", "今 日 は 晴 れ 。 カタカナ"),
        ("السلام عليكم، كيف", "السلام عليكم ، كيف"),
        ("दिल्ली में", "दिल्ली में"),
        ("서울에서, 오늘", "서울에서 , 오늘"),
        ("U.S.-led", "U.S . - led"),
    ],
)
def test_what_is_a_token(text: str, tokens: str) -> None:
    assert [token for word in words_with_tokens(text) for token in word] == tokens.split()


def test_attributes_are_escaped() -> None:
    article = Article("x", (Block("paragraph", "paragraph", 'a<b & "c"'),), headline='A "<b>" & c')
    text = vert.FORMAT.dumps(article).decode()
    assert 'headline="A &quot;&lt;b&gt;&quot; &amp; c"' in text
    assert '\na\n<g/>\n&lt;\n<g/>\nb\n&amp;\n"\n<g/>\nc\n<g/>\n"\n' in text


def test_a_dateline_stands_in_its_paragraph() -> None:
    blocks = (
        Block("paragraph", "dateline", "KYIV - ", run_in=True),
        Block("image", "image", ""),
        Block("paragraph", "paragraph", "Go"),
        Block("heading", "cross-head", "Then"),
    )
    text = vert.FORMAT.dumps(Article("x", blocks)).decode()
    assert text.endswith('<p type="paragraph">\nKYIV\n-\nGo\n</p>\n<head>\nThen\n</head>\n</doc>\n')


def test_the_registry_stands_beside_the_corpus(tmp_path: Path) -> None:
    seeds = [path for path in SAMPLES if path.stem in {"harbour-ferry-strike", "tide-mill"}]
    report = corpuskit.convert(seeds, tmp_path, to="vert")
    assert report.exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["corpus", "corpus.vert"]
    registry = (tmp_path / "corpus").read_text("utf-8")
    assert 'VERTICAL "corpus.vert"' in registry
    assert 'LANGUAGE "English"' in registry
    assert 'ENCODING "utf-8"' in registry
    declared = re.findall(r"^    ATTRIBUTE (\w+)", registry, re.MULTILINE)
    assert tuple(declared[: len(vert.DOC_ATTRIBUTES)]) == vert.DOC_ATTRIBUTES
    assert registry.count("{") == registry.count("}")
    assert len(check((tmp_path / "corpus.vert").read_bytes())) > 100


def test_a_file_in_the_registrys_place_stays(tmp_path: Path) -> None:
    (tmp_path / "corpus").write_text("mine\n", "utf-8")
    with pytest.raises(OutputError, match="not written by corpuskit"):
        corpuskit.convert(SAMPLES[:1], tmp_path, to="vert")
    assert [path.name for path in tmp_path.iterdir()] == ["corpus"]
    corpuskit.convert(SAMPLES[:1], tmp_path, to="vert", force=True)
    corpuskit.convert(SAMPLES[:1], tmp_path, to="vert")
    assert len(list(tmp_path.iterdir())) == 2


def test_the_registry_is_named_as_cwb_demands() -> None:
    collection = vert.FORMAT.collection
    assert collection is not None
    assert collection.tally is not None
    tally = collection.tally()
    assert isinstance(tally, CompanionTally)
    assert tally.companion(["2024 Überblick.vert"])[0] == "__berblick"
    for code in ("de", "fr", "und"):
        tally.add(tally.note(Article("x", language=Language(code))))
    assert b"LANGUAGE" not in tally.companion(["corpus.vert"])[1]


def test_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    for module in ("corpuskit.serializers.vert", "corpuskit.serializers.tokens"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setitem(sys.modules, "regex", None)
    with pytest.raises(FormatError, match=r"corpuskit\[vert\]") as caught:
        corpuskit.dumps(Article("x"), "vert")
    assert caught.value.code == "missing-extra"


def test_whose_file_it_is() -> None:
    assert vert.FORMAT.is_own(vert.FORMAT.dumps(MADE[0])[:4096])
    assert not vert.FORMAT.is_own(b'<doc id="a">\n')
