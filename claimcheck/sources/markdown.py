"""Markdown: what is no prose is blanked out, so that every offset stays an offset into the author's own source.

The parser says which bytes are text; everything else becomes spaces.  Where one paragraph, list item, heading or table
cell ends and the next begins stands a blank line, so that they are not read as one sentence; where markup parts a word
or a figure (``4**1**,000``), the stretches of the document say what follows upon what.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from typing import Final, NamedTuple

from claimcheck.late import late
from claimcheck.sources import _frontmatter
from claimcheck.sources._raised import lowered, read_raised
from claimcheck.text import Document, Item, Link, Span, Stretch, Unread

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

HTML_UNREAD: Final = {
    name: late(f"</{name}[^>]{{0,100}}>?", re.IGNORECASE)
    for name in ("code", "del", "math", "pre", "s", "script", "strike", "style", "svg", "template", "textarea")
}
"""Tags of HTML whose text is not read, and how each ends."""

HTML_BLOCKS: Final = ("pre", "textarea")
COMMENT_END: Final = late("-->")
TAG_END: Final = late(">")

DEFINITION: Final = late(r"^ {0,3}\[([^\[\]\n]{1,300})\]:[ \t]{0,9}<?([^\s<>]{1,2000})", re.MULTILINE)
"""Where the address of a label stands."""

GAP: Final = "\u2029"
"""PARAGRAPH SEPARATOR: stands for a blank line where there is room for one character."""

TAG: Final = late(r"</?([A-Za-z][A-Za-z0-9-]{0,30})")
ENTITY: Final = late(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")
BARE_ADDRESS: Final = late(r"(?<![^\W_])(?:[a-z]{2,10}://|www\.)[^\s<>()]{1,2000}(?<![.,;:!?'\"])", re.IGNORECASE)
MAYBE_ADDRESS: Final = late(r"://|www\.", re.IGNORECASE)
MARKUP: Final = late(rf"<[^<>]{{0,300}}>|[*`_\\]{{1,3}}|\]\([^()\s]{{0,300}}\)|\[|\]|{ENTITY.pattern}")
"""What in the front matter's sentences does not stand for itself."""

SLASH: Final = late(r"</sup>(?:/|⁄|&frasl;|&#8260;)", re.IGNORECASE)
TAIL: Final = 4

FORMULA: Final = late(r"\$(?!\s)([^$\n]{1,300})(?<!\s)\$(?!\d)|\$\$([^$]{1,2000})\$\$")
"""What may be a formula, between the signs of TeX; two sums of money stand between such signs too."""

ESCAPED_FORMULA: Final = late(r"\\\(.{1,300}?\\\)|\\\[.{1,300}?\\\]")
"""The same between other signs of TeX, which are also brackets that are kept from being a link."""

TEX: Final = late(r"[\\^{}]|\A[^\d$]+[=_]")
TEX_ONLY: Final = late(r"[\\^{}]")
SHORTCODE: Final = late(r"\{\{|[>%]?\}\}|\{%|%\}|\{/\*|\*/\}")
PAIRS: Final = {"{{": "}}", "{%": "%}", "{/*": "*/}"}
HIDING: Final = late(r"\{[{%][<%-]?\s{0,9}(end|/\s{0,9})?(highlight|comment|mermaid)(?![\w-])")
"""Shortcodes between which no prose stands."""

