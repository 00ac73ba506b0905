"""What users add to the lexicon, and that it holds for the documents that it was named for alone."""

from __future__ import annotations

import re
import threading
from pathlib import Path
from typing import Any

import corpuskit
import pytest
from corpuskit.lexicon import label_pattern, phrases
from corpuskit.lexicon.additions import NOTHING, additions_of, extended

from tests.test_cli import run

TEXT = """# Lock gates reopen

Penned hereby Ada Marsh, NWW

3 March 2024

The lock gates of Port Elm opened on Sunday, nine years after they were shut for repair.

Peruse besides: [The bridge is next](https://courier.example/bridge)

Nobody had believed in it any more, the harbour master said on the quay.

Original url:

<https://www.courier.example/2024/03/03/lock-gates>
"""
FILE = """
[labels.byline]
en = ["Penned hereby"]
[labels.related]
en = ["Peruse besides:"]

[[agencies]]
name = "North Wire"
names = ["NWW", "North Wire Worldwide"]

[[outlets]]
name = "The Elm Courier"
names = ["Elm Courier"]
domains = ["courier.example"]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "words.toml"
    path.write_text(FILE, "utf-8")
    return path


def look(article: corpuskit.Article) -> dict[str, Any]:
    return {
        "headline": article.headline,
        "authors": [author.name for author in article.authors],
        "agencies": article.agencies,
        "publisher": article.publisher and article.publisher.name,
        "related": [related.title for related in article.related],
    }


PLAIN = look(corpuskit.parse(TEXT))
WANTED = {
    "headline": "Lock gates reopen",
    "authors": ["Ada Marsh", "NWW"],
    "agencies": ("North Wire",),
    "publisher": "The Elm Courier",
    "related": ["The bridge is next"],
}


def test_labels_agencies_and_outlets_are_known(file: Path) -> None:
    article = corpuskit.parse(TEXT, lexicon=file)
    assert article.messages == ()
    assert look(article) == WANTED
    evidence = {entry.field: entry.rule for entry in article.evidence}
    assert evidence["publisher"] == "publisher.lexicon"
    assert all(PLAIN[name] != WANTED[name] for name in ("authors", "agencies", "publisher", "related"))


def test_an_outlet_s_name_is_cut_off_a_stated_title(file: Path) -> None:
    body = TEXT.partition("3 March 2024")[2].partition("Original url")[0]
    page = f"---\ntitle: Lock gates reopen | Elm Courier\n---\n\n{body}"
    assert corpuskit.parse(page).headline == "Lock gates reopen | Elm Courier"
    assert corpuskit.parse(page, lexicon=file).headline == "Lock gates reopen"


def test_additions_hold_for_their_documents_alone(file: Path) -> None:
    other = {"agencies": [{"name": "Other", "names": ["NWW"]}]}
    for _ in range(3):
        assert look(corpuskit.parse(TEXT, lexicon=file)) == WANTED
        assert look(corpuskit.parse(TEXT)) == PLAIN
        assert corpuskit.parse(
            "# A title here\n\nBy NWW\n\nMay 3, 2024\n\nSome text.\n", lexicon=other
        ).agencies == ("Other",)


def test_threads_do_not_see_each_other_s_additions(file: Path) -> None:
    wrong: list[Any] = []

    def work(lexicon: Path | None, expected: Any) -> None:
        for _ in range(20):
            found = look(corpuskit.parse(TEXT, lexicon=lexicon))
            if found != expected:
                wrong.append(found)

    threads = [
        threading.Thread(target=work, args=arguments) for arguments in [(file, WANTED), (None, PLAIN)] * 2
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert wrong == []


def test_a_run_with_workers_and_the_settings_file(file: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(4):
        (tmp_path / "in" / f"{number}.md").write_text(TEXT, "utf-8")
    for workers in ("1", "2"):
        command = ["convert", "in", "--to", "jsonl", "--out", f"{workers}.jsonl", "--lexicon", "words.toml"]
        assert run(*command, "--workers", workers, cwd=tmp_path).returncode == 0
        for article in corpuskit.open_corpus(tmp_path / f"{workers}.jsonl"):
            assert look(article) == WANTED
    (tmp_path / "corpuskit.toml").write_text('lexicon = "words.toml"\n')
    assert run("convert", "in", "--to", "jsonl", "--out", "set.jsonl", cwd=tmp_path).returncode == 0
    assert look(next(iter(corpuskit.open_corpus(tmp_path / "set.jsonl")))) == WANTED
    assert b"North Wire" in run("inspect", "in/1.md", "--lexicon", "words.toml", cwd=tmp_path).stdout


def test_a_file_that_changed_is_read_anew(file: Path) -> None:
    assert look(corpuskit.parse(TEXT, lexicon=file)) == WANTED
    file.write_text(FILE.replace('name = "North Wire"', 'name = "Nordic Wire"'), "utf-8")
    assert corpuskit.parse(TEXT, lexicon=file).agencies == ("Nordic Wire",)


def test_json_and_mappings_say_the_same(file: Path, tmp_path: Path) -> None:
    import msgspec

    data = msgspec.toml.decode(FILE)
    (tmp_path / "words.json").write_bytes(msgspec.json.encode(data))
    assert additions_of(tmp_path / "words.json") == additions_of(file) == additions_of(data)
    assert additions_of(None) is NOTHING


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("[labels.bylines]\nen = ['x']", "no kind 'bylines'"),
        ("[labels.byline]\nen = 'x'", "$.labels"),
        ("[[agencies]]\nnames = ['x']", "name"),
        ("[[outlets]]\nname = ' '", "empty"),
        ("[[outlet]]\nname = 'x'", "outlet"),
        ("not toml", "words.toml"),
    ],
)
def test_a_broken_file_says_what_is_wrong(tmp_path: Path, text: str, hint: str) -> None:
    (tmp_path / "words.toml").write_text(text, "utf-8")
    with pytest.raises(corpuskit.FormatError) as caught:
        corpuskit.parse(TEXT, lexicon=tmp_path / "words.toml")
    assert caught.value.code == "broken-lexicon"
    assert hint in caught.value.reason
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    failed = run("convert", "a.md", "--lexicon", "words.toml", cwd=tmp_path)
    assert failed.returncode == 2
    assert b"[broken-lexicon]" in failed.stderr


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(corpuskit.FormatError, match="No such file"):
        corpuskit.parse(TEXT, lexicon=tmp_path / "nowhere.toml")


def test_an_error_inside_frees_the_lexicon(file: Path) -> None:
    with pytest.raises(ZeroDivisionError), extended(additions_of(file)):
        raise ZeroDivisionError
    assert look(corpuskit.parse(TEXT)) == PLAIN


@pytest.mark.parametrize(
    "kinds", [("byline",), ("correction", "tags"), ("date-words", "published", "related")]
)
def test_a_label_is_the_longest_phrase_that_ends_as_a_word(kinds: tuple[str, ...]) -> None:
    known = sorted(
        {phrase for kind in kinds for phrase in phrases(kind)}, key=lambda text: (-len(text), text)
    )
    words = "|".join(map(re.escape, known))
    whole = re.compile(rf"(?:{words})(?:\s*[:：]|(?=[\s\[(（|/,]|$))\s*")
    pattern = label_pattern(*kinds)
    for phrase in known:
        for text in (phrase, f"{phrase}: x", f"{phrase} {phrase}", f"{phrase}s", phrase[:-1], phrase[:1], ""):
            expected, found = whole.match(text), pattern.match(text)
            assert (found and found.group()) == (expected and expected.group()), text
