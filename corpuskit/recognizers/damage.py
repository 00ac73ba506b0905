"""Text that was damaged before it came here: flagged, and left as it is."""

from typing import Final

from corpuskit.patterns import lazy
from corpuskit.recognizers.reading import Reading
from corpuskit.source import Span

_TRAIL: Final = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What the second and further bytes of UTF-8 (0x80 to 0xBF) are in windows-1252 and latin-1."""
_SYMBOLS: Final = "¡¢£¤¥¦§¨©ª¬®¯°±²³´µ¶·¸¹º¼½¾¿€ƒ†‡ˆ‰ŠŒŽ•˜™šœžŸ\u0080-\u009f"
"""Those of them that no text has between two letters."""
_MOJIBAKE: Final = lazy(
    "[ÂÃÄÅâÐÑð](?:"
    f"(?<=[ÂÃÄÅ])[{_SYMBOLS}](?=[^\\W\\d_])"  # a letter of Latin-1 or Latin Extended-A inside a word
    f"|(?<=[a-zß-ÿ][ÃÄÅ])[{_SYMBOLS}]"  # the same at a word's end
    "|(?<=Ã)[\u2026\u2013\u2014](?=[a-zß-ÿ])"  # Å, Ö and Ü where a word begins
    "|(?<=â)€[™œ˜¦“”\u0080-\u009f]"  # quotation marks, dashes, dots
    "|(?<=Â)[\u00a0£©®°·»«§](?![a-zß-ÿ])"  # signs of Latin-1
    f"|(?<=[ÐÑ])[{_TRAIL}](?:[ÐÑ][{_TRAIL}]){{2,}}"  # Cyrillic
    f"|(?<=ð)Ÿ[{_TRAIL}]{{2}})"  # emoji
)
_LOST: Final = "\ufffd"


def recognize(reading: Reading) -> None:
    """Warn of UTF-8 that was read as another encoding, and of characters that were lost for good."""
    source = reading.draft.source
    text = reading.draft.text
    if text.isascii():
        return
    if found := _MOJIBAKE.search(text):
        shown = text[found.start() : found.end() + 12].split("\n")[0]
        reading.warn(
            "mojibake",
            f"{shown!r} looks like text in the wrong encoding; it stays as it is",
            Span(*found.span()) if reading.draft.page is None else None,
        )
    if (
        _LOST in text
        and source.description.encoding_basis in {"utf-8", "bom", "text"}
        and not source.replaced
    ):
        place = text.index(_LOST)
        count = text.count(_LOST)
        reading.warn(
            "replacement-characters",
            f"{count} characters were lost before the source was saved (U+FFFD)",
            Span(place, place + 1) if reading.draft.page is None else None,
        )
