"""What an article states: one small class for each kind of claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from claimcheck.numbers import Figure, Interval, NORMAL
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


Claim: TypeAlias = Amount | Score
