"""Encodings: which one is found, what a document declares, and bytes that do not fit."""

from __future__ import annotations

import contextlib
import time

import pytest
from corpuskit.charsets import codec_of, declared_charset
from corpuskit.decode import decode
from corpuskit.errors import DecodingError, InputError
from hypothesis import example, given
from hypothesis import strategies as st

from tests.encoding_texts import PAIRS, TEXTS, shortened, text_for

MISSED = {("en", "mac-roman", "short"): "the only marks that tell are five quotation marks"}


def cases() -> list[object]:
    found: list[object] = []
    for language, encoding in PAIRS:
        for length in ("whole", "short"):
            reason = MISSED.get((language, encoding, length))
            marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
            found.append(
                pytest.param(language, encoding, length, marks=marks, id=f"{language}-{encoding}-{length}")
            )
    return found


@pytest.mark.parametrize(("language", "encoding", "length"), cases())
def test_the_encoding_is_found(language: str, encoding: str, length: str) -> None:
    text = text_for(language, encoding)
    text = text if length == "whole" else shortened(text, encoding)
    source, _ = decode(text.encode(encoding), "x")
    assert source.text == text


GERMAN = "Straßenbahn fährt früher, sagte die Bürgermeisterin."
DECLARATIONS = [
    '<html><head><meta charset="{}"></head><body>{}',
    '<meta http-equiv="Content-Type" content="text/html; charset={}"><p>{}',
    '<?xml version="1.0" encoding="{}"?><p>{}</p>',
    "---\ntitle: x\ncharset: {}\n---\n\n{}",
    "Content-Type: text/html; charset={}\n\n{}",
]


@pytest.mark.parametrize("frame", DECLARATIONS)
@pytest.mark.parametrize(
    ("label", "codec"),
    [("windows-1257", "cp1257"), ("ISO-8859-1", "cp1252"), ("koi8-r", "koi8-r"), ("cp850", "cp850")],
)
def test_a_declared_charset_that_fits_is_respected(frame: str, label: str, codec: str) -> None:
    text = frame.format(
        label, "Čia ąžuolas" if codec == "cp1257" else "Трамвай" if codec == "koi8-r" else GERMAN
    )
    source, messages = decode(text.encode(codec), "x")
    assert source.text == text
    assert (source.description.encoding, source.description.encoding_basis) == (codec, "declared")
    assert messages == ()


def test_a_declaration_that_was_forgotten_does_not_beat_utf_8() -> None:
    text = DECLARATIONS[0].format("iso-8859-1", GERMAN)
    source, (message,) = decode(text.encode(), "x")
    assert (source.text, source.description.encoding_basis) == (text, "utf-8")
    assert message.code == "declared-encoding-ignored"


def test_a_declaration_that_does_not_fit_is_ignored() -> None:
    text = DECLARATIONS[0].format("shift_jis", text_for("ru", "windows-1251"))
    source, messages = decode(text.encode("windows-1251"), "x")
    assert source.text == text
    assert [message.code for message in messages] == ["declared-encoding-ignored", "encoding-detected"]


@pytest.mark.parametrize(
    "label",
    [
        "rot13",
        "hex",
        "base64",
        "zip",
        "idna",
        "punycode",
        "undefined",
        "unicode_escape",
        "mbcs",
        "no\0name",
        "x-y",
        "utf-7",
    ],
)
def test_only_encodings_of_text_count(label: str) -> None:
    assert codec_of(label) is None
    with pytest.raises(DecodingError) as caught:
        decode(b"plain text", "x", encoding=label)
    assert caught.value.code == "unknown-encoding"


@pytest.mark.parametrize(
    ("label", "codec"),
    [("ISO-8859-1", "cp1252"), ("latin1", "cp1252"), ("gb2312", "gb18030"), ("shift_jis", "cp932"), ("euc-kr", "cp949"),
     ("ks_c_5601-1987", "cp949"), ("iso-8859-9", "cp1254"), ("tis-620", "cp874"), ("big5", "big5hkscs")],
)  # fmt: skip
def test_labels_mean_what_they_mean_on_the_web(label: str, codec: str) -> None:
    assert codec_of(label) == codec


@pytest.mark.parametrize("text", ["ﾃｽﾄ", "テスト", "م", "ق", "Ã©", "縺ゅ＞"])
def test_utf_8_that_looks_like_another_encoding_stays_utf_8(text: str) -> None:
    source, _ = decode(text.encode(), "x")
    assert (source.text, source.description.encoding) == (text, "utf-8")


@given(
    places=st.sets(st.integers(0, 4000), min_size=1, max_size=12),
    language=st.sampled_from(["ru", "de", "ja", "fr"]),
)
def test_broken_bytes_are_replaced_counted_and_located(places: set[int], language: str) -> None:
    whole = (TEXTS[language] + "\n\n") * 8
    characters = [whole[start : start + 60] for start in range(0, len(whole), 60)]
    chosen = sorted({place % (len(characters) - 1) for place in places})
    data, offsets = b"", []
    for index, piece in enumerate(characters):
        data += piece.encode()
        if index in chosen:
            offsets.append(len(data))
            data += b"\xff"
    source, (message,) = decode(data, "x", errors="replace")
    assert source.description.encoding_basis == "utf-8-replaced"
    assert source.text.replace("\ufffd", "") == whole
    assert source.text.count("\ufffd") == len(chosen)
    assert message.code == "broken-bytes"
    counted = "1 broken place does" if len(chosen) == 1 else f"{len(chosen)} broken places do"
    assert message.reason.startswith(counted)
    assert message.reason.split("at byte ")[1].removesuffix(" …").split(", ") == [str(o) for o in offsets[:5]]
    assert message.span is not None
    assert source.text[message.span.start] == "\ufffd"
    with pytest.raises(DecodingError) as caught:
        decode(data, "x", errors="strict")
    assert caught.value.place == f"byte {offsets[0]}"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16-le", "shift_jis", "gb18030"])
