"""The parts of an article, in the seed's style and in plain text."""

from __future__ import annotations

import os
import subprocess
import sys

import corpuskit
import pytest
from corpuskit.recognizers.dates import find_dates, read_stamp
from corpuskit.recognizers.language import identify

BODY = (
    "The council met on Monday and voted for the new tram line, which will open in the spring of next year."
)


def article(head: str, body: str = BODY) -> corpuskit.Article:
    return corpuskit.parse(f"# A headline for the test\n\n{head}\n\n{body}\n\n{body}\n", format="markdown")


STAMPS = {
    "January 27, 2022": "2022-01-27",
    "Jan. 27, 2022": "2022-01-27",
    "Friday, May 3rd 2024": "2024-05-03",
    "3. Mai 2024": "2024-05-03",
    "17. Dezember 2024": "2024-12-17",
    "22 novembre 2024": "2024-11-22",
    "1er mars 2024": "2024-03-01",
    "10 de julio de 2026": "2026-07-10",
    "5 de outubro de 2018": "2018-10-05",
    "8 января 2026\u202fг.": "2026-01-08",
    "11. febrúar 2025": "2025-02-11",
    "2024 m. kovo 31 d.": "2024-03-31",
    "2024. március 5.": "2024-03-05",
    "22 tháng 10, 2025": "2025-10-22",
    "4 सितंबर 2024": "2024-09-04",
    "8 يناير 2026": "2026-01-08",
    "2025年1月14日": "2025-01-14",
    "令和7年1月14日": "2025-01-14",
    "2025년 6월 4일": "2025-06-04",
    "Novemba 7, 2025": "2025-11-07",
    "5 Nisan 2025": "2025-04-05",
    "14.03.2025": "2025-03-14",
    "2022-10-10T13:21:17.000Z": "2022-10-10T13:21:17Z",
    "Published: March 4, 2024 09:30 +01:00": "2024-03-04T09:30:00+01:00",
    "Jan. 27, 2022, 3:45 p.m. EST": "2022-01-27T15:45:00-05:00",
    "Stand: 04.05.2023, 12:30 Uhr": "2023-05-04T12:30:00",
    "2025년 6월 4일 오후 3:20": "2025-06-04T15:20:00",
    "May 2024": "2024-05",
    "May 2024 21:15 CEST": "2024-05",
}


@pytest.mark.parametrize(("text", "iso"), STAMPS.items())
def test_date_stamps(text: str, iso: str) -> None:
    stamp = read_stamp(text)
    assert stamp is not None
    found = stamp.published or stamp.modified
    assert found is not None
    assert found.stamp.iso == iso


@pytest.mark.parametrize(
    "text",
    ["may be more fully described", "32° 34'S", "10,00 2", "538400", "022-07-13", "13 May", "In May 2024 he left",
     "30 February 2024", "On January 27, 2022 the war began again", "9" * 3200, "?" * 10000 + "x"],
)  # fmt: skip
def test_what_is_no_date_stamp(text: str) -> None:
    assert read_stamp(text) is None


def test_published_and_modified() -> None:
    stamp = read_stamp("27/11/2017 01:57 | Actualizado a 27/11/2017 19:20")
    assert stamp is not None
    assert stamp.published is not None
    assert stamp.modified is not None
    assert stamp.published.stamp.iso == "2017-11-27T01:57:00"
    assert stamp.modified.stamp.iso == "2017-11-27T19:20:00"


def test_ambiguity_is_flagged_and_settled_by_the_url() -> None:
    (found,) = find_dates("11.12.13")
    assert found.stamp.ambiguous
    assert article("03/04/2025").published == corpuskit.DateStamp(
        "03/04/2025", "2025-04-03", "day", ambiguous=True
    )
    settled = article("03/04/2025", f"{BODY}\n\nSource: https://a.example/2025/03/04/x")
    assert settled.published == corpuskit.DateStamp("03/04/2025", "2025-03-04", "day")


