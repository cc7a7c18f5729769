"""Markdown: what is no prose is blanked out, so that every offset stays an offset into the author's own source.

The parser says which bytes are text; everything else becomes spaces.  Where one paragraph, list item, heading or table
cell ends and the next begins, the space between them becomes blank lines, so that they are not read as one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from claimcheck.sources import _frontmatter
from claimcheck.text import Document, Span, Unread

INLINE: Final = frozenset({"Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript", "Link", "Image"})
"""Tags of the parser that stand inside a sentence; every other tag is a block."""

UNREAD: Final = frozenset({"CodeBlock", "MetadataBlock", "Strikethrough"})
"""Tags whose text is not what the author tells the reader."""

ADDRESSES: Final = ("Autolink", "Email")

HTML_INLINE: Final = re.compile(
    r"(?i:a|abbr|b|bdi|cite|data|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|time|u)\Z"
)
HTML_UNREAD: Final = ("script", "style", "pre", "code", "textarea", "svg", "math", "template", "del")

RAISED: Final = {"2": "²", "3": "³"}
"""Small raised figures that belong to a unit; any other raised text is a mark of a note."""

GAP: Final = "\u2029"
"""PARAGRAPH SEPARATOR: stands for a line break when there is no room for a blank line."""

TAG: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9-]{0,30})")
BARE_ADDRESS: Final = re.compile(r"(?<![^\W_])(?:[a-z]{2,10}://|www\.)[^\s<>()]{1,2000}(?<![.,;:!?'\"])", re.IGNORECASE)
MARKUP: Final = re.compile(r"<[^<>]{0,300}>|[*`_\\]{1,3}|\]\([^()\s]{0,300}\)|\[|\]|&\w{1,8};|&#\w{1,6};")
"""What in the front matter's sentences is no prose."""

FORMULA: Final = re.compile(r"\$(?!\s)([^$\n]{1,300})(?<!\s)\$")
SHORTCODE: Final = re.compile(r"\{\{|\}\}|\{%|%\}")
LONGEST_SHORTCODE: Final = 2_000
SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
BREAKS: Final = re.compile(r"\r\n|\n|\r")


class Piece(NamedTuple):
    """A stretch of the source that is prose, and how it reads if it does not stand for itself (``&amp;``)."""

    start: int
    end: int
    reads: str | None = None
    apart: bool = False
    """Whether a block begins between the piece before and this one."""
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
    prose = _prose(text, pieces)
    headline = _headline(pieces) or front.title
    return Document(text, prose, published=front.published, headline=headline, summaries=front.summaries, unread=unread)


def _told(text: str, span: Span) -> Iterator[Piece]:
    """A title or summary of the front matter, without the marks of Markdown and HTML in it."""
    start, apart = span.start, True
    for match in (*MARKUP.finditer(text, *span), None):
        end = match.start() if match else span.end
        if text[start:end].strip():
            yield Piece(start, end, apart=apart)
            apart = False
        start = match.end() if match else end


def _headline(pieces: Iterable[Piece]) -> Span | None:
    title: list[Piece] = []
    for piece in pieces:
        if title and (piece.apart or not piece.title):
            break
        if piece.title:
            title.append(piece)
    return Span(title[0].start, title[-1].end) if title else None


def _prose(text: str, pieces: Iterable[Piece]) -> str:
    chars = [char if char in "\r\n" else " " for char in text]
    end = 0
    for piece in pieces:
        if piece.apart and end:
            _set_apart(chars, end, piece.start)
        chars[piece.start : piece.end] = _as_read(text, piece)
        end = piece.end
    return _without_addresses("".join(chars), text)


def _as_read(text: str, piece: Piece) -> str:
    width = piece.end - piece.start
    return text[piece.start : piece.end] if piece.reads is None else piece.reads[:width].ljust(width)


def _set_apart(chars: list[str], start: int, end: int) -> None:
    """Make the blanks between two blocks a blank line, or the nearest thing that has room."""
    gap = "".join(chars[start:end])
    if len(BREAKS.findall(gap)) > 1:
        return
    if len(gap) == 1:
        chars[start] = GAP
    chars[start + 1 : end] = "\n" * (end - start - 1)
    if len(gap) > 1 and gap[0] == " ":
        chars[start] = "\n"


