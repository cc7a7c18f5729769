"""One amount said in two units: what the readings of both sides allow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from claimcheck import units
from claimcheck.claims import Amount
from claimcheck.numbers import ROUGH, ROUGH_DEGREES, Figure, Judgement, Number, Slip, judge, written
from claimcheck.units import Conversion, Unit

WORST = ("consistent", "doubtful", "contradicted")
"""Verdicts from best to worst."""

AIR = "atmosphere"

COUNTED = frozenset({"day", "week", "fortnight", "hour"})
"""Units of time whose factors are whole and exact in every calendar."""

SHIFT = 4, 10
"""Fewest and most hours of a day of work, or of lessons."""

MANY = 60
"""From here on days and hours are rounded like anything else."""

DIFFERENCE = "temperature_difference"


class Restatement(NamedTuple):
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
    if _is_counted(said, printed, conversion):
        said, printed = replace(said, exact=True), replace(printed, exact=True)
    made = judge(conversion.relation, [said, conversion.factor], printed)
    if made.verdict != "consistent":  # the style book's factor for the way back may be no inverse
        back = units.conversion(target, source)
        verdict = judge(back.relation, [printed, back.factor], said).verdict
        made = made._replace(verdict=min(made.verdict, verdict, key=WORST.index))
    if made.verdict != "consistent" and _is_honest(said, printed, conversion, made):
        made = made._replace(verdict="consistent")
    return Restatement(source, target, made, said)


def _is_honest(said: Figure, printed: Figure, conversion: Conversion, made: Judgement) -> bool:
    """Whether the way in which people convert explains a difference that the printed digits do not."""
    if _is_working_time(said, printed, conversion):
        return True
    if conversion.source.dimension == "pressure" and _from_gauge(said, printed, conversion):
        return True
    return (made.is_trifle and conversion.source.dimension != "temperature") or _in_fives(said, printed, conversion)


def _is_counted(said: Figure, printed: Figure, conversion: Conversion) -> bool:
    """Whether whole days, weeks and hours are told, few enough that people count them and round nothing."""
    few = all(
        figure.value == int(figure.value) and figure.value < MANY and not figure.hedge for figure in (said, printed)
    )
    return few and {conversion.source.name, conversion.target.name} <= COUNTED


def _is_working_time(said: Figure, printed: Figure, conversion: Conversion) -> bool:
    """Whether the days of a week are those on which people work, or the first and the last day are both counted."""
    if {conversion.source.name, conversion.target.name} == {"hour", "day"}:
        hours, days = (said, printed) if conversion.source.name == "hour" else (printed, said)
        if SHIFT[0] * days.value <= hours.value <= SHIFT[1] * days.value:
            return True
    if not _is_counted(said, printed, conversion):
        return False
    at_work = conversion.source.name == "week" and printed.value in (said.value * 5, said.value * 6)
    meant = float(conversion.relation(said.value, conversion.factor.exact))
    return at_work or abs(meant - float(printed.value)) <= 1


def _from_gauge(said: Figure, printed: Figure, conversion: Conversion) -> bool:
    """Whether one pressure is above that of the air, and the other above nothing: "12 psi (184 kPa)"."""
    air = float(units.conversion(units.unit(AIR), conversion.target).factor.exact)

    def above_nothing(pressure: Number, factor: Number) -> Number:
        return conversion.relation(pressure, factor) + air

    def above_the_air(pressure: Number, factor: Number) -> Number:
        return conversion.relation(pressure, factor) - air

    ways = (above_nothing, above_the_air)
    return any(judge(way, [said, conversion.factor], printed).verdict == "consistent" for way in ways)


def _in_fives(said: Figure, printed: Figure, conversion: Conversion) -> bool:
    """Whether both figures are rounded to fives and agree as such: "165 km/h (105 mph)"."""
    one, other = said.in_fives(), printed.in_fives()
    if one is None or other is None:
        return False
    return judge(conversion.relation, [one, conversion.factor], other).verdict == "consistent"


def _badness(made: Restatement) -> tuple[int, bool]:
    return WORST.index(made.judgement.verdict), made.judgement.reported(made.slip)


def is_difference_of_temperatures(amount: Amount) -> bool:
    """Whether it is that under every reading of its unit."""
    return bool(amount.readings) and all(units.unit(name).dimension == DIFFERENCE for name in amount.readings)


def is_point_of_difference(first: Amount, again: Amount, made: Restatement) -> bool:
    """Whether *first* is a difference only, and *again* what its conversion as a point of the scale would be."""
    if made.judgement.verdict == "consistent" or not made.is_difference or not is_difference_of_temperatures(first):
        return False
    points = [units.unit(name.removeprefix("delta_")) for name in (made.source.name, made.target.name)]
    as_point = units.conversion(*points)
    return judge(as_point.relation, [made.said, as_point.factor], made.judgement.printed).verdict == "consistent"
