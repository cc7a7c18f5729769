"""What days a date means: from the publication date, from the date mentioned before it, or not at all.

A weekday is the most recent one, publication day included, unless the verb points ahead.  A month or day without a year
is the nearest to the publication date, or, in a narrative whose years lie elsewhere, in the year told of.  Without
publication date, relative time stays unresolved; nothing ever counts from today.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from claimcheck import dates
from claimcheck.claims import Amount, Claim, When
from claimcheck.dates import Days

UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX", "quarter": "XXXX-QX"}
"""TIMEX3 values of what is not resolved."""

NARRATIVE_YEARS = 3
"""Years printed in a text before it is judged by them."""

ASIDE = 5
"""A bare year farther than this from the year that is told of is an aside, and does not move the story."""

NEAR = 2
"""Years from publication within which a year belongs to the news."""


@dataclass(slots=True)
class Mention:
    """The date that was mentioned last, which "the next day" and a bare "18 March" count from."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def moment(self) -> date | None:
        """The day itself, or the first day of what is known."""
        if self.year is None or not dates.FIRST_YEAR <= self.year <= dates.LAST_YEAR:
            return None
        month = self.month or 1
        return date(self.year, month, min(self.day or 1, dates.days_in(self.year, month)))


def anchored(claims: Iterable[Claim], published: date | None) -> None:
    """Work out the days and TIMEX3 values of every date among *claims*, in reading order."""
    whens = [when for claim in claims if (when := claim if isinstance(claim, When) else _when(claim))]
    base = None if _is_narrative(whens, published) else published
    last = Mention()
    for when in whens:
        if when.anchor != "none":
            _resolve(when, base, published, last)


def _when(claim: Claim) -> When | None:
    return claim.when if isinstance(claim, Amount) else None


def _is_narrative(whens: list[When], published: date | None) -> bool:
    """Whether the text tells of other years than that of its publication."""
    if published is None:
        return True
    day = published.year, published.month, published.day
    years = [when.year for when in whens if when.year is not None and (when.year, when.month, when.day) != day]
    if len(years) < NARRATIVE_YEARS:
        return False
    near = sum(abs(year - published.year) <= NEAR for year in years)
    return near * 4 < len(years)


def _resolve(when: When, base: date | None, published: date | None, last: Mention) -> None:
    if when.kind == "set":
        return
    if when.unit == "quarter" and when.part:
        _quarter(when, published)
        return
    if when.which:
        _by_rule(when, last)
        return
    if when.year is not None:
        _absolute(when, last)
    elif when.clock is not None:
        _clock(when, last)
    elif when.weekday is not None and when.day is None:
        _weekday(when, published)
    elif when.shift is not None and when.month is None:
        _shifted(when, published, last)
    elif when.month is not None:
        _yearless(when, base, published, last)
    elif when.unit == "season":
        _season(when, base, last)


def _absolute(when: When, last: Mention) -> None:
    year = when.year
    assert year is not None  # only absolute dates come here
    when.resolved_year = year
    if when.unit == "decade":
        when.value, when.days = f"{year // 10:03}", Days.of_years(year, year + 9)
        return
    if when.unit == "season":
        when.value, when.days = f"{year:04}-{when.part}", dates.season_days(year, when.part)
    elif when.part == "fiscal":
        when.value = f"FY{year}"  # no calendar days: fiscal years begin when they please
        return
    else:
        when.value, when.days = _value(year, when.month, when.day), Days.of(year, when.month, when.day)
        if when.clock:
            when.value += f"T{when.clock[0]:02}:{when.clock[1]:02}"
        elif when.kind == "time" and when.part:
            when.value += f"T{when.part}"
    if when.month or last.year is None or abs(year - last.year) <= ASIDE:
        last.year, last.month, last.day = year, when.month, when.day


def _value(year: int, month: int | None, day: int | None) -> str:
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")


def _clock(when: When, last: Mention) -> None:
    assert when.clock is not None  # only times come here
    moment = last.moment()
    where = moment.isoformat() if moment and last.day else UNKNOWN["day"]
    when.value = f"{where}T{when.clock[0]:02}:{when.clock[1]:02}"


