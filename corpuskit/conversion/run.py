"""A conversion run: every document of the inputs to one place, one bad document never stopping the others."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice
from os import PathLike
from pathlib import Path
from typing import Any, Unpack

from corpuskit.article import evolve
from corpuskit.conversion.choosing import choose
from corpuskit.conversion.compression import Compression, checked_compression
from corpuskit.conversion.earlier import written_from
from corpuskit.conversion.files import HEAD
from corpuskit.conversion.keeping import Keep, opened_books
from corpuskit.conversion.naming import naming
from corpuskit.conversion.pipeline import intake
from corpuskit.conversion.places import DEFAULT_FOLDER, Layout, choose_places, format_of_name
from corpuskit.conversion.plan import Found, Plan, Target
from corpuskit.conversion.report import Failure, Report, nothing_found
from corpuskit.conversion.running import Hooks, OnMessage, Run
from corpuskit.conversion.settings import RunChoices, input_names, named_choices, names_of, settings
from corpuskit.conversion.staffing import FEW_BYTES, FEW_DOCUMENTS, anywhere, engine_for, weight
from corpuskit.errors import FormatError, InputError
from corpuskit.escapes import readable_name
from corpuskit.formats import Loader
from corpuskit.inputs.addresses import addressed, read_addresses
from corpuskit.inputs.containers import CONTAINER_NAMES
from corpuskit.inputs.files import STANDARD_INPUT, discover
from corpuskit.inputs.intake import Intake
from corpuskit.inputs.items import DEFAULT_MAX_BYTES, Item
from corpuskit.inputs.parts import part_of
from corpuskit.inputs.reading import unpacked
from corpuskit.keywords import checked
from corpuskit.messages import CODES
from corpuskit.registry import (
    is_built_in,
    options_by_format,
    reader,
    serializer,
)
from corpuskit.suggestions import nearest

PathName = str | PathLike[str]


@checked
def convert(
    inputs: PathName | Iterable[PathName],
    out: PathName | None = None,
    *,
    to: str | Sequence[str] | None = None,
    options: Mapping[str, str] | None = None,
    from_: str | None = None,
    name_template: str | None = None,
    strict: bool = False,
    fail_on: Iterable[str] = (),
    force: bool = False,
    max_bytes: int = DEFAULT_MAX_BYTES,
    workers: int | None = None,
    timeout: float | None = None,
    engine: str = "local",
    scheduler: Any = None,
    shard_docs: int | None = None,
    shard_bytes: int | None = None,
    compress: Compression | None = None,
    manifest: bool = False,
    resume: bool = False,
    skip_unchanged: bool = False,
    limit: int | None = None,
    sample: float | None = None,
    part: str | None = None,
    dry_run: bool = False,
    on_document: Callable[[Report], None] | None = None,
    on_message: OnMessage | None = None,
    on_failure: Callable[[Failure], None] | None = None,
    **choices: Unpack[RunChoices],
) -> Report:
    """Convert files, folders (recursively) and standard input (``-``), and say what became of each document.

    ``to`` is a format, or several, in a list or with commas between them; without it the one that the suffix
    of ``out`` stands for, or TEI where that is a folder. ``options`` are those of the formats, by name.
    ``out`` with a suffix is one file, ``-`` standard output, else a folder; without it one document goes to
    standard output and many to ``./corpus``.
    ``name_template`` names files in a folder (``{year}/{id}``).
    ``strict`` fails documents that have warnings or errors, ``fail_on`` those of which one of these codes is
    said. ``force`` overwrites files that corpuskit did not write. ``max_bytes`` limits a document.

    ``workers`` is the number of processes that read documents; without it a small run stays in this process
    and others take the machine's cores. ``timeout`` limits, in seconds, the work on a document. What is
    written is the same for any number of workers. With the ``engine`` ``dask`` a cluster does the work:
    ``scheduler`` is its address, or a ``distributed.Client``.

    ``shard_docs`` and ``shard_bytes`` cut the outputs into files of that many articles, or bytes before
    compression; ``compress`` is ``gz`` or ``zst``. ``manifest`` writes ``manifest.jsonl``, what became of
    every document; so do the two and the following. ``resume`` goes on with a run that was ended by anything,
    or begins where there is none. ``skip_unchanged`` converts what has changed since the run before. See
    docs/scale.md.

    ``limit`` takes the first so many documents, ``sample`` a share of them (0.01: one in a hundred), chosen
    by their names, the same on every run. ``part`` (``3/100``) takes the third of a hundred parts of the
    inputs, for runs that share them: of many files each hundredth, of a single one a stretch of its bytes or
    rows, or each hundredth document. ``dry_run`` finds out what would be read and written, and does
    neither: see :attr:`Report.planned`; ``outputs`` are then the places that would be written to.

    ``on_document`` is called after each document, ``on_message`` for everything that is said of one,
    ``on_failure`` for each that fails. The other keywords are those of :func:`corpuskit.parse`, and what is
    taken from the inputs (:class:`~corpuskit.conversion.settings.InputChoices`): ``include``, ``exclude``,
    ``fields``, ``preset``, ``max_members``, ``max_ratio``.

    Raises :class:`FormatError` for an unknown format, step or code, :class:`OutputError` where nothing can
    be written at all, and :class:`EngineError` where no worker can be started or no scheduler answers;
    documents that fail, and a place that fills up on the way, are in the report instead.
    """
    target = Path(out) if out is not None else None
    if to is None:
        to = format_of_name(target)
    names = to.split(",") if isinstance(to, str) else list(to)
    targets = options_by_format([name.strip() for name in names], options or {})
    paths = [inputs] if isinstance(inputs, str | PathLike) else list(inputs)
    taken = evolve(intake(from_, max_bytes, **choices), part=part_of(part))
    found = choose(_documents(paths, target or DEFAULT_FOLDER, taken, choices), limit=limit, sample=sample)
    settings(**choices)
    if name_template is not None:
        naming(name_template)
    keep = Keep(
        shard_docs,
        shard_bytes,
        resume=resume,
        skip_unchanged=skip_unchanged,
        force=force,
        is_whole=limit is None and sample is None,
    )
    keeps = (keep.shards or manifest or resume or skip_unchanged) and not dry_run
    first = _first(found, few=workers is not None)
    several = part is not None or _are_several(paths, first)
    if choices.get("url") and several:
        raise FormatError("one-url", "one address is given for several documents; list them with --urls")
    layout = Layout(force, name_template is not None, keep.shards, keeps, checked_compression(compress))
    places = choose_places(
        [serializer(name, own) for name, own in targets.items()],
        target or (DEFAULT_FOLDER if keeps else None),
        layout,
        several=several,
    )
    plan = Plan(
        named_choices(choices),
        tuple(
            Target(name, tuple(sorted(own.items())), place.many)
            for (name, own), place in zip(targets.items(), places, strict=True)
        ),
        strict=strict,
        fail_on=_known_codes(fail_on),
        max_bytes=max_bytes,
        name_template=name_template,
        files=any(place.kind == "folder" for place in places),
        digests=keeps,
    )
    staff = engine_for(workers, timeout, first, engine=engine, scheduler=scheduler)
    hooks = Hooks(on_document, on_message, on_failure)
    run = Run(plan, places, layout, hooks, opened_books(keep, places) if keeps else None)
    there = chain(first, found)
    if dry_run:
        run.foresee(there)
    else:
        addresses = [str(given) for name in ("url", "urls") if (given := choices.get(name))]
        reading = (
            list(map(str, paths)), from_, limit, sample, *([part] if part else []), input_names(choices),
            *addresses,
        )  # fmt: skip
        run.do(anywhere(there) if engine == "dask" else there, staff, repr(reading))
    run.report.may_be_empty = part is not None
    if run.report.is_empty and not run.report.may_be_empty:
        reason = nothing_found(paths, names_of(choices.get("include", ())))
        run.fail(Failure(readable_name(", ".join(map(str, paths))), "no-documents", reason))
    return run.report


def _documents(paths: Iterable[PathName], out: Path, taken: Intake, choices: RunChoices) -> Iterator[Found]:
    """The documents of the inputs, each with its address where one is given for it."""
    found = discover(paths, taken, out.absolute(), partial(written_from, taken))
    listed = choices.get("urls")
    return addressed(found, choices.get("url"), read_addresses(listed) if listed else None)


def _first(found: Iterator[Found], *, few: bool) -> list[Found]:
    """As much of the inputs as it takes to see whether there is much to do; two documents where ``few``."""
    first: list[Found] = []
    total = 0
    for item in islice(found, 2 if few else FEW_DOCUMENTS):
        first.append(item)
        total += weight(item)
        if total >= FEW_BYTES:
            break
    return first


def _is_folder(path: PathName) -> bool:
    """Whether an input is a folder; ``-`` is standard input, whatever lies here."""
    return str(path) != STANDARD_INPUT and os.path.isdir(path)


def _are_several(paths: Iterable[PathName], first: Sequence[Found]) -> bool:
    """Whether the inputs are several documents, or may hold many articles, as a table does."""
    return (
        len(first) > 1
        or any(map(_is_folder, paths))
        or any(
            isinstance(item, Item)
            and (item.place is not None or (item.format is not None and _holds_many(item.format, item)))
            for item in first
        )
    )


def _holds_many(name: str, item: Item) -> bool:
    if name == "tei":
        return _is_corpus(item)
    if is_built_in("parsers", name):
        return name in {"jsonl", "csv", "tsv", "parquet"}
    return name not in CONTAINER_NAMES and isinstance(reader(name), Loader)


def _is_corpus(item: Item) -> bool:
    """Whether a file of TEI begins as one of many articles."""
    if isinstance(item.data, bytes):
        return b"<teiCorpus" in item.data[:HEAD]
    try:
        with unpacked(item.path or "") as file:
            return b"<teiCorpus" in file.read(HEAD)
    except InputError:
        return False  # whoever reads it says why


def _known_codes(codes: Iterable[str]) -> frozenset[str]:
    """The codes as a set. Raises :class:`FormatError` (``unknown-code``)."""
    found = frozenset((codes,) if isinstance(codes, str) else codes)
    for code in sorted(found - CODES.keys()):
        raise FormatError("unknown-code", _no_code(code))
    return found


def _no_code(code: str) -> str:
    close = nearest(code, CODES)
    return f"no message has the code {code!r}" + (f"; did you mean {close}?" if close else "")
