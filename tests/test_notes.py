"""Captions and notes that a script's own conventions mark, and addresses with JSON inside."""

from __future__ import annotations

import corpuskit
import pytest
from corpuskit.parsers import markdown
from corpuskit.recognizers.captions import recognize as recognize_captions
from corpuskit.recognizers.dates import find_dates
from corpuskit.recognizers.notes import is_note
from corpuskit.recognizers.reading import Reading
from corpuskit.source import Source, SourceDescription


def captions(line: str) -> list[tuple[str, str]]:
    """Role and text of what a paragraph becomes when captions are looked for."""
    draft = markdown.parse(Source(line, SourceDescription("test")))
    reading = Reading(draft, list(draft.blocks))
    recognize_captions(reading, 0)
    return [(block.role, block.text) for block in reading.blocks]


CAPTIONS = {
    "港に入る調査船を見守る市民＝３日、北の港町で": [
        ("caption", "港に入る調査船を見守る市民＝３日、北の港町で")
    ],
    "港の前で警備に当たる係員ら＝ＡＰ": [("caption", "港の前で警備に当たる係員ら"), ("credit", "ＡＰ")],
    "항구에 들어오는 배를 바라보는 시민들. [사진 = 김하늘 기자]": [
        ("caption", "항구에 들어오는 배를 바라보는 시민들."),
        ("credit", "[사진 = 김하늘 기자]"),
    ],
    "The ferry on its last crossing (Photo: Jane Roe)": [
        ("caption", "The ferry on its last crossing"),
        ("credit", "(Photo: Jane Roe)"),
    ],
    "船は３日、港に入った。市民が見守った。": [("paragraph", "船は３日、港に入った。市民が見守った。")],
    "【北の港町＝山田花子】船は港に入り": [("paragraph", "【北の港町＝山田花子】船は港に入り")],
}


@pytest.mark.parametrize(("line", "expected"), CAPTIONS.items())
def test_captions_by_their_end(line: str, expected: list[tuple[str, str]]) -> None:
    assert captions(line) == expected


@pytest.mark.parametrize(
    "text", ["※印刷版とは朝刊のことです。", "山田 花子氏（やまだ・はなこ）97年入社、21年支店長。"]
)
def test_notes(text: str) -> None:
    assert is_note(text)


@pytest.mark.parametrize(
    "text", ["", "山田花子（やまだ・はなこ）は港で話した。", "山田氏は話した。", "A note ※ inside."]
)
def test_what_is_no_note(text: str) -> None:
    assert not is_note(text)


def test_a_link_whose_address_holds_json() -> None:
    text = '[Read it in the app](https://app.example/?data={"link":{"title":"a, b","id":"7"}}&name=Top Banner) today'
    article = corpuskit.parse(text, format="markdown")
    (block,) = [block for block in article.blocks if block.text]
    (link,) = [mark for mark in block.marks if mark.kind == "link"]
    assert block.text == "Read it in the app today"
    assert link.target is not None
    assert link.target.startswith("https://app.example/?data=%7B%22link%22")


def test_a_month_of_two_letters_is_one_in_its_own_language_alone() -> None:
    assert find_dates("LA 1 2024", "de") == []
    assert [found.stamp.iso for found in find_dates("3 maj 2024", "de")] == ["2024-05-03"]
