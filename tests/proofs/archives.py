"""Real pages from a web archive and from other containers: the articles of the files.

    python -m tests.proofs.archives [--every 1]

Every page of gold, or one in so many, as a response of a WARC.gz, as a member of a .tar.gz and a .zip, and,
where it is UTF-8, as a row of JSONL. Compared are the articles, all but their names, ids and the descriptions
of their sources. Exit code 1 where one differs.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tempfile
from pathlib import Path

from corpuskit.article import Article, evolve
from corpuskit.errors import CorpuskitError

from tests.benchmarks.pack import FORMS, warc_record
from tests.inputs_of import alone, read
from tests.quality.scoreboard import GOLD

_LARGEST = 20_000_000


def read_all(path: Path) -> list[Article | str]:
    """Articles, and codes of errors, in the order of their names."""
    articles, errors = read(path, max_bytes=_LARGEST)
    return [*map(alone, articles), *(error.code for error in errors if isinstance(error, CorpuskitError))]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--every", type=int, default=1)
    chosen = options.parse_args()
    pages = sorted((GOLD / "html").rglob("*.htm*"))[:: chosen.every]
    differing = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "pages")
        folder.mkdir()
        for number, page in enumerate(pages):
            data = gzip.decompress(page.read_bytes()) if page.suffix == ".gz" else page.read_bytes()
            (folder / f"{number:05}.html").write_bytes(data)
        files = [(path.name, path.read_bytes()) for path in sorted(folder.iterdir())]
        Path(place, "pages.warc.gz").write_bytes(
            b"".join(gzip.compress(warc_record(name, data, "text/html"), 1) for name, data in files)
        )
        for name in ("documents.tar.gz", "documents.zip"):
            FORMS[name](files, Path(place, name))
        ours = read_all(folder)
        for name in ("pages.warc.gz", "documents.tar.gz", "documents.zip"):
            differing += compare(name, ours, read_all(Path(place, name)))
        texts = [(name, data) for name, data in files if is_utf_8(data)]
        for name, _ in files:
            if name not in {kept for kept, _ in texts}:
                (folder / name).unlink()
        rows = Path(place, "pages.jsonl")
        rows.write_bytes(b"".join(json.dumps({"html": data.decode()}).encode() + b"\n" for _, data in texts))
        differing += compare(rows.name, list(map(decoded, read_all(folder))), read_all(rows))
    return 1 if differing else 0


def decoded(article: Article | str) -> Article | str:
    """An article as it is where JSON decoded it: what the page declares of its encoding is not looked at."""
    if isinstance(article, str):
        return article
    kept = tuple(message for message in article.messages if message.code != "declared-encoding-ignored")
    return evolve(article, messages=kept)


def is_utf_8(data: bytes) -> bool:
    """Whether a row can hold the page as it is: a byte order mark and NUL are no part of its text."""
    try:
        return "\ufeff" not in (text := data.decode()) and "\0" not in text
    except UnicodeDecodeError:
        return False


def compare(name: str, ours: list[Article | str], theirs: list[Article | str]) -> int:
    same = sum(mine == other for mine, other in zip(ours, theirs, strict=True))
    print(f"{name:20}{same:6} of {len(ours)} the same", flush=True)
    return len(ours) - same


if __name__ == "__main__":
    sys.exit(main())
