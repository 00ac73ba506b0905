"""How a run keeps what it has done: the manifest, the journal, and where to go on."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from corpuskit._version import __version__
from corpuskit.article import evolve
from corpuskit.conversion.collection_file import COLLECTION_NAME
from corpuskit.conversion.files import as_output_error, partial, put_in_place
from corpuskit.conversion.journal import Begin, Commit, Complete, Done, Files, Journal
from corpuskit.conversion.known import Known, Revisit, turned
from corpuskit.conversion.manifest import count_lines, entries, entry_of, failure_of
from corpuskit.conversion.notes import Notes
from corpuskit.conversion.outputs import Output
from corpuskit.conversion.places import Place
from corpuskit.conversion.plan import Found, Outcome
from corpuskit.conversion.report import MOST_NAMED, Report
from corpuskit.conversion.taken import Taken
from corpuskit.errors import FormatError, InputError, OutputError
from corpuskit.inputs.items import Item

MANIFEST = "manifest.jsonl"
_JOURNAL = ".journal.jsonl"
_COMMIT_EVERY = 1_000
"""Documents between two lines of the journal where each has a file of its own."""


class Keep(msgspec.Struct, frozen=True):
    """What is kept, and how: limits of a shard, whether to go on, whether to pass over what is unchanged.

    ``is_whole``: all documents of the inputs are looked at, not the first ones or a share of them.
    """

    shard_docs: int | None = None
    shard_bytes: int | None = None
    resume: bool = False
    skip_unchanged: bool = False
    force: bool = False
    is_whole: bool = True

    @property
    def shards(self) -> bool:
        """Whether outputs are cut into shards."""
        return self.shard_docs is not None or self.shard_bytes is not None


class Position(msgspec.Struct):
    """How far the inputs are done: items, articles of the next one, and a digest of the items' names."""

    items: int = 0
    articles: int = 0
    names: Any = msgspec.field(default_factory=lambda: blake2b(digest_size=16))

    def pass_item(self, name: str) -> None:
        """One more item is done."""
        self.items += 1
        self.articles = 0
        self.names.update(name.encode("utf-8", "surrogatepass") + b"\0")


