"""Archives and compressed files: what is in them, what is refused, and what is left of damaged ones."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import random
import tarfile
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from struct import Struct

import corpuskit
import pytest
import zstandard
from corpuskit.errors import InputError
from corpuskit.inputs.compression import decompressed
from corpuskit.inputs.items import Item, Skipped
from corpuskit.inputs.streams import Stream
from hypothesis import given
from hypothesis import strategies as st

from tests.inputs_of import alone, document, expected, found, read

COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "zst": zstandard.ZstdCompressor().compress,
}
KINDS = {"gz": "gzip", "bz2": "bzip2", "xz": "xz", "zst": "zstd"}


def tar_of(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def zip_of(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


class NotSeekable(io.RawIOBase):
    """Makes zipfile write sizes behind the members."""

    def __init__(self) -> None:
        self.data = b""

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self.data += bytes(data)
        return len(data)


DOCUMENTS = {f"a/{number}.md": document(number).encode() for number in range(5)}


def chunks_of(data: bytes, size: int) -> Iterator[bytes]:
    for start in range(0, len(data), size):
        yield data[start : start + size]


@given(
    st.lists(st.binary(max_size=300), min_size=1, max_size=3),
    st.integers(1, 400),
    st.sampled_from(list(KINDS)),
)
def test_streams_one_behind_the_other(parts: list[bytes], size: int, suffix: str) -> None:
    packed = b"".join(COMPRESS[suffix](part) for part in parts)
    stream = Stream(decompressed(chunks_of(packed, size), KINDS[suffix], 1000))
    assert stream.read() == b"".join(parts)


@given(st.binary(min_size=1, max_size=2000), st.data(), st.sampled_from(list(KINDS)))
def test_what_stands_before_a_break_is_read(data: bytes, draw: st.DataObject, suffix: str) -> None:
    packed = COMPRESS[suffix](data)
    cut = draw.draw(st.integers(1, len(packed) - 1))
    stream = Stream(decompressed(chunks_of(packed[:cut], 64), KINDS[suffix], 1000))
    got = b""
    error = None
    try:
        while part := stream.read(7):
            got += part
    except InputError as raised:
        error = raised
    assert error is not None
    assert data.startswith(got)
    assert (error.code, error.place) == ("damaged-container", f"byte {cut}")


@given(st.binary(max_size=300).map(lambda data: data.replace(b"x", b"\n")), st.integers(1, 50))
def test_lines(data: bytes, size: int) -> None:
    lines = list(Stream(chunks_of(data, size)).lines(40))
    pieces = data.split(b"\n")
    pieces = pieces[:-1] if not pieces[-1] else pieces
    assert [line.data for line in lines] == [piece if len(piece) <= 40 else None for piece in pieces]
    for line in lines:
        if line.data is not None:
            assert data[line.offset :].startswith(line.data)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


@pytest.mark.parametrize("suffix", KINDS)
def test_a_compressed_document(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.md.{suffix}"
    path.write_bytes(COMPRESS[suffix](document(1).encode()))
    (item,) = found(tmp_path)
    assert isinstance(item, Item)
    assert (item.name, item.format, item.data) == ("a.md", "markdown", None)
    (article,), errors = read(tmp_path)
    assert (article.id, alone(article), errors) == ("a", expected(1)[0], [])
    path.write_bytes(path.read_bytes()[:-9])
    articles, (error,) = read(tmp_path)
    assert (articles, error.code, error.source) == ([], "damaged-container", str(path))


ARCHIVES = {
    "x.tar": tar_of,
    "x.tar.gz": lambda members: gzip.compress(tar_of(members)),
    "x.tgz": lambda members: gzip.compress(tar_of(members)),
    "x.tar.zst": lambda members: COMPRESS["zst"](tar_of(members)),
    "x.tar.xz": lambda members: lzma.compress(tar_of(members)),
    "x.zip": zip_of,
    "stored.zip": lambda members: zip_of(members, zipfile.ZIP_STORED),
    "lzma.zip": lambda members: zip_of(members, zipfile.ZIP_LZMA),
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_members(tmp_path: Path, name: str) -> None:
    others = {
        "README.md": b"About.",
        "picture.png": b"\x89PNG",
        ".hidden.md": b"x",
        "__MACOSX/a/._0.md": b"x",
    }
    (tmp_path / name).write_bytes(ARCHIVES[name]({**DOCUMENTS, **others}))
    before = set(tmp_path.rglob("*"))
    items = found(tmp_path / name)
    assert [item.name for item in items if isinstance(item, Skipped)] == [
        f"{name}/README.md",
        f"{name}/picture.png",
    ]
    documents = [item for item in items if isinstance(item, Item)]
    assert [item.name for item in documents] == [f"{name}/a/{number}.md" for number in range(5)]
    assert {item.path for item in documents} == {str(tmp_path / name)}
    assert documents[1].place == "member a/1.md"
    articles, errors = read(tmp_path / name)
    assert errors == []
    assert [alone(article) for article in articles] == expected(*range(5))
    assert articles[1].id == f"{name}.a.1"
    assert set(tmp_path.rglob("*")) == before, "nothing is written"


def test_globs(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(zip_of({**DOCUMENTS, "b/7.md": b"x", "b/c/8.page": b"x"}))
    for name in ("y/1.md", "y/z/2.md", "3.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(document(1), "utf-8")

    def names(**choices: object) -> list[str]:
        return [item.name for item in found(tmp_path, **choices) if isinstance(item, Item)]

    assert names(include=["*.page"]) == []
    assert names(include=["*.page", "*.zip"]) == ["x.zip/b/c/8.page"]
    assert names(exclude=["*.zip", "y/z"]) == ["3.md", "y/1.md"]
    assert names(include=["y/**"]) == ["y/1.md", "y/z/2.md"]
    assert names(include=["y/*"]) == ["y/1.md"]
    assert names(include=["**/[23].md"]) == ["3.md", "y/z/2.md"]
    assert names(include="[!3].md") == ["y/1.md", "y/z/2.md"]
    assert names(exclude=["a", "b/**", "y"]) == ["3.md", *(f"x.zip/a/{number}.md" for number in range(5))]


def test_unsafe_members_are_refused_and_named(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("good.md", "../../up.md", "/etc/absolute.md", "C:\\windows.md", "b/good.md"):
            archive.writestr(name, document(1))
        link = zipfile.ZipInfo("link.md")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    (tmp_path / "x.zip").write_bytes(buffer.getvalue())
    articles, errors = read(tmp_path / "x.zip")
    assert [article.id for article in articles] == ["x.zip.good", "x.zip.b.good"]
    assert [error.code for error in errors] == ["unsafe-member"] * 4
    assert (errors[0].place or "").startswith("member '../../up.md', byte ")
    offset = int((errors[0].place or "").rpartition(" ")[2])
    assert buffer.getvalue()[offset + 30 :].startswith(b"../../up.md")

    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for name in ("good.md", "../up.md", "/absolute.md"):
            info = tarfile.TarInfo(name)
            info.size = len(document(1).encode())
            tar.addfile(info, io.BytesIO(document(1).encode()))
        for kind, name in (
            (tarfile.SYMTYPE, "symbolic.md"),
            (tarfile.LNKTYPE, "hard.md"),
            (tarfile.FIFOTYPE, "pipe.md"),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            tar.addfile(info)
    (tmp_path / "x.tar").write_bytes(buffer.getvalue())
    articles, errors = read(tmp_path / "x.tar")
    assert [article.id for article in articles] == ["x.tar.good"]
    assert [error.code for error in errors] == ["unsafe-member"] * 5
    assert "a link to '/etc/passwd'" in errors[2].reason
    assert not (tmp_path.parent / "up.md").exists()

    report = corpuskit.convert(tmp_path, tmp_path / "out.jsonl", to="jsonl")
    assert (report.written, report.failed, report.exit_code) == (3, 9, 1)


def test_a_ratio_that_no_text_has(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("bomb.md", b" " * 5_000_000)
        archive.writestr("good.md", document(1))
    articles, (error,) = read(tmp_path / "x.zip", max_bytes=20_000_000)
    assert ([article.id for article in articles], error.code) == (["x.zip.good"], "compression-ratio")
    _, (error,) = read(tmp_path / "x.zip", max_bytes=20_000_000, max_ratio=1e9)
    assert error.code == "empty-input"

    (tmp_path / "x.jsonl.bz2").write_bytes(bz2.compress(b'{"text": "Good."}\n' + b" " * 50_000_000))
    articles, errors = read(tmp_path / "x.jsonl.bz2")
    assert [article.text for article in articles] == ["Good."]
    assert [error.code for error in errors] == ["compression-ratio"]


def test_members_beyond_a_limit(tmp_path: Path) -> None:
    for name, make in ARCHIVES.items():
        (tmp_path / name).write_bytes(make(DOCUMENTS))
        articles, (error,) = read(tmp_path / name, max_members=3)
        assert (len(articles), error.code) == (3, "too-many-members"), name
        _, errors = read(tmp_path / name, max_bytes=len(DOCUMENTS["a/0.md"]))
        assert {error.code for error in errors} == {"too-large"}
        assert (errors[0].place or "").startswith("member"), name


def test_encrypted_members(tmp_path: Path) -> None:
    data = bytearray(zip_of({"secret.md": b"x" * 50, "good.md": document(1).encode()}))
    for signature, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(signature) + flags] |= 1
    (tmp_path / "x.zip").write_bytes(bytes(data))
    articles, (error,) = read(tmp_path / "x.zip")
    assert ([article.id for article in articles], error.code) == (["x.zip.good"], "encrypted-member")
    assert "secret.md" in (error.place or "")


def test_a_wrong_checksum(tmp_path: Path) -> None:
    data = zip_of(DOCUMENTS, zipfile.ZIP_STORED).replace(b"the 2th time", b"the 3th time")
    (tmp_path / "x.zip").write_bytes(data)
    articles, (error,) = read(tmp_path / "x.zip")
    assert [article.id[-1] for article in articles] == ["0", "1", "3", "4"]
    header = data.rindex(b"PK\3\4", 0, data.index(b"the 3th time"))
    assert (error.code, error.place) == ("damaged-container", f"member a/2.md, byte {header}")
    assert "CRC" in error.reason


@pytest.mark.parametrize("name", ["x.tar", "x.tar.gz", "x.tar.zst", "x.tar.xz", "x.zip", "stored.zip"])
def test_truncated_archives_keep_what_stands_before(tmp_path: Path, name: str) -> None:
    noise = random.Random(3)
    members = {
        f"{number}.md": document(number).encode() + noise.randbytes(15_000).hex().encode()
        for number in range(20)
    }
    data = ARCHIVES[name](members)
    kept = set()
    for cut in (len(data) // 3, len(data) // 2, len(data) * 9 // 10, len(data) - 2):
        (tmp_path / name).write_bytes(data[:cut])
        articles, errors = read(tmp_path / name)
        assert [article.headline for article in articles] == [
            article.headline for article in expected(*range(len(articles)))
        ]
        assert {error.code for error in errors} <= {"damaged-container"}
        assert errors or len(articles) == 20
        assert all("byte" in (error.place or "") or "member" in (error.place or "") for error in errors), (
            errors
        )
        kept.add(len(articles))
    assert len(kept) > 2
    report = corpuskit.convert(tmp_path / name, tmp_path / "out.jsonl", to="jsonl")
    assert report.exit_code == (1 if report.failures else 0)


@pytest.mark.parametrize("wrong", [1 << 31, -1, 60])
@pytest.mark.parametrize("field", [12, 16], ids=["length", "offset"])
def test_a_list_of_a_zip_with_a_wrong_place(tmp_path: Path, field: int, wrong: int) -> None:
    """What lies outside the archive, or where no member begins, is damage that is named."""
    data = bytearray(zip_of({"a.md": document(1).encode(), "b.md": document(2).encode()}))
    at = data.rindex(b"PK\5\6") + field
    value = int.from_bytes(data[at : at + 4], "little") + wrong
    data[at : at + 4] = (value % (1 << 32)).to_bytes(4, "little")
    path = tmp_path / "x.zip"
    path.write_bytes(data)
    found = list(corpuskit.read_all(path))
    errors = [one for one in found if isinstance(one, corpuskit.CorpuskitError)]
    assert {error.code for error in errors} == {"damaged-container"}


@pytest.mark.parametrize("name", ["x.tar", "x.zip", "x.tar.gz"])
def test_what_is_no_archive(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"This is plain text, whatever the name says." * 30)
    articles, (error,) = read(tmp_path / name)
    assert (articles, error.code, error.source) == ([], "damaged-container", str(tmp_path / name))
    (tmp_path / name).write_bytes(b"")
    assert read(tmp_path / name)[0] == []


def test_a_broken_header_in_a_tar(tmp_path: Path) -> None:
    data = bytearray(tar_of(DOCUMENTS))
    place = data.index(b"a/3.md")
    data[place : place + 200] = b"?" * 200
    (tmp_path / "x.tar").write_bytes(bytes(data))
    articles, (error,) = read(tmp_path / "x.tar")
    assert (len(articles), error.code, error.place) == (3, "damaged-container", f"byte {place}")


def test_a_zip_as_a_stream(tmp_path: Path) -> None:
    """Sizes stand behind the members, and the archive is inside another one."""
    raw = NotSeekable()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[arg-type]
        for name, data in DOCUMENTS.items():
            archive.writestr(name, data)
    for inner in (raw.data, zip_of(DOCUMENTS), zip_of(DOCUMENTS, zipfile.ZIP_STORED)):
        (tmp_path / "outer.tar").write_bytes(tar_of({"inner.zip": inner}))
        articles, errors = read(tmp_path / "outer.tar")
        assert errors == []
        assert [alone(article) for article in articles] == expected(*range(5))
        assert articles[0].id == "outer.tar.inner.zip.a.0"
    (tmp_path / "x.zip").write_bytes(raw.data[:-30])
    articles, (error,) = read(tmp_path / "x.zip")
    assert (len(articles), error.code) == (5, "damaged-container")


def test_one_level_of_nesting(tmp_path: Path) -> None:
    lines = b'{"text": "Good."}\n'
    inner = tar_of(
        {"a.md": document(1).encode(), "b.jsonl.gz": gzip.compress(lines), "c.md.xz": lzma.compress(b"Good.")}
    )
    (tmp_path / "x.zip").write_bytes(zip_of({"inner.tar.gz": gzip.compress(inner), "d.jsonl": lines}))
    articles, (error,) = read(tmp_path / "x.zip")
    assert [article.source.name for article in articles] == [
        "x.zip/inner.tar.gz/a.md", "x.zip/inner.tar.gz/c.md", "x.zip/d.jsonl/1"
    ]  # fmt: skip
    assert error.code == "nested-archive"
    assert error.place == "member inner.tar.gz, member b.jsonl.gz"


def test_extended_headers_have_a_measure(tmp_path: Path) -> None:
    long = f"{'folder/' * 40}{'x' * 200}.md"
    buffer = io.BytesIO(tar_of({long: document(1).encode()}))
    (tmp_path / "x.tar").write_bytes(buffer.getvalue())
    (article,), errors = read(tmp_path / "x.tar")
    assert (article.source.name, errors) == (f"x.tar/{long}", [])
    info = tarfile.TarInfo("pax")
    info.type, info.size = tarfile.XHDTYPE, 1 << 33
    (tmp_path / "x.tar").write_bytes(
        tar_of({"a.md": document(1).encode()})[:1024] + info.tobuf(tarfile.GNU_FORMAT) + b"x" * 5000
    )
    articles, (error,) = read(tmp_path / "x.tar")
    assert (len(articles), error.code) == (1, "damaged-container")
    assert "8,589,934,592" in error.reason


def test_a_large_archive_takes_no_memory(tmp_path: Path) -> None:
    members = {f"{number:06}.md": b"word " * 200 for number in range(3000)}
    for name in ("x.zip", "x.tar.gz"):
        (tmp_path / name).write_bytes(ARCHIVES[name](members))
        tracemalloc.start()
        count = sum(isinstance(item, Item) for item in iterate(tmp_path / name))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert (count, peak < 2_500_000) == (3000, True), (name, peak)


def iterate(path: Path) -> Iterator[object]:
    from corpuskit.conversion.pipeline import intake
    from corpuskit.inputs.files import discover

    yield from discover([path], intake())


def test_containers_in_the_api(tmp_path: Path) -> None:
    path = tmp_path / "a.md.gz"
    path.write_bytes(gzip.compress(document(1).encode()))
    assert alone(corpuskit.read(path)) == expected(1)[0]
    assert corpuskit.read(path).id == "a"
    (tmp_path / "x.zip").write_bytes(zip_of({**DOCUMENTS, "../b.md": b"x"}))
    found = list(corpuskit.read_all(tmp_path / "x.zip"))
    assert [isinstance(one, corpuskit.Article) for one in found] == [True] * 5 + [False]
    assert len(list(corpuskit.read_all(tmp_path, include=["*.gz"]))) == 1
    with pytest.raises(InputError, match="not-found"):
        list(corpuskit.read_all(tmp_path / "nothing.zip"))
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(InputError, match="the gzip data end too early"):
        corpuskit.read(path)
    with pytest.raises(InputError, match="the gzip data end too early"):
        list(corpuskit.read_all(path))


@pytest.mark.parametrize("workers", [1, 2])
def test_the_same_bytes_from_any_number_of_workers(tmp_path: Path, workers: int) -> None:
    lines = b"".join(b'{"text": "Good number %d of the lines."}\n' % number for number in range(40))
    members = {f"{number:02}.md": document(number).encode() for number in range(40)}
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.zip").write_bytes(zip_of({**members, "../b.md": b"x", "c.jsonl": lines}))
    (folder / "b.tar.gz").write_bytes(gzip.compress(tar_of(members))[:-500])
    (folder / "c.jsonl").write_bytes(lines + b"[]\n")
    (folder / "d.md.xz").write_bytes(lzma.compress(document(3).encode()))
    outs = []
    for number in (1, workers):
        out = tmp_path / f"{number}.jsonl"
        report = corpuskit.convert(folder, out, to="jsonl", workers=number)
        outs.append((out.read_bytes(), report.written, [str(failure) for failure in report.failures]))
    assert outs[0] == outs[1]
    assert {failure.split("[")[-1] for failure in outs[0][2]} == {
        "unsafe-member]",
        "damaged-container]",
        "invalid-record]",
    }


HEAD, ENTRY, END = Struct("<4sHHHHHLLLHH"), Struct("<4sHHHHHHLLLHHHHHLL"), Struct("<4sHHHHLLH")
END_64, LOCATOR = Struct("<4sQHHLLQQQQ"), Struct("<4sLQL")


def write_zip_64(path: Path, count: int) -> None:
    """An archive of many small members, whose list is written as for a large one; zipfile holds it whole."""
    data = b"Good."
    crc = zlib.crc32(data)
    with path.open("wb") as file:
        for number in range(count):
            name = b"%07d.md" % number
            file.write(
                HEAD.pack(b"PK\3\4", 45, 0, 0, 0, 0, crc, len(data), len(data), len(name), 0) + name + data
            )
        start = file.tell()
        for number in range(count):
            name = b"%07d.md" % number
            offset = number * (HEAD.size + len(name) + len(data))
            fields = (
                b"PK\1\2",
                45,
                45,
                0,
                0,
                0,
                0,
                crc,
                len(data),
                len(data),
                len(name),
                12,
                0,
                0,
                0,
                0,
                0xFFFFFFFF,
            )
            file.write(ENTRY.pack(*fields) + name + Struct("<HHQ").pack(1, 8, offset))
        size, end = file.tell() - start, file.tell()
        file.write(END_64.pack(b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, start))
        file.write(LOCATOR.pack(b"PK\6\7", 0, end, 1))
        file.write(END.pack(b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0))


def test_a_large_zip_in_64_bits(tmp_path: Path) -> None:
    write_zip_64(tmp_path / "x.zip", 300)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert archive.read("0000299.md") == b"Good."
    items = found(tmp_path / "x.zip", max_members=200)
    assert [item.name for item in items if isinstance(item, Item)] == [f"x.zip/{n:07}.md" for n in range(200)]
    assert isinstance(items[200], InputError)
    assert (items[200].code, items[200].place) == ("too-many-members", f"byte {200 * (30 + 10 + 5)}")


@pytest.mark.slow
def test_a_million_members(tmp_path: Path) -> None:
    """Half of them are read, the rest is refused, and none is held."""
    write_zip_64(tmp_path / "x.zip", 1_000_000)
    tracemalloc.start()
    count, errors = 0, []
    for one in iterate(tmp_path / "x.zip"):
        count += isinstance(one, Item)
        errors += [one.code] if isinstance(one, InputError) else []
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (count, errors, peak < 2_500_000) == (500_000, ["too-many-members"], True), peak


@pytest.mark.parametrize(("name", "from_"), [("x.tar.gz", "tar"), ("x.zip", "zip"), ("lines", "jsonl")])
def test_standard_input(tmp_path: Path, name: str, from_: str) -> None:
    from tests.test_cli import run

    lines = b"".join(b'{"text": "Good number %d."}\n' % number for number in range(5))
    data = ARCHIVES[name](DOCUMENTS) if name in ARCHIVES else gzip.compress(lines)
    result = run(
        "convert", "-", "--from", from_, "--to", "jsonl", "--out", "out.jsonl", cwd=tmp_path, stdin=data
    )
    assert (result.returncode, result.stderr[:21]) == (0, b"5 documents converted")


def test_what_stands_before_a_broken_byte_is_kept(tmp_path: Path) -> None:
    lines = b"".join(json.dumps({"text": document(n)}).encode() + b"\n" for n in range(60))
    packed = bytearray(gzip.compress(lines))
    packed[-6] ^= 0xFF  # in the checksum: all of it can be read, and is not what it was
    (tmp_path / "x.jsonl.gz").write_bytes(packed)
    articles, (error,) = read(tmp_path / "x.jsonl.gz")
    assert (len(articles), error.code) == (60, "damaged-container")
    assert "data check" in error.reason
    noise = random.Random(1).randbytes(400_000).hex().encode()
    large = b"".join(
        json.dumps({"text": f"{document(n)}\n\n{noise.decode()}"}).encode() + b"\n" for n in range(3)
    )
    stream = zlib.compressobj(wbits=31)
    whole = stream.compress(large) + stream.flush(zlib.Z_FULL_FLUSH)
    (tmp_path / "y.jsonl.gz").write_bytes(whole + b"\x07\xff\xff\xff")  # a block of a type that there is not
    articles, (error,) = read(tmp_path / "y.jsonl.gz", max_bytes=2_000_000)
    assert (len(articles), error.code) == (3, "damaged-container")
    data = zstandard.compress(lines) + zstandard.compress(lines)
    half = len(data) // 2
    broken = data[:half] + b"XXXX" + data[half + 4 :]  # the second frame has no head
    (tmp_path / "z.jsonl.zst").write_bytes(broken)
    articles, (error,) = read(tmp_path / "z.jsonl.zst")
    assert (len(articles), error.code) == (60, "damaged-container")


def test_a_damaged_member_is_named_with_its_byte(tmp_path: Path) -> None:
    data = bytearray(zip_of(DOCUMENTS))
    second = data.index(b"PK\3\4", 4)
    data[second + 50] ^= 0xFF
    (tmp_path / "x.zip").write_bytes(data)
    articles, (error,) = read(tmp_path / "x.zip")
    assert len(articles) == len(DOCUMENTS) - 1
    assert error.place is not None
    assert error.place.endswith(f", byte {second}")
