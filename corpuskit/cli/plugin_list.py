"""The plugins that are installed, in words; none of them is imported."""

from collections.abc import Iterator

from corpuskit.plugins import GROUPS, plugins
from corpuskit.registry import is_built_in

_NAMED_BY = {
    "parsers": "--from", "serializers": "--to", "normalizers": "--normalize", "recognizers": "--recognize",
}  # fmt: skip


def plugin_lines() -> Iterator[str]:
    """Lines for standard output, none where nothing is installed."""
    for group in GROUPS:
        found = plugins(group)
        if found:
            yield f"plugins, {group} ({_NAMED_BY[group]}):"
        for plugin in found:
            hidden = "  (hidden: corpuskit has one of that name)" if is_built_in(group, plugin.name) else ""
            yield f"  {plugin.name:<20}{plugin.package}{hidden}"
