"""The ``teiHeader``: what the article is, where it comes from, what was done to it.

It holds no date of conversion: the same input gives the same bytes on any day.
"""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote

from corpuskit._version import __version__
from corpuskit.article import Article, Author, DateStamp, Step
from corpuskit.serializers.counts import count_paragraphs, count_words
from corpuskit.serializers.language_names import language_name
from corpuskit.serializers.xml_text import escape, escape_attribute
from corpuskit.wire.tei import APPLICATION, text_of
from corpuskit.wire.validity import as_target, is_date, is_language

_SIMPLE_NAME: Final = re.compile(r"([^/.]+)\.[^/.]+")
"""A plain file name, ten times as fast as a path object."""
_RIGHTS_UNKNOWN: Final = (
    '<availability status="unknown"><p>Rights in the article remain with its publisher; no licence statement'
    " was found in the source.</p></availability>"
)
_RIGHTS_STATED: Final = (
    '<availability status="unknown"><p>Rights in the article are as its source states them: see availability'
    " in the description of the source.</p></availability>"
)
_STEPS: Final = {
    "markdown": "Markdown markers were turned into markup and removed from the text.",
    "white-space": "Runs of white space and line breaks inside a block were reduced to one space.",
    "line-ends": "Line ends were unified.",
    "empty-links": "Link targets that only said &quot;#&quot; were dropped; the link text was kept.",
    "control-characters": "Characters that XML cannot hold were replaced by U+FFFD.",
    "entities": "Character references were replaced by the characters that they name.",
    "escapes": "Backslash escapes were replaced by the characters that they protect.",
    "unicode-nfc": "Characters were put into Unicode Normalization Form C.",
    "zero-width": "Characters without width that mean nothing here were removed.",
    "soft-hyphens": "Soft hyphens inside words were removed.",
    "url": "Broken or wrapped addresses were repaired.",
    "canonical-url": "The article&apos;s address was made canonical, without tracking parameters.",
    "dates": "Dates were given in ISO 8601 beside their printed form.",
    "mojibake": "Text that had been decoded with the wrong encoding was repaired.",
    "hyphenation": "Words that were broken at the end of a line were made whole.",
    "ligatures": "Ligatures were replaced by their letters.",
    "quotation-marks": "Typographic quotation marks were replaced by straight ones.",
    "dashes": "Dashes were replaced by hyphens.",
    "byline-case": "Names of authors that are printed in capitals were given the usual case.",
}
_CORRECTING: Final = frozenset({"mojibake", "hyphenation"})
"""Steps after which the text is not the source's, errors included."""
_UNCORRECTED: Final = "        <correction><p>The source text was not corrected.</p></correction>\n"
_CORRECTED: Final = (
    '        <correction method="silent"><p>What normalization names was corrected, and nothing else.</p>'
    "</correction>\n"
)
_QUOTATION: Final = (
    '        <quotation marks="all"><p>Quotation marks were left in the text{form}; direct speech is'
    " {speech}.</p></quotation>\n"
)
_DECLARATIONS: Final = """\
        <segmentation><p>Blocks of the source became paragraphs and the like; no sentences or tokens were marked.</p></segmentation>
        <stdVals><p>Dates in @when are ISO 8601, languages in @xml:lang and @ident are BCP 47.</p></stdVals>
        <interpretation><p>What a block is was decided by rules (@ana); what was judged not to belong to the article stands in back, typed, and nothing was deleted. Values that were inferred carry @cert and @resp.</p></interpretation>
      </editorialDecl>"""  # noqa: E501  one line of the output each
_MINIMAL_DECLARATIONS: Final = """\
        <segmentation><p>Blocks of the source became paragraphs and the like; no sentences or tokens were marked.</p></segmentation>
        <stdVals><p>Dates in @when are ISO 8601, languages in @xml:lang and @ident are BCP 47.</p></stdVals>
        <interpretation><p>What a block is was decided by rules; what was judged not to belong to the article was left out. Values that were inferred carry @cert and @resp.</p></interpretation>
      </editorialDecl>"""  # noqa: E501  one line of the output each
