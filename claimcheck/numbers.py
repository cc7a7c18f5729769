"""What a printed number can mean: an interval, never a bare float.  Every tolerance of the house lives here.

A printed number has three nested readings.  *fine*: every printed digit counts.  *normal*: trailing zeros are rounding,
but two figures always count.  *loose*: one figure may be rounded, and the number may have been cut instead of rounded.
Two statements contradict each other when their intervals cannot meet: at the loose reading for certain, at the normal
reading only probably.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from typing import Final, Literal, NamedTuple, Protocol, TypeAlias

Number: TypeAlias = float | Fraction
Hedge: TypeAlias = Literal["", "about", "nearly", "over", "at_least", "up_to", "under", "vague"]
Level: TypeAlias = Literal[0, 1, 2]

FINE: Final = 0
NORMAL: Final = 1
LOOSE: Final = 2

INFINITY: Final = math.inf

ABOUT: Final = (Fraction(0), Fraction(1, 20), Fraction(1, 10))
"""How far "about" reaches beside the rounding, as a share of the value, at the three readings."""

SCALE: Final = "off by a factor of"
"""How the name of a slip of a power of ten begins."""

TRANSPOSED: Final = "digits transposed"
RETYPED: Final = "one digit differs"
TENS_DIFFER: Final = "tens differ"

SURE_FIGURES: Final = 4
"""One wrong digit among fewer is met by chance in three of a hundred random figures."""

SCALED: Final = 10
"""A slip of scale is known to a tenth of the figure: one printed digit, ten times off, fits many a random figure."""

TIE: Final = 1e-9
"""Relative distance below which floats do not decide: the comparison is done again in fractions."""

BOTH_ENDS: Final = 10
"""So many days are counted with the first and the last one as often as without: "ended 41 days later"."""

LASTING: Final = 1
"""A length of time counts its units begun or completed: it is off by less than one."""

LEAST_LASTING: Final = 0.5
"""Part of a unit from which on it may be called one: "a month" is more than two weeks."""

ROUND_LASTING: Final = 0.05
"""The same for a round ten, as a share: "50 years ago" is 48."""

ULPS: Final = 2
"""A difference is reported from two units of the last counting place on; one unit is how people round."""

ROUGH: Final = 0.10
"""Below this relative difference a conversion is a query, not a finding, unless a slip explains it: writers convert
figures that they do not print, and round on the way."""

UNRELATED: Final = 2000.0
"""Figures whose ratio is beyond this do not say the same thing badly; they say different things."""

GROSS: Final = 0.25
"""From this relative difference on, zeros that may be rounding excuse nothing: who prints "from 150 to 120" and "by 20"
side by side can do the sum.  Of 10,000 published texts none has such a change, multiple or sum."""

NEAR_SUM: Final = 0.1
NEAR_COUNT: Final = 2
"""How near to a count in front of them figures come that are its parts: a tenth of it, or by two."""

NEAR_ITEMS: Final = 0.5
"""The same for items that words or signs announce."""

SUM_BY_CHANCE: Final = 0.1
STEP_BY_CHANCE: Final = 0.03
SLIP_BY_CHANCE: Final = 0.03
PROSE_BY_CHANCE: Final = 0.03
"""The chance that figures which are no parts add up to a total, beyond which a sum says nothing: one that is
called a total, of a step between two, but for swapped digits, in sentences one below the other."""

SUM_NEARLY: Final = 0.05
"""How far a sum may be from its total and be looked at more closely."""

NEGLIGIBLE_PART: Final = 0.02
"""Of a total, what a part in a sentence of its own must be, or the sum closes without it."""

LARGEST_PART: Final = 0.05
SMALLEST_PART: Final = 0.001
"""Of a whole, what the largest and the smallest sum of a list must be that is taken from it."""

SHARP_SUM: Final = 0.007
LONG_SUM: Final = 0.00003
"""How coarse the sharpest figure is at most beside the smallest where three add up that nobody announced (85 of 90 that
did in news and reference were sums); and the coarsest where they do but for two swapped digits (drawn never did)."""

LEVELS_APART: Final = 4
"""How many times a level the one before it is at most."""

MISTOLD: Final = 2.5
"""How many times the other of two figures is at most that are one fact, told again with another figure."""

MEANT_INSIDE: Final = 2
"""How many times an end of a range a figure is at most that words put inside it."""

SOURCE: Final = 5
"""How many times a figure the other is that was not its value before, where they go the other way than the words."""

RATES_SPREAD: Final = 0.03
"""By how much rates of exchange of one day differ between buying and selling, banks and hours."""

RATES_APART: Final = 0.25
"""By how much rates of different days of one article differ at most; more is another currency or an error."""

DESCENT: Final = 1.02
"""How many times its end the beginning of a range must be to run down: dealers tell near prices from the top, "between
4,230 and 4,210"."""

