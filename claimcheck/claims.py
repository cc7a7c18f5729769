"""What an article states: one small class for each kind of claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from claimcheck.dates import Days
from claimcheck.numbers import NORMAL, Figure, Interval
from claimcheck.text import Span

AmountKind: TypeAlias = Literal["measure", "count", "share", "money", "number", "ordinal", "age", "duration"]


@dataclass(slots=True)
class Amount:
    """How much or how many: ``20 kilometers``, ``37-truck``, ``$4.2 million``, ``about 40%``, ``10-15 km``.

    Not frozen, for speed (see :class:`claimcheck.numbers.Figure`); nobody changes one.
    """

    kind: AmountKind
    start: int
    end: int
    figure: Figure
    unit: str = ""
    """Pint's name, an ISO 4217 code, ``percent``, ``percentage_point`` or the singular noun that is counted."""
    readings: tuple[str, ...] = ()
    """Every unit that the spelling may mean, likeliest first: a ton, a metric ton, a long ton."""
    upto: Figure | None = None
    """The upper end of a range; ``figure`` is then the lower one."""
    subject: str = ""
    """The noun phrase that the figure counts or measures, in the author's words."""
    unit_start: int = 0
    """Where the words of the unit begin."""
    when: When | None = None
    """The date that a length of time leads to: "three weeks ago"."""
    composed: bool = False
    """Whether no single number and unit in the text say it: "6 feet 2 inches", or three of a project's own unit."""

    @property
    def span(self) -> Span:
        """Where it stands, hedge and unit included."""
        return Span(self.start, self.end)

    @property
    def value(self) -> float | list[float] | None:
        """The face value, ``[low, high]`` for a range, ``None`` for a vague word such as "dozens"."""
        if self.figure.hedge == "vague":
            return None
        low = float(self.figure.value)
        return low if self.upto is None else [low, float(self.upto.value)]

    def interval(self) -> Interval:
        """What the printed figure can mean in ordinary reading."""
        low = self.figure.reading(NORMAL)
        if self.upto is None:
            return low
        high = self.upto.reading(NORMAL)
        return Interval(low.low, high.high, low.low_open, high.high_open)


@dataclass(slots=True)
class Score:
    """Two results side by side: ``a 5-4 decision``, ``won 3-2``."""

    start: int
    end: int
    first: int
    second: int
    kind: Literal["score"] = "score"

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


TimexType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor: TypeAlias = Literal["", "publication", "mention", "none"]


@dataclass(slots=True)
class When:
    """A date, a time of day or a recurrence: ``Sunday, June 18, 2017``, ``last year``, ``2 p.m. EDT``, ``every week``.

    What the words say stands in ``year`` to ``weekday`` and in ``unit`` and ``shift``; what they come to, once the date
    they count from is known, in ``days`` and ``value``.
    """

    kind: Literal["date", "time", "set"]
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday is 0."""
    unit: str = "day"
    """Granularity: day, week, month, quarter, season, year, decade, century; "" when it has none."""
    shift: int | None = None
    """So many units from the anchor: -1 in "last year"; None for a date that is given outright."""
    part: str = ""
    """TIMEX3 code of a season or a part of the day, or START, MID, END of the unit."""
    clock: tuple[int, int] | None = None
    zone: str = ""
    """The time zone: a region of the tz database for "Eastern", else its letters."""
    offsets: tuple[int, ...] = ()
    """Minutes east of Greenwich that the zone's words may mean, the literal meaning first."""
    anchor: Anchor = ""
    """What it counts from: the publication date, the date mentioned before it, or nothing."""
    days: Days | None = None
    """The days it may be, once resolved."""
    value: str = ""
    """TIMEX3 value."""
    mod: str = ""
    ahead: bool = False
    """Whether the verb around it points to the future."""
    resolved_year: int | None = None
    """The year that was written, or that the anchor gives."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def type(self) -> TimexType:
        """TIMEX3 type."""
        return {"date": "DATE", "time": "TIME", "set": "SET"}[self.kind]  # type: ignore[return-value]


Claim: TypeAlias = Amount | Score | When
