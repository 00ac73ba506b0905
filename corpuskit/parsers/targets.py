"""Link targets: valid URI references, or nothing."""

import re

from corpuskit.wire.validity import as_target

_DEAD = re.compile(r"(?:#|javascript:.*|about:blank|void\(0\);?)$", re.IGNORECASE | re.DOTALL)


def clean_target(address: str) -> str | None:
    """An address as a valid URI reference (RFC 3986, IRIs allowed), or ``None`` where it leads nowhere.

    Characters that no URI may hold are percent-encoded. A bare ``#`` and ``javascript:`` lead nowhere.
    """
    address = address.strip()
    if not address or _DEAD.match(address):
        return None
    return as_target(address)
