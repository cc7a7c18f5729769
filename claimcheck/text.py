"""Where something stands: spans of a document, and their line and column."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import accumulate
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

    def moved(self, by: int) -> Span:
        """The same range, so many characters further on."""
        return Span(self.start + by, self.end + by)


class Unread(NamedTuple):
    """A stretch of the text that was not read, and why."""

    start: int
    end: int
    why: str


class Stretch(NamedTuple):
    """A stretch of the text that is read as the first *length* characters of its prose: one, of ``&nbsp;``."""

    start: int
    end: int
    length: int


class Item(NamedTuple):
    """One item of a list that stands below a sentence, with a bullet or a number before it."""

    start: int
    end: int
    begins: int
    """Where its list begins: the items of one list have it in common, those of a list within one of them do not."""


class Remark(NamedTuple):
    """What an author tells claimcheck and no reader: a comment in the text, or a key of the front matter."""

    start: int
    end: int
    order: str
    """The first word of a comment, ``claimcheck-disable-line`` or what should be; ``ignore`` in the front matter."""
    checks: tuple[str, ...] = ()
    """The words that should name checks."""
    reason: str = ""
    wrong: str = ""
    """Why it cannot be understood, when it is not even closed."""


class Link(NamedTuple):
    """Words that lead to another page, and where its address stands, both as spans of the source."""

    words: Span
    address: Span


@dataclass(frozen=True)
class Document:
    """The text to be checked and what is known about it.

    ``text`` is what spans index; ``prose`` has the same length, with everything that is no prose (markup, code, link
    targets) blanked out, so that an offset means the same place in both.  Blanks would part ``<b>4</b>1,000`` though:
    formats in which that is common say in ``stretches`` what follows upon what, and :meth:`as_read` draws it together.
    """

    text: str
    prose: str = ""
    path: str = "<text>"
    published: date | None = None
    """What "Sunday" and "last year" count from; never today."""
    dateline: Span | None = None
    """Where the text itself says when it was published, if its format has a place for that."""
    headline: Span | None = None
    """Where the headline stands, if the text has one."""
    summaries: Sequence[Span] = ()
    """Where the text is summed up before it begins: description, excerpt, dek of the front matter."""
    unread: Sequence[Unread] = ()
    stretches: Sequence[Stretch] = ()
    """What is read, one right behind the other, where markup parts even words; none: the prose reads as it stands."""
    remarks: Sequence[Remark] = ()
    """What it tells claimcheck, in reading order; formats that hold no comments have none."""
    links: Sequence[Link] = ()
    """Its links, in reading order; what the front matter says of the page's own address comes first, with its day."""
    items: Sequence[Item] = ()
    """The items of its lists, in reading order, where the format says what is one."""
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

    def headed(self, headline: str) -> Document:
        """The document under a headline that was given apart, and a blank line.

        >>> Document("It is 9 km long.").headed("Bridge opens").text
        'Bridge opens\\n\\nIt is 9 km long.'
        """
        before = headline + "\n\n"
        by = len(before)
        top = [Stretch(0, by, by)] if self.stretches else []
        return replace(
            self,
            text=before + self.text,
            prose=before + self.prose,
            headline=Span(0, len(headline)),
            dateline=self.dateline and self.dateline.moved(by),
            summaries=[span.moved(by) for span in self.summaries],
            shift=by,
            unread=[part._replace(start=part.start + by, end=part.end + by) for part in self.unread],
            remarks=[said._replace(start=said.start + by, end=said.end + by) for said in self.remarks],
            links=[Link(link.words.moved(by), link.address.moved(by)) for link in self.links],
            items=[Item(*(place + by for place in item)) for item in self.items],
            stretches=top + [part._replace(start=part.start + by, end=part.end + by) for part in self.stretches],
        )

    def as_read(self) -> Document:
        """What is read of the document, as a plain text of its own; the document itself where nothing parts its prose.

        >>> Document("<b>4</b>1 km", "   4    1 km", stretches=[Stretch(3, 4, 1), Stretch(8, 12, 4)]).as_read().text
        '41 km'
        """
        if not self.stretches:
            return self
        read = "".join(self.prose[part.start : part.start + part.length] for part in self.stretches)
        return replace(
            self,
            text=read,
            prose=read,
            headline=self.headline and self._in_read(self.headline),
            dateline=self.dateline and self._in_read(self.dateline),
            summaries=[self._in_read(span) for span in self.summaries],
            unread=[Unread(*self._in_read(Span(part.start, part.end)), part.why) for part in self.unread],
            stretches=(),
            items=[Item(*self._in_read(Span(*item[:2])), item.begins) for item in self.items],
            shift=0,
        )

    def in_text(self, span: Span) -> Span:
        """Where in the text stands what :meth:`as_read` has at *span*, the markup within it included.

        >>> Document("<b>4</b>1 km", stretches=[Stretch(3, 4, 1), Stretch(8, 12, 4)]).in_text(Span(0, 5))
        Span(start=3, end=12)
        """
        if not self.stretches:
            return span
        first = bisect_right(self._read_at, span.start) - 1
        last = max(first, bisect_left(self._read_at, span.end) - 1)
        closing, inside = self.stretches[last], span.end - self._read_at[last]
        end = closing.end if inside >= closing.length else closing.start + inside
        return Span(self.stretches[first].start + span.start - self._read_at[first], end)

    def _in_read(self, span: Span) -> Span:
        """The opposite of :meth:`in_text`."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = max(first, bisect_left(self._starts, span.end) - 1)
        return Span(self._offset(first, span.start), self._offset(last, span.end))

    def _offset(self, index: int, place: int) -> int:
        part = self.stretches[index]
        return self._read_at[index] + min(max(0, place - part.start), part.length)

    @cached_property
    def _starts(self) -> list[int]:
        """Where in the text each of the stretches begins."""
        return [part.start for part in self.stretches]

    @cached_property
    def _read_at(self) -> list[int]:
        """Where in :meth:`as_read` each of the stretches begins."""
        return list(accumulate((part.length for part in self.stretches[:-1]), initial=0))

    @cached_property
    def _line_starts(self) -> list[int]:
        text = self.text[self.shift :]
        starts = [0]
        for i, char in enumerate(text):
            if char == "\n" or (char == "\r" and text[i + 1 : i + 2] != "\n"):
                starts.append(i + 1)
        return starts
