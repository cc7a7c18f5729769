"""Sums that no word announces: three figures of one unit, of which two make the third.

Nothing ties them but that they add up so sharply that chance hardly brings it.  What would add up but for two swapped
digits is an error where the figures are so long that drawn ones never do: of 45 such sums in 26,000 texts one does not
add up, and is misprinted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import combinations

from claimcheck.article import Article, Pairing
from claimcheck.claims import Amount
from claimcheck.numbers import LONG_SUM, SHARP_SUM, TIE
from claimcheck.reasoning.closing import Closing, adds_up, swapped

PHRASE = "adds-up"
"""Wording of what adds up without a word that says so."""

KINDS = frozenset({"money", "count", "measure"})

NEXT = 4
"""Figures of the unit before one that are looked at with it."""

REACH = 500
"""Characters in which the three stand."""

TOLD = ("change", "running", "remainder", "step", "rest")
"""Relations of which other checks make the same sums."""

Sum = tuple[Amount, Amount, Amount]
"""The whole and its two parts."""


def unannounced(article: Article, seen: Set[int]) -> Iterator[tuple[Pairing, Closing]]:
    """Each sum of figures that are not *seen* in one, by their places."""
    known = set(seen)
    for figures in _threes(article):
        found = _found(*figures)
        if found is not None:
            places = {figure.start for figure in figures}
            if known.isdisjoint(places) and _told(article).isdisjoint(part.start for part in found.parts):
                known |= places
                yield Pairing("unannounced", PHRASE, {}, found.total.span), found


def _threes(article: Article) -> Iterator[Sum]:
    """Each three figures of a unit that stand together and nearly add up, or are long; the largest first."""
    for group in article.alike:
        if len(group) > 2 and group[0].kind in KINDS:
            figures = [figure for figure in group if figure.upto is None]
            values = [float(figure.figure.value) for figure in figures]
            yield from _in_order(figures, _nearly(values))
            long = [figure for figure, value in zip(figures, values, strict=True) if _is_long(figure, value)]
            yield from _in_order(long, _together(len(long)))


def _together(count: int) -> Iterator[tuple[int, int, int]]:
    """Each with two of the last ones before it."""
    for last in range(2, count):
        for one, other in combinations(range(max(0, last - NEXT), last), 2):
            yield one, other, last


def _nearly(values: Sequence[float]) -> Iterator[tuple[int, int, int]]:
    """Those of which two make the third, roughly; asked of all of them, so in the quickest way."""
    for last in range(2, len(values)):
        third = values[last]
        for other in range(max(1, last - NEXT + 1), last):
            second = values[other]
            for one in range(max(0, last - NEXT), other):
                first = values[one]
                made = first + second
                off = SHARP_SUM * (third if third > made else made)
                if (
                    -off <= made - third <= off
                    or -off <= first + third - second <= off
                    or -off <= second + third - first <= off
                ):
                    yield one, other, last


def _in_order(figures: Sequence[Amount], places: Iterator[tuple[int, int, int]]) -> Iterator[Sum]:
    for one, other, last in places:
        if _are_near(figures[one], figures[last]):
            total, middle, small = sorted((figures[one], figures[other], figures[last]), key=_value, reverse=True)
            yield total, middle, small


def _is_long(figure: Amount, value: float) -> bool:
    """Whether it has so many figures that hardly anything but a slip makes nearly a sum of it."""
    return value * LONG_SUM >= figure.figure.place and value * LONG_SUM >= figure.figure.coarse()


def _are_near(first: Amount, last: Amount) -> bool:
    return last.start - first.end <= REACH


def _value(figure: Amount) -> float:
    return float(figure.figure.value)


def _found(total: Amount, *parts: Amount) -> Closing | None:
    large, *small = map(_value, (total, *parts))
    if large * (1 - TIE) <= max(small):
        return None
    told = tuple(sorted(parts, key=lambda part: part.start))
    grains = [float(figure.figure.coarse()) for figure in (total, *parts)]
    if max(2 * abs(sum(small) - large), min(grains)) <= SHARP_SUM * min(small) and adds_up(total, told, 1):
        return Closing(total, told)
    return swapped(total, told) if max(grains) <= LONG_SUM * min(small) else None


def _told(article: Article) -> set[int]:
    """What other checks add up or subtract; what is only called a change may be a total."""
    pairings = (pairing for relation in TOLD for pairing in article.paired(relation))
    return {claim.start for pairing in pairings for claims in pairing.slots.values() for claim in claims}