BYLINES = {
    "By [AFP](#)": [("AFP", "organization", None)],
    "By [Adam Vidler](#) and [AP](#)": [("Adam Vidler", "person", None), ("AP", "organization", None)],
    "By ABBY GOODNOUGH, THOMAS KAPLAN and ROBERT PEAR": [
        ("ABBY GOODNOUGH", "person", None), ("THOMAS KAPLAN", "person", None), ("ROBERT PEAR", "person", None),
    ],
    "By Joe Schmo, Sr, Tara Doe, MD": [("Joe Schmo, Sr", "person", None), ("Tara Doe, MD", "person", None)],
    "By Ana Ruiz, Moscow correspondent": [("Ana Ruiz", "person", "Moscow correspondent")],
    "Von [Jule Brandner](#), [Deutsche Presse-Agentur](#)": [
        ("Jule Brandner", "person", None), ("Deutsche Presse-Agentur", "organization", None),
    ],
    "By [BBC News](#)": [("BBC News", "organization", None)],
    "[Anna Vogel](#) und [Bert Ahl](#)": [("Anna Vogel", "person", None), ("Bert Ahl", "person", None)],
    "Автор: Ярослава Громова, Тимофей Лукин": [
        ("Ярослава Громова", "person", None), ("Тимофей Лукин", "person", None),
    ],
    "记者 陈若溪": [("陈若溪", "person", None)],
}  # fmt: skip


@pytest.mark.parametrize(("line", "authors"), BYLINES.items())
def test_bylines(line: str, authors: list[tuple[str, str, str | None]]) -> None:
    found = article(f"{line}\n\nMay 3, 2024")
    assert [(author.name, author.type, author.role) for author in found.authors] == authors
    assert found.byline == line.replace("[", "").replace("](#)", "")


def test_agencies_stand_apart_and_keep_their_usual_name() -> None:
    assert article("Von [Jule Brandner](#), [Deutsche Presse-Agentur](#)").agencies == ("dpa",)


def test_a_sentence_is_no_byline() -> None:
    assert article("By the time the rain stopped, the river had risen by two metres.").authors == ()


DATELINES = {
    "KYIV, Jan 27 (Reuters) - ": ("KYIV", "2022-01-27", "Reuters"),
    "LA CROSSE, Wis. (AP) — ": ("LA CROSSE, Wis.", None, "AP"),
    "DUBLIN — ": ("DUBLIN", None, None),
    "NEW DELHI: ": ("NEW DELHI", None, None),
    "Oberfelden (dpa) - ": ("Oberfelden", None, "dpa"),
}


@pytest.mark.parametrize(("start", "expected"), DATELINES.items())
def test_datelines(start: str, expected: tuple[str | None, str | None, str | None]) -> None:
    found = article("January 28, 2022", start + BODY)
    assert found.dateline is not None
    assert (found.dateline.place, found.dateline.date, found.dateline.agency) == expected
    assert found.text.startswith(start + BODY)


def test_no_dateline_in_running_text() -> None:
    for text in ("NATO: the alliance met. " + BODY, "The mayor (left) - " + BODY):
        found = article("May 3, 2024", text)
        assert found.dateline is None or found.dateline.place == "NATO"


