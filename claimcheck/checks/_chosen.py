"""How many were entered and how many of them came through, told one after the other.

Both may be called by other nouns ("20 towns applied ... eight grants"), so what does not hold is no contradiction.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.article import Article, Comparison
from claimcheck.claims import Amount
from claimcheck.numbers import NORMAL
from claimcheck.reasoning.parts import plainly
from claimcheck.reasoning.ratios import is_plain
from claimcheck.reasoning.wording import is_label, says

APART = 160
"""Characters between the two."""

BEFORE, BEHIND = 60, 30
"""Characters before the first and behind the second in which a word says what they are."""

SLACK = 2
"""Beyond so many times as many, no rounding makes it a part."""

YEARS = range(1800, 2100)
"""A bare number that may be a year."""


def chosen_from(article: Article) -> Iterator[Comparison]:
    """Each two figures of which the second is what came of the first: nominations and prizes, bids and contracts."""
    counts = [claim for claim in article.amounts if claim.kind == "count" or claim.kind == "number"]
    for entered, chosen in pairwise(counts):
        if chosen.start - entered.end <= APART and _is_outcome(article, entered, chosen):
            figures = (article.figure_words(chosen), article.figure_words(entered))
            yield Comparison((chosen, entered), "consistent", f"{figures[0]} is at most {figures[1]}", "chosen-from")


def _is_number(article: Article, claim: Amount) -> bool:
    if claim.composed or not is_plain(claim) or is_label(article, claim):
        return False
    return claim.kind == "count" or claim.figure.value not in YEARS


def _is_outcome(article: Article, entered: Amount, chosen: Amount) -> bool:
    prose = article.document.prose
    return (
        chosen.figure.value <= SLACK * entered.figure.value
        and "\n" not in prose[entered.end : chosen.start]
        and says(article, prose[entered.end : chosen.end + BEHIND], "chosen")
        and says(article, prose[max(0, entered.start - BEFORE) : chosen.start], "entered")
        and _is_number(article, entered)
        and _is_number(article, chosen)
        and plainly(chosen).reading(NORMAL).low <= plainly(entered).reading(NORMAL).high
    )
