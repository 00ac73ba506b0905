"""Mixed content as a text with marks."""

from attrs import define, field
from lxml import etree

from corpuskit.article import MARK_KINDS, Mark, MarkKind
from corpuskit.wire.tei import NAMESPACE, RESPONSIBLE

TEI = f"{{{NAMESPACE}}}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_SIMPLE: dict[str, MarkKind] = {
    "ptr": "link",
    "emph": "emphasis",
    "code": "code",
    "label": "label",
    "q": "quotation",
    "date": "date",
    "time": "date",
    "persName": "person",
    "orgName": "organization",
    "placeName": "place",
    "roleName": "job",
}
_RENDITIONS: dict[str | None, MarkKind] = {"bold": "strong", "strikethrough": "strikethrough", "code": "code"}
_TARGETS = ("target", "when", "ref", "resp", "corresp")
_KINDS = {str(kind): kind for kind in MARK_KINDS}


@define
class _OpenMark:
    """A mark whose end may still move: a later part of it can follow."""

    kind: MarkKind
    start: int
    end: int
    target: str | None
    title: str | None


@define
class Content:
    """The text and the marks of a block, as its elements are read one after the other."""

    parts: list[str] = field(factory=list)
    length: int = 0
    marks: list[_OpenMark] = field(factory=list)
    identifiers: dict[str, _OpenMark] = field(factory=dict)

    def add(self, text: str | None) -> None:
        """Go on with a text."""
        if text:
            self.parts.append(text)
            self.length += len(text)

    def read(self, element: etree._Element) -> None:
        """Go on with what an element holds; lists inside it are not its text."""
        self.add(element.text)
        for child in element:
            self._child(child)
            self.add(child.tail)

    @property
    def text(self) -> str:
        """All text that was read."""
        return "".join(self.parts)

    def finished_marks(self) -> tuple[Mark, ...]:
        """All marks that were read, in the order in which they begin."""
        return tuple([Mark(mark.kind, mark.start, mark.end, mark.target, mark.title) for mark in self.marks])

    def begin(self, kind: MarkKind, element: etree._Element | None = None) -> _OpenMark:
        """Begin a mark here, or go on with the one that the element is a further part of."""
        attributes = {} if element is None else {str(key): str(element.attrib[key]) for key in element.attrib}
        mark = self.identifiers.get(attributes.get("prev", "").removeprefix("#"))
        if mark is None:
            target = next((attributes[name] for name in _TARGETS if name in attributes), None)
            mark = _OpenMark(kind, self.length, self.length, target, attributes.get("n"))
            self.marks.append(mark)
        if _XML_ID in attributes:
            self.identifiers[attributes[_XML_ID]] = mark
        return mark

    def _child(self, element: etree._Element) -> None:
        name = _name(element)
        if name == "lb":
            self.add("\n")
        elif name == "figure":
            self._image(element)
        elif name != "list":
            kind = None if _is_derived(element) else _kind(name, element)
            if kind is None:
                self.read(element)
            else:
                mark = self.begin(kind, element)
                self.read(element)
                mark.end = self.length

    def _image(self, element: etree._Element) -> None:
        mark = self.begin("image", element)
        mark.target, mark.title = address_and_text(element)


def address_and_text(figure: etree._Element) -> tuple[str | None, str | None]:
    """The address and the alternative text of an image."""
    graphic = figure.find(f"{TEI}graphic")
    description = figure.find(f"{TEI}figDesc")
    return (
        None if graphic is None else str(graphic.get("url", "")),
        None if description is None else str(description.text or ""),
    )


def _is_derived(element: etree._Element) -> bool:
    """Whether an element stands for a quotation that follows from the text's quotation marks."""
    responsible = element.get("resp") or element.get("corresp") or ""
    return responsible.endswith(RESPONSIBLE) and _kind(_name(element), element) == "quotation"


def _name(element: etree._Element) -> str:
    return str(element.tag).removeprefix(TEI)


def _kind(name: str, element: etree._Element) -> MarkKind | None:
    """The kind of mark that an element stands for; ``None`` where it only wraps others."""
    if name == "ref":
        return "title" if element.get("type") == "article" else "link"
    if name == "hi":
        return _RENDITIONS.get(element.get("rend"))
    if name == "seg":
        return _KINDS.get(element.get("type", ""))
    return _SIMPLE.get(name)
