"""Coverage-guided fuzzing: any bytes give an article or a clear error, and nothing is lost.

    python -m tests.proofs.fuzz --target decode|parse|page|container [--seconds 600] [--crashes FOLDER]

``decode``: bytes and an encoding's label give a source or an input error. ``parse`` and ``page``: what
:mod:`tests.proofs.checks` holds of every document, of text and of HTML. ``container``: a file of records, a feed
or an archive gives articles and clear errors. Needs the extra ``fuzz`` (atheris). libFuzzer prints the executions,
their rate and the coverage; an input that takes longer than 10 s is a failure.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

SEEDS = Path(__file__).parents[2] / "seeds"
PAGES = Path(__file__).parents[1] / "pages"
WORDS = [
    "# ", "## ", "\\x0a\\x0a", "](", "![", "**", "__", "`", "```", "---", "===", "&amp;", "&#x", "<https://", "[1]: ", "| ",
    "> ", "1. ", "* ", "By ", "May 3, 2024", "Title: ", "URL Source: ", "Markdown Content:", "charset=", "+++",
    "\\x1b$B", "~{", "\\xff\\xfe", "\\xef\\xbb\\xbf", "\\xe2\\x80\\xa8", "\\xc2\\xad", "\\xe2\\x80\\x8b",
]  # fmt: skip
TAGS = [
    "<p>", "</p>", "<div class=\\x22article-body\\x22>", "</div>", "<h1>", "<h2>", "<a href=", "<img src=", "<figure>",
    "<figcaption>", "<table>", "<tr>", "<td>", "<ul><li>", "<br>", "<!--", "-->", "<script>", "</script>", "<noscript>",
    "<template>", "<textarea>", "<title>", "<meta property=\\x22og:title\\x22 content=", "<time datetime=", "<blockquote>",
    "<script type=\\x22application/ld+json\\x22>{\\x22@type\\x22:\\x22NewsArticle\\x22,", "<![CDATA[", "<?xml ", "&nbsp;",
    "&#0;", "&#xD800;", " hidden", " itemprop=\\x22author\\x22", "<svg>", "<math>", "<base href=", "<select>", "<plaintext>",
]  # fmt: skip
LABELS = (None, "utf-8", "cp1252", "utf-16", "shift_jis", "hz", "iso-2022-jp", "gb18030", "utf-7", "no-such")
FORMATS = (None, "markdown", "plain")
CONTAINERS: dict[str, bytes] = {
    ".jsonl": b'{"title": "Ferries", "text": "The ferries sail.\\n\\nAgain.", "url": "https://x.example/a"}\n{"text": 3}\n',
    ".csv": b'id,headline,text\n1,Ferries,"The ferries sail, ""again"""\n2,,\n',
    ".rss": b"<rss><channel><item><title>Ferries</title><description>&lt;p>They sail.&lt;/p></description></item></channel></rss>",
    ".atom": b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ferries</title><content type="html">Sail</content></entry></feed>',
    ".xml": b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>They sail.</p></body></text></TEI>',
    ".json": b'{"schema": "corpuskit-article/1", "id": "a", "blocks": []}',
    ".warc": b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/\r\nContent-Length: 44\r\n\r\n"
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>\r\n\r\n",
    ".zip": b"", ".tar": b"", ".gz": b"",
}  # fmt: skip
"""A small one of each kind by suffix; archives are made of a sample."""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--target", choices=tuple(TARGETS), required=True)
    options.add_argument("--seconds", type=int, default=600)
    options.add_argument("--crashes", type=Path, default=Path("crashes"))
    chosen = options.parse_args()
    try:
        import atheris
    except ImportError:
        sys.exit("the fuzzer needs atheris: pip install -e '.[fuzz]'")
    with atheris.instrument_imports(include=["corpuskit"]):
        import corpuskit

        for module in walk_packages(corpuskit.__path__, "corpuskit."):
            if not module.name.endswith("__main__"):
                import_module(module.name)
    chosen.crashes.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for name, data in starts(chosen.target):
            (corpus / name).write_bytes(data)
        words = Path(folder, "words")
        words.write_text("".join(f'"{word}"\n' for word in [*WORDS, *TAGS]), "ascii")
        arguments = [
            sys.argv[0],
            f"-max_total_time={chosen.seconds}",
            "-timeout=10",
            "-max_len=4096",
            f"-dict={words}",
            f"-artifact_prefix={chosen.crashes}/",
            "-print_final_stats=1",
            str(corpus),
        ]
        target = TARGETS[chosen.target]
        atheris.Setup(arguments, lambda data: target(data, Path(folder)))
        atheris.Fuzz()


# What is fuzzed is imported below, not above: it must be instrumented before.


def decode_one(data: bytes, _: Path) -> None:
    from corpuskit.decode import decode
    from corpuskit.errors import InputError

    label = LABELS[data[0] % len(LABELS)] if data else None
    for errors in ("replace", "strict", None):
        try:
            source, messages = decode(data[1:], "x", encoding=label, errors=errors)  # type: ignore[arg-type]
        except InputError:
            continue
        assert source.description.characters == len(source.text)
        assert all(m.span is None or m.span.end <= len(source.text) for m in messages)


def parse_one(data: bytes, _: Path) -> None:
    from tests.proofs.checks import problems_of

    found, _tei = problems_of(data[1:], format=FORMATS[data[0] % len(FORMATS)] if data else None)
    assert not found, found[0]


def page_one(data: bytes, _: Path) -> None:
    from tests.proofs.checks import problems_of

    found, _tei = problems_of(data, format="html")
    assert not found, found[0]


def container_one(data: bytes, folder: Path) -> None:
    import corpuskit

    suffix = list(CONTAINERS)[data[0] % len(CONTAINERS)] if data else ".csv"
    path = folder / f"x{suffix}"
    path.write_bytes(data[1:])
    try:
        for found in corpuskit.read_all(path):
            assert isinstance(found, corpuskit.Article | corpuskit.CorpuskitError)
    except corpuskit.CorpuskitError:
        pass


TARGETS = {"decode": decode_one, "parse": parse_one, "page": page_one, "container": container_one}


def starts(target: str) -> Iterator[tuple[str, bytes]]:
    """What the fuzzer begins with: samples as text, as pages, or a small container of each kind."""
    if target == "container":
        for number, (suffix, data) in enumerate(CONTAINERS.items()):
            yield f"x{suffix}", bytes([number]) + (data or packed(suffix))
        return
    for path in sorted((PAGES if target == "page" else SEEDS).iterdir()):
        data = path.read_bytes()
        yield path.name, data[:4000] if target == "page" else b"\0" + data[:3000]


def packed(suffix: str) -> bytes:
    """A page and a text in an archive, or a text compressed."""
    from tests.test_archives import tar_of, zip_of

    members = {"a.md": b"# Ferries\n\nThey sail.", "b.html": b"<h1>Ferries</h1><p>They sail.</p>"}
    if suffix == ".gz":
        return gzip.compress(members["a.md"])
    return zip_of(members) if suffix == ".zip" else tar_of(members)


if __name__ == "__main__":
    main()
