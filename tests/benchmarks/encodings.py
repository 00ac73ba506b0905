"""How often the encoding is found: languages by encodings, whole articles and 200 bytes.

    python -m tests.benchmarks.encodings [--chardet]

Right is what gives the text back; what is wrong is named. ``--chardet``: what the library alone says.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

import chardet
from corpuskit.decode import decode
from corpuskit.errors import InputError

from tests.encoding_texts import PAIRS, shortened, text_for


def ours(data: bytes) -> tuple[str, str]:
    try:
        source, _ = decode(data, "x")
    except InputError as error:
        return "", error.code
    return source.text, source.description.encoding or ""


def library(data: bytes) -> tuple[str, str]:
    guess = chardet.detect(data, encoding_era=chardet.EncodingEra.MODERN_WEB)["encoding"]
    return (data.decode(guess, "replace"), guess) if guess else ("", "none")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--chardet", action="store_true")
    detect: Callable[[bytes], tuple[str, str]] = library if options.parse_args().chardet else ours
    print(
        f"{len(PAIRS)} pairs of {len({p[0] for p in PAIRS})} languages and {len({p[1] for p in PAIRS})} encodings"
    )
    for kind in ("whole", "200 bytes"):
        wrong = []
        begin = time.perf_counter()
        for language, encoding in PAIRS:
            text = text_for(language, encoding)
            text = text if kind == "whole" else shortened(text, encoding)
            found, named = detect(text.encode(encoding))
            if found.lstrip("\ufeff") != text:
                wrong.append(f"{language} in {encoding}, taken for {named}")
        each = (time.perf_counter() - begin) / len(PAIRS)
        share = 100 * (1 - len(wrong) / len(PAIRS))
        print(f"{kind:<10}{len(PAIRS) - len(wrong):>4} right, {share:.1f} %, {1000 * each:.1f} ms each")
        for line in wrong:
            print(f"    {line}")


if __name__ == "__main__":
    main()
