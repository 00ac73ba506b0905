"""Records: objects and rows that hold a document in one field and what is known of it in others."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import msgspec

from corpuskit.errors import FormatError, InputError
from corpuskit.formats import Stated
from corpuskit.inputs.items import Content
from corpuskit.lexicon import header_fields, record_fields
from corpuskit.suggestions import hint

TEXT_FIELDS: Mapping[str, str | None] = {"text": None, "markdown": "markdown", "html": "html"}
"""Fields that hold the document, and the format that it is in; ``None`` where it must be looked at."""
METADATA_FIELDS: Mapping[str, str] = {
    "url": "url",
    "headline": "title",
    "authors": "author",
    "published": "published",
    "modified": "modified",
    "publisher": "publisher",
    "hostname": "hostname",
    "section": "section",
    "keywords": "keywords",
    "language": "language",
    "retrieved": "retrieved",
}
"""Fields that describe the document, and what a draft calls what is stated."""
IDENTIFIER = "id"
FIELD_NAMES = (*TEXT_FIELDS, *METADATA_FIELDS, IDENTIFIER)
"""What a record's keys can be said to hold."""

_SCHEMA = "corpuskit/article/"
_OWN_START = b'{"schema":"corpuskit/article/'
"""What corpuskit itself begins a record with: there is no need to look further."""
_MOST_NAMED = 12
_LISTS = frozenset({"author", "keywords", "section"})


class Fields(msgspec.Struct, frozen=True):
    """Which keys of a record hold what: pairs of a field and the keys that may hold it, the first filled.

    ``preset`` is the scraper whose keys are meant. Where neither is said, records that corpuskit wrote are
    articles, other scrapers' are known by their keys, and for the rest usual names are taken. ``format`` is
    that of the text, where it is known.
    """

    pairs: tuple[tuple[str, tuple[str, ...]], ...] = ()
    preset: str | None = None
    format: str | None = None

    @property
    def are_given(self) -> bool:
        """Whether the caller said what the records are."""
        return bool(self.pairs) or self.preset is not None


def preset_names() -> tuple[str, ...]:
    """Scrapers whose records are known."""
    return tuple(record_fields()["presets"])


def fields(
    given: Mapping[str, str | Iterable[str]], preset: str | None = None, format_: str | None = None
) -> Fields:
    """Fields from what a caller says; what is given for a field goes before the preset's keys.

    Raises :class:`FormatError` (``unknown-option``) for a field or a preset that there is not, or no keys.
    """
    if preset is not None and preset not in preset_names():
        reason = f"no preset is called {preset!r}; {hint(preset, preset_names())}"
        raise FormatError("unknown-option", reason)
    for name in given:
        if name not in FIELD_NAMES:
            reason = f"records have no field {name!r}; {hint(name, FIELD_NAMES)}"
            raise FormatError("unknown-option", reason)
        if not _are_keys(given[name]):
            reason = f"{name} of fields is a key or a list of keys, not {given[name]!r}"
            raise FormatError("unknown-option", reason)
    pairs = {name: (keys,) if isinstance(keys, str) else tuple(keys) for name, keys in given.items()}
    return Fields(tuple(pairs.items()), preset, format_)


def _are_keys(keys: object) -> bool:
    if isinstance(keys, list | tuple):
        return all(isinstance(key, str) for key in keys)
    return isinstance(keys, Iterable)


def document_of(
    data: bytes | str, chosen: Fields, format_: str | None, stated: tuple[Stated, ...]
) -> Content:
    """The document that a JSON object holds; one that corpuskit wrote stays what it is.

    Raises :class:`InputError`: ``invalid-json``, ``invalid-record``.
    """
    if not chosen.are_given and isinstance(data, bytes) and data.startswith(_OWN_START):
        return Content(data, format_, stated)
    record = _decoded(data)
    if not chosen.are_given and is_own(record):
        return Content(data, format_, stated)
    if not isinstance(record, dict):
        hint = "; make it JSONL, an object a line: jq -c '.[]'" if isinstance(record, list) else ""
        raise InputError("invalid-record", f"is {_what(record)}, not an object{hint}")
    return content_of(record, chosen, stated)


def is_own(record: object) -> bool:
    """Whether corpuskit wrote the object."""
    return isinstance(record, dict) and str(record.get("schema", "")).startswith(_SCHEMA)


def _decoded(data: bytes | str) -> object:
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        first = error
    import json

    # Python's own writer makes NaN and lone surrogates, and its reader takes them.
    try:
        return json.loads(data)
    except UnicodeDecodeError as error:
        reason = f"is not in UTF-8, from its byte {error.start + 1} on: save it so"
        raise InputError("invalid-json", reason) from None
    except (ValueError, RecursionError):
        raise InputError("invalid-json", f"is no whole JSON object: {first}") from None