OVER_TIME: Final = 0.01
"""How far what comes together over months or years may be from the sum that is told."""

SURE_MULTIPLE: Final = 0.05
HEDGED_MULTIPLE: Final = 0.1
"""How far two figures around a word for a multiple may be from it, plain and hedged."""

HEADLINED: Final = 0.12
"""How far a headline goes that rounds, or cuts: "$5K" over $5,600."""

WITHIN_A_POINT: Final = 0.6
"""Units of its last place by which a share may be off that nothing ties to its part and its whole."""

TRIFLE: Final = 0.005
"""Below this relative difference a conversion holds: it was made by a rounded factor, or from a figure that is not
printed, and a hand that slips is hardly ever so near."""

FIVES: Final = 5.0
"""Measured and forecast figures go to the nearest five in some trades: wind speeds, altitudes, doses."""

ROUGH_DEGREES: Final = 5.0
"""The same for points of a temperature scale, in degrees, since their zero is arbitrary."""

LARGEST_EXACT: Final = 1000
"""Counts of discrete things below this are taken at their word."""


class Interval(NamedTuple):
    """Every value between two ends; an end may be infinite, and *open* when the end itself is excluded.

    >>> Interval(1, 2).meets(Interval(2, 3)), Interval(1, 2, high_open=True).meets(Interval(2, 3))
    (True, False)
    """

    low: Number
    high: Number
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        if self.low < other.high and other.low < self.high:
            return True
        if self.low == other.high:
            return not (self.low_open or other.high_open)
        if other.low == self.high:
            return not (other.low_open or self.high_open)
        return False

    def gap(self, other: Interval) -> Number:
        """How far the two are apart; negative when they overlap."""
        return max(self.low, other.low) - min(self.high, other.high)


