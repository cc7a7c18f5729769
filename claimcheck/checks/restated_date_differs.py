"""S105: one event is given two dates."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.checks._misprinted import misprinted
from claimcheck.claims import When
from claimcheck.reasoning.redated import dates_retold
from claimcheck.verbatim import printed_twice

WEEKS = (7, 14)
"""Days between two dates that have one weekday."""

ROUND_MINUTES = 15
"""Events are timed by the quarter of an hour."""


@check("S105")
def restated_date_differs(article: Article) -> Iterator[Comparison]:
    """One event is given two dates.

    Only a named event or "the summit" is taken for one, and only where the wording gives the date to the event and to
    nothing that is done about it.  Two dates are reported when a slip separates them: the same weekday a week or two
    off, or the figures of the day swapped.

    Wrong:

        The Data Summit is on Friday, May 30.
                              ~~~~~~~~~~~~~~
        Tickets for the Data Summit on Friday, May 23, are free.
                                       ^^^^^^^^^^^^^^ the Data Summit is dated Friday, May 30 before

    Right:

        The Data Summit opens on Friday, May 30.
        Its sister, the Health Summit, opens on Friday, May 23.

    Right:

        The attack was on Friday, May 3. A suspect in the attack was arrested on Friday, May 10.
    """
    if len(article.whens) > 1:
        for first, again in _near(article):
            event = article.subject(first)
            if event.is_same_event(article.subject(again)) and article.are_apart(first, again):
                says = f"the {event.name} is dated {article.quote(first)} before"
                yield Comparison((again, first), "contradicted", says, "date", says, "warning", "probable")
        yield from _same_minute(article)
        for pair in printed_twice(article.document.prose, article.whens):
            if article.is_repeated(pair):
                yield misprinted(article, pair)
        for tellings in dates_retold(article):
            yield Comparison(tuple(tellings), "consistent", " = ".join(map(article.quote, tellings)), "date")


def _near(article: Article) -> Iterator[tuple[When, When]]:
    """Each date with the one before it that a slip makes of it: same weekday or same digits, in one month."""
    known: dict[tuple[object, ...], When] = {}
    for when in article.dates:
        if when.day is None or when.month is None or when.shift is not None:
            continue
        for key in (("weekday", when.weekday), ("digits", "".join(sorted(f"{when.day:02}")))):
            if key[1] is not None:
                first = known.setdefault((when.year, when.month, *key), when)
                if first.day != when.day and _is_slip(first, when):
                    yield first, when


def _same_minute(article: Article) -> Iterator[Comparison]:
    """One minute of the clock on two days of a month whose figures are swapped; quarter hours come by chance."""
    known: dict[tuple[object, ...], When] = {}
    for when in article.whens:
        if when.clock and when.clock[1] % ROUND_MINUTES and when.year and when.month and when.day:
            first = known.setdefault((when.year, when.month, when.clock), when)
            if first.day != when.day and _is_slip(first, when):
                says = f"the minute is dated {article.quote(first)} before"
                yield Comparison((when, first), "contradicted", says, "minute", says, "warning", "probable")


def _is_slip(first: When, again: When) -> bool:
    """Whether a hand that slips makes one date of the other."""
    if first.year != again.year:
        return False
    if first.weekday is not None and first.weekday == again.weekday and first.month == again.month:
        return abs((first.day or 0) - (again.day or 0)) in WEEKS
    swapped = f"{first.day:02}"[::-1] == f"{again.day:02}"
    return swapped and first.month == again.month