LONGEST_SHORTCODE: Final = 2_000
IN_LINK: Final = late(r"(?<=\]\(|=\"|=')(?:\{\{[^{}\n]{1,300}\}\}|\{%[^{}\n]{1,300}%\})")
ATTRIBUTES: Final = late(r"\{:[^{}\n]{0,300}\}")
SURROGATE: Final = late(r"[\ud800-\udfff]")
NO_BREAK: Final = late(r"[^\r\n]")
BREAK: Final = late(r"\r\n|\n|\r")


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
    of publication; that day, its title and its summaries are read, each as a paragraph of its own.

    >>> read("The **10 miles** (20 km) of `x`").prose
    'The   10 miles   (20 km) of    '
    """
    front = _frontmatter.read(text)
    reader, body = _pieces(text, front.end)
    told = sorted(filter(None, [front.dateline, front.title, *front.summaries]))
    pieces = [*(piece for span in told for piece in _told(text, span)), *body]
    prose, stretches = _prose(text, pieces)
    return Document(
        text,
        _without_addresses(prose, text),
        published=front.published,
        dateline=front.dateline,
        headline=_headline(pieces) or front.title,
        summaries=front.summaries,
        unread=(*([Unread(0, front.end, front.unread)] if front.unread else ()), *reader.unread),
        stretches=stretches,
        links=(*front.links, *reader.links.found()),
        items=reader.items,
    )


def _told(text: str, span: Span) -> list[Piece]:
    """A title or summary of the front matter, without the marks of Markdown and HTML in it."""
    pieces, at = [], span.start
    for match in MARKUP.finditer(text, *span):
        pieces += [Piece(at, match.start()), Piece(*match.span(), _spelt_out(match[0]) if match[0][0] == "&" else "")]
        at = match.end()
    said = [piece for piece in (*pieces, Piece(at, span.end)) if piece.start < piece.end and piece.reads != ""]
    return [piece._replace(joint=Joint.BLOCK) for piece in said[:1]] + said[1:]


def _spelt_out(entity: str) -> str:
    """The character that an entity stands for."""
    from html import unescape  # not quick to import, and the parser knows the entities of sentences

    return unescape(entity)


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
        between = _between(text, at, piece) if at else None
        for start, end, reads in (*([between] if between else ()), (piece.start, piece.end, _as_read(text, piece))):
            parts += [_blank(text, at, start), reads]
            at = start + len(reads)
            stretches.append(Stretch(start, end, len(reads)))
    return "".join([*parts, _blank(text, at, len(text))]), stretches


def _between(text: str, start: int, piece: Piece) -> tuple[int, int, str] | None:
    """Where the markup before a piece stands, if it parts anything, and how that reads."""
    room = piece.start - start
    if not room or piece.joint == Joint.NOTHING:
        return None
    if piece.joint == Joint.BLOCK:
        return start, piece.start, READS[piece.joint] if room > 1 else GAP
    if line_end := BREAK.search(text, start, piece.start):
        return line_end.start(), piece.start, line_end[0]
    return start, piece.start, READS[piece.joint]


def _as_read(text: str, piece: Piece) -> str:
    return text[piece.start : piece.end] if piece.reads is None else piece.reads[: piece.end - piece.start]


def _blank(text: str, start: int, end: int) -> str:
    gap = text[start:end]
    return NO_BREAK.sub(" ", gap) if "\n" in gap or "\r" in gap else " " * len(gap)


def _without_addresses(prose: str, text: str) -> str:
    spans = [match.span() for match in BARE_ADDRESS.finditer(prose)] if MAYBE_ADDRESS.search(prose) else []
    spans += _formulas(prose, text)
    spans += _put_in_later(text) if "{" in text else ()
    return _blanked(prose, spans) if spans else prose


def _formulas(prose: str, text: str) -> Iterator[tuple[int, int]]:
    """Formulas, as far as they are not read by the parser as something else."""
    for match in FORMULA.finditer(prose) if "$" in prose else ():
        if TEX.search(match[match.lastindex or 0]):
            yield match.span()
    for match in ESCAPED_FORMULA.finditer(text) if "\\(" in text or "\\[" in text else ():
        if TEX_ONLY.search(prose, *match.span()):
            yield match.span()


def _put_in_later(text: str) -> list[tuple[int, int]]:
    """What generators of pages put something else in the place of: shortcodes, attributes, comments, code."""
    shortcodes = list(_shortcodes(text))
    attributes = [match.span() for match in ATTRIBUTES.finditer(text)]
    return [*shortcodes, *attributes, *_between_shortcodes(text, shortcodes)]


def _shortcodes(text: str) -> Iterator[tuple[int, int]]:
    opening = None
    for match in SHORTCODE.finditer(text):
        if match[0] in PAIRS:
            opening = match
        elif opening and match.end() - opening.start() <= LONGEST_SHORTCODE:
            if match[0].endswith(PAIRS[opening[0]]):
                yield opening.start(), match.end()
            opening = None


def _between_shortcodes(text: str, shortcodes: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    begun: dict[str, int] = {}
    for start, end in shortcodes:
        if name := HIDING.match(text, start, end):
            if not name[1]:
                begun[name[2]] = start
            elif name[2] in begun:
                yield begun.pop(name[2]), end


def _blanked(prose: str, spans: Iterable[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= at:
            parts += [prose[at:start], re.sub(rf"[^\r\n{GAP}]", " ", prose[start:end])]
            at = end
    return "".join([*parts, prose[at:]])


def _pieces(text: str, start: int) -> tuple[_Reader, list[Piece]]:
    """The prose of *text* from *start* on, in reading order, and who has read it."""
    body = IN_LINK.sub(_as_address, SURROGATE.sub("\ufffd", text[start:]))
    events = list(_events(body))
    places: Mapping[int, int] | None = None
    if not body.isascii():
        places = _code_points(body, {place for _, first, last in events for place in (first, last)})
    reader = _Reader(text)
    pieces: list[Piece] = []
    for event, first, last in events:
        pieces += reader.read(
            event, start + (places[first] if places else first), start + (places[last] if places else last)
        )
    return reader, pieces


def _as_address(shortcode: re.Match[str]) -> str:
    """What the parser takes for the address of a link, as long as what a generator will put there."""
    return "x" * len(shortcode[0])


def _code_points(text: str, offsets: Iterable[int]) -> dict[int, int]:
    """Offset in the UTF-8 bytes of *text* -> offset in its code points, in one pass."""
    raw, places, byte, count = text.encode(), {}, 0, 0
    for offset in sorted(offsets):
        count += len(raw[byte:offset].decode())
        places[offset] = count
        byte = offset
    return places


def code_in(text: str, start: int) -> list[Span]:
    """Where in *text*, from *start* on, code stands, in reading order."""
    body = SURROGATE.sub("\ufffd", text[start:])
    found = [(first, last) for event, first, last in _events(body) if _is_code(event)]
    places = _code_points(body, {place for both in found for place in both})
    return [Span(start + places[first], start + places[last]) for first, last in found]


def _is_code(event: object) -> bool:
    match event:
        case {"Code": _} | {"Start": {"CodeBlock": _}}:
            return True
    return False


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


class _Links:
    """Puts together what leads to other pages: links with their address at hand, or under a label, and tags of HTML."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._at_hand: list[Link] = []
        self._labelled: list[tuple[Span, str]] = []
        self._tag: Span | None = None
        """The tag of HTML whose words are read."""

    def note(self, link: Mapping[str, str], start: int, end: int) -> None:
        """Take in a link from the parser."""
        if link["link_type"] == "Inline":
            middle = self.text.rfind("](", start, end)
            if middle >= 0:
                self._at_hand.append(Link(Span(start + 1, middle), Span(middle + 2, end - 1)))
        elif link["link_type"] not in ADDRESSES:
            self._labelled.append((Span(start, end), link["id"]))

    def note_tag(self, opens: bool, start: int, end: int) -> None:
        """Take in the tag that opens or closes a link of HTML."""
        if self._tag and not opens:
            self._at_hand.append(Link(Span(self._tag.end, start), self._tag))
        self._tag = Span(start, end) if opens else None

    def found(self) -> list[Link]:
        """The links whose address is known, in reading order."""
        defined: dict[str, Span] = {}
        for match in DEFINITION.finditer(self.text) if self._labelled else ():
            defined.setdefault(_label(match[1]), Span(*match.span(2)))
        labelled = [Link(words, defined[_label(name)]) for words, name in self._labelled if _label(name) in defined]
        return sorted([*self._at_hand, *labelled])


