"""Who does the work of a run: this process, or how many others."""

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from corpuskit.article import evolve
from corpuskit.conversion.known import Revisit
from corpuskit.conversion.plan import Found
from corpuskit.engines.inline import InlineEngine
from corpuskit.engines.seam import Engine
from corpuskit.errors import FormatError
from corpuskit.inputs.items import Item
from corpuskit.inputs.remote import gives_parts

FEW_DOCUMENTS = 200
FEW_BYTES = 1_000_000
"""Fewer documents, and fewer bytes, are converted before other processes have started (0.4 s)."""


ENGINES = ("local", "dask")


def engine_for(
    workers: int | None,
    timeout: float | None,
    first: Sequence[Found],
    *,
    engine: str = "local",
    scheduler: Any = None,
) -> Engine:
    """The engine for a run that begins with ``first``; raises :class:`FormatError` for impossible choices.

    One local worker is this process, unless there is a ``timeout``: only another process can be stopped
    whatever it does.
    """
    if workers is not None and workers < 1:
        raise FormatError("unknown-option", f"workers is a number from 1 on, not {workers}")
    if timeout is not None and timeout <= 0:
        raise FormatError("unknown-option", f"timeout is a number of seconds above 0, not {timeout:g}")
    if engine not in ENGINES:
        raise FormatError("unknown-option", f"engine is {' or '.join(ENGINES)}, not {engine!r}")
    if (engine == "dask") != (scheduler is not None):
        reason = (
            "the engine dask needs a scheduler" if engine == "dask" else "a scheduler needs the engine dask"
        )
        raise FormatError("unknown-option", reason)
    if engine == "dask":
        from corpuskit.engines.dask import DaskEngine

        return DaskEngine(scheduler, timeout)
    if workers is None:
        is_small = len(first) < FEW_DOCUMENTS and sum(map(weight, first)) < FEW_BYTES
        workers = 1 if is_small else cores()
    if workers == 1 and timeout is None:
        return InlineEngine()
    from corpuskit.engines.local import LocalEngine

    return LocalEngine(workers, timeout)


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def weight(payload: Found | Revisit) -> int:
    """About how many bytes a document has; 0 where that cannot be told without fetching it."""
    found = payload.item if isinstance(payload, Revisit) else payload
    if not isinstance(found, Item):
        return 0
    if found.data is not None:
        return len(found.data)
    if found.extent is not None:
        return found.extent[1]
    try:
        return os.stat(found.path or "").st_size  # noqa: PTH116  for each of millions of files
    except (OSError, ValueError):
        return 0


def anywhere(found: Iterable[Found]) -> Iterator[Found]:
    """Items as processes on other machines can read them: local paths are absolute.

    Of a file that lies elsewhere those machines read their stretches themselves.
    """
    for item in found:
        if isinstance(item, Item) and item.data is not None and item.extent is not None:
            yield evolve(item, data=None) if gives_parts(item.path or "") else item
            continue
        if isinstance(item, Item) and item.path is not None and item.data is None and "://" not in item.path:
            yield evolve(item, path=os.path.abspath(item.path))  # noqa: PTH100  for each of millions of files
        else:
            yield item
