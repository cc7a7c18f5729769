"""Where a finding stands, in the terms of the formats: paths from the root of the project, lines and columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final, NamedTuple

from claimcheck.report import Finding
from claimcheck.text import Document, Span

ROW: Final = re.compile(r"(.*\.(?:jsonl|ndjson)):([1-9][0-9]{0,8})", re.IGNORECASE | re.DOTALL)
"""The path of an article that is a line of a file."""

CONTAINER: Final = re.compile(r".*\.(?:docx|rtf|json|jsonl|ndjson)(?::[0-9]+)?", re.IGNORECASE | re.DOTALL)
"""The path of a file that has its text inside, so that an offset into the text is none into the file."""

LONGEST_QUOTATION: Final = 200
"""Characters of an author's words that are quoted at most."""


class Place(NamedTuple):
    """Lines and columns from 1, of the first character and of the one behind the last."""

    line: int
    column: int
    end_line: int
    end_column: int


def place(document: Document, span: Span) -> Place:
    """The lines and columns of a span; of an article that is a line of a file, that line.

    >>> place(Document("one\\ntwo"), Span(5, 7))
    Place(line=2, column=2, end_line=2, end_column=4)
    >>> place(Document("one", path="archive.jsonl:12"), Span(1, 3))
    Place(line=12, column=1, end_line=12, end_column=1)
    """
    if row := ROW.fullmatch(document.path):
        return Place(int(row[2]), 1, int(row[2]), 1)
    return Place(*document.locate(span.start), *document.locate(span.end))


def project_path(path: str) -> str:
    """The path of a file, with forward slashes and without the dot that it may begin with.

    >>> project_path("./stories//dam.md"), project_path("archive.jsonl:12")
    ('stories/dam.md', 'archive.jsonl')
    """
    row = ROW.fullmatch(path)
    return PurePath(row[1] if row else path).as_posix()


def is_in_file(document: Document) -> bool:
    """Whether an offset into the text is one into the file."""
    return not document.shift and not CONTAINER.fullmatch(document.path)


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
