"""What can be read and written, and the steps that normalize text, in words; no format is imported."""

from collections.abc import Iterator
from textwrap import wrap

from corpuskit.formats import Option
from corpuskit.inputs.containers import CONTAINERS
from corpuskit.inputs.records import preset_names
from corpuskit.plugins import GROUPS, plugins
from corpuskit.registry import NORMALIZERS, READABLE, WRITABLE, Entry, is_built_in
from corpuskit.schemas import SCHEMAS

_NAMED_BY = {
    "parsers": "--from", "serializers": "--to", "normalizers": "--normalize", "recognizers": "--recognize",
}  # fmt: skip


def lines() -> Iterator[str]:
    """Lines for standard output."""
    yield "containers (also .gz .bz2 .xz .zst):"
    for container in CONTAINERS:
        yield f"  {container.name:<10}{' '.join(container.suffixes):<18}{container.description}"
    yield f"  --preset {'|'.join(preset_names())}: whose records they are"
    yield "read:"
    yield from _formats(READABLE)
    yield "write:"
    yield from _formats(WRITABLE)
    yield "options of what is written (--option NAME=VALUE):"
    yield from _options(WRITABLE)
    yield "schema:"
    for name, (_, description) in SCHEMAS.items():
        yield f"  {name:<28}{description}"
    for title, default in (("normalize (on; --no-normalize)", True), ("normalize (off; --normalize)", False)):
        yield f"{title}:"
        yield from (f"  {step.name:<20}{step.description}" for step in NORMALIZERS if step.default == default)
    yield from _plugins()


def _formats(table: tuple[Entry, ...]) -> Iterator[str]:
    for entry in table:
        yield f"  {entry.name:<10}{' '.join(entry.suffixes):<18}{entry.description}"


def _options(table: tuple[Entry, ...]) -> Iterator[str]:
    """Each option once, with the formats that have it."""
    formats: dict[Option, list[str]] = {}
    for entry in table:
        for option in entry.options:
            formats.setdefault(option, []).append(entry.name)
    for option, names in formats.items():
        name = f"{option.name}={'|'.join(option.values) or '…'}"
        described = wrap(f"{', '.join(names)}: {option.description}", 49)
        yield f"  {name:<28}{described[0]}"
        yield from (f"  {'':<28}{line}" for line in described[1:])


def _plugins() -> Iterator[str]:
    """Nothing where none is installed; none of them is imported."""
    for group in GROUPS:
        found = plugins(group)
        if found:
            yield f"plugins, {group} ({_NAMED_BY[group]}):"
        for plugin in found:
            hidden = "  (hidden: corpuskit has one of that name)" if is_built_in(group, plugin.name) else ""
            yield f"  {plugin.name:<20}{plugin.package}{hidden}"