@dataclass(slots=True)
class Figure:
    """One printed number: its face value and how exactly it was printed.

    Not frozen, because an article makes dozens and a frozen one costs four times as much; nobody changes one.
    """

    value: Number
    """Face value, sign and magnitude word applied."""
    place: Number = 1.0
    """Worth of the last printed digit: 1 in "25,000", 0.01 in "1.20", 100,000 in "1.2 million"."""
    declared: bool = False
    """Whether the place is declared by a printed decimal, so that its zeros count."""
    hedge: Hedge = ""
    exact: bool = False
    """A count, score, age or the like: at its word at every reading."""

    def coarse(self) -> Number:
        """Worth of the last non-zero digit: 1,000 in "25,000".

        >>> Figure(25000).coarse(), Figure(1.2e6, 1e5, declared=True).coarse()
        (1000.0, 100000.0)
        """
        place = self.place
        if self.declared or not self.value:
            return place
        digits = round(_size(self.value) / place)
        while digits and digits % 10 == 0:
            digits //= 10
            place *= 10
        return place

    def counting(self) -> Number:
        """Worth of the last digit that counts in ordinary reading.

        Never fewer than two figures count, and never more than are printed.

        >>> Figure(25000).counting(), Figure(500).counting(), Figure(12).counting()
        (1000.0, 10.0, 1.0)
        """
        if not self.value:
            return self.place
        second = 10.0 ** (magnitude(self.value) - 1)
        return max(self.place, min(self.coarse(), exactly(second) if isinstance(self.value, Fraction) else second))

    def reading(self, level: Level, company: bool = False) -> Interval:
        """What the number can mean at a reading.

        *company*: a partner of the same dimension in the same relation is printed to two figures or more, so this one
        may not be read at one figure.

        >>> Figure(25000).reading(NORMAL)
        Interval(low=24500.0, high=25500.0, low_open=False, high_open=False)
        >>> Figure(12).reading(LOOSE)
        Interval(low=11.5, high=13.0, low_open=False, high_open=False)
        """
        if self.exact:
            low = high = self.value
        elif level == FINE:
            low, high = self._rounded(self.place)
        elif level == NORMAL:
            low, high = self._rounded(self.counting())
        else:
            low, high = self._loose(company)
        if self.hedge:
            return self._hedged(low, high, level)
        return Interval(low, high)

    def _rounded(self, place: Number) -> tuple[Number, Number]:
        """All that rounds to the value at *place*; ties go either way."""
        value, half = self.value, place / 2
        # Below a lone 1 (10, 100 …) the grid of one-figure numbers is ten times finer.
        near = place / 20 if place >= 10 and abs(value) == place else half
        return (value - near, value + half) if value >= 0 else (value - half, value + near)

    def _loose(self, company: bool) -> tuple[Number, Number]:
        counting = self.counting()
        low, high = self._rounded(max(counting if company else self.coarse(), self.place))
        if self.value >= 0:  # cut, not rounded: 21.58 printed as 21.5
            return low, max(high, self.value + counting)
        return min(low, self.value - counting), high

    def _hedged(self, low: Number, high: Number, level: Level) -> Interval:
        value = self.value
        coarse = self.coarse()
        rounding = (self.place / 2, coarse / 2, max(self.place, coarse / 2))[level]  # "about three" may be two
        slack = max(rounding, _size(value) * ABOUT[level])
        match self.hedge:
            case "about":
                return Interval(min(low, value - slack), max(high, value + slack))
            case "nearly":
                return Interval(value - 2 * slack, value, high_open=True)
            case "over":
                return Interval(value, INFINITY, low_open=True)
            case "at_least":
                return Interval(value, INFINITY)
            case "up_to":
                return Interval(-INFINITY, value)
            case "under":
                return Interval(-INFINITY, value, high_open=True)
            case _:
                return Interval(low, high)

    def lasting(self) -> Interval:
        """What it can mean as a length of time, where a unit that is begun may count or not.

        "Three years" is more than two and less than four; "50 years" is a round figure besides.

        >>> Figure(3).lasting()
        Interval(low=2, high=4, low_open=True, high_open=True)
        >>> Figure(60).lasting().low, Figure(1).lasting().low
        (57.0, 0.5)
        """
        value = self.value
        slack = max(LASTING, value * ROUND_LASTING if value % 10 == 0 else 0)
        wide = 2 * slack + value * ABOUT[LOOSE]
        least = value * LEAST_LASTING
        match self.hedge:
            case "about" | "vague":
                return Interval(max(value - wide, least), value + wide)
            case "nearly":
                return Interval(max(value - slack - value * ABOUT[LOOSE], least), value + LASTING / 2)
            case "over" | "at_least":
                return Interval(max(value - LASTING, least), INFINITY, low_open=True)
            case "up_to" | "under":
                return Interval(-INFINITY, value + LASTING, high_open=True)
            case _:
                return Interval(max(value - slack, least), value + slack, low_open=True, high_open=True)

    def headlined(self) -> Interval:
        """What it can mean in a headline, which rounds to one figure or cuts there, counts of people too.

        >>> Figure(5000.0, 1000.0).headlined()
        Interval(low=4500.0, high=6000.0, low_open=False, high_open=False)
        >>> Figure(72, exact=True).headlined()
        Interval(low=72, high=72, low_open=False, high_open=False)
        """
        if self.hedge or (self.exact and self.value % 10):
            return self.reading(LOOSE)
        low, high = self._rounded(self.coarse())
        return Interval(low, max(high, self.value + self.coarse()))

    def unbounded(self) -> Figure:
        """The same figure without a hedge that bounds it: in "over 4,000 miles (6,400 km)" both say the same bound."""
        return self if self.hedge in ("", "about") else replace(self, hedge="")

    def worked_out(self) -> Figure:
        """The same figure as the outcome of a division: rounded, though what it counts comes whole.

        >>> Figure(104, exact=True).worked_out().reading(FINE)
        Interval(low=103.5, high=104.5, low_open=False, high_open=False)
        """
        return replace(self, exact=False) if self.exact else self

    def beside(self, other: Figure) -> Figure:
        """The same figure next to *other*: who prints "$2.4 billion" prints "$2 billion" for 2.0.

        >>> Figure(2e9, 1e9).beside(Figure(2.4e9, 1e8, declared=True)).place
        100000000.0
        """
        is_lone = not (self.hedge or self.declared) and self.place >= LARGEST_EXACT and self.coarse() == self.place
        if is_lone and self.place == 10.0 ** magnitude(self.value) and other.declared and other.place < self.place:
            return replace(self, place=self.place / 10)
        return self

    def in_fractions(self) -> Figure:
        """The same figure in exact arithmetic."""
        return replace(self, value=exactly(self.value), place=exactly(self.place))

    def in_fives(self) -> Figure | None:
        """The same figure rounded to fives, if it can be: "165 km/h".

        >>> Figure(165).in_fives(), Figure(166).in_fives()
        (Figure(value=165, place=5.0, declared=False, hedge='', exact=False), None)
        """
        if (
            self.declared
            or self.exact
            or self.hedge
            or self.place > 1
            or abs(float(self.value)) < 4 * FIVES
            or float(self.value) % FIVES
        ):
            return None
        return replace(self, place=FIVES)

    def sharp(self) -> bool:
        """Whether it is printed to two figures or more and is no round ten: nobody writes 37 from one-figure sources.

        >>> Figure(37).sharp(), Figure(30).sharp(), Figure(0.5, 0.1, declared=True).sharp()
        (True, False, False)
        """
        return bool(self.value) and self.coarse() <= 10.0 ** (magnitude(self.value) - 1) * (1 + TIE)


