"""NITF, the XML in which agencies send their stories: read like HTML, with spans that index the source."""

from __future__ import annotations

from datetime import date
from typing import Final

from claimcheck.errors import SourceError
from claimcheck.sources._flow import joined, prose, span_of
from claimcheck.sources._frontmatter import day_of
from claimcheck.sources._markup import Token, attributes, tokens
from claimcheck.sources._reading import Elements, Reader
from claimcheck.text import Document

ROOT: Final = "nitf"
ACCEPTED: Final = "accepted: NITF, whose first tag is <nitf>"

INLINE: Final = frozenset({
    "a", "alt-code", "chron", "city", "classifier", "copyrite", "copyrite.holder", "copyrite.year", "country", "em",
    "event", "frac", "frac-den", "frac-num", "frac-sep", "function", "lang", "location", "money", "name.family",
    "name.given", "num", "object.title", "org", "person", "postaddr", "pronounce", "region", "state", "story.date",
    "sub", "sublocation", "sup", "virtloc",
})  # fmt: skip

NITF: Final = Elements(
    inline=INLINE,
    struck=frozenset(),
    hidden=frozenset({"media-metadata", "media-object", "nitf-table-metadata"}),
    raw={},
    heading="hl1",
)

DAYS: Final = ("date.issue", "story.date", "date.release")
"""Elements that give the day of the story, the surest first."""


def read(text: str) -> Document:
    """The document that a story in NITF is: its headline is ``<hl1>``, else the title; its day is ``date.issue``.

    Raises :class:`~claimcheck.errors.SourceError` for other XML.

    >>> document = read("<nitf><body.content><p>It is <num>9</num> km long.</p></body.content></nitf>")
    >>> document.as_read().text
    'It is 9 km long.'
    """
    reader, days = Reader(text, NITF), _Days(text)
    root = ""
    for token in tokens(text, NITF.raw):
        if not root and token.kind == "start":
            root = token.word
            _check(root)
        reader.read(token)
        days.note(token)
    _check(root)
    reader.close()
    heading, title = reader.heading(), reader.title
    tops = [title] if title and title.pieces and not heading else []
    shown, stretches = prose(text, joined([*tops, reader.body]))
    return Document(
        text,
        shown,
        published=days.first(),
        headline=reader.place(heading) if heading else span_of(tops[0].pieces) if tops else None,
        unread=reader.unread,
        stretches=stretches,
    )


def _check(root: str) -> None:
    if root != ROOT:
        raise SourceError(f"{f'XML that begins with <{root}>' if root else 'no XML'}; {ACCEPTED}")


class _Days:
    """The days that the head and the dateline give."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: dict[str, date] = {}

    def note(self, token: Token) -> None:
        """Take in a token, if it is one that gives a day."""
        if token.kind != "start" or token.word not in DAYS or token.word in self._found:
            return
        norm = attributes(self.text, token).get("norm")
        day = day_of(norm.value) if norm else None
        if day:
            self._found[token.word] = day

    def first(self) -> date | None:
        """The surest of them."""
        return next((self._found[name] for name in DAYS if name in self._found), None)
