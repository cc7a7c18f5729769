"""How much time lies between two dates of a text, and whether a length of time that it states can be that."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from typing import Final

from claimcheck import dates
from claimcheck.claims import Amount, When
from claimcheck.dates import Days
from claimcheck.numbers import BOTH_ENDS, INFINITY, TENS_DIFFER, TRANSPOSED, Interval, Judgement, Slip, lasts, written

OF_A_DAY: Final = {"hour": 60, "minute": 1}
"""Units that lie between clock times, in minutes."""

DAY: Final = 24 * 60

DATED: Final = ("day", "month", "year")
"""Granularities whose first and last day are certain: seasons, decades and quarters have edges of their own."""

PARTS: Final = ("START", "MID", "END")
"""What "early", "mid-" and "late" make of a month or year."""

PARTED: Final = {"hour": 60, "year": 12}
"""How many minutes, or months, make the unit of a length told in both: "two hours and 15 minutes"."""

LEAP, COMMON = 2000, 2001
"""Years to try for a date whose year nobody says."""

LASTING: Final = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3650, "century": 36500}
"""Days in a unit, roughly."""

NEARLY_A_YEAR: Final = 300
"""Days from which on a length may lead out of the year."""

TENS = (10, 20)
"""Days by which "sixteen" and "26" are more than "six"."""

LATE, EARLY = 10, 2
"""Days by which a text may be printed after, or before, the day it was written for."""


def is_dated(when: When) -> bool:
    """Whether it is given outright, as a day, a month or a year of the calendar.

    Not "early 1990", "fiscal 2004" or the end of "1997-98", which is more often a season than two years.
    """
    outright = when.year is not None or when.month is not None
    short = when.part == "span" and when.end - when.start < 4
    return outright and when.unit in DATED and not (when.mod or short or when.part in ("fiscal", "either"))


def _is_bounded(when: When) -> bool:
    """The same, and "early 1990" too, which is some day of that year."""
    return is_dated(replace(when, mod="") if when.mod in PARTS else when)


def gives_the_year(length: Amount, *told: When) -> bool:
    """Whether a length of about a year or more leads to a date without a year: "ten years ago, on May 3".

    Which year that day is of, nobody but the length says, so the two cannot contradict each other.
    """
    days = LASTING.get(length.unit, 0) * (length.upto or length.figure).value
    return days >= NEARLY_A_YEAR and any(when.month and when.year is None and when.shift is None for when in told)


def between(start: When, end: When, length: Amount) -> Interval | None:
    """How many units of *length* from one date or clock time to the other, the last day counted or not.

    None when they run back, or when nobody can say.
    """
    if start.clock and end.clock:
        known = start.zone == end.zone or not (start.zone and end.zone)
        return _by_the_clock(start.clock, end.clock, length) if known else None
    if not (_is_bounded(start) and _is_bounded(end)):
        return None
    return _hull([dates.elapsed(*pair, length.unit, inclusive=True) for pair in _paired(start, end)])


def apart(start: When, end: When, unit: str) -> Interval | None:
    """The same for two events, of which nobody counts the last day."""
    if not (is_dated(start) and is_dated(end)):
        return None
    return _hull([dates.elapsed(*pair, unit) for pair in _paired(start, end)])


def since(start: When, published: date, unit: str) -> Interval | None:
    """How many units from a date to publication, which may be some days off the writing."""
    if not is_dated(start) or start.days is None:
        return None
    now = published.toordinal()
    return dates.elapsed(start.days, Days(max(1, now - LATE), now + EARLY), unit)


def until(end: When, published: date, unit: str) -> Interval | None:
    """How many units from publication to a date ahead."""
    if not is_dated(end) or end.days is None:
        return None
    now = published.toordinal()
    return dates.elapsed(Days(now - EARLY, now + EARLY), end.days, unit)


def _by_the_clock(start: tuple[int, int], end: tuple[int, int], length: Amount) -> Interval | None:
    unit = OF_A_DAY.get(length.unit)
    if unit is None or length.figure.value * unit >= DAY:
        return None  # the clock goes round
    minutes = ((end[0] - start[0]) * 60 + end[1] - start[1]) % DAY or DAY
    return Interval(minutes / unit, minutes / unit)


def _paired(start: When, end: When) -> list[tuple[Days, Days]]:
    """The days of the two; a date without a year takes that of the other, and without any it may be any year."""
    if start.year is not None and end.year is not None and start.days and end.days:
        return [(start.days, end.days)]
    if start.year is None and end.year is None:
        return [pair for year in (LEAP, COMMON) if (pair := _in_years(start, end, year, year))]
    year = start.year or end.year or COMMON
    pair = _in_years(start, end, year, year)
    return [pair] if pair else []


def _in_years(start: When, end: When, first: int, last: int) -> tuple[Days, Days] | None:
    one, other = Days.of(first, start.month, start.day), Days.of(last, end.month, end.day)
    if one and other and one.first > other.first and (start.year is None or end.year is None):  # over New Year
        if end.year is None:
            other = Days.of(last + 1, end.month, end.day)
        else:
            one = Days.of(first - 1, start.month, start.day)
    return (one, other) if one and other else None


def _hull(found: list[Interval | None]) -> Interval | None:
    known = [interval for interval in found if interval is not None]
    if not known or any(interval.high <= 0 for interval in known):
        return None
    return Interval(min(i.low for i in known), max(i.high for i in known))


def judged(stated: Amount, found: Interval) -> Judgement | None:
    """Whether the stated length can be the found one; None when the words are too vague to tell."""
    if stated.figure.hedge == "vague" or not stated.figure.value:
        return None
    if stated.upto is None and stated.unit == "decade" and stated.figure.hedge in ("", "about"):
        years = replace(stated.figure, value=stated.figure.value * 10, hedge="about")
        return lasts(Interval(found.low * 10, found.high * 10), years)
    if stated.unit == "day" and stated.figure.value >= BOTH_ENDS:
        found = found._replace(high=found.high + 1)
    if stated.upto is None:
        parts = PARTED.get(stated.unit, 1) if stated.composed else 1
        figure = replace(stated.figure, value=stated.figure.value * parts)
        return lasts(Interval(found.low * parts, found.high * parts), figure)
    low, high = lasts(Interval(found.low, INFINITY), stated.figure), lasts(Interval(-INFINITY, found.high), stated.upto)
    return low if low.verdict == "contradicted" else high


def counted(found: Interval, unit: str) -> str:
    """The found length in words: "2 to 3 days", "20 years".

    >>> counted(Interval(2, 3), "day"), counted(Interval(19.7, 20.7), "year")
    ('2 to 3 days', '20 years')
    """
    low, high = float(found.low), float(found.high)
    if unit == "day" and low != high:
        return f"{written(low)} to {written(high)} {_plural(unit)}"
    middle = (low + high) / 2
    number = written(round(middle) if high - low > 0.5 or abs(middle - round(middle)) < 0.1 else round(middle, 1))
    return f"{number} {unit if number == '1' else _plural(unit)}"


def _plural(unit: str) -> str:
    return unit[:-1] + "ies" if unit.endswith("y") and unit != "day" else unit + "s"


def counts(number: Amount, first: int, years: list[int], told: int) -> Judgement:
    """Whether the number of an anniversary of the year *first* is that of any of *years*; *told* is the likeliest."""
    exact = replace(number.figure, exact=True)
    possible = {year - first for year in years}
    return Judgement("consistent" if exact.value in possible else "contradicted", told - first, exact)


def fits_in(number: Amount, first: int, last: int, told: int) -> Judgement:
    """Whether there can have been so many yearly editions from the year *first* to *last*, both counted."""
    exact = replace(number.figure, exact=True)
    return Judgement("consistent" if exact.value <= last - first + 1 else "contradicted", told - first + 1, exact)


def slip_of_length(stated: Amount, found: Interval) -> Slip | None:
    """The slip by which a stated length is the found one: its tens, or its two digits the wrong way round.

    Days are exact; "six days" for "sixteen days" too has its tens wrong.
    """
    value, meant = stated.figure.value, round((found.low + found.high) / 2)
    if stated.figure.hedge or stated.upto or value != int(value):
        return None
    if value >= 10 and str(int(value))[::-1] == str(meant) and value != meant:
        return Slip(TRANSPOSED, str(meant))
    if stated.unit == "day" and found.low == found.high and value > 1 and abs(meant - value) in TENS:
        return Slip(TENS_DIFFER, str(meant))
    return slip_of_tens(stated, found)


def slip_in_tens(stated: Amount, found: int) -> Slip | None:
    """The slip by which an ordinal or a number of years has the wrong tens: 40th for 30th."""
    value = stated.figure.value
    wrong = value >= 10 <= found and value != found and value % 10 == found % 10
    return Slip(TENS_DIFFER, str(found)) if wrong else None


def slip_of_tens(stated: Amount, found: Interval) -> Slip | None:
    """The slip in the tens, "30 years" for "20 years", by which a stated length is the found one."""
    low, high = math.floor(found.low), math.ceil(found.high)
    meant = [years for years in range(low, high + 1) if years % 10 == stated.figure.value % 10 and years >= 10]
    wrong = stated.unit == "year" and stated.figure.value >= 10 and high - low <= 2 and meant
    return Slip(TENS_DIFFER, str(meant[0])) if wrong and not stated.figure.hedge else None
