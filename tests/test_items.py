"""What an item is: readable in any process, located in every error, described by its container."""

from __future__ import annotations

import os
import pickle
from pathlib import Path
from threading import Thread

import corpuskit
import pytest
from corpuskit.article import Article, evolve
from corpuskit.conversion.pipeline import articles_of, intake
from corpuskit.conversion.settings import settings
from corpuskit.errors import FormatError, InputError
from corpuskit.formats import Stated
from corpuskit.inputs.files import discover
from corpuskit.inputs.items import Item
from corpuskit.inputs.reading import read_path

DOCUMENT = "# A title for the test\n\nBy [AFP](#)\n\nMay 3, 2024\n\nThe council met on Monday and voted for the line.\n"


def one(item: Item, max_bytes: int = 10_000) -> Article | InputError:
    """What becomes of an item that went to another process."""
    (found,) = articles_of(pickle.loads(pickle.dumps(item)), settings(), max_bytes)
    return found


def test_a_file_is_read_where_it_is_processed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(DOCUMENT, "utf-8")
    (item,) = discover([tmp_path], intake())
    assert isinstance(item, Item)
    assert (item.name, item.path, item.format, item.data) == (
        "a.md",
        str(tmp_path / "a.md"),
        "markdown",
        None,
    )
    article = one(item)
    assert isinstance(article, Article)
    assert article.headline == "A title for the test"


def test_a_stretch_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "many.txt"
    path.write_text(f"something else{DOCUMENT}and more", "utf-8")
    article = one(Item("many.txt/1", str(path), "byte 14", extent=(14, len(DOCUMENT))))
    assert isinstance(article, Article)
    assert (article.id, article.source.characters) == ("many.txt.1", len(DOCUMENT))
    beyond = one(Item("many.txt/1", str(path), "byte 14", extent=(14, 5_000)))
    assert isinstance(beyond, InputError)
    assert (beyond.code, beyond.source, beyond.place) == ("unreadable", str(path), "byte 14")


@pytest.mark.parametrize("data", [DOCUMENT, DOCUMENT.encode()])
def test_limits_and_places(data: str | bytes) -> None:
    item = Item("x.tar/a.md", "in/x.tar", "member a.md", data=data)
    error = one(item, max_bytes=20)
    assert isinstance(error, InputError)
    assert str(error).startswith("in/x.tar, member a.md: larger than 20 bytes")


def test_the_place_inside_a_record_is_joined() -> None:
    broken = Item("x.tar/a.xml", "in/x.tar", "member a.xml", "tei", data=b"<TEI>\n<unclosed>")
    error = one(broken)
    assert isinstance(error, InputError)
    assert (error.code, error.source) == ("invalid-xml", "in/x.tar")
    assert (error.place or "").startswith("member a.xml, line 2")
    record = Item("x.jsonl/9", "in/x.jsonl", "line 9, byte 77", "jsonl", data=b'{"schema":')
    error = one(record)
    assert isinstance(error, InputError)
    assert (error.code, error.place) == ("invalid-json", "line 9, byte 77")


def test_what_the_container_states_goes_before_what_the_document_states() -> None:
    front = "---\ntitle: The one of the file\nurl: https://a.example/file\n---\n\n"
    body = "The council met on Monday and voted for the line.\n"
    stated = (Stated("url", "https://a.example/container"), Stated("title", "The one of the container"))
    article = one(Item("x.jsonl/1", "x.jsonl", "line 1", "markdown", stated, front + body))
    assert isinstance(article, Article)
    assert (article.url, article.headline) == ("https://a.example/container", "The one of the container")


def test_a_charset_is_believed_where_it_fits() -> None:
    text = "# Der Rat\n\nDie Gr\u00fc\u00dfe kamen sp\u00e4t \u2013 zu sp\u00e4t.\n"
    article = one(Item("a", "x.warc", "record 1", data=text.encode("mac-roman"), charset="macintosh"))
    assert isinstance(article, Article)
    assert (article.source.encoding, article.source.encoding_basis) == ("mac-roman", "declared")
    assert "Gr\u00fc\u00dfe" in article.text
    article = one(Item("a", "x.warc", "record 1", data=text.encode(), charset="macintosh"))
    assert isinstance(article, Article)
    assert article.source.encoding == "utf-8"
    assert "declared-encoding-ignored" in [message.code for message in article.messages]


def test_fingerprints_cover_what_is_stated() -> None:
    item = Item("a", None, data="text", stated=(Stated("url", "https://a.example/1"),))
    other = Item("b", "elsewhere", data="text", stated=(Stated("url", "https://a.example/2"),))
    same = Item("b", "elsewhere", data="text", stated=item.stated)
    assert item.fingerprint("text") == same.fingerprint(b"text")
    assert item.fingerprint("text") != other.fingerprint("text")
    assert item.fingerprint("text") != item.fingerprint("texts")
    assert item.fingerprint("text") != evolve(item, identifier="17").fingerprint("text")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    text = DOCUMENT + "The council met once more.\n\n" * 10_000
    os.mkfifo(tmp_path / "a.md")
    writer = Thread(target=(tmp_path / "a.md").write_text, args=(text,))
    writer.start()
    assert read_path(str(tmp_path / "a.md")) == text.encode()
    writer.join()


@pytest.mark.parametrize("name", ["x" * 300 + ".md", "a.md/b.md", "none.md"])
def test_paths_that_lead_nowhere_are_failures(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.md").write_text(DOCUMENT, "utf-8")
    report = corpuskit.convert([tmp_path / name, tmp_path / "a.md"], tmp_path / "out")
    expected = "unreadable" if name.startswith("x") else "not-found"
    assert (report.written, [failure.code for failure in report.failures]) == (1, [expected])
    with pytest.raises(InputError):
        corpuskit.open_corpus(tmp_path / name)
    with pytest.raises(corpuskit.OutputError):
        corpuskit.convert(tmp_path / "a.md", tmp_path / f"{'x' * 300}.json")


@pytest.mark.parametrize(
    ("pattern", "taken"), [("[^a].md", ["^", "a"]), ("[!^].md", ["a", "b"]), ("[[b].md", ["b"])]
)
def test_brackets_of_globs_hold_characters_as_they_are(
    tmp_path: Path, pattern: str, taken: list[str]
) -> None:
    for name in ("^", "a", "b"):
        (tmp_path / f"{name}.md").write_text(DOCUMENT, "utf-8")
    assert [item.name for item in discover([tmp_path], intake(include=[pattern]))] == [
        f"{name}.md" for name in taken
    ]
    with pytest.raises(FormatError, match="is no pattern of names"):
        list(discover([tmp_path], intake(include=["[z-a]*"])))