def columns_of(chosen: Fields, names: Iterable[str]) -> list[str]:
    """Those of a table's columns that hold what is read of a record."""
    names = list(names)
    wanted = {key for keys in _mapping(chosen, frozenset(names)).values() for key in keys}
    return [name for name in names if name in wanted or any(key.startswith(f"{name}.") for key in wanted)]


def content_of(record: Mapping[str, Any], chosen: Fields, stated: tuple[Stated, ...] = ()) -> Content:
    """The document that a record holds. Raises :class:`InputError` (``invalid-record``)."""
    mapping = _mapping(chosen, frozenset(record))
    for name, format_ in TEXT_FIELDS.items():
        for key in mapping.get(name, ()):
            value = _value(record, key)
            if isinstance(value, str | bytes) and value.strip():
                found = tuple(_stated(record, mapping))
                return Content(
                    value, format_ or chosen.format, stated + found, identifier=_id(record, mapping)
                )
    raise _no_text(record, mapping)


def _no_text(record: Mapping[str, Any], mapping: Mapping[str, tuple[str, ...]]) -> InputError:
    wanted = [key for name in TEXT_FIELDS for key in mapping.get(name, ()) if _value(record, key) is not None]
    if wanted:
        return InputError("empty-input", f"its {wanted[0]!r} holds no text")
    keys = [str(key) for key in record][:_MOST_NAMED]
    more = " …" if len(record) > _MOST_NAMED else ""
    reason = f"no key of it holds the text; name one with --field text=KEY (it has {', '.join(keys)}{more})"
    return InputError("invalid-record", reason)


def _mapping(chosen: Fields, keys: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    return _mapping_of(chosen, keys if chosen.preset is None else frozenset())


@lru_cache(maxsize=256)
def _mapping_of(chosen: Fields, keys: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """Field to keys. What was given goes first; a text that was given is the only one."""
    given = dict(chosen.pairs)
    base = _preset(chosen.preset or _recognised(keys)) or _usual(keys)
    merged = {name: (*given.get(name, ()), *base.get(name, ())) for name in {**base, **given}}
    if any(name in given for name in TEXT_FIELDS):
        merged.update({name: given.get(name, ()) for name in TEXT_FIELDS})
    return merged


def _preset(name: str | None) -> dict[str, tuple[str, ...]]:
    if name is None:
        return {}
    preset = record_fields()["presets"][name]
    return {field: tuple(preset[field]) for field in FIELD_NAMES if field in preset}


def _recognised(keys: frozenset[str]) -> str | None:
    """The preset whose signs are all among the keys."""
    presets = record_fields()["presets"]
    return next((name for name, preset in presets.items() if keys.issuperset(preset["signs"])), None)


def _usual(keys: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Fields by names that say what they are: of texts those of the lexicon, else a header's labels."""
    known = record_fields()
    folded = {key.casefold().replace("-", "_"): key for key in sorted(keys, reverse=True)}
    found = {name: tuple(folded[usual] for usual in known[name] if usual in folded) for name in TEXT_FIELDS}
    named = {stated: name for name, stated in METADATA_FIELDS.items()}
    for key in sorted(keys):
        label = header_fields().get(key.casefold()) or header_fields().get(key.casefold().replace("_", " "))
        if label in named:
            found[named[label]] = (*found.get(named[label], ()), key)
    return found


def _stated(record: Mapping[str, Any], mapping: Mapping[str, tuple[str, ...]]) -> Iterator[Stated]:
    for name, field in METADATA_FIELDS.items():
        for key in mapping.get(name, ()):
            values = [text for text in _texts(_value(record, key)) if text]
            if values:
                # Only lists of names and of words are several; of two headlines the first is one.
                for value in values if field in _LISTS else values[:1]:
                    yield Stated(field, value, rule=f"column.{key}")
                break


def _texts(value: Any) -> Iterator[str]:
    """What a value says, as texts: its items, the names of objects."""
    if isinstance(value, str):
        text = value.strip()
        yield "" if text.casefold() in {"null", "none", "nan"} else text
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int | float):
        yield str(value)
    elif isinstance(value, Mapping):
        yield from _texts(value.get("name"))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
    elif hasattr(value, "isoformat"):
        yield value.isoformat()


def _id(record: Mapping[str, Any], mapping: Mapping[str, tuple[str, ...]]) -> str | None:
    for key in mapping.get(IDENTIFIER, ()):
        for text in _texts(_value(record, key)):
            return text or None
    return None


def _value(record: Mapping[str, Any], key: str) -> Any:
    """The value of a key, or of a path of keys with full stops between them."""
    if key in record or "." not in key:
        return record.get(key)
    value: Any = record
    for part in key.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value.get(part)
    return value


def _what(record: object) -> str:
    kinds = {list: "a list", str: "a text", bool: "a truth value", type(None): "null"}
    return kinds.get(type(record), "a number")
