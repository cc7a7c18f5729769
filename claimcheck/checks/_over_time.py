"""What so much a month makes in a year, and what so much a year makes in several years.

Nothing ties the figures but that they agree, so what does not is no contradiction.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.article import Article, Comparison
from claimcheck.checks._figures import bare, plain
from claimcheck.claims import Amount
from claimcheck.numbers import OVER_TIME
from claimcheck.reasoning import wording
from claimcheck.reasoning.ratios import is_plain
from claimcheck.reasoning.surroundings import around, figures_near

OF_A_YEAR = {"week": 52, "month": 12, "quarter": 4}
"""Period -> how many of them are a year."""

BEHIND = 32
"""Characters between a sum and the length of time in which it comes together."""

LONGEST = 60
"""Years or months over which a sum is told to come together."""

DIGITS = 10
"""A figure below ten of its last places is met by chance."""


def over_a_year(article: Article) -> Iterator[Comparison]:
    """Each price a month with the sum of a year that it makes."""
    for pairing in article.paired("rate-alone"):
        for (each,) in plain(pairing, "e"):
            number = OF_A_YEAR.get(wording.per(article, each))
            if number:
                yield from _told(article, each, number, _of_years(article, each))


def over_years(article: Article) -> Iterator[Comparison]:
    """Each sum that comes together over some years with the sum of one year."""
    for total, length in pairwise(article.amounts):
        if total.kind == "money" and length.kind == "duration" and _comes_together(total, length):
            for each in around(article, length.span, figures_near(article, length.span)):
                yield from _told(article, each, int(length.figure.value), [total], length)


def _comes_together(total: Amount, length: Amount) -> bool:
    """Whether a sum is told of a length of time: "$800 million over five years"."""
    is_short = length.start - total.end <= BEHIND and is_plain(length) and not length.when
    return is_short and 1 < length.figure.value <= LONGEST and is_plain(total)


def _of_years(article: Article, each: Amount) -> list[Amount]:
    """The sums around a price that are called those of a year."""
    prose = article.document.prose
    near = around(article, each.span, figures_near(article, each.span))
    return [total for total in near if wording.says(article, prose[total.end : total.end + BEHIND], "yearly")]


def _told(article: Article, each: Amount, number: int, totals: list[Amount], *lengths: Amount) -> Iterator[Comparison]:
    for total in totals:
        made = number * float(each.figure.value)
        if (
            total.kind == each.kind
            and total.unit == each.unit
            and each.figure.value >= DIGITS * each.figure.place
            and abs(made - float(total.figure.value)) <= OVER_TIME * made
        ):
            says = f"{number} × {bare(each)} = {made:,.15g}, the text says {article.quote(total)}"
            yield Comparison((total, each, *lengths), "consistent", says, "sum-over-time")
            return
