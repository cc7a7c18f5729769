"""T101: the date is not that day of the week."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import dates
from claimcheck.article import Article, Comparison, beginning_in
from claimcheck.checks._by_rule import falling
from claimcheck.checks._check import check
from claimcheck.claims import When
from claimcheck.tense import tense

SHIFT = {"past": -1, "ahead": 1}
"""Years from that of publication which a date may lie in by the tense it is told in."""


@check("T101")
def weekday_contradicts_date(article: Article) -> Iterator[Comparison]:
    """The date is not that day of the week.

    The weekday or the day is wrong, nobody can tell from the text which.  A date without a year is held against the
    publication year, the neighbouring one around New Year, and every year that the article prints; only when none of them
    fits is it reported, as probable.  Dates before the Gregorian calendar, Old Style dates and titles are left alone.

    Wrong:

        The vote is set for Sunday, June 19, 2017.
                            ^^^^^^^^^^^^^^^^^^^^^ June 19, 2017 is a Monday, the text says Sunday

    Wrong, published 2017-06-18:

        The envoy arrived on Wednesday (16 May).
                             ^^^^^^^^^^^^^^^^^ May 16, 2017 is a Tuesday, the text says Wednesday

    Wrong:

        The fair opens on the second Saturday in June, which was 17 June 2017.
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~            ^^^^^^^^^^^^ the second Saturday in June is June 10, 2017, the text says 17 June 2017

    Right, published 2017-06-18:

        The envoy arrived on Tuesday (16 May). On Tuesday, Sept. 11, 2001, four planes were hijacked.

    Right, published 2017-06-18:

        The fair, held on the second Saturday in June, was moved to June 17. The vote, on the first Monday in May, is due.

    Right:

        The battle began on Friday, 14 October 1066.
    """
    for when in article.whens:
        if when.weekday is None or when.month is None or when.day is None or when.part == "either":
            continue
        years = [when.year] if when.year else _years(when, article)
        fits = [_fits(when, year) for year in years]
        if fits and None not in fits:
            yield _compared(article, when, years[fits.index(True)] if any(fits) else years[0], any(fits))
    if headed := _of_the_headline(article):
        yield headed
    yield from falling(article)


def _years(when: When, article: Article) -> list[int]:
    published = article.document.published
    if published is None or when.month is None or when.day is None:
        return []
    years = dates.plausible_years(when.month, when.day, published)
    return [*years, published.year + SHIFT.get(tense(article, when), 0), *article.years]


def _of_the_headline(article: Article) -> Comparison | None:
    """A weekday in the headline that is that of publication."""
    line, published, headline = article.dateline, article.document.published, article.document.headline
    if line is None or published is None or headline is None:
        return None
    for when in beginning_in(article.whens, *headline):
        if when.weekday == published.weekday() and when.day is None and when.kind == "date":
            says = f"{published} is a {dates.WEEKDAYS[published.weekday()]}"
            return Comparison((when, line), "consistent", says, "weekday-of-publication")
    return None


def _fits(when: When, year: int) -> bool | None:
    """Whether it is that weekday in that year; None when the calendar of the time does not say."""
    days = dates.Days.of(year, when.month or 1, when.day)
    if days and days.first < dates.GREGORIAN:
        return None
    return days is not None and (days.first - 1) % 7 == when.weekday


def _compared(article: Article, when: When, year: int, fits: bool) -> Comparison:
    days = dates.Days.of(year, when.month or 1, when.day)
    if days is None:  # T102 reports it
        return Comparison((when,), "undecided", f"{article.quote(when)} is no day of the calendar", "weekday-date")
    is_day = dates.WEEKDAYS[(days.first - 1) % 7]
    working = f"{dates.MONTHS[when.month or 1]} {when.day}, {year} is a {is_day}"
    if fits:
        line = article.dateline if when.year is None else None
        claims = (when, line) if line and line is not when else (when,)
        return Comparison(claims, "consistent", working, "weekday-date")
    says = f"{working}, the text says {dates.WEEKDAYS[when.weekday or 0]}"
    if when.year:
        return Comparison((when,), "contradicted", says, "weekday-date", says)
    return Comparison((when,), "doubtful", says, "weekday-date", says, "warning", "probable")