def _label(words: str) -> str:
    return " ".join(words.split()).casefold()


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
        self.unread: list[Unread] = []
        self.links = _Links(text)
        self.items: list[Item] = []
        self.lists: list[int] = []
        """Where the lists begin that it stands in."""

    def read(self, event: object, start: int, end: int) -> Iterator[Piece]:
        """The prose in one event."""
        match event:
            case {"Text": str(reads)}:
                yield from self._read_text(reads, start, end)
            case {"Start": tag}:
                self._tag(tag, 1)
                if isinstance(tag, dict) and "Link" in tag:
                    self.links.note(tag["Link"], start, end)
                self._list(tag, start, end)
            case {"End": tag}:
                self._tag(tag, -1)
                if isinstance(tag, dict) and "List" in tag:
                    self.lists.pop()
            case {"Html": _}:
                yield from self._read_html(start, end)
            case {"InlineHtml": _}:
                self._html_tag(start, end)
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

    def _list(self, tag: object, start: int, end: int) -> None:
        if isinstance(tag, dict) and "List" in tag:
            self.lists.append(start)
        elif tag == "Item":
            self.items.append(Item(start, end, self.lists[-1]))

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
        before = "" if self.joint else self.tail
        if self.raised == "sub":
            yield self._piece(start, end, reads if before[-1:] in ("/", "⁄") else lowered(reads))
        elif shown := read_raised(reads, before, SLASH.match(self.text, end) is not None):
            self._part(Joint.SPACE if shown[0] == " " else Joint.NOTHING)
            yield self._piece(start, end, shown.lstrip())

    def _piece(self, start: int, end: int, reads: str | None = None) -> Piece:
        piece = Piece(start, end, reads, self.joint, self.title)
        self.tail = (self.tail + reads if reads else self.text[max(start, end - TAIL) : end])[-TAIL:]
        self.joint = Joint.NOTHING
        return piece

    def _html_tag(self, start: int, end: int) -> None:
        """Take in a tag, within a sentence or a block of HTML."""
        tag = TAG.match(self.text, start)
        name, opens = (tag[1].lower(), self.text[start + 1] != "/") if tag else ("", False)
        if name == "a":
            self.links.note_tag(opens, start, end)
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
                yield from self._read_text(_spelt_out(entity[0]), *entity.span())
                start = entity.end()

    def _behind_markup(self, opening: int) -> int:
        """Where the markup that begins with a ``<`` ends."""
        tag = TAG.match(self.text, opening)
        if self.text.startswith("<!--", opening):
            self._part(Joint.BLOCK)
            return self._behind(COMMENT_END, opening)
        if not tag:
            self._part(Joint.SPACE)
            return opening + 1
        name = tag[1].lower()
        if name in HTML_UNREAD and self.text[opening + 1] != "/":
            self._part(Joint.BLOCK if name in HTML_BLOCKS else Joint.SPACE)
            return self._behind(HTML_UNREAD[name], opening)
        end = self._behind(TAG_END, opening)
        self._html_tag(opening, end)
        return end

    def _behind(self, closing: re.Pattern[str], start: int) -> int:
        found = closing.search(self.text, start)
        if not found and closing is not TAG_END:
            self.unread.append(Unread(start, len(self.text), "what stands behind a comment or tag that has no end"))
        return found.end() if found else len(self.text)
