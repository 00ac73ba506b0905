"""JSON and JSONL: what is written, and what comes back."""

import json

import msgspec
import pytest
from corpuskit.article import Article, Block, Mark, evolve
from corpuskit.errors import ParseError, SerializationError
from corpuskit.parsers import json as json_parser
from corpuskit.parsers import jsonl as jsonl_parser
from corpuskit.serializers import json as json_serializer
from corpuskit.serializers import jsonl as jsonl_serializer
from corpuskit.wire.shape import ArticleShape
from hypothesis import given, settings

from tests.samples import NEWS, SAMPLES
from tests.strategies import articles

KEYS = [
    "schema",
    "id",
    "headline",
    "kicker",
    "standfirst",
    "byline",
    "authors",
    "agencies",
    "dateline",
    "published",
    "modified",
    "publisher",
    "url",
    "language",
    "section",
    "keywords",
    "rights",
    "lead",
    "text",
    "blocks",
    "figures",
    "related",
    "source",
    "evidence",
    "steps",
    "messages",
]


@pytest.mark.parametrize("article", SAMPLES, ids=lambda article: article.id)
def test_samples_read_back_equal(article: Article) -> None:
    assert list(json_parser.FORMAT.load(json_serializer.dumps(article), "x")) == [article]


@settings(max_examples=200)
@given(articles)
def test_any_article_reads_back_equal(article: Article) -> None:
    line = jsonl_serializer.dumps(article)
    assert line.count(b"\n") == 1
    assert list(jsonl_parser.load(line, "x")) == [article]
    assert list(json_parser.load(json_serializer.dumps(article), "x")) == [article]


@pytest.mark.parametrize("article", SAMPLES, ids=lambda article: article.id)
def test_all_keys_are_always_there_in_order(article: Article) -> None:
    written = json.loads(json_serializer.dumps(article))
    assert list(written) == KEYS
    for block in written["blocks"]:
        assert list(block) == ["kind", "role", "text", "level", "label", "run_in", "rule", "marks", "span"]


def test_layout() -> None:
    data = json_serializer.dumps(NEWS)
    assert data.startswith(b'{\n  "schema": "corpuskit/article/1",\n  "id": "2024-03-harbour",\n')
    assert data.endswith(b"}\n")
    assert json_serializer.is_own(data[:4096])
    assert jsonl_serializer.FORMAT.is_own(jsonl_serializer.dumps(NEWS)[:4096])
    assert not json_serializer.is_own(b'{"id": 1}')
    written = json.loads(data)
    assert written["figures"] == [
        {
            "caption": "The basin at noon.",
            "credit": "Photo: Lin Okoro / NWA",
            "creators": ["Lin Okoro"],
            "agencies": ["NWA"],
            "url": "basin.jpg",
            "alt": "The basin",
        }
    ]
    assert written["related"] == [{"title": "The bridge", "url": "https://example.org/bridge"}]
    assert written["evidence"]["publisher"] == {
        "rule": "publisher.from-url",
        "span": None,
        "certainty": "medium",
    }


def test_derived_keys_are_not_read() -> None:
    written = json.loads(json_serializer.dumps(NEWS))
    written |= {"text": "other", "lead": "other", "figures": [], "related": []}
    assert list(json_parser.load(json.dumps(written).encode(), "x")) == [NEWS]


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("blocks", 2, "level"), "one", "$.blocks[2].level"),
        (("blocks", 2, "level"), 0, "$.blocks[2].level"),
        (("blocks", 3, "role"), "lede", "$.blocks[3].role"),
        (("blocks", 3, "kind"), "para", "$.blocks[3].kind"),
        (("blocks", 3, "span"), [9, 3], "$.blocks[3].span"),
        (("blocks", 3, "span"), [9], "$.blocks[3].span"),
        (("blocks", 4, "marks", 1, "kind"), "colour", "$.blocks[4].marks[1].kind"),
        (("blocks", 4, "marks", 1, "end"), 400, "$.blocks[4].marks[1]"),
        (("blocks", 4, "marks", 1, "end"), 1, "$.blocks[4].marks[1]"),
        (("blocks", 5, "marks", 0, "target"), "yesterday", "$.blocks[5].marks[0].target"),
        (("blocks", 12, "marks", 0, "target"), "a b", "$.blocks[12].marks[0].target"),
        (("published", "iso"), "022-07-13", "$.published.iso"),
        (("published", "iso"), "2022-02-30", "$.published.iso"),
        (("modified", "precision"), "hour", "$.modified.precision"),
        (("dateline", "date"), "Monday", "$.dateline.date"),
        (("language", "code"), "English!", "$.language.code"),
        (("language", "score"), 2, "$.language.score"),
        (("authors", 1, "type"), "robot", "$.authors[1].type"),
        (("evidence", "publisher", "certainty"), "very", "$.evidence.publisher.certainty"),
        (("messages", 0, "severity"), "fatal", "$.messages[0].severity"),
        (("source", "size"), -1, "$.source.size"),
        (("schema",), "corpuskit/article/9", "$.schema"),
    ],
)
def test_a_wrong_value_is_named_by_its_path(path: tuple[str | int, ...], value: object, place: str) -> None:
    written = json.loads(json_serializer.dumps(NEWS))
    container = written
    for step in path[:-1]:
        container = container[step]
    container[path[-1]] = value
    with pytest.raises(ParseError) as caught:
        list(json_parser.load(json.dumps(written).encode(), "a.json"))
    assert (caught.value.code, caught.value.source, caught.value.place) == (
        "invalid-article",
        "a.json",
        place,
    )


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"", "line 1"),
        (b'{"schema":\n\n oops}', "line 3"),
        (b'{"id": "\xff"}', "line 1"),
        (b'{"schema": "corpuskit/article/1", "id":\n"\\ud800"}', "line 2"),
    ],
)
def test_broken_json_is_named_by_its_line(data: bytes, place: str) -> None:
    with pytest.raises(ParseError) as caught:
        list(json_parser.load(data, "a.json"))
    assert caught.value.place == place
    assert caught.value.code == "invalid-json"


def test_deep_json_is_refused() -> None:
    with pytest.raises(ParseError):
        list(json_parser.load(b"[" * 100_000, "a.json"))


def test_lines_go_on_behind_a_broken_one() -> None:
    separated = evolve(NEWS, headline="a\u2028b\u2029c\x85d")
    good = jsonl_serializer.dumps(separated)
    data = b"\xef\xbb\xbf" + good + b"\n  \r\n" + good[:200] + b"\n[1]\n" + good.rstrip()
    first, second, third, fourth = jsonl_parser.load(data, "a.jsonl")
    assert first == separated
    assert isinstance(second, ParseError)
    assert (second.code, second.place) == ("invalid-json", "line 4")
    assert isinstance(third, ParseError)
    assert (third.code, third.place) == ("invalid-article", "line 5, $")
    assert fourth == separated


def test_a_lone_surrogate_is_refused() -> None:
    article = Article(id="x", blocks=(Block("paragraph", "paragraph", "a\ud800"),))
    with pytest.raises(SerializationError, match="surrogate"):
        jsonl_serializer.dumps(article)


def test_every_output_fits_the_schema_of_the_types() -> None:
    schema = msgspec.json.schema(ArticleShape)
    assert list(schema["$defs"]["ArticleShape"]["properties"]) == KEYS


def test_a_mark_may_stand_at_the_end() -> None:
    article = Article(id="x", blocks=(Block("image", "image", "ab", marks=(Mark("image", 2, 2, "a.png"),)),))
    assert list(jsonl_parser.load(jsonl_serializer.dumps(article), "x")) == [article]
