"""Outputs of earlier runs that lie among the inputs: what they were made from is read, and not they too."""

from collections.abc import Iterator, Set
from itertools import chain
from os.path import splitext
from pathlib import Path, PurePosixPath

from corpuskit.article import Article
from corpuskit.conversion.compression import head_of
from corpuskit.conversion.files import HEAD
from corpuskit.conversion.pipeline import format_of, read_all
from corpuskit.errors import CorpuskitError
from corpuskit.inputs.intake import Intake
from corpuskit.inputs.reading import name_unpacked
from corpuskit.registry import READABLE, serializer

_WRITTEN_AS = {
    "tei": "tei", "json": "json", "jsonl": "jsonl", "csv": "csv", "tsv": "tsv", "parquet": "parquet",
    "markdown": "md",
}  # fmt: skip
"""The formats that are read and tell who wrote them, and what each is called where it is written."""
_FILE_A_DOCUMENT = frozenset({"tei", "json", "markdown"})
_SCRAPED = frozenset(
    suffix for entry in READABLE if entry.name in {"markdown", "plain", "html"} for suffix in entry.suffixes
)


def written_from(intake: Intake, path: str, top: str, suffixes: Set[str]) -> str | None:
    """Why a file is not read where corpuskit wrote it from a file that is read as well.

    ``top`` is the folder that was named, ``suffixes`` are those in the file's own. Files of one document are
    looked at only beside scraped ones, so that a folder of articles costs nothing.
    """
    format_ = format_of(name_unpacked(path))
    if format_ not in _WRITTEN_AS or intake.format is not None:
        return None
    if format_ in _FILE_A_DOCUMENT and not (suffixes & _SCRAPED) - {splitext(path)[1].lower()}:
        return None
    for source in _sources(path, format_) if _is_own(path) else ():
        for found in _files(source, (Path(top), Path(path).parent)):
            is_read = found.is_relative_to(top) and intake.is_chosen(found.relative_to(top).as_posix())
            if is_read and str(found) != path and not _is_own(str(found)):
                return f"corpuskit wrote it from {source}, which is here too; name it to have it read"
    return None


def _is_own(path: str) -> bool:
    """Whether corpuskit wrote a file, by how it begins."""
    written_as = _WRITTEN_AS.get(format_of(name_unpacked(path)) or "")
    try:
        return written_as is not None and serializer(written_as).is_own(head_of(Path(path), HEAD))
    except (CorpuskitError, OSError):
        return False  # what is wrong with it is said where it is read


def _sources(path: str, format_: str) -> Iterator[str]:
    """What the first article of a file was made from; Markdown does not say it, save by its name."""
    if format_ == "markdown":
        stem, own = splitext(Path(path).name)
        yield from (stem + suffix for suffix in sorted(_SCRAPED - {own.lower()}))
        return
    try:
        first = next(iter(read_all(path)), None)
    except CorpuskitError:
        return
    if isinstance(first, Article) and first.source.name:
        yield first.source.name


def _files(name: str, folders: tuple[Path, ...]) -> Iterator[Path]:
    """The files of that name, or the containers that its first parts name, that are in the folders."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts:
        return
    for folder in folders:
        for way in chain([path], path.parents):
            if (folder / way).is_file():
                yield folder / way
