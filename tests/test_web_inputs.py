"""Web archives, feeds, Parquet of other people, and files that lie elsewhere."""

from __future__ import annotations

import gzip
import json
import random
import sys
import zlib
from pathlib import Path

import brotli
import corpuskit
import pyarrow
import pyarrow.parquet
import pytest
import zstandard
from corpuskit.inputs.items import Item, Skipped
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.benchmarks.pack import warc_record
from tests.inputs_of import alone, document, expected, found, read
from tests.test_archives import DOCUMENTS, tar_of, zip_of

HTTP = "application/http; msgtype=response"


def record(kind: str, url: str, body: bytes, type_: str = HTTP) -> bytes:
    return (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-03T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: {type_}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    ).encode() + body + b"\r\n\r\n"  # fmt: skip


def response(
    body: bytes, *headers: str, status: str = "200 OK", type_: str = "text/markdown; charset=utf-8"
) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {type_}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def chunked(data: bytes, size: int = 100) -> bytes:
    pieces = [data[start : start + size] for start in range(0, len(data), size)]
    return b"".join(b"%x;name=value\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def url(number: int) -> str:
    return f"https://www.gazette.example/2024/{number}"


RECORDS = [
    record("warcinfo", "", b"software: x\r\n", "application/warc-fields"),
    *(
        part
        for number in range(5)
        for part in (
            record("request", url(number), b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request"),
            record("response", url(number), response(document(number).encode())),
        )
    ),
]


@pytest.mark.parametrize("form", ["plain", "a member a record", "one member", "zstd"])
def test_records_of_a_web_archive(tmp_path: Path, form: str) -> None:
    whole = b"".join(RECORDS)
    path = tmp_path / {"plain": "x.warc", "zstd": "x.warc.zst"}.get(form, "x.warc.gz")
    path.write_bytes(
        {
            "plain": whole,
            "a member a record": b"".join(map(gzip.compress, RECORDS)),
            "one member": gzip.compress(whole),
            "zstd": zstandard.compress(whole),
        }[form]
    )
    articles, errors = read(path)
    assert errors == []
    assert [article.source.name for article in articles] == [f"{path.name}/{n}" for n in range(3, 12, 2)]
    assert [article.url for article in articles] == [url(number) for number in range(5)]
    assert {article.source.retrieved for article in articles} == {"2024-05-03T10:00:00Z"}
    assert {e.rule for a in articles for e in a.evidence if e.field == "url"} == {"warc.target-uri"}
    assert [article.text for article in articles] == [article.text for article in expected(*range(5))]
    items = [item for item in found(path) if isinstance(item, Item)]
    start = sum(map(len, RECORDS[:4]))
    assert (items[1].place, items[1].charset) == (f"record 5, byte {start}", "utf-8")

    for cut in (len(path.read_bytes()) // 2, len(path.read_bytes()) - 7):
        path.write_bytes(path.read_bytes()[:cut])
        kept, errors = read(path)
        assert articles[: len(kept)] == kept
        assert {error.code for error in errors} == {"damaged-container"}, cut
        assert all("byte" in (error.place or "") for error in errors)
        assert len(kept) < 5 or cut > 1000
    report = corpuskit.convert(path, tmp_path / "out.jsonl", to="jsonl")
    assert report.exit_code in {1, 3}


def test_what_http_did_to_a_body(tmp_path: Path) -> None:
    data = document(1).encode()
    deflater = zlib.compressobj(wbits=-15)
    bodies = [
        response(gzip.compress(data), "Content-Encoding: gzip"),
        response(chunked(data), "Transfer-Encoding: chunked"),
        response(chunked(gzip.compress(data)), "Transfer-Encoding: chunked", "Content-Encoding: gzip"),
        response(zlib.compress(data), "Content-Encoding: deflate"),
        response(deflater.compress(data) + deflater.flush(), "Content-Encoding: deflate"),
        response(brotli.compress(data), "Content-Encoding: br"),
        response(zstandard.compress(data), "Content-Encoding: zstd"),
        response(data, "Content-Encoding: gzip"),  # undone by the crawler, the header left
        response(data, "Content-Encoding: br", "Transfer-Encoding: chunked"),
    ]
    (tmp_path / "x.warc").write_bytes(b"".join(record("response", url(1), body) for body in bodies))
    articles, errors = read(tmp_path / "x.warc")
    assert errors == []
    assert [article.source.sha256 for article in articles] == [articles[0].source.sha256] * len(bodies)
    assert articles[0].text == expected(1)[0].text


def test_which_records_are_read(tmp_path: Path) -> None:
    text = "Die Grüße kamen spät – zu spät. Der Rat von Grünau hat am Montag getagt und über die Linie beschlossen."
    parts = [
        record(
            "response", url(0), response(text.encode("mac-roman"), type_="text/plain; charset='macintosh'")
        ),
        record("response", url(1), response(b"Gone.", status="404 Not Found")),
        record("response", url(2), response(b"\x89PNG", type_="image/png")),
        record("resource", url(3), text.encode(), "text/plain"),
        record("conversion", url(4), text.encode(), "text/plain"),
        record("revisit", url(5), b""),
        record("response", url(6), b"this is no HTTP at all"),
        record(
            "response", url(7), response(gzip.compress(text.encode() * 50)[:-20], "Content-Encoding: gzip")
        ),
        record("response", url(8), response(b"word " * 30_000, type_="text/plain")),
        record("resource", "file:///a/b", text.encode(), "text/plain"),
    ]
    (tmp_path / "x.warc").write_bytes(b"".join(parts))
    articles, errors = read(tmp_path / "x.warc")
    assert [article.source.name for article in articles] == [f"x.warc/{n}" for n in (1, 4, 5, 10)]
    assert {article.text for article in articles} == {text}
    assert articles[0].source.encoding == "mac-roman"
    assert (articles[3].url, articles[0].url) == (None, url(0))
    assert [item.name for item in found(tmp_path / "x.warc") if isinstance(item, Skipped)] == [
        "x.warc/2", "x.warc/3", "x.warc/7"
    ]  # fmt: skip
    assert [(error.code, (error.place or "").split(",")[0]) for error in errors] == [
        ("damaged-container", "record 8"), ("too-large", "record 9")
    ]  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.data())
def test_a_broken_web_archive_never_breaks_a_run(tmp_path: Path, data: st.DataObject) -> None:
    whole = bytearray(b"".join(RECORDS[:5]))
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=6)):
        whole[place] = data.draw(st.integers(0, 255))
    (tmp_path / "x.warc").write_bytes(bytes(whole))
    articles, errors = read(tmp_path / "x.warc")
    assert len(articles) <= 2
    assert {error.code for error in errors} <= {
        "damaged-container",
        "binary-input",
        "empty-input",
        "too-large",
        "unknown-format",
    }


