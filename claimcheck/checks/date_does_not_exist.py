"""T102: the calendar has no such day."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import dates
from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.claims import When
from claimcheck.late import late
from claimcheck.reasoning.wording import words

WORD = late(r"[A-Za-z]+")
NOUN = late(r"\s([a-z]+)")
REACH = 20
"""Characters before a month in which the word right before it stands."""

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

        The deadline was Feb. 29, 2016. June 31,000 people marched. In November 31 inmates escaped.
    """
    for when in article.whens:
        if when.month is None or when.day is None or when.part in ("either", "holiday"):
            continue
        last = dates.days_in(when.year, when.month) if when.year else dates.longest(when.month)
        name = dates.MONTHS[when.month] + (f" {when.year}" if when.month == 2 and when.year else "")
        says = f"{name} has {last} days"
        if when.day > last and (when.year, when.month, when.day) != IN_SWEDEN and not _is_counted(article, when):
            yield Comparison((when,), "contradicted", says, "day-of-month", says)


def _is_counted(article: Article, when: When) -> bool:
    """Whether the number behind the month may be one of things: "in November 31 inmates", "since June 31 people"."""
    if article.document.prose[when.end - 1 : when.end].isdigit() and when.year is None:
        before = WORD.findall(article.before(when)[-REACH:].lower())[-1:]
        noun = NOUN.match(article.document.prose, when.end)
        return not words(article, "month", "alone").isdisjoint(before) or (
            noun is not None
            and not words(article, "month", "begun").isdisjoint(before)
            and (
                noun[1].endswith(tuple(words(article, "lengths", "plural")))
                or noun[1] in words(article, "month", "many")
            )
        )
    return False
