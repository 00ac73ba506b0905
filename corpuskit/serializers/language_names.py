"""The English names of the languages that news corpora hold most, as the CLDR gives them."""

_TABLE = """
af Afrikaans|am Amharic|ar Arabic|az Azerbaijani|be Belarusian|bg Bulgarian|bn Bangla|bs Bosnian|ca Catalan
cs Czech|cy Welsh|da Danish|de German|el Greek|en English|eo Esperanto|es Spanish|et Estonian|eu Basque
fa Persian|fi Finnish|fil Filipino|fo Faroese|fr French|fy Western Frisian|ga Irish|gl Galician|gu Gujarati
he Hebrew|hi Hindi|hr Croatian|hu Hungarian|hy Armenian|id Indonesian|is Icelandic|it Italian|ja Japanese
ka Georgian|kk Kazakh|km Khmer|kn Kannada|ko Korean|ku Kurdish|ky Kyrgyz|la Latin|lb Luxembourgish|lo Lao
lt Lithuanian|lv Latvian|mk Macedonian|ml Malayalam|mn Mongolian|mr Marathi|ms Malay|mt Maltese|my Burmese
nb Norwegian Bokmål|ne Nepali|nl Dutch|nn Norwegian Nynorsk|no Norwegian|pa Punjabi|pl Polish|ps Pashto
pt Portuguese|rm Romansh|ro Romanian|ru Russian|si Sinhala|sk Slovak|sl Slovenian|so Somali|sq Albanian
sr Serbian|sv Swedish|sw Swahili|ta Tamil|te Telugu|tg Tajik|th Thai|tk Turkmen|tl Tagalog|tr Turkish
uk Ukrainian|und Unknown language|ur Urdu|uz Uzbek|vi Vietnamese|yi Yiddish|zh Chinese|zu Zulu
"""
_NAMES: dict[str, str] = dict(
    entry.split(" ", 1) for line in _TABLE.split("\n") for entry in line.split("|") if entry
)


def language_name(code: str) -> str:
    """The English name of a BCP 47 code's language; the code itself where the table does not know it."""
    return _NAMES.get(code.partition("-")[0].lower(), code)
