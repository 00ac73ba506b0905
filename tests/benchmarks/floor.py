"""The floor: the simplest program that reads, decodes, splits, wraps and writes the same files.

    python -m tests.benchmarks.floor FOLDER tei|jsonl|csv OUTPUT

No converter can beat it: it recognises nothing.
"""

import sys
from pathlib import Path
from xml.sax.saxutils import escape

import msgspec


def tei(paths: list[Path], output: Path) -> None:
    with output.open("wb") as out:
        out.write(b'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">\n')
        for path in paths:
            blocks = path.read_bytes().decode("utf-8").split("\n\n")
            paragraphs = "\n".join(f"<p>{escape(block.strip())}</p>" for block in blocks if block.strip())
            out.write(
                f'<TEI xml:id="{path.stem}"><text><body>\n{paragraphs}\n</body></text></TEI>\n'.encode()
            )
        out.write(b"</teiCorpus>\n")


def jsonl(paths: list[Path], output: Path) -> None:
    encode = msgspec.json.Encoder().encode
    with output.open("wb") as out:
        for path in paths:
            blocks = path.read_bytes().decode("utf-8").split("\n\n")
            out.write(
                encode({"id": path.stem, "blocks": [block.strip() for block in blocks if block.strip()]})
            )
            out.write(b"\n")


def csv(paths: list[Path], output: Path) -> None:
    import csv as table

    with output.open("w", encoding="utf-8", newline="") as out:
        writer = table.writer(out)
        writer.writerow(["doc_id", "text"])
        for path in paths:
            blocks = path.read_bytes().decode("utf-8").split("\n\n")
            writer.writerow([path.stem, "\n\n".join(block.strip() for block in blocks if block.strip())])


if __name__ == "__main__":
    folder, form, target = sys.argv[1:]
    {"tei": tei, "jsonl": jsonl, "csv": csv}[form](sorted(Path(folder).iterdir()), Path(target))
