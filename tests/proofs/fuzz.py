"""Coverage-guided fuzzing: any bytes give an article or a clear error, and nothing is lost.

    python -m tests.proofs.fuzz --target decode|parse [--seconds 600] [--crashes FOLDER]

``decode``: bytes and an encoding's label give a source or an input error. ``parse``: what
:mod:`tests.proofs.checks` holds of every document. Needs the extra ``fuzz`` (atheris). libFuzzer prints the
executions, their rate and the coverage; an input that takes longer than 10 s is a failure.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

SEEDS = Path(__file__).parents[2] / "seeds"
WORDS = [
    "# ", "## ", "\\x0a\\x0a", "](", "![", "**", "__", "`", "```", "---", "===", "&amp;", "&#x", "<https://", "[1]: ", "| ",
    "> ", "1. ", "* ", "By ", "May 3, 2024", "Title: ", "URL Source: ", "Markdown Content:", "charset=", "+++",
    "\\x1b$B", "~{", "\\xff\\xfe", "\\xef\\xbb\\xbf", "\\xe2\\x80\\xa8", "\\xc2\\xad", "\\xe2\\x80\\x8b",
]  # fmt: skip
LABELS = (None, "utf-8", "cp1252", "utf-16", "shift_jis", "hz", "iso-2022-jp", "gb18030", "utf-7", "no-such")
FORMATS = (None, "markdown", "plain")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--target", choices=("decode", "parse"), required=True)
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
        from corpuskit.decode import decode
        from corpuskit.errors import InputError

        from tests.proofs.checks import problems_of

    def decode_one(data: bytes) -> None:
        label = LABELS[data[0] % len(LABELS)] if data else None
        for errors in ("replace", "strict", None):
            try:
                source, messages = decode(data[1:], "x", encoding=label, errors=errors)  # type: ignore[arg-type]
            except InputError:
                continue
            assert source.description.characters == len(source.text)
            assert all(m.span is None or m.span.end <= len(source.text) for m in messages)

    def parse_one(data: bytes) -> None:
        found, _ = problems_of(data[1:], format=FORMATS[data[0] % len(FORMATS)] if data else None)
        assert not found, found[0]

    chosen.crashes.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for path in SEEDS.iterdir():
            (corpus / path.name).write_bytes(b"\0" + path.read_bytes()[:3000])
        words = Path(folder, "words")
        words.write_text("".join(f'"{word}"\n' for word in WORDS), "ascii")
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
        atheris.Setup(arguments, decode_one if chosen.target == "decode" else parse_one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
