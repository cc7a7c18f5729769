"""TIMEX3 values in words."""

from __future__ import annotations

from datetime import date
from typing import Final

PARTS: Final = {
    "SP": "spring",
    "SU": "summer",
    "FA": "fall",
    "WI": "winter",
    **{f"Q{n}": f"quarter {n}" for n in "1234"},
}
"""TIMEX3 code of a part of a year -> its name."""


def words_for(value: str) -> str:
    """A date or time as people write it; empty for what has no place on a calendar.

    >>> words_for("2017-06-18"), words_for("2017-06"), words_for("2017-W24"), words_for("201")
    ('18 June 2017', 'June 2017', '2017, week 24', '2010s')
    >>> words_for("2017-FA"), words_for("2017-Q2")
    ('fall 2017', 'quarter 2 of 2017')
    >>> words_for("2017-06-18T14:30"), words_for("XXXX-XX-XXT11:30"), words_for("PAST_REF")
    ('18 June 2017, 14:30', '11:30', '')
    """
    day, _, time = value.partition("T") if value[:1].isdigit() or value[:1] == "X" else ("", "", "")
    said = [_date(day) if day.strip("X-") and "X" not in day else "", time]
    return ", ".join(part for part in said if part)


def _date(value: str) -> str:
    try:
        return f"{(day := date.fromisoformat(value)).day} {day:%B} {day.year}" if len(value) == 10 else _coarse(value)
    except ValueError:
        return value


def _coarse(value: str) -> str:
    year, _, rest = value.partition("-")
    if rest.isdigit() and 1 <= int(rest) <= 12:
        return f"{date(2000, int(rest), 1):%B} {year}"
    if rest in PARTS:
        return f"{PARTS[rest]} {year}" if rest[0] != "Q" else f"{PARTS[rest]} of {year}"
    if rest:
        return f"{year}, week {rest[1:]}" if rest[:1] == "W" and rest[1:].isdigit() else value
    return {3: f"{year}0s", 2: f"{year}00s"}.get(len(year), year) if year.isdigit() else value
