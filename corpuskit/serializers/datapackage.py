"""``datapackage.json``: what the tables of a folder are, as a Tabular Data Package.

Data Package 1.0 (https://specs.frictionlessdata.io/tabular-data-package/), which the frictionless libraries
of Python and R both validate; version 2 of the standard reads it too. Every table of the folder that
corpuskit wrote is a resource, with the dialect of its cells and the type of its columns.
"""

import json
import re
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from corpuskit.wire.table import Column, table_schema

NAME = "datapackage.json"
"""The standard's name for it."""

_PROFILE = "tabular-data-package"
_OWN_NAME = "corpuskit-tables"
_NO_NAME_PART = re.compile(r"[^-a-z0-9._]")


def describe(
    files: Sequence[str], format_: str, media_type: str, delimiter: str, columns: tuple[Column, ...]
) -> bytes:
    """The description of a folder that holds tables of one kind, the files of these names."""
    return _package([_resource(file, format_, media_type, delimiter, columns) for file in files])


def join(before: bytes, now: bytes) -> bytes | None:
    """Both descriptions in one, where ``before`` is one of ours; what ``now`` describes is described anew.

    ``None`` where ``before`` is somebody else's.
    """
    try:
        found = json.loads(before)
        if found["name"] != _OWN_NAME or found["profile"] != _PROFILE:
            return None
        resources = {resource["path"]: resource for resource in found["resources"]}
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    resources.update({resource["path"]: resource for resource in json.loads(now)["resources"]})
    return _package([resources[path] for path in sorted(resources)])


def _package(resources: list[dict[str, Any]]) -> bytes:
    package = {"profile": _PROFILE, "name": _OWN_NAME, "resources": resources}
    return json.dumps(package, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


def _resource(
    file: str, format_: str, media_type: str, delimiter: str, columns: tuple[Column, ...]
) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": _resource_name(file),
        "path": file,
        "format": format_,
        "mediatype": media_type,
        "encoding": "utf-8",
        **_compression(file),
        "dialect": {
            "delimiter": delimiter,
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "skipInitialSpace": False,
            "header": True,
        },
        "schema": table_schema(columns),
    }


def _compression(file: str) -> dict[str, str]:
    """The pattern "Compression of resources" (https://specs.frictionlessdata.io/patterns/)."""
    suffix = file.rpartition(".")[2]
    return {"compression": suffix} if suffix in {"gz", "zst"} else {}


def _resource_name(file: str) -> str:
    """The file's name as the standard wants names: unchanged where it is one, else with a digest behind."""
    name = _NO_NAME_PART.sub("-", file.lower())
    if name == file:
        return name
    return f"{name}-{sha256(file.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