class Factor(NamedTuple):
    """A constant of a relation: the exact value, and the rounder one that style books give to newsrooms."""

    exact: Number
    chart: Number | None = None

    def reading(self, level: Level, company: bool = False) -> Interval:
        """The exact value at the fine reading, everything between exact and style book at the others."""
        if level == FINE or self.chart is None:
            return Interval(self.exact, self.exact)
        return Interval(min(self.exact, self.chart), max(self.exact, self.chart))

    def in_fractions(self) -> Factor:
        """The same factor in exact arithmetic."""
        return Factor(exactly(self.exact), None if self.chart is None else exactly(self.chart))

    @property
    def value(self) -> Number:
        """The exact value."""
        return self.exact


class Sum(NamedTuple):
    """Figures added up, and others taken away; what it can mean is the sum of what they can mean.

    >>> Sum((Figure(1.4, 0.1, True), Figure(2.3, 0.1, True))).reading(NORMAL).high
    3.8
    """

    plus: tuple[Figure, ...]
    minus: tuple[Figure, ...] = ()

    def reading(self, level: Level, company: bool = False) -> Interval:
        """From the sum of the low ends to that of the high ends; open where any end that takes part is."""
        added = [x.reading(level, company) for x in self.plus]
        taken = [x.reading(level, company) for x in self.minus]
        return Interval(
            sum(x.low for x in added) - sum(x.high for x in taken),
            sum(x.high for x in added) - sum(x.low for x in taken),
            any(x.low_open for x in added) or any(x.high_open for x in taken),
            any(x.high_open for x in added) or any(x.low_open for x in taken),
        )

    def in_fractions(self) -> Sum:
        """The same sum in exact arithmetic."""
        return Sum(tuple(x.in_fractions() for x in self.plus), tuple(x.in_fractions() for x in self.minus))

    @property
    def value(self) -> Number:
        """The sum of the face values."""
        return sum(exactly(x.value) for x in self.plus) - sum(exactly(x.value) for x in self.minus)


