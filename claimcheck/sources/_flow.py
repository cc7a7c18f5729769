"""What is read of a source with markup, put together piece by piece: text follows upon text as a reader sees it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from claimcheck.sources._markup import Token
from claimcheck.text import Span, Stretch

WORDS: Final = re.compile(r"[^ \t\r\n\f\xad\u200b\u2060\ufeff]+(?: [^ \t\r\n\f\xad\u200b\u2060\ufeff]+)*")
"""Words with one space between them; other white space is drawn together, and what is not seen is left out."""

SPACES: Final = frozenset(" \t\r\n\f")
UNSEEN: Final = frozenset("\xad\u200b\u2060\ufeff")
BLANK: Final = re.compile(r"[ \t\r\n\f]")
BLANK_LINE: Final = re.compile(r"\n[ \t\r\f]*\n|\r[ \t\f]*\r")
APART: Final = "\n\n"


class Piece(NamedTuple):
    """Where in the source something stands, and how it reads."""

    start: int
    end: int
    reads: str


class Flow:
    """Text that is read in one go; what stands between its pieces in the source is markup."""

    def __init__(self, text: str, begins: int = 0) -> None:
        self.text = text
        self.pieces: list[Piece] = []
        self.begins = begins
        """Where the source has two characters of markup before the first piece, if the flow is not the first one."""
        self.length = 0
        self._between: Piece | None = None

    def say(self, start: int, end: int) -> None:
        """Go on with the text of the source between two places."""
        at = start
        for words in WORDS.finditer(self.text, start, end):
            self._gap(at, words.start())
            self.add(Piece(*words.span(), words[0]))
            at = words.end()
        self._gap(at, end)

    def take(self, token: Token) -> None:
        """Go on with a text, or with a character that is spelt out."""
        if token.kind == "text":
            self.say(token.start, token.end)
        elif token.word in SPACES:
            self.space(token.start, token.end)
        elif token.word not in UNSEEN:
            self.add(Piece(token.start, token.end, token.word))

    def add(self, piece: Piece) -> None:
        """Go on with a piece as it reads."""
        if self._between and self.pieces:
            self._append(self._between)
        elif self._between and self._between.reads == APART:
            self.begins = self._between.start
        self._between = None
        self._append(piece)

    def space(self, start: int, end: int) -> None:
        """Part the words here, unless they are parted already."""
        self._between = self._between or Piece(start, end, " ")

    def line(self, end: int) -> None:
        """Begin a new line behind the tag that ends here; a second one begins a paragraph."""
        is_second = self._between and "\n" in self._between.reads
        self._between = Piece(end - 2, end, APART if is_second else "\n")

    def part(self, end: int) -> None:
        """Begin a paragraph behind the tag that ends here."""
        self._between = Piece(end - 2, end, APART)

    def tail(self, length: int) -> str:
        """The last characters before this place."""
        if self._between or not self.pieces:
            return ""
        return "".join(piece.reads for piece in self.pieces[-length:])[-length:]

    def reads(self) -> str:
        """All that is read."""
        return "".join(piece.reads for piece in self.pieces)

    def _append(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.length += len(piece.reads)

    def _gap(self, start: int, end: int) -> None:
        if start == end:
            return
        if blank_line := BLANK_LINE.search(self.text, start, end):
            self.part(blank_line.end())
        elif BLANK.search(self.text, start, end):
            self.space(start, end)


def joined(flows: Iterable[Flow]) -> list[Piece]:
    """The pieces of several flows in the order of the source, each flow a paragraph of its own."""
    found: list[Piece] = []
    for flow in flows:
        if found and flow.pieces:
            found.append(Piece(flow.begins, flow.begins + 2, APART))
        found += flow.pieces
    return found


def prose(text: str, pieces: Iterable[Piece]) -> tuple[str, list[Stretch]]:
    """The text with all but its pieces blanked, and what is read of it one right behind the other."""
    parts, stretches, at = [], [], 0
    for start, end, reads in pieces:
        parts += [" " * (start - at), reads.ljust(end - start)]
        stretches.append(Stretch(start, end, len(reads)))
        at = end
    return "".join([*parts, " " * (len(text) - at)]), stretches


def span_of(pieces: Iterable[Piece]) -> Span | None:
    """From the first of the pieces to the end of their first paragraph."""
    said: list[Piece] = []
    for piece in pieces:
        if piece.reads != APART:
            said.append(piece)
        elif said:
            break
    return Span(said[0].start, said[-1].end) if said else None
