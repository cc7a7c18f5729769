"""Characters that nobody sees: hyphens for a break that is not made, joiners, marks of direction and of byte order.

They stand in the middle of words and figures, pasted in unseen, and must part nothing there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.late import late
from claimcheck.text import Document, Stretch

INVISIBLE = late("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")


def left_out(document: Document) -> Document:
    """The document read without what is not seen in it; places stay those in its text.

    >>> left_out(Document("42 ki\u00adlo\u00admetres")).as_read().text
    '42 kilometres'
    """
    if document.prose.isascii() or not INVISIBLE.search(document.prose):
        return document
    whole = [Stretch(0, len(document.text), len(document.text))]
    return replace(document, stretches=[seen for part in document.stretches or whole for seen in _seen(document, part)])


def _seen(document: Document, part: Stretch) -> Iterator[Stretch]:
    """The stretches of a stretch between which nothing is seen; the last of them ends where it ends."""
    start, behind = part.start, part.start + part.length
    for match in INVISIBLE.finditer(document.prose, start, behind):
        if start < match.start():
            yield Stretch(start, match.start(), match.start() - start)
        start = match.end()
    if start < behind:
        yield Stretch(start, part.end, behind - start)