def _without_addresses(prose: str, text: str) -> str:
    spans = [match.span() for match in BARE_ADDRESS.finditer(prose)]
    spans += [match.span() for match in FORMULA.finditer(prose) if re.search(r"[\\^{}]", match[1])]
    return _blanked(prose, [*spans, *_shortcodes(text)])


def _shortcodes(text: str) -> Iterator[tuple[int, int]]:
    opening = None
    for match in SHORTCODE.finditer(text):
        if match[0][0] == "{":
            opening = match
        elif opening and match.end() - opening.start() <= LONGEST_SHORTCODE:
            if opening[0] == match[0].translate({ord("}"): "{"})[::-1]:
                yield opening.start(), match.end()
            opening = None


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
        self.apart = True
        self.raised = False
        self.raised_from = 0
        self.in_address = False
        self.html_until = 0
        """Where a comment or a script ends that began on an earlier line."""

    def read(self, event: object, start: int, end: int) -> Iterator[Piece]:
        """The prose in one event."""
        match event:
            case {"Start": tag}:
                self._tag(tag, 1)
            case {"End": tag}:
                self._tag(tag, -1)
            case {"Text": str(reads)}:
                yield from self._read_text(reads, start, end)
            case {"Html": _}:
                yield from self._read_html(start, end)
            case {"InlineHtml": _}:
                self._html_tag(start)
            case "Rule":
                self.apart = True

    def _tag(self, tag: object, step: int) -> None:
        name, value = next(iter(tag.items())) if isinstance(tag, dict) else (tag, None)
        if name not in INLINE or name == "Image":
            self.apart = True
            self.raised = False
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
        if self.silent:
            return
        if self.raised:
            yield from self._read_raised(reads)
            return
        stands_for_itself = not (self.text[start] == "&" and reads != self.text[start:end])
        yield self._piece(start, end, None if stands_for_itself else reads)

    def _read_raised(self, reads: str) -> Iterator[Piece]:
        # "km<sup>2</sup>": the figure is put where its tag begins, so that it touches its unit.
        if reads in RAISED:
            yield self._piece(self.raised_from, self.raised_from + 1, RAISED[reads])

    def _piece(self, start: int, end: int, reads: str | None = None) -> Piece:
        piece = Piece(start, end, reads, self.apart, self.title)
        self.apart = False
        return piece

    def _html_tag(self, start: int) -> None:
        tag = TAG.match(self.text, start)
        name = tag[1].lower() if tag else ""
        if name in ("sup", "sub"):
            self.raised, self.raised_from = self.text[start + 1] != "/", start
        elif name and not HTML_INLINE.match(name):
            self.apart = True

    def _read_html(self, start: int, end: int) -> Iterator[Piece]:
        """The text between the tags of one line of an HTML block."""
        for first, last, is_apart in self._between_tags(start, end):
            self.apart |= is_apart
            if self.text[first:last].strip():
                yield self._piece(first, last)

    def _between_tags(self, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
        at, is_apart = max(start, self.html_until), False
        while at < end:
            opening = self.text.find("<", at, end)
            yield at, opening if opening >= 0 else end, is_apart
            if opening < 0:
                return
            at, is_apart = self._behind_markup(opening)
        self.html_until = max(self.html_until, at)
        self.apart |= is_apart

    def _behind_markup(self, opening: int) -> tuple[int, bool]:
        """Where the markup that begins with a ``<`` ends, and whether it sets blocks apart."""
        if self.text.startswith("<!--", opening):
            return self._behind("-->", opening), True
        tag = TAG.match(self.text, opening)
        if not tag:
            return opening + 1, False
        name = tag[1].lower()
        if name in HTML_UNREAD and self.text[opening + 1] != "/":
            return self._behind(">", self._behind(f"</{tag[1]}", opening) - 1), True
        return self._behind(">", opening), not HTML_INLINE.match(name)

    def _behind(self, closing: str, start: int) -> int:
        found = self.text.find(closing, start)
        return found + len(closing) if found >= 0 else len(self.text)
