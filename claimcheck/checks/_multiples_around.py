"""Multiples whose two figures stand around them in any order: "grew at five times this rate (600 kg)".

Nothing ties the figures but that they agree, so what does not is no contradiction.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.article import Article, Comparison
from claimcheck.claims import Amount
from claimcheck.numbers import HEDGED_MULTIPLE, SURE_MULTIPLE, Cell, judge, written
from claimcheck.reasoning.ratios import are_alike, operand, times
from claimcheck.reasoning.surroundings import around, figures_near
from claimcheck.text import Span

BESIDE = 2
"""Figures on either side that are looked at."""


def multiple_around(article: Article, place: Span, cell: Cell) -> Comparison | None:
    """The two figures beside a multiple that are so many times one another."""
    for one, other in _pairs(article, place):
        smaller, larger = sorted((one, other), key=lambda amount: amount.figure.value)
        if one.unit and one.unit == other.unit and are_alike(one, other) and _holds(smaller, larger, cell):
            made = judge(times, [operand(smaller), operand(larger)], cell)
            says = f"{article.quote(larger)} is {written(made.expected)} times {article.quote(smaller)}"
            return Comparison((larger, smaller), "consistent", says, "multiple-around")
    return None


def _pairs(article: Article, place: Span) -> Sequence[tuple[Amount, Amount]]:
    """Neighbours among the figures on either side that have one of their unit there."""
    near = around(article, place, figures_near(article, place))
    units = [figure.unit for figure in near]
    figures = [figure for figure in near if units.count(figure.unit) > 1]
    before = [figure for figure in figures if figure.start < place.start][-BESIDE:]
    behind = [figure for figure in figures if figure.start >= place.end][:BESIDE]
    return list(pairwise([*before, *behind]))


def _holds(smaller: Amount, larger: Amount, cell: Cell) -> bool:
    told = float(cell.value) if cell.value >= 1 else 1 / float(cell.value)
    off = abs(float(larger.figure.value) / float(smaller.figure.value) / told - 1)
    return off <= (HEDGED_MULTIPLE if cell.hedge else SURE_MULTIPLE)
