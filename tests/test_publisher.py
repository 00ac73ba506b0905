"""The domain under a public suffix, from the rules of one top-level domain alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpuskit.recognizers.publisher import registrable_domain
from publicsuffixlist import PSLFILE, PublicSuffixList

RULES = [
    rule
    for line in Path(PSLFILE).read_text("utf-8").splitlines()
    if (rule := line.partition(" ")[0]) and not rule.startswith("//")
]


def test_the_whole_list_says_the_same() -> None:
    """For every rule: its own name, and a host one and two labels below."""
    whole = PublicSuffixList(accept_encoded_idn=False)
    hosts = [
        f"{prefix}{rule.lstrip('!').replace('*', 'any')}" for rule in RULES for prefix in ("", "a.", "b.a.")
    ]
    assert len(hosts) > 20_000
    differing = [
        host
        for host in hosts
        if "." in host and registrable_domain(f"https://{host}/news") != whole.privatesuffix(host)
    ]
    assert not differing


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("www.BBC.co.uk", "bbc.co.uk"),
        ("news.example.xn--p1ai", "example.рф"),
        ("localhost", None),
        ("co.uk", None),
        ("a.unknown-top-level", "a.unknown-top-level"),
    ],
)
def test_hosts(host: str, domain: str | None) -> None:
    assert registrable_domain(f"https://{host}/news") == domain
