"""The linear pass over pages: sums by tables and by place are the sums of the features that were learned."""

from __future__ import annotations

import json
from pathlib import Path

import corpuskit
import pytest
from corpuskit.conversion.pipeline import draft
from corpuskit.recognizers.html_article import prepare
from corpuskit.recognizers.html_features import look_at_page, place_names
from corpuskit.recognizers.html_model import html_model
from corpuskit.recognizers.html_numbers import ANSWERS
from corpuskit.registry import reader

WEIGHTS = Path(corpuskit.__file__).parent / "lexicon" / "html_model.json"
PAGES = sorted(Path(__file__).with_name("pages").glob("*.html"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_block_is_judged_by_its_own_features_and_those_of_its_place(path: Path) -> None:
    drafted = draft(path.read_bytes(), parser=reader("html"), name=path.name)
    reading, titles = prepare(drafted, None)
    page = drafted.page
    assert page is not None
    looks = look_at_page(drafted, reading.blocks, titles)
    linear = json.loads(WEIGHTS.read_text("utf-8"))["linear"]
    weights = {answer: dict(zip(linear["names"], linear[answer][1], strict=True)) for answer in ANSWERS}
    found = html_model().linear(looks, page)
    judged = 0
    for number, (own, hint) in enumerate(zip(looks.own, page.hints, strict=True)):
        if not own:
            continue
        names = own + place_names(page, looks, hint.place)
        for answer, logits in zip(ANSWERS, found, strict=True):
            total = linear[answer][0] + sum(weights[answer].get(name, 0) for name in names)
            assert logits[number] == pytest.approx(total / 100)
        judged += 1
    assert judged