CAPTIONS = {
    "A dog. **Ann Roe / TASS**": ("A dog.", "Ann Roe / TASS", ("Ann Roe",), ("TASS",)),
    "Ein Hund. Foto: Karsten Wiebe/dpa": ("Ein Hund.", "Foto: Karsten Wiebe/dpa", ("Karsten Wiebe",), ("dpa",)),
    "A dog (Reuters)": ("A dog", "(Reuters)", (), ("Reuters",)),
    "A dog without a credit.": ("A dog without a credit.", None, (), ()),
    "A dog. **picture alliance / SZ Photo / Friedrich Bungert**": (
        "A dog.", "picture alliance / SZ Photo / Friedrich Bungert", ("Friedrich Bungert",),
        ("picture alliance", "SZ Photo"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), CAPTIONS.items())
def test_the_caption_behind_the_gap(line: str, expected: tuple[object, ...]) -> None:
    (figure,) = article(f"By [AFP](#)\n\nMay 3, 2024\n\n\n\n{line}").figures
    assert (figure.caption, figure.credit, figure.creators, figure.agencies) == expected


@pytest.mark.parametrize(
    "line",
    [
        "A dog. / **Ann Roe / TASS**",
        "A dog. __Ann Roe / TASS__",
        "A dog. ***Ann Roe / TASS***",
        "A dog. Foto: Ann Roe",
    ],
)
def test_a_split_block_leaves_nothing_uncovered(line: str) -> None:
    for body in (BODY, f"**KYIV** (AP) - **bold** {BODY}", f"KYIV (AP) - **bold** {BODY}"):
        text = f"# A headline\n\nBy [AFP](#)\n\nMay 3, 2024\n\n\n\n{line}\n\n{body}\n"
        uncovered = list(text)
        for block in corpuskit.parse(text).blocks:
            assert block.span is not None
            uncovered[block.span.start : block.span.end] = " " * (block.span.end - block.span.start)
        assert "".join(uncovered).strip() == ""


def test_standfirst_before_the_gap_needs_no_markup() -> None:
    found = article("May 3, 2024\n\nWhat it means for the harbour.\n\n\n\nA ship. **AP**")
    assert found.standfirst == "What it means for the harbour."
    assert found.text == f"{BODY}\n\n{BODY}"


def test_what_is_set_aside() -> None:
    found = article(
        "May 3, 2024",
        f"{BODY}\n\nAdvertisement\n\nSign up for our newsletter and read more.\n\n© 2024 The Times\n\n{BODY}",
    )
    roles = {block.text[:13]: block.role for block in found.blocks}
    assert roles["Advertisement"] == "advertisement"
    assert roles["Sign up for o"] == "subscribe"
    assert roles["© 2024 The Ti"] == "copyright"
    assert found.rights == "© 2024 The Times"
    assert "Advertisement" not in found.text


def test_a_word_inside_a_sentence_is_no_label() -> None:
    text = (
        "Advertisement revenues fell by a third last year, the publisher said on Monday in its annual report."
    )
    assert text in article("May 3, 2024", text).text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (BODY, "en"),
        (
            "Der Rat hat am Montag für die neue Linie gestimmt, die im Frühjahr nicht mehr nur bis zum Hafen fährt.",
            "de",
        ),
        (
            "Rådet stemte mandag for den nye banen, men det er ikke klart hvor mye den kommer til å koste etter hvert.",
            "no",
        ),
        ("市議会は月曜日に新しい路線を承認した。", "ja"),
        ("市议会周一批准了新的线路。", "zh"),
        ("", "und"),
        ("Xyzzy plugh 12345", "und"),
    ],
)
def test_language(text: str, code: str) -> None:
    assert identify(text).code == code


def test_evidence_names_rule_and_place() -> None:
    text = "# A headline for the test\n\nBy [AFP](#)\n\nMay 3, 2024\n\n" + BODY
    found = corpuskit.parse(text)
    evidence = {entry.field: entry for entry in found.evidence}
    assert {"headline", "byline", "authors", "agencies", "published", "language"} <= set(evidence)
    span = evidence["published"].span
    assert span is not None
    assert text[span.start : span.end] == "May 3, 2024"
    assert evidence["headline"].rule == "headline.first-heading"


def test_a_document_without_an_article_says_so() -> None:
    codes = {message.code for message in corpuskit.parse("[Skip](#a)").messages}
    assert {"no-headline"} <= codes


def test_a_byline_that_ends_with_its_by_word() -> None:
    from corpuskit.article import Block
    from corpuskit.recognizers.author_lines import read_author_line

    assert read_author_line(Block("paragraph", "paragraph", "Jane Roe, by")) is not None
    assert read_author_line(Block("paragraph", "paragraph", "By")) is None


_LANGUAGES = """
import hashlib, random
from corpuskit.lexicon import function_words
from corpuskit.recognizers.language import identify
words, chance, digest = sorted(function_words()), random.Random(1), hashlib.sha256()
for _ in range(8000):
    digest.update(repr(identify(" ".join(chance.choices(words, k=40)))).encode())
print(digest.hexdigest())
"""


def test_the_language_is_the_same_in_every_process() -> None:
    found = {
        subprocess.run(
            [sys.executable, "-c", _LANGUAGES],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1, "sums of fractions depend on their order, and that of a set on the process"
