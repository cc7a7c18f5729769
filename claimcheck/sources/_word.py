"""One part of a Word document as its reader sees it when every tracked change is accepted.

The part is read as the parser goes through it, so that no tree of it is ever in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from typing import Final

from claimcheck.late import late
from claimcheck.sources._raised import lowered, raised

WORD: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
SHORT: Final = {
    **dict.fromkeys(WORD, ""),
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c:",
    "http://purl.oclc.org/ooxml/drawingml/chart": "c:",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm:",
    "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm:",
    "urn:schemas-microsoft-com:office:office": "o:",
}
"""Namespace -> how its names begin here."""

UNSEEN: Final = frozenset({
    "del", "moveFrom", "instrText", "delText", "delInstrText", "rt", "tabs", "m:oMath", "m:oMathPara",
    "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "tblPrExChange", "trPrChange",
    "tcPrChange", "numberingChange",
})  # fmt: skip
"""Elements that hold nothing that is read: what was deleted, codes of fields, properties as they were, formulas."""

BESIDE: Final = {
    "c:chart": "a chart", "dgm:relIds": "a diagram", "o:OLEObject": "an embedded object",
    "altChunk": "an embedded document",
}  # fmt: skip
"""Elements that stand for text or figures of another part, which is not read."""

REFERS: Final = {
    "footnoteReference": "footnotes", "endnoteReference": "endnotes",
    "headerReference": "header", "footerReference": "footer",
}  # fmt: skip
"""Elements that refer to what stands elsewhere, and the kind of part it stands in."""

CONTENTS: Final = frozenset({"footnote", "endnote"})
OFF: Final = frozenset({"0", "false", "off", "none"})
BREAKS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
"""Empty elements of a run, and what they read."""

CLEAN: Final = str.maketrans("\t\n\r", "   ", "\u00ad")
SYMBOLS: Final = {
    0x2D: "−", 0xA2: "′", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB8: "÷", 0x6D: "µ",
}  # fmt: skip
"""What the font Symbol shows that stands with figures."""

CODE: Final = late("[0-9A-Fa-f]{1,4}")
UNKNOWN: Final = "\ufffd"
SURROGATES: Final = 0xD800
PRIVATE: Final = 0xF000
"""Where the characters of such a font begin."""


@dataclass
class Paragraph:
    """A paragraph, the style it has, and what stands beside it."""

    text: str = ""
    """What it reads; empty until all of it was seen."""
    style: str = ""
    note: str = ""
    """Identifier of the note that it belongs to."""
    beside: list[str] = field(default_factory=list)
    """What it holds that is not read."""
    pieces: list[str] = field(default_factory=list)
    ends: bool = True
    """Whether its mark, which parts it from the next, still stands."""


@dataclass
class Part:
    """The paragraphs of a part in reading order, and what they refer to."""

    root: str = ""
    """Name of the element that holds all the others."""
    paragraphs: list[Paragraph] = field(default_factory=list)
    references: list[tuple[str, str]] = field(default_factory=list)
    """Kind of a part and identifier, of a note in it or of a relationship, of what is referred to, in reading order."""


@dataclass
class _Run:
    hidden: bool = False
    struck: bool = False
    height: Callable[[str], str] = str


class Reader:
    """Follows the parser through a part, as the target that it tells what it sees.

    *hidden* holds the identifiers of the styles whose text is not shown.
    """

    def __init__(self, hidden: Container[str] = ()) -> None:
        self.part = Part()
        self.hidden = hidden
        self.names: dict[str, str] = {}
        self.around: list[str] = []
        """Names of the elements that are open."""
        self.unseen = 0
        """How many elements are open within one that is not read, itself included."""
        self.paragraphs: list[Paragraph] = []
        """The paragraphs that are open: one, and those of the text boxes that are anchored in it."""
        self.runs: list[_Run] = []
        self.fields: list[bool] = []
        """Of each field that is open, whether its result has begun."""
        self.coded = 0
        """How many of them are still at their code."""
        self.taken: list[bool] = []
        """Of each choice between readings of one thing that is open, whether one was taken."""
        self.carried: list[str] = []
        """Text of a paragraph whose mark was deleted; it goes on in the next."""
        self.note = ""
        self.lost = False
        """Whether text was passed over as the code of a field."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = self.names.get(tag) or self.names.setdefault(tag, _short(tag))
        self.part.root = self.part.root or name
        if self.unseen or name in UNSEEN or self._is_other_choice(name):
            self._pass_over(name)
            return
        if name in STARTS:
            STARTS[name](self, attributes)
        elif name in BREAKS and self._within("r"):
            self._say(BREAKS[name])
        elif name in BESIDE:
            self._beside(BESIDE[name])
        elif name in REFERS:
            self._refer(REFERS[name], attributes)
        elif name in CONTENTS:
            self.note = value_of(attributes, "id")
        self.around.append(name)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self.unseen:
            self.unseen -= 1
            return
        name = self.around.pop()
        if name == "p":
            self._end_paragraph()
        elif name == "r":
            self.runs.pop()
        elif name == "mc:AlternateContent":
            self.taken.pop()
        elif name in CONTENTS:
            self.note = ""

    def data(self, text: str) -> None:
        """Characters stand in an element."""
        if not self.unseen and self._within("t"):
            self._say(text.translate(CLEAN))

    def close(self) -> Part:
        """The part, when all of it was seen."""
        self.part.paragraphs.append(Paragraph("".join(self.carried).strip()))
        if self.lost and self.fields:
            self._beside("the text behind a field that has no end")
        return self.part

    def _within(self, name: str) -> bool:
        return bool(self.around) and self.around[-1] == name

    def _pass_over(self, name: str) -> None:
        # The deletion of a paragraph's mark stands in the properties of the mark, not of a run.
        if not self.unseen and name == "del" and self.around[-2:] == ["pPr", "rPr"] and self.paragraphs:
            self.paragraphs[-1].ends = False
        self.unseen += 1

    def _is_other_choice(self, name: str) -> bool:
        """Whether it is one more reading of what was already read, such as a text box for older programs."""
        if name not in ("mc:Choice", "mc:Fallback") or not self.taken:
            return False
        was, self.taken[-1] = self.taken[-1], True
        return was

    def _say(self, text: str) -> None:
        if self.coded:
            self.lost |= bool(text.strip())
        elif self.paragraphs and self._is_shown():
            self.paragraphs[-1].pieces.append(self.runs[-1].height(text) if self.runs else text)

    def _is_shown(self) -> bool:
        return not (self.runs and (self.runs[-1].hidden or self.runs[-1].struck))

    def _beside(self, what: str) -> None:
        if self.paragraphs:
            self.paragraphs[-1].beside.append(what)
        else:
            self.part.paragraphs.append(Paragraph("", beside=[what]))

    def _refer(self, kind: str, attributes: Mapping[str, str]) -> None:
        if self._is_shown():
            self.part.references.append((kind, value_of(attributes, "id")))

    def _start_paragraph(self, attributes: Mapping[str, str]) -> None:
        self.paragraphs.append(Paragraph(note=self.note, pieces=self.carried))
        self.part.paragraphs.append(self.paragraphs[-1])
        self.carried = []

    def _end_paragraph(self) -> None:
        done = self.paragraphs.pop()
        if done.ends:
            done.text = "".join(done.pieces).strip()
        else:
            self.carried = done.pieces

    def _start_run(self, attributes: Mapping[str, str]) -> None:
        style = self.paragraphs[-1].style if self.paragraphs else ""
        self.runs.append(_Run(hidden=style in self.hidden))

    def _style(self, attributes: Mapping[str, str]) -> None:
        if self.paragraphs and self._within("pPr"):
            self.paragraphs[-1].style = value_of(attributes)

    def _style_run(self, attributes: Mapping[str, str]) -> None:
        if self._of_run() and value_of(attributes) in self.hidden:
            self.runs[-1].hidden = True

    def _hide(self, attributes: Mapping[str, str]) -> None:
        if self._of_run():
            self.runs[-1].hidden = value_of(attributes) not in OFF

    def _strike(self, attributes: Mapping[str, str]) -> None:
        if self._of_run():
            self.runs[-1].struck |= value_of(attributes) not in OFF

    def _align(self, attributes: Mapping[str, str]) -> None:
        if self._of_run():
            self.runs[-1].height = HEIGHTS.get(value_of(attributes), str)

    def _of_run(self) -> bool:
        return self.around[-2:] == ["r", "rPr"]

    def _symbol(self, attributes: Mapping[str, str]) -> None:
        char = value_of(attributes, "char")
        code = int(char, 16) if CODE.fullmatch(char) else 0
        if 0x20 <= code < SURROGATES:
            self._say(chr(code).translate(CLEAN))
        else:
            self._say(SYMBOLS.get(code - PRIVATE, UNKNOWN) if value_of(attributes, "font") == "Symbol" else UNKNOWN)

    def _field(self, attributes: Mapping[str, str]) -> None:
        kind = value_of(attributes, "fldCharType")
        if kind == "begin":
            self.fields.append(False)
            self.coded += 1
        elif self.fields and kind == "separate":
            self.coded -= not self.fields[-1]
            self.fields[-1] = True
        elif self.fields and kind == "end":
            self.coded -= not self.fields.pop()

    def _choose(self, attributes: Mapping[str, str]) -> None:
        self.taken.append(False)


def _short(tag: str) -> str:
    space, _, name = tag[1:].rpartition("}")
    return SHORT.get(space, f"{space}:" if space else "?:") + name


def value_of(attributes: Mapping[str, str], name: str = "val") -> str:
    """The attribute of that name, in whatever namespace."""
    return next((value for key, value in attributes.items() if key.rpartition("}")[2] == name), "")


STARTS: Final[Mapping[str, Callable[[Reader, Mapping[str, str]], None]]] = {
    "p": Reader._start_paragraph, "r": Reader._start_run, "pStyle": Reader._style, "rStyle": Reader._style_run,
    "vanish": Reader._hide, "strike": Reader._strike, "dstrike": Reader._strike, "vertAlign": Reader._align,
    "sym": Reader._symbol, "fldChar": Reader._field, "mc:AlternateContent": Reader._choose,
}  # fmt: skip
"""What is done where an element begins."""

HEIGHTS: Final = {"superscript": raised, "subscript": lowered}
