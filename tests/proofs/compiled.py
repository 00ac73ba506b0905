"""A compiled build does what the modules do as they stand: the same bytes from every sample and rendering.

    python -m tests.proofs.compiled [--every 4] [--wheel FILE]

Builds a compiled wheel from the checkout (minutes; a C compiler and the network are needed), unpacks it into
a folder with what is compiled and one without, and converts the samples, every so many renderings of gold and
pages, and generated documents with both to TEI, JSONL and CSV. Exit code 1 where a byte differs.
"""

from __future__ import annotations

import argparse
import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from hashlib import sha256
from pathlib import Path

from tests.benchmarks.generate import generate
from tests.quality.scoreboard import GOLD, RENDERERS

ROOT = Path(__file__).parents[2]
FORMATS = "tei,jsonl,csv"


def build(folder: Path) -> Path:
    """A compiled wheel, built from a copy, so that nothing compiled stays in the checkout."""
    copy = folder / "checkout"
    ignored = shutil.ignore_patterns("*.so", "*.pyd", "__pycache__", ".git", ".*_cache")
    shutil.copytree(ROOT, copy, ignore=ignored)
    environment = os.environ | {"HATCH_BUILD_HOOKS_ENABLE": "1"}
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", str(folder), str(copy)]
    subprocess.run(command, env=environment, check=True)
    return next(folder.glob("corpuskit-*.whl"))


def gather(folder: Path, every: int) -> int:
    """Lay out what is converted; the number of documents."""
    folder.mkdir()
    generate(folder / "generated", 300)
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    sources = [(GOLD / "scraped" / name, name, ".md") for name in RENDERERS if name != "html"]
    sources += [(GOLD / "html" / name, f"html-{name}", "") for name in ("fundus", "zyte", "traf")]
    for source, name, suffix in sources:
        (folder / name).mkdir()
        for path in sorted(source.glob("*.gz"))[::every] if source.is_dir() else ():
            target = folder / name / (path.name.split(".")[0] + suffix if suffix else path.name[:-3])
            target.write_bytes(gzip.decompress(path.read_bytes()))
    return sum(path.is_file() for path in folder.rglob("*"))


def converted(documents: Path, out: Path, package: Path) -> dict[str, str]:
    """Digests of what one build of the package makes of the documents."""
    command = [
        sys.executable,
        "-m",
        "corpuskit",
        "convert",
        str(documents),
        "--to",
        FORMATS,
        "--out",
        str(out),
    ]
    environment = os.environ | {"PYTHONPATH": str(package)}
    done = subprocess.run(
        command, env=environment, cwd=documents, capture_output=True, text=True, check=False
    )
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    said = subprocess.run([*command[:3], "--version"], env=environment, cwd=documents, capture_output=True, text=True, check=True)  # fmt: skip
    print(said.stdout.strip())
    return {
        str(path.relative_to(out)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--every", type=int, default=4)
    options.add_argument("--wheel", type=Path)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        wheel = chosen.wheel or build(folder)
        for name in ("compiled", "as-they-stand"):
            zipfile.ZipFile(wheel).extractall(folder / name)
        for path in [*(folder / "as-they-stand").rglob("*.so"), *(folder / "as-they-stand").rglob("*.pyd")]:
            path.unlink()
        count = gather(folder / "documents", chosen.every)
        plain, compiled = (
            converted(folder / "documents", folder / f"from-{name}", folder / name)
            for name in ("as-they-stand", "compiled")
        )
    differ = sorted(path for path in plain.keys() | compiled.keys() if plain.get(path) != compiled.get(path))
    print(f"{count} documents, {len(plain)} files, {len(differ)} differ")
    for path in differ[:10]:
        print(f"    {path}")
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    main()
