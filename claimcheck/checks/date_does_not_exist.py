"""T102: the calendar has no such day."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import dates
from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check

IN_SWEDEN = (1712, 2, 30)
"""The one 30 February that there was: the leap day with which Sweden went back to the Julian calendar."""


@check("T102")
def date_does_not_exist(article: Article) -> Iterator[Comparison]:
    """The calendar has no such day.

    Wrong:

        The show runs from April 12 to June 31.
                                       ^^^^^^^ June has 30 days

    Wrong:

        The deadline was Feb. 29, 2017.
                         ^^^^^^^^^^^^^ February 2017 has 28 days

    Right:

        The deadline was Feb. 29, 2016. June 31,000 people marched.
    """
    for when in article.whens:
        if when.month is None or when.day is None or when.part in ("either", "holiday"):
            continue
        last = dates.days_in(when.year, when.month) if when.year else dates.longest(when.month)
        name = dates.MONTHS[when.month] + (f" {when.year}" if when.month == 2 and when.year else "")
        says = f"{name} has {last} days"
        if when.day > last and (when.year, when.month, when.day) != IN_SWEDEN:
            yield Comparison((when,), "contradicted", says, "day-of-month", says)
