"""The calendar: stretches of days and what dates, weekdays and ages allow; TIMEX3 values.

Days are counted as in :meth:`datetime.date.toordinal` (proleptic Gregorian, day 1 is 1 January of the year 1).
Truth about the calendar comes from the standard library; nothing here computes a leap year by hand.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Final, NamedTuple

from claimcheck.numbers import Interval

FIRST_YEAR: Final = 1
LAST_YEAR: Final = 9999

GREGORIAN: Final = date(1752, 9, 14).toordinal()
"""From here on British and American dates are Gregorian; earlier weekdays are not checked (Calendar Act 1750)."""

LAST_JULIAN_YEAR: Final = 1923
"""Until then some country, Greece the last one, gave its dates by the Julian calendar."""

LETTERS: Final = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "2W", "month": "M",
    "year": "Y", "decade": "DE", "century": "CE", "millennium": "ML",
}  # fmt: skip
"""Unit of time -> its letter in TIMEX3 values, a T before it for what is shorter than a day."""

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""For messages; Monday is 0."""

MONTHS: Final = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
"""For messages; January is 1."""

NEW_YEAR: Final = 60
"""Days from publication within which a date without a year may lie in the year before or after: "Jan. 5" without a
year is of the current year in news style, but around New Year nobody is strict."""

GRACE: Final = 1
"""Days that time zones and overnight editions may make of the publication."""

NOT_LONG_AGO: Final = 3 * 365
"""Days before publication from which on a story, and no history, may still tell of a time as if it were to come."""

