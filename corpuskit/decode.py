"""Bytes to text. The order: the caller's encoding, BOM, strict UTF-8, UTF-16 by its pattern, then chardet."""

import codecs
import re
from hashlib import sha256

from corpuskit.errors import DecodingError, InputError
from corpuskit.messages import Message, message
from corpuskit.source import Source, SourceDescription, Span

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (or a DOCX, ODT or EPUB file)"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"(\xb5/\xfd", "a zstd file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a Windows program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg file"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"{\\rtf", "an RTF document"),
)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CONTROL_BYTES = bytes(byte for byte in range(32) if byte not in b"\t\n\r")
_COMMON = re.compile(
    "[\t\n\r -~\u00a0-\u024f\u0370-\u06ff\u0900-\u0e7f\u1e00-\u1eff\u2010-\u206f"
    "\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]"
)
_COMMON_SHARE = 0.97
_BLANK = "\ufeff\u200b\u2060\ufffd"
_SAMPLE = 8192
_MOST_CONTROLS = 0.1
"""The share of control characters above which a sample is no text in any encoding."""
_BROKEN_PER_BYTES = 200
"""A file with at most one broken place in so many bytes is UTF-8 that was damaged, not another encoding."""
_NAMED_OFFSETS = 5


def decode(data: bytes, name: str, *, encoding: str | None = None) -> tuple[Source, tuple[Message, ...]]:
    """Decode ``data``; the source records the encoding and what it rests on.

    A BOM is taken off the text. Characters that XML cannot hold become U+FFFD, one for one, so that offsets
    stay. Raises :class:`InputError` for empty and binary input (``empty-input``, ``binary-input``) and
    :class:`DecodingError` where nothing fits (``undecodable``, ``unknown-encoding``).
    """
    text, used, basis, messages = _decode(data, name, encoding)
    return _source(text, data, name, (used, basis), messages)


def from_text(text: str, name: str) -> tuple[Source, tuple[Message, ...]]:
    """A source from text that is already decoded. Raises :class:`InputError` where it is blank."""
    return _source(text, text.encode("utf-8", "surrogatepass"), name, (None, "text"), [])


def _source(
    text: str,
    data: bytes,
    name: str,
    encoding: tuple[str | None, str],
    messages: list[Message],
) -> tuple[Source, tuple[Message, ...]]:
    if text[:1] == "\ufeff":
        text = text[1:]
    if not text.strip() or not text.strip(_BLANK).strip():
        raise InputError("empty-input", "the document is empty or holds only white space", source=name)
    first = _FORBIDDEN.search(text) if _may_hold_forbidden(text, data, encoding[0]) else None
    if first is not None:
        text, count = _FORBIDDEN.subn("\ufffd", text)
        reason = f"{count} characters that XML cannot hold were replaced by U+FFFD"
        messages.append(message("forbidden-characters", reason, Span(*first.span())))
    description = SourceDescription(
        name, encoding[0], encoding[1], sha256(data).hexdigest(), len(data), len(text)
    )
    return Source(text, description), tuple(messages)


def _may_hold_forbidden(text: str, data: bytes, encoding: str | None) -> bool:
    """A quick look at the bytes of UTF-8, four times as fast as the pattern; other encodings are searched."""
    if encoding != "utf-8":
        return True
    return len(data.translate(None, _CONTROL_BYTES)) != len(data) or "\ufffe" in text or "\uffff" in text


def _decode(data: bytes, name: str, encoding: str | None) -> tuple[str, str, str, list[Message]]:
    if encoding is not None:
        return _as_given(data, name, encoding), codecs.lookup(encoding).name, "given", []
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return _with_bom(data[len(bom) :], name, codec, skipped=len(bom))
    looks_like = _looks_like(data)
    if looks_like:
        raise InputError("binary-input", f"looks like {looks_like}", source=name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf_8(data, name, error)
    if len(data.translate(None, _CONTROL_BYTES)) != len(data):
        found = _utf_16_by_pattern(data)
        if found:
            return _with_bom(data, name, found, basis="utf-16-pattern")
        if _is_binary(data[:_SAMPLE]):
            raise InputError("binary-input", "looks like binary data", source=name)
    return text, "utf-8", "utf-8", []


def _as_given(data: bytes, name: str, encoding: str) -> str:
    try:
        codecs.lookup(encoding)
    except (LookupError, ValueError):  # ValueError: a name that no codec can have
        raise DecodingError("unknown-encoding", f"no encoding is called {encoding!r}", source=name) from None
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"byte 0x{data[error.start]:02x} does not fit {encoding}"
        raise DecodingError("undecodable", reason, source=name, place=f"byte {error.start}") from None
    except UnicodeError as error:  # some codecs do not say which byte
        raise DecodingError("undecodable", f"the bytes do not fit {encoding}: {error}", source=name) from None
    except LookupError:
        raise DecodingError("unknown-encoding", f"{encoding!r} is no encoding of text", source=name) from None


def _with_bom(
    data: bytes, name: str, codec: str, basis: str = "bom", skipped: int = 0
) -> tuple[str, str, str, list[Message]]:
    """Decode what a mark or a pattern says; ``skipped`` bytes of a mark stand before ``data``."""
    text = data.decode(codec, "replace")
    messages: list[Message] = []
    width = {"utf-16": 2, "utf-32": 4}.get(codec[:6], 1)
    if len(data) % width:
        offset = skipped + len(data) - len(data) % width
        messages.append(
            message("truncated-input", f"the file ends in the middle of a character, at byte {offset}")
        )
    elif "\ufffd" in text:
        try:
            data.decode(codec)
        except UnicodeDecodeError as error:
            reason = f"the first byte that does not fit {codec} is byte {skipped + error.start}"
            messages.append(message("broken-bytes", reason))
    if _is_controls(text[:_SAMPLE]):
        raise InputError("binary-input", "looks like binary data", source=name)
    return text, codec, basis, messages


def _not_utf_8(data: bytes, name: str, error: UnicodeDecodeError) -> tuple[str, str, str, list[Message]]:
    codec = _utf_16_by_pattern(data)
    if codec:
        return _with_bom(data, name, codec, basis="utf-16-pattern")
    if _is_binary(data[:_SAMPLE]):
        raise InputError("binary-input", "looks like binary data", source=name)
    damaged = _damaged_utf_8(data, error)
    if damaged is not None:
        return damaged
    return _detected(data, name)


def _damaged_utf_8(data: bytes, error: UnicodeDecodeError) -> tuple[str, str, str, list[Message]] | None:
    """Take UTF-8 with a few broken places for what it is, if it holds whole multi-byte characters too."""
    text = data.decode("utf-8", "replace")
    replaced = text.count("\ufffd")
    broken = replaced - data.count("\ufffd".encode())
    if broken > max(1, len(data) // _BROKEN_PER_BYTES):
        return None
    whole = sum(character > "\x7f" for character in text) - replaced
    truncated = broken == 1 and error.start >= len(data) - 3
    if whole < 2 * broken and not (truncated and whole):
        return None
    if truncated:
        reason = f"the file ends in the middle of a character, at byte {error.start}"
        return text, "utf-8", "utf-8-replaced", [message("truncated-input", reason)]
    offsets = _broken_offsets(data, error)
    named = ", ".join(map(str, offsets)) + (" …" if broken > len(offsets) else "")
    reason = f"{broken} broken places were replaced by U+FFFD, at byte {named}"
    return text, "utf-8", "utf-8-replaced", [message("broken-bytes", reason)]


def _broken_offsets(data: bytes, error: UnicodeDecodeError) -> list[int]:
    """Where the first broken places are; only as many as are named, since each costs a decoding."""
    offsets = [error.start]
    position = error.end
    while len(offsets) < _NAMED_OFFSETS:
        try:
            data[position:].decode("utf-8")
        except UnicodeDecodeError as following:
            offsets.append(position + following.start)
            position += following.end
        else:
            break
    return offsets


def _detected(data: bytes, name: str) -> tuple[str, str, str, list[Message]]:
    import chardet

    guess = chardet.detect(data, encoding_era=chardet.EncodingEra.MODERN_WEB)
    codec = guess["encoding"]
    if not codec:
        raise DecodingError("undecodable", "no encoding fits the bytes", source=name)
    text = data.decode(codec, "replace")
    used = codecs.lookup(codec).name
    messages = [message("encoding-detected", f"the encoding was taken to be {used}")]
    if "\ufffd" in text:
        count = text.count("\ufffd")
        messages.append(
            message("broken-bytes", f"{count} characters do not fit {used} and were replaced by U+FFFD")
        )
    return text, used, "detected", messages


def _looks_like(data: bytes) -> str | None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            return what
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "a WebP image"
    if data[4:8] == b"ftyp":
        return "an MP4 or HEIC file"
    return None


def _is_binary(sample: bytes) -> bool:
    controls = len(sample) - len(sample.translate(None, _CONTROL_BYTES))
    return controls > len(sample) * _MOST_CONTROLS


def _is_controls(sample: str) -> bool:
    if sample.isprintable():
        return False
    return len(_FORBIDDEN.findall(sample)) > len(sample) * _MOST_CONTROLS


def _utf_16_by_pattern(data: bytes) -> str | None:
    """UTF-16 without a BOM: read in one byte order, nearly every character is of a common script.

    In the other order the characters scatter over all of Unicode. White space or a full stop of some script
    must be among them, since pairs of ASCII letters read as UTF-16 are Chinese characters.
    """
    sample = data[: _SAMPLE - _SAMPLE % 2]
    sample = sample[: len(sample) - len(sample) % 2]
    if len(sample) < 4:
        return None
    for codec in ("utf-16-le", "utf-16-be"):
        text = sample.decode(codec, "replace")
        usual = sum(text.count(mark) for mark in (" ", "\n", "。", "、", "，", "\u3000"))
        if usual >= max(1, len(text) // 100) and len(_COMMON.findall(text)) >= _COMMON_SHARE * len(text):
            return codec
    return None
