"""Inputs that broke real tools, each with the outcome that is right: the cases of ``tests/nasty/*.toml``.

:mod:`tests.nasty_cases` says what a case may say.
"""

from __future__ import annotations

from collections import Counter

import corpuskit
import pytest

from tests.nasty_cases import Case, cases, items, mistakes, run


def parameters(*, failures: bool) -> list[object]:
    """Every case; with ``failures``, the known ones are expected to fail."""
    found = []
    for case in cases():
        marks = []
        if failures and case.said.get("kind") == "known-failure" and not mistakes(case):
            reason = case.said["reason"]
            marks.append(pytest.mark.xfail(reason=reason, raises=AssertionError, strict=True))
        found.append(pytest.param(case, id=case.id, marks=marks))
    return found


def ready(case: Case) -> None:
    """Fail where the case itself is wrong."""
    assert not mistakes(case), f"{case.file}: {'; '.join(mistakes(case))}"


@pytest.mark.parametrize("case", parameters(failures=True))
def test_expectation(case: Case) -> None:
    ready(case)
    run(case)


@pytest.mark.parametrize("case", parameters(failures=False))
def test_nothing_is_lost(case: Case) -> None:
    """Of no case, a known failure or not: the ledger balances, and what is written reads back."""
    ready(case)
    if "error" in case.said["expect"]:
        pytest.skip("there is no article")
    article = case.parse()
    assert corpuskit.balance(article, case.source()).violations == ()
    assert [m.code for m in article.messages if m.severity == "error"] == []
    for to in ("tei", "json"):
        assert corpuskit.loads(corpuskit.dumps(article, to), to) == article, to


def test_every_item_has_cases() -> None:
    """At least one that works or will, and a look-alike, save where ``items.toml`` says why there is none."""
    counts = Counter((str(case.said.get("item")), case.said.get("kind")) for case in cases())
    for item, title in items()["items"].items():
        assert counts[item, "wild"] + counts[item, "known-failure"], f"{item}, {title}: no case"
        has_negative = bool(counts[item, "negative"])
        assert has_negative != (item in items()["no-negative"]), f"{item}, {title}: a negative, or why not"
    assert items()["no-negative"].keys() <= items()["items"].keys()


def test_every_case_has_its_own_name() -> None:
    assert [name for name, count in Counter(case.id for case in cases()).items() if count > 1] == []


@pytest.mark.parametrize(
    "said",
    [
        {"item": 1, "name": "x", "kind": "wild", "text": "a", "expect": {"auhtors": ["a"]}},
        {"item": 1, "name": "x", "kind": "wild", "text": "a", "expect": {"no_codes": "no-headline"}},
        {"item": 1, "name": "x", "kind": "wild", "text": "a", "expect": {}},
        {"item": 1, "name": "x", "kind": "wild", "text": "a", "expect": {"text_has": []}},
        {"item": 1, "name": "x", "kind": "wild", "txt": "a", "expect": {"text": "a"}},
        {"item": 1, "name": "x", "kind": "wild", "text": "a", "place": "head", "expect": {"text": "a"}},
        {"item": 1, "name": "x", "kind": "known-failure", "text": "a", "expect": {"text": "a"}},
        {"item": 999, "name": "x", "kind": "wild", "text": "a", "expect": {"text": "a"}},
    ],
)
def test_a_mistake_in_a_case_is_seen(said: dict[str, object]) -> None:
    assert mistakes(Case("x.toml", said))