RSS = """<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Gazette</title><link>https://gazette.example/</link><language>en-gb</language>
<item><title>Ferry crews walk out</title><link>https://gazette.example/ferry</link><dc:creator>Ines Calder</dc:creator>
<pubDate>Fri, 03 May 2024 10:00:00 +0200</pubDate><category>Harbour</category><category>Strikes</category>
<description>Short.</description><content:encoded>The council met on Monday.

The mayor said that it was late.</content:encoded></item>
<item><guid>https://gazette.example/mill</guid><title>The mill</title><description>The mill turns again.</description></item>
<item><title>Nothing</title></item>
<item><title>&file;&a;</title><guid isPermaLink="false">7</guid><description>Text &a; here.</description></item>
</channel></rss>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Der Bote</title>
<entry xml:lang="fr"><title>Le marché</title><link rel="self" href="https://bote.example/api/1"/>
<link href="https://bote.example/marche"/><author><name>Ines Calder</name></author>
<published>2024-05-03T10:00:00Z</published><updated>2024-05-04T10:00:00Z</updated><category term="x" label="Marché"/>
<content type="text">Le conseil a voté lundi.</content></entry>
<entry><title>Seite</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Rat <b>tagt</b>.</p></div></content></entry>
<entry><title>Seite</title><content type="html">&lt;p&gt;Der Rat tagt.&lt;/p&gt;</content></entry>
</feed>"""


