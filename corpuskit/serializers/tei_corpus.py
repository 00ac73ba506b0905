"""The head of a ``teiCorpus``: what the corpus holds, counted from the articles that were written."""

from collections import Counter

import msgspec

from corpuskit._version import __version__
from corpuskit.article import Article
from corpuskit.serializers.counts import count_paragraphs, count_words
from corpuskit.serializers.language_names import language_name
from corpuskit.serializers.tei_header import language_code
from corpuskit.serializers.xml_text import encode, escape, xml_name
from corpuskit.wire.tei import APPLICATION, NAMESPACE
from corpuskit.wire.validity import is_date

_SCHEMA = "https://vault.tei-c.org/P5/4.12.0/xml/tei/custom/schema/relaxng/tei_all.rng"
PROLOG = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<?corpuskit tei 1?>
<?xml-model href="{_SCHEMA}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
<?xml-model href="{_SCHEMA}" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>
"""
"""What every file begins with."""

Note = tuple[int, int, str, str | None]
"""Words, paragraphs, language and day of publication of an article."""


class CorpusTally(msgspec.Struct):
    """Counts texts, words, paragraphs, languages and the first and last day of publication."""

    texts: int = 0
    words: int = 0
    paragraphs: int = 0
    languages: Counter[str] = msgspec.field(default_factory=Counter)
    first: str | None = None
    last: str | None = None

    def note(self, article: Article) -> Note:
        """What is to be counted of an article."""
        iso = article.published.iso if article.published is not None else None
        day = iso[:10] if iso is not None and is_date(iso) else None
        return count_words(article.text), count_paragraphs(article), language_code(article), day

    def add(self, note: Note) -> None:
        """Count an article."""
        words, paragraphs, language, day = note
        self.texts += 1
        self.words += words
        self.paragraphs += paragraphs
        self.languages[language] += 1
        if day is not None:
            self.first = min(self.first or day, day)
            self.last = max(self.last or day, day)

    def opening(self, identifier: str) -> bytes:
        """The corpus's start tag and header."""
        name = xml_name(identifier)
        return encode(f"""\
{PROLOG}<teiCorpus xmlns="{NAMESPACE}" xml:id="{name}.corpus" xml:lang="en">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title>{escape(identifier)}</title>
        <respStmt>
          <resp>automatic conversion to TEI P5</resp>
          <name type="software">corpuskit</name>
        </respStmt>
      </titleStmt>
{self._extent()}      <publicationStmt>
        <authority>unpublished research file</authority>
        <idno type="filename">{escape(identifier)}.xml</idno>
      </publicationStmt>
      <sourceDesc>
        <p>News articles; the header of each text describes its source.</p>
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <appInfo>
        <application ident="{APPLICATION}" version="{__version__}">
          <label>corpuskit</label>
          <desc>Parsers, recognizers and serializers for scraped news text</desc>
        </application>
      </appInfo>
    </encodingDesc>
{self._profile()}  </teiHeader>
""")

    def _extent(self) -> str:
        if not self.texts:
            return ""
        measures = "".join(
            f'        <measure unit="{unit}" quantity="{quantity}"/>\n'
            for unit, quantity in (
                ("texts", self.texts),
                ("words", self.words),
                ("paragraphs", self.paragraphs),
            )
        )
        return f"      <extent>\n{measures}      </extent>\n"

    def _profile(self) -> str:
        if not self.texts:
            return ""
        creation = ""
        if self.first is not None:
            span = f'<date from="{self.first}" to="{self.last}"/>'
            creation = f"      <creation>{span}</creation>\n"
        languages = "".join(
            f'        <language ident="{code}" usage="{round(100 * count / self.texts)}">'
            f"{escape(language_name(code))}</language>\n"
            for code, count in sorted(self.languages.items(), key=lambda entry: (-entry[1], entry[0]))
        )
        return (
            f"    <profileDesc>\n{creation}      <langUsage>\n{languages}      </langUsage>\n"
            "    </profileDesc>\n"
        )
