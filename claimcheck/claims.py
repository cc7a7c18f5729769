"""What an article states: one small class for each kind of claim."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import Literal, NamedTuple, TypeAlias

from claimcheck.dates import Days
from claimcheck.numbers import LOOSE, NORMAL, Figure, Interval, Level
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

    def interval(self, level: Level = NORMAL) -> Interval:
        """What the printed figure can mean, in ordinary reading unless told otherwise."""
        low = self.figure.reading(level)
        if self.upto is None:
            return low
        high = self.upto.reading(level)
        return Interval(low.low, high.high, low.low_open, high.high_open)

    def headlined(self) -> Interval:
        """What it can mean in a headline."""
        return self.figure.headlined() if self.upto is None else self.interval(LOOSE)

    def agrees(self, said: Amount) -> bool:
        """Whether a headline that gives this figure can stand over a text that says *said*."""
        return self.headlined().meets(said.interval(LOOSE))


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
    which: int = 0
    """Which of the weekdays of its month: 2 for "the second Sunday in May", -1 for the last."""
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


@dataclass(frozen=True, slots=True)
class Member:
    """One of the things that a number announces: ``Oslo`` of "two cities: Oslo and Rome", or the words of a bullet."""

    start: int
    end: int
    kind: Literal["member"] = "member"

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


Claim: TypeAlias = Amount | Score | When | Member


class Subject(NamedTuple):
    """What a figure is about, by the words around it: which two figures may be compared by."""

    head: str = ""
    """The noun that is counted or measured, in the singular: "grant" in "$4,000 in federal grants"."""
    modifiers: frozenset[str] = frozenset()
    """The words before the head."""
    verbs: frozenset[str] = frozenset()
    """What happens there, as classes of words: "killed", "awarded"."""
    names: frozenset[str] = frozenset()
    """The capitalised words of the clause."""
    owners: frozenset[str] = frozenset()
    """Whole names of two words or more before the figure."""
    words: frozenset[str] = frozenset()
    """Its other words that mean something."""
    circumstances: frozenset[str] = frozenset()
    """Mood, source and side, which two figures of one fact share."""
    ahead: tuple[str, ...] = ()
    """The words before the figure, the nearest first, lower-cased, without those that mean nothing."""
    behind: tuple[str, ...] = ()
    """The words behind it, without articles."""
    name: str = ""
    """How the author names an event."""
    is_counted: bool = False
    """Whether the head is what the figure counts."""
    is_definite: bool = False
    """Whether "the" or "its" says that the figure has been told before."""
    toll: str = ""
    """What befell the people that are counted, right beside the figure: "killed"."""
    apart: frozenset[str] = frozenset()
    """The words that set it against other figures: then and now, part and whole, corrected and wrong."""

    @property
    def is_apart(self) -> bool:
        """Whether its sentence sets it against other figures."""
        return bool(self.apart)

    def may_be(self, other: Subject) -> bool:
        """Whether nothing tells the two apart."""
        if self.is_apart or other.is_apart or self._is_of_another_noun(other):
            return False
        if self.is_named_again(other) or self.is_counted_again(other):
            return True
        if self.circumstances != other.circumstances or (self.verbs and other.verbs and not self.verbs & other.verbs):
            return False
        return not (self.modifiers - other.modifiers and other.modifiers - self.modifiers)

    def is_same(self, other: Subject) -> bool:
        """Whether the two figures speak of one fact: nothing tells them apart, and enough says that it is one.

        >>> toll = Subject("person", verbs=frozenset({"killed"}), names=frozenset({"Dover"}), words=frozenset({"fire"}))
        >>> toll.is_same(toll), toll.is_same(Subject("person", verbs=frozenset({"injured"})))
        (True, False)
        """
        if not self.may_be(other):
            return False
        if self.is_named_again(other):
            return True
        if self.is_counted_again(other):
            return not (self.names - other.names and other.names - self.names)
        if (self.names - other.names and other.names - self.names) or self.is_parallel(other):
            return False
        return self.witnesses(other) >= ENOUGH

    def is_surely_same(self, other: Subject) -> bool:
        """Whether they speak of one fact so surely that figures of few digits may be compared."""
        if self.is_apart or other.is_apart:
            return False
        if _run_together(self.behind, other.behind) >= PHRASE:
            return not any(word.isalpha() for word in self.circumstances ^ other.circumstances)
        again = self.is_counted_again(other) or self.is_named_again(other)
        return self.is_same(other) and (again or self.witnesses(other) >= SURE)

    def is_parallel(self, other: Subject) -> bool:
        """Whether like words lead to unlike ones: "the north wing cost … the south wing", "for books … for bikes"."""
        unlike = _part_ways(self.ahead, other.ahead) or _part_ways(self.behind, other.behind)
        return unlike is not None and unlike[0] not in other.told and unlike[1] not in self.told

    def is_named_again(self, other: Subject) -> bool:
        """Whether a later figure goes back to the owner's: "Dover Fire Department was awarded $3,725 … its $3,275"."""
        return bool(self.owners & other.owners) and (self.is_definite or other.is_definite)

    def is_counted_again(self, other: Subject) -> bool:
        """Whether a later figure goes back to one of the same noun: "arrested 114 protesters … the 141 protesters"."""
        return self.is_counted and other.is_counted and other.is_definite and other.modifiers <= self.told

    def _is_of_another_noun(self, other: Subject) -> bool:
        """Whether the nouns differ; what stands behind a sum of money or a measure may be more than its noun."""
        if not self.head or not other.head or self.head == other.head:
            return False
        return self.is_counted or not (self.head in other.modifiers or other.head in self.modifiers)

    @property
    def told(self) -> frozenset[str]:
        """Every word around it that means something."""
        return self.words | self.names | self.modifiers | self.verbs | {*self.ahead, *self.behind, self.head}

    def is_same_event(self, other: Subject) -> bool:
        """Whether two dates are given to one named event, which was not moved between them."""
        alike = self.modifiers <= other.modifiers or other.modifiers <= self.modifiers
        return bool(self.head) and self.head == other.head and alike and not (self.is_apart or other.is_apart)

    def witnesses(self, other: Subject) -> int:
        """How many things say that the facts are one."""
        verb = bool(self.verbs & other.verbs)
        head = bool(self.head) and self.head == other.head
        same_phrase = head and self.modifiers == other.modifiers and bool(self.modifiers)
        names = min(2, len(self.names & other.names))
        words = min(2, len(self.words & other.words))
        owner = bool(self.owners & other.owners)
        return verb + head + same_phrase + owner + names + words + (self.is_definite or other.is_definite)


def _part_ways(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, str] | None:
    """The unlike words with which two runs of words go on that begin alike."""
    for i, (word, instead) in enumerate(zip(one, other, strict=False)):
        if word != instead:
            return (word, instead) if i > 0 and word.isalnum() and instead.isalnum() else None
    return None


def _run_together(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """With how many words, in the singular or the plural, two runs of words begin alike."""
    alike = takewhile(lambda pair: pair[0].rstrip("s") == pair[1].rstrip("s"), zip(one, other, strict=False))
    return sum(word.isalpha() for word, _ in alike)


PHRASE = 5
"""Words behind two figures, such as "for the National Forest Service", that make them one fact."""

SURE = 5
"""Of nine witnesses to one fact, how many make it sure."""

ENOUGH = 3
"""Of nine witnesses to one fact, how many must agree."""
