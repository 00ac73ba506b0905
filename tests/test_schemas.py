"""The package's schemas: fresh, small, and no wider than TEI; what they refuse, and what every output is."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import corpuskit
import msgspec
import pytest
from corpuskit.article import ROLES, Article, Block
from corpuskit.schemas import SCHEMAS, schema
from corpuskit.serializers import json as json_serializer
from corpuskit.serializers import tei as tei_serializer
from corpuskit.validation.articles import ArticleValidator
from corpuskit.validation.tei import validate
from corpuskit.wire.tei import ROLE_TYPES
from corpuskit.wire.validity import as_target, is_date
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import etree

from tests.proofs.checks import TEI_ALL, invalid_by_jing
from tests.proofs.grown import grown
from tests.proofs.schema import accepted_mutations
from tests.samples import NEWS, SAMPLES
from tests.schemas.build import files
from tests.schemas.odd import ODD
from tests.schematron import broken_rules
from tests.strategies import articles, dates, targets

RNG = "{http://relaxng.org/ns/structure/1.0}"
GOLDEN = Path(__file__).parent / "golden"
ARTICLE_SCHEMA = Draft202012Validator(json.loads(schema("json")))

needs_jing = pytest.mark.skipif(
    shutil.which("jing") is None or not TEI_ALL.is_file(),
    reason="jing, or the schema of all TEI (tei_all.rng) beside the project, is not there",
)


needs_tei_all = pytest.mark.skipif(not TEI_ALL.is_file(), reason="tei_all.rng is not beside the project")


def findings(data: bytes) -> list[str]:
    return [str(found) for found in validate(BytesIO(data), "x.xml", {}) if found is not None]


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_what_is_made_is_fresh(path: Path) -> None:
    assert path.read_bytes() == files()[path], "run: python -m tests.schemas.build"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_can_be_had(name: str) -> None:
    data = corpuskit.schema(name)
    etree.fromstring(data) if SCHEMAS[name][0].endswith(("rng", "odd")) else json.loads(data)


def test_formats_of_one_form_have_one_schema() -> None:
    assert schema("jsonl") == schema("json")
    assert schema("tsv") == schema("csv")
    with pytest.raises(corpuskit.FormatError, match="unknown-format"):
        schema("vert")


def test_the_schema_of_tei_compiles_quickly() -> None:
    code = (
        "import time; from corpuskit.schemas import schema; from lxml import etree; "
        "begin = time.process_time(); etree.RelaxNG(etree.fromstring(schema('tei'))); print(time.process_time() - begin)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert float(run.stdout) < 0.3


def test_every_role_has_its_type() -> None:
    values = etree.fromstring(schema("tei")).find(f"{RNG}define[@name='ab']//{RNG}attribute[@name='type']")
    assert {value.text for value in values.iter(f"{RNG}value")} == {ROLE_TYPES[role] for role in ROLES}


def test_the_schema_has_no_empty_in_a_group() -> None:
    for empty in etree.fromstring(schema("tei")).iter(f"{RNG}empty"):
        assert [
            child.tag for child in empty.getparent() if child is not empty and child.tag.startswith(RNG)
        ] == []


@settings(max_examples=150)
@given(articles)
def test_whatever_is_written_is_valid(article: Article) -> None:
    assert findings(tei_serializer.dumps(article)) == []
    written = json_serializer.dumps(article)
    ARTICLE_SCHEMA.validate(json.loads(written))
    assert [found for found in ArticleValidator().validate_file(written, "x") if found] == []


@pytest.mark.parametrize("path", sorted((GOLDEN / "tei").iterdir()), ids=lambda path: path.name)
def test_golden_tei_is_valid(path: Path) -> None:
    assert findings(path.read_bytes()) == []


def test_quotations_are_valid() -> None:
    article = corpuskit.parse(
        "# Fire in Leeds\n\nMr Ash said: “It was a long night for us all.”\n", name="a.md"
    )
    assert b"<q " in corpuskit.dumps(article, "tei", options={"quotations": "yes"})
    assert findings(corpuskit.dumps(article, "tei", options={"quotations": "yes"})) == []
    written = corpuskit.dumps(article, "json", options={"quotations": "yes"})
    ARTICLE_SCHEMA.validate(json.loads(written))
    assert [found for found in ArticleValidator().validate_file(written, "x") if found] == []
    changed = written.replace(b"a long night", b"a short night", 1)
    assert [found for found in ArticleValidator().validate_file(changed, "x") if found] != []


def test_the_minimal_profile_is_valid() -> None:
    for article in SAMPLES:
        assert findings(corpuskit.dumps(article, "tei", options={"tei-profile": "minimal"})) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b'<ab type="embed"', b'<ab type="sticker"', "ab/@type is 'sticker': it is kicker or"),
        (b"<milestone ", b"<pb ", "pb may not stand here in div"),
        (b' quantity="12"/>', b"/>", "measure needs the attribute quantity"),
        (b'unit="words"', b'unit="words" cols="2"', "measure has no attribute cols; it may have: quantity, unit"),
        (b"<extent>", b"<extent>so many", "text may not stand here in extent; what may: measure"),
        (b'when="2024-03-03"', b'when="2024-02-30"', "date/@when is '2024-02-30'"),
        (b'resp="#', b'resp="#no', "@resp points to"),
        (b'source="src:50,93"', b'source="src:93,50"', "does not end before it begins"),
        (b'source="src:50,93"', b'source="src:50"', "head/@source is 'src:50'"),
        (b' type="sub"', b"", "A head without @type opens a section"),
        (b'<prefixDef ident="src"', b'<prefixDef ident="rule"', "a prefixDef declares the prefix src"),
        (b'<text xml:lang="en">', b'<text xml:lang="de">', "@ident of a language in langUsage"),
        (b'target="https://example.org/bridge"', b'target="http://"', "ref/@target is 'http://'"),
        (b'<author><persName ref', b"<author>by <persName ref", "An author in the header holds a persName"),
        (b'<body>', b'<body><p/>', "p may not stand here in body; what may: div"),
        (b'<correction>', b"<correction/><correction>", "correction is not complete; what may: p"),
        (b'.p1" source', b'.resp1" source', "already [doubled-id]"),
        (b'xml:id="d2024-03-harbour-3d2b19c2.p1"', b'xml:id="p1"', "begins with the xml:id of its TEI element"),
    ],
)  # fmt: skip
def test_what_is_refused_and_what_is_said(old: bytes, new: bytes, said: str) -> None:
    data = corpuskit.dumps(NEWS, "tei")
    assert old in data
    found = findings(data.replace(old, new, 1))
    assert any(said in line for line in found), found
    assert all(line.startswith("x.xml:") for line in found)


@settings(max_examples=300)
@given(targets | st.text(st.sampled_from("a:/?#@%40.[ü-"), max_size=9))
@example("http://")
@example("https://?")
def test_pointers_are_what_is_written_as_pointers(address: str) -> None:
    data = corpuskit.dumps(NEWS, "tei").decode()
    escaped = address.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("\n", " ")
    changed = data.replace('target="https://example.org/bridge"', f'target="{escaped}"')
    address = " ".join(
        escaped.replace("&amp;", "&").replace("&lt;", "<").replace("&quot;", '"').split(" ")
    ).strip()
    assert (findings(changed.encode()) == []) is (address != "" and as_target(address) == address)


@settings(max_examples=200)
@given(
    dates
    | st.from_regex(
        r"\A-?[0-9]{3,5}(-[0-9]{2}){0,2}(T[0-9:]{5,8}(\.[0-9]{1,7})?(Z|[+-][0-9:]{5})?)?\Z", fullmatch=True
    )
)
def test_dates_are_what_is_written_as_dates(date: str) -> None:
    data = corpuskit.dumps(NEWS, "tei").replace(b'when="2024-03-03"', f'when="{date}"'.encode())
    if is_date(date):
        assert findings(data) == []


def test_only_a_corpus_that_is_whole_is_valid() -> None:
    collection = tei_serializer.FORMAT.collection
    assert collection is not None
    items = [collection.item(article) for article in SAMPLES]
    head = collection.opening("all")
    whole = head + b"".join(items) + collection.closing
    assert findings(whole) == []
    assert sum(found is None for found in validate(BytesIO(whole), "x.xml", {})) == len(SAMPLES)
    assert "holds at least one TEI" in findings(head + collection.closing)[0]
    assert any(
        "is that of another text: x.xml, line" in line
        for line in findings(head + items[3] * 2 + collection.closing)
    )
    in_one_line = (items[3] * 2).replace(b"\n", b"")
    assert any(
        "is that of another text" in line for line in findings(head + in_one_line + collection.closing)
    )
    assert findings(head + items[3] + b"some text" + items[4] + collection.closing) != []
    assert findings(head + items[3] + b"<p>some</p>" + items[4] + collection.closing) != []
    broken = head.replace(b"<authority>", b"<author>").replace(b"</authority>", b"</author>")
    assert "may not stand here in publicationStmt" in findings(broken + items[3] + collection.closing)[0]


def test_a_text_with_many_faults_names_the_first_and_counts_the_rest() -> None:
    article = Article("x", tuple(Block("paragraph", "paragraph", "text") for _ in range(500)))
    found = findings(corpuskit.dumps(article, "tei").replace(b"<p xml:id", b'<p type="a" xml:id'))
    assert len(found) == 21
    assert found[-1].endswith("480 more in this text [invalid-tei]")


def test_lines_stay_right_far_down() -> None:
    data = corpuskit.dumps(NEWS, "tei").replace(b"<body>", b"\n" * 70_000 + b"<body><p/>")
    [found] = [line for line in findings(data) if "in body" in line]
    assert int(found.split(":")[1]) > 70_000


@needs_jing
def test_what_the_schema_accepts_is_tei() -> None:
    kept = list(accepted_mutations(600, 7))
    assert len(kept) > 30
    assert invalid_by_jing(kept) == []


@needs_tei_all
def test_the_rules_of_tei_hold_too() -> None:
    """RELAX NG alone misses them: Schematron, by Saxon, over all golden files and wild articles."""
    pytest.importorskip("saxonche", reason="Saxon, which runs Schematron rules, comes with the extra dev")
    documents = [path.read_bytes() for path in sorted((GOLDEN / "tei").iterdir())]
    documents += [tei_serializer.dumps(article) for article in SAMPLES]
    assert broken_rules(TEI_ALL, documents) == []
    broken = (
        documents[0]
        .replace(b'<quotation marks="all">', b"<quotation>")
        .replace(b"<p>Quotation", b"<!--")
        .replace(b"</p></quotation>", b"--></quotation>")
    )
    assert ["@marks" in line for line in broken_rules(TEI_ALL, [broken])] == [True]


def test_our_rules_are_schematron() -> None:
    """What ``corpuskit validate`` evaluates as XPath, Saxon finds as Schematron."""
    pytest.importorskip("saxonche", reason="Saxon, which runs Schematron rules, comes with the extra dev")
    own = Path(corpuskit.__file__).parent / "schemas" / "corpuskit.rng"
    good = corpuskit.dumps(NEWS, "tei")
    assert broken_rules(own, [good]) == []
    for old, new, said in BROKEN:
        data = good.replace(old, new, 1)
        in_python = [line for line in findings(data) if said in line]
        by_saxon = [line for line in broken_rules(own, [data]) if said in line]
        assert len(in_python) == len(by_saxon) > 0, said


BROKEN = (
    (b'source="src:50,93"', b'source="src:93,50"', "does not end before it begins"),
    (b' type="sub"', b"", "A head without @type opens a section"),
    (b'<prefixDef ident="src"', b'<prefixDef ident="rule"', "a prefixDef declares the prefix src"),
    (b'<text xml:lang="en">', b'<text xml:lang="de">', "@ident of a language in langUsage"),
    (b"<author><persName ref", b"<author>by <persName ref", "An author in the header holds a persName"),
    (b'xml:id="d2024-03-harbour-3d2b19c2.p1"', b'xml:id="p1"', "begins with the xml:id of its TEI element"),
    (b'<quote rend="block">', b"<quote>", "A block quotation holds paragraphs"),
    (b'<ab type="share"', b'<ab type="table"', "What belongs to the article stands in body"),
    (b'<note type="endNote">', b'<note type="byline">', "A note of the text is of the type"),
)


@needs_jing
def test_whatever_the_schema_allows_is_tei() -> None:
    documents = grown(60, 3)
    relax_ng = etree.RelaxNG(etree.fromstring(schema("tei")))
    assert all(relax_ng.validate(etree.fromstring(data)) for data in documents)
    assert invalid_by_jing(documents) == []


@needs_jing
def test_the_odd_is_tei() -> None:
    assert invalid_by_jing([ODD.read_bytes()]) == []


@needs_jing
def test_jing_takes_the_schema_too() -> None:
    paths = [str(path) for path in sorted((GOLDEN / "tei").iterdir())]
    rng = Path(corpuskit.__file__).parent / "schemas" / "corpuskit.rng"
    run = subprocess.run(["jing", str(rng), *paths], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "")


@pytest.mark.parametrize(
    ("change", "line", "place", "said"),
    [
        (lambda article: article.pop("kicker"), 1, "$", "the key 'kicker' is missing"),
        (lambda article: article["blocks"][2].pop("rule"), None, "$.blocks[2]", "the key 'rule' is missing"),
        (lambda article: article["blocks"][2].update(role="hero"), None, "$.blocks[2].role", "Invalid enum value 'hero'"),
        (lambda article: article.update(text="x"), None, "$.text", "not what follows from the blocks"),
        (lambda article: article.update(figures=[]), None, "$.figures", "not what follows from the blocks"),
        (lambda article: article["published"].update(iso="2024-02-30"), None, "$.published.iso", "no ISO 8601 date"),
        (lambda article: article.update(schema="corpuskit/article/9"), None, "$.schema", "Invalid enum value"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_json(change: object, line: int | None, place: str, said: str) -> None:
    article = json.loads(json_serializer.dumps(NEWS))
    change(article)  # type: ignore[operator]
    data = json.dumps(article, indent=2).encode()
    [found] = [item for item in ArticleValidator().validate_file(data, "x.json") if item]
    assert said in found.reason
    assert found.place == place
    assert found.line is not None
    if line:
        assert found.line == line
    else:
        last = place.removeprefix("$").split(".")[-1].split("[")[0]
        shown = data.splitlines()[found.line - 1].decode()
        assert last in shown or shown.strip() in {"{", "["}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 3) | st.sampled_from(["", "x", "paragraph", "person", "high"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["a", "name", "text"]), inner, max_size=2),
    max_leaves=4,
)  # fmt: skip


@settings(max_examples=300)
@given(data=st.data())
def test_msgspec_and_json_schema_agree(data: st.DataObject) -> None:
    article = json.loads(json_serializer.dumps(NEWS))
    here: object = article
    while isinstance(here, dict | list) and here:
        parent, key = (
            here,
            data.draw(st.sampled_from(list(here) if isinstance(here, dict) else range(len(here)))),
        )
        here = parent[key]
        if data.draw(st.integers(0, 2)) == 0:
            break
    if data.draw(st.booleans()) and isinstance(parent, dict):
        del parent[key]
    else:
        parent[key] = data.draw(JSON)
    valid = ARTICLE_SCHEMA.is_valid(article)
    found = [item for item in ArticleValidator().validate_file(json.dumps(article).encode(), "x") if item]
    if not valid:
        assert found
    for item in found:  # what JSON Schema has no words for
        assert not valid or any(
            words in item.reason
            for words in ("follows from the blocks", "no ISO 8601", "BCP 47", "does not lie", "URI reference", "before it starts")
        ), item  # fmt: skip


def test_all_keys_of_the_json_schema_are_those_of_the_form() -> None:
    written = msgspec.json.decode(json_serializer.dumps(NEWS))
    assert list(json.loads(schema("json"))["properties"]) == [*written, "quotations"]
    assert json.loads(schema("json"))["required"] == list(written)
