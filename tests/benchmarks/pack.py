"""The same documents in every form that inputs read, each written piece by piece.

python -m tests.benchmarks.pack FOLDER TARGET
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pyarrow
import pyarrow.parquet
import zstandard

Documents = Iterable[tuple[str, bytes]]


def documents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of a folder's files, in order."""
    for path in sorted(folder.iterdir()):
        yield path.name, path.read_bytes()


def _tar(mode: str) -> Callable[[Documents, Path], None]:
    def pack(found: Documents, target: Path) -> None:
        with tarfile.open(target, mode) as archive:  # type: ignore[call-overload]
            for name, data in found:
                info = tarfile.TarInfo(name)
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))
                archive.members.clear()

    return pack


def _zip(found: Documents, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in found:
            archive.writestr(name, data)


def _lines(found: Documents) -> Iterator[bytes]:
    for name, data in found:
        yield json.dumps({"file": name, "text": data.decode()}, ensure_ascii=False).encode() + b"\n"


def _jsonl(found: Documents, target: Path) -> None:
    with target.open("wb") as file:
        file.writelines(_lines(found))


def _jsonl_zst(found: Documents, target: Path) -> None:
    with target.open("wb") as file, zstandard.ZstdCompressor(3).stream_writer(file) as packed:
        for line in _lines(found):
            packed.write(line)


def _csv(found: Documents, target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["file", "text"])
        writer.writerows((name, data.decode()) for name, data in found)


def _parquet(found: Documents, target: Path) -> None:
    schema = pyarrow.schema([("file", pyarrow.string()), ("text", pyarrow.string())])
    with pyarrow.parquet.ParquetWriter(target, schema, compression="zstd") as writer:
        rows: list[dict[str, str]] = []
        for name, data in found:
            rows.append({"file": name, "text": data.decode()})
            if len(rows) == 1000:
                writer.write_table(pyarrow.Table.from_pylist(rows, schema))
                rows = []
        if rows:
            writer.write_table(pyarrow.Table.from_pylist(rows, schema))


def warc_record(name: str, data: bytes, type_: str = "text/markdown; charset=utf-8") -> bytes:
    """A response; its address is none of the web, so that the document's own counts."""
    body = f"HTTP/1.1 200 OK\r\nContent-Type: {type_}\r\n\r\n".encode() + data
    return (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: urn:corpuskit:{name}\r\n"
        "WARC-Date: 2024-05-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode() + body + b"\r\n\r\n"  # fmt: skip


def _warc_gz(found: Documents, target: Path) -> None:
    with target.open("wb") as file:
        file.writelines(gzip.compress(warc_record(name, data), 6) for name, data in found)


FORMS: dict[str, Callable[[Documents, Path], None]] = {
    "documents.tar": _tar("w"),
    "documents.tar.gz": _tar("w:gz"),
    "documents.zip": _zip,
    "documents.jsonl": _jsonl,
    "documents.jsonl.zst": _jsonl_zst,
    "documents.csv": _csv,
    "documents.parquet": _parquet,
    "documents.warc.gz": _warc_gz,
}
"""File name to what writes it."""


def pack(folder: Path, target: Path, names: Iterable[str] = tuple(FORMS)) -> list[Path]:
    """Write forms of a folder's documents, those that are not there yet, and give the paths."""
    target.mkdir(parents=True, exist_ok=True)
    made = [target / name for name in names]
    for path in made:
        if not path.exists():
            unfinished = path.with_name(f"{path.name}.part")
            FORMS[path.name](documents(folder), unfinished)
            unfinished.rename(path)
    return made


if __name__ == "__main__":
    pack(Path(sys.argv[1]), Path(sys.argv[2]))
