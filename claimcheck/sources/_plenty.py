"""How many figures an article may have, so that no text, whatever it is, is read for longer than people wait."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import Final

from claimcheck.late import late
from claimcheck.text import Document, Unread

MOST: Final = 50_000
"""Figures that are read; articles have dozens, and what has more than this is a table."""

FIGURE = late("[0-9][0-9.,]*")


def bounded(document: Document) -> Document:
    """The document with what stands behind its last figure but so many blanked, and listed as unread."""
    if len(document.prose) <= 2 * MOST:
        return document
    over = next(islice(FIGURE.finditer(document.prose), MOST, None), None)
    if over is None:
        return document
    start, end = over.start(), len(document.prose)
    unread = [*document.unread, Unread(start, end, f"more than {MOST:,} figures")]
    return replace(document, prose=document.prose[:start].ljust(end), unread=unread)
