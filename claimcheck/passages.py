"""Where in a text something stands: inside quotation marks, in which sentence, in which paragraph.

Somebody who is quoted speaks from a time and a knowledge of his own; what is a contradiction in the writer's own words
may be right in his.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from claimcheck.late import late
from claimcheck.text import Span

BLANK_LINE = late(r"\n[^\S\n]*\n")
# A class in front is quicker to look for than the ways to go on behind it.
STOP = late(r"[.!?\n](?:(?<=\n)[^\S\n]*\n|(?<!\n)[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9]))")
MARK = late(r"[\"“”„«»`'](?:(?<=`)`|(?<=')'|(?<![`']))")
OPENING = frozenset({"“", "„", "«", "``"})
CLOSING = frozenset({"”", "»", "''"})

NEAR = 250
"""Characters before it in which most sentences begin, so that these are looked at first."""

REACH = 2_000
"""Characters to either side beyond which a sentence or paragraph is cut off, so that a wall of text costs no more."""

BESIDE = 400
"""The same for a sentence with its neighbours."""


def quotations(text: str) -> list[Span]:
    """What stands inside quotation marks, in order; a quotation left open ends with its paragraph.

    A straight mark opens or closes by turns; behind a digit, with nothing open, it means inches.

    >>> quotations('The 6" pipe, he said, "is too short".')
    [Span(start=23, end=35)]
    """
    found: list[Span] = []
    start = 0
    for end in [match.start() for match in BLANK_LINE.finditer(text)] + [len(text)]:
        found += _in_paragraph(text, start, end)
        start = end
    return found


def _in_paragraph(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    opened: int | None = None
    for match in MARK.finditer(text, start, end):
        mark = match[0]
        if opened is None:
            inches = mark == '"' and text[match.start() - 1 : match.start()].isdigit()
            if mark not in CLOSING and not inches and text[match.end() : match.end() + 1].strip():
                opened = match.end()
        elif mark not in OPENING:
            found.append(Span(opened, match.start()))
            opened = None
    return found if opened is None else [*found, Span(opened, end)]


def is_within(span: Span, ranges: Sequence[Span]) -> bool:
    """Whether *span* begins inside one of the *ranges*, which are in order.

    >>> is_within(Span(4, 6), [Span(0, 2), Span(3, 9)]), is_within(Span(2, 3), [Span(0, 2), Span(3, 9)])
    (True, False)
    """
    index = bisect_right(ranges, span.start, key=lambda around: around.start) - 1
    return index >= 0 and span.start < ranges[index].end


def sentence_around(text: str, offset: int) -> Span:
    """The sentence that the character is in; an abbreviation before a capital may cut it short.

    >>> sentence_around("It rose. It fell by 2.5 points. Then it rose.", 15)
    Span(start=9, end=32)
    """
    return _around(STOP, text, offset)


def sentences_around(text: str, offset: int) -> tuple[Span, Span, Span]:
    """The sentence that the character is in, the same with the one before it, and with the one behind it.

    Sentences that begin or end far away are cut off, since what belongs together stands near.

    >>> sentences_around("It rose. It fell. Then it rose.", 10)
    (Span(start=9, end=18), Span(start=0, end=18), Span(start=9, end=31))
    """
    start, end = max(0, offset - BESIDE), min(len(text), offset + BESIDE)
    stops = [start, start, *(match.end() for match in STOP.finditer(text, start, end)), end, end]
    own = bisect_right(stops, offset, 2, len(stops) - 2)
    return Span(stops[own - 1], stops[own]), Span(stops[own - 2], stops[own]), Span(stops[own - 1], stops[own + 1])


def paragraph_around(text: str, offset: int) -> Span:
    """The paragraph that the character is in."""
    return _around(BLANK_LINE, text, offset)


def _around(stop: re.Pattern[str], text: str, offset: int) -> Span:
    for back in (NEAR, REACH):
        start = begin = max(0, offset - back)
        end = min(len(text), offset + REACH)
        for match in stop.finditer(text, start, end):
            if match.end() > offset:
                end = match.end()
                break
            begin = match.end()
        if begin > start or start == 0:
            break
    return Span(begin, end)