class Keeping:
    """The books of one run. ``out`` is the folder or the file that is written to."""

    def __init__(self, out: Path, keep: Keep, *, is_file: bool, cuttable: bool) -> None:
        self._keep = keep
        self._cuttable = cuttable
        self._folder = out.parent if is_file else out
        self.path = self._folder / (f"{out.name}.{MANIFEST}" if is_file else MANIFEST)
        self.notes = Notes(self.path)
        self._journal = Journal(self._folder / (f".{out.name}{_JOURNAL}" if is_file else _JOURNAL))
        self._known: Known | None = None
        self._start = Position()
        self._position = Position()
        self._found = 0
        self._documents = 0
        self._weights: list[int] = []
        self._shard = 0

    # -- the beginning

    def begin(self, making: str, reading: str, report: Report) -> bool:
        """Begin, or go on; whether there is anything left to do.

        Raises :class:`OutputError` where an unfinished run would be lost, :class:`FormatError` where a run
        with other settings is to go on.
        """
        journal = self._journal
        if journal.begin is None:
            self._begin_anew(making, reading)
        elif self._keep.resume and not (journal.is_done and self._keep.skip_unchanged):
            self._same("settings", journal.begin.making, making)
            self._same("inputs", journal.begin.reading, reading)
            if journal.begin.version != __version__:
                raise self._other("version of corpuskit")
            self._take_up(report)
        elif journal.last is not None and not journal.is_done and not self._keep.force:
            reason = "holds a run that was not finished: --resume goes on with it, --force begins anew"
            raise OutputError("unfinished-run", reason, source=str(self._folder))
        else:
            if self._keep.skip_unchanged and journal.is_done:
                self._same("settings", journal.begin.making, making)
            self._begin_anew(making, reading)
        if journal.is_complete:
            self._end()
            return False
        return True

    def _begin_anew(self, making: str, reading: str) -> None:
        journal = self._journal
        shard, files, states = 0, list[tuple[str, int]](), list[Any]()
        if self._keep.skip_unchanged and journal.is_done and self.path.exists():
            shard, files, states = self._shard_after(), journal.files, self._states()
        elif journal.begin is not None:
            self._remove(journal.files)
        self._shard = shard
        journal.start(Begin(__version__, _digest(making), _digest(reading), shard, files, states))
        with as_output_error(self.path):
            for left in self._folder.glob(f".{COLLECTION_NAME}-*.part*"):
                left.unlink()
        self.notes.open(0, 0)
        self._open_known()

    def _shard_after(self) -> int:
        if self._journal.last is not None:
            return self._journal.last.shard
        return self._journal.begin.shard if self._journal.begin is not None else 0

    def _states(self) -> list[Any]:
        said = self._journal.last or self._journal.begin
        return said.states if said is not None else []

    def _open_known(self) -> None:
        if self._keep.skip_unchanged and self.path.exists():
            with as_output_error(self.path):
                self._known = Known(self.path)

    def _take_up(self, report: Report) -> None:
        """Go on after the last commit, or at the beginning where there is none."""
        last = self._journal.last
        self._shard = self._shard_after()
        size = lines = 0
        if last is not None:
            self._start = Position(last.items, last.articles)
            size, lines = last.size, last.lines
            report.written, report.failed = last.written, last.failed
            report.passed_over, report.unchanged = last.passed_over, last.unchanged
            report.messages = dict(last.messages)
        if not self._journal.is_complete:
            self.notes.open(size, lines)
            self._open_known()

    def recall(self, report: Report, ids: Taken, outputs: Sequence[Output]) -> None:
        """Tell the report, the ids and the outputs what was done before."""
        states = self._states()
        names = [name for name, _ in self._journal.files]
        for number, output in enumerate(outputs):
            output.go_on(self._shard, names, states[number] if number < len(states) else None)
        path = partial(self.path) if partial(self.path).exists() else self.path
        if not self._size():
            return
        with as_output_error(path), path.open("rb") as file:
            for _, _, entry in entries(file, self._size()):
                if entry.status == "failed" and len(report.failures) < MOST_NAMED:
                    report.failures.append(failure_of(entry))
                elif entry.status == "skipped":
                    report.name_skipped(entry.source, entry.reason)
                elif entry.status == "written":
                    ids.claim(entry.id or "", entry.source)
                    for output in outputs:
                        output.remember(entry.outputs, entry.source)

    @property
    def limits(self) -> tuple[int | None, int | None]:
        """Of a shard: articles, and bytes."""
        return self._keep.shard_docs, self._keep.shard_bytes

    @property
    def outputs(self) -> tuple[Path, ...]:
        """The files that the journal names."""
        return tuple(self._folder / name for name, _ in self._journal.files[:MOST_NAMED])

    @property
    def has_begun(self) -> bool:
        """Whether outputs hold something from before."""
        return self._shard > 0 or self._size() > 0

    def _size(self) -> int:
        """How many bytes of the manifest are safe."""
        return self._journal.last.size if self._journal.last is not None else 0

    # -- on the way

    def payloads(self, found: Iterable[Found]) -> Iterator[Found | Revisit]:
        """The items that are left to do, with the digests that are known of them.

        Raises :class:`FormatError` where those that were done are no longer what they were.
        """
        position = self._position
        for item in found:
            if position.items < self._start.items:
                position.pass_item(_name(item))
                if self._known is not None:
                    self._known.see(_name(item))
                if position.items == self._start.items:
                    self._check_names(position)
                continue
            self._found += 1
            digest = self._known.digest(item.name) if self._known and isinstance(item, Item) else None
            yield Revisit(item, digest) if digest is not None else item
        if position.items < self._start.items:
            raise self._changed()

    def _check_names(self, position: Position) -> None:
        if self._journal.last is not None and position.names.hexdigest() != self._journal.last.names:
            raise self._changed()

    def skipped_articles(self) -> int:
        """How many articles of the next item were done before."""
        return self._start.articles if self._position.items == self._start.items else 0

    def is_full(self, outcome: Outcome) -> bool:
        """Whether the shard, or what one line of the journal tells of, has no room for an article."""
        if not self._cuttable or not self._documents or not outcome.pieces:
            return False
        if not self._keep.shards:
            return self._documents >= _COMMIT_EVERY
        if self._keep.shard_docs is not None and self._documents >= self._keep.shard_docs:
            return True
        limit = self._keep.shard_bytes
        weights = zip(self._weights, outcome.pieces, strict=True)
        return limit is not None and any(weight + len(piece) > limit for weight, (piece, _) in weights)

    def note_written(self, item: Item, outcome: Outcome, paths: Iterable[Path]) -> None:
        """An article was written to these files."""
        self._documents += 1
        lengths = [len(piece) for piece, _ in outcome.pieces]
        self._weights = [a + b for a, b in zip(self._weights or [0] * len(lengths), lengths, strict=True)]
        outputs = tuple(path.relative_to(self._folder).as_posix() for path in paths)
        self.notes.written(item, outcome, outputs)

    def note_unchanged(self, item: Item) -> list[str]:
        """An item is as it was: its lines stay; the ids of its articles."""
        ids = []
        for line in self._known.lines(item.name) if self._known else []:
            self.notes.write(line)
            ids.append(msgspec.json.decode(line).get("id", ""))
        return ids

    def note_changed(self, item: Item) -> list[Path]:
        """An item is read again: the files that it was written to.

        What is in shards of it is of the past, which is said once.
        """
        files: list[Path] = []
        for line in self._known.lines(item.name) if self._known else []:
            if not self._keep.shards:
                files += [self._folder / name for name in entry_of(line).outputs]
            elif not self.skipped_articles():
                self.notes.write(turned(line, "superseded"))
        return files

    def pass_article(self) -> None:
        """One more article of the item at hand is done."""
        self._position.articles += 1

    def pass_item(self, item: Found, *, empty: bool) -> None:
        """The item at hand is done."""
        if empty and isinstance(item, Item):
            self.notes.empty(item)
        self._position.pass_item(_name(item))

    # -- what is safe

    def commit(self, outputs: Sequence[Output], report: Report) -> None:
        """Make everything up to here safe, and say so in the journal."""
        self._commit([path for output in outputs for path in output.cut()], outputs, report)

    def _commit(self, made: Iterable[Path], outputs: Sequence[Output], report: Report) -> None:
        self._shard += self._documents > 0
        with as_output_error(self.path):
            files = [(path.relative_to(self._folder).as_posix(), path.stat().st_size) for path in made]
        self.notes.sync()
        commit = Commit(
            self._position.items,
            self._position.articles,
            self._position.names.hexdigest(),
            self.notes.size,
            self._shard,
            files,
            [output.state() for output in outputs],
            report.written,
            report.failed,
            report.passed_over,
            report.unchanged,
            self.notes.lines,
            report.messages,
        )
        last = self._journal.last
        if files or last is None or evolve(last, files=[]) != commit:
            self._journal.add(commit)  # a run that was ended right behind its last one says nothing twice
        self._documents, self._weights = 0, []

    def finish(self, outputs: Sequence[Output], report: Report) -> None:
        """Close the outputs and the books. Raises :class:`OutputError` where the counts do not agree."""
        if self._known is not None:
            for line in self._known.rest(are_gone=self._keep.is_whole):
                self.notes.write(line)
            self._known.close()  # its file is replaced now, which Windows does with none that is open
        made = [path for output in outputs for path in output.close()]
        self._commit(made, outputs, report)
        self._reconcile()
        self._journal.add(Complete())
        self._end()

    def _reconcile(self) -> None:
        """What was found must be what was accounted for, in the books and on the disk."""
        done = self._position.items - self._start.items
        if done != self._found:
            raise self._mismatch(f"{self._found} documents were found, but {done} are accounted for")
        lines = count_lines(partial(self.path))
        if lines != self.notes.lines:
            raise self._mismatch(f"the manifest has {lines} lines instead of {self.notes.lines}")
        for name, size in self._journal.files:
            path = self._folder / name
            if not path.is_file() or path.stat().st_size != size:
                raise self._mismatch(f"{name} is not there any more with its {size} bytes")

    def _end(self) -> None:
        self.notes.close()
        if partial(self.path).exists():
            with as_output_error(self.path):
                put_in_place(self.path, sync=True)
        if not self._journal.is_done:
            self._journal.add(Done())

    def restore(self, report: Report) -> None:
        """The counts of the last commit: what came after it is not safe, and will be done again."""
        last = self._journal.last
        report.written = last.written if last else 0
        report.unchanged = last.unchanged if last else 0

    def close(self) -> None:
        """Let go of all files."""
        self.notes.close()
        if self._known is not None:
            self._known.close()
        self._journal.close()

    # -- what is wrong

    def _same(self, what: str, before: str, now: str) -> None:
        if before != _digest(now):
            raise self._other(what)

    def _other(self, what: str) -> FormatError:
        reason = f"was written with other {what}; take these again, or begin anew with --force"
        return FormatError("changed-settings", reason, source=str(self._folder))

    def _changed(self) -> FormatError:
        reason = "the inputs that were converted before are not what they were; begin anew with --force"
        return FormatError("changed-inputs", reason, source=str(self._folder))

    def _mismatch(self, reason: str) -> OutputError:
        return OutputError("count-mismatch", reason, source=str(self._folder))

    def _remove(self, files: Files) -> None:
        with as_output_error(self._folder):
            for name, _ in files:
                if ".." not in Path(name).parts and not Path(name).is_absolute():
                    (self._folder / name).unlink(missing_ok=True)


def _name(item: Found) -> str:
    return (item.source or "") if isinstance(item, InputError) else item.name


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def opened_books(keep: Keep, places: Sequence[Place]) -> Keeping:
    """The books of a run to these places.

    Raises :class:`FormatError` for limits that are none and for a file that cannot be added to, and
    :class:`OutputError` where another run is writing there.
    """
    for name, limit in (("shard-docs", keep.shard_docs), ("shard-bytes", keep.shard_bytes)):
        if limit is not None and limit < 1:
            raise FormatError("unknown-option", f"{name} is a number from 1 on, not {limit}")
    is_file = any(place.kind == "file" for place in places)
    if is_file and keep.skip_unchanged:
        reason = "one file cannot be added to: give --shard-docs, or a format with a file a document"
        raise FormatError("format-holds-one", f"--skip-unchanged: {reason}")
    only_file = is_file and len(places) == 1
    out = places[0].path
    folders = {place.path.parent if place.kind == "file" else place.path for place in places}
    return Keeping(out if only_file else folders.pop(), keep, is_file=only_file, cuttable=not is_file)
