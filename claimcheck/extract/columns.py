"""Sums of money told one below the other, or between semicolons, and the larger ones before them.

Which of those is their total, if any, only the sum can tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.article import Pairing
from claimcheck.claims import Amount, Claim
from claimcheck.late import late
from claimcheck.text import Span

FEWEST, MOST = 2, 40
"""Rows of a column."""

APART, LONG = 300, 1_000
"""Characters between two figures in which a row ends, and in which it does if the next begins with its figure."""

AHEAD, NEAR = 2_500, 2
"""In how many characters before the first row a total stands, and how many figures are asked."""

BREAK = late(r"[;\n:](?:(?<!:)|(?=\s))")
"""The end of a row, or of what stands over the first; a class in front is quicker to look for."""

FIRST = late(r"\n\s*(?:[*•·▪‣–-]\s*)?\Z")
"""What stands before a row that begins with its figure."""

LISTED = late(rf";|:\s|{FIRST.pattern}|\n\s*[*•·▪‣]\s")
"""The same where it can be nothing but the row of a list: the figure begins the next, or a bullet does."""

SENTENCE_END = late(r"[\w)][.!?][\"”’)]*\s")


def columns_in(text: str, claims: Sequence[Claim]) -> Iterator[Pairing]:
    """Each larger sum of money over such a column, the nearest first, with the first figure of every row below it."""
    money = [claim for claim in claims if claim.kind == "money" and claim.upto is None and claim.figure.value > 0]
    start = 0
    while start < len(money) - FEWEST:
        rows, end = _rows(text, money, start)
        first = money.index(rows[0], start) if rows else end
        for total in reversed(money[max(0, first - NEAR) : min(end - 1, first + NEAR)] if rows else ()):
            parts = tuple(row for row in rows if row.start > total.start)
            if FEWEST <= len(parts) <= MOST and _is_whole(total, parts):
                slots: dict[str, tuple[Claim, ...]] = {"total": (total,), "part": parts}
                name = "list" if _is_list(text, parts) else "column"
                yield Pairing("column", name, slots, Span(total.start, parts[-1].end), alone=False)
        start = end


def _rows(text: str, money: Sequence[Amount], start: int) -> tuple[list[Amount], int]:
    """The first figure of each row from here on, under the last one over them, and where the next column may be."""
    rows: list[Amount] = []
    for at in range(start + 1, len(money)):
        before, claim = money[at - 1], money[at]
        reach = LONG if FIRST.search(text, before.end, claim.start) else APART
        if claim.start - before.end > reach or claim.unit != before.unit:
            return rows, at
        if BREAK.search(text, before.end, claim.start):
            rows += [claim] if rows else [before, claim]
    return rows, len(money)


def _is_list(text: str, parts: Sequence[Amount]) -> bool:
    """Whether they are rows of a list, and not of sentences one below the other."""
    return all(
        LISTED.search(text, before.end, claim.start) or not SENTENCE_END.search(text, before.end - 1, claim.start)
        for before, claim in pairwise(parts)
    )


def _is_whole(total: Amount, parts: Sequence[Amount]) -> bool:
    near = total.unit == parts[0].unit and parts[0].start - total.end < AHEAD
    return near and all(part.figure.value < total.figure.value for part in parts)
