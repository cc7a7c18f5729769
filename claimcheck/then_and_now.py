"""The two figures that a word of change is about, where no wording puts them beside it: then, and now.

"Sales were $148 million in the third quarter.  That was a 21 percent increase over the $122 million of a year
earlier": the change is told in one place, and its ends stand in the sentences around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from claimcheck import wording
from claimcheck.article import Article, beginning_in
from claimcheck.claims import Amount
from claimcheck.passages import sentence_around
from claimcheck.ratios import PERCENT, are_alike, is_plain
from claimcheck.text import Span

MOST = 6
"""Figures on either side of the words of change that are looked at."""

SIZED = frozenset({"money", "count", "measure", "number", "share"})
"""Kinds of figures that can change."""

YEARS = range(1500, 2101)
"""A bare number among these is a year that was not read as one."""


class Ends(NamedTuple):
    """A figure before and the same after, as the words of change have them: the smaller first in a rise."""

    before: Amount
    after: Amount
    is_sure: bool
    """Whether they are the only two of their kind there, and words say which of them is the older one."""


def ends_of_change(article: Article, told: Amount, falls: bool) -> Iterator[Ends]:
    """The pairs of figures that a change in percent may be about: the sure one first, then what merely stands near."""
    stretches = _stretches(article, told.start)
    figures = [figure for figure in figures_around(article, told.span, stretches) if figure.unit != PERCENT]
    yield from _ends(article, told.start, stretches, figures, falls)


def figures_around(article: Article, place: Span, stretches: Sequence[Span] = ()) -> list[Amount]:
    """The plain figures of the sentence of a place and of the sentences beside it, the nearest few on either side."""
    stretches = stretches or _stretches(article, place.start)
    start, end = min(stretch.start for stretch in stretches), max(stretch.end for stretch in stretches)
    before = [amount for amount in beginning_in(article.amounts, start, place.start) if _is_sized(amount)]
    after = [amount for amount in beginning_in(article.amounts, place.end, end) if _is_sized(amount)]
    return [*before[-MOST:], *after[:MOST]]


def _stretches(article: Article, offset: int) -> tuple[Span, Span, Span]:
    """The sentence of a place, the same with the one before it, and with the one behind it."""
    text = article.document.prose
    own = sentence_around(text, offset)
    start = sentence_around(text, own.start - 1).start if own.start else 0
    end = sentence_around(text, own.end).end if own.end < len(text) else own.end
    return own, Span(start, own.end), Span(own.start, end)


def _is_sized(amount: Amount) -> bool:
    is_year = amount.kind == "number" and not amount.figure.declared and amount.figure.value in YEARS
    return amount.kind in SIZED and is_plain(amount) and amount.figure.value > 0 and not is_year


def _ends(
    article: Article, offset: int, stretches: Sequence[Span], figures: Sequence[Amount], falls: bool
) -> Iterator[Ends]:
    own = stretches[0]
    for stretch in stretches:
        within = [figure for figure in figures if stretch.start <= figure.start < stretch.end]
        sure = _sure(article, offset, within, falls)
        if sure and any(own.start <= end.start < own.end for end in sure[:2]):
            yield sure
            break
    for one, other in combinations(figures, 2):
        if are_alike(one, other) and one.figure.value != other.figure.value:
            yield Ends(*_in_order(one, other, falls), is_sure=False)


def _sure(article: Article, offset: int, figures: Sequence[Amount], falls: bool) -> Ends | None:
    """The figure that is called the older one, and the only other of its kind."""
    older = [figure for figure in figures if wording.is_then(article, figure)]
    for then in sorted(older, key=lambda figure: abs(figure.start - offset)):
        others = [figure for figure in figures if figure is not then and _is_beside(article, then, figure)]
        if len(others) == 1 and others[0] not in older:
            before, after = _in_order(then, others[0], falls)
            return Ends(before, after, is_sure=True) if before is then else None
    return None


def _is_beside(article: Article, one: Amount, other: Amount) -> bool:
    return are_alike(one, other) and wording.per(article, one) == wording.per(article, other)


def _in_order(one: Amount, other: Amount, falls: bool) -> tuple[Amount, Amount]:
    smaller, larger = sorted((one, other), key=lambda amount: amount.figure.value)
    return (larger, smaller) if falls else (smaller, larger)
