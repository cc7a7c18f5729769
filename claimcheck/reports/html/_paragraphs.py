"""The prose of a document as a page shows it: in numbered paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from claimcheck.text import Document, Span

LINE: Final = re.compile(r"[^\r\n]+")
BREAK: Final = re.compile(r"\r\n|\r|\n")

BLANKS: Final = re.compile(r" +")
SPACE: Final = re.compile(r"^\s|\s$|>\s|\s<")
"""Space between words, in a stretch with tags; the space within a tag is none."""

WIDEST: Final = 100
"""Characters of the widest line that is taken for broken by an editor, and not by its author."""


class Line(NamedTuple):
    """A line that says something: where it begins in the source, and the span of its prose."""

    begin: int
    start: int
    end: int


def paragraphs(document: Document) -> list[Span]:
    """The paragraphs in reading order, at least one; markup and blank lines between them belong to none.

    >>> [tuple(span) for span in paragraphs(Document("One.\\n\\nTwo, a line.\\n"))]
    [(0, 4), (6, 18)]
    """
    is_marked_up = document.text != document.prose
    blocks = _blocks(document.prose, list(_lines(document.prose)))
    found = [span for block in blocks for span in _pieces(document, block, is_marked_up)]
    return found or [Span(0, len(document.text))]


def words(document: Document, span: Span) -> str:
    """The prose of a stretch, closed up where markup was: "**bold**," leaves no gap before its comma.

    >>> words(Document("A **bold**, *old* word", "A   bold  ,  old  word"), Span(0, 22))
    'A bold, old word'
    """
    prose = document.prose[slice(*span)]
    if document.prose is document.text:
        return prose
    return BLANKS.sub(
        lambda blanks: _gap(document.text[span.start + blanks.start() : span.start + blanks.end()]), prose
    )


def _gap(source: str) -> str:
    """What is left of the blanks that stand for a stretch of the source."""
    if not source.strip():
        return source
    is_space = SPACE.search(source) if "<" in source else source.split()[0] != source
    return " " if is_space else ""


def number_of(paragraphs: Sequence[Span], offset: int) -> int:
    """The number, from 1, of the paragraph that a character stands in, or else of the one before it."""
    return max(1, bisect_right(paragraphs, offset, key=lambda span: span.start))


def _lines(prose: str) -> Iterator[Line]:
    for match in LINE.finditer(prose):
        said = match[0].strip()
        if said:
            start = match.start() + match[0].index(said[0])
            yield Line(match.start(), start, start + len(said))


def _blocks(prose: str, lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of lines without a blank line between them."""
    block = list(lines[:1])
    for line, after in pairwise(lines):
        if len(BREAK.findall(prose, line.end, after.start)) > 1:
            yield block
            block = []
        block.append(after)
    if block:
        yield block


def _pieces(document: Document, block: Sequence[Line], is_marked_up: bool) -> Iterator[Span]:
    width = max(line.end - line.start for line in block)
    start = block[0].start
    for line, after in pairwise(block):
        # A line that begins with markup (an item, a row, a key of the front matter) begins anew.
        is_same = not document.text[after.begin : after.start].strip()
        if not (is_same and (is_marked_up or _is_wrapped(document.prose, line, after, width))):
            yield Span(start, line.end)
            start = after.start
    yield Span(start, block[-1].end)


def _is_wrapped(prose: str, line: Line, after: Line, width: int) -> bool:
    """Whether the line ends there only because the next word would not have fitted in."""
    word = prose[after.start : after.end].split(maxsplit=1)[0]
    return width <= WIDEST and line.end - line.start + 1 + len(word) > width
