"""Parsers, serializers, normalizers and recognizers of other packages, found through their entry points.

A package offers them under ``corpuskit.parsers``, ``corpuskit.serializers``, ``corpuskit.normalizers`` and
``corpuskit.recognizers`` (https://packaging.python.org/en/latest/specifications/entry-points/); each entry
point names a descriptor of :mod:`corpuskit.formats`. One is imported only when somebody names it, so that an
installed package changes nothing by being there. What comes with corpuskit goes before a plugin of its name.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, wraps
from typing import TYPE_CHECKING, Any, Literal, ParamSpec, TypeVar, cast

import msgspec

from corpuskit.article import evolve
from corpuskit.errors import CorpuskitError, FormatError, InputError, SerializationError
from corpuskit.formats import Loader, Normalizer, Parser, Recognizer, Serializer

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

Group = Literal["parsers", "serializers", "normalizers", "recognizers"]
Descriptor = Parser | Loader | Serializer | Normalizer | Recognizer
GROUPS: dict[Group, tuple[type[Descriptor], ...]] = {
    "parsers": (Parser, Loader),
    "serializers": (Serializer,),
    "normalizers": (Normalizer,),
    "recognizers": (Recognizer,),
}
"""The kinds of plugins, and what each may be."""

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")


class Plugin(msgspec.Struct, frozen=True):
    """An entry point: its name, and the package that offers it. Nothing of it is imported yet."""

    name: str
    group: Group
    package: str
    target: str

    def __str__(self) -> str:
        return f"the plugin {self.name!r} of {self.package} ({self.target})"


@cache
def plugins(group: Group) -> tuple[Plugin, ...]:
    """The plugins of a kind that are installed, by name."""
    from importlib.metadata import entry_points  # takes as long as a document

    found = [_plugin(entry, group) for entry in entry_points(group=f"corpuskit.{group}")]
    return tuple(sorted(set(found), key=lambda plugin: (plugin.name, plugin.package)))


def load(group: Group, name: str) -> Descriptor | None:
    """The descriptor that a plugin of that name offers; ``None`` where none has the name.

    Raises :class:`~corpuskit.errors.FormatError`: ``ambiguous-plugin`` where two packages offer the name,
    ``broken-plugin`` where it cannot be imported or is none.
    """
    found = [plugin for plugin in plugins(group) if plugin.name == name]
    if len(found) > 1:
        reason = f"{name!r} is offered by {' and by '.join(plugin.package for plugin in found)}; remove one"
        raise FormatError("ambiguous-plugin", reason)
    return _loaded(found[0]) if found else None


@cache
def _loaded(plugin: Plugin) -> Descriptor:
    from importlib.metadata import EntryPoint

    try:
        found = EntryPoint(plugin.name, plugin.target, f"corpuskit.{plugin.group}").load()
    except CorpuskitError:
        raise  # it says itself what it lacks
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        reason = f"{plugin} cannot be imported: {type(error).__name__}: {error}"
        raise FormatError("broken-plugin", reason) from error
    wanted = GROUPS[plugin.group]
    if not isinstance(found, wanted):
        kinds = " or ".join(kind.__name__ for kind in wanted)
        raise FormatError("broken-plugin", f"{plugin} is a {type(found).__name__}, not a {kinds}")
    if found.name != plugin.name:
        raise FormatError("broken-plugin", f"{plugin} calls itself {found.name!r}")
    return _guarded(found, plugin)


def _plugin(entry: "EntryPoint", group: Group) -> Plugin:
    package = f"{entry.dist.name} {entry.dist.version}" if entry.dist is not None else "an unknown package"
    return Plugin(entry.name, group, package, entry.value)


def _guarded(found: Descriptor, plugin: Plugin) -> Descriptor:
    """The descriptor with functions whose defects name the plugin, and fail the document alone."""
    if isinstance(found, Serializer):
        collection = found.collection
        if collection is not None:
            collection = evolve(collection, item=_naming(collection.item, plugin, SerializationError))
        return evolve(
            found,
            dumps=_naming(found.dumps, plugin, SerializationError),
            collection=collection,
            configure=_configuring(found.configure, plugin) if found.configure is not None else None,
        )
    if isinstance(found, Parser):
        return evolve(found, parse=_naming(found.parse, plugin, InputError))
    if isinstance(found, Loader):
        stream = found.stream
        return evolve(
            found,
            load=_naming_items(found.load, plugin),
            stream=_naming_items(stream, plugin) if stream is not None else None,
        )
    if isinstance(found, Normalizer):
        return evolve(found, apply=_naming(found.apply, plugin, InputError))
    return evolve(found, recognize=_naming(found.recognize, plugin, InputError))


def _naming(
    function: Callable[_Parameters, _Result], plugin: Plugin, kind: type[CorpuskitError]
) -> Callable[_Parameters, _Result]:
    @wraps(function)
    def guarded(*arguments: _Parameters.args, **options: _Parameters.kwargs) -> _Result:
        try:
            return function(*arguments, **options)
        except CorpuskitError:
            raise
        except Exception as error:
            raise kind("broken-plugin", f"{plugin} failed: {type(error).__name__}: {error}") from error

    return guarded


def _configuring(
    configure: Callable[[Mapping[str, str]], Serializer], plugin: Plugin
) -> Callable[[Mapping[str, str]], Serializer]:
    """What follows a caller's options is guarded as well."""
    configured = _naming(configure, plugin, FormatError)
    return lambda options: cast(Serializer, _guarded(configured(options), plugin))


def _naming_items(
    function: Callable[_Parameters, Iterator[Any]], plugin: Plugin
) -> Callable[_Parameters, Iterator[Any]]:
    @wraps(function)
    def guarded(*arguments: _Parameters.args, **options: _Parameters.kwargs) -> Iterator[Any]:
        try:
            yield from function(*arguments, **options)
        except CorpuskitError:
            raise
        except Exception as error:
            reason = f"{plugin} failed: {type(error).__name__}: {error}"
            raise InputError("broken-plugin", reason) from error

    return guarded
