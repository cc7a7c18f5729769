"""The other figures that a percentage is about, where no wording puts them beside it.

"Sales were $148 million in the third quarter.  That was a 21 percent increase over the $122 million of a year
earlier": the change is told in one place, and its ends stand in the sentences around it; so does the whole of a share.
The search begins at words that ask for such figures, and looks at a few of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from claimcheck import wording
from claimcheck.article import Article, beginning_in
from claimcheck.claims import Amount
from claimcheck.passages import BESIDE, sentences_around
from claimcheck.ratios import PERCENT, are_alike, is_plain
from claimcheck.text import Span

MOST = 6
"""Figures on either side of the words of change that are looked at."""

SIZED = frozenset({"money", "count", "measure", "number", "share", "duration"})
"""Kinds of figures that can change."""

UP = 1_500
"""Characters before a part in which the things that it is a part of have been counted."""

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
    figures = [figure for figure in figures_around(article, told.span, 2) if figure.unit != PERCENT]
    if len(figures) > 1:
        yield from _ends(article, told.start, figures, falls)


class Whole(NamedTuple):
    """What a part may be a part of."""

    figure: Amount
    is_sure: bool
    """Whether it counts what the part counts, and nothing else there does."""


def wholes_of(article: Article, part: Amount, told: Amount) -> Iterator[Whole]:
    """The figures that a part may be a part of, of which *told* says the share: the sure one first."""
    place = Span(min(part.start, told.start), max(part.end, told.end))
    larger = [figure for figure in figures_around(article, place) if _may_hold(figure, part)]
    same = [figure for figure in larger if figure.unit == part.unit and part.unit]
    if part.kind == "number":
        begin = sentences_around(article.document.prose, part.start)[0].start
        same = [figure for figure in larger if begin <= figure.start < part.start]
    elif not same and part.kind == "count":
        same = _counted_before(article, part)
    if len({float(figure.figure.value) for figure in same}) == 1:
        yield Whole(same[0], is_sure=True)
    for figure in larger:
        yield Whole(figure, is_sure=False)


def part_and_whole(article: Article, told: Amount) -> tuple[Amount, Amount] | None:
    """The two figures of one unit around a share, if there are just two, and words make the larger one a whole."""
    figures = [figure for figure in figures_around(article, told.span, 2) if figure.unit not in ("", PERCENT)]
    for whole in figures:
        if wording.is_whole(article, whole):
            others = [figure for figure in figures if figure is not whole and are_alike(figure, whole)]
            if len(others) == 1 and others[0].figure.value < whole.figure.value:
                return others[0], whole
    return None


def _may_hold(whole: Amount, part: Amount) -> bool:
    numbers = {"count", "number"}
    is_alike = are_alike(whole, part) or {whole.kind, part.kind} <= numbers
    return is_alike and whole.unit != PERCENT and whole.figure.value > part.figure.value


def _counted_before(article: Article, part: Amount) -> list[Amount]:
    """The last count of the same things further up, which is larger: "There were 70 bids ... Of the bids, 52"."""
    earlier = beginning_in(article.amounts, max(0, part.start - UP), part.start)
    counts = (one for one in reversed(earlier) if one.unit == part.unit and is_plain(one))
    last = next((one for one in counts if one.figure.value > part.figure.value), None)
    return [last] if last else []


def figures_around(article: Article, place: Span, least: int = 1) -> list[Amount]:
    """The plain figures of the sentence of a place and of the sentences beside it, the nearest few on either side.

    None when there cannot be *least*: most sentences need not be looked for.
    """
    near = beginning_in(article.amounts, place.start - BESIDE, place.end + BESIDE)
    sized = [amount for amount in near if _is_sized(amount) and not place.start <= amount.start < place.end]
    if len(sized) < least:
        return []
    _, before, behind = sentences_around(article.document.prose, place.start)
    ahead = [amount for amount in sized if before.start <= amount.start < place.start]
    after = [amount for amount in sized if place.end <= amount.start < behind.end]
    return [*ahead[-MOST:], *after[:MOST]]


def _is_sized(amount: Amount) -> bool:
    is_year = amount.kind == "number" and not amount.figure.declared and amount.figure.value in YEARS
    return amount.kind in SIZED and is_plain(amount) and amount.figure.value > 0 and not is_year and not amount.when


def _ends(article: Article, offset: int, figures: Sequence[Amount], falls: bool) -> Iterator[Ends]:
    stretches = sentences_around(article.document.prose, offset)
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
