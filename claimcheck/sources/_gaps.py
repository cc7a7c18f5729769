"""Stretches of a text that are read as if they were not there, and the way back from what is read to the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Final

from claimcheck.late import late
from claimcheck.text import Document, Span, Stretch

NO_BREAK: Final = late(r"[^\r\n]")


class Gaps:
    """Gaps in a text: spans of it that do not overlap, in order.

    >>> gaps = Gaps("ab [...] cd", [Span(3, 8)])
    >>> gaps.closed, gaps.opened(Document("ab  cd")).prose, gaps.opened(Document("ab  cd")).as_read().prose
    ('ab  cd', 'ab       cd', 'ab  cd')
    """

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self.text = text
        self.spans = spans
        self.kept = [Span(end, start) for (_, end), (start, _) in pairwise([Span(0, 0), *spans, _end(text)])]
        """What stands before, between and behind the gaps."""
        self.widths = [0, *accumulate(end - start for start, end in spans)]
        """How much stands in the first gaps, in none to all of them."""
        self.places = [start - width for (start, _), width in zip(spans, self.widths, strict=False)]
        """Where the gaps are when they are closed."""

    @property
    def closed(self) -> str:
        """The text without the gaps."""
        return "".join(self.text[start:end] for start, end in self.kept)

    def opened(self, read: Document) -> Document:
        """The document that the text is, made of the one that it is without the gaps."""
        whole = [Stretch(0, len(read.text), len(read.text))] if read.text else []
        return replace(
            read,
            text=self.text,
            prose=self._opened(read.prose),
            headline=read.headline and self._span(*read.headline),
            dateline=read.dateline and self._span(*read.dateline),
            summaries=[self._span(*span) for span in read.summaries],
            unread=[part._replace(**self._span(part.start, part.end)._asdict()) for part in read.unread],
            stretches=[piece for stretch in read.stretches or whole for piece in self._pieces(stretch)],
        )

    def _opened(self, prose: str) -> str:
        """The prose, with blanks in the gaps."""
        parts, at = [], 0
        for (start, end), (_, upto) in zip(self.kept, [*self.spans, _end(self.text)], strict=True):
            parts += [prose[at : at + end - start], NO_BREAK.sub(" ", self.text[end:upto])]
            at += end - start
        return "".join(parts)

    def _pieces(self, stretch: Stretch) -> Iterator[Stretch]:
        """A stretch of what is read, in as many pieces as the gaps make of its words."""
        at, end, left = stretch
        for place in self.places[bisect_right(self.places, at) : bisect_right(self.places, at + left - 1)]:
            if place > at:
                yield Stretch(self._offset(at), self._offset(place - 1) + 1, place - at)
            at, left = place, left - (place - at)
        yield Stretch(*self._span(at, end), left)

    def _span(self, start: int, end: int) -> Span:
        first = self._offset(start)
        return Span(first, max(first, self._offset(end - 1) + 1))

    def _offset(self, closed: int) -> int:
        """Where the character stands that has this offset when the gaps are closed."""
        return closed + self.widths[bisect_right(self.places, closed)]


def _end(text: str) -> Span:
    return Span(len(text), len(text))