_APPLICATION: Final = f"""\
      <appInfo>
        <application ident="{APPLICATION}" version="{__version__}">
          <label>corpuskit</label>
          <desc>Parsers, recognizers and serializers for scraped news text</desc>
        </application>
      </appInfo>
    </encodingDesc>"""


def write_header(
    article: Article, identifier: str, remainder: str, *, minimal: bool = False, quotations: bool = False
) -> str:
    """The ``teiHeader``; ``remainder`` is the JSON of :class:`corpuskit.wire.tei.Remainder`, or empty.

    ``minimal``: without what describes places and rules, which the text then does not have. ``quotations``:
    the text has its quotations marked up.
    """
    return _Header(article, identifier, minimal=minimal, quotations=quotations).write(remainder)


class _Header:
    """One article's header; knows which of its values are inferred."""

    def __init__(self, article: Article, identifier: str, *, minimal: bool, quotations: bool) -> None:
        self.article = article
        self.quotations = quotations
        self.minimal = minimal
        self.identifier = identifier
        self.uncertain = {
            entry.field: f' cert="{entry.certainty}" resp="#{identifier}.resp1"'
            for entry in article.evidence
            if entry.certainty != "high"
        }

    def write(self, remainder: str) -> str:
        xeno_data = f'\n    <xenoData type="application/json">{remainder}</xenoData>' if remainder else ""
        return (
            f"  <teiHeader>\n    <fileDesc>\n{self._title()}\n{self._extent()}\n{self._publication()}\n"
            f"{self._source()}\n    </fileDesc>\n{self._encoding()}\n{self._profile()}{xeno_data}\n"
            f'    <revisionDesc>\n      <change who="#{self.identifier}.resp1">Converted{self._origin()}'
            f" to TEI by corpuskit {__version__}.</change>\n    </revisionDesc>\n  </teiHeader>"
        )

    def _origin(self) -> str:
        media_type = self.article.source.media_type
        return f" from {escape(media_type)}" if media_type else ""

    def _title(self) -> str:
        article = self.article
        title = article.id if article.headline is None else article.headline
        authors = "".join([f"        {_author(author, '')}\n" for author in article.authors])
        return (
            f'      <titleStmt>\n        <title type="main">{escape(title)}</title>\n{authors}'
            f'        <respStmt xml:id="{self.identifier}.resp1">\n'
            "          <resp>automatic conversion to TEI P5</resp>\n"
            '          <name type="software">corpuskit</name>\n        </respStmt>\n      </titleStmt>'
        )

    def _extent(self) -> str:
        article = self.article
        return (
            f'      <extent>\n        <measure unit="words" quantity="{count_words(article.text)}"/>\n'
            f'        <measure unit="paragraphs" quantity="{count_paragraphs(article)}"/>\n      </extent>'
        )

    def _publication(self) -> str:
        rights = _RIGHTS_UNKNOWN if self.article.rights is None else _RIGHTS_STATED
        return (
            "      <publicationStmt>\n        <authority>unpublished research file</authority>\n"
            f'        <idno type="filename">{escape(self._file_name())}</idno>\n'
            f"        {rights}\n      </publicationStmt>"
        )

    def _file_name(self) -> str:
        """The file's name as a conversion into a folder chooses it: the source's, with another suffix."""
        name = self.article.source.name
        simple = _SIMPLE_NAME.fullmatch(name)
        stem = simple[1] if simple else PurePosixPath(name).stem
        return f"{stem or self.article.id}.xml"

    def _source(self) -> str:
        return (
            "      <sourceDesc>\n"
            f'        <biblStruct xml:id="{self.identifier}.src" type="newspaperArticle">\n'
            f"{self._analytic()}{self._monograph()}{self._byline()}        </biblStruct>\n"
            f"{self._digital_source()}\n      </sourceDesc>"
        )

    def _analytic(self) -> str:
        article = self.article
        cert = self.uncertain.get
        lines = [_author(author, cert("authors", "")) for author in article.authors]
        if article.agencies:
            names = "".join([f"<orgName>{escape(name)}</orgName>" for name in article.agencies])
            lines.append(f"<respStmt{cert('agencies', '')}><resp>news agency</resp>{names}</respStmt>")
        if article.headline is not None:
            lines.append(
                f'<title level="a" type="main"{cert("headline", "")}>{escape(article.headline)}</title>'
            )
        if article.kicker is not None and article.kicker != text_of(article.blocks, "kicker"):
            lines.append(
                f'<title level="a" type="kicker"{cert("kicker", "")}>{escape(article.kicker)}</title>'
            )
        if article.url is not None:
            lines.append(f'<idno type="URI"{cert("url", "")}>{escape(article.url)}</idno>')
        if article.rights is not None:
            licence = f"<licence{cert('rights', '')}>{escape(article.rights)}</licence>"
            lines.append(f"<availability>{licence}</availability>")
        content = "".join([f"            {line}\n" for line in lines])
        return f"          <analytic>\n{content}          </analytic>\n"

    def _monograph(self) -> str:
        article = self.article
        cert = self.uncertain.get
        publisher = article.publisher
        title = ""
        imprint = []
        if publisher is not None:
            sure = cert("publisher", "")
            if publisher.name is not None:
                title = f'            <title level="j"{sure}>{escape(publisher.name)}</title>\n'
            if publisher.domain is not None:
                imprint.append(f"<publisher{sure}>{escape(publisher.domain)}</publisher>")
        if article.section is not None:
            section = f"{cert('section', '')}>{escape(article.section)}"
            imprint.append(f'<biblScope unit="section"{section}</biblScope>')
        if article.published is not None:
            imprint.append(_date(article.published, ' type="published"', cert("published", "")))
        if article.modified is not None:
            imprint.append(_date(article.modified, ' type="updated"', cert("modified", "")))
        content = "".join([f"              {line}\n" for line in imprint or ["<date>unknown</date>"]])
        return (
            f"          <monogr>\n{title}            <imprint>\n{content}            </imprint>\n"
            "          </monogr>\n"
        )

    def _byline(self) -> str:
        byline = self.article.byline
        if byline is None or byline == text_of(self.article.blocks, "byline"):
            return ""
        return f'          <note type="byline">{escape(byline)}</note>\n'

    def _digital_source(self) -> str:
        source = self.article.source
        measures = "".join(
            f'<measure unit="{unit}" quantity="{quantity}"/>'
            for unit, quantity in (("chars", source.characters), ("bytes", source.size))
            if quantity is not None
        )
        lines = [f"<title>{escape(source.name)}</title>"]
        if measures:
            lines.append(f"<extent>{measures}</extent>")
        for name, value in (
            ("encoding", source.encoding),
            ("encodingBasis", source.encoding_basis),
            ("mediaType", source.media_type),
            ("retrieved", source.retrieved),
        ):
            if value is not None:
                lines.append(f'<note type="{name}">{escape(value)}</note>')
        if source.sha256 is not None:
            lines.append(f'<idno type="sha256">{escape(source.sha256)}</idno>')
        content = "".join([f"          {line}\n" for line in lines])
        return (
            f'        <bibl xml:id="{self.identifier}.file" type="digitalSource">\n{content}        </bibl>'
        )

    def _encoding(self) -> str:
        steps = {step.name for step in self.article.steps}
        return (
            "    <encodingDesc>\n      <editorialDecl>\n"
            f"{_CORRECTED if steps & _CORRECTING else _UNCORRECTED}{_normalization(self.article.steps)}"
            f"{self._quotation(steps)}"
            f"{_MINIMAL_DECLARATIONS if self.minimal else _DECLARATIONS}\n{self._prefixes()}{_APPLICATION}"
        )

    def _quotation(self, steps: set[str]) -> str:
        return _QUOTATION.format(
            form=", in plain form" if "quotation-marks" in steps else " as found",
            speech="marked up, too" if self.quotations else "not marked up",
        )

    def _prefixes(self) -> str:
        if self.minimal:
            return ""
        source = escape_attribute(quote(self.article.source.name, errors="replace"))
        return (
            "      <listPrefixDef>\n"
            '        <prefixDef ident="src" matchPattern="([0-9]+),([0-9]+)"'
            f' replacementPattern="{source}#char=$1,$2">\n'
            "          <p>A stretch of the decoded source file (RFC 5147): Unicode code points, zero-based,"
            " end-exclusive.</p>\n        </prefixDef>\n"
            '        <prefixDef ident="rule" matchPattern="(.+)"'
            ' replacementPattern="urn:corpuskit:rule:$1">\n'
            "          <p>The rule of corpuskit that decided what the element is.</p>\n"
            "        </prefixDef>\n      </listPrefixDef>\n"
        )

    def _profile(self) -> str:
        article = self.article
        creation = abstract = keywords = ""
        if article.published is not None:
            creation = f"      <creation>{_date(article.published, '', '')}</creation>\n"
        if article.standfirst is not None and article.standfirst != text_of(article.blocks, "standfirst"):
            abstract = f"      <abstract><p>{escape(article.standfirst)}</p></abstract>\n"
        if article.keywords:
            terms = "".join([f"<term>{escape(keyword)}</term>" for keyword in article.keywords])
            keywords = f"\n        <keywords{self.uncertain.get('keywords', '')}>{terms}</keywords>"
        code = language_code(article)
        is_live = any(block.role == "live-entry" for block in article.blocks)
        genre = "LiveBlogPosting" if is_live else "NewsArticle"
        return (
            f"    <profileDesc>\n{creation}{abstract}      <langUsage>\n"
            f'        <language ident="{code}"{self.uncertain.get("language", "")}>'
            f"{escape(language_name(code))}</language>\n      </langUsage>\n      <textClass>\n"
            f'        <classCode scheme="https://schema.org/">{genre}</classCode>{keywords}\n'
            "      </textClass>\n    </profileDesc>"
        )


