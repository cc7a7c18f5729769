"""Where a finding stands, in the terms of the formats: paths from the root of the project, lines and columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final, NamedTuple

from claimcheck.report import Finding
from claimcheck.text import Document, Span

LONGEST_QUOTATION: Final = 200
"""Characters of an author's words that are quoted at most."""


class Place(NamedTuple):
    """Lines and columns from 1, of the first character and of the one behind the last."""

    line: int
    column: int
    end_line: int
    end_column: int


def place(document: Document, span: Span) -> Place:
    """The lines and columns of a span.

    >>> place(Document("one\\ntwo"), Span(5, 7))
    Place(line=2, column=2, end_line=2, end_column=4)
    """
    return Place(*document.locate(span.start), *document.locate(span.end))


def project_path(path: str) -> str:
    """A path with forward slashes, and without the dot that it may begin with.

    >>> project_path("./stories//dam.md")
    'stories/dam.md'
    """
    return PurePath(path).as_posix()


def quoted(document: Document, span: Span) -> str:
    """The words that stand there, on one line; the beginning of them when they are many."""
    words = " ".join(document[Span(span.start, min(span.end, span.start + LONGEST_QUOTATION))].split())
    return f"{words} …" if span.end - span.start > LONGEST_QUOTATION else words


def numbered(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding of a document with what tells it from all others there, wherever its line moves to."""
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.fingerprint] += 1
        yield finding, f"{finding.fingerprint}:{seen[finding.fingerprint]}"
