"""Word documents (.docx): their text as a reader sees it when every tracked change is accepted.

A container: spans index the text that is drawn out of it, paragraph by paragraph with a blank line between.  The body
comes first, then the notes that it refers to, then headers and footers; a cell of a table is a paragraph.  The dates in
a document's properties are those of its template as often as not, so it has no day of publication.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple
from xml.etree import ElementTree

from claimcheck.errors import SourceError
from claimcheck.sources import plain
from claimcheck.sources._package import Package, parse
from claimcheck.sources._word import OFF, WORD, Paragraph, Part, Reader, value_of
from claimcheck.text import Document, Span, Unread

ACCEPTED: Final = "accepted: a Word document (.docx)"

OLD: Final = b"\xd0\xcf\x11\xe0"
"""How the containers begin that Word used before, and that it still uses for what is encrypted."""

ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
GAP: Final = "\n\n"
TITLE: Final = "title"
HEADING: Final = "heading 1"
STYLE: Final = tuple(f"{{{space}}}style" for space in WORD)
DEEPEST: Final = 12
"""How many styles may rest one upon the other."""


def read(raw: bytes) -> Document:
    """The document that the bytes of a .docx file are.

    Raises :class:`~claimcheck.errors.SourceError` when they are no such file, or one that is damaged, encrypted or
    larger than the limits.  What cannot be read of a sound one is listed in ``Document.unread``.
    """
    _refuse_others(raw)
    word = _Word(Package(raw))
    body = word.part(word.main)
    if body.root != "document":
        raise SourceError(f"no Word document; {ACCEPTED}")
    return _document(body.paragraphs, [*word.notes(body), *word.margins(body)], word.styles)


def _refuse_others(raw: bytes) -> None:
    if raw.startswith(OLD):
        what = "protected by a password" if ENCRYPTED in raw else "in the format of Word before 2007 (.doc)"
        raise SourceError(f"{what}; {ACCEPTED}, saved without a password")
    if raw.startswith(b"{\\rtf"):
        raise SourceError("is RTF; name it .rtf")
    if not raw.startswith(b"PK"):
        raise SourceError(f"no Word document; {ACCEPTED}")


def _main(package: Package) -> str:
    """The name of the part that holds the body."""
    if "mimetype" in package:
        raise SourceError(f"an OpenDocument or e-book file; {ACCEPTED}")
    kinds = {each.kind: each.target for each in package.relationships()}
    name = kinds.get("officeDocument", "")
    if not name or name not in package:
        raise SourceError(f"no Word document; {ACCEPTED}")
    return name


class _Word:
    """The parts of a Word document and what they refer to."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.main = _main(package)
        self._links = package.relationships(self.main)
        self.styles = self._read_styles()

    def part(self, name: str) -> Part:
        """What stands in a part."""
        part: Part = parse(self._package.read(name), Reader(self.styles.hidden), name)
        return part

    def notes(self, body: Part) -> Iterator[Paragraph]:
        """The notes that the body refers to, in its order; what was deleted refers to nothing."""
        for kind in ("footnotes", "endnotes"):
            if wanted := dict.fromkeys(id for each, id in body.references if each == kind):
                found = self._beside(self._target(kind) or kind)
                yield from (each for each in found if not each.note and each.beside)
                yield from (each for id in wanted for each in found if each.note == id)

    def margins(self, body: Part) -> Iterator[Paragraph]:
        """Headers and footers, each text once, though every section has its own."""
        names = {each.id: each.target for each in self._links}
        shown = dict.fromkeys(names.get(id, kind) for kind, id in body.references if kind in ("header", "footer"))
        found = [each for name in shown for each in self._beside(name)]
        yield from {(each.text, *each.beside): each for each in found}.values()

    def _beside(self, name: str) -> list[Paragraph]:
        """The paragraphs of a part beside the body, or one that says why they could not be read."""
        try:
            return self.part(name).paragraphs
        except SourceError as error:
            return [Paragraph("", beside=[str(error)])]

    def _read_styles(self) -> Styles:
        """The styles, or none when they are damaged: no text is lost with them."""
        name = self._target("styles")
        try:
            return Styles(parse(self._package.read(name), ElementTree.TreeBuilder(), name).iter())
        except SourceError:
            return Styles()

    def _target(self, kind: str) -> str:
        return next((each.target for each in self._links if each.kind == kind), "")


class _Style(NamedTuple):
    name: str
    base: str
    hides: bool


class Styles:
    """The styles of a document by their identifiers, which are not the same in every language that Word speaks."""

    def __init__(self, found: Iterable[ElementTree.Element] = ()) -> None:
        self._styles = {_value(each, ".", "styleId"): _style(each) for each in found if each.tag in STYLE}
        self.hidden = {id for id in self._styles if self._hides(id)}
        """Those whose text is not shown."""

    def name(self, id: str) -> str:
        """The name that Word gives a style in English, in small letters."""
        return self._styles[id].name if id in self._styles else id.lower()

    def _hides(self, id: str) -> bool:
        for _ in range(DEEPEST):
            if id not in self._styles or self._styles[id].hides:
                break
            id = self._styles[id].base
        return id in self._styles and self._styles[id].hides


def _style(element: ElementTree.Element) -> _Style:
    hides = element.find("{*}rPr/{*}vanish")
    return _Style(
        _value(element, "{*}name").lower(),
        _value(element, "{*}basedOn"),
        hides is not None and _value(element, "{*}rPr/{*}vanish") not in OFF,
    )


def _value(element: ElementTree.Element, path: str, name: str = "val") -> str:
    found = element.find(path)
    return value_of({} if found is None else found.attrib, name)


def _document(body: list[Paragraph], apart: list[Paragraph], styles: Styles) -> Document:
    spans: list[Span] = []
    at = 0
    for paragraph in (*body, *apart):
        spans.append(Span(at, at + len(paragraph.text)))
        at += len(paragraph.text) + len(GAP) if paragraph.text else 0
    text = GAP.join(paragraph.text for paragraph in (*body, *apart) if paragraph.text)
    unread = [
        Unread(min(span.start, len(text)), min(span.end, len(text)), why)
        for paragraph, span in zip((*body, *apart), spans, strict=True)
        for why in paragraph.beside
    ]
    told = [
        (span, styles.name(paragraph.style)) for paragraph, span in zip(body, spans, strict=False) if paragraph.text
    ]
    return Document(text, headline=_headline(told) or plain.headline_of(text), unread=unread)


def _headline(told: list[tuple[Span, str]]) -> Span | None:
    """The first paragraph in the style of a title, or a heading before everything else."""
    title = next((span for span, style in told if style == TITLE), None)
    return title or next((span for span, style in told[:1] if style == HEADING), None)
