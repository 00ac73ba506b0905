"""The public API: what is exported, and that it does what it says."""

from __future__ import annotations

import re
from pathlib import Path

import corpuskit
import pytest
from corpuskit.conversion.ids import identifier
from corpuskit.messages import CODES, Code

ROOT = Path(__file__).parent.parent
DOCUMENT = "# A title\n\nBy [AFP](#)\n\nMay 3, 2024\n\nThe council met on Monday.\n"

EXPORTS = [
    "Article",
    "Audit",
    "Author",
    "Block",
    "Comparison",
    "Corpus",
    "CorpuskitError",
    "DateStamp",
    "Dateline",
    "DecodingError",
    "Difference",
    "EngineError",
    "Evidence",
    "Failure",
    "Figure",
    "Finding",
    "FormatError",
    "InputError",
    "Inspection",
    "Language",
    "Ledger",
    "Mark",
    "Message",
    "OutputError",
    "ParseError",
    "Project",
    "Publisher",
    "Quotation",
    "QuotedPart",
    "Related",
    "Report",
    "SerializationError",
    "Source",
    "SourceDescription",
    "Span",
    "Statistics",
    "Step",
    "Validation",
    "__version__",
    "audit",
    "balance",
    "compare",
    "convert",
    "dumps",
    "evolve",
    "inspect",
    "loads",
    "loads_all",
    "open_corpus",
    "parse",
    "read",
    "read_all",
    "read_project",
    "report",
    "schema",
    "statistics",
    "to_arrow",
    "to_dataset",
    "to_pandas",
    "to_polars",
    "to_spacy",
    "validate",
]


def test_exports() -> None:
    assert corpuskit.__all__ == EXPORTS
    assert all(getattr(corpuskit, name) is not None for name in EXPORTS)
    with pytest.raises(AttributeError):
        _ = corpuskit.no_such_name  # type: ignore[attr-defined]


def test_text_and_bytes_give_the_same_article_but_for_the_encoding() -> None:
    from_text, from_bytes = corpuskit.parse(DOCUMENT), corpuskit.parse(DOCUMENT.encode())
    assert from_text.blocks == from_bytes.blocks
    assert from_text.source.encoding is None
    assert from_bytes.source.encoding == "utf-8"


def test_the_same_input_gives_the_same_bytes() -> None:
    assert corpuskit.dumps(corpuskit.parse(DOCUMENT), "tei") == corpuskit.dumps(
        corpuskit.parse(DOCUMENT), "tei"
    )


def test_a_url_that_the_caller_knows() -> None:
    article = corpuskit.parse(DOCUMENT, url="https://www.harbour.example.co.uk/x")
    assert article.url == "https://www.harbour.example.co.uk/x"
    assert article.publisher == corpuskit.Publisher(None, "example.co.uk")


def test_unknown_formats() -> None:
    for call in (
        lambda: corpuskit.dumps(corpuskit.parse(DOCUMENT), "docx"),
        lambda: corpuskit.parse(DOCUMENT, format="docx"),
        lambda: corpuskit.loads(b"x", "markdown"),
    ):
        with pytest.raises(corpuskit.FormatError) as caught:
            call()
        assert caught.value.code == "unknown-format"


def test_loads_wants_one_article() -> None:
    lines = corpuskit.dumps(corpuskit.parse(DOCUMENT), "jsonl") * 2
    with pytest.raises(corpuskit.ParseError):
        corpuskit.loads(lines, "jsonl")
    assert len(list(corpuskit.loads_all(lines, "jsonl"))) == 2


def test_errors_say_where_and_what() -> None:
    with pytest.raises(corpuskit.InputError) as caught:
        corpuskit.parse(b"\x89PNG\r\n\x1a\n", name="photo.md")
    assert str(caught.value) == "photo.md: looks like a PNG image [binary-input]"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000_da3b86c477a2bd45.txt", "d000_da3b86c477a2bd45"),
        ("article.md", "article"),
        ("2024/05/a b.md", "d2024.05.a_b"),
        ("Übung §1.md", "Übung__1"),
        (".md", "d.md"),
        ("日本.md", "日本"),
        ("../x.md", "x"),
        ("", "document"),
    ],
)
def test_identifiers(name: str, expected: str) -> None:
    assert identifier(name) == expected


def test_every_code_is_documented_and_every_documented_code_exists() -> None:
    """With its severity, its meaning and its remedy, each as the table of the code has them."""
    rows = re.findall(
        r"^\| `([a-z0-9-]+)` \| (\w+) \| (.*) \| (.*) \|$",
        (ROOT / "docs/messages.md").read_text("utf-8"),
        re.MULTILINE,
    )
    documented = {code: Code(*(part.replace("`", "") for part in row)) for code, *row in rows}
    assert len(rows) == len(documented)
    assert documented == CODES


def test_every_code_in_the_table_is_used() -> None:
    modules = [path for path in (ROOT / "corpuskit").rglob("*.py") if path.name != "messages.py"]
    source = "".join(path.read_text("utf-8") for path in modules)
    assert [code for code in CODES if f'"{code}"' not in source] == []


def test_every_code_that_is_raised_is_in_the_table() -> None:
    pattern = re.compile(
        r"""(?:Error|Failure|warn|message)\(\s*(?:[^"(),]+,\s*)?["']([a-z]+(?:-[a-z0-9]+)+)["']"""
    )
    found = {
        code
        for path in (ROOT / "corpuskit").rglob("*.py")
        for code in pattern.findall(path.read_text("utf-8"))
    }
    assert found
    assert found <= set(CODES)
