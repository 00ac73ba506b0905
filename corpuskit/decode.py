"""Bytes to text.

The order: the encoding that the caller gave, a byte order mark, escapes of a 7-bit encoding, strict UTF-8,
UTF-16 by its pattern, UTF-8 with a few broken bytes, what the document declares if it fits, detection. A
declaration comes behind UTF-8, since text is often re-encoded and its declaration forgotten, while text in
another encoding is hardly ever valid UTF-8.
"""

import codecs
import re
from hashlib import sha256
from typing import Final, Literal, NamedTuple

from corpuskit.charsets import STATEFUL, codec_of, declared_charset, given_codec
from corpuskit.errors import DecodingError, InputError
from corpuskit.messages import Message, forbidden_characters, message
from corpuskit.patterns import lazy
from corpuskit.source import Source, SourceDescription, Span

EncodingErrors = Literal["strict", "replace"]

_BOMS: Final[tuple[tuple[bytes, str], ...]] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BOM_BYTES: Final[tuple[bytes, ...]] = tuple([bom for bom, _ in _BOMS])
_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
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
_MAGIC_BEGINNINGS: Final[tuple[bytes, ...]] = tuple([magic for magic, _ in _MAGIC])
_FORBIDDEN: Final = lazy(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CONTROL_BYTES: Final = bytes(byte for byte in range(32) if byte not in b"\t\n\r")
_COMMON: Final = lazy(
    "[\t\n\r -~\u00a0-\u024f\u0370-\u06ff\u0900-\u0e7f\u1e00-\u1eff\u2010-\u206f"
    "\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]"
)
_COMMON_SHARE: Final = 0.97
_BLANK: Final = "\ufeff\u200b\u2060\ufffd"
_OPENING: Final = 200
"""Characters that are looked at first; of most documents these are not blank."""
_SAMPLE: Final = 8192
_MOST_CONTROLS: Final = 0.1
"""The share of control characters above which a sample is no text in any encoding."""
_BROKEN_PER_BYTES: Final = 200
"""A file with at most one broken place in so many bytes is UTF-8 that was damaged, not another encoding."""
_NAMED_OFFSETS: Final = 5
_MAY_DECLARE: Final = re.compile(rb"charset|encoding", re.IGNORECASE)
_LATEST_DECLARATION: Final = 4096
_HAN: Final = lazy("[\u3400-\u9fff]")
_LITTLE_HAN: Final = 0.1
_SHORTEST_WIDE: Final = 40
"""Bytes below which a pattern may be chance."""
_HIGHEST_PLANE: Final = 0x10
_EAST_ASIAN: Final = lazy("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_ONE_BYTE: Final = frozenset({"tis-620", "iso8859-9", "iso8859-11", "latin-1", "iso8859-1", "ascii"})
"""One-byte encodings under names that :mod:`corpuskit.detection` does not use."""
_MOSTLY_PLAIN: Final = 4
_SURE_READING: Final = 1.0
"""From here on a reading in a one-byte encoding is taken before one in an encoding of East Asia."""
_END_REASONS: Final = {"truncated data": "unexpected end", "incomplete multibyte sequence": "unexpected end"}
"""How codecs of UTF-16 and of East Asia say that the data ends too early."""


class _Decoded(NamedTuple):
    text: str
    encoding: str
    basis: str
    messages: tuple[Message, ...] = ()
    is_clean: bool = False
    """The data is UTF-8 and has no control bytes but tabs and line ends."""


def decode(
    data: bytes,
    name: str,
    *,
    encoding: str | None = None,
    errors: EncodingErrors | None = None,
    charset: str | None = None,
) -> tuple[Source, tuple[Message, ...]]:
    """Decode ``data``; the source records the encoding and what it rests on.

    ``charset`` is what the document's container declares (an HTTP header, for instance); it goes before what
    the document itself declares.

    A BOM is taken off the text. Characters that XML cannot hold become U+FFFD, one for one, so that offsets
    stay. Bytes that do not fit become U+FFFD too, counted and located by byte offset in a message, or are an
    error where ``errors`` is ``strict``; without ``errors``, ``encoding`` is strict, what was found is not.

    Raises :class:`InputError` for empty and binary input (``empty-input``, ``binary-input``) and
    :class:`DecodingError` where nothing fits (``undecodable``, ``unknown-encoding``).
    """
    decoded = _decode(data, name, encoding, errors, charset)
    return _source(decoded, data, name)


def from_text(text: str, name: str) -> tuple[Source, tuple[Message, ...]]:
    """A source from text that is already decoded. Raises :class:`InputError` where it is blank."""
    return _source(_Decoded(text, "", "text"), text.encode("utf-8", "surrogatepass"), name)


def _source(decoded: _Decoded, data: bytes, name: str) -> tuple[Source, tuple[Message, ...]]:
    text, encoding, basis, messages, is_clean = decoded
    if text[:1] == "\ufeff":
        text = text[1:]
    if not text[:_OPENING].strip(_BLANK).strip() and (not text.strip() or not text.strip(_BLANK).strip()):
        raise InputError("empty-input", "the document is empty or holds only white space", source=name)
    replaced = 0
    first = None if is_clean and not _has_noncharacters(text) else _FORBIDDEN.search(text)
    if first is not None:
        text, replaced = _FORBIDDEN.subn("\ufffd", text)
        messages = (*messages, forbidden_characters(replaced, Span(*first.span())))
    description = SourceDescription(
        name, encoding or None, basis, sha256(data).hexdigest(), len(data), len(text)
    )
    return Source(text, description, replaced), messages


def _has_noncharacters(text: str) -> bool:
    """All that a clean text can hold and XML cannot; this is four times as fast as the pattern."""
    return "\ufffe" in text or "\uffff" in text


def _decode(
    data: bytes, name: str, encoding: str | None, errors: EncodingErrors | None, charset: str | None
) -> _Decoded:
    if encoding is not None:
        codec = given_codec(encoding)
        if codec is None:
            reason = f"no encoding of text is called {encoding!r}"
            raise DecodingError("unknown-encoding", reason, source=name)
        return _read(data, name, codec, "given", errors or "strict")
    for bom, codec in _BOMS if data.startswith(_BOM_BYTES) else ():
        if data.startswith(bom):
            return _read_wide(data, name, codec, "bom", errors, skipped=len(bom))
    looks_like = _looks_like(data)
    if looks_like:
        raise InputError("binary-input", f"looks like {looks_like}", source=name)
    # One byte is looked for thirty times as fast as two, and most pages have neither.
    is_escaped = (b"\x1b" in data and b"\x1b$" in data) or (b"~" in data and b"~{" in data)
    escaped = _by_escapes(data) if is_escaped else None
    if escaped is not None:
        return escaped
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf_8(data, name, error, errors, charset)
    is_clean = len(data.translate(None, _CONTROL_BYTES)) == len(data)
    if not is_clean:
        found = _wide_by_pattern(data)
        if found:
            return _read_wide(data, name, found, "pattern", errors)
        if _is_binary(data[:_SAMPLE]):
            raise InputError("binary-input", "looks like binary data", source=name)
    return _Decoded(text, "utf-8", "utf-8", _ignored_declaration(data, text, charset), is_clean)


def _ignored_declaration(data: bytes, text: str, charset: str | None) -> tuple[Message, ...]:
    """Say so where a document in UTF-8 declares another encoding."""
    if text.isascii() or not (charset or _MAY_DECLARE.search(data, 0, _LATEST_DECLARATION)):
        return ()
    codec = _declared(data, charset)
    if codec is None or codec in {"utf-8", "utf-8-sig", "utf_8_sig"}:
        return ()
    reason = f"the document declares {codec}, and is UTF-8"
    return (message("declared-encoding-ignored", reason),)


def _read(data: bytes, name: str, codec: str, basis: str, errors: EncodingErrors | None) -> _Decoded:
    """Decode with one codec; what does not fit is replaced and located, or an error."""
    try:
        return _Decoded(data.decode(codec), codec, basis)
    except UnicodeDecodeError as error:
        if errors == "strict":
            reason = f"byte 0x{data[error.start]:02x} does not fit {codec}"
            raise DecodingError("undecodable", reason, source=name, place=f"byte {error.start}") from None
        text = data.decode(codec, "replace")
        return _Decoded(text, codec, basis, (_broken_bytes(data, codec, text, error),))
    except (UnicodeError, LookupError) as error:  # some codecs do not say which byte, or are none of text
        raise DecodingError("undecodable", f"the bytes do not fit {codec}: {error}", source=name) from None


def _broken_bytes(data: bytes, codec: str, text: str, error: UnicodeDecodeError) -> Message:
    """How many places do not fit, where the first are, by byte, and where that is in the text."""
    if error.end >= len(data) and "unexpected end" in error.reason + _END_REASONS.get(error.reason, ""):
        reason = f"the file ends in the middle of a character, at byte {error.start}"
        return message("truncated-input", reason, _first_replaced(text))
    own = text.count("\ufffd") - _own_replacements(data, codec)
    offsets = _broken_offsets(data, codec, error)
    named = ", ".join(map(str, offsets)) + (" …" if own > len(offsets) else "")
    counted = "1 broken place does" if own == 1 else f"{own} broken places do"
    reason = f"{counted} not fit {codec}: replaced by U+FFFD, at byte {named}"
    return message("broken-bytes", reason, _first_replaced(text))


def _first_replaced(text: str) -> Span:
    place = max(text.find("\ufffd"), 0) - (text[:1] == "\ufeff")
    return Span(max(place, 0), max(place, 0) + 1)


def _own_replacements(data: bytes, codec: str) -> int:
    """How many U+FFFD the document itself holds."""
    try:
        return data.count("\ufffd".encode(codec))
    except UnicodeEncodeError:
        return 0


def _broken_offsets(data: bytes, codec: str, error: UnicodeDecodeError) -> list[int]:
    """Where the first broken places are; only as many as are named, since each costs a decoding."""
    offsets = [error.start]
    position = max(error.end, error.start + 1)
    while len(offsets) < _NAMED_OFFSETS:
        try:
            data[position:].decode(codec)
        except UnicodeDecodeError as following:
            offsets.append(position + following.start)
            position += max(following.end, following.start + 1)
        else:
            break
    return offsets


def _read_wide(
    data: bytes, name: str, codec: str, basis: str, errors: EncodingErrors | None, *, skipped: int = 0
) -> _Decoded:
    """Decode what a mark or a pattern says; ``skipped`` bytes of a mark stand before the text."""
    decoded = _read(data, name, codec, basis, errors)
    if _is_controls(decoded.text[skipped > 0 : _SAMPLE]):
        raise InputError("binary-input", "looks like binary data", source=name)
    return decoded


def _by_escapes(data: bytes) -> _Decoded | None:
    """Text of East Asia in 7 bits, told by its escapes (RFC 1468, RFC 1557, RFC 1843)."""
    for codec in ("iso2022_jp", "iso2022_jp_2", "iso2022_kr") if b"\x1b$" in data else ("hz",):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if _EAST_ASIAN.search(text):
            declared = declared_charset(data)
            if declared is None or declared == codec:
                return _Decoded(text, codec, "detected" if declared is None else "declared")
            reason = f"the document declares {declared}, and is {codec}"
            return _Decoded(text, codec, "detected", (message("declared-encoding-ignored", reason),))
    return None


def _declared(data: bytes, charset: str | None) -> str | None:
    """The codec that is declared for the document, or by it."""
    return (codec_of(charset) if charset else None) or declared_charset(data)


def _not_utf_8(
    data: bytes, name: str, error: UnicodeDecodeError, errors: EncodingErrors | None, charset: str | None
) -> _Decoded:
    codec = _wide_by_pattern(data)
    if codec:
        return _read_wide(data, name, codec, "pattern", errors)
    if _is_binary(data[:_SAMPLE]):
        raise InputError("binary-input", "looks like binary data", source=name)
    if _is_damaged_utf_8(data, error):
        return _read(data, name, "utf-8", "utf-8-replaced", errors)
    declared = _declared(data, charset)
    ignored: tuple[Message, ...] = ()
    if declared is not None and declared not in STATEFUL:
        try:
            return _Decoded(data.decode(declared), declared, "declared")
        except UnicodeDecodeError:
            reason = f"the document declares {declared}, which does not fit"
            ignored = (message("declared-encoding-ignored", reason),)
    found = _read(data, name, _detected(data, name), "detected", errors)
    said = message("encoding-detected", f"the encoding was taken to be {found.encoding}")
    return found._replace(messages=(*ignored, said, *found.messages))


def _is_damaged_utf_8(data: bytes, error: UnicodeDecodeError) -> bool:
    """Take UTF-8 with a few broken places for what it is, if it holds whole multi-byte characters too."""
    text = data.decode("utf-8", "replace")
    replaced = text.count("\ufffd")
    broken = replaced - data.count("\ufffd".encode())
    if broken > max(1, len(data) // _BROKEN_PER_BYTES):
        return False
    high = [character for character in text if character > "\x7f" and character != "\ufffd"]
    # Two bytes may be a chance, three that fit are hardly one.
    evidence = sum(1 if character < "\u0800" else 2 for character in high)
    truncated = broken == 1 and error.start >= len(data) - 3
    return evidence >= 2 * broken or (truncated and bool(high))


def _detected(data: bytes, name: str) -> str:
    """The codec that chardet finds, or, of those of one byte, the one in which the text reads best."""
    import chardet

    from corpuskit.detection import ENCODINGS, best_reading

    # A control byte among them, and the library takes bytes for no text of East Asia.
    plain = data.translate(None, _CONTROL_BYTES)
    guess = chardet.detect(plain, encoding_era=chardet.EncodingEra.MODERN_WEB)["encoding"]
    codec = codec_of(guess) if guess else None
    is_wide = codec is not None and codec not in _ONE_BYTE and codec not in ENCODINGS
    if codec is not None and is_wide and not _is_hardly_wide(data, codec):
        return codec
    found = best_reading(data, None if is_wide else codec)
    if found is not None and (not is_wide or found.score >= _SURE_READING):
        return found.encoding
    if codec is None:
        raise DecodingError("undecodable", "no encoding fits the bytes", source=name)
    return codec


def _is_hardly_wide(data: bytes, codec: str) -> bool:
    """Whether a text in an encoding of East Asia is nearly all ASCII: words with a few signs among them."""
    text = data[:_SAMPLE].decode(codec, "replace")
    plain = sum(character.isalpha() for character in text if character <= "\x7f")
    return plain > _MOSTLY_PLAIN * sum(character > "\x7f" for character in text)


def _looks_like(data: bytes) -> str | None:
    if data.startswith(_MAGIC_BEGINNINGS):
        return next(what for magic, what in _MAGIC if data.startswith(magic))
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


def _wide_by_pattern(data: bytes) -> str | None:
    """UTF-32 or UTF-16 without a BOM, by what stands in its bytes."""
    return _utf_32_by_pattern(data) or _utf_16_by_pattern(data)


def _utf_32_by_pattern(data: bytes) -> str | None:
    """Of four bytes one is always zero and its neighbour at most 0x10: no character is above U+10FFFF."""
    sample = data[: min(_SAMPLE, len(data) - len(data) % 4)]
    if len(sample) < _SHORTEST_WIDE:
        return None
    for codec, highest, next_highest in (("utf-32-le", 3, 2), ("utf-32-be", 0, 1)):
        if not any(sample[highest::4]) and max(sample[next_highest::4]) <= _HIGHEST_PLANE:
            text = sample.decode(codec, "replace")
            if len(_COMMON.findall(text)) >= _COMMON_SHARE * len(text):
                return codec
    return None


def _utf_16_by_pattern(data: bytes) -> str | None:
    """Read in one byte order, nearly every character is of a common script.

    In the other order the characters scatter over all of Unicode. White space or a full stop of some script
    must be among Chinese characters, since pairs of ASCII letters read as UTF-16 are such.
    """
    sample = data[: min(_SAMPLE, len(data) - len(data) % 2)]
    if len(sample) < 4:
        return None
    for codec in ("utf-16-le", "utf-16-be"):
        text = sample.decode(codec, "replace")
        if len(_COMMON.findall(text)) < _COMMON_SHARE * len(text):
            continue
        usual = sum(text.count(mark) for mark in (" ", "\n", "。", "、", "，", "\u3000"))
        if usual >= max(1, len(text) // 100):
            return codec
        if len(sample) >= _SHORTEST_WIDE and len(_HAN.findall(text)) < _LITTLE_HAN * len(text):
            return codec
    return None
