"""Where something stands: spans of a document, and their line and column."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of code points, as in ``text[start:end]``.

    >>> "20 miles"[slice(*Span(3, 8))]
    'miles'
    """

    start: int
    end: int

    def touches(self, other: Span) -> bool:
        """Whether the two ranges share a character.

        >>> Span(0, 3).touches(Span(2, 9)), Span(0, 3).touches(Span(3, 9))
        (True, False)
        """
        return self.start < other.end and other.start < self.end


class Unread(NamedTuple):
    """A stretch of the text that was not read, and why."""

    start: int
    end: int
    why: str


@dataclass(frozen=True)
class Document:
    """The text to be checked and what is known about it.

    ``text`` is what spans index; ``prose`` has the same length, with everything that is no prose (markup, code, link
    targets) blanked out, so that an offset means the same place in both.
    """

    text: str
    prose: str = ""
    path: str = "<text>"
    published: date | None = None
    """What "Sunday" and "last year" count from; never today."""
    headline: Span | None = None
    """Where the headline stands, if the text has one."""
    summaries: Sequence[Span] = ()
    """Where the text is summed up before it begins: description, excerpt, dek of the front matter."""
    unread: Sequence[Unread] = ()
    shift: int = 0
    """Characters put before the source (a headline that was given apart, and the blank line after it)."""
    language: str = "en"

    def __post_init__(self) -> None:
        if not self.prose:
            object.__setattr__(self, "prose", self.text)

    def __getitem__(self, span: tuple[int, int]) -> str:
        return self.text[span[0] : span[1]]

    def locate(self, offset: int) -> tuple[int, int]:
        """Line and column of *offset* in the source, both counted from 1.

        LF, CRLF and a lone CR each end a line, as in an editor.  An offset past the end is placed at the
        end, one inside a headline that was given apart on line 1.

        >>> Document("one\\r\\ntwo").locate(5)
        (2, 1)
        """
        if offset < self.shift:
            return 1, offset + 1
        offset = min(offset, len(self.text)) - self.shift
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> list[int]:
        text = self.text[self.shift :]
        starts = [0]
        for i, char in enumerate(text):
            if char == "\n" or (char == "\r" and text[i + 1 : i + 2] != "\n"):
                starts.append(i + 1)
        return starts
