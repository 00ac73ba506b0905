"""Addresses of documents that lie beside them: in a file of the same name, or in a table of names."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from corpuskit.article import evolve
from corpuskit.errors import InputError
from corpuskit.formats import Stated
from corpuskit.inputs.items import Item, Skipped
from corpuskit.inputs.reading import input_error

_ADDRESS = re.compile(r"https?://\S+")
_SIDECAR = ".url"
_LARGEST_SIDECAR = 20_000
_PAGES = (".html", ".htm", ".xhtml")


def addressed(
    items: Iterable[Item | Skipped | InputError],
    url: str | None = None,
    urls: Mapping[str, str] | None = None,
) -> Iterator[Item | Skipped | InputError]:
    """The items, with the address that is known of each from elsewhere than the document itself.

    ``url`` is the address of the one document there is, ``urls`` are addresses by name. Pages may have a file
    beside them that holds it: ``page.html.url`` or ``page.url``, the address alone or as browsers save it.
    """
    for item in items:
        if isinstance(item, Item) and not any(stated.field == "url" for stated in item.stated):
            found = (
                (Stated("url", url, rule="url.given") if url else None)
                or _listed(item, urls)
                or _beside(item)
            )
            yield evolve(item, stated=(found, *item.stated)) if found is not None else item
        else:
            yield item


def read_addresses(path: str | os.PathLike[str]) -> dict[str, str]:
    """A table of names and addresses: two columns, with tabs or commas between, with or without a header.

    Raises :class:`InputError`.
    """
    try:
        text = Path(path).read_text("utf-8-sig")
    except OSError as error:
        raise input_error(path, error) from None
    except UnicodeDecodeError as error:
        raise InputError("unreadable", f"is not in UTF-8: {error}", source=str(path)) from None
    lines = text.splitlines()
    import csv

    rows = csv.reader(lines, delimiter="\t" if lines and "\t" in lines[0] else ",")
    found = {
        row[0].strip(): row[1].strip() for row in rows if len(row) > 1 and _ADDRESS.fullmatch(row[1].strip())
    }
    if not found:
        raise InputError("invalid-table", "no row holds a name and an address", source=str(path))
    return found


def _listed(item: Item, urls: Mapping[str, str] | None) -> Stated | None:
    """The address that a table has for a document's name, for its last part, or for that without suffix."""
    if not urls:
        return None
    last = item.name.rpartition("/")[2]
    for name in (item.name, last, os.path.splitext(last)[0]):
        if name in urls:
            return Stated("url", urls[name], rule="url.listed")
    return None


def _beside(item: Item) -> Stated | None:
    if item.path is None or item.place is not None or not item.path.lower().endswith(_PAGES):
        return None
    for path in (f"{item.path}{_SIDECAR}", f"{os.path.splitext(item.path)[0]}{_SIDECAR}"):
        try:
            with open(path, encoding="utf-8", errors="replace") as file:
                match = _ADDRESS.search(file.read(_LARGEST_SIDECAR))
        except OSError:
            continue
        if match is not None:
            return Stated("url", match.group(), rule="url.beside")
    return None
