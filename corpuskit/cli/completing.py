"""What the shell offers for a value that is being typed."""

from collections.abc import Callable, Iterable


def _offered(names: Iterable[str], typed: str) -> list[str]:
    """The names that go on from what is typed; in a list with commas, from its last one."""
    before, comma, begun = typed.rpartition(",")
    taken = set(before.split(","))
    return [before + comma + name for name in names if name.startswith(begun) and name not in taken]


def readable(incomplete: str) -> list[str]:
    """Formats and containers that are read."""
    from corpuskit.inputs.containers import CONTAINER_NAMES
    from corpuskit.registry import known_names

    return _offered(sorted({*known_names("read"), *CONTAINER_NAMES}), incomplete)


def writable(incomplete: str) -> list[str]:
    """Formats that are written."""
    from corpuskit.registry import known_names

    return _offered(known_names("write"), incomplete)


def steps(incomplete: str) -> list[str]:
    """Steps that normalize text."""
    from corpuskit.registry import NORMALIZERS

    return _offered((step.name for step in NORMALIZERS), incomplete)


def codes(incomplete: str) -> list[str]:
    """Codes of messages."""
    from corpuskit.messages import CODES

    return _offered(CODES, incomplete)


def presets(incomplete: str) -> list[str]:
    """Scrapers whose records are known."""
    from corpuskit.inputs.records import preset_names

    return _offered(preset_names(), incomplete)


def schemas(incomplete: str) -> list[str]:
    """Formats that have a schema."""
    from corpuskit.schemas import SCHEMAS

    return _offered(SCHEMAS, incomplete)


def one_of(*names: str) -> Callable[[str], list[str]]:
    """The values of an option that has few."""

    def complete(incomplete: str) -> list[str]:
        return _offered(names, incomplete)

    return complete


OFFERS: dict[str, Callable[[str], list[str]]] = {
    "--from": readable,
    "--to": writable,
    "--normalize": steps,
    "--no-normalize": steps,
    "--fail-on": codes,
    "--preset": presets,
    "--messages": one_of("text", "json"),
    "--encoding-errors": one_of("strict", "replace"),
    "--rows": one_of("articles", "paragraphs"),
    "--tei-profile": one_of("full", "minimal"),
    "--id": one_of("name", "hash", "url"),
    "--engine": one_of("local", "dask"),
    "--compress": one_of("gz", "zst"),
    "--by": one_of("id", "source", "sha256"),
}
"""What is offered for the value of an option, by the option's long name."""
