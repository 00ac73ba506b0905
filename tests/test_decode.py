"""Bytes to text."""

from __future__ import annotations

import pytest
from corpuskit.decode import decode, from_text
from corpuskit.errors import DecodingError, InputError
from hypothesis import given, settings
from hypothesis import strategies as st

TEXTS = {
    "en": "The council met on Monday and voted for the new tram line, which will open in the spring of next year.",
    "fr": "Le conseil municipal s'est réuni lundi soir à l'hôtel de ville et a voté la création d'une ligne de tramway.",
    "de": "Der Gemeinderat hat am Montag über die neue Straßenbahn beraten und dafür gestimmt, dass sie früher fährt.",
    "ru": "Городской совет в понедельник проголосовал за новую трамвайную линию, которая откроется будущей весной.",
    "ja": "市議会は月曜日に新しい路面電車の路線を承認した。来年の春に開業する予定で、市長は「待ち望んだ日だ」と述べた。",
    "zh": "市议会周一批准了新的有轨电车线路，预计明年春天开通。市长表示，这是市民期待已久的一天。",
    "ko": "시의회는 월요일 새 전차 노선을 승인했다. 내년 봄에 개통할 예정이며 시장은 오래 기다린 날이라고 말했다.",
}
TABLE = [
    ("en", "utf-8"), ("fr", "latin-1"), ("fr", "windows-1252"), ("de", "windows-1252"), ("ru", "windows-1251"),
    ("ru", "koi8-r"), ("ja", "shift_jis"), ("ja", "euc-jp"), ("zh", "gb18030"), ("ko", "euc-kr"),
    ("en", "utf-16-le"), ("en", "utf-16-be"), ("ru", "utf-16-le"), ("ru", "utf-16-be"), ("ja", "utf-16-le"),
    ("ja", "utf-16-be"), ("zh", "utf-16-le"), ("ko", "utf-16-be"),
]  # fmt: skip


def article(language: str) -> str:
    return "\n\n".join([TEXTS[language]] * 8)


@pytest.mark.parametrize(("language", "encoding"), TABLE)
def test_ordinary_articles(language: str, encoding: str) -> None:
    text = article(language)
    source, _ = decode(text.encode(encoding), "a.txt")
    assert source.text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_bom_decides_and_is_taken_off(encoding: str) -> None:
    source, messages = decode(TEXTS["ru"].encode(encoding), "a.txt")
    assert source.text == TEXTS["ru"]
    assert source.description.encoding_basis == "bom"
    assert messages == ()


def test_the_basis_is_recorded() -> None:
    assert decode(b"plain text", "a")[0].description.encoding_basis == "utf-8"
    assert (
        decode(TEXTS["ru"].encode("cp1251"), "a", encoding="cp1251")[0].description.encoding_basis == "given"
    )
    source, (message,) = decode(article("ru").encode("cp1251"), "a")
    assert source.description.encoding_basis == "detected"
    assert message.code == "encoding-detected"
    assert from_text("text", "a")[0].description.encoding_basis == "text"


def test_a_given_encoding_that_does_not_fit() -> None:
    with pytest.raises(DecodingError) as caught:
        decode("naïve".encode("latin-1"), "a.txt", encoding="utf-8")
    assert caught.value.code == "undecodable"
    assert caught.value.place == "byte 2"
    with pytest.raises(DecodingError) as caught:
        decode(b"x", "a.txt", encoding="no-such-encoding")
    assert caught.value.code == "unknown-encoding"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (bytes(range(256)) * 40, "binary"),
    ],
)
def test_binary_input_is_named(data: bytes, what: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "picture.txt")
    assert caught.value.code == "binary-input"
    assert what in caught.value.reason
    assert caught.value.source == "picture.txt"


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf", "\u200b\ufeff \n".encode()])
def test_empty_input(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt")
    assert caught.value.code == "empty-input"


def test_truncated_utf_16() -> None:
    data = TEXTS["ru"].encode("utf-16")[:-1]
    source, (message,) = decode(data, "a.txt")
    assert source.text.startswith(TEXTS["ru"][:-1])
    assert message.code == "truncated-input"
    assert str(len(data) - 1) in message.reason


def test_single_broken_bytes_stay_utf_8() -> None:
    data = article("fr").encode()
    broken = data[:300] + b"\xff" + data[300:]
    source, (message,) = decode(broken, "a.txt")
    assert source.description.encoding_basis == "utf-8-replaced"
    assert source.text.count("\ufffd") == 1
    assert message.code == "broken-bytes"
    assert "300" in message.reason


def test_characters_that_xml_cannot_hold_are_replaced_one_for_one() -> None:
    source, (message,) = decode(b"a\x00b\x1bc" + b" text" * 50, "a.txt")
    assert source.text.startswith("a\ufffdb\ufffdc")
    assert message.code == "forbidden-characters"
    assert "2 characters" in message.reason
    assert message.span is not None
    assert message.span.start == 1
    assert from_text("a\ud800b", "a")[0].text == "a\ufffdb"


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_source_or_an_input_error(data: bytes) -> None:
    try:
        source, _ = decode(data, "a.txt")
    except InputError as error:
        assert error.code in {"binary-input", "empty-input", "undecodable"}
    else:
        assert source.description.size == len(data)
        assert source.description.characters == len(source.text)