def _weekday(when: When, base: date | None) -> None:
    assert when.weekday is not None  # only weekdays come here
    if base is None:
        when.value = f"XXXX-WXX-{when.weekday + 1}" + (f"T{when.part}" if when.part else "")
        return
    back = (base.weekday() - when.weekday) % 7
    if when.shift == 1 or (when.shift is None and when.ahead and back):
        back -= 7
    elif when.shift == -1 and back == 0:
        back = 7
    moment = dates.shifted(base, "day", -back)
    if moment:
        when.days, when.value = Days(moment.toordinal(), moment.toordinal()), moment.isoformat()
        when.resolved_year = moment.year
        if when.part:
            when.value += f"T{when.part}"


def _shifted(when: When, base: date | None, last: Mention) -> None:
    assert when.shift is not None  # only shifted dates come here
    anchor = last.moment() if when.anchor == "mention" else base
    if when.anchor == "mention" and anchor is None:
        anchor = base
    moment = dates.shifted(anchor, when.unit, when.shift) if anchor else None
    if moment is None:
        when.value = (
            UNKNOWN.get(when.unit, "") if anchor is None and when.shift else when.value or UNKNOWN.get(when.unit, "")
        )
        return
    when.value, when.days = dates.value_of(moment, when.unit), dates.days_of(moment, when.unit)
    when.resolved_year = moment.year
    if when.part and when.unit == "season":
        when.value, when.days = f"{moment.year:04}-{when.part}", dates.season_days(moment.year, when.part)
    elif when.part:
        when.value += f"T{when.part}"
    if when.anchor == "mention":
        last.year = moment.year
        if when.unit in ("day", "month"):
            last.month, last.day = moment.month, moment.day if when.unit == "day" else None


def _yearless(when: When, base: date | None, published: date | None, last: Mention) -> None:
    """``June 18``, ``February``: the nearest one to the publication date, or in the year that is being told of."""
    month, day = when.month, when.day
    assert month is not None  # only months and days come here
    year: int | None
    if when.anchor:
        year = _year_of(when, published, last)
    elif base is not None:
        year = _year_near(when, month, day, base)
    else:
        year = last.year or (published.year if published else None)
    if year is None:
        when.value = f"XXXX-{month:02}" + (f"-{day:02}" if day else "")
        return
    when.resolved_year = year
    when.value, when.days = _value(year, month, day), Days.of(year, month, day)
    if when.kind == "time" and when.part:
        when.value += f"T{when.part}"
    last.year, last.month, last.day = year, month, day


def _year_of(when: When, published: date | None, last: Mention) -> int | None:
    """The year of "July of that year" or "April of last year"."""
    told = published.year if published else None
    from_year = last.year or told if when.anchor == "mention" else told
    return None if from_year is None else from_year + (when.shift or 0)


def _year_near(when: When, month: int, day: int | None, base: date) -> int:
    if when.shift == -1:  # "last June"
        return base.year - (month >= base.month)
    if when.shift == 1:
        return base.year + (month <= base.month)
    if when.shift == 0:
        return base.year
    nearest = dates.nearest_year(month, day, base)
    if day is None and not when.ahead and (nearest, month) > (base.year, base.month):
        return nearest - 1
    return nearest


def _by_rule(when: When, last: Mention) -> None:
    """``the second Sunday in May 2017``; without a year it is that of every year."""
    month, weekday = when.month, when.weekday
    assert month is not None  # only weekdays of a month come here
    assert weekday is not None
    day = dates.nth_weekday(when.year, month, weekday, when.which) if when.year else None
    if day is None:
        when.value = f"XXXX-{month:02}-WXX-{weekday + 1}"
        return
    when.value, when.days, when.resolved_year = day.isoformat(), Days(day.toordinal(), day.toordinal()), day.year
    last.year, last.month, last.day = day.year, month, day.day


def _quarter(when: When, published: date | None) -> None:
    """``the third quarter``: the last one that has begun."""
    first = int(when.part[1:]) * 3 - 2
    year = when.year or (published and published.year - (first > published.month))
    when.value = f"{year:04}-{when.part}" if year else f"XXXX-{when.part}"
    when.days = dates.days_of(date(year, first, 1), "quarter") if year else None


def _season(when: When, base: date | None, last: Mention) -> None:
    year = base.year + (when.shift or 0) if base else last.year
    when.value = f"{year:04}-{when.part}" if year else f"XXXX-{when.part}"
    when.days = dates.season_days(year, when.part) if year else None
