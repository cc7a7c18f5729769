"""Markdown: what is no prose is blanked out, so that every offset stays an offset into the author's own source.

The parser says which bytes are text; everything else becomes spaces.  Where one paragraph, list item, heading or table
cell ends and the next begins stands a blank line, so that they are not read as one sentence; where markup parts a word
or a figure (``4**1**,000``), the stretches of the document say what follows upon what.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from html import unescape
from typing import Final, NamedTuple

from claimcheck.sources import _frontmatter
from claimcheck.sources._raised import lowered, raised
from claimcheck.text import Document, Span, Stretch, Unread

INLINE: Final = frozenset({"Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript", "Link", "Image"})
"""Tags of the parser that stand inside a sentence; every other tag is a block."""

UNREAD: Final = frozenset({"CodeBlock", "MetadataBlock", "Strikethrough"})
"""Tags whose text is not what the author tells the reader."""

ADDRESSES: Final = ("Autolink", "Email")

HTML_INLINE: Final = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "nobr", "q", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
"""Tags of HTML that part nothing."""

HTML_UNREAD: Final = frozenset({
    "code", "del", "math", "pre", "s", "script", "strike", "style", "svg", "template", "textarea",
})  # fmt: skip

GAP: Final = "\u2029"
"""PARAGRAPH SEPARATOR: stands for a blank line where there is room for one character."""

TAG: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9-]{0,30})")
ENTITY: Final = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")
BARE_ADDRESS: Final = re.compile(r"(?<![^\W_])(?:[a-z]{2,10}://|www\.)[^\s<>()]{1,2000}(?<![.,;:!?'\"])", re.IGNORECASE)
MARKUP: Final = re.compile(rf"<[^<>]{{0,300}}>|[*`_\\]{{1,3}}|\]\([^()\s]{{0,300}}\)|\[|\]|{ENTITY.pattern}")
"""What in the front matter's sentences does not stand for itself."""

POWER: Final = re.compile(r"(?<![\d.,])10\Z")
EXPONENT: Final = re.compile(r"[-+−–]?\d{1,2}")
SLASH: Final = re.compile(r"</sup>(?:/|⁄|&frasl;|&#8260;)", re.IGNORECASE)
TAIL: Final = 4

FORMULA: Final = re.compile(r"\$(?!\s)([^$\n]{1,300})(?<!\s)\$(?!\d)|\$\$([^$]{1,2000})\$\$")
"""What may be a formula, between the signs of TeX; two sums of money stand between such signs too."""

ESCAPED_FORMULA: Final = re.compile(r"\\\(.{1,300}?\\\)|\\\[.{1,300}?\\\]")
"""The same between other signs of TeX, which are also brackets that are kept from being a link."""

TEX: Final = re.compile(r"[\\^{}]|\A[^\d$]+[=_]")
TEX_ONLY: Final = re.compile(r"[\\^{}]")
SHORTCODE: Final = re.compile(r"\{\{|[>%]?\}\}|\{%|%\}|\{/\*|\*/\}")
PAIRS: Final = {"{{": "}}", "{%": "%}", "{/*": "*/}"}
LONGEST_SHORTCODE: Final = 2_000
ATTRIBUTES: Final = re.compile(r"\{:[^{}\n]{0,300}\}")
SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
NO_BREAK: Final = re.compile(r"[^\r\n]")


class Joint(IntEnum):
    """What a reader sees between two pieces."""

    NOTHING = 0
    SPACE = 1
    LINE = 2
    BLOCK = 3


READS: Final = ("", " ", "\n", "\n\n")
"""How each of the joints reads."""


class Piece(NamedTuple):
    """A stretch of the source that is prose, and how it reads if it does not stand for itself (``&amp;``)."""

    start: int
    end: int
    reads: str | None = None
    joint: Joint = Joint.NOTHING
    """What parts it from the piece before."""
    title: bool = False
    """Whether it belongs to a heading of the first level."""


