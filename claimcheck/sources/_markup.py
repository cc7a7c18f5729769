"""The tokens of HTML and XML with their places, in one pass, whatever the text is.

The parser of the standard library is not used: in many of the Pythons that are about, its time grows with the square
of a text in which tags never end, and it raises on sections that it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Final, Literal, NamedTuple, TypeAlias

from claimcheck.text import Span

OPENING: Final = re.compile(r"<(?=[A-Za-z/!?])|&(?=[#A-Za-z])")
ENTITY: Final = re.compile(r"&(?:#[0-9]{1,20}|#[xX][0-9A-Fa-f]{1,16}|[A-Za-z][A-Za-z0-9]{1,31});?")
TAG: Final = re.compile(r"<(/?)([A-Za-z][^\s/<>\"'=]{0,63})")
TAG_PART: Final = re.compile(r"=\s{0,9}(?:\"[^\"]*\"|'[^']*')|[<>]")
"""A value, which may hold any sign; the end of the tag; or another ``<``, which shows that it was none."""

ANGLE: Final = re.compile("[<>]")
ATTRIBUTE: Final = re.compile(
    r"([^\s=/<>\"']{1,64})(?:\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s<>\"']{1,2000})))?"
)
SUBSET: Final = re.compile(r"<!DOCTYPE[^<>\[]{0,1000}\[", re.IGNORECASE)
CDATA: Final = "<![CDATA["


class Token(NamedTuple):
    """A piece of the source: text, a character written as ``&...;``, a tag, what a script holds, or what never ends."""

    kind: Literal["text", "entity", "start", "end", "raw", "endless"]
    start: int
    end: int
    word: str = ""
    """The name of a tag in small letters, or of the tag around a script; what an entity stands for; what never ends."""


Markup: TypeAlias = tuple[int, list[Token]]
"""Where a piece of markup ends, and its tokens; when it is none after all, it ends where it begins."""


class Attribute(NamedTuple):
    """The value of an attribute as it is written, and where it stands, without the quotation marks."""

    value: str
    span: Span


def tokens(text: str, raw: Mapping[str, re.Pattern[str]]) -> Iterator[Token]:
    """The tokens of *text* in order; in a tag whose name is in *raw* all is one token until its pattern is found.

    Comments and declarations are left out.  What looks like markup and is none (``x < 3``, ``R&D``) is text.

    >>> [(token.kind, token.word) for token in tokens("<p>R&D &amp; <3", {})]
    [('start', 'p'), ('text', ''), ('entity', '&'), ('text', '')]
    """
    scanner = _Scanner(text, raw)
    begin = at = 0
    while opening := OPENING.search(text, at):
        at = opening.start()
        end, found = scanner.markup(at)
        if end == at:
            at += 1
            continue
        if begin < at:
            yield Token("text", begin, at)
        yield from found
        begin = at = end
    if begin < len(text):
        yield Token("text", begin, len(text))


def attributes(text: str, tag: Token) -> dict[str, Attribute]:
    """The attributes of a tag by their names in small letters, the first of each name.

    >>> text = '<time datetime="2017-06-18" hidden>'
    >>> attributes(text, Token("start", 0, len(text), "time"))["datetime"]
    Attribute(value='2017-06-18', span=Span(start=16, end=26))
    """
    found: dict[str, Attribute] = {}
    for match in ATTRIBUTE.finditer(text, tag.start + 1 + len(tag.word), tag.end - 1):
        group = match.lastindex or 1
        value = match[group] if group > 1 else ""
        found.setdefault(match[1].lower(), Attribute(value, Span(match.end(group) - len(value), match.end(group))))
    return found


def characters(text: str, span: Span) -> Iterator[Token]:
    """The tokens of a stretch in which there are no tags: the value of an attribute."""
    at = span.start
    for match in ENTITY.finditer(text, *span):
        if (reads := unescape(match[0])) != match[0]:
            yield Token("text", at, match.start())
            yield Token("entity", *match.span(), reads)
            at = match.end()
    yield Token("text", at, span.end)


def is_empty(text: str, tag: Token) -> bool:
    """Whether a tag says that nothing stands in it: ``<p/>``."""
    return text[tag.end - 2] == "/"


class _Scanner:
    """Reads markup from left to right, and never looks a second time for an ending that does not come."""

    def __init__(self, text: str, raw: Mapping[str, re.Pattern[str]]) -> None:
        self.text = text
        self.raw = raw
        self.missing: set[str] = set()
        """Endings that do not come any more."""
        self.quotes_end = True
        """Whether no tag has lost its end in quotation marks so far."""

    def markup(self, at: int) -> Markup:
        """The markup that begins at a place."""
        if self.text[at] == "&":
            return self._entity(at)
        if self.text.startswith("<!--", at):
            return self._comment(at)
        if self.text.startswith(CDATA, at):
            return self._section(at)
        if self.text[at + 1] in "!?":
            return self._behind("]>" if SUBSET.match(self.text, at) else ">", at) or at, []
        tag = TAG.match(self.text, at)
        return self._tag(tag) if tag else (at, [])

    def _entity(self, at: int) -> Markup:
        match = ENTITY.match(self.text, at)
        reads = unescape(match[0]) if match else ""
        if not match or reads == match[0]:
            return at, []
        return match.end(), [Token("entity", at, match.end(), reads)] if reads else []

    def _comment(self, at: int) -> Markup:
        end = self._behind("-->", at + 2)  # "<!-->" is a whole one
        return (end, []) if end else self._endless(at + len("<!--"), "a comment")

    def _section(self, at: int) -> Markup:
        end = self._behind("]]>", at)
        last = end - len("]]>") if end else len(self.text)
        return end or last, [Token("text", at + len(CDATA), last)]

    def _tag(self, match: re.Match[str]) -> Markup:
        end = self._tag_end(match.end())
        if not end:
            return match.start(), []
        tag = Token("end" if match[1] else "start", match.start(), end, match[2].lower())
        if tag.kind == "end" or tag.word not in self.raw or is_empty(self.text, tag):
            return end, [tag]
        closing = self.raw[tag.word].search(self.text, end)
        if not closing:
            return self._endless(end, f"<{tag.word}>")
        return closing.start(), [tag, Token("raw", end, closing.start(), tag.word)]

    def _tag_end(self, at: int) -> int:
        """Where the tag ends whose name ends at a place; 0 where it is none."""
        if self.quotes_end:
            for part in TAG_PART.finditer(self.text, at):
                if part[0][0] != "=":
                    return part.end() if part[0] == ">" else 0
            self.quotes_end = False
        angle = ANGLE.search(self.text, at)
        return angle.end() if angle and angle[0] == ">" else 0

    def _endless(self, at: int, what: str) -> Markup:
        return len(self.text), [Token("endless", at, len(self.text), what)]

    def _behind(self, closing: str, at: int) -> int:
        """Where the text goes on behind the next *closing*; 0 where none comes."""
        end = -1 if closing in self.missing else self.text.find(closing, at)
        if end < 0:
            self.missing.add(closing)
            return 0
        return end + len(closing)
