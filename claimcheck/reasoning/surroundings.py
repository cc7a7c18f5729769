"""The other figures that a percentage is about, where no wording puts them beside it.

"Sales were $148 million in the third quarter.  That was a 21 percent increase over the $122 million of a year
earlier": the change is told in one place, and its ends stand in the sentences around it; so does the whole of a share.
The search begins at words that ask for such figures, and looks at a few of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from claimcheck.article import Article, beginning_in
from claimcheck.claims import Amount
from claimcheck.passages import BESIDE, sentences_around
from claimcheck.reasoning import wording
from claimcheck.reasoning.ratios import PERCENT, are_alike, is_plain
from claimcheck.text import Span

MOST = 6
"""Figures on either side of the words of change that are looked at."""

LEAST = 2
"""A part and a whole are two."""

SIZED = frozenset({"money", "count", "measure", "number", "share", "duration"})
"""Kinds of figures that can change."""

UP = 1_500
"""Characters before a part in which the things that it is a part of have been counted."""

FIRST_YEAR, LAST_YEAR = 1500, 2100
"""A bare number between these is a year that was not read as one."""


class Ends(NamedTuple):
    """A figure before and the same after: as words say where they are sure, else the smaller first in a rise."""

    before: Amount
    after: Amount
    is_sure: bool
    """Whether they are the only two of their kind there, and words say which of them is the older one."""


def ends_of_change(article: Article, told: Amount, falls: bool) -> Iterator[Ends]:
    """The pairs of figures that a change in percent may be about: the sure one first, then what merely stands near."""
    near = figures_near(article, told.span)
    if sum(figure.unit != PERCENT for figure in near) > 1:
        figures = around(article, told.span, near)
        sized = [figure for figure in figures if figure.unit != PERCENT]
        shares = [figure.start for figure in figures if figure.unit == PERCENT]
        yield from _sure_ends(article, told, sized, shares)
        for one, other in combinations(sized, 2):
            if are_alike(one, other) and one.figure.value != other.figure.value:
                yield Ends(*_in_order(one, other, falls), is_sure=False)


class Whole(NamedTuple):
    """What a part may be a part of."""

    figure: Amount
    is_sure: bool
    """Whether it counts what the part counts, and nothing else there does."""


def wholes_of(article: Article, part: Amount, told: Amount) -> Iterator[Whole]:
    """The figures that a part may be a part of, of which *told* says the share: the sure one first."""
    place = Span(min(part.start, told.start), max(part.end, told.end))
    larger = [figure for figure in figures_near(article, place) if _may_hold(figure, part)]
    larger = around(article, place, larger) if larger else []
    larger = [figure for figure in larger if not wording.is_step(article, figure)]
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
    figures = [figure for figure in figures_near(article, told.span) if figure.unit not in ("", PERCENT)]
    if len(figures) < LEAST:
        return None
    figures = around(article, told.span, figures)
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


def figures_near(article: Article, place: Span) -> list[Amount]:
    """The plain figures that stand near a place, in whatever sentence: quickly found, and mostly too few to go on."""
    near = beginning_in(article.amounts, place.start - BESIDE, place.end + BESIDE)
    return [amount for amount in near if _is_sized(amount) and not place.start <= amount.start < place.end]


def around(article: Article, place: Span, figures: Sequence[Amount]) -> list[Amount]:
    """Those of the figures in the sentence of a place and in the ones beside it, the nearest few on either side."""
    _, before, behind = sentences_around(article.document.prose, place.start)
    ahead = [figure for figure in figures if before.start <= figure.start < place.start]
    after = [figure for figure in figures if place.end <= figure.start < behind.end]
    return [*ahead[-MOST:], *after[:MOST]]


def _is_sized(amount: Amount) -> bool:
    if amount.kind not in SIZED or amount.when is not None or not is_plain(amount):
        return False
    value = amount.figure.value
    is_year = amount.kind == "number" and not amount.figure.declared and FIRST_YEAR <= value <= LAST_YEAR
    return value > 0 and not is_year


def _sure_ends(article: Article, told: Amount, figures: Sequence[Amount], shares: Sequence[int]) -> Iterator[Ends]:
    """The ends in the sentence of the change, in it and beside it, or in the next when it has no figure of its own."""
    stretches = sentences_around(article.document.prose, told.start)
    own = [figure for figure in figures if stretches[0].start <= figure.start < stretches[0].end]
    for stretch in stretches:
        within = [figure for figure in figures if stretch.start <= figure.start < stretch.end]
        ends = _sure(article, told.start, within)
        if ends is not None and (not own or ends.before in own or ends.after in own):
            places = sorted((told.start, ends.before.start, ends.after.start))
            if not any(places[0] < share < places[2] for share in shares):
                yield ends
            return


def _sure(article: Article, offset: int, figures: Sequence[Amount]) -> Ends | None:
    """The figure that is called the older one, and the only other of its kind."""
    older = [figure for figure in figures if wording.is_then(article, figure)]
    for then in sorted(older, key=lambda figure: abs(figure.start - offset)):
        others = [figure for figure in figures if figure is not then and _is_beside(article, then, figure)]
        if len(others) == 1 and others[0] not in older:
            return Ends(then, others[0], is_sure=True)
    return None


def _is_beside(article: Article, one: Amount, other: Amount) -> bool:
    return are_alike(one, other) and wording.per(article, one) == wording.per(article, other)


def _in_order(one: Amount, other: Amount, falls: bool) -> tuple[Amount, Amount]:
    smaller, larger = sorted((one, other), key=lambda amount: amount.figure.value)
    return (larger, smaller) if falls else (smaller, larger)