def read(text: str) -> Document:
    """The document that a Markdown text is.

    The headline is the first heading of the first level, else the title of the front matter, which also gives the day
    of publication; its title and summaries are read, each as a paragraph of its own.

    >>> read("The **10 miles** (20 km) of `x`").prose
    'The   10 miles   (20 km) of    '
    """
    front = _frontmatter.read(text)
    told = sorted([*([front.title] if front.title else ()), *front.summaries])
    pieces = [*(piece for span in told for piece in _told(text, span)), *_pieces(text, front.end)]
    unread = (Unread(0, front.end, front.unread),) if front.unread else ()
    prose, stretches = _prose(text, pieces)
    return Document(
        text,
        _without_addresses(prose, text),
        published=front.published,
        headline=_headline(pieces) or front.title,
        summaries=front.summaries,
        unread=unread,
        stretches=stretches,
    )


def _told(text: str, span: Span) -> Iterator[Piece]:
    """A title or summary of the front matter, without the marks of Markdown and HTML in it."""
    start, joint = span.start, Joint.BLOCK
    for match in (*MARKUP.finditer(text, *span), None):
        end = match.start() if match else span.end
        reads = unescape(match[0]) if match and match[0][0] == "&" else ""
        for piece in (Piece(start, end), Piece(end, match.end(), reads) if match and reads else Piece(end, end)):
            if piece.start < piece.end:
                yield piece._replace(joint=joint)
                joint = Joint.NOTHING
        start = match.end() if match else end


def _headline(pieces: Iterable[Piece]) -> Span | None:
    title: list[Piece] = []
    for piece in pieces:
        if title and (piece.joint == Joint.BLOCK or not piece.title):
            break
        if piece.title:
            title.append(piece)
    return Span(title[0].start, title[-1].end) if title else None


def _prose(text: str, pieces: Iterable[Piece]) -> tuple[str, list[Stretch]]:
    """The text with all but its pieces blanked, line breaks kept, and what is read of it one right behind the other."""
    parts: list[str] = []
    stretches: list[Stretch] = []
    at = 0
    for piece in pieces:
        joint = _joint(text, at, piece) if at else ""
        if joint:
            stretches.append(Stretch(at, piece.start, len(joint)))
        reads = _as_read(text, piece)
        parts += [joint, _blank(text, at + len(joint), piece.start), reads.ljust(piece.end - piece.start)]
        stretches.append(Stretch(piece.start, piece.end, len(reads)))
        at = piece.end
    return "".join([*parts, _blank(text, at, len(text))]), stretches


def _joint(text: str, start: int, piece: Piece) -> str:
    """What stands for the markup before a piece, if there is room."""
    if start == piece.start:
        return ""
    if piece.joint == Joint.BLOCK and start + 1 == piece.start:
        return GAP
    return READS[Joint.LINE if piece.joint == Joint.SPACE and text[start] in "\r\n" else piece.joint]


def _as_read(text: str, piece: Piece) -> str:
    return text[piece.start : piece.end] if piece.reads is None else piece.reads[: piece.end - piece.start]


def _blank(text: str, start: int, end: int) -> str:
    return NO_BREAK.sub(" ", text[start:end])


def _without_addresses(prose: str, text: str) -> str:
    spans = [match.span() for match in BARE_ADDRESS.finditer(prose)]
    spans += _formulas(prose, text)
    spans += _shortcodes(text) if "{" in text else ()
    return _blanked(prose, spans) if spans else prose


def _formulas(prose: str, text: str) -> Iterator[tuple[int, int]]:
    """Formulas, as far as they are not read by the parser as something else."""
    for match in FORMULA.finditer(prose) if "$" in prose else ():
        if TEX.search(match[match.lastindex or 0]):
            yield match.span()
    for match in ESCAPED_FORMULA.finditer(text) if "\\(" in text or "\\[" in text else ():
        if TEX_ONLY.search(prose, *match.span()):
            yield match.span()


