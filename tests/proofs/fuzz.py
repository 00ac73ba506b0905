"""Coverage-guided fuzzing with atheris, of any bytes.

    python -m tests.proofs.fuzz --target decode|parse [--seconds 600] [--corpus DIR] [--crashes DIR]

``decode``: bytes under an encoding's label or none give a source or an InputError. ``parse``: bytes as
Markdown, as plain text or as whatever they look like give an InputError or an article of which everything
holds that ``checks`` knows. Nothing takes longer than 2 s, instrumented. Each input of another kind is
written to ``--crashes``, once for each place where it goes wrong, and fuzzing goes on. ``--corpus`` keeps
what was found to reach new code, for the next time. Exits 1 when something went wrong.

Needs the extra ``fuzz`` (Python 3.11 to 3.13): ``pip install -e '.[dev,fuzz]'``.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import os
import pkgutil
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST_INPUT = 4096
SLOWEST = 2
"""Seconds for an input; libFuzzer ends where one takes longer."""
MOST_MEMORY = 2048
"""Megabytes; libFuzzer ends where more are in use."""
MOST_STARTS = 50
NOISE = ("#", "INFO:", "WARNING: Failed to find function", "stat::", "Done ", "Dictionary:")
FORMATS = (None, "markdown", "plain")
LABELS = (
    None, "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "utf-7", "ascii", "latin-1", "cp1252", "cp037",
    "shift_jis", "euc_jp", "iso2022_jp", "gb18030", "hz", "big5hkscs", "euc_kr", "koi8-r", "unicode_escape",
    "raw_unicode_escape", "punycode", "idna", "undefined", "hex", "base64", "zlib", "rot13", "palmos", "mbcs",
    "", " ", "no such encoding", "utf-8\0", "\ud800", "ü", "a" * 300, "..", "__init__", "aliases",
)  # fmt: skip
"""Encodings, codecs that are no encodings of text, and names that are nothing."""


def targets() -> dict[str, Callable[[bytes], tuple[object, ...]]]:
    """What is done with an input; its first byte is the choice. They give what does not hold."""
    from tests.proofs.checks import check_decoding, check_document

    return {
        "decode": lambda data: check_decoding(data[1:], LABELS[data[0] % len(LABELS)]),
        "parse": lambda data: check_document(data[1:], form=FORMATS[data[0] % len(FORMATS)]).problems,
    }


def fuzz(target: str, crashes: Path, arguments: list[str]) -> None:
    """Fuzz in this process, which ends when libFuzzer does."""
    import atheris

    with atheris.instrument_imports(include=["corpuskit"]):
        import corpuskit

        for module in pkgutil.walk_packages(corpuskit.__path__, "corpuskit."):
            if not module.name.startswith(("corpuskit.cli", "corpuskit.__main__")):
                importlib.import_module(module.name)
    check = targets()[target]
    met: set[object] = set()

    def one(data: bytes) -> None:
        for problem in check(data) if data else ():
            signature = getattr(problem, "signature", None)
            if signature not in met:
                met.add(signature)
                write_crash(crashes, data, problem)

    atheris.Setup([sys.argv[0], *arguments], one)
    atheris.Fuzz()


def write_crash(folder: Path, data: bytes, problem: object) -> None:
    name = re.sub(r"[^A-Za-z0-9]+", "-", "-".join(getattr(problem, "signature", ("problem",))))[:80]
    path = folder / f"{name}.bin"
    if not path.exists():
        path.write_bytes(data)
        print(f"PROBLEM {path.name}: {problem} from {data[:80]!r}", file=sys.stderr, flush=True)


def write_start(target: str, folder: Path) -> None:
    """What fuzzing starts from: the seeds, whole and in pieces, under every choice."""
    from tests.proofs.checks import SEEDS

    choices = range(3) if target == "parse" else range(len(LABELS))
    for number, path in enumerate(SEEDS):
        data = path.read_bytes()
        for choice in choices if target == "parse" else [0, choices[number % len(LABELS)]]:
            (folder / f"{path.stem}-{choice}").write_bytes(bytes([choice]) + data[: LONGEST_INPUT - 1])
        for place, piece in enumerate(data.split(b"\n\n")[:8]):
            (folder / f"{path.stem}-piece-{place}").write_bytes(bytes([place % len(choices)]) + piece)
    if target == "decode":
        for choice, label in enumerate(LABELS):
            (folder / f"label-{choice}").write_bytes(bytes([choice]) + _in(label))


def _in(label: str | None) -> bytes:
    text = "# Müller – Ärger\n\nText."
    try:
        return text.encode(label or "utf-8", "replace")
    except (LookupError, ValueError):
        return text.encode()


def write_dictionary(path: Path) -> None:
    """Pieces of Markdown and of news for libFuzzer, in its form: quoted, other bytes than ASCII as ``\\xAB``."""
    from tests.proofs.documents import MARKUP, NEWS, ODDITIES

    pieces = {piece.encode("utf-8", "surrogatepass") for piece in (*MARKUP, *NEWS, *ODDITIES) if piece}
    pieces |= {
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"\x00\x00\xfe\xff",
        b"\xc3",
        b"\xe2\x80",
        b"\x1b$B",
        b"~{",
    }
    lines = (
        '"' + "".join(f"\\x{byte:02X}" for byte in piece) + '"' for piece in sorted(pieces) if len(piece) < 64
    )
    path.write_text("\n".join(lines) + "\n", "ascii")


def run(target: str, seconds: int, corpus: Path, crashes: Path) -> int:
    """Fuzz in processes of their own until the time is over; the figures; the exit code."""
    crashes.mkdir(parents=True, exist_ok=True)
    corpus.mkdir(parents=True, exist_ok=True)
    before = set(crashes.iterdir())
    begin, executions, edges, features, starts = time.monotonic(), 0, 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        start, dictionary = Path(folder, "start"), Path(folder, "tokens.dict")
        start.mkdir()
        write_start(target, start)
        write_dictionary(dictionary)
        while (left := round(seconds - (time.monotonic() - begin))) > 0 and starts < MOST_STARTS:
            starts += 1
            arguments = [f"-max_total_time={left}", f"-max_len={LONGEST_INPUT}", f"-timeout={SLOWEST}"]
            arguments += [f"-rss_limit_mb={MOST_MEMORY}", f"-dict={dictionary}", "-print_final_stats=1"]
            arguments += [f"-artifact_prefix={crashes}{os.sep}", str(corpus), str(start)]
            command = [
                sys.executable,
                "-m",
                "tests.proofs.fuzz",
                "--target",
                target,
                "--crashes",
                str(crashes),
            ]
            command += ["--", *arguments]
            with subprocess.Popen(
                command, cwd=ROOT, stderr=subprocess.PIPE, text=True, errors="replace"
            ) as child:
                assert child.stderr is not None
                done = 0
                for line in child.stderr:
                    if status := re.match(r"#(\d+)\s.* cov: (\d+) ft: (\d+)", line):
                        done, edges, features = (
                            max(was, int(now))
                            for was, now in zip((done, edges, features), status.groups(), strict=True)
                        )
                    elif final := re.match(r"stat::number_of_executed_units:\s*(\d+)", line):
                        done = int(final[1])
                    elif not line.startswith(NOISE) and "# Uses:" not in line:
                        print(line, end="", file=sys.stderr, flush=True)
            executions += done
    elapsed = time.monotonic() - begin
    found = sorted(path.name for path in set(crashes.iterdir()) - before)
    print(f"target              {target}")
    print(f"executions          {executions:,} in {elapsed:,.0f} s, {executions / elapsed:,.0f} a second")
    print(f"coverage            {edges:,} edges, {features:,} features")
    print(f"kept for the corpus {len(list(corpus.iterdir())):,}")
    print(f"starts              {starts}")
    print(f"crashes             {len(found)}")
    for name in found:
        print(f"  {name}")
    return 1 if found or starts >= MOST_STARTS or not executions else 0


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--target", choices=["decode", "parse"], required=True)
    options.add_argument("--seconds", type=int, default=600)
    options.add_argument("--corpus", type=Path, help="a folder that keeps what reaches new code")
    options.add_argument(
        "--crashes", type=Path, help="a folder for what goes wrong; else a temporary one, kept"
    )
    options.add_argument("libfuzzer", nargs="*", help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if importlib.util.find_spec("atheris") is None:
        print("atheris is not installed: pip install -e '.[dev,fuzz]' (Python 3.11 to 3.13)", file=sys.stderr)
        return 2
    crashes = chosen.crashes or Path(tempfile.mkdtemp(prefix="corpuskit-crashes-"))
    if chosen.libfuzzer:
        fuzz(chosen.target, crashes, chosen.libfuzzer)
        return 0
    if chosen.corpus:
        return run(chosen.target, chosen.seconds, chosen.corpus, crashes.absolute())
    with tempfile.TemporaryDirectory() as folder:
        return run(chosen.target, chosen.seconds, Path(folder, "corpus"), crashes.absolute())


if __name__ == "__main__":
    sys.exit(main())
