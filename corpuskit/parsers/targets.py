"""Link targets: valid URI references, or nothing."""

import re

_ILLEGAL = re.compile(
    r"[^!#$&'()*+,\-./0-9:;=?@A-Z_a-z~%\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\uffef\U00010000-\U000efffd]"
    r"|%(?![0-9A-Fa-f]{2})"
)
_DEAD = re.compile(r"(?:#|javascript:.*|about:blank|void\(0\);?)$", re.IGNORECASE | re.DOTALL)


def clean_target(address: str) -> str | None:
    """An address as a valid URI reference (RFC 3986, IRIs allowed), or ``None`` where it leads nowhere.

    Characters that no URI may hold are percent-encoded. A bare ``#`` and ``javascript:`` lead nowhere.
    """
    address = address.strip()
    if not address or _DEAD.match(address):
        return None
    return _ILLEGAL.sub(_encode, address) if _ILLEGAL.search(address) else address


def _encode(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode("utf-8", "replace"))