SEASONS: Final = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month of a season in the north; winter runs into the next year."""


class Days(NamedTuple):
    """Every day from *first* to *last*, both included, as ordinals.

    >>> Days.of(2021, 3).length
    31
    """

    first: int
    last: int

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> Days | None:
        """The days of a year, month or day; None where the calendar has no such day.

        >>> Days.of(2017, 2, 29) is None, Days.of(2016, 2, 29) is None
        (True, False)
        """
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return None
        if month is None:
            return cls(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
        last = days_in(year, month)
        if day is None:
            return cls(date(year, month, 1).toordinal(), date(year, month, last).toordinal())
        if not 1 <= day <= last:
            return None
        ordinal = date(year, month, day).toordinal()
        return cls(ordinal, ordinal)

    @classmethod
    def of_week(cls, day: date) -> Days:
        """The ISO week, Monday to Sunday, that *day* is in."""
        monday = day.toordinal() - day.weekday()
        return cls(monday, monday + 6)

    @classmethod
    def of_years(cls, first: int, last: int) -> Days | None:
        """The days of several years, the last included."""
        low, high = cls.of(max(first, FIRST_YEAR)), cls.of(min(last, LAST_YEAR))
        return cls(low.first, high.last) if low and high else None

    @property
    def length(self) -> int:
        """How many days they are."""
        return self.last - self.first + 1

    def meets(self, other: Days) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last


def ages(birth: Days, at: Days) -> range:
    """Every age that somebody born on one of the days of *birth* may have on one of the days *at*.

    >>> list(ages(Days.of(1950), Days.of(2017))), list(ages(Days.of(1743, 8, 26), Days.of(1754)))
    ([66, 67], [10, 11])
    """
    born = date.fromordinal(birth.first), date.fromordinal(birth.last)
    oldest, youngest = date.fromordinal(at.last), date.fromordinal(at.first)
    # Who is born on 29 February has the birthday on the 28th or on 1 March.
    eve = (2, 28) if (born[0].month, born[0].day) == (2, 29) else (born[0].month, born[0].day)
    most = oldest.year - born[0].year - ((oldest.month, oldest.day) < eve)
    least = youngest.year - born[1].year - ((youngest.month, youngest.day) < (born[1].month, born[1].day))
    return range(least, most + 1)


def days_in(year: int, month: int) -> int:
    """How many days the month has.

    >>> days_in(1900, 2), days_in(2000, 2)
    (28, 29)
    """
    return calendar.monthrange(year, month)[1]


def longest(month: int) -> int:
    """The most days that the month ever has.

    >>> longest(2), longest(6)
    (29, 30)
    """
    return 29 if month == 2 else days_in(2001, month)


def weekday(year: int, month: int, day: int) -> int:
    """Monday is 0.

    >>> weekday(2017, 6, 18)
    6
    """
    return date(year, month, day).weekday()


def julian_weekday(year: int, month: int, day: int) -> int:
    """The weekday that a day of the Julian calendar was; Monday is 0.

    >>> julian_weekday(1917, 10, 25), julian_weekday(1825, 12, 14)
    (2, 0)
    """
    before = year - (month < 3)  # the year in which the last 29 February was or would have been
    behind = before // 100 - before // 400 - 2
    return (date(year, month, day).weekday() + behind) % 7


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date | None:
    """The first, second … or (for -1) last such weekday of a month; None where the month has none.

    >>> nth_weekday(2017, 5, 6, 2), nth_weekday(2017, 5, 0, -1)
    (datetime.date(2017, 5, 14), datetime.date(2017, 5, 29))
    """
    days = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
    day = days[which - (which > 0)] if which <= len(days) else 0
    return date(year, month, day) if day else None


def nearest_year(month: int, day: int | None, anchor: date) -> int:
    """The year in which that day or month lies nearest to *anchor*.

    >>> nearest_year(12, 31, date(2006, 1, 10)), nearest_year(2, None, date(2007, 12, 17))
    (2005, 2008)
    """
    years = [year for year in (anchor.year - 1, anchor.year, anchor.year + 1) if FIRST_YEAR <= year <= LAST_YEAR]

    def distance(year: int) -> int:
        there = min(day or 15, days_in(year, month))
        return abs(date(year, month, there).toordinal() - anchor.toordinal())

    return min(years, key=distance)


def shifted(anchor: date, unit: str, count: int) -> date | None:
    """*anchor* moved by so many days, weeks, months or years; None beyond the calendar.  A month's end stays one.

    >>> shifted(date(2016, 2, 29), "year", 1)
    datetime.date(2017, 2, 28)
    """
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    try:
        if months is None:
            days = {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1)
            return anchor + timedelta(days=days * count)
        at = anchor.year * 12 + anchor.month - 1 + months * count
        year, month = divmod(at, 12)
        return date(year, month + 1, min(anchor.day, days_in(year, month + 1)))
    except (ValueError, OverflowError):
        return None


def value_of(moment: date, unit: str) -> str:
    """The TIMEX3 value of the day, week, month, quarter, year, decade or century that *moment* is in.

    >>> value_of(date(2017, 6, 18), "week"), value_of(date(2017, 6, 18), "decade")
    ('2017-W24', '201')
    """
    year, week, _ = moment.isocalendar()
    return {
        "week": f"{year:04}-W{week:02}",
        "weekend": f"{year:04}-W{week:02}-WE",
        "month": f"{moment.year:04}-{moment.month:02}",
        "quarter": f"{moment.year:04}-Q{(moment.month + 2) // 3}",
        "year": f"{moment.year:04}",
        "decade": f"{moment.year // 10:03}",
        "century": f"{moment.year // 100:02}",
    }.get(unit, moment.isoformat())


def days_of(moment: date, unit: str) -> Days | None:
    """The days of the week, month, year … that *moment* is in."""
    match unit:
        case "week" | "weekend":
            return Days.of_week(moment)
        case "month":
            return Days.of(moment.year, moment.month)
        case "quarter":
            first = (moment.month - 1) // 3 * 3 + 1
            return Days(
                date(moment.year, first, 1).toordinal(),
                date(moment.year, first + 2, days_in(moment.year, first + 2)).toordinal(),
            )
        case "year":
            return Days.of(moment.year)
        case "decade":
            return Days.of_years(moment.year // 10 * 10, moment.year // 10 * 10 + 9)
        case "century":
            return Days.of_years(moment.year // 100 * 100, moment.year // 100 * 100 + 99)
        case _:
            return Days(moment.toordinal(), moment.toordinal())


def season_days(year: int, season: str) -> Days | None:
    """The days of a northern season, a month more at either end: nobody counts its days."""
    first, last = SEASONS[season]
    low = shifted(date(year, 1, 1), "month", first - 2)
    high = shifted(date(year, 1, 31), "month", last)
    return Days(low.toordinal(), high.toordinal()) if low and high else None


def duration_value(count: float | None, letter: str) -> str:
    """The TIMEX3 value of a length of time: ``P3W``, ``PT24H``, ``P2.5Y``, ``PXM`` for an unknown number.

    >>> duration_value(3, "W"), duration_value(24, "TH"), duration_value(None, "M"), duration_value(2, "2W")
    ('P3W', 'PT24H', 'PXM', 'P4W')
    """
    if letter == "2W":
        count, letter = (None if count is None else count * 2), "W"
    number = "X" if count is None else f"{count:g}" if abs(count) < 1e6 else f"{count:.0f}"
    return f"PT{number}{letter[1:]}" if letter[0] == "T" else f"P{number}{letter}"


def plausible_years(month: int, day: int, published: date) -> list[int]:
    """The years that a date without a year may mean in a text published then.

    >>> plausible_years(10, 7, date(2014, 1, 1)), plausible_years(12, 28, date(2014, 1, 3))
    ([2014], [2014, 2013])
    """
    years = [published.year]
    for year in (published.year - 1, published.year + 1):
        days = Days.of(year, month, day)
        if days and abs(days.first - published.toordinal()) <= NEW_YEAR:
            years.append(year)
    return years


def offsets_at(region: str, offsets: tuple[int, ...], day: date | None) -> tuple[int, ...]:
    """What a zone's words can mean on a day: for a place, what the tz database says; otherwise as they are.

    >>> offsets_at("America/New_York", (-300, -240), date(2024, 7, 9))
    (-240,)
    """
    if day is None or "/" not in region:
        return offsets
    from datetime import datetime
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        offset = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(region)).utcoffset()
    except ZoneInfoNotFoundError:
        return offsets
    return (int(offset.total_seconds() // 60),) if offset is not None else offsets


IN_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14}
IN_MONTHS: Final = {"month": 1, "year": 12, "decade": 120, "century": 1200}


def elapsed(start: Days, end: Days, unit: str, *, inclusive: bool = False) -> Interval | None:
    """How many units lie from a day of *start* to a day of *end*; None for a unit that is no stretch of days.

    *inclusive*: the last day may be counted too, as in "three days, from June 7 to June 9".

    >>> elapsed(Days.of(2010), Days.of(2015), "year", inclusive=True).high
    6.0
    """
    last = min(end.last + inclusive, date.max.toordinal())
    low, high = units_between(start.last, end.first, unit), units_between(start.first, last, unit)
    return None if low is None or high is None else Interval(low, high)


def units_between(start: int, end: int, unit: str) -> float | None:
    """How many days, weeks, months or years lie between two days, the last month in parts of its own length.

    >>> units_between(date(2014, 6, 1).toordinal(), date(2017, 6, 1).toordinal(), "year")
    3.0
    """
    if unit in IN_DAYS:
        return (end - start) / IN_DAYS[unit]
    if unit not in IN_MONTHS:
        return None
    if end < start:
        return -(_months(end, start) / IN_MONTHS[unit])
    return _months(start, end) / IN_MONTHS[unit]


def _months(start: int, end: int) -> float:
    first, last = date.fromordinal(start), date.fromordinal(end)
    whole = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    reached, following = shifted(first, "month", whole), shifted(first, "month", whole + 1)
    if reached is None or following is None:
        return whole
    return whole + (end - reached.toordinal()) / (following - reached).days