class Input(Protocol):
    """What a relation may work on: figures, constants, and whatever else has a value and readings."""

    @property
    def value(self) -> Number:
        """Face value."""

    def reading(self, level: Level, company: bool = False) -> Interval:
        """What it can mean."""

    def in_fractions(self) -> Input:
        """The same in exact arithmetic."""


SIMPLE: Final = tuple(Fraction(n, d) for n, d in ((1, 4), (1, 3), (1, 2), (2, 3), (3, 4)))
"""Fractions that everybody rounds to."""

FINER: Final = tuple(sorted({*SIMPLE, *(Fraction(n, 10) for n in range(1, 10))}))
"""Fractions between which a careful writer chooses; one of them owns all that lies nearer to it than to another."""

NEAR_FRACTION: Final = Fraction(3, 100)
"""How far a share may be from a fraction word in ordinary reading."""

NEARER: Final = Fraction(3, 5)
"""How far towards the next fraction word one reaches: a writer who is not careful passes the middle."""

SMALL_FRACTION: Final = Fraction(1, 3)
"""The same for fractions below a tenth, which no table lists, as a part of themselves."""

NEAR_MULTIPLE: Final = (Fraction(0), Fraction(3, 40), Fraction(1, 5))
"""How far "doubled" and its like reach, as a part of the multiple, at the three readings; halving reaches less far."""


class Cell(NamedTuple):
    """What a word for a ratio can mean: all that is nearer to it than to another such word.

    >>> Cell.of_fraction(1 / 4).reading(LOOSE)
    Interval(low=Fraction(1, 5), high=Fraction(3, 10), low_open=False, high_open=False)
    >>> Cell.of_multiple(2).reading(NORMAL)
    Interval(low=Fraction(37, 20), high=Fraction(43, 20), low_open=False, high_open=False)
    """

    value: Fraction
    normal: tuple[Fraction, Fraction]
    """How far it reaches down and up in ordinary reading."""
    loose: tuple[Fraction, Fraction]
    hedge: Hedge = ""
    exact: bool = False

    @classmethod
    def of_fraction(cls, value: Number, hedge: Hedge = "") -> Cell:
        """The cell of "a third"."""
        share = exactly(value).limit_denominator(1000)
        if share < FINER[0]:
            reach = share * SMALL_FRACTION
            return cls(share, (reach / 2, reach / 2), (reach, reach), hedge)
        below, above = _to_neighbours(share, SIMPLE if share in SIMPLE else FINER)
        return cls(share, (min(NEAR_FRACTION, below), min(NEAR_FRACTION, above)), (below, above), hedge)

    @classmethod
    def of_multiple(cls, times: Number, hedge: Hedge = "", more: bool = False) -> Cell:
        """The cell of "doubled"; *more*: it may mean one more, as "twice more than" does."""
        value, above = exactly(times), Fraction(int(more))
        near, far = (value * NEAR_MULTIPLE[level] for level in (NORMAL, LOOSE))
        if value < 1:
            near = value / 10
        far = min(far, Fraction(1, 2)) if value <= 4 else value / 8
        return cls(value, (near, near + above), (far, far + above), hedge)

    def reading(self, level: Level, company: bool = False) -> Interval:
        """What the word can mean at a reading; a hedge leaves one side of it, or makes the ordinary reading loose."""
        below, above = self.loose if level == LOOSE or self.hedge == "about" else self.normal
        match self.hedge:
            case "nearly":
                return Interval(self.value - self.loose[0], self.value, high_open=True)
            case "under":
                return Interval(-INFINITY, self.value, high_open=True)
            case "over":
                return Interval(self.value, INFINITY, low_open=True)
            case "at_least":
                return Interval(self.value, INFINITY)
            case "up_to":
                return Interval(-INFINITY, self.value)
            case _:
                return Interval(self.value - below, self.value + above)

    def in_fractions(self) -> Cell:
        """Itself: it is exact already."""
        return self

    def counting(self) -> Fraction:
        """The step by which one would speak of a difference."""
        return self.normal[0]

    def as_figure(self) -> Figure:
        """Its value alone."""
        return Figure(float(self.value), hedge=self.hedge)


