"""The API's functions refuse keywords that they do not have, and values that these do not take."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, Literal

import corpuskit
import pytest
from corpuskit.keywords import Keyword, checked, keyword, keywords_of

TEXT = "# Fire in Leeds\n\nBy Ann Brown\n\nMay 3, 2024\n\nTwo were hurt.\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.mark.parametrize(
    ("function", "given", "near"),
    [
        ("parse", "normalise", "did you mean normalize?"),
        ("parse", "include", "known: audit, data, encoding"),
        ("read", "include", "known: audit, encoding"),
        ("read_all", "excludes", "did you mean exclude?"),
        ("convert", "limt", "did you mean limit?"),
        ("convert", "from_format", "did you mean from_?"),
        ("audit", "max_byte", "did you mean max_bytes?"),
        ("inspect", "lexikon", "did you mean lexicon?"),
        ("dumps", "option", "did you mean options?"),
        ("validate", "schemas", "did you mean schema?"),
        ("statistics", "example", "did you mean examples?"),
        ("open_corpus", "formats", "did you mean format?"),
    ],
)
def test_an_unknown_keyword_is_refused_at_once(function: str, given: str, near: str) -> None:
    with pytest.raises(TypeError) as caught:
        getattr(corpuskit, function)(TEXT, **{given: "x"})
    assert str(caught.value).startswith(f"{function}() has no keyword {given!r}; ")
    assert near in str(caught.value)


@pytest.mark.parametrize(
    ("choices", "reason"),
    [
        ({"ids": "foo"}, "ids must be name, hash or url, not 'foo'"),
        ({"ids": "Hash"}, "ids must be name, hash or url, not 'Hash'; did you mean hash?"),
        (
            {"encoding_errors": "ignor"},
            "encoding_errors must be strict or replace, not 'ignor'",
        ),
        ({"audit": "no"}, "audit must be true or false, not 'no'"),
        ({"workers": 1.5}, "workers must be a whole number, not 1.5"),
        ({"workers": True}, "workers must be a whole number, not True"),
        ({"limit": "3"}, "limit must be a whole number, not '3'"),
        ({"sample": "0.5"}, "sample must be a number, not '0.5'"),
        ({"to": 3}, "to must be text or a list of texts, not 3"),
        ({"to": ["tei", 3]}, "to must be text or a list of texts, not ['tei', 3]"),
        ({"normalize": 3}, "normalize must be text or a list of texts, not 3"),
        ({"compress": "bz2"}, "compress must be gz or zst, not 'bz2'"),
        ({"options": "rows=paragraphs"}, "options must be a table, not 'rows=paragraphs'"),
        ({"fields": {"text": 3}}, "text of fields is a key or a list of keys, not 3"),
        ({"lexicon": 3}, "lexicon must be a table, a path or Additions, not 3"),
        ({"urls": 3}, "urls must be a path, not 3"),
        ({"on_failure": "print"}, "on_failure must be a function, not 'print'"),
        ({"max_bytes": 0}, "max_bytes is a number from 1 on, not 0"),
        ({"max_ratio": 0.5}, "max_ratio is a number from 1 on, not 0.5"),
    ],
)
def test_a_wrong_value_is_refused_before_anything_is_written(
    document: Path, choices: dict[str, Any], reason: str
) -> None:
    out = document.parent / "out"
    with pytest.raises(corpuskit.FormatError) as caught:
        corpuskit.convert(document, out, **choices)
    assert (caught.value.reason, caught.value.code) == (reason, "unknown-option")
    assert not out.exists()


def test_what_is_no_document_is_refused() -> None:
    for data in (3, None, Path("a.md")):
        with pytest.raises(corpuskit.FormatError, match="data must be bytes or text, not "):
            corpuskit.parse(data)  # type: ignore[arg-type]
    with pytest.raises(corpuskit.FormatError, match="inputs must be a path or a list of paths, not 3"):
        corpuskit.convert(3)  # type: ignore[arg-type]
    with pytest.raises(corpuskit.FormatError, match="article must be Article, not 'x'"):
        corpuskit.dumps("x", "tei")  # type: ignore[arg-type]
    with pytest.raises(corpuskit.FormatError, match="corpus must be a path, Corpus or a list of Articles"):
        corpuskit.statistics(3)  # type: ignore[arg-type]


def test_what_a_keyword_takes_goes_through(document: Path) -> None:
    out = document.parent / "out"
    report = corpuskit.convert(
        (path for path in [document]),
        str(out),
        to=("json", "tei"),
        workers=None,
        sample=1,
        normalize={"dashes"},
        fields={"text": ["content"]},
        lexicon=None,
        ids="hash",
        on_document=lambda _: None,
    )
    assert (report.written, report.exit_code) == (1, 0)
    assert corpuskit.parse(bytearray(TEXT, "utf-8")) == corpuskit.parse(TEXT.encode())
    articles = (article for article in [corpuskit.parse(TEXT)])
    assert corpuskit.statistics(articles).documents == 1


class Number:
    def __index__(self) -> int:
        return 3


def test_numbers_of_other_libraries_are_numbers() -> None:
    assert keyword(int).refusal(Number()) is None
    assert keyword(float).refusal(Number()) is None
    assert keyword(float | None).refusal(None) is None
    assert keyword(int | None).refusal("3") == "must be a whole number, not '3'"


def test_a_function_stays_what_it_was() -> None:
    def function(
        data: str | bytes,
        *,
        many: Iterable[str | PathLike[str]] = (),
        names: Literal["a", "b"] = "a",
        table: Mapping[str, str] | None = None,
        call: Callable[[int], None] | None = None,
    ) -> str:
        """What it does."""
        return names

    found = checked(function)
    assert inspect.signature(found) == inspect.signature(function)
    assert found.__doc__ == "What it does."
    assert found("x", many=[Path("x"), "y"], names="b", table={}, call=print) == "b"
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'data'"):
        found()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="takes 1 positional argument but 2 were given"):
        found("x", ["y"])  # type: ignore[misc]


def test_every_function_of_the_api_is_held_to_it() -> None:
    functions = [getattr(corpuskit, name) for name in corpuskit.__all__]
    open_ones = {
        function.__name__
        for function in functions
        if inspect.isfunction(function) and not hasattr(function, "__wrapped__")
    }
    for function in functions:
        if hasattr(function, "__wrapped__"):
            taken = keywords_of(function)
            assert taken.keys() >= set(inspect.signature(function).parameters) - {"choices"}
            assert all(isinstance(keyword(expected), Keyword) for expected in taken.values())
    # Copies of an article take its fields; a pipeline of spaCy takes what it likes.
    assert open_ones == {"evolve", "schema", "to_spacy"}
