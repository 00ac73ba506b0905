"""Problems in the data, and the one table of their codes."""

from typing import Literal

from msgspec import Struct

from corpuskit.source import Span

Severity = Literal["info", "warning", "error"]


class Message(Struct, frozen=True, gc=False):
    """One remark about one document; never a log line, never a Python warning."""

    severity: Severity
    code: str
    reason: str
    span: Span | None = None


class Code(Struct, frozen=True, gc=False):
    """A row of the table: how bad it is, what it means, what the user can do."""

    severity: Severity
    meaning: str
    remedy: str


CODES: dict[str, Code] = {
    # Decoding
    "binary-input": Code("error", "The file is not text.", "Convert it to text first, or leave it out."),
    "empty-input": Code("error", "The file is empty or holds only white space.", "Leave it out."),
    "unknown-encoding": Code("error", "Python knows no encoding of that name.", "Correct --encoding."),
    "undecodable": Code(
        "error",
        "The bytes do not fit the encoding that was given, or any that was tried.",
        "Name the right one with --encoding.",
    ),
    "encoding-detected": Code(
        "info",
        "No mark and no UTF-8: the encoding was guessed from the bytes.",
        "If the text looks wrong, name it with --encoding.",
    ),
    "declared-encoding-ignored": Code(
        "info",
        "The document declares an encoding that it is not in.",
        "Nothing, or correct it at the source.",
    ),
    "broken-bytes": Code(
        "warning",
        "Some bytes do not fit the encoding; each was replaced by U+FFFD.",
        "Look at the named offsets in the source.",
    ),
    "truncated-input": Code(
        "warning", "The file ends in the middle of a character.", "Fetch the file again."
    ),
    "forbidden-characters": Code(
        "warning",
        "Characters that XML cannot hold (controls, NUL, lone surrogates) were replaced by U+FFFD.",
        "Nothing, or clean the source.",
    ),
    "too-large": Code(
        "error",
        "The document is larger than the limit.",
        "Raise the limit with --max-bytes, or split the file.",
    ),
    # Containers
    "damaged-container": Code(
        "error",
        "The archive, the compressed file or the table of records is cut short or broken at the named byte.",
        "Fetch it again; what stands before the place was read.",
    ),
    "invalid-record": Code(
        "error",
        "A line or row is no object, or no key of it holds the text.",
        "Name the key with --field text=KEY, or correct the record.",
    ),
    "unsafe-member": Code(
        "error",
        "A member of an archive is a link or a device, or its name is absolute or leads out of the archive.",
        "Nothing, or pack the archive anew: corpuskit neither follows nor writes such members.",
    ),
    "encrypted-member": Code(
        "error", "A member of an archive is encrypted.", "Unpack it with its password first."
    ),
    "too-many-members": Code(
        "error",
        "The archive has more members than the limit; those before were read.",
        "Raise the limit with --max-members, or split the archive.",
    ),
    "compression-ratio": Code(
        "error",
        "What is compressed becomes more than text can: it may be made to fill a disk.",
        "Raise the limit with --max-ratio if it is meant to.",
    ),
    "nested-archive": Code(
        "error",
        "A container is in a container in a container.",
        "Unpack the outer one first: corpuskit looks one level deep.",
    ),
    # Parsing
    "invalid-json": Code("error", "The text is not valid JSON.", "Correct the named place."),
    "invalid-article": Code(
        "error", "The JSON does not hold an article.", "Compare it with: corpuskit schema json."
    ),
    "invalid-xml": Code("error", "The text is not well-formed XML.", "Correct the named line."),
    "not-our-tei": Code(
        "error", "The XML is no TEI that corpuskit wrote.", "Convert it with corpuskit first."
    ),
    "invalid-table": Code(
        "error",
        "The table cannot be read, lacks a column that it needs, or a row does not fit the header.",
        "Correct the named row; of tables that corpuskit wrote, see corpuskit schema csv.",
    ),
    "invalid-json-ld": Code(
        "info",
        "A script of the page holds metadata that is no valid JSON, even repaired; it was passed over.",
        "Nothing, or correct it at the source.",
    ),
    "hostile-markup": Code(
        "warning",
        "The page's markup is nested or repeated beyond reason; the excess was passed over.",
        "Nothing: the text is all there.",
    ),
    # Validation
    "invalid-tei": Code(
        "error",
        "An element, an attribute or a text stands where the schema of TEI does not allow it.",
        "Do what the reason says; corpuskit schema odd has every element.",
    ),
    "doubled-id": Code("error", "An identifier stands twice.", "Rename one of them, and what points to it."),
    "unusable-schema": Code("error", "The schema that was given cannot be used.", "See the reason given."),
    # The ledger
    "lost-text": Code(
        "error",
        "Characters of the source are in no block.",
        "Report it with the document: nothing may be lost.",
    ),
    "doubled-text": Code(
        "error",
        "Characters of the source are in more than one block.",
        "Report it with the document: nothing may be doubled.",
    ),
    "invented-text": Code(
        "error",
        "A block says what its place in the source does not.",
        "Report it with the document: nothing may be made up.",
    ),
    # Recognition
    "mojibake": Code(
        "warning",
        "The text seems to have been decoded with the wrong encoding before; it stays as it is.",
        "Fetch it again, or repair it with --normalize mojibake.",
    ),
    "replacement-characters": Code(
        "warning",
        "The source itself holds U+FFFD: characters were lost before it was saved.",
        "Fetch it again.",
    ),
    "no-headline": Code("warning", "No headline was found.", "Check whether the document holds an article."),
    "empty-body": Code("warning", "No body text was found.", "Check whether the document holds an article."),
    "boilerplate-only": Code(
        "warning",
        "The document holds menus, notices and links, but no article.",
        "Check whether the page was behind a paywall or a consent dialogue when it was fetched.",
    ),
    "missing-space": Code(
        "info",
        "Emphasis ends in the middle of a word; a space seems to be missing. The text stays as it is.",
        "Nothing, or correct it at the source.",
    ),
    "nested-address": Code(
        "warning",
        "A link's address was put before another one in angle brackets; the inner one was taken.",
        "Nothing, or correct it at the source.",
    ),
    "broken-front-matter": Code(
        "warning",
        "A value in the front matter needs quotes; it was read whole.",
        "Nothing, or quote it at the source.",
    ),
    "unreadable-date": Code(
        "warning",
        "The document states a date that is no date.",
        "Correct it at the source; the field stays empty.",
    ),
    "ambiguous-date": Code(
        "info",
        "A date can be read as day-first or month-first.",
        "Compare it with other dates of the same source.",
    ),
    "paywalled": Code(
        "info",
        "The article is not free to read: the page says so, or an offer stands below its text.",
        "Check whether the text is whole.",
    ),
    "contradicting-metadata": Code(
        "info",
        "The page states two values for one field; the one of the more trusted origin was taken.",
        "Compare the two with the page.",
    ),
    # Inputs and outputs
    "not-found": Code("error", "There is no such file or folder.", "Correct the path."),
    "not-a-file": Code(
        "error",
        "What has the name of a document is no file: a link to nothing, a pipe, a device.",
        "Remove or mend it, leave it out (--exclude), or name it to have it read.",
    ),
    "no-permission": Code("error", "The file or folder may not be read.", "Change its permissions."),
    "unreadable": Code("error", "The file or folder could not be read.", "See the reason given."),
    "no-documents": Code(
        "error",
        "No document was found in the inputs.",
        "Name files, or a folder that holds .md, .txt, .xml, .json or .csv files.",
    ),
    "id-collision": Code(
        "error", "Two documents of one run have the same id.", "Rename one of the two files."
    ),
    "output-exists": Code(
        "error",
        "The output exists and was not written by corpuskit.",
        "Choose another --out, or give --force.",
    ),
    "output-not-writable": Code(
        "error",
        "The output could not be written.",
        "See the reason given; free space or choose another --out.",
    ),
    "output-in-use": Code("error", "Another run is writing there.", "Wait for it, or choose another --out."),
    "unfinished-run": Code(
        "error",
        "The output holds a run that was not finished.",
        "Go on with --resume, or begin anew with --force.",
    ),
    "changed-settings": Code(
        "error",
        "The run that is to go on was begun with other settings, or another version.",
        "Give the same settings, or begin anew with --force.",
    ),
    "changed-inputs": Code(
        "error",
        "The inputs that were converted before the run ended are no longer there as they were.",
        "Begin anew with --force.",
    ),
    "count-mismatch": Code(
        "error",
        "What was found and what was written do not agree.",
        "Look whether something else changed the output; then begin anew with --force.",
    ),
    "not-one-article": Code(
        "error", "The file holds no article, or more than one.", "Read it with read_all() or loads_all()."
    ),
    # Processes
    "killed-worker": Code(
        "error",
        "The process that read the document ended, twice; the document was given up.",
        "Look whether memory ran out; if not, report it with the document.",
    ),
    "timeout": Code(
        "error",
        "The document took longer than --timeout allows.",
        "Raise --timeout, or leave the document out.",
    ),
    "no-scheduler": Code(
        "error", "No scheduler of a cluster answers, or it is gone.", "Start it, or correct --scheduler."
    ),
    "no-worker": Code(
        "error", "No worker process can be started.", "See the reason given, or give --workers 1."
    ),
    # Formats
    "unknown-format": Code("error", "No such format.", "See corpuskit formats."),
    "unknown-option": Code(
        "error", "The format has no such option, or the option no such value.", "See corpuskit formats."
    ),
    "unknown-setting": Code("error", "There is no such setting.", "See corpuskit config."),
    "broken-settings": Code(
        "error",
        "The settings file cannot be read, or a value is of the wrong kind.",
        "Correct what is named.",
    ),
    "unknown-step": Code("error", "No such normalizer.", "See corpuskit formats."),
    "broken-lexicon": Code(
        "error",
        "The lexicon file cannot be read, or an entry is of the wrong kind.",
        "Correct what is named.",
    ),
    "unknown-recognizer": Code("error", "No such recognizer.", "See corpuskit formats."),
    "broken-plugin": Code(
        "error",
        "A plugin of another package cannot be used, or failed.",
        "Report it to the package that is named, or leave the plugin out.",
    ),
    "ambiguous-plugin": Code(
        "error", "Two packages offer a plugin of the same name.", "Remove one of the two packages."
    ),
    "missing-extra": Code(
        "error", "A library is missing that comes with an extra.", "Install the extra that is named."
    ),
    "one-url": Code(
        "error",
        "One address is given for several documents.",
        "List the addresses in a file: name, tab, address; name it with --urls.",
    ),
    "unknown-code": Code(
        "error", "No message has that code.", "Take one that corpuskit has said of a document."
    ),
    "format-holds-one": Code(
        "error",
        "The format holds one article a file.",
        "Write to a folder, or choose a format that holds many.",
    ),
    "internal-error": Code("error", "A defect in corpuskit.", "Report it with the document."),
}


def message(code: str, reason: str, span: Span | None = None) -> Message:
    """Make a message with the table's severity. Raises ``KeyError`` for a code that is not in the table."""
    return Message(CODES[code].severity, code, reason, span)


def forbidden_characters(count: int, span: Span | None = None, where: str = "") -> Message:
    """So many characters became U+FFFD: at ``span``, or ``where`` no span can say it."""
    said = "1 character" if count == 1 else f"{count:,} characters"
    verb = "was" if count == 1 else "were"
    reason = f"{said}{where} that XML cannot hold {verb} replaced by U+FFFD"
    return message("forbidden-characters", reason, span)