def _shortcodes(text: str) -> Iterator[tuple[int, int]]:
    """What generators of pages put in the place of between braces, their attributes and their comments."""
    opening = None
    for match in SHORTCODE.finditer(text):
        if match[0] in PAIRS:
            opening = match
        elif opening and match.end() - opening.start() <= LONGEST_SHORTCODE:
            if match[0].endswith(PAIRS[opening[0]]):
                yield opening.start(), match.end()
            opening = None
    yield from (match.span() for match in ATTRIBUTES.finditer(text))


def _blanked(prose: str, spans: Iterable[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            parts += [prose[at:start], re.sub(rf"[^\r\n{GAP}]", " ", prose[start:end])]
            at = end
    return "".join([*parts, prose[at:]])


def _pieces(text: str, start: int) -> Iterator[Piece]:
    """The prose of *text* from *start* on, in reading order."""
    body = SURROGATE.sub("\ufffd", text[start:])
    events = list(_events(body))
    if body.isascii():
        yield from _read_events(text, [(event, start + first, start + last) for event, first, last in events])
    else:
        places = _code_points(body, {place for _, first, last in events for place in (first, last)})
        yield from _read_events(text, [(event, start + places[a], start + places[b]) for event, a, b in events])


def _code_points(text: str, offsets: Iterable[int]) -> dict[int, int]:
    """Offset in the UTF-8 bytes of *text* -> offset in its code points, in one pass."""
    raw, places, byte, count = text.encode(), {}, 0, 0
    for offset in sorted(offsets):
        count += len(raw[byte:offset].decode())
        places[offset] = count
        byte = offset
    return places


def _events(body: str) -> Iterator[tuple[object, int, int]]:
    """What the parser sees, with byte offsets; of an empty table cell, nothing."""
    import pyromark

    options = (
        pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_STRIKETHROUGH
        | pyromark.Options.ENABLE_TASKLISTS
        | pyromark.Options.ENABLE_DEFINITION_LIST
        | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
        | pyromark.Options.ENABLE_GFM
    )
    for event, place in pyromark.events_with_range(body, options=options):
        if place["start"] < place["end"]:
            yield event, place["start"], place["end"]


def _read_events(text: str, events: Iterable[tuple[object, int, int]]) -> Iterator[Piece]:
    reader = _Reader(text)
    for event, start, end in events:
        yield from reader.read(event, start, end)


class _Reader:
    """Follows the parser through the document and knows in what it stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.silent = 0
        """How many of the tags around are not read."""
        self.title = False
        self.joint = Joint.BLOCK
        """What a reader sees between the last piece and the next."""
        self.tail = ""
        """The last characters that were read."""
        self.raised = ""
        """``sup`` or ``sub``, between such tags."""
        self.html_silent = ""
        """Name of the HTML tag inside a sentence whose text is not read, until its end."""
        self.in_address = False
        self.html_until = 0
        """Where a comment or a script ends that began on an earlier line."""

    def read(self, event: object, start: int, end: int) -> Iterator[Piece]:
        """The prose in one event."""
        match event:
            case {"Text": str(reads)}:
                yield from self._read_text(reads, start, end)
            case {"Start": tag}:
                self._tag(tag, 1)
            case {"End": tag}:
                self._tag(tag, -1)
            case {"Html": _}:
                yield from self._read_html(start, end)
            case {"InlineHtml": _}:
                self._html_tag(start)
            case "SoftBreak" | "HardBreak":
                self._part(Joint.LINE)
            case {"Code": _}:
                self._part(Joint.SPACE)
            case "Rule":
                self._part(Joint.BLOCK)

    def _part(self, joint: Joint) -> None:
        self.joint = max(self.joint, joint)

    def _tag(self, tag: object, step: int) -> None:
        name, value = next(iter(tag.items())) if isinstance(tag, dict) else (tag, None)
        if name not in INLINE or name == "Image":
            self._part(Joint.BLOCK)
            self.raised = self.html_silent = ""
        if name == "Heading":
            self.title = step > 0 and isinstance(value, dict) and value["level"] == "H1"
        if name in UNREAD:
            self.silent += step
        if name == "Link":
            self._link(value)

    def _link(self, value: object) -> None:
        # Its end does not say of which type a link was, and carries no value; links do not nest.
        was, self.in_address = self.in_address, isinstance(value, dict) and value["link_type"] in ADDRESSES
        self.silent += self.in_address - was

    def _read_text(self, reads: str, start: int, end: int) -> Iterator[Piece]:
        if self.silent or self.html_silent:
            self._part(Joint.SPACE)
        elif self.raised:
            yield from self._read_raised(reads, start, end)
        elif self.text[start] == "&" and reads != self.text[start:end]:
            yield self._piece(start, end, reads)
        else:
            yield self._piece(start, end)

    def _read_raised(self, reads: str, start: int, end: int) -> Iterator[Piece]:
        """A power, the square of a unit, the end of an ordinal, a part of a fraction; the mark of a note is not read."""
        before = "" if self.joint else self.tail
        if self.raised == "sub":
            yield self._piece(start, end, reads if before[-1:] in ("/", "⁄") else lowered(reads))
        elif SLASH.match(self.text, end):
            self._part(Joint.SPACE)
            yield self._piece(start, end)
        elif reads in ("2", "3") and before[-1:].isalpha() or POWER.search(before) and EXPONENT.fullmatch(reads):
            yield self._piece(start, end, raised(reads))
        elif before[-1:].isdigit() and len(reads) == 2 and reads.isalpha():
            yield self._piece(start, end)

    def _piece(self, start: int, end: int, reads: str | None = None) -> Piece:
        piece = Piece(start, end, reads, self.joint, self.title)
        self.tail = (self.tail + reads if reads else self.text[max(start, end - TAIL) : end])[-TAIL:]
        self.joint = Joint.NOTHING
        return piece

    def _html_tag(self, start: int) -> None:
        """Take in a tag, within a sentence or a block of HTML."""
        tag = TAG.match(self.text, start)
        name, opens = (tag[1].lower(), self.text[start + 1] != "/") if tag else ("", False)
        if name in ("sup", "sub"):
            self.raised = name if opens else ""
        elif name in HTML_UNREAD:
            self.html_silent = name if opens else ""
        elif name == "br":
            self._part(Joint.BLOCK if self.joint == Joint.LINE else Joint.LINE)
        elif name and name not in HTML_INLINE:
            self._part(Joint.BLOCK)

    def _read_html(self, start: int, end: int) -> Iterator[Piece]:
        """The text between the tags of one line of an HTML block."""
        at = max(start, self.html_until)
        while at < end:
            opening = self.text.find("<", at, end)
            yield from self._between_tags(at, opening if opening >= 0 else end)
            if opening < 0:
                return
            at = self._behind_markup(opening)
        self.html_until = max(self.html_until, at)

    def _between_tags(self, start: int, end: int) -> Iterator[Piece]:
        for entity in (*ENTITY.finditer(self.text, start, end), None):
            last = entity.start() if entity else end
            if self.text[start:last].strip():
                yield from self._read_text(self.text[start:last], start, last)
            elif start < last:
                self._part(Joint.SPACE)
            if entity:
                yield from self._read_text(unescape(entity[0]), *entity.span())
                start = entity.end()

    def _behind_markup(self, opening: int) -> int:
        """Where the markup that begins with a ``<`` ends."""
        tag = TAG.match(self.text, opening)
        if self.text.startswith("<!--", opening):
            self._part(Joint.BLOCK)
            return self._behind("-->", opening)
        if not tag:
            self._part(Joint.SPACE)
            return opening + 1
        name = tag[1].lower()
        if name in HTML_UNREAD and self.text[opening + 1] != "/":
            self._part(Joint.SPACE)
            return self._behind(">", self._behind(f"</{tag[1]}", opening) - 1)
        self._html_tag(opening)
        return self._behind(">", opening)

    def _behind(self, closing: str, start: int) -> int:
        found = self.text.find(closing, start)
        return found + len(closing) if found >= 0 else len(self.text)
