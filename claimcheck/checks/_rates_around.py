"""Rates whose total and number stand in the sentences around them, in any order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from claimcheck import wording
from claimcheck.article import Article, Comparison, Pairing, compared
from claimcheck.checks._figures import bare, counted, like, plain
from claimcheck.claims import Amount
from claimcheck.numbers import Number, judge, slip
from claimcheck.ratios import is_near
from claimcheck.surroundings import figures_around

COUNTED = frozenset({"money", "count", "measure"})
"""Kinds of what is shared out."""

MONTHS = 12
"""Months of a year."""


def rates_around(article: Article, known: set[int]) -> Iterator[Comparison]:
    """The rates that are not *known* from a narrower wording, with a total and a number that fit or nearly do."""
    for pairing in article.paired("rate-alone"):
        for (each,) in plain(pairing, "e"):
            of = wording.per(article, each)
            if of and each.kind in COUNTED and id(each) not in known and not wording.is_extreme(article, each):
                known.add(id(each))
                yield from _shared_out(article, pairing, each, of)


def _shared_out(article: Article, pairing: Pairing, each: Amount, of: str) -> Iterator[Comparison]:
    figures = figures_around(article, each.span)
    totals = [figure for figure in figures if _may_total(article, figure, each)]
    numbers = [figure for figure in figures if _is_number_of(figure, of, each)]
    made: list[Comparison] = []
    for total, number in product(totals, numbers):
        made = [_divided(article, pairing, each, total, number)]
        if made[0].verdict == "consistent" and is_near(_quotient(total.figure.value, number.figure.value), each.figure):
            yield made[0]
            return
    if len(totals) == len(numbers) == 1 and made[0].message and not wording.is_part(article, totals[0], each):
        yield made[0]


def _may_total(article: Article, total: Amount, each: Amount) -> bool:
    is_alike = total.kind == each.kind and total.unit == each.unit and total.figure.value > each.figure.value
    return is_alike and not wording.per(article, total)


def _is_number_of(number: Amount, of: str, each: Amount) -> bool:
    if number.kind == "duration":
        return number.unit == of and number.figure.value > 1
    return (
        number.kind == "count" and number.unit != each.unit and of in ("each", number.unit) and number.figure.value > 1
    )


def _divided(article: Article, pairing: Pairing, each: Amount, total: Amount, number: Amount) -> Comparison:
    made = judge(_quotient, [total.figure.unbounded(), counted(number.figure)], each.figure.unbounded())
    expected = like(article, each, made.expected)
    working = f"{bare(total)} / {article.quote(number)} = {expected}, the text says {article.quote(each)}"
    found = slip(made.expected, each.figure) if made.verdict != "consistent" else None
    return compared(pairing._replace(alone=False), (each, total, number), made, working, found, (expected,))


def _quotient(total: Number, number: Number) -> Number:
    return total / number