def _to_neighbours(share: Fraction, others: Sequence[Fraction]) -> tuple[Fraction, Fraction]:
    """Somewhat more than half the way to the next fraction below and above; the outermost reach as far both ways."""
    below = share - max((x for x in others if x < share), default=share)
    above = min((x for x in others if x > share), default=share) - share
    return NEARER * (below or above), NEARER * (above or below)


Relation: TypeAlias = Callable[..., Number]
"""A function of the inputs, monotone in each of them, that must work on floats and on fractions."""


class Judgement(NamedTuple):
    """How a printed result stands to the result that its sources give."""

    verdict: Literal["consistent", "doubtful", "contradicted"]
    expected: float
    """The result computed from the face values."""
    printed: Figure
    ulps: float = 0.0
    """Distance at face value in units of the last counting place of the printed result."""
    is_gross: bool = False
    """Whether it is far off, and the digits as they are printed cannot meet: only zeros read as rounding excuse it."""

    @property
    def difference(self) -> float:
        """How far the printed result is from the computed one, at face value."""
        return abs(self.expected - float(self.printed.value))

    @property
    def gap(self) -> float:
        """The same as a share of the computed result."""
        return self.difference / abs(self.expected) if self.expected else INFINITY

    @property
    def is_related(self) -> bool:
        """Whether printed and computed result are at all of one order."""
        printed, expected = abs(float(self.printed.value)), abs(self.expected)
        return printed <= UNRELATED * expected and expected <= UNRELATED * printed if printed and expected else True

    @property
    def is_trifle(self) -> bool:
        """Whether it differs by less than a rounded factor makes; of two zeros nothing can be said."""
        return self.gap < TRIFLE

    def reported(self, slip: object = None) -> bool:
        """Whether it is worth a reader's time.

        What is certain and off by two units or exact by nature; what is only probable when it is a known slip, or when
        the result is printed so sharply that nobody can have rounded its sources so far.
        """
        if self.verdict == "contradicted":
            return self.printed.exact or self.ulps >= ULPS
        if self.is_gross:
            return True
        return self.verdict == "doubtful" and (bool(slip) or (self.printed.sharp() and self.ulps >= ULPS))

    @property
    def certainty(self) -> Literal["certain", "probable"]:
        """Certain when no reading of the figures reconciles them."""
        return "certain" if self.verdict == "contradicted" else "probable"


def judge(
    relation: Relation,
    inputs: Sequence[Input],
    printed: Figure | Cell,
    *,
    company: bool = False,
    printed_company: bool = False,
) -> Judgement:
    """Whether *printed* can be what *relation* makes of *inputs*, each within what it can mean.

    >>> change = lambda before, after: 100 * (after - before) / before
    >>> judge(change, [Figure(50), Figure(65)], Figure(20), company=True).verdict
    'contradicted'
    >>> judge(change, [Figure(24.4, 0.1, True), Figure(25.3, 0.1, True)], Figure(4)).verdict
    'consistent'
    """
    figure = printed.as_figure() if isinstance(printed, Cell) else printed
    expected = float(relation(*(x.value for x in inputs)))
    gross = (
        abs(expected - float(printed.value)) >= max(GROSS * abs(expected), _last_units(printed))
        and not any(map(_is_hedged, (*inputs, figure)))
        and not _agrees(relation, inputs, printed, FINE, company, printed_company)
    )
    if not gross and _agrees(relation, inputs, printed, NORMAL, company, printed_company):
        return Judgement("consistent", expected, figure)
    loose = _agrees(relation, inputs, printed, LOOSE, company, printed_company)
    if loose and not gross and isinstance(printed, Cell):
        return Judgement("consistent", expected, figure)  # a word for a ratio is a rounding, and never sharp
    ulps = abs(expected - float(printed.value)) / float(printed.counting() or 1)
    return Judgement("doubtful" if loose else "contradicted", expected, figure, ulps, gross and loose)


def _last_units(printed: Figure | Cell) -> float:
    """What a figure that was cut may be off by, and as much again: "1%" for 1.9."""
    return float(ULPS * printed.place) if isinstance(printed, Figure) else 0.0