def language_code(article: Article) -> str:
    """The code of the article's language, or ``und`` where it is none."""
    return article.language.code if is_language(article.language.code) else "und"


def _author(author: Author, certainty: str) -> str:
    name = "persName" if author.type == "person" else "orgName"
    reference = ""
    if author.url is not None:
        address = f' ref="{escape_attribute(as_target(author.url))}"' if author.url else ""
        exact = "" if as_target(author.url) == author.url != "" else f' n="{escape_attribute(author.url)}"'
        reference = address + exact
    role = "" if author.role is None else f" <roleName>{escape(author.role)}</roleName>"
    return f"<author{certainty}><{name}{reference}>{escape(author.name)}</{name}>{role}</author>"


def _date(stamp: DateStamp, kind: str, certainty: str) -> str:
    when = f' when="{stamp.iso}"' if stamp.iso is not None and is_date(stamp.iso) else ""
    return f"<date{kind}{when}{certainty}>{escape(stamp.raw)}</date>"


def _normalization(steps: Sequence[Step]) -> str:
    if not steps:
        return ""
    lines = "".join([f"          {_step(step)}\n" for step in steps])
    return f'        <normalization method="silent">\n{lines}        </normalization>\n'


def _step(step: Step) -> str:
    wording = _STEPS.get(step.name) or escape(f"The step {step.name} changed the text.")
    count = f'<num value="{step.count}">{step.count}</num>'
    return f'<p n="{escape_attribute(step.name)}">{wording} Changes: {count}.</p>'