def test_a_given_encoding_is_strict_unless_replacing_is_asked_for(encoding: str) -> None:
    broken = {"cp1252": b"\x81", "utf-16-le": b"\x00\xd8"}.get(encoding, b"\x81\xff")
    data = ("Tram " * 30).encode(encoding) + broken + " end".encode(encoding)
    with pytest.raises(DecodingError) as caught:
        decode(data, "x", encoding=encoding)
    assert caught.value.code == "undecodable"
    source, (message,) = decode(data, "x", encoding=encoding, errors="replace")
    assert source.text.startswith("Tram Tram")
    assert (message.code, message.span is not None) == ("broken-bytes", True)
    assert source.description.encoding_basis == "given"


SHORT = [
    ("It’s a sad day in Leeds, residents said on Monday.", "cp1252"),
    ("The ticket costs € 5 from May on.", "cp1252"),
    ("Müller", "cp1252"),
    ("V sobotu se v Praze sešli obyvatelé se zástupci ra", "iso8859-2"),
    ("W sobotę w Łodzi odbył się protest mieszkańców", "cp1250"),
    ("W sobotę w Łodzi odbył się protest mieszkańców", "iso8859-2"),
    ("У суботу в Києві відбулася зустріч мешканців", "koi8-u"),
    ("בשבת נפגשו תושבי השכונה עם נציגי העירייה", "cp1255"),
    ("Szombaton Budapesten a lakók találkoztak, őszintén", "cp1250"),
    ("ｶﾞｿﾘﾝ価格が上昇、ﾄｳｷｮｳで一部のｽﾀﾝﾄﾞが値上げを発表した。", "cp932"),
    ("토요일 서울에서 주민들이 시 대표를 만났다.", "euc-kr"),
]


@pytest.mark.parametrize(("text", "encoding"), SHORT)
def test_short_texts(text: str, encoding: str) -> None:
    source, messages = decode(text.encode(encoding), "x")
    assert source.text == text
    assert [message.code for message in messages] == ["encoding-detected"]


@pytest.mark.parametrize(
    "encoding", ["big5", "gb18030", "cp932", "euc-jp", "euc-kr", "koi8-r", "windows-1252", "utf-8"]
)
@pytest.mark.parametrize("control", ["\0", "\x0b", "\x1b"])
def test_a_control_character_hides_no_encoding(encoding: str, control: str) -> None:
    language = next(language for language, known in [*PAIRS, ("de", "utf-8")] if known == encoding)
    text = text_for(language, encoding)
    middle = len(text) // 2
    source, _ = decode((text[:middle] + control + text[middle:]).encode(encoding), "x")
    assert source.text == f"{text[:middle]}\ufffd{text[middle:]}"
    assert source.replaced == 1


@pytest.mark.parametrize("text", ["It’s a sad day\udcff in Leeds.", "Der Bürger hört\udcff zu."])
def test_one_broken_byte_in_a_short_text_in_utf_8(text: str) -> None:
    source, (message,) = decode(text.encode("utf-8", "surrogateescape"), "x")
    assert source.text == text.replace("\udcff", "\ufffd")
    assert message.code == "broken-bytes"


def test_escapes_go_before_a_declaration_which_is_named() -> None:
    text = DECLARATIONS[0].format("utf-8", "市議会は月曜日に新しい路線を承認した。")
    source, (message,) = decode(text.encode("iso2022_jp"), "x")
    assert (source.text, source.description.encoding) == (text, "iso2022_jp")
    assert message.code == "declared-encoding-ignored"


def test_what_xml_cannot_hold_is_counted_on_the_source() -> None:
    source, (message,) = decode("a\x00b\x0b\x1b c\ufffe".encode() + b" tram" * 30, "x")
    assert source.text == "a\ufffdb\ufffd\ufffd c\ufffd" + " tram" * 30
    assert (source.replaced, message.code) == (4, "forbidden-characters")


@given(
    data=st.binary(max_size=300),
    label=st.text(max_size=12) | st.sampled_from(["utf-16", "hz", "cp932", "utf-7"]),
)
@example(data=b"\x1b$B\x1b", label="iso-2022-jp")
@example(data=b"~{~", label="hz")
def test_any_bytes_with_any_label_give_a_source_or_an_input_error(data: bytes, label: str) -> None:
    for frame in (data, DECLARATIONS[0].format(label, "").encode("utf-8", "replace") + data):
        for errors in (None, "strict", "replace"):
            try:
                source, messages = decode(frame, "x", errors=errors)  # type: ignore[arg-type]
            except InputError:
                continue
            assert source.description.characters == len(source.text)
            assert all(m.span is None or m.span.end <= len(source.text) for m in messages)
    with contextlib.suppress(InputError):
        decode(data, "x", encoding=label, errors="replace")
    assert declared_charset(data) is None or codec_of(declared_charset(data) or "") is not None


@pytest.mark.parametrize(
    "piece",
    [
        b"\xff",
        b"<meta charset=",
        b"\xe4\xb8",
        b"encoding: \xe9\n",
        b"~{",
        b"\x1b$",
        b"a\xe9\x00 ",
        b"\xd0\xd0 ",
    ],
)
def test_decoding_takes_linear_time(piece: bytes) -> None:
    def seconds(size: int) -> float:
        data = b"The tram runs. " + piece * (size // len(piece))
        begin = time.process_time()
        with contextlib.suppress(InputError):
            decode(data, "x")
        return time.process_time() - begin

    seconds(100_000)
    assert seconds(2_000_000) < 12 * seconds(500_000) + 0.3
