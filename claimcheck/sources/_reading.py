"""What a reader sees of a source with tags: some stand within a sentence, some set paragraphs apart, some hide."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from claimcheck.sources._flow import Flow, Piece, span_of
from claimcheck.sources._lists import Lists
from claimcheck.sources._markup import Token, is_empty
from claimcheck.sources._raised import read_raised
from claimcheck.text import Span, Unread

SUP: Final = re.compile(r"\s{0,9}([^<>&\s]{1,8})\s{0,9}</sup\s{0,9}>(?:(?=[/⁄])|(?=&frasl;)|())", re.IGNORECASE)
"""A raised text without tags in it; the second group is missing where the bar of a fraction follows."""

SUP_END: Final = re.compile(r"</sup\s{0,9}>", re.IGNORECASE)
LONGEST_SUP: Final = 2_000

NOTE: Final = re.compile(r"\s{0,9}\[?\d{1,3}\]?\s{0,9}(?=</a\s{0,9}>)", re.IGNORECASE)
"""What a link holds that leads to a note, when it stands right behind a word."""


class Elements(NamedTuple):
    """What the names of a format mean; a name that is in no set begins a paragraph."""

    inline: frozenset[str]
    """Those within a sentence."""
    struck: frozenset[str]
    """Those whose text the author has taken back."""
    hidden: frozenset[str]
    """Those whose text is no prose."""
    raw: Mapping[str, re.Pattern[str]]
    """The hidden ones that hold no markup, and what ends them."""
    heading: str
    """The one that holds the headline."""
    article: frozenset[str] = frozenset()
    """Those whose headline goes before any other."""


@dataclass(slots=True)
class Heading:
    """A headline while it is found."""

    first: int
    """The first of its pieces."""
    in_article: bool
    last: int | None = None
    """The piece behind it, once it is closed."""
    read: int = 0
    """How much had been read when it was closed."""


class Reader:
    """Follows the tokens of a source, and puts together what is read of it."""

    def __init__(self, text: str, elements: Elements) -> None:
        self.text = text
        self.elements = elements
        self.body = Flow(text)
        self.title: Flow | None = None
        """What the title says that is not part of the page."""
        self.unread: list[Unread] = []
        self.lists = Lists()
        self._flow = self.body
        self._headings: list[Heading] = []
        self._within = 0
        """How many articles are open."""
        self._verbatim = 0
        """How many tags are open in which line breaks count."""
        self._hiding: Token | None = None
        self._depth = 0
        self._last: Token | None = None
        self._behind = 0
        """Up to where the source is dealt with already."""

    def read(self, token: Token) -> None:
        """Take in the next token."""
        last, self._last = self._last, token
        if token.start < self._behind:
            return
        if last and self._are_apart(last, token):
            self._flow.space(token.start, token.end)
        if token.kind == "endless":
            self._miss(token.start, token.word)
        elif self._hiding:
            self._hidden(token, self._hiding)
        elif token.kind == "text" and self._verbatim:
            if token.start < token.end:  # what an unclosed CDATA holds may be nothing
                self._flow.add(Piece(token.start, token.end, self.text[token.start : token.end]))
        elif token.kind in ("text", "entity"):
            self._flow.take(token)
        elif token.kind == "start":
            self._start(token)
        elif token.kind == "end":
            self._end(token)

    def close(self) -> None:
        """Say what was hidden because a tag is never closed."""
        if self._hiding:
            self._miss(self._hiding.end, f"<{self._hiding.word}>")

    def heading(self) -> Heading | None:
        """The headline: the first one in an article, else the first one."""
        said = [heading for heading in self._headings if self.place(heading)]
        return next((heading for heading in said if heading.in_article), said[0] if said else None)

    def place(self, heading: Heading) -> Span | None:
        """Where a headline stands; of an empty one, nothing."""
        return span_of(self.body.pieces[heading.first : heading.last])

    def _miss(self, start: int, what: str) -> None:
        if self.text[start:].strip():
            self.unread.append(Unread(start, len(self.text), f"{what} that never ends"))

    def _hidden(self, token: Token, hiding: Token) -> None:
        if token.word == hiding.word and not (token.kind == "start" and is_empty(self.text, token)):
            self._depth += {"start": 1, "end": -1}.get(token.kind, 0)
            self._hiding = hiding if self._depth else None

    def _start(self, token: Token) -> None:
        name, empty = token.word, is_empty(self.text, token)
        if name in self.elements.hidden or name in self.elements.struck:
            self._hide(token)
        elif name == "title":
            self._begin_title(token)
        elif name == "br":
            self._flow.line(token.end)
        elif name == "img":
            self._flow.space(token.start, token.end)
        elif name == "sup":
            self._raise(token)
        elif name == "a":
            self._leave_out_note(token)
        elif name == "q":
            self._flow.add(Piece(token.start, token.start + 1, "“"))
        elif not self._is_inline(name):
            self._part(token)
            self.lists.start(name, token.start, token.end)
            self._within += name in self.elements.article and not empty
            self._verbatim += name == "pre" and not empty
            if name == self.elements.heading:
                self._end_heading()
                self._headings.append(Heading(len(self.body.pieces), self._within > 0))

    def _end(self, token: Token) -> None:
        name = token.word
        if name == "q":
            self._flow.add(Piece(token.start, token.start + 1, "”"))
        elif not (self._is_inline(name) or name in self.elements.hidden or name in self.elements.struck):
            self._part(token)
            self.lists.end(name, token.start)
            self._within -= name in self.elements.article and self._within > 0
            self._verbatim -= name == "pre" and self._verbatim > 0
            if name == self.elements.heading:
                self._end_heading()

    def _end_heading(self) -> None:
        if self._headings and self._headings[-1].last is None:
            self._headings[-1].last = len(self.body.pieces)
            self._headings[-1].read = self.body.length

    def _are_apart(self, last: Token, token: Token) -> bool:
        """Whether an element ends and another one begins that share no word, though no space stands between them."""
        if (last.kind, token.kind) != ("end", "start"):
            return False
        return (last.word == token.word == "a") or "time" in (last.word, token.word)

    def _is_inline(self, name: str) -> bool:
        # A name with a colon is one of a word processor's own tags, around names and places in a sentence.
        return name in self.elements.inline or ":" in name

    def _hide(self, token: Token) -> None:
        if token.word in self.elements.hidden:
            self._flow.space(token.start, token.end)
        if not is_empty(self.text, token):
            self._hiding, self._depth = token, 1

    def _begin_title(self, token: Token) -> None:
        self._part(token)
        if self.title or self.body.pieces:
            self._hide(token)
        else:
            self.title = self._flow = Flow(self.text, token.start)

    def _part(self, token: Token) -> None:
        """Begin a paragraph; of the page, whatever stood before."""
        self._flow = self.body
        self._flow.part(token.end)

    def _leave_out_note(self, token: Token) -> None:
        note = NOTE.match(self.text, token.end) if self._flow.tail(1).strip() else None
        self._behind = note.end() if note else self._behind

    def _raise(self, token: Token) -> None:
        """Read a raised text, if it is no mark of a note."""
        plain = SUP.match(self.text, token.end)
        closing = plain or SUP_END.search(self.text, token.end, token.end + LONGEST_SUP)
        if not closing:
            return
        self._behind = closing.end()
        reads = read_raised(plain[1], self._flow.tail(4), plain[2] is None) if plain else ""
        if plain and reads:
            self._flow.add(Piece(plain.start(1) - (len(reads) > len(plain[1])), plain.end(1), reads))
