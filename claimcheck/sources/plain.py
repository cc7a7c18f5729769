"""Plain text: all of it is prose, and a first line that is set apart may be the headline."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.text import Document, Span

BREAK = r"(?:\r\n|\r(?!\n)|\n)"
FIRST_LINE: Final = re.compile(rf"[\s\ufeff]{{0,200}}?(\S[^\r\n]{{0,150}}){BREAK}[ \t]{{0,100}}{BREAK}\s{{0,200}}\S")
CAPITALS: Final = re.compile(rf"[\s\ufeff]{{0,200}}?([^a-z\s][^a-z\r\n]{{11,250}}){BREAK}\s{{0,200}}\S")
"""A first line in capitals, as press releases run it into their text."""

LETTERS: Final = re.compile(r"[A-Z]{3}.* [A-Z]{3}")

NO_HEADLINE: Final = tuple(".:;,")
"""How a headline does not end."""


def read(text: str) -> Document:
    """The document that a plain text is.

    >>> document = read("Bridge opens\\n\\nThe bridge is 9 km long.")
    >>> document[document.headline]
    'Bridge opens'
    """
    return Document(text, headline=headline_of(text))


def headline_of(text: str) -> Span | None:
    """Where the headline stands: a first line in capitals, or a short one without a full stop before a blank line."""
    first = CAPITALS.match(text)
    if not first or not LETTERS.search(first[1]):
        first = FIRST_LINE.match(text)
        if not first or first[1].rstrip().endswith(NO_HEADLINE):
            return None
    return Span(first.start(1), first.start(1) + len(first[1].rstrip()))