def _is_hedged(term: Input) -> bool:
    if isinstance(term, Sum):
        return any(map(_is_hedged, (*term.plus, *term.minus)))
    return isinstance(term, Figure | Cell) and bool(term.hedge)


def judge_sum(parts: Sequence[Figure], printed: Figure, taken: Sequence[Figure] = ()) -> Judgement:
    """Whether *printed* can be the sum of *parts* less what is *taken* away.

    >>> judge_sum([Figure(463_000), Figure(654_000)], Figure(1.16e6, 1e4, True)).verdict
    'contradicted'
    """
    company = any(figure.sharp() for figure in (*parts, *taken))
    others = company or printed.sharp()
    return judge(_itself, [Sum(tuple(parts), tuple(taken))], printed, company=others, printed_company=company)


def _itself(value: Number) -> Number:
    return value


def _agrees(
    relation: Relation,
    inputs: Sequence[Input],
    printed: Figure | Cell,
    level: Level,
    company: bool,
    printed_company: bool,
) -> bool:
    image = hull(relation, [x.reading(level, company) for x in inputs])
    stated = printed.reading(level, printed_company)
    gap = image.gap(stated)
    if _size(gap) > TIE * max(_size(image.low), _size(image.high), 1e-300) or math.isinf(gap):
        return gap < 0
    image = hull(relation, [x.in_fractions().reading(level, company) for x in inputs])
    return image.meets(printed.in_fractions().reading(level, printed_company))


def is_nearly(told: Figure, said: Figure) -> bool:
    """Whether a headline that tells the one figure plainly may stand over a text that says the other.

    >>> is_nearly(Figure(4), Figure(4.38, 0.01)), is_nearly(Figure(20), Figure(15))
    (True, False)
    """
    return abs(float(told.value) - float(said.value)) <= HEADLINED * abs(float(said.value))


def narrowed(meant: Interval, value: float) -> Interval:
    """What a figure in a headline can mean where it is added up, which does not cut so much.

    >>> narrowed(Interval(20.0, 40.0), 25.0)
    Interval(low=22.0, high=28.0, low_open=False, high_open=False)
    """
    slack = HEADLINED * abs(value)
    return Interval(max(meant.low, value - slack), min(meant.high, value + slack))


def lasts(found: Interval, stated: Figure) -> Judgement:
    """Whether a length of time that the text states can be the one that its dates give.

    >>> lasts(Interval(2, 3), Figure(3)).verdict, lasts(Interval(2, 3), Figure(5)).verdict
    ('consistent', 'contradicted')
    """
    verdict: Literal["consistent", "contradicted"]
    verdict = "consistent" if found.meets(stated.lasting()) else "contradicted"
    return Judgement(verdict, float(found.low + found.high) / 2, replace(stated, exact=True))


def hull(relation: Relation, inputs: Sequence[Interval]) -> Interval:
    """The interval that *relation* makes of its inputs: the hull of the corners, since it is monotone in each.

    A corner that is attained only in the limit (an open or infinite end) makes the end of the result open.  One that
    divides by zero, which "fewer than 100" may come to, leaves no bound at all.
    """
    try:
        return _hull(relation, inputs)
    except ZeroDivisionError:
        return Interval(-INFINITY, INFINITY, True, True)


def _hull(relation: Relation, inputs: Sequence[Interval]) -> Interval:
    if not any(x.low_open or x.high_open or x.low == -INFINITY or x.high == INFINITY for x in inputs):
        ends = ((x.low, x.high) if x.low != x.high else (x.low,) for x in inputs)
        values = [relation(*corner) for corner in product(*ends)]
        return Interval(min(values), max(values))
    corners = [
        (relation(*(end for end, _ in corner)), any(is_open for _, is_open in corner))
        for corner in product(*(((x.low, x.low_open), (x.high, x.high_open)) for x in inputs))
    ]
    low, high = min(v for v, _ in corners), max(v for v, _ in corners)
    return Interval(low, high, (low, False) not in corners, (high, False) not in corners)


