"""JSON Lines: an object a line, each a document or an article.

Lines end at line feeds alone (https://jsonlines.org): U+2028 and its like stand inside JSON texts. Only the
ends of lines are looked for here; an object is read where the document is processed.
"""

from collections.abc import Iterator

from corpuskit.inputs.containers import Opened
from corpuskit.inputs.intake import Intake
from corpuskit.inputs.items import Found, Item, Skipped, too_large
from corpuskit.inputs.parts import Part
from corpuskit.inputs.reading import open_path, size_of
from corpuskit.inputs.remote import is_remote
from corpuskit.inputs.streams import Stream

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def items(opened: Opened, intake: Intake) -> Iterator[Found]:
    """An item for each line; runs of blank lines are skipped, save one at the end.

    Lines of a part are named by the byte that they begin at: to number them, all before them would be read.
    """
    if opened.part is not None and opened.path is not None:
        yield from _of_part(opened, opened.path, opened.part, intake)
        return
    name, path, chosen = opened.name, opened.path, intake.fields
    is_elsewhere = path is not None and is_remote(path)
    first_blank = 0
    for number, offset, data in opened.stream.lines(intake.max_bytes):
        place = opened.at(f"line {number}, byte {offset}")
        if data is None:
            yield too_large(path or name, intake.max_bytes, place)
        elif not data.strip():
            first_blank = first_blank or number
            continue
        elif opened.is_file and number > 1:
            extent = (offset, len(data))
            # What came over a network is in hand, and need not come twice.
            kept = data if is_elsewhere else None
            yield Item(f"{name}/{number}", path, place, "jsonl", data=kept, extent=extent, fields=chosen)
        else:
            data = data.removeprefix(_BYTE_ORDER_MARK) if number == 1 else data
            yield Item(f"{name}/{number}", path, place, "jsonl", data=data, fields=chosen)
        if first_blank:
            yield _blank(name, first_blank, number - 1)
            first_blank = 0


def _of_part(opened: Opened, path: str, part: Part, intake: Intake) -> Iterator[Found]:
    """An item for each line that begins in a part."""
    start, end = part.stretch(size_of(path))
    # From the byte before on: a line feed there says that a line begins with the part.
    begin = max(start - 1, 0)
    for number, offset, data in Stream(open_path(path, begin)).lines(intake.max_bytes):
        at = begin + offset
        if at >= end:
            return
        if number == 1 and start:
            continue
        name, place = f"{opened.name}/byte-{at}", opened.at(f"byte {at}")
        if data is None:
            yield too_large(path, intake.max_bytes, place)
        elif not data.strip():
            yield Skipped(name)
        else:
            data = data if at else data.removeprefix(_BYTE_ORDER_MARK)
            kept = data if is_remote(path) or not at else None
            yield Item(name, path, place, "jsonl", data=kept, extent=(at, len(data)), fields=intake.fields)


def _blank(name: str, first: int, last: int) -> Skipped:
    return Skipped(f"{name}/{first}" if first == last else f"{name}/{first}–{last}")