@pytest.mark.parametrize(
    "date", ["Fri, 03 May 99999999999999999999 10:00:00 +0200", "Fri, 03 May 2024 10:00:00 +99999999999999"]
)
def test_a_date_that_no_calendar_has_costs_no_entry(tmp_path: Path, date: str) -> None:
    (tmp_path / "x.rss").write_text(RSS.replace("Fri, 03 May 2024 10:00:00 +0200", date), "utf-8")
    articles, errors = read(tmp_path / "x.rss")
    assert [article.source.name for article in articles] == ["x.rss/1", "x.rss/2", "x.rss/4"]
    assert [error.code for error in errors] == ["empty-input"]
    assert articles[0].published is None or articles[0].published.iso is None


@pytest.mark.parametrize("name", ["x.rss", "x.xml", "x.xml.gz", "x.rss.gz"])
def test_rss(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(gzip.compress(RSS.encode()) if name.endswith("gz") else RSS.encode())
    for path in (tmp_path, tmp_path / name):
        articles, errors = read(path)
        assert [article.source.name for article in articles] == [f"{name}/{n}" for n in (1, 2, 4)]
        assert [(error.code, error.place) for error in errors] == [("empty-input", "entry 3, line 11")]
    first = articles[0]
    assert (first.headline, first.url) == ("Ferry crews walk out", "https://gazette.example/ferry")
    assert first.text == "The council met on Monday.\n\nThe mayor said that it was late."
    assert [author.name for author in first.authors] == ["Ines Calder"]
    assert first.published is not None
    assert (first.published.iso, first.language.code) == ("2024-05-03T10:00:00+02:00", "en-gb")
    assert first.keywords == ("Harbour", "Strikes")
    assert {e.field: e.rule for e in first.evidence}["published"] == "feed.published"
    assert articles[1].url == "https://gazette.example/mill"
    assert articles[2].url is None
    assert not any("root:" in text or "aaaa" in text for a in articles for text in (a.headline or "", a.text))


def test_atom(tmp_path: Path) -> None:
    (tmp_path / "x.atom").write_text(ATOM, "utf-8")
    items = [item for item in found(tmp_path) if isinstance(item, Item)]
    assert [item.format for item in items] == [None, "html", "html"]
    assert items[2].data == "<p>Der Rat tagt.</p>"
    assert str(items[1].data).startswith("<div")
    assert "<b>tagt</b>" in str(items[1].data)
    article = read(tmp_path / "x.atom")[0][0]
    assert (article.url, article.language.code, article.headline) == (
        "https://bote.example/marche",
        "fr",
        "Le marché",
    )
    assert article.modified is not None
    assert (article.modified.iso, article.keywords) == ("2024-05-04T10:00:00Z", ("Marché",))


@pytest.mark.parametrize("zone", ["+99999999999999999", "+9999", "XYZ"])
def test_a_date_that_is_none_costs_a_feed_nothing(tmp_path: Path, zone: str) -> None:
    (tmp_path / "x.rss").write_text(RSS.replace("+0200", zone, 1), "utf-8")
    (tmp_path / "y.rss").write_text(RSS, "utf-8")
    articles, errors = read(tmp_path / "x.rss")
    whole, whole_errors = read(tmp_path / "y.rss")
    assert [article.text for article in articles] == [article.text for article in whole]
    assert [error.code for error in errors] == [error.code for error in whole_errors]


def test_a_broken_web_archive_costs_its_archive_nothing(tmp_path: Path) -> None:
    """What is packed around it is not searched for records that are packed each on its own."""
    noise = random.Random(1).randbytes(1_500_000)
    members = {"a.warc": b"none at all", "b.jpg": noise, "c.md": document(1).encode()}
    (tmp_path / "x.tar.gz").write_bytes(gzip.compress(tar_of(members)))
    articles, (error,) = read(tmp_path / "x.tar.gz")
    assert [article.source.name for article in articles] == ["x.tar.gz/c.md"]
    assert (error.code, error.place) == ("damaged-container", "member a.warc, byte 0")


def test_a_broken_feed_keeps_what_stands_before(tmp_path: Path) -> None:
    (tmp_path / "x.rss").write_text(RSS[: RSS.index("<item><title>Nothing") + 20], "utf-8")
    articles, (error,) = read(tmp_path / "x.rss")
    assert (len(articles), error.code) == (2, "damaged-container")
    assert (error.place or "").startswith("line 11, column")


def test_our_tei_is_no_feed(tmp_path: Path) -> None:
    article = expected(1)[0]
    (tmp_path / "x.xml").write_bytes(corpuskit.dumps(article, "tei"))
    (tmp_path / "y.xml.gz").write_bytes(gzip.compress(corpuskit.dumps(article, "tei")))
    assert read(tmp_path) == ([article, article], [])


def test_parquet_of_others(tmp_path: Path) -> None:
    rows = [
        {"body": document(n), "meta": {"link": url(n)}, "names": ["Ines Calder"], "blob": b"x" * 9}
        for n in range(5)
    ]
    rows[3]["body"] = None
    table = pyarrow.Table.from_pylist(rows)
    pyarrow.parquet.write_table(table, tmp_path / "x.parquet", row_group_size=2)
    articles, errors = read(tmp_path, fields={"text": "body", "url": "meta.link", "authors": "names"})
    assert [article.source.name for article in articles] == [f"x.parquet/{n}" for n in (1, 2, 3, 5)]
    assert [article.url for article in articles] == [url(n) for n in (0, 1, 2, 4)]
    assert [(error.code, error.place) for error in errors] == [("invalid-record", "row 4")]
    usual, _ = read(tmp_path)
    assert [alone(article) for article in usual] == expected(0, 1, 2, 4)
    _, errors = read(tmp_path, fields={"text": "nothing"})
    assert "it has body, meta, names, blob" in errors[0].reason

    data = (tmp_path / "x.parquet").read_bytes()
    (tmp_path / "x.parquet").write_bytes(data[: len(data) // 2])
    articles, (error,) = read(tmp_path)
    assert (articles, error.code) == ([], "damaged-container")
    # A broken page in the second group: the first is read.
    place = data.index(document(2)[:20].encode())
    (tmp_path / "x.parquet").write_bytes(data[: place - 200] + b"\xff" * 190 + data[place - 10 :])
    articles, (error,) = read(tmp_path)
    assert (len(articles) < 4, error.code) == (True, "damaged-container")
    (tmp_path / "x.tar").write_bytes(tar_of({"x.parquet": data}))
    assert [error.code for error in read(tmp_path / "x.tar")[1]] == ["nested-archive"]


def test_own_parquet_stays_articles(tmp_path: Path) -> None:
    (tmp_path / "in.zip").write_bytes(zip_of(DOCUMENTS))
    assert corpuskit.convert(tmp_path / "in.zip", tmp_path / "x.parquet", to="parquet").written == 5
    direct = list(corpuskit.loads_all((tmp_path / "x.parquet").read_bytes(), "parquet"))
    assert read(tmp_path / "x.parquet") == (direct, [])


def test_files_that_lie_elsewhere(tmp_path: Path) -> None:
    import fsspec

    system = fsspec.filesystem("memory")
    lines = b"".join(json.dumps({"text": document(n)}).encode() + b"\n" for n in range(5))
    files = {
        "a/1.md": document(1).encode(), "a/.hidden.md": b"x", "b/x.jsonl": lines, "b/y.jsonl.gz": gzip.compress(lines),
        "b/z.zip": zip_of(DOCUMENTS), "c.png": b"x", "d.tar.gz": gzip.compress(tar_of(DOCUMENTS)),
        "e.warc.gz": gzip.compress(b"".join(RECORDS)),
    }  # fmt: skip
    for name, data in files.items():
        system.pipe(f"/crawl/{name}", data)
    articles, errors = read("memory://crawl")
    assert errors == []
    assert [article.source.name for article in articles] == [
        "a/1.md",
        *(f"b/x.jsonl/{n}" for n in range(1, 6)),
        *(f"b/y.jsonl.gz/{n}" for n in range(1, 6)),
        *(f"b/z.zip/a/{n}.md" for n in range(5)),
        *(f"d.tar.gz/a/{n}.md" for n in range(5)),
        *(f"e.warc.gz/{n}" for n in range(3, 12, 2)),
    ]
    items = [item for item in found("memory://crawl") if isinstance(item, Item)]
    assert (items[2].path, items[2].data, items[2].place) == (
        "memory:///crawl/b/x.jsonl",
        lines.split(b"\n")[1],
        items[2].place,
    )
    assert items[2].extent is not None
    assert [item.name for item in found("memory://crawl") if isinstance(item, Skipped)] == ["c.png"]
    assert [item.name for item in found("memory://crawl/a/1.md") if isinstance(item, Item)] == ["1.md"]
    (tmp_path / "here.md").write_text(document(2), "utf-8")
    both = found([tmp_path / "here.md", "memory://crawl/a"])  # type: ignore[list-item]
    assert [item.name for item in both if isinstance(item, Item)] == ["here.md", "crawl/a/1.md"]
    (article,), _ = read(f"file://{tmp_path}/here.md")
    assert alone(article) == expected(2)[0]

    (error,) = found("memory://crawl/nothing.md")
    assert isinstance(error, corpuskit.InputError)
    assert (error.code, error.source) == ("not-found", "memory://crawl/nothing.md")
    (error,) = found("gopher://crawl/nothing.md")
    assert isinstance(error, corpuskit.InputError)
    assert (error.code, "gopher" in error.reason) == ("unreadable", True)
    _, (error,) = read("memory://crawl/a/1.md", max_bytes=10)
    assert error.code == "too-large"


MISSING = {
    "x.md.zst": ("zstandard", zstandard.compress(b"Good."), "corpuskit[zst]"),
    "x.tar.zst": ("zstandard", zstandard.compress(b"Good."), "corpuskit[zst]"),
    "x.warc": ("fastwarc", b"".join(RECORDS), "corpuskit[warc]"),
    "x.parquet": ("corpuskit.wire.parquet", b"PAR1", "corpuskit[parquet]"),
}


@pytest.mark.parametrize("name", MISSING)
def test_a_missing_extra_is_named(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module, data, hint = MISSING[name]
    if name == "x.parquet":
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        monkeypatch.delitem(sys.modules, module)
        monkeypatch.delitem(sys.modules, "corpuskit.inputs.parquet", raising=False)
    else:
        monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.md").write_text(document(1), "utf-8")
    articles, (error,) = read(tmp_path)
    assert (len(articles), error.code, error.source) == (1, "missing-extra", str(tmp_path / name))
    assert hint in error.reason


def test_addresses_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    (error,) = found("s3://bucket/folder")
    assert isinstance(error, corpuskit.InputError)
    assert (error.code, error.source) == ("missing-extra", "s3://bucket/folder")
    assert "s3:// needs what the extra remote brings" in error.reason


@pytest.mark.parametrize("at", [60, 150, -7])
@pytest.mark.parametrize("count", [1, 2, 40])
def test_records_behind_a_broken_one_are_read(tmp_path: Path, count: int, at: int) -> None:
    packed = [gzip.compress(warc_record(str(n), document(n).encode())) for n in range(200)]
    for number in range(100, 100 + count):
        data = bytearray(packed[number])
        data[at] ^= 0xFF
        packed[number] = bytes(data)
    (tmp_path / "x.warc.gz").write_bytes(b"".join(packed))
    articles, errors = read(tmp_path / "x.warc.gz")
    kept = list(map(alone, articles))
    # A record whose checksum alone is wrong can be read whole.
    assert [one for one in kept if one not in expected(*range(100, 100 + count))] == expected(
        *range(100), *range(100 + count, 200)
    )
    assert errors
    broken = [error for error in errors if "gzip data are broken" in error.reason]
    assert broken
    assert {error.code for error in errors} == {"damaged-container"}
    (tmp_path / "x.warc.gz").write_bytes(b"".join(packed)[: -len(packed[-1]) // 2])
    articles, errors = read(tmp_path / "x.warc.gz")
    assert [alone(article) for article in articles[-99 + count :]] == expected(*range(100 + count, 199))
    assert "end too early" in errors[-1].reason