class Slip(NamedTuple):
    """A named way in which a hand goes wrong, and the figure that would have been right."""

    name: str
    instead: str
    weak: bool = False
    """Chance matches it too often for it to be a second witness."""


def slip(expected: float, printed: Figure) -> Slip | None:
    """The slip of hand that would turn *expected* into *printed*, if there is one.

    >>> slip(68.3, Figure(86))
    Slip(name='digits transposed', instead='68', weak=False)
    >>> slip(48.3, Figure(483))
    Slip(name='off by a factor of ten', instead='48.3', weak=False)
    """
    if not printed.value or not math.isfinite(expected) or (expected < 0) != (printed.value < 0):
        return None
    value, place = float(printed.value), float(printed.counting())
    for power, name in ((1, "ten"), (2, "a hundred"), (3, "a thousand"), (6, "a million")):
        for factor in (10.0**power, 10.0**-power):
            if _rounds_to(expected, value / factor, min(place, abs(value) / SCALED) / factor):
                return Slip(f"{SCALE} {name}", written(value / factor))
    for name, candidate in _retyped(printed):
        if _rounds_to(expected, candidate, place):
            return Slip(name, written(candidate), weak=name == RETYPED and _figures(printed) < SURE_FIGURES)
    return None


def transposed(printed: Figure) -> Iterator[float]:
    """What was meant if two neighbouring digits were swapped; no number begins with a zero.

    >>> list(transposed(Figure(130)))
    [310.0, 103.0]
    """
    place = float(printed.place)
    digits = str(round(abs(float(printed.value)) / place))
    sign = -1.0 if printed.value < 0 else 1.0
    for i in range(len(digits) - 1):
        if digits[i] != digits[i + 1] and (i or digits[1] != "0"):  # nobody prints "01" for 10
            yield sign * int(digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]) * place


def _figures(printed: Figure) -> int:
    """How many digits of it count."""
    return len(str(round(abs(float(printed.value)) / float(printed.coarse())))) if printed.value else 0


def _rounds_to(expected: float, candidate: float, place: float) -> bool:
    return abs(expected - candidate) <= place / 2 * (1 + TIE)


def _retyped(printed: Figure) -> Iterator[tuple[str, float]]:
    """What was meant if two neighbouring digits were swapped, or (with three digits or more) one was mistyped."""
    place = float(printed.place)
    digits = str(round(abs(float(printed.value)) / place))
    sign = -1.0 if printed.value < 0 else 1.0
    for swapped in transposed(printed):
        yield TRANSPOSED, swapped
    if len(digits.rstrip("0")) >= 3 and len(digits) <= 12:
        for i in range(len(digits)):
            for digit in "0123456789":
                if digit != digits[i]:
                    yield RETYPED, sign * int(digits[:i] + digit + digits[i + 1 :]) * place


def magnitude(value: Number) -> int:
    """The power of ten of the first digit.

    >>> magnitude(25000), magnitude(0.05), magnitude(999.9)
    (4, -2, 2)
    """
    return math.floor(math.log10(_size(value)) + 1e-12)


def _size(value: Number) -> Number:
    """The absolute value; mypy does not know that ``abs`` keeps the type of a union."""
    return -value if value < 0 else value


def exactly(value: Number) -> Fraction:
    """The fraction that was meant: the shortest decimal, or a small fraction such as two thirds.

    >>> exactly(0.1), exactly(2 / 3)
    (Fraction(1, 10), Fraction(2, 3))
    """
    if isinstance(value, Fraction):
        return value
    printed = Fraction(repr(value))
    simple = Fraction(value).limit_denominator(1000)
    return simple if printed != simple and len(repr(value)) > 16 and abs(float(simple) - value) < 1e-12 else printed


def written(value: float) -> str:
    """A computed number as a reader would write it, to four figures at most before the decimals go.

    >>> written(67.5924), written(1017.06), written(4.04), written(9652556.0)
    ('67.6', '1,017', '4.04', '9,652,556')
    """
    if not math.isfinite(value):
        return str(value)
    decimals = max(0, 2 - magnitude(value)) if value else 0
    text = f"{value:,.{min(decimals, 12)}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "−" + text[1:] if text.startswith("-") else text
