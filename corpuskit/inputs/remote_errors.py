"""What goes wrong with files that lie elsewhere, as errors of ours.

Each file system has exceptions of its own, and fsspec hides some behind others: what they are about is told
by the status that a server gave, and by their types' names, since the libraries are not imported here.
"""

import re
from collections.abc import Iterator

from corpuskit.errors import FormatError, InputError

_NO_SUCH = frozenset({404, 410})
_MAY_NOT = frozenset({401, 403})
_LONGEST = 300
_CONNECTION = ConnectionError | TimeoutError
_BREAK = re.compile("Connect|Payload|Timeout|IncompleteRead|gaierror")
"""In the names of exceptions that a network causes."""
_NO_STATUS = re.compile("^[0-9]{3}, message: ?")
"""aiohttp calls an answer that is cut short a bad request."""
_PASSING = frozenset({408, 425, 429})
"""Statuses that another try may change (RFC 9110, 15.5.9; RFC 8470; RFC 6585), as those from 500 on may."""
_CREDENTIALS = {
    "s3": "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE; FSSPEC_S3_ANON=1 for public data",
    "gs": "run gcloud auth application-default login, or set GOOGLE_APPLICATION_CREDENTIALS",
    "hf": "run hf auth login, or set HF_TOKEN",
}


def missing(address: str, what: str) -> FormatError:
    """The error of an address whose file system is not installed."""
    reason = f"{_scheme(address)}:// needs what the extra remote brings ({what})"
    return FormatError("missing-extra", f"{reason}: pip install 'corpuskit[remote]'", source=address)


def error_of(error: BaseException, address: str) -> InputError:
    """What an exception of a file system says of an address."""
    if isinstance(error, InputError):
        return InputError(error.code, error.reason, source=address, place=error.place)
    found = list(_chain(error))
    status = next((code for one in found if (code := _status(one)) is not None), None)
    names = " ".join(type(one).__name__ for one in found)
    if "Credentials" in names:
        reason = f"no credentials were found for it: {_hint(address)}"
        return InputError("no-permission", reason, source=address)
    if status in _MAY_NOT or any(isinstance(one, PermissionError) for one in found):
        said = f" (status {status})" if status else ""
        reason = f"may not be read{said}: check the credentials: {_hint(address)}"
        return InputError("no-permission", reason, source=address)
    # Of several reasons the first one counts: fsspec calls all that fails "not found".
    first = found[-1]
    if status in _NO_SUCH or isinstance(first, FileNotFoundError | IsADirectoryError):
        return InputError("not-found", "there is no such file or folder", source=address)
    if status is not None and status >= 400:
        return InputError("unreadable", f"the server answers with status {status}", source=address)
    reason = _told(first)
    if any(isinstance(one, _CONNECTION) or _BREAK.search(type(one).__name__) for one in found):
        reason = f"the connection failed or broke off: {reason}"
    return InputError("unreadable", reason, source=address)


def is_passing(error: BaseException) -> bool:
    """Whether another try may go better: what the network did, not what a server decided."""
    found = list(_chain(error))
    status = next((code for one in found if (code := _status(one)) is not None), None)
    if status is not None and status >= 400:
        return status in _PASSING or status >= 500
    never = InputError | PermissionError | FileNotFoundError | IsADirectoryError | ValueError | ImportError
    return not any(isinstance(one, never) or "Credentials" in type(one).__name__ for one in found)


def _told(error: BaseException) -> str:
    """An exception in a line."""
    text = _NO_STATUS.sub("", " ".join(str(error).split()))
    short = text[:_LONGEST] + ("…" if len(text) > _LONGEST else "")
    name = type(error).__name__
    return f"{short} ({name})" if short else name


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__


def _status(error: BaseException) -> int | None:
    """The status that a server gave: as aiohttp, gcsfs, httpx and botocore keep it."""
    response = getattr(error, "response", None)
    if isinstance(response, dict):
        return _number(response.get("ResponseMetadata", {}).get("HTTPStatusCode"))
    code = getattr(error, "code", None) if type(error).__name__ == "HttpError" else None
    return (
        _number(getattr(error, "status", None))
        or _number(code)
        or _number(getattr(response, "status_code", None))
    )


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and 100 <= value < 600 else None


def _hint(address: str) -> str:
    return _CREDENTIALS.get(_scheme(address), "docs/inputs.md says how to give them")


def _scheme(address: str) -> str:
    return address.partition("://")[0]
