"""One amount said in two units: what the readings of both sides allow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcheck import units
from claimcheck.claims import Amount
from claimcheck.numbers import ROUGH, ROUGH_DEGREES, Figure, Judgement, Slip, judge, written
from claimcheck.units import Unit

WORST = ("consistent", "doubtful", "contradicted")
"""Verdicts from best to worst."""

DIFFERENCE = "temperature_difference"


@dataclass(frozen=True, slots=True)
class Restatement:
    """The best that can be said of a conversion, over everything that its two units may mean."""

    source: Unit
    target: Unit
    judgement: Judgement
    said: Figure
    """The figure that was converted; of a range, the end that fits worse."""

    @property
    def slip(self) -> Slip | None:
        """The slip of hand that explains the difference, if it is one we know."""
        if self.judgement.verdict == "consistent":
            return None
        return units.slips(float(self.said.value), self.source, self.target, self.judgement.printed)

    @property
    def expected(self) -> str:
        """What the conversion gives at face value, as a reader would write it."""
        return written(self.judgement.expected)

    @property
    def is_rough(self) -> bool:
        """Whether the difference is one that rounding on the way may leave, for all that the printed figures say."""
        if self.source.dimension == "temperature":
            return self.judgement.difference < ROUGH_DEGREES
        return self.judgement.gap < ROUGH

    @property
    def is_difference(self) -> bool:
        """Whether two temperatures were compared as differences, which have no zero point."""
        return self.source.dimension == DIFFERENCE


def restatement(first: Amount, again: Amount) -> Restatement | None:
    """How *again* stands to *first*, under the readings of their units that suit best; None when nothing can be said.

    Of readings that suit equally the likeliest is taken: 60 miles are 96.6 km, not 111, when the text says 200 km.  A
    range converts end to end; a range beside a single figure says nothing, nor does a vague word.
    """
    if (first.upto is None) != (again.upto is None) or "vague" in (first.figure.hedge, again.figure.hedge):
        return None
    best: Restatement | None = None
    for source, target in _pairs(first, again):
        made = _worse_end(first, again, source, target)
        if made.judgement.verdict == "consistent":
            return made
        if best is None or _badness(made) < _badness(best):
            best = made
    return best if best and (best.judgement.is_related or best.slip) else None


def _pairs(first: Amount, again: Amount) -> Iterator[tuple[Unit, Unit]]:
    for one in map(units.unit, first.readings):
        for other in map(units.unit, again.readings):
            if one.dimension == other.dimension and one.name != other.name:
                yield one, other


def _worse_end(first: Amount, again: Amount, source: Unit, target: Unit) -> Restatement:
    low = _judged(first.figure, again.figure, source, target)
    if first.upto is None or again.upto is None:
        return low
    high = _judged(first.upto, again.upto, source, target)
    return max(low, high, key=lambda end: (*_badness(end), end.judgement.ulps))


def _judged(said: Figure, printed: Figure, source: Unit, target: Unit) -> Restatement:
    conversion = units.conversion(source, target)
    said, printed = said.unbounded(), printed.unbounded()
    judgement = judge(conversion.relation, [said, conversion.factor], printed)
    if judgement.verdict != "consistent":  # the style book's factor for the way back may be no inverse
        back = units.conversion(target, source)
        verdict = judge(back.relation, [printed, back.factor], said).verdict
        judgement = replace(judgement, verdict=min(judgement.verdict, verdict, key=WORST.index))
    return Restatement(source, target, judgement, said)


def _badness(made: Restatement) -> tuple[int, bool]:
    return WORST.index(made.judgement.verdict), made.judgement.reported(made.slip)


def is_point_of_difference(first: Amount, again: Amount, made: Restatement) -> bool:
    """Whether *first* is a difference only, and *again* what its conversion as a point of the scale would be."""
    if made.judgement.verdict == "consistent" or not made.is_difference:
        return False
    if any(units.unit(name).dimension != DIFFERENCE for name in first.readings):
        return False
    points = [units.unit(name.removeprefix("delta_")) for name in (made.source.name, made.target.name)]
    as_point = units.conversion(*points)
    return judge(as_point.relation, [made.said, as_point.factor], made.judgement.printed).verdict == "consistent"
