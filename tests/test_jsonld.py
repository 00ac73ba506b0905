"""JSON-LD against the definitions of schema.org."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import corpuskit
import pytest
from corpuskit.article import Article
from corpuskit.errors import SerializationError
from corpuskit.serializers import jsonld
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from tests.samples import NEWS
from tests.strategies import articles
from tests.test_cli import run
from tests.test_samples import SAMPLES

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "newsarticle.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def valid(data: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(data)
    VALIDATOR.validate(found)
    return found


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert not VALIDATOR.is_valid({"@context": "https://schema.org", "@type": "NewsArticle"})


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_samples(sample: Path) -> None:
    article = corpuskit.read(sample)
    found = valid(jsonld.FORMAT.dumps(article))
    assert (found["headline"], found["articleBody"]) == (article.headline, article.text)


def test_renderings(shared: Path) -> None:
    from tests.quality.scoreboard import load_gold, parse_rendering

    for gold in [gold for name in ("fundus", "zyte") for gold in load_gold(name)][::10]:
        valid(jsonld.FORMAT.dumps(parse_rendering("print", gold)))


@settings(max_examples=100)
@given(article=articles)
def test_any_article(article: Article) -> None:
    found = valid(jsonld.FORMAT.dumps(article))
    assert found.get("articleBody", "") == article.text


def test_what_it_says() -> None:
    found = valid(jsonld.FORMAT.dumps(NEWS))
    assert found["alternativeHeadline"] == NEWS.kicker
    assert found["description"] == NEWS.standfirst
    assert found["author"][0]["@type"] == "Person"
    assert found["sourceOrganization"] == [{"@type": "Organization", "name": name} for name in NEWS.agencies]
    [image, *_] = found["image"]
    assert image["caption"] == "The basin at noon."
    assert image["creditText"] == "Photo: Lin Okoro / NWA"
    assert [creator["name"] for creator in image["creator"]] == ["Lin Okoro", "NWA"]
    assert found["dateline"] == "PORT ELM, March 3 (NWA) -"
    assert found["mainEntityOfPage"] == found["url"]


def test_many_are_a_graph(tmp_path: Path) -> None:
    out = tmp_path / "all.jsonld"
    corpuskit.convert(SAMPLES[:3], out, to="jsonld")
    found = valid(out.read_bytes())
    assert [one["identifier"] for one in found["@graph"]] == [path.stem for path in SAMPLES[:3]]
    assert jsonld.FORMAT.is_own(out.read_bytes()[:4096])
    corpuskit.convert(SAMPLES[:1], out, to="jsonld")


def test_a_graph_is_compressed_as_its_name_says(tmp_path: Path) -> None:
    corpuskit.convert(SAMPLES[:3], tmp_path / "all.jsonld")
    whole = (tmp_path / "all.jsonld").read_bytes()
    corpuskit.convert(SAMPLES[:3], tmp_path / "all.jsonld.gz")
    assert gzip.decompress((tmp_path / "all.jsonld.gz").read_bytes()) == whole
    corpuskit.convert(SAMPLES[:3], tmp_path / "shards", to="jsonld", shard_docs=3, compress="gz")
    assert gzip.decompress((tmp_path / "shards" / "corpus-00000.jsonld.gz").read_bytes()) == whole
    done = run(
        "convert", *map(str, SAMPLES[:3]), "--to", "jsonld", "--out", "-", "--compress", "gz", cwd=tmp_path
    )
    assert gzip.decompress(done.stdout) == whole


def test_whose_file_it_is() -> None:
    assert jsonld.FORMAT.is_own(jsonld.FORMAT.dumps(NEWS)[:4096])
    assert not jsonld.FORMAT.is_own(
        b'{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "a"'
    )


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(SerializationError):
        jsonld.FORMAT.dumps(Article("x", headline="\ud800"))
